"""A letter as mail programs get it: headers, threads, one-click unsubscribing, lines that no server breaks."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from django.conf import LazySettings

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions import gather, post, send_waiting, tell
from wspolnie.services.notify.tests.box import Box

pytestmark = pytest.mark.django_db


def on_the_wire(city: City) -> list[EmailMessage]:
    """What waits, sent, written as bytes and read again."""
    box = Box()
    send_waiting(city, box)
    messages = []
    for message in box.taken:
        content = message.as_bytes(policy=policy.SMTP)
        assert all(len(line) <= 78 for line in content.split(b"\r\n")), "RFC 5322, 2.1.1"
        assert content.isascii()
        messages.append(message_from_bytes(content, policy=policy.default))
    return messages  # type: ignore[return-value]


def say(number: int, *, topic: str = "consultations.outcomes", matter: str = "m:1") -> None:
    line = f"Zażółć gęślą jaźń {number}. " + "Długie zdanie bez końca wiersza. " * 20
    tell(
        "jan@example.org", topic=topic, matter=matter, key=f"{matter}:{number}", title="Sprawa",
        subject="Odpowiedź na twoją uwagę, która ma bardzo długi temat i polskie litery: zażółć gęślą jaźń", line=line,
        signature="-- \nBiuro", reply_to="biuro@wroclaw.example",
    )  # fmt: skip


def test_a_letter_that_can_be_stopped_says_so_to_mail_programs(bound: City, settings: LazySettings) -> None:
    settings.SITE_ADDRESS = "https://{host}"
    say(1)
    gather(bound)
    (message,) = on_the_wire(bound)
    link = message["List-Unsubscribe"]
    assert link.startswith(f"<https://{bound.host}/listy/rezygnacja/")
    assert link.endswith("/>")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link[1:-1] in message.get_content()
    assert message["Reply-To"] == "biuro@wroclaw.example"
    assert str(message["From"]) == f"Wspólnie – {bound.name} <{bound.office_email}>"
    assert "zażółć gęślą jaźń" in message["Subject"]
    assert "Zażółć gęślą jaźń 1." in message.get_content()


def test_without_https_there_is_no_one_click(bound: City, settings: LazySettings) -> None:
    settings.SITE_ADDRESS = "http://{host}"
    say(1)
    gather(bound)
    (message,) = on_the_wire(bound)
    assert message["List-Unsubscribe"].startswith("<http://")
    assert "List-Unsubscribe-Post" not in message


def test_what_cannot_be_stopped_does_not_pretend(bound: City) -> None:
    say(1, topic="consultations.answers")
    gather(bound)
    post("jan@example.org", subject="Kod", body="1234", matter="kod")
    for message in on_the_wire(bound):
        assert not [name for name in message if name.startswith("List-")]


def test_letters_of_a_matter_stand_together(bound: City, other_city: City) -> None:
    say(1)
    gather(bound)
    say(2)
    gather(bound)
    say(3, matter="m:2")
    gather(bound)
    post("jan@example.org", subject="Wpłynęła", body="x", matter="r", thread="m:1", reply_to=bound.office_email)
    post("ela@example.org", subject="Wpłynęła", body="x", matter="r", thread="m:1")
    post("jan@example.org", subject="Kod", body="x", matter="kod")
    by_subject = on_the_wire(bound)
    roots = [message["References"] for message in by_subject]
    counted = sorted((roots.count(root) for root in set(roots) if root), reverse=True)
    assert counted == [3, 1, 1], "three letters of one matter to one person; another matter; another person"
    assert roots.count(None) == 1
    assert [message["In-Reply-To"] for message in by_subject] == roots
    assert len({message["Message-ID"] for message in by_subject}) == 6
    assert [message for message in by_subject if message["Subject"] == "Wpłynęła" and "Reply-To" in message] == []
    with in_city(other_city.id):
        post("jan@example.org", subject="x", body="x", matter="r", thread="m:1")
    (theirs,) = on_the_wire(other_city)
    assert theirs["References"] not in roots
