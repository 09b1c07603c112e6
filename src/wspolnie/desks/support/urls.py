"""Addresses of the help desk."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.support.views import desk, frequent, own, public

QUESTION = "punkt-pomocy/biurko/<int:year>/<int:number>/"

urlpatterns = [
    path("punkt-pomocy/", public.index, name="support"),
    path("punkt-pomocy/pytanie/", public.new, name="question_new"),
    path("punkt-pomocy/pytanie/wyslane/", public.sent, name="question_sent"),
    path("punkt-pomocy/pytanie/link/<slug:code>/", own.by_link, name="question_by_link"),
    path("punkt-pomocy/odpowiedzi/nowa/", frequent.new, name="frequent_new"),
    path("punkt-pomocy/odpowiedzi/<int:number>/", public.frequent, name="frequent"),
    path("punkt-pomocy/odpowiedzi/<int:number>/wycofanie/", frequent.withdraw, name="frequent_withdraw"),
    path("punkt-pomocy/liczby/", public.numbers, name="support_figures"),
    path("punkt-pomocy/liczby/arkusz/<slug:form>/", public.numbers_sheet, name="support_figures_sheet"),
    path("punkt-pomocy/moje/", own.mine, name="own_questions"),
    path("punkt-pomocy/moje/<int:year>/<int:number>/", own.one, name="own_question"),
    path("punkt-pomocy/biurko/", desk.index, name="questions"),
    path("punkt-pomocy/biurko/arkusz/<slug:form>/", desk.sheet, name="questions_sheet"),
    path(QUESTION, desk.question, name="question"),
    path(f"{QUESTION}osoba/", desk.give, name="question_assign"),
    path(f"{QUESTION}odpowiedz/", desk.reply, name="question_answer"),
    path(f"{QUESTION}notatka/", desk.write_note, name="question_note"),
    path(f"{QUESTION}przekazanie/", desk.pass_to, name="question_pass"),
    path(f"{QUESTION}zamkniecie/", desk.end, name="question_close"),
]
