"""Targets: which connector or service the words mean, with what tells several of one service apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field

from assistant.understanding.frames import Frame
from assistant.understanding.index import plain_words
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.mentions import Mention
from assistant.understanding.standing import contrasts, tells_apart
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import PLACES, QUALIFIERS
from assistant.understanding.words_common import SMALL
from intents.names import ConnectorName
from intents.reading import Correction, Ref, RefKind, SlotValue

_MOST: Final = 12
"""Candidates offered at most."""
_NOUNS: Final = frozenset(
    """connector connection conn account one instance hookup link connectors connections""".split()
)
_NEG: Final = frozenset(["not", "except", "excluding", "besides", "without", "nor", "never", "minus"])


class Target(Struct):
    """What a line aims at: one connector, a service, or something that has to be asked about."""

    connector: str | None = None
    integration: str | None = None
    ambiguous: bool = False
    candidates: tuple[Ref, ...] = ()
    near: bool = False
    """Found by a near miss only."""
    unknown: str | None = None
    """A name as typed that nothing is called."""
    corrections: tuple[Correction, ...] = ()
    mention: Mention | None = None
    evidence: tuple[str, ...] = field(default=())

    @property
    def slots(self) -> dict[str, SlotValue]:
        """The one slot that says what is aimed at, by its name; empty where nothing is. An unknown name is a connector's."""
        if self.connector is not None:
            return {"connector": self.connector}
        if self.integration is not None:
            return {"integration": self.integration}
        return {} if self.unknown is None else {"connector": self.unknown}


def connector_ref(one: ConnectorName) -> Ref:
    """Gives the reference to a connector."""
    return Ref(RefKind.CONNECTOR, one.slug, one.integration)


def target_of(
    frame: Frame, tokens: Sequence[Token], lexicon: Lexicon, borrowed: Sequence[Mention] = (), *, after: int = -1
) -> Target:
    """Gives the connector or service that a frame is about; `after` is the place of the verb that takes it."""
    mention = _chosen(frame, borrowed, after)
    if mention is None:
        return _by_words(frame, tokens, lexicon)
    corrected = (
        (
            Correction(
                mention.typed, _name_of(mention), "connector" if "connector" in mention.kinds else "integration"
            ),
        )
        if mention.edits
        else ()
    )
    if mention.unknown:
        return Target(unknown=mention.typed, mention=mention)
    slugs = mention.slugs_of("connector")
    if slugs and not _only_service(mention, frame, tokens):
        if len(slugs) > 1:
            ones = [lexicon.connectors.by_slug[slug] for slug in slugs if slug in lexicon.connectors.by_slug]
            refs = tuple(connector_ref(one) for one in ones[:_MOST])
            return Target(ambiguous=True, candidates=refs, mention=mention, corrections=corrected)
        known = lexicon.connectors.by_slug.get(slugs[0])
        if known is None:  # made in this conversation, and not read yet
            return Target(connector=slugs[0], integration=mention.named[0].integration, mention=mention)
        one = known
        return Target(
            connector=one.slug, integration=one.integration, near=bool(mention.edits), mention=mention,
            corrections=corrected, candidates=(connector_ref(one),) if mention.edits else (),
        )  # fmt: skip
    service = mention.service or next((one.integration for one in mention.named if one.integration), None)
    if service is None:
        return Target(mention=mention)
    found = _of_service(service, frame, tokens, lexicon)
    found.mention = mention
    found.corrections = corrected
    found.near = bool(mention.edits)
    if found.near and found.connector:
        found.candidates = (connector_ref(lexicon.connectors.by_slug[found.connector]),)
    return found


def _name_of(mention: Mention) -> str:
    return mention.named[0].slug if mention.named else mention.typed


def _only_service(mention: Mention, frame: Frame, tokens: Sequence[Token]) -> bool:
    """`hubspot` may be a connector's name and a service's: where several connectors exist, the name wins."""
    del frame, tokens
    return mention.slug_of("connector") is None


def _chosen(frame: Frame, borrowed: Sequence[Mention], after: int) -> Mention | None:
    own = [one for one in frame.mentions if one.kinds & {"connector", "integration"} or one.unknown]
    if after >= 0:
        behind = [one for one in own if one.first > after]
        own = behind or own
    own = [one for one in own if not one.named or any(each.by != "word" for each in one.named)] or own
    # two services side by side: the one that names a connector exactly is meant, else the first
    exact = [one for one in own if "connector" in one.kinds and not one.weak]
    if len(own) > 1 and exact and not (own[0].kinds & {"connector"}):
        return exact[0]
    strong = [one for one in own if not one.weak]
    if strong:
        return strong[0]
    if own:
        return own[0]
    return next((one for one in borrowed if one.kinds & {"connector", "integration"} or one.unknown), None)


