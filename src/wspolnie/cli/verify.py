"""`./wspolnie verify`: is a receipt true, is a city's journal whole? For strangers: no database, no settings."""

from __future__ import annotations

import http.client
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NoReturn
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import typer

from wspolnie.foundation.journal.heads import Head, Keys, Unreadable, keys_of
from wspolnie.foundation.journal.receipts import LARGEST, Outcome, check_text
from wspolnie.foundation.journal.records import audit

TIMEOUT = 30.0
LARGEST_ANSWER = 64 << 20


def verify(
    key: Annotated[Path, typer.Option(help="Public key in PEM, or several: today's and those before it.")],
    file: Annotated[Path | None, typer.Argument(help="A receipt.")] = None,
    journal: Annotated[str, typer.Option(help="Address of a city's service: its whole journal is read.")] = "",
    since: Annotated[Path | None, typer.Option(help="A head kept earlier, which the journal must go on from.")] = None,
    save: Annotated[Path | None, typer.Option(help="Where to keep the head that was found right.")] = None,
    host: Annotated[str, typer.Option(help="Host header, when the address alone does not name the city.")] = "",
) -> None:
    """Exit code 0: proven, 1: false, 2: unreadable, 3: a signed promise only."""
    try:
        keys = keys_of(key.read_bytes())
        if bool(journal) == (file is not None):
            raise Unreadable("give a FILE or --journal URL, one of them")
        if journal:
            _journal(Journal(journal, host), keys, since, save)
        assert file is not None
        with file.open("rb") as opened:
            verdict = check_text(opened.read(LARGEST + 1), keys)
    except Unreadable as fault:
        _end(Outcome.UNREADABLE, str(fault))
    except OSError as fault:
        _end(Outcome.UNREADABLE, f"{fault.filename}: {fault.strerror}" if fault.filename else str(fault))
    _end(verdict.outcome, verdict.reason)


def _journal(place: Journal, keys: Keys, since: Path | None, save: Path | None) -> NoReturn:
    old = Head.of_json(_loaded(since.read_bytes())) if since else None
    head = Head.of_json(place.get("head"))
    found = audit(head, place.leaves(head.tree_size), keys, since=old)
    if not found:
        _end(Outcome.FALSE, found.why)
    if save is not None:
        save.write_text(json.dumps(head.as_json(), indent=1) + "\n", encoding="ascii")
    then = f"; it goes on from {old.tree_size}" if old else ""
    _end(
        Outcome.PROVEN,
        f"{found.leaves} lines give the root signed at {head.as_json()['timestamp']}; "
        f"{found.opened} of them were read, of the others the public sees the hash{then}",
    )


def _end(outcome: Outcome, text: str) -> NoReturn:
    typer.echo(f"{outcome.name.lower()}: {text}", err=outcome is Outcome.UNREADABLE)
    raise typer.Exit(int(outcome))


class _Straight(HTTPRedirectHandler):
    """No way elsewhere: what is checked is what stands at the given address."""

    def redirect_request(self, *_given: Any) -> None:
        return None


class Journal:
    """A city's journal behind its public address; only http and https are asked."""

    def __init__(self, url: str, host: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise Unreadable("--journal is an http or https address")
        path = parts.path.rstrip("/")
        root = path if path.endswith("/journal") else f"{path}/api/v1/journal"
        self._root = f"{parts.scheme}://{parts.netloc}{root}"
        self._headers = {"Accept": "application/json", "User-Agent": "wspolnie-verify"}
        if host:
            self._headers["Host"] = host
        self._opener = build_opener(_Straight)

    def get(self, noun: str) -> Any:
        request = Request(f"{self._root}/{noun}", headers=self._headers)  # noqa: S310 - the scheme was looked at
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                return _loaded(answer.read(LARGEST_ANSWER))
        except (URLError, http.client.HTTPException, TimeoutError) as fault:
            raise Unreadable(f"{self._root}/{noun}: {fault}") from fault

    def leaves(self, size: int) -> Iterator[Any]:
        """Every leaf from the first to the head's last; on a terminal with a sign of life."""
        place = 0
        while place < size:
            told = self.get(f"leaves?start={place}&count={min(500, size - place)}")
            items = told.get("items") if isinstance(told, dict) else None
            if not isinstance(items, list):
                raise Unreadable("the journal's pages are told in another form")
            if not items:
                return
            yield from items
            place += len(items)
            if sys.stderr.isatty():
                print(f"\r{place} of {size} lines", end="\n" if place >= size else "", file=sys.stderr, flush=True)


def _loaded(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise Unreadable("not JSON") from fault
