"""What is said about the rows of a provider list that were not simply taken."""

from collections.abc import Iterator

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.provider import ProviderStatus
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.provider_import.known import Difference
from contractbeoordeling.usecases.provider_import.plan import Matched, Outcome, RowPlan
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import STATUSES
from contractbeoordeling.wording.provider_list import FINDINGS, MATCHED_ON
from contractbeoordeling.workbook.provider_list.headers import Role


def findings_of(plan: RowPlan, file: str, on_conflict: OnConflict) -> Iterator[Finding]:
    """Go through what somebody should know of one row."""
    skip = on_conflict is OnConflict.SKIP
    if plan.outcome is Outcome.DIFFERS:
        for each in plan.differences:
            code = "differs_in_file" if each.role in plan.in_file else "differs"
            yield _difference(plan, file, each, code, FindingSeverity.ERROR)
    elif plan.differences and plan.outcome is not Outcome.UPDATED:
        for each in plan.differences:
            yield _difference(plan, file, each, "kept_known", FindingSeverity.NOTE)
    elif plan.outcome in (Outcome.POSSIBLE_DOUBLE, Outcome.SEVERAL_MATCHES):
        severity = FindingSeverity.NOTE if skip else FindingSeverity.ERROR
        said = ", ".join(described(each) for each in plan.matched)
        yield _finding(plan, file, Role.NAME, (plan.outcome, severity), plan.source.name, doubles=said)
    elif plan.outcome is Outcome.FAULTY:
        yield _finding(plan, file, Role.NAME, ("name_missing", FindingSeverity.ERROR), "")


def described(match: Matched) -> str:
    """Return a matched provider and what it was matched on, in words."""
    on = ", ".join(tr(MATCHED_ON[each]) for each in match.on)
    where = "" if match.row is None else tr(" in rij {row}").format(row=match.row)
    kvk = "" if match.kvk is None else tr(" (KvK {kvk})").format(kvk=match.kvk)
    return tr("'{name}'{kvk}{where}: {on}").format(name=match.name, kvk=kvk, where=where, on=on)


def _difference(
    plan: RowPlan, file: str, difference: Difference, code: str, severity: FindingSeverity
) -> Finding:
    return _finding(
        plan,
        file,
        difference.role,
        (code, severity),
        plan.source.status_text if difference.role is Role.STATUS else masked(difference.given),
        known=_shown(difference.role, difference.known),
    )


def _shown(role: Role, value: str) -> str:
    return STATUSES[ProviderStatus(value)] if role is Role.STATUS else masked(value)


def _finding(
    plan: RowPlan, file: str, role: Role, kind: tuple[str, FindingSeverity], found: str, **values: object
) -> Finding:
    code, severity = kind
    expected, remedy = FINDINGS[code]
    row = plan.source
    return Finding(
        code=code,
        file=file,
        sheet=row.sheet,
        cell=row.cells.get(role, row.cells[Role.NAME]),
        found=found,
        expected=tr(expected).format(**values),
        remedy=tr(remedy).format(row=row.row, **values),
        severity=severity,
    )
