"""Room: whether an ordinary word (`close`, `x`, `list`) stands where a service would stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.understanding.clauses import Clause
from assistant.understanding.concepts import KNOWN
from assistant.understanding.index import key_of
from assistant.understanding.mentions import Mention
from assistant.understanding.tokens import Token
from assistant.understanding.words_brands import RISKY

_HEADS: Final = frozenset(
    """connector connectors connection connections conn conns integration integrations account accounts
        acct app service provider action actions operations extractor extractors docs documentation doc
        manual models node one ones api credentials key limit cache uuid connected hookup instance
        actions' settings plugin llms""".split()
)
_BEFORE: Final = frozenset(
    """of for on with from through via about does is has can connect add install attach link integrate
        support called named integration connector docs doc man documentation through thru using actions
        extractors up in new another second our to twitter reconnect service than and or wire plug whats
        what's what within by are""".split()
)
_BEFORE_RISKY: Final = frozenset(
    """hook plug wire get put create make set of for on with about does connect add install attach link
        integrate support called named integration connector docs doc man documentation through thru new
        another second extractors actions up does via can manual reconnect is what's whats""".split()
)
_TIED: Final = frozenset(
    [
        "connected",
        "connect",
        "me",
        "us",
        "hooked",
        "linked",
        "link",
        "plugged",
        "wired",
        "talk",
        "speak",
        "talking",
        "in",
        "account",
        "access",
        "login",
    ]
)
"""Words whose `to` leads to a service: `connected to close`, `log in to octave`."""
_ENDS: Final = frozenset(
    """login sign-in signin auth oauth authentication pricing next anywhere up please pls plz now in with w/ slug name named called cache and the to at limit as thanks for
        not via of ttl do does have has offer require need come authenticate support auth supported
        hooked connected set plugged integrated linked wired available already good return work used get enabled active live configured installed""".split()
)


def _cargo(tokens: Sequence[Token], one: Mention) -> bool:
    """The service called Cargo is meant only where it is called one."""
    after = tokens[one.last + 1].word if one.last + 1 < len(tokens) else ""
    before = tokens[one.first - 1].word if one.first else ""
    if after in ("docs", "documentation", "manual") and before not in ("of", "in", "the"):
        return True
    if before in ("add", "connect", "integrate", "install", "attach") and (
        one.last + 1 == len(tokens)
        or tokens[one.last + 1].is_sign
        or after in ("please", "pls", "now", "with", "called", "named")
    ):
        return True
    return after in ("integration", "connector", "connection", "provider", "service", "connectors") or before in (
        "called",
        "named",
    )


def is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`Hunter S. Thompson`, `Bin Zhao`: a given name before a family name that nothing else explains."""
    token = tokens[first]
    if (
        first != last
        or token.kind != "word"
        or not token.typed.istitle()
        or len(token.typed) > 9
        or token.typed.endswith("'s")
    ):
        return False
    at = last + 1
    while at + 1 < len(tokens) and (
        (len(tokens[at].typed) == 1 and tokens[at].typed.isupper()) or tokens[at].typed == "."
    ):
        at += 1
    if at >= len(tokens) or (tokens[at - 1].typed == "." and at == last + 2):
        return False
    family = tokens[at]
    if family.kind != "word" or not family.typed.istitle() or family.fixed or "_" in family.typed:
        return False
    if family.word.removesuffix("'s") in KNOWN:
        return False
    before = tokens[first - 1].word if first else ""
    return before not in ("called", "named", "name", "to", "as", "rename", "slug") and token.word not in (
        "cargo",
        "slack",
        "salesforce",
        "hubspot",
    )


_ADDRESSED: Final = frozenset("devin hunter gemini manus kitt perplexity".split())
"""Services whose names one may call somebody by."""
_OF_NOBODY: Final = frozenset(
    """connectors connections connected whoami workspaces workspace integrations native built-in custom unused history help tour
        transcript catalogue catalog everything""".split()
)
"""What is asked of nobody's service: `devin, show me my connectors`."""


