"""Forms of a round that was sent, filled in and ready to come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.rounds.send_forms import Selection, send_forms
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.filling import CellValue, FormFiller
from tests.usecases.rounds.town import WHO, Town, make_town

DAY = date(2026, 4, 12)
RECEIVED = datetime(2026, 4, 20, 12, tzinfo=UTC)
Edit = Callable[[FormFiller], None]


@dataclass
class Sent:
    """A round of which the forms were sent."""

    town: Town
    round: Round
    folder: Path

    def form(self, party: Party, number: int = 0) -> bytes:
        """The empty form of a party."""
        first = frozenset({self.town.providers[0].id}) if party is Party.PROVIDER else frozenset[str]()
        chosen = Selection(parties=frozenset({party}), provider_ids=first)
        sent = send_forms(self.town.store, WHO, self.round, self.folder / f"uit-{party}-{number}", chosen)
        return sent[number].path.read_bytes()

    def take(self, *contents: bytes, **options: Any) -> list[ImportedFile]:
        """Import files with these contents."""
        paths: list[Path] = []
        for content in contents:
            paths.append(self.folder / f"terug {len(list(self.folder.glob('terug*')))}.xlsx")
            paths[-1].write_bytes(content)
        dry_run, marked = options.pop("dry_run", False), options.pop("marked", None)
        given: dict[str, Any] = {"received": RECEIVED, **options}
        forms = FormOptions(**given)
        chosen = ImportOptions(forms=forms, dry_run=dry_run, marked=marked)
        return list(import_files(self.town.store, WHO, paths, chosen).files)

    def one(self, content: bytes, **options: Any) -> ImportedFile:
        """Import one file."""
        (result,) = self.take(content, **options)
        return result


def sent_round(folder: Path, **wishes: Any) -> Sent:
    """Make a register with a round."""
    town = make_town()
    return Sent(town, town.create(**{"theme_codes": (), **wishes}), folder)


def filled(content: bytes, *edits: Edit, score: CellValue = 4) -> bytes:
    """The form with the same score for every criterion, a date, and what else somebody types."""
    filler = FormFiller(content)
    kind = filler.manifest.identity.kind
    if kind is not FormKind.RESIDENTS:
        filler.put_date(DAY)
    for question in filler.questions():
        if not question.question.theme:
            filler.put(question, Col.SCORE, score)
            if kind is FormKind.RESIDENTS:
                filler.put(question, Col.RESPONDENTS, 20)
    for request_id in filler.manifest.request_ids:
        if kind is FormKind.SOURCE:
            filler.put_about(request_id, Col.FAMILIARITY, "goed")
            filler.put_about(request_id, Col.EVIDENCE, "eigen waarneming, dossier of cijfers")
        elif kind is FormKind.RESIDENTS:
            filler.put_about(request_id, Col.FIGURE, "rapportcijfer 1–10")
            filler.put_about(request_id, Col.METHOD, "vragenlijst")
            filler.put_about(request_id, Col.DATE, DAY)
    for edit in edits:
        edit(filler)
    return filler.saved()


def typing(number: int, column: Col, value: Any) -> Edit:
    """Type something else into the row of one question."""

    def edit(filler: FormFiller) -> None:
        filler.put(filler.questions()[number], column, value)

    return edit
