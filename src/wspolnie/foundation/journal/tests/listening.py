"""Listeners that leave a trace; a process that a test starts imports them without the tests' own ground."""

from __future__ import annotations

import os
import signal
from uuid import UUID

from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Listener, Told, on
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonErased


def leave_trace(told: Told) -> None:
    """Not idempotent on purpose: a second call for the same line leaves a second trace."""
    record(PersonErased(), subject=told.line_id)


def leave_trace_and_die(told: Told) -> None:
    """Leaves a trace, and at the fourth line the process is killed as by the system."""
    leave_trace(told)
    _handled.append(told.line_id)
    if len(_handled) == 4:
        os.kill(os.getpid(), signal.SIGKILL)


_handled: list[UUID] = []
LISTENER: Listener = on(OfficeFounded, leave_trace)
LISTENER_FROM_NOW: Listener = on(OfficeFounded, leave_trace, from_the_start=False)
DYING: Listener = Listener(OfficeFounded, leave_trace_and_die)
