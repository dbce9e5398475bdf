"""The register's own Word templates: checked before they are kept, and worn by the documents of their kind."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordDocument

from contractbeoordeling.domain.document import DocumentKind, Template
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.report.template.example import example_template
from contractbeoordeling.usecases.documents.assessment_report import write_assessment_report
from contractbeoordeling.usecases.documents.make import Making, make_document
from contractbeoordeling.usecases.documents.templates import (
    add_template,
    find_template,
    list_templates,
    remove_template,
)
from contractbeoordeling.usecases.documents.wanted import Wanted, requests_of
from tests.usecases.assessments.years import Year

MADE = date(2026, 6, 9)


def template(words: str) -> bytes:
    document: Any = WordDocument(BytesIO(example_template()))
    document.add_paragraph(words)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def add(
    year: Year, words: str, kind: DocumentKind | None = None, day: date = MADE, name: str = "huis.docx"
) -> Template:
    return add_template(year.store, year.manager, (name, template(words)), kind, day)


def written(year: Year, folder: Path) -> str:
    kind = DocumentKind.BOARD
    (request,) = requests_of(
        year.store,
        Wanted(kind=kind, made_on=MADE, round=year.round, participations=[year.participation]),
    )
    path = folder / "uit.docx"
    make_document(request, Making(kind=kind, who=year.manager), path)
    document: Any = WordDocument(str(path))
    return "\n".join(each.text for each in document.paragraphs)


def test_documents_wear_the_template_of_their_kind_before_that_of_all(year: Year, tmp_path: Path) -> None:
    assert "Namens" not in written(year, tmp_path)
    add(year, "Namens alle over {{aanbieder}}")
    assert "Namens alle over De Lantaarn" in written(year, tmp_path)
    add(year, "Namens het college, {{ronde}}", DocumentKind.BOARD, date(2026, 1, 1))
    assert "Namens het college, 2026" in written(year, tmp_path)


def test_newest_template_of_a_kind_counts_until_it_is_removed(year: Year, tmp_path: Path) -> None:
    add(year, "Namens oud", day=date(2026, 1, 1), name="oud.docx")
    newer = add(year, "Namens nieuw", name="nieuw.docx")
    assert "Namens nieuw" in written(year, tmp_path)
    assert {each.template.name: each.used for each in list_templates(year.store)} == {
        "nieuw": True,
        "oud": False,
    }
    remove_template(year.store, year.manager, newer)
    assert "Namens oud" in written(year, tmp_path)


def test_template_with_faults_is_refused_and_each_is_named(year: Year) -> None:
    with pytest.raises(Refusal) as refused:
        add(year, "Beste {{leverancier}} en {{pagina}}")
    assert "{{leverancier}} bestaat niet" in str(refused.value.values["faults"])
    assert "{{pagina}} bestaat niet" in str(refused.value.values["faults"])
    assert list_templates(year.store) == []


def test_template_is_found_by_its_name(year: Year) -> None:
    added = add(year, "x")
    assert find_template(year.store, "HUIS") == added
    with pytest.raises(Refusal, match="template_unknown"):
        find_template(year.store, "anders")


def test_report_of_an_assessment_wears_it_too(year: Year, tmp_path: Path) -> None:
    add(year, "Voor {{aanbieder}} in {{ronde}}", DocumentKind.ASSESSMENT)
    write_assessment_report(year.store, year.participation, tmp_path / "uit.docx", MADE)
    document: Any = WordDocument(str(tmp_path / "uit.docx"))
    assert document.paragraphs[-1].text == "Voor De Lantaarn in 2026"
    assert document.sections[0].header.paragraphs[0].text.endswith("CONCEPT")
