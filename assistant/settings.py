"""Settings: everything that the command line and the environment decide, read once and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from assistant.places import Places
from intents.secret import Secret

BASE_URL = "https://api.getcargo.io"
Output = Literal["table", "json", "plain"]


class Settings(Struct, frozen=True):
    """How this run of the program was started."""

    places: Places
    environ: Mapping[str, str]
    sandbox: bool = False
    fresh: bool = False
    workspace: str | None = None
    base_url: str = BASE_URL
    token: Secret[str] | None = None
    """From `CARGO_API_TOKEN`; the stored sign-in is looked up only where this is absent."""
    output: Output | None = None
    """None where it was not said: a table on a terminal, plain in a pipe."""
    dry_run: bool = False
    yes: bool = False
    record: str | None = None
    log: str | None = None

    def __repr__(self) -> str:
        # The environment holds secrets, of this program and of others.
        return f"Settings(sandbox={self.sandbox}, workspace={self.workspace!r}, base_url={self.base_url!r})"

    @classmethod
    def read(cls, environ: Mapping[str, str], **options: object) -> Settings:
        """Gives the settings of an environment; `options` are those of the command line, None where absent."""
        token = environ.get("CARGO_API_TOKEN", "").strip()
        given = {key: value for key, value in options.items() if value is not None}
        workspace = given.pop("workspace", None) or environ.get("CARGO_WORKSPACE_UUID") or None
        return cls(
            places=Places.of(environ),
            environ=environ,
            workspace=str(workspace) if workspace else None,
            base_url=environ.get("CARGO_BASE_URL", "").strip() or BASE_URL,
            token=Secret(token) if token else None,
            **given,  # type: ignore[arg-type]
        )
