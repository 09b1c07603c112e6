"""Addresses of the administration: nouns, for ever."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.administration.views import (
    health,
    jobs,
    letters,
    mail,
    overview,
    own,
    parameters,
    people,
    rights,
    roles,
)

urlpatterns = [
    path("administracja/", overview.index, name="administration"),
    path("administracja/osoby/", people.index, name="administration_people"),
    path("administracja/osoby/csv/", people.sheet, name="administration_people_sheet"),
    path("administracja/osoby/nowa/", people.new, name="administration_person_new"),
    path("administracja/osoby/<uuid:person>/", people.person, name="administration_person"),
    path("administracja/osoby/<uuid:person>/odejscie/", people.departure, name="administration_departure"),
    path(
        "administracja/osoby/<uuid:person>/drugi-skladnik/", people.second_factor, name="administration_second_factor"
    ),
    path("administracja/osoby/<uuid:person>/role/nowa/", roles.role_new, name="administration_role_new"),
    path(
        "administracja/osoby/<uuid:person>/role/<uuid:membership>/koniec/",
        roles.role_end,
        name="administration_role_end",
    ),
    path("administracja/osoby/<uuid:person>/zastepstwa/nowe/", roles.deputy_new, name="administration_deputy_new"),
    path(
        "administracja/osoby/<uuid:person>/zastepstwa/<uuid:deputyship>/koniec/",
        roles.deputy_end,
        name="administration_deputy_end",
    ),
    path("moje/zastepstwa/", own.deputies, name="own_deputies"),
    path("moje/zastepstwa/<uuid:deputyship>/koniec/", own.deputy_end, name="own_deputy_end"),
    path("administracja/uprawnienia/", rights.index, name="administration_rights"),
    path("administracja/uprawnienia/csv/", rights.sheet, name="administration_rights_sheet"),
    path("administracja/parametry/", parameters.index, name="administration_parameters"),
    path("administracja/parametry/csv/", parameters.sheet, name="administration_parameters_sheet"),
    path("administracja/parametry/<slug:name>/", parameters.parameter, name="administration_parameter"),
    path("administracja/parametry/<slug:name>/zmiana/", parameters.change, name="administration_parameter_change"),
    path(
        "administracja/parametry/<slug:name>/wycofanie/<slug:since>/",
        parameters.withdrawal,
        name="administration_parameter_withdrawal",
    ),
    path("administracja/listy/", letters.index, name="administration_letters"),
    path("administracja/listy/<str:name>/", letters.letter, name="administration_letter"),
    path("administracja/listy/<str:name>/zmiana/", letters.change, name="administration_letter_change"),
    path("administracja/poczta/", mail.index, name="administration_mail"),
    path("administracja/poczta/wstrzymane/", mail.stopped, name="administration_mail_stopped"),
    path("administracja/poczta/wstrzymane/<uuid:mailbox>/zdjecie/", mail.lifting, name="administration_mail_lifting"),
    path("administracja/poczta/<uuid:sent>/", mail.letter, name="administration_mail_letter"),
    path("administracja/poczta/<uuid:sent>/ponowienie/", mail.repetition, name="administration_mail_repetition"),
    path("administracja/zadania/", jobs.index, name="administration_jobs"),
    path("administracja/zadania/<int:number>/", jobs.job, name="administration_job"),
    path("administracja/zadania/<int:number>/ponowienie/", jobs.repetition, name="administration_job_repetition"),
    path("administracja/zadania/<int:number>/odwolanie/", jobs.cancellation, name="administration_job_cancellation"),
    path("administracja/stan/", health.index, name="administration_health"),
]
