"""The workbook for colleagues: choose the reader, gather what that reader may see, write it, swap it in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Round, SubjectKind
from contractbeoordeling.report.colleagues.book import colleagues_document
from contractbeoordeling.report.colleagues.content import About, Content, LeftOut
from contractbeoordeling.report.document import Document, Front, Prose
from contractbeoordeling.report.xlsx import write_document
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.export.actions import Actions, action_rows, actions_of, log_rows
from contractbeoordeling.usecases.export.facts import Facts, gather_facts
from contractbeoordeling.usecases.export.figures import figure_rows
from contractbeoordeling.usecases.export.inputs import input_rows, inputs_of, municipality_rows
from contractbeoordeling.usecases.export.outcomes import OpenMatters, gather_outcomes
from contractbeoordeling.usecases.export.signals import open_serious, signal_rows, signals_of
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording import left_out

_STEPS = 1_000
_ASSESSING = 0.6  # of the whole work, as far as a bar is concerned


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportDone:
    """What was written: the sheets with their numbers of rows, and what was left out and why."""

    path: Path
    readership: Readership
    round: str
    providers: int
    sheets: Mapping[str, int]
    left_out: tuple[LeftOut, ...]


def export_round(
    reader: Store, of_round: Round, wish: ExportWish, path: Path, progress: Progress | None = None
) -> ExportDone:
    """Write the workbook of a round; an older file is replaced only by a whole new one."""
    if path.suffix.casefold() != ".xlsx":
        raise Refusal("not_an_xlsx_name", path=path)
    bar = progress or NoProgress()
    with replacing(path) as stream:
        content = gather_content(reader, of_round, wish, _Part(bar, 0, _ASSESSING))
        document = colleagues_document(content)
        write_document(document, stream, _Part(bar, _ASSESSING, 1 - _ASSESSING))
    return ExportDone(
        path=path,
        readership=wish.readership,
        round=of_round.name,
        providers=content.about.providers,
        sheets=_sizes(document),
        left_out=tuple(content.about.left_out),
    )


def gather_content(
    reader: Store, of_round: Round, wish: ExportWish, progress: Progress | None = None
) -> Content:
    """Return what the workbook holds: only what its reader may see."""
    facts = gather_facts(reader, of_round, wish)
    signals = signals_of(facts)
    actions = actions_of(facts)
    matters = _open_matters(facts, open_serious(facts, signals), actions)
    outcomes = gather_outcomes(facts, matters, progress or NoProgress())
    signals_shown = signal_rows(facts, signals, outcomes)
    inputs = input_rows(facts, inputs_of(facts, outcomes), outcomes)
    municipality = municipality_rows(facts)
    figures = figure_rows(facts)
    action_sheet = None if actions is None else action_rows(facts, actions)
    log_sheet = None if actions is None else log_rows(facts, actions)
    _tell_about_texts(facts)
    return Content(
        about=_about(facts),
        themes=outcomes.themes,
        overview=outcomes.overview,
        criteria=outcomes.criteria,
        by_theme=outcomes.by_theme,
        signals=signals_shown,
        actions=action_sheet,
        log=log_sheet,
        inputs=inputs,
        municipality=municipality,
        figures=figures,
    )


def _open_matters(
    facts: Facts, serious: Mapping[str, int], actions: Actions | None
) -> Mapping[str, OpenMatters]:
    """Return what is open per provider; a provider isn't told how many serious signals wait."""
    if actions is None:
        return {}
    open_actions, overdue = actions.open(), actions.overdue(facts.wish.made_on)
    told = facts.readership is not Readership.PROVIDER
    return {
        each: OpenMatters(
            serious=serious.get(each, 0) if told else None,
            actions=open_actions.get(each, 0),
            overdue=overdue.get(each, 0),
        )
        for each in facts.providers
    }


def _tell_about_texts(facts: Facts) -> None:
    texts = facts.texts
    if facts.readership.own_party is not None:
        facts.leave_out(left_out.OTHER_PARTIES)
    if facts.readership is Readership.BOARD:
        facts.leave_out(left_out.PARTIES)
    if facts.readership is Readership.PROVIDER:
        facts.leave_out(left_out.OTHER_PROVIDERS)
        facts.leave_out(left_out.TEAMS)
    facts.leave_out(left_out.PEOPLE)
    facts.leave_out(left_out.WITHHELD, texts.withheld)
    facts.leave_out(left_out.PERSONAL_DATA, texts.masked)
    facts.leave_out(left_out.NAMES_OF_OTHERS, texts.other_names)


def _about(facts: Facts) -> About:
    wish, context = facts.wish, facts.context
    info = facts.reader.first(RegisterInfo)
    return About(
        readership=wish.readership,
        client=info.client if info else "",
        round=context.round.name,
        reference_date=context.round.reference_date,
        made_on=wish.made_on,
        framework=context.framework.name,
        framework_version=context.framework.version,
        framework_id=context.round.framework_id,
        parameters=context.framework.parameters,
        scale=context.framework.scale,
        providers=len(facts.providers),
        provider=wish.provider.name if wish.provider else "",
        subjects=context.round.subject is not SubjectKind.PROVIDER,
        left_out=facts.left_out,
    )


def _sizes(document: Document) -> dict[str, int]:
    return {each.name: len(each.rows) for each in document.sheets if not isinstance(each, Front | Prose)}


@dataclass(frozen=True, slots=True)
class _Part:
    """One stretch of a bar that stands for the whole work."""

    bar: Progress
    start: float
    share: float

    def step(self, done: int, total: int) -> None:
        part = done / total if total else 1
        self.bar.step(round((self.start + self.share * part) * _STEPS), _STEPS)
