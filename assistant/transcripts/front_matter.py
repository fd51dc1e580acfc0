"""Front matter: the YAML head of a transcript, with its workspace, its width and defaults of parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct, field

from assistant.transcripts.breakage import broken

WORKSPACES: Final = ("demo", "empty")
WIDTHS: Final = range(20, 501)
"""Columns that a transcript may be wide."""
_LIMIT: Final = 64_000
"""Characters; YAML costs time in more than proportion."""
_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_UPPER: Final = re.compile(r"[A-Z_][A-Z0-9_]*")


class FrontMatter(Struct, frozen=True):
    """What the head of a file says. `length` counts its lines, both `---` included; 0 where there is none."""

    workspace: str = "demo"
    width: int = 100
    defaults: Mapping[str, str] = field(default_factory=dict)
    length: int = 0


def read_front_matter(path: str, lines: list[str], body: str) -> FrontMatter:
    """Reads the head of `lines`; `body` tells which parameters the file uses.

    Defaults stand at the top, under any name that the file uses as `{{NAME}}` or that is written in capitals,
    or together under `defaults`. Raises Problem with the line for anything else.
    """
    if not lines or lines[0].rstrip() != "---":
        return FrontMatter()
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        raise broken(path, 1, "The front matter has no end.", "Close it with a line `---`.")
    values, where = _parsed(path, lines[1:end])
    workspace, width, defaults = "demo", 100, {}
    for key, value in values.items():
        line = where.get(key, 2)
        if key == "workspace":
            workspace = _workspace(path, line, value)
        elif key == "width":
            width = _width(path, line, value)
        elif key == "defaults":
            if not isinstance(value, dict):
                raise broken(
                    path, line, "`defaults` holds no names.", "Write `NAME: value` lines below it, indented."
                )
            defaults.update({name: _default(path, line, name, one) for name, one in value.items()})
        elif _UPPER.fullmatch(key) or f"{{{{{key}}}}}" in body:
            defaults[key] = _default(path, line, key, value)
        else:
            known = "workspace, width, defaults, and names that the file uses as {{NAME}}"
            raise broken(path, line, f"The front matter has an unknown key `{key}`.", f"Known are {known}.")
    return FrontMatter(workspace, width, defaults, end + 1)


def _parsed(path: str, lines: list[str]) -> tuple[dict[str, Any], dict[str, int]]:
    """Gives the values, every scalar as its text, and the line of each key at the top."""
    import yaml  # BaseLoader builds text, lists and mappings alone

    text = "\n".join(lines)
    if len(text) > _LIMIT:
        raise broken(path, 1, "The front matter is too long.", "Keep prose below it.")
    try:
        tree = yaml.compose(text, Loader=yaml.BaseLoader)
        values = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 2 if mark is None else mark.line + 2
        raise broken(path, line, "The front matter is no YAML.", "Write one `key: value` a line.") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise broken(path, 2, "The front matter is no YAML.", "Write one `key: value` a line.") from None
    if values in (None, ""):
        return {}, {}
    if not isinstance(values, dict) or not isinstance(tree, yaml.MappingNode):
        raise broken(path, 2, "The front matter holds no keys.", "Write one `key: value` a line.")
    where = {key.value: key.start_mark.line + 2 for key, _ in tree.value if isinstance(key, yaml.ScalarNode)}
    if len(where) < len(tree.value):
        twice = [key.value for key, _ in tree.value if isinstance(key, yaml.ScalarNode)]
        doubled = next((one for one in twice if twice.count(one) > 1), "")
        raise broken(path, where.get(doubled, 2), "The front matter names a key twice.", "Keep one of them.")
    return values, where


def _workspace(path: str, line: int, value: Any) -> str:
    if value not in WORKSPACES:
        raise broken(path, line, "`workspace` is neither `demo` nor `empty`.", "Write `workspace: demo`.")
    return str(value)


def _width(path: str, line: int, value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value) and int(value) in WIDTHS:
        return int(value)
    between = f"between {WIDTHS.start} and {WIDTHS.stop - 1}"
    raise broken(path, line, f"`width` is no number of columns {between}.", "Write `width: 100`.")


def _default(path: str, line: int, name: Any, value: Any) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise broken(path, line, "The name of a default is no word.", "Use letters, digits and `_`.")
    if not isinstance(value, str) or "\n" in value:
        raise broken(path, line, f"The default of {name} is not one line of text.", "Quote it where it holds `:`.")
    return value
