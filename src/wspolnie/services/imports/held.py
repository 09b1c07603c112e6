"""What imports hold about a person: the files that they brought in."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.imports.models import ImportRun


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    runs = ImportRun.objects.filter(by_id=person_id).select_related("file").order_by("started_at")
    yield Held(
        _("Files brought in"),
        tuple((one.file.name, dates().exact(one.started_at)) for one in runs),
        _("What came in stays with the city, without who brought it."),
    )
