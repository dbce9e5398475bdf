"""Files that hold what no list brings in are refused with what to do; nothing of them is taken for something else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapping_draft.need import Need, need_of
from tests.usecases.mapped_import.market import Market, market
from tests.usecases.small_round import WHO
from tests.workbook.samples import xlsx

__all__ = ["market"]

Rows = Sequence[Sequence[str | float]]
NORMS = [(f"1.{each}", f"De aanbieder doet wat in norm {each} van het kader staat") for each in range(1, 7)]
FILES: dict[FileKind, tuple[str, Rows]] = {
    FileKind.FIGURES: (
        "not_listed_figures",
        [
            ("Aanbieder", "AGB-code", "Periode", "Ingediend bedrag", "Afgekeurd bedrag"),
            *[(f"Zorg {each}", f"4141200{each}", "2026-01", 1200.5, 300.0) for each in range(6)],
        ],
    ),
    FileKind.SUPERVISION: (
        "not_listed_supervision",
        [
            ("Toezichtrapport GGD januari 2026",),
            ("Norm", "Omschrijving", "Oordeel toezichthouder", "Bevindingen"),
            *[(*norm, "voldoet", "") for norm in NORMS],
        ],
    ),
    FileKind.REPLY: (
        "not_listed_reply",
        [
            ("Nr", "Criterium", "Conceptoordeel", "Reactie aanbieder"),
            *[(*norm, 3.0, "akkoord") for norm in NORMS],
        ],
    ),
    FileKind.RESIDENTS: (
        "not_listed_single_residents",
        [
            (
                "Respondentnummer",
                "Hoe tevreden bent u over de hulp?",
                "Luistert uw begeleider naar u?",
                "Leeftijd",
            ),
            *[(float(each), 8.0, 7.0, 50.0) for each in range(1, 9)],
        ],
    ),
    FileKind.SELF_EVALUATION: (
        "not_listed_several_answers",
        [
            ("Nr", "Stelling", "Score Noord", "Score Zuid"),
            *[(*norm, 3.0, 4.0) for norm in NORMS],
        ],
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_file_is_refused_with_what_to_do(market: Market, tmp_path: Path, kind: FileKind) -> None:
    code, rows = FILES[kind]
    path = tmp_path / "bestand.xlsx"
    path.write_bytes(xlsx(rows))
    before = market.store.count(Provider)
    (found,) = import_files(market.store, WHO, [path]).files
    assert (found.kind, found.status, [each.code for each in found.findings]) == (
        kind,
        ImportStatus.REFUSED,
        [code],
    )
    assert found.findings[0].remedy
    assert market.store.count(Provider) == before
    assert need_of(found) is Need.MAPPING


def test_scores_of_providers_with_a_remark_are_no_signals(market: Market, tmp_path: Path) -> None:
    path = tmp_path / "bestand.xlsx"
    rows: Rows = [
        ("Aanbieder", "KvK", "Cliënt centraal", "Veiligheid", "Opmerking"),
        *[(f"Zorg {each}", f"4108736{each}", 3.0, 4.0, "zie verslag") for each in range(6)],
    ]
    path.write_bytes(xlsx(rows))
    (found,) = import_files(market.store, WHO, [path]).files
    assert (found.kind, [each.code for each in found.findings]) == (
        FileKind.SELF_EVALUATION,
        ["mapping_needed"],
    )
