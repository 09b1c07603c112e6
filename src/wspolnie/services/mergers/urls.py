"""Addresses of organisations that may stand twice; they stand before those of the register's desk."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.mergers import views

PAIR = "organizacje/podobne/<uuid:organisation>/<uuid:other>/"

urlpatterns = [
    path("organizacje/podobne/", views.index, name="organisations_alike"),
    path("organizacje/podobne/csv/", views.sheet, name="organisations_alike_sheet"),
    path(PAIR, views.pair, name="organisations_pair"),
    path(PAIR + "rozne/", views.different, name="organisations_different"),
    path("organizacje/podobne/polaczenia/<uuid:merger>/cofniecie/", views.back, name="merger_undo"),
]
