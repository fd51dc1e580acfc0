"""Free values in a line: new names, slugs, workers; found before the line is cut, so that nothing inside them acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.displayed import Displayed
from assistant.understanding.given_names import GivenNames
from assistant.understanding.mentions import Mention
from assistant.understanding.new_names import RENAMES
from assistant.understanding.new_slugs import NewSlugs
from assistant.understanding.tokens import Token, is_mask
from assistant.understanding.values import Value


def _cuts(tokens: Sequence[Token]) -> bool:
    """True where the line speaks of a name that is cut or changed."""
    words = {token.word for token in tokens}
    return bool(words & {"name", "title", "label"}) and bool(
        words
        & {
            "strip",
            "cut",
            "drop",
            "remove",
            "trim",
            "change",
            "shorten",
            "take",
            "lose",
            "delete",
            "edit",
            "chop",
            "fix",
        }
    )


_CALLED: Final = frozenset("""called named titled labelled labeled christened dubbed calling naming""".split())
_ANEW: Final = frozenset(
    "add create make mk hook plug wire provision setup spin install link integrate register establish need want connect new 2nd 3rd second third another extra additional".split()
)
_ANY: Final = frozenset(["a", "an", "another", "separate"])
_KEYS: Final = frozenset(
    "key keys token tokens secret password credentials login vault keychain env clipboard".split()
)
"""What a thing is connected with."""
_IT: Final = frozenset(["it", "this", "that", "one", "them", "both", "connector", "connection"])


_ORDERS: Final = frozenset(
    "limit cap throttle cache delete remove drop show list rename call make set keep undo lift raise lower add connect".split()
)


def free_values(
    tokens: Sequence[Token], line: Line, mentions: Sequence[Mention], taken: Sequence[Value]
) -> list[Value]:
    """Gives the names (`name`), slugs (`slug`) and workers (`worker`) that the line states, in order."""
    finder = _Finder(tokens, line, mentions, taken)
    found: list[Value] = []
    place = 0
    while place < len(tokens):
        value = finder.at(place)
        if value is None:
            place += 1
            continue
        found.append(value)
        place = max(value.last, place) + 1
    return [
        one for at, one in enumerate(found) if not finder.is_had(one, found[at + 1 :]) and not finder.is_order(one)
    ]


def _is_the_name(tokens: Sequence[Token], value: Value) -> bool:
    """`…, hence "Clearbit (Breeze)" as the name of our connector`: said to be the name itself."""
    beside = {token.word for token in tokens[max(0, value.first - 4) : value.last + 5]}
    return bool({"name", "title", "label"} & beside)


class _Finder(GivenNames, NewSlugs, Displayed):
    """Looks for values from one place of the line on."""

    def _is_new(self, place: int) -> bool:
        """`lusha connection "L2"`: of a service that has none, a connection can only be a new one."""
        one = self.mention_at.get(place)
        return one is not None and "integration" in one.kinds and not one.connected and one.first == 0

    def is_had(self, one: Value, later: Sequence[Value]) -> bool:
        """`the name "Lemlist (old)" confuses us, change it to …`: the name that a connector has, and another follows."""
        own = one.own if one.own >= 0 else one.first
        named = self.mention_at.get(own)
        return (
            (
                one.kind == "name"
                and named is not None
                and "connector" in named.kinds
                and (named.first, named.last) == (own, one.last)
                and self.word(own - 1) in ("name", "title", "label", "called", "named")
                and any(other.kind == "name" for other in later)
            )
            or (
                one.kind == "name"
                and self.word(own - 1) in ("called", "named")
                and self.word(own - 2) in ("is", "was", "are", "were", "now", "been")
                and any(other.kind == "name" and _is_the_name(self.tokens, other) for other in later)
            )
            or (one.kind == "slug" and str(one.value).lower() == "slug")
        )  # `what is a slug? the form just says "slug"`

    def is_order(self, one: Value) -> bool:
        """`don't rename hunter: limit it`: what stands behind the colon is a request, and no name."""
        own = one.own if one.own >= 0 else one.first
        verb = self.tokens[own]
        points = own < one.last and self.word(own + 1) in ("it", "them", "that")
        return (
            one.kind == "name"
            and points
            and verb.typed in _ORDERS
            and self.tokens[own - 1].typed in (":", "-", "–")
        )

    def at(self, place: int) -> Value | None:
        """The value that a trigger at this place opens."""
        token = self.tokens[place]
        if token.kind == "flag":
            return self._flag(place)
        quoted_next = place + 1 < len(self.tokens) and self.tokens[place + 1].kind == "quoted"
        if (
            token.kind == "arrow"
            and (place - 1) in self.mention_at
            and (
                any(one.word in RENAMES for one in self.tokens)
                or (quoted_next and "connector" in self.mention_at[place - 1].kinds)
            )
        ):
            return self._taken("name", place + 1)
        if (
            token.kind == "quoted"
            and (
                self.word(place - (2 if self.tokens[place - 1].typed in (":", ",", "-") else 1))
                in ("connector", "connection", "account")
                or (
                    place - 1 in self.mention_at
                    and not self.mention_at[place - 1].connected
                    and self._lead(self.mention_at[place - 1].first - 1)
                )
            )
            and place not in self.mention_at
            and (
                any(one.word in _ANEW for one in self.tokens)
                or self._is_new(place - 2)
                or {self.word(at) for at in range(place - 4, place)} & _ANY
            )
        ):
            return self._taken("name", place)
        if token.kind == "quoted" and self._preferred(place):
            return self._taken("name", place)
        if (shown := self._displayed(place)) is not None:
            return shown
        if token.kind != "word":
            return None
        word = token.word
        if word in _CALLED:
            return self._called(place)
        if word in ("aka", "alias", "dubbed") and place - 1 in self.mention_at and self._takes_name(place):
            return self._taken("name", place + 1)
        if word == "name" and self.word(place + 2) in ("to", "for") and self.word(place + 3) in ("me", "us"):
            return None  # `name them to me`
        if word in ("call", "name", "title", "label") and self.word(place + 1) in _IT:
            noun = self.word(place + 1) in ("this", "that") and self.word(place + 2) in _IT
            return self._taken("name", place + (3 if noun else 2))
        if word in ("call", "name", "title", "label") and self._lead(place) and self._takes_mention(place):
            return self._call(place)
        if (
            word in ("call", "name", "title", "label")
            and self.word(place - 1) in ("we", "i", "you", "to", "please", "they")
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].kind == "quoted"
        ):
            return self._taken("name", place + 1)  # `a second account, which we call "HubSpot LATAM"`
        if (
            word == "be"
            and self.word(place - 1) in ("should", "must", "shall", "to")
            and self._takes_name(place)
            and self._misnamed(place)
        ):
            return self._taken("name", place + 1)  # `I gave it the wrong name. It should be X`
        if (
            word in ("name", "call", "title", "label")
            and self.word(place + 1) == "as"
            and (self.word(place - 1) in ("to", "can", "we", "please", "and", "must", "should"))
            and any(at < place for at in self.mention_at)
        ):
            return self._taken("name", place + 2)  # `zoominfo i want to name as ZI India`
        if (
            word in ("name", "title", "slug")
            and self.word(place - 1) in ("the", "its")
            and self.word(place - 2) in ("and", "")
            and place + 1 < len(self.tokens)
            and (self._titled(place + 1) or self._odd(place + 1))
            and place + 1 not in self.taken
            and any(self.word(at) in ("be", "is", "as", "with") for at in range(max(0, place - 9), place - 1))
        ):
            return self._taken(
                "slug" if word == "slug" else "name", place + 1, single=word == "slug"
            )  # `… and the name X`
        if word in ("name", "title") or (
            word == "label" and place + 1 < len(self.tokens) and self.tokens[place + 1].typed in (":", "=")
        ):
            return self._name(place)
        if (
            word in ("change", "set", "turn", "make", "alter")
            and self.word(place + 1) in ("it", "this", "that")
            and self.word(place + 2) in ("to", "into")
            and any(
                self.word(at) in ("name", "title", "label", "called", "named")
                for at in range(max(0, place - 14), place)
            )
        ):
            return self._taken("name", place + 3)
        if (
            word == "let"
            and self.word(place + 1) in ("it", "this")
            and self.word(place + 2) == "be"
            and self._takes_name(place + 2)
            and any(
                self.word(at) in ("name", "title", "label", "called", "named")
                for at in range(max(0, place - 14), place)
            )
        ):
            named = self._taken("name", place + 3)
            return None if named is None else Value("name", named.value, place, named.last, place)
        if (
            word in ("make", "let")
            and self.word(place + 1) == "it"
            and place + 2 < len(self.tokens)
            and self.tokens[place + 2].kind == "quoted"
            and any(
                self.word(at) in ("name", "title", "label", "called", "named")
                for at in range(max(0, place - 14), place)
            )
        ):
            return self._taken("name", place + 2)
        if (
            word == "as"
            and self.word(place - 1) in ("known", "listed", "shown", "displayed", "registered", "referred", "filed")
            and any(
                self.word(at) in ("be", "become", "becomes", "is", "want", "make", "should")
                for at in range(max(0, place - 5), place)
            )
        ):
            return self._taken("name", place + 1)  # `let hunter be known as X`
        if (
            word in ("reads", "read")
            and self.word(place - 1) in ("it", "that", "just", "simply", "only", "to")
            and _cuts(self.tokens)
        ):
            return self._taken("name", place + 1)  # `strip EMEA off the name, so it reads X`
        if (
            word in ("take", "use", "choose", "pick", "try", "suggest", "propose")
            and self._takes_name(place)
            and self._names_new(place)
        ):
            return self._taken("name", place + 1)  # `it needs another name. Please take X`
        if (
            word in ("make", "making")
            and place + 2 < len(self.tokens)
            and self.tokens[place + 1].kind == "quoted"
            and self.word(place + 2) in ("of", "out")
        ):
            return self._taken("name", place + 1)  # `make "OpenAI Research" of it`
        instance = word in ("example", "instance") and self.word(place - 1) == "for"
        if (instance or word == "namely") and self._takes_name(place) and self._names_new(place):
            return self._taken("name", place + 1)  # `another name, for example X`
        if word in RENAMES or (word in ("change", "set", "switch", "edit", "update") and self._names_name(place)):
            return self._renamed(place)
        if (
            word == "as"
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].kind == "quoted"
            and self.word(place + 2) not in ("slug", "a")
        ):
            return self._taken("name", place + 1) if self._makes(place) else None
        if (
            word == "as"
            and self._behind_thing(place)
            and (self._titled(place + 1) or self._odd(place + 1))
            and self._makes(place)
        ):
            return self._taken("name", place + 1)
        if (
            word in ("differently", "anew", "otherwise")
            and place + 2 < len(self.tokens)
            and (
                self.tokens[place + 1].typed == ":"
                or (self.tokens[place + 1].typed == "," and self.tokens[place + 2].kind == "quoted")
            )
            and any(
                self.word(at) in ("name", "call", "rename", "title", "label", "baptise", "named", "called")
                for at in range(max(0, place - 10), place)
            )
        ):
            return self._taken("name", place + 2)
        if word == "slug":
            return self._slug(place)
        if word == "worker":
            return self._worker(place)
        if (
            word == "be"
            and self.word(place - 1) in ("should", "must", "shall", "to")
            and place - 2 in self.mention_at
            and place + 1 < len(self.tokens)
            and self.tokens[place + 1].kind == "quoted"
        ):
            return self._taken("name", place + 1)  # `"Attio CRM" shall be "Attio Deals"`
        if word in ("becomes", "become") and (
            place - 1 in self.mention_at or self.word(place - 1) in ("must", "shall", "should", "to")
        ):
            following = self.word(place + 1)
            return None if following in ("the", "a", "our", "default", "my") else self._taken("name", place + 1)
        if word == "to" and self.renamed and self.mention_at.get(place - 1):
            return self._taken("name", place + 1)
        return None

    def _behind_thing(self, place: int) -> bool:
        """`connect clearbit with key •••• as Foo`: behind the thing that is made, or what is said of it first."""
        before = place - 1
        if before > 0 and self.tokens[before].typed == ",":
            before -= 1
        if before in self.mention_at:
            return before == place - 1
        if self.tokens[before].typed.lower() in _KEYS and any(at < before for at in self.mention_at):
            return True  # `connect clearbit with the key from the vault as Foo`
        return before >= 0 and (before in self.taken or is_mask(self.tokens[before]))

    def _flag(self, place: int) -> Value | None:
        kind = self.tokens[place].word.lstrip("-")
        if kind in ("name", "slug", "worker"):
            at = place + 1
            if at < len(self.tokens) and self.tokens[at].typed == "=":
                at += 1
            return self._taken("name" if kind == "name" else kind, at, first=place, single=kind != "name")
        return None
