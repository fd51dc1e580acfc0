"""Searches: the words to look for in the catalogue or among actions, and services that the catalogue lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import LOOKED_IN
from assistant.understanding.cleaning import Line
from assistant.understanding.frames import Frame
from assistant.understanding.patterns import Lazy
from assistant.understanding.purposes import is_purpose
from assistant.understanding.sought import COURTESY, DROPPED, LETS, SEARCH_END, done_by, kind_of
from assistant.understanding.stretches import quoted_text, text_from
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.words_common import SMALL

_SEARCH_AFTER: Final = frozenset(
    """for matching containing about with like named called contain contains mention mentioning
        regarding concerning around mentions match matches including related involving""".split()
)


def with_capitals(value: Value, frame: Frame, tokens: Sequence[Token], line: Line) -> str:
    """A slug that is asked about, with the words in capitals that belong to it: `Clearbit EU`."""
    last = value.last
    while last < frame.clause.last and tokens[last + 1].kind == "word" and tokens[last + 1].typed[0].isupper():
        last += 1
    shouting = tokens[frame.clause.first].typed.isupper()
    if last == value.last or shouting or not str(value.value)[0].isupper():
        return str(value.value)
    return line.typed(tokens[value.own if value.own >= 0 else value.last].start, tokens[last].end)


def unknown_service(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """A service that the catalogue doesn't have, as typed: `connect zendesk`."""
    lead = frame.lead()
    if lead is None or not {"connect", "create"} & set(lead.concepts) or not frame.left:
        return None
    at = lead.last + 1
    while at <= frame.clause.last and (
        tokens[at].word in SMALL or tokens[at].word in ("up", "connector", "connection", "to", "account")
    ):
        at += 1
    if at <= frame.clause.last and tokens[at].typed in frame.left and tokens[at].kind == "word":
        return line.typed(tokens[at].start, tokens[at].end)
    return None


_INSTANCES: Final = frozenset(["like", "including", "as", "instance", "example", "namely", "eg", "e.g"])


def _only_examples(frame: Frame, tokens: Sequence[Token]) -> bool:
    """`some actions ("Filter", "Delay" …)`: texts that are named as examples, and not looked for."""
    places = [at for at in range(frame.clause.first, frame.clause.last + 1) if tokens[at].kind == "quoted"]
    first = places[0]
    before = tokens[first - 1] if first else None
    if before is None or (before.typed != "(" and before.word not in _INSTANCES):
        return False
    behind = tokens[first + 1 : first + 4]
    return any(token.kind == "quoted" or token.typed in ("…", "...") or token.word == "etc" for token in behind)


def search(
    frame: Frame, tokens: Sequence[Token], line: Line, *, actions: bool = False, native: bool = False
) -> str | None:
    """Words to look for in the catalogue, or among the actions of a service; of none where they are `native`."""
    quoted = quoted_text(frame, tokens, line)
    if quoted and not _only_examples(frame, tokens):
        return quoted
    inside = (
        {}
        if native or not actions
        else {at: one for one in frame.mentions for at in range(one.first, one.last + 1)}
    )
    first, last = frame.clause.first, frame.clause.last
    for at in range(first, last):
        word = tokens[at].word
        opener = (
            word in _SEARCH_AFTER
            or (word == "having" and actions)
            or (
                word == "on"
                and actions
                and tokens[at - 1].word in ("actions", "operations", "endpoints", "methods")
            )
            or (tokens[at].typed == ":" and at > first and tokens[at - 1].word in LOOKED_IN)
            or word in ("grep", "find", "search")
            or (word == "up" and tokens[at - 1].word == "look")
            or (
                word in ("catalog", "catalogue")
                and at > first
                and tokens[at - 1].word in ("search", "the", "grep", "scan", "query")
                and tokens[first].word in ("search", "grep", "scan", "query")
            )
        )
        if word == "for" and (tokens[at + 1].word in ("example", "instance") or is_purpose(tokens, at, last)):
            continue
        if word == "with" and tokens[at + 1].word in ("it", "that", "this", "them", "those"):
            continue  # `what can I do with it in a workflow`
        if not opener or (word == "like" and tokens[at - 1].word in ("i'd", "we'd", "would", "should", "'d", "id")):
            continue
        nxt = at + 1
        while (
            nxt <= last
            and (
                tokens[nxt].word in SMALL
                or tokens[nxt].typed == ":"
                or tokens[nxt].word in ("word", "words", "term")
            )
            and tokens[nxt].word not in ("x",)
        ):
            nxt += 1
        if nxt > last or nxt in inside or tokens[nxt].is_sign:
            continue
        itself = (
            nxt == last
            and word in ("about", "matching", "containing")
            and tokens[nxt].word in ("search", "list", "find", "show")
        )
        if (
            tokens[nxt].word in DROPPED
            and not itself
            and not (word == "with" and _named_after(tokens, nxt + 1, last))
        ):
            continue
        if actions and word in ("for", "find", "search", "with", "of") and nxt in inside:
            continue
        if (
            word in ("with",)
            and (not actions or tokens[nxt].word in ("actions", "extractors"))
            and not _named_after(tokens, nxt, last)
        ):
            continue
        if word in ("for", "like", "named", "called", "about", "with", "find", "search") and _is_filter(
            tokens, nxt
        ):
            continue
        if (
            not actions
            and word in ("find", "search")
            and any(
                tokens[step].word in ("for", "matching", "containing", "about", "with")
                for step in range(at + 1, last)
            )
        ):
            continue
        if (
            not actions
            and word == "for"
            and tokens[nxt].word in ("sales", "marketing", "support", "finance")
            and frame.mentions
        ):
            continue
        while nxt < last and tokens[nxt].kind == "flag":
            nxt += 1
        text = text_from(frame, tokens, line, nxt, ends=SEARCH_END, most=3)
        if text:
            return text
    if actions:
        return _deed(frame, tokens, line) or _of_something(frame, tokens, line)
    return _asked_for(frame, tokens, line)


