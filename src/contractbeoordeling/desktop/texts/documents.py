"""What making documents says, and the list of Word templates."""

from __future__ import annotations

from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.documents.make import MadeDocument
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.refusals import sentence
from contractbeoordeling.wording.signals import AUDIENCES
from contractbeoordeling.wording.year import DOCUMENT_KINDS

_ABOUT = {
    DocumentKind.ASSESSMENT: mark(
        "Oordelen met reden, beelden naast elkaar, reactie van de aanbieder. Een concept staat als concept op elke bladzijde."
    ),
    DocumentKind.BOARD: mark("Een bladzijde: oordeel, verschillen, wat loopt en wat volgt."),
    DocumentKind.PORTFOLIO: mark(
        "Alle aanbieders: verdeling per thema, wat aandacht vraagt, en een lijst op naam."
    ),
    DocumentKind.ACCOUNTABILITY: mark(
        "Openbaar: alleen wat als openbaar is aangemerkt, zonder namen van aanbieders."
    ),
    DocumentKind.DOSSIER: mark("Feiten, hoor en herstelpogingen op volgorde."),
    DocumentKind.METHOD: mark("Hoe een beoordeling tot stand komt, met de getallen van dit kwaliteitskader."),
}
_MOST = 12


def kind(each: DocumentKind) -> str:
    words = tr(DOCUMENT_KINDS[each])
    return words[:1].upper() + words[1:]


def about(each: DocumentKind) -> str:
    return tr(_ABOUT[each]) if each in _ABOUT else ""


def audience(each: Audience) -> str:
    return tr(AUDIENCES[each])


def everybody() -> str:
    return tr("alle aanbieders van de ronde")


def chosen(count: int) -> str:
    return tr("de {count} gekozen aanbieders").format(count=count)


def folder() -> str:
    return tr("Documenten")


def make() -> str:
    return tr("Make&n")


def choose_folder() -> str:
    return tr("Map voor de documenten")


def writing() -> str:
    return tr("De documenten worden gemaakt")


def no_round() -> str:
    return tr("Deze aanbieder doet nog aan geen beoordelingsronde mee.")


def done(made: list[MadeDocument]) -> str:
    count = sum(len(each.paths) for each in made)
    lines = [ntr("{count} document geschreven.", "{count} documenten geschreven.", count).format(count=count)]
    failed = [each for each in made if each.refusal is not None]
    for each in failed[:_MOST]:
        name = each.request.provider.name if each.request.provider else ""
        lines.append(f"• {name}: {sentence(each.refusal)}" if each.refusal else "")
    if len(failed) > _MOST:
        lines.append(tr("En nog {count}.").format(count=len(failed) - _MOST))
    return "\n".join(lines)


def every_kind() -> str:
    return tr("alle documenten")


def used(now: bool) -> str:
    return tr("ja") if now else tr("nee, er is een nieuwer")


def add_template() -> str:
    return tr("Sjabloon toevoegen")


def save_example() -> str:
    return tr("Voorbeeld opslaan")


def example_name() -> str:
    return tr("Sjabloon.docx")


def word_files() -> str:
    return tr("Word (*.docx)")


def remove(name: str) -> str:
    return tr("Sjabloon '{name}' weghalen? Documenten die al gemaakt zijn veranderen niet.").format(name=name)
