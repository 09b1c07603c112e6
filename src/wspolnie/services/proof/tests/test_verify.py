"""`verify` from outside: what a stranger's program finds true, and each way in which the database's owner cheats."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from typer.testing import CliRunner

from tests.clones import Clone
from wspolnie.cli import verify as command
from wspolnie.cli.__main__ import app
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import forget_private, record, sign_head
from wspolnie.foundation.journal.keys import Signer, ensure_key, fresh_key, signer
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.proofs import receipt_of
from wspolnie.foundation.journal.tests.lines import settle_all, write
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


@dataclass
class Stand:
    """A city's journal with some lines, one of them somebody's, and a public key in a file."""

    clone: Clone
    folder: Path
    line: Any

    @property
    def key(self) -> str:
        return str(self.folder / "key.pem")

    def file(self, name: str, content: Any) -> str:
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return str(path)

    def inside(self, work: Callable[[], Any]) -> Any:
        def bound() -> Any:
            with in_city(self.clone.city()):
                return work()

        return self.clone.run(bound)

    def head(self) -> dict[str, Any]:
        settle_all(self.clone)
        head = self.inside(sign_head)
        told: dict[str, Any] = head.as_json()
        return told

    def receipt(self) -> dict[str, Any]:
        found: dict[str, Any] = self.inside(lambda: receipt_of(Line.objects.get(pk=self.line)))
        return found


@pytest.fixture
def stand(clone_db: Clone, tmp_path: Path, settings: Any) -> Stand:
    settings.KEYS_DIR = tmp_path / "keys"
    ensure_key()
    (tmp_path / "key.pem").write_text(signer().public_pem)
    made = Stand(clone_db, tmp_path, None)
    clone_db.run(lambda: write(clone_db.city(), 3))
    made.line = made.inside(openly)
    clone_db.run(lambda: write(clone_db.city(), 2))
    return made


def openly() -> Any:
    """A line in a place that everybody reads."""
    place = Space.objects.visible_to(NOBODY).earliest("pk")
    return record(OfficeFounded(name="mine", address="ul. Próbna 1"), subject=uuid4(), space=place.pk).pk


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["verify", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert len(done.output.strip().splitlines()) == 1, done.output
    return done.exit_code, done.output


def test_a_receipt_is_a_promise_then_a_proof(stand: Stand) -> None:
    code, said = run(stand.file("r.json", stand.receipt()), "--key", stand.key)
    assert (code, said.split(":")[0]) == (3, "promised")
    stand.head()
    code, said = run(stand.file("r.json", stand.receipt()), "--key", stand.key)
    assert (code, said.split(":")[0]) == (0, "proven")


CHANGES: list[Callable[[dict[str, Any]], object]] = [
    lambda r: r["leaf"].update(fact="offices.OfficeClosed"),
    lambda r: r["leaf"]["data"].update(name="another"),
    lambda r: r.update(leaf_hash="00" * 32),
    lambda r: r["promise"].update(timestamp="2020-01-01T00:00:00Z"),
    lambda r: r["proof"].update(leaf_index=0),
    lambda r: r["proof"]["inclusion_path"].reverse(),
    lambda r: r["proof"]["inclusion_path"].pop(),
    lambda r: r["proof"]["head"].update(tree_size=r["proof"]["head"]["tree_size"] + 1),
    lambda r: r["proof"]["head"].update(root_hash="11" * 32),
    lambda r: r["proof"]["head"].update(signature="11" * 64),
]


def test_a_changed_receipt_is_false(stand: Stand) -> None:
    stand.head()
    whole = json.dumps(stand.receipt())
    for number, change in enumerate(CHANGES):
        receipt = json.loads(whole)
        change(receipt)
        assert run(stand.file("r.json", receipt), "--key", stand.key)[0] == 1, number
    other = stand.file("other.pem", Signer.of(fresh_key()).public_pem)
    assert run(stand.file("r.json", whole), "--key", other)[0] == 1, "another key proves nothing"


NO_RECEIPTS = ["", "[", "[]", "null", "{}", '{"format": "wspolnie-receipt", "v": 1}', "[" * 100_000, "1e400"]


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    """No database is near: the check needs none."""
    key, text = tmp_path / "key.pem", tmp_path / "r.json"
    key.write_text(Signer.of(fresh_key()).public_pem)
    for content in NO_RECEIPTS:
        text.write_text(content)
        assert run(str(text), "--key", str(key))[0] == 2, content
    for words in (
        ["nowhere.json", "--key", str(key)],
        [str(text), "--key", "nowhere.pem"],
        [str(text), "--key", str(text)],
        ["--key", str(key)],
        ["--journal", "file:///etc/passwd", "--key", str(key)],
        ["--journal", "http://127.0.0.1:1", "--key", str(key)],
    ):
        assert run(*words)[0] == 2, words


@pytest.fixture
def journal(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """`verify --journal` over the real pages of the API, without a socket between."""

    def get(_self: command.Journal, noun: str) -> Any:
        client = Client(headers={"host": "wroclaw.localhost"})
        return stand.clone.run(lambda: client.get(f"/api/v1/journal/{noun}").json())

    monkeypatch.setattr(command.Journal, "get", get)
    return lambda *words: run("--journal", "http://wroclaw.localhost", "--key", stand.key, *words)


def test_a_whole_journal_is_read_again(stand: Stand, journal: Callable[..., tuple[int, str]]) -> None:
    assert journal()[0] == 2, "nothing is signed yet"
    size = stand.head()["tree_size"]
    old = str(stand.folder / "old.json")
    code, said = journal("--save", old)
    assert (code, f"{size} lines" in said) == (0, True)
    stand.clone.run(lambda: write(stand.clone.city(), 4))
    stand.head()
    code, said = journal("--since", old)
    assert (code, f"goes on from {size}" in said) == (0, True)


TAMPERINGS = {
    "what a public line says": "UPDATE journal_line "
    "SET data = jsonb_set(data, '{plain,name}', '\"x\"') WHERE id = $line",
    "what a line says that few read": "UPDATE journal_line SET at = at - interval '1 day' WHERE id = $other",
    "both a line and its hash": "UPDATE journal_line SET fact = 'x', leaf_hash = sha256('x') WHERE id = $other",
    "whose the words were": "UPDATE journal_line "
    "SET data = jsonb_set(data, '{private,actor}', '\"00\"') WHERE id = $other",
    "a line taken": "DELETE FROM journal_leaf WHERE line_id = $other",
    "a line taken, the gap closed": "DELETE FROM journal_leaf WHERE line_id = $other; "
    "UPDATE journal_leaf SET index = -index WHERE index > $place; "
    "UPDATE journal_leaf SET index = -index - 1 WHERE index < 0",
    "the last line taken": "DELETE FROM journal_leaf WHERE index = (SELECT max(index) FROM journal_leaf)",
    "a line put in": "UPDATE journal_leaf SET index = -index - 1 WHERE index >= $place; "
    "INSERT INTO journal_line SELECT (jsonb_populate_record(l, jsonb_build_object('id', '$new'))).* "
    "FROM journal_line l WHERE l.id = $other; "
    "INSERT INTO journal_leaf (id, city_id, index, line_id) VALUES (uuidv7(), '$city', $place, '$new'); "
    "UPDATE journal_leaf SET index = -index WHERE index < 0",
    "two lines exchanged": "UPDATE journal_leaf SET index = -1 WHERE line_id = $other; "
    "UPDATE journal_leaf SET index = $place WHERE index = $place + 1; "
    "UPDATE journal_leaf SET index = $place + 1 WHERE index = -1",
}


KEPT = ("journal_line", "journal_private", "journal_leaf")


def test_what_the_owner_of_the_database_changes_is_found(stand: Stand, journal: Callable[..., tuple[int, str]]) -> None:
    """In the tables themselves, past row policies and rights; after each way all is put back, and true again."""
    stand.head()
    city, owner = stand.clone.city(), stand.clone.as_owner
    owner("DELETE FROM journal_leaf WHERE city_id <> %s", city)
    for table in KEPT:
        owner(f"CREATE TABLE kept_{table} AS SELECT * FROM {table}")
    ((other, place),) = owner(
        "SELECT f.line_id, f.index FROM journal_leaf f JOIN journal_leaf g ON g.index = f.index + 1 "
        "WHERE g.line_id = %s",
        stand.line,
    )
    words = {"line": f"'{stand.line}'", "other": f"'{other}'", "place": place, "new": uuid4(), "city": city}
    for way, statements in TAMPERINGS.items():
        assert journal()[0] == 0
        for statement in Template(statements).substitute(words).split("; "):
            owner(statement)
        code, said = journal()
        assert code == 1, f"{way}: {said}"
        for table in reversed(KEPT):
            owner(f"DELETE FROM {table}")
        for table in KEPT:
            owner(f"INSERT INTO {table} SELECT * FROM kept_{table}")


def test_a_rewritten_past_signed_anew_is_found_by_an_old_head(
    stand: Stand, journal: Callable[..., tuple[int, str]]
) -> None:
    """The owner has the key too, and lets the program forget its heads: whoever kept one sees it."""
    old = stand.file("old.json", stand.head())
    receipt = stand.file("r.json", stand.receipt())
    for table in ("signedhead", "node"):
        stand.clone.as_owner(f"DELETE FROM journal_{table}")
    for start, end in ((0, -1), (1, 0), (-1, 1)):
        stand.clone.as_owner("UPDATE journal_leaf SET index = %s WHERE index = %s", end, start)
    stand.head()
    assert journal()[0] == 0
    code, said = journal("--since", old)
    assert (code, "past was changed" in said) == (1, True)
    assert run(receipt, "--key", stand.key)[0] == 0, "what was proven stays proven, against the city"


def test_a_shorter_journal_is_found(stand: Stand, journal: Callable[..., tuple[int, str]]) -> None:
    long = stand.head()
    stand.clone.run(lambda: write(stand.clone.city(), 1))
    longer = stand.file("longer.json", stand.head())
    stand.clone.as_owner("DELETE FROM journal_signedhead WHERE tree_size > %s", long["tree_size"])
    code, said = journal("--since", longer)
    assert (code, "shorter" in said) == (1, True)


def test_erasing_a_person_breaks_no_proof(stand: Stand, journal: Callable[..., tuple[int, str]]) -> None:
    stand.head()
    receipt = stand.file("r.json", stand.receipt())
    ids = [row[0] for row in stand.clone.as_owner("SELECT subject_id FROM journal_line WHERE id = %s", stand.line)]
    stand.inside(lambda: forget_private(subjects=ids))
    stand.clone.as_owner("DELETE FROM journal_private")
    assert journal()[0] == 0
    assert run(receipt, "--key", stand.key)[0] == 0
    assert stand.receipt()["salts"] == {}
    assert run(stand.file("r2.json", stand.receipt()), "--key", stand.key)[0] == 0
