"""The register of the statistical office (REGON), asked by NIP through its service BIR 1.1: sign in, search, report.

The service speaks SOAP 1.2 and wraps each answer in a multipart of its own (MTOM). A natural person's business is never
read: only legal persons and units without legal personality come out of here.
Source: art. 45 of the act of 29 June 1995 on official statistics.
"""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP
from typing import Any, Final
from urllib.request import Request
from xml.sax.saxutils import escape

from django.conf import settings
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.services.registers.kinds import LIMITS
from wspolnie.services.registers.transport.fetch import fetch, not_understood, short_regon, text_of

SERVICE: Final = "http://CIS/BIR/PUBL/2014/07"
ACTION: Final = f"{SERVICE}/IUslugaBIRzewnPubl"
LEGAL: Final = "P"
"""What the register calls legal persons and units without legal personality; F is a natural person, L their places."""
NOT_KNOWN: Final = "4"
REPORT: Final = "BIR11OsPrawna"
PARSER: Final = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def ask(nip: str) -> dict[str, str] | None:
    """What the register says of a NIP; None when it knows no legal person of that number."""
    session = _result("Zaloguj", f"<s:pKluczUzytkownika>{escape(settings.REGON_KEY)}</s:pKluczUzytkownika>", "")
    if not session or not (session.isascii() and session.isalnum()):
        raise Refused(_("The REGON register does not accept this installation's key. Its administrator can mend it."))
    said = (
        f'<s:pParametryWyszukiwania><d:Nip xmlns:d="{SERVICE}/DataContract">{escape(nip)}</d:Nip>'
        "</s:pParametryWyszukiwania>"
    )
    found = next((row for row in _rows(_result("DaneSzukajPodmioty", said, session)) if row.get("Typ") == LEGAL), None)
    if found is None:
        return None
    if found.get("Nip", nip) != nip:
        raise Refused(_("The register answered about another number. Nothing was changed."))
    regon = short_regon(text_of(found.get("Regon"), LIMITS["regon"]))
    asked = f"<s:pRegon>{escape(regon)}</s:pRegon><s:pNazwaRaportu>{REPORT}</s:pNazwaRaportu>"
    report = next(iter(_rows(_result("DanePobierzPelnyRaport", asked, session))), {})
    number = report.get("praw_numerWRejestrzeEwidencji", "")
    fields = {
        "name": found.get("Nazwa"),
        "krs": number if len(number) == 10 and number.isdecimal() else "",
        "nip": nip,
        "regon": regon,
        "seat": found.get("Miejscowosc"),
        "email": report.get("praw_adresEmail"),
        "www": report.get("praw_adresStronyinternetowej"),
    }
    return {name: text_of(fields.get(name), longest) for name, longest in LIMITS.items()}


def _result(verb: str, said: str, session: str) -> str:
    """What a verb of the service answers."""
    envelope = (
        '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:s="' + SERVICE + '">'
        '<e:Header xmlns:a="http://www.w3.org/2005/08/addressing">'
        f"<a:To>{escape(settings.REGON_URL)}</a:To><a:Action>{ACTION}/{verb}</a:Action></e:Header>"
        f"<e:Body><s:{verb}>{said}</s:{verb}></e:Body></e:Envelope>"
    )
    headers = {"Content-Type": "application/soap+xml; charset=utf-8"} | ({"sid": session} if session else {})
    content = fetch(Request(settings.REGON_URL, envelope.encode(), headers))  # noqa: S310 - http(s), see `set_up`
    if content is None:
        raise not_understood()
    found = _tree(_unwrapped(content)).find(f".//{{{SERVICE}}}{verb}Result")
    if found is None:
        raise not_understood()
    return found.text or ""


def _unwrapped(content: bytes) -> bytes:
    """The envelope out of a multipart answer; the boundary stands in its first line. A bare envelope stays."""
    if not content.lstrip().startswith(b"--"):
        return content
    boundary = content.lstrip().split(b"\n", 1)[0].strip()[2:].decode("latin-1").replace('"', "")
    whole = f'Content-Type: multipart/related; boundary="{boundary}"\r\n\r\n'.encode("latin-1") + content.lstrip()
    first = next((part.get_payload(decode=True) for part in message_from_bytes(whole, policy=HTTP).iter_parts()), None)
    if not isinstance(first, bytes):
        raise not_understood()
    return first


def _tree(content: bytes) -> Any:
    from lxml import etree

    try:
        return etree.fromstring(content, etree.XMLParser(**PARSER))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise not_understood() from error


def _rows(text: str) -> list[dict[str, str]]:
    """Rows of an answer, empty when the number is not known."""
    if not text.strip():
        return []
    rows = [{str(cell.tag): cell.text or "" for cell in row} for row in _tree(text.encode()).iterfind("dane")]
    for row in rows:
        if code := row.get("ErrorCode"):
            if code == NOT_KNOWN:
                return []
            raise Refused(
                _("The register answered with an error (%(status)s). Try again later; nothing was changed.")
                % {"status": text_of(code, 40)}
            )
    return rows
