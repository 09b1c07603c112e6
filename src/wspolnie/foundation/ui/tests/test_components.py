"""The macros: order and links of a field's parts, escaping, deadlines, and that they are quick."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django import forms
from django.template import engines
from django.utils import translation
from jinja2 import UndefinedError

from tests.pace import slowness
from wspolnie.foundation.text.spacing import plain
from wspolnie.foundation.ui.sample import SampleForm

LIMIT = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)


def draw(source: str, **context: Any) -> str:
    """Render a template in Polish; no-break spaces are made plain, so that texts can be compared."""
    with translation.override("pl"):
        return plain(engines["jinja2"].from_string(source).render(context))


def draw_field(bound: forms.BoundField, **options: Any) -> str:
    return draw(
        '{% from "components/form.html" import field %}{{ field(bound, **options) }}', bound=bound, options=options
    )


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        draw("{{ nobody }}")


def test_a_wrong_field_has_label_hint_error_and_control_in_this_order() -> None:
    html = draw_field(SampleForm({"mail": "anna"}, auto_id="w-%s")["mail"])
    order = [html.index(part) for part in ("<label", 'id="w-mail_hint"', 'id="w-mail_error"', "<input")]
    assert order == sorted(order)
    assert 'aria-describedby="w-mail_hint w-mail_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'for="w-mail"' in html
    assert 'autocomplete="email"' in html
    assert 'value="anna"' in html
    assert "(nieobowiązkowe)" in html


def test_a_field_without_hint_and_error_is_bare() -> None:
    html = draw_field(SampleForm()["reason"], rows=3)
    assert "aria-describedby" not in html
    assert "error" not in html
    assert "nieobowiązkowe" not in html
    assert '<textarea name="reason" rows="3"' in html


def test_groups_are_fieldsets_with_a_legend() -> None:
    html = draw_field(SampleForm({"verdict": ""}, auto_id="w-%s")["verdict"])
    assert html.index("<fieldset") < html.index("<legend>Rozstrzygnięcie") < html.index('id="w-verdict_error"')
    assert html.count('type="radio"') == 3
    box = draw_field(SampleForm()["agree"])
    assert "fieldset" not in box
    assert box.index("<input") < box.index("Piszę w imieniu organizacji") < box.index("Obok uwagi")


class Hostile(forms.Form):
    """A form whose every word comes from somebody hostile."""

    text = forms.CharField(label="<b>", help_text="<i>", error_messages={"required": "<u>"}, widget=forms.Textarea)


def test_everything_typed_is_escaped() -> None:
    hostile = "</textarea><script>alert(1)</script>"
    assert "<script" not in draw_field(Hostile({"text": hostile})["text"])
    wrong = draw_field(Hostile({})["text"])
    assert not re.search(r"<(b|i|u)>", wrong)
    page = '{% from "components/text.html" import remark, par, pair %}{{ remark(t, t, t, t) }}{{ par("a", t, t, t) }}'
    page += '{{ pair(t, t, "noted", t, t, "#", t, t) }}'
    assert "<script" not in draw(page, t=hostile)


def test_the_summary_links_to_every_wrong_field() -> None:
    form = SampleForm({"mail": "anna"}, auto_id="w-%s")
    html = draw('{% from "components/form.html" import problem %}{{ problem(form) }}', form=form)
    assert re.findall(r'href="#([\w-]+)"', html) == ["w-mail", "w-reason", "w-district", "w-verdict_0"]
    assert "Popraw 4 miejsca" in html
    assert 'tabindex="-1"' in html
    controls = "".join(draw_field(form[name]) for name in ("mail", "reason", "district", "verdict"))
    assert all(f'id="{name}"' in controls for name in re.findall(r'href="#([\w-]+)"', html))
    right = SampleForm({"reason": "tak", "district": "nad", "verdict": "partly"})
    assert draw('{% from "components/form.html" import problem %}{{ problem(form) }}', form=right).strip() == ""


@pytest.mark.parametrize(
    ("now", "said", "state"),
    [
        (LIMIT - timedelta(days=50), "Zacznie się za", 'class="deadline"'),
        (LIMIT - timedelta(days=20), "Zostało 20 dni", 'class="deadline"'),
        (LIMIT - timedelta(days=2), "Zostały 2 dni", 'class="deadline is-soon"'),
        (LIMIT, "Kończy się w tej minucie", 'class="deadline is-soon"'),
        (LIMIT + timedelta(minutes=1), "Zakończone", 'class="deadline is-over"'),
    ],
)
def test_a_deadline_says_date_weekday_hour_and_what_is_left(now: datetime, said: str, state: str) -> None:
    source = '{% from "components/time.html" import deadline %}{{ deadline(opens, closes, "Uwagi", now=now) }}'
    html = draw(source, opens=LIMIT - timedelta(days=40), closes=LIMIT, now=now)
    assert said in html
    assert state in html
    assert "do piątku 11 września 2026, godz. 15:45" in html
    assert 'datetime="2026-09-11T15:45:00+02:00"' in html


def test_paragraphs_of_a_persons_text() -> None:
    assert draw('{{ "a\nb\r\n\r\n<c>"|paragraphs }}') == "<p>a<br>\nb</p>\n<p>&lt;c&gt;</p>"


def test_words_of_state_are_polish() -> None:
    source = '{% from "components/state.html" import verdict %}{% for w in words %}{{ verdict(w) }}|{% endfor %}'
    texts = re.sub(r"<[^>]+>", "", draw(source, words=["accepted", "partly", "rejected", "noted", "none"]))
    assert texts.split("|")[:5] == [
        "Uwzględniona", "Uwzględniona w części", "Nieuwzględniona", "Do wiadomości", "Jeszcze bez odpowiedzi",
    ]  # fmt: skip


LONG = """{% from "components/text.html" import answer, par, remark, side_remark %}
{% for p in paragraphs %}
{% call par("p" ~ p, p ~ ".", "Paragraf", texts[p]) %}{{ side_remark("Anna", texts[p]) }}{% endcall %}
{% endfor %}
{% for r in remarks %}
{% call remark(r, "§ 9", at|short, texts[r % 50]) %}{{ answer("accepted", texts[r % 50]) }}{% endcall %}
{% endfor %}"""


def test_a_long_page_is_quick() -> None:
    """50 paragraphs with a margin and 100 answered remarks: 3 ms of CPU on a quiet core; twice that on a busy one."""
    template = engines["jinja2"].from_string(LONG)
    texts = [
        f"Organizacja nr {n}, która w 2026 r. udostępni lokal innej, otrzymuje 10 punktów. " * 3 for n in range(50)
    ]
    context = {"paragraphs": range(50), "remarks": range(100), "texts": texts, "at": LIMIT}
    best = float("inf")
    with translation.override("pl"):
        for _ in range(60):
            started = time.process_time()
            template.render(context)
            best = min(best, time.process_time() - started)
    assert best < 0.006 * slowness()
