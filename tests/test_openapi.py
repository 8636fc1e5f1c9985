"""The published contract: up to date, whole, and kept by the running service."""

from __future__ import annotations

import re
from typing import Any

import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from composer_api import create_app, openapi
from tests.conftest import Server

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
)


def test_the_document_is_up_to_date() -> None:
    assert openapi.FILE.read_text("utf-8") == openapi.text(), "run: python -m composer_api.openapi"


def test_every_route_of_the_api_is_in_the_document_and_the_other_way_round(client: FlaskClient) -> None:
    there = {
        (rule.rule, method.lower())
        for rule in create_app().url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/v1/")
    }
    document = client.get("/openapi.json").get_json()
    assert {(path, method) for path, methods in document["paths"].items() for method in methods} == there


def test_the_document_names_the_platforms_and_profiles_there_are(client: FlaskClient) -> None:
    schemas = client.get("/openapi.json").get_json()["components"]["schemas"]
    assert "instagram" in schemas["PlatformName"]["enum"]
    assert "standaard" in schemas["ProfileName"]["examples"]


def test_every_reference_leads_somewhere(client: FlaskClient) -> None:
    response = client.get("/openapi.json")
    schemas = response.get_json()["components"]["schemas"]
    assert set(re.findall(r'"#/components/schemas/(\w+)"', response.text)) <= set(schemas)


def test_the_examples_of_the_documentation_work(client: FlaskClient) -> None:
    for route in openapi.ROUTES:
        answer = client.post(route.path, json=route.example) if route.example else client.get(route.path)
        assert answer.status_code == 200
        assert route.answer().validate(answer.get_json()) == {}


def test_the_documentation_page_shows_every_route_and_object(client: FlaskClient) -> None:
    page, document = client.get("/docs").text, client.get("/openapi.json").get_json()
    for path, methods in document["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page
    for name in document["components"]["schemas"]:
        assert f'id="{name}"' in page


@pytest.fixture(scope="module")
def contract(server: Server) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{server.url}/openapi.json")


@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: str(mode.value))
@pytest.mark.parametrize("route", openapi.ROUTES, ids=lambda route: route.path)
def test_the_service_keeps_its_contract(
    contract: schemathesis.BaseSchema, route: openapi.Route, mode: GenerationMode
) -> None:
    """Requests made from the document itself, right ones and wrong ones."""
    if mode is GenerationMode.NEGATIVE and not (route.question or route.parameters):
        pytest.skip("there is nothing to get wrong")

    @settings(max_examples=60 if route.question else 10, suppress_health_check=list(HealthCheck))
    @given(contract[route.path][route.method].as_strategy(generation_mode=mode))
    def keeps_it(case: Case[Any]) -> None:
        response = case.call()
        refused_unread = response.status_code == 413  # a refusal too, but not one schemathesis expects
        case.validate_response(
            response, checks=[check for check in CHECKS if not (refused_unread and check is negative_data_rejection)]
        )

    keeps_it()
