"""Pasted text becomes the paragraphs a clerk would have made."""

import pytest

from wspolnie.tools.documents.structure import Block, BlockKind, UnreadableDocument, read_structure
from wspolnie.tools.documents.structure.blocks import MAX_BLOCKS, MAX_BYTES, MAX_LINES

HEADING, TEXT, ITEM = BlockKind.HEADING, BlockKind.TEXT, BlockKind.ITEM
TABLE, QUOTE = BlockKind.TABLE, BlockKind.QUOTE

LONG_PARAGRAPH = (
    "Ilekroć w uchwale jest mowa o ustawie – należy przez to rozumieć ustawę o samorządzie gminnym, w brzmieniu "
    "obowiązującym w dniu podjęcia uchwały, zgodnie z jej postanowieniami i z treścią § 3 ust. 2 statutu Miasta, oraz:"
)
LONG_POINT = (
    "podmioty wymienione w innych przepisach ustawy, które działają na terenie Miasta i na rzecz jego mieszkańców:"
)


def blocks(source: str) -> tuple[Block, ...]:
    return read_structure(source).blocks


def told(source: str) -> list[tuple[BlockKind, int, str, str]]:
    return [(block.kind, block.level, block.label, block.text) for block in blocks(source)]


def test_a_resolution() -> None:
    source = """
UCHWAŁA NR XII/345/2026
RADY MIEJSKIEJ WROCŁAWIA

Rozdział I
Postanowienia ogólne

§ 1. Ilekroć w uchwale jest mowa o ustawie – należy przez to rozumieć ustawę o samorządzie gmin-
nym, w brzmieniu obowiązującym w dniu podjęcia uchwały, zgodnie z jej postanowieniami i z treścią
§ 3 ust. 2 statutu Miasta, oraz:
1) organizacje:
a) pozarządowe,
b) podmioty wymienione w innych przepisach ustawy, które działają na terenie Miasta i na rzecz jego
mieszkańców:
– stowarzyszenia,
– fundacje;
2) Miasto.

§ 2. 1. Celem jest współpraca.
2. Cele szczegółowe określa załącznik.

ROZDZIAŁ II – LOKALE

§ 9. Lokale
1. Miasto udostępnia lokale.

§ 10
Uchwała wchodzi w życie z dniem 1 stycznia 2027 r.
"""
    assert told(source) == [
        (HEADING, 1, "", "UCHWAŁA NR XII/345/2026 RADY MIEJSKIEJ WROCŁAWIA"),
        (HEADING, 1, "Rozdział I", "Postanowienia ogólne"),
        (
            TEXT,
            0,
            "§ 1.",
            LONG_PARAGRAPH,
        ),
        (ITEM, 1, "1)", "organizacje:"),
        (ITEM, 2, "a)", "pozarządowe,"),
        (
            ITEM,
            2,
            "b)",
            LONG_POINT,
        ),
        (ITEM, 3, "–", "stowarzyszenia,"),
        (ITEM, 3, "–", "fundacje;"),
        (ITEM, 1, "2)", "Miasto."),
        (HEADING, 2, "§ 2.", ""),
        (ITEM, 1, "1.", "Celem jest współpraca."),
        (ITEM, 1, "2.", "Cele szczegółowe określa załącznik."),
        (HEADING, 1, "ROZDZIAŁ II", "LOKALE"),
        (HEADING, 2, "§ 9.", "Lokale"),
        (ITEM, 1, "1.", "Miasto udostępnia lokale."),
        (HEADING, 2, "§ 10", ""),
        (TEXT, 0, "", "Uchwała wchodzi w życie z dniem 1 stycznia 2027 r."),
    ]


