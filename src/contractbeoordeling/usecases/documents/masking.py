"""Personal data in a document that goes out: the one room where it is masked, whatever the kind (decision 0037).

People write what they know: a BSN, an e-mail address, a phone number or a birth date turns up in any text. The register keeps it, the
document doesn't. To whom a letter is written and the numbers of contracts are no such texts, and stay whole.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.privacy import masked, scan
from contractbeoordeling.report.paper.model import (
    Block,
    Code,
    Facts,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Part,
    Points,
    Together,
)
from contractbeoordeling.storage.reading import Reader

Clean = Callable[[str], str]


def masked_paper(paper: Paper, reader: Reader | None = None) -> Paper:
    """Return a document whose texts are masked; what is compared sign by sign and what is attached stay as they are."""
    clean = partial(masked, keep=(*paper.as_it_is, *_contract_numbers(reader)))
    return replace(
        paper,
        title=clean(paper.title),
        subject=clean(paper.subject),
        footer=clean(paper.footer),
        blocks=tuple(_block(each, clean) for each in paper.blocks),
    )


def _contract_numbers(reader: Reader | None) -> Sequence[str]:
    """Return the contract numbers that look like personal data."""
    return [] if reader is None else [each.number for each in reader.find(Contract) if scan(each.number)]


def _block(block: Block, clean: Clean) -> Block:
    if isinstance(block, Together):
        return replace(block, blocks=tuple(_part(each, clean) for each in block.blocks))
    return _part(block, clean)


def _part(part: Part, clean: Clean) -> Part:
    match part:
        case Heading() | Paragraph():
            return replace(part, text=clean(part.text))
        case Points():
            return Points([clean(each) for each in part.items])
        case Facts():
            return Facts([(name, clean(said)) for name, said in part.lines])
        case Grid():
            return replace(part, rows=[[clean(cell) for cell in row] for row in part.rows])
        case Figure():
            return replace(part, caption=clean(part.caption), alternative=clean(part.alternative))
        case Code():
            return part
