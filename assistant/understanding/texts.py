"""Free values in a line: new names, slugs, workers; found before the line is cut, so that nothing inside them acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.cleaning import Line
from assistant.understanding.concepts import KNOWN
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from assistant.understanding.values import Value
from assistant.understanding.words_common import SMALL

_CALLED: Final = frozenset("""called named titled labelled labeled christened dubbed calling naming""".split())
_IT: Final = frozenset(["it", "this", "that", "one", "them", "both", "connector", "connection"])
_SKIPPED: Final = frozenset(""": = -> => > to as be is simply just a the it with of""".split())
_END: Final = frozenset(
    """with and n slug cache caching cached limit limited max at please pls plz thanks thx ttl rate but
        so because then using via through thru on from instead under whose which that who having plus
        also for in would could will if or when since afterwards capped throttled not""".split()
)
_INSIDE: Final = frozenset("-&/.()'+*#@|%")
_VERBS: Final = frozenset(["rename", "renamed", "renaming"])
_RENAMES: Final = frozenset(
    """rename relabel retitle rebrand rechristen renaming renamed renames mv rebaptise rebaptize""".split()
)
_NOT_NAMED: Final = frozenset(["now", "differently", "so", "here", "this", "that", "what", "like", "again"])
_OTHER_HEADS: Final[dict[str, str]] = {
    "worker": "worker", "custom": "custom", "workspace": "workspace", "file": "path", "transcript": "path",
    "recording": "path", "action": "", "field": "", "play": "", "token": "", "agent": "", "segment": "",
    "property": "", "channel": "", "campaign": "", "list": "", "sheet": "", "model": "", "user": "", "intern": "",
    "column": "", "table": "", "flow": "", "workflow": "", "spreadsheet": "", "step": "", "node": "",
}  # fmt: skip


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
    return found


class _Finder:
    """Looks for values from one place of the line on."""

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

    def at(self, place: int) -> Value | None:
        """The value that a trigger at this place opens."""
        token = self.tokens[place]
        if token.kind == "flag":
            return self._flag(place)
        if (
            token.kind == "arrow"
            and (place - 1) in self.mention_at
            and any(one.word in _RENAMES for one in self.tokens)
        ):
            return self._taken("name", place + 1)
        if (
            token.kind == "quoted"
            and self.word(place - 1) in ("connector", "connection")
            and place not in self.mention_at
            and any(one.word in ("add", "create", "make", "connect", "new") for one in self.tokens)
        ):
            return self._taken("name", place)
        if token.kind != "word":
            return None
        word = token.word
        if word in _CALLED:
            return self._called(place)
        if word in ("call", "name", "title", "label") and self.word(place + 1) in _IT:
            return self._taken("name", place + 2)
        if word in ("call", "name", "title", "label") and self._lead(place) and self._takes_mention(place):
            return self._call(place)
        if word in ("name", "title"):
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
        if word in _RENAMES or (word in ("change", "set", "switch", "edit", "update") and self._names_name(place)):
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
            and place - 1 in self.mention_at
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
        if word in ("becomes", "become") and (
            place - 1 in self.mention_at or self.word(place - 1) in ("must", "shall", "should", "to")
        ):
            following = self.word(place + 1)
            return None if following in ("the", "a", "our", "default", "my") else self._taken("name", place + 1)
        if word == "to" and self.renamed and self.mention_at.get(place - 1):
            return self._taken("name", place + 1)
        return None

    def _unquoted(self, token: Token) -> str:
        return self.line.typed(token.start + 1, token.end - 1)

    def _lead(self, place: int) -> bool:
        before = self.word(place - 1)
        return (
            place == 0
            or not before
            or before in ("please", "and", "then", "just", ",", ".", "let's", "we")
            or (before == "to" and self.word(place - 2) in ("want", "like", "need", "love", "wish", "us", "you"))
        )

    def _flag(self, place: int) -> Value | None:
        kind = self.tokens[place].word.lstrip("-")
        if kind in ("name", "slug", "worker"):
            at = place + 1
            if at < len(self.tokens) and self.tokens[at].typed == "=":
                at += 1
            return self._taken("name" if kind == "name" else kind, at, first=place, single=kind != "name")
        return None

    def _called(self, place: int) -> Value | None:
        head = next(
            (
                self.word(at)
                for at in range(place - 1, max(-1, place - 4), -1)
                if self.word(at) in _OTHER_HEADS and not (self.word(at) == "workspace" and at in self.mention_at)
            ),
            None,
        )
        if head is not None and self.word(place - 1) not in ("it", "be"):
            kind = _OTHER_HEADS[head]
            return self._taken("worker", place + 1, single=True) if kind == "worker" else None
        if self.word(place - 1) in ("integration", "service", "provider", "app") and self.mention_at.get(place + 1):
            return None
        if self.word(place + 1) in _NOT_NAMED and self.word(place + 2) not in ("", "please"):
            return None
        if self.word(place - 1) in ("is", "it's", "are") and self.word(place + 1) in _NOT_NAMED:
            return None
        if self.word(place) == "called" and self.word(place - 1) in ("is", "are", "gets", "get", "was", "being") and (
            self.word(place + 1) in ("on", "by", "from", "via", "through", "at")
        ):
            return None  # `each time it is called on Cognism`
        known = self.mention_at.get(place + 1)
        if (
            known is not None
            and "connector" in known.kinds
            and not any(
                self.word(at)
                in ("add", "create", "connect", "make", "hook", "new", "set", "be", "rename", "link", "plug")
                for at in range(place)
            )
        ):
            return None
        return self._taken("name", place + 1)

    def _call(self, place: int) -> Value | None:
        """`call attio_crm 'default'`, `call the lemlist connector X`."""
        at = place + 1
        while self.word(at) in ("the", "our", "my", "this", "that", "new"):
            at += 1
        mention = self.mention_at.get(at)
        at = mention.last + 1 if mention is not None else at
        while self.word(at) in ("just", "simply", "now"):
            at += 1
        while self.word(at) in ("connector", "connection", "one", "account", "thing", "integration"):
            at += 1
        return None if self.word(at) in ("api", "endpoint", "function", "action") else self._taken("name", at)

    def _name(self, place: int) -> Value | None:
        before, after = self.word(place - 1), place + 1
        token = self.tokens[after] if after < len(self.tokens) else None
        if before == "as" or (before == "the" and self.word(place - 2) == "as"):
            return self._before_as(place)
        if (
            before in ("its", "the")
            and self.word(place - 2) == "be"
            and self.word(place - 3) in ("should", "shall", "must", "will", "to")
        ):
            return self._up_to(place - 4, place)
        quoted = self.tokens[place - 2] if before == "the" and place > 1 else None
        if quoted is not None and quoted.kind == "quoted":
            # `make "X" the name of …`
            return self._taken("name", place - 2)
        if before == "whose" and token is not None and token.word in ("is", "should", "will", "shall"):
            return self._taken("name", after)
        if token is None or before in ("in", "by", "whose"):
            return None
        if token.kind == "quoted":
            return self._taken("name", after)
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
                in ("change", "changed", "set", "switch", "update", "become", "should", "must", "shall")
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
        if token.word in ("is", "should", "shall", "must", "will", "be", "being"):
            at = after
            while self.word(at) in ("is", "should", "shall", "must", "will", "be", "simply", "just", "now"):
                at += 1
            return self._taken("name", at) if before in ("new", "the", "its", "display") else None
        if token.is_sign:
            return None
        opened = place == 0 or self.tokens[place - 1].is_sign
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
            ):
                return None
            return self._taken("name", after)
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
        if self.word(at) == "is" and not {"new"} & set(before):
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

    def _makes(self, place: int) -> bool:
        """True where something is made or changed before: `set up jira as "Jira Support"`."""
        verbs = {
            "add",
            "set",
            "connect",
            "create",
            "hook",
            "make",
            "link",
            "rename",
            "register",
            "integrate",
            "save",
            "include",
            "put",
            "bring",
            "get",
            "need",
            "want",
            "have",
            "take",
            "plug",
            "wire",
            "attach",
            "onboard",
            "introduce",
            "spin",
            "establish",
            "install",
            "tie",
            "pair",
            "join",
        }
        return any(self.word(at) in verbs for at in range(max(0, place - 8), place)) and not any(
            self.word(at) in ("custom", "record", "script", "transcript", "session") for at in range(place)
        )

    def _takes_mention(self, place: int) -> bool:
        at = place + 1
        while self.word(at) in ("the", "our", "my", "this", "that", "new"):
            at += 1
        if (
            self.word(place) == "call"
            and at > place + 1
            and self.word(at) in ("connection", "connector", "account", "one")
            and at not in self.mention_at
        ):
            return at + 1 < len(self.tokens) and not self.tokens[at + 1].is_sign
        mention = self.mention_at.get(at)
        return mention is not None and (self.word(place) == "call" or "connector" in mention.kinds)

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
        return Value("name", self.line.typed(self.tokens[first].start, self.tokens[last].end), first, place, first)

    def _before_as(self, place: int) -> Value | None:
        """`GPT Lab as name`: the text in front, back to a sign."""
        last = place - (2 if self.word(place - 1) == "as" else 3)
        first = last
        while (
            first - 1 >= 0
            and not self.tokens[first - 1].is_sign
            and self.word(first - 1) not in ("with", "and", "use", "take", "give", "it")
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

    def _after_colon(self, place: int) -> Value | None:
        """`a different name for it: Slack Ops`."""
        for at in range(place, min(place + 5, len(self.tokens))):
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
                return None
            if token.word in ("to", "as") and self.word(at - 1) == "not":
                continue
            if token.word == "to" and self.word(at + 1) == "be":
                continue
            becomes = token.word in ("become", "becomes", "read") or (
                token.word == "be" and self.word(at - 1) in ("must", "should", "shall", "to", "will")
            )
            if becomes or token.word in ("to", "as", "into") or token.typed in ("->", "=>", ">", "=", ":"):
                if token.typed == ":" and any(self.word(rest) == "to" for rest in range(at, at + 6)):
                    continue
                return self._taken("name", at + 1)
            if token.kind == "quoted" and at > place + 1:
                return self._taken("name", at)
        bare = self._behind_it(place) if self.word(place) in _RENAMES else None
        if bare is not None:
            return bare
        at = place + 1
        named = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            self.word(at) in ("it", "them", "that", "this")
            and named is not None
            and named.kind in ("word", "number")
        ):
            if named.typed[0].isupper() or named.typed.lower() not in KNOWN:
                return self._taken("name", at + 1)
        return None

    def _odd(self, place: int) -> bool:
        """A word that can only be a name: with a hyphen, an underscore or a digit in it."""
        token = self.tokens[place] if place < len(self.tokens) else None
        return (
            token is not None
            and token.kind == "word"
            and any(char in "-_" or char.isdigit() for char in token.typed)
            and token.word not in KNOWN
        )

    def _behind_it(self, place: int) -> Value | None:
        """`rename sheets_revops RevOps Master`: a name right behind the thing."""
        at = place + 1
        while self.word(at) in ("the", "our", "my", "connector", "connection"):
            at += 1
        one = self.mention_at.get(at)
        if one is None or "connector" not in one.kinds:
            return None
        at = one.last + 1
        if at >= len(self.tokens) or self.tokens[at].kind != "word" or self.word(at) in SMALL:
            return None
        typed = self.tokens[at].typed
        return self._taken("name", at) if typed[0].isupper() or typed.lower() not in KNOWN else None

    def _slug(self, place: int) -> Value | None:
        at = place + 1
        marked = False
        if self.word(at) in ("of", "for") or (self.word(at) == "does" and at + 1 in self.mention_at):
            return None
        while at < len(self.tokens) and (
            self.tokens[at].typed in (":", "=", "->", "=>", ">")
            or self.word(at)
            in ("is", "be", "as", "of", "named", "called", "should", "shall", "must", "will", "to", "the", "it")
        ):
            marked = marked or self.tokens[at].typed in (":", "=") or self.word(at) in ("named", "called")
            at += 1
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is not None and token.kind == "quoted":
            return Value("slug", self._unquoted(token), place, at, at)
        if token is not None and token.kind in ("word", "number", "uuid", "path", "url"):
            odd = "_" in token.typed or "-" in token.typed or any(char.isdigit() for char in token.typed)
            given = (
                self.word(place - 1) in ("with", "and", "as", "under", "the", "its")
                or (place > 0 and self.tokens[place - 1].is_sign)
            ) and token.word not in SMALL
            ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].is_sign or self.word(at + 1) in _END
            marked = marked or (given and ends and at in self.mention_at)
            if odd or marked or (token.typed.lower() not in KNOWN and token.word not in KNOWN):
                return Value("slug", self._whole(at)[0], place, self._whole(at)[1], at)
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
        if any(self.word(step) == "as" for step in range(before + 1, place)) and before >= 0:
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
        if self.word(at) in ("of", "for"):
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
        while self.word(at) in ("named", "called", "uuid", "id", "with", "the", "is", "to") or (
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
            return Value(kind, self._unquoted(token).strip(), begin, start, start)
        tagged = (
            token.typed in ("#", "@") and start + 1 < len(self.tokens) and self.tokens[start + 1].start == token.end
        )
        if (
            token.kind not in ("word", "number", "uuid", "path", "email", "url", "other") and not tagged
        ) or start in self.taken:
            return None
        if single:
            return Value(kind, token.typed, begin, start, start)
        last = start
        while last + 1 < len(self.tokens):
            after = self.tokens[last + 1]
            if after.kind == "quoted" and last + 2 >= len(self.tokens):
                last += 1  # `Salesforce "Nord"` is one name
                break
            if last + 1 in self.taken or after.kind in ("newline", "quoted", "flag"):
                break
            if after.kind == "stop" and not (
                after.typed == "." and last + 2 < len(self.tokens) and self.tokens[last + 2].start == after.end
            ):
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
            if after.kind == "word" and after.word in _END and not after.typed[0].isupper():
                break
            last += 1
        while last > start and (
            self.tokens[last].is_sign
            and self.tokens[last].typed not in (")", "+", "#", "%")
            and not self._starred(start, last)
        ):
            last -= 1
        if (
            kind == "name"
            and all(one.word in SMALL or one.is_sign for one in self.tokens[start : last + 1])
            and self.tokens[start].typed.islower()
            and last > start
        ):
            return None  # `how fast may we call it at the moment`
        text = self.line.typed(self.tokens[start].start, self.tokens[last].end)
        for ending in (" now", " again", " plz", " pls", " please", " mate", " today", " instead"):
            text = text.removesuffix(ending)
        return Value(kind, text, begin, last, start)
