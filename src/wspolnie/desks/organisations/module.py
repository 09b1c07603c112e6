"""The declaration of the register's desk."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.organisations.actions.importing import take
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.sheets import COLUMNS, keys, refuse_columns
from wspolnie.foundation.modules import Importer, Module, NavItem, Nothing

MODULE = Module(
    name="organisations_desk",
    label=_("Register of organisations"),
    urls="wspolnie.desks.organisations.urls",
    acts=OrganisationAct,
    navigation=(NavItem(_("Organisations"), "organisations", 50, "/organizacje/"),),
    imports=(
        Importer(
            kind="organisations",
            label=_("Organisations from a file"),
            help=_(
                "An organisation is recognised by its KRS, REGON or NIP, never by its name. An empty cell leaves what "
                "stands in the register. The file that you download from the list can be brought in again."
            ),
            act=OrganisationAct.IMPORT,
            columns=COLUMNS,
            route="organisations",
            refuse_columns=refuse_columns,
            keys=keys,
            take=take,
        ),
    ),
    erase=Nothing("shows what the party of organisations keeps, and keeps nothing itself"),
)