def _of_service(service: str, frame: Frame, tokens: Sequence[Token], lexicon: Lexicon) -> Target:
    mine = list(lexicon.connectors.of_service.get(service, {}).values())
    if not mine:
        return Target(integration=service)
    if len(mine) == 1:
        return Target(connector=mine[0].slug, integration=service)
    narrowed = _narrowed(mine, frame, tokens)
    if len(narrowed) == 1:
        return Target(connector=narrowed[0].slug, integration=service)
    refs = tuple(connector_ref(one) for one in narrowed[:_MOST])
    return Target(integration=service, ambiguous=True, candidates=refs)


def _narrowed(mine: list[ConnectorName], frame: Frame, tokens: Sequence[Token]) -> list[ConnectorName]:
    """Keeps the connectors whose own words are in the clause, and drops those that it excludes."""
    said, barred = _said_words(frame, tokens)
    excluded = {slug for one in frame.excluded for slug in one.slugs_of("connector")}
    marks = {one.slug: _marks(one) for one in mine}
    everywhere = set.intersection(*marks.values())
    points: dict[str, int] = {}
    for one in mine:
        own = marks[one.slug] - everywhere
        if one.slug in excluded or any(_alike(word, own) for word in barred):
            points[one.slug] = -1
        else:
            points[one.slug] = sum(1 for word in said if _alike(word, own))
    best = max(points.values())
    kept = [one for one in mine if points[one.slug] == best]
    return kept if best >= 0 else mine


def _marks(one: ConnectorName) -> set[str]:
    words = {*plain_words(one.slug), *plain_words(one.name)}
    return words | {QUALIFIERS[word] for word in words if word in QUALIFIERS}


def _alike(word: str, own: set[str]) -> bool:
    if word in own or QUALIFIERS.get(word, "") in own:
        return True
    return len(word) > 2 and any(mark.startswith(word) and len(mark) > len(word) for mark in own)


def _said_words(frame: Frame, tokens: Sequence[Token]) -> tuple[list[str], list[str]]:
    """Words of the clause that may tell connectors apart, and those said to be not meant."""
    said: list[str] = []
    barred: list[str] = []
    reach = 0
    named = {
        at for value in frame.values if value.kind in ("name", "slug") for at in range(value.first, value.last + 1)
    }
    for at in range(frame.clause.first, min(frame.clause.last + 1 + frame.reach, len(tokens))):
        token = tokens[at]
        if at in named:
            continue
        if token.word in _NEG or contrasts(tokens, at) or tells_apart(tokens, at):
            reach = 4
            continue
        if token.is_sign and token.typed not in "-'":
            reach = 0
        if at < frame.clause.last and tokens[at + 1].word in PLACES:
            continue  # `in our sandbox workspace` says where, not which
        if token.kind != "word" or token.word in SMALL - {"old", "new", "second", "first"}:
            continue
        other = token.word.removeprefix("non-").removeprefix("non")
        if other != token.word and other in QUALIFIERS:
            barred.append(other)  # `the non-production one`
            continue
        (barred if reach > 0 else said).append(token.word)
        reach -= 1
    return said, barred


def _by_words(frame: Frame, tokens: Sequence[Token], lexicon: Lexicon) -> Target:
    """`the warehouse connection`, `the sandbox`: words that only one connector has in its name."""
    said, barred = _said_words(frame, tokens)
    owners: dict[str, ConnectorName] = {}
    hits = 0
    for word in said:
        mine = lexicon.connectors.by_word.get(word) or lexicon.connectors.by_word.get(QUALIFIERS.get(word, ""))
        if not mine or len(mine) > _MOST:
            continue
        if not _stands_alone(word, frame):
            continue
        hits += 1
        owners = {slug: one for slug, one in owners.items() if slug in mine} if owners else dict(mine)
    owners = {slug: one for slug, one in owners.items() if not any(_alike(word, _marks(one)) for word in barred)}
    if not hits or not owners:
        return Target()
    if len(owners) == 1:
        one = next(iter(owners.values()))
        return Target(connector=one.slug, integration=one.integration, evidence=("by a word of its name",))
    refs = tuple(connector_ref(one) for one in owners.values())
    services = {one.integration for one in owners.values()}
    return Target(
        integration=services.pop() if len(services) == 1 else None, ambiguous=True, candidates=refs[:_MOST]
    )


def _stands_alone(word: str, frame: Frame) -> bool:
    """True where a word of a name is used as a name: `the sandbox`, `the warehouse connection`, `our crm one`."""
    words = frame.words
    for at, one in enumerate(words):
        if one != word:
            continue
        before = words[at - 1] if at else ""
        following = words[at + 1] if at + 1 < len(words) else ""
        if following in _NOUNS:
            return True
        if before in ("the", "our", "my", "that", "this") and word not in ("old", "main", "alerts"):
            return True
    return False
