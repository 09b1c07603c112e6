"""The declaration of the library."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.api import ENDPOINTS
from wspolnie.desks.library.searched import FINDING, PUBLICATIONS
from wspolnie.foundation.modules import Module, Nothing, OfficePage

MODULE = Module(
    name="library",
    label=_("Library"),
    urls="wspolnie.desks.library.urls",
    acts=LibraryAct,
    api=ENDPOINTS,
    pieces=(PUBLICATIONS,),
    listens=FINDING,
    office_pages=(
        OfficePage(
            _("Publications of the library"),
            "publications_kept",
            LibraryAct.KEEP,
            _("Drafts, published and withdrawn ones; new ones are added here."),
        ),
    ),
    erase=Nothing("publications of institutions, and nobody's name"),
)
