"""A leader finds the organisation by its KRS number, says that they speak for it; its mailbox, or a clerk, confirms;
then a remark is the organisation's and everybody sees it. An organisation that is missing is proposed and entered."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS, Visitor
from tests.journeys.people import Clerk, Receipt, Resident, Times, letters
from tests.journeys.test_logowanie import Newcomer
from tests.polish import spaced
from tests.site import Site

DRAFT: Final = "# Zasady ogrodów\n\n§ 1. Cel\n\n1. Ogród jest dla wszystkich.\n2. O ogród dbają sąsiedzi.\n"
LINK: Final = re.compile(r"https?://[^/]+(/organizacje/potwierdzenie/\S+)")


class Leader(Newcomer, Resident):
    """The leader of a small organisation, in the evening."""

    def find(self, number: str) -> None:
        """By the number, on the list of the register."""
        self.go("/organizacje/")
        self.page.get_by_label("Nazwa albo numer").fill(number)
        self.press("Pokaż")

    def claim(self, role: str) -> None:
        """Say as what one speaks for the organisation whose page is open."""
        self.follow("Reprezentuję tę organizację")
        self.page.get_by_label("Kim w niej jesteś").fill(role)
        self.press("Reprezentuję ją")


def entered(clerk: Clerk, name: str, krs: str, email: str) -> None:
    """The office enters an organisation."""
    clerk.go("/organizacje/nowa/")
    clerk.page.get_by_label("Nazwa organizacji").fill(name)
    clerk.page.get_by_label("KRS").fill(krs)
    clerk.page.get_by_label("E-mail w rejestrze").fill(email)
    clerk.press("Zapisz")
    assert clerk.heading == name


def opened(clerk: Clerk, title: str) -> str:
    """The office starts a consultation; its address."""
    clerk.prepare(title, Times.closing_soon(timedelta(days=3)))
    address = clerk.path.removesuffix("tekst/")
    clerk.paste(DRAFT)
    clerk.start()
    return address


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_an_organisation_found_by_its_number_speaks_for_itself(chromium: Browser, site: Site, flavour: str) -> None:
    scripts, word = FLAVOURS[flavour], flavour.replace("-", "")
    name, krs = f"Fundacja Ogród {flavour}", f"000920{len(word):04d}"
    mailbox, email = f"biuro@{word}.example", f"liderka-{word}@poczta.example"
    with (
        Clerk(chromium, site, scripts=scripts) as clerk,
        Leader(chromium, site, scripts=scripts, width=390) as leader,
        Visitor(chromium, site, scripts=scripts) as secretary,
    ):
        clerk.sign_in("urzedniczka@wroclaw.example")
        entered(clerk, name, krs, mailbox)
        address = opened(clerk, f"Ogrody sąsiedzkie {flavour}")
        leader.come(email, "Łucja Próbna")
        leader.find(krs)
        leader.follow(name)
        leader.claim("prezeska zarządu")
        assert "czeka na potwierdzenie" in leader.text
        stranger = secretary.go(f"{leader.path}")
        expect(stranger.get_by_text("Nikt jeszcze nie jest potwierdzony")).to_be_visible()
        assert "Łucja" not in secretary.text
        letter = letters(secretary.new_page(), mailbox)[0]
        found = LINK.search(letter.body)
        assert found is not None, letter.body
        secretary.go(found[1])
        assert "Łucja Próbna" in secretary.text
        secretary.press("Tak, reprezentuje nas")
        assert "Potwierdzone: ta osoba reprezentuje waszą organizację." in secretary.text
        receipt = written(leader, address, name)
        secretary.go(f"{address}uwagi/")
        assert f"{name} (potwierdzona)" in secretary.text
        leader.go("/moje/")
        assert "Wysłane, czekasz na miasto" in leader.text
        assert name in leader.text
        slug = address.split("/")[2]
        site.consultations({"title": "", "finish": slug, "answer": "Wieczory dopisaliśmy do § 1."})
        leader.go("/moje/")
        assert "Przeczytaj, co miasto odpisało" in spaced(leader.text)
    answered(chromium, site, receipt, name)


def answered(chromium: Browser, site: Site, receipt: Receipt, name: str) -> None:
    """Weeks later, on a phone that has no cookie of hers: number and code open the answer."""
    with Resident(chromium, site, scripts=False, width=390) as later:
        later.ask(receipt.number, receipt.code)
        assert later.heading == "Urząd odpowiedział na twoją uwagę"
        assert "Wieczory dopisaliśmy do § 1." in spaced(later.text)
        assert "Uwzględniona" in later.text
        assert later.fact("Numer") == receipt.number
        assert later.fact("Wpłynęła") == receipt.received
        assert name in later.text
        assert later.page.evaluate("document.documentElement.scrollWidth") <= 390
        later.follow("Przeczytaj uwagi i odpowiedzi")
        assert "Wieczory dopisaliśmy do § 1." in spaced(later.text)


def written(leader: Leader, address: str, name: str) -> Receipt:
    """A remark in the organisation's name, chosen among one's own; the next one remembers it. Its receipt is kept."""
    leader.open_form(address, "§ 1 ust. 1")
    leader.page.get_by_label(f"{name} (potwierdzona)").check()
    leader.write("Dopiszcie, że także wieczorem.")
    receipt = leader.send()
    assert f"{name} (potwierdzona)" in receipt.text
    leader.open_form(address, "§ 1 ust. 2")
    assert leader.page.get_by_label(f"{name} (potwierdzona)").is_checked()
    assert f"Piszesz jako: {name}" in leader.text
    return receipt


def test_one_that_is_missing_is_proposed_and_a_clerk_confirms(chromium: Browser, site: Site) -> None:
    with Clerk(chromium, site) as clerk, Leader(chromium, site, scripts=False) as leader:
        leader.come("zegarynka@poczta.example", "Zenon Próbny")
        leader.find("0009209999")
        leader.follow("Zgłoś ją do rejestru")
        assert leader.page.get_by_label("KRS").input_value() == "0009209999"
        leader.page.get_by_label("Nazwa organizacji").fill("Klub Zegarynka")
        leader.page.get_by_label("Kim w niej jesteś").fill("prezes")
        leader.press("Wyślij zgłoszenie")
        assert "czeka na urząd" in leader.text
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.follow(re.compile("zgłoszon"))
        clerk.follow("Klub Zegarynka")
        clerk.press("Wpisz do rejestru")
        assert "Zenon Próbny" in clerk.text
        clerk.press("Potwierdź")
        assert "Tę organizację reprezentuje 1 potwierdzona osoba." in clerk.text
        leader.go("/moje/reprezentacje/")
        assert "potwierdza urząd" in leader.text
        (letter,) = letters(leader.new_page(), "zegarynka@poczta.example")[:1]
        assert "Reprezentujesz" in letter.subject
