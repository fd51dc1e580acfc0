"""Joining: parts that speak of the same become one, others a sequence in order."""

from __future__ import annotations

from typing import Final

from assistant.understanding import fields_said
from assistant.understanding.backgrounds import OF_THEM
from assistant.understanding.parts import Part, aim_of
from assistant.understanding.patterns import Lazy
from assistant.understanding.scoring import OUT, REMOVALS
from assistant.understanding.stringing import (
    asks_how,
    both_asked,
    each_changed,
    first_seen,
    ordered_too,
    strung,
    those_unused,
)
from intents.catalogue import INTENTS
from intents.spec import Effect

_LISTED: Final = frozenset(
    [
        "connector.models",
        "integration.actions",
        "integration.extractors",
        "integration.list",
        "connector.values",
        "native.actions",
        "native.extractors",
    ]
)


def merged_of(parts: list[Part]) -> list[Part]:
    """Makes one of what speaks of the same: two changes to one connector, a creation and its name, a question in two halves."""
    found: list[Part] = []
    for part in parts:
        if found and (joined := _joined(found[-1], part)) is not None:
            found[-1] = joined
        else:
            found.append(part)
    if len(found) > 1:
        found = _ordered(found)
    return found


def _of_native(part: Part) -> bool:
    """True for what goes on about the built-in ones, or only says that no vendor is meant."""
    frame = part.unit.frame
    return frame.has("obj:native") or (
        not frame.acts and frame.words[:1] in (["independent"], ["regardless"], ["without"])
    )


def _seeks(part: Part) -> bool:
    """True where a quoted text is looked for."""
    return part.unit.frame.any("lead:find", "act:find") and part.unit.frame.has("val:quoted")


def _of_one_address(one: Part, two: Part) -> bool:
    """`our API lives at https://…; hook it up`: where it is and that it is to be made."""
    a, b = one.filled.slots, two.filled.slots
    return "custom" not in a and "custom" not in b and a == b and bool(a)


