"""Addresses of profiles: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.profiles.views import answering, belongings, profile, reading, resources

OWN = "organizacje/<slug:slug>/profil/"

urlpatterns = [
    path("zasoby-organizacji/", reading.index, name="resources"),
    path("zasoby-organizacji/csv/", reading.sheet, name="resources_sheet"),
    path("profile-organizacji/do-sprawdzenia/", profile.unverified, name="profiles_unverified"),
    path("profile-organizacji/do-sprawdzenia.csv", profile.unverified_sheet, name="profiles_unverified_sheet"),
    path(OWN, profile.edit, name="profile"),
    path(OWN + "sprawdzenie/", profile.verify, name="profile_verify"),
    path(OWN + "propozycja/", profile.suggestion, name="profile_suggestion"),
    path(OWN + "propozycja/<uuid:suggestion>/", answering.answer, name="suggestion"),
    path(OWN + "propozycja/<uuid:suggestion>/odmowa/", answering.refuse, name="suggestion_refuse"),
    path(OWN + "zasoby/", resources.index, name="profile_resources"),
    path(OWN + "zasoby/<uuid:resource>/", resources.change, name="profile_resource"),
    path(OWN + "zasoby/<uuid:resource>/usuniecie/", resources.remove, name="profile_resource_remove"),
    path(OWN + "kontakty/", belongings.contacts, name="profile_contacts"),
    path(OWN + "kontakty/<uuid:contact>/usuniecie/", belongings.hide, name="profile_contact_remove"),
    path(OWN + "dorobek/", belongings.evidence, name="profile_evidence"),
    path(OWN + "dorobek/<uuid:evidence>/usuniecie/", belongings.remove, name="profile_evidence_remove"),
]
