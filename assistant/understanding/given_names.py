"""Given names: the text behind `called`, `named`, `name:` and `call X`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.new_names import NewNames
from assistant.understanding.tokens import is_mask
from assistant.understanding.values import Value
from assistant.understanding.words_brands import QUALIFIERS

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
_SERVICE_NOUNS: Final = frozenset(
    """integration service provider app plugin plug-in software product platform system extension vendor supplier application add-on addon
        company tool something""".split()
)
_CAME_ACROSS: Final = frozenset("read saw see seen heard hear found find know met noticed discovered".split())
_NOT_NAMED: Final = frozenset(["now", "differently", "so", "here", "this", "that", "what", "like", "again"])
_OTHER_HEADS: Final[dict[str, str]] = {
    "worker": "worker", "custom": "custom", "workspace": "workspace", "file": "path", "transcript": "path",
    "recording": "path", "action": "", "field": "", "play": "", "token": "", "agent": "", "segment": "",
    "property": "", "channel": "", "campaign": "", "list": "", "sheet": "", "model": "", "user": "", "intern": "",
    "column": "", "table": "", "flow": "", "workflow": "", "spreadsheet": "", "step": "", "node": "",
}  # fmt: skip


class GivenNames(NewNames):
    """Finds the name that a line gives to a thing."""

    def _lead(self, place: int) -> bool:
        before = self.word(place - 1)
        return (
            place == 0
            or not before
            or before in ("please", "and", "then", "just", ",", ".", "let's", "we")
            or (before == "to" and self.word(place - 2) in ("want", "like", "need", "love", "wish", "us", "you"))
        )

    def _called(self, place: int) -> Value | None:
        head = next(
            (
                self.word(at)
                for at in range(place - 1, max(-1, place - 4), -1)
                if self.word(at) in _OTHER_HEADS and not (self.word(at) == "workspace" and at in self.mention_at)
            ),
            None,
        )
        if head is not None and self.word(place - 1) not in ("it", "be") and not is_mask(self.tokens[place - 1]):
            kind = _OTHER_HEADS[head]
            return self._taken("worker", place + 1, single=True) if kind == "worker" else None
        if self._shows(place) or (self.word(place - 1) in _SERVICE_NOUNS and self.mention_at.get(place + 1)):
            return None
        if self.word(place + 1) in _NOT_NAMED and self.word(place + 2) not in ("", "please"):
            return None
        if self.word(place) in ("naming", "calling") and self.word(place + 1) not in (
            "it",
            "this",
            "that",
            "them",
            "the",
        ):
            after = place + 1
            if after >= len(self.tokens) or not (
                self.tokens[after].kind == "quoted" or self._titled(after) or self._odd(after)
            ):
                return None  # `our naming rules`
        if self.word(place - 1) in ("is", "it's", "are") and self.word(place + 1) in _NOT_NAMED:
            return None
        if self.word(place - 1) in ("is", "are", "was", "were", "it's") and self.word(place + 1) in ("a", "an"):
            return None  # `where an account was called a "connection"`
        if (
            self.word(place) == "called"
            and self.word(place - 1) in ("is", "are", "gets", "get", "was", "being")
            and (self.word(place + 1) in ("on", "by", "from", "via", "through", "at"))
        ):
            return None  # `each time it is called on Cognism`
        known = self.mention_at.get(place + 1)
        if (
            known is not None
            and ("connector" in known.kinds or self._is_only_name(place))
            and not any(
                self.word(at)
                in (
                    "add",
                    "create",
                    "connect",
                    "make",
                    "hook",
                    "new",
                    "set",
                    "be",
                    "rename",
                    "link",
                    "plug",
                    "need",
                    "second",
                    "another",
                    "install",
                    "register",
                )
                for at in range(place)
            )
        ):
            return None
        return self._taken("name", place + 1)

    def _is_only_name(self, place: int) -> bool:
        """`the connector named Clearbit`: a connected service, the only one that the line names, right behind its noun."""
        known = self.mention_at.get(place + 1)
        return (
            known is not None
            and known.connected
            and self.word(place - 1) in ("connector", "connection")
            and all(at > place for at in self.mention_at)
        )

    def _call(self, place: int) -> Value | None:
        """`call attio_crm 'default'`, `call the lemlist connector X`."""
        at = place + 1
        while self.word(at) in ("the", "our", "my", "this", "that", "new"):
            at += 1
        mention = self.mention_at.get(at)
        at = mention.last + 1 if mention is not None else at
        if mention is None and at > place + 1 and self.word(at) in QUALIFIERS:
            at += 1  # `name the sandbox Staging`
        while self.word(at) in ("just", "simply", "now"):
            at += 1
        while self.word(at) in ("connector", "connection", "one", "account", "thing", "integration"):
            at += 1
        return None if self.word(at) in ("api", "endpoint", "function", "action") else self._taken("name", at)

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
            at > place + 1
            and self.word(at) in ("connection", "connector", "account", "one")
            and at not in self.mention_at
            and at + 1 < len(self.tokens)
        ):
            plainly = self.tokens[at + 1].kind == "quoted" or self._titled(at + 1) or self._odd(at + 1)
            return plainly or (self.word(place) == "call" and not self.tokens[at + 1].is_sign)
        mention = self.mention_at.get(at)
        if mention is None and at > place + 1 and self.word(at) in QUALIFIERS and at + 1 < len(self.tokens):
            named = self.tokens[at + 1]  # `name the sandbox Staging`
            return named.kind == "quoted" or (named.kind == "word" and named.typed[0].isupper())
        if mention is None:
            return False
        noun = self.word(mention.last + 1) in ("connector", "connection", "account")
        return self.word(place) == "call" or "connector" in mention.kinds or noun
