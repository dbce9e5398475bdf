"""What the tab and dialogs about the ladder, terminations, continuity and the dossier say."""

from __future__ import annotations

from contractbeoordeling.desktop.texts import whole
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.escalation import LadderStep
from contractbeoordeling.usecases.escalation.listing import ProviderLadder, TakenStep
from contractbeoordeling.wording.escalation import CONTINUITY
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.year import JUMP_REASONS


def step(number: int, name: str) -> str:
    return f"{number}  {name}"


def standing(found: ProviderLadder, number: int) -> str:
    """Where the provider stands on one step: it runs, it was taken before, or nothing."""
    taken = [each for each in found.taken if each.escalation.step == number]
    if any(each.running for each in taken):
        return tr("loopt")
    return tr("eerder gezet") if taken else ""


def grounds(found: ProviderLadder, of: LadderStep) -> str:
    """The articles that allow the measures of a step, per contract."""
    said = [
        f"{contract.number}: {tr('art.')} {each.article} ({each.measure})"
        for contract in found.contracts
        for each in found.grounds[contract.id]
        if each.step == of.number and each.measure in of.measures
    ]
    return "; ".join(said)


def details(taken: TakenStep | None) -> str:
    """What a step that was taken rests on, in a few lines."""
    if taken is None:
        return ""
    each = taken.escalation
    heard = tr("Gehoord op {day}: {said}").format(day=day(each.heard_on), said=each.heard)
    if each.heard_on is None:
        heard = tr("Niet gehoord: {reason}").format(reason=each.not_heard_reason)
    lines = [tr("Feiten: {facts}").format(facts=each.facts), heard]
    if each.jump is not None:
        lines.append(
            tr("Trede overgeslagen, {why}: {said}").format(why=JUMP_REASONS[each.jump], said=each.jump_reason)
        )
    if each.ended_on is not None:
        lines.append(
            tr("Beëindigd op {day}: {reason}").format(day=day(each.ended_on), reason=each.ended_reason)
        )
    return "\n".join(lines)


def decided_by(taken: TakenStep) -> str:
    each = taken.escalation
    behalf = tr("namens {whom}").format(whom=each.decided_on_behalf_of) if each.decided_on_behalf_of else ""
    return ", ".join(filter(None, (taken.decided_by, each.decided_function, behalf)))


def letter_kept(taken: TakenStep) -> str:
    return tr("bewaard") if taken.escalation.letter_id else ""


def take_title(number: int, name: str) -> str:
    return tr("Trede {number} zetten: {name}").format(number=number, name=name)


def no_contract() -> str:
    return tr("geen bepaald contract")


def no_jump() -> str:
    return tr("geen trede overgeslagen")


def ground_of(article: str, text: str) -> str:
    if not article:
        return tr("in dit contract staat nog geen artikel bij deze maatregel")
    return tr("artikel {article}. {text}").format(article=article, text=text).strip()


def no_ground_needed() -> str:
    return tr("tot en met trede 2 is geen artikel nodig")


def letter_title() -> str:
    return tr("De brief opslaan")


def letter_name(provider: str, number: int) -> str:
    return tr("Brief trede {number} - {provider}").format(number=number, provider=provider)


def documents() -> tuple[str, str]:
    return tr("Word-document (*.docx)"), tr("Pdf-document (*.pdf)")


def end_title() -> str:
    return tr("De trede beëindigen")


def end_explanation() -> str:
    return tr("Schrijf op waarom deze trede eindigt; dat blijft in het dossier staan.")


def ground_title() -> str:
    return tr("De grond in een contract")


def ground_explanation() -> str:
    return tr(
        "Boven trede 2 kan alleen wat het contract toestaat. Leg hier vast in welk artikel de maatregel staat. In de "
        "Contractstandaard Wmo staat de stop op nieuwe cliënten bij fraude of gevaar in artikel 3.5.5, en ontbinden na een "
        "poging tot herstel in artikel 3.19.4d. Brieven noemen ook de geschillenregeling."
    )


def no_contracts() -> str:
    return tr("Deze aanbieder heeft nog geen contract. Voeg dat toe bij Contracten en keurmerken.")


def ladder_title() -> str:
    return tr("Een trede van de ladder wijzigen")


def ladder_explanation() -> str:
    return tr("De ladder geldt voor het hele register. Een ander nummer maakt een nieuwe trede.")


def task_title() -> str:
    return tr("Wat er voor cliënten moet gebeuren")


def continuity_title() -> str:
    return tr("Continuïteitsrisico vastleggen")


def continuity_none() -> str:
    return tr("geen stap meer")


def continuity_step(number: int) -> str:
    return f"{number}  {CONTINUITY[number]}"


def continuity_said(risk: ContinuityRisk | None) -> str:
    if risk is None:
        return tr("geen stap vastgelegd")
    said = tr("stap {number} van 6, {words}, sinds {day} ({source})")
    return said.format(number=risk.step, words=CONTINUITY[risk.step], day=day(risk.since), source=risk.source)


def dossier_title() -> str:
    return tr("Het dossier opslaan")


def dossier_question() -> str:
    return tr("Wie leest dit dossier? De aanbieder krijgt geen namen en niets wat intern is.")


def dossier_inside() -> str:
    return tr("Wijzelf")


def dossier_provider() -> str:
    return tr("De aanbieder")


def dossier_name(provider: str) -> str:
    return tr("Dossier {provider}").format(provider=provider)


def zip_files() -> str:
    return tr("Zipbestand (*.zip)")


def dossier_done(entries: int, files: int, gone: int) -> str:
    said = tr("Het dossier is geschreven: {entries} gebeurtenissen en {files} bijlagen.").format(
        entries=whole(entries), files=whole(files)
    )
    return said + tr(" {count} bijlagen zijn niet meer bewaard.").format(count=gone) if gone else said


def writing_dossier() -> str:
    return tr("Het dossier schrijven")
