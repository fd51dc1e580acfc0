"""Features: what of a frame can speak for or against an intent, by name, each with the word that gave it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.guards import removal_in
from assistant.understanding.patterns import Lazy
from assistant.understanding.words_brands import AI
from assistant.understanding.words_common import SMALL

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token

_PRONOUNS: Final = Lazy(
    r"\b(?:it|its|it's|them|they|their|this one|that one|those|these|the one|both|that|this|the same|one)\b"
)
_RELATIVE: Final = Lazy(
    r"\b(connectors|connections|accounts|ones|integrations|services|apps|actions|extractors) that\b"
)
"""A relative clause behind its noun refers to nothing else."""
_TIME: Final = Lazy(
    r"\b(?:yesterday|tonight|tomorrow|last (?:week|month|quarter|year|night|monday|tuesday|wednesday|thursday|friday|\d+)|this (?:week|month|quarter|year|weekend)|"
    r"next (?:week|month|quarter|year|monday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|january|february|march|april|june|july|august|september|october|november|december|"
    r"every (?:day|night|week|morning|monday)|daily|nightly|weekly|at \d+|q[1-4]|\d+ ?(?:am|pm)|o'clock|weekend)\b"
)
_HAVE: Final = Lazy(
    r"\b(?:do we have|do we already have|don't we have|isn't there|aren't there|haven't we|don't i have|do we \w+ have|have we|have we got|we got|do i have|is there|are there|there's|any|got any|is it there|anything|does there exist|it exists|exists there|already)\b"
)
_SUPPORT: Final = Lazy(
    r"\b(?:do (?:you|u) (?:\w+ )?(?:support|do|offer|cover|have|handle|speak|know|integrate|work|connect|cater|talk|play)|do (?:we|they) (?:\w+ )?(?:support|offer|cover|handle|integrate|talk|speak)|does (?:it|cargo|this|the program|the platform|your \w+) "
    r"(?:\w+ )?(?:support|do|offer|cover|have|handle|integrate|work|connect|talk|speak|play|know|get)|can (?:cargo|it|this|i|we) (?:\w+ )?(?:talk|connect to|work|integrate with|speak|do|handle|use|sync|link to|interface|pull)|can you (?:\w+ )?(?:talk|work|speak|handle|interface)|"
    r"you can (?:\w+ )?(?:connect|talk|integrate|hook|work|link|plug)|is .* (?:supported|available|possible|foreseen|planned|intended|feasible|doable|compatible|an option|offered|in the catalog\w*|on offer|on the list|covered)|works? with|compatible with|supported\b|is there (?:an? )?(?:\w+ )?(?:integration|connector|app|plugin)|"
    r"are (?:you|we) (?:able|compatible)|is (?:cargo|it|this|your \w+) (?:\w+ )?(?:able|capable)|talks? to|cargo (?:\w+ )?(?:supports?|works|talks|speaks|connects|integrates|handles|offers|covers|knows|plays))\b"
)
_OURS: Final = Lazy(r"^(?:and |so |but |because |since |as )*(?:we|i|they|he|she|nobody|our|my)\b")
"""A statement about oneself: `we don't work with it any more` asks nothing."""
_WHATIS: Final = Lazy(
    r"(?:^|\b)(?:what(?:'s| is| are| exactly is| on earth is| the hell is| was)|who(?:'s| is)|tell me (?:\w+ )?(?:about|more)|explain|about|info|information on|describe|never heard of|learn about|know about|background on|intro to|introduce)\b"
)


_NO: Final = r"\b(?:no|without|without any|lack|lacks|lacking|zero|w/o|missing|not (?:have|offer|have any|come with|provide)|don't (?:have|offer)(?: any)?|doesn't (?:have|offer)(?: any)?|(?:can't|cannot|can not) (?:do|perform|run)(?: any)?|have no|has no|having no|but no|aren't any|nor)"
_SOME: Final = (
    r"\b(?:with|have|has|having|offer|offers|offering|come with|comes with|come w/|coming with|provide|provides|providing|support|supports|supporting|deliver|delivers|delivering|supply|supplies|bring|brings|include|includes|including|w/|"
    r"expose|exposes|any|and|both|do|got|ship with|in)"
)
_THINGS: Final = {
    "attr:no_actions": Lazy(_NO + r" (?:\w+ ){0,2}actions?\b"),
    "attr:no_extractors": Lazy(_NO + r" (?:\w+ ){0,2}extractors?\b"),
    "attr:has_actions": Lazy(_SOME + r" (?:\w+ ){0,2}actions?\b"),
    "attr:has_extractors": Lazy(
        _SOME
        + r" (?:\w+ ){0,2}extractors?\b|\b(?:sync|load|pull|bring|import|feed|ingest|deliver|provide|send|push)\w* (?:\w+ )?(?:data )?into\b|\bfrom which\b.*\b(?:load|pull|sync|import|extract|read|get|fetch)\b|\b(?:extract|pull|sync|ingest|load|import|read)\w* (?:\w+ ){0,2}from$"
    ),
}


_OWN_ONES: Final = Lazy(
    r"\b(?:cargo's|cargo|your|its|it's) own\b|\bof (?:its|it's|your|cargo's) own\b|\bown (?:actions|extractors)\b|\bcargo's (?:\w+ )?(?:actions|extractors)\b"
)
_TELLS: Final = Lazy(
    r"\b(?:let|tell|inform|remind|notify|ping|message|warn|ask|email|text) (?!me\b|us\b|it\b|you\b)(?:\w+ ){1,4}(?:know|that|about)\b|\b(?:tell|ask|remind) (?!me\b|us\b|it\b|you\b)(?:\w+ ){1,3}to\b|"
    r"\blet (?!me\b|us\b)(?:\w+ ){1,3}know\b"
)
_UNUSED: Final = Lazy(
    r"\b(?:nobody|no one|noone|nothing|no (?:play|tool|model|workflow|automation)s?|none of (?:my|our|the) \w+|no longer)\b(?: \w+){0,3} (?:us(?:e|es|ed|ing)|touch\w*|need\w*|rel(?:y|ies)|depend\w*|runs?|running|calls?|reference\w*|hang\w*)\b|"
    r"\b(?:0|zero|without|no|without any|without a single) (?:plays?|tools?|models?|usages?|uses|workflows?|dependents|dependencies)\b|"
    r"\b(?:dead|abandoned|forgotten|orphans?|never (?:been )?used|not (?:\w+ )?used|aren't (?:\w+ )?used|isn't (?:\w+ )?used|unused|not attached to any\w*|no one is using)\b(?= (?:\w+ )?(?:connect\w+|accounts?|conns?|ones?|credentials?|anymore|anywhere|by|at|among|in|of)\b|$)"
)
_PASTED_KEY: Final = Lazy(
    r"\b(?:keys?|tokens?|credentials?|logins?) (?:that |which )?(?:we|i) (?:\w+ )?(?:pasted|entered|brought|added|own|supplied|provided|pay for|put in)\b|\b(?:keys?|tokens?|credentials?) of (?:ours|our own|mine)\b"
)
_MEANS: Final = Lazy(
    r"\bwhat (?:does|do|is|are) (?!it\b|that\b|this\b|they\b|you\b)(?:\S+ ){1,4}(?:mean|stand for)\b|\bmeaning of\b|\bdefinition of\b"
)
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
        mandami cuántos s'il plaît heute morgen quelle wird""".split()
)
_DOMAIN: Final = frozenset(
    {
        "attr:limit",
        "attr:cache",
        "attr:cred",
        "attr:default",
        "attr:unused",
        "attr:credits",
        "attr:ownkey",
        "attr:uuid",
        "attr:inputs",
    }
)
_DEEDS: Final = frozenset(
    {
        "act:rename",
        "act:connect",
        "act:rotate",
        "act:undo",
        "act:remove",
        "act:throttle",
        "act:cache",
        "act:record",
        "act:replay",
        "act:sort",
        "act:create",
        "act:change",
        "act:disable",
    }
)
_COULD: Final = Lazy(
    r"\b(?:can|could|may|might|able to|possible to) (?:(?:we|i|you|one|be|also|potentially|theoretically|else|\w+) ){0,2}(?:be )?(?:connect\w*|hook\w*|plug\w*|link\w*|integrat\w*|wire\w*|add\w*|attach\w*|set up|use)\b"
)
_NODE_ELSE: Final = Lazy(
    r"\b(?:fix|repair|debug|restart|which|rerun|skip|why)\b.*\bnodes?\b|\bnode (?:version|js)\b|"
    r"\bnodes? (?:sends?|fails?|failed|is|are|was|keeps?|doesn't|didn't|isn't|broke|breaks|stopped|stops|went|goes|shows|crash\w*|"
    r"returns|gives|never|always|runs|ran|hangs|throws|loops|sits|errors)\b(?! (?:called|named|for|that|to)\b)"
)
"""Nodes that exist already: what they do is not this program's job."""
_OF_ELSE: Final = Lazy(
    r"\b(?:undo|revert|replay|repeat|rerun|redo|resend|record|refresh|sort|rank|order|show|transcribe|continue|restore)\b (?:\w+ ){0,2}?"
    r"(?:the|my|our|all|last|next|first|previous|yesterday's|today's|this|these|those|failed|a) (?:\w+ ){0,2}?(?:campaigns?|e?mails?|newsletters?|webinars?|podcasts?|meetings?|"
    r"videos?|voicemails?|leads?|contacts?|deals?|memory|calls?|match|matches|movies?|songs?|films?|sequences?|invoices?|payments?|tickets?|tasks?|"
    r"posts?|tweets?|demos?|episodes?|games?|prospects?|companies|batch|batches|segments?)\b|"
    r"^more (?:leads|contacts|deals|prospects|companies|emails|calls|money|coffee|time|credits|people)\b|"
    r"^(?:the )?history of (?!this\b|the (?:session|conversation|chat|changes)|our\b|my\b|changes\b|what\b|today|requests\b|everything)\w+"
)
"""What the conversation's own verbs are said of, where it is not of this conversation: `replay the last campaign`."""
_OF_HERE: Final = Lazy(
    r"\b(?:connectors?|integrations?|changes?|requests?|commands?|renames?|session|conversation|table|list|transcript|fields?|values?|options|dropdown|limit|cache)\b"
)
_FOREIGN: Final = frozenset(
    """campaign campaigns sequence sequences meeting meetings contact contacts deal deals task tasks email emails webhook webhooks
        ticket tickets lead leads row rows record records list lists channel channels message messages post posts event events
        invoice invoices page pages form forms board boards""".split()
)
"""Things of the services themselves: nobody connects them here."""
_CAMEL: Final = Lazy(r"[a-z]+[A-Z][A-Za-z]+")
"""A word in camel case beside words for actions names one, though the catalogue has none of the name."""
_ELSEWHERE: Final = Lazy(
    r"\b(?:transcripts?|recordings?) (?:of|from) (?!this\b|these\b|(?:our|my) (?:\w+ )?(?:session|conversation|chat|talk|dialogue|work|changes|steps)\b|us\b|it\b|everything\b|what\b|all\b|here\b|that\b|now\b|(?:the|every|each) (?:session|conversation|chat|whole|entire|current|talk|dialogue)\b|(?:\w+ )?(?:session|conversation|chat)\b)\w+|"
    r"\b(?:calls?|meetings?|zoom|podcasts?|videos?|interviews?|webinars?|voicemails?|phone|youtube|gong|court|earnings|keynote|discovery) (?:transcripts?|recordings?)\b|"
    r"\bscripts? (?:for|of) (?:my|our|the|a|an) (?!session|changes?\b|last\b|steps?\b|requests?\b|commands?\b|conversation|chat\b|whole\b|work\b|actions?\b|history|things\b|same\b|above\b)\w+|"
    r"\bscripts? (?:that|which|to|for) (?!re\w+|does?\b|do\b|runs?\b|contains?\b|undo\w*|has\b|holds\b|shows?\b|we\b|i\b|this\b|these\b|the\b|my\b|our\b|what\b|all\b|everything\b|can\b|mirrors?\b|would\b|save\b|keep\b|later\b|cargo)\w+|"
    r"\b(?:cold[ -]call|calling|sales|phone|video|movie|film|python|sql|scraping|migration|demo|pitch|voicemail) scripts?\b"
)
"""Recordings of other talks than this one, and scripts that do other things than what was done here."""
_VERBAL: Final = frozenset(
    """stop cancel abort leave wait skip hold drop forget never no n not halt right open sure fine ok okay
    y great nice cool later correct leave exit quit morning perfect star sweet neat""".split()
)
_AFTER_VERBAL: Final = frozenset(
    """that it this please pls now then everything the-question mate thanks sorry no yes all there""".split()
)