def _is_addressed(tokens: Sequence[Token], one: Mention) -> bool:
    """True for a form of address: a name in front, cut off by a comma from what needs no name."""
    if (
        one.first > 2
        or one.last + 2 >= len(tokens)
        or tokens[one.last + 1].typed != ","
        or one.typed.lower() not in _ADDRESSED
    ):
        return False
    opened = all(
        token.word in ("hey", "hi", "hello", "ok", "okay", "dear", "yo", "so") or token.is_sign
        for token in tokens[: one.first]
    )
    rest = [token.word for token in tokens[one.last + 2 :]]
    asked = {"me", "my", "us", "our", "which", "what", "what's", "who", "please", "you"} & set(rest[:5])
    return opened and bool(asked) and bool(_OF_NOBODY & set(rest) or rest[:3] == ["who", "am", "i"])


def _is_numbered(tokens: Sequence[Token], one: Mention) -> bool:
    """`when did Apollo 11 land`: a number that counts nothing makes another name of it."""
    at = one.last + 1
    if (
        at >= len(tokens)
        or tokens[at].kind != "number"
        or tokens[0].word not in ("when", "who", "where", "why", "how", "what")
    ):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or (
        after.kind in ("word", "stop") and after.word not in ("per", "a", "an", "times", "calls", "requests")
    )


def has_room(tokens: Sequence[Token], one: Mention, clause: Clause, *, shouting: bool) -> bool:
    """True where the words around an ordinary word leave room for a service."""
    first, last = one.first, one.last
    token = tokens[first]
    if _is_addressed(tokens, one) or _is_numbered(tokens, one):
        return False
    key = key_of(one.typed)
    before = tokens[first - 1].word if first > clause.first else ""
    after = tokens[last + 1] if last < clause.last else None
    following = after.word if after is not None and after.kind == "word" else ""
    if one.service == "cargo":
        return _cargo(tokens, one)
    if following in _HEADS or one.typed.endswith("'s") or _is_chosen(tokens, one):
        return True
    if key in ("customer", "customers") and following in (
        "model",
        "models",
        "table",
        "segment",
        "object",
        "objects",
        "list",
        "data",
        "record",
        "records",
    ):
        return False
    risky = key in RISKY
    if token.typed.isupper() and following in _PLAIN.get(key, ()):
        return False  # `my CSV upload failed`: an acronym is in capitals anyhow
    cased = token.typed[0].isupper() and not shouting
    if cased and (first > clause.first or not risky):
        return True
    if token.typed.isdigit():
        return False
    content = clause.size
    if content <= 2 and not before and key not in ("list", "http", "teams", "close", "parallel", "resend"):
        return True
    if content <= 2 and not before and key != "list" and last + 2 < len(tokens) and tokens[last + 1].typed == ":":
        return True  # `teams: which actions`
    if not risky:
        return True
    if _spoken_plainly(key, tokens, one, clause):
        return False
    ended = (
        after is None or after.is_sign or following in _ENDS or after.kind in ("number", "quoted", "flag", "arrow")
    )
    if key == "instantly":
        return (
            before
            in (
                "of",
                "for",
                "the",
                "connect",
                "add",
                "docs",
                "up",
                "on",
                "deprecated",
                "old",
                "new",
                "about",
                "what's",
                "whats",
            )
            or (
                before in ("is", "are") and first - 2 >= clause.first and tokens[first - 2].word == "what" and ended
            )
            or not before
        )
    camel = (
        after is not None
        and after.kind == "word"
        and "_" not in after.typed
        and any(char.isupper() for char in after.typed[1:])
    )
    if camel or following in _VERBS:
        return True
    if len(key) < 3 and "connector" in one.kinds and ended:
        return True  # a connector is called so
    if before in _BEFORE_RISKY or before in (
        "limit",
        "cap",
        "throttle",
        "cache",
        "rename",
        "rotate",
        "show",
        "describe",
        "reauthorize",
        "uses",
        "use",
        "using",
        "disconnect",
        "unlink",
        "remove",
        "delete",
        "drop",
        "have",
        "has",
        "had",
        "got",
        "do",
        "is",
        "our",
        "by",
        "need",
        "needs",
        "want",
        "touch",
        "touches",
        "bought",
        "erase",
        "register",
        "kill",
        "bin",
        "axe",
        "purge",
        "scrap",
        "ditch",
        "trash",
        "uncap",
    ):
        return ended
    if before == "to" and first - 2 >= clause.first and tokens[first - 2].word in _TIED:
        return ended
    if before in ("in", "the", "a", "an", "my", "this", "to"):
        return ended and key in ("x", "close", "outreach", "sql", "http", "resend", "contrast", "parallel", "swarm")
    return not before and ended


