"""A list of signals is read by its headers and words; what is unclear is named by cell and never guessed."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import SignalKind, Urgency
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.signal_list.headers import Role, find_headers, role_of
from contractbeoordeling.workbook.signal_list.rows import ListWords, SignalList, SignalRow, read_signal_list

HEADER = ("Aanbieder", "Datum", "Ernst", "Omschrijving")
ROW = ("De Lantaarn", "15-9-2025", "matig", "Te laat")


def book(*rows: Sequence[Value], name: str = "Signalen", visible: bool = True) -> Workbook:
    return Workbook("xlsx", (Sheet(name, visible, [list(row) for row in rows]),))


def read(*rows: Sequence[Value], file: str = "lijst.xlsx", words: ListWords | None = None) -> SignalList:
    return read_signal_list(book(*rows), file, words or ListWords())


def one(header: str, value: Value, *, words: ListWords | None = None) -> SignalList:
    """Return what a plain row says with one more column, or another value in a known one."""
    if header in HEADER:
        row: list[Value] = list(ROW)
        row[HEADER.index(header)] = value
        return read(HEADER, row, words=words)
    return read((*HEADER, header), (*ROW, value), words=words)


def row(header: str, value: Value) -> SignalRow:
    [found] = one(header, value).rows
    return found


def codes(found: SignalList) -> list[str]:
    cells = [each.cells for each in (*found.faulty, *found.rows)]
    return [finding.code for each in cells for finding in each.findings]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Naam aanbieder", Role.PROVIDER),
        ("Zorgaanbieder *", Role.PROVIDER),
        ("KvK-nummer (8 cijfers)", Role.KVK),
        ("AGB-code", Role.AGB),
        ("Datum melding", Role.DAY),
        ("Meldingsdatum", Role.DAY),
        ("Ernst (1-4)", Role.SEVERITY),
        ("Mate van ernst", Role.SEVERITY),
        ("Positief/negatief", Role.POLARITY),
        ("Soort signaal", Role.KIND),
        ("Aard/soort", Role.KIND),
        ("Wat is er aan de hand?", Role.TEXT),
        ("Omschrijving van het signaal", Role.TEXT),
        ("Melder/rol", Role.REPORTER_ROLE),
        ("Wie", Role.REPORTER),
        ("Criterium", Role.CRITERION),
        ("Gebeurtenis", Role.EVENT),
        ("Gemeente", Role.MUNICIPALITY),
        ("Geverifieerd", Role.VERIFIED),
        ("Geverifieerd door", Role.VERIFIED_BY),
        ("Geverifieerd op", Role.VERIFIED_ON),
        ("Hoe geverifieerd", Role.VERIFIED_HOW),
        ("Reactie aanbieder", Role.REACTION),
        ("Zaaknummer", Role.REFERENCE),
        ("Volgnr", None),
        ("Bedrag", None),
        ("Status", None),
        ("", None),
    ],
)
def test_column_is_told_by_its_header(header: str, role: Role | None) -> None:
    assert role_of(header) is role


def test_header_may_stand_below_a_title_and_on_several_sheets() -> None:
    first = Sheet("Q1", True, [["Signalen toegang"], [], list(HEADER), list(ROW)])
    second = Sheet("Q2", True, [list(HEADER), list(ROW)])
    hidden = Sheet("Oud", False, [list(HEADER), list(ROW)])
    found = find_headers(Workbook("xlsx", (first, second, hidden)))
    assert [(each.sheet.name, each.row) for each in found] == [("Q1", 3), ("Q2", 1)]


@pytest.mark.parametrize(
    "header",
    [
        ("Aanbieder", "Plaats", "Telefoon"),
        ("Criterium", "Score", "Toelichting"),
        ("Datum", "Ernst", "Omschrijving"),
        ("Aanbieder", "Datum"),
    ],
)
def test_other_lists_are_no_list_of_signals(header: tuple[str, ...]) -> None:
    assert not read(header, ["x"] * len(header)).found


def test_plain_row_is_read_whole() -> None:
    [found] = read(HEADER, ROW).rows
    assert (found.named.provider, found.day, found.severity, found.positive, found.text) == (
        "De Lantaarn",
        date(2025, 9, 15),
        2,
        False,
        "Te laat",
    )
    assert (found.kind, found.party, found.claim, found.score) == (SignalKind.OTHER, None, None, None)


def test_real_dates_are_read_with_and_without_a_time() -> None:
    assert row("Datum", datetime.fromisoformat("2026-01-02T09:15")).day == date(2026, 1, 2)
    assert row("Datum", date(2026, 1, 2)).day == date(2026, 1, 2)
    assert row("Datum", 45992).day == date(2025, 12, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "day_missing"),
        ("12-1", "day_no_year"),
        ("31-6-2025", "day_not_in_calendar"),
        ("4/15/2026", "day_month_first"),
        ("10 en 12 maart 2026", "day_several"),
        ("gisteren", "day_unclear"),
    ],
)
def test_row_without_a_plain_day_is_left_out_by_its_cell(text: str, code: str) -> None:
    found = one("Datum", text)
    [finding] = found.faulty[0].cells.findings
    assert (found.rows, finding.code, finding.cell) == ([], code, "B2")
    assert finding.severity is FindingSeverity.ERROR


def test_period_is_taken_as_its_first_day_with_a_warning() -> None:
    found = one("Datum", "wk 47 2025")
    assert found.rows[0].day == date(2025, 11, 17)
    [finding] = found.rows[0].cells.findings
    assert (finding.code, finding.severity) == ("day_about", FindingSeverity.WARNING)
    assert "17-11-2025" in finding.remedy


@pytest.mark.parametrize(
    ("word", "severity"),
    [
        ("1", 1), (2, 2), (3.0, 3), ("4 – zeer ernstig", 4), ("Licht", 1), ("laag", 1), ("klein", 1),
        ("middel", 2), ("gemiddeld", 2), ("aandachtspunt", 2), ("HOOG", 3), ("ernstig", 3),
        ("zeer ernstig", 4), ("kritiek", 4),
    ],
)  # fmt: skip
def test_severity_is_a_number_or_a_word(word: Value, severity: int) -> None:
    assert row("Ernst", word).severity == severity


@pytest.mark.parametrize("word", ["urgent", "?", "n.t.b.", "5", "0", "1 ernstig"])
def test_unknown_severity_is_asked_and_never_guessed(word: str) -> None:
    found = one("Ernst", word)
    assert (found.rows, codes(found)) == ([], ["severity_unknown"])
    assert found.faulty[0].cells.findings[0].found == word


def test_word_for_a_severity_can_be_said_beforehand() -> None:
    words = ListWords(severities={"urgent": 3, "n.t.b.": 2})
    assert one("Ernst", "Urgent", words=words).rows[0].severity == 3
    assert one("Ernst", "n.t.b.", words=words).rows[0].severity == 2


def test_empty_severity_takes_the_one_of_the_whole_list() -> None:
    assert codes(one("Ernst", "")) == ["severity_missing"]
    assert one("Ernst", "", words=ListWords(severity=1)).rows[0].severity == 1
    assert one("Ernst", "hoog", words=ListWords(severity=1)).rows[0].severity == 3


@pytest.mark.parametrize(
    ("severity", "polarity", "kind"),
    [("compliment", "", ""), ("", "positief", ""), ("", "", "Compliment"), ("positief", "positief", "pluim")],
)
def test_positive_signal_has_no_severity(severity: str, polarity: str, kind: str) -> None:
    header = (*HEADER, "Positief/negatief", "Soort")
    [found] = read(header, ("De Lantaarn", "1-9-2025", severity, "Fijn", polarity, kind)).rows
    assert (found.positive, found.severity, found.kind) == (True, None, SignalKind.COMPLIMENT)


def test_contradiction_between_positive_and_severity_is_asked() -> None:
    assert codes(one("Positief/negatief", "positief")) == ["severity_of_positive"]
    assert codes(one("Positief/negatief", "beide")) == ["polarity_unknown"]
    assert row("Positief/negatief", "negatief").severity == 2


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("klacht", SignalKind.COMPLAINT),
        ("Incident (agressie)", SignalKind.INCIDENT),
        ("Calamiteit", SignalKind.CALAMITY),
        ("niet-pluis", SignalKind.GUT_FEELING),
        ("Zorgfraude", SignalKind.FRAUD),
        ("Stopbericht ontbreekt", SignalKind.ADMINISTRATION),
        ("Vervoer", SignalKind.OTHER),
    ],
)
def test_kind_is_told_by_a_word(word: str, kind: SignalKind) -> None:
    assert row("Soort", word).kind is kind


def test_words_that_no_code_holds_lead_the_text() -> None:
    assert row("Soort", "Klacht").text == "Te laat"
    assert row("Soort", "Factuur buiten termijn").text == "Factuur buiten termijn: Te laat"
    assert row("Onderwerp", "Vervoer").text == "Vervoer: Te laat"
    only = read(("Aanbieder", "Datum", "Ernst", "Onderwerp"), ("X", "1-9-2025", "laag", "Vervoer"))
    assert only.rows[0].text == "Vervoer"


def test_line_breaks_in_a_text_are_kept() -> None:
    assert row("Omschrijving", "regel 1\r\nregel 2").text == "regel 1\nregel 2"


@pytest.mark.parametrize(
    ("role", "party"),
    [
        ("consulent wijkteam", Party.ACCESS),
        ("Backoffice", Party.BACK_OFFICE),
        ("GGD toezicht", Party.REGULATOR),
        ("dochter (mantelzorger)", Party.RESIDENT),
        ("medewerker aanbieder", Party.PROVIDER),
        ("huisarts", None),
    ],
)
def test_reporters_party_is_told_by_the_role(role: str, party: Party | None) -> None:
    found = row("Rol melder", role)
    assert (found.party, found.reporter_role) == (party, role)


def test_reporters_name_is_not_taken_over_and_said_once() -> None:
    rows = [("De Lantaarn", "1-9-2025", "laag", f"Tekst {each}", "LvD") for each in range(3)]
    found = read((*HEADER, "Melder"), *rows)
    assert {each.reporter_role for each in found.rows} == {""}
    assert codes(found) == ["reporter_left_out"]
    assert row("Melder", "huisarts").reporter_role == "huisarts"


@pytest.mark.parametrize(
    ("file", "party"),
    [
        ("Meldingen toegang 2025.xlsx", Party.ACCESS),
        ("signalen_backoffice_jan.csv", Party.BACK_OFFICE),
        ("signalen over aanbieders.xlsx", None),
        ("lijst.xlsx", None),
    ],
)
def test_name_of_the_file_tells_who_reports_where_no_row_does(file: str, party: Party | None) -> None:
    assert read(HEADER, ROW, file=file).rows[0].party is party
    given = read(HEADER, ROW, file=file, words=ListWords(party=Party.VISIT))
    assert given.rows[0].party is Party.VISIT


def test_role_outside_the_parties_goes_before_the_name_of_the_file() -> None:
    header, line = (*HEADER, "Rol melder"), (*ROW, "politie")
    assert read(header, line, file="toegang.xlsx").rows[0].party is None


def test_score_is_read_with_a_comma_or_a_point() -> None:
    assert row("Score", "3,5").score == Decimal("3.5")
    assert row("Score", 4).score == Decimal(4)
    assert row("Score", "goed").score is None


def test_rows_that_are_no_signal_are_skipped_with_the_reason() -> None:
    found = read(
        HEADER,
        ROW,
        HEADER,
        ("", "", "", ""),
        ("Totaal", "", "", "12"),
        ("Bijgewerkt tot 11 mei", "", "", ""),
    )
    assert len(found.rows) == 1
    assert [(each.row, each.reason) for each in found.skipped] == [
        (3, "repeated_header"),
        (5, "total"),
        (6, "footer"),
    ]


def test_row_without_a_provider_is_left_out() -> None:
    assert codes(read(HEADER, ("", "1-9-2025", "laag", "Te laat"))) == ["provider_missing"]


def test_columns_that_say_nothing_to_us_are_named() -> None:
    assert read((*HEADER, "Bedrag"), (*ROW, "12,50")).ignored == {"Signalen!E1": "Bedrag"}


def test_cell_with_an_error_is_pointed_out() -> None:
    sheet = Sheet(
        "S", True, [list(HEADER), list(ROW)], errors={(2, 4): "#N/B"}, uncalculated=frozenset({(2, 3)})
    )
    found = read_signal_list(Workbook("xlsx", (sheet,)), "f.xlsx", ListWords(severity=1))
    assert sorted(set(codes(found))) == ["cell_error", "not_calculated"]


def test_list_tells_whether_it_has_severities() -> None:
    assert read(HEADER, ROW).rated
    assert not read(("Aanbieder", "Datum", "Omschrijving"), ("X", "1-9-2025", "y")).rated


CLAIM = ("Geverifieerd", "Geverifieerd door", "Geverifieerd op", "Hoe geverifieerd", "Spoed")


@pytest.mark.parametrize(
    ("values", "claimed"),
    [
        (("nee", "A. Bakker", "1-10-2025", "dossier", ""), False),
        (("", "", "", "", ""), False),
        (("nog niet", "", "", "", ""), False),
        (("ja", "", "", "", ""), True),
        (("", "A. Bakker", "", "", ""), True),
        (("1-10-2025", "", "", "", ""), True),
    ],
)
def test_verification_is_what_the_list_claims(values: tuple[str, ...], claimed: bool) -> None:
    [found] = read((*HEADER, *CLAIM), (*ROW, *values)).rows
    assert (found.claim is not None) is claimed


def test_claim_holds_all_that_the_list_says_of_it() -> None:
    values = ("x", "A. Bakker", "1-10-2025", "dossier", "direct gevaar voor kinderen")
    claim = read((*HEADER, *CLAIM), (*ROW, *values)).rows[0].claim
    assert claim is not None
    assert (claim.on, claim.by, claim.how) == (date(2025, 10, 1), "A. Bakker", "dossier")
    assert (claim.urgency, claim.urgency_text) == (Urgency.DANGER, "direct gevaar voor kinderen")


def test_personal_data_in_a_cell_is_masked_in_its_finding() -> None:
    found = one("Datum", "geb. 1-2-1980")
    assert "1980" not in found.faulty[0].cells.findings[0].found
