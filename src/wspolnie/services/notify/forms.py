"""What people say about letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Nothing, Topic
from wspolnie.services.notify.reading import how_label
from wspolnie.services.notify.states import HowOften


class ChoiceForm(forms.Form):
    """How often letters of each topic come."""

    clause = Nothing("how often letters come to an address that is known already")

    def __init__(self, topics: Sequence[Topic], chosen: Mapping[str, HowOften], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = topics
        for place, topic in enumerate(topics):
            self.fields[f"temat-{place}"] = forms.ChoiceField(
                label=_(topic.label),
                help_text=_(topic.hint) if topic.hint else "",
                choices=[(how.value, how_label(how).capitalize()) for how in HowOften],
                initial=chosen[topic.name].value,
                widget=forms.RadioSelect,
            )

    @property
    def how(self) -> dict[str, HowOften]:
        """The answers by name of topic."""
        return {topic.name: HowOften(self.cleaned_data[f"temat-{place}"]) for place, topic in enumerate(self.topics)}
