"""The kinds of documents: one line for each."""

from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.assessment.paper import report_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.usecases.documents.accountability import accountability_page
from contractbeoordeling.usecases.documents.assessment_report import report_content
from contractbeoordeling.usecases.documents.board import board_page
from contractbeoordeling.usecases.documents.meetings import (
    MEETING_READERS,
    agenda_page,
    minutes_page,
    visit_page,
)
from contractbeoordeling.usecases.documents.method_page import client_of, framework_in, method_paper
from contractbeoordeling.usecases.documents.portfolio import portfolio_page
from contractbeoordeling.usecases.documents.request import About, DocumentRequest, Kind
from contractbeoordeling.usecases.dossier.content import provider_dossier
from contractbeoordeling.usecases.escalation.escalate import find_escalation
from contractbeoordeling.usecases.escalation.letter import step_letter
from contractbeoordeling.wording.signals import AUDIENCES
from contractbeoordeling.wording.year import DOCUMENT_KINDS


def _assessment(request: DocumentRequest) -> Paper:
    return report_paper(report_content(request.store, request.the_participation(), request.made_on))


def _method(request: DocumentRequest) -> Paper:
    of_round = request.round
    framework = framework_in(request.store, of_round.name if of_round else None)
    return method_paper(request.made_on, framework, client_of(request.store))


def _dossier(request: DocumentRequest) -> Paper:
    return provider_dossier(request.store, request.the_provider(), request.audience, request.made_on).paper()


def _letter(request: DocumentRequest) -> Paper:
    taken = find_escalation(request.store, request.record_id)
    return step_letter(request.store, taken, request.made_on)


KINDS: dict[DocumentKind, Kind] = {
    DocumentKind.ASSESSMENT: Kind(_assessment, About.PARTICIPATION, (Audience.PROVIDER, Audience.INTERNAL)),
    DocumentKind.BOARD: Kind(board_page, About.PARTICIPATION, (Audience.INTERNAL,)),
    DocumentKind.PORTFOLIO: Kind(portfolio_page, About.ROUND, (Audience.INTERNAL,)),
    DocumentKind.ACCOUNTABILITY: Kind(accountability_page, About.ROUND, (Audience.PUBLIC,)),
    DocumentKind.DOSSIER: Kind(_dossier, About.PROVIDER, (Audience.INTERNAL, Audience.PROVIDER)),
    DocumentKind.LETTER: Kind(_letter, About.RECORD, (Audience.PROVIDER,)),
    DocumentKind.VISIT: Kind(visit_page, About.RECORD, MEETING_READERS),
    DocumentKind.AGENDA: Kind(agenda_page, About.RECORD, MEETING_READERS),
    DocumentKind.MINUTES: Kind(minutes_page, About.RECORD, MEETING_READERS),
    DocumentKind.METHOD: Kind(
        _method, About.REGISTER, (Audience.PUBLIC, Audience.PROVIDER, Audience.INTERNAL)
    ),
}
"""The first audience of a kind is proposed."""


def kind_of(kind: DocumentKind) -> Kind:
    """Return a kind of document; refuses one that another act makes."""
    found = KINDS.get(kind)
    if found is None:
        raise Refusal("document_kind_elsewhere", kind=DOCUMENT_KINDS[kind])
    return found


def paper_of(kind: DocumentKind, request: DocumentRequest) -> Paper:
    """Return the document; refuses a reader that it is not for."""
    known = kind_of(kind)
    if request.audience not in known.audiences:
        raise Refusal(
            "document_not_for_reader", kind=DOCUMENT_KINDS[kind], audience=AUDIENCES[request.audience]
        )
    return known.make(request)