def test_markdown() -> None:
    source = """# Program

Wstęp z **grubym** i [linkiem](https://wroclaw.pl).

Cele
----

1. Pierwszy
   - podpunkt
     ciąg dalszy
     1. głębiej
2. Drugi

> Cytat
> dalej
>> głębszy

| Lp. | Zadanie |
|:---:|--------:|
| 1 | **Sport** \\| gra |

***

```
x = 1
```
**Art. 7. Lokale**

**1.** Ustęp
"""
    assert told(source) == [
        (HEADING, 1, "", "Program"),
        (TEXT, 0, "", "Wstęp z grubym i linkiem (https://wroclaw.pl)."),
        (HEADING, 2, "", "Cele"),
        (ITEM, 1, "1.", "Pierwszy"),
        (ITEM, 2, "–", "podpunkt ciąg dalszy"),
        (ITEM, 3, "1.", "głębiej"),
        (ITEM, 1, "2.", "Drugi"),
        (QUOTE, 1, "", "Cytat dalej"),
        (QUOTE, 2, "", "głębszy"),
        (TABLE, 0, "", "Lp. | Zadanie\n1 | Sport | gra"),
        (TEXT, 0, "", "x = 1"),
        (HEADING, 3, "Art. 7.", "Lokale"),
        (ITEM, 1, "1.", "Ustęp"),
    ]
    assert blocks(source)[9].rows == (("Lp.", "Zadanie"), ("1", "Sport | gra"))


@pytest.mark.parametrize(
    "kept",
    [
        "Tekst o 2*3*4 i plik_z_nazwą_x oraz * gwiazdce *",
        "Imię: ____________ Data: ____ r.",
        "Pełnomocnikiem jest **** (dane usunięto)",
        "#hashtag nie jest nagłówkiem",
        "§ 3 ust. 2 statutu stanowi inaczej.",
        "Rozdział 3 stanowi inaczej.",
        "Art. 5 ust. 2 ustawy stosuje się odpowiednio.",
        "dział 851 budżetu",
        "m. st. Warszawa",
        "5. września zaczyna się nabór",
        "2018. rok był dobry",
        "A. Kowalski, przewodniczący",
        "1.673.756 gości",
        "15 lutego 2018 r.",
        "I edycja Kongresu",
        "-5 stopni",
        "NGO",
        "WRO/2022/KON-3",
        "(WRDPP)",
        "> 50 000 zł",
        "Kwota | netto",
        "__________________",
        "<b>Nie HTML</b> &amp; nie encja",
        "[1] przypis",
    ],
)
def test_office_text_is_not_mangled(kept: str) -> None:
    assert told(kept) == [(TEXT, 0, "", kept)]
    assert told(f"    {kept}") == [(TEXT, 0, "", kept)]


@pytest.mark.parametrize(
    ("line", "kind", "label", "text"),
    [
        ("Rozdział III", HEADING, "Rozdział III", ""),
        ("DZIAŁ II. ZASADY", HEADING, "DZIAŁ II", "ZASADY"),
        ("Rozdział 3: Zasady", HEADING, "Rozdział 3", "Zasady"),
        ("Załącznik nr 1", HEADING, "Załącznik nr 1", ""),
        ("§ 9. Lokale", HEADING, "§ 9.", "Lokale"),
        ("§ 9a.", HEADING, "§ 9a.", ""),
        ("§ 9. Miasto udostępnia lokale.", TEXT, "§ 9.", "Miasto udostępnia lokale."),
        ("Art. 5.", HEADING, "Art. 5.", ""),
        ("DZIAŁANIA EDUKACYJNE", HEADING, "", "DZIAŁANIA EDUKACYJNE"),
        ("KONTAKT:", HEADING, "", "KONTAKT:"),
        ("3. Trzeci", ITEM, "3.", "Trzeci"),
        ("3.2. Dalszy", ITEM, "3.2.", "Dalszy"),
        ("(1) pierwszy", ITEM, "(1)", "pierwszy"),
        ("• 1. Kropka i numer", ITEM, "1.", "Kropka i numer"),
        ("1\\. Z konwertera", ITEM, "1.", "Z konwertera"),
        ("\uf0b7 Ze Worda", ITEM, "•", "Ze Worda"),
        ("•Bez odstępu", ITEM, "•", "Bez odstępu"),
        ("- [ ] zadanie", ITEM, "–", "[ ] zadanie"),
    ],
)
def test_one_line(line: str, kind: BlockKind, label: str, text: str) -> None:
    (block,) = blocks(line)
    assert (block.kind, block.label, block.text) == (kind, label, text)


