"""Addresses of recommendations: below the home of their body, for ever; and of the whole city."""

from __future__ import annotations

from django.urls import path

from wspolnie.tools.decisions.views import body, city, office, reading

_BODY = "<slug:home>/<slug:slug>/rekomendacje/"
_ONE = f"{_BODY}<int:number>/"

urlpatterns = [
    path("rekomendacje/", city.index, name="recommendations"),
    path("rekomendacje.csv", city.sheet, name="recommendations_sheet"),
    path("rekomendacje/sprawczosc/", city.agency, name="agency"),
    path("rekomendacje/sprawczosc.csv", city.agency_sheet, name="agency_sheet"),
    path(_BODY, body.of_body, name="body_recommendations"),
    path(f"{_BODY}nowa/", body.new, name="recommendation_new"),
    path(f"{_BODY}przekazane/<uuid:forwarding>/", body.received, name="recommendation_received"),
    path(_ONE, reading.recommendation, name="recommendation"),
    path(f"{_ONE}zmiana/", body.change, name="recommendation_change"),
    path(f"{_ONE}przyjecie/", body.adoption, name="recommendation_adoption"),
    path(f"{_ONE}wyslanie/", body.sending, name="recommendation_sending"),
    path(f"{_ONE}wycofanie/", body.withdrawal, name="recommendation_withdrawal"),
    path(f"{_ONE}przekazanie/", body.forwarding, name="recommendation_forwarding"),
    path(f"{_ONE}odpowiedz/", office.answer, name="recommendation_answer"),
    path(f"{_ONE}inny-urzad/", office.passing, name="recommendation_passing"),
    path(f"{_ONE}wykonanie/", office.progress, name="recommendation_progress"),
    path(f"{_ONE}dowod/<uuid:step>/", office.evidence, name="recommendation_evidence"),
]