def _joined(one: Part, two: Part) -> Part | None:
    if {one.intent, two.intent} == {"custom.create", "custom.update"} and _of_one_address(one, two):
        return one if one.intent == "custom.create" else two
    if one.intent == "native.actions" and two.intent == "integration.list" and _of_native(two):
        if "search" in two.filled.slots and two.unit.frame.has("val:quoted"):
            one.filled.slots.setdefault("search", two.filled.slots["search"])
        return one  # `has Cargo an own action for it? search the native ones for "http"`
    if one.intent != OUT and INTENTS[one.intent].effect is Effect.READ and _is_planned(two):
        return one  # `show me its docs, I have to install it next week`
    if two.intent != OUT and INTENTS[two.intent].effect is Effect.READ and _is_planned(one):
        return two
    a, b = one.filled.slots, two.filled.slots
    pronoun = two.unit.frame.has("ent:pron")
    own = any(m.kinds & {"connector", "integration"} or m.unknown for m in two.unit.frame.mentions)
    if one.intent == two.intent:
        clash = [key for key in a if key in b and a[key] != b[key]]
        if clash == ["search"] and _seeks(two) and not _seeks(one):
            a["search"] = b["search"]  # `a tool that finds cell numbers, search the catalog for "mobile"`
            clash = []
        if one.intent == "connector.update":
            same = aim_of(a) == aim_of(b) or not aim_of(b) or not own or not aim_of(a)
            if same and not own and one.unit.states and not two.unit.states:
                a.update({key: b[key] for key in clash})  # `its cache is 2 days, make it 12 hours`
                clash = []
            if same and not [key for key in clash if key not in ("connector", "integration", "all")]:
                return _union(one, two)
            values = [key for key in clash if key in ("rate_limit", "cache_ttl_ms", "new_name")]
            if (
                same
                and values == clash
                and one.unit.states
                and two.unit.frame.clause.first > one.unit.frame.clause.first
            ):
                for key in values:
                    a[key] = b[key]
                return one  # `it has 100 a minute now, but it should be 40`
            return None
        if (
            one.intent in ("connector.list", "integration.list")
            and a
            and b
            and a != b
            and _lists(one)
            and _lists(two)
        ):
            return None  # `list the unused connectors and list the slack ones`
        if not clash or (not own and all(key in ("connector", "integration") for key in clash)):
            if one.intent in REMOVALS and aim_of(a) and aim_of(b) and aim_of(a) != aim_of(b):
                return None
            if one.intent == "connector.create" and a.get("integration") != b.get("integration") and own:
                return None
            return _union(one, two)
        return None
    if (
        two.intent in ("connector.show", "integration.show")
        and one.unit.borrowed
        and _is_bare(two)
        and one.intent != OUT
    ):
        return one  # `safe to nuke? (hubspot_sandbox)`
    if one.intent == "action.show" and two.intent == "connector.values" and one.unit.states and not own:
        b.setdefault("action", a["action"]) if "action" in a else None
        return two  # `I am filling upsertRecords; what does the field objectType accept?`
    if one.intent == "connector.values" and two.intent == "connector.list" and not own and two.unit.frame.size <= 1:
        return one  # `I have to choose a channel; which are there?`
    if one.intent == "connector.values" and two.intent == "integration.list" and not own:
        if "search" in b:
            a.setdefault("query", b["search"])
        return one
    if one.unit.states and one.intent in _LISTED and OF_THEM.match(two.unit.frame.said) and not own:
        return one  # `I heard that Perplexity has several models. Which of them could I use?`
    if one.intent == "connector.list" and two.unit.frame.size == 0 and two.unit.frame.words[:1] == ["how"]:
        return one  # `is HubSpot in our list, and how often?`
    if (
        two.intent == "integration.show"
        and pronoun
        and not own
        and one.unit.states
        and two.unit.frame.mood.question
        and two.unit.frame.has("q:whatis")
    ):
        return two  # `I've never used Clearbit, what is it?`
    if one.intent == "workspace.switch" and two.intent == OUT:
        return one
    if (
        two.intent in ("connector.show", "integration.show", "connector.list")
        and pronoun
        and not own
        and one.intent not in REMOVALS
        and not (
            two.intent == "connector.list" and two.unit.frame.any("q:have", "attr:connected") and two.score >= 7
        )
    ):
        if one.intent == "connector.values" and fields_said.refreshes(two.unit.frame):
            a["refresh"] = True
        more = two.unit.link == "and" and two.unit.frame.mood.wh and two.unit.frame.any("attr:limit", "attr:cache")
        if not more and (INTENTS[one.intent].effect is Effect.READ or not two.unit.frame.acts):
            return one
    if (
        (two.intent in ("connector.show", "integration.show") or (two.intent == "connector.list" and not b))
        and not own
        and two.unit.frame.size <= 1
        and not two.unit.frame.any("obj:connector", "obj:account", "attr:connected")
        and INTENTS[one.intent].effect is Effect.READ
        and two.unit.frame.lead()
    ):
        return one  # `the things one can do with it, please list`
    if (
        one.intent == "connector.create"
        and two.intent == "connector.check_slug"
        and "slug" in b
        and not two.unit.frame.mood.question
    ):
        a.setdefault("slug", b["slug"])
        return one
    if one.intent == "connector.create" and two.intent == "connector.update" and (pronoun or not own):
        for name in ("new_name", "rate_limit", "cache_ttl_ms"):
            if name in b:
                a.setdefault("name" if name == "new_name" else name, b[name])
        slug = next((value.value for value in two.unit.frame.values if value.kind == "slug"), None)
        if slug is not None:
            a.setdefault("slug", slug)
        return one
    if (
        one.intent == "connector.show"
        and two.intent == "connector.update"
        and not own
        and one.unit.states
        and _takes_amounts(one, two)
    ):
        return two  # `20 per second is what hunter permits, so limit it accordingly`
    if (
        one.intent in ("connector.update", "integration.show", "connector.list")
        and two.intent == "connector.create"
        and not own
        and two.unit.frame.lead() is not None
        and not two.filled.slots.get("name")
    ):
        return _as_creation(one, two)
    if (
        one.intent == "connector.update"
        and two.intent == "connector.create"
        and not own
        and not pronoun
        and "name" in b
    ):
        a.setdefault("new_name", b["name"])
        return one
    return None


