"""Addresses of following."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.follows import views

urlpatterns = [
    path("obserwowanie/<uuid:entry>/", views.begin, name="follow"),
    path("obserwowanie/potwierdzenie/<str:token>/", views.confirm, name="follow_confirm"),
    path("obserwowanie/rezygnacja/<str:token>/", views.end, name="follow_end"),
    path("moje/obserwowane/", views.own, name="follows_own"),
]
