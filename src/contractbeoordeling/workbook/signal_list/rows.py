"""The rows of a list of signals: what each says, and the rows that say nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from contractbeoordeling.domain.days import DayFault
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind, NumberReading
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import SignalKind, Urgency
from contractbeoordeling.wording.signals import KINDS
from contractbeoordeling.workbook.grid import Workbook, address
from contractbeoordeling.workbook.signal_list import words
from contractbeoordeling.workbook.signal_list.cells import Cells
from contractbeoordeling.workbook.signal_list.headers import Header, Role, find_headers, role_of

_TOTALS = frozenset("totaal totalen subtotaal eindtotaal aantal som".split())
_KIND_WORDS = frozenset(folded(word) for word in KINDS.values())
_REPORTER = "reporter_left_out"
_DAY_FAULTS = {each: f"day_{each}" for each in DayFault}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """That a list calls a signal verified, with all that it says about it."""

    on: date | None
    by: str
    function: str
    how: str
    reaction: str
    urgency: Urgency | None
    urgency_text: str


@dataclass(frozen=True, slots=True)
class Named:
    """How a row names its provider, and its cells."""

    cells: Cells
    provider: str
    kvk: NumberReading
    agb: NumberReading

    @property
    def anybody(self) -> bool:
        """Tell whether the row names a provider at all."""
        return any(self.cells.name(role) for role in (Role.PROVIDER, Role.KVK, Role.AGB))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRow:
    """What one row says of the provider that it names. A negative row has a severity, a positive one has none.

    `said` are the texts as they stand, by which the row is known again.
    """

    named: Named
    day: date
    positive: bool
    severity: int | None
    kind: SignalKind
    text: str
    party: Party | None
    reporter_role: str
    criterion: str
    event: str
    municipality: str
    contract: str
    location: str
    reference: str
    score: Decimal | None
    claim: Claim | None
    said: Mapping[Role, str]

    @property
    def cells(self) -> Cells:
        """Where the row stands, and what was found in it."""
        return self.named.cells


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no signal or a faulty one, and the code of the reason."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """What the user said beforehand about a list: severities of words or of all rows, and who reports.

    Words in `asked` mean nothing until somebody says what, whatever they usually mean.
    """

    severities: Mapping[str, int] = field(default_factory=dict[str, int])
    asked: frozenset[str] = frozenset()
    severity: int | None = None
    party: Party | None = None


@dataclass
class SignalList:
    """A list as it was read; `found` tells whether there was one at all, `rated` whether it had severities."""

    found: bool = False
    rated: bool = False
    rows: list[SignalRow] = field(default_factory=list[SignalRow])
    faulty: list[Named] = field(default_factory=list[Named])
    skipped: list[SkippedRow] = field(default_factory=list[SkippedRow])
    ignored: dict[str, str] = field(default_factory=dict[str, str])
    without_reporters: set[str] = field(default_factory=set[str])


def read_signal_list(
    workbook: Workbook, file: str, known: ListWords, headers: Sequence[Header] = ()
) -> SignalList:
    """Read all lists of signals of a workbook; `headers` says where they are, where somebody pointed them out."""
    result = SignalList()
    if known.party is None:
        guessed = words.party_of(file)
        known = replace(known, party=None if guessed is Party.PROVIDER else guessed)
    for header in headers or find_headers(workbook):
        result.found = True
        result.rated = result.rated or Role.SEVERITY in header.columns
        for column, text in header.ignored.items():
            result.ignored[f"{header.sheet.name}!{address(header.row, column)}"] = text
        for row in _data_rows(header):
            _take(result, header, row, (file, known))
    return result


def _take(result: SignalList, header: Header, row: int, given: tuple[str, ListWords]) -> None:
    file, known = given
    reason = _no_signal(header, row)
    if reason:
        result.skipped.append(SkippedRow(header.sheet.name, row, reason))
        return
    cells = Cells(file, header.sheet, row, header.columns)
    named = _named(cells)
    read = _read(named, known)
    if _named_reporter(cells):
        if header.sheet.name in result.without_reporters:
            cells.findings = [each for each in cells.findings if each.code != _REPORTER]
        result.without_reporters.add(header.sheet.name)
    if read is None:
        result.faulty.append(named)
    else:
        result.rows.append(read)


def _named_reporter(cells: Cells) -> bool:
    """Tell whether a reporter's name was left out; that is said once per sheet."""
    return any(each.code == _REPORTER for each in cells.findings)


def _data_rows(header: Header) -> Iterator[int]:
    """Go through the rows under the header in which something stands."""
    for row in range(header.row + 1, header.sheet.height + 1):
        if any(_shown(header, row)):
            yield row


def _shown(header: Header, row: int) -> Iterator[str]:
    """Give what each cell of a row shows."""
    return (
        header.sheet.text(row, column).strip() for column in range(1, len(header.sheet.rows[row - 1]) + 1)
    )


def _no_signal(header: Header, row: int) -> str:
    """Return why a row is no signal: a repeated header, a total, a line below the list; empty where it may be one."""
    sheet, columns = header.sheet, header.columns
    filled = {role: text for role, column in columns.items() if (text := sheet.text(row, column).strip())}
    if len(filled) > 1 and all(role_of(text) is role for role, text in filled.items()):
        return "repeated_header"
    texts = list(_shown(header, row))
    first = next((text for text in texts if text), "")
    if folded(first).split()[:1] and folded(first).split()[0] in _TOTALS:
        return "total"
    return "footer" if sum(map(bool, texts)) == 1 else ""


