"""Given names: the text behind `called`, `named`, `name:` and `call X`."""

from __future__ import annotations

from typing import Final

from assistant.understanding.mentions import Mention
from assistant.understanding.name_nouns import NameNouns
from assistant.understanding.tokens import is_mask
from assistant.understanding.values import Value
from assistant.understanding.words_brands import QUALIFIERS

_SERVICE_NOUNS: Final = frozenset(
    """integration service provider app plugin plug-in software product platform system extension vendor supplier application add-on addon
        company tool something""".split()
)
_NOT_NAMED: Final = frozenset(["now", "differently", "so", "here", "this", "that", "what", "like", "again"])
_OTHER_HEADS: Final[dict[str, str]] = {
    "worker": "worker", "custom": "custom", "workspace": "workspace", "file": "path", "transcript": "path",
    "recording": "path", "action": "", "field": "", "play": "", "token": "", "agent": "", "segment": "",
    "property": "", "channel": "", "campaign": "", "list": "", "sheet": "", "model": "", "user": "", "intern": "",
    "column": "", "table": "", "flow": "", "workflow": "", "spreadsheet": "", "step": "", "node": "",
}  # fmt: skip


class GivenNames(NameNouns):
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
        if self.word(at) in ("connector", "connection", "account") and self._is_slug(at + 1):
            at += 1  # `call connector hubspot_sandbox X`
        mention = self.mention_at.get(at)
        if mention is not None and at == place + 1 and self._is_name_again(mention):
            return self._taken("name", at)
        at = mention.last + 1 if mention is not None else at
        if mention is None and at > place + 1 and self.word(at) in QUALIFIERS:
            at += 1  # `name the sandbox Staging`
        while self.word(at) in ("just", "simply", "now"):
            at += 1
        while self.word(at) in ("connector", "connection", "one", "account", "thing", "integration"):
            at += 1
        return None if self.word(at) in ("api", "endpoint", "function", "action") else self._taken("name", at)

    def _is_slug(self, place: int) -> bool:
        mention = self.mention_at.get(place)
        return mention is not None and "_" in mention.typed and "connector" in mention.kinds

    def _is_name_again(self, mention: Mention) -> bool:
        """`hunter: limit 5/min, name Hunter EU`: the thing was named before, in small letters; a name in capitals follows."""
        services = {one.integration for one in mention.named}
        return self._titled(mention.first) and any(
            one.last < mention.first
            and one.typed.islower()
            and services & {named.integration for named in one.named}
            for one in self.mention_at.values()
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
        if self.word(at) in ("connector", "connection", "account") and self._is_slug(at + 1):
            at += 1
        mention = self.mention_at.get(at)
        if mention is None and at > place + 1 and self.word(at) in QUALIFIERS and at + 1 < len(self.tokens):
            named = self.tokens[at + 1]  # `name the sandbox Staging`
            return named.kind == "quoted" or (named.kind == "word" and named.typed[0].isupper())
        if mention is None:
            return False
        noun = self.word(mention.last + 1) in ("connector", "connection", "account")
        return self.word(place) == "call" or "connector" in mention.kinds or noun
