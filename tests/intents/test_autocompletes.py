"""Autocompletes: which fields of a form take offered values."""

from __future__ import annotations

from intents.autocompletes import WIDGET, AutocompleteField, autocomplete_fields


def offered(slug: str, **params: str) -> dict[str, object]:
    return {"ui:widget": WIDGET, "ui:options": {"slug": slug, "params": params} if params else {"slug": slug}}


def test_fields_are_found_at_any_depth_in_the_order_of_the_form() -> None:
    ui = {
        "objectType": offered("listObjects"),
        "note": {"ui:widget": "TextareaWidget"},
        "criterias": {
            "items": {"propertyName": offered("listProperties", objectType="$this.$parent.$parent.objectType")}
        },
        "filter": {"groups": {"items": {"conditions": {"items": {"column": offered("listColumns")}}}}},
    }
    found = autocomplete_fields(ui)
    assert [(one.name, one.slug) for one in found] == [
        ("objectType", "listObjects"), ("propertyName", "listProperties"), ("column", "listColumns"),
    ]  # fmt: skip
    assert found[1].path == ("criterias", "items", "propertyName")
    assert found[1].depends_on == {"objectType": "objectType"}


def test_a_list_of_offered_values_bears_the_list_s_name() -> None:
    assert [one.name for one in autocomplete_fields({"columns": {"items": offered("listColumns")}})] == ["columns"]


def test_a_field_named_items_is_a_field() -> None:
    assert [one.name for one in autocomplete_fields({"items": offered("listLists")})] == ["items"]


def test_a_field_that_names_no_list_asks_for_one_of_its_own_name() -> None:
    assert autocomplete_fields({"owner": {"ui:widget": WIDGET}}) == (
        AutocompleteField("owner", ("owner",), "owner", {}),
    )


def test_a_form_without_such_fields_has_none() -> None:
    assert autocomplete_fields({"ui:order": ["a"], "a": {"ui:widget": "password"}}) == ()
