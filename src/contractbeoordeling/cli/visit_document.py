"""One visit as the commands show it: as a document, in words, on paper."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.meetings import when_said
from contractbeoordeling.cli.output import Output
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store


def write_visit_paper(store: Store, visit_id: str, args: argparse.Namespace) -> None:
    """Write a visit where the command line says, for whom it says."""
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.meetings import write_visit

    if args.out is not None:
        write_visit(store, visit_id, args.out, Audience(args.audience), today())


def visit_document(store: Store, visit_id: str) -> dict[str, object]:
    """Return a visit with its notes, files and agreements; texts are masked."""
    from contractbeoordeling.cli.evidence import masked_record
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.visits.file import visit_file

    file, by_key = visit_file(store, visit_id), criterion_codes(store)
    return {
        "visit": {**masked_record(file.visit), "provider": file.provider.name, "reporter": file.reporter},
        "notes": [
            {**masked_record(each), "criterion": by_key.get(each.criterion_key)} for each in file.notes
        ],
        "files": [{**masked_record(each.attachment), "name": each.document.name} for each in file.files],
        "actions": [masked_record(each) for each in file.actions],
    }


def say_visit(store: Store, visit_id: str, out: Output) -> None:
    """Say what is known of a visit; personal data in what was typed is masked."""
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.domain.privacy import masked
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.visits.file import visit_file
    from contractbeoordeling.wording.meetings import score_said, visit_standing
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.table import table

    file, by_key = visit_file(store, visit_id), criterion_codes(store)
    visit = file.visit
    out.say(f"{file.provider.name}: {when_said(visit)}")
    confirmed = visit.second_reporter_id is not None
    if visit.held_on is None:
        out.say(tr("nog niet gehouden"))
    else:
        out.say(
            visit_standing(visit.agreed_on, file.reporter, visit.second_reporter_name, confirmed=confirmed)
        )
    rows = [
        [
            by_key.get(each.criterion_key, NOTHING),
            short(masked(each.question), 70),
            each.ask_whom or NOTHING,
            score_said(each.score) or NOTHING,
            short(masked(each.remark), 40) or NOTHING,
        ]
        for each in file.notes
    ]
    headers = [tr("Criterium"), tr("Vraag"), tr("Aan wie"), tr("Score"), tr("Toelichting")]
    out.say(table(headers, rows))
    for each in file.actions:
        out.say(tr("Afspraak: {text}").format(text=short(masked(each.measure))))
