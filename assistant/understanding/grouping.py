"""Grouping: clauses that are read as one, because the later only adds to the former."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.frames import Frame
from assistant.understanding.framing import Framer
from assistant.understanding.patterns import Lazy
from assistant.understanding.tokens import Token

_STARTERS: Final = frozenset(
    """with for in on of at by from called named slug only not all both every each including plus max
        maximum no without via through except just using as limited capped w/ ttl name and or nothing
        apart the incl excluding mostly""".split()
)


_SUBJECTS: Final = frozenset(
    """i we they he she nobody somebody someone everybody everyone it it's we're i'm they're i've we've
        i'd we'd there there's that's he's she's you this that who what which""".split()
)


_OF_ONE: Final = Lazy(
    r"(?:the |all |its )?(?:docs|documentation|manual|actions|extractors|models|usage|limits?|cache|values|options|uuid|details|settings) (?:of|for|from|in|on) "
)


_NO_MORE: Final = Lazy(
    r"\b(?:unlimited|uncapped|unthrottled|uncached|no (?:\w+ )?(?:limit|cap|cache|caching|ttl)|(?:limit|cache|caching|ttl) off)$"
)
_NEVER_USED: Final = Lazy(
    r"^(?:never|not|don't|do not|no longer|didn't|aren't) (?:\w+ ){0,2}(?:use|used|using|need|needed|touch|touched)(?: \w+){0,2}$"
)


def grouped(clauses: Sequence[Clause], framer: Framer, tokens: Sequence[Token]) -> list[list[Clause]]:
    groups: list[list[Clause]] = []
    for clause in clauses:
        if groups and _joins(groups[-1], clause, framer, tokens):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def _joins(group: Sequence[Clause], clause: Clause, framer: Framer, tokens: Sequence[Token]) -> bool:
    """True where a clause only goes on with the one before: parameters, a second name, a topic and its question."""
    if clause.link in ("then", "so"):
        return False
    frame = framer.frame([clause])
    before = framer.frame(list(group))
    if frame.said in ("why", "why is that", "how come", "why so") and before.mentions and not before.mood.question:
        return True
    if (
        clause.link in ("semi", "stop")
        and frame.mood.question
        and not frame.mentions
        and before.size <= 3
        and len(group) == 1
        and (
            before.has("ent:service")
            and before.any("ent:action", "ent:actionwords")
            and frame.any("attr:inputs", "attr:cost", "act:cost")
        )
    ):
        # `linkup search: what comes back?`
        return True
    if _filters(before) and not frame.mentions and clause.link != "semi":
        closes = frame.any("obj:integration", "obj:integration.pl", "lead:show", "wh:which") and frame.size <= 2
        if _filters(frame) or closes:
            return True  # `ones with extractors but without actions, which are these?`
    if (
        clause.link in ("comma", "and", "but")
        and (_filters(frame) or _refines(frame))
        and before.any("obj:integration.pl", "attr:has_actions", "attr:has_extractors")
    ):
        return True  # `which services have extractors only, I mean without actions`
    if clause.link == "semi":
        return _parameters(frame) and frame.lead() is None and not frame.mentions
    if clause.link == "but" and before.any("obj:connector.pl", "obj:account.pl") and _NEVER_USED.search(frame.said):
        return True  # `which accounts did we connect but never use?`
    if clause.link == "but":
        return clause.size <= 4 and not frame.acts and not frame.mentions
    if clause.link == "sub":
        if _of_action(frame, tokens) and (
            before.any("ent:field", "obj:values", "obj:field")
            or (
                before.any("attr:inputs", "attr:cost", "act:cost", "attr:allowed")
                and before.mood.wh
                and not before.mentions
            )
        ):
            return True  # `what may stand in the field channel when I use postMessage`
        opener = tokens[clause.first].word in ("when", "while")
        return opener and clause.size > 1 and tokens[clause.first + 1].word.endswith("ing")
    if frame.has("neg:cache") and frame.size <= 3 and not frame.mentions:
        return True
    first = next((tokens[at].word for at in range(clause.first, clause.last + 1) if not tokens[at].is_sign), "")
    if (
        first == "whose"
        and clause.link == "comma"
        and frame.any("val:rate", "val:duration", "val:name", "val:slug")
    ):
        return True  # `integrate Metabase, whose answers may be cached for 90 minutes`
    if clause.link == "stop" or (clause.link == "and" and group[-1].asks):
        return _parameters(frame) and not frame.acts and not _has_subject(frame, first) and not frame.mentions
    if len(group) == 1 and _adverbial(before):
        return True
    if clause.link == "and" and _OF_ONE.match(before.said) and _OF_ONE.match(frame.said) and frame.mentions:
        return False  # `docs of rift and actions of octave`
    if (
        clause.link == "and"
        and frame.mood.formal
        and frame.words[:1] == ["and"]
        and frame.mentions
        and _own_object(before)
    ):
        return False  # `docs of exa, and which extractors does stripe have`
    if frame.mentions and before.mentions and _NO_MORE.search(before.said):
        return False  # `slack_alerts unlimited, openai no cache`
    if _is_topic(before) and len(group) == 1:
        return True
    if before.mood.howto or frame.mood.howto:
        return False
    if clause.link == "and" and frame.mood.formal and frame.words[:1] in (["and"], ["plus"]) and frame.size:
        return False  # `what is octave, and is the slug octave_sales free`
    lead = frame.lead()
    if lead is not None and lead.form == "base" and before.mood.wh and frame.has("ent:pron") and before.mentions:
        return False  # `what uses hunter, and cap it at 10 a minute`
    if (
        lead is not None
        and lead.form == "base"
        and not (_parameters(frame) and _soft(lead.concepts) and not (frame.mentions and before.mentions))
    ):
        return False
    if _has_subject(frame, first) and first not in _STARTERS and not (frame.has("val:name") and not frame.acts):
        return False
    if frame.mood.wh and frame.mood.question and first in ("what", "which", "how", "who", "where", "why"):
        return False
    if frame.excluded and not frame.mentions:
        return False
    if (
        _own_object(frame)
        and frame.has("ent:service")
        and (before.mentions or before.has("val:slug"))
        and not _own_object(before)
    ):
        return False  # `is slug kill_switch free, and docs for gemini`
    if clause.link == "and" and _own_object(frame) and _own_object(before) and before.mentions:
        return False  # `the docs of Attio and its actions`
    if _parameters(frame) or (first in _STARTERS and (not frame.acts or clause.size <= 5)):
        return True
    return (
        clause.size <= 4
        and not frame.mood.question
        and not frame.has("rm:negated")
        and not any(one.startswith(("talk:",)) for one in frame.features)
    )


_CAMEL: Final = Lazy(r"[a-z]+[A-Z]\w+")


def _of_action(frame: Frame, tokens: Sequence[Token]) -> bool:
    """`when I use postMessage`, `if one runs createRecord`: a clause that only says for which action."""
    if frame.words[:1] not in (["when"], ["if"], ["while"], ["once"], ["whenever"]):
        return False
    return frame.has("ent:action") or any(
        _CAMEL.fullmatch(tokens[at].typed) for at in range(frame.clause.first, frame.clause.last + 1)
    )


def _refines(frame: Frame) -> bool:
    """`…, I mean without any actions?`: ends in a question mark, but asks nothing by itself."""
    told = frame.any("attr:has_actions", "attr:no_actions", "attr:has_extractors", "attr:no_extractors")
    verbs = any(act.word != "without" for act in frame.acts)
    return told and not (frame.mentions or frame.left or frame.values or verbs or frame.mood.formal)


def _filters(frame: Frame) -> bool:
    """What services have or lack, and nothing else: `with extractors`, `no actions`, `extractors`."""
    told = frame.any("attr:has_actions", "attr:no_actions", "attr:has_extractors", "attr:no_extractors")
    bare = frame.any("obj:extractor.pl", "obj:action.pl") and frame.size == 1
    verbs = any(act.word not in ("without", "offer", "having", "have", "lack", "lacking") for act in frame.acts)
    return (told or bare) and not (frame.mentions or frame.left or frame.values or verbs or frame.mood.question)


def _adverbial(frame: Frame) -> bool:
    """What only leads in: `by default, …`, `from now on, …`, `in our workspace, …`."""
    if _only_when(frame):
        return True
    opens = frame.words[:1] and frame.words[0] in ("by", "as", "from", "in", "for", "on", "at", "during")
    return (
        bool(opens)
        and frame.clause.size <= 4
        and not (frame.acts or frame.mentions or frame.left or frame.values or frame.mood.question)
    )


_WHEN: Final = frozenset(
    """every each tomorrow tonight today next this last twice once a per at on in the of first second morning evening afternoon night
        noon midnight day days week weeks weekend month months quarter year hour hours monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december sharp o'clock early late until from
        now weekday weekdays then and between to or two three four five six seven eight nine ten eleven twelve""".split()
)
"""Words that tell when, and nothing else."""


def _only_when(frame: Frame) -> bool:
    """`every Monday at eight, …`, `tomorrow morning, …`: a clause that only tells when the next one holds."""
    words = [word for word in frame.words if word]
    return (
        len(words) > 1
        and all(word in _WHEN or word.isdigit() for word in words)
        and not (frame.mentions or frame.mood.question or frame.has("val:rate") or frame.has("val:duration"))
    )


def _soft(concepts: Sequence[str]) -> bool:
    """Verbs that are mostly nouns in a list of parameters: `cache 1 week`, `limit 5 rps`."""
    return bool({"cache", "throttle"} & set(concepts))


def _has_subject(frame: Frame, first: str) -> bool:
    return first in _SUBJECTS or (
        any(
            word in ("is", "are", "was", "were", "has", "have", "had", "isn't", "wants", "says")
            for word in frame.words
        )
        and not frame.mood.question
    )


def _parameters(frame: Frame) -> bool:
    return (
        frame.any("val:rate", "val:duration", "val:name", "val:slug", "val:worker", "attr:cache", "attr:unused")
        and not frame.mood.question
    )


_ABOUT: Final = frozenset(["for", "on", "in", "with", "regarding", "about", "concerning", "of", "at", "inside"])


def _is_topic(frame: Frame) -> bool:
    """A clause that only names what the next one is about: `sql:`, `the pipedrive connector:`, `on apollo_main,`."""
    if frame.words[:1] and frame.words[0] in ("never", "forget", "skip", "ignore", "leave", "not", "no"):
        return False
    if (
        frame.words
        and frame.words[0] in _ABOUT
        and frame.mentions
        and not frame.acts
        and not frame.excluded
        and frame.clause.size <= 9
    ):
        return True
    if (
        frame.has("obj:slug")
        and frame.any("val:slug", "ent:unknown")
        and frame.clause.size <= 4
        and not frame.mood.question
        and not frame.acts
    ):
        return True
    if frame.acts or frame.mood.question or frame.excluded:
        return False
    if any(word.endswith("n't") for word in frame.words) or (
        set(frame.words[:1]) & _SUBJECTS and frame.clause.size > 2
    ):
        return False  # `nobody uses hunter, delete it`
    if not frame.mentions:
        return frame.clause.size <= 4 and frame.any("obj:node") and not frame.left
    if any(one.startswith(("talk:", "val:")) for one in frame.features) or frame.left:
        return False
    return frame.clause.size <= 6 and not any(
        word in ("is", "are", "was", "were", "has", "have", "can", "should", "must", "needs", "will")
        for word in frame.words
    )


def _own_object(frame: Frame) -> bool:
    return frame.any("obj:docs", "obj:action.pl", "obj:extractor.pl", "obj:values")
