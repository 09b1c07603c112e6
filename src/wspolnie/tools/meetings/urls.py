"""Addresses of meetings: below the home of their space, for ever; and the city's calendar."""

from __future__ import annotations

from django.urls import path

from wspolnie.tools.meetings import views

urlpatterns = [
    path("kalendarz/", views.calendar, name="calendar"),
    path("kalendarz.ics", views.calendar_file, name="calendar_file"),
    path("<slug:home>/<slug:slug>/spotkania/", views.index, name="meetings"),
    path("<slug:home>/<slug:slug>/spotkania.ics", views.index_file, name="meetings_file"),
    path("<slug:home>/<slug:slug>/spotkania/obecnosc.csv", views.presence_sheet, name="meetings_presence_sheet"),
    path("<slug:home>/<slug:slug>/spotkania/nowe/", views.new, name="meeting_new"),
    path("<slug:home>/<slug:slug>/spotkania/<int:number>/", views.meeting, name="meeting"),
    path("<slug:home>/<slug:slug>/spotkania/<int:number>.ics", views.meeting_file, name="meeting_file"),
    path("<slug:home>/<slug:slug>/spotkania/<int:number>/zmiana/", views.change, name="meeting_change"),
    path("<slug:home>/<slug:slug>/spotkania/<int:number>/odwolanie/", views.calling_off, name="meeting_calling_off"),
    path("<slug:home>/<slug:slug>/spotkania/<int:number>/przebieg/", views.course, name="meeting_course"),
]
