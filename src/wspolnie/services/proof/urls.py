"""Addresses of proof: for residents, and for programs."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.proof import api, views

urlpatterns = [
    path("dziennik/", views.journal, name="journal"),
    path("dziennik/klucze/", views.keys, name="journal_keys"),
    path("dziennik/stany/<uuid:head>/", views.head, name="journal_head"),
    path("api/v1/journal/head", api.head, name="api_journal_head"),
    path("api/v1/journal/leaves", api.leaves, name="api_journal_leaves"),
    path("api/v1/journal/inclusion", api.inclusion, name="api_journal_inclusion"),
    path("api/v1/journal/consistency", api.consistency, name="api_journal_consistency"),
    path("api/v1/journal/keys", api.keys, name="api_journal_keys"),
]
