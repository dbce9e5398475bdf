"""The place in an assessment that a person says something about: a criterion, a theme or the whole."""

from dataclasses import dataclass

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.names import folded
from contractbeoordeling.usecases.criteria import criterion_named


@dataclass(frozen=True, slots=True)
class Place:
    """A level and the key of what is meant there, empty for the whole."""

    level: Level
    key: str = ""


OVERALL = Place(Level.OVERALL)


def criterion_place(framework: Framework, text: str) -> Place:
    """Return the place of the criterion with this code, key or name; refuses where there is none."""
    found = criterion_named(framework, text)
    if found is None:
        raise Refusal("criterion_unknown", criterion=text, framework=framework.version)
    return Place(Level.CRITERION, found.key)


def theme_place(framework: Framework, text: str) -> Place:
    """Return the place of the theme with this code, key or name; refuses where there is none."""
    wanted = text.strip()
    for each in framework.themes:
        if wanted in (each.code, each.key) or folded(wanted) == folded(each.name):
            return Place(Level.THEME, each.key)
    raise Refusal("theme_unknown", theme=text, themes=", ".join(each.code for each in framework.themes))


def code_of(framework: Framework, level: Level, key: str) -> str:
    """Return the code of a place; empty for the whole, the key where the framework has no such place."""
    named = framework.criteria if level is Level.CRITERION else framework.themes
    return next((each.code for each in named if each.key == key), key) if key else ""