def _lists(part: Part) -> bool:
    """True for a clause with a verb and a noun of its own."""
    frame = part.unit.frame
    return (
        frame.any("lead:show", "lead:find")
        and frame.any("obj:connector.pl", "obj:integration.pl")
        and not frame.has("ent:pron")
    )


def _takes_amounts(one: Part, two: Part) -> bool:
    """True where a change without an amount took the one that its reason states."""
    if {"rate_limit", "cache_ttl_ms", "new_name", "default"} & two.filled.slots.keys():
        return False
    frame = two.unit.frame
    rate = next((value.value for value in one.unit.frame.values if value.kind == "rate"), None)
    span = next((value.value for value in one.unit.frame.values if value.kind == "duration"), None)
    if rate is not None and frame.any("attr:limit", "act:throttle", "act:change"):
        two.filled.slots["rate_limit"] = rate
        return True
    if span is not None and frame.any("attr:cache", "act:cache", "act:change"):
        two.filled.slots["cache_ttl_ms"] = span
        return True
    return False


_PLANNED: Final = Lazy(
    r"^(?:because |since |as |so |and |but )*(?:i|we|i'm|we're|i'll|we'll)\b(?!.*\bplease\b).*\b(?:next (?:week|month|quarter|year|sprint|time|monday|tuesday|wednesday|thursday|friday)|tomorrow|later|soon|"
    r"on (?:monday|tuesday|wednesday|thursday|friday)|in (?:a|two|three|some|the coming) (?:days?|weeks?|months?)|after (?:lunch|the weekend))\b"
)


def _is_planned(part: Part) -> bool:
    """`I have to install it next week`: told of a later day, and nothing to be done now."""
    return part.intent == "connector.create" and _PLANNED.search(part.unit.frame.said) is not None


def _is_bare(part: Part) -> bool:
    """A clause that is nothing but a name."""
    frame = part.unit.frame
    return frame.size == 1 and len(frame.mentions) == 1 and not frame.acts and not frame.values


def _as_creation(one: Part, two: Part) -> Part:
    """`kaspr at 2 rps, add it`: the values of the first half belong to what the second creates."""
    for old, new in (
        ("new_name", "name"),
        ("rate_limit", "rate_limit"),
        ("cache_ttl_ms", "cache_ttl_ms"),
        ("slug", "slug"),
    ):
        if old in one.filled.slots:
            two.filled.slots.setdefault(new, one.filled.slots[old])
    return two


def _union(one: Part, two: Part) -> Part:
    better, other = (one, two) if one.score >= two.score else (two, one)
    aimed = {"connector", "integration", "all"}
    has_aim = bool(aimed & better.filled.slots.keys())
    for key, value in other.filled.slots.items():
        if key in aimed and has_aim:
            continue
        better.filled.slots.setdefault(key, value)
    if "connector" in other.filled.slots and "connector" not in better.filled.slots and better.unit.borrowed:
        better.filled.slots.pop("integration", None)
        better.filled.slots["connector"] = other.filled.slots["connector"]
        better.filled.ask, better.filled.candidates = other.filled.ask, other.filled.candidates
    if {"connector", "integration"} <= better.filled.slots.keys() and better.intent == "connector.update":
        better.filled.slots.pop("integration")
    better.filled.missing = tuple(
        group
        for group in better.filled.missing
        if not any(name in better.filled.slots for name in group.split("|"))
    )
    better.filled.corrections += other.filled.corrections
    if not has_aim and (other.filled.ask or other.filled.candidates):
        better.filled.ask, better.filled.candidates = other.filled.ask, other.filled.candidates
    return better


_SHOWN: Final = frozenset(["integration.docs", "integration.actions", "integration.extractors", "connector.models"])


