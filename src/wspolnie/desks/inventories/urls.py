"""Addresses of inventories: Polish nouns. Words beside `<slug>` are RESERVED in the verbs of campaigns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.inventories.views import campaigns, figures, lists, moves, rows

ONE = "inwentaryzacja/<slug:slug>/"
ROW = ONE + "organizacje/<slug:organisation>/"

urlpatterns = [
    path("inwentaryzacja/", figures.index, name="inventories"),
    path("inwentaryzacja/nowa/", campaigns.new, name="inventory_new"),
    path(ONE, figures.campaign, name="inventory"),
    path(ONE + "csv/", figures.sheet, name="inventory_sheet"),
    path(ONE + "zmiana/", campaigns.change, name="inventory_change"),
    path(ONE + "koniec/", campaigns.end, name="inventory_end"),
    path(ONE + "organizacje/", lists.index, name="inventory_rows"),
    path(ONE + "organizacje/arkusz/csv/", lists.sheet, name="inventory_rows_sheet"),
    path(ONE + "nastepna/", rows.following, name="inventory_next"),
    path(ROW, rows.row, name="inventory_row"),
    path(ROW + "krok/", moves.step, name="inventory_step"),
    path(ROW + "cofniecie/", moves.back, name="inventory_back"),
]
