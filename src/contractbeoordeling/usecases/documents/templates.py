"""The municipality's own Word templates: kept after they were checked, and worn by the documents of their kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.document import Document, DocumentKind, FileKind, Template
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.template_fault import TemplateFault
from contractbeoordeling.report.template.check import template_faults
from contractbeoordeling.report.template.example import example_template
from contractbeoordeling.report.template.fill import HouseStyle
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.kept_document import GivenFile, kept_document
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.templates import fault_sentence
from contractbeoordeling.wording.year import DOCUMENT_KINDS


@dataclass(frozen=True, slots=True)
class KeptTemplate:
    """A template with the file that it was; `used` is False where a newer one for the same kind stands before it."""

    template: Template
    document: Document
    used: bool


def check_template(content: bytes) -> list[TemplateFault]:
    """Return what is wrong with a template."""
    return template_faults(content)


def add_template(
    store: Store, who: Author, file: GivenFile, kind: DocumentKind | None, added_on: date
) -> Template:
    """Keep a template for a kind of document, or for all; refuses one with faults, and names each."""
    name, content = file
    faults = template_faults(content)
    if faults:
        raise Refusal(
            "template_has_faults", name=name, faults="\n".join(fault_sentence(each) for each in faults)
        )
    with store.change(who, Verb.TEMPLATE_CHANGED) as change:
        document = change.add(kept_document(change, file, FileKind.TEMPLATE))
        template = Template(kind=kind, name=Path(name).stem, document_id=document.id, added_on=added_on)
        return change.add(checked(template))


def list_templates(store: Store) -> list[KeptTemplate]:
    """Return the templates, those for all kinds first and the newest of a kind before older ones."""
    found = sorted(store.find(Template), key=_age, reverse=True)
    documents = store.by_id(Document, {each.document_id for each in found})
    worn = {kind: template.id for template in reversed(found) for kind in [template.kind]}
    kept = [
        KeptTemplate(each, documents[each.document_id], worn[each.kind] == each.id)
        for each in found
        if each.document_id in documents
    ]
    return sorted(kept, key=_kind)


def find_template(store: Store, text: str) -> Template:
    """Return the newest template with this name or id; refuses where there is none."""
    for each in sorted(store.find(Template), key=_age, reverse=True):
        if text == each.id or folded(text) == folded(each.name):
            return each
    raise Refusal("template_unknown", name=text)


def remove_template(store: Store, who: Author, template: Template) -> None:
    """Take a template out: documents wear the one before it again, or none; its file stays in the history."""
    with store.change(who, Verb.TEMPLATE_CHANGED) as change:
        if change.get(Template, template.id) is None:
            raise Refusal("record_gone")
        change.remove(template)


def write_example(path: Path) -> None:
    """Write a template to begin from."""
    if path.suffix.casefold() != ".docx":
        raise Refusal("not_a_template_name", path=path)
    with replacing(path) as stream:
        stream.write(example_template())


def house_style(store: Store, kind: DocumentKind, values: Mapping[str, str]) -> HouseStyle | None:
    """Return the template of a kind, else the one for all kinds; None where there is neither."""
    for wanted in (kind, None):
        found = [each for each in store.find(Template) if each.kind is wanted]
        if found:
            document = store.get(Document, max(found, key=_age).document_id)
            content = None if document is None else store.content(document.kept_sha256)
            return None if content is None else HouseStyle(content, values)
    return None


def kind_words(kind: DocumentKind | None) -> str:
    """Return for which documents a template is."""
    return "alle documenten" if kind is None else DOCUMENT_KINDS[kind]


def _age(template: Template) -> tuple[str, str]:
    return template.added_on.isoformat(), template.id


def _kind(kept: KeptTemplate) -> int:
    kind = kept.template.kind
    return -1 if kind is None else list(DocumentKind).index(kind)
