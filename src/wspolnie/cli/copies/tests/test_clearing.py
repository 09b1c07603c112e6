"""A restore that cannot be finished leaves the database as it met it: empty, and ready for the next try."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from wspolnie.cli.copies import putback
from wspolnie.cli.copies.clearing import objects
from wspolnie.cli.copies.faults import CopyFault
from wspolnie.cli.copies.seal import identities_of
from wspolnie.cli.copies.tests.test_copies import Made, made
from wspolnie.foundation.db.embedded import Server

__all__ = ["made"]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "postgres") as server:
        yield server


def held(server: Server) -> list[tuple[str, str]]:
    with psycopg.connect(server.owner_url) as connection:
        return objects(connection)


def test_whatever_ends_it_early_takes_everything_out_again(
    made: Made, empty: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held(empty)
    assert before != [], "the extensions that a new server brings stay"
    keys = identities_of(made.key)

    def put(data: str) -> None:
        place = tmp_path / data
        place.mkdir()
        putback.put_back(made.file, keys, data=place, owner=empty.owner_url, application=empty.app_url)

    with monkeypatch.context() as patch:
        patch.setattr(putback, "differences", lambda *_given: ["a row is missing"])
        with pytest.raises(CopyFault, match="what arrived is not what the copy says: a row is missing"):
            put("first")
    assert held(empty) == before
    with monkeypatch.context() as patch:

        def interrupted(*_given: object) -> list[str]:
            raise KeyboardInterrupt

        patch.setattr(putback, "differences", interrupted)
        with pytest.raises(KeyboardInterrupt):
            put("second")
    assert held(empty) == before
    put("third")
    kinds = {kind for kind, _ in held(empty)}
    assert {"TABLE", "SEQUENCE", "ROUTINE"} <= kinds
    with psycopg.connect(empty.owner_url) as owner:
        assert owner.execute("SELECT count(*) FROM consultations_remark").fetchone() == (2,)
