"""The report of one provider: a concept of what is computed now, or exactly what was sealed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.assessment import Level, WrittenFinding
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request
from contractbeoordeling.report.assessment.paper import ATTACHMENT, report_paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.assessments.verify import verify_file
from contractbeoordeling.usecases.documents.assessment_report import report_content, write_assessment_report
from tests.report.paper.samples import broken_rules, streams
from tests.usecases.assessments.test_seal_and_verify import change_everything, execute, with_words
from tests.usecases.assessments.years import DAY, Year
from tests.usecases.documents.words import words_of

MADE = date(2026, 6, 9)


def report(year: Year) -> str:
    return words_of(report_paper(report_content(year.store, year.participation, MADE)))


def test_report_without_a_draft_is_a_concept(year: Year) -> None:
    told = report(year)
    assert told.splitlines()[1] == "concept"
    assert "Stand: concept, nog niet voor wederhoor verstuurd" in told
    assert "Eindoordeel: 4 goed" in told


def test_sent_draft_tells_until_when_the_provider_can_reply(year: Year) -> None:
    year.sent()
    assert "verstuurd op 08-06-2026; reageren kan tot en met 22-06-2026" in report(year)


def test_report_tells_what_the_provider_can_do_and_until_when(year: Year) -> None:
    assert "Klopt er iets niet?" not in report(year)
    year.answered()
    assert "Reageer dan uiterlijk op 22-06-2026, met de werkmap voor wederhoor" in report(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    told = report(year)
    assert "Klopt er iets niet?" not in told
    assert "Daarna geldt de geschillenregeling van de overeenkomst." in told


def test_a_concept_names_what_is_awaited_by_party_with_what_it_could_change(year: Year) -> None:
    requests = [Request(participation_id=year.participation.id, party=Party.ACCESS) for _ in range(2)]
    with year.store.change(year.manager, Verb.ROUND_CHANGED) as change:
        change.add_all(requests)
    told = report(year)
    (line,) = [each for each in told.splitlines() if "Toegang, " in each]
    assert "Toegang, 8 vragen open: 1.1 (nu 3, kan 2 tot 3 worden); " in line
    year.answered()
    assert "Wat nog niet binnen is" in report(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    assert "Wat nog niet binnen is" not in report(year)


def test_version_and_day_of_determining_stand_under_every_page(year: Year) -> None:
    assert "concept van 09-06-2026" in report(year).splitlines()[2]
    year.sealed()
    assert "versie 1, vastgesteld op " in report(year).splitlines()[2]


def test_first_page_is_in_words_without_fractions_and_with_names(year: Year) -> None:
    year.observe("rust", Perspective.RESIDENT, "4.1", respondents=7)
    told = report(year)
    assert re.search(r"\d/\d", told) is None
    assert "Dit volgt uit regel R10: " in told
    assert "1.1 Rust" in next(each for each in told.splitlines() if each.startswith("Samen de feiten"))


def test_pictures_stand_side_by_side_per_party(year: Year) -> None:
    told = report(year)
    assert "Criterium | Zelfbeeld | Toegang | Backoffice | Anderen samen | Oordeel" in told
    assert "1.1 Rust | 4,0 | 4,0 | 2,0 | 3,0 | 3 voldoende" in told
    assert "1.1 Rust: zelfbeeld 4,0, score 3,0" in told


def test_every_observation_stands_with_its_weight_and_its_part(year: Year) -> None:
    year.observe("rust", Perspective.RESIDENT, "4.2", respondents=20)
    told = report(year)
    assert "Bron | Gezien op | Score | Rust op | Gewicht | Aandeel" in told
    assert "4,2 | 20 inwoners | 1,00 | " in told
    assert "Regels: R3 voor de score, R8 voor het zelfbeeld" in told
    assert "hoger geeft oordeel" in told


def test_few_residents_stand_nowhere(year: Year) -> None:
    year.observe("rust", Perspective.RESIDENT, "1.7", respondents=4)
    told = report(year)
    assert "1,7" not in told
    assert "Inwoner" not in told


def test_what_is_not_for_the_provider_stays_out(year: Year) -> None:
    year.signal("rust", 4, year.round.reference_date, text="Geheime melding")
    version = year.sent()
    finding = WrittenFinding(assessment_id=version.id, level=Level.OVERALL, text="Intern", written_on=DAY)
    with year.store.change(year.manager, Verb.FINDING_WRITTEN) as change:
        change.add(finding)
    told = report(year)
    assert "Intern" not in told
    assert "Geheime melding" not in told
    assert "nog niet geverifieerd" not in told


def test_no_word_judges_the_self_image_and_alpha_is_nowhere(year: Year) -> None:
    year.observe("rust", Perspective.ACCESS, "1", evidence=Evidence.HEARSAY)
    told = report(year).casefold()
    assert not any(each in told for each in ("overschat", "onderschat", "alfa", "alpha", "krippendorff"))


def test_sealed_report_carries_its_own_proof(year: Year, tmp_path: Path) -> None:
    with_words(year)
    version = determine(year.store, year.manager, year.participation, today=DAY)
    done = write_assessment_report(year.store, year.participation, tmp_path / "uit.pdf", MADE)
    assert done.seal == version.seal_sha256
    made = (tmp_path / "uit.pdf").read_bytes()
    assert broken_rules(made) == []
    assert ATTACHMENT.encode() in b"".join([made, *streams(made)])
    (proof,) = [each for each in streams(made) if each.startswith(b'{"case"')]
    assert verify_file(proof, year.store)[1] == []


def test_sealed_report_tells_both_ratings_the_reply_and_the_hash(year: Year) -> None:
    with_words(year)
    version = determine(year.store, year.manager, year.participation, today=DAY)
    told = report(year)
    assert told.splitlines()[1] == "vastgesteld"
    assert "vastgesteld 4 (goed), berekend 3 (voldoende)" in told
    assert "Reden: Het rapport van april." in told
    assert "Tweede lezer: Sam de Wit" in told
    assert "Opmerking: Eén bron mist." in told
    assert "Antwoord: deels overgenomen" in told
    assert "Reden: Cijfer toegevoegd." in told
    assert version.seal_sha256 in told.splitlines()


def test_sealed_report_stays_the_same_after_changes_to_the_register(year: Year) -> None:
    with_words(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    before = pdf_bytes(report_paper(report_content(year.store, year.participation, MADE)))
    change_everything(year)
    assert pdf_bytes(report_paper(report_content(year.store, year.participation, MADE))) == before


def test_reader_who_was_only_named_is_told_as_such(year: Year) -> None:
    with_words(year)
    execute(year.store, "UPDATE deviation SET confirmed_on = NULL")
    assert "volgens opgave van wie afweek: Sam de Wit" in report(year)


@pytest.mark.parametrize(("before", "after"), [("Lantaarn", "Lantaren"), ('"rating":4', '"rating":5')])
def test_seal_that_does_not_hold_is_not_printed(year: Year, before: str, after: str) -> None:
    version = year.sealed()
    change = "UPDATE content SET content = CAST(replace(content, ?, ?) AS BLOB) WHERE sha256 = ?"
    execute(year.store, change, before, after, version.seal_sha256)
    with pytest.raises(Refusal, match="seal_does_not_hold"):
        report(year)


def test_reopened_assessment_is_a_concept_again(year: Year) -> None:
    year.sealed()
    reopen(year.store, year.manager, year.participation, "Er kwam een rapport bij.", today=DAY)
    told = report(year)
    assert told.splitlines()[1] == "concept"
    assert "Waarom de vorige versie is heropend: Er kwam een rapport bij." in told


def test_other_name_than_of_a_document_is_refused(year: Year, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="not_a_document_name"):
        write_assessment_report(year.store, year.participation, tmp_path / "uit.xlsx", MADE)
    assert list(tmp_path.iterdir()) == []


def test_word_report_is_written(year: Year, tmp_path: Path) -> None:
    write_assessment_report(year.store, year.participation, tmp_path / "uit.docx", MADE)
    assert (tmp_path / "uit.docx").read_bytes().startswith(b"PK")
