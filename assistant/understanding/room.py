"""Room: whether an ordinary word (`close`, `x`, `list`) stands where a service would stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.index import key_of
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import RISKY

_HEADS: Final = frozenset(
    """connector connectors connection connections conn conns integration integrations account accounts acct app service
    provider action actions operations extractor extractors docs documentation doc manual models node one ones api
    credentials key limit cache uuid connected hookup instance actions' settings plugin llms""".split()
)
_BEFORE: Final = frozenset(
    """of for on with from through via about does is has can connect add install attach link integrate support called named
    integration connector docs doc man documentation through thru using actions extractors up in new another second our to
    twitter reconnect service than and or wire plug whats what's what within by are""".split()
)
_BEFORE_RISKY: Final = frozenset(
    """hook plug wire get put create make set of for on with about does connect add install attach link integrate support called named integration connector docs
    doc man documentation through thru new another second extractors actions up does via can manual reconnect is
    what's whats""".split()
)
_ENDS: Final = frozenset(
    "up please pls plz now in with w/ slug name named called cache and the to at limit as thanks for not via of ttl do does have "
    "has offer require need come authenticate support auth supported hooked connected set plugged integrated linked wired available already good return work used get".split()
)


def _cargo(tokens: Sequence[Token], one: Mention) -> bool:
    """The service called Cargo is meant only where it is called one."""
    after = tokens[one.last + 1].word if one.last + 1 < len(tokens) else ""
    before = tokens[one.first - 1].word if one.first else ""
    return after in ("integration", "connector", "connection", "provider", "service", "connectors") or before in ("called", "named")


def has_room(tokens: Sequence[Token], one: Mention, clause: Clause, *, shouting: bool) -> bool:
    """True where the words around an ordinary word leave room for a service."""
    first, last = one.first, one.last
    token = tokens[first]
    key = key_of(one.typed)
    before = tokens[first - 1].word if first > clause.first else ""
    after = tokens[last + 1] if last < clause.last else None
    following = after.word if after is not None and after.kind == "word" else ""
    if one.service == "cargo":
        return _cargo(tokens, one)
    if following in _HEADS or one.typed.endswith("'s"):
        return True
    risky = key in RISKY
    cased = token.typed[0].isupper() and not shouting
    if cased and (first > clause.first or not risky):
        return True
    if token.typed.isdigit():
        return False
    content = clause.size
    if content <= 2 and not before and key not in ("list", "http", "teams", "close", "parallel", "resend"):
        return True
    if not risky:
        return True
    ended = after is None or after.is_sign or following in _ENDS or after.kind in ("number", "quoted", "flag")
    if key in ("instantly", "parallel") and before == "in":
        return False
    if key == "instantly" and before not in ("of", "for", "the", "connect", "add", "docs", "up", "on", "deprecated", "old", "new", "about", "is", "what's", "does", "by"):
        return following in _HEADS and before not in ("my", "connectors")
    if before in ("in", "on", "at") and first - 2 >= clause.first and tokens[first - 2].word in _HEADS and ended:
        return True
    if before in ("in", "up", "on", "into") and first - 2 >= clause.first and ended and tokens[first - 2].word in (
        "plug", "hook", "wire", "tie", "patch", "link", "set", "sign", "bring"
    ):
        return True
    if before in ("disconnect", "unlink", "by") and ended:
        return True
    if before in _BEFORE_RISKY and ended:
        return not (key == "resend" and before == "to")
    if before in ("the", "our", "a", "an", "my") and ended:
        return key not in ("list", "teams", "replicas", "parallel")
    if not before and following in ("do", "does", "get", "actions", "has", "have", "connector"):
        return True
    if after is not None and any(char.isupper() for char in after.typed[1:]) and after.kind == "word":
        return True
    return not before and clause.last == last and clause.link in ("", "comma") and content <= 2
