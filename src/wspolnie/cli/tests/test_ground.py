"""What a program lets go of before the server that it started stops."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys, threading, time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from wspolnie.cli import ground
from wspolnie.cli.data import DataFolder

def alive():
    return sorted({"pool" for thread in threading.enumerate() if thread.name.startswith("pool-")})

@contextmanager
def opened(folder):
    dead = "postgresql://nobody@127.0.0.1:1/nothing"
    yield SimpleNamespace(app_url=dead, owner_url=dead)
    print("stopping", alive())

ground.embedded.opened = opened
with ground.standing(DataFolder(Path(sys.argv[1]))):
    import django
    django.setup()
    from django.db import connection
    connection.pool.open()
    print("standing", alive())
"""


def test_no_pool_goes_on_connecting_while_the_server_stops(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("WSPOLNIE_", "DATABASE_"))}
    line = [sys.executable, "-P", "-c", PROGRAM, str(tmp_path / "data")]
    done = subprocess.run(line, env=bare, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.splitlines()) == (0, ["standing ['pool']", "stopping []"]), done.stderr
