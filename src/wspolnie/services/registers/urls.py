"""Addresses of public registers: Polish nouns; those of one organisation stand below it."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.registers import views

urlpatterns = [
    path("rejestr-sadowy/", views.index, name="court_entries"),
    path("rejestr-sadowy/csv/", views.sheet, name="court_entries_sheet"),
    path("organizacje/<slug:slug>/rejestr-sadowy/", views.one, name="court_entry"),
    path("organizacje/<slug:slug>/rejestr-sadowy/przejecie/", views.take, name="court_entry_take"),
]
