"""One conversation as the commands show it: as a document and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contractbeoordeling.cli.meetings import when_said
from contractbeoordeling.cli.output import Output
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store


def conversation_document(store: Store, conversation_id: str) -> dict[str, object]:
    """Return a conversation with its agenda, files and agreements; texts are masked."""
    from contractbeoordeling.cli.evidence import masked_record
    from contractbeoordeling.usecases.conversations.file import conversation_file

    file = conversation_file(store, conversation_id)
    return {
        "conversation": {**masked_record(file.conversation), "provider": file.provider.name},
        "points": [masked_record(each) for each in file.points],
        "files": [{**masked_record(each.attachment), "name": each.document.name} for each in file.files],
        "actions": [masked_record(each) for each in file.actions],
    }


def say_conversation(store: Store, conversation_id: str, out: Output) -> None:
    """Say what is known of a conversation; personal data in what was typed is masked."""
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.domain.privacy import masked
    from contractbeoordeling.usecases.conversations.file import conversation_file
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.signals import AUDIENCES
    from contractbeoordeling.wording.table import table
    from contractbeoordeling.wording.year import CONVERSATION_LEVELS, POINT_KINDS

    file = conversation_file(store, conversation_id)
    spoken = file.conversation
    out.say(f"{file.provider.name} ({CONVERSATION_LEVELS[spoken.level]}): {when_said(spoken)}")
    rows = [
        [
            str(number),
            POINT_KINDS[each.kind],
            short(masked(each.title), 60),
            short(masked(each.said), 40) or NOTHING,
            AUDIENCES[each.audience],
        ]
        for number, each in enumerate(file.points, start=1)
    ]
    out.say(table([tr("Nr"), tr("Soort"), tr("Onderwerp"), tr("Besproken"), tr("Voor wie")], rows))
    for each in file.actions:
        out.say(tr("Afspraak: {text}").format(text=short(masked(each.measure))))
