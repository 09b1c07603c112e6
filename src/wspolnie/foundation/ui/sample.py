"""What the living page of components shows: invented people, one fixed Wednesday, a form with every kind of field."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from django import forms
from markupsafe import Markup

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.text.dates import WARSAW

NOW: Final = datetime(2026, 9, 9, 10, 20, tzinfo=WARSAW)
OPENED: Final = datetime(2026, 7, 28, 9, 0, tzinfo=WARSAW)

PALETTE: Final = (
    ("accent", "odsyłacze, działanie, miasto"),
    ("warn", "mniej niż 3 dni, błąd, opóźnienie"),
    ("ink", "tekst, grube linie"),
    ("ink-2", "metryczki"),
    ("edge", "obrys pól (3:1)"),
    ("line", "cienkie linie, reszta czasu"),
)
TILES: Final = (
    (1, 1, "Pilczyce-Kozanów", "PIL", 2, 2, "Pilczyce-Kozanów-Popowice Północne: 2 sprawy"),
    (2, 1, "Kleczków", "KLE", 2, 2, "Kleczków: 2 sprawy"),
    (3, 1, "Nadodrze", "NAD", 6, 3, "Nadodrze: 6 spraw"),
    (4, 1, "Ołbin", "OŁB", 5, 3, "Ołbin: 5 spraw"),
    (5, 1, "Kowale", "KOW", 0, 0, "nic teraz"),
    (1, 2, "Gądów", "GĄD", 1, 1, "Gądów-Popowice Południowe: 1 sprawa"),
    (2, 2, "Szczepin", "SZC", 3, 2, "Szczepin: 3 sprawy"),
    (3, 2, "Stare Miasto", "STM", 5, 3, "Stare Miasto: 5 spraw"),
    (4, 2, "Plac Grun\u00adwaldzki", "PLG", 3, 2, "Plac Grunwaldzki: 3 sprawy"),
)
RIVER: Final = "M0 1 L5 1"


class SampleForm(forms.Form):
    """One field of each widget that the product uses; nothing is ever saved."""

    clause = Nothing("a sample that is sent nowhere")

    use_required_attribute = False

    mail = forms.EmailField(
        label="Adres e-mail",
        help_text="Wyślemy na niego numer uwagi i odpowiedź.",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Brakuje znaku @. Przykład: anna@poczta.example"},
    )
    reason = forms.CharField(
        label="Dlaczego",
        widget=forms.Textarea,
        error_messages={"required": "Napisz choć jedno zdanie. Urząd odpowiada na powody."},
    )
    district = forms.ChoiceField(label="Osiedle", choices=[("nad", "Nadodrze"), ("olb", "Ołbin")])
    money = forms.DecimalField(
        label="Kwota",
        help_text="W złotych, na przykład 18 400,00",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    verdict = forms.ChoiceField(
        label="Rozstrzygnięcie",
        choices=[("accepted", "Uwzględniona"), ("partly", "W części"), ("rejected", "Nieuwzględniona")],
        widget=forms.RadioSelect,
        error_messages={"required": "Wybierz jedno rozstrzygnięcie"},
    )
    tell = forms.MultipleChoiceField(
        label="Jak cię zawiadomić",
        choices=[("mail", "E-mailem"), ("sms", "SMS-em")],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    agree = forms.BooleanField(
        label="Piszę w imieniu organizacji", required=False, help_text="Obok uwagi pokażemy jej nazwę."
    )


def sample() -> dict[str, Any]:
    """Everything that `ui/wzornik.html` takes, beside the frame."""
    return {
        "now": NOW,
        "opened": OPENED,
        "far": datetime(2026, 9, 21, 16, 30, tzinfo=WARSAW),
        "near": datetime(2026, 9, 11, 15, 45, tzinfo=WARSAW),
        "tonight": NOW + timedelta(hours=5, minutes=10),
        "past": datetime(2026, 9, 4, 15, 45, tzinfo=WARSAW),
        "announced": date(2026, 7, 28),
        "answers": datetime(2026, 9, 30, 15, 0, tzinfo=WARSAW),
        "council": date(2026, 10, 15),
        "grant": Decimal("199432.24"),
        "palette": PALETTE,
        "tile_list": TILES,
        "river": RIVER,
        "sum_row": Markup('<tr><th scope="row">Razem</th><td class="num">174</td><td></td></tr>'),
        "wrong": SampleForm({"mail": "a.wronecka.kladka.example", "district": "nad"}, auto_id="w-%s"),
        "empty_form": SampleForm(initial={"verdict": "partly", "tell": ["mail"]}, auto_id="v-%s"),
    }