_LACKED: Final = frozenset(
    """limit limits cap caps cache caching cacheing ttl throttle throttling quota rate restriction restrictions
        ceiling""".split()
)


def _is_talk(frame: Frame, tokens: Sequence[Token], place: int) -> bool:
    """True where a word such as `stop` or `right` is said by itself, not as a verb or adjective of something."""
    if frame.size > 4:
        return False
    if frame.word_at(place) in ("hang", "hold") and place > frame.clause.first and place + 1 < frame.clause.last:
        return False
    if frame.word_at(place) not in _VERBAL:
        return True
    after = place + 1
    if after > frame.clause.last:
        return frame.size <= 2 or place == frame.clause.first
    if frame.word_at(place) == "no" and tokens[after].word in _LACKED:
        return False  # `no limit on it` takes the limit away
    return tokens[after].is_sign or tokens[after].word in _AFTER_VERBAL or (frame.size <= 1 and not frame.mentions)


def _denied(frame: Frame, tokens: Sequence[Token]) -> set[int]:
    """Places of nouns that are named only to say that they are not meant: `not connectors`, `rather than the tool`."""
    found: set[int] = set()
    for at in range(frame.clause.first, frame.clause.last + 1):
        word = tokens[at].word
        opens = at == frame.clause.first and word in ("no", "skip", "forget", "ignore", "omit")
        if opens and not any(
            sense.kind == "obj" for step in (at + 1, at + 2) for sense in frame.senses.get(step, ())
        ):
            continue
        if (
            not opens
            and word not in ("not", "except", "excluding")
            and not (word in ("than", "of") and tokens[at - 1].word in ("rather", "instead"))
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
            if token.is_sign:
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


def note_features(frame: Frame, tokens: Sequence[Token]) -> None:
    """Sets the features of a frame in the order of the clause; -1 is the place of those of the clause as a whole."""
    found: dict[str, int] = {}
    by_place: dict[int, list[str]] = {}

    def note(feature: str, place: int = -1) -> None:
        found.setdefault(feature, place)
        if place >= 0 and not feature.startswith(("rm", "val:", "ent:", "flag")):
            by_place.setdefault(place, []).append(feature)

    _acts(frame, tokens, note)
    if _other_object(frame, tokens):
        note("do:other")
    denied = _denied(frame, tokens)
    for place, senses in frame.senses.items():
        for sense in senses:
            if sense.kind == "act":
                continue
            if place in denied and sense.concept not in ("unused", "ownkey", "credits"):
                note(f"not:{sense.concept}", place)
                continue
            if sense.kind == "talk" and not _is_talk(frame, tokens, place):
                continue
            if sense.concept == "node" and _NODE_ELSE.search(frame.said):
                note("topic:runs", place)
                continue
            if sense.concept in ("transcript", "script") and _ELSEWHERE.search(frame.said):
                note("topic:media", place)
                continue
            note(f"{sense.kind}:{sense.concept}", place)
            if sense.form == "pl":
                note(f"{sense.kind}:{sense.concept}.pl", place)
    services = 0
    for one in frame.mentions:
        for kind in sorted(one.kinds):
            note(f"ent:{kind}", one.first)
        if one.kinds & {"connector", "integration"}:
            services += 1
            note("ent:service", one.first)
            if any(named.integration in AI for named in one.named):
                note("ent:ai", one.first)
            note("ent:connected" if one.connected else "ent:unconnected", one.first)
        if one.unknown:
            note("ent:unknown", one.first)
    if services > 1:
        note("ent:two")
    for value in frame.values:
        note(f"val:{value.kind}", value.first)
    for place in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[place]
        if token.kind in ("quoted", "url", "email", "path", "uuid", "secret", "mention"):
            note(f"val:{token.kind}", place)
        elif token.kind == "flag":
            note("flag", place)
    said = frame.said
    if _PRONOUNS.search(_RELATIVE.sub(r"\1", said)):
        note("ent:pron")
    if _TIME.search(said):
        note("time")
    if _HAVE.search(said):
        note("q:have")
    if _SUPPORT.search(said) and not (_OURS.match(said) and not frame.mood.question):
        note("q:support")
    if _WHATIS.search(said):
        note("q:whatis")
    if _PASTED_KEY.search(said):
        note("attr:ownkey")
    if ("obj:action" in found or "obj:extractor" in found) and _OWN_ONES.search(said):
        note("obj:native")
    if _TELLS.search(said):
        note("tells")
    if _OF_ELSE.search(said) and not _OF_HERE.search(said):
        note("of:else")
    if frame.mood.aux:
        note("q:aux")
    if _MEANS.search(said):
        note("means")
    if _delegates(frame, tokens):
        note("delegates")
    if _foreign(frame):
        note("foreign")
    if _COULD.search(said):
        note("q:could")
    if _UNUSED.search(said):
        note("attr:unused")
    if any(one.startswith(("obj:", "ent:", "not:")) or one in _DOMAIN for one in found) or (
        not frame.left and any(one in _DEEDS for one in found)
    ):
        note("domain")
    if re.match(r"(?:and |so |but |what )?(?:if|suppose|supposing|imagine|assuming)\b", said):
        note("mood:cond")
    for one in frame.mentions:
        if one.first > frame.clause.first and tokens[one.first - 1].word in ("our", "my"):
            note("ent:ours", one.first)
    for one in frame.mentions:
        if one.last < frame.clause.last and tokens[one.last + 1].word in ("one", "ones", "thing"):
            note("obj:connector" if tokens[one.last + 1].word != "ones" else "obj:connector.pl", one.last + 1)
    for feature, pattern in _THINGS.items():
        if pattern.search(said):
            note(feature)
    mood = frame.mood
    if mood.wh:
        note(f"wh:{mood.wh}")
    for name in ("question", "howto", "polite", "desire", "tag"):
        if getattr(mood, name):
            note(f"mood:{name}")
    if not frame.acts and not mood.formal:
        note("mood:fragment")
    if frame.clause.link == "sub":
        note("mood:sub")
    for action in frame.actions:
        note("ent:action" if action.strong else "ent:actionwords", action.first)
    if "ent:action" not in found and any(
        one in found for one in ("attr:inputs", "attr:cost", "act:cost", "obj:action", "obj:node", "wh:what")
    ):
        for place in range(frame.clause.first, frame.clause.last + 1):
            if tokens[place].typed in frame.left and _CAMEL.fullmatch(tokens[place].typed):
                note("ent:action", place)
                frame.left.remove(tokens[place].typed)
                break
    owners = {named.integration for one in frame.mentions for named in one.named if named.integration}
    for one_field in frame.fields:
        if (
            not one_field.strong
            and not owners
            and "obj:connector.pl" not in found
            and ("attr:allowed" in found or "obj:values" in found)
        ):
            note("ent:field", one_field.first)
            note("ent:fieldonly", one_field.first)
            continue
        if not one_field.strong and (not owners or not owners & set(one_field.services)):
            continue
        note("ent:field", one_field.first)
        if one_field.strong:
            note("ent:fieldname", one_field.first)
    removal = removal_in(frame, tokens)
    frame.removal = removal
    if removal is not None:
        note(f"rm:{removal.mode}", removal.place)
        note(f"rm.{removal.what}", removal.place)
        if not removal.exact:
            note("rm:misspelt", removal.place)
    frame.features = found
    frame.by_place = {place: tuple(features) for place, features in by_place.items()}


def _acts(frame: Frame, tokens: Sequence[Token], note: object) -> None:
    assert callable(note)
    for act in frame.acts:
        past = act.form == "past"
        if past and act.first > frame.clause.first:
            before = [tokens[at].word for at in range(max(frame.clause.first, act.first - 4), act.first)]
            if (
                "be" in before
                or {"should", "must", "shall"} & set(before)
                or (
                    frame.mood.desire
                    and not {"was", "were", "been", "has", "have", "had", "is", "are"} & set(before)
                )
            ):
                past = False
        for concept in act.concepts:
            if act.negated:
                note(f"neg:{concept}", act.first)
                continue
            if past:
                note(f"past:{concept}", act.first)
                continue
            note(f"act:{concept}", act.first)
            if act.lead:
                note(f"lead:{concept}", act.first)


_PASSED: Final = frozenset({"new", "all", "default", "connected", "unused", "ownkey", "credits"})
_OWN: Final = frozenset({"connector", "account", "integration", "native", "slug", "custom", "node", "name"})


def _other_object(frame: Frame, tokens: Sequence[Token]) -> bool:
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


def _delegates(frame: Frame, tokens: Sequence[Token]) -> bool:
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


def _foreign(frame: Frame) -> bool:
    """True where words of other languages stand in the clause."""
    words = [word for word in frame.words if word]
    alien = sum(word in _ALIEN for word in words)
    return (alien >= 2 or any(word in _ALIEN_SURE for word in words)) and bool(frame.left or alien >= 2)
