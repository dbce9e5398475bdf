"""Importing any number of files: each is recognised by what is in it, and one that fails stops no other."""

import hashlib
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.form_import.marking import write_marked
from contractbeoordeling.usecases.form_import.run import KINDS, FormImport, FormOptions, refused
from contractbeoordeling.usecases.import_foreign import Foreign, take_foreign
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.mapped_import.known import Known
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.usecases.opened_files import Batch, FileOpener, Opened, readable
from contractbeoordeling.usecases.reply_import.marking import write_marked_reply
from contractbeoordeling.usecases.reply_import.run import ReplyImport
from contractbeoordeling.usecases.word_back.form_back import mail_with_form
from contractbeoordeling.usecases.word_back.give_back import WordBack, give_back
from contractbeoordeling.wording.refusals import sentence
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.readers import Readers

_SPREADSHEETS = frozenset(
    ".xlsx .xlsm .xltx .xltm .xlsb .xls .xlt .ods .ots .fods .csv .tsv .html .htm .xml .numbers".split()
)
_BESIDE = ("~$", ".")
"""How the files begin that Office lays beside an open workbook, and hidden ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportOptions:
    """How files are imported; `marked` is the folder for forms and workbooks that go back with faults marked.

    `mapping` and `mapped` are for files that are no forms of ours; `password` opens protected ones. What `passwords`
    and `targets` say of a single file goes first. `group` is the earlier change set that all is undone together with.
    """

    forms: FormOptions = field(default_factory=FormOptions)
    mapping: MappingFile | None = None
    mapped: MappedOptions = field(default_factory=MappedOptions)
    password: str | None = None
    passwords: Mapping[Path, str] = field(default_factory=dict[Path, str])
    targets: Mapping[Path, Target] = field(default_factory=dict[Path, Target])
    group: str | None = None
    dry_run: bool = False
    marked: Path | None = None

    def password_of(self, path: Path) -> str | None:
        """What opens a file, if it is protected."""
        return self.passwords.get(path, self.password)

    def mapped_as(self, path: Path) -> MappedOptions:
        """How a file is taken over that is no form of ours."""
        return replace(self.mapped, target=self.targets.get(path, self.mapped.target))


@dataclass(frozen=True, slots=True)
class ImportRun:
    """What came of every file, and the first change set: all of them are undone together."""

    files: tuple[ImportedFile, ...]
    change_set: str | None
    marked: tuple[Path, ...] = ()
    words: tuple[WordBack, ...] = ()
    """What goes back to the senders: mails, each with the form or workbook that goes along."""
    closed: int = 0
    """So many files could not be read because of the machine: another program has them open, say."""

    @property
    def to_send(self) -> tuple[Path, ...]:
        """Every file that goes back to somebody: forms and workbooks with their faults marked, and mails."""
        found = [*self.marked, *(path for word in self.words for path in (word.workbook, word.mail) if path)]
        return tuple(dict.fromkeys(found))

    @property
    def senders(self) -> int:
        """How many files go back, each with its mail."""
        return len({each.stem for each in self.to_send})

    def renewed(self, later: "ImportRun") -> "ImportRun":
        """The run with what a later one says of some of its files."""
        by_file = {each.file: each for each in later.files}
        files = tuple(by_file.get(each.file, each) for each in self.files)
        return replace(self, files=files, marked=self.marked + later.marked, words=self.words + later.words)

    @property
    def returned(self) -> tuple[Path, ...]:
        """Every form and workbook that goes back, each once."""
        others = [each.workbook for each in self.words if each.workbook is not None]
        return tuple(dict.fromkeys((*self.marked, *others)))


def import_files(
    store: Store,
    who: Author,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> ImportRun:
    """Import files, and the spreadsheets in folders. Being stopped half-way leaves the register as it was.

    A file that can't be read stops no other; where none can, because of the machine, that is raised.
    """
    chosen, bar = options or ImportOptions(), progress or NoProgress()
    files = list(spreadsheets(paths))
    if chosen.marked is not None:
        disk.make_folder(chosen.marked)
    found: list[ImportedFile] = []

    def tell() -> None:
        bar.step(len(found), len(files))

    with (
        _written() as back,
        store.together(keep=not chosen.dry_run, group=chosen.group),
        Readers() as readers,
    ):
        run = _Run(store, who, chosen, back)
        for batch in FileOpener(readers, chosen.password, tell, chosen.passwords).batches(files):
            for result in run.take(batch):
                found.append(result)
                tell()
    if run.closed and len(run.closed) == len(files):
        raise run.closed[0]
    return ImportRun(
        tuple(found),
        None if chosen.dry_run or run.change_set is None else chosen.group or run.change_set,
        tuple(back.forms),
        tuple(back.words),
        len(run.closed),
    )


def spreadsheets(paths: Iterable[Path]) -> Iterator[Path]:
    """Go through files as they are named, and through the spreadsheets in folders."""
    for path in paths:
        if not disk.is_folder(path):
            yield path
            continue
        for each in _files_in(path):
            if each.suffix.lower() in _SPREADSHEETS:
                yield each


def passed_over(paths: Iterable[Path]) -> Iterator[Path]:
    """Go through what in folders is no spreadsheet by its name, and so isn't read."""
    for path in paths:
        if disk.is_folder(path):
            yield from (each for each in _files_in(path) if each.suffix.lower() not in _SPREADSHEETS)


