"""Parsing: the whole integration list as typed entities, against `json.loads` of the same bytes."""

from __future__ import annotations

import json

from benchmarks.figures import median, show, timed


def main() -> None:
    """Prints the ratio."""
    import httpx

    from assistant.cargo import wire
    from assistant.sandbox import Store, application
    from intents.entities import Integration

    app = application(Store.open(":memory:"))
    with httpx.Client(transport=httpx.WSGITransport(app), base_url="http://sandbox.invalid") as client:
        body = client.get("/v1/connection/integrations/list", headers={"Authorization": "Bearer x"}).content
    plain = median(timed(lambda: json.loads(body), 15))
    typed = median(timed(lambda: wire.read_under("integrations", list[Integration], body, "sandbox"), 15))
    show("size of the answer", f"{len(body) / 1e6:.2f} MB")
    show("json.loads", f"{plain:.1f} ms")
    show("typed entities", f"{typed:.1f} ms")
    show("ratio", f"{typed / plain:.2f}", "≤ 3")
