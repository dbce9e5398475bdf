"""What a cell of a provider list says, with a finding where it says nothing usable."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind, read_number
from contractbeoordeling.domain.privacy import masked, scan
from contractbeoordeling.domain.provider import Law, ProviderStatus
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.domain.validity import EMAIL, PHONE, FieldFault, FieldProblem
from contractbeoordeling.wording.field_faults import EXPECTED, remedy
from contractbeoordeling.wording.fields import NUMBERS
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.provider_list import FINDINGS
from contractbeoordeling.workbook.grid import Place, Sheet, address

_LIST = re.compile(r"[;,|\n]")
_NUMBER_LIST = re.compile(r"[;,/|\n&+]|\ben\b")
_LAW_LIST = re.compile(r"[;,/|\n&+]|\ben\b", re.IGNORECASE)
_WITH_CITY = re.compile(r"([1-9]\d{3} ?[A-Za-z]{2}) +([^\d\s].*)")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_NOTHING = {"", "nvt", "n v t", "geen", "onbekend", "x"}  # folded: "-" and "?" are empty texts then
_LAWS = {
    "wmo": Law.WMO,
    "wmo 2015": Law.WMO,
    "wmo2015": Law.WMO,
    "wet maatschappelijke ondersteuning": Law.WMO,
    "jeugdwet": Law.YOUTH,
    "jeugd": Law.YOUTH,
    "jeugdhulp": Law.YOUTH,
    "jw": Law.YOUTH,
}
_BOTH = {"beide", "allebei", "wmo jeugdwet", "wmo jeugd", "wmo jw"}
_STATUSES = {
    **dict.fromkeys(("actief", "active", "ja", "lopend", "gecontracteerd"), ProviderStatus.ACTIVE),
    **dict.fromkeys(
        ("toekomstig", "prospective", "aspirant", "in aanmelding", "nieuw", "in voorbereiding"),
        ProviderStatus.PROSPECTIVE,
    ),
    **dict.fromkeys(
        (
            "gestopt stopped nee beeindigd opgezegd inactief nietactief afgelopen uitgestroomd failliet verlopen"
        ).split(),
        ProviderStatus.STOPPED,
    ),
    "niet actief": ProviderStatus.STOPPED,
}


@dataclass
class Cells:
    """The cells of one row, and the findings about them."""

    file: str
    sheet: Sheet
    row: int
    restore_zeros: bool = False
    merged: Mapping[Place, Place] = field(default_factory=dict[Place, Place])
    findings: list[Finding] = field(default_factory=list[Finding])

    def find(
        self,
        column: int,
        code: str,
        found: str,
        severity: FindingSeverity = FindingSeverity.ERROR,
        **values: object,
    ) -> None:
        """Say what is wrong with one cell, in the words of FINDINGS."""
        expected, what_to_do = FINDINGS[code]
        self._add(column, code, found, (tr(expected), tr(what_to_do).format(**values)), severity)

    def text(self, column: int | None) -> str:
        """The cell on one line as Excel shows it; empty where it has no usable value."""
        return clean_line(self._shown(column))

    def long_text(self, column: int | None) -> str:
        """The cell with its line breaks; personal data in it is pointed out."""
        text = clean_text(self._shown(column))
        if column is not None and scan(text):
            self.find(column, "personal_data", text[:200], FindingSeverity.WARNING)
        return text

    def number(self, column: int | None, kind: NumberKind) -> tuple[str | None, bool]:
        """The number in the cell, and whether what stands there can't be one."""
        text = self.text(column)
        if column is None or folded(text) in _NOTHING:
            return None, False
        if self._zeros_of_the_format(column, text, kind):
            return None, True
        return self._number(column, kind, text)

    def postal_code_and_city(self, column: int | None) -> tuple[str, str]:
        """The postal code in the cell, and the place where that stands behind it."""
        both = _WITH_CITY.fullmatch(self.text(column))
        if both:
            return read_number(NumberKind.POSTAL_CODE, both[1]).value or "", both[2]
        return self.number(column, NumberKind.POSTAL_CODE)[0] or "", ""

    def numbers(self, column: int | None, kind: NumberKind) -> tuple[str, ...]:
        """All usable numbers in the cell."""
        text = clean_text(self._shown(column))
        if column is None or folded(text) in _NOTHING:
            return ()
        if read_number(kind, text).value is not None or not _NUMBER_LIST.search(text):
            found, _ = self.number(column, kind)
            return (found,) if found else ()
        read = [self._number(column, kind, part)[0] for part in _NUMBER_LIST.split(text) if part.strip()]
        return tuple(dict.fromkeys(each for each in read if each))

    def names(self, column: int | None) -> tuple[str, ...]:
        """The items of a list in one cell."""
        text = clean_text(self._shown(column))
        items = [clean_line(part) for part in (text.split(";") if ";" in text else _LIST.split(text))]
        return tuple(dict.fromkeys(each for each in items if folded(each) not in _NOTHING))

    def laws(self, column: int | None) -> tuple[Law, ...]:
        """The laws in the cell, in the order of the program."""
        text = self.text(column)
        if column is None or folded(text) in _NOTHING:
            return ()
        if folded(text) in _BOTH:
            return tuple(Law)
        parts = [folded(part) for part in _LAW_LIST.split(text) if folded(part)]
        if any(part not in _LAWS for part in parts):
            self.find(column, "unknown_law", text)
            return ()
        found = {_LAWS[part] for part in parts}
        return tuple(each for each in Law if each in found)

    def status(self, column: int | None) -> ProviderStatus | None:
        """The status in the cell."""
        text = self.text(column)
        if column is None or folded(text) in _NOTHING:
            return None
        status = _STATUSES.get(folded(text))
        if status is None:
            self.find(column, "unknown_status", text)
        return status

    def id(self, column: int | None) -> str:
        """The id of one of our records in the cell; anything else says nothing."""
        text = self.text(column).lower()
        return text if _ID.fullmatch(text) else ""

    def email(self, column: int | None) -> str:
        """The e-mail address in the cell."""
        return self._valid(column, FieldProblem.NO_EMAIL, EMAIL)

    def phone(self, column: int | None) -> str:
        """The phone number in the cell."""
        return self._valid(column, FieldProblem.NO_PHONE, PHONE)

    def address(self, column: int) -> str:
        """The cell's own address."""
        return address(self.row, column)

    def _shown(self, column: int | None) -> str:
        if column is None:
            return ""
        place = self._place(column)
        error = self.sheet.errors.get(place)
        if error is not None:
            self.find(column, "cell_error", error)
            return ""
        if place in self.sheet.uncalculated:
            self.find(column, "not_calculated", "=")
            return ""
        return self.sheet.text(*place)

    def _valid(self, column: int | None, problem: FieldProblem, pattern: re.Pattern[str]) -> str:
        text = self.text(column)
        if column is None or folded(text) in _NOTHING:
            return ""
        if pattern.fullmatch(text):
            return text
        words = (tr(EXPECTED[problem]), remedy(FieldFault("", problem, text)))
        self._add(column, problem, text, words, FindingSeverity.ERROR)
        return ""

    def _place(self, column: int) -> Place:
        """Where the cell's value stands: in the first row of a block that was merged downwards."""
        return self.merged.get((self.row, column), (self.row, column))

    def _number(self, column: int, kind: NumberKind, text: str) -> tuple[str | None, bool]:
        reading = read_number(kind, text)
        if reading.fault is None:
            return reading.value, False
        if self.restore_zeros and reading.likely is not None:
            return reading.likely, False
        fault = FieldFault("", reading.fault, text, reading.likely)
        words = (tr(NUMBERS[kind]), remedy(fault))
        self._add(column, f"number_{reading.fault}", clean_line(text), words, FindingSeverity.ERROR)
        return None, True

    def _zeros_of_the_format(self, column: int, text: str, kind: NumberKind) -> bool:
        """Whether only the cell's format makes a number long enough; one lost zero is plain, two are odd."""
        value = self.sheet.value(*self._place(column))
        if kind is NumberKind.LOCATION or isinstance(value, bool) or not isinstance(value, (int, float)):
            return False
        if value <= 0 or not text.startswith("00"):
            return False
        self.find(column, "number_by_format", text, number=int(value))
        return True

    def _add(
        self, column: int, code: str, found: str, words: tuple[str, str], severity: FindingSeverity
    ) -> None:
        expected, what_to_do = words
        finding = Finding(
            code=code,
            file=self.file,
            sheet=self.sheet.name,
            cell=self.address(column),
            found=masked(found),
            expected=expected,
            remedy=what_to_do,
            severity=severity,
        )
        if finding not in self.findings:
            self.findings.append(finding)
