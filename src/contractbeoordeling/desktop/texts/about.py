"""What the window says of the program itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling.build_info import BuildInfo
from contractbeoordeling.settings import PolicyProblem
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.policy import problem_sentence


def version(number: str) -> str:
    return f"Contractbeoordeling {number}"


def build(info: BuildInfo | None) -> str:
    """Where this program comes from; a test version says what it is not meant for."""
    if info is None:
        return tr("Gestart uit de broncode.")
    day = f"{info.built:%d-%m-%Y}"
    if info.test:
        said = tr(
            "Testversie van {day}, gebouwd met de Python van PyPI in plaats van die van python.org: om te proberen, "
            "niet om uit te rollen."
        )
        return said.format(day=day)
    return tr("Gebouwd op {day}.").format(day=day)


def faulty_policy(problems: Sequence[PolicyProblem]) -> str:
    """What has no effect of what the organisation set."""
    said = "; ".join(map(problem_sentence, problems))
    return tr("Wat uw organisatie instelde geldt niet helemaal: {problems}.").format(problems=said)


def kept_in(settings: Path, policy: Path | None, log: Path) -> list[str]:
    """Where the program keeps its own files; the policy only where there is one."""
    lines = [tr("Instellingen: {path}").format(path=settings), tr("Logboek: {path}").format(path=log)]
    if policy is not None:
        lines.insert(1, tr("Beleid van uw organisatie: {path}").format(path=policy))
    return lines
