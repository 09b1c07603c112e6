"""Addresses of the API: what the rooms declare below `/api/v1/`, the document of it, and the pages for people."""

from __future__ import annotations

import re

from django.urls import URLPattern, path

from wspolnie.api.frame import door
from wspolnie.api.views import developers, documents, keys
from wspolnie.foundation.endpoints import by_path
from wspolnie.foundation.modules import registry

PLACE = re.compile(r"{(\w+)(?::(\w+))?}")


def route_of(address: str) -> str:
    """`consultations/{consultation}` as Django writes it."""
    return PLACE.sub(lambda found: f"<{found[2] or 'uuid'}:{found[1]}>", address)


def name_of(address: str) -> str:
    """`api_consultations_consultation_remarks`"""
    return "api_" + re.sub(r"\W+", "_", PLACE.sub(lambda found: found[1], address)).strip("_")


def _patterns() -> list[URLPattern]:
    offered = by_path([endpoint for module in registry.all() for endpoint in module.api])
    return [
        path(f"api/v1/{route_of(address)}", door(methods), name=name_of(address))
        for address, methods in offered.items()
    ]


urlpatterns = [
    path("api/", developers.developers, name="developers"),
    path("moje/klucze-api/", keys.keys, name="api_keys"),
    path("moje/klucze-api/<uuid:key>/uniewaznienie/", keys.revocation, name="api_key_revocation"),
    *_patterns(),
    path("api/v1/openapi.json", documents.openapi, name="api_openapi"),
    path("api/v1/<path:rest>", documents.nothing, name="api_nothing"),
]
