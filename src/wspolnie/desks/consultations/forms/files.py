"""Files that come with a remark; a clerk's words for one of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.files import SentFile
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField


class ManyFiles(forms.FileInput):
    """A control that takes several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, or none."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


class FilesForm(forms.Form):
    """What an author adds to their words."""

    clause = "remarks"

    attached = FilesField(
        label=gettext_lazy("Files"),
        required=False,
        max_length=200,
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )

    def __init__(self, *args: Any, most: int, megabytes: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attached"].help_text = _(
            "At most %(most)s, each up to %(size)s MB: PDF, DOCX, ODT, XLSX, ODS, JPEG, PNG, TXT. The office decides "
            "whether others see them. What a camera wrote into a picture (place, time) is removed."
        ) % {"most": most, "size": megabytes}

    def sent(self) -> list[SentFile]:
        return [SentFile(one.chunks(), one.name or "") for one in self.cleaned_data["attached"]]

    def choose_again(self) -> None:
        """Say honestly that a browser keeps no chosen files when a form comes back."""
        if self.files and not self.errors:
            self.add_error("attached", _("Choose the files again: a browser does not keep them."))


class ShowFileForm(forms.Form):
    """What a picture shows, in the clerk's words."""

    clause = Nothing("words of the office about a picture")

    alt = LineField(label=gettext_lazy("What the picture shows"), required=False, max_length=300)
