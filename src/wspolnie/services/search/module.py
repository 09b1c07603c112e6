"""The declaration of search."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Module, Nothing, Told, on
from wspolnie.services.search.actions.entries import index_entry, recount_words
from wspolnie.services.search.jobs import pieces, watch_pieces
from wspolnie.spaces.facts import SpacePublished
from wspolnie.spaces.models import Space


def index_space(told: Told) -> None:
    """A space that begins can be found by its front entry."""
    space = Space.objects.filter(pk=told.space_id).first() if told.space_id else None
    if space is not None and space.front_id is not None:
        index_entry(space.front_id)


MODULE = Module(
    name="search",
    label=_("Search"),
    listens=(on(SpacePublished, index_space),),
    nightly=(recount_words,),
    watches=(watch_pieces,),
    jobs=(pieces,),
    erase=Nothing("texts of entries, indexed anew when they change; words are counted each night"),
)
