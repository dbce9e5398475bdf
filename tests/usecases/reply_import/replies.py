"""A draft that went out with its reply workbook, to fill in and to take back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from contractbeoordeling.domain.assessment import AssessmentVersion, ReplyRemark
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.file import newest_version
from contractbeoordeling.usecases.assessments.selection import take_step
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.workbook.forms.codes import CHOICE_ROW, OVERALL_ROW, Col
from contractbeoordeling.workbook.forms.filling import CellValue, FormFiller
from tests.usecases.assessments.years import DAY, Year

RECEIVED = datetime(2026, 6, 15, 12, tzinfo=UTC)
NONE, COMPLETE, MORE = "wij hebben geen opmerkingen", "dit is onze hele reactie", "er volgt nog meer"
OVERALL = ""


@dataclass
class SentOut:
    """A draft with its documents, in a folder."""

    year: Year
    folder: Path
    files: list[Path] = field(default_factory=list[Path])

    @property
    def workbook(self) -> bytes:
        """The empty reply workbook as it went out."""
        return next(each for each in self.files if each.suffix == ".xlsx").read_bytes()

    @property
    def version(self) -> AssessmentVersion:
        """The draft as it stands now."""
        return newest_version(self.year.store, self.year.participation)

    @property
    def remarks(self) -> list[ReplyRemark]:
        """What the register has of the provider's remarks."""
        return self.year.store.find(ReplyRemark, assessment_id=self.version.id)

    def run(self, *contents: bytes, **options: Any) -> ImportRun:
        """Import files with these contents."""
        paths: list[Path] = []
        for content in contents:
            paths.append(self.folder / f"terug {len(list(self.folder.glob('terug*')))}.xlsx")
            paths[-1].write_bytes(content)
        dry_run, marked = options.pop("dry_run", False), options.pop("marked", None)
        given: dict[str, Any] = {"received": RECEIVED, **options}
        forms = FormOptions(**given)
        chosen = ImportOptions(forms=forms, dry_run=dry_run, marked=marked)
        return import_files(self.year.store, self.year.manager, paths, chosen)

    def take(self, content: bytes, **options: Any) -> ImportedFile:
        """Import one file."""
        (result,) = self.run(content, **options).files
        return result


def sent_out(year: Year, folder: Path) -> SentOut:
    """Send the draft with its documents."""
    make_draft(year.store, year.manager, year.participation, today=DAY)
    with outbox_in(folder / "uit") as outbox:

        def send(each: Participation) -> AssessmentVersion:
            return send_draft(year.store, year.manager, each, today=DAY, outbox=outbox)

        (taken,) = take_step(year.store, [year.participation], send, outbox=outbox)
    assert taken.refusal is None
    return SentOut(year, folder, outbox.delivered)


def replied(
    content: bytes,
    remarks: Mapping[str, str] | None = None,
    choice: CellValue = None,
    evidence: Mapping[str, str] | None = None,
) -> bytes:
    """The workbook with remarks and evidence by the key of a criterion; an empty one is the whole."""
    filler = FormFiller(content)
    (request_id,) = filler.manifest.request_ids
    keys: Sequence[tuple[Col, Mapping[str, str]]] = (
        (Col.REMARK, remarks or {}),
        (Col.EVIDENCE, evidence or {}),
    )
    codes = {each.subject_key: str(each).partition("@")[0] for each in filler.questions()}
    for column, texts in keys:
        for key, text in texts.items():
            filler.put_row(request_id, codes.get(key, OVERALL_ROW), column, text)
    if choice is not None:
        filler.put_row(request_id, CHOICE_ROW, Col.VALUE, choice)
    return filler.saved()
