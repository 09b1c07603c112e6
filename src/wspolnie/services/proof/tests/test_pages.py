"""The journal over HTTP: a program proves a remark with what the API says; a resident reads yes or no."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.planning import plan_consultation
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.facts.reports import ReportMade
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions.heads import introduce
from wspolnie.foundation.journal.heads import Head, keys_of
from wspolnie.foundation.journal.keys import ensure_key, fresh_key, next_signer, signer
from wspolnie.foundation.journal.leaves import record_hash
from wspolnie.foundation.journal.merkle import proves_consistency, proves_inclusion
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.proofs import newest_head, receipt_of
from wspolnie.foundation.modules import Refused, Told, registry
from wspolnie.services.proof.actions import replace_lost_key, rotate_key
from wspolnie.services.proof.tests.planted import signed_now

pytestmark = pytest.mark.django_db
API = "/api/v1/journal"


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, settings: Any) -> Path:
    settings.KEYS_DIR = tmp_path / "keys"
    ensure_key()
    return tmp_path / "keys"


@pytest.fixture
def browser(bound: City) -> Client:
    return Client(headers={"host": bound.host})


def test_a_program_proves_a_remark_with_the_api_alone(make: Makers, browser: Client) -> None:
    first = signed_now()
    remark = make.remark(make.consultation("Program"))
    signed_now()
    head = Head.of_json(browser.get(f"{API}/head").json())
    (key,) = browser.get(f"{API}/keys").json()["items"]
    assert head.proven_by(keys_of(key["public_pem"].encode()))
    items, following = [], f"{API}/leaves?count=3"
    while following:
        page = browser.get(following).json()
        items += page["items"]
        following = page["next"]
    assert [item["index"] for item in items] == list(range(head.tree_size))
    mine = next(i for i in items if i["leaf"] and i["leaf"]["subject"] == str(remark.pk))
    assert record_hash(mine["leaf"]).hex() == mine["leaf_hash"]
    for name in (mine["leaf_hash"], mine["index"]):
        path = browser.get(f"{API}/inclusion?leaf={name}&size={head.tree_size}").json()
        steps = [bytes.fromhex(step) for step in path["inclusion_path"]]
        assert proves_inclusion(
            leaf_hash=bytes.fromhex(mine["leaf_hash"]), leaf=path["leaf_index"], size=path["tree_size"],
            path=steps, root=head.root_hash,
        )  # fmt: skip
    told = browser.get(f"{API}/consistency?first={first.tree_size}&second={head.tree_size}").json()
    assert proves_consistency(
        first=first.tree_size, second=head.tree_size, first_root=first.root_hash, second_root=head.root_hash,
        path=[bytes.fromhex(step) for step in told["consistency_path"]],
    )  # fmt: skip


def test_what_is_hidden_is_told_as_a_hash(make: Makers, browser: Client) -> None:
    """Lines of a draft, which a stranger may not know, and words of people, nowhere."""
    draft = plan_consultation(make.plan("Tajny szkic"), by=make.clerk())
    remark = make.remark(make.consultation("Program"))
    signed_now()
    text = browser.get(f"{API}/leaves").content.decode()
    assert "Tajny szkic" not in text
    assert str(draft.space_id) not in text
    assert remark.reason
    assert remark.reason not in text
    assert str(remark.pk) in text


@pytest.mark.parametrize(
    "question",
    [
        "leaves?start=x", "leaves?count=0", "leaves?count=501", "leaves?start=-1", "inclusion", "inclusion?leaf=x",
        "inclusion?leaf=999999", "inclusion?leaf=0&size=0", "inclusion?leaf=0&size=99999", "inclusion?leaf=" + "0" * 64,
        "consistency", "consistency?first=0&second=1", "consistency?first=3&second=2",
        "consistency?first=1&second=99999",
        "consistency?first=%D9%A1&second=2",
    ],
)  # fmt: skip
def test_a_bad_question_is_a_problem(browser: Client, question: str) -> None:
    signed_now()
    answer = browser.get(f"{API}/{question}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json()["errors"]


def receipt_for(remark: Any) -> dict[str, Any]:
    return receipt_of(Line.objects.get(subject_id=remark.pk, fact=RemarkReceived.word()))


def judged(browser: Client, receipt: Any) -> tuple[int, str]:
    answer = browser.post("/dziennik/", {"pasted": receipt if isinstance(receipt, str) else json.dumps(receipt)})
    return answer.status_code, answer.content.decode()


def test_a_resident_reads_yes_or_no(make: Makers, browser: Client) -> None:
    remark = make.remark(make.consultation("Program"))
    signed_now()
    true = receipt_for(remark)
    status, text = judged(browser, true)
    assert status == 200
    assert spaced("Tak: to potwierdzenie jest prawdziwe") in text
    assert true["leaf"]["data"]["number"] in text
    false = json.loads(json.dumps(true))
    false["leaf"]["data"]["timeliness"] = "late"
    assert spaced("Nie: to potwierdzenie nie jest prawdziwe") in judged(browser, false)[1]
    assert "podpisana obietnica" in judged(browser, true | {"proof": None})[1]
    status, text = judged(browser, "<script>alert(1)</script>")
    assert (status, "<script>alert" in text) == (422, False)
    status, text = judged(browser, "")
    assert (status, spaced("Wklej potwierdzenie albo wybierz jego plik.") in text) == (422, True)
    file = SimpleUploadedFile("r.json", json.dumps(true).encode())
    assert spaced("Tak: to potwierdzenie") in browser.post("/dziennik/", {"file": file}).content.decode()


def test_a_receipt_of_another_city_is_not_true_here(make: Makers, browser: Client, other_city: City) -> None:
    remark = make.remark(make.consultation("Program"))
    signed_now()
    elsewhere = Client(headers={"host": other_city.host})
    assert spaced("Nie: to potwierdzenie nie jest prawdziwe") in judged(elsewhere, receipt_for(remark))[1]


def test_states_and_keys_are_saved(browser: Client) -> None:
    head = signed_now()
    page = browser.get("/dziennik/").content.decode()
    address = page.split('href="/dziennik/stany/')[1].split('"')[0]
    saved = browser.get(f"/dziennik/stany/{address}")
    assert Head.of_json(saved.json()) == head
    assert "attachment" in saved["Content-Disposition"]
    pem = browser.get("/dziennik/klucze/").content
    assert head.proven_by(keys_of(pem))


def test_an_author_saves_the_receipt_without_code_and_words(make: Makers, browser: Client) -> None:
    consultation = make.consultation("Program")
    remark = make.remark(consultation)
    assert browser.get("/uwaga/potwierdzenie/plik/").status_code == 302
    browser.post("/uwaga/", {"number": consultation.code_of(remark), "code": remark_code(remark.pk)})
    page = browser.get("/uwaga/potwierdzenie/").content.decode()
    assert "/uwaga/potwierdzenie/plik/" in page
    saved = browser.get("/uwaga/potwierdzenie/plik/")
    text = saved.content.decode()
    assert saved["Cache-Control"] == "no-store"
    assert remark_code(remark.pk) not in text
    assert remark.reason not in text
    assert set(saved.json()["salts"]) == {"proposed", "reason"}
    assert saved.json()["proof"] is None


def test_without_its_key_the_service_refuses_to_sign(make: Makers, browser: Client, keys: Path) -> None:
    consultation = make.consultation("Program")
    remark = make.remark(consultation)
    browser.post("/uwaga/", {"number": consultation.code_of(remark), "code": remark_code(remark.pk)})
    (keys / "journal.pem").unlink()
    answer = browser.get("/uwaga/potwierdzenie/plik/")
    assert answer.status_code == 409
    assert spaced("twoja uwaga jest bezpieczna") in answer.content.decode()


def test_a_key_is_changed_and_what_the_old_one_signed_stays_true(make: Makers, browser: Client) -> None:
    remark = make.remark(make.consultation("Program"))
    signed_now()
    before, old = receipt_for(remark), signer().key_id
    assert rotate_key() == (old, signer().key_id)
    assert signer().key_id != old
    head = signed_now()
    assert head.key_id == signer().key_id
    assert [key["key_id"] for key in browser.get(f"{API}/keys").json()["items"]] == [signer().key_id, old]
    assert Line.objects.filter(fact="proof.KeyRotated").count() == 1
    for receipt in (before, receipt_for(remark)):
        assert "Tak:" in judged(browser, receipt)[1]


@pytest.mark.parametrize("harm", ["gone", "another", "no key"])
def test_a_lost_key_is_replaced_and_the_journal_says_so(make: Makers, browser: Client, keys: Path, harm: str) -> None:
    remark = make.remark(make.consultation("Program"))
    signed_now()
    before, old = receipt_for(remark), signer().key_id
    with pytest.raises(Refused, match="not lost"):
        replace_lost_key()
    match harm:
        case "gone":
            (keys / "journal.pem").unlink()
        case "another":
            (keys / "journal.pem").write_bytes(fresh_key())
        case _:
            (keys / "journal.pem").write_bytes(b"torn")
    left = sorted(path.read_bytes() for path in keys.iterdir())
    assert replace_lost_key() == (old, signer().key_id)
    assert all(content in {path.read_bytes() for path in keys.iterdir()} for content in left), "nothing is written over"
    assert signed_now().key_id == signer().key_id != old
    assert Line.objects.filter(fact="proof.KeyLost").count() == 1
    for receipt in (before, receipt_for(remark)):
        assert "Tak:" in judged(browser, receipt)[1]


def test_a_lost_key_s_change_that_was_cut_off_is_finished(make: Makers, keys: Path) -> None:
    make.remark(make.consultation("Program"))
    signed_now()
    old = signer().key_id
    (keys / "journal.pem").unlink()
    introduce(next_signer())  # as if the program had ended before the file changed
    assert replace_lost_key() == (old, signer().key_id)


def test_nothing_signed_nothing_lost(bound: City, keys: Path) -> None:
    with pytest.raises(Refused, match="nothing was signed"):
        replace_lost_key()


def test_a_ready_report_is_signed_at_once(bound: City) -> None:
    """However young the last head is."""
    first = signed_now()
    (listener,) = [one for one in registry.listeners() if one.fact is ReportMade]
    told = Told(uuid4(), ReportMade(number="WRO/2026/KON-1", round=1, digest="0" * 64), instant(), None, None, None)
    listener.handle(told)
    last = newest_head()
    assert last is not None
    assert last.timestamp > first.timestamp
