"""The whole product behind a proxy that ends HTTPS: what a browser sends is taken, what a stranger forges is not."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.ground import WORKER
from tests.site import Site

PAGES = (
    "/", "/konsultacje/", "/szukaj/?q=a", "/logowanie/", "/dziennik/", "/prywatnosc/", "/nie-ma-tego/",
    "/deklaracja-dostepnosci/", "/zdrowie", "/.well-known/security.txt", "/kalendarz/", "/organizacje/",
)  # fmt: skip
FORGED = {
    "X-Forwarded-For": "10.0.0.1, 127.0.0.1",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    "X-Request-Start": "t=1",
    "Forwarded": "for=10.0.0.1;host=evil.example;proto=http",
    "X-Original-URL": "/administracja/",
    "X-HTTP-Method-Override": "DELETE",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Site(f"https_{WORKER or 'main'}", tmp_path_factory.mktemp("https"), WSPOLNIE_HTTPS="1", WSPOLNIE_DEMO="",
                WSPOLNIE_SITE_ADDRESS="", WSPOLNIE_METRICS_TOKEN="t" * 20)  # fmt: skip
    made.environment.pop("WSPOLNIE_SITE_ADDRESS")
    try:
        made.start_web()
        yield made
    finally:
        made.stop()


def asked(site: Site, method: str, path: str, body: str = "", **heads: str) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=20)
    given = {"Host": "wroclaw.localhost", **{name.replace("_", "-"): value for name, value in heads.items()}}
    if body:
        given["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body or None, given)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response, text


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_what_protects_a_browser(site: Site, path: str) -> None:
    answer, text = asked(site, "GET", path)
    heads = answer.headers
    assert heads["Strict-Transport-Security"] == "max-age=31536000"
    assert heads["X-Content-Type-Options"] == "nosniff"
    assert heads["Referrer-Policy"] == "same-origin"
    assert heads["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in heads["Permissions-Policy"]
    policy = dict(part.strip().partition(" ")[::2] for part in heads["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in heads["Content-Security-Policy"]
    assert re.search(r"<(?:script|style)(?![^>]*\bsrc=)[^>]*>[^<]|\sstyle=|\son\w+=", text) is None, "nothing inline"
    for cookie in heads.get_all("Set-Cookie", []):
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie


def test_addresses_of_ours_are_https(site: Site) -> None:
    _, text = asked(site, "GET", "/konsultacje/")
    assert '<link rel="canonical" href="https://wroclaw.localhost/konsultacje/">' in text
    assert "http://wroclaw" not in text


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://wroclaw.localhost", 302), ("https://evil.example", 403), ("http://wroclaw.localhost", 403),
        ("null", 403), ("https://testowo.localhost", 403),
    ],
)  # fmt: skip
def test_a_form_is_taken_from_our_own_pages_alone(site: Site, origin: str, status: int) -> None:
    """What every browser states with a form (RFC 6454): the origin of the page it stands on."""
    form, text = asked(site, "GET", "/logowanie/")
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
    assert token
    cookies = "; ".join(cookie.split(";")[0] for cookie in form.headers.get_all("Set-Cookie", []))
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text))
    body = urlencode({**fields, "csrfmiddlewaretoken": token.group(1), "email": "ktos@dom.example"})
    answer, said = asked(site, "POST", "/logowanie/", body, Cookie=cookies, Origin=origin)
    assert answer.status == status, said[:2000]


@pytest.mark.parametrize("name", FORGED)
def test_what_a_stranger_forges_changes_nothing(site: Site, name: str) -> None:
    plain, _ = asked(site, "GET", "/konsultacje/")
    forged, text = asked(site, "GET", "/konsultacje/", **{name: FORGED[name]})
    assert forged.status == plain.status == 200
    assert "evil" not in text
    assert 'href="https://wroclaw.localhost/konsultacje/"' in text


@pytest.mark.parametrize(
    "host", ["evil.example", "wroclaw.localhost.evil.example", "wroclaw.localhost@evil.example", "[::1", "a" * 300, ""]
)
def test_a_host_that_is_no_city_is_nobody(site: Site, host: str) -> None:
    answer, text = asked(site, "GET", "/", Host=host)
    assert answer.status in {400, 404}
    assert "Wrocław" not in text
    assert "Testowo" not in text


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer wrong", "Bearer " + "t" * 19, "Basic " + "t" * 20, "t" * 20])
def test_figures_are_for_who_has_the_token(site: Site, given: str) -> None:
    heads = {"Authorization": given} if given else {}
    assert asked(site, "GET", "/metrics", **heads)[0].status in {401, 403, 404}
    assert asked(site, "GET", "/metrics", Authorization="Bearer " + "t" * 20)[0].status == 200


def test_nobody_reads_the_letters_of_others(site: Site) -> None:
    for path in ("/poczta", "/wzornik"):
        assert asked(site, "GET", path)[0].status == 404
