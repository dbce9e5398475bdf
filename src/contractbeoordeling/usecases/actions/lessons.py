"""What was learned of actions, over the whole register."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import criterion_codes


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson with the action that it was learned of; `provider` is a name, `criterion` a code."""

    action: Action
    provider: str
    criterion: str


def find_lessons(reader: Reader, words: str = "", provider_id: str | None = None) -> list[Lesson]:
    """Return the lessons of closed actions in which every word occurs, the newest first.

    Looked at are the lesson, the measure, the effect, the criterion and the provider's name.
    """
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    actions = [each for each in reader.find(Action, **of_one) if each.lesson and not each.open]
    names = reader.by_id(Provider, {each.provider_id for each in actions if each.provider_id})
    codes, wanted = criterion_codes(reader), folded(words).split()
    found: list[Lesson] = []
    for each in actions:
        provider = names.get(each.provider_id or "")
        lesson = Lesson(each, provider.name if provider else "", codes.get(each.criterion_key or "", ""))
        said = folded(
            " ".join((each.lesson, each.measure, each.effect_how, lesson.provider, lesson.criterion))
        )
        if all(word in said for word in wanted):
            found.append(lesson)
    return sorted(found, key=_closed_on, reverse=True)


def _closed_on(lesson: Lesson) -> date:
    return lesson.action.closed_on or date.min
