"""The criterion that a person means: by its code, key or name in a framework of the register."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of, newest_framework


def framework_in_use(reader: Reader, framework_id: str | None = None) -> tuple[str, Framework]:
    """Return id and content of a framework version: the given one, else the newest of the register."""
    version = newest_framework(reader) if framework_id is None else reader.get(FrameworkVersion, framework_id)
    if version is None:
        raise Refusal("no_framework")
    return version.id, framework_of(reader, version.id)


def find_criterion(reader: Reader, text: str, framework_id: str | None = None) -> Criterion:
    """Return the criterion with this code, key or name; refuses where there is none."""
    _, framework = framework_in_use(reader, framework_id)
    found = criterion_named(framework, text)
    if found is None:
        raise Refusal("criterion_unknown", criterion=text, framework=framework.version)
    return found


def criterion_named(framework: Framework, text: str) -> Criterion | None:
    """Return the criterion that a text begins with the code of, or that has it as its key or name."""
    wanted = text.strip()
    first = wanted.split(maxsplit=1)[0].rstrip(".:") if wanted else ""
    for each in framework.criteria:
        if first == each.code or wanted == each.key:
            return each
    name = folded(wanted)
    named = [each for each in framework.criteria if name and folded(each.name) == name]
    return named[0] if len(named) == 1 else None


def refuse_unknown_criterion(reader: Reader, key: str | None) -> None:
    """Refuse a criterion key that no framework version of the register has."""
    if key is None:
        return
    if not any(
        framework_of(reader, each.id).criterion(key) for each in reversed(reader.find(FrameworkVersion))
    ):
        raise Refusal("criterion_unknown", criterion=key, framework="–")


def criterion_codes(reader: Reader) -> dict[str, str]:
    """Return the code of each criterion by its key; that of the newest version where it changed."""
    return {key: each.code for key, each in _criteria(reader).items()}


def criterion_names(reader: Reader) -> dict[str, str]:
    """Return code and name of each criterion by its key, as a reader without the framework needs them."""
    return {key: f"{each.code} {each.name}" for key, each in _criteria(reader).items()}


def _criteria(reader: Reader) -> dict[str, Criterion]:
    return {
        criterion.key: criterion
        for version in reader.find(FrameworkVersion)
        for criterion in framework_of(reader, version.id).criteria
    }