def _named_after(tokens: Sequence[Token], at: int, last: int) -> bool:
    return any(
        tokens[step].word in ("name", "title", "names", "em", "them", "description") for step in range(at, last + 1)
    )


def _is_filter(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in ("actions", "extractors", "cargo", "workspace")


def _deed(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`which operations look up a phone number`: what an action is to do."""
    found = re.search(
        r"\b(?:actions?|operations?|methods?|endpoints?|functions?) (?:of \w+ |does \w+ have )?(?:that|which|to|for|can|could|would)?\s?(?:can |could |let me |deal with |work with |are |is )?(?:look up|find|search|enrich|verify|create|update|delete|remove|add|send|get|fetch|insert|upsert|deal with|handle|touch|concern|cover|erase|drop|wipe|purge|merge|export|import|read|validate|archive|edit|tag|run|start|stop|launch|trigger|scrape|crawl|score|rank|schedule|book|cancel|pause|resume|block|mute|enroll?|subscribe|unsubscribe|count|write|post|move|copy|assign|convert|list)s?(?: an?| the| me| all| any)? ([\w' ]+)$",
        frame.said,
    )
    if found:
        words = [word for word in found[1].split() if word not in SMALL]
        known = {word for one in frame.mentions for word in one.typed.lower().split()}
        kept = [word for word in words if word not in known]
        if kept:
            return " ".join(kept) if len(kept) <= 3 else None
    found = re.search(
        r"\b(?:actions?|operations?|methods?|endpoints?|functions?) (?:that |which |to |can |could )?(?:can |could )?(remove|delete|update|create|add|insert|upsert|search|find|enrich|verify|send|merge|validate|export|import|sync|tag|move|copy|archive|unsubscribe|drop|wipe|purge|erase|cancel|refund|close|assign|convert|post|write|read|reply|count|enrol|enroll)s?(?: (?:something|anything|stuff|things|it|records?|data|whatever|somebody|someone))?$",
        frame.said,
    )
    if found:
        return found[1]
    found = re.search(r"^(?:list |show |get |ls |all |the )*\S+(?: \S+)? (?:actions|operations) (\w+)$", frame.said)
    if found and (
        found[1] in frame.left or any(one.kind == "topic" for one in frame.senses.get(frame.clause.last, ()))
    ):
        return found[1]
    for one in frame.mentions:  # `pipedrive deal actions`
        at = one.last + 1
        if (
            one.kinds & {"integration", "connector"}
            and at < frame.clause.last
            and tokens[at + 1].word in ("actions", "operations", "endpoints")
        ):
            topic = tokens[at].typed in frame.left or any(each.kind == "topic" for each in frame.senses.get(at, ()))
            if topic and tokens[at].kind == "word" and not tokens[at].word.endswith("'s"):
                return tokens[at].typed
    found = re.search(r"\b(?:with|to|for|about|around|on) (?:an? |the |our |my )?(\w+)$", frame.said)
    if (
        found
        and re.search(r"\b(?:everything|all|what|things)\b.*\bcan do\b", frame.said)
        and found[1] not in {word for one in frame.mentions for word in one.typed.lower().split()}
    ):
        return found[1] if found[1] not in SMALL else None
    del tokens, line
    return None


_SOMETHING: Final = frozenset(
    "something anything action operation endpoint method function way means functionality feature command call".split()
)


def _of_something(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`does apollo have something that removes people from a sequence`: all that it is to do, in the user's words."""
    first, last = frame.clause.first, frame.clause.last
    some = next((at for at in range(first, last) if tokens[at].word in _SOMETHING), last)
    at = next((step for step in range(some + 1, last) if tokens[step].word in ("that", "which", "to", "for")), last)
    if any(tokens[step].is_sign for step in range(some, at)):
        return None
    at += 1
    while at < last and tokens[at].word in LETS:
        at += 1
    end = at
    while end < last and not (tokens[end + 1].is_sign and tokens[end + 1].typed not in "-'&/"):
        end += 1
    while end > at and tokens[end].word in COURTESY:
        end -= 1
    return line.typed(tokens[at].start, tokens[end].end) if at <= last else None


_DONE: Final = Lazy(
    r"\b(?:actions?|operations?|blocks?|nodes?|steps?|built-?ins?) (?:are |is |exist )?(?:there )?(?:that |which |to |for |can |could |will |who |is |are )*(?P<verb>remov|delet|eras|wip|drop|purg|insert|updat|upsert|"
    r"creat|add|search|find|ask|send|wait|branch|split|filter|delay|allocat|scor|group|switch|balanc|loop|rout|pars|calculat|writ|read|merg)(?P<end>e|es|s|ing|ting|ping|ding)?\b"
)


_SORT: Final = Lazy(
    r"\b(?:built[ -]?in|in-?built|native|default|internal|bundled|preinstalled|cargo's(?: own)?|cargo|your own|its own) (?P<what>\w+(?: \w+)?) (?:step|action|block|node|operation|function)s?\b"
)


def sort_of_native(frame: Frame) -> str | None:
    """`a built-in python step`: what sort of action is looked for."""
    found = _SORT.search(frame.said)
    if found is None or any(word in SMALL | DROPPED for word in found["what"].split()):
        return None
    return found["what"]


def deed(frame: Frame) -> str | None:
    """`does any built-in action remove rows from a model`: the verb, since those actions are named after what they do."""
    found = _DONE.search(frame.said)
    return None if found is None else found["verb"] + (found["end"] or "")


def _asked_for(frame: Frame, tokens: Sequence[Token], line: Line) -> str | None:
    """`do you support zendesk`: the words that nothing explains."""
    kind = kind_of(frame)
    if kind is not None and " " in kind:
        return kind
    done = done_by(frame, tokens, line)
    if done:
        return done
    if not any(
        one in frame.features
        for one in (
            "q:support",
            "q:have",
            "attr:supported",
            "lead:find",
            "act:find",
            "act:support",
            "lead:connect",
            "act:connect",
            "past:connect",
        )
    ):
        return None
    places = [
        at
        for at in range(frame.clause.first, frame.clause.last + 1)
        if tokens[at].typed in frame.left
        and tokens[at].word not in DROPPED
        and tokens[at].kind in ("word", "other", "email")
    ]
    if not frame.left and not frame.mentions and "q:support" in frame.features:
        # a name that is a word of the language as well: `do you support WhatsApp`
        places = [
            at
            for at in range(frame.clause.first + 1, frame.clause.last + 1)
            if tokens[at].kind == "word"
            and tokens[at].typed[0].isupper()
            and tokens[at].word not in SMALL | DROPPED
        ]
    if not places and not frame.left and not frame.mentions and "q:support" in frame.features:
        # `do you support segment`: a word for something else, where a service would stand
        end = frame.clause.last
        while end > frame.clause.first and tokens[end].word in ("please", "pls", "too", "already", "now", "yet"):
            end -= 1
        opens = tokens[end - 1].word in (
            "support",
            "do",
            "handle",
            "to",
            "with",
            "supports",
            "offer",
            "cover",
            "have",
            "integrate",
        )
        if opens and tokens[end].kind == "word" and tokens[end].word not in SMALL | DROPPED:
            places = [end]
    if not places:
        return None
    start = end = places[0]
    for at in places[1:]:
        if at == end + 1 or (at == end + 2 and tokens[end + 1].typed in "-.&/"):
            end = at
    if end < frame.clause.last and tokens[end + 1].kind == "number" and tokens[end].end < tokens[end + 1].start:
        rest = frame.clause.last - end - 1
        if not rest or tokens[end + 2].is_sign or tokens[end + 2].word in SEARCH_END | COURTESY:
            end += 1  # `dynamics 365`
    # a word that is known may belong to the name: `Microsoft Dynamics`, `Constant Contact`
    while (
        end + 1 <= frame.clause.last
        and tokens[end + 1].kind == "word"
        and tokens[end + 1].typed[0].isupper()
        and not tokens[end].typed.isupper()
    ):
        end += 1
    while (
        start > frame.clause.first + 1
        and tokens[start - 1].kind == "word"
        and tokens[start - 1].typed[0].isupper()
        and not tokens[start].typed.isupper()
        and tokens[start - 1].word not in ("cargo", "does", "do", "can", "is")
    ):
        start -= 1
    return line.typed(tokens[start].start, tokens[end].end)
