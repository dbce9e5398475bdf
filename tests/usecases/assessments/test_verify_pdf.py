"""The PDF of a sealed report proves itself: from the document alone, and beside the register."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.check import SealFault
from contractbeoordeling.domain.seal.kept import KeptFault
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.selection import take_step
from contractbeoordeling.usecases.assessments.verify import verify_file
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from tests.usecases.assessments.years import DAY, Year

NAME = "beoordeling.json"


def report_of(year: Year, folder: Path) -> bytes:
    """The PDF of a sealed report as it goes out."""
    year.answered()
    with outbox_in(folder) as outbox:

        def seal(each: Participation) -> AssessmentVersion:
            return determine(year.store, year.manager, each, today=DAY, outbox=outbox)

        (taken,) = take_step(year.store, [year.participation], seal, outbox=outbox)
    assert taken.refusal is None
    return next(each for each in outbox.delivered if each.suffix == ".pdf").read_bytes()


def with_attachments(pdf: bytes, *contents: bytes) -> bytes:
    """The same pages with other attachments."""
    writer = PdfWriter()
    for page in PdfReader(BytesIO(pdf)).pages:
        writer.add_page(page)
    for content in contents:
        writer.add_attachment(NAME, content)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def envelope_in(pdf: bytes) -> bytes:
    (found,) = PdfReader(BytesIO(pdf)).attachments[NAME]
    return bytes(found)


def test_a_report_proves_itself_and_is_what_the_register_kept(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    assert verify_file(pdf)[1] == []
    assert verify_file(pdf, year.store)[1] == []


def test_a_report_that_another_program_saved_still_proves_itself(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    assert verify_file(with_attachments(pdf, envelope_in(pdf)), year.store)[1] == []


def test_a_changed_rating_in_the_attachment_is_named(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    tampered = envelope_in(pdf).replace(b'"rating":4', b'"rating":5')
    found = verify_file(with_attachments(pdf, tampered))[1]
    assert {each.code for each in found} == {SealFault.OTHER_HASH, SealFault.OTHER_RESULT}
    against = verify_file(with_attachments(pdf, tampered), year.store)[1]
    assert SealFault.CHANGED in {each.code for each in against}


def test_an_attachment_of_another_report_is_found_by_the_printed_hash(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_attachment(NAME, envelope_in(pdf))
    buffer = BytesIO()
    writer.write(buffer)
    assert [each.code for each in verify_file(buffer.getvalue())[1]] == [KeptFault.NOT_PRINTED]


def test_a_pdf_without_the_attachment_is_refused(year: Year, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="pdf_without_assessment"):
        verify_file(with_attachments(report_of(year, tmp_path)))


def test_a_pdf_with_two_different_attachments_is_refused(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    with pytest.raises(Refusal, match="pdf_with_several_assessments"):
        verify_file(with_attachments(pdf, envelope_in(pdf), b"{}"))


@pytest.mark.parametrize("left", [8, 1000, 20_000])
def test_a_broken_pdf_is_refused_and_never_more(year: Year, tmp_path: Path, left: int) -> None:
    pdf = report_of(year, tmp_path)
    with pytest.raises(Refusal, match=r"pdf_unreadable|pdf_without_assessment"):
        verify_file(pdf[:left])


def test_a_locked_pdf_is_refused(year: Year, tmp_path: Path) -> None:
    pdf = report_of(year, tmp_path)
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.encrypt("geheim", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    with pytest.raises(Refusal, match="pdf_unreadable"):
        verify_file(buffer.getvalue())
