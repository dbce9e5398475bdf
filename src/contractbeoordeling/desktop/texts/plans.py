"""What the dialogs about improvement plans and reminders say."""

from __future__ import annotations

from contractbeoordeling.usecases.plans.listing import PlanLine
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.plans import PLAN_STATES
from contractbeoordeling.wording.signals import STATUSES


def title() -> str:
    return tr("Verbeterplannen")


def state(line: PlanLine, late: bool) -> str:
    return f"{PLAN_STATES[line.state]}, {tr('te laat')}" if late else PLAN_STATES[line.state]


def details(line: PlanLine | None) -> str:
    """The actions of a plan, and the criteria that have none."""
    if line is None:
        return tr(
            "Er zijn nog geen verbeterplannen. Vraag er een na een concept of een vastgestelde beoordeling."
        )
    said = [f"{STATUSES[each.status]}: {each.measure}" for each in line.actions]
    if line.lacking:
        said.append(tr("Nog zonder actie: {criteria}").format(criteria=", ".join(line.lacking)))
    if line.plan.note:
        said.append(line.plan.note)
    return "\n".join(said)


def demand_title() -> str:
    return tr("Een verbeterplan vragen")


def change_title() -> str:
    return tr("Een verbeterplan wijzigen")


def no_assessment() -> str:
    return tr("geen: om een trede van de ladder")


def close_title() -> str:
    return tr("Het verbeterplan afsluiten")


def close_explanation() -> str:
    return tr("Schrijf op wat er van het plan is gekomen, en hoe de hertoets uitviel.")


def no_plan() -> str:
    return tr("bij geen plan")


def plan_named(line: PlanLine) -> str:
    return tr("{provider}: {criteria}").format(provider=line.provider.name, criteria=", ".join(line.criteria))


def reminders_title() -> str:
    return tr("Herinneringen")


def reminders_said(due: int, letters: int) -> str:
    said = ntr("{n} actie, plan of termijn", "{n} acties, plannen en termijnen", due).format(n=due)
    to = ntr("naar {n} aanbieder", "naar {n} aanbieders", letters).format(n=letters)
    return tr("Te laat of binnen twee weken: {due}. Er kan een brief {to}.").format(due=said, to=to)


def calendar_title() -> str:
    return tr("Het agendabestand opslaan")


def calendar_name() -> str:
    return tr("Verbeteracties en termijnen")


def calendar_files() -> str:
    return tr("Agendabestand (*.ics)")


def letters_title() -> str:
    return tr("In welke map komen de brieven?")


def letters_done(count: int) -> str:
    return ntr(
        "{n} brief is geschreven en bewaard.", "{n} brieven zijn geschreven en bewaard.", count
    ).format(n=count)
