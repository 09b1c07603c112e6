"""Brings new messages of the code into the rooms' .po files, keeping every translation."""

from __future__ import annotations

import typer

from wspolnie.foundation.text.catalog import LOCALE, add_missing, clashes, compile_catalogs, missing


def messages() -> None:
    """Extract the messages of code and templates into locale/<language>/<room>.po and say what lacks a translation."""
    languages = sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir() and folder.name != "en")
    for language in languages:
        for room, count in sorted(add_missing(language).items()):
            typer.echo(f"{language}/{room}.po: {count} added")
    compile_catalogs()
    untranslated = [(language, message) for language in languages for message in missing(language)]
    for language, message in untranslated:
        typer.echo(f"{language}/{message.room}.po: no translation of {message.message!r}")
    disputed = [(language, clash) for language in languages for clash in clashes(language)]
    for language, clash in disputed:
        typer.echo(f"{language}: {clash.message!r} differs in {' and '.join(clash.rooms)}; give one a context")
    if untranslated or disputed:
        raise typer.Exit(1)
    typer.echo("every message has its translation")
