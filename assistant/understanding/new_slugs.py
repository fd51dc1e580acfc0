"""New slugs: the text behind and before `slug`, and the worker that a line names."""

from __future__ import annotations

from typing import Final

from assistant.understanding.concepts import KNOWN, PHRASES
from assistant.understanding.text_bounds import END, Bounds
from assistant.understanding.values import Value
from assistant.understanding.words_common import SMALL

_USED: Final = frozenset(
    "use used uses using take takes taken took chose chosen choose pick picked reserve reserved".split()
)
_SLUG_IS: Final = frozenset(
    "is be as of named called should shall must will to the it could would may might can".split()
)
"""Words between `slug` and the slug itself."""
_STATES: Final = frozenset(
    "free taken available used occupied reserved unique valid invalid ok okay allowed legal permitted".split()
)
_MAY: Final = frozenset(["can", "could", "may", "might"])
_SPOKEN: Final = {"underscore": "_", "dash": "-", "hyphen": "-"}


def _is_state(word: str) -> bool:
    return any(one.kind in ("attr", "obj") for one in PHRASES.get(word, ()))


class NewSlugs(Bounds):
    """Finds the slug and the worker that a line states."""

    def _slug(self, place: int) -> Value | None:
        at = place + 1
        marked = False
        chosen = self._chosen(place)
        if chosen is not None and (
            self.tokens[chosen].kind == "quoted" or self._odd(chosen) or self.tokens[chosen].word not in KNOWN
        ):
            at, marked = chosen, True
        own = place + 1 if marked else None
        if self.word(at) in ("of", "for"):
            return self._slug_before(place)  # `rm_temp as slug for a new serper connector`
        if self.word(at) == "does" and at + 1 in self.mention_at:
            return None
        while at < len(self.tokens) and (
            self.tokens[at].typed in (":", "=", "->", "=>", ">") or self.word(at) in _SLUG_IS
        ):
            marked = marked or self.tokens[at].typed in (":", "=") or self.word(at) in ("named", "called")
            at += 1
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is not None and token.kind == "quoted":
            return Value("slug", self._unquoted(token), place, at, own or at)
        if token is not None and token.word in _STATES:
            return self._slug_before(place)  # `'null' as a slug: free or taken?`
        if token is not None and token.kind in ("word", "number", "uuid", "path", "url"):
            odd = "_" in token.typed or "-" in token.typed or any(char.isdigit() for char in token.typed)
            given = (
                self.word(place - 1) in ("with", "and", "as", "under", "the", "its")
                or (place > 0 and self.tokens[place - 1].is_sign)
            ) and token.word not in SMALL
            ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].is_sign or self.word(at + 1) in END
            marked = marked or (given and ends and at in self.mention_at)
            asked = (
                given and at + 1 >= len(self.tokens) and self.tokens[0].word in _MAY and not _is_state(token.word)
            )
            if odd or marked or asked or (token.typed.lower() not in KNOWN and token.word not in KNOWN):
                slug, last = self._whole(at)
                while self.word(last + 1) in _SPOKEN and self.word(last + 2):
                    slug, last = slug + _SPOKEN[self.word(last + 1)] + self.tokens[last + 2].typed, last + 2
                return Value("slug", slug, place, last, own or at)
        return self._slug_before(place)

    def _slug_before(self, place: int) -> Value | None:
        """`x1 as its slug`, `x1 should be the slug`: the slug stands in front."""
        before = place - 1
        while self.word(before) in (
            "a",
            "the",
            "its",
            "as",
            "new",
            "for",
            "my",
            "our",
            "free",
            "be",
            "your",
            "still",
        ):
            before -= 1
        be = before + 1 if self.word(before + 1) == "be" else before
        if self.word(be) == "be" and self.word(be - 1) in (
            "should",
            "shall",
            "must",
            "will",
            "could",
            "would",
            "may",
            "can",
        ):
            if be > 1 and self._odd(be - 2):  # `rs_finance should be its slug`
                return Value("slug", self.tokens[be - 2].typed, be - 2, place, be - 2)
            return None
        if any(self.word(step) == "as" for step in range(before + 1, place)) and before >= 0:
            if self.word(before - 1) in _USED and before not in self.mention_at and self.word(before) not in SMALL:
                return Value("slug", self.tokens[before].typed, before, before)  # `has someone used nuke as a slug`
            while (
                before > 0
                and self.word(before) in KNOWN
                and "_" not in self.word(before)
                and "-" not in self.word(before)
            ):
                before -= 1
            quoted = self.tokens[before]
            if quoted.kind == "quoted":
                return Value("slug", self._unquoted(quoted), before, before)
            if quoted.kind in ("word", "uuid") and quoted.word not in KNOWN:
                return Value("slug", quoted.typed, before, before)
        return None

    def _whole(self, place: int) -> tuple[str, int]:
        """A slug that touches further pieces without a space, such as `a.b/c`, as one text."""
        last = place
        while (
            last + 1 < len(self.tokens)
            and self.tokens[last + 1].start == self.tokens[last].end
            and self.tokens[last + 1].kind in ("word", "number", "op", "punct")
            and self.tokens[last + 1].typed in "-_./"
            and last + 2 < len(self.tokens)
            and self.tokens[last + 2].start == self.tokens[last + 1].end
        ):
            last += 2
        return self.line.typed(self.tokens[place].start, self.tokens[last].end), last

    def _worker(self, place: int) -> Value | None:
        at = place + 1
        if self.word(at) in ("of", "for", "behind", "under", "serving", "in"):
            goal = next(
                (
                    step
                    for step in range(at, min(at + 10, len(self.tokens) - 1))
                    if self.word(step) in ("to", "be", "is", "becomes")
                ),
                None,
            )
            if goal is None:
                return None
            at = goal + 1
        while self.word(at) in ("named", "called", "uuid", "id", "with", "the", "is", "to", "now", "be") or (
            at < len(self.tokens) and self.tokens[at].typed in (":", "=", "->", ">")
        ):
            at += 1
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if token.kind == "quoted":
            return Value("worker", self._unquoted(token), place, at, at)
        if token.kind in ("uuid", "word") and token.typed.lower() not in KNOWN:
            return Value("worker", token.typed, place, at, at)
        return None
