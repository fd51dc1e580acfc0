"""Account: who is signed in, and the workspaces of that user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.sandbox import records
from assistant.sandbox.exchange import Surroundings, answer

if TYPE_CHECKING:
    import bottle


class CurrentUser:
    """GET `userManagement/users/current`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        with self._around.store.read() as db:
            answer(resp, {"user": records.user(db.execute("SELECT * FROM users").fetchone())})


class WorkspaceList:
    """GET `workspaceManagement/workspaces/list`: all of them, whichever is chosen."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        with self._around.store.read() as db:
            answer(resp, {"workspaces": records.workspaces(db)})


class CurrentWorkspace:
    """GET `workspaceManagement/workspaces/current`: the one that the header chooses, else the first."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        with self._around.store.read() as db:
            found = [item for item in records.workspaces(db) if item["uuid"] == req.workspace]
            answer(resp, {"workspace": found[0]})
