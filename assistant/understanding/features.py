"""Features: what of a frame can speak for or against an intent, by name, each with the word that gave it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.actions import is_called_action
from assistant.understanding.asked_names import is_asked
from assistant.understanding.clause_features import note_clause
from assistant.understanding.concepts import PHRASES
from assistant.understanding.elsewhere import denied_places, other_object
from assistant.understanding.going import subject_unclear
from assistant.understanding.guards import removal_in
from assistant.understanding.others import other_made
from assistant.understanding.patterns import Lazy
from assistant.understanding.phrasing import (
    CREDITS_DENIED,
    CREDITS_LEFT,
    ELSEWHERE,
    IGNORANT,
    NODE_ELSE,
)
from assistant.understanding.talk import is_talk
from assistant.understanding.words_brands import AI, OTHER_SERVICES
from assistant.understanding.words_common import SMALL

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.mentions import Mention
    from assistant.understanding.tokens import Token


_CAMEL: Final = Lazy(r"[a-z]+[A-Z][A-Za-z]+")
"""A word in camel case beside words for actions names one, though the catalogue has none of the name."""


_PAYS: Final = frozenset(
    "spend spends spending spent run runs charged billed bill pay pays paid cost costs trial".split()
)
_STATUS: Final = frozenset(["401", "403", "404", "429", "500", "502", "503", "504"])
"""Codes by which a service says that it fails."""
_WHEN: Final = frozenset("before after until till by over since during".split())


_NEW_ELSE: Final = frozenset(
    """plan plans contract contracts pricing price prices tier subscription agreement deal licence license policy rules terms
        budget year month quarter week day version colleague employee manager boss hire team office guy cto ceo law""".split()
)
"""What is new without a connector being wanted."""


def note_features(frame: Frame, tokens: Sequence[Token]) -> None:
    """Sets the features of a frame in the order of the clause; -1 is the place of those of the clause as a whole."""
    found: dict[str, int] = {}
    by_place: dict[int, list[str]] = {}

    def note(feature: str, place: int = -1) -> None:
        found.setdefault(feature, place)
        if place >= 0 and not feature.startswith(("rm", "val:", "ent:", "flag")):
            by_place.setdefault(place, []).append(feature)

    _acts(frame, tokens, note)
    if other_object(frame, tokens):
        note("do:other")
    if other_made(frame, tokens):
        note("makes:other")
    denied = denied_places(frame, tokens)
    unknown = IGNORANT.search(frame.said) is not None
    if unknown:
        note("q:whatis")
        note("q:unknown")
    for place, senses in frame.senses.items():
        for sense in senses:
            if sense.kind == "act":
                continue
            if place in denied and sense.concept not in ("unused", "ownkey", "credits"):
                note(f"not:{sense.concept}", place)
                continue
            if sense.kind == "talk" and _opens_question(frame, place):
                continue
            if sense.kind == "talk" and ((sense.concept == "no" and unknown) or not is_talk(frame, tokens, place)):
                continue
            if sense.concept == "new" and place < frame.clause.last and tokens[place + 1].word in _NEW_ELSE:
                continue  # `400 an hour on the new plan`
            if sense.concept == "node" and NODE_ELSE.search(frame.said):
                note("topic:runs", place)
                continue
            if sense.concept in ("transcript", "script") and ELSEWHERE.search(frame.said):
                note("topic:media", place)
                continue
            if (
                sense.concept == "uses"
                and frame.word_at(place) == "tool"
                and any(one.first == place + 1 for one in frame.mentions)
            ):
                note("obj:integration", place)  # `the tool Calendly`
                continue
            if sense.kind == "topic" and frame.word_at(place - 1) == "your" and frame.word_at(place - 2) == "with":
                continue  # `with your permission`
            if sense.concept == "chat" and {frame.word_at(place - 1), frame.word_at(place - 2)} & _WHEN:
                continue  # `before lunch`, `after the meeting`
            if sense.concept == "ownkey" and CREDITS_LEFT.search(frame.said):
                continue
            if sense.concept == "unused" and CREDITS_DENIED.search(
                frame.said[frame.said.find(frame.word_at(place)) :]
            ):
                continue  # `don't use the credits`
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
            note("ent:service", one.first)
            if one.placed and len(frame.mentions) == 1 and _is_alone(frame, one):
                note("ent:alone", one.first)
            if one.placed and one.typed.lower() in OTHER_SERVICES:
                note("ent:elsewhere", one.first)
    if services > 1:
        note("ent:two")
    for value in frame.values:
        note("val:rate" if value.kind == "window" else f"val:{value.kind}", value.first)
    for place in range(frame.clause.first, frame.clause.last + 1):
        token = tokens[place]
        if token.kind in ("quoted", "url", "email", "path", "uuid", "secret", "mention"):
            note(f"val:{token.kind}", place)
            if token.kind == "quoted" and _is_command(token.typed[1:-1]):
                note("val:command", place)
            if token.kind == "path" and token.typed.lower().endswith((".sh", ".bash", ".zsh", ".ps1", ".bat")):
                note("val:shell", place)
        elif token.kind == "flag":
            note("flag", place)
    if services and any(
        tokens[at].typed in _STATUS
        and not any(one.first <= at <= one.last for one in frame.values if one.kind != "number")
        for at in range(frame.clause.first, frame.clause.last + 1)
    ):
        note("attr:failing")
    note_clause(frame, tokens, found, note)
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
        one in found
        for one in (
            "attr:inputs",
            "attr:cost",
            "attr:credits",
            "attr:free",
            "act:cost",
            "obj:action",
            "obj:node",
            "wh:what",
        )
    ):
        for place in range(frame.clause.first, frame.clause.last + 1):
            if tokens[place].typed in frame.left and (
                _CAMEL.fullmatch(tokens[place].typed) or is_called_action(tokens, place)
            ):
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
    _pay_for_ones(frame, found, by_place)
    removal = removal_in(frame, tokens)
    frame.removal = removal
    if removal is not None:
        if removal.mode == "request" and subject_unclear(frame, removal):
            note("rm:unclear", removal.place)
        note(f"rm:{removal.mode}", removal.place)
        note(f"rm.{removal.what}", removal.place)
        if not removal.exact:
            note("rm:misspelt", removal.place)
    frame.features = found
    frame.by_place = {place: tuple(features) for place, features in by_place.items() if features}


_ASKED: Final = frozenset(
    "i we you they it he she the our my there anybody anyone somebody someone people cargo this that".split()
)


def _opens_question(frame: Frame, place: int) -> bool:
    """`don't we have one?`: a denied verb in front of its subject asks, and denies nothing."""
    return (
        frame.clause.asks
        and frame.word_at(place) in ("don't", "dont", "do not", "do")
        and place - frame.clause.first < 2
        and frame.word_at(place + 1) in _ASKED
    )


def _is_alone(frame: Frame, one: Mention) -> bool:
    """True where a name that nothing has is all of the clause, or all that is asked what it is."""
    at, end = one.first - frame.clause.first, one.last - frame.clause.first + 1
    before, after = (" ".join(filter(None, words)) for words in (frame.words[:at], frame.words[end:]))
    return is_asked(before, after)


def _pay_for_ones(frame: Frame, found: dict[str, int], by_place: dict[int, list[str]]) -> None:
    """`which accounts run with our key and don't spend the credits`: words of running and paying that tell connectors apart."""
    if frame.mood.wh == "howmany" or not any(
        one in found for one in ("obj:connector.pl", "obj:account.pl", "obj:integration.pl")
    ):
        return
    if not ("attr:credits" in found or "attr:ownkey" in found):
        return
    for place, features in by_place.items():
        if frame.word_at(place) in _PAYS:
            features[:] = [one for one in features if one not in ("topic:billing", "topic:runs")]
    for topic in ("topic:billing", "topic:runs"):
        if topic in found and not any(topic in features for features in by_place.values()):
            del found[topic]


def _is_command(text: str) -> bool:
    """True for quoted words that ask for something and name nothing: `"delete all connectors"`."""
    words = text.lower().strip(".,!? ").split()
    acts = bool(words) and any(sense.kind == "act" and sense.form == "base" for sense in PHRASES.get(words[0], ()))
    return acts and all(word in PHRASES or word in SMALL for word in words)


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
