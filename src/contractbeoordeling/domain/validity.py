"""What may stand in the records of the register: texts in one spelling, and what is wrong with the rest."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, cast

from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality, SuccessIndicator
from contractbeoordeling.domain.framework.parameters import REPLY_DAYS
from contractbeoordeling.domain.numbers import NumberKind, read_number
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import RetentionRule
from contractbeoordeling.domain.text import clean_line, clean_text

R = TypeVar("R", bound=Record)


class FieldProblem(StrEnum):
    """What can be wrong with a field that is no number; for numbers see NumberFault."""

    MISSING = "missing"
    REVERSED = "reversed"
    NEGATIVE = "negative"
    NO_EMAIL = "no_email"
    NO_PHONE = "no_phone"
    NO_YEAR = "no_year"
    NO_TERM = "no_term"
    NO_MONTHS = "no_months"
    NO_COUNT = "no_count"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One field that can't be stored as it is; `code` is a FieldProblem or a NumberFault."""

    field: str
    code: str
    value: str = ""
    likely: str | None = None


Check = Callable[[Any], Iterator[FieldFault]]

NUMBERS: dict[type[Record], dict[str, NumberKind]] = {
    Provider: {"kvk": NumberKind.KVK, "postal_code": NumberKind.POSTAL_CODE},
    Location: {"number": NumberKind.LOCATION, "postal_code": NumberKind.POSTAL_CODE},
    AgbCode: {"code": NumberKind.AGB},
    Municipality: {"code": NumberKind.MUNICIPALITY},
}
REQUIRED: dict[type[Record], tuple[str, ...]] = {
    Provider: ("name",),
    TradeName: ("name",),
    AgbCode: ("code",),
    Contact: ("name",),
    Certificate: ("kind",),
    Municipality: ("name",),
    Contract: ("number",),
    Person: ("name",),
    BoardGoal: ("name",),
    SuccessIndicator: ("name",),
}
_LONG_TEXTS = frozenset(
    """note expectations_of_client expectations_of_provider extension_options
    text remark verified_how provider_reaction reason_without_reaction withdrawn_reason repair_how
    measure success_criterion
    reason ask_next late_signals_reason open_signals_reason reopened_reason
    facts ground heard not_heard_reason jump_reason ended_reason effect_how lesson task""".split()
)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
PHONE = re.compile(r"[+(]?[\d\s()./-]{3,30}")
_YEARS = range(2000, 2101)
_MONTHS = range(1201)


def tidied(record: R) -> R:
    """Return the record with its texts cleaned and its numbers in their one spelling, where they have one."""
    numbers = NUMBERS.get(type(record), {})
    changed: dict[str, Any] = {}
    for each in fields(record):
        value: Any = getattr(record, each.name)
        if _is_id(each.name):
            continue
        if each.name in numbers and isinstance(value, str):
            number = read_number(numbers[each.name], value).value or clean_line(value)
            changed[each.name] = number or (None if each.default is None else "")
        elif isinstance(value, str) and not isinstance(value, StrEnum):
            changed[each.name] = clean_text(value) if each.name in _LONG_TEXTS else clean_line(value)
        elif isinstance(value, tuple):
            changed[each.name] = _unique(cast("tuple[Any, ...]", value))
    return replace(record, **changed)


def faults_of(record: Record) -> tuple[FieldFault, ...]:
    """Return everything that keeps a tidied record from being stored, field by field."""
    kind = type(record)
    missing = [name for name in REQUIRED.get(kind, ()) if not getattr(record, name)]
    found = [FieldFault(name, FieldProblem.MISSING) for name in missing]
    for name, number in NUMBERS.get(kind, {}).items():
        value = getattr(record, name) or ""
        reading = read_number(number, value)
        if reading.fault is not None:
            found.append(FieldFault(name, reading.fault, value, reading.likely))
    for check in _CHECKS.get(kind, ()):
        found.extend(check(record))
    return tuple(found)


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith(("_id", "_ids"))


def _unique(items: tuple[Any, ...]) -> tuple[Any, ...]:
    cleaned = [clean_line(each) if type(each) is str else each for each in items]
    return tuple(dict.fromkeys(each for each in cleaned if each != ""))


def _contact(contact: Contact) -> Iterator[FieldFault]:
    if contact.email and not EMAIL.fullmatch(contact.email):
        yield FieldFault("email", FieldProblem.NO_EMAIL, contact.email)
    if contact.phone and not PHONE.fullmatch(contact.phone):
        yield FieldFault("phone", FieldProblem.NO_PHONE, contact.phone)


def _location(location: Location) -> Iterator[FieldFault]:
    if not (location.number or location.name):
        yield FieldFault("name", FieldProblem.MISSING)


def _link(link: ProviderLink) -> Iterator[FieldFault]:
    if link.provider_id == link.other_id:
        yield FieldFault("other_id", FieldProblem.SELF)


def _certificate(certificate: Certificate) -> Iterator[FieldFault]:
    yield from _order("valid_until", certificate.valid_from, certificate.valid_until)


def _contract(contract: Contract) -> Iterator[FieldFault]:
    yield from _order("ends_on", contract.starts_on, contract.ends_on)
    if contract.reply_days is not None and not REPLY_DAYS.hold(contract.reply_days):
        yield FieldFault("reply_days", FieldProblem.NO_TERM, str(contract.reply_days))


def _contract_year(year: ContractYear) -> Iterator[FieldFault]:
    if year.year not in _YEARS:
        yield FieldFault("year", FieldProblem.NO_YEAR, str(year.year))
    for name in ("ceiling", "used"):
        amount: Decimal | None = getattr(year, name)
        if amount is not None and amount < 0:
            yield FieldFault(name, FieldProblem.NEGATIVE, str(amount))

    if year.clients is not None and year.clients < 0:
        yield FieldFault("clients", FieldProblem.NO_COUNT, str(year.clients))


def _goal(goal: BoardGoal) -> Iterator[FieldFault]:
    if goal.year not in _YEARS:
        yield FieldFault("year", FieldProblem.NO_YEAR, str(goal.year))


def _retention(rule: RetentionRule) -> Iterator[FieldFault]:
    if rule.months is not None and rule.months not in _MONTHS:
        yield FieldFault("months", FieldProblem.NO_MONTHS, str(rule.months))


def _order(field: str, first: date | None, last: date | None) -> Iterator[FieldFault]:
    if first is not None and last is not None and last < first:
        yield FieldFault(field, FieldProblem.REVERSED, last.isoformat())


_CHECKS: dict[type[Record], tuple[Check, ...]] = {
    Contact: (_contact,),
    Location: (_location,),
    ProviderLink: (_link,),
    Certificate: (_certificate,),
    Contract: (_contract,),
    ContractYear: (_contract_year,),
    BoardGoal: (_goal,),
    RetentionRule: (_retention,),
}
