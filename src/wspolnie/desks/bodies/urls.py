"""Addresses of bodies: Polish nouns."""

from __future__ import annotations

from django.urls import path

from wspolnie.desks.bodies.views import keeping, reading, regulations, seats

ONE = "grupy/<slug:slug>/"
urlpatterns = [
    path("grupy/", reading.index, name="bodies"),
    path("grupy.csv", reading.sheet, name="bodies_sheet"),
    path("grupy/nowa/", keeping.new, name="body_new"),
    path(ONE, reading.body, name="body"),
    path(f"{ONE}sklad/", reading.seats, name="body_seats"),
    path(f"{ONE}sklad.csv", reading.seats_sheet, name="body_seats_sheet"),
    path(f"{ONE}sklad/nowy/", seats.new, name="seat_new"),
    path(f"{ONE}sklad/<uuid:seat>/", seats.end, name="seat_end"),
    path(f"{ONE}regulamin/", regulations.regulations, name="body_regulations"),
    path(f"{ONE}regulamin/nowy/", regulations.new, name="regulations_new"),
    path(f"{ONE}opis/", keeping.change, name="body_kept"),
    path(f"{ONE}opis/pokazanie/", keeping.show, name="body_show"),
    path(f"{ONE}opis/rozwiazanie/", keeping.dissolve, name="body_dissolve"),
]