def _ordered(parts: list[Part]) -> list[Part]:
    """Several requests are a sequence where they are strung together; else the strongest is meant."""
    asked = [
        one
        for one in parts
        if one.intent == "connector.usage"
        and one.unit.link != "sub"
        and not those_unused(one, parts)
        and (
            one.unit.frame.mood.question
            or one.unit.frame.mood.wh
            or one.unit.link == "but"
            or {"first", "before", "beforehand"} & set(one.unit.frame.words)
        )
    ]
    parts = [one for one in parts if one.unit.frame.said.strip() != "help"] or parts  # `help, connect hubspot`
    read_up = [one for one in parts if one.intent == "integration.docs" and one.unit.frame.mood.question]
    if read_up:  # `how do I configure BigQuery, is there documentation?`
        parts = [one for one in parts if one.intent != "help"]
    removals = [one for one in parts if one.intent in REMOVALS]
    if removals:
        # `how can I get rid of X? Please just remove it for me`
        parts = [one for one in parts if not asks_how(one, removals[-1])]
        asked = [one for one in asked if one in parts]
    if asked and removals and removals[0].unit.link == "then" and first_seen(asked[0], removals[0]):
        return [asked[0], removals[0]]
    if asked and removals and aim_of(asked[0].filled.slots) in (None, aim_of(removals[0].filled.slots)):
        return [asked[0]]
    sequence = [parts[0]]
    for part in parts[1:]:
        link = part.unit.link
        also = part.unit.frame.words[:1] in (["also"], ["plus"], ["besides"], ["additionally"]) and part.score >= 5
        shown = part.unit.frame.words[:1] == ["and"] and part.intent in _SHOWN and part.score >= 5
        if also or (shown and link == "comma" and part.intent != sequence[-1].intent):
            sequence.append(part)  # `is slug kill_switch free, and docs for gemini`
        elif (
            part.intent in REMOVALS
            and part.filled.slots.get("unused")
            and (sequence[-1].intent == "connector.list" or those_unused(sequence[-1], parts))
            and (link == "comma" or (link == "stop" and sequence[-1].unit.states))
        ):
            sequence[-1] = part
        elif link == "so" and aim_of(part.filled.slots) == aim_of(sequence[-1].filled.slots):
            sequence[-1] = max(sequence[-1], part, key=lambda one: one.score)
        elif (
            link in ("then", "and", "semi")
            or (link in ("comma", "so", "but") and strung(sequence[-1], part))
            or (link == "stop" and both_asked(sequence[-1], part))
            or (link == "comma" and (each_changed(sequence[-1], part) or ordered_too(sequence[-1], part)))
        ):
            sequence.append(part)
        elif (
            link == "sub"
            and part.intent == "connector.usage"
            and part.unit.frame.any("mood:cond", "rm:question")
            and sequence[-1].intent == "connector.show"
            and sequence[-1].unit.borrowed
        ):
            sequence[-1] = part  # `what would it take down if hunter vanished`
        elif link == "sub" and sequence[-1].unit.frame.mood.question and sequence[-1].score >= 4.5:
            continue  # a condition behind its question doesn't outdo it
        elif part.score > sequence[-1].score + (2.0 if part.unit.states and not sequence[-1].unit.states else 0.3):
            sequence[-1] = part
    helps = [one for one in sequence if one.intent == "help" and one.score >= 7]
    if helps and len(sequence) > 1:
        asked_for = [
            one for one in sequence if one.intent != "help" and one.unit.frame.any("mood:polite") and one.score >= 6
        ]
        wished = [
            one for one in sequence if one.intent != "help" and "please" in one.unit.frame.words and one.score >= 6
        ]
        return [(wished or asked_for)[-1]] if sequence[-1] in wished or sequence[-1] in asked_for else [helps[0]]
    usage = [
        one
        for one in sequence
        if one.intent == "connector.usage"
        and (
            one.unit.frame.has("rm:question")
            or (one.unit.frame.mood.question and one.unit.link in ("comma", "stop"))
        )
    ]
    if (
        usage
        and len(sequence) > 1
        and any(
            one.intent in ("connector.show", "connector.list", "connector.usage")
            for one in sequence
            if one is not usage[0]
        )
    ):
        return [usage[0]]
    return sequence
