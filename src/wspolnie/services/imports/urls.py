"""Addresses of imports."""

from __future__ import annotations

from django.urls import path

from wspolnie.foundation.web import nouns  # noqa: F401 - <noun:…>
from wspolnie.services.imports import views

urlpatterns = [
    path("wczytywanie/<noun:kind>/", views.upload, name="import_upload"),
    path("wczytywanie/<noun:kind>/wzor/<slug:form>/", views.template, name="import_template"),
    path("wczytywanie/przebieg/<uuid:run>/", views.progress, name="import_run"),
    path("wczytywanie/przebieg/<uuid:run>/start/", views.start, name="import_start"),
    path("wczytywanie/przebieg/<uuid:run>/stop/", views.stop, name="import_stop"),
    path("wczytywanie/przebieg/<uuid:run>/bledy/", views.errors, name="import_errors"),
]
