"""Guards: what a word of removal means in its clause. Only `request` may ever become a removal; no score overrules it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

from assistant.understanding.concepts import KNOWN, PHRASES, REMOVAL
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token
from assistant.understanding.told import told

if TYPE_CHECKING:
    from assistant.understanding.frames import Act, Frame

_HYPOTHETICAL: Final = Lazy(
    r"\b(?:if|when|whenever|suppose|supposing|assuming|unless|until|before|after|once|should (?:i|we|one|somebody|anyone)|"
    r"(?:can|could|may|might|shall|would|do|will|am|are|must) (?:i|we|one|anyone|anybody|somebody|someone|they|he|she)\b|"
    r"(?:is|would|will|was) it\b.*|(?:safe|ok|okay|fine|alright|allowed|possible|wise|harmful|risky|dangerous|bad|free|clear|permitted) (?:to|for|if)|"
    r"(?:what|anything|something|who|which|where|why|how)\b.*|would (?:anything|anybody|anyone|something|it)|"
    r"(?:thinking|thought|thinks|tempted|planning|plan|plans|considering|consider|about|intend|intending|pondering|idea|afraid|scared|worried|hesitant|reluctant|effect|impact|consequences?|result) (?:of|about|to|on)?|"
    r"wonder\w*|whether|considering|the day|in case|imagine|pretend|hypothetically|theoretically|dare|tempted to|instead of|rather than)\b"
)
_CAN_BE: Final = Lazy(
    r"\b(?:can|could|may|might|would|should|shall|will|must|is|are)\b.*\bbe\b|^(?:can|could|may|might|is|are|should|would|does|do|did|has|have|was|were|will)\b"
)
_PLEASE: Final = Lazy(r"\b(?:please|pls|plz|kindly)\b")
_SOME_ASK: Final = Lazy(r"\b(?:can|could|would|will) (?:we|someone|somebody|anyone|anybody|one)\b")
_REPORTED: Final = Lazy(
    r"\b(?:(?:he|she|they|someone|somebody|boss|manager|colleague|lead|cto|ceo|cfo|ops|it|legal|finance|security|everyone|people|ticket|doc|docs|"
    r"email|mail|slack|guide|readme|message|runbook|who|\w+) (?:said|says|told|tells|wrote|writes|asked|asks|suggested|suggests|mentioned|claims|thinks|"
    r"thought|wants|wanted|recommends|recommended|insists|typed|keeps saying|keeps telling|would like|advised|advises|voted|decided|reminded)\b)"
)
_FIRST: Final = Lazy(
    r"\b(?:i|we|i'd|we'd) (?:\w+ )?(?:said|want|wanted|asked|ask|would|told|meant|need|like|wish|told you|say|told u)\b"
)
_FORBIDS: Final = Lazy(
    r"\b(?:nobody|no one|noone|no-one|none of (?:you|us|them)|never ever|(?:under|on|in|by|at) no (?:circumstances?|account|conditions?|case|event|means|time|point)|forbid(?:s|den)?|forbidding|prohibit\w*|"
    r"whatever you do|god forbid|heaven forbid|over my dead body)\b(?!.*\b(?:uses?|using|used|needs?|needed|touch\w*|cares?|minds?|rel(?:y|ies)|miss\w*|wants?)\b)"
)
"""What comes before a removal that is forbidden; `nobody uses it, so …` forbids nothing."""
_PAST_BEFORE: Final = Lazy(
    r"\b(?:was|were|been|got|had|has|have|who|i|we|he|she|they|somebody|someone|you|already|just|did|didn't|nobody|getting|recently|yesterday|ago|accidentally)\b(?:\W+\w+){0,2}$"
)
_WANTED: Final = Lazy(
    r"\b(?:(?:want|wants|need|needs|like|get|have|should|must|shall|needs|can|could|would|ought|has|supposed)\b.*|to be|be)$"
)
_SKIPPED: Final = frozenset(
    """a an the this that these those my our your his her their its all every both each old unused
        existing entire whole us me please just also now up off out away any of for single damn bloody
        stupid poor whatever which one two three other another stale outdated expired revoked leaked
        compromised invalid wrong redundant deprecated legacy duplicate spare outdated empty dead extra
        useless superfluous pointless orphaned idle current said following kindly only ever dormant
        actual actually really remaining rest""".split()
)
_THINGS: Final = frozenset(
    """connector connectors connection connections conn conns hookup hookups integration integrations
        account accounts acct app one ones thing things instance instances link links service services
        provider hookup's entry cnx""".split()
)
_WHOLES: Final = frozenset(["everything", "all", "anything", "whatever", "stuff", "things"])
_INSIDE: Final = frozenset(["in", "inside", "within", "from", "on"])
_PARTS: Final = frozenset(
    """page pages button docs documentation guide section tab node step template article post tutorial settings logs log
        history icon image description tag tags column row rows file files folder report channel thread message request
        ticket error bug warning banner popup test tests code class module""".split()
)
"""Nouns behind `connector`: a part of a text or a program, not a connector."""
_AFTER: Final = frozenset(
    """please pls plz now today immediately right asap for from off out away and then too as would will
        thanks thx mate will you u if since because so it's its we i they nobody completely entirely
        permanently forever straight in our my with via altogether soon again once already is are at
        tonight finally sandbox prod production staging test eu emea but not first next instead there
        here properly safely quickly ok okay kindly hey buddy bro dude lol man yet though anyway called
        named can could may that which when""".split()
)
_PRONOUNS: Final = frozenset(["it", "them", "those", "these", "that", "this", "both", "everything", "all"])
_VAGUE: Final = frozenset(["anything", "whatever", "stuff", "things", "what", "something"])
_PLACES: Final = frozenset(
    """here cargo list connectors connector connections workspace page account accounts integrations my
        our the this setup system overview table catalog menu""".split()
)


