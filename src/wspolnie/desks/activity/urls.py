"""Addresses of figures of activity: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.activity.views import dealing, figures, people, rows

urlpatterns = [
    path("aktywnosc-organizacji/", figures.index, name="activity"),
    path("aktywnosc-organizacji/csv/", figures.sheet, name="activity_sheet"),
    path("aktywnosc-organizacji/uczestnicy/", people.index, name="participation"),
    path("aktywnosc-organizacji/uczestnicy/csv/", people.sheet, name="participation_sheet"),
    path("aktywnosc-organizacji/kwartal/<slug:quarter>/", rows.quarter, name="activity_quarter"),
    path("aktywnosc-organizacji/kwartal/<slug:quarter>/csv/", rows.quarter_sheet, name="activity_quarter_sheet"),
    path("aktywnosc-organizacji/bez-aktywnosci/", rows.idle, name="activity_none"),
    path("aktywnosc-organizacji/bez-aktywnosci/csv/", rows.idle_sheet, name="activity_none_sheet"),
    path("organizacje/<slug:slug>/wspolpraca/", dealing.index, name="dealings"),
    path("organizacje/<slug:slug>/wspolpraca/csv/", dealing.sheet, name="dealings_sheet"),
]
