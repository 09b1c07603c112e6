"""Form fields keep what was typed and count it once."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from wspolnie.foundation.web.fields import LineField, TextField


class Sample(forms.Form):
    """A form with one field of each kind."""

    title = LineField(max_length=5, required=False)
    body = TextField(max_length=5)


def test_crlf_counts_once() -> None:
    form = Sample({"title": " Rada ", "body": "  a\r\nb\r\nc  "})
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"title": "Rada", "body": "a\nb\nc"}


def test_too_long_after_cleaning() -> None:
    form = Sample({"body": "a\r\nb\r\ncd"})
    assert form.errors.as_data()["body"][0].code == "max_length"


def test_only_white_space_is_nothing() -> None:
    form = Sample({"title": " \t", "body": "\r\n \u00a0"})
    assert form.errors.as_data()["body"][0].code == "required"
    assert "title" not in form.errors
    assert form.cleaned_data["title"] == ""


@pytest.mark.parametrize("field", [LineField(), TextField()])
@pytest.mark.parametrize("typed", ["a\0b", "a\ud83d"])
def test_what_cannot_be_saved_is_told_once(field: forms.CharField, typed: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        field.clean(typed)
    assert refusal.value.code == "hostile"
    assert len(refusal.value.messages) == 1
    assert "2" in refusal.value.messages[0]


def test_widgets_and_limits_reach_the_browser() -> None:
    page = str(Sample())
    assert 'maxlength="5"' in page
    assert "<textarea" in page


def test_other_options_still_work() -> None:
    assert LineField(empty_value="–", required=False).clean("  ") == "–"
    with pytest.raises(ValidationError):
        LineField(min_length=3).clean(" ab ")
