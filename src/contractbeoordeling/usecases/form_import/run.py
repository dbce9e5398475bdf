"""The verb: one returned form, checked, compared and stored with its original."""

from collections.abc import Iterable
from dataclasses import replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.round import RoundState
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.form_import.material import Materials, RoundMaterial
from contractbeoordeling.usecases.form_import.taking import FormOptions, Taking
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.wording.form_findings import form_finding
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.forms.read import read_form
from contractbeoordeling.workbook.forms.reading import FormReading, Receipt

KINDS = {
    FormKind.SELF_EVALUATION: FileKind.SELF_EVALUATION,
    FormKind.SOURCE: FileKind.SOURCE_FORM,
    FormKind.REGULATOR: FileKind.SOURCE_FORM,
    FormKind.RESIDENTS: FileKind.RESIDENTS,
    FormKind.REPLY: FileKind.REPLY,
}


class FormImport:
    """Imports form after form into one register; what the register knows of a round is read once."""

    def __init__(self, store: Store, who: Author, options: FormOptions) -> None:
        self._store, self._who, self._options = store, who, options
        self._materials = Materials(store)
        self._group: str | None = None
        self.last: FormReading | None = None

    @property
    def change_set(self) -> str | None:
        """Return the first change set; the others are undone together with it."""
        return self._group

    def expect(self, files: Iterable[OpenedFile]) -> None:
        """Read what the register knows about the next forms in one go."""
        manifests = [each.manifest for each in files if each.manifest is not None]
        own = [each for each in manifests if each.identity.register_id == self._materials.register_id]
        self._materials.expect(dict.fromkeys(one for each in own for one in each.request_ids))

    def forget(self) -> None:
        """Let go of what was read of requests: another import may have answered them."""
        self._materials.expect(())

    def take(self, opened: OpenedFile) -> ImportedFile:
        """Import one form: one transaction, one change set."""
        self.last = None
        manifest = opened.manifest
        if manifest is None:
            return refused(opened.name, FileKind.UNKNOWN, "ids_gone")
        kind, identity = KINDS[manifest.identity.kind], manifest.identity
        if identity.register_id != self._materials.register_id:
            return refused(opened.name, kind, "other_register")
        material = self._materials.round(identity.round_id)
        expected = self._options.round_id
        other = expected is not None and expected != identity.round_id
        if material is None or material.round.state is RoundState.CLOSED or other:
            return refused(opened.name, kind, "wrong_round", found=manifest.round_name)
        minimum = material.framework.parameters.minimum_respondents
        receipt = Receipt(self._options.day, new_id())
        self.last = reading = read_form(opened, material.framework.scale, minimum, receipt)
        return self._take_reading(opened, material, reading)

    def _take_reading(
        self, opened: OpenedFile, material: RoundMaterial, reading: FormReading
    ) -> ImportedFile:
        kind = KINDS[reading.identity.kind]
        empty = ImportedFile(
            file=opened.name, kind=kind, status=ImportStatus.REFUSED, round=material.round.name
        )
        if reading.refused:
            return replace(empty, findings=tuple(reading.findings))
        verb = Verb.RESIDENTS_IMPORTED if kind is FileKind.RESIDENTS else Verb.ANSWERS_IMPORTED
        with self._store.change(self._who, verb, note=opened.name) as change:
            taking = Taking(change, (self._materials, material), reading, self._options)
            result = taking.decide(empty)
            if result.status is ImportStatus.REFUSED or not (taking.news or result.faulty):
                return result
            change.group_id = self._group
            taking.keep(opened, kind)
            self._group = self._group or change.id
            self._materials.forget(reading.requests)
            return replace(result, change_set=change.id)


def refused(file: str, kind: FileKind, code: str, found: str = "", **values: object) -> ImportedFile:
    """Return what is told of a file of which nothing was taken."""
    finding = form_finding(code, (file, "", ""), found, round=found or "–", **values)
    return ImportedFile(file=file, kind=kind, status=ImportStatus.REFUSED, findings=(finding,))
