"""`privacy`: find personal data in the register's texts, and mask it for good."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.free_texts import FoundData, TextPlace
    from contractbeoordeling.usecases.mask_text import Masked


def register(commands: Commands) -> None:
    """Add the commands that begin with `privacy`."""
    group = commands.group("privacy", tr("persoonsgegevens in teksten"))
    path_of(group.add("list", tr("toon waar persoonsgegevens lijken te staan, gemaskeerd"), _list))
    mask = group.add("mask", tr("maskeer persoonsgegevens voorgoed, ook in het bewaarde bestand"), _mask)
    path_of(mask)
    mask.add_argument("records", nargs="+", metavar="ID", help=tr("ids van gegevens (zie: privacy list)"))
    mask.add_argument("--field", metavar=tr("VELD"), help=tr("alleen dit veld; anders alle teksten"))
    mask.add_argument(
        "--word",
        action="append",
        default=[],
        metavar=tr("WOORD"),
        help=tr("ook dit, zoals een naam; mag vaker"),
    )
    mask.add_argument(
        "--drop-original",
        action="store_true",
        help=tr("verwijder de inhoud van een bewaard bestand waarin niets gemaskeerd kan worden"),
    )


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.free_texts import find_personal_data
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.fields import field_label, record_label
    from contractbeoordeling.wording.notices import PERSONAL_KINDS
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        found = list(find_personal_data(store))
    out.result([_found(each) for each in found])
    rows = [
        [
            record_label(each.place.kind),
            field_label(each.place.kind, each.place.field),
            tr(PERSONAL_KINDS[each.kind]),
            each.shown,
            each.place.record_id,
        ]
        for each in found
    ]
    out.say(table([tr("Gegeven"), tr("Veld"), tr("Wat"), tr("Gemaskeerd"), tr("Id")], rows))
    out.say(tr("{count} plekken").format(count=len(found)))
    return ExitStatus.FINDINGS if found else ExitStatus.DONE


def _found(found: FoundData) -> dict[str, object]:
    return {**_place(found.place), "kind": found.kind, "shown": found.shown}


def _place(place: TextPlace) -> dict[str, object]:
    return {"record": place.kind.__name__, "id": place.record_id, "field": place.field}


def _mask(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.free_texts import places_of
    from contractbeoordeling.usecases.mask_text import Masking, mask_text
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    masking = Masking(words=tuple(args.word), drop_originals=args.drop_original)
    with opened(args.register) as store:
        places = [each for record in args.records for each in places_of(store, record, args.field)]
        done = mask_text(store, author(), places, masking)
    out.result(
        {
            "masked": [_place(each) for each in done.texts],
            "erased_entries": done.erased_entries,
            "cleaned": [each.name for each in done.cleaned],
            "dropped": [each.name for each in done.dropped],
            "elsewhere": [_place(each) for each in done.elsewhere],
            "older_copies": done.copies,
            "compacted": done.compacted,
        }
    )
    for line in _said(done):
        out.say(line)
    return ExitStatus.FINDINGS if done.elsewhere or done.copies or not done.compacted else ExitStatus.DONE


def _said(done: Masked) -> list[str]:
    """Say what was done, and what somebody still has to do."""
    lines = [
        tr("Gemaskeerd: {texts} teksten; {entries} regels uit de geschiedenis gewist.").format(
            texts=len(done.texts), entries=done.erased_entries
        )
    ]
    lines += [tr("Opgeschoond: {name}").format(name=each.name) for each in done.cleaned]
    lines += [tr("Inhoud verwijderd: {name}").format(name=each.name) for each in done.dropped]
    if done.elsewhere:
        ids = ", ".join(dict.fromkeys(each.record_id for each in done.elsewhere))
        lines.append(tr("Hetzelfde staat nog in: {ids}").format(ids=ids))
    lines += [tr("Staat nog in de oudere kopie {path}").format(path=each) for each in done.copies]
    if not done.compacted:
        lines.append(
            tr(
                "Het register is nog elders open; resten kunnen in het bestand achterblijven. "
                "Sluit het daar, maak een reservekopie (backup) en zet die terug (restore)."
            )
        )
    return lines
