"""A document that goes out is kept as it went."""

from datetime import date

from contractbeoordeling.domain.document import Document, DocumentKind, FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from tests.usecases.example_register import WHO, ExampleRegister


def test_document_that_goes_out_is_kept_byte_for_byte_with_whom_it_is_for(
    example: ExampleRegister,
) -> None:
    store = example.store
    with store.change(WHO, Verb.PROVIDER_ADDED) as change:
        provider = change.add(Provider(name="De Verzonnen Hulp"))
    going = GoingOut(
        kind=DocumentKind.LETTER, title="Waarschuwing", made_on=date(2026, 5, 4), provider_id=provider.id
    )
    with store.change(WHO, Verb.DOCUMENT_MADE) as change:
        kept = keep_outgoing(change, ("brief.docx", b"inhoud"), going)
    document = store.get(Document, kept.document_id)
    assert document is not None
    assert (document.name, document.kind, document.provider_id) == (
        "brief.docx",
        FileKind.OUTGOING,
        provider.id,
    )
    assert store.content(document.sha256) == b"inhoud"
    assert (kept.kind, kept.made_on) == (DocumentKind.LETTER, date(2026, 5, 4))
