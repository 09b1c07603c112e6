"""What could be had at most: the stack with an empty view, the stack with one insert, the database alone."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import tempfile
from pathlib import Path

from wspolnie.cli.bench.load import drive, warm
from wspolnie.cli.bench.site import THREADS, WORKERS, Site
from wspolnie.cli.bench.wire import KEY, get, post
from wspolnie.foundation.db.cluster import PROGRAMS

TEXT = "Dopiszcie, na ile godzin w tygodniu sala jest otwarta. Bez tego każdy dyżur można skrócić do zera. " * 3
SCRIPT = f"INSERT INTO bench_row (city_id, text) VALUES (uuidv4(), '{TEXT}');\n"
PGBENCH_CLIENTS = 8


def constant_rps(site: Site, seconds: float) -> float:
    """Requests a second for a page that is always the same."""
    visitors = [[get(site.name, "/bench/constant/")]] * (WORKERS * THREADS)
    warm(site, visitors, expect="200")
    return drive(site, visitors, seconds, expect="200").rps


def bare_insert_rps(site: Site, clients: int, seconds: float) -> float:
    """Forms a second that end in one row, from visitors with their own cookie."""
    form = {"key": KEY, "reason": TEXT}
    visitors = [post(site.name, "/bench/insert/", form) for _ in range(clients)]
    warm(site, visitors, expect="302")
    return drive(site, visitors, seconds, expect="302").rps


def pgbench_tps(app_url: str, seconds: float) -> float:
    """Transactions a second of one insert each, from eight connections of the application role."""
    package, _, below = PROGRAMS.partition("/")
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    program = Path(spec.origin).parent / below / "pgbench"
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(SCRIPT)
        script.flush()
        command = [str(program), "-n", "-c", str(PGBENCH_CLIENTS), "-j", "2", "-T", str(max(1, round(seconds)))]
        done = subprocess.run(
            [*command, "-f", script.name, app_url],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=seconds + 30,
            check=False,
        )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if found is None:
        raise RuntimeError(f"pgbench failed: {done.stderr[-500:]}")
    return round(float(found[1]), 1)
