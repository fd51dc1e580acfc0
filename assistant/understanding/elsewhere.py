"""What a clause says of things that are not here: other objects, other languages, a service told to do something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.patterns import Lazy
from assistant.understanding.standing import contrasts
from assistant.understanding.words_brands import OTHER_SERVICES
from assistant.understanding.words_common import SMALL

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token


_DELEGATES: Final = frozenset(["have", "let", "ask", "use", "get", "make", "tell", "want"])


_ALIEN: Final = frozenset(
    """le les des une du est pour avec sur mes vous je nous ich bitte mir mich alle nicht mein ist ein
        eine den dem zu von und der das los las una por para gli che per mio della sono quiero mis con
        wie wird meine uns auf aus nach mit s'il plaît où comment tous elimina borra zeig lösche
        supprime supprimer effacer löschen eliminar borrar mostra mandami cuántos cuanto nos quel quelle
        heure""".split()
)


_ALIEN_SURE: Final = frozenset(
    """bitte ich nicht mir zeig lösche supprime supprimer löschen eliminar elimina borra borrar quiero
        mandami cuántos s'il plaît una verbunden heute morgen quelle wird""".split()
)


_FOREIGN: Final = frozenset(
    """campaign campaigns sequence sequences meeting meetings contact contacts deal deals task tasks email emails webhook webhooks
        ticket tickets lead leads row rows record records list lists channel channels message messages post posts event events
        invoice invoices page pages form forms board boards""".split()
)
"""Things of the services themselves: nobody connects them here."""


_PASSED: Final = frozenset({"new", "all", "default", "connected", "unused", "ownkey", "credits"})


_OWN: Final = frozenset({"connector", "account", "integration", "native", "slug", "custom", "node", "name"})


