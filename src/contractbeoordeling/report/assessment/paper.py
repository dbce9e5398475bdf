"""The report as a document: which parts, in which order, and what stands on every page."""

from collections.abc import Iterator

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.method.explanation import explain_overall
from contractbeoordeling.report.assessment.awaited import awaited_blocks
from contractbeoordeling.report.assessment.content import Concept, ReportContent, Seal
from contractbeoordeling.report.assessment.criteria import criterion_blocks
from contractbeoordeling.report.assessment.people import people_blocks
from contractbeoordeling.report.assessment.pictures import picture_blocks
from contractbeoordeling.report.assessment.ratings import consequence_points, rating_text, theme_grid
from contractbeoordeling.report.paper.model import (
    Attachment,
    Block,
    Code,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Points,
)
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.why import why_overall
from contractbeoordeling.wording.why_rules import rating_distance, whole_rule

ATTACHMENT = "beoordeling.json"
"""The name of the sealed envelope inside the PDF."""


def report_paper(content: ReportContent) -> Paper:
    """Return the document; a sealed one carries its own proof."""
    of, standing = content.subject, content.standing
    return Paper(
        title=f"Beoordeling {of.provider}",
        subject=f"Beoordeling van {of.provider}, ronde {of.round}",
        author=of.client or "Gemeente",
        made_on=content.made_on,
        footer=f"ronde {of.round} · peildatum {day(content.result.case.reference_date)} · {version_of(content)}",
        mark="concept" if isinstance(standing, Concept) else "vastgesteld",
        blocks=tuple(_blocks(content)),
        attachments=(_attachment(standing),) if isinstance(standing, Seal) else (),
    )


def version_of(content: ReportContent) -> str:
    """Return which version of the assessment this is, as it stands under every page."""
    standing = content.standing
    if isinstance(standing, Concept):
        return f"concept van {day(content.made_on)}"
    return f"versie {standing.version}, vastgesteld op {day(standing.determined_on)}"


def _attachment(seal: Seal) -> Attachment:
    return Attachment(
        name=ATTACHMENT,
        content=seal.envelope,
        media_type="application/json",
        description="De verzegelde gegevens waarmee deze beoordeling is na te rekenen",
    )


def _blocks(content: ReportContent) -> Iterator[Block]:
    yield from _about(content)
    yield from _in_short(content)
    yield from awaited_blocks(content)
    yield from picture_blocks(content)
    yield from people_blocks(content)
    yield from criterion_blocks(content)
    yield from _method(content)


def _about(content: ReportContent) -> Iterator[Block]:
    of = content.subject
    lines = [("Aanbieder", of.provider), ("KvK-nummer", of.kvk), ("Gaat over", of.subject)]
    lines += [("Opdrachtgever", of.client), ("Beoordelingsronde", of.round)]
    lines += [("Peildatum", day(content.result.case.reference_date)), ("Kwaliteitskader", of.framework)]
    lines.append(("Stand", _standing(content.standing)))
    yield Facts([each for each in lines if each[1]])
    if isinstance(content.standing, Concept):
        yield Paragraph("Dit is een concept: wat hier staat kan nog veranderen.", strong=True)
        if content.standing.reply_due is not None:
            yield Paragraph(
                f"Klopt er iets niet? Reageer dan uiterlijk op {day(content.standing.reply_due)}, met de werkmap voor "
                "wederhoor die bij dit concept hoort. Op elke opmerking komt een antwoord, met de reden."
            )


def _standing(standing: Concept | Seal) -> str:
    if isinstance(standing, Seal):
        function = f", {standing.function}" if standing.function else ""
        behalf = f", namens {standing.on_behalf_of}" if standing.on_behalf_of else ""
        version = f"versie {standing.version}, " if standing.version > 1 else ""
        return f"{version}vastgesteld op {day(standing.determined_on)} door {standing.by}{function}{behalf}"
    if standing.sent_on is None:
        return "concept, nog niet voor wederhoor verstuurd"
    return (
        f"concept, voor wederhoor verstuurd op {day(standing.sent_on)}; "
        f"reageren kan tot en met {day(standing.reply_due)}"
    )


def _in_short(content: ReportContent) -> Iterator[Block]:
    result = content.result
    yield Heading("In het kort")
    overall = rating_text(content, Level.OVERALL, "", result.overall.rating)
    yield Paragraph(f"Eindoordeel: {overall}", strong=True)
    yield from (Paragraph(each) for each in why_overall(result.overall, result.themes))
    why = explain_overall(result.overall)
    for each in rating_distance(why.distance, result.overall.rating):
        yield Paragraph(f"{each} Dit volgt uit regel {whole_rule(why)}")
    apart = result.agreement.mean_absolute_difference if result.agreement else None
    if apart is not None:
        yield Paragraph(f"De bronnen verschillen gemiddeld {number(apart)} stap.")
    yield theme_grid(content)
    points = consequence_points(content)
    if points:
        yield Heading("Wat hieruit volgt", 2)
        yield Points(points)


def _method(content: ReportContent) -> Iterator[Block]:
    yield Heading("Hoe dit is beoordeeld")
    yield Paragraph(
        "Iedereen keek naar dezelfde criteria, met dezelfde omschrijvingen en los van elkaar. De score van de aanbieder "
        "zelf telt niet mee in het oordeel; die wordt vergeleken met wat anderen zien. Waar te weinig bekend is, staat "
        f"geen oordeel. Gerekend is volgens de beoordelingsmethode, versie {METHOD_VERSION}; een uitleg daarvan is bij de "
        "opdrachtgever te krijgen. Zeiden minder dan vijf inwoners iets, dan staat dat nergens in dit rapport: zij "
        "zouden te herkennen zijn."
    )
    if isinstance(content.standing, Seal):
        yield from _proof(content.standing)


def _proof(seal: Seal) -> Iterator[Block]:
    yield Heading("Als de aanbieder het er niet mee eens is", 2)
    yield Paragraph(
        "Deze beoordeling hoort bij de overeenkomst tussen opdrachtgever en aanbieder; daarop is het privaatrecht van "
        "toepassing. Wie het er niet mee eens is, laat dat de opdrachtgever schriftelijk weten, met de redenen. Daarna "
        "geldt de geschillenregeling van de overeenkomst."
    )
    yield Heading("Verzegeling", 2)
    yield Paragraph(
        "De gegevens, de uitkomst en de teksten van deze beoordeling liggen vast. Dit kenmerk (SHA-256) hoort bij precies "
        "deze inhoud; verandert er iets, dan klopt het niet meer:"
    )
    yield Code(seal.hash)
    yield Paragraph(
        f"Het pdf-bestand van dit rapport bevat als bijlage {ATTACHMENT}: de vastgelegde gegevens zelf. Iedereen kan "
        "daarmee de beoordeling narekenen en het kenmerk controleren."
    )
    if seal.previous:
        yield Paragraph("Kenmerk van de vorige versie:")
        yield Code(seal.previous)
