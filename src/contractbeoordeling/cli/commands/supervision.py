"""`supervision`: reports and measures of supervisors, typed over."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.supervision import Judgement
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.supervision.listing import Supervision
    from contractbeoordeling.usecases.supervision.report import Judged


def register(commands: Commands) -> None:
    """Add the commands that begin with `supervision`."""
    group = commands.group("supervision", tr("toezichtrapporten en maatregelen"))
    _adding(group)
    listing = group.add("list", tr("toon rapporten en maatregelen"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    remove = group.add("remove", tr("haal een rapport met zijn waarnemingen weg"), _remove)
    path_of(remove)
    remove.add_argument("report", metavar="ID", help=tr("het id van het rapport (zie: supervision list)"))
    measure = group.add("measure", tr("leg een maatregel vast"), _measure)
    path_of(measure)
    provider_option(measure)
    measure.add_argument(
        "--kind", required=True, metavar=tr("MAATREGEL"), help=tr("welke maatregel, zoals een aanwijzing")
    )
    measure.add_argument(
        "--from", dest="starts_on", type=day, required=True, metavar=DAY, help=tr("eerste dag")
    )
    measure.add_argument(
        "--until", dest="ends_on", type=day, metavar=DAY, help=tr("eerste dag zonder; leeg: loopt nog")
    )
    measure.add_argument(
        "--source", default="", metavar=tr("BRON"), help=tr("waar het staat, zoals een besluit")
    )
    end = group.add("end", tr("beëindig een maatregel"), _end)
    path_of(end)
    end.add_argument("measure", metavar="ID", help=tr("het id van de maatregel (zie: supervision list)"))
    end.add_argument("--on", type=day, metavar=DAY, help=tr("eerste dag zonder; anders vandaag"))


def _adding(group: Commands) -> None:
    add = group.add("add", tr("typ een toezichtrapport over"), _add)
    path_of(add)
    provider_option(add)
    add.add_argument(
        "--supervisor", required=True, metavar=tr("TOEZICHTHOUDER"), help=tr("wie het rapport uitbracht")
    )
    add.add_argument("--date", type=day, required=True, metavar=DAY, help=tr("datum van het rapport"))
    add.add_argument("--kind", default="", metavar=tr("SOORT"), help=tr("regulier, thema, calamiteit …"))
    add.add_argument("--location", metavar=tr("VESTIGING"), help=tr("nummer of naam van de vestiging"))
    add.add_argument("--reference", default="", metavar=tr("KENMERK"), help=tr("kenmerk van het rapport"))
    add.add_argument("--public", action="store_true", help=tr("het rapport is openbaar"))
    add.add_argument(
        "--file", type=given_path, metavar=tr("BESTAND"), help=tr("het rapport zelf, blijft bewaard")
    )
    add.add_argument(
        "--judgement",
        action="append",
        default=[],
        type=_pair,
        metavar=tr("CODE=WOORD"),
        help=tr("per criterium, zoals 4.2=grotendeels of '5.1=niet: te weinig scholing'; mag vaker"),
    )
    add.add_argument(
        "--means",
        action="append",
        default=[],
        type=_pair,
        metavar=tr("WOORD=BETEKENIS"),
        help=tr("wat een eigen woord van deze toezichthouder betekent; eenmaal zeggen is genoeg"),
    )


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (sign and name.strip() and value.strip()):
        raise argparse.ArgumentTypeError(tr("{text!r} mist een = met iets ervoor en erna").format(text=text))
    return name.strip(), value.strip()


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.supervision import SupervisionReport
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.places import find_location
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.supervision.add import add_supervision
    from contractbeoordeling.usecases.supervision.words import map_words

    with opened(args.register) as store, store.together():
        provider = find_provider(store, args.provider)
        location = find_location(store, provider, args.location) if args.location else None
        if args.means:
            map_words(store, author(), args.supervisor, {word: _ours(text) for word, text in args.means})
        report = SupervisionReport(
            provider_id=provider.id,
            supervisor=args.supervisor,
            reported_on=args.date,
            kind=args.kind,
            location_id=None if location is None else location.id,
            reference=args.reference,
            public=args.public,
        )
        done = add_supervision(store, author(), report, _judged(store, args), file=args.file)
    return noted(done, "report", tr("Toezichtrapport vastgelegd: {id}"), out)


def _ours(text: str) -> Judgement:
    """Return the judgement that one of our own words names. Refuses any other word."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.supervision.words import OUR_WORDS, spelling

    found = OUR_WORDS.get(spelling(text))
    if found is None:
        raise Refusal("judgement_unknown", word=text)
    return found


