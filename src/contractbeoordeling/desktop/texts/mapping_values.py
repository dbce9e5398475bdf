"""What is said of values, questions and the rehearsal while a mapping is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, SkippedLine
from contractbeoordeling.usecases.mapped_import.likeness import EXACT, MatchedOn
from contractbeoordeling.usecases.mapping_draft.questions import QuestionLine
from contractbeoordeling.usecases.mapping_draft.values import UNKNOWN, ValueGroup, ValueLine
from contractbeoordeling.wording.figures import KINDS as FIGURE_KINDS
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.mapped_import import WHY, meaning_said, rule_said
from contractbeoordeling.wording.signals import STATUSES as ACTION_STATUSES
from contractbeoordeling.wording.workbook_findings import ROW_REASONS
from contractbeoordeling.workbook.scales.guess import ScaleChoice
from contractbeoordeling.workbook.scales.said import Meaning

_ROLES = {
    "severity": mark("de ernst van signalen"),
    "status": mark("de stand van acties"),
    "kind": mark("het soort cijfer"),
}
_CODED: Mapping[str, Sequence[tuple[str, str]]] = {
    "status": [(text, str(code)) for code, text in ACTION_STATUSES.items()],
    "kind": [*((text, str(code)) for code, text in FIGURE_KINDS.items()), (meaning_said("refuse"), "refuse")],
}
"""The roles whose words mean a code: each code with our word for it."""
_MATCHED = {
    MatchedOn.REMEMBERED: mark("eerder zo gekozen"),
    MatchedOn.QUESTION: mark("lijkt op onze vraag"),
    MatchedOn.STATEMENT: mark("lijkt op onze stelling"),
    MatchedOn.NAME: mark("lijkt op de naam"),
    MatchedOn.WORDS: mark("zelfde woorden"),
}
_SKIPPED = {
    "left_out": mark("door u weggelaten"),
    "criterion_unmatched": mark("vraag nog niet aan een criterium gekoppeld"),
    "no_criterion": mark("hoort bij geen van onze criteria"),
    "not_answered": mark("niet beantwoord"),
    "value_unknown": mark("waarde waarvan nog niet is gezegd wat zij betekent"),
    "value_unmapped": mark("waarde die niet in de tabel staat"),
    "value_refuse": mark("waarde die geweigerd wordt"),
    "no_meaning": mark("antwoord zonder betekenis"),
    "several_rows": mark("meer vragen bij één criterium, zonder regel"),
    "outside_scope": mark("criterium valt buiten de ronde"),
    "score_outside": mark("score buiten 1 t/m 5"),
    "few_respondents": mark("te weinig antwoorden"),
    "count_missing": mark("aantal antwoorden ontbreekt"),
    "provider_other": mark("gaat over een andere aanbieder"),
    "provider_missing": mark("geen aanbieder genoemd"),
    "provider_unknown": mark("aanbieder niet in het register"),
    "provider_asks": mark("aanbieder niet zeker"),
    "not_in_round": mark("aanbieder doet niet mee in de ronde"),
    "same_row": mark("staat er al eerder in"),
}


# Values


def group(each: ValueGroup) -> str:
    """The values of which sheets."""
    if each.role in _ROLES:
        return tr(_ROLES[each.role])
    named = [name for name in each.sheets if name]
    if not named:
        return tr("de antwoorden")
    return ntr("blad {names}", "bladen {names}", len(named)).format(names=", ".join(named))


def no_rule() -> str:
    return tr("geen schaal: elke waarde apart")


def choose_rule() -> str:
    return tr("kies een schaal…")


def rule(code: str, steps: FigureSteps, *, likely: bool) -> str:
    said = rule_said(code, steps)
    return tr("misschien: {rule}").format(rule=said) if likely else said


def scale_said(choice: ScaleChoice | None, said: str, figures: int) -> str:
    """What is to be known of the scale before the values are looked at."""
    parts: list[str] = []
    if choice is not None and not choice.sure:
        parts.append(tr("De schaal is niet zeker: kies haar eerst. Alle waarden volgen dan."))
    if said and choice is not None:
        parts.append(tr("Het bestand zegt zelf: ‘{said}’.").format(said=" ".join(said.split())[:120]))
    if figures:
        parts.append(
            ntr(
                "{n} cijfer blijft het cijfer dat het is; het wordt pas bij de beoordeling omgerekend.",
                "{n} cijfers blijven de cijfers die ze zijn; ze worden pas bij de beoordeling omgerekend.",
                figures,
            ).format(n=figures)
        )
    return " ".join(parts)


def nothing_to_say() -> str:
    return tr("In deze bladen staan geen waarden die iets moeten betekenen. Ga verder.")


def keys_for(role: str) -> str:
    if role == "severity":
        return tr("Toetsen in de lijst: 1 t/m 4, P (positief), X (weigeren), Delete (voorstel).")
    if role == "status":
        return tr(
            "Toetsen in de lijst: A (afgesproken), L (loopt), K (klaar), V (vervallen), Delete (voorstel)."
        )
    if role == "kind":
        return tr("Kies onder de lijst. Toetsen: X (weigeren), Delete (voorstel).")
    return tr(
        "Toetsen in de lijst: 1 t/m 5, N (n.v.t.), W (weet ik niet), L (leeg), X (weigeren), Delete (voorstel). "
        "Met Shift of Ctrl kiest u er meer tegelijk."
    )


def value(line: ValueLine) -> str:
    return " ".join(line.value.split()) if line.value.strip() else tr("(leeg)")


def meaning(code: Meaning, role: str = "answer") -> str:
    """What a value means, in words."""
    if code == UNKNOWN:
        return tr("kiezen")
    if role in _CODED:
        said = next((text for text, each in _CODED[role] if each == code), "")
        return said or meaning_said(code)
    if role == "severity" and code == "not_applicable":
        return tr("positief signaal")
    if role == "severity" and not isinstance(code, str):
        return tr("ernst {n}").format(n=meaning_said(code))
    return meaning_said(code)


def meanings(role: str) -> list[tuple[str, Meaning]]:
    """Everything that a value can mean."""
    if role in _CODED:
        return list(_CODED[role])
    if role == "severity":
        codes: list[Meaning] = [1, 2, 3, 4, "not_applicable", "refuse"]
    else:
        codes = [1, 2, 3, 4, 5, 1.5, 2.5, 3.5, 4.5, "not_applicable", "dont_know", "empty", "refuse"]
    return [(meaning(each, role), each) for each in codes]


def why(line: ValueLine, role: str) -> str:
    """Why a value means what it is said to mean."""
    if line.chosen:
        return tr("door u gekozen")
    if line.why is None:
        return tr("dit woord is niet bekend") if line.open else tr("bekend woord")
    said = tr(WHY[str(line.why)])
    if line.open and line.suggestion is not None:
        return tr("{why}; misschien {meaning}").format(why=said, meaning=meaning(line.suggestion, role))
    return said


def choose_meaning() -> str:
    return tr("kiezen…")


def values_open(count: int) -> str:
    return ntr(
        "Van {n} waarde is nog niet gezegd wat zij betekent; zij staat op ‘kiezen’.",
        "Van {n} waarden is nog niet gezegd wat ze betekenen; ze staan op ‘kiezen’.",
        count,
    ).format(n=count)


def place(sheet: str, cell: str) -> str:
    return (
        tr("{sheet}, cel {cell}").format(sheet=sheet, cell=cell)
        if sheet
        else tr("cel {cell}").format(cell=cell)
    )


# Questions


def criterion(each: Criterion) -> str:
    return f"{each.code}  {each.name}"


def choose_criterion() -> str:
    return tr("typ een code of een woord…")


def coupled(line: QuestionLine, names: Mapping[str, str]) -> str:
    """The criterion of a question, confirmed or proposed."""
    if line.criterion is None:
        return criterion(line.suggested) if line.suggested is not None else ""
    return names.get(line.criterion, line.criterion) if line.criterion else tr("geen van onze criteria")


def state(line: QuestionLine) -> str:
    if line.criterion is not None:
        return tr("bevestigd")
    if line.suggested is None:
        return tr("kiezen")
    return tr("bevestigen") if line.sure else tr("nagaan")


def likeness(line: QuestionLine) -> str:
    """How like the proposed criterion a question is, and by what."""
    if line.suggested is None or not line.match.candidates:
        return ""
    best = line.match.candidates[0]
    if best.score >= EXACT and best.on is not MatchedOn.REMEMBERED:
        return tr("gelijk")
    said = tr(_MATCHED[best.on])
    return said if best.on is MatchedOn.REMEMBERED else f"{best.score:.0f} % – {said}"


def sure(count: int) -> str:
    return tr("&Alle zekere bevestigen ({n})").format(n=count)


def several() -> list[tuple[str, str]]:
    return [
        (tr("laat die weg en meld het"), ""),
        (tr("neem het gemiddelde"), "mean"),
        (tr("neem het laagste"), "lowest"),
    ]


def questions_said(open_: int, doubled: int) -> str:
    """How far the questions are."""
    parts: list[str] = []
    if open_:
        parts.append(
            ntr(
                "{n} vraag is nog niet bevestigd en wordt zo niet overgenomen.",
                "{n} vragen zijn nog niet bevestigd en worden zo niet overgenomen.",
                open_,
            ).format(n=open_)
        )
    if doubled:
        parts.append(
            ntr(
                "Bij {n} criterium horen meer vragen: kies wat er dan geldt.",
                "Bij {n} criteria horen meer vragen: kies wat er dan geldt.",
                doubled,
            ).format(n=doubled)
        )
    return " ".join(parts)


def no_question() -> str:
    return tr("Bevestig bij minstens één vraag het criterium waar zij bij hoort.")


def unanswered(count: int) -> str:
    return ntr(
        "{n} criterium van de ronde waar geen vraag bij hoort",
        "{n} criteria van de ronde waar geen vraag bij hoort",
        count,
    ).format(n=count)


# The rehearsal


def rehearsed(result: ImportedFile) -> str:
    """What would come of it."""
    rows = ntr("{n} rij", "{n} rijen", result.read).format(n=result.read)
    if result.status is ImportStatus.WOULD_IMPORT:
        said = ntr(
            "{kept} van {rows} wordt overgenomen.", "{kept} van {rows} worden overgenomen.", result.kept
        )
        return said.format(kept=result.kept, rows=rows)
    if result.status is ImportStatus.DUPLICATE:
        return tr("Alles uit dit bestand staat al in het register.")
    return tr("Zo wordt er niets overgenomen ({rows} gelezen). Bij de bevindingen staat waarom.").format(
        rows=rows
    )


def taken(result: ImportedFile) -> str:
    rows = ntr("{n} rij", "{n} rijen", result.read).format(n=result.read)
    said = ntr(
        "Klaar: {kept} van {rows} is overgenomen.", "Klaar: {kept} van {rows} zijn overgenomen.", result.kept
    )
    return said.format(kept=result.kept, rows=rows)


def nothing_taken() -> str:
    return tr("Er valt zo niets over te nemen.")


def causes_tab(count: int) -> str:
    return tr("Bevindin&gen ({n})").format(n=count)


def skipped_tab(count: int) -> str:
    return tr("Overgeslagen ri&jen ({n})").format(n=count)


def differences_tab(count: int) -> str:
    return tr("Ver&schillen ({n})").format(n=count)


def skipped_because(line: SkippedLine, expected: Mapping[str, str]) -> str:
    """Why a row was not taken: by its code, else by what the finding about it expected."""
    if line.reason in ROW_REASONS:
        return tr(ROW_REASONS[line.reason])
    if line.reason in _SKIPPED:
        return tr(_SKIPPED[line.reason])
    said = expected.get(line.reason, "")
    return tr("verwacht: {expected}").format(expected=said) if said else line.reason


def scopes(kind: FileKind | None, provider: str) -> list[tuple[str, str]]:
    """For whom a mapping is kept."""
    general = (tr("elk bestand met deze koppen"), "general")
    if kind is not FileKind.SELF_EVALUATION or not provider:
        return [general]
    return [(tr("bestanden van {provider}").format(provider=provider), "own"), general]


def save_mapping() -> str:
    return tr("Indeling opslaan als bestand")


def mapping_file() -> str:
    return tr("Indeling (*.json)")


def saved(path: str) -> str:
    return tr("De indeling is opgeslagen in {path}.").format(path=path)


def back_folder() -> str:
    return tr("Waar komt het gemarkeerde bestand?")


def giving_back() -> str:
    return tr("Het bestand wordt gemarkeerd")


def given_back() -> str:
    return tr("Het bestand is bewaard met de fouten gemarkeerd, met een tekst voor de mail ernaast.")


def meant_by(name: str) -> str:
    return tr("Met ‘{name}’ is be&doeld").format(name=name.replace("&", "&&"))
