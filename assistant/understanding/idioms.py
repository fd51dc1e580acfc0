"""Idioms of the shell: what an admin types from habit, as the plain request that it stands for.

`kubectl describe connector X` asks to see X, `^C` drops the question that is open. What really belongs to another program
(`docker rm -f redis`, `pip install openai`) is left as it is, and turned down as pasted text.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from assistant.understanding.calls import typed_request
from assistant.understanding.index import key_of
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.menu_paths import of_menu
from assistant.understanding.patterns import Lazy
from assistant.understanding.sql_said import of_sql

_LONGEST: Final = 160
"""Characters from which on a line is no command typed by hand."""
_KEYS: Final = {
    "c": "cancel", "z": "undo", "d": "quit",
}  # fmt: skip
_PRESSED: Final = Lazy(
    r"\s*(?:(?P<held>ctrl|cmd|control|command|strg)\s*[+-]?\s*|\^)(?P<key>[cdz])(?:\s+(?:that|it|this|pls|please))?[\s.!]*",
    re.IGNORECASE,
)
_LEFT: Final = frozenset([":q", ":q!", ":wq", ":wq!", ":x", ":qa", ":qa!", "zz"])

_ALONE: Final = {
    "id": "whoami", "ll": "list connectors", "ls -la": "list connectors", "ls -l": "list connectors", "ls -a": "list connectors",
    "dir": "list connectors", "sudo !!": "!!", "man": "help", "fc -s": "!!", "esc": "cancel",
}  # fmt: skip

_GIT_BACK: Final = Lazy(
    r"\s*\$?\s*git\s+(?:revert|reset(?:\s+--\w+)?)(?:\s+(?:HEAD|@)[~^]?1?)?\s*(?:--no-edit)?\s*|\s*\$?\s*git\s+(?:undo|restore\s+\.|checkout\s+(?:--\s+)?\.)\s*",
    re.IGNORECASE,
)
_GIT_PAST: Final = Lazy(
    r"\s*\$?\s*git\s+(?:log|reflog|history)(?:\s+--(?:oneline|stat|graph|all)|\s+-[pn]|\s+-?\d+)*\s*"
)

_PROGRAMS: Final = frozenset(
    """ps docker docker-compose podman kubectl k8s helm aws az gcloud heroku terraform tf tofu pulumi systemctl service launchctl
    supervisorctl pm2 apt apt-get aptitude brew yum dnf pacman snap choco winget npm yarn pnpm pip git sudo doas consul vault nomad""".split()
)
_INSTALLERS: Final = frozenset("apt apt-get aptitude brew yum dnf pacman snap choco winget".split())
"""Programs that install what is called by a name alone, and hardly a library."""
_SOFTWARE: Final = frozenset(
    "slack openai stripe github postgresql sql http csv dbt metabase redshift snowflake bigquery gemini anthropic devin".split()
)
"""Services that those programs know as well: `apt purge slack` means the app on this machine."""
_VERBS: Final = {
    **dict.fromkeys("get list ls ps search".split(), "show"),
    **dict.fromkeys("show describe inspect status info cat view".split(), "show"),
    **dict.fromkeys("delete rm remove purge del erase".split(), "delete"),
    **dict.fromkeys("install add create i".split(), "add"),
}  # fmt: skip
_THINGS: Final = frozenset("connector connectors connection connections conn conns".split())
_AREAS: Final = _THINGS | {"integration", "integrations"}
_TAKES: Final = frozenset(["-o", "-n", "--output", "--namespace", "--context", "-t"])
"""Flags of those programs with a value behind them."""
_SIGNS: Final = Lazy(r"^\s*[$#]\s+|\s+(?:lol|haha|lmao|rofl|please|pls|plz)\s*$")
_OF_AREA: Final = frozenset("rm remove delete del drop erase purge get show describe inspect info status".split())
_NAMED: Final = Lazy(r"(?<!\S)--(?:slug|connector|name|uuid|id)(?:=|\s+)(?=\S)")
_ASSENT: Final = Lazy(
    r"(?<!\S)(?:--(?:yes|force|confirm|assume-yes|no-input|quiet|verbose|silent)|-(?:y|f|rf|fr|q|v))(?!\S)"
)
_LACKING: Final = Lazy(r"(?<!\S)(?:--no-|no-?)(?=rate-|limit|cap(?!\w)|thrott|cach|ttl)([a-z-]+)(?!\S)")
_VIEWED: Final = Lazy(
    r"^\s*(?P<what>[^|]+?)\s*\|\s*(?:jq|yq|less|more|head|tail|cat|bat|wc|tee|cut|column|nl|view|vim|vi|nano|pbcopy|xclip)\b[^|]*$"
)
_GREPPED: Final = Lazy(
    r"^\s*(?:grep|rg|egrep)\s+(?:-\w+\s+)*(?P<what>\"[^\"]+\"|'[^']+'|[\w.-]+)\s+(?:in\s+|<\s*)?(?:the\s+)?(?P<where>catalog|catalogue|integrations|connectors|native actions|[\w.-]+ actions)\s*$"
)
_LACKED: Final = (
    "nocach",
    "no-cach",
    "nolimit",
    "no-limit",
    "nothrott",
    "no-throttle",
    "no-cap",
    "no-rate",
    "nottl",
    "no-ttl",
)
_BARE: Final = Lazy(r"(?<!\S)--(default|unlimited|uncached|unthrottled)(?=\s*$)")
_KEYED: Final = Lazy(
    r"^\s*(sort|order)\s+(?:-[a-z]+\s+)*(?:-\w*k\s*|--(?:key|by|on|field)[= ]\s*)([\w -]+?)\s*$", re.IGNORECASE
)


_KINDS: Final = Lazy(
    r"(?<!\S)--?(?P<how>has|with|only|no|without|lacks)?-?(?P<what>actions|extractors)(?:-only)?(?:(?:=|\s+)(?P<set>true|false|yes|no|1|0))?(?!\S)",
    re.IGNORECASE,
)
_SOUGHT: Final = Lazy(r"(?<!\S)--?(?:search|query|grep|match|keyword|term|contains)(?:=|\s+)(?=\S)", re.IGNORECASE)
_QUERIED: Final = Lazy(
    r"^\s*(?:GET\s+)?/?(?P<what>integrations|connectors|catalog|catalogue|connections)/?\s?\?(?P<query>[\w-]+=[^&\s]+(?:&[\w-]+=[^&\s]+)*)\s*$",
    re.IGNORECASE,
)
_ASKED_FOR: Final = {
    "q": "about",
    "query": "about",
    "search": "about",
    "s": "about",
    "filter": "about",
    "term": "about",
    "name": "about",
}


class Idiom(Struct, frozen=True):
    """A line in plain words, or the intent that it stands for, and what says so."""

    text: str
    intent: str
    evidence: str


def idiom_of(text: str, lexicon: Lexicon) -> Idiom | None:
    """Gives what a line of the shell stands for; None where it is none, or is meant for another program."""
    if len(text) > _LONGEST or not text.strip():
        return None
    text = text.rstrip(" .!?…") or text
    for word in (" please", " pls", " plz"):
        text = text.removesuffix(word).rstrip(" .!?…") or text
    pressed = _PRESSED.fullmatch(text) if len(text) < 20 else None
    if pressed is not None:
        key = pressed["key"].lower()
        if key == "z" or (pressed["held"] or "ctrl").lower() in ("ctrl", "control", "strg"):
            return Idiom(text, _KEYS[key], f"the keys for {_KEYS[key]}")
        return None
    if text.strip().lower() in _LEFT:
        return Idiom(text, "quit", "an editor's sign for leaving")
    if text.strip().lower() in _ALONE:
        return Idiom(_ALONE[text.strip().lower()], "", "a word of the shell")
    if "git" in text[:12]:
        if _GIT_BACK.fullmatch(text):
            return Idiom(text, "undo", "git's words for taking a change back")
        if _GIT_PAST.fullmatch(text):
            return Idiom(text, "history", "git's words for what was changed")
    plain = (
        typed_request(text, lexicon)
        or _of_program(text, lexicon)
        or _of_tool(text, lexicon)
        or _of_area(text, lexicon)
        or of_menu(text, lexicon)
        or of_sql(text, lexicon)
        or _flagged(text)
    )
    return (
        None if plain is None or plain == text else Idiom(plain, "", f"an idiom of the shell for: {plain.strip()}")
    )


def _of_program(text: str, lexicon: Lexicon) -> str | None:
    """`kubectl get connectors` → `show connectors`, where all that it speaks of is this workspace's."""
    if (text.split(maxsplit=1) or [""])[0].lower() not in _PROGRAMS and text.lstrip()[:1] not in "$#":
        return None
    line = _SIGNS.sub("", text)
    head, _, found = line.partition("|")
    words = head.split()
    if not words or words[0].lower() not in _PROGRAMS or len(words) > 8:
        return None
    words = [word.lower() for word in words]
    if words[0] in ("sudo", "doas"):
        words = words[1:]
        if words[:1] and words[0] not in _PROGRAMS:
            words = ["sudo", *words]
    if found:
        return _searched(words, found.split(), lexicon)
    verb, things = _parts(words)
    act = _VERBS.get(verb)
    if act is None or not things:
        return None
    kinds = [one for one in things if one in _AREAS]
    names = [one for one in things if one not in _AREAS]
    if len(names) == 2 and _is_service("".join(names), lexicon):
        names = ["".join(names)]
    if not all(_is_ours(one, words[0], act, bool(kinds), lexicon) for one in names) or len(names) > 2:
        return None
    return " ".join([act, *kinds[:1], *names])


