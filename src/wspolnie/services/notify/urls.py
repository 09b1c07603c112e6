"""Addresses about letters."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.notify import views

urlpatterns = [
    path("moje/listy/", views.own, name="letters_own"),
    path("listy/rezygnacja/<str:token>/", views.stop, name="letters_stop"),
]
