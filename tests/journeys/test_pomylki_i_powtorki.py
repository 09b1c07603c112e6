"""What goes wrong in a form and what people do about it: nothing typed is lost, nothing is taken twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import FLAVOURS
from tests.journeys.people import People, Resident, people
from tests.site import Site

TYPED = "Ławki są za rzadko. „Co 100 m” <to> za mało & koniec."


@pytest.fixture(scope="module")
def address(site: Site) -> str:
    """A consultation that is open for a week."""
    return f"/konsultacje/{site.consultation('Ławki na pomyłki')}/"


@pytest.fixture(params=FLAVOURS)
def crowd(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[People]:
    with people(chromium, site, scripts=FLAVOURS[request.param]) as made:
        yield made


def sent(site: Site, text: str) -> int:
    """How many remarks with this text stand in the tables."""
    ((count,),) = site.owner_sql("SELECT count(*) FROM consultations_remark WHERE reason = %s", text)
    return int(count)


def focused(resident: Resident) -> str:
    return str(resident.page.evaluate("document.activeElement.className"))


def test_pusta_uwaga_nie_gubi_reszty_i_prowadzi_do_pola(crowd: People, address: str) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    page = resident.page
    page.get_by_label("Jak to powinno brzmieć").fill(TYPED)
    page.get_by_label("organizacja, w jej imieniu").check()
    page.get_by_label("E-mail").fill("nie-adres")
    resident.press("Wyślij uwagę")
    assert page.title().startswith("Błąd: ")
    summary = page.get_by_role("alert")
    assert summary.get_by_role("link").count() == 3
    if resident.scripts:
        assert focused(resident) == "problem"
    assert page.get_by_label("Jak to powinno brzmieć").input_value() == TYPED
    assert page.get_by_label("E-mail").input_value() == "nie-adres"
    assert page.get_by_label("organizacja, w jej imieniu").is_checked()
    for link in summary.get_by_role("link").all():
        target = page.locator(str(link.get_attribute("href")))
        assert target.get_attribute("aria-invalid") == "true"
        told = page.locator(", ".join(f"#{name}" for name in str(target.get_attribute("aria-describedby")).split()))
        assert any("Błąd" in text for text in told.all_inner_texts())
        link.click()
        expect(target).to_be_focused()


def test_poprawiona_uwaga_idzie_z_tego_samego_formularza(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 2")
    resident.write("", contact="ola@")
    resident.press("Wyślij uwagę")
    assert resident.page.title().startswith("Błąd: ")
    reason = f"Poprawiona {resident.scripts}"
    resident.write(reason, contact="ola@poczta.example")
    resident.send()
    assert sent(site, reason) == 1
    assert resident.fact("Dotyczy") == "§ 1 ust. 2"


def test_dwa_klikniecia_to_jedna_uwaga(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    reason = f"Dwa kliknięcia {resident.scripts}"
    resident.write(reason)
    resident.page.get_by_role("button", name="Wyślij uwagę").dblclick(no_wait_after=True)
    expect(resident.page).to_have_url(re.compile("/uwaga/potwierdzenie/$"))
    assert sent(site, reason) == 1


def test_powrot_i_ponowne_wyslanie_daje_ten_sam_numer(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    form = resident.page.url
    key = resident.page.locator("[name=key]").input_value()
    reason = f"Raz i drugi raz {resident.scripts}"
    resident.write(reason)
    first = resident.send()
    resident.page.go_back()
    resident.page.goto(form) if resident.page.url != form else None
    resident.page.locator("[name=key]").evaluate("(field, key) => { field.value = key }", key)
    resident.write(reason)
    again = resident.send()
    assert (again.number, again.code, again.received) == (first.number, first.code, first.received)
    assert sent(site, reason) == 1


def test_powrot_ze_swiezym_formularzem_pyta_czy_to_ktos_inny(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    form = resident.page.url
    reason = f"Wróciłam i wysyłam {resident.scripts}"
    resident.write(reason)
    first = resident.send()
    resident.page.goto(form)
    resident.write(reason)
    resident.press("Wyślij uwagę")
    expect(resident.page.get_by_text("Tę uwagę już mamy")).to_be_visible()
    expect(resident.page.get_by_text(first.number)).to_be_visible()
    assert sent(site, reason) == 1
    assert resident.send().number != first.number
    assert sent(site, reason) == 2


def test_ponowne_wczytanie_potwierdzenia_niczego_nie_wysyla(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    reason = f"Odśwież {resident.scripts}"
    resident.write(reason)
    first = resident.send()
    resident.page.reload()
    assert resident.fact("Numer") == first.number
    assert sent(site, reason) == 1


def test_dwie_przegladarki_z_tym_samym_kluczem_to_dwie_uwagi(crowd: People, address: str, site: Site) -> None:
    first, second = crowd.resident(), crowd.resident()
    reason = f"To samo zdanie {first.scripts}"
    for resident in (first, second):
        resident.open_form(address, "§ 1 ust. 1")
        resident.page.locator("[name=key]").evaluate("field => { field.value = 'ten-sam-klucz' }")
        resident.write(reason)
    assert first.send().number != second.send().number
    assert sent(site, reason) == 2


def test_formularz_bez_klucza_mowi_co_zrobic_i_nie_gubi_tekstu(crowd: People, address: str, site: Site) -> None:
    resident = crowd.resident()
    resident.open_form(address, "§ 1 ust. 1")
    resident.page.locator("[name=key]").evaluate("field => { field.value = '' }")
    reason = f"Bez klucza {resident.scripts}"
    resident.write(reason)
    resident.press("Wyślij uwagę")
    assert resident.page.title().startswith("Błąd: ")
    assert "jeszcze raz" in resident.page.get_by_role("alert").inner_text()
    assert resident.page.get_by_label("Co zmienić i dlaczego").input_value() == reason
    resident.send()
    assert sent(site, reason) == 1


def test_zmiana_jezyka_zostawia_na_miejscu(crowd: People, address: str) -> None:
    resident = crowd.resident()
    resident.go(f"{address}uwagi/nowa/?akapit=par-1")
    before = resident.page.url
    resident.page.get_by_role("link", name="English").click()
    assert resident.page.url == before
    assert resident.page.locator("html").get_attribute("lang") == "en"
    assert resident.page.get_by_role("button", name="Send the remark").is_visible()
    resident.page.get_by_role("link", name="polski").click()
    assert resident.page.url == before
    assert resident.page.locator("html").get_attribute("lang") == "pl"


def test_szkic_wraca_po_zamknieciu_karty(chromium: Browser, address: str, site: Site) -> None:
    with people(chromium, site, scripts=True) as crowd:
        resident = crowd.resident()
        resident.open_form(address, "§ 1 ust. 1")
        resident.write(TYPED, contact="ola@poczta.example")
        expect(resident.page.locator("[data-draft-status]")).to_be_visible()
        resident.page.close()
        resident.page = resident.new_page()
        resident.open_form(address, "§ 1 ust. 1")
        assert resident.page.get_by_label("Co zmienić i dlaczego").input_value() == TYPED
        assert resident.page.get_by_label("E-mail").input_value() == ""
        resident.send()
        resident.open_form(address, "§ 1 ust. 1")
        assert resident.page.get_by_label("Co zmienić i dlaczego").input_value() == ""


def test_sama_klawiatura_wystarczy(crowd: People, address: str, site: Site) -> None:
    """From the list of consultations to the receipt with Tab, Enter, Space and letters only."""
    resident = crowd.resident()
    page = resident.page
    resident.go("/konsultacje/")

    def tab_to(role: str, name: str) -> None:
        wanted = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
        for _ in range(80):
            page.keyboard.press("Tab")
            if wanted.evaluate("element => element === document.activeElement"):
                outline = wanted.evaluate("element => getComputedStyle(element).outlineStyle")
                assert outline != "none", f"no visible focus on {name}"
                return
        raise AssertionError(f"{name} cannot be reached with Tab")

    page.keyboard.press("Tab")
    assert focused(resident) == "skip"
    page.keyboard.press("Enter")
    tab_to("link", "Ławki na pomyłki")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address)))
    tab_to("link", "Dodaj uwagę do § 1 ust. 1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("uwagi/nowa/"))
    reason = f"Z klawiatury {resident.scripts}"
    tab_to("textbox", "Co zmienić i dlaczego")
    page.keyboard.type(reason)
    tab_to("radio", "mieszkaniec albo mieszkanka")
    page.keyboard.press("Space")
    tab_to("button", "Wyślij uwagę")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("/uwaga/potwierdzenie/$"))
    assert sent(site, reason) == 1
