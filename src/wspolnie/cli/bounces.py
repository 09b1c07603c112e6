"""`./wspolnie bounces FILE|-`: what mail servers say of letters that could not be delivered stops dead addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from mailbox import Maildir, mbox
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse

if TYPE_CHECKING:
    from wspolnie.services.notify.bounces import Report

STANDARD_INPUT = Path("-")
MBOX_BEGINS = b"From "


def bounces(
    source: Annotated[Path, typer.Argument(help="One message, an mbox, a Maildir, or - for standard input.")],
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Read delivery reports (RFC 3464): addresses that take no mail for good get no more letters.

    Messages of a Maildir that were read are moved from new to cur. Reading the same report again changes nothing.
    """
    if source != STANDARD_INPUT and not source.exists():
        refuse(f"there is no {source}")
    with standing(DataFolder(data)):
        import django

        django.setup()
        told = {"stopped": 0, "noted": 0, "passed over": 0}
        for message in _messages(source):
            told[_take(message)] += 1
    typer.echo(", ".join(f"{count} {what}" for what, count in told.items()))


def _messages(source: Path) -> Iterator[Message]:
    if source == STANDARD_INPUT:
        yield message_from_bytes(sys.stdin.buffer.read())
    elif source.is_dir():
        yield from _new_of(source)
    elif _begins(source) == MBOX_BEGINS:
        yield from mbox(source, create=False)
    else:
        yield message_from_bytes(source.read_bytes())


def _begins(source: Path) -> bytes:
    with source.open("rb") as file:
        return file.read(len(MBOX_BEGINS))


def _new_of(folder: Path) -> Iterator[Message]:
    """Messages in `new`, each moved to `cur` once it was taken."""
    box = Maildir(folder, create=False)
    for key in list(box.keys()):
        message = box[key]
        if message.get_subdir() == "new":
            yield message
            message.set_subdir("cur")
            message.add_flag("S")
            box[key] = message


def _take(message: Message) -> str:
    from wspolnie.services.notify.bounces import read_report

    report = read_report(message)
    stopped = None if report is None else _in_its_city(report)
    if stopped is None:
        return "passed over"
    return "stopped" if stopped else "noted"


def _in_its_city(report: Report) -> bool | None:
    """A report names a letter and no city: each is asked."""
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.services.notify.actions import take_report

    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            answer = take_report(report)
        if answer is not None:
            return answer
    return None
