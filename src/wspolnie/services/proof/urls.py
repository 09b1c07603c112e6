"""Addresses of proof: for residents, and for programs."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.proof import views

urlpatterns = [
    path("dziennik/", views.journal, name="journal"),
    path("dziennik/klucze/", views.keys, name="journal_keys"),
    path("dziennik/stany/<uuid:head>/", views.head, name="journal_head"),
]
