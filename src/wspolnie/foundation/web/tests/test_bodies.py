"""A form that is not UTF-8 is refused, never quietly mended."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.web.bodies import require_utf8, require_utf8_form

BROKEN = [b"%ED%A0%80", b"%C5", b"%C5&b=%82", b"%FF", b"%C0%80", b"\xc5", b"%F5%80%80%80", b"%ED%A0%BD%ED%B8%80"]
SOUND = [b"", b"a=%C5%82&b=+", b"a=%zz&b=%", "a=ł".encode(), b"a=%00", b"a=%F0%9F%98%80", b"a=%EF%BF%BD", b"%E2%80%A8"]
FORM = "application/x-www-form-urlencoded"
BOUNDARY = "granica"


def multipart(content: bytes) -> bytes:
    return b'--granica\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + content + b"\r\n--granica--\r\n"


@pytest.mark.parametrize("body", BROKEN)
def test_broken(body: bytes) -> None:
    with pytest.raises(HostileText):
        require_utf8(b"a=" + body)
    with pytest.raises(HostileText):
        require_utf8_form(RequestFactory().generic("POST", "/", b"a=" + body, FORM))


@pytest.mark.parametrize("body", SOUND)
def test_sound(body: bytes) -> None:
    require_utf8(body)
    request = RequestFactory().generic("POST", "/", body, FORM)
    require_utf8_form(request)
    assert "\ufffd" not in request.POST.get("a", "") or b"%EF%BF%BD" in body


def test_a_broken_query_string() -> None:
    require_utf8_form(RequestFactory().get("/?q=%C5%82"))
    with pytest.raises(HostileText):
        require_utf8_form(RequestFactory().get("/?q=%C5"))


@pytest.mark.parametrize(
    "body",
    [
        multipart(b"za\xbf\xf3\xb3\xe6"),
        multipart(b"\xed\xa0\x80"),
        multipart("ł".encode()[:1]),
        multipart("ł".encode("utf-16")),
    ],
)
def test_a_broken_part(body: bytes) -> None:
    request = RequestFactory().generic("POST", "/", body, f"multipart/form-data; boundary={BOUNDARY}")
    with pytest.raises(HostileText):
        require_utf8_form(request)


def test_a_sound_part_and_a_binary_file() -> None:
    upload = SimpleUploadedFile("żółw.bin", bytes(range(256)))
    request = RequestFactory().post("/?q=ł", {"text": "Zażółć 😀 \ufffd", "file": upload})
    require_utf8_form(request)
    assert request.POST["text"] == "Zażółć 😀 \ufffd"
    assert request.GET["q"] == "ł"
    assert request.FILES["file"].read() == bytes(range(256))
    assert request.FILES["file"].name == "żółw.bin"
    assert request.POST.urlencode().startswith("text=Za%C5%BC")
    assert request.POST.copy()["text"] == request.POST["text"]


def test_other_bodies_are_left_alone() -> None:
    request = RequestFactory().generic("POST", "/", b'{"a": "\xff"}', "application/json")
    require_utf8_form(request)
    assert BytesIO(request.body).read() == b'{"a": "\xff"}'


def test_the_refusal_has_a_sentence() -> None:
    with pytest.raises(HostileText, match="UTF-8"):
        require_utf8(b"%FF")
