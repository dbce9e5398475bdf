"""The workbook for colleagues as a document: which sheets, in which order."""

from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.report.colleagues.actions import actions_table, log_table
from contractbeoordeling.report.colleagues.by_theme import by_theme_table
from contractbeoordeling.report.colleagues.content import Content
from contractbeoordeling.report.colleagues.criteria import criteria_table
from contractbeoordeling.report.colleagues.figures import figures_table
from contractbeoordeling.report.colleagues.front import front_page
from contractbeoordeling.report.colleagues.inputs import inputs_table, municipality_table
from contractbeoordeling.report.colleagues.overview import overview_table
from contractbeoordeling.report.colleagues.signals import signals_table
from contractbeoordeling.report.document import Document, Prose, Section
from contractbeoordeling.report.table import AnyTable
from contractbeoordeling.wording.export import READERS
from contractbeoordeling.wording.method_page import method_sections
from contractbeoordeling.wording.numbers import day

KIND = "colleagues 1"
EXPLANATION = "Uitleg"


def colleagues_document(content: Content) -> Document:
    """Return the workbook with the sheets that its reader may see."""
    about = content.about
    tables = _tables(content)
    front = front_page(about, [*(each.name for each in tables), EXPLANATION])
    reader = READERS[about.readership]
    return Document(
        title=f"Uitkomsten {about.round}",
        subject=f"Voor {reader}",
        kind=KIND,
        footer=f"{about.round} · peildatum {day(about.reference_date)} · voor {reader} · vertrouwelijk · "
        f"gemaakt op {day(about.made_on)}",
        sheets=[front, *tables, _explanation(content)],
    )


def _tables(content: Content) -> list[AnyTable]:
    about = content.about
    tables: list[AnyTable] = [overview_table(content), by_theme_table(content), criteria_table(content)]
    if content.signals is not None:
        tables.append(signals_table(about, content.signals))
    if content.actions is not None:
        tables.append(actions_table(about.readership, content.actions))
    if content.log is not None:
        tables.append(log_table(about.readership, content.log))
    if content.figures is not None:
        tables.append(figures_table(about, content.figures))
    if content.inputs is not None:
        tables.append(inputs_table(about, content.inputs))
    if content.municipality is not None:
        tables.append(municipality_table(about.readership, content.municipality))
    return [each.filled() for each in tables]


def _explanation(content: Content) -> Prose:
    sections = [
        Section(each.heading, each.paragraphs, each.points)
        for each in method_sections(content.about.parameters, content.about.scale)
    ]
    return Prose(EXPLANATION, f"De methode in het kort (versie {METHOD_VERSION})", sections)
