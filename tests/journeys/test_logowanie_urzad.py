"""The button of the office's account, in a browser that keeps our policy of contents, with and without JavaScript."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import FLAVOURS, Visitor
from tests.ground import ROOT, SOURCE, WORKER
from tests.office_server import CLIENT, SECRET
from tests.site import Site, free_port

EMAIL = "urzedniczka@wroclaw.example"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, str]]:
    """A site that knows the office's server, and the server's address."""
    server = f"http://127.0.0.1:{(port := free_port())}"
    site = Site(
        f"site_office_{WORKER or 'main'}",
        tmp_path_factory.mktemp("site_office"),
        WSPOLNIE_OIDC_URL=server,
        WSPOLNIE_OIDC_CLIENT=CLIENT,
        WSPOLNIE_OIDC_SECRET=SECRET,
    )
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.office_server", str(port),
         str(tmp_path_factory.mktemp("office")), f"{site.address}/logowanie/urzad/powrot/"],
        env={**environment, "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}"}, cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        site.start_web()
        yield site, server
    finally:
        site.stop()
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("scripts", FLAVOURS.values(), ids=FLAVOURS)
def test_a_clerk_comes_in_with_the_office_s_account(chromium: Browser, office: tuple[Site, str], scripts: bool) -> None:
    site, server = office
    with Visitor(chromium, site, scripts=scripts) as clerk:
        clerk.go(f"{server}/jako/{EMAIL}/")
        clerk.go("/logowanie/?next=/konsultacje/nowa/")
        clerk.press("Zaloguj się kontem urzędu")
        if not scripts:
            assert clerk.heading == "Konto urzędu jest potwierdzone"
            clerk.press("Przejdź do serwisu")
        clerk.page.wait_for_url(f"{site.address}/konsultacje/nowa/")
        clerk.go("/moje/bezpieczenstwo/")
        assert "ta sesja" in clerk.text