@dataclass(frozen=True, slots=True)
class Removal:
    """What a word of removal stands for: `mode` request, question, past, negated or reported; `what` it would remove."""

    mode: str
    what: str
    """target, limit, cache, cred, name, filter, pron, none or other."""
    place: int
    word: str
    exact: bool


def removal_in(frame: Frame, tokens: Sequence[Token]) -> Removal | None:
    """Gives the removal that a clause speaks of, the gravest reading first; None without a plain word of removal."""
    found = [one for one in (_judged(frame, act, tokens) for act in frame.acts if "remove" in act.concepts) if one]
    going = _can_go(frame, tokens)
    if going is not None:
        found.append(going)
    order = {"request": 0, "question": 1, "reported": 2, "negated": 3, "past": 4}
    return min(found, key=lambda one: order[one.mode], default=None)


def _judged(frame: Frame, act: Act, tokens: Sequence[Token]) -> Removal | None:
    what = _object(frame, act, tokens)
    if act.first == act.last and not _plain(
        tokens[act.first], split=act.concepts[0] == "remove" and act.word not in REMOVAL
    ):
        return None
    if (
        act.word in ("disconnect", "unlink")
        and act.last + 1 < frame.clause.last
        and tokens[act.last + 1].word == "from"
        and any(
            one.first == act.last + 2 and (one.last == frame.clause.last or tokens[one.last + 1].is_sign)
            for one in frame.mentions
        )
    ):
        what = "target"
    if what == "other" and act.last < frame.clause.last and tokens[act.last + 1].word in _NO_OBJECT:
        return None
    if act.first == act.last and _is_noun(frame, act, tokens):
        return None
    if _is_person(frame, act, tokens):
        return None
    if act.first > frame.clause.first and not act.lead and _of_another_thing(frame, act.first - 1):
        what = "other"
    mode = _mode(frame, act, tokens)
    return Removal(mode, what, act.first, act.word, act.exact)


_NO_OBJECT: Final = frozenset("""from is was has says wants needs and at of in by into to""".split())


def _plain(token: Token, *, split: bool) -> bool:
    """A word of removal as it stands, or one of five letters and more that is one edit away and is no word itself."""
    if split:
        return token.fixed == 0
    if token.fixed == 0:
        return token.typed.lower() in REMOVAL or token.word in REMOVAL
    return token.fixed == 1 and len(token.word) >= 5


def _of_another_thing(frame: Frame, place: int) -> bool:
    """`workflow delete …`: a noun right before the verb names what it is done to."""
    kinds = {(one.kind, one.concept) for one in frame.senses.get(place, ())}
    return any(
        kind == "topic" or (kind, concept) in (("obj", "uses"), ("obj", "model"), ("obj", "workspace"))
        for kind, concept in kinds
    )


