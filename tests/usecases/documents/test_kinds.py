"""The kinds of documents: for whom each is, and whether what goes out is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import Document, DocumentKind, Outgoing
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.documents.kinds import KINDS
from contractbeoordeling.usecases.documents.make import Making, make_document, make_documents
from contractbeoordeling.usecases.documents.wanted import Wanted, requests_of
from tests.usecases.assessments.years import Year

MADE = date(2026, 6, 9)


def wanted(year: Year, audience: Audience | None = None) -> Wanted:
    return Wanted(
        kind=DocumentKind.ASSESSMENT,
        made_on=MADE,
        audience=audience,
        round=year.round,
        participations=[year.participation],
    )


def test_first_audience_is_proposed(year: Year) -> None:
    (request,) = requests_of(year.store, wanted(year))
    assert request.audience is Audience.PROVIDER


def test_nothing_of_narrow_audience_is_ever_a_document() -> None:
    assert not [kind for kind, known in KINDS.items() if Audience.NARROW in known.audiences]


def test_reader_that_a_document_is_not_for_is_refused(year: Year) -> None:
    with pytest.raises(Refusal, match="document_not_for_reader"):
        requests_of(year.store, wanted(year, Audience.PUBLIC))


def test_document_that_goes_out_is_kept_byte_for_byte(year: Year, tmp_path: Path) -> None:
    (request,) = requests_of(year.store, wanted(year))
    path = tmp_path / "uit.pdf"
    make_document(request, Making(kind=DocumentKind.ASSESSMENT, who=year.manager, keep=True), path)
    (out,) = year.store.find(Outgoing)
    kept = year.store.get(Document, out.document_id)
    assert kept is not None
    assert (out.audience, out.provider_id) == (Audience.PROVIDER, year.provider.id)
    assert year.store.content(kept.sha256) == path.read_bytes()


def test_document_that_is_only_looked_at_changes_nothing(year: Year, tmp_path: Path) -> None:
    (request,) = requests_of(year.store, wanted(year))
    make_document(request, Making(kind=DocumentKind.ASSESSMENT, who=year.manager), tmp_path / "uit.pdf")
    assert year.store.find(Outgoing) == []


def test_documents_of_a_selection_come_in_one_folder_under_their_own_names(
    year: Year, tmp_path: Path
) -> None:
    requests = requests_of(year.store, wanted(year))
    making = Making(kind=DocumentKind.ASSESSMENT, who=year.manager, endings=(".pdf", ".docx"))
    (made,) = make_documents(requests, making, tmp_path / "uit")
    assert sorted(each.name for each in made.paths) == [
        "Beoordelingsrapport - De Lantaarn.docx",
        "Beoordelingsrapport - De Lantaarn.pdf",
    ]
    assert all(each.exists() for each in made.paths)
