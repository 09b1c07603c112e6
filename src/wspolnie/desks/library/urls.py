"""Addresses of the library: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.library.views import finding, keeping, one

ONE = "biblioteka/<slug:slug>/"
urlpatterns = [
    path("biblioteka/", finding.index, name="library"),
    path("biblioteka.csv", finding.sheet, name="library_sheet"),
    path("biblioteka/nowa/", keeping.new, name="publication_new"),
    path("biblioteka/wszystkie/", keeping.index, name="publications_kept"),
    path(ONE, one.publication, name="publication"),
    path(f"{ONE}plik/", one.file, name="publication_file"),
    path(f"{ONE}opis/", keeping.change, name="publication_kept"),
    path(f"{ONE}opis/plik/", keeping.put, name="publication_put"),
    path(f"{ONE}opis/stan/", keeping.move, name="publication_move"),
]
