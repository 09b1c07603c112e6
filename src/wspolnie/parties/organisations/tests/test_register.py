"""The register: what is entered is once there, what is changed says what was before, addresses stay."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.order import polish_key
from wspolnie.parties.organisations.actions.register import (
    Particulars,
    change_organisation,
    particulars_of,
    register_organisation,
    register_organisations,
)
from wspolnie.parties.organisations.facts import OrganisationChanged
from wspolnie.parties.organisations.models import FormerName, Organisation
from wspolnie.parties.organisations.states import LegalClass

NIP = "5261040828"
REGON = "000331501"


def changed(organisation: Organisation) -> OrganisationChanged:
    fact = remembered(history_of(organisation.pk))[0].fact
    assert isinstance(fact, OrganisationChanged)
    return fact


def test_what_is_entered_is_read_back(make: Makers) -> None:
    district, themes = District.objects.order_by("slug")[0], Theme.objects.order_by("slug")[:2]
    said = Particulars(
        name="Stowarzyszenie „Żółw”", legal_class=LegalClass.ART_3_2, legal_form="stowarzyszenie", krs="37904",
        nip=NIP, regon=REGON, seat="Wrocław", email="biuro@zolw.example", www="https://zolw.example",
        district=district, themes=tuple(themes),
    )  # fmt: skip
    made = register_organisation(said)
    assert made.slug == "stowarzyszenie-zolw"
    kept = particulars_of(Organisation.objects.get(pk=made.pk))
    assert kept.krs == "0000037904"
    assert (kept.name, kept.district, set(kept.themes)) == (said.name, district, set(themes))
    (line,) = Line.objects.filter(subject_id=made.pk)
    assert line.fact == "organisations.OrganisationRegistered"
    assert "zolw.example" not in str(line.data)


@pytest.mark.parametrize("number", [{"krs": "0000037904"}, {"nip": NIP}, {"regon": REGON}])
def test_a_number_is_one_organisation_s(make: Makers, number: dict[str, str]) -> None:
    register_organisation(Particulars(name="Pierwsza", **number))
    with pytest.raises(Refused, match="Pierwsza"):
        register_organisation(Particulars(name="Druga", **number))
    third = register_organisation(Particulars(name="Trzecia"))
    with pytest.raises(Refused, match="Pierwsza"):
        change_organisation(third, Particulars(name="Trzecia", **number))
    with pytest.raises(Refused):
        register_organisations([Particulars(name="A", krs="5"), Particulars(name="B", krs="0000000005")])
    column, value = next(iter(number.items()))
    with unguarded(), pytest.raises(IntegrityError, match=f"organisation_{column}_once"), transaction.atomic():
        Organisation.objects.filter(pk=third.pk).update(**{column: value})


def test_a_wrong_number_is_refused_and_nothing_is_kept(make: Makers) -> None:
    for wrong in ({"nip": "1234567890"}, {"regon": "123456789"}, {"krs": "12345678901"}):
        with pytest.raises(Refused):
            register_organisations([Particulars(name="Dobra"), Particulars(name="Zła", **wrong)])
    assert not Organisation.objects.exists()


def test_the_same_number_in_another_city_is_another_organisation(make: Makers, other_city: City) -> None:
    here = register_organisation(Particulars(name="Tu", krs="37904"))
    with in_city(other_city.id):
        there = register_organisation(Particulars(name="Tu", krs="37904"))
        assert not Organisation.objects.filter(pk=here.pk).exists()
    assert there.slug == here.slug


def test_addresses_are_told_apart_and_never_words_of_ours(make: Makers) -> None:
    names = ["Łąka", "Laka", "łąka!", "Nowa", "CSV", "…", "Ą" * 200]
    slugs = [one.slug for one in register_organisations([Particulars(name=name) for name in names])]
    assert slugs[:6] == ["laka", "laka-2", "laka-3", "nowa-2", "csv-2", "organizacja"]
    assert slugs[6] == "a" * 60
    assert register_organisation(Particulars(name="Łąka")).slug == "laka-4"


def test_names_stand_in_polish_order(make: Makers) -> None:
    names = ["Żuk", "Zebra", "Ćma", "Cis", "Łoś", "Lis", "ąż", "10 drzew", "„Ala”"]
    register_organisations([Particulars(name=name) for name in names])
    shown = [one.name for one in Organisation.objects.in_order()]
    assert shown == sorted(names, key=polish_key)
    assert shown.index("Cis") < shown.index("Ćma") < shown.index("Lis") < shown.index("Łoś")


@pytest.mark.parametrize("words", ["zolw", "ŻÓŁW", "żółw fund", "FUND zolw", "37904", "0000037904", "526-104-08-28"])
def test_words_find_without_polish_letters_and_numbers_find_too(make: Makers, words: str) -> None:
    found = register_organisation(Particulars(name="Fundacja Żółw", krs="37904", nip=NIP))
    register_organisation(Particulars(name="Stowarzyszenie Ćma"))
    assert list(Organisation.objects.named_like(words)) == [found]


@pytest.mark.parametrize("words", ["%", "_", "żółw_", "\\", "' OR 1=1"])
def test_signs_of_a_pattern_are_letters(make: Makers, words: str) -> None:
    register_organisation(Particulars(name="Fundacja Żółw"))
    assert not Organisation.objects.named_like(words).exists()


def test_a_new_name_keeps_the_former_one_and_the_address(make: Makers) -> None:
    one = register_organisation(Particulars(name="Fundacja Żółw", seat="Wrocław", email="a@zolw.example"))
    assert change_organisation(one, Particulars(name="Fundacja Żaba", seat="", email="b@zolw.example"))
    now = Organisation.objects.get(pk=one.pk)
    assert (now.slug, now.name, now.name_folded) == ("fundacja-zolw", "Fundacja Żaba", "fundacja zaba")
    assert [former.name for former in FormerName.objects.filter(organisation=one)] == ["Fundacja Żółw"]
    fact = changed(one)
    assert (fact.fields, fact.old, fact.new) == (
        ("name", "seat", "email"), ("Fundacja Żółw", "Wrocław", ""), ("Fundacja Żaba", "", "")
    )  # fmt: skip
    assert (fact.old_email, fact.email) == ("a@zolw.example", "b@zolw.example")
    assert Private.objects.filter(line__subject_id=one.pk, value="a@zolw.example").exists()


def test_a_corrected_name_or_a_cut_one_is_no_former_name(make: Makers) -> None:
    one = register_organisation(Particulars(name="Fundacja Żulw"))
    change_organisation(one, Particulars(name="Fundacja Żółw"), is_correction=True)
    cut = register_organisation(Particulars(name="Fundacja Bar", name_is_cut=True))
    change_organisation(cut, Particulars(name="Fundacja Bardzo Długa"))
    assert not FormerName.objects.exists()
    assert changed(cut).fields == ("name", "name_is_cut")


def test_the_same_again_changes_nothing(make: Makers) -> None:
    said = Particulars(name="Fundacja Żółw", themes=tuple(Theme.objects.all()[:3]), krs="5")
    one = register_organisation(said)
    assert not change_organisation(one, said)
    assert Line.objects.filter(subject_id=one.pk).count() == 1


def test_themes_and_district_are_replaced_whole(make: Makers) -> None:
    themes, districts = list(Theme.objects.order_by("slug")[:3]), list(District.objects.order_by("slug")[:2])
    one = register_organisation(Particulars(name="A", themes=tuple(themes[:2]), district=districts[0]))
    change_organisation(one, Particulars(name="A", themes=tuple(themes[2:]), district=districts[1]))
    now = particulars_of(one)
    assert (now.themes, now.district) == ((themes[2],), districts[1])
    assert changed(one).old[0] == districts[0].name