def _named(cells: Cells) -> Named:
    return Named(
        cells,
        cells.name(Role.PROVIDER),
        cells.number(Role.KVK, NumberKind.KVK),
        cells.number(Role.AGB, NumberKind.AGB),
    )


def _read(named: Named, known: ListWords) -> SignalRow | None:
    """Return what a row says, or None where it can't be a signal as it stands; the findings say why."""
    cells = named.cells
    day = _day(cells)
    positive, severity = _weight(cells, known)
    party, role = _reporter(cells, known)
    if not named.anybody:
        cells.fault(Role.PROVIDER, "provider_missing")
    if day is None or cells.faulty:
        return None
    return SignalRow(
        named=named,
        day=day,
        positive=positive,
        severity=severity,
        kind=_kind(cells, positive),
        text=_text(cells),
        party=party,
        reporter_role=role,
        criterion=cells.name(Role.CRITERION),
        event=cells.name(Role.EVENT),
        municipality=cells.name(Role.MUNICIPALITY),
        contract=cells.name(Role.CONTRACT),
        location=cells.name(Role.LOCATION),
        reference=cells.name(Role.REFERENCE),
        score=cells.score(Role.SCORE),
        claim=_claim(cells),
        said={role: cells.line(role) for role in cells.columns},
    )


def _day(cells: Cells) -> date | None:
    reading = cells.day(Role.DAY)
    if reading.fault is not None:
        cells.fault(Role.DAY, _DAY_FAULTS[reading.fault], cells.line(Role.DAY))
    elif reading.day is None:
        cells.fault(Role.DAY, "day_missing")
    elif not reading.exact:
        shown = cells.line(Role.DAY)
        cells.note(Role.DAY, "day_about", shown, FindingSeverity.WARNING, day=f"{reading.day:%d-%m-%Y}")
    return reading.day


def _weight(cells: Cells, known: ListWords) -> tuple[bool, int | None]:
    """Return whether the signal is positive, and its severity where it isn't."""
    word, tone = cells.line(Role.SEVERITY), cells.name(Role.POLARITY)
    severity = None if folded(word) in known.asked else words.severity_of(word, known.severities)
    positive = words.POLARITIES.get(folded(tone))
    if tone and positive is None:
        cells.fault(Role.POLARITY, "polarity_unknown", tone)
    if positive is None:
        praised = not word and words.kind_of(cells.line(Role.KIND)) is SignalKind.COMPLIMENT
        positive = praised or severity == words.POSITIVE
    if positive:
        if severity not in (None, words.POSITIVE):
            cells.fault(Role.SEVERITY, "severity_of_positive", word)
        return True, None
    if not word and severity is None:
        severity = known.severity
    if severity is None or severity == words.POSITIVE:
        code = "severity_unknown" if word else "severity_missing"
        cells.fault(Role.SEVERITY, code, word, word=word)
    return False, severity


def _reporter(cells: Cells, known: ListWords) -> tuple[Party | None, str]:
    """Return the reporter's party and role; a name is not taken over."""
    role = cells.name(Role.REPORTER_ROLE)
    reporter = cells.name(Role.REPORTER)
    if reporter and words.is_role(reporter):
        role = role or reporter
    elif reporter:
        cells.note(Role.REPORTER, _REPORTER, "", FindingSeverity.NOTE)
    return words.party_of(role) or (None if words.is_role(role) else known.party), role


def _kind(cells: Cells, positive: bool) -> SignalKind:
    named = words.kind_of(cells.line(Role.KIND)) or words.kind_of(cells.line(Role.TOPIC))
    return named or (SignalKind.COMPLIMENT if positive else SignalKind.OTHER)


def _text(cells: Cells) -> str:
    """Return the text, led by topic and kind where those say more than their code."""
    leads = [cells.line(role) for role in (Role.KIND, Role.TOPIC)]
    kept = [each for each in leads if each and not _plain_kind(each)]
    text = cells.text(Role.TEXT)
    return ": ".join([*dict.fromkeys(kept), text]) if text else ": ".join(dict.fromkeys(filter(None, leads)))


def _plain_kind(text: str) -> bool:
    """Tell whether a text is no more than the name of a kind, such as "klacht"."""
    return folded(text) in _KIND_WORDS


def _claim(cells: Cells) -> Claim | None:
    """Return what the list says of verification, or None where it doesn't call the signal verified."""
    said = folded(cells.line(Role.VERIFIED))
    on, by = cells.day(Role.VERIFIED_ON), cells.name(Role.VERIFIED_BY)
    how = cells.text(Role.VERIFIED_HOW)
    claimed = said in words.YES or (not said and bool(on.day or by))
    day = on.day or cells.day(Role.VERIFIED).day
    if said in words.NO or not (claimed or cells.day(Role.VERIFIED).day):
        return None
    urgency = cells.text(Role.URGENCY)
    return Claim(
        on=day,
        by=by,
        function=cells.name(Role.VERIFIED_FUNCTION),
        how=how,
        reaction=cells.text(Role.REACTION),
        urgency=words.urgency_of(urgency),
        urgency_text=urgency,
    )
