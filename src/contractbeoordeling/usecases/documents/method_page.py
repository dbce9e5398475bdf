"""The method page as a document, with the numbers that a register's framework sets."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Round
from contractbeoordeling.report.paper.model import Block, Heading, Paper, Paragraph, Points
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.documents.write import write_paper
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.lookup import find_round
from contractbeoordeling.wording.method_page import method_sections


def write_method_page(
    path: Path, made_on: date, framework: Framework | None = None, client: str = ""
) -> None:
    """Write the page; without a framework it tells the method's own numbers."""
    write_paper(method_paper(made_on, framework, client), path)


def client_of(reader: Reader) -> str:
    """Return whose register it is."""
    info = reader.first(RegisterInfo)
    return info.client if info else ""


def framework_in(reader: Reader, round_name: str | None = None) -> Framework:
    """Return the framework of a round, the newest round where none is named; refuses a register without one."""
    if round_name:
        return framework_of(reader, find_round(reader, round_name).framework_id)
    rounds = reader.find(Round)
    if not rounds:
        raise Refusal("register_without_round")
    return framework_of(reader, max(rounds, key=_newest).framework_id)


def _newest(of_round: Round) -> tuple[str, str]:
    return of_round.reference_date.isoformat(), of_round.id


def method_paper(made_on: date, framework: Framework | None = None, client: str = "") -> Paper:
    """Return the page as a document."""
    named = "" if framework is None else f"{framework.name}, versie {framework.version}"
    return Paper(
        title=f"De beoordelingsmethode, versie {METHOD_VERSION}",
        subject="Hoe uit wat verschillende partijen zien één beoordeling wordt",
        author=client or "Contractbeoordeling",
        made_on=made_on,
        footer=" · ".join(filter(None, (client, named))),
        blocks=tuple(_blocks(framework, named)),
    )


def _blocks(framework: Framework | None, named: str) -> Iterator[Block]:
    sections = (
        method_sections() if framework is None else method_sections(framework.parameters, framework.scale)
    )
    if framework is not None:
        yield Paragraph(f"De getallen op deze bladzijden zijn die van: {named}.")
    for section in sections:
        yield Heading(section.heading)
        yield from (Paragraph(each) for each in section.paragraphs)
        if section.points:
            yield Points(section.points)
