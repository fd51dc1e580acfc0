"""Name nouns: the text that stands by the noun `name`: `its name is X`, `under the name X`, `X is a better name`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.new_names import NewNames
from assistant.understanding.values import Value

_BEING: Final = frozenset("is should shall must will be being may might could can would".split())

_WISHES: Final = (
    "want",
    "like",
    "lov",
    "prefer",
    "need",
    "choos",
    "chose",
    "suggest",
    "propos",
    "pick",
    "wish",
    "fancy",
    "favour",
)

_CAME_ACROSS: Final = frozenset("read saw see seen heard hear found find know met noticed discovered".split())


class NameNouns(NewNames):
    """Finds the name that stands by the noun `name`."""

    def _name(self, place: int) -> Value | None:
        before, after = self.word(place - 1), place + 1
        token = self.tokens[after] if after < len(self.tokens) else None
        if before in ("as", "for", "its", "the", "a", "new"):
            chosen = self._chosen(place)
            if chosen is not None and (
                self.tokens[chosen].kind == "quoted" or self._titled(chosen) or self._odd(chosen)
            ):
                named = self._taken("name", chosen)
                return None if named is None else Value("name", named.value, place + 1, named.last, place + 1)
        if (
            token is not None
            and token.kind == "quoted"
            and before in ("as", "the", "a")
            and self.word(place - 2) in ("as", "")
        ):
            return self._taken("name", after)
        if before == "as" or (before in ("the", "its", "a", "new") and self.word(place - 2) == "as"):
            return self._before_as(place)
        if (
            before in ("better", "shorter", "nicer", "clearer", "good", "fitting", "fine")
            and self.word(place - 2) == "a"
        ):
            found = self._better_name(place)
            if found is not None:
                return found
        if (
            before in ("its", "the")
            and self.word(place - 2) == "be"
            and self.word(place - 3) in ("should", "shall", "must", "will", "to")
        ):
            return self._up_to(place - 4, place)
        quoted = self.tokens[place - 2] if before == "the" and place > 1 else None
        if token is not None and token.kind == "quoted":
            quoted = None
        if quoted is not None and quoted.kind == "quoted":
            # `make "X" the name of …`
            return self._taken("name", place - 2)
        if before == "whose" and token is not None and token.word in ("is", "should", "will", "shall"):
            return self._taken("name", after)
        if token is None or before in ("in", "by", "whose"):
            return None
        if token.kind == "quoted":
            if after in self.mention_at and any(
                self.word(at) in _CAME_ACROSS for at in range(max(0, place - 6), place)
            ):
                return None  # `I read the name "Sumble" in your catalogue`
            return self._taken("name", after)
        if token.typed == "," and self._new_name_ends(after):
            return self._taken("name", after + 1)
        if token.typed == "," and after + 1 < len(self.tokens) and self.tokens[after + 1].kind == "quoted":
            return self._taken("name", after + 1)
        if token.typed in (":", "=", "->", "=>", ">") or (
            token.typed == "," and after + 1 < len(self.tokens) and self.tokens[after + 1].kind == "quoted"
        ):
            return self._taken("name", after)
        if before == "name" or token.word in (
            "filter",
            "filters",
            "of",
            "for",
            "from",
            "and",
            "or",
            "in",
            "to",
            "field",
        ):
            if token.word == "of" and self.word(place - 2) in ("with", "under", "by", "have"):
                return self._taken("name", after + 1)
            if token.word in ("of", "for") and (stated := self._stated(after)) is not None:
                return stated
            if token.word in ("of", "for") and any(
                self.word(at)
                in (
                    "change",
                    "changed",
                    "set",
                    "switch",
                    "update",
                    "become",
                    "should",
                    "must",
                    "shall",
                    "goes",
                    "turns",
                    "moves",
                    "changes",
                    "switches",
                )
                for at in range(max(0, place - 4), len(self.tokens))
            ):
                return self._new_name(place)
            if (
                token.word == "to"
                and before in ("the", "its", "it's")
                and self.word(place - 2) in ("change", "set")
            ):
                return self._taken("name", after + 1)
            return self._after_colon(after) if token.word == "for" else None
        if self._is_spoken_of(after):
            return None
        if (settled := self._should_be(after)) is not None:
            return settled
        if token.word in _BEING:
            at = after
            while self.word(at) in _BEING or self.word(at) in ("simply", "just", "now"):
                at += 1
            if self.word(at) in (
                "contain",
                "include",
                "have",
                "hold",
                "mention",
                "carry",
                "show",
                "end",
                "start",
                "begin",
            ):
                return self._after_colon(at)
            within = before == "the" and self.word(place - 2) in (
                "in",
                "of",
                "from",
            )  # `the "(old)" in the name is confusing`
            owned = before in ("new", "the", "its", "display") or (before.endswith("'s") and token.word != "is")
            return self._taken("name", at) if owned and not within else None
        if token.is_sign or (token.word in ("that", "which", "who", "whom") and token.typed.islower()):
            return None
        opened = place == 0 or self.tokens[place - 1].is_sign
        if opened and token.typed in ("the", "all", "any", "every", "some", "me", "each", "your", "which", "what"):
            return None  # `name all integrations that …` asks for them
        if before in ("the", "new", "display", "connector", "and", "with", "a") or opened:
            if (
                before == "the"
                and self.word(place - 2)
                not in (
                    "under",
                    "with",
                    "by",
                    "it",
                    "them",
                    "connector",
                    "have",
                    "has",
                    "get",
                    "gets",
                    "bear",
                    "carry",
                    "receive",
                    "take",
                    "give",
                    "using",
                    "use",
                )
                and not self._given(place - 2)
                and not (
                    any(self.word(place - 2).startswith(one) for one in _WISHES)
                    and (self._titled(after) or self._odd(after) or after in self.mention_at)
                )
            ):
                return None
            return self._taken("name", after)
        return None

    def _new_name_ends(self, comma: int) -> bool:
        """`with another name, HubSpot APAC.`: capitals between a comma and the end of the sentence."""
        if self.word(comma - 2) not in ("another", "new", "different", "better", "other", "own"):
            return False
        at = comma + 1
        while at < len(self.tokens) and (self._titled(at) or self._odd(at) or self.word(at).isdigit()):
            at += 1
        return at > comma + 1 and (at >= len(self.tokens) or self.tokens[at].kind == "stop")

    def _better_name(self, place: int) -> Value | None:
        """`I think that Clearbit EU would be a better name for it`: the text in front of the verb."""
        last = place - 3
        while self.word(last) in (
            "be",
            "would",
            "could",
            "might",
            "is",
            "will",
            "may",
            "should",
            "perhaps",
            "maybe",
        ):
            last -= 1
        first = last
        while first >= 0 and (self._titled(first) or self._odd(first) or self.word(first).isdigit()):
            first -= 1
        first += 1
        if last == place - 3 or last < 0:
            return None
        if self.tokens[last].kind == "quoted":
            return Value("name", self._unquoted(self.tokens[last]), last, place, last)
        if first > last or last - first > 4:
            return None
        return Value("name", self.line.typed(self.tokens[first].start, self.tokens[last].end), first, place, first)

    def _given(self, place: int) -> bool:
        """`give hubspot_sandbox the name X`: the thing stands between the verb and the name."""
        one = self.mention_at.get(place)
        at = one.first - 1 if one is not None else place
        while self.word(at) in ("the", "our", "my", "connector", "connection", "to"):
            at -= 1
        return self.word(at) in (
            "give",
            "gives",
            "giving",
            "assign",
            "grant",
            "lend",
            "gets",
            "get",
            "carries",
            "bears",
            "takes",
            "has",
        )
