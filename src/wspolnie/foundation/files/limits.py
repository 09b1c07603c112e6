"""How much a city keeps: dated parameters, declared by the hub."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.parameters import ParameterKind, ParameterSpec

MEGABYTE: Final = 1_000_000
FILE: Final = ParameterSpec(
    name="file_megabytes",
    label=_("Largest file, in megabytes"),
    meaning=_("A document, a picture or a scan that is larger is refused."),
    kind=ParameterKind.NUMBER,
    least=1,
    most=200,
    default="20",
)
FILM: Final = ParameterSpec(
    name="film_megabytes",
    label=_("Largest film, in megabytes"),
    meaning=_("A film in sign language that is larger is refused: it can stand elsewhere and be linked."),
    kind=ParameterKind.NUMBER,
    least=1,
    most=2000,
    default="200",
)
QUOTA: Final = ParameterSpec(
    name="files_quota_gigabytes",
    label=_("Room for all files, in gigabytes"),
    meaning=_("When the city's files fill it, further ones are refused."),
    kind=ParameterKind.NUMBER,
    least=1,
    most=10_000,
    default="50",
)
LIMITS: Final = (FILE, FILM, QUOTA)


def largest(*, film: bool) -> int:
    """Bytes of the largest file, or film, that the bound city takes today."""
    return int(parameter("film_megabytes", _today()) if film else parameter("file_megabytes", _today())) * MEGABYTE


def room() -> int:
    """Bytes that all files of the bound city may have together."""
    return int(parameter("files_quota_gigabytes", _today())) * 1000 * MEGABYTE


def _today() -> date:
    return timezone.localdate(instant())
