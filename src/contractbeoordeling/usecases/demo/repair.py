"""The attempt to repair in the example: plans, checked effects, the ladder up to a termination, continuity."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contractbeoordeling.domain.action import Action, ActionEntry, Effect, ImprovementPlan
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import ContractGround, Escalation, JumpReason
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.actions.propose import action_from_result
from contractbeoordeling.usecases.continuity.steps import set_continuity
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.one_round import SENT
from contractbeoordeling.usecases.demo.stage import Stage
from contractbeoordeling.usecases.demo.stories import Story
from contractbeoordeling.usecases.escalation.escalate import Decider, StepWish, end_escalation, escalate
from contractbeoordeling.usecases.escalation.grounds import set_ground
from contractbeoordeling.usecases.escalation.letter import write_letter
from contractbeoordeling.usecases.escalation.termination import change_task, tasks_of
from contractbeoordeling.usecases.plans.demand import PlanWish, demand_plan
from contractbeoordeling.usecases.plans.rules import actions_of, codes_of
from contractbeoordeling.usecases.plans.steps import accept_plan, close_plan, hand_in_plan
from contractbeoordeling.wording.escalation import DISPUTES

WITH_PLAN = frozenset({Story.CANDID, Story.GRAVE})
"""Who is asked for an improvement plan in the earlier years."""
_BY = Decider(on_behalf_of="het dagelijks bestuur van Regio Waterland")
_WARNING, _ENDING = "formele waarschuwing", "beëindiging van de overeenkomst"
_ARTICLES = (
    (0, DISPUTES, "21.1", "Partijen overleggen eerst; daarna beslist de bevoegde rechter."),
    (
        3,
        _WARNING,
        "12.2",
        "Bij een tekortkoming waarschuwt de opdrachtgever schriftelijk, met een hersteltermijn.",
    ),
    (4, "stop op nieuwe cliënten", "12.4", "Bij gevaar kan de opdrachtgever nieuwe toewijzingen stoppen."),
    (5, _ENDING, "14.1", "Na een vergeefse poging tot herstel kan de overeenkomst worden ontbonden."),
)


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of the grave story: how long after the reference date, and what was decided."""

    days: int
    step: int
    measure: str
    facts: str
    heard: str
    jump: JumpReason | None = None


_STEPS: Mapping[int, tuple[_Step, ...]] = {
    2: (
        _Step(
            40, 0, "gesprek", "Drie criteria in het thema veiligheid zijn onvoldoende.", "Herkent het beeld."
        ),
        _Step(75, 1, "schriftelijke afspraak", "Na het gesprek is niets veranderd.", "Vraagt om meer tijd."),
    ),
    1: (
        _Step(45, 2, "verbeterplan", "De afspraak van vorig jaar is niet nagekomen.", "Zegt een plan toe."),
        _Step(220, 3, _WARNING, "De hertoets laat geen verbetering zien.", "Wijst op ziekteverzuim."),
    ),
    0: (
        _Step(
            12,
            5,
            _ENDING,
            "Een zeer ernstig voorval, geverifieerd, na een vergeefse poging tot herstel.",
            "Betwist de ernst, niet de feiten.",
            JumpReason.DANGER,
        ),
    ),
}


def repair(stage: Stage, parts: Mapping[str, Participation], years_ago: int) -> None:
    """Let the providers whose story asks for it repair what was found, or fail to."""
    for invented in stage.cast:
        part = parts[invented.provider.id]
        if invented.story in WITH_PLAN and years_ago:
            _plan(stage, invented, part)
        if invented.story is Story.GRAVE:
            _climb(stage, invented, years_ago)
        if invented.story is Story.DIVIDED and years_ago == 1:
            risk = ContinuityRisk(
                provider_id=invented.provider.id,
                step=3,
                since=stage.reference_date + timedelta(days=30),
                source="jaarrekening",
                remark="Solvabiliteit 17%.",
            )
            set_continuity(stage.store, stage.who, risk, today=stage.reference_date + timedelta(days=40))


