"""What the doctor asks others: a real DNS server on this machine answers, is silent, or says nonsense."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest

from wspolnie.cli import mail_records as records
from wspolnie.cli.findings import Finding, Grade
from wspolnie.cli.known_faults import known_faults
from wspolnie.cli.mail_records import mail_records, resolver

GOOD = {
    ("city.example.", "TXT"): ['"v=spf1 mx -all"', '"some-other-service=1"'],
    ("s1._domainkey.city.example.", "TXT"): ['"v=DKIM1; k=rsa; p=MIIB" "IjAN"'],
    ("_dmarc.city.example.", "TXT"): ['"v=DMARC1; p=reject; rua=mailto:d@city.example"'],
    ("back.example.", "MX"): ["10 mail.back.example."],
}
ASKED = {"WSPOLNIE_DKIM_SELECTOR": "s1", "WSPOLNIE_BOUNCE_ADDRESS": "zwroty@back.example"}
SENDERS = ["Urząd <wspolnie@city.example>", "WSPOLNIE@CITY.EXAMPLE", ""]


class Names:
    """A DNS server for some names; others it does not know, and without names it is silent."""

    def __init__(self, records: Mapping[tuple[str, str], list[str]] | None) -> None:
        self._records = records
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            query, client = self._socket.recvfrom(4096)
            if not query:
                return
            if self._records is None:
                continue
            asked = dns.message.from_wire(query)
            answer = dns.message.make_response(asked)
            answer.flags |= dns.flags.RA
            question = asked.question[0]
            found = self._records.get((question.name.to_text().lower(), question.rdtype.name))
            if found is None:
                answer.set_rcode(dns.rcode.NXDOMAIN)
            else:
                answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", question.rdtype.name, *found))
            self._socket.sendto(answer.to_wire(), client)

    def close(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", self._socket.getsockname())
        self._thread.join(5)
        self._socket.close()


@pytest.fixture
def names(request: pytest.FixtureRequest) -> Iterator[Names]:
    server = Names(getattr(request, "param", GOOD))
    yield server
    server.close()


def looked(names: Names, **given: str) -> dict[str, Finding]:
    asked = {**ASKED, "WSPOLNIE_DNS": names.address, **given}
    return {one.check: one for one in mail_records(SENDERS, asked, resolver(asked))}


def test_records_that_are_well(names: Names) -> None:
    found = looked(names)
    assert set(found) == {"SPF of city.example", "DKIM of city.example", "DMARC of city.example", "MX of back.example"}
    assert {one.grade for one in found.values()} == {Grade.OK}


def without(*keys: str, **other: list[str]) -> dict[tuple[str, str], list[str]]:
    kept = {key: value for key, value in GOOD.items() if key[0] not in keys}
    return kept | {(name.replace("__", "."), "TXT"): value for name, value in other.items()}


@pytest.mark.parametrize(
    ("names", "check", "grade"),
    [
        (without("city.example."), "SPF of city.example", Grade.WARN),
        (without(city__example__=['"v=spf1 mx -all"', '"v=spf1 a -all"']), "SPF of city.example", Grade.WARN),
        (without(city__example__=['"v=spf1 mx ?all"']), "SPF of city.example", Grade.WARN),
        (without("s1._domainkey.city.example."), "DKIM of city.example", Grade.WARN),
        (without(s1___domainkey__city__example__=['"v=DKIM1; p="']) | GOOD | {
            ("s1._domainkey.city.example.", "TXT"): ['"v=DKIM1; p="']}, "DKIM of city.example", Grade.WARN),
        (without("_dmarc.city.example."), "DMARC of city.example", Grade.WARN),
        (GOOD | {("_dmarc.city.example.", "TXT"): ['"v=DMARC1; p=none"']}, "DMARC of city.example", Grade.WARN),
        (GOOD | {("_dmarc.city.example.", "TXT"): ['"p=reject"']}, "DMARC of city.example", Grade.WARN),
        (without("back.example."), "MX of back.example", Grade.FAIL),
    ],
    indirect=["names"],
)  # fmt: skip
def test_each_wrong_record_is_found_alone(names: Names, check: str, grade: Grade) -> None:
    ill = {one.check: one for one in looked(names).values() if one.grade is not Grade.OK}
    assert {name: one.grade for name, one in ill.items()} == {check: grade}
    assert ill[check].todo


def test_without_a_selector_the_doctor_says_what_it_would_need(names: Names) -> None:
    found = looked(names, WSPOLNIE_DKIM_SELECTOR="")
    assert "WSPOLNIE_DKIM_SELECTOR" in found["DKIM of city.example"].todo


@pytest.mark.parametrize("names", [None], indirect=True)
def test_a_silent_server_is_no_illness(names: Names, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "PATIENCE", 0.2)
    assert {(one.grade, one.seen) for one in looked(names).values()} == {(Grade.WARN, "nobody answered")}


@pytest.mark.parametrize(
    ("said", "grade", "seen"),
    [
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', Grade.OK, "none in 1 packages"),
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "X-1"}]}]}', Grade.FAIL, "a 1"),
        (
            '{"dependencies": [{"name": "a", "skip_reason": "not found"}, {"name": "b", "version": "1", "vulns": []}]}',
            Grade.WARN,
            "1 of 2 packages were not found in the lists",
        ),
        ("", Grade.WARN, "pip-audit gave no answer"),
        ("[]", Grade.WARN, "pip-audit gave no answer"),
        ('{"dependencies": [1]}', Grade.WARN, "pip-audit gave no answer"),
    ],
)
def test_what_pip_audit_says_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, grade: Grade, seen: str
) -> None:
    program = tmp_path / "pip-audit"
    program.write_text(f"#!/bin/sh\nenv > {tmp_path}/env\nprintf '%s' '{said}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("WSPOLNIE_SECRET_KEY", "nobody else's business")
    found = known_faults([tmp_path / "requirements.lock"])
    assert (found.grade, found.seen) == (grade, seen)
    assert "nobody else's business" not in (tmp_path / "env").read_text()


def test_without_pip_audit_nobody_is_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert known_faults([]).grade is Grade.WARN


def test_a_pip_audit_that_never_ends_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pip-audit"
    program.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert known_faults([], patience=0.2).seen == "pip-audit gave no answer"
