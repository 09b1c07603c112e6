"""Addresses of public registers: Polish nouns; those of one organisation stand below it."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.registers import views

urlpatterns = [
    path("rejestry/", views.index, name="register_entries"),
    path("rejestry/csv/", views.sheet, name="register_entries_sheet"),
    path("rejestry/<slug:register>/pytanie/", views.ask_all, name="register_round"),
    path("rejestry/<slug:register>/stop/", views.stop, name="register_round_stop"),
    path("organizacje/<slug:slug>/rejestry/", views.one, name="register_entry"),
    path("organizacje/<slug:slug>/rejestry/<slug:register>/", views.ask_one, name="register_entry_ask"),
    path("organizacje/<slug:slug>/rejestry/<slug:register>/przejecie/", views.take, name="register_entry_take"),
]
