"""Addresses of consultations: nouns, for ever."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.consultations.views import (
    answers,
    aside,
    attachments,
    contacts,
    entering,
    follow,
    own,
    planning,
    reading,
    remarks,
    standing,
    texts,
)

urlpatterns = [
    path("konsultacje/", reading.index, name="consultations"),
    path("konsultacje/nowa/", planning.plan, name="consultation_plan"),
    path("konsultacje/<slug:slug>/", reading.consultation, name="consultation"),
    path("konsultacje/<slug:slug>/projekt/", reading.draft, name="consultation_draft"),
    path("konsultacje/<slug:slug>/historia/", reading.history_page, name="consultation_history"),
    path("konsultacje/<slug:slug>/uwagi/", remarks.index, name="consultation_remarks"),
    path("konsultacje/<slug:slug>/uwagi/nowa/", remarks.new, name="remark_new"),
    path("konsultacje/<slug:slug>/plan/", planning.change, name="consultation_change"),
    path("konsultacje/<slug:slug>/latwy-tekst/", attachments.easy, name="consultation_easy"),
    path("konsultacje/<slug:slug>/pliki/", attachments.files, name="consultation_files"),
    path("konsultacje/<slug:slug>/pliki/latwiej/", attachments.easy_ways, name="consultation_easy_ways"),
    path("konsultacje/<slug:slug>/pliki/<uuid:file>/", attachments.attachment, name="consultation_file"),
    path("konsultacje/<slug:slug>/pliki/<uuid:file>/kolejnosc/", attachments.order, name="consultation_file_order"),
    path("konsultacje/<slug:slug>/pliki/<uuid:file>/usuniecie/", attachments.removal, name="consultation_file_removal"),
    path("konsultacje/<slug:slug>/tura/nowa/", planning.new_round, name="round_new"),
    path("konsultacje/<slug:slug>/tekst/", planning.text, name="consultation_text"),
    path("konsultacje/<slug:slug>/tekst/<slug:anchor>/", texts.change, name="paragraph_change"),
    path("konsultacje/<slug:slug>/start/", planning.start, name="consultation_start"),
    path("konsultacje/<slug:slug>/biurko/", answers.desk, name="consultation_desk"),
    path("konsultacje/<slug:slug>/biurko/arkusz/<slug:kind>/", answers.sheet, name="remarks_sheet"),
    path("konsultacje/<slug:slug>/biurko/nowa/", entering.new, name="remark_enter"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/", answers.remark, name="remark_desk"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/publicznosc/", answers.release, name="remark_release"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/wylaczenie/", aside.aside, name="remark_aside"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/przywrocenie/", aside.back, name="remark_back"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/adres/", contacts.contact, name="remark_contact"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/dowod/<uuid:file>/", contacts.proof, name="remark_proof"),
    path("konsultacje/<slug:slug>/biurko/<int:number>/imie/", standing.confirm, name="remark_standing"),
    path("uwaga/organizacja/<str:code>/", standing.answer, name="remark_mail"),
    path("konsultacje/<slug:slug>/publikacja/", answers.publication, name="answers_publication"),
    path("uwaga/", follow.follow, name="remark_follow"),
    path("uwaga/moja/<slug:slug>/<int:number>/", own.own, name="remark_own"),
    path("uwaga/zmiana/", own.change, name="remark_change"),
    path("uwaga/wycofanie/", own.withdrawal, name="remark_withdrawal"),
    path("uwaga/potwierdzenie/", follow.receipt, name="remark_receipt"),
]