def _of_tool(text: str, lexicon: Lexicon) -> str | None:
    """`lsof hunter` → `what uses hunter`, `+ lusha` → `add lusha`."""
    words = text.split()
    if len(words) == 2 and words[0].lower() in ("lsof", "fuser") and key_of(words[1]) in lexicon.connectors.keys:
        return f"what uses {words[1]}"
    if text.lstrip().startswith("+") and 0 < len(words) <= 3 and _is_service(text.strip(" +"), lexicon):
        return f"add {text.strip(' +')}"
    return None


def _parts(words: list[str]) -> tuple[str, list[str]]:
    """Gives the verb of a command and what it is told of, flags left out."""
    kept: list[str] = []
    at = 1
    while at < len(words):
        word = words[at]
        if word.startswith("-"):
            at += 2 if word in _TAKES and at + 1 < len(words) else 1
            continue
        kept.append(word)
        at += 1
    if not kept:
        return "", []
    verb, sep, thing = kept[0].partition("-")
    if sep and thing in _AREAS:
        return verb, [thing, *kept[1:]]
    if kept[0] in _AREAS and len(kept) > 1 and kept[1] in _VERBS:
        return kept[1], [kept[0], *kept[2:]]
    return kept[0], kept[1:]


def _is_ours(word: str, program: str, act: str, kinds: bool, lexicon: Lexicon) -> bool:
    """True for the slug of a connector; for a service too, where connectors are spoken of or a package would stand."""
    key = key_of(word)
    if any(one.by == "slug" for one in lexicon.connectors.keys.get(key, ())) and (kinds or key not in _SOFTWARE):
        return "_" in word or kinds or program in _INSTALLERS or program == "sudo" or act == "show"
    service = any(one.kind == "integration" for one in lexicon.catalogue.keys.get(key, ()))
    return service and (kinds or (program in _INSTALLERS and key not in _SOFTWARE))


