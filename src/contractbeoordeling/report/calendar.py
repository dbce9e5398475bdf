"""Events as a calendar file (.ics, RFC 5545) that every agenda program takes over."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

ZONE = "Europe/Amsterdam"
_PRODUCT = "-//Contractbeoordeling//NL"
_LONGEST = 75
"""So many octets a line may have; a longer one goes on at the next, behind a space."""
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_USUAL = timedelta(hours=1)
_SUMMER = ("DAYLIGHT", "19810329T020000", "+0100", "+0200", "CEST", "3")
_WINTER = ("STANDARD", "19961027T030000", "+0200", "+0100", "CET", "10")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One thing in a calendar: a meeting at a local time, or a whole day.

    `uid` names the record, so that a newer file replaces the same event; `sequence` counts its changes and
    `changed_at` is the newest of them. `remind_days` before it the agenda program says so. One that is `cancelled` is
    taken out of the calendar that it stands in.
    """

    uid: str
    title: str
    starts: datetime | date
    changed_at: datetime
    ends: datetime | None = None
    sequence: int = 0
    place: str = ""
    text: str = ""
    remind_days: int | None = None
    cancelled: bool = False


def calendar_bytes(events: Iterable[CalendarEvent], name: str = "") -> bytes:
    """Return a calendar with these events, in the order of their start; where all are cancelled, it only takes out."""
    listed = sorted(events, key=_start)
    method = "CANCEL" if listed and all(each.cancelled for each in listed) else "PUBLISH"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", f"METHOD:{method}"]
    if name:
        lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    lines += _time_zone()
    for each in listed:
        lines += _event(each)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(each) for each in lines)


def _start(event: CalendarEvent) -> tuple[str, str]:
    return event.starts.isoformat(), event.uid


def _time_zone() -> Iterator[str]:
    """Give the rules of the European summer time, for programs that don't know the zone by its name."""
    yield from ("BEGIN:VTIMEZONE", f"TZID:{ZONE}")
    for kind, since, before, after, name, month in (_SUMMER, _WINTER):
        yield from (
            f"BEGIN:{kind}",
            f"DTSTART:{since}",
            f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU",
            f"TZOFFSETFROM:{before}",
            f"TZOFFSETTO:{after}",
            f"TZNAME:{name}",
            f"END:{kind}",
        )
    yield "END:VTIMEZONE"


def _event(event: CalendarEvent) -> Iterator[str]:
    changed = f"{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from ("BEGIN:VEVENT", f"UID:{_escaped(event.uid)}", f"DTSTAMP:{changed}")
    yield from (f"LAST-MODIFIED:{changed}", f"SEQUENCE:{event.sequence}", *_times(event))
    if event.cancelled:
        yield "STATUS:CANCELLED"
    texts = {"SUMMARY": event.title, "LOCATION": event.place, "DESCRIPTION": event.text}
    yield from (f"{name}:{_escaped(text)}" for name, text in texts.items() if text or name == "SUMMARY")
    if event.remind_days is not None:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(event.title)}")
        yield from (f"TRIGGER:-P{event.remind_days}D", "END:VALARM")
    yield "END:VEVENT"


def _times(event: CalendarEvent) -> Iterator[str]:
    """Give start and end; a whole day keeps nobody from another appointment."""
    if isinstance(event.starts, datetime):
        ends = event.ends if event.ends and event.ends > event.starts else event.starts + _USUAL
        yield f"DTSTART;TZID={ZONE}:{event.starts:%Y%m%dT%H%M%S}"
        yield f"DTEND;TZID={ZONE}:{ends:%Y%m%dT%H%M%S}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.starts:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.starts + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return _UNSEEN.sub("", "\\n".join(text.replace("\x1f", " ").splitlines()))  # a unit ends, no line does


def _folded(line: str) -> bytes:
    """Return the line in pieces that are no longer than allowed, never cut within a sign."""
    pieces: list[bytes] = []
    piece = b""
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > _LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
