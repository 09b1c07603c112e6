"""Ties a child process to its parent, because a demo killed with -9 must leave nothing running.

Imported for `die_with_parent`; also run as a script that needs only the standard library, to become another program
(PostgreSQL) under another user, with folders bound to short paths, without running Python between fork and exec.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

PR_SET_PDEATHSIG = 1
CLONE_NEWNS = 0x00020000
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
NAMESPACE_REFUSED = 71
PARENT_GONE = 72


def die_with_parent(parent: int, sig: signal.Signals = signal.SIGKILL) -> None:
    """Ask the kernel for `sig` when the parent ends, and leave at once when it has ended already.

    The kernel watches the parent's *thread* that forked, so children are started from a thread that lasts.
    Other systems than Linux have no such call: there the next start cleans up instead.
    """
    if sys.platform == "linux":
        _call("prctl", PR_SET_PDEATHSIG, int(sig), 0, 0, 0)
    if os.getppid() != parent:
        os._exit(PARENT_GONE)


def become(
    command: list[str],
    *,
    parent: int,
    sig: signal.Signals,
    user: tuple[int, int] | None = None,
    binds: tuple[tuple[str, str], ...] = (),
) -> NoReturn:
    """Replace this process by `command` as `user` (uid, gid), after binding each (folder, short path) privately.

    The order matters: binding needs root, and a change of user clears the death signal.
    """
    if binds:
        try:
            _bind(binds)
        except OSError as refusal:
            sys.stderr.write(f"no private mount namespace: {refusal}\n")
            sys.exit(NAMESPACE_REFUSED)
    if user is not None:
        uid, gid = user
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    os.umask(0o077)
    os.chdir("/")
    die_with_parent(parent, sig)
    os.execv(command[0], command)  # noqa: S606


def arguments(
    command: list[str],
    *,
    sig: signal.Signals,
    user: tuple[int, int] | None = None,
    binds: tuple[tuple[str, str], ...] = (),
) -> list[str]:
    """The command line that makes a fresh interpreter `become` the given command, tied to the calling process."""
    line = [sys.executable, "-I", "-S", str(Path(__file__).resolve())]
    line += ["--parent", str(os.getpid()), "--signal", sig.name]
    if user is not None:
        line += ["--user", f"{user[0]}:{user[1]}"]
    for source, target in binds:
        line += ["--bind", source, target]
    return [*line, "--", *command]


def _bind(binds: tuple[tuple[str, str], ...]) -> None:
    _call("unshare", CLONE_NEWNS)
    _call("mount", None, b"/", None, MS_REC | MS_PRIVATE, None)
    for source, target in binds:
        _call("mount", os.fsencode(source), os.fsencode(target), None, MS_BIND, None)


def _call(name: str, *values: int | bytes | None) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_ulong(value) if isinstance(value, int) else ctypes.c_char_p(value) for value in values]
    if getattr(libc, name)(*given) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def _main() -> NoReturn:
    parser = argparse.ArgumentParser()
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--signal", type=signal.Signals.__getitem__, required=True)
    parser.add_argument("--user")
    parser.add_argument("--bind", nargs=2, action="append", default=[])
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    uid, _, gid = (given.user or "").partition(":")
    become(
        given.command,
        parent=given.parent,
        sig=given.signal,
        user=(int(uid), int(gid)) if given.user else None,
        binds=tuple((source, target) for source, target in given.bind),
    )


if __name__ == "__main__":
    _main()
