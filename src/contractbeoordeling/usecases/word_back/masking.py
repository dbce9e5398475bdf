"""What becomes of personal data in a workbook that goes back by mail."""

import re
from collections.abc import Callable

from contractbeoordeling.domain.privacy import scan, shown
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.workbook.bsn_elsewhere import CODE, secret_of
from contractbeoordeling.workbook.grid import Workbook, place_of, plain_text

_PERSONAL = frozenset(("bsn_masked", CODE, "personal_data"))


def mask_of(workbook: Workbook, result: ImportedFile) -> Callable[[str], str]:
    """What becomes of texts in the copy: the personal data of cells that were found to hold it, wherever it stands."""
    secrets: dict[str, str] = {}
    for each in result.findings:
        sheet = workbook.sheet(each.sheet)
        if each.code not in _PERSONAL or sheet is None or not each.cell:
            continue
        place = place_of(each.cell)
        for text in (sheet.text(*place), sheet.comments.get(place, "")):
            for span in scan(text):
                found, dots = text[span.start : span.end], shown(text, span)
                secrets[found] = dots
                digits = re.sub(r"\D", "", found)
                if len(digits) > 7:
                    secrets[digits] = dots
        if each.code == CODE and (bare := secret_of(plain_text(sheet.value(*place)))):
            secrets[bare] = secrets[sheet.text(*place)] = each.found
    if not secrets:
        return str
    longest_first = sorted(map(re.escape, secrets), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")

    def hidden(found: re.Match[str]) -> str:
        return secrets[found[0]]

    def mask(text: str) -> str:
        return pattern.sub(hidden, text)

    return mask
