"""A file of a consultation, as a clerk brings it; the easy text and the link of the film."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.spaces.actions.attachments import Brought
from wspolnie.spaces.kinds import AttachmentRole

LONGEST = 100_000


class AttachmentForm(forms.Form):
    """One file with its title; the next one comes after it."""

    clause = Nothing("files of the office for everybody")

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "PDF, DOCX, XLSX, ODT, ODS, JPEG, PNG, TXT or CSV. Films: MP4 or WebM. What a camera writes into a "
            "picture (place, time) is removed."
        ),
        max_length=200,
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
    )
    title = LineField(
        label=gettext_lazy("Title for readers"),
        max_length=200,
        error_messages={"required": gettext_lazy("Write what the file is, for example: Map of the area.")},
    )
    alt = LineField(
        label=gettext_lazy("What the picture shows"),
        help_text=gettext_lazy("Needed with pictures: it is read to those who do not see them."),
        max_length=300,
        required=False,
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Where it is shown"),
        choices=[
            (AttachmentRole.FILE, gettext_lazy("among the files")),
            (AttachmentRole.EASY_TEXT, gettext_lazy("on top, as the text easy to read (ETR)")),
            (AttachmentRole.SIGN_FILM, gettext_lazy("on top, as the film in sign language (PJM)")),
        ],
        initial=AttachmentRole.FILE,
        widget=forms.RadioSelect,
    )

    def brought(self) -> Brought:
        data = self.cleaned_data
        file = data["file"]
        return Brought(file.chunks(), file.name, data["title"], data["alt"], AttachmentRole(data["role"]))


class RemovalForm(forms.Form):
    """Why a file is taken down."""

    clause = Nothing("a reason of the office for everybody")

    because = LineField(
        label=gettext_lazy("Why it is taken down"),
        help_text=gettext_lazy("Readers will see it. Do not name people."),
        max_length=300,
        error_messages={"required": gettext_lazy("Write why the file is taken down: readers will see it.")},
    )


class EasyForm(forms.Form):
    """What stands on top of the page for those who read or hear otherwise, when it is no file."""

    clause = Nothing("texts of the office for everybody")

    easy_text = TextField(
        label=gettext_lazy("Text easy to read (ETR)"),
        help_text=gettext_lazy("Short sentences, one thought in each. It gets a page of its own."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    film_link = LineField(
        label=gettext_lazy("Address of the film in sign language (PJM)"),
        help_text=gettext_lazy("For example https://film.example/123"),
        required=False,
        max_length=300,
        widget=forms.URLInput,
    )

    @staticmethod
    def of(consultation: Consultation) -> dict[str, Any]:
        """What stands now."""
        return {"easy_text": consultation.easy_text, "film_link": consultation.film_link}
