"""Demanding an improvement plan: after an assessment, or because a step of the ladder asks for one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_demand_plan import Ui_DemandPlanDialog
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, offer_searchable, searched_code, show_day
from contractbeoordeling.desktop.texts import plans as texts
from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.action_rules import RETEST_MONTHS
from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.working_days import end_of_term
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import criterion_codes, find_criterion
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.plans.demand import TERM_DAYS, PlanWish, demand_plan, demand_plan_by_step
from contractbeoordeling.usecases.plans.demanded import demanded
from contractbeoordeling.usecases.rounds.form_content import subject_names


class DemandPlanDialog(FormDialog):
    """The criteria are those that the chosen assessment asks a plan for, and can be changed."""

    def __init__(self, desk: Desk, parent: QWidget, provider_id: str = "") -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_DemandPlanDialog()
        ui.setupUi(self)
        self.setWindowTitle(texts.demand_title())
        ui.title.setText(texts.demand_title())
        offer_searchable(ui.provider, provider_choices(desk.store), provider_id)
        ui.provider.setEnabled(not provider_id)
        show_day(ui.due, end_of_term(today(), TERM_DAYS))
        show_day(ui.retest, months_after(today(), RETEST_MONTHS))
        self.begin(ui.problem, ui.button_box)
        ui.provider.currentTextChanged.connect(self._offer_assessments)
        ui.assessment.currentIndexChanged.connect(self._show_criteria)
        self._offer_assessments()

    def _offer_assessments(self) -> None:
        """Offer the provider's drafts and determined assessments, the newest round first."""
        store, provider_id = self.desk.store, searched_code(self.ui.provider)
        found = store.find(Participation, provider_id=provider_id) if provider_id else []
        rounds, subjects = store.by_id(Round, (each.round_id for each in found)), subject_names(store, found)
        drafted = [each for each in found if store.count(AssessmentVersion, participation_id=each.id)]
        named = [
            (" · ".join(filter(None, (rounds[each.round_id].name, subjects[each.id]))), each.id)
            for each in reversed(drafted)
        ]
        self.ui.assessment.clear()
        offer(self.ui.assessment, [*named, (texts.no_assessment(), "")])
        self._show_criteria()

    def _show_criteria(self) -> None:
        store = self.desk.store
        self.ui.problem.hide()
        keys = self.desk.attempt(self._demanded, self._refuse) or ()
        codes = criterion_codes(store) if keys else {}
        self.ui.criteria.setText(", ".join(codes.get(each, each) for each in keys))

    def _demanded(self) -> tuple[str, ...]:
        own = self._participation()
        return () if own is None else demanded(self.desk.store, own).criterion_keys

    def _participation(self) -> Participation | None:
        chosen = code_of(self.ui.assessment)
        return self.desk.store.get(Participation, chosen) if chosen else None

    def store(self) -> Noted[ImprovementPlan]:
        ui, store, who = self.ui, self.desk.store, self.desk.who
        wish = PlanWish(
            criterion_keys=keys_in(store, ui.criteria.text()),
            due_on=day_of(ui.due),
            retest_on=day_of(ui.retest),
            note=ui.note.toPlainText(),
        )
        own = self._participation()
        if own is not None:
            return demand_plan(store, who, own, wish)
        provider_id = searched_code(ui.provider)
        if not provider_id:
            raise Refusal("action_about_nobody")
        return demand_plan_by_step(store, who, provider_id, wish)


def keys_in(reader: Reader, codes: str) -> tuple[str, ...]:
    """Return the keys of criteria that were typed by their codes; refuses one that there isn't."""
    named = [each.strip() for each in codes.split(",") if each.strip()]
    return tuple(dict.fromkeys(find_criterion(reader, each).key for each in named))
