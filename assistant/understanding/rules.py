"""Rules: the cues of every intent, taken apart once and indexed by what must be in a frame for them to fit."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.understanding.patterns import Lazy
from intents.catalogue import INTENTS
from intents.cue import Cue, Explains

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame


class Rule(Struct, frozen=True):
    """A cue, taken apart."""

    needs: tuple[tuple[str, ...], ...]
    bars: tuple[str, ...]
    weight: float
    says: str
    when: str
    free: int = 0
    pattern: Lazy | None = None
    """What it says, to be looked for."""

    def fits(self, frame: Frame) -> bool:
        """True where all of the cue is in the frame."""
        features = frame.features
        for one in self.bars:
            if one in features:
                return False
        for any_of in self.needs:
            for one in any_of:
                if one in features:
                    break
            else:
                return False
        pattern = self.pattern
        return pattern is None or (pattern.may_match(frame.grams()) and pattern.search(frame.said) is not None)


class Rules(Struct, frozen=True):
    """All that speaks for one intent, and what is no surprise beside it."""

    intent: str
    rules: tuple[Rule, ...]
    exact: frozenset[str]
    kinds: tuple[str, ...]

    def explains(self, feature: str) -> bool:
        """True where the feature is no surprise beside the intent."""
        return feature in self.exact or feature.startswith(self.kinds)


def _rule(cue: Cue) -> Rule:
    needs, bars = [], []
    for part in cue.when.split():
        if part.startswith("!"):
            bars.append(part[1:])
        else:
            needs.append(tuple(part.split("|")))
    pattern = Lazy(cue.says) if cue.says else None
    return Rule(tuple(needs), tuple(bars), cue.weight, cue.says, cue.when, cue.free, pattern)


@cache
def rules() -> tuple[Rules, ...]:
    """Gives the rules of every intent that declares cues."""
    found = []
    for name, intent in INTENTS.items():
        cues = [_rule(one) for one in intent.cues if isinstance(one, Cue)]
        words = " ".join(one.features for one in intent.cues if isinstance(one, Explains)).split()
        if cues:
            cues.sort(key=lambda one: -one.weight)
            exact = frozenset(word for word in words if not word.endswith("*"))
            kinds = tuple(word[:-1] for word in words if word.endswith("*"))
            found.append(Rules(name, tuple(cues), exact, kinds))
    return tuple(found)


class Index(Struct, frozen=True):
    """The rules of all intents in one row, found by what must be in a frame for them to fit."""

    row: tuple[tuple[Rules, Rule], ...]
    always: tuple[int, ...]
    """Places of rules that need no feature."""
    by_feature: dict[str, tuple[int, ...]]
    """Places of rules by a feature of the need that fewest rules share."""

    def of(self, frame: Frame) -> list[tuple[Rules, list[Rule]]]:
        """Gives the rules that may fit by their intent, in the order of the row."""
        places = set(self.always)
        for feature in frame.features:
            places.update(self.by_feature.get(feature, ()))
        row = self.row
        found: list[tuple[Rules, list[Rule]]] = []
        last: Rules | None = None
        some: list[Rule] = []
        for place in sorted(places):
            each, rule = row[place]
            if each is not last:
                last, some = each, []
                found.append((each, some))
            some.append(rule)
        return found


@cache
def index() -> Index:
    """Gives the index over the rules of every intent."""
    row = tuple((each, rule) for each in rules() for rule in each.rules)
    common: dict[str, int] = Counter(one for _, rule in row for any_of in rule.needs for one in any_of)
    by_feature: dict[str, list[int]] = {}
    for place, (_, rule) in enumerate(row):
        needs = rule.needs
        if needs:
            rarest = (
                needs[0] if len(needs) == 1 else min(needs, key=lambda any_of: sum(map(common.__getitem__, any_of)))
            )
            for one in rarest:
                by_feature.setdefault(one, []).append(place)
    always = tuple(place for place, (_, rule) in enumerate(row) if not rule.needs)
    return Index(row, always, {feature: tuple(places) for feature, places in by_feature.items()})
