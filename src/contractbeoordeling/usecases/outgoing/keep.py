"""Keeping a document that goes out: its bytes once, and a record of what it is."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.document import DocumentKind, FileKind, Outgoing
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.change import Change
from contractbeoordeling.usecases.kept_document import GivenFile, kept_document


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOut:
    """What goes out, and for whom; `subject_id` names the record that it is about."""

    kind: DocumentKind
    title: str
    made_on: date
    provider_id: str | None = None
    round_id: str | None = None
    subject_id: str = ""
    made_by_id: str | None = None
    audience: Audience = Audience.PROVIDER


def keep_outgoing(change: Change, file: GivenFile, out: GoingOut) -> Outgoing:
    """Keep a document as it goes out, within the act that sends it."""
    document = kept_document(change, file, FileKind.OUTGOING)
    change.add(replace(document, provider_id=out.provider_id, round_id=out.round_id))
    return change.add(
        Outgoing(
            provider_id=out.provider_id,
            round_id=out.round_id,
            kind=out.kind,
            title=out.title,
            subject_id=out.subject_id,
            document_id=document.id,
            made_on=out.made_on,
            made_by_id=out.made_by_id,
            audience=out.audience,
        )
    )
