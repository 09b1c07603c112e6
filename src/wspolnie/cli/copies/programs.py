"""PostgreSQL's own pg_dump and pg_restore: the bundled ones, or those of WSPOLNIE_PG_BIN (for servers that ask for TLS,
which the bundled ones cannot speak)."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from wspolnie.cli.copies.faults import CopyFault
from wspolnie.foundation.db.cluster import program_path

BARE = ("--no-owner", "--no-privileges", "--no-comments", "--no-password")
DUMP = ("--format=custom", "--no-security-labels", *BARE)
PUT_BACK = ("--exit-on-error", "--single-transaction", *BARE)


@contextmanager
def dumped(address: str, snapshot: str) -> Iterator[IO[bytes]]:
    """The dump of a database as its `snapshot` sees it, as a stream. A dump that failed ends the block with a fault."""
    with _running("pg_dump", address, *DUMP, f"--snapshot={snapshot}", stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        with process.stdout as stream:
            yield stream


@contextmanager
def putting_back(address: str) -> Iterator[IO[bytes]]:
    """A stream that takes a dump and puts it into a database in one transaction: all of it or nothing."""
    with _running("pg_restore", address, *PUT_BACK, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        try:
            yield process.stdin
            process.stdin.close()
        except BrokenPipeError:
            return  # it said why it left: _running tells


@contextmanager
def _running(
    name: str, address: str, *given: str, stdin: int | None = None, stdout: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """One program with the password in its environment, never in its arguments, which everybody on the machine sees."""
    place = conninfo_to_dict(address)
    password = str(place.pop("password", ""))
    own = os.environ.get("WSPOLNIE_PG_BIN")
    program = str(Path(own) / name) if own else program_path(name)
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "PGPASSWORD": password}
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(
                [program, *given, f"--dbname={make_conninfo('', **place)}"],
                env=environment,
                stdin=stdin,
                stdout=stdout,
                stderr=said,
            )
        except OSError as fault:
            raise CopyFault(f"{program} cannot be run: {fault.strerror}") from None
        try:
            yield process
            code = process.wait()
        except BaseException:
            process.kill()
            raise
        finally:
            for stream in (process.stdin, process.stdout):
                if stream is not None and not stream.closed:
                    try:
                        stream.close()
                    except BrokenPipeError:
                        process.kill()
            process.wait()
        if code != 0:
            said.seek(0)
            words = said.read().decode(errors="replace").strip().splitlines() or [f"ended with {code}"]
            raise CopyFault(f"{name}: {words[0]}")
