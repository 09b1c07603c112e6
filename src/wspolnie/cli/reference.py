"""docs/dev/reference.md from the declarations: commands with their options, nouns of the API, work behind the pages."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from wspolnie.cli.place import REPOSITORY

REFERENCE: Final = REPOSITORY / "docs" / "dev" / "reference.md"
HEAD: Final = """# Reference

Written by `./wspolnie rights` from what the code declares; a test is red when it lags. Who may do what stands in
[kto-co-moze.md](../users/kto-co-moze.md), what a city sets in [parametry.md](../users/parametry.md), the environment in
[administrator.md](../users/administrator.md#ustawienia)."""


def reference(root: Any) -> str:
    """The page; `root` is the command that holds all others. Needs Django to be set up."""
    return "\n".join([HEAD, *_commands(root), *_nouns(), *_work()]) + "\n"


def commands(root: Any) -> Iterator[tuple[str, Any]]:
    """Every command that help shows, by its whole name, and those of groups (`city new`)."""

    def walk(name: str, one: Any) -> Iterator[tuple[str, Any]]:
        for word, inner in getattr(one, "commands", {}).items():
            if not inner.hidden:
                yield from walk(f"{name} {word}".strip(), inner)
        if not hasattr(one, "commands"):
            yield name, one

    return walk("", root)


def told(command: Any) -> Iterator[Any]:
    """What a command takes: arguments and options that help shows."""
    return (one for one in command.params if not getattr(one, "hidden", False) and one.name != "help")


def sentence(work: Callable[..., Any]) -> str:
    """The first sentence of what a function says of itself; empty when it says nothing."""
    said = " ".join(inspect.cleandoc(inspect.unwrap(work).__doc__ or "").split("\n\n")[0].split())
    first = re.split(r"(?<=\w[.:;]) ", said.removeprefix("Listener: "), maxsplit=1)[0].rstrip(".:;")
    return first[:1].upper() + first[1:]


def _commands(root: Any) -> Iterator[str]:
    yield from ("", "## Commands", "", "`./wspolnie COMMAND --help` says the same.", "", "| command | |", "|---|---|")
    for name, command in commands(root):
        arguments = [_argument(one) for one in told(command) if one.param_type_name == "argument"]
        yield _row(f"`{' '.join([name, *arguments])}`", " ".join((command.help or "").split()))
        for one in told(command):
            if one.param_type_name == "option":
                flags = ", ".join(f"`{flag}`" for flag in (*one.opts, *one.secondary_opts))
                yield _row(f"- {flags}", f"{one.help or ''}{' Needed.' if one.required else ''}")


def _argument(one: Any) -> str:
    word = (one.metavar or one.name).upper() + ("…" if one.nargs != 1 else "")
    return word if one.required else f"[{word}]"


def _nouns() -> Iterator[str]:
    from wspolnie.foundation.modules import registry

    yield from (
        "",
        "## Nouns of the API",
        "",
        "Below `/api/v1/`; [api.md](api.md) says how, `/api/v1/openapi.json` each field.",
    )
    yield from ("", "| | | act | |", "|---|---|---|---|")
    for module in registry.all():
        for one in module.api:
            yield _row(one.method, f"`{one.path}`", f"`{one.act.word}`", one.summary)


def _work() -> Iterator[str]:
    from procrastinate.contrib.django import app

    import wspolnie.config.worker  # noqa: F401  (it declares the installation's own)
    from wspolnie.foundation.modules import registry

    yield from (
        "",
        "## Work behind the pages",
        "",
        "Run by the worker. Hours of the installation's jobs are cron, in UTC.",
    )
    yield from ("", "| room | when | what | |", "|---|---|---|---|")
    for periodic in app.periodic_registry.periodic_tasks.values():
        yield _row("all", f"`{periodic.cron}`", f"`{periodic.task.name}`", sentence(periodic.task.func))
    for module in registry.all():
        for when, works in (("each night", module.nightly), ("every few minutes", module.watches)):
            yield from (_row(module.name, when, f"`{work.__name__}`", sentence(work)) for work in works)
        yield from (_row(module.name, "when asked", f"`{job.name}`", sentence(job.func)) for job in module.jobs)
        heard: dict[str, list[str]] = {}
        for listener in module.listens:
            heard.setdefault(sentence(listener.handle), []).append(f"`{listener.fact.__name__}`")
        for said, facts in heard.items():
            yield _row(module.name, "behind the journal", " ".join(facts), said)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
