"""What is typed at the help desk."""

from __future__ import annotations

import secrets
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.support.actions.asking import NAMED, Asked
from wspolnie.desks.support.models import Question
from wspolnie.desks.support.reading import workers_of
from wspolnie.desks.support.states import AskerSide, asker_label
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.text.plain import clean_line, clean_text
from wspolnie.foundation.text.visible import visible
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person

LONGEST: Final = 10_000
EMPTY: Final = {"required": gettext_lazy("Write it in words.")}
NO_KEY: Final = gettext_lazy("The form came without its key. It has a new one now: send it once more.")


def fresh_key() -> str:
    return secrets.token_urlsafe(18)


class SeenLine(LineField):
    """One line of which something can be seen."""

    @staticmethod
    def cleaned(typed: str) -> str:
        return visible(clean_line(typed))


class SeenText(TextField):
    """A text of which something can be seen."""

    @staticmethod
    def cleaned(typed: str) -> str:
        return visible(clean_text(typed))


class AskForm(forms.Form):
    """A question. `key` makes a repeated sending one; an address is asked of those who are not signed in."""

    clause = "support"

    key = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), NO_KEY),
    )
    side = forms.ChoiceField(
        label=gettext_lazy("Who asks?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who asks.")},
    )
    name = SeenLine(
        label=gettext_lazy("Name of the organisation or group"),
        help_text=gettext_lazy("Fill it in when an organisation or a group asks."),
        required=False,
        max_length=200,
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("City office"),
        help_text=gettext_lazy("Choose it when you ask as an official."),
        queryset=None,
        required=False,
    )
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Theme of the question"), queryset=None, required=False
    )
    subject = SeenLine(
        label=gettext_lazy("What is it about"),
        help_text=gettext_lazy("A few words, for example: a room for a meeting."),
        max_length=200,
        error_messages=EMPTY,
    )
    words = SeenText(
        label=gettext_lazy("Your question"),
        help_text=gettext_lazy("Do not give data of other people."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages=EMPTY,
    )
    contact = forms.EmailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy("We send a link to it: with it you confirm the question and read the answer."),
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": gettext_lazy("Give your e-mail: the answer comes there."),
            "invalid": gettext_lazy("Check the address: it looks like name@mail.com."),
        },
    )

    def __init__(self, *args: Any, known: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "side", [(one.value, asker_label(one)) for one in AskerSide])
        choose_from(self, "office", Office.objects.order_by("name_key"))
        choose_from(self, "theme", Theme.objects.order_by("name_key"))
        if known:
            del self.fields["contact"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("side") in NAMED and not data.get("name") and "name" not in self.errors:
            self.add_error("name", gettext_lazy("Write which organisation or group asks."))
        if data.get("side") == AskerSide.OFFICE and not data.get("office") and "office" not in self.errors:
            self.add_error("office", gettext_lazy("Choose which office asks."))
        return data

    def asked(self, visitor: str) -> Asked:
        """The question; `visitor` tells browsers apart, so that two people with one key are two."""
        data = self.cleaned_data
        return Asked(
            side=AskerSide(data["side"]),
            subject=data["subject"],
            words=data["words"],
            sending=f"{visitor}\x00{data['key']}",
            theme=data["theme"],
            name=data["name"],
            office=data["office"],
            contact=data.get("contact", ""),
        )


class MoreForm(forms.Form):
    """More words of whoever asked."""

    clause = "support"

    words = SeenText(
        label=gettext_lazy("What do you want to add or ask?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages=EMPTY,
    )


class AnswerForm(forms.Form):
    """Words of the office: an answer."""

    clause = Nothing("an official answers, without data of people")
    prefix = "odpowiedz"

    words = SeenText(
        label=gettext_lazy("Answer to the question"),
        help_text=gettext_lazy("Whoever asked gets it by e-mail."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages=EMPTY,
    )


class NoteForm(forms.Form):
    """Words of the office for the office."""

    clause = Nothing("an official notes what the office needs for the answer")
    prefix = "notatka"

    words = SeenText(
        label=gettext_lazy("Note that the office alone reads"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=EMPTY,
    )


class AssignForm(forms.Form):
    """Who answers."""

    clause = Nothing("a person of the office is chosen, who works there")
    prefix = "osoba"

    to: forms.ModelChoiceField[Person] = forms.ModelChoiceField(
        label=gettext_lazy("Who answers"),
        queryset=None,
        error_messages={"required": gettext_lazy("Choose who answers.")},
    )

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "to", workers_of(question))


class PassForm(forms.Form):
    """To which office, and why."""

    clause = Nothing("an office is chosen, with a reason without data of people")
    prefix = "jednostka"

    to: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Which office answers"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("the help desk"),
    )
    because = SeenLine(label=gettext_lazy("Why it goes there"), max_length=500, error_messages=EMPTY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "to", Office.objects.order_by("name_key"))


class FrequentForm(forms.Form):
    """A frequent question, worded anew for everybody."""

    clause = Nothing("the office words question and answer without data of people")

    question = SeenLine(
        label=gettext_lazy("The question as many would ask it"),
        help_text=gettext_lazy("Without names, addresses or anything that says who asked."),
        max_length=300,
        error_messages=EMPTY,
    )
    answer = SeenText(
        label=gettext_lazy("Answer for everybody"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages=EMPTY,
    )
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Theme of the question"), queryset=None, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "theme", Theme.objects.order_by("name_key"))
