"""Ends of names: words behind a new name that are no part of it, and words that only stand for a name nobody gave.

`Hunter EU - it's confusing otherwise` and `Hunter EU like we did for apollo` tell why or how behind the name; `whatever Anna
suggested`, `its slug` and `lower case` say where a name would have to be looked up, so it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.concepts import PHRASES
from assistant.understanding.tokens import Token

_STANDS: Final = frozenset("whatever something anything whichever what somehow".split())
"""Words that open the place of a name, not a name."""
_AS: Final = frozenset(
    """in per like before discussed agreed follows planned usual above below described mentioned shown said we i you suggested proposed
        requested always they he she it on stated noted written intended required necessary needed appropriate""".split()
)
"""Words behind `rename X as` that say how, and no name."""
_SUGGESTED: Final = frozenset(
    "suggested proposed wanted mentioned discussed chose picked likes prefers prefer suggests proposes decided decides recommended".split()
)
_OWN: Final = frozenset("its it's their his her the our my your".split())
_LOOKED_UP: Final = frozenset(
    "slug service integration name original previous old former initial same id uuid title".split()
)
_CASES: Final = frozenset(
    "lower lowercase upper uppercase capitals caps capital capitalised capitalized camelcase camel snake snakecase small title english german french spanish plural singular".split()
)
_CASE_ENDS: Final = frozenset("case letters caps only case".split())
_WHO: Final = frozenset(
    "we i you he she they it the this that everyone people nobody our my before last always usual with for in on".split()
)
_SPEAKERS: Final = frozenset("we i you he she they it".split())
_TELLS: Final = frozenset(
    """it it's its that that's this is because since so we i i'm we're they they're he she people everyone nobody otherwise please thanks
        makes sounds easier clearer better much way just which who don't not no sorry thx cheers you ok okay""".split()
)
"""Words behind a dash that tell why."""
_HOW: Final = frozenset(
    "discussed agreed before requested planned per usual always suggested proposed we i you they said it mentioned above".split()
)
_DASHES: Final = frozenset(["-", "–", "—"])
_LOOSE: Final = frozenset("&-/.()+#'*%".split()) | frozenset("&-/.()+#'*%")
_NOT_FIRST: Final = frozenset(
    """it it's its that that's this the because since so we i they he she please thanks then and but if when not no don't only just which who
        make set do you ok okay yes our my there""".split()
)
"""Words with which a sentence goes on behind a colon, and no name."""


def is_no_name(tokens: Sequence[Token], start: int, last: int) -> bool:
    """True where the words of a name only say where it is to be looked up: `whatever Anna suggested`, `its slug`."""
    first = tokens[start]
    words = [one.word for one in tokens[start : last + 1]]
    if (
        first.kind != "word"
        or first.typed[0].isupper()
        or any(one.kind == "quoted" for one in tokens[start : last + 1])
    ):
        return _is_suggested(tokens, start, last)
    if first.word in _STANDS:
        return True
    before = tokens[start - 1].word if start else ""
    if before == "as" and first.word in _AS and (len(words) > 1 or first.word not in _SPEAKERS):
        return True
    if before in _OWN and first.word in _LOOKED_UP and len(words) < 4:
        return True
    if first.word in _OWN and len(words) > 1 and words[1] in _LOOKED_UP:
        return True
    if first.word in _OWN and len(words) == 1 and last + 1 < len(tokens) and tokens[last + 1].word == "slug":
        return True
    if first.word == "the" and (
        len(words) == 1 or words[1] in _LOOKED_UP or words[1] in ("one", "usual", "other", "others")
    ):
        return True
    if first.word in _CASES and (len(words) == 1 or words[1] in _CASE_ENDS):
        return True
    if first.word == "all" and words[1:2] and words[1] in _CASES | _CASE_ENDS:
        return True
    if first.word in ("a", "another", "some", "any") and words[-1] in ("name", "one", "title", "label"):
        return True
    return _is_suggested(tokens, start, last)


def _is_suggested(tokens: Sequence[Token], start: int, last: int) -> bool:
    """`to the name Anna suggested`."""
    before = {one.word for one in tokens[max(0, start - 3) : start]}
    return start < last and tokens[last].word in _SUGGESTED and tokens[last].typed.islower() and "name" in before


def name_end(tokens: Sequence[Token], start: int, last: int) -> int:
    """Gives where a name ends that was read up to `last`: in front of words that tell why, how or in which letters."""
    for at in range(start + 1, last + 1):
        token = tokens[at]
        after = tokens[at + 1].word if at < last else ""
        if (
            token.typed in _DASHES
            and after in _TELLS
            and tokens[at - 1].end < token.start
            and tokens[at + 1].typed.islower()
        ):
            return at - 1
        if token.kind != "word" or not token.typed.islower():
            continue
        if token.word == "like" and after in _WHO:
            return at - 2 if tokens[at - 1].word == "just" and at - 2 >= start else at - 1
        if token.word == "as" and after in _HOW:
            return at - 2 if tokens[at - 1].word in ("same", "just") and at - 2 >= start else at - 1
        if token.word == "the" and after == "way" and at + 1 < last:
            return at - 1
        if token.word == "per" and after in ("our", "the", "my", "your"):
            return at - 1
        if token.word == "without" and after.endswith("ing"):
            return at - 1
        if token.word == "in" and (
            after in _CASES or (after == "all" and at + 2 <= last and tokens[at + 2].word in _CASES | _CASE_ENDS)
        ):
            return at - 1
    if last > start and last + 1 < len(tokens) and _is_list_number(tokens, last):
        return last - 1
    return last


def _is_list_number(tokens: Sequence[Token], at: int) -> bool:
    """`1. rename hunter to Hunter EU 2. delete lemlist_old`: the number of the next point."""
    return (
        tokens[at].typed.isdigit()
        and tokens[at + 1].typed in (".", ")", ":")
        and tokens[0].typed.isdigit()
        and tokens[1].typed == tokens[at + 1].typed
        and int(tokens[at].typed) > int(tokens[0].typed)
        and at + 2 < len(tokens)
    )


def goes_on_behind_colon(tokens: Sequence[Token], at: int) -> bool:
    """True where what stands behind a colon up to the end of the line is of the name: `Slack: deals & alerts`."""
    rest = tokens[at:]
    while rest and rest[-1].kind == "stop":
        rest = rest[:-1]
    if not rest or len(rest) > 8 or rest[0].kind not in ("word", "number") or rest[0].word in _NOT_FIRST:
        return False
    if any(one.kind not in ("word", "number") and one.typed not in _LOOSE for one in rest):
        return False
    opens = any(one.kind == "act" and one.form == "base" for one in PHRASES.get(rest[0].word, ()))
    return not opens and not any(one.word in ("it", "is", "are", "please", "because", "per") for one in rest)
