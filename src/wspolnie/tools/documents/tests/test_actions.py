"""Documents in the database: pasted, pasted anew, published and never changed again."""

from __future__ import annotations

import threading
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg.errors import IntegrityConstraintViolation

from tests.clones import Clone, past_the_guard
from tests.factories import TEXT, Makers
from wspolnie.desks.consultations.actions.planning import paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.models import Entry
from wspolnie.tools.documents.actions import paste_text, publish_version
from wspolnie.tools.documents.actions.pieces import digest, read
from wspolnie.tools.documents.facts import TextPasted, VersionPublished
from wspolnie.tools.documents.models import Document, Paragraph, Version
from wspolnie.tools.documents.module import searchable
from wspolnie.tools.documents.structure import UnreadableDocument, read_structure

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned(make: Makers) -> Consultation:
    return plan_consultation(make.plan(), by=make.clerk())


def paste(planned: Consultation, make: Makers, source: str = TEXT) -> Version:
    return paste_text(planned.space, source, title="Program", by=make.clerk())


def publish(version: Version, planned: Consultation, make: Makers) -> None:
    publish_version(version, space=planned.space, title="Program", by=make.clerk())
    version.refresh_from_db()


def paragraphs(version: Version) -> list[tuple[int | None, str, str]]:
    return list(
        Paragraph.objects.filter(version=version).order_by("position").values_list("number", "reference", "text")
    )


def test_pasted_text_becomes_numbered_paragraphs(planned: Consultation, make: Makers) -> None:
    version = paste(planned, make)
    rows = Paragraph.objects.filter(version=version).order_by("position")
    assert [row.number for row in rows if not row.is_heading] == [1, 2, 3]
    assert [row.text for row in rows if not row.is_heading] == ["Pierwszy ustęp.", "Drugi ustęp.", "Trzeci ustęp."]
    assert [row.name for row in rows if not row.is_heading] == ["§ 1 ust. 1", "§ 1 ust. 2", "§ 2 ust. 1"]
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    assert len({row.anchor for row in rows}) == len(rows)
    assert Version.objects.get(pk=version.pk).source == TEXT


def test_pasting_anew_replaces_the_text_of_the_same_document(planned: Consultation, make: Makers) -> None:
    first = paste(planned, make)
    second = paste(planned, make, "§ 1. Zupełnie inny tekst.")
    assert first.pk == second.pk
    assert [text for _, _, text in paragraphs(second)] == ["Zupełnie inny tekst."]
    assert Document.objects.filter(entry__space=planned.space).count() == 1


def test_the_same_text_has_the_same_anchors(planned: Consultation, make: Makers) -> None:
    def anchors() -> list[str]:
        return list(
            Paragraph.objects.filter(version=paste(planned, make)).order_by("position").values_list("anchor", flat=True)
        )

    assert anchors() == anchors()


@pytest.mark.parametrize("source", ["", " \n ", "a\0b", "x" * 1_100_000])
def test_what_cannot_be_read_leaves_the_text_as_it_was(planned: Consultation, make: Makers, source: str) -> None:
    version = paste(planned, make)
    before = paragraphs(version)
    with pytest.raises(UnreadableDocument):
        paste(planned, make, source)
    assert paragraphs(version) == before


def test_each_act_is_a_line_with_the_digest_of_the_text(planned: Consultation, make: Makers) -> None:
    version = paste(planned, make)
    publish(version, planned, make)
    facts = [fact_of(line) for line in Line.objects.filter(subject_id=version.pk).order_by("seq")]
    pasted, published = facts
    assert isinstance(pasted, TextPasted)
    assert isinstance(published, VersionPublished)
    assert pasted.paragraphs == published.paragraphs == 3
    assert pasted.sha256 == published.sha256
    assert len(pasted.sha256) == 64
    assert "3 akapit" in pasted.sentence()
    assert not pasted.public
    assert published.public


def test_publishing_shows_the_document_and_makes_it_findable(planned: Consultation, make: Makers) -> None:
    version = paste(planned, make)
    assert searchable(version.document_id) is None
    publish(version, planned, make)
    assert version.published_at is not None
    assert Entry.objects.get(pk=version.document_id).published_at is not None
    assert (searchable(version.document_id) or "").endswith("Trzeci ustęp.")


def test_published_text_is_neither_pasted_nor_published_again(planned: Consultation, make: Makers) -> None:
    version = paste(planned, make)
    publish(version, planned, make)
    with pytest.raises(Refused):
        paste(planned, make, "§ 1. Inny.")
    with pytest.raises(Refused):
        publish(version, planned, make)


def test_a_document_of_headings_alone_is_not_published(planned: Consultation, make: Makers) -> None:
    version = paste(planned, make, "# Tylko\n\n## Nagłówki\n")
    with pytest.raises(Refused):
        publish(version, planned, make)


