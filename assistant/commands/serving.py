"""`sandbox serve`: the sandbox over HTTP on this machine, for any client."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.settings import Settings
from intents.problems import Exit


def serve(options: dict[str, Any], settings: Settings) -> int:
    """Serves the kept sandbox until interrupted; its URL is the first line once it answers. Raises `Problem`."""
    from assistant import sandbox

    seed = options.get("seed")
    store = sandbox.Store.open(
        settings.places.sandbox, seed=Path(seed).expanduser() if seed else "demo", fresh=settings.fresh
    )
    try:
        sandbox.serve(store, port=options.get("port") or 0, announce=lambda url: print(url, flush=True))
    except KeyboardInterrupt:
        return Exit.OK
    finally:
        store.close()
    return Exit.OK
