"""New names: the text behind `rename X to`, `its name is`, `the name for X is`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.concepts import KNOWN
from assistant.understanding.text_bounds import Bounds
from assistant.understanding.values import Value
from assistant.understanding.words_brands import QUALIFIERS
from assistant.understanding.words_common import SMALL

RENAMES: Final = frozenset(
    """rename relabel retitle rebrand rechristen renaming renamed renames mv rebaptise rebaptize""".split()
)


_DENIES: Final = frozenset(["not", "never", "no", "enough", "insufficient", "pointless", "useless"])


class NewNames(Bounds):
    """Finds the new name that a change states."""

    def _after_colon(self, place: int) -> Value | None:
        """`a different name for it: Slack Ops`."""
        for at in range(place, min(place + 8, len(self.tokens))):
            if self.tokens[at].typed == ":":
                return self._taken("name", at + 1)
        return None

    def _names_name(self, place: int) -> bool:
        return any(self.word(at) in ("name", "title", "label") for at in range(place + 1, place + 8)) and (
            self.word(place + 1) in ("the", "its", "it's", "name", "display")
            or "'s" in self.word(place + 1)
            or place + 1 in self.mention_at
        )

    def _renamed(self, place: int) -> Value | None:
        self.renamed = True
        return self._new_name(place)

    def _new_name(self, place: int) -> Value | None:
        """`rename X to Y`: what follows the first `to`, `as` or arrow behind the thing."""
        for at in range(place + 1, min(place + 16, len(self.tokens))):
            token = self.tokens[at]
            inside = self.mention_at.get(at)
            if inside is not None and inside.first <= at <= inside.last and token.word != "to":
                continue
            if token.kind in ("stop", "newline"):
                break
            if token.word in ("to", "as") and self.word(at - 1) == "not":
                continue
            if token.word == "to" and self.word(at + 1) == "be":
                continue
            becomes = token.word in ("become", "becomes", "read") or (
                token.word == "be" and self.word(at - 1) in ("must", "should", "shall", "to", "will")
            )
            if becomes or token.word in ("to", "as", "into") or token.typed in ("->", "=>", ">", "=", ":"):
                if token.typed == ":" and any(
                    self.word(rest) in ("to", "as", "->", "=>", ">")
                    for rest in range(at, min(at + 7, len(self.tokens)))
                ):
                    continue
                if token.typed == ":" and any(
                    self.word(rest) in _DENIES or self.word(rest).endswith("n't") for rest in range(place, at)
                ):
                    continue  # `a rename won't do: delete it`
                called = becomes and self.word(at + 1) in ("called", "named", "titled", "labelled", "labeled")
                return self._taken("name", at + 2 if called else at + 1)  # `rename it, it should be called X`
            if token.kind == "quoted" and at > place + 1:
                return self._taken("name", at)
        again = self._named_again(place) if self.word(place) in RENAMES else None
        if again is not None:
            return again
        bare = self._behind_it(place) if self.word(place) in RENAMES else None
        if bare is not None:
            return bare
        at = place + 1
        named = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            self.word(at) in ("it", "them", "that", "this")
            and named is not None
            and named.kind in ("word", "number")
            and (named.typed[0].isupper() or named.typed.lower() not in KNOWN)
        ):
            return self._taken("name", at + 1)
        return None

    def _named_again(self, place: int) -> Value | None:
        """`hunter: 20/min, rename Hunter EU`: what is renamed was named before, and what follows is its new name."""
        before = [
            one for at, one in self.mention_at.items() if at < place and one.kinds & {"connector", "integration"}
        ]
        at = place + 1
        if not before or at >= len(self.tokens) or self.tokens[at].kind not in ("word", "quoted"):
            return None
        if self.tokens[at].kind == "quoted":
            return self._taken("name", at)
        one = self.mention_at.get(at)
        if one is None or not one.kinds & {"connector", "integration"}:
            return self._taken("name", at) if self.tokens[at].typed[0].isupper() else None
        services = {named.integration for each in before for named in each.named}
        longer = (
            one.last + 1 < len(self.tokens)
            and self.tokens[one.last + 1].kind == "word"
            and self.tokens[one.last + 1].typed[0].isupper()
        )
        return self._taken("name", at) if longer and services & {named.integration for named in one.named} else None

    def _behind_it(self, place: int) -> Value | None:
        """`rename sheets_revops RevOps Master`: a name right behind the thing."""
        at = place + 1
        while self.word(at) in ("the", "our", "my", "connector", "connection"):
            at += 1
        one = self.mention_at.get(at)
        noun = at + 1 if one is None and self.word(at) in QUALIFIERS else one.last + 1 if one is not None else at
        if self.word(noun) in ("connector", "connection", "account", "one") and self._titled(noun + 1):
            return self._taken("name", noun + 1)  # `rename the sandbox connector Playground for me`
        if one is None or "connector" not in one.kinds:
            return None
        at = one.last + 1
        if at >= len(self.tokens) or self.tokens[at].kind != "word" or self.word(at) in SMALL:
            return None
        typed = self.tokens[at].typed
        return self._taken("name", at) if typed[0].isupper() or typed.lower() not in KNOWN else None

    def _shows(self, place: int) -> bool:
        """`show me the connector named delete_me`: only asks to see a thing, by the name that it has."""
        if self.word(place - 1) not in ("connector", "connection"):
            return False
        before = {self.word(at) for at in range(place)}
        return bool(before & {"show", "describe", "inspect", "display", "view", "open", "see", "details"}) and not before & {
            "add", "create", "make", "connect", "set", "hook", "new", "rename", "and", "then", "link", "need", "want", "call",
        }  # fmt: skip

    def _is_spoken_of(self, at: int) -> bool:
        """`I don't like the name RevOps Sheets, "Forecast" is better`: the name that a connector has, and another follows."""
        shown = self.mention_at.get(at)
        return (
            shown is not None
            and "connector" in shown.kinds
            and any(one.kind == "quoted" for one in self.tokens[shown.last + 1 :])
        )

    def _preferred(self, place: int) -> bool:
        """`I don't like its name, "Forecast" would be better`: a name is spoken of, and this one is the better one."""
        better = {self.word(at) for at in range(place + 1, place + 5)} & {
            "better",
            "nicer",
            "clearer",
            "preferable",
            "fitting",
            "suits",
            "prettier",
            "suitable",
        }
        if self.word(place + 1) in ("to", "over", "instead", "than") and {
            self.word(at) for at in range(max(0, place - 4), place)
        } & {"prefer", "rather", "like", "love"}:
            better = {"better"}  # `I prefer "Outbound" to the name Smartlead Outbound`
            place += 8
        return bool(better) and any(
            self.word(at) in ("name", "title", "label", "called", "named")
            for at in range(max(0, place - 14), place)
        )

    def _should_be(self, place: int) -> Value | None:
        """`the name is gone, should be "Product DB"`: what is said of the name first is no name."""
        for at in range(place, min(place + 8, len(self.tokens) - 2)):
            if (
                self.word(at) in ("should", "must", "shall")
                and self.word(at + 1) in ("be", "read", "say")
                and self.tokens[at + 2].kind == "quoted"
            ):
                return self._taken("name", at + 2)
        return None

    def _stated(self, place: int) -> Value | None:
        """`the new name for X is Y`: what stands behind the thing and a form of be."""
        at = place + 1
        while (
            self.word(at) in ("the", "our", "my", "this", "that")
            or (at in self.mention_at and at - place < 7)
            or self.word(at) in ("connector", "connection", "one", "it")
        ):
            at += 1
        if at == place + 1 or not (
            self.word(at) in ("is", "should", "shall", "must", "becomes", "will", "changes")
            or (at < len(self.tokens) and self.tokens[at].typed in (":", "=", "->", "=>"))
        ):
            return None
        before = [self.word(step) for step in range(max(0, place - 4), place)]
        if self.word(at) == "is" and not {"new", "right", "correct", "proper", "true", "real"} & set(before):
            return None
        while self.word(at) in (
            "is",
            "should",
            "shall",
            "must",
            "will",
            "be",
            "become",
            "becomes",
            "changes",
            "to",
            "now",
            "simply",
            "just",
            "read",
        ):
            at += 1
        return self._taken("name", at)

    def _up_to(self, last: int, place: int) -> Value | None:
        """`BQ Lake should be its name`: the text in front, back to a sign."""
        first = last
        while (
            first - 1 >= 0
            and not self.tokens[first - 1].is_sign
            and self.word(first - 1) not in ("and", "but", "so")
        ):
            first -= 1
        if last < 0 or first > last or last - first > 4:
            return None
        if self.tokens[first].kind == "quoted":  # `"HubSpot LIVE" in capitals should be the name`
            return Value("name", self._unquoted(self.tokens[first]), first, place, first)
        return Value("name", self.line.typed(self.tokens[first].start, self.tokens[last].end), first, place, first)

    def _before_as(self, place: int) -> Value | None:
        """`GPT Lab as name`: the text in front, back to a sign."""
        last = place - (2 if self.word(place - 1) == "as" else 3)
        first = last
        if last >= 0 and self.tokens[last].is_sign:
            return None
        while (
            first - 1 >= 0
            and not self.tokens[first - 1].is_sign
            and self.word(first - 1)
            not in (
                "with",
                "and",
                "so",
                "hence",
                "thus",
                "then",
                "therefore",
                "use",
                "take",
                "give",
                "it",
                "write",
                "enter",
                "set",
                "put",
                "choose",
                "have",
                "want",
            )
        ):
            first -= 1
        while first < last and self.word(first) in ("just", "only", "simply", "plain", "maybe"):
            first += 1
        while last > first and self.word(last) in (
            "is",
            "fine",
            "ok",
            "okay",
            "enough",
            "good",
            "will",
            "do",
            "would",
            "be",
            "better",
            "nicer",
            "great",
            "works",
            "should",
            "suffices",
        ):
            last -= 1
        trimmed = self.word(last + 1) not in ("as", "") or (
            first > 0 and self.word(first - 1) in ("just", "only", "simply", "plain")
        )
        if (
            first > last
            or last < 0
            or (first in self.mention_at and self.mention_at[first].last >= last and not trimmed)
        ):
            return None
        text = self.line.typed(self.tokens[first].start, self.tokens[last].end).strip("\"'“”‘’")
        return Value("name", text, first, place, first)
