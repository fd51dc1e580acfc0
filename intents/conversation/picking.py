"""Picking: which changes of the session an undo means: by number, by what and whose they are, by how many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from intents.conversation.naming import KIND_OF, KINDS, Named, named_in
from intents.problems import Problem

if TYPE_CHECKING:
    from intents.names import Names
    from intents.past import Change

_SMALL = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_SMALL |= {"twice": 2, "thrice": 3}
_PLACES = ("first", "second", "third", "fourth", "fifth")
_VERB = r"(?:undo|redo|revert|reverse|rollback|roll back|take back|back)"
_LIST = r"#?\d{1,4}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+)#?\d{1,4})*"
_ROWS = re.compile(
    rf"\b{_VERB}\s+(?:the\s+|my\s+)?(?:(?:change|changes|number|numbers|no|nr|row|rows|step|item|line)\.?\s*)*({_LIST})"
    rf"(?:\s+(?:back|again|please))*\W*$|\b(?:changes?|number|row|nr|no)\.?\s*({_LIST})(?!\s*(?:per\b|/|%|\d))"
)
_COUNT = re.compile(
    rf"\b(?:last|latest|previous|recent)\s+(\d{{1,3}}|{'|'.join(_SMALL)})\b|\b(\d{{1,3}}|{'|'.join(_SMALL)})\s+"
    r"(?:\w+\s+)?(?:changes?|times|steps?|things|edits|ones|requests)\b|\b(twice|thrice|both)\b"
    rf"|\b{_VERB}\s+(two|three|four|five|six)\b"
)
_ALL = re.compile(
    r"\b(?:everything|(?:it |them )?all|every(?: single)? (?:change|thing|step)|the (?:whole )?(?:lot|session))\b"
)
_PLACE = re.compile(
    rf"\b({'|'.join(_PLACES)}|1st|2nd|3rd|4th|5th)\s+(?:change|one|edit|step|thing|{'|'.join(KIND_OF)})\b"
)
_LEFT_OUT = re.compile(
    r"\b(?:except|excluding|but (?:not|for)|apart from|other than|save for|besides|all but|"
    r"but (?:keep|leave|spare))\b"
)
HISTORY = "`history` numbers the changes; `undo 2` takes the second of them back."
LISTED = "`history` lists the changes."


class Picked(Struct, frozen=True):
    """The changes to be taken back, the last first. With none, `told` says why there are none."""

    changes: tuple[Change, ...] = ()
    told: str = ""
    more: bool = False
    """True where what was named was changed in one go with something that was not."""


def picked(text: str, changes: Sequence[Change], names: Names) -> Picked:
    """Gives the changes that a line means; raises `Problem` for one that it names and that cannot be had."""
    said = " ".join(text.casefold().split())
    done = [one for one in changes if one.status == "done"]
    again = asks_again(text)
    if not done:
        return Picked(told=f"There is nothing to {_verb(again)}: nothing was changed in this session.")
    if _LEFT_OUT.search(said):
        raise Problem("I cannot leave a part out of an undo, so nothing was taken back.", HISTORY)
    rows = _ROWS.search(said)
    if rows is not None:
        numbers = dict.fromkeys(int(one) for one in re.findall(r"\d+", rows[1] or rows[2]))
        return Picked(tuple(_row(number, changes, again) for number in sorted(numbers, reverse=True)))
    tips = _tips(done)
    standing = [one for one in tips if _is_undo(one, done) is again]
    named = named_in(said, standing or done, names)
    fitting = _fitting(named, standing, done, names, again)
    place = _PLACE.search(said)
    if place is not None:
        return Picked((_placed(place[1], fitting, named),))
    if named.kinds or named.whose:
        return _of_those(said, named, fitting, names)
    if _all(said):
        return _all_or_told(standing, again)
    count = _count(said)
    if count > 1:
        whole = _in_groups(standing)
        if len(whole) < count:
            there = f"only {len(whole)} of them" if whole else "none"
            raise Problem(f"There are not {count} changes to {_verb(again)}: {there} can be.", HISTORY)
        return Picked(tuple(one for group in whole[:count] for one in group))
    return _last(said, standing, tips, done, again)


def _of_those(said: str, named: Named, fitting: list[Change], names: Names) -> Picked:
    """Gives of the changes that are named all, so many, or the last of each kind and of each thing."""
    groups = _in_groups(fitting)
    if _all(said):
        chosen = list(reversed(fitting))
    elif (count := _count(said)) > 1:
        chosen = [one for group in groups[:count] for one in group]
    else:
        chosen = []
        for one in named.each():
            chosen += next((group for group in groups if any(one.fits(each, names) for each in group)), [])
    chosen = list({one.id: one for one in chosen}.values())
    more = any(named.kinds and _fields(one) - set(named.kinds) for one in chosen if one.method == "PUT")
    return Picked(tuple(chosen), more=more)


def _fields(change: Change) -> set[str]:
    return set(change.body or {}) & KINDS.keys()


def _all(said: str) -> bool:
    """True where all changes are meant; "everything as before my last change" is the last one."""
    return _ALL.search(said) is not None and not re.search(
        r"\b(?:last|latest) (?:change|step|edit|thing|one)\b", said
    )


def asks_again(text: str) -> bool:
    """True for a line that wants done again what was taken back."""
    return re.search(r"\bredo\b", text, re.IGNORECASE) is not None


def is_anything_taken_back(changes: Sequence[Change]) -> bool:
    """True where a change is taken back at the moment."""
    done = [one for one in changes if one.status == "done"]
    return any(_is_undo(one, done) for one in _tips(done))


def _verb(again: bool) -> str:
    return "do again" if again else "take back"


def _all_or_told(standing: list[Change], again: bool) -> Picked:
    if not standing:
        return Picked(told=f"There is nothing {'to do again' if again else 'more to take back'}.")
    return Picked(tuple(reversed(standing)))


def _last(said: str, standing: list[Change], tips: list[Change], done: list[Change], again: bool) -> Picked:
    """Gives the last change, step by step further back, or what the words say is meant of the undos."""
    words = said.split()
    if not again and ({"that", "that."} & set(words) or words.count("undo") > 1):
        standing = tips
    if not again and not standing and sum(1 for one in done if one.undoes is None) == 1:
        # Saying `undo` once too often must not change anything; after a single change it goes to and fro.
        standing = tips
    if not standing:
        if again:
            return Picked(told="There is nothing to do again: nothing was taken back.")
        return Picked(told="There is nothing more to take back; `redo` does the last one again.")
    return Picked(tuple(_in_groups(standing)[0]))


def _tips(done: list[Change]) -> list[Change]:
    """Gives the changes that nothing took back, without what only went along with another one.

    Of a change that was taken back and done again that is the last of the three.
    """
    taken_back = {one.undoes for one in done if one.undoes}
    return [one for one in done if one.id not in taken_back and not follows(one)]


def follows(change: Change) -> bool:
    """True for what only went along with taking another back (the default that was before): that brings it back."""
    return change.method == "PUT" and not change.inverse and not change.lost


def _is_undo(change: Change, done: Sequence[Change]) -> bool:
    """True for what took a change back, False for a change and for what did one again."""
    by_id = {one.id: one for one in done}
    depth = 0
    while change.undoes and change.undoes in by_id:
        change = by_id[change.undoes]
        depth += 1
    return depth % 2 == 1


def _in_groups(standing: list[Change]) -> list[list[Change]]:
    """Gives changes with those of the same request together, the last first."""
    groups: dict[str, list[Change]] = {}
    for one in standing:
        groups.setdefault(one.plan or one.id, []).append(one)
    return list(reversed(groups.values()))


def overtaking(change: Change, changes: Sequence[Change], besides: Sequence[Change]) -> list[Change]:
    """Gives what was done later to the same fields of the same thing and would be lost, but for what goes back too.

    That is a later change in force, and the undo of an earlier one; not the undos that step by step led back here.
    """
    done = [one for one in changes if one.status == "done"]
    tips = _tips(done)
    later = tips[tips.index(change) + 1 :] if change in tips else []
    place = {one.id: index for index, one in enumerate(done)}
    here = place[_root(change, done).id]
    return [
        one
        for one in later
        if one.path == change.path
        and set(one.body or {}) & set(change.body or {})
        and (place[_root(one, done).id] < here) is _is_undo(one, done)
        and one not in besides
    ]


def _root(change: Change, done: Sequence[Change]) -> Change:
    """Gives the change that was taken back, and done again, in the first place."""
    by_id = {one.id: one for one in done}
    while change.undoes and change.undoes in by_id:
        change = by_id[change.undoes]
    return change


def _row(number: int, changes: Sequence[Change], again: bool) -> Change:
    """Gives the change of a row of the history, or what came of it since."""
    if not 1 <= number <= len(changes):
        there = f"The history has {len(changes)}." if len(changes) > 1 else "The history has one change."
        raise Problem(
            f"There is no change number {number}. {there}", f"`undo the last {number}` takes back several."
        )
    change = changes[number - 1]
    if change.status != "done":
        raise Problem(f"Change {number} did not take place for certain, so it cannot be taken back.", HISTORY)
    done = [one for one in changes if one.status == "done"]
    tip, later = change, True
    while later:
        after = [one for one in done if one.undoes == tip.id and not follows(one)]
        later, tip = bool(after), after[-1] if after else tip
    if follows(tip):
        raise Problem(f"Change {number} came with another one, so it cannot be taken back alone.", HISTORY)
    if tip is change and (not again or _is_undo(change, done)):
        return change
    undone = _is_undo(tip, done)
    if undone is not again:
        what = f"Change {number} (“{change.does}”)"
        if again:
            raise Problem(f"{what} was not taken back, so there is nothing to do again.", HISTORY)
        raise Problem(f"{what} is taken back already.", f"`redo {number}` does it again.")
    return tip


def _placed(said: str, fitting: list[Change], named: Named) -> Change:
    place = _PLACES.index(said) if said in _PLACES else int(said[0]) - 1
    if place < len(fitting):
        return fitting[place]
    raise Problem(f"There is no {said}{named.words} that could be taken back.", HISTORY)


def _count(said: str) -> int:
    found = _COUNT.search(said)
    if found is None:
        return 1
    number = next(one for one in found.groups() if one)
    return int(number) if number.isdigit() else _SMALL[number]


def _fitting(named: Named, standing: list[Change], done: list[Change], names: Names, again: bool) -> list[Change]:
    """Gives the changes that are named; raises `Problem` where there was none such, or it is taken back already."""
    found = [one for one in standing if named.fits(one, names)]
    if found or not (named.kinds or named.whose):
        return found
    if again:
        raise Problem(f"No{named.words} was taken back, so there is nothing to do again.", LISTED)
    if any(named.fits(one, names) for one in done):
        raise Problem(f"The{named.words} is taken back already.", "`redo` does the last one again.")
    raise Problem(f"There was no{named.words} in this session, so nothing was taken back.", LISTED)
