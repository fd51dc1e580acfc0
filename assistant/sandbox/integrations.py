"""Integrations: the calls under `connection/integrations` and `connection/nativeIntegrations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.sandbox.exchange import Surroundings, answer, answer_json, flag_of, query_of

if TYPE_CHECKING:
    import bottle


class IntegrationList:
    """GET `integrations/list`, with its filters; the answer is put together from lines of the catalogue."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        query = query_of(req, {"category", "slug", "search", "hasActions", "hasExtractors"})
        has_actions, has_extractors = flag_of(query, "hasActions"), flag_of(query, "hasExtractors")
        catalogue = self._around.catalogue
        chosen = [
            catalogue.wire(entry.slug)
            for entry in catalogue.entries
            if query.get("category") in {None, entry.category}
            and query.get("slug") in {None, entry.slug}
            and has_actions in {None, entry.has_actions}
            and has_extractors in {None, entry.has_extractors}
            and entry.matches(query.get("search", ""))
        ]
        answer_json(resp, b'{"integrations":[', b",".join(chosen), b"]}")


class IntegrationItem:
    """GET `integrations/{slug}`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse, slug: str) -> None:
        entry = self._around.entry(slug)
        answer_json(resp, b'{"integration":', self._around.catalogue.wire(entry.slug), b"}")


class IntegrationDocumentation:
    """GET `integrations/{slug}/documentation`: a JSON string of Markdown, as the official client expects."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse, slug: str) -> None:
        from assistant.sandbox.documentation import documentation

        entry = self._around.entry(slug)
        auth = self._around.catalogue.behaviour(entry.slug)["auth"]
        answer(resp, documentation(self._around.catalogue.integration(entry.slug), auth))


class NativeIntegrations:
    """GET `nativeIntegrations`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, _req: bottle.LocalRequest, resp: bottle.LocalResponse) -> None:
        answer_json(resp, self._around.catalogue.native)
