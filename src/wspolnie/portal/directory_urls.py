"""Addresses at the host that is no city: the directory, and names of the cities' own pages, for what it reads there.
Only the paths of the directory get here (foundation/web/city.py)."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path

from wspolnie.portal import directory

urlpatterns = [
    path("", directory.cities, name="home"),
    path("jezyk/<str:code>/", directory.language, name="language"),
    path("", include(settings.ROOT_URLCONF)),
]
