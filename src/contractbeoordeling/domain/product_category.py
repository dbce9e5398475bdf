"""Product categories of the messages between municipalities and providers: the codes of iWmo and iJw.

Wmo: code list WMO020, 01–18, as Zorginstituut Nederland publishes it in the information model of iStandaarden and CBS
uses it (cbs.nl, Wmo-maatwerkvoorziening, May 2020). Youth: code list JZ020 of iJw 3.2 (29 September 2022); 31–38
are those of 2015. A municipality may know newer ones: other codes are allowed, and pointed out.
"""

from collections.abc import Iterable

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.provider import Law

WMO_CATEGORIES = tuple(f"{number:02}" for number in range(1, 19))
YOUTH_CATEGORIES = tuple(str(number) for number in (*range(31, 39), *range(40, 56)))
CATEGORIES: dict[Law, tuple[str, ...]] = {Law.WMO: WMO_CATEGORIES, Law.YOUTH: YOUTH_CATEGORIES}


def category_code(text: str) -> str:
    """Return a code as the lists write it: two signs, of which Excel may have lost the first zero."""
    code = text.strip().upper()
    return f"0{code}" if len(code) == 1 and code.isdigit() else code


def law_of(code: str) -> Law | None:
    """Return the law whose list has a code; None where neither has it."""
    return next((law for law, codes in CATEGORIES.items() if code in codes), None)


def unfit_categories(contract: Contract) -> tuple[str, ...]:
    """Return the codes of a contract that no list has, or only that of the other law."""
    return tuple(code for code in contract.product_categories if not _fits(code, contract.law))


def category_codes(texts: Iterable[str]) -> tuple[str, ...]:
    """Return codes in their one spelling, each once."""
    return tuple(dict.fromkeys(code for each in texts if (code := category_code(each))))


def _fits(code: str, law: Law | None) -> bool:
    known = law_of(code)
    return known is not None and law in (None, known)
