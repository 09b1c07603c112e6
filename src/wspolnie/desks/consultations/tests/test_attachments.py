"""Files of a consultation: prepared, ordered, shown, downloaded, taken down with a trace."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.attachments import add_file, change_easy_ways, raise_file, remove_file
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.actions.attachments import Brought
from wspolnie.spaces.facts import AttachmentsPrepared
from wspolnie.spaces.kinds import AttachmentRole, Role
from wspolnie.spaces.models import Attachment
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 mapa obszaru"
MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00film"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def brought(title: str = "Mapa", content: bytes = PDF, name: str = "mapa.pdf", **more: Any) -> Brought:
    return Brought([content], name, title, **more)


def sent(client: Client, slug: str, content: bytes = PDF, name: str = "mapa.pdf", **fields: str) -> Any:
    given = {"title": "Mapa obszaru", "alt": "", "role": "file", **fields}
    return client.post(f"/konsultacje/{slug}/pliki/", {**given, "file": SimpleUploadedFile(name, content)})


def link(page: str) -> str:
    return re.findall(r'href="(/konsultacje/[^"]*/pliki/[0-9a-f-]{36}/)"', page)[0]


def test_a_file_of_a_draft_is_for_the_office_and_after_the_start_for_everybody(
    make: Makers, desk: Client, visitor: Client
) -> None:
    consultation = make.draft()
    slug = consultation.space.slug
    assert sent(desk, slug).status_code == 302
    address = link(desk.get(f"/konsultacje/{slug}/pliki/").text)
    assert visitor.get(address).status_code == 404
    assert desk.get(address).headers["Cache-Control"] == "no-store"
    assert desk.post(f"/konsultacje/{slug}/start/").status_code == 302
    page = spaced(visitor.get(f"/konsultacje/{slug}/").text)
    assert "Mapa obszaru" in page
    assert "PDF, 21 B, mapa.pdf · nie sprawdzono programem antywirusowym" in page
    assert link(page) == address
    answer = visitor.get(address)
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["Content-Disposition"] == 'attachment; filename="mapa.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Content-Length"] == "21"


def test_a_browser_may_ask_for_a_part_and_whether_it_changed(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    made = add_file(consultation, brought(), by=make.clerk())
    address = f"/konsultacje/{consultation.space.slug}/pliki/{made.pk}/"
    tag = visitor.get(address).headers["ETag"]
    assert visitor.get(address, headers={"if-none-match": tag}).status_code == 304
    for asked, given, told in (
        ("bytes=0-4", PDF[:5], "bytes 0-4/21"),
        ("bytes=5-", PDF[5:], "bytes 5-20/21"),
        ("bytes=-3", PDF[-3:], "bytes 18-20/21"),
        ("bytes=5-999", PDF[5:], "bytes 5-20/21"),
    ):
        part = visitor.get(address, headers={"range": asked})
        assert (part.status_code, part.headers["Content-Range"]) == (206, told)
        assert b"".join(part.streaming_content) == given
    assert visitor.get(address, headers={"range": "bytes=21-"}).status_code == 416
    assert visitor.get(address, headers={"range": "bytes=0-4", "if-range": '"other"'}).status_code == 200
    assert visitor.get(address, headers={"range": "lines=1"}).status_code == 200


def test_order_and_removal_while_it_is_prepared(make: Makers, django_capture_on_commit_callbacks: Any) -> None:
    consultation, clerk = make.draft(), make.clerk()
    first, second, third = (add_file(consultation, brought(title), by=clerk) for title in ("A", "B", "C"))
    raise_file(consultation, third, by=clerk)
    raise_file(consultation, first, by=clerk)  # it is the first already
    assert titles(consultation) == ["A", "C", "B"]
    with django_capture_on_commit_callbacks(execute=True):
        remove_file(consultation, second, because="", by=clerk)
    assert titles(consultation) == ["A", "C"]
    assert StoredFile.objects.count() == 2
    lines = Line.objects.filter(fact=AttachmentsPrepared.word()).order_by("seq")
    assert [line.data["plain"]["what"] for line in lines] == ["added", "added", "added", "moved", "removed"]


def titles(consultation: Consultation) -> list[str]:
    return list(
        Attachment.objects.filter(entry__space=consultation.space).order_by("position").values_list("title", flat=True)
    )


def test_after_the_start_nothing_disappears_in_silence(make: Makers, desk: Client, visitor: Client) -> None:
    consultation, clerk = make.consultation(), make.clerk()
    slug = consultation.space.slug
    made = add_file(consultation, brought("Kosztorys"), by=clerk)
    with pytest.raises(Refused, match="kolejność"):
        raise_file(consultation, made, by=clerk)
    with pytest.raises(Refused, match="dlaczego"):
        remove_file(consultation, made, because="", by=clerk)
    away = f"/konsultacje/{slug}/pliki/{made.pk}/usuniecie/"
    assert "zostanie jego tytuł" in spaced(desk.get(away).text)
    assert desk.post(away, {"because": ""}).status_code == 422
    assert desk.post(away, {"because": "jest w nim nazwisko"}).status_code == 302
    assert desk.get(away).status_code == 404
    assert visitor.get(f"/konsultacje/{slug}/pliki/{made.pk}/").status_code == 404
    assert desk.get(f"/konsultacje/{slug}/pliki/{made.pk}/").status_code == 200
    page = spaced(visitor.get(f"/konsultacje/{slug}/").text)
    assert re.search(r"Kosztorys.*zdjęty .*: jest w nim nazwisko", page, re.DOTALL)
    told = spaced(visitor.get(f"/konsultacje/{slug}/historia/").text)
    assert "Dodano plik „Kosztorys”" in told
    assert "Zdjęto plik „Kosztorys”" in told


def test_a_picture_needs_words(make: Makers, desk: Client) -> None:
    slug = make.draft().space.slug
    target = io.BytesIO()
    Image.new("RGB", (3, 3)).save(target, "PNG")
    refused = sent(desk, slug, target.getvalue(), "plan.png")
    assert refused.status_code == 422
    assert "Napisz, co widać na obrazie" in spaced(refused.text)
    assert 'value="Mapa obszaru"' in spaced(refused.text)
    assert not StoredFile.objects.exists()
    assert sent(desk, slug, target.getvalue(), "plan.png", alt="Plan skweru").status_code == 302
    assert "Na obrazie: Plan skweru" in spaced(desk.get(f"/konsultacje/{slug}/").text)


def test_a_disguised_file_is_refused_with_the_reason(make: Makers, desk: Client) -> None:
    slug = make.draft().space.slug
    answer = sent(desk, slug, b"<html><script>1</script>", "uchwala.pdf")
    assert answer.status_code == 422
    assert "strona internetowa" in spaced(answer.text)
    assert not Attachment.objects.exists()


def test_easy_text_and_film_stand_on_top(make: Makers, desk: Client, visitor: Client) -> None:
    consultation, clerk = make.consultation(), make.clerk()
    slug = consultation.space.slug
    assert visitor.get(f"/konsultacje/{slug}/latwy-tekst/").status_code == 404
    ways = {"easy_text": "Miasto pyta o park.\n\nMożesz odpowiedzieć.", "film_link": "https://film.example/1"}
    assert desk.post(f"/konsultacje/{slug}/pliki/latwiej/", ways).status_code == 302
    assert change_easy_ways(Consultation.objects.get(pk=consultation.pk), **ways, by=clerk) is False
    film = add_file(consultation, brought("O parku", MP4, "park.mp4", role=AttachmentRole.SIGN_FILM), by=clerk)
    page = spaced(visitor.get(f"/konsultacje/{slug}/").text)
    top = page[: page.index("Wydział") if "Wydział" in page else page.index("etapy")]
    for one in (f"/konsultacje/{slug}/latwy-tekst/", "https://film.example/1", f"/pliki/{film.pk}/"):
        assert one in top
    assert "Miasto pyta o park." in spaced(visitor.get(f"/konsultacje/{slug}/latwy-tekst/").text)
    assert "Tekst łatwy do czytania stoi na górze strony." in spaced(visitor.get(f"/konsultacje/{slug}/historia/").text)
    with pytest.raises(Refused, match="już jest"):
        add_file(consultation, brought("Inny", MP4, "inny.mp4", role=AttachmentRole.SIGN_FILM), by=clerk)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "film.example/1", "https://"])
def test_a_film_has_an_address_of_the_web(make: Makers, desk: Client, link: str) -> None:
    slug = make.draft().space.slug
    answer = desk.post(f"/konsultacje/{slug}/pliki/latwiej/", {"easy_text": "", "film_link": link})
    assert answer.status_code == 422
    assert "od https://" in spaced(answer.text)


def test_an_infected_file_is_given_to_nobody(make: Makers, desk: Client) -> None:
    consultation = make.consultation()
    made = add_file(consultation, brought(), by=make.clerk())

    with unguarded():
        StoredFile.objects.update(scan_state="infected")
    assert desk.get(f"/konsultacje/{consultation.space.slug}/pliki/{made.pk}/").status_code == 404


def test_only_clerks_do_it(make: Makers) -> None:
    consultation = make.draft()
    made = add_file(consultation, brought(), by=make.clerk())
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            add_file(consultation, brought(), by=actor)
        with pytest.raises(NotAllowed):
            remove_file(consultation, made, because="x", by=actor)
        with pytest.raises(NotAllowed):
            change_easy_ways(consultation, easy_text="", film_link="", by=actor)