def _is_person(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`Bin Zhao asks …`: a capital word before another capital word that names nothing here."""
    if act.first != act.last or act.last >= frame.clause.last or not tokens[act.first].typed[:1].isupper():
        return False
    after = tokens[act.last + 1]
    named = any(one.first <= act.last + 1 <= one.last for one in (*frame.mentions, *frame.excluded))
    words = [token for token in tokens if token.kind == "word"]
    loud = sum(token.typed[:1].isupper() for token in words) * 2 > len(words)
    return (
        after.kind == "word" and after.typed[:1].isupper() and not named and not loud and after.word not in _THINGS
    )


def _is_noun(frame: Frame, act: Act, tokens: Sequence[Token]) -> bool:
    """`bin`, `drop`, `kill` behind an article are nouns: `the bin`, `a drop in quality`."""
    before = tokens[act.first - 1].word if act.first > frame.clause.first else ""
    return before in ("a", "an", "the", "in", "per", "this", "in-the", "your", "data", "page") and act.form != "ing"


_DENIALS: Final = ("don't", "dont", "never", "not")


def _nearly_negated(act: Act, tokens: Sequence[Token], first: int) -> bool:
    """A misspelt denial right before a word of removal denies it all the same: `donr delete`, `neer delete`."""
    for at in range(act.first - 1, max(first, act.first - 2) - 1, -1):
        typed = tokens[at].typed.lower()
        if typed in KNOWN or tokens[at].kind != "word" or len(typed) < 2:
            continue
        if any(OSA.distance(one, typed, score_cutoff=2) <= (1 if len(one) < 5 else 2) for one in _DENIALS):
            return True
    return False


def _mode(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    clause = frame.clause
    before = _said(tokens, clause.first, act.first - 1)
    if act.form == "past" and re.search(
        r"\b(?:can't|cannot|can not|couldn't|could not) (?:\w+ )?(?:be|get)\b", before
    ):
        return "reported"
    if act.negated or _FORBIDS.search(before) or _nearly_negated(act, tokens, clause.first):
        return "negated"
    if re.search(
        r"\b(?:button|command|way|option|menu|steps?|procedure|permission|rights?|instructions?|possibility) (?:\w+ )?to$",
        before,
    ):
        return "question"
    if re.search(
        r"\bi(?:'ll| might| may| will| would| could| should)(?: (?:just|probably|soon|then|later))?$", before
    ):
        return "question"
    if act.last < clause.last and tokens[act.last + 1].word == "nothing":
        return "negated"
    if (
        act.form == "base"
        and not _HYPOTHETICAL.search(before)
        and re.search(
            r"(?<!can )(?<!could )(?<!when )(?<!if )\b(?:i|we)(?: (?:nearly|almost|just|already|accidentally|never|only|once|finally|\w+ly))?$",
            before,
        )
    ):
        return "past"
    spoken = told(before, tokens, act.last, (clause.first, clause.last), asks=frame.mood.question)
    if spoken:
        return spoken
    if act.form == "past":
        if frame.mood.question or clause.asks:
            return (
                "question" if re.search(r"\b(?:can|could|be|should|would|gets?|is|were|are)\b", before) else "past"
            )
        if re.search(
            r"\b(?:if|whether|in case|suppose|supposing|assuming|imagine|were to|once|when|let's say|say|pretend)\b",
            before,
        ):
            return "question"
        perfect = re.search(
            r"\b(?:have|has|had|'ve|i've|we've|having)(?: (?:already|just|now|since|recently|\w+ly|not|never|long|also|all))*$",
            before,
        )
        if _WANTED.search(before) and not perfect and not re.search(r"\b(?:was|were|been|had)\b", before):
            return "reported" if _hypothetical(before, frame) else "request"
        return "past"
    if act.form == "s":
        return "reported"
    if (
        act.form == "base"
        and re.search(r"\bdid (?:i|we|you|he|she|they|it|\w+body|someone|anyone|\w+)(?: \w+)?$", before)
        and not re.search(r"\bif\b", before)
    ):
        return "past"
    if re.search(
        r"\b(?:wanted|going|thought|planned|tried|meant|intended|about|supposed) to$", before
    ) and re.search(r"\b(?:wanted|was|were|thought|planned|tried|meant|had|intended)\b", before):
        return "past"
    if re.search(
        r"\b(?:nobody|no one|noone|no-one|none) (?!us\w+|need\w*|touch\w*|want\w*|rel\w+|depend\w*|care\w*|miss\w*)(?:\w+ ){0,4}$",
        before + " ",
    ):
        return "negated"
    if re.search(
        r"\b(?:i'm|we're|am|are|is|they're|he's|she's) (?:\w+ )?(?:going|planning|about|supposed|due|set) to$",
        before,
    ) or re.search(
        r"\b(?:we|they|he|she|somebody|someone)(?:'ll| will| plan to| intend to| might| may| could)$", before
    ):
        return "question"
    if _hypothetical(before, frame):
        polite = _PLEASE.search(frame.said) and not frame.mood.howto
        if _SOME_ASK.search(before) and polite and not re.search(r"\b(?:if|safely|whether|what)\b", before):
            return "request"
        return "question"
    if act.form == "ing":
        if re.search(r"\b(?:needs?|wants?|requires?)$", before):
            return "request"
        opened = re.search(r"\b(?:mind|like|fancy|go ahead and|start|consider|by|for|get|try|about|of)$", before)
        if opened and opened.group() in ("mind", "fancy", "like", "start"):
            return "request"
        return "question" if frame.mood.question or clause.asks or not before else "reported"
    reported = _REPORTED.search(before)
    if reported and not _FIRST.search(before):
        return "reported"
    if frame.mood.tag or (clause.asks and not frame.mood.polite and not act.lead):
        return "question"
    if clause.asks and re.search(r"\b(?:safely|safe|ok|okay)\b", frame.said) and not frame.mood.polite:
        return "question"
    if frame.mood.howto:
        return "question"
    subject = re.search(r"\b(?:i|he|she|they|nobody|people|users|you|it|which|that|who)$", before)
    if subject and subject.group() in (
        "he",
        "she",
        "they",
        "nobody",
        "people",
        "users",
        "it",
        "which",
        "that",
        "who",
    ):
        return "reported"
    if re.search(r"\b(?:did|does|didn't|doesn't|do) (?:\w+ )?\w+$", before) and clause.asks:
        return "past"
    return "request"


def _hypothetical(before: str, frame: Frame) -> bool:
    found = _HYPOTHETICAL.search(before)
    if found is None:
        return False
    text = found.group()
    if re.search(r"\bfeel free to$", before):
        return False
    if text.startswith("if") and re.match(r"if (?:you|u|it's|that's|possible|ok)\b", before[found.start() :]):
        return False
    if text.startswith("when") and re.search(r"when (?:you|u) (?:can|get|have)", before):
        return False
    if re.search(r"\btrouble you\b|\bask you\b|\bbother you\b", before):
        return False
    if re.fullmatch(r"(?:is|would|will) it\b.*", text) and re.search(r"possible for you", before):
        return False
    if re.fullmatch(r"would it be (?:possible|ok|okay).*", text):
        return not _PLEASE.search(frame.said)
    if text.startswith(("before", "after", "once")) and re.search(r"(?:first|then|now)\b", before[found.end() :]):
        return False
    if re.fullmatch(r"(?:what|anything|something|who|which|where|why|how)\b.*", text):
        # "find out who made it and delete it" is cut before; a relative clause behind its noun asks nothing
        return not re.search(r"(?:connectors?|ones?|connections?) (?:which|who)\b", before)
    return True


def _can_go(frame: Frame, tokens: Sequence[Token]) -> Removal | None:
    """`X can go` removes; `can X go?` asks."""
    said = frame.said
    found = re.search(
        r"\b(?:can|may|must|should|has to|needs to|could|might) (?:now |both |all |just |really |probably |safely )?(?:go|be gone)\b(?! (?:up|down|to|over|through|on|back|for|ahead|from|as|at|faster|slower|higher|lower|beyond|past)\b| (?:in|into)\b(?! the (?:bin|trash|garbage|dustbin|rubbish)))",
        said,
    )
    if found:
        mode = (
            "question"
            if frame.clause.asks
            or frame.mood.question
            or re.search(r"\b(?:if|whether|which|what|says?|said|thinks?)\b", said[: found.start()])
            else "request"
        )
        if re.search(r"\b(?:don't|not|never|no)\b", said[: found.start()]):
            mode = "negated"
        what = "target" if _target(frame) or _unused(frame) else "none"
        first = frame.clause.first
        return Removal(mode, what, first, found.group(), True) if what == "target" or mode == "question" else None
    if re.search(
        r"^(?:can|could|may|should|must) .*\bgo\b(?! (?:up|down|to|over|through|on|back|for|ahead|into|from|as|at))",
        said,
    ) and _target(frame):
        return Removal("question", "target", frame.clause.first, "can … go", True)
    return None


def _unused(frame: Frame) -> bool:
    """`the unused ones can go`."""
    return any(s.kind == "attr" and s.concept == "unused" for senses in frame.senses.values() for s in senses)


def _target(frame: Frame) -> bool:
    return any(one.kinds & {"connector", "integration", "custom"} or one.unknown for one in frame.mentions) or any(
        s.kind == "obj" and s.concept in ("connector", "custom") for senses in frame.senses.values() for s in senses
    )


def _object(frame: Frame, act: Act, tokens: Sequence[Token]) -> str:
    """What the verb takes as its object."""
    inside = {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    at = act.last + 1
    last = frame.clause.last
    if act.form == "past":
        if not _target(frame) and re.search(
            r"\b(?:it|they|them|these|those|both) (?:\w+ )?(?:can|may|should|must|has|have|needs?|ought|shall)\b",
            _said(tokens, frame.clause.first, act.first - 1),
        ):
            return "pron"  # `it can be deleted`
        return "target" if _target(frame) else "other"
    spans = {value.first: value.last for value in frame.values if value.kind in ("rate", "duration")}
    while at <= last:
        if at in spans:
            # `the 100 per minute limit`
            at = spans[at] + 1
            continue
        token = tokens[at]
        one = inside.get(at)
        if (
            one is not None
            and not one.kinds & {"connector", "integration", "custom"}
            and not one.unknown
            and one.named
        ):
            at = one.last + 1
            continue
        if one is not None:
            return _behind(frame, one.last + 1, last, tokens, inside)
        if token.kind == "quoted":
            rest = _said(tokens, at + 1, last)
            if re.search(r"\bname\b|^from\b", rest):
                return "name" if "name" in rest else "other"
            return "quoted"
        if token.is_sign:
            if token.typed in ("'", "-", "(", ")"):
                at += 1
                continue
            break
        if token.kind == "flag":
            at += 1
            continue
        word = token.word.removesuffix("'s")
        if word in _VAGUE:
            return "vague"
        if (
            word in _WHOLES
            and at < last
            and tokens[at + 1].word in _INSIDE
            and (at + 2 in inside or at + 3 in inside)
        ):
            return "other"
        if word in _PRONOUNS and not (
            word in ("all", "that", "this", "these", "those", "both", "it")
            and _noun_follows(at, last, tokens, inside)
        ):
            return "pron"
        if (
            word in _SKIPPED
            or token.kind == "number"
            or any(
                s.concept in ("unused", "default", "new", "all", "credits", "ownkey", "failing")
                for s in PHRASES.get(word, ())
                if s.kind == "attr"
            )
        ):
            at += 1
            continue
        if word in ("account", "accounts", "acct", "login", "access") and not frame.mentions:
            return "other"
        if word in _THINGS:
            return _behind(frame, at + 1, last, tokens, inside, thing=True)
        if word == "custom":
            return "target"
        kind = _kind(at, last, tokens)
        if kind == "cache" and token.word == "cached" and _listed(frame, at + 1, last, tokens):
            return "values"
        if kind:
            return kind
        following = inside.get(at + 1)
        if following is not None and word in (
            "live",
            "productive",
            "prod",
            "production",
            "sandbox",
            "staging",
            "test",
            "retired",
            "broken",
        ):
            at += 1
            continue
        if word in ("in", "from") and re.match(
            r"(?:the |its )?(?:\w+ )?(?:name|title|label)\b", _said(tokens, at + 1, last)
        ):
            return "name"
        if word in ("sandbox", "production", "prod", "warehouse", "staging"):
            return "target"
        return (
            _of_a_name(at, last, tokens)
            or (_kind(at + 1, last, tokens) if at < last and not tokens[at + 1].is_sign else "")
            or "other"
        )
    return "target" if frame.mentions and act.last + 1 > last and _target(frame) else "none"


def _of_a_name(at: int, last: int, tokens: Sequence[Token]) -> str:
    """`(old)` in the title is a part of the name; a search term is a filter."""
    rest = _said(tokens, at, last)
    if re.search(r"\b(?:in|from|of|off|out of) (?:\S+ ){0,3}?(?:name|title|label)\b", rest):
        return "name"
    return "filter" if re.match(r"(?:search|filter)\b", rest) else ""


def _noun_follows(at: int, last: int, tokens: Sequence[Token], inside: Mapping[int, object]) -> bool:
    if at + 1 > last:
        return False
    after = tokens[at + 1]
    return not after.is_sign and (
        at + 1 in inside or after.word not in _AFTER or after.word in ("sandbox", "prod", "production")
    )


def _listed(frame: Frame, at: int, last: int, tokens: Sequence[Token]) -> bool:
    """`the cached channel list`, `the cached values of …`: values are spoken of, not the time that answers are kept."""
    if any(one.first == at for one in frame.fields):
        return True
    return any(
        tokens[step].word in ("list", "lists", "values", "options", "dropdown", "choices", "entries")
        for step in range(at, min(at + 3, last + 1))
    )


def _kind(at: int, last: int, tokens: Sequence[Token]) -> str:
    """The property or part that a word names, if it does."""
    for size in (2, 1):
        if at + size - 1 > last:
            continue
        phrase = " ".join(tokens[place].word.removesuffix("'s") for place in range(at, at + size)).replace("-", " ")
        concepts = {s.concept for s in PHRASES.get(phrase, ()) if s.kind in ("attr", "obj")}
        for concept, kind in (
            ("limit", "limit"), ("cache", "cache"), ("cred", "cred"), ("name", "name"), ("word", "name"), ("filter", "filter"),
            ("filterword", "filter"), ("values", "values"), ("default", "default"), ("field", "other"),
        ):  # fmt: skip
            if concept in concepts:
                return kind
    return ""


def _behind(
    frame: Frame, at: int, last: int, tokens: Sequence[Token], inside: Mapping[int, object], *, thing: bool = False
) -> str:
    """What stands behind the named thing decides whether it is the object itself or belongs to another noun."""
    while at <= last and tokens[at].word in ("-", "'"):
        at += 1
    if at > last:
        return "target"
    token = tokens[at]
    word = token.word
    if token.is_sign or at in inside or token.kind != "word":
        return "target"
    kind = _kind(at, last, tokens)
    if kind:
        return kind
    if word in _THINGS:
        return _behind(frame, at + 1, last, tokens, inside, thing=True)
    if word == "to" and any(value.kind in ("rate", "duration") for value in frame.values):
        return "limit"
    if thing and word in _PARTS:
        return "other"
    if word in ("out", "away") and at + 1 <= last and tokens[at + 1].word in ("for", "of", "from", "to", "with"):
        goal = next(
            (
                tokens[step].word
                for step in range(at + 2, last + 1)
                if tokens[step].word not in ("the", "a", "my", "our", "this", "your", "all")
            ),
            "",
        )
        return "target" if goal in _PLACES or goal in ("good", "ever", "now", "") else "other"
    if word in ("from", "off") and at + 1 <= last:
        rest = _said(tokens, at + 1, last)
        step = at + 1
        while step < last and tokens[step].word in (
            "the",
            "its",
            "our",
            "my",
            "that",
            "this",
            "any",
            "all",
            "cargo",
            "rate",
        ):
            step += 1
        if kind := _kind(step, last, tokens) or (
            "other" if tokens[step].word in ("credits", "hold", "duty", "call") else ""
        ):
            return kind
        if (
            re.search(
                r"\b(?:agent|sequence|campaign|segment|list of (?!connect|connections|accounts|integrations|services)|play|workflow|channel|model|table|folder|team|store|shopify|group|audience|flow|database|report|dashboard|step)s?\b",
                rest,
            )
            and "my list of connectors" not in rest
        ):
            return "other"
        return "target"
    if word in _AFTER or thing:
        return (
            "target"
            if word in _AFTER or word in ("connectors", "nobody", "nothing", "who", "no") or thing
            else "other"
        )
    return "other"


def _said(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(tokens[at].word for at in range(first, last + 1) if tokens[at].kind in ("word", "number"))
