"""Addresses of reported texts."""

from __future__ import annotations

from django.urls import path

from wspolnie.services.flags import views

urlpatterns = [
    path("zgloszenie/", views.follow, name="flag_follow"),
    path("zgloszenie/potwierdzenie/", views.receipt, name="flag_receipt"),
    path("zgloszenie/<slug:kind>/<uuid:subject>/", views.send, name="flag_send"),
    path("zgloszone-teksty/", views.index, name="flags"),
    path("zgloszone-teksty/arkusz/<slug:form>/", views.sheet, name="flags_sheet"),
    path("zgloszone-teksty/<int:year>/<int:number>/", views.flag, name="flag"),
    path("zgloszone-teksty/<int:year>/<int:number>/decyzja/", views.decision, name="flag_decision"),
]
