"""Addresses of people who know: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.experts.views import calling, finding, own

urlpatterns = [
    path("eksperci/", finding.index, name="experts"),
    path("eksperci/csv/", finding.sheet, name="experts_sheet"),
    path("eksperci/zaproszenia/", calling.mine, name="expert_calls"),
    path("eksperci/zaproszenia/<uuid:call>/", calling.one, name="expert_call"),
    path("eksperci/zaproszenia/<uuid:call>/odwolanie/", calling.back, name="expert_call_back"),
    path("eksperci/<uuid:expert>/", finding.one, name="expert"),
    path("eksperci/<uuid:expert>/zaproszenie/", calling.new, name="expert_call_new"),
    path("moje/wiedza/", own.edit, name="expert_own"),
    path("moje/wiedza/usuniecie/", own.withdraw, name="expert_own_remove"),
]
