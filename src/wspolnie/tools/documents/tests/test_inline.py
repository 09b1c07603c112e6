"""Only sure markup goes."""

import pytest

from wspolnie.tools.documents.structure.inline import plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**grube** i *pochyłe*, ***oba***", "grube i pochyłe, oba"),
        ("__grube__ i _pochyłe_ i ~~skreślone~~", "grube i pochyłe i skreślone"),
        ("**grube z *pochyłym* w środku**", "grube z pochyłym w środku"),
        ("**silny\nsektor**", "silny\nsektor"),
        ("(*pochyłe*), „**grube**”.", "(pochyłe), „grube”."),
        ("`kod_a_b` i \\*gwiazdka\\*", "kod_a_b i *gwiazdka*"),
        ("[BIP](https://bip.pl)", "BIP (https://bip.pl)"),
        ("[https://bip.pl](https://bip.pl/)", "https://bip.pl"),
        ("[a@b.pl](mailto:a@b.pl)", "a@b.pl"),
        ('[BIP](https://bip.pl "Biuletyn")', 'BIP (https://bip.pl "Biuletyn")'),
        ("![wykres](w.png)", "wykres (w.png)"),
        ("![](w.png)", "(w.png)"),
        ("<https://bip.pl/a_b_c>", "https://bip.pl/a_b_c"),
        ("https://bip.pl/a_b_c?d=e_ i _f_", "https://bip.pl/a_b_c?d=e_ i f"),
        ("wiersz<br>wiersz", "wiersz\nwiersz"),
        ("dużo   odstępów\tw\twierszu ", "dużo odstępów w wierszu"),
    ],
)
def test_markup_goes(written: str, read: str) -> None:
    assert plain(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4",
        "a_b_c",
        "****",
        "____ (podpis) ____",
        "cena* (*brutto)",
        "* gwiazdka * i * gwiazdka *",
        "(*) wyjaśnienie (*)",
        "[nawias] (nawias)",
        "[a](b c)",
        "5 < 6 > 4",
        "C:\\Dane\\plik",
        "~ około 5 ~ 6",
        "\ufdd0 **zostaje** \ufdd0",
        "`niedomknięty",
        "**niedomknięte",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert plain(text) == text
