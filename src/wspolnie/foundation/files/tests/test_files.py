"""Files are kept whole, by what they are, in their own city."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.architecture.two_cities import unguarded
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import FileTooLarge, coming, place_of
from wspolnie.foundation.files.kinds import EVERY, UNKNOWN, kind_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.plain import HostileText


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def test_a_kept_file_has_its_bytes_digest_size_and_kind(bound: City) -> None:
    kept = keep_file([b"%PDF-1.7 ", b"reszta"], name="C:\\Moje\\uchwała.pdf")
    assert place_of(bound.pk, kept.sha256).read_bytes() == b"%PDF-1.7 reszta"
    assert kept.sha256 == hashlib.sha256(b"%PDF-1.7 reszta").hexdigest()
    assert (kept.name, kept.mime, kept.size, kept.scan_state) == ("uchwała.pdf", "application/pdf", 15, "not_scanned")


def test_the_same_bytes_lie_once(bound: City, folder: Path) -> None:
    first, second = keep_file([b"tak"], name="a.txt"), keep_file([b"t", b"ak"], name="b.txt")
    assert first.sha256 == second.sha256
    assert StoredFile.objects.count() == 2
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("chunks", [[], [b""], [b"", b""]])
def test_an_empty_file_is_refused(bound: City, chunks: list[bytes]) -> None:
    with pytest.raises(Refused, match="pusty"):
        keep_file(chunks, name="a.txt")


def test_a_file_over_the_limit_is_refused_and_nothing_stays(bound: City, folder: Path) -> None:
    with pytest.raises(Refused, match="większy niż 1 MB"):
        keep_file([b"x" * 600_000, b"y" * 600_000], name="a.txt", limit=1_000_000)
    assert not [path for path in folder.rglob("*") if path.is_file()]
    assert not StoredFile.objects.exists()


def test_a_source_that_breaks_leaves_nothing(bound: City, folder: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"pierwszy kawalek"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        keep_file(broken(), name="a.txt")
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_the_limit_itself_fits(bound: City) -> None:
    with coming(bound.pk, [b"x" * 10], limit=10) as place:
        assert place.read_bytes() == b"x" * 10
    with pytest.raises(FileTooLarge), coming(bound.pk, [b"x" * 11], limit=10):
        pass


def test_a_name_with_nul_is_refused(bound: City) -> None:
    with pytest.raises(HostileText):
        keep_file([b"x"], name="a\0.txt")


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.txt", "/abs/x"])
def test_a_name_never_leads_anywhere(bound: City, name: str) -> None:
    assert "/" not in keep_file([b"x"], name=name).name


def test_another_city_sees_nothing(bound: City, other_city: City) -> None:
    kept = keep_file([b"tylko tu"], name="a.txt")
    with in_city(other_city.pk):
        assert not StoredFile.objects.filter(pk=kept.pk).exists()
        assert not place_of(other_city.pk, kept.sha256).exists()


def test_the_database_refuses_an_empty_file(bound: City) -> None:
    kept = keep_file([b"x"], name="a.txt")
    kept.size, kept.pk = 0, new_id()
    with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
        kept.save(force_insert=True)


@given(st.binary(max_size=1024))
def test_any_bytes_have_a_kind(content: bytes) -> None:
    assert kind_of(content) in EVERY | {UNKNOWN}
