"""Store: kept between runs, private, shared by threads and processes, quick to make."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.sandbox import Store
from intents.problems import Problem
from tests.sandbox.conftest import WORKER, connected

NEW = {"name": "New", "slug": "new", "integrationSlug": "hunter"}


def slugs(store: Store) -> list[str]:
    return list(store.snapshot()["connectors"])


def test_a_file_keeps_what_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "sandbox.sqlite"
    with Store.open(path) as store:
        api = connected(store)
        api.ok("POST", "connectors", NEW)
        api.ok("DELETE", api.path("lemlist_old"))
    with Store.open(path) as store:
        assert "new" in slugs(store)
        assert "lemlist_old" not in slugs(store)


def test_fresh_starts_anew(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    with Store.open(path) as store:
        connected(store).ok("POST", "connectors", NEW)
    with Store.open(path, fresh=True) as store:
        assert "new" not in slugs(store)
        assert len(slugs(store)) == 14
    with Store.open(path, fresh=True, seed="empty") as store:
        assert slugs(store) == []


def test_an_existing_store_is_not_seeded_again(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    Store.open(path, seed="empty").close()
    with Store.open(path, seed="demo") as store:
        assert slugs(store) == []


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "private" / "sandbox.sqlite"
    with Store.open(path) as store:
        connected(store).ok("POST", "connectors", NEW)
        for file in path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_older_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    Store.open(path).close()
    path.chmod(0o644)
    Store.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_no_database_is_named_and_fresh_replaces_it(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    path.write_text("not a database, but long enough to be looked at as one" * 40)
    with pytest.raises(Problem, match="is not a sandbox") as caught:
        Store.open(path)
    assert "--fresh" in caught.value.next_step
    with Store.open(path, fresh=True) as store:
        assert len(slugs(store)) == 14


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE users (name TEXT)")
        other.execute("INSERT INTO users VALUES ('Sam')")
    other.close()
    for fresh in (False, True):
        with pytest.raises(Problem, match="another program"):
            Store.open(path, fresh=fresh)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM users").fetchall() == [("Sam",)]
    other.close()


def test_a_store_of_another_layout_is_not_touched_until_fresh(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    Store.open(path).close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE meta SET value = '0' WHERE name = 'layout'")
    other.close()
    with pytest.raises(Problem, match="another version"):
        Store.open(path)
    Store.open(path, fresh=True).close()
    Store.open(path).close()


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path, tmp_path / "file" / "sandbox.sqlite"):
        with pytest.raises(Problem, match="could not be opened"):
            Store.open(path)


def test_stores_in_memory_do_not_share_anything() -> None:
    with Store.open(":memory:") as one, Store.open(":memory:") as other:
        connected(one).ok("POST", "connectors", NEW)
        assert "new" in slugs(one)
        assert "new" not in slugs(other)


def test_a_fresh_store_in_memory_is_quick_to_make() -> None:
    """Each transcript gets one; the first of a process may take longer, as it fills what the others copy."""
    Store.open(":memory:").close()
    start = time.perf_counter()
    for _ in range(20):
        Store.open(":memory:").close()
    assert (time.perf_counter() - start) / 20 < 0.015


def test_a_failed_write_leaves_no_trace(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError), store.write() as db:
        db.execute("DELETE FROM connectors; ").execute("SELECT 1 FROM nosuch")
    assert len(slugs(store)) == 14


def test_threads_create_side_by_side_and_only_one_wins_a_slug(store: Store) -> None:
    api = connected(store)

    def create(number: int) -> int:
        return api("POST", "connectors", {**NEW, "slug": f"new_{number // 2}"})[0]

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(create, range(40)))
    assert sorted(statuses) == [200] * 20 + [409] * 20
    assert len(slugs(store)) == 34


def test_reads_run_beside_writes(store: Store) -> None:
    api = connected(store)

    def call(number: int) -> int:
        if number % 3 == 0:
            return api("POST", "connectors", {**NEW, "slug": f"new_{number}"})[0]
        return api("GET", "connectors/list")[0]

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(call, range(60))) == {200}


_WRITER = """
import sys
import httpx
from assistant.sandbox import Store, application
store = Store.open(sys.argv[1])
client = httpx.Client(transport=httpx.WSGITransport(app=application(store)), base_url="http://sandbox.test",
                      headers={"Authorization": "Bearer x"})
for number in range(15):
    body = {"name": "New", "slug": f"{sys.argv[2]}_{number}", "integrationSlug": "hunter"}
    client.post("/v1/connection/connectors", json=body).raise_for_status()
"""


def test_processes_share_a_file_from_its_first_moment_on(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, path, name]) for name in ("a", "b", "c")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    with Store.open(path) as store:
        assert len(slugs(store)) == 14 + 45


def test_a_snapshot_is_what_the_api_would_answer(store: Store) -> None:
    api = connected(store)
    api.ok("POST", "customIntegrations", {"kind": "external", "baseUrl": "https://partner-portal.example/cargo"})
    api.ok("POST", "customIntegrations", {"kind": "worker", "workerUuid": WORKER})
    state = store.snapshot()
    assert list(state["customs"]) == ["partner_portal", "lead_router"]
    assert list(state["connectors"].values()) == api.ok("GET", "connectors/list")["connectors"]
    assert list(state["customs"].values()) == api.ok("GET", "customIntegrations/list")["customIntegrations"]


def test_neither_pydantic_nor_a_schema_library_is_loaded_for_a_read(tmp_path: Path) -> None:
    """The first answer is what every start of the program waits for."""
    code = (
        "import sys, httpx\n"
        "from assistant.sandbox import Store, application\n"
        "app = application(Store.open(sys.argv[1]))\n"
        "client = httpx.Client(transport=httpx.WSGITransport(app=app), headers={'Authorization': 'Bearer x'})\n"
        "assert client.get('http://sandbox.test/v1/connection/connectors/list').status_code == 200\n"
        "assert client.get('http://sandbox.test/v1/connection/integrations/list').status_code == 200\n"
        "print([name for name in ('pydantic', 'jsonschema', 'waitress') if name in sys.modules])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "s.sqlite"], capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("[]", "")
