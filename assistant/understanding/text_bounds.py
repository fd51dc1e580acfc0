"""Bounds of free text: where a value that a line states begins and where it must end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN, PHRASES
from assistant.understanding.mentions import Mention
from assistant.understanding.name_ends import goes_on_behind_colon, is_no_name, name_end
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.words_common import SMALL

END: Final = frozenset(
    """with and n slug cache caching cached limit limited max at please pls plz thanks thx ttl rate but
        so because then using via through thru on from instead under whose which that who having plus
        also for in would could will if unless or when since afterwards capped throttled not shall must should""".split()
)
_INSIDE: Final = frozenset("-&/.()'+*#@|%")
_SHORT: Final = frozenset("inc ltd co corp bros jr sr st dept no vs llc plc s.a".split())
"""Words whose stop is part of them."""
_VERBS: Final = frozenset(["rename", "renamed", "renaming"])
_CHOICES: Final = frozenset(
    """take taken takes use used choose chosen chose pick picked give put set want like love prefer suggest propose have had thought
        thinking enter write assign fancy favour favor need""".split()
)
"""Verbs by which somebody settles on a name: `as slug I would take …`."""
_CHOOSES: Final = _CHOICES | frozenset(
    """that which is was i we you he she they i'd we'd i'll we'll please kindly would could should shall can may might will must to of about be let us it
        the following simply just rather""".split()
)


_SPEAKERS: Final = frozenset("we i you they he she it everyone everybody nobody people".split())
"""Subjects behind `that` by which the speaker tells why, not what the name is."""


_TELLS_OF: Final = frozenset("is was has isn't wasn't hasn't does doesn't became becomes".split())
"""Verbs behind the name of a connector that tell of it."""


def _is_set(word: str) -> bool:
    """True for a word of what else a change sets: a limit, caching, the default, credentials, a slug."""
    return word == "slug" or any(
        one.kind == "attr" and one.concept in ("limit", "cache", "default", "cred") for one in PHRASES.get(word, ())
    )


_MISNAMED: Final = frozenset(
    "wrong false incorrect mistaken bad misspelt misspelled stupid strange boring unclear".split()
)


class Bounds:
    """The words of one line, and the text of it from a place on."""

    def __init__(
        self, tokens: Sequence[Token], line: Line, mentions: Sequence[Mention], taken: Sequence[Value]
    ) -> None:
        self.tokens = tokens
        self.renamed = False
        self.line = line
        self.mention_at = {place: one for one in mentions for place in range(one.first, one.last + 1)}
        self.taken = {
            place for one in taken if one.kind in ("rate", "duration") for place in range(one.first, one.last + 1)
        }

    def word(self, place: int) -> str:
        """The word at a place, empty outside the line and for quoted text."""
        if 0 <= place < len(self.tokens):
            token = self.tokens[place]
            return "" if token.kind == "quoted" else token.word
        return ""

    def _unquoted(self, token: Token) -> str:
        return self.line.typed(token.start + 1, token.end - 1)

    def _odd(self, place: int) -> bool:
        """A word that can only be a name: with a hyphen, an underscore or a digit in it."""
        token = self.tokens[place] if place < len(self.tokens) else None
        return (
            token is not None
            and token.kind == "word"
            and any(char in "-_" or char.isdigit() for char in token.typed)
            and token.word not in KNOWN
        )

    def _chosen(self, place: int) -> int | None:
        """`as slug I would take rs_ops`, `for the name please use X`: where what is chosen begins, told by whom it is chosen."""
        before = place - 1
        while self.word(before) in ("the", "a", "its", "new", "my", "our", "display", "short"):
            before -= 1
        if self.word(before) not in ("as", "for", "and") and not (before < 0 or self.tokens[before].is_sign):
            return None
        at, verb = place + 1, ""
        if at < len(self.tokens) and self.tokens[at].typed == ",":
            at += 1
        while self.word(at) in _CHOOSES and at - place < 10:
            verb = self.word(at) if self.word(at) in _CHOICES else verb
            at += 1
        return at if verb and at < len(self.tokens) and not (self.tokens[at].is_sign) else None

    def _takes_name(self, place: int) -> bool:
        after = place + 1
        return after < len(self.tokens) and (
            self.tokens[after].kind == "quoted" or self._titled(after) or self._odd(after)
        )

    def _misnamed(self, place: int) -> bool:
        """True where the line before says that a name is wrong."""
        return any(
            self.word(at) in ("name", "title", "label")
            and {self.word(at - 1), self.word(at + 1), self.word(at + 2)} & _MISNAMED
            for at in range(max(1, place - 14), place - 1)
        )

    def _names_new(self, place: int) -> bool:
        """True where the line before speaks of another name that a thing is to have."""
        return any(
            self.word(at) in ("name", "title", "label")
            and self.word(at - 1)
            in ("another", "new", "different", "better", "other", "clearer", "nicer", "proper")
            for at in range(max(1, place - 14), place)
        )

    def _titled(self, place: int) -> bool:
        """True where text in capitals begins here: `connect stripe as Erase & Rewind`."""
        token = self.tokens[place] if place < len(self.tokens) else None
        return (
            token is not None
            and token.kind == "word"
            and token.typed[0].isupper()
            and any(one.typed[0].islower() for one in self.tokens if one.kind == "word")
        )

    def _starred(self, start: int, last: int) -> bool:
        """A star that ends a name (`SELECT *`), not one of two that set it off."""
        return self.tokens[last].typed == "*" and (start == 0 or self.tokens[start - 1].typed != "*")

    def _closes(self, start: int, last: int) -> bool:
        """True for a bracket that was opened before the name: `clearbit (name: Lead data)`."""
        signs = [one.typed for one in self.tokens[start : last + 1]]
        return self.tokens[last].typed == ")" and signs.count(")") > signs.count("(")

    def _bridged(self, last: int) -> bool:
        """True where a small word stands between two capitalised ones of a name: `Sales and Marketing`."""
        if last + 2 >= len(self.tokens) or self.word(last + 1) not in ("and", "for", "in", "from"):
            return False
        after = self.tokens[last + 2]
        named = self.mention_at.get(last + 2)
        return (
            self.tokens[last].typed[:1].isupper()
            and not self.tokens[last].typed.isupper()
            and after.kind == "word"
            and after.typed[0].isupper()
            and not after.typed.isupper()
            and (named is None or not named.kinds & {"connector", "integration"})
        )

    def _goes_on(self, start: int, at: int) -> bool:
        """True where a word that mostly ends a name is one of it: `rename it to Leads that convert`, `… to Do not delete`."""
        word, after = self.word(at), self.word(at + 1)
        rest = []
        for step in range(at + 1, len(self.tokens)):
            if self.tokens[step].is_sign and self.tokens[step].typed not in "-'&/":
                break
            if step in self.taken:
                return False
            rest.append(self.word(step))
        if not after or after == "cargo" or any(_is_set(one) for one in rest):
            return False
        if word in ("that", "who"):
            return (self._titled(start) and after not in _SPEAKERS) or after not in SMALL
        if not self._titled(start):
            return False
        if word == "not":
            return self.word(at - 1) in ("do", "does", "is", "are")
        if word == "and":
            return (
                after not in SMALL and not PHRASES.get(after) and (at + 1 not in self.mention_at) and after in KNOWN
            )
        return word in ("for", "in", "on", "from", "with", "under", "which", "whose") and after not in SMALL

    def _within_quotes(self, at: int) -> int:
        """Where a quoted text ends: at the end of the line where it holds quotes itself: `"the "real" one"`."""
        end = len(self.tokens) - 1
        glued = at < end and self.tokens[at + 1].kind == "word" and self.tokens[at + 1].start == self.tokens[at].end
        return end if glued and self.tokens[end].kind == "quoted" else at

    def _shortened(self, at: int) -> bool:
        """`U.S. Hunter`, `Acme Inc. EU`: the stop ends no sentence."""
        after = self.tokens[at + 2]
        return (
            (len(self.word(at)) == 1 or self.word(at) in _SHORT)
            and after.kind == "word"
            and after.typed[0].isupper()
        )

    def _ends_name(self, at: int) -> bool:
        """`rename a to Slack and Teams Alerts`, `… to zoominfo prod, v2`: the rest of the line is of the new name."""
        rest = self.tokens[at + 1 :]
        if self.tokens[at].word == "and":
            named = all(one.kind == "word" and one.typed[0].isupper() and not _is_set(one.word) for one in rest)
            return 1 < len(rest) < 4 and named and self._titled(at - 1)
        figured = len(rest) == 1 and any(char.isdigit() for char in rest[0].typed) and at + 1 not in self.taken
        return self.tokens[at].typed == "," and figured and len(rest[0].typed) < 5

    def _renames(self) -> bool:
        return self.renamed or self.word(0) in ("call", "name", "title", "label")

    def _behind_colon(self, at: int) -> bool:
        """`Slack: deals & alerts`: what stands behind a colon is of the name, unless something else is set or asked there."""
        spaced = at < len(self.tokens) and self.tokens[at].start > self.tokens[at - 1].end
        free = not any(place in self.taken for place in range(at, len(self.tokens)))
        return spaced and free and goes_on_behind_colon(self.tokens, at)

    def _all_titled(self, at: int) -> bool:
        """`Lemlist & Co, EMEA`: what stands behind a comma or a colon up to the end of the line is of the name."""
        rest = self.tokens[at:]
        words = [one for one in rest if one.kind in ("word", "number")]
        if len(words) > 2 and words[-2].typed == "and":
            words = [*words[:-2], words[-1]]  # `R&D, Sales and Ops`
        return (
            0 < len(words) <= 4
            and len(words) <= len(rest)
            and rest[0].kind == "word"
            and all(
                one.kind in ("word", "number") or one.typed in (",", "&", "-", ".", "/", "(", ")") for one in rest
            )
            and all(one.kind == "number" or (one.typed[0].isupper() and one.word not in END) for one in words)
            and not any(_is_set(one.word) for one in words)
            and not any(one.kind in ("act", "talk") for word in words for one in PHRASES.get(word.word, ()))
            and not any(place in self.taken for place in range(at, len(self.tokens)))
        )

    def _taken(self, kind: str, at: int, *, first: int | None = None, single: bool = False) -> Value | None:
        """Takes the text that begins here as a value, up to where it must end."""
        start = at
        while (
            start < len(self.tokens)
            and self.tokens[start].kind != "quoted"
            and (
                self.tokens[start].typed in (":", "=", "->", "=>", ">", ",")
                or (
                    self.word(start) in ("to", "into", "as", "be", "is", "simply", "just", "with", "of", "the")
                    and start - at < 3
                    and start + 1 < len(self.tokens)
                )
            )
        ):
            if self.word(start) == "the" and self.word(start + 1) not in ("name", "following", "new"):
                break
            start += 2 if self.word(start) == "the" else 1
        if start >= len(self.tokens):
            return None
        token = self.tokens[start]
        begin = start if first is None else first
        if token.kind == "quoted":
            inner = self._within_quotes(start)
            text = self.line.typed(token.start + 1, self.tokens[inner].end - 1)
            return Value(kind, text.strip(), begin, inner, start)
        tagged = (
            token.typed in ("#", "@") and start + 1 < len(self.tokens) and self.tokens[start + 1].start == token.end
        )
        if (
            token.kind not in ("word", "number", "uuid", "path", "email", "url", "other") and not tagged
        ) or start in self.taken:
            return None
        if single:
            return Value(kind, token.typed, begin, start, start)
        known = self.mention_at.get(start)
        if known is not None and "connector" in known.kinds and self.word(known.last + 1) in _TELLS_OF:
            return None  # `the connection with the name Lemlist (old) is a burden`: no new name
        last = start
        while last + 1 < len(self.tokens):
            after = self.tokens[last + 1]
            if after.kind == "quoted" and last + 2 >= len(self.tokens):
                last += 1  # `Salesforce "Nord"` is one name
                break
            if last + 1 in self.taken or after.kind in ("newline", "quoted", "flag"):
                break
            if after.kind == "stop" and not (
                after.typed == "."
                and last + 2 < len(self.tokens)
                and (self.tokens[last + 2].start == after.end or self._shortened(last))
            ):
                break
            if kind == "name" and after.typed in (",", ":") and self._titled(start) and self._all_titled(last + 2):
                last = len(self.tokens) - 1
                break
            if kind == "name" and self.renamed and self._ends_name(last + 1):
                last = len(self.tokens) - 1
                break
            if kind == "name" and self._renames() and after.typed == ":" and self._behind_colon(last + 2):
                last = len(self.tokens) - 1
                break
            if after.kind in ("op", "punct", "arrow", "mention") and after.typed not in _INSIDE:
                break
            if after.typed == "(" and last + 2 < len(self.tokens) and self.tokens[last + 2].word in _VERBS:
                break
            if (
                after.typed == "-"
                and last + 2 < len(self.tokens)
                and self.tokens[last + 2].word in ("not", "please")
            ):
                break
            if (
                after.kind == "word"
                and after.word in END
                and not after.typed[0].isupper()
                and not self._bridged(last)
                and not (kind == "name" and self._goes_on(start, last + 1))
            ):
                break
            last += 1
        while last > start and (
            self.tokens[last].is_sign
            and (self.tokens[last].typed not in (")", "+", "#", "%") or self._closes(start, last))
            and not self._starred(start, last)
        ):
            if self.tokens[last].typed == "." and self.word(last - 1) in _SHORT:
                break
            last -= 1
        if (
            kind == "name"
            and last + 1 < len(self.tokens)
            and self.word(last) in _SHORT
            and self.tokens[last + 1].typed == "."
        ):
            last += 1
        if (
            kind == "name"
            and last == start
            and self.word(start) in ("off", "out", "back")
            and token.typed.islower()
        ):
            return None  # `call it off`
        if (
            kind == "name"
            and all(one.word in SMALL or one.is_sign for one in self.tokens[start : last + 1])
            and self.tokens[start].typed.islower()
            and last > start
        ):
            return None  # `how fast may we call it at the moment`
        if kind == "name":
            if is_no_name(self.tokens, start, last):
                return None
            last = name_end(self.tokens, start, last)
        text = self.line.typed(self.tokens[start].start, self.tokens[last].end)
        for ending in (" now", " again", " plz", " pls", " please", " mate", " today", " instead"):
            text = text.removesuffix(ending)
        return Value(kind, text, begin, last, start)
