"""What the API holds about a person: their keys, without the keys themselves."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.api.models import ApiToken
from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.capacities import capacity_label


def holds(person_id: UUID) -> Iterable[Held]:
    """Each key with its name, when it was made and used last."""
    keys = ApiToken.objects.filter(person=person_id).order_by("made_at")
    rows = tuple((f"{one.prefix}… {one.label}".strip(), _told(one)) for one in keys)
    yield Held(_("Keys for programs"), rows, _("They are removed: programs that use them get no further."))


def _told(one: ApiToken) -> str:
    used = dates().day(one.used_on) if one.used_on else _("never")
    return _("%(capacity)s; made %(made)s, last used: %(used)s") % {
        "capacity": capacity_label(one.capacity),
        "made": dates().exact(one.made_at),
        "used": used,
    }
