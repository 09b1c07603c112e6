"""The declaration of the structure's desk."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.offices.actions import posts_from_file
from wspolnie.desks.offices.actions.importing import take
from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.api import ENDPOINTS
from wspolnie.desks.offices.held import mentions
from wspolnie.desks.offices.sheets import COLUMNS, POSTS, keys, post_keys, refuse_columns, refuse_post_columns
from wspolnie.foundation.modules import Importer, Module, Nothing, OfficePage

MODULE = Module(
    name="offices_desk",
    label=_("Structure of the city"),
    urls="wspolnie.desks.offices.urls",
    acts=OfficeAct,
    api=ENDPOINTS,
    office_pages=(
        OfficePage(
            _("Structure of the city"),
            "offices",
            OfficeAct.EDIT,
            _("Departments, units, their names and places by days."),
        ),
        OfficePage(_("Posts and mandates"), "mandates", OfficeAct.APPOINT, _("Who acts in whose name, since when.")),
    ),
    imports=(
        Importer(
            kind="offices",
            label=_("Offices from a file"),
            help=_(
                "An office is recognised by its address, or by the address made from its name. A row is true for its "
                "day (column “dnia”, else today): what differs changes from that day, what was before stays. An empty "
                "cell leaves what stands; “-” as the parent says that the office stands by itself."
            ),
            act=OfficeAct.IMPORT,
            columns=COLUMNS,
            route="offices",
            refuse_columns=refuse_columns,
            keys=keys,
            take=take,
            whole=True,
        ),
        Importer(
            kind="posts",
            label=_("Posts from a file"),
            help=_(
                "A post is recognised by the address of its office and its title. What differs is changed; a last day "
                "may be added. The file that you download from the list of posts can be brought in again."
            ),
            act=OfficeAct.IMPORT,
            columns=POSTS,
            route="posts",
            refuse_columns=refuse_post_columns,
            keys=post_keys,
            take=posts_from_file.take,
        ),
    ),
    mentions=mentions,
    erase=Nothing("shows what the party of offices keeps, and keeps nothing itself"),
)
