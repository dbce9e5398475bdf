"""What the list of risks says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contractbeoordeling.domain.method.risk import RiskKind
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.rounds.risks import ProviderRisk
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.risks import BY_NAME, RISKS, some_unseen


def kinds(found: Sequence[ProviderRisk]) -> list[tuple[str, str]]:
    """The kinds that occur with how many there are, to choose one from."""
    counted = Counter(each.risk.kind for each in found)
    listed = [(f"{kind_name(kind)} ({counted[kind]})", str(kind)) for kind in RiskKind if counted[kind]]
    return [(tr("alle risico's"), ""), *listed]


def kind_name(kind: RiskKind) -> str:
    """The name of a kind, as it stands in a table."""
    said = tr(RISKS[kind])
    return f"{said[:1].upper()}{said[1:]}"


def of_round(without: int, blind: int = 0) -> str:
    """What the list of a round tells; of `blind` providers something is hidden."""
    none = ntr("Bij {count} aanbieder is er niets.", "Bij {count} aanbieders is er niets.", without)
    return " ".join(filter(None, (tr(BY_NAME), none.format(count=without), some_unseen(blind))))


def of_provider(newest: Round | None, count: int, *, blind: bool = False) -> str:
    """What the list of a provider rests on."""
    if blind:
        return tr(
            "In de ronde wordt blind beoordeeld: of een bevinding de score bepaalt, staat hier nog niet."
        )
    if not count:
        return tr("Er zijn geen risico's bekend.")
    if newest is None:
        return tr("Deze aanbieder deed nog in geen enkele ronde mee; wat in het register staat is er wel.")
    said = tr(
        "Bevindingen en onderbouwing zoals in de ronde {round} (peildatum {day}); de rest zoals vandaag."
    )
    return said.format(round=newest.name, day=day(newest.reference_date))


def shown(count: int) -> str:
    return ntr("{count} risico", "{count} risico's", count).format(count=count)
