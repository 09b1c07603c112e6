"""Addresses of the structure: nouns, for ever. Words beside `<slug>` are RESERVED in the party's verbs."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.offices.views import editing, lists, posts, reading

urlpatterns = [
    path("urzad/", reading.index, name="offices"),
    path("urzad/csv/", reading.sheet, name="offices_sheet"),
    path("urzad/nowa/", editing.new, name="office_new"),
    path("urzad/stanowiska/", lists.posts, name="posts"),
    path("urzad/stanowiska/csv/", lists.posts_sheet, name="posts_sheet"),
    path("urzad/mandaty/", lists.mandates, name="mandates"),
    path("urzad/mandaty/csv/", lists.mandates_sheet, name="mandates_sheet"),
    path("urzad/<slug:slug>/", reading.office, name="office"),
    path("urzad/<slug:slug>/nazwa/", editing.rename, name="office_name"),
    path("urzad/<slug:slug>/miejsce/", editing.move, name="office_place"),
    path("urzad/<slug:slug>/adres/", editing.readdress, name="office_address"),
    path("urzad/<slug:slug>/zamkniecie/", editing.close, name="office_close"),
    path("urzad/<slug:slug>/stanowiska/nowe/", posts.new, name="post_new"),
    path("urzad/<slug:slug>/stanowiska/<uuid:post>/", posts.change, name="post"),
    path("urzad/<slug:slug>/stanowiska/<uuid:post>/koniec/", posts.end, name="post_end"),
    path("urzad/<slug:slug>/stanowiska/<uuid:post>/powolanie/", posts.appoint, name="appointment_new"),
    path("urzad/<slug:slug>/powolania/<uuid:appointment>/koniec/", posts.dismiss, name="appointment_end"),
    path("urzad/<slug:slug>/powolania/<uuid:appointment>/nazwisko/", posts.show_name, name="appointment_name"),
]
