"""Addresses of privacy."""

from __future__ import annotations

from django.urls import path

from wspolnie.foundation.web import nouns  # noqa: F401 - <noun:…>
from wspolnie.services.privacy.views import clauses, mine, office

urlpatterns = [
    path("prywatnosc/", clauses.privacy, name="privacy"),
    path("prywatnosc/<noun:slug>/", clauses.clause_page, name="clause"),
    path("moje/dane/", mine.overview, name="my_data"),
    path("moje/dane/kopia/<slug:kind>/", mine.copy, name="my_data_copy"),
    path("moje/dane/poprawka/", mine.correction, name="my_data_correction"),
    path("moje/dane/usuniecie/", mine.erasure, name="my_data_erasure"),
    path("moje/dane/po-usunieciu/", mine.erased, name="my_data_erased"),
    path("administracja/wglady/", office.looks, name="looks"),
    path("administracja/wglady/arkusz/", office.looks_sheet, name="looks_sheet"),
    path("administracja/osoby/<uuid:person>/kontakt/", office.contacts, name="person_contacts"),
    path("administracja/osoby/<uuid:person>/usuniecie/", office.erasure, name="person_erasure"),
]
