"""What the program keeps in its own folders is for its owner alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assistant.private import write_private


def test_every_file_of_the_home_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """Names and tour were 0644 while all else was 0600."""
    home = tmp_path / "home"
    command = [str(Path(sys.executable).parent / "cargo-assistant"), "--sandbox"]
    environ = {"CARGO_ASSISTANT_HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    subprocess.run(
        command, input="tour\nskip\nrename hunter to H\n", capture_output=True, text=True, env=environ, check=True
    )
    files = {one.name: one.stat().st_mode & 0o777 for one in home.rglob("*") if one.is_file()}
    assert {"tour.json", "names-sandbox.json", "journal.jsonl", "sandbox.sqlite"} <= files.keys()
    assert set(files.values()) == {0o600}
    assert {one.stat().st_mode & 0o777 for one in (home, *home.rglob("*")) if one.is_dir()} == {0o700}


def test_a_draft_of_somebody_else_is_not_written_through(tmp_path: Path) -> None:
    """A link in place of the draft must not lead the text elsewhere."""
    place, elsewhere = tmp_path / "names.json", tmp_path / "elsewhere"
    place.with_suffix(f".{os.getpid()}.tmp").symlink_to(elsewhere)
    write_private(place, "x")
    assert (place.read_text(), elsewhere.exists(), place.is_symlink()) == ("x", False, False)
