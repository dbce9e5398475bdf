"""Writing a list of figures to fill in, with what is known already in it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import RULES, FigureKind
from contractbeoordeling.domain.figures.readings import group_of, readings_of
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.workbook.figure_list.writing import BlankFigure, figure_workbook

_ASKED_APART = (FigureKind.ZRM_CHANGE,)
"""Kinds that are asked only where somebody wants them: they follow from others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormWish:
    """For whom, about what and over which period; without providers for all that are active."""

    providers: Collection[str] = ()
    kinds: Collection[FigureKind] = field(
        default=tuple(each for each in FigureKind if each not in _ASKED_APART)
    )
    since: date | None = None
    until: date | None = None


def write_figure_form(reader: Reader, path: Path, wish: FormWish) -> int:
    """Write the list as an xlsx file, and return how many rows it has."""
    if path.suffix.casefold() != ".xlsx":
        raise Refusal("not_an_xlsx_name", path=path)
    if wish.since is not None and wish.until is not None and wish.until < wish.since:
        raise Refusal("figure_reversed")
    everybody = sorted(reader.find(Provider), key=_name)
    chosen = [each for each in everybody if _asked(each, wish)]
    known = _known(reader, chosen, wish)
    rows = [
        _row(provider, kind, part, wish, known.get((provider.id, kind, part)))
        for provider in chosen
        for kind in FigureKind
        if kind in wish.kinds
        for part in _parts(kind)
    ]
    # Who gets a list about some providers may be one of them: nobody else is named in it.
    names = [each.name for each in (chosen if wish.providers else everybody)]
    write_file(path, figure_workbook(rows, names))
    return len(rows)


def _asked(provider: Provider, wish: FormWish) -> bool:
    return provider.id in wish.providers if wish.providers else provider.status is ProviderStatus.ACTIVE


def _parts(kind: FigureKind) -> Iterator[str]:
    rules = RULES[kind]
    if rules.whole:
        yield ""
    else:
        yield from rules.parts


def _known(
    reader: Reader, providers: Sequence[Provider], wish: FormWish
) -> dict[tuple[str, str, str], MeasuredFigure]:
    """Return what the register has of whole providers over the period, but for what nobody may see."""
    figures = [
        each
        for batch in chunks([each.id for each in providers])
        for each in reader.find(MeasuredFigure, provider_id=batch)
    ]
    whole = (None, None, None, wish.since, wish.until)
    return {
        (each.figure.provider_id, each.kind, each.part): each.figure
        for each in readings_of(figures)
        if astuple(group_of(each.figure))[1:] == whole and not each.hidden and not each.computed
    }


def _row(
    provider: Provider, kind: FigureKind, part: str, wish: FormWish, known: MeasuredFigure | None
) -> BlankFigure:
    return BlankFigure(
        provider_id=provider.id,
        provider=provider.name,
        kvk=provider.kvk or "",
        kind=kind,
        part=part,
        since=wish.since,
        until=wish.until,
        value=known and known.value,
        count=known and known.count,
        source=known.source if known else "",
        method=known.method if known else "",
        remark=known.remark if known else "",
    )


def _name(provider: Provider) -> str:
    return folded(provider.name)
