"""Places: where files live on this platform; `CARGO_ASSISTANT_HOME` puts all of them into one folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

APP = "cargo-assistant"


class Places(Struct, frozen=True):
    """Folders for data (the sandbox), state (journal, history), cache (names) and configuration (sign-in)."""

    data: Path
    state: Path
    cache: Path
    config: Path

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Places:
        """Gives the folders of the platform (XDG on Linux); nothing is created."""
        home = environ.get("CARGO_ASSISTANT_HOME")
        if home:
            root = Path(home).expanduser()
            return cls(root, root, root / "cache", root)
        from platformdirs import PlatformDirs

        dirs = PlatformDirs(APP, appauthor=False)
        return cls(dirs.user_data_path, dirs.user_state_path, dirs.user_cache_path, dirs.user_config_path)

    @property
    def sandbox(self) -> Path:
        """The sandbox's store."""
        return self.data / "sandbox.sqlite"

    @property
    def journal(self) -> Path:
        """The journal of changes."""
        return self.state / "journal.jsonl"

    def names(self, key: str) -> Path:
        """The cached names of a workspace."""
        return self.cache / f"names-{key}.json"

    def history(self, key: str) -> Path:
        """What was typed in a workspace, without secrets."""
        return self.state / f"history-{key}"