def other_object(frame: Frame, tokens: Sequence[Token]) -> bool:
    """True where the leading verb takes something else than a connector or a service: `create a segment of …`."""
    lead = frame.lead()
    if lead is None:
        return False
    inside = {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    covered = {at for value in frame.values if value.kind != "number" for at in range(value.first, value.last + 1)}
    at = lead.last + 1
    while at <= frame.clause.last:
        token = tokens[at]
        one = inside.get(at)
        if one is not None:
            after = one.last + 1
            if after > frame.clause.last or after in inside or after in covered:
                return False
            if tokens[after].word in _FOREIGN:
                return True
            kinds = {(sense.kind, sense.concept) for sense in frame.senses.get(after, ())}
            return bool(kinds) and all(kind == "topic" for kind, _ in kinds)
        if at in covered or token.kind in ("quoted", "number", "url", "path", "uuid"):
            return False
        if token.is_sign or token.word in SMALL or token.kind == "flag":
            at += 1
            continue
        senses = frame.senses.get(at, ())
        if any(sense.kind == "attr" and sense.concept in _PASSED for sense in senses):
            at += 1
            continue
        if (
            token.word in _FOREIGN
            and token.word.endswith("s")
            and at == lead.last + 1
            and tokens[min(at + 1, frame.clause.last)].word in ("in", "on", "at", "inside", "within", "into", "for")
            and any(one.first <= at + 3 and one.first > at for one in frame.mentions)
        ):
            return True  # `create tickets in jira`
        if (
            token.word in _FOREIGN
            and tokens[at - 1].word in ("a", "an", "the", "new", "my", "our", "another")
            and at not in inside
        ):
            return True
        if any(sense.kind == "obj" and sense.concept in _OWN for sense in senses):
            return False
        if any(sense.kind == "obj" and sense.concept in ("uses", "model", "workspace") for sense in senses):
            return True
        if any(sense.kind == "topic" for sense in senses):
            return not any(sense.kind in ("obj", "attr") and sense.concept != "uses" for sense in senses)
        return (
            not senses
            and bool(frame.left)
            and token.typed in frame.left
            and not any(place > at for place in inside if place == at + 1)
        )
    return False


def delegates(frame: Frame, tokens: Sequence[Token]) -> bool:
    """`have apollo find ten CTOs`: a service is to do something, which is running an action."""
    first = frame.clause.first
    while first < frame.clause.last and tokens[first].word in (
        "please",
        "can",
        "could",
        "you",
        "and",
        "then",
        "pls",
        "i",
        "want",
        "to",
    ):
        first += 1
    if tokens[first].word not in _DELEGATES or any(
        one in _LIMITS for place, senses in frame.senses.items() for one in (sense.concept for sense in senses)
    ):
        return False
    if any(value.kind in ("rate", "duration", "name") for value in frame.values):
        return False
    one = next((one for one in frame.mentions if first < one.first <= first + 3), None)
    if one is None:
        return False
    at = one.last + 1
    while at <= frame.clause.last and tokens[at].word in ("to", "and", "also"):
        at += 1
    senses = frame.senses.get(at, ())
    return any(
        sense.kind == "act" and sense.form == "base" and sense.concept in ("oos", "find", "create", "show", "build")
        for sense in senses
    )


_LIMITS: Final = frozenset({"limit", "cache", "default", "cred"})


_PLAYS: Final = r"(?:plays?|workflows?|automations?|flows?|tools?|sequences?|campaigns?|cadences?|enrichments?|jobs?|agents?|syncs?|pipelines?)"
_PLAY_TOLD: Final = Lazy(
    rf"\b{_PLAYS}\b (?:\S+ ){{0,5}}?(?:should|shall|must|ought to|has to|have to|needs? to|to|will|would|may) (?:\w+ ){{0,2}}?(?:be )?"
    r"(?:start\w*|run|rerun|execut\w+|trigger\w*|launch\w*|fired?|paused?|stop\w*|begin|post|send|sent|fetch|pull|repeat\w*|kick\w*|halt\w*|resum\w*|go off|load|scheduled|go on|wait)\b|"
    rf"\b(?:let|make|have|get) (?:the|our|my|this|that|a|all) (?:\w+ ){{0,2}}?{_PLAYS}\b (?:\S+ ){{0,4}}?(?:to )?(?:start|run|begin|fire|post|send|pause|stop|repeat|resume|wait|go)\b"
)
"""A play is told what to do, or when."""
_SCHEDULE: Final = Lazy(
    r"\b(?:(?:every|each) (?:\w+ )?(?:hour|morning|evening|night|day|week|month|quarter|weekday|\w+day)|(?:once|twice|\w+ times) (?:a|per|every|each) (?:day|week|month|hour)|"
    r"automatically|by itself|by themselves|on (?:its|their) own|on a schedule|on (?:weekdays|weekends|sundays|mondays|fridays)|nightly|as soon as (?:a|an|the) new)\b"
)
"""When a thing is to happen again and again, or without anybody."""


def tells_plays(frame: Frame) -> bool:
    """True where a play is to run, to stop or to wait, now or by a clock: `the play for Slack should start every hour`."""
    if frame.mood.wh or frame.said.startswith(("if ", "when ", "suppose ", "once ")):
        return False
    if _PLAY_TOLD.search(frame.said):
        return True
    if any(one.kind in ("rate", "duration") for one in frame.values):
        return False
    plays = any(sense.concept == "uses" for senses in frame.senses.values() for sense in senses)
    return (plays or any(act.lead and "oos" in act.concepts for act in frame.acts)) and _SCHEDULE.search(
        frame.said
    ) is not None


_TO_PEOPLE: Final = Lazy(
    r"\b(?:take|remove|throw|get|kick|put|add|invite|let|bring|exclude) (?:her|him) (?:off|out of|from|to|into|in|onto) (?:the|our|this|my) (?:workspace|team|organi[sz]ation|list|account)\b|"
    r"\b(?:messages?|notifications?|alerts?|e?mails?|reports?|leads?|contacts?|deals?|records?|rows|data|updates?|events?|replies) (?:\w+ )?(?:should|must|shall|has to|have to|needs? to|ought to|are to|is to) (?:\w+ )?(?:go|be (?:sent|posted|pushed|written|delivered|routed|forwarded)|flow|land|arrive|end up|appear)\b|"
    r"\b(?:cut|turn|set) \S+(?: \S+)? loose\b|\bpull the (?:\S+ )?plug\b|"
    r"\brepeat (?:the |this |my )?(?:word|phrase|sentence|mantra)s?\b|\b(?:record|film|tape|shoot|edit) (?:a |an |my |our |the |another )?(?:\w+ )?(?:loom|screencast|podcast|video|episode|webinar|interview|voice memo|voicemail)\b|"
    r"^(?:please |can you |could you |now |then )*(?:close|reopen|re-open|resolve|fork|star|unstar|react to|comment on|reply to|pin|unpin|subscribe to|snooze|reassign) (?:the|this|that|these|those|my|our|all|an?|every) (?:\w+ ){0,2}?(?:issues?|tickets?|deals?|pull requests?|prs?|tasks?|opportunit(?:y|ies)|conversations?|threads?|messages?|cases?|repos?|repositor(?:y|ies)|leads?|contacts?|posts?|bugs?|stor(?:y|ies)|epics?|sprints?|emails?|channels?)\b|"
    r"\b(?:repeat|say|speak) after (?:me|us)\b|"
    r"\b(?:say|wave|send) (?:hi|hello|hey|thanks|thank you|bye|goodbye|good (?:morning|night|evening)|sorry|my regards|greetings) to\b|"
    r"^(?:please |just |and |now |can you |could you )*tell (?!me\b|us\b|cargo\b|you\b|it\b)\S+(?: \S+)? (?:(?:that )?(?:i|we) (?:said|say|love|hate|miss|am|are|will|want|need)|thanks|thank you|hi|hello|hey|sorry|goodbye|bye|to (?:hurry|wait|stop|shut|relax|behave|calm))\b|"
    r"\b(?:add|insert|put|place|append|drag|drop|squeeze|slip)\b (?:\w+ ){1,4}?(?:before|after|behind|between|around|in front of|ahead of) (?:the |our |my |that |each |every )?(?:\S+ ){0,2}?(?:step|node|block|branch|trigger)s?\b|"
    r"\b(?:who|whom) (?:do|should|can|could|must|would|shall) (?:i|we|one) (?:\w+ )?(?:call|contact|phone|ring|email|e-?mail|mail|write|reach|ask|message|talk|speak|turn|complain|ping|dial)\b|"
    r"\b(?:how|where) (?:do|can|could|should|would) (?:i|we|one) (?:\w+ )?(?:contact|phone|ring|reach|call|get hold of|talk to|speak to|speak with|complain)\b|"
    r"\b(?:support|help ?desk|hotline|customer service|account manager) (?:phone|number|email|hotline|contact|address|team's)\b"
)
"""People are to be spoken to, or spoken after, and nothing is to be shown."""


def to_people(frame: Frame) -> bool:
    """True where a line is about reaching people: `who do I call at clearbit for support`."""
    return _TO_PEOPLE.search(frame.said) is not None


_OFFERS: Final = Lazy(
    r"^(?:and |so |but |hi |hey )*(?:does|do|has|can|is|will) (?P<who>[\w.]+) (?:also |even |already |now )?(?:have|offer|support|provide|include|get|got|sell|come with|ship with|do|charge|handle|cover)\b"
)


def of_other_product(frame: Frame) -> bool:
    """`does Zapier have a hunter integration?`: what another product offers, of a service that is known here."""
    found = _OFFERS.match(frame.said)
    named = any(one.kinds & {"connector", "integration"} and not one.unknown for one in frame.mentions)
    return found is not None and named and found["who"] in OTHER_SERVICES


_RECORD_CHANGED: Final = Lazy(
    r"^(?:please |can you |could you |and |then )*(?:update|set|change|move|edit|mark|put|flip|bump|assign|reassign|switch) (?:the |all |our |my |a |an |each |every )*(?:\w+ )?"
    r"(?:leads?|contacts?|deals?|opportunit(?:y|ies)|compan(?:y|ies)|tickets?|accounts?|records?|cases?)(?:'s)? (?:status|stage|owner|owners|amount|priority|score|type|field|fields|source|lifecycle)\b"
)


def changes_record(frame: Frame) -> bool:
    """`update the Salesforce lead status to MQL`: a field of a record is to change."""
    return _RECORD_CHANGED.search(frame.said) is not None


_MAY: Final = frozenset(
    "may can could allowed allow allows permitted limit cap limited per use uses using credits cost costs".split()
)


def counts_other(frame: Frame) -> bool:
    """`how many rows does the accounts table have`: what is counted are data, and nothing that is kept here."""
    if frame.mood.wh != "howmany" or _MAY & set(frame.words) or "many" not in frame.words:
        return False
    at = frame.clause.first + frame.words.index("many") + 1
    while at < frame.clause.last and frame.word_at(at) in ("of", "our", "the", "my", "new", "different", "total"):
        at += 1
    senses = frame.senses.get(at, ())
    return bool(senses) and all(one.kind == "topic" for one in senses)


def foreign(frame: Frame) -> bool:
    """True where words of other languages stand in the clause."""
    words = [word for word in frame.words if word]
    alien = sum(word in _ALIEN for word in words)
    return (alien >= 2 or any(word in _ALIEN_SURE for word in words)) and bool(
        frame.left or alien >= 2 or any(one.unknown for one in frame.mentions)
    )


def denied_places(frame: Frame, tokens: Sequence[Token]) -> set[int]:
    """Places of nouns that are named only to say that they are not meant: `not connectors`, `rather than the tool`."""
    found: set[int] = set()
    for at in range(frame.clause.first, frame.clause.last + 1):
        word = tokens[at].word
        opens = word in ("no", "skip", "forget", "ignore", "omit") and (
            at == frame.clause.first or (tokens[at - 1].typed == "," and at > frame.clause.first and word == "no")
        )
        if opens and not any(
            sense.kind == "obj" for step in (at + 1, at + 2) for sense in frame.senses.get(step, ())
        ):
            continue
        if (
            not opens
            and word not in ("not", "except", "excluding")
            and not contrasts(tokens, at)
            and not (
                word in ("leaving", "setting", "putting")
                and "aside" in [one.word for one in tokens[at + 2 : at + 5]]
            )
        ):
            continue
        if (
            word == "not"
            and at > frame.clause.first
            and tokens[at - 1].word
            in (
                "is",
                "are",
                "do",
                "does",
                "did",
                "have",
                "has",
                "was",
                "were",
                "am",
                "will",
                "would",
                "should",
                "could",
                "can",
                "must",
                "why",
                "if",
                "or",
            )
        ):
            continue
        for place in range(at + 1, min(at + 5, frame.clause.last + 1)):
            token = tokens[place]
            if token.is_sign or token.word in ("please", "pls", "kindly"):
                break
            if place in frame.senses and not any(
                sense.kind == "act" and sense.form == "base"
                for sense in frame.senses[place]
                if len(frame.senses[place]) == 1
            ):
                found.add(place)
            elif token.word not in SMALL:
                break
    return found
