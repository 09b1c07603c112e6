"""Addresses of the administration: nouns, for ever."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.administration.views import health, jobs, overview, parameters

urlpatterns = [
    path("administracja/", overview.index, name="administration"),
    path("administracja/parametry/", parameters.index, name="administration_parameters"),
    path("administracja/parametry/csv/", parameters.sheet, name="administration_parameters_sheet"),
    path("administracja/parametry/<slug:name>/", parameters.parameter, name="administration_parameter"),
    path("administracja/parametry/<slug:name>/zmiana/", parameters.change, name="administration_parameter_change"),
    path(
        "administracja/parametry/<slug:name>/wycofanie/<slug:since>/",
        parameters.withdrawal,
        name="administration_parameter_withdrawal",
    ),
    path("administracja/zadania/", jobs.index, name="administration_jobs"),
    path("administracja/zadania/<int:number>/", jobs.job, name="administration_job"),
    path("administracja/zadania/<int:number>/ponowienie/", jobs.repetition, name="administration_job_repetition"),
    path("administracja/zadania/<int:number>/odwolanie/", jobs.cancellation, name="administration_job_cancellation"),
    path("administracja/stan/", health.index, name="administration_health"),
]
