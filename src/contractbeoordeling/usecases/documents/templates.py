"""The municipality's own Word templates: which one a kind of document wears."""

from contractbeoordeling.domain.document import Document, DocumentKind, Template
from contractbeoordeling.storage.store import Store


def template_for(store: Store, kind: DocumentKind) -> bytes | None:
    """Return the newest template of a kind, else the newest for all kinds; None where there is neither."""
    for wanted in (kind, None):
        found = [each for each in store.find(Template) if each.kind is wanted]
        if found:
            document = store.get(Document, max(found, key=_age).document_id)
            return None if document is None else store.content(document.kept_sha256)
    return None


def _age(template: Template) -> tuple[str, str]:
    return template.added_on.isoformat(), template.id
