"""Addresses of procedures: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.procedures.views import commenting, keeping, reading

ONE = "procedury/<slug:slug>/"
urlpatterns = [
    path("procedury/", reading.index, name="procedures"),
    path("procedury.csv", reading.sheet, name="procedures_sheet"),
    path("procedury/nowa/", keeping.new, name="procedure_new"),
    path("procedury/uwagi/", commenting.index, name="procedure_comments"),
    path("procedury/uwagi.csv", commenting.sheet, name="procedure_comments_sheet"),
    path("procedury/uwagi/<uuid:comment>/", commenting.one, name="procedure_comment"),
    path("procedury/uwagi/<uuid:comment>/usuniecie/", commenting.remove, name="procedure_comment_remove"),
    path(ONE, reading.procedure, name="procedure"),
    path(f"{ONE}wersje/", reading.versions, name="procedure_versions"),
    path(f"{ONE}wersje/<int:number>/", reading.version, name="procedure_version"),
    path(f"{ONE}opis/", keeping.change, name="procedure_kept"),
    path(f"{ONE}opis/stan/", keeping.move, name="procedure_move"),
    path(f"{ONE}uwaga/", commenting.new, name="procedure_comment_new"),
]
