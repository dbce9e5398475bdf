"""What every verb on a visit does first and last."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.meetings.rules import find_visit


def open_visit(reader: Reader, visit_id: str) -> Visit:
    """Return a visit that may still be changed; refuses one whose report is agreed."""
    visit = find_visit(reader, visit_id)
    if visit.agreed_on is not None:
        raise Refusal("visit_is_agreed", day=f"{visit.agreed_on:%d-%m-%Y}")
    return visit


def notes_of(reader: Reader, visit_id: str) -> list[VisitNote]:
    """Return the notes of a visit in their order."""
    return sorted(reader.find(VisitNote, visit_id=visit_id), key=_position)


def notices_of(record: Visit | VisitNote) -> tuple[Notice, ...]:
    """Point out personal data in what was written; who was there is meant to have a name."""
    if isinstance(record, Visit):
        return personal_data_notices({"purpose": record.purpose, "report": record.report})
    return personal_data_notices(
        {"question": record.question, "ask_whom": record.ask_whom, "remark": record.remark}
    )


def _position(note: VisitNote) -> int:
    return note.position
