"""Five people look at the pages that docs/users shows: what stands there is what the text beside the picture says.

The site's clock stands still, its matters are the demo's and no worker changes anything meanwhile, so that
`./wspolnie test tests/journeys/test_obrazy.py --pictures` writes the same pictures each time.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.ground import ROOT, WORKER
from tests.journeys.people import Clerk, Resident
from tests.pictures import FOLDER, Camera
from tests.site import Site
from wspolnie.config.demo_organisations import ORGANISATIONS, SPEAKERS

LARGE = "Jak miasto ma współpracować z organizacjami w przyszłym roku"
NGO, LEADER = next(one.name for one in ORGANISATIONS if one.word == SPEAKERS[0][2]), SPEAKERS[0][1]


class Posed(Site):
    """A site whose clock stands still."""

    program = "tests.posing"


@pytest.fixture(scope="module")
def posed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Posed(f"posed_{WORKER or 'main'}", tmp_path_factory.mktemp("posed"))
    done = subprocess.run(
        [sys.executable, "-m", "tests.posing", "matters"],
        env=made.environment, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    try:
        made.start_web()
        yield made
    finally:
        made.stop()


@pytest.fixture
def camera(request: pytest.FixtureRequest) -> Camera:
    return Camera(FOLDER if request.config.getoption("--pictures") else None)


def test_a_resident_reads_and_writes(chromium: Browser, posed: Site, camera: Camera) -> None:
    with Resident(chromium, posed) as resident:
        resident.go("/konsultacje/")
        resident.follow(LARGE)
        assert "Dodaj uwagę" in resident.text
        camera.take(resident.page, "konsultacja")
        first = resident.main.get_by_role("link", name=re.compile("^Dodaj uwagę do § 1")).first
        draft = resident.main.get_by_role("heading", name="§ 1", exact=False).first
        camera.take(resident.page, "projekt", height=900, top=draft)
        first.click()
        resident.page.wait_for_load_state("domcontentloaded")
        resident.write(
            "Grupy sąsiedzkie też to robią.", proposed="Miasto, organizacje i grupy sąsiedzkie działają razem"
        )
        camera.take(resident.page, "uwaga", height=1000)
        resident.go("/konsultacje/")
        resident.follow("Sale spotkań dla organizacji")
        resident.go(f"{resident.path}raport/")
        assert "Dopisaliśmy. Pętle będą w czterech salach" in resident.text
        camera.take(resident.page, "raport")


def test_an_organisation_finds_itself(chromium: Browser, posed: Site, camera: Camera) -> None:
    with Clerk(chromium, posed) as leader:
        leader.go("/organizacje/")
        leader.follow(NGO)
        camera.take(leader.page, "organizacja")
        leader.sign_in(LEADER)
        leader.go("/moje/reprezentacje/")
        assert NGO in leader.text
        camera.take(leader.page, "reprezentacje")
        leader.go("/moje/bezpieczenstwo/")
        camera.take(leader.page, "logowanie")


def test_a_clerk_prepares_and_answers(chromium: Browser, posed: Site, camera: Camera) -> None:
    with Clerk(chromium, posed) as clerk:
        clerk.sign_in("urzedniczka@wroclaw.example")
        camera.take(clerk.page, "moje-sprawy")
        clerk.go("/konsultacje/")
        clerk.follow("Zasady dzielenia się podwórkami")
        matter = clerk.path
        clerk.go(f"{matter}biurko/")
        assert "Kto płaci za naprawę ławek?" in clerk.text
        camera.take(clerk.page, "biurko", height=1200)
        clerk.go(f"{matter}odpowiedzi/")
        camera.take(clerk.page, "odpowiedzi")


def test_an_official_sees_the_structure_and_the_way_of_a_document(
    chromium: Browser, posed: Site, camera: Camera
) -> None:
    with Resident(chromium, posed) as official:
        official.go("/urzad/")
        official.follow("Wydział Partycypacji Społecznej")
        camera.take(official.page, "wydzial")
        official.go("/dokumenty/")
        official.follow(re.compile("^Program współpracy Miasta Wrocławia"))
        camera.take(official.page, "dokument")


def test_an_administrator_sees_people_and_parameters(chromium: Browser, posed: Site, camera: Camera) -> None:
    with Clerk(chromium, posed) as administrator:
        administrator.sign_in("administrator@wroclaw.example")
        administrator.go("/administracja/osoby/")
        assert "Jolanta Wzorcowa" in administrator.text
        camera.take(administrator.page, "osoby")
        administrator.go("/administracja/parametry/council_opinion_days/")
        camera.take(administrator.page, "parametr")
