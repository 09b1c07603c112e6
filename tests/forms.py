"""A form as a browser holds it: what stands in its fields, ready to be sent back as it was shown."""

from __future__ import annotations

from lxml import html


def filled(page: str) -> dict[str, list[str]]:
    """Values of the fields of the page's main form by name, as a browser would send them untouched."""
    (form,) = html.fromstring(page).xpath("//main//form[@method='post']")
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value.lstrip("\r\n"))
    return values
