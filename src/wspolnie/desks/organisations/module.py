"""The declaration of the register's desk."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.organisations.actions import bringing, federating, importing
from wspolnie.desks.organisations.actions.erasure import erase
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.api import ENDPOINTS
from wspolnie.desks.organisations.front import finds, proposed, unconfirmed, waiting
from wspolnie.desks.organisations.held import holds
from wspolnie.desks.organisations.parts import about_district
from wspolnie.desks.organisations.sheets import federations, mandates, organisations
from wspolnie.foundation.modules import Importer, Module, NavItem, OfficePage, ParameterSpec
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.parties.organisations.links import PARAMETER

MODULE = Module(
    name="organisations_desk",
    label=_("Register of organisations"),
    urls="wspolnie.desks.organisations.urls",
    acts=OrganisationAct,
    api=ENDPOINTS,
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
            columns=organisations.COLUMNS,
            route="organisations",
            refuse_columns=organisations.refuse_columns,
            keys=organisations.keys,
            take=importing.take,
        ),
        Importer(
            kind="representations",
            label=_("Who speaks for whom, from a file"),
            help=_(
                "An organisation is recognised by its KRS, a person by their e-mail. The office knows what it brings "
                "in, so each is confirmed by the office at once. What is there already stays as it is."
            ),
            act=OrganisationAct.CONFIRM,
            columns=mandates.COLUMNS,
            route="all_representations",
            refuse_columns=mandates.refuse_columns,
            keys=mandates.keys,
            take=bringing.take,
        ),
        Importer(
            kind="federations",
            label=_("Federations from a file"),
            help=_(
                "Both organisations are named by their address here (the end of /organizacje/…/) or by KRS. What is "
                "there already stays; a last day may be added. The file of the list of federations can be brought in "
                "again."
            ),
            act=OrganisationAct.IMPORT,
            columns=federations.COLUMNS,
            route="federations",
            refuse_columns=federations.refuse_columns,
            keys=federations.keys,
            take=federating.take,
        ),
    ),
    own_pages=(NavItem(_("Whom I represent"), "my_representations", 20, "/moje/reprezentacje/"),),
    office_pages=(
        OfficePage(
            _("Who speaks for organisations"),
            "all_representations",
            OrganisationAct.CONFIRM,
            _("Those who wait for confirmation, all of them, files in and out."),
            unconfirmed,
        ),
        OfficePage(
            _("Proposed organisations"),
            "organisation_proposals",
            OrganisationAct.EDIT,
            _("Organisations that the register lacks, proposed by those who speak for them."),
            proposed,
        ),
    ),
    todo=waiting,
    about_district=about_district,
    finds=(finds,),
    parameters=(
        ParameterSpec(
            name=PARAMETER,
            label=_("Days of a link to the organisation's address"),
            meaning=_("For so long the organisation can answer by the link whether somebody speaks for it."),
            kind=ParameterKind.DAYS,
            least=1,
            most=60,
            default="7",
        ),
    ),
    holds=holds,
    erase=erase,
)
