"""A package for the Public Information Bulletin: the report as PDF and HTML, its data, and who answers for it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.report import data, words
from wspolnie.desks.consultations.report.content import Block, Case, Facts, Grid, Heading, Words, content, subtitle
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.desks.consultations.report.pdf import pdf
from wspolnie.desks.consultations.report.sheets import csv
from wspolnie.foundation.text.spoken import dates


def bip(figures: Figures, digest: str, set_already: bytes = b"") -> bytes:
    """A ZIP; the same figures give the same bytes. `set_already` is the PDF, where there is one."""
    files = {
        "raport.pdf": set_already or pdf(figures, digest),
        "raport.html": html(figures, digest).encode(),
        "uwagi.csv": csv(figures, digest),
        "raport.json": data.json(figures, digest),
    }
    files["metadane.json"] = json.dumps(metadata(figures, digest, files), ensure_ascii=False, indent=1).encode()
    return packed(files, figures.notice.answered_at or figures.notice.closes_at)


def packed(files: Mapping[str, bytes], at: datetime) -> bytes:
    """Files as a ZIP, all of one instant."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content_ in files.items():
            entry = zipfile.ZipInfo(name, at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".pdf") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content_, compresslevel=3)
    return out.getvalue()


def metadata(figures: Figures, digest: str, files: Mapping[str, bytes]) -> Mapping[str, Any]:
    """What art. 8(6) of the Act of 6 September 2001 on access to public information asks beside a text: who makes it
    public, who made it and answers for it, when; and every change since."""
    notice = figures.notice
    published = dates().iso(notice.answered_at) if notice.answered_at else None
    return {
        "tytul": words.headline(figures),
        "znak": notice.code,
        "podmiot_udostepniajacy": notice.city,
        "wytworzyl": notice.office,
        "odpowiada_za_tresc": f"{notice.office}, {notice.office_address}",
        "organ": notice.authority,
        "data_wytworzenia": published,
        "data_udostepnienia": published,
        "adres": notice.address,
        "zmiany": [],
        "skrot_raportu_sha256": digest,
        "wpis_dziennika": figures.line or None,
        "pliki": {name: hashlib.sha256(content_).hexdigest() for name, content_ in files.items()},
    }


def html(figures: Figures, digest: str) -> str:
    """The report as one page that needs nothing beside itself."""
    title = escape(words.headline(figures))
    body = "\n".join(_html(block) for block in content(figures, digest))
    return (
        f'<!doctype html>\n<html lang="{(get_language() or "pl").split("-")[0]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        "<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}"
        "table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #999;padding:.3rem;"
        "text-align:left}td.n,th.n{text-align:right}caption{text-align:left;font-weight:700}"
        "article{border-top:1px solid #999;padding:.5rem 0}.a{border-left:3px solid;padding-left:1rem}</style>\n"
        f"</head>\n<body>\n<main>\n<p>{escape(subtitle(figures))}</p>\n<h1>{title}</h1>\n"
        f"<p>{escape(figures.notice.office)}</p>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _html(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Words(text):
            return _paragraphs(text)
        case Facts(items):
            rows = "".join(f"<dt><b>{escape(name)}</b></dt><dd>{escape(told)}</dd>" for name, told in items)
            return f"<dl>{rows}</dl>"
        case Grid():
            return _table(block)
        case Case():
            return _article(block)


def _table(block: Grid) -> str:
    def row(cells: tuple[str, ...], *, head: bool = False) -> str:
        made = []
        for place, cell in enumerate(cells):
            tag = "th" if head or place == 0 else "td"
            scope = ' scope="col"' if head else ' scope="row"' if place == 0 else ""
            made.append(f"<{tag}{scope}{'' if place < block.words else ' class=n'}>{escape(cell)}</{tag}>")
        return f"<tr>{''.join(made)}</tr>"

    foot = f"<tfoot>{row(block.foot)}</tfoot>" if block.foot else ""
    return (
        f"<table><caption>{escape(block.caption)}</caption><thead>{row(block.head, head=True)}</thead>"
        f"<tbody>{''.join(row(line) for line in block.rows)}</tbody>{foot}</table>"
    )


def _article(block: Case) -> str:
    said = "".join(f"<p><i>{escape(text)}</i></p>" for text in (block.about, block.withheld) if text)
    if block.proposed:
        said += _paragraphs(_("Proposed wording") + ": " + block.proposed)
    said += _paragraphs(block.text) if block.text else ""
    answer = ""
    if block.verdict:
        answer = f'<div class="a"><p><b>{escape(block.verdict)}</b></p>{_paragraphs(block.answer)}</div>'
    elif block.without:
        answer = f'<div class="a"><p><i>{escape(block.without)}</i></p></div>'
    head = f"<b>{escape(block.number)}</b> · {escape(block.who)}, {escape(block.when)}"
    return f"<article><p>{head}</p>{said}{answer}</article>"


def _paragraphs(text: str) -> str:
    parts = (escape(part).replace("\n", "<br>") for part in text.split("\n\n") if part.strip())
    return "".join(f"<p>{part}</p>" for part in parts)