def test_numbers_stay_as_written() -> None:
    source = "3. Trzeci\n4. Czwarty\n\nTekst.\n\n5. Piąty\n1. Od nowa\n1. I znowu"
    assert [block.label for block in blocks(source)] == ["3.", "4.", "", "5.", "1.", "1."]
    assert {block.level for block in blocks(source) if block.kind is ITEM} == {1}


def test_lines_that_were_meant_stay_lines() -> None:
    assert told("Fundacja „Umbrella”\nul. Legnicka 65\nwww.umbrella.pl") == [
        (TEXT, 0, "", "Fundacja „Umbrella” ul. Legnicka 65\nwww.umbrella.pl")
    ]
    assert told("Czas: 15.05.2023\nFinansowanie: 55 000 zł") == [
        (TEXT, 0, "", "Czas: 15.05.2023\nFinansowanie: 55 000 zł")
    ]


def test_a_list_of_contents_is_a_list() -> None:
    source = "WSTĘP DO PROGRAMU\n\nCELE PROGRAMU\n\nZASADY\n\nLOKALE\n\nTekst."
    assert [block.kind for block in blocks(source)] == [ITEM, ITEM, ITEM, HEADING, TEXT]
    assert [block.kind for block in blocks("WSTĘP DO PROGRAMU\n\nCELE PROGRAMU\n\nTekst.")] == [HEADING, HEADING, TEXT]


def test_a_short_line_over_a_long_paragraph_is_its_title() -> None:
    long = "Zdanie o współpracy z organizacjami. " * 6
    assert blocks(f"Rezultaty wdrożenia\n\n{long}")[0].kind is HEADING
    assert blocks(f"Będą to, między innymi:\n\n{long}")[0].kind is TEXT


def test_levels_never_skip() -> None:
    source = "§ 1.\n\nRozdział I\n\n§ 2.\n\nDZIAŁ II\n\nRozdział I\n\n§ 3.\n\n#### Cztery"
    levels = [block.level for block in blocks(source)]
    assert levels == [1, 1, 2, 1, 2, 3, 1]


def test_tables_from_a_word_processor() -> None:
    (table, after) = blocks("Lp.\tNazwa\tKwota\n1.\tSport  i gry\t10\n2.\tKultura\t\n\nPo tabeli.")
    assert table.rows == (("Lp.", "Nazwa", "Kwota"), ("1.", "Sport i gry", "10"), ("2.", "Kultura"))
    assert after.text == "Po tabeli."
    assert [block.label for block in blocks("1.\tPierwszy\n2.\tDrugi")] == ["1.", "2."]


def test_a_soft_hyphen_and_a_hyphen_at_the_margin() -> None:
    lines = [
        "Zasady współpracy z organizacjami poza-",
        "rządowymi w zakresie społeczno-",
        "kulturalnym oraz edu\u00ad",
        "kacji",
    ]
    assert told("\n".join(lines))[0][3] == (
        "Zasady współpracy z organizacjami pozarządowymi w zakresie społeczno-kulturalnym oraz edukacji"
    )


@pytest.mark.parametrize(
    "source",
    [
        "",
        " \n\t\n",
        "---\n***\n- \n",
        "a\0b",
        "a\ud800",
        "x" * (MAX_BYTES + 1),
        "ł" * (MAX_BYTES // 2 + 1),
        "- a\n" * (MAX_BLOCKS + 1),
        "a\n" * (MAX_LINES + 1),
    ],
)
def test_what_is_not_a_document_is_refused_with_a_reason(source: str) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read_structure(source)
    assert len(str(refusal.value)) > 20


def test_the_limits_themselves_are_allowed() -> None:
    assert len(blocks("- a\n" * MAX_BLOCKS)) == MAX_BLOCKS
    assert len(blocks("x" * MAX_BYTES)) == 1
