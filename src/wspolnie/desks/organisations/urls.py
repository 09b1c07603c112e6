"""Addresses of the register: nouns, for ever. Words beside `<slug>` are RESERVED in the party's verbs."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.organisations.views import editing, federations, mailbox, proposals, reading, speaking

SPEAKING = "organizacje/<slug:slug>/przedstawiciele/"

urlpatterns = [
    path("organizacje/", reading.index, name="organisations"),
    path("organizacje/csv/", reading.sheet, name="organisations_sheet"),
    path("organizacje/nowa/", editing.new, name="organisation_new"),
    path("organizacje/federacje/", federations.index, name="federations"),
    path("organizacje/federacje/csv/", federations.sheet, name="federations_sheet"),
    path("organizacje/przedstawiciele/", speaking.everybody, name="all_representations"),
    path("organizacje/przedstawiciele/csv/", speaking.sheet, name="representations_sheet"),
    path("organizacje/zgloszenie/", proposals.new, name="organisation_propose"),
    path("organizacje/zgloszenia/", proposals.index, name="organisation_proposals"),
    path("organizacje/zgloszenia/<uuid:one>/", proposals.decide, name="organisation_proposal"),
    path("organizacje/zgloszenia/<uuid:one>/odmowa/", proposals.refuse, name="proposal_refusal"),
    path("organizacje/potwierdzenie/<str:code>/", mailbox.answer, name="representation_mail"),
    path("organizacje/<slug:slug>/", reading.organisation, name="organisation"),
    path("organizacje/<slug:slug>/zmiana/", editing.change, name="organisation_change"),
    path("organizacje/<slug:slug>/kontakt/", speaking.contact, name="organisation_contact"),
    path("organizacje/<slug:slug>/federacje/", editing.federations, name="organisation_federations"),
    path("organizacje/<slug:slug>/federacje/<uuid:membership>/koniec/", editing.leave, name="organisation_leave"),
    path(SPEAKING, speaking.index, name="representations"),
    path(SPEAKING + "zgloszenie/", speaking.new, name="representation_new"),
    path(SPEAKING + "<uuid:one>/potwierdzenie/", speaking.confirm, name="representation_confirm"),
    path(SPEAKING + "<uuid:one>/odmowa/", speaking.refuse, name="representation_refuse"),
    path(SPEAKING + "<uuid:one>/koniec/", speaking.end, name="representation_end"),
    path(SPEAKING + "<uuid:one>/list/", speaking.letter, name="representation_letter"),
    path("moje/reprezentacje/", speaking.mine, name="my_representations"),
]
