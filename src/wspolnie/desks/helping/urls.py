"""Addresses of help for residents: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.helping.views import answering, asking, finding, keeping, service

KEPT = "organizacje/<slug:slug>/pomoc/"
ASKED = "organizacje/<slug:slug>/zapytania"
urlpatterns = [
    path("pomoc/", finding.index, name="helping"),
    path("pomoc.csv", finding.sheet, name="helping_sheet"),
    path("pomoc/zapytanie/<str:code>/", asking.own, name="enquiry_own"),
    path("pomoc/odpowiedz/<str:code>/", answering.by_mail, name="enquiry_mail"),
    path("pomoc/<slug:slug>/", service.service, name="service"),
    path("pomoc/<slug:slug>/zapytaj/", asking.new, name="enquiry_new"),
    path("pomoc/<slug:slug>/zapytaj/wyslane/", asking.asked, name="enquiry_asked"),
    path(KEPT, keeping.index, name="services_kept"),
    path(f"{KEPT}nowa/", keeping.new, name="service_new"),
    path(f"{KEPT}<uuid:service>/", keeping.change, name="service_kept"),
    path(f"{KEPT}<uuid:service>/stan/", keeping.move, name="service_move"),
    path(f"{ASKED}/", answering.index, name="enquiries"),
    path(f"{ASKED}.csv", answering.sheet, name="enquiries_sheet"),
    path(f"{ASKED}/<uuid:enquiry>/", answering.one, name="enquiry"),
]
