"""The declaration of the administration."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.reading import attention
from wspolnie.foundation.modules import Module, NavItem, Nothing, OfficePage

MODULE = Module(
    name="administration",
    label=_("Administration"),
    urls="wspolnie.desks.administration.urls",
    acts=AdministrationAct,
    own_pages=(
        NavItem(_("My deputies"), "own_deputies", 30, "/moje/zastepstwa/", AdministrationAct.NAME_OWN_DEPUTY),
        NavItem(_("Administration"), "administration", 95, "/administracja/", AdministrationAct.SEE),
    ),
    office_pages=(
        OfficePage(
            _("People and roles"),
            "administration_people",
            AdministrationAct.SEE_PEOPLE,
            _("Who works here, as what, who stands in for whom, who leaves."),
            attention.roles,
        ),
        OfficePage(
            _("Who may do what"),
            "administration_rights",
            AdministrationAct.SEE_RIGHTS,
            _("Every act with its roles, stages and the second person."),
        ),
        OfficePage(
            _("Parameters"),
            "administration_parameters",
            AdministrationAct.READ_PARAMETERS,
            _("Limits, terms and switches with their days and grounds."),
        ),
        OfficePage(
            _("Letters"),
            "administration_letters",
            AdministrationAct.READ_LETTERS,
            _("How the city words what it writes to people."),
        ),
        OfficePage(
            _("Mail queue"),
            "administration_mail",
            AdministrationAct.SEE_MAIL,
            _("What waits, what did not go out, which addresses refuse mail."),
            attention.letters,
        ),
        OfficePage(
            _("Jobs"),
            "administration_jobs",
            AdministrationAct.SEE_JOBS,
            _("What works in the background: imports and the night's housekeeping."),
            attention.jobs,
        ),
        OfficePage(
            _("Health"),
            "administration_health",
            AdministrationAct.SEE_HEALTH,
            _("Database, worker, mail, disk and clocks."),
            attention.installation,
        ),
    ),
    erase=Nothing("shows what other rooms keep, and keeps nothing itself"),
)
