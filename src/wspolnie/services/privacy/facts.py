"""What happened to people's data."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ErasureDone(Fact):
    """Every room that keeps data of persons erased those of one."""

    public = False
    rooms: tuple[str, ...]

    def sentence(self) -> str:
        return _("A person's data were erased in every room that keeps such data (%(count)s).") % {
            "count": len(self.rooms)
        }
