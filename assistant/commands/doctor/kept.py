"""What is kept on this machine: folders, private files, the sandbox, the journal, cached names."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from assistant.commands.doctor.check import Check, fault, ok, warning
from assistant.places import Places

DAY: Final = 86400.0
STALE_DAYS: Final = 30
OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def folders(places: Places) -> Iterator[Check]:
    """Looks whether each folder can be written, or made where it is not there yet."""
    seen: dict[Path, str] = {}
    for purpose, folder in (
        ("sign-in", places.config),
        ("sandbox", places.data),
        ("journal, history", places.state),
        ("names", places.cache),
    ):
        seen[folder] = f"{seen[folder]}, {purpose}" if folder in seen else purpose
    for folder, purpose in seen.items():
        yield _folder(folder, purpose)


def _folder(folder: Path, purpose: str) -> Check:
    name, found = "Folder", f"{folder} ({purpose})"
    nearest = folder
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    if not nearest.is_dir():
        return fault(name, f"{found}: {nearest} is no folder", "Move that file away, or set CARGO_ASSISTANT_HOME.")
    if not os.access(nearest, os.W_OK | os.X_OK):
        what = "cannot be written" if nearest == folder else "cannot be made"
        return fault(name, f"{found} {what}", f"Make {nearest} writable, or set CARGO_ASSISTANT_HOME.")
    if nearest != folder:
        return ok(name, f"{found}, made when first needed")
    if os.name == "posix" and folder.stat().st_mode & stat.S_IWOTH:
        return warning(name, f"{found} can be changed by anybody", f"`chmod o-w {folder}`")
    return ok(name, found)


def private_files(places: Places) -> Iterator[Check]:
    """Looks whether files that may hold something private are readable by their owner alone."""
    if os.name != "posix":
        return
    files = [places.config / "sign-in.json", places.sandbox, places.journal]
    if places.state.is_dir():
        files += sorted(places.state.glob("history-*"))
    there = [one for one in files if one.is_file()]
    open_ones = [one for one in there if one.stat().st_mode & OTHERS]
    for one in open_ones:
        found = f"{one} can be read by others ({stat.S_IMODE(one.stat().st_mode):04o})"
        advice = f"`chmod 600 {one}`"
        if one.name == "sign-in.json" and _holds_token(one):
            yield fault("Private files", found, f"{advice}, and make a new token: this one may be known.")
        else:
            yield warning("Private files", found, advice)
    if not open_ones:
        yield ok("Private files", f"{len(there)} found, readable by you alone" if there else "none yet")


def _holds_token(profile: Path) -> bool:
    try:
        return "token" in json.loads(profile.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False


def sandbox(path: Path) -> Check:
    """Looks whether the sandbox's store can be opened and is whole."""
    name, anew = "Sandbox", "Start it anew: `cargo-assistant --sandbox --fresh`. What was in it is lost."
    if not path.exists():
        return ok(name, "not used yet, made when first needed")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=2)) as db:
            whole = db.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            held = db.execute("SELECT count(*) FROM connectors").fetchone()[0]
    except sqlite3.OperationalError:
        return fault(name, f"{path} cannot be read", f"Close other programs that use it. {anew}")
    except sqlite3.DatabaseError:
        return fault(name, f"{path} is damaged or no sandbox", anew)
    if not whole:
        return fault(name, f"{path} is damaged", anew)
    return ok(name, f"{held} connectors in {path}")


def journal(path: Path) -> Check:
    """Looks for changes that were begun and never ended."""
    from assistant.conversation.journal import Journal

    name = "Journal"
    if not path.exists():
        return ok(name, "no changes yet")
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        begun = Journal(path).interrupted()
    except OSError:
        return fault(name, f"{path} cannot be read", "Make it readable, or move it away.")
    broken = sum(not _is_json(line) for line in text.splitlines())
    if begun:
        what = "; ".join(one.does for one in begun[:3])
        return warning(
            name,
            f"{len(begun)} begun and never ended: {what}",
            "Whether it took place is unknown: `list connectors` shows what is there.",
        )
    if broken:
        return warning(
            name, f"{broken} lines of {path} cannot be read", "They are passed over; nothing else is lost."
        )
    return ok(name, "every change has ended")


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def names(path: Path) -> Check:
    """Looks how old the cached names of a workspace are."""
    name = "Names"
    if not path.exists():
        return ok(name, "not cached yet, read when first needed")
    days = (time.time() - path.stat().st_mtime) / DAY
    age = "today" if days < 1 else "a day ago" if days < 2 else f"{days:.0f} days ago"
    if days > STALE_DAYS:
        return warning(name, f"cached {age}", "Say `refresh` in a conversation.")
    return ok(name, f"cached {age}")
