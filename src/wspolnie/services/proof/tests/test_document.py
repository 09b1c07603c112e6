"""docs/dev/journal.md tells the truth: its vectors, and the script that needs no code of ours."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.ground import ROOT
from tests.site import Site
from wspolnie.foundation.journal.heads import head_text, key_id
from wspolnie.foundation.journal.leaves import record_hash
from wspolnie.foundation.journal.merkle import root_of

TEXT = (ROOT / "docs" / "dev" / "journal.md").read_text(encoding="utf-8")
PATIENCE = 60.0
"""Seconds; lines settle behind every other transaction of the server."""


def told(name: str) -> str:
    found = re.search(rf"^    {name} +(\S+)", TEXT, re.MULTILINE)
    assert found
    return found[1]


def test_the_vectors_are_right() -> None:
    record = json.loads(told("leaf"))
    leaf = record_hash(record)
    assert leaf == hashlib.sha256(b"\0" + told("leaf").encode()).digest()
    assert leaf.hex() == told("hash")
    root = root_of([leaf] * 3)
    assert root.hex() == told("root")
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    assert key_id(key.public_key()) == told("key_id")
    at = datetime(2026, 11, 22, 21, 5, 7, 123, tzinfo=UTC)
    text = head_text(UUID(record["city"]), 3, root, at)
    assert key.sign(text).hex() == told("signature")


def _public_record(site: Site) -> dict[str, object] | None:
    """A record that everybody reads, under a signed head; None while there is none."""
    head, leaves = site.answers("/api/v1/journal/head"), site.answers("/api/v1/journal/leaves")
    if head is None or leaves is None or head.status != 200:
        return None
    size = head.json()["tree_size"]
    return next((one["leaf"] for one in leaves.json()["items"] if one["leaf"] and one["index"] < size), None)


@pytest.mark.slow
def test_a_stranger_s_script_proves_a_remark_and_finds_a_forged_one(site: Site, tmp_path: Path) -> None:
    """Only the public address and the key: the script of the document, in a process of its own."""
    script = tmp_path / "check.py"
    script.write_text(re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)[1], encoding="utf-8")  # type: ignore[index]
    site.consultation("Drzewa przy szkole")
    site.owner_sql("DELETE FROM journal_signedhead")  # so that the next one need not wait its minute
    site.consultation("Ławki przy szkole")
    record = None
    end = time.monotonic() + PATIENCE
    while record is None:
        assert time.monotonic() < end, "no head over a public line"
        time.sleep(0.1)
        record = _public_record(site)
    keys = site.answers("/dziennik/klucze/")
    assert keys is not None
    (tmp_path / "keys.pem").write_text(keys.text)

    def run(leaf: dict[str, object]) -> tuple[int, str]:
        (tmp_path / "r.json").write_text(json.dumps({"leaf": leaf}))
        words = [site.url, str(tmp_path / "keys.pem"), str(tmp_path / "r.json"), site.host]
        done = subprocess.run([sys.executable, "-I", str(script), *words], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    assert run(record) == (0, "proven\n")
    code, said = run(record | {"fact": "offices.OfficeClosed"})
    assert (code, said.startswith("false")) == (1, True)
