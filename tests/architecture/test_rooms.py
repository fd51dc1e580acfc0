"""The rooms hold: who may import whom, and what a start may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIBRARIES = {
    "httpx": {"assistant.cargo", "assistant.wiring"},
    "prompt_toolkit": {"assistant.terminal"},
    "rich": {"assistant.render"},
    "rapidfuzz": {"assistant.understanding"},
    "bottle": {"assistant.sandbox"},
    "waitress": {"assistant.sandbox"},
    "sqlite3": {"assistant.sandbox", "assistant.commands.doctor"},
    "keyring": {"assistant.account"},
}
"""Which rooms may import a library; modules are meant with all below them."""
ROOMS = {
    "assistant.understanding": {"assistant.understanding"},
    "assistant.cargo": {"assistant.cargo", "assistant.version"},
    "assistant.sandbox": {"assistant.sandbox", "assistant.version"},
    "assistant.render": {"assistant.render"},
}
"""Of the shell, what a room may know besides the core."""


def modules() -> Iterator[tuple[str, Path]]:
    """Gives every module of both packages by its dotted name."""
    for package in ("intents", "assistant"):
        for path in sorted((ROOT / package).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), path


def imports_of(name: str, path: Path, *, typing_too: bool = True) -> set[str]:
    """Gives the dotted names that a module imports anywhere, `TYPE_CHECKING` blocks only with `typing_too`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[ast.AST] = set()
    if not typing_too:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
                skipped |= {inner for part in node.body for inner in ast.walk(part)}
    found = set()
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def below(name: str, rooms: set[str]) -> bool:
    """True where a module is one of the rooms or stands in one."""
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


MODULES = list(modules())


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_a_room_knows_only_what_it_may(name: str, path: Path) -> None:
    imported = imports_of(name, path)
    if name.startswith("intents"):
        assert not {one for one in imported if one.split(".")[0] == "assistant"}, "the core knows no shell"
    for library, rooms in LIBRARIES.items():
        if any(one.split(".")[0] == library for one in imports_of(name, path, typing_too=False)):
            assert below(name, rooms), f"{library} is not for {name}"
    for room, known in ROOMS.items():
        if below(name, {room}):
            foreign = {one for one in imported if one.startswith("assistant.") and not below(one, known)}
            assert not foreign, f"{room} may not know {foreign}"


@pytest.mark.parametrize(("name", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_only_the_command_line_imports_wiring_and_only_inside_functions(name: str, path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in [node.module or ""]}
    allowed = {"assistant.stage"}
    if name not in allowed:
        assert "assistant.wiring" not in top, "wiring is imported late, inside a function"


def test_modules_stay_readable_in_length() -> None:
    """A module of more than about 300 lines holds more than one thing."""
    long = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES}
    # Guards and clauses are lists of cases that are read together: a little more is clearer than a cut.
    limits = {name: 400 if below(name, {"assistant.understanding"}) else 330 for name in long}
    assert {name: lines for name, lines in long.items() if lines > limits[name]} == {}


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    forbidden = {"utils", "helpers", "manager", "misc", "common"}
    assert [name for name, _ in MODULES if forbidden & set(name.split("."))] == []


def loaded_by(code: str) -> set[str]:
    """Gives the top-level packages that a fresh interpreter has loaded after running some code."""
    probe = f"{code}\nimport sys\nprint(' '.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(run.stdout.splitlines()[-1].split())


SLOW = {"httpx", "pydantic", "rich", "bottle", "jsonschema", "keyring", "prompt_toolkit", "yaml", "markdown_it"}


def test_version_and_help_load_no_library() -> None:
    version = loaded_by("from assistant.cli import main\nmain(['--version'])")
    assert not version & (SLOW | {"rapidfuzz", "argparse"})
    parsed = loaded_by("from assistant.cli import _parser\n_parser()")
    assert not parsed & (SLOW | {"rapidfuzz"})


def test_reading_a_line_loads_neither_the_client_nor_the_renderer() -> None:
    assert not loaded_by("import assistant.understanding") & SLOW
    assert not loaded_by("import intents.catalogue") & SLOW
