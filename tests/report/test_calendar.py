"""Calendar files are read back by a reader that takes nothing but the standard."""

from datetime import UTC, date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from contractbeoordeling.report.calendar import CalendarEvent, calendar_bytes
from tests.report.strict_calendar import read_calendar

_CHANGED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
_VISIT = CalendarEvent(
    uid="0190-visit",
    title="Werkbezoek Zorg, Thuis; en meer",
    starts=datetime.fromisoformat("2026-07-01T09:30"),
    ends=datetime.fromisoformat("2026-07-01T11:00"),
    place="Dorpsstraat 1\nUtrecht",
    text="Met \\ en " + "één heel lange zin " * 12,
    sequence=3,
    changed_at=_CHANGED,
)


def test_a_meeting_is_read_back_as_it_was() -> None:
    (event,) = read_calendar(calendar_bytes([_VISIT])).all("VEVENT")

    assert event.properties["UID"] == "0190-visit"
    assert event.properties["SUMMARY"] == _VISIT.title
    assert event.properties["LOCATION"] == _VISIT.place
    assert event.properties["DESCRIPTION"] == _VISIT.text
    assert event.properties["DTSTART"] == "20260701T093000"
    assert event.properties["DTEND"] == "20260701T110000"
    assert event.parameters["DTSTART"] == ";TZID=Europe/Amsterdam"
    assert event.properties["SEQUENCE"] == "3"
    assert event.properties["LAST-MODIFIED"] == event.properties["DTSTAMP"] == "20260301T093000Z"


def test_the_zone_knows_summer_and_winter() -> None:
    (zone,) = read_calendar(calendar_bytes([_VISIT])).all("VTIMEZONE")

    assert zone.properties["TZID"] == "Europe/Amsterdam"
    (summer,), (winter,) = zone.all("DAYLIGHT"), zone.all("STANDARD")
    assert (summer.properties["TZOFFSETFROM"], summer.properties["TZOFFSETTO"]) == ("+0100", "+0200")
    assert (winter.properties["TZOFFSETFROM"], winter.properties["TZOFFSETTO"]) == ("+0200", "+0100")


def test_a_due_date_is_a_whole_day_that_reminds_beforehand() -> None:
    due = CalendarEvent(uid="a", title="Actie", starts=date(2026, 12, 31), changed_at=_CHANGED, remind_days=7)

    (event,) = read_calendar(calendar_bytes([due])).all("VEVENT")

    assert event.properties["DTSTART"] == "20261231"
    assert event.properties["DTEND"] == "20270101"
    assert event.parameters["DTSTART"] == ";VALUE=DATE"
    assert event.properties["TRANSP"] == "TRANSPARENT"
    (alarm,) = event.all("VALARM")
    assert alarm.properties["TRIGGER"] == "-P7D"


def test_a_meeting_without_an_end_lasts_an_hour() -> None:
    event = CalendarEvent(
        uid="a", title="Gesprek", starts=datetime.fromisoformat("2026-01-05T14:00"), changed_at=_CHANGED
    )

    (read,) = read_calendar(calendar_bytes([event])).all("VEVENT")

    assert read.properties["DTEND"] == "20260105T150000"


def test_events_stand_in_the_order_of_their_start() -> None:
    later = CalendarEvent(uid="b", title="Later", starts=date(2026, 9, 1), changed_at=_CHANGED)

    calendar = read_calendar(calendar_bytes([later, _VISIT], "Gesprekken"))

    assert [each.properties["UID"] for each in calendar.all("VEVENT")] == ["0190-visit", "b"]
    assert calendar.properties["X-WR-CALNAME"] == "Gesprekken"


@example("eerste\x1ftweede", "")
@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_gives_a_file_within_the_standard(title: str, text: str) -> None:
    event = CalendarEvent(uid="a", title=title, text=text, starts=date(2026, 9, 1), changed_at=_CHANGED)

    (read,) = read_calendar(calendar_bytes([event])).all("VEVENT")

    assert (
        read.properties["SUMMARY"].split()
        == "".join(each for each in title if each.isspace() or (ord(each) > 31 and each != "\x7f")).split()
    )