INSERT = (
    "INSERT INTO documents_paragraph (id, city_id, version_id, position, anchor, kind, level, label, reference, text) "
    "SELECT uuidv7(), city_id, version_id, 999, 'nowy', 'text', 0, '', '', 'x' FROM documents_paragraph LIMIT 1"
)
MOVE = "UPDATE documents_paragraph SET version_id = %s, position = 900 WHERE version_id = %s AND position = 1"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_paragraph SET text = 'x'",
        "DELETE FROM documents_paragraph",
        "UPDATE documents_version SET source = 'x'",
        "UPDATE documents_version SET state = 'draft', published_at = NULL",
        "DELETE FROM documents_version",
        INSERT,
    ],
)
def test_the_database_itself_keeps_what_was_published(planned: Consultation, make: Makers, statement: str) -> None:
    version = paste(planned, make)
    publish(version, planned, make)
    before = paragraphs(version)
    with pytest.raises(IntegrityConstraintViolation, match="does not change"), connection.connection.transaction():
        past_the_guard(statement)
    assert paragraphs(version) == before


def test_the_database_refuses_to_move_a_paragraph_into_or_out_of_a_published_version(make: Makers) -> None:
    one, other = (plan_consultation(make.plan(title), by=make.clerk()) for title in ("Jeden", "Drugi"))
    published, draft = paste(one, make), paste(other, make, "§ 1. Szkic.")
    publish(published, one, make)
    for source, goal in ((published, draft), (draft, published)):
        with pytest.raises(IntegrityConstraintViolation), connection.connection.transaction():
            past_the_guard(MOVE, goal.pk, source.pk)


def test_a_whole_table_cannot_be_emptied(clone_db: Clone) -> None:
    with clone_db.connect(clone_db.city()) as bare, pytest.raises(psycopg.errors.InsufficientPrivilege):
        bare.execute("TRUNCATE documents_paragraph CASCADE")


@pytest.mark.parametrize("name", ["wroclaw-strategia", "krakow-projekt"])
def test_real_documents_go_the_whole_way(
    make: Makers, real_documents: dict[str, str], shared_data: Path | None, name: str
) -> None:
    if shared_data is None or name not in real_documents:
        pytest.skip("no real documents here")
    source = real_documents[name]
    consultation = make.consultation(name, text=source)
    version = make.round(consultation).version
    blocks = read_structure(source).blocks
    rows = list(Paragraph.objects.filter(version=version).order_by("position"))
    assert [(row.kind, row.level, row.label, row.text) for row in rows] == [
        (block.kind, block.level, block.label, block.text) for block in blocks
    ]
    assert version.source == source
    assert all(len(row.anchor) <= 40 for row in rows)
    assert searchable(version.document_id) == "\n".join(row.text for row in rows)


def test_two_pastes_at_once_end_with_one_whole_text(clone_db: Clone) -> None:
    texts = ["§ 1. Pierwszy.\n\n§ 2. Drugi.", "§ 1. Inny.\n\n§ 2. Jeszcze inny.\n\n§ 3. Trzeci."]

    def plan() -> Consultation:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            return Makers(city).draft()

    consultation = clone_db.run(plan)
    both = threading.Barrier(2)

    def work(text: str) -> None:
        both.wait(30)
        for _ in range(5):
            with in_city(consultation.city_id):
                paste_draft(consultation, text, by=Makers(consultation.city).clerk())

    results = [clone_db.start(lambda text=text: work(text)) for text in texts]  # type: ignore[misc]
    for result in results:
        result()
    rows = clone_db.as_owner("SELECT text FROM documents_paragraph ORDER BY position")
    assert [row[0] for row in rows] in (["Pierwszy.", "Drugi."], ["Inny.", "Jeszcze inny.", "Trzeci."])


def test_a_paste_during_the_start_comes_before_it_or_is_refused(clone_db: Clone) -> None:
    """What was announced is what is kept: never the digest of one text and the paragraphs of another."""

    def plan() -> Consultation:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            return Makers(city).draft(text="§ 1. Pierwotny.")

    consultation = clone_db.run(plan)
    pasted, go_on = threading.Event(), threading.Event()

    def slow_paste() -> None:
        with in_city(consultation.city_id):
            paste_draft(consultation, "§ 1. Podmieniony.", by=Makers(consultation.city).clerk())
            pasted.set()
            assert go_on.wait(30)

    def start() -> None:
        with in_city(consultation.city_id):
            start_consultation(consultation, by=Makers(consultation.city).clerk())

    paste_result = clone_db.start(slow_paste)
    assert pasted.wait(30)
    start_result = clone_db.start(start)
    go_on.set()
    paste_result()
    start_result()

    def kept() -> tuple[str, list[str]]:
        with in_city(consultation.city_id):
            pieces = read(Version.objects.get())
            return digest(pieces), [block.text for block, _anchor in pieces]

    rows = clone_db.as_owner(
        "SELECT data->'plain'->>'sha256' FROM journal_line WHERE fact = 'documents.VersionPublished'"
    )
    assert rows == [(clone_db.run(kept)[0],)]
    assert clone_db.run(kept)[1] == ["Podmieniony."]
