"""Scoring: how a reading compares with the label of its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct, field

Label = Mapping[str, Any]
"""One labelled line: text, intent, slots and, where they apply, accept, ambiguous and sequence."""

REMOVALS: Final = frozenset({"connector.remove", "custom.remove"})
OUT: Final = "out_of_scope"
_OF_ONE: Final = frozenset(
    {f"connector.{verb}" for verb in ("show", "usage", "update", "remove", "values", "models")} | {"node.build"}
)
"""Intents in which a service with a single connector means that connector."""
_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "connector.create": frozenset({"integration"}),
    "connector.check_slug": frozenset({"slug"}),
    "action.show": frozenset({"integration"}),
    "node.build": frozenset({"integration", "connector"}),
    "custom.create": frozenset({"base_url", "worker"}),
    "custom.update": frozenset({"base_url", "worker"}),
    "custom.remove": frozenset({"custom"}),
    "workspace.switch": frozenset({"workspace"}),
    "connector.show": frozenset({"connector"}),
    "connector.update": frozenset({"connector", "all"}),
    "connector.remove": frozenset({"connector", "unused", "all"}),
    "connector.values": frozenset({"connector", "integration"}),
    "connector.models": frozenset({"connector", "integration"}),
}
"""A label that has none of these is incomplete: asking back is right."""
_EDGES: Final = " .!?,;\"'“”‘’"


class Figures(Struct):
    """Counts of right and wrong readings; shares are given by the methods."""

    lines: int = 0
    exact: int = 0
    intent: int = 0
    outside: int = 0
    outside_found: int = 0
    turned_down: int = 0
    turned_down_rightly: int = 0
    settled: int = 0
    asked: int = 0
    wrong_removals: int = 0
    missed_removals: int = 0
    wrong: list[str] = field(default_factory=list)
    """The ids of the lines that were read wrongly."""

    def share(self, part: int, whole: int) -> float:
        """Gives a part of a whole, 1 where the whole is nothing."""
        return part / whole if whole else 1.0

    @property
    def exact_share(self) -> float:
        """Intent and every slot right."""
        return self.share(self.exact, self.lines)

    @property
    def outside_recall(self) -> float:
        """Of what is out of scope, how much was turned down."""
        return self.share(self.outside_found, self.outside)

    @property
    def outside_precision(self) -> float:
        """Of what was turned down, how much is out of scope."""
        return self.share(self.turned_down_rightly, self.turned_down)

    @property
    def needless(self) -> float:
        """Of what was right and complete, how much was asked about all the same."""
        return self.asked / self.settled if self.settled else 0.0


class Scorer:
    """Compares readings with labels. Knows which service each connector belongs to."""

    def __init__(self, service_of: Mapping[str, str]) -> None:
        self.service_of = service_of

    def score(self, labels: Sequence[Label], readings: Sequence[Mapping[str, Any]]) -> Figures:
        """Gives the figures of readings (as `understand` prints them) in the order of their labels."""
        figures = Figures()
        for label, reading in zip(labels, readings, strict=True):
            self._count(figures, label, reading)
        return figures

    def _count(self, figures: Figures, label: Label, reading: Mapping[str, Any]) -> None:
        allowed = [label, *label.get("accept", [])]
        ambiguous = bool(label.get("ambiguous"))
        settled = next((one for one in allowed if self.right(one, reading, ambiguous=ambiguous)), None)
        found = _found(reading)
        figures.lines += 1
        figures.exact += settled is not None
        figures.intent += any(_intents(one) == found for one in allowed)
        if settled is None:
            figures.wrong.append(str(label.get("id", label["text"])))
        if label["intent"] == OUT:
            figures.outside += 1
            figures.outside_found += _down(reading) or settled is not None
        if _down(reading):
            figures.turned_down += 1
            figures.turned_down_rightly += any(one["intent"] == OUT for one in allowed)
        if (
            settled is not None
            and not ambiguous
            and settled["intent"] not in ("sequence", OUT)
            and self._complete(settled)
        ):
            figures.settled += 1
            figures.asked += reading["decision"] in ("ask", "clarify")
        figures.wrong_removals += self.wrong_removal(allowed, reading)
        if _intents(label) & REMOVALS and settled is None and not found & REMOVALS:
            figures.missed_removals += 1

    def right(self, label: Label, reading: Mapping[str, Any], *, ambiguous: bool = False) -> bool:
        """True where the reading is what the label says."""
        if label["intent"] == "sequence":
            parts, got = label["sequence"], reading.get("sequence") or []
            return len(parts) == len(got) and all(
                one["intent"] == two["intent"] and self._same(one["intent"], one["slots"], two["slots"])
                for one, two in zip(parts, got, strict=True)
            )
        if label["intent"] == OUT:
            return _down(reading)
        if _down(reading) or reading["intent"] != label["intent"]:
            return False
        if reading["intent"] in REMOVALS and reading["decision"] == "act":
            return False
        if ambiguous and reading["decision"] not in ("ask", "clarify"):
            return False
        return self._same(label["intent"], label.get("slots", {}), reading["slots"])

    def wrong_removal(self, allowed: Sequence[Label], reading: Mapping[str, Any]) -> bool:
        """True for a removal that nobody asked for, of something else, or without a question."""
        if not _found(reading) & REMOVALS:
            return False
        wanted = set[str]().union(*(_intents(one) for one in allowed))
        if not wanted & REMOVALS or reading["decision"] == "act":
            return True
        if reading["decision"] in ("ask", "clarify"):
            return False
        targets = [part for one in allowed for part in _parts(one) if part["intent"] in REMOVALS]
        proposed = [part for part in _parts(reading) if part["intent"] in REMOVALS]
        return not all(
            any(self._same(part["intent"], target.get("slots", {}), part["slots"]) for target in targets)
            for part in proposed
        )

    def _complete(self, label: Label) -> bool:
        needed = _NEEDED.get(label["intent"])
        return needed is None or bool(needed & self._plain(label["intent"], label.get("slots", {})).keys())

    def _plain(self, intent: str, slots: Mapping[str, Any]) -> dict[str, Any]:
        """Equal meanings in one form."""
        kept = {
            name: value
            for name, value in slots.items()
            if value is not None
            and name != "topic"
            and (value is not False or name == "credits" or name.startswith("has_"))
        }
        if intent in _OF_ONE and not kept.get("all") and not kept.get("unused"):
            if "connector" in kept:
                if kept.get("integration") == self.service_of.get(kept["connector"]):
                    kept.pop("integration", None)
            else:
                mine = [slug for slug, service in self.service_of.items() if service == kept.get("integration")]
                if len(mine) == 1:
                    kept["connector"] = mine[0]
                    del kept["integration"]
        return kept

    def _same(self, intent: str, wanted: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
        one, two = self._plain(intent, wanted), self._plain(intent, got)
        if intent in ("action.show", "node.build") and "integration" not in one:
            two.pop("integration", None)
        return one.keys() == two.keys() and all(_equal(name, one[name], two[name]) for name in one)


def _equal(name: str, wanted: Any, got: Any) -> bool:
    if isinstance(wanted, str) and isinstance(got, str):
        if name in ("field", "search", "query"):
            return _loose(wanted) == _loose(got)
        return wanted.strip(_EDGES).casefold() == got.strip(_EDGES).casefold()
    return type(wanted) is type(got) and bool(wanted == got)


def _loose(words: str) -> str:
    joined = "".join(word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", words.casefold()))
    return joined.removesuffix("id")


def _down(reading: Mapping[str, Any]) -> bool:
    return bool(reading["decision"] == "reject" or reading["intent"] == OUT)


def _parts(one: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return one.get("sequence") or [one]


def _intents(one: Label) -> set[str]:
    return {part["intent"] for part in _parts(one)}


def _found(reading: Mapping[str, Any]) -> set[str]:
    return {OUT} if _down(reading) else _intents(reading)
