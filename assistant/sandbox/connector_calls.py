"""Connector calls: what a connector fetches from its service: allowed values, schemas, language models.

The sandbox has no service to ask, so that the answers are those of the catalogue, whatever the credentials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.sandbox import bodies
from assistant.sandbox.connectors import existing
from assistant.sandbox.exchange import Surroundings, answer, body_of
from assistant.sandbox.refusals import Refusal, bad_request

if TYPE_CHECKING:
    import bottle

_NO_VALUES = "failedToGetIntegrationAutocomplete"
_LISTS_FIELDS = ("Attributes", "Columns", "Fields", "Properties")


class Autocomplete:
    """POST `connectors/{uuid}/autocomplete`.

    `value` narrows the results to those whose label or value holds it, case aside. `refresh` changes nothing:
    the sandbox caches no answer.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        fields: dict[str, bodies.Check] = {
            "slug": bodies.text,
            "params": bodies.mapping,
            "value": bodies.any_text,
            "refresh": bodies.flag,
            "variables": bodies.mapping,
        }
        integration = _integration_of(self._around, req, uuid)
        body = body_of(req, fields, ["slug", "params"])
        _check_params(integration, body["slug"], body["params"])
        results = _values(self._around, integration["slug"], body["slug"], body["params"])
        wanted = body.get("value", "").casefold()
        found = [item for item in results if wanted in f"{item['label']}\n{item['value']}".casefold()]
        answer(resp, {"results": found})


class DynamicSchema:
    """POST `connectors/{uuid}/dynamicSchemas/{slug}`: the fields of a record, as far as the catalogue knows them.

    The slugs are those of the autocompletes that list fields (`listObjectProperties`, `listColumns`, …), and
    so are the parameters.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_post(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str, slug: str) -> None:
        integration = _integration_of(self._around, req, uuid)
        body = body_of(req, {"params": bodies.mapping}, ["params"])
        known = {item["slug"] for item in integration["autocompletes"]}
        if slug not in known or not slug.endswith(_LISTS_FIELDS):
            raise Refusal(400, reason="failedToGetIntegration")
        _check_params(integration, slug, body["params"])
        results = _values(self._around, integration["slug"], slug, body["params"])
        properties = {item["value"]: {"title": item["label"], "type": "string"} for item in results}
        answer(resp, {"schema": {"type": "object", "properties": properties}, "uiSchema": {}})


class LanguageModels:
    """GET `connectors/{uuid}/languageModels`: refused where the integration has none."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def on_get(self, req: bottle.LocalRequest, resp: bottle.LocalResponse, uuid: str) -> None:
        integration = _integration_of(self._around, req, uuid)
        models = self._around.catalogue.behaviour(integration["slug"]).get("languageModels")
        if models is None:
            raise Refusal(400, reason="languageModelsNotSupported")
        answer(resp, {"languageModels": models})


def _integration_of(around: Surroundings, req: bottle.LocalRequest, uuid: str) -> dict[str, Any]:
    with around.store.read() as db:
        slug = existing(db, req.workspace, uuid)["integration_slug"]
    return around.catalogue.integration(slug)


def _check_params(integration: dict[str, Any], slug: str, params: dict[str, Any]) -> None:
    """Raises Refusal (400) for an unknown slug and for parameters that do not fit its schema."""
    schemas = {item["slug"]: item["params"]["jsonSchema"] for item in integration["autocompletes"]}
    if slug not in schemas:
        raise Refusal(400, reason=_NO_VALUES)
    schema = schemas[slug]
    # Every parameter in the catalogue is text; a test holds it to that.
    fields = dict.fromkeys(schema.get("properties", {}), bodies.any_text)
    found = bodies.complaints(params, fields, schema.get("required", ()))
    if found:
        words = "; ".join(wrong.replace("of this call", f"of {slug}") for wrong in found)
        raise bad_request(f"Invalid params: {words}.", reason=_NO_VALUES)


def _values(around: Surroundings, integration_slug: str, slug: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    """Gives the values of a field; a parent's value that the catalogue does not know has none."""
    values = around.catalogue.behaviour(integration_slug)["autocompletes"].get(slug, [])
    if isinstance(values, dict):
        values = values["results"].get(params.get(values["by"]), [])
    found: list[dict[str, Any]] = values
    return found