_VERBS: Final = frozenset(
    """do does offer offers provide provides has have can could need needs require requires support
    supports authenticate sign log come comes return returns give gives""".split()
)
_PLAIN: Final = {
    "clearout": frozenset("the all my our every everything any those these some that whatever old unused".split()),
    "customer": frozenset(
        "in to from with for record records table list who data success support service id and by on of".split()
    ),
    "close": frozenset("""to the a my our this that it these deal deals opportunity down account enough""".split()),
    "parallel": frozenset(["universe", "lines"]),
    "outreach": frozenset(
        """budget campaign sequence sequences mail email emails message strategy team copy plan needs in""".split()
    ),
    "resend": frozenset(["the", "it", "that", "my", "last", "this", "a", "them", "please", "again"]),
    "waterfall": frozenset(["across", "enrichment", "of", "with"]),
    "sql": frozenset(
        """query queries statement statements code script scripts and error errors syntax model models view table editor skills knowledge developer dump team teams people guys folks
            crowd experts expert side wizard course""".split()
    ),
    "http": frozenset(
        """429 404 500 400 401 403 502 503 504 error errors status code codes server servers endpoint endpoints url urls address interface port method header headers
            response responses proxy host backend daemon traffic client timeout timeouts verb get post put patch 200 201 204""".split()
    ),
    "x": frozenset(["times"]),
    "csv": frozenset(["upload", "uploads", "file", "files", "import", "imports", "export", "exports", "download"]),
    "sheets": frozenset(["of"]),
}
_PLAIN_BEFORE: Final = {
    "parallel": frozenset(["in", "a"]), "contrast": frozenset(["in", "by"]), "waterfall": frozenset(["a", "an", "email", "enrichment"]),
    "csv": frozenset("""to as a this into the my in""".split()), "close": frozenset(["to", "did", "we", "they", "i", "will", "can", "please", "and", "you", "lets", "let's"]),
    "outreach": frozenset(["our", "board's", "cold", "email"]), "teams": frozenset("""the our my all other sales these""".split()),
    "sheets": frozenset(["the", "my", "our", "these", "which"]), "resend": frozenset(["please", "and", "to", "can"]),
    "replicas": frozenset(["the", "two", "three"]), "ocean": frozenset(["the"]), "list": frozenset("""a the my our this full to of in""".split()),
}  # fmt: skip


_OWNED: Final = frozenset(
    "action actions operation operations extractor extractors endpoint endpoints method methods".split()
)
"""What stands in a service, not in contrast to something."""


def _is_chosen(tokens: Sequence[Token], one: Mention) -> bool:
    """`sales ops has decided: Outreach it is`: a name that a choice falls on."""
    words = [token.word for token in tokens[one.last + 1 : one.last + 3]]
    after = tokens[one.last + 3] if one.last + 3 < len(tokens) else None
    return words == ["it", "is"] and (after is None or after.is_sign or after.word in ("then", "so", "now"))


def _spoken_plainly(key: str, tokens: Sequence[Token], one: Mention, clause: Clause) -> bool:
    """True where the words beside an ordinary word make it one."""
    before = tokens[one.first - 1].word if one.first > clause.first else ""
    following = tokens[one.last + 1].word if one.last < clause.last else ""
    if before in ("can", "could", "does", "will", "would") and following in ("do", "offer", "provide", "return"):
        return False  # `what things can resend do`
    if before == "to" and one.first - 2 >= clause.first and tokens[one.first - 2].word in _TIED:
        return False
    if key in ("list", "teams", "sheets") and tokens[one.first].typed.islower():
        return before not in (
            "connect",
            "add",
            "called",
            "integration",
            "link",
            "hook",
            "docs",
            "for",
            "of",
            "ms",
            "support",
            "supports",
            "disconnect",
            "unlink",
        )
    if (
        before == "in"
        and key in ("contrast", "parallel", "close")
        and one.first - 2 >= clause.first
        and following != "to"
    ):
        owned = tokens[one.first - 2]
        if owned.word in _OWNED or any(char.isupper() for char in owned.typed[1:]):
            return False  # `cancelRegistration in contrast: outputs?`
    return following in _PLAIN.get(key, frozenset()) or before in _PLAIN_BEFORE.get(key, frozenset())