def _searched(words: list[str], found: list[str], lexicon: Lexicon) -> str | None:
    """`ps aux | grep connector` → `list connectors`."""
    sought = [one.strip("'\"").lower() for one in found if not one.startswith("-")]
    if len(sought) != 2 or sought[0] not in ("grep", "rg", "egrep", "ag", "awk"):
        return None
    named = sought[1]
    if named in _THINGS:
        return "list connectors"
    if named in _AREAS:
        return "list integrations"
    if _THINGS & set(words) and (_is_service(named, lexicon) or not named.isalpha()):
        return f"list {named} connectors"
    return None


def _is_service(word: str, lexicon: Lexicon) -> bool:
    return any(one.kind == "integration" for one in lexicon.catalogue.keys.get(key_of(word), ()))


def _of_area(text: str, lexicon: Lexicon) -> str | None:
    """`connector rm --slug X --yes` → `rm connector X`: the thing first, then the verb, as command lines have it."""
    words = text.split(maxsplit=2)
    if len(words) < 3 or words[0].lower() not in _AREAS or words[1].lower() not in _OF_AREA:
        return None
    rest = _ASSENT.sub(" ", _NAMED.sub("", words[2])).strip()
    name = rest.strip("\"'")
    flagged = rest != words[2].strip()
    known = key_of(name) in lexicon.connectors.keys or (words[0].lower().startswith("integration"))
    if not name or not (known or (flagged and " " not in name)):
        return None
    return f"{words[1]} {words[0].removesuffix('s')} {rest}"


