"""This machine: clock, browser, files, and the places that secrets are read from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from intents.problems import Exit, Problem


class SystemClock:
    """The time as it is."""

    def now(self) -> datetime:
        """Gives the time in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A time that stands still, for replays."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Gives always the same time."""
        return self._moment


class SystemBrowser:
    """Opens pages in the user's browser, where there is a screen for one."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def open(self, url: str) -> bool:
        """Gives True where a browser took the page."""
        remote = self._environ.get("SSH_CONNECTION") and not self._environ.get("DISPLAY")
        headless = (
            os.name == "posix" and not self._environ.get("DISPLAY") and not self._environ.get("WAYLAND_DISPLAY")
        )
        if remote or (headless and not self._environ.get("BROWSER") and os.uname().sysname != "Darwin"):
            return False
        import webbrowser  # few sessions open a page

        try:
            return webbrowser.open(url)
        except webbrowser.Error:
            return False


class NoBrowser:
    """No browser at all: pipes, replays, tests."""

    def open(self, url: str) -> bool:
        """Gives False: the address is shown instead."""
        return not url


class LocalFiles:
    """Files below the folder that the program was started in."""

    def write(self, path: str, text: str) -> str:
        """Writes a new file and gives its path; raises `Problem` where it exists or cannot be written."""
        target = Path(path).expanduser()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError as error:
            raise Problem(f"{path} exists already.", "Name another file.", exit_code=Exit.USAGE) from error
        except OSError as error:
            why = error.strerror or "no access"
            raise Problem(
                f"{path} cannot be written: {why}.", "Name another file.", exit_code=Exit.USAGE
            ) from error
        return str(target)


class SecretPlaces:
    """Answers of the form `env:NAME` and `file:PATH`."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def read(self, reference: str) -> str:
        """Gives the value without its final line break; raises `Problem` where there is none."""
        kind, _, place = reference.strip().partition(":")
        if kind == "env":
            value = self._environ.get(place.strip(), "")
            if not place.strip():
                raise Problem("`env:` needs the name of a variable.", "For instance `env:CLEARBIT_KEY`.")
            if not value:
                raise Problem(f"The variable {place.strip()} is not set.", "Set it, or give the value itself.")
            return value
        if not place.strip():
            raise Problem("`file:` needs the path of a file.", "For instance `file:~/clearbit.key`.")
        try:
            return Path(place.strip()).expanduser().read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise Problem(
                f"The file {place.strip()} cannot be read.", "Name another, or give the value."
            ) from error


class Silence:
    """Progress that is not shown."""

    def start(self, what: str, total: int) -> None:
        """Takes note of nothing."""

    def step(self, what: str) -> None:
        """Takes note of nothing."""

    def stop(self) -> None:
        """Takes note of nothing."""