def _plan(stage: Stage, invented: InventedProvider, part: Participation) -> None:
    """Demand a plan, have it handed in with an action per criterion, and check half a year later what it did."""
    day = stage.reference_date + timedelta(days=45)
    try:
        plan = demand_plan(stage.store, stage.who, part, PlanWish(on=day), today=day).record
    except Refusal as refusal:
        if refusal.code != "plan_without_criteria":
            raise
        return  # that year nothing was low enough for a plan
    covered = {each.criterion_key for each in actions_of(stage.store, plan)}
    lacking = tuple(key for key in plan.criterion_keys if key not in covered)
    for code in codes_of(stage.store, lacking):
        draft = action_from_result(stage.store, part, code, day)
        add_action(stage.store, stage.who, replace(draft, plan_id=plan.id), today=day)
    hand_in_plan(stage.store, stage.who, plan.id, day + timedelta(days=25), today=day + timedelta(days=25))
    accept_plan(stage.store, stage.who, plan.id, on=day + timedelta(days=32), today=day + timedelta(days=32))
    retest = day + timedelta(days=180)
    worked = invented.story is Story.CANDID
    for action in actions_of(stage.store, plan):
        _check(stage, action, retest, worked=worked)
    _close(stage, plan, retest, worked=worked)


def _check(stage: Stage, action: Action, day: date, *, worked: bool) -> None:
    result = ActionEntry(
        action_id=action.id,
        written_on=day,
        text="Uitgevoerd zoals afgesproken."
        if worked
        else "Uitgevoerd, maar in de praktijk verandert er niets.",
    )
    effect = Checked(
        effect=Effect.WORKED if worked else Effect.NOT,
        how="Tien dossiers ingezien en met de toegang gesproken.",
        by=stage.people.reader_name,
        on=day,
    )
    lesson = "Een vaste dag per maand voor evaluaties werkt beter dan een herinnering." if worked else ""
    close_action(stage.store, stage.who, result, Ending(effect=effect, lesson=lesson), today=day)


def _close(stage: Stage, plan: ImprovementPlan, day: date, *, worked: bool) -> None:
    result = "Hertoets: de meeste punten zijn verbeterd." if worked else "Hertoets: geen verbetering te zien."
    close_plan(stage.store, stage.who, plan.id, result, day, today=day)


def _climb(stage: Stage, invented: InventedProvider, years_ago: int) -> None:
    """Take the ladder's steps of this year, each with its letter; the last one ends the contract."""
    folder = disk.make_folder(stage.folder / SENT / "brieven")
    if years_ago == 1:
        for step, measure, article, text in _ARTICLES:
            ground = ContractGround(
                contract_id=invented.contract.id, step=step, measure=measure, article=article, text=text
            )
            set_ground(stage.store, stage.who, ground)
    for each in _STEPS.get(years_ago, ()):
        day = stage.reference_date + timedelta(days=each.days)
        taken = Escalation(
            provider_id=invented.provider.id,
            contract_id=invented.contract.id,
            step=each.step,
            measure=each.measure,
            facts=each.facts,
            heard_on=day - timedelta(days=6),
            heard=each.heard,
            jump=each.jump,
            jump_reason="Cliënten lopen gevaar zolang de zorg doorgaat." if each.jump else "",
            decided_on=day,
            term_on=day + timedelta(days=60),
        )
        before = [
            each for each in stage.store.find(Escalation, provider_id=taken.provider_id) if not each.ended_on
        ]
        stored = escalate(stage.store, stage.who, StepWish(taken, _BY), today=day).record
        for each_before in before:
            reason = f"Opgevolgd door trede {each.step}."
            end_escalation(stage.store, stage.who, each_before.id, reason, day, today=day)
        name = f"Brief trede {each.step} - {invented.provider.name}.docx"
        write_letter(stage.store, stage.who, stored.id, folder / safe_name(name), day)
        for task in tasks_of(stage.store, stored.id)[:2]:
            change_task(stage.store, stage.who, replace(task, done_on=day), today=day)