def _sorted(text: str) -> str | None:
    keyed = _KEYED.match(text)
    return f"{keyed[1]} by {keyed[2]}" if keyed is not None else None


def _kind_said(found: re.Match[str]) -> str:
    """`--has-extractors` → `with extractors`, `--actions=false` → `without actions`."""
    lacks = ((found["how"] or "").lower() in ("no", "without", "lacks")) != (
        (found["set"] or "").lower() in ("false", "no", "0")
    )
    return ("without " if lacks else "with ") + found["what"].lower()


def _queried(found: re.Match[str]) -> str:
    """`integrations?q=scrape&category=crm` → `crm integrations about scrape`, with what an address asks for."""
    before, behind = [], []
    for pair in found["query"].split("&"):
        key, _, value = pair.partition("=")
        key, value = key.lower().replace("_", "").replace("-", ""), value.replace("+", " ").replace("%20", " ")
        if key in _ASKED_FOR:
            behind.append(f"about {value}")
        elif key in ("hasactions", "hasextractors", "actions", "extractors"):
            behind.append(
                ("without " if value.lower() in ("false", "0", "no") else "with ") + key.removeprefix("has")
            )
        elif key in ("unused", "credits") and value.lower() in ("true", "1", "yes"):
            before.append("unused" if key == "unused" else "credit-paid")
        else:
            before.append(value)
    return " ".join(["list", *before, found["what"].lower(), *behind])


def _flagged(text: str) -> str | None:
    """Flags as the words that they stand for: `--no-cache`, `sort -k name`."""
    queried = _QUERIED.match(text) if "?" in text else None
    if queried is not None:
        return _queried(queried)
    viewed = _VIEWED.match(text) if "|" in text else None
    if viewed is not None and viewed["what"].split()[0].lower() not in _PROGRAMS:
        return viewed["what"]
    grepped = _GREPPED.match(text) if text.lstrip().startswith(("grep", "rg ", "egrep")) else None
    if grepped is not None:
        if grepped["where"] in ("catalog", "catalogue", "integrations"):
            return f"find integrations about {grepped['what']}"
        return f"{grepped['where']} | grep {grepped['what']}"
    low = text.lower()
    if "--" not in text and not any(word in low for word in _LACKED):
        return None if "-" not in text or not low.lstrip().startswith(("sort", "order")) else _sorted(text)
    keyed = _KEYED.match(text)
    if keyed is not None:
        return f"{keyed[1]} by {keyed[2]}"
    plain = _LACKING.sub(lambda found: ", no " + found[1].replace("-", " "), text)
    plain = _BARE.sub(r"\1", plain)
    if "cargo" not in plain:
        plain = _KINDS.sub(_kind_said, plain)
        plain = _SOUGHT.sub("about ", plain)
    return plain if plain != text else None
