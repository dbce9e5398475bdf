"""A reply that came back, read by the ids inside it, whatever its file is called."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from contractbeoordeling.wording import reply as words
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet
from contractbeoordeling.workbook.forms.codes import CHOICE_ROW, OVERALL_ROW, Col, parse_row
from contractbeoordeling.workbook.forms.manifest import Part
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.forms.reading import FormReading, Line, Receipt
from contractbeoordeling.workbook.forms.structure import check_doubles, check_structure, sheet_of, sheets_of
from contractbeoordeling.workbook.forms.values import Fault, read_choice
from contractbeoordeling.workbook.grid import Value
from contractbeoordeling.workbook.reply.content import PointSaid, ReplyChoice

_CHOICES = {ReplyChoice(code): text for code, text in words.CHOICES.items()}


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A point of the draft as it came back; `key` is empty for the whole."""

    key: str
    said: PointSaid
    line: Line

    @property
    def cell(self) -> str:
        """Return where the remark stands."""
        return self.line.cell(Col.REMARK)


@dataclass(slots=True)
class ReplyReading:
    """A reply: what was said per point, what was chosen, and what is wrong (`form`)."""

    form: FormReading
    assessment_id: str
    lines: list[ReplyLine] = field(default_factory=list[ReplyLine])
    choice: ReplyChoice | None = None
    choice_line: Line | None = None

    @property
    def refused(self) -> bool:
        """Tell whether nothing of it may be stored."""
        return self.form.refused


def read_reply(opened: OpenedFile, receipt: Receipt | None = None) -> ReplyReading:
    """Read an opened reply. Raises ValueError for what is none."""
    manifest = opened.manifest
    if manifest is None or not manifest.parts:
        raise ValueError(opened.name)
    part = manifest.parts[0]  # its request is the draft that is replied to
    reading = ReplyReading(FormReading(opened.name, manifest.identity, receipt or Receipt()), part.request_id)
    reading.form.request(part.request_id)
    sheets = sheets_of(opened)
    check_doubles(reading.form, opened, sheets)
    check_structure(reading.form, manifest, sheets)
    sheet = sheet_of(part, sheets)
    if not reading.refused and sheet is not None:
        _read(reading, part, sheet)
    return reading


def _read(reading: ReplyReading, part: Part, sheet: CodedSheet) -> None:
    for key, line in _lines(reading, part, sheet):
        remark, evidence = line.text(Col.REMARK), line.text(Col.EVIDENCE)
        if evidence and not remark:
            line.report("reply_evidence_alone", Col.REMARK)
        reading.lines.append(ReplyLine(key, PointSaid(remark, evidence), line))
    row = sheet.row(CHOICE_ROW)
    if row is not None:
        reading.choice_line = line = Line(reading.form, sheet, row, part.request_id, CHOICE_ROW)
        reading.choice = line.choice(Col.VALUE, _choice)


def _lines(reading: ReplyReading, part: Part, sheet: CodedSheet) -> Iterator[tuple[str, Line]]:
    for code in part.codes:
        parsed, row = parse_row(code), sheet.row(code)
        if row is None or (parsed is None and code != OVERALL_ROW):
            continue
        yield parsed.subject_key if parsed else "", Line(reading.form, sheet, row, part.request_id, code)


def _choice(value: Value) -> ReplyChoice | Fault:
    found = read_choice(value, _CHOICES)
    return Fault("reply_choice_unknown") if isinstance(found, Fault) else found
