"""How the installation feels, for those who keep it: numbers and words, nothing secret, nobody's data."""

from __future__ import annotations

import platform
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.models import Min

import wspolnie
from wspolnie.desks.administration.reading.jobs import FAILED, RUNS, WAITS, count_of_jobs
from wspolnie.foundation.deadlines.instants import APART
from wspolnie.foundation.jobs.reading import STALE, silence
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.states import LetterState

LATE_MAIL: Final = timedelta(minutes=30)
FULL: Final = 0.9
"""A disk that is fuller is worth a warning."""


@dataclass(frozen=True, slots=True)
class Mail:
    """The city's outbox in numbers."""

    waiting: int
    failed: int
    oldest: datetime | None

    @property
    def is_late(self) -> bool:
        return self.oldest is not None and datetime.now(UTC) - self.oldest > LATE_MAIL


@dataclass(frozen=True, slots=True)
class Health:
    """Everything that the page says. Times in milliseconds and seconds, the disk in octets."""

    database_ms: Decimal
    database_version: str
    clock_apart: timedelta
    worker_silence: timedelta | None
    mail: Mail
    has_way_out: bool
    jobs_waiting: int
    jobs_failed: int
    disk_free: int
    disk_total: int
    version: str
    python: str

    @property
    def worker_lives(self) -> bool:
        return self.worker_silence is not None and self.worker_silence < STALE

    @property
    def clock_is_right(self) -> bool:
        return abs(self.clock_apart) < APART

    @property
    def disk_is_full(self) -> bool:
        return self.disk_free < (1 - FULL) * self.disk_total

    @property
    def is_well(self) -> bool:
        troubles = (self.mail.is_late, bool(self.jobs_failed), self.disk_is_full)
        return self.worker_lives and self.clock_is_right and not any(troubles)


def mail() -> Mail:
    """Letters of the bound city that wait, and those that were given up."""
    waiting = Letter.objects.filter(state__in=[LetterState.QUEUED, LetterState.SENDING])
    oldest = waiting.aggregate(oldest=Min("queued_at"))["oldest"]
    return Mail(waiting.count(), Letter.objects.filter(state=LetterState.FAILED).count(), oldest)


def health() -> Health:
    """Ask everybody how they are, now."""
    started = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp(), current_setting('server_version')")
        clock, version = cursor.fetchone()
    took = time.perf_counter() - started
    disk = shutil.disk_usage(settings.DATA_DIR if settings.DATA_DIR.exists() else settings.DATA_DIR.anchor)
    return Health(
        database_ms=Decimal(f"{took * 1000:.1f}"),
        database_version=str(version).split()[0],
        clock_apart=datetime.now(UTC) - clock,
        worker_silence=silence(),
        mail=mail(),
        has_way_out=bool(settings.MAIL_URL),
        jobs_waiting=count_of_jobs(WAITS, RUNS),
        jobs_failed=count_of_jobs(FAILED),
        disk_free=disk.free,
        disk_total=disk.total,
        version=wspolnie.__version__,
        python=platform.python_version(),
    )
