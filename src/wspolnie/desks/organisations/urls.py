"""Addresses of the register: nouns, for ever. Words beside `<slug>` are RESERVED in the party's verbs."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.organisations.views import editing, reading

urlpatterns = [
    path("organizacje/", reading.index, name="organisations"),
    path("organizacje/csv/", reading.sheet, name="organisations_sheet"),
    path("organizacje/nowa/", editing.new, name="organisation_new"),
    path("organizacje/<slug:slug>/", reading.organisation, name="organisation"),
    path("organizacje/<slug:slug>/zmiana/", editing.change, name="organisation_change"),
    path("organizacje/<slug:slug>/federacje/", editing.federations, name="organisation_federations"),
    path("organizacje/<slug:slug>/federacje/<uuid:membership>/koniec/", editing.leave, name="organisation_leave"),
]
