"""Hearsay: a service that is only where something was read or told: `somebody on LinkedIn praised Surfe, what is it?`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token

_PLACES: Final = frozenset(
    "slack linkedin x microsoftTeams g2 jira intercom github notionMcp googleSheets salesNavigator perplexity openAi anthropic gemini outreach".split()
)
"""Services where people talk, and assistants that tell things."""
_HINTS: Final = (
    "slack",
    "linkedin",
    " x",
    "teams",
    "g2",
    "jira",
    "intercom",
    "github",
    "notion",
    "sheet",
    "perplexity",
    "chatgpt",
    "claude",
    "gemini",
    "twitter",
    "outreach",
)
_TOLD: Final = frozenset(
    """saw seen see read reads heard hear found find mention mentions mentioned praised praises praise recommended recommends recommend wrote writes said says told tells asks asked ask posted posts
        shared shares linked dropped discussed discovered came stumbled learned learnt noticed suggested suggests pointed bragged raved raves swears complained complains claims claimed insists keeps
        talked talks talking wonders wondering pinged messaged commented announced spread rumour rumor rumours gossip praising recommending asking mentioning hyping hyped""".split()
)
_OF_TALK: Final = frozenset(
    """channel chat thread threads ticket post posts message messages group comment comments review reviews conversation dm community article blog newsletter issue board ad ads feed page forum
        discussion poll mail email note notes doc huddle answer answers""".split()
)
_AT: Final = frozenset("in on via over from through by".split())
_OF: Final = frozenset(
    "a an the our my this that your some their his her internal public private old recent latest another".split()
)
_NOT_TOLD: Final = frozenset(
    "connector connectors connection connections integration account actions action extractors docs documentation node".split()
)


def without_hearsay(tokens: Sequence[Token], mentions: Sequence[Mention], line: Line) -> str | None:
    """Gives the line without the place where something was read or told; None where it tells of none, or of nothing else."""
    low = line.plain.lower()
    if len(tokens) > 80 or not any(hint in low for hint in _HINTS):
        return None
    for one in mentions:
        if one.service not in _PLACES or any("custom" in each.kind for each in one.named):
            continue
        first, last = _stretch(tokens, one)
        if first < 0 or not _is_told(tokens, first, last):
            continue
        if not any(_is_other(each, one) for each in mentions):
            continue
        before = line.typed(0, tokens[first].start).rstrip()
        end = last + 1 if last + 1 < len(tokens) and not before and tokens[last + 1].typed == "," else last
        return f"{before} {line.typed(tokens[end].end, len(line.plain)).lstrip()}".strip()
    return None


def _is_other(each: Mention, place: Mention) -> bool:
    return (
        each is not place
        and bool(each.kinds & {"connector", "integration"} or each.unknown)
        and each.service != place.service
    )


def _stretch(tokens: Sequence[Token], one: Mention) -> tuple[int, int]:
    """From the preposition to the noun behind the name; -1 where the name is of something else."""
    first = one.first - 1
    while first >= 0 and tokens[first].word in _OF:
        first -= 1
    if first < 0 or tokens[first].word not in _AT:
        return -1, -1
    last = one.last
    if last + 1 < len(tokens) and tokens[last + 1].word in _NOT_TOLD:
        return -1, -1
    if last + 1 < len(tokens) and tokens[last + 1].word in _OF_TALK:
        last += 1
    elif first < one.first - 1 and tokens[one.first - 1].word in ("a", "an"):
        return -1, -1
    return first, last


def _is_told(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where something is said to have been read or told beside the place, in its own sentence."""
    begin, end = first, last
    while begin > 0 and tokens[begin - 1].kind not in ("stop", "newline"):
        begin -= 1
    while end + 1 < len(tokens) and tokens[end + 1].kind not in ("stop", "newline"):
        end += 1
    words = [token.word for token in tokens[begin : end + 1]]
    told = [at for at, word in enumerate(words) if word in _TOLD]
    opens = words[0] in ("find", "see", "ask", "mention", "hear", "recommend", "message")
    return bool(told) and not (opens and len(told) == 1)
