"""Addresses of the front of the house."""

from __future__ import annotations

from django.urls import path

from wspolnie.portal import (
    districts,
    glossary,
    health,
    matters,
    metrics,
    outbox,
    searching,
    security_txt,
    sign_in_urls,
    views,
    where,
)

urlpatterns = [
    path("", views.home, name="home"),
    path("osiedla/", districts.index, name="districts"),
    path("osiedla/<slug:slug>/", districts.district, name="district"),
    path("osiedla.csv", where.sheet, name="districts_sheet"),
    path("szukaj/", searching.search_page, name="search"),
    path("szukaj.csv", searching.sheet, name="search_sheet"),
    path("szukaj/podpowiedzi/", searching.suggestions, name="search_suggestions"),
    path("slowniczek/", glossary.glossary, name="glossary"),
    path("slowniczek.csv", glossary.sheet, name="glossary_sheet"),
    path("moje/", matters.my_matters, name="my_matters"),
    path("moje/csv/", matters.sheet, name="my_matters_sheet"),
    path("jezyk/<str:code>/", views.language, name="language"),
    path("deklaracja-dostepnosci/", views.accessibility, name="accessibility"),
    *sign_in_urls.urlpatterns,
    path("zdrowie", health.health, name="health"),
    path("metrics", metrics.metrics, name="metrics"),
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
    path("poczta", outbox.outbox, name="outbox"),
    path("wzornik", views.wzornik, name="wzornik"),
    path("zasoby/<str:name>", views.asset, name="asset"),
]
