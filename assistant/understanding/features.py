"""Features: what of a frame can speak for or against an intent, by name, each with the word that gave it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assistant.understanding.guards import removal_in
from assistant.understanding.words_brands import AI

if TYPE_CHECKING:
    from assistant.understanding.frames import Frame
    from assistant.understanding.tokens import Token

_PRONOUNS: Final = re.compile(
    r"\b(?:it|its|it's|them|they|their|this one|that one|those|these|the one|both|that|this|the same|one)\b"
)
_TIME: Final = re.compile(
    r"\b(?:yesterday|tonight|tomorrow|last (?:week|month|quarter|year|night|monday|tuesday|wednesday|thursday|friday|\d+)|this (?:week|month|quarter|year|weekend)|"
    r"next (?:week|month|quarter|year|monday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|january|february|march|april|june|july|august|september|october|november|december|"
    r"every (?:day|night|week|morning|monday)|daily|nightly|weekly|at \d+|q[1-4]|\d+ ?(?:am|pm)|o'clock|weekend)\b"
)
_HAVE: Final = re.compile(
    r"\b(?:do we have|do we already have|have we|have we got|we got|do i have|is there|are there|there's|any|got any|do we|is it there|anything|does there exist|already)\b"
)
_SUPPORT: Final = re.compile(
    r"\b(?:do (?:you|u|we|they) (?:\w+ )?(?:support|do|offer|cover|have|handle|speak|know|integrate|work|connect|cater|talk|play)|does (?:it|cargo|this|the program|the platform|your \w+) "
    r"(?:\w+ )?(?:support|do|offer|cover|have|handle|integrate|work|connect|talk|speak|play|know|get)|can (?:cargo|you|it|we|i|this) (?:\w+ )?(?:talk|connect|work|integrate|speak|do|handle|use|hook|plug|sync|link|interface|pull)|"
    r"is .* (?:supported|available|possible|compatible|an option|offered|in the catalog\w*|on offer|on the list|covered)|works? with|compatible with|supported\b|is there (?:an? )?(?:\w+ )?(?:integration|connector|app|plugin)|"
    r"are (?:you|we) (?:able|compatible)|talks? to)\b"
)
_WHATIS: Final = re.compile(
    r"(?:^|\b)(?:what(?:'s| is| are| exactly is| on earth is| the hell is| was)|who(?:'s| is)|tell me (?:\w+ )?(?:about|more)|explain|about|info|information on|describe|never heard of|learn about|know about|background on|intro to|introduce)\b"
)


def note_features(frame: Frame, tokens: Sequence[Token]) -> None:
    """Sets the features of a frame in the order of the clause; -1 is the place of those of the clause as a whole."""
    found: dict[str, int] = {}
    by_place: dict[int, list[str]] = {}

    def note(feature: str, place: int = -1) -> None:
        found.setdefault(feature, place)
        if place >= 0 and not feature.startswith(("rm", "val:", "ent:", "flag")):
            by_place.setdefault(place, []).append(feature)

    _acts(frame, tokens, note)
    for place, senses in frame.senses.items():
        for sense in senses:
            if sense.kind == "act":
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
    if _PRONOUNS.search(said):
        note("ent:pron")
    if _TIME.search(said):
        note("time")
    if _HAVE.search(said):
        note("q:have")
    if _SUPPORT.search(said):
        note("q:support")
    if _WHATIS.search(said):
        note("q:whatis")
    mood = frame.mood
    if mood.wh:
        note(f"wh:{mood.wh}")
    for name in ("question", "howto", "polite", "desire", "tag"):
        if getattr(mood, name):
            note(f"mood:{name}")
    if not frame.acts and not mood.question:
        note("mood:fragment")
    if frame.clause.link == "sub":
        note("mood:sub")
    for action in frame.actions:
        note("ent:action" if action.strong else "ent:actionwords", action.first)
    for one_field in frame.fields:
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
            if "be" in before or {"should", "must", "shall"} & set(before) or (
                frame.mood.desire and not {"was", "were", "been", "has", "have", "had"} & set(before)
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
