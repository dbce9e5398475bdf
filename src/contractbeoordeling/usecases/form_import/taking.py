"""One form inside its transaction: first what it would do, then doing it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.round import Request
from contractbeoordeling.storage.change import Change
from contractbeoordeling.usecases.form_import.compare import compare
from contractbeoordeling.usecases.form_import.findings import (
    report_clashes,
    report_dates,
    report_redated,
    told,
)
from contractbeoordeling.usecases.form_import.material import Materials, RoundMaterial
from contractbeoordeling.usecases.form_import.observing import observe
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.forms.reading import FormReading


@dataclass(frozen=True, kw_only=True, slots=True)
class FormOptions:
    """How forms are taken over; `round_id` refuses forms of another round."""

    on_conflict: OnConflict = OnConflict.STOP
    all_or_nothing: bool = False
    round_id: str | None = None
    received: datetime | None = None

    @property
    def moment(self) -> datetime:
        """Return when the forms came in."""
        return self.received or datetime.now(UTC)

    @property
    def day(self) -> date:
        """Return on which day the forms came in, where the user works."""
        return self.moment.astimezone().date()


class Taking:
    """One form inside its transaction: first what it would do, then doing it."""

    def __init__(
        self,
        change: Change,
        known: tuple[Materials, RoundMaterial],
        reading: FormReading,
        options: FormOptions,
    ) -> None:
        self._change, self._reading, self._options = change, reading, options
        self._materials, self._material = known
        material = self._material
        self._requests = self._open_requests()
        report_dates(reading, material.round.reference_date, options.day)
        if reading.identity.kind is FormKind.RESIDENTS:
            self._turn_figures()
        answers = self._materials.answers(self._requests)
        self._comparison = compare(reading.requests.values(), answers)
        self._redated = self._comparison.corrected_dates(material.round.reference_date)

    @property
    def news(self) -> bool:
        """Tell whether anything would be stored."""
        return bool(self._comparison.new or self._completed or self._acquainted())

    @property
    def _completed(self) -> Sequence[Answer]:
        """Known answers as they become: with the form's word where that wins."""
        update = self._options.on_conflict is OnConflict.UPDATE
        changed = self._comparison.updated if update else self._comparison.filled
        return [*changed, *self._redated]

    def decide(self, empty: ImportedFile) -> ImportedFile:
        """Return what is told of the form; refused where it clashes or must be all right and isn't."""
        reading, comparison = self._reading, self._comparison
        report_clashes(reading, self._material, comparison, self._options.on_conflict)
        if self._redated:
            report_redated(reading, self._redated)
        blank = self._blank()
        if blank:
            reading.report("nothing_filled")
        clash = comparison.clashes and self._options.on_conflict is OnConflict.STOP
        strict = self._options.all_or_nothing and any(
            each.severity is not FindingSeverity.NOTE for each in reading.findings
        )
        lost = not self._requests
        result = told(empty, self._material, reading, comparison)
        result = replace(result, provider=self._provider())
        if clash or strict or lost or blank:
            return result
        kept = len(comparison.new) + len(self._completed)
        return replace(result, kept=kept, status=self._status(result))

    def keep(self, opened: OpenedFile, kind: FileKind) -> None:
        """Store the original, the answers and the observations."""
        change, comparison = self._change, self._comparison
        document = self._document(opened, kind)
        change.add(document)
        new, completed = comparison.new, self._completed
        change.add_all(new)
        for answer in completed:
            change.update(answer)
        known = change.find(Observation, origin_id=[each.id for each in completed]) if completed else []
        earlier = {each.id: each for each in comparison.known}
        pairs = [(each, earlier[each.origin_id]) for each in known if each.origin_id in earlier]
        observed = observe(self._material, self._requests, [*new, *completed], pairs)
        change.add_all(observed.added)
        for each in observed.changed:
            change.update(each)
        for each in observed.removed:
            change.remove(each)
        for request in self._received():
            change.update(request, self._requests[request.id])

    def _open_requests(self) -> dict[str, Request]:
        """Return the requests of the form that still wait for answers; what goes wrong with others is noted."""
        reading, material = self._reading, self._material
        known = self._materials.requests(reading.requests)
        found: dict[str, Request] = {}
        for request_id in list(reading.requests):
            request = known.get(request_id)
            if request is None or request.participation_id not in material.participations:
                reading.report("request_unknown")
            elif request.closed_reason is not None:
                if reading.requests[request_id].given:
                    provider = material.provider_of(request).name
                    reading.report("request_closed", provider=provider, reason=request.closed_reason)
            else:
                found[request_id] = request
                continue
            del reading.requests[request_id]
        return found

    def _turn_figures(self) -> None:
        """Give every figure of residents its score."""
        figures = self._material.framework.figures
        for reading in self._reading.requests.values():
            reading.given = [
                replace(each, answer=_scored(each.answer, figures)) if each.answer.figure else each
                for each in reading.given
            ]

    def _blank(self) -> bool:
        """Tell whether nothing was filled in where nothing was known, nor anything wrong."""
        comparison, requests = self._comparison, self._reading.requests.values()
        filled = any(each.given or each.familiarity or each.evidence for each in requests)
        return bool(self._requests) and not (filled or comparison.known or self._reading.marks)

    def _provider(self) -> str | None:
        ids = {each.participation_id for each in self._requests.values()}
        if len(ids) != 1:
            return None
        return self._material.provider_of(next(iter(self._requests.values()))).name

    def _status(self, result: ImportedFile) -> ImportStatus:
        if result.faulty:
            return ImportStatus.PARTLY
        return ImportStatus.IMPORTED if self.news else ImportStatus.DUPLICATE

    def _document(self, opened: OpenedFile, kind: FileKind) -> Document:
        file = (opened.name, opened.content)
        document = kept_document(self._change, file, kind, self._options.moment)
        only = next(iter(self._requests.values())) if len(self._requests) == 1 else None
        return replace(
            document,
            id=self._reading.receipt.document_id or document.id,
            provider_id=self._material.provider_of(only).id if only else None,
            round_id=self._material.round.id,
        )

    def _acquainted(self) -> bool:
        """Tell whether the form says something new about knowing providers."""
        return any(
            reading.familiarity is not None
            and reading.familiarity is not self._requests[reading.request_id].familiarity
            for reading in self._reading.requests.values()
        )

    def _received(self) -> Iterable[Request]:
        """Go through the requests that have (more) answers now."""
        for reading in self._reading.requests.values():
            request = self._requests[reading.request_id]
            if reading.given or reading.familiarity is not None:
                yield replace(
                    request,
                    received_at=request.received_at or self._options.moment,
                    familiarity=reading.familiarity or request.familiarity,
                )


def _scored(answer: Answer, figures: FigureSteps) -> Answer:
    if answer.figure is None or answer.value is None:
        return answer
    return replace(answer, score=Decimal(figures.score(answer.figure, Fraction(answer.value))))
