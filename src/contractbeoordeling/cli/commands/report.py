"""`report`: documents of a register, one to a file or one for each provider of a round into a folder."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.evidence import provider_document, provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.documents.make import MadeDocument
    from contractbeoordeling.usecases.documents.request import DocumentRequest

_KINDS = [each for each in codes(DocumentKind) if each != DocumentKind.DRAFT]
_ENDINGS = {"pdf": (".pdf",), "docx": (".docx",), "both": (".pdf", ".docx")}


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("report", tr("schrijf een document, als pdf of Word"), _report)
    parser.add_argument("register", type=given_path, metavar="REGISTER", help=tr("het registerbestand"))
    parser.add_argument("--round", metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    provider_option(parser, required=False)
    subject_option(parser)
    parser.add_argument(
        "--record",
        default="",
        metavar="ID",
        help=tr(
            "gesprek, bezoek of besluit waar het over gaat; bij een agenda anders het eerstvolgende gesprek"
        ),
    )
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default=DocumentKind.ASSESSMENT.value,
        help=tr("welk document: assessment is het beoordelingsrapport"),
    )
    _going(parser)


def _going(parser: Parser) -> None:
    parser.add_argument(
        "--audience",
        choices=codes(Audience),
        help=tr("wie het leest; anders de gewone lezer van dit document"),
    )
    parser.add_argument(
        "--all", action="store_true", help=tr("een document per aanbieder van de ronde, in de map van --out")
    )
    parser.add_argument(
        "--format", choices=tuple(_ENDINGS), default="pdf", help=tr("met --all: pdf, Word of allebei")
    )
    parser.add_argument(
        "--keep",
        action="store_true",
        help=tr("het gaat de deur uit: bewaar het in het register zoals het is"),
    )
    parser.add_argument(
        "--out",
        required=True,
        type=given_path,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("waar het document komt; met --all een map"),
    )


def _report(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        requests = _requests(store, args)
        return _many(requests, args, out) if args.all else _one(requests, args, out)


def _requests(store: Store, args: argparse.Namespace) -> list[DocumentRequest]:
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.wanted import Wanted, requests_of
    from contractbeoordeling.usecases.lookup import find_participations, find_provider, find_round

    of_round = find_round(store, args.round) if args.round else None
    providers = [find_provider(store, args.provider)] if args.provider else []
    participations: list[Participation] = []
    if of_round is not None and providers:
        participations = find_participations(store, of_round, providers[0], args.subject)
    elif of_round is not None and args.all:
        participations = store.find(Participation, round_id=of_round.id)
    wanted = Wanted(
        kind=DocumentKind(args.kind),
        made_on=today(),
        audience=Audience(args.audience) if args.audience else None,
        round=of_round,
        participations=participations,
        providers=providers,
        record_id=args.record,
    )
    return requests_of(store, wanted)


def _one(requests: list[DocumentRequest], args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.documents.make import Making, make_document
    from contractbeoordeling.usecases.session import author

    if len(requests) > 1:
        raise Refusal("document_of_one", count=len(requests))
    request, kind = requests[0], DocumentKind(args.kind)
    paper = make_document(request, Making(kind=kind, who=author(), keep=args.keep), args.out)
    seal = _seal(request) if kind is DocumentKind.ASSESSMENT else None
    told = {"file": args.out, "kind": args.kind, "audience": request.audience, "kept": args.keep}
    out.result({**told, "title": paper.title, "concept": bool(paper.mark) and seal is None, "seal": seal})
    said = tr("{path} is geschreven.")
    if kind is DocumentKind.ASSESSMENT and seal is None:
        said = tr("{path} is geschreven: een concept, want er is nog niets vastgesteld.")
    elif seal is not None:
        said = tr("{path} is geschreven, met kenmerk {seal}.")
    out.say(said.format(path=args.out, seal=seal))
    return ExitStatus.DONE


def _seal(request: DocumentRequest) -> str | None:
    from contractbeoordeling.usecases.assessments.file import versions_of

    versions = versions_of(request.store, request.the_participation())
    return versions[-1].seal_sha256 if versions else None


def _many(requests: list[DocumentRequest], args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.documents.make import Making, make_documents
    from contractbeoordeling.usecases.session import author

    making = Making(kind=DocumentKind(args.kind), who=author(), endings=_ENDINGS[args.format], keep=args.keep)
    made = make_documents(requests, making, args.out, out.progress(tr("Documenten schrijven")))
    out.result([_line(each) for each in made])
    for each in made:
        out.say(_said(each))
    return ExitStatus.FINDINGS if any(each.refusal for each in made) else ExitStatus.DONE


def _line(made: MadeDocument) -> dict[str, object]:
    provider, refusal = made.request.provider, made.refusal
    return {
        "provider": provider_document(provider) if provider else None,
        "files": list(made.paths),
        "refused": refusal.code if refusal else None,
    }


def _said(made: MadeDocument) -> str:
    from contractbeoordeling.wording.refusals import sentence

    if made.refusal is None:
        return "\n".join(tr("{path} is geschreven.").format(path=each) for each in made.paths)
    name = made.request.provider.name if made.request.provider else ""
    return f"{name}: {sentence(made.refusal)}"
