"""Taking the answers of a mapped workbook into their requests, with the mapping that read them."""

from dataclasses import replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptName
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.form_import.material import Materials
from contractbeoordeling.usecases.form_import.taking import FormOptions, Taking
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.usecases.mapped_import.answers import AnswerReading, party_of
from contractbeoordeling.usecases.mapped_import.people import Place, Requests, Rows, round_of
from contractbeoordeling.usecases.mapped_import.remembering import Confirmed, chosen_criteria, keep_mapping
from contractbeoordeling.usecases.mapped_import.sorting import Sorting, by_sheet
from contractbeoordeling.usecases.mapped_import.task import Task
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.forms.reading import FormReading, Receipt
from contractbeoordeling.workbook.grid import place_of
from contractbeoordeling.workbook.mapped_rows import MappedRows
from contractbeoordeling.workbook.mapping import SheetMapping


def take_answers(store: Store, who: Author, task: Task) -> ImportedFile:
    """Import the answers of a file: one change set. Raises Refusal where round or party is not certain."""
    verb = Verb.RESIDENTS_IMPORTED if task.kind is FileKind.RESIDENTS else Verb.ANSWERS_IMPORTED
    with store.change(who, verb, note=task.opened.name) as change:
        taking = _AnswerTaking(change, task)
        return taking.take()


class _AnswerTaking:
    """One file inside its transaction."""

    def __init__(self, change: Change, task: Task) -> None:
        self._change, self._task = change, task
        party = party_of(task.kind, task.options.target.party)
        if party is None:
            raise Refusal("party_needed")
        of_round = round_of(change, task.options.target)
        self._requests = Requests(change, of_round, task.options.target, party, task.opened.name)
        framework = self._requests.context.framework
        self._mapped = apply_mapping(
            task.opened.workbook,
            [_read_by(each) for each in task.mapping.sheets],
            task.opened.name,
            framework.figures,
        )
        self._sorting = _sorted(change, task, self._requests, self._mapped)
        self._receipt = Receipt(task.options.day, new_id())
        self._reading = self._read(change)

    def take(self) -> ImportedFile:
        """Decide and, where anything is new, store."""
        task, round_name = self._task, self._requests.of_round.name
        empty = ImportedFile(
            file=task.opened.name, kind=task.kind, status=ImportStatus.REFUSED, round=round_name
        )
        if not self._sorting.groups:
            return self._told(replace(empty, findings=(*self._reading.findings, *self._nothing())))
        known = task.options.known
        materials = known.materials if known else Materials(self._change)
        material = materials.round(self._requests.of_round.id)
        if material is None:
            raise KeyError(self._requests.of_round.id)
        made = self._new_requests()
        materials.expect(each for each in self._reading.requests if each not in made)
        for place in made.values():
            materials.know(place.request)
        taking = Taking(self._change, (materials, material), self._reading, _form_options(task))
        result = self._told(taking.decide(empty))
        if result.status is ImportStatus.REFUSED or not taking.news:
            return result
        self._change.add_all(place.request for place in made.values())
        taking.keep(task.opened, task.kind)
        if task.options.remember:
            keep_mapping(self._change, self._confirmed(), task.options.day)
        return replace(result, change_set=self._change.id)

    def _read(self, reader: Reader) -> FormReading:
        mappings = by_sheet(self._task.mapping, self._task.opened.workbook)
        return AnswerReading(self._sorting, mappings, self._task.kind, self._receipt).read(reader)

    def _new_requests(self) -> dict[str, Place]:
        """The requests that these answers make: nobody was asked, yet they came."""
        places = [each for each in self._requests.places.values() if isinstance(each, Place)]
        return {
            each.request.id: each for each in places if each.new and each.request.id in self._reading.requests
        }

    def _nothing(self) -> list[Finding]:
        """Why nothing was taken, where no other finding says so."""
        matched = any(each.criterion for each in self._mapped.rows)
        return [] if matched else [mapped_finding("no_criteria", (self._task.opened.name, "", ""))]

    def _told(self, result: ImportedFile) -> ImportedFile:
        """The result in rows of the file instead of answers."""
        lines = {(each.sheet, each.row): each for each in self._sorting.lines()}
        provider = self._task.provider.name if self._task.provider else None
        rows = {(each.sheet, each.row) for each in self._mapped.rows}
        taken = (
            0 if result.status in (ImportStatus.REFUSED, ImportStatus.DUPLICATE) else len(self._sorting.taken)
        )
        return replace(
            result,
            provider=result.provider or provider,
            read=len(rows),
            kept=taken,
            skipped=tuple(lines[key] for key in sorted(lines)),
            findings=tuple(sorted(result.findings, key=_in_order)),
        )

    def _confirmed(self) -> Confirmed:
        """The mapping with our criteria by their keys, and all that was chosen with it."""
        framework, task = self._requests.context.framework, self._task
        keys = {each.code: each.key for each in framework.criteria}
        sheets = tuple(
            replace(each, criteria={theirs: keys.get(ours, ours) for theirs, ours in each.criteria.items()})
            for each in task.mapping.sheets
        )
        own = task.kind is FileKind.SELF_EVALUATION and task.provider is not None
        return Confirmed(
            replace(task.mapping, sheets=sheets),
            task.kind,
            task.provider.id if own and task.provider else None,
            chosen_criteria(self._mapped.rows, framework, self._requests.of_round.framework_id),
            tuple(
                KeptName(name=name, provider_id=find_provider(self._change, whom).id)
                for name, whom in task.mapping.providers.items()
            ),
            task.options.name,
        )


def _read_by(mapping: SheetMapping) -> SheetMapping:
    """The mapping without a number beside the answer, where the answer itself says what it is worth."""
    meant = bool(mapping.values or mapping.rule or mapping.question_values)
    if not meant or "answer" not in mapping.columns:
        return mapping
    columns = {role: found for role, found in mapping.columns.items() if role != "score"}
    return replace(mapping, columns=columns)


def _sorted(reader: Reader, task: Task, requests: Requests, mapped: MappedRows) -> Sorting:
    said, known = task.mapping.providers, task.options.known
    finder = known.finder(said) if known else ProviderFinder(reader, said)
    minimum = requests.context.framework.parameters.minimum_respondents
    people = Rows(finder, task.opened.name)
    sorting = Sorting(task.opened.workbook, task.opened.name, requests, people, task.providers, minimum)
    sorting.take(task.mapping, mapped)
    return sorting


def _form_options(task: Task) -> FormOptions:
    options = task.options
    return FormOptions(
        on_conflict=options.on_conflict, all_or_nothing=options.all_or_nothing, received=options.moment
    )


def _in_order(finding: Finding) -> tuple[str, int, int]:
    row, column = place_of(finding.cell) if finding.cell else (0, 0)
    return finding.sheet, row, column
