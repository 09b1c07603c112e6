"""The city of a request, by its host."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.web.problems import PROGRAMS, problem

DIRECTORY = ("/", "/jezyk/pl/", "/jezyk/en/")
"""What the directory's host shows; everything else of it is as unknown as at any host that is no city."""
CITYLESS = ("/zdrowie", "/metrics", "/zasoby/")
"""Paths that answer on any host: they speak of the installation, not of a city."""


class CityMiddleware:
    """Sets `request.city`; an unknown host gets a bare 404 that names no other city. One host may be set apart to show
    the directory of them: without that setting there is none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(CITYLESS):
            return self.get_response(request)
        host = request.META.get("HTTP_HOST", "").rsplit(":", 1)[0]
        city = book.find(host, only=settings.ONLY_CITY)
        if city is None and request.path.startswith(PROGRAMS):
            return problem(404, "No city is here")
        if city is None and host and host.lower() == settings.DIRECTORY_HOST and request.path in DIRECTORY:
            request.urlconf = settings.DIRECTORY_URLCONF  # type: ignore[attr-defined]  # read by the resolver
            return self.get_response(request)
        if city is None:
            return HttpResponse("404\n", status=404, content_type="text/plain; charset=utf-8")
        request.city = city  # type: ignore[attr-defined]  # found for everybody after us
        return self.get_response(request)


def city_of(request: HttpRequest) -> City:
    """The city of the request; only routes outside any city have none."""
    city = request.city  # type: ignore[attr-defined]  # set by CityMiddleware
    assert isinstance(city, City)
    return city
