"""States of migrations whose models may be stale: drawn anew when somebody looks, not before (see `quick_states`)."""

from __future__ import annotations

from typing import Any, Final

from django.db.migrations.state import ProjectState, StateApps

STALE: Final = "stale"
Key = tuple[str, str]
"""Label of the app, name of the model."""


class Apps:
    """In place of `ProjectState.apps`: what is stale is drawn before anybody looks."""

    def __get__(self, state: Any, owner: type[ProjectState]) -> Any:
        if state is None:
            return self
        kept: dict[str, Any] = state.__dict__
        stale: set[Key] = kept.pop(STALE, set())
        if "apps" not in kept:
            kept["apps"] = StateApps(state.real_apps, state.models)
        elif stale:
            related: set[Key] = set()
            for app_label, model_name in stale & state.models.keys():
                related |= state._find_reload_model(app_label, model_name, delay=True)
            state._reload(related)
        return kept["apps"]

    def __set__(self, state: ProjectState, apps: StateApps) -> None:
        state.__dict__["apps"] = apps


def append(self: ProjectState, app_label: str, model_name: str, option_name: str, obj: Any) -> None:
    options = self.models[app_label, model_name].options
    options[option_name] = [*options[option_name], obj]
    _later(self, (app_label, model_name))


def remove(self: ProjectState, app_label: str, model_name: str, option_name: str, obj_name: str) -> None:
    options = self.models[app_label, model_name].options
    options[option_name] = [obj for obj in options[option_name] if obj.name != obj_name]
    _later(self, (app_label, model_name))


def _later(state: ProjectState, key: Key) -> None:
    if "apps" in state.__dict__:
        state.__dict__.setdefault(STALE, set()).add(key)


def clone(self: ProjectState) -> ProjectState:
    """As it stands, with what is stale: cloning is no looking."""
    stale: set[Key] = self.__dict__.pop(STALE, set())
    made = CLONE(self)
    for state in (self, made):
        if stale:
            state.__dict__[STALE] = set(stale)
    return made


CLONE: Final = ProjectState.clone
