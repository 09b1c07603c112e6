"""What `doctor` asks DNS about the city's mail. A question may go unanswered: a server without a way out is not ill."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from email.utils import parseaddr
from typing import Final

import dns.exception
import dns.resolver

from wspolnie.cli.findings import Finding, Grade, judged

PATIENCE: Final = 4.0
"""Seconds for one answer of DNS."""
Ask = Callable[[str, str], list[str] | None]
"""(name, type) -> texts of the records, empty when there are none; None when nobody answered."""


def resolver(given: Mapping[str, str]) -> Ask:
    """Asks the system's servers, or the one of WSPOLNIE_DNS (`address` or `address:port`)."""
    found = dns.resolver.Resolver(configure="WSPOLNIE_DNS" not in given)
    if server := given.get("WSPOLNIE_DNS"):
        address, _, port = server.rpartition(":") if server.count(":") == 1 else (server, "", "53")
        found.nameservers, found.port = [address], int(port)
    found.lifetime = PATIENCE

    def ask(name: str, kind: str) -> list[str] | None:
        try:
            answer = found.resolve(name, kind)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except dns.exception.DNSException:
            return None
        if kind == "TXT":
            return [b"".join(record.strings).decode("utf-8", "replace") for record in answer]
        return [record.to_text() for record in answer]

    return ask


def mail_records(senders: Iterable[str], given: Mapping[str, str], ask: Ask) -> Iterator[Finding]:
    """SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of each domain that letters are sent from, and the mail
    server of the address that undelivered ones come back to."""
    selector = given.get("WSPOLNIE_DKIM_SELECTOR", "")
    for domain in sorted({parseaddr(sender)[1].rpartition("@")[2].lower() for sender in senders} - {""}):
        yield _spf(domain, ask(domain, "TXT"))
        if selector:
            yield _dkim(domain, selector, ask(f"{selector}._domainkey.{domain}", "TXT"))
        else:
            todo = "set WSPOLNIE_DKIM_SELECTOR to the selector of your mail server's signatures"
            yield Finding(f"DKIM of {domain}", Grade.WARN, "no selector given", todo)
        yield _dmarc(domain, ask(f"_dmarc.{domain}", "TXT"))
    back = parseaddr(given.get("WSPOLNIE_BOUNCE_ADDRESS", ""))[1].rpartition("@")[2]
    if back:
        found = ask(back, "MX")
        todo = "give the domain an MX record, or undelivered letters never come back"
        seen = ", ".join((found or [])[:3]) or "none"
        yield _unasked(f"MX of {back}") if found is None else judged(f"MX of {back}", bool(found), seen, todo)


def _spf(domain: str, texts: list[str] | None) -> Finding:
    name = f"SPF of {domain}"
    if texts is None:
        return _unasked(name)
    found = [text for text in texts if text.lower().split(" ")[0] == "v=spf1"]
    if len(found) != 1:
        todo = "publish one TXT record: v=spf1, your mail server's addresses, -all"
        return Finding(name, Grade.WARN, f"{len(found)} records", todo)
    last = found[0].lower().split()[-1]
    well = last in {"-all", "~all"} or last.startswith("redirect=")
    return judged(name, well, found[0], "end the record with -all or ~all", Grade.WARN)


def _dkim(domain: str, selector: str, texts: list[str] | None) -> Finding:
    name = f"DKIM of {domain}"
    if texts is None:
        return _unasked(name)
    well = any(_tags(text).get("p") for text in texts)
    todo = f"publish the public key as TXT of {selector}._domainkey.{domain}"
    return judged(name, well, "a key" if well else "no key", todo, Grade.WARN)


def _dmarc(domain: str, texts: list[str] | None) -> Finding:
    name = f"DMARC of {domain}"
    if texts is None:
        return _unasked(name)
    found = [tags for tags in map(_tags, texts) if tags.get("v") == "DMARC1"]
    if len(found) != 1:
        todo = f"publish TXT of _dmarc.{domain}: v=DMARC1; p=quarantine"
        return Finding(name, Grade.WARN, f"{len(found)} records", todo)
    policy = found[0].get("p", "")
    well = policy in {"quarantine", "reject"}
    return judged(name, well, f"p={policy}", "let p be quarantine or reject once reports are clean", Grade.WARN)


def _tags(text: str) -> dict[str, str]:
    """`v=DKIM1; k=rsa; p=...` as a table."""
    pairs = (part.partition("=") for part in text.split(";"))
    return {name.strip().lower(): "".join(value.split()) for name, _, value in pairs}


def _unasked(check: str) -> Finding:
    return Finding(check, Grade.WARN, "nobody answered", "look at the way out to DNS, or ask from another machine")
