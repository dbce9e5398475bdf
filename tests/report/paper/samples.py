"""A document with a block of every kind."""

from __future__ import annotations

import re
import zlib
from datetime import date

import page

from contractbeoordeling.report.paper.model import (
    Attachment,
    Block,
    Code,
    Facts,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
)

PROFILES = {"ua1": 104, "3a": 156}
"""The validator's profiles, with how many rules each has: less would be no proof."""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60" width="400" height="60">'
    '<line x1="10" y1="30" x2="390" y2="30" stroke="#555"/><text x="10" y="20">Zelfbeeld</text></svg>'
)
HOSTILE = (
    "*vet* _schuin_ $x^2$ `code` <label> @verwijzing // weg /* weg */",
    '= Kop\n#heading[Kop] #import "x.typ": * #panic("stuk") #eval("1")',
    "\\u{0} \\n {{ naam }} {% for a in b %} <w:p/> & <script> ]]>",
    "😀 👨‍👩‍👧 שלום مرحبا 漢字 e\u20dd \u202eomgekeerd\u2066",
    "\x00\x01\x1b\x7f\x85\ud800\udfff\ufffe\uffff\ue000\U0010ffff",
    "Donaudampfschifffahrtsgesellschaft" * 40,
    "\r\n\t\u2028\u2029\v\f \u00a0\u00ad\u200b\u200d",
    "",
)


def paper(text: str = "Gewone tekst", *, attachment: bytes | None = None) -> Paper:
    """A document with this text in every place that holds one."""
    blocks: list[Block] = [
        Heading(text),
        Paragraph(text),
        Paragraph(text, strong=True),
        Points([text, "tweede"]),
        Facts([(text, text)]),
        Heading(text, 2),
        Grid(header=["Wat", text], rows=[[text, "3"], ["", text]], shares=[3, 1], numbers=frozenset({1})),
        Figure(svg=DRAWING, alternative=text or "Een lijn", caption=text),
        Code(text),
    ]
    given = Attachment(
        name="gegevens.json",
        content=attachment or b"",
        media_type="application/json",
        description="De gegevens",
    )
    return Paper(
        title=text or "Titel",
        subject=text,
        author=text,
        made_on=date(2026, 6, 1),
        footer=text,
        mark=text,
        blocks=blocks,
        attachments=[] if attachment is None else [given],
    )


def broken_rules(pdf: bytes) -> list[str]:
    """What the validator finds wrong, over all rules of both standards."""
    found: list[str] = []
    for profile, rules in PROFILES.items():
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert report.rules.total >= rules
        found += [f"{each.rule_id} {each.message}" for each in report.failures]
    return found


def streams(pdf: bytes) -> list[bytes]:
    """The content of every stream of a PDF that is packed in the usual way."""
    found: list[bytes] = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            found.append(packed)
    return found