def _judged(store: Store, args: argparse.Namespace) -> dict[str, Judged]:
    """Return the judgements by criterion key; what follows a colon is the remark."""
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.supervision.report import Judged
    from contractbeoordeling.usecases.supervision.words import judgement_of

    found: dict[str, Judged] = {}
    for code, text in args.judgement:
        word, _, remark = text.partition(":")
        judgement = judgement_of(store, args.supervisor, word)
        found[find_criterion(store, code).key] = Judged(judgement, remark.strip())
    return found


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.supervision.change import remove_supervision

    with opened(args.register) as store:
        remove_supervision(store, author(), args.report)
    out.result({"removed": args.report})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=args.report))
    return ExitStatus.DONE


def _measure(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.supervision import SupervisionMeasure
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.supervision.measures import add_measure

    with opened(args.register) as store:
        made = add_measure(
            store,
            author(),
            SupervisionMeasure(
                provider_id=find_provider(store, args.provider).id,
                kind=args.kind,
                starts_on=args.starts_on,
                ends_on=args.ends_on,
                source=args.source,
            ),
        )
    out.result({"measure": made})
    out.say(tr("Maatregel vastgelegd: {id}").format(id=made.id))
    return ExitStatus.DONE


def _end(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.supervision.measures import end_measure

    with opened(args.register) as store:
        ended = end_measure(store, author(), args.measure, args.on or today())
    out.result({"measure": ended})
    out.say(tr("Maatregel beëindigd: {id}").format(id=ended.id))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.supervision.listing import list_supervision

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        found = list_supervision(store, provider_id)
        codes = criterion_codes(store)
    out.result(_document(found, codes))
    _say(found, codes, out)
    return ExitStatus.DONE


def _document(found: Supervision, codes: dict[str, str]) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import fields_of

    return {
        "reports": [
            {
                **fields_of(report),
                "provider": found.providers[report.provider_id].name,
                "findings": [
                    {**fields_of(each), "criterion": codes.get(each.criterion_key)}
                    for each in found.findings.get(report.id, ())
                ],
            }
            for report in found.reports
        ],
        "measures": [
            {**fields_of(each), "provider": found.providers[each.provider_id].name} for each in found.measures
        ],
    }


def _say(found: Supervision, codes: dict[str, str], out: Output) -> None:
    from contractbeoordeling.wording.forms import JUDGEMENTS
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    reports = [
        [
            shown(each.reported_on),
            found.providers[each.provider_id].name,
            each.supervisor,
            each.reference,
            ", ".join(
                f"{codes.get(one.criterion_key, one.criterion_key)} {JUDGEMENTS[one.judgement]}"
                for one in found.findings.get(each.id, ())
            ),
            each.id,
        ]
        for each in found.reports
    ]
    headers = [tr("Datum"), tr("Aanbieder"), tr("Toezichthouder"), tr("Kenmerk"), tr("Oordelen"), tr("Id")]
    out.say(table(headers, reports))
    measures = [
        [
            shown(each.starts_on),
            shown(each.ends_on),
            found.providers[each.provider_id].name,
            each.kind,
            each.id,
        ]
        for each in found.measures
    ]
    if measures:
        out.say("\n" + table([tr("Van"), tr("Tot"), tr("Aanbieder"), tr("Maatregel"), tr("Id")], measures))