def _files_in(folder: Path) -> Iterator[Path]:
    return (each for each in disk.files_below(folder) if not each.name.startswith(_BESIDE))


@dataclass(slots=True)
class _Back:
    """What was written for senders so far."""

    forms: list[Path] = field(default_factory=list[Path])
    words: list[WordBack] = field(default_factory=list[WordBack])


@contextmanager
def _written() -> Generator[_Back]:
    """Give what will be written for senders; it goes again where nothing is imported after all."""
    back = _Back()
    try:
        yield back
    except BaseException:
        written = [*back.forms, *(path for each in back.words for path in (each.workbook, each.mail) if path)]
        for each in written:
            disk.discard(each)
        raise


class _Run:
    """One import of many files."""

    def __init__(self, store: Store, who: Author, options: ImportOptions, back: _Back) -> None:
        self._store, self._who, self._options, self._back = store, who, options, back
        self._forms = FormImport(store, who, options.forms)
        self._replies = ReplyImport(store, who, options.forms)
        self._seen = {each.sha256 for each in store.find(Document, kind=sorted(set(KINDS.values())))}
        self._change_set: str | None = None
        self._known = Known(store)
        self.closed: list[EnvironmentFault] = []
        """What the machine said of files that it didn't let us read."""

    @property
    def change_set(self) -> str | None:
        return self._change_set

    def take(self, batch: Batch) -> Iterator[ImportedFile]:
        """Import some files; whatever is wrong with one is told, never raised."""
        self._forms.expect(each for _, each in batch if isinstance(each, OpenedFile))
        for path, file in batch:
            result = self._take_or_refuse(path, file)
            if self._options.dry_run and result.status in (ImportStatus.IMPORTED, ImportStatus.PARTLY):
                result = replace(result, status=ImportStatus.WOULD_IMPORT, change_set=None)
            self._change_set = self._change_set or result.change_set
            yield replace(result, file=readable(str(path)))

    def _take_or_refuse(self, path: Path, file: Opened) -> ImportedFile:
        """Import a file, or return why it was refused; what the machine won't do now ends the whole import."""
        if isinstance(file, EnvironmentFault):
            self.closed.append(file)
        try:
            return self._take(path, file) if isinstance(file, OpenedFile) else _failed(path, file)
        except Refusal as refusal:
            return _failed(path, refusal)

    def _take(self, path: Path, opened: OpenedFile) -> ImportedFile:
        if opened.manifest is None:
            return self._take_foreign(path, opened)
        known = self._seen_before(opened)
        if known is not None:
            return known
        self._forms.last = self._replies.last = None
        if opened.manifest.identity.kind is FormKind.REPLY:
            result = self._replies.take(opened, opened.manifest)
        else:
            result = self._forms.take(opened)
        if result.change_set is not None:
            self._seen.add(hashlib.sha256(opened.content).hexdigest())
        self._write_marked(result)
        return result

    def _take_foreign(self, path: Path, opened: OpenedFile) -> ImportedFile:
        """Import a file that is no form of ours, or one that lost its hidden ids."""
        options = self._options
        mapped = replace(options.mapped_as(path), known=self._known)
        foreign = Foreign(options.forms, mapped, options.mapping)
        result = take_foreign(self._store, self._who, path, opened, foreign)
        self._known.after(result)
        if result.change_set is not None:
            self._forms.forget()
        if options.marked is not None:
            word = give_back(self._store, opened, result, options.marked, options.password_of(path))
            self._back.words += [word] if word else []
        return result

    def _seen_before(self, opened: OpenedFile) -> ImportedFile | None:
        """Return what is told of the same file once more; letting the form win asks to read it again."""
        update = self._options.forms.on_conflict is OnConflict.UPDATE
        if update or opened.manifest is None:
            return None
        sha256 = hashlib.sha256(opened.content).hexdigest()
        if sha256 not in self._seen:
            return None
        return ImportedFile(
            file=opened.name,
            kind=KINDS[opened.manifest.identity.kind],
            status=ImportStatus.DUPLICATE,
            provider=self._provider_of(sha256),
            round=opened.manifest.round_name,
        )

    def _provider_of(self, sha256: str) -> str | None:
        """Return the name of the one provider that a kept form is about."""
        document = self._store.first(Document, sha256=sha256)
        found = self._store.get(Provider, document.provider_id or "") if document else None
        return found.name if found else None

    def _write_marked(self, result: ImportedFile) -> None:
        """Write a form with faults once more, and the mail with it."""
        folder, reply = self._options.marked, self._replies.last
        reading = self._forms.last if reply is None else reply.form
        if folder is None or reading is None or not result.faulty:
            return
        written = (
            write_marked(self._store, reading, folder)
            if reply is None
            else write_marked_reply(self._store, reply, folder)
        )
        forms = list(written)
        self._back.forms += forms
        word = mail_with_form(self._store, reading, result, forms, folder)
        self._back.words += [word] if word else []


def _failed(path: Path, error: CodedError) -> ImportedFile:
    """Tell why nothing of a file was taken; the code stays that of the error, for who can do something about it."""
    code = (
        "not_known_enough"
        if isinstance(error, Refusal) and not isinstance(error, Unreadable)
        else "unreadable"
    )
    seen = str(error.values.get("candidates", "")).strip("–")
    problem = readable(sentence(error))
    told = refused(readable(path.name), FileKind.UNKNOWN, code, found=seen, problem=problem)
    return replace(told, findings=tuple(replace(each, code=error.code) for each in told.findings))
