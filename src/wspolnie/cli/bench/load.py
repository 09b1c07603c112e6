"""Sends load from another process and says what it did."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
from dataclasses import asdict

from wspolnie.cli.bench.client import PATIENCE, Plan, Result
from wspolnie.cli.bench.site import HOST, Site

WARMING = 0.5
"""Seconds before a figure is taken: every process of the site has read its templates and made its queries."""


def warm(site: Site, visitors: list[list[str]], *, expect: str) -> None:
    """Let the visitors come before anything is measured."""
    drive(site, visitors, WARMING, expect=expect)


def drive(site: Site, visitors: list[list[str]], seconds: float, *, expect: str) -> Result:
    """Let the visitors come for some seconds.

    Raises:
        RuntimeError: when an answer had another status than expected: a fast wrong answer is no figure.
    """
    plan = Plan(HOST, site.port, seconds, visitors, run=secrets.token_hex(4))
    done = subprocess.run(
        [sys.executable, "-P", "-m", "wspolnie.cli.bench.client"],
        input=json.dumps(asdict(plan)),
        stdout=subprocess.PIPE,
        text=True,
        timeout=seconds + 2 * PATIENCE,
        check=True,
    )
    result = Result(**json.loads(done.stdout))
    if set(result.statuses) != {expect}:
        raise RuntimeError(f"every answer should be {expect}, these came: {result.statuses}")
    return result
