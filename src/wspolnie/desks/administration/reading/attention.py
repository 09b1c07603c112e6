"""What needs somebody's attention, in a sentence each; empty when nothing does. Shown on the administration's page."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.administration.reading.health import health
from wspolnie.desks.administration.reading.jobs import FAILED, count_of_jobs
from wspolnie.desks.administration.reading.people import ending
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.services.notify.models import Letter


def roles() -> str:
    """Roles that end within thirty days."""
    count = ending(timezone.localdate(instant())).count()
    if not count:
        return ""
    return ngettext("%(num)s role ends within 30 days", "%(num)s roles end within 30 days", count) % {"num": count}


def letters() -> str:
    """Letters that were given up."""
    count = Letter.objects.failed().count()
    if not count:
        return ""
    return ngettext("%(num)s letter did not go out", "%(num)s letters did not go out", count) % {"num": count}


def jobs() -> str:
    """Jobs that failed."""
    count = count_of_jobs(FAILED)
    if not count:
        return ""
    return ngettext("%(num)s job failed", "%(num)s jobs failed", count) % {"num": count}


def installation() -> str:
    """Whether a part of the installation does not work as it should."""
    state = health()
    if not state.worker_lives:
        return _("Work in the background stands still")
    return "" if state.is_well else _("A part of the service needs a look")
