"""Demanding improvement plans of many at once: first who would get one and for which criteria, then for real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.bulk import BulkDialog
from contractbeoordeling.desktop.entry import day_of, show_day
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import bulk as texts
from contractbeoordeling.desktop.texts.refusals import refusal
from contractbeoordeling.domain.action_rules import RETEST_MONTHS
from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.working_days import end_of_term
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.plans.demand import TERM_DAYS, PlanWish
from contractbeoordeling.usecases.plans.rules import codes_of
from contractbeoordeling.usecases.plans.selection import DemandedPlan, demand_plans
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.wording.i18n import tr


@dataclass(frozen=True, slots=True)
class PlanRow:
    """Of whom a plan would be demanded, and for which criteria; or why of them none is."""

    demanded: DemandedPlan
    subject: str
    criteria: str

    @property
    def possible(self) -> bool:
        """Whether a plan can be demanded."""
        return self.demanded.plan is not None


class DemandPlansDialog(BulkDialog):
    """The list to confirm, with one term and one re-test for all."""

    def __init__(self, desk: Desk, parent: QWidget, rows: Sequence[PlanRow]) -> None:
        super().__init__(desk, parent, texts.plans_title(), texts.plans_explanation())
        rows = sorted(rows, key=_place)
        self._able = [each.demanded.participation for each in rows if each.possible]
        self.ui.table.chose.connect(self._explain)
        self.show_list("demand_plans", _columns(several=any(each.subject for each in rows)), _identify, rows)
        self.ui.summary.setText(texts.plans_summary(len(self._able), len(rows)))
        self.ask_only(self.ui.due, self.ui.retest, self.ui.note)
        show_day(self.ui.due, end_of_term(today(), TERM_DAYS))
        show_day(self.ui.retest, months_after(today(), RETEST_MONTHS))
        self.offer_button(texts.plans_button(len(self._able)), open_now=bool(self._able))

    def store(self) -> PlanWish:
        """Check the days; the plans are demanded beside the window."""
        ui = self.ui
        wish = PlanWish(
            due_on=day_of(ui.due), retest_on=day_of(ui.retest), note=ui.note.toPlainText().strip()
        )
        store, who, able = self.desk.store, self.desk.who, self._able
        tried = demand_plans(store, who, able[:1], wish, keep=False)  # days that can't be are told here
        if tried[0].refusal is not None:
            raise tried[0].refusal

        def work(_progress: Progress) -> list[DemandedPlan]:
            return demand_plans(store, who, able, wish)

        self.desk.start(texts.plans_busy(), work, self._tell)
        return wish

    def _explain(self, row: PlanRow | None) -> None:
        """Say in full why of the chosen one no plan is demanded."""
        said = "" if row is None or row.possible else _what(row)
        self.ui.about.setText(said)
        self.ui.about.setVisible(bool(said))

    def _tell(self, found: list[DemandedPlan]) -> None:
        left = [each.provider.name for each in found if each.plan is None]
        said = texts.plans_done(len(found) - len(left))
        self.desk.runner.told.emit(f"{said} {texts.plans_left(', '.join(left))}" if left else said)


def ask_plans(desk: Desk, parent: QWidget, participations: Sequence[Participation]) -> None:
    """Find out who would get a plan, and ask to confirm it."""
    store, who, chosen = desk.store, desk.who, list(participations)

    def work(_progress: Progress) -> list[PlanRow]:
        found = demand_plans(store, who, chosen, PlanWish(), keep=False)
        return _rows(store, found)

    def ask(rows: list[PlanRow]) -> None:
        DemandPlansDialog(desk, parent, rows).open()

    desk.start(texts.plans_looking(), work, ask)


def _rows(store: Store, found: Sequence[DemandedPlan]) -> list[PlanRow]:
    subjects = subject_names(store, [each.participation for each in found])
    return [
        PlanRow(
            each,
            subjects[each.participation.id],
            ", ".join(codes_of(store, each.plan.criterion_keys)) if each.plan else "",
        )
        for each in found
    ]


def _place(row: PlanRow) -> bool:
    """Who gets a plan stands first; the others follow by name, as they came."""
    return not row.possible


def _columns(*, several: bool) -> tuple[Column[PlanRow], ...]:
    subject = (
        (Column("subject", tr("Contract of locatie"), _subject, width=18, grow=True),) if several else ()
    )
    return (
        Column("provider", tr("Aanbieder"), _provider, width=26, grow=True, hint=_provider),
        *subject,
        Column("criteria", tr("Criteria"), _criteria, width=22, grow=True, hint=_criteria),
        Column("what", tr("Wat er gebeurt"), _what, width=34, grow=True, hint=_what),
    )


def _identify(row: PlanRow) -> str:
    return row.demanded.participation.id


def _provider(row: PlanRow) -> str:
    return row.demanded.provider.name


def _subject(row: PlanRow) -> str:
    return row.subject


def _criteria(row: PlanRow) -> str:
    return row.criteria


def _what(row: PlanRow) -> str:
    refused = row.demanded.refusal
    if refused is None:
        return tr("plan vragen")
    return texts.no_plan_needed() if refused.code == "plan_without_criteria" else refusal(refused)
