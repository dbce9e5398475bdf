"""`assessment export|verify`: what an outsider can recompute, and whether what was sealed still stands."""

from __future__ import annotations

import argparse
import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.assessed_steps import chosen, many_command
from contractbeoordeling.cli.evidence import provider_document, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contractbeoordeling.domain.canonical import JsonValue
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.domain.seal.envelope import Envelope
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.assessments.facts import SealedFacts
    from contractbeoordeling.usecases.assessments.outcome import BothRatings
    from contractbeoordeling.usecases.assessments.verify import Difference, Verified

    LookedAt = tuple[Path, tuple[Envelope, Sequence[Difference]] | Refusal]

_PDF = b"%PDF-"
_START = 256
"""So many bytes tell a text from a register."""


def register(group: Commands) -> None:
    """Add the commands to those of `assessment`."""
    export = many_command(
        group, "export", tr("geef de invoer in JSON, zoals method evaluate die doorrekent"), _export
    )
    export.add_argument(
        "--version", type=count, metavar=tr("NUMMER"), help=tr("welke versie; anders de laatst verzegelde")
    )
    export.add_argument(
        "--sealed", action="store_true", help=tr("het hele verzegelde dossier, zoals de aanbieder het krijgt")
    )
    export.add_argument(
        "--out",
        type=given_path,
        metavar=tr("PAD"),
        help=tr("bestand, of bij meer dan één verzegeld dossier een map; anders standaarduitvoer"),
    )
    _add_verify(group)


def _add_verify(group: Commands) -> None:
    verify = group.add(
        "verify",
        tr("reken na wat verzegeld is, in een register, een bestand of de pdf van een rapport"),
        _verify,
    )
    verify.add_argument(
        "register",
        type=given_path,
        metavar="REGISTER",
        help=tr("het register, of een verzegeld dossier of rapport (pdf)"),
    )
    verify.add_argument(
        "files",
        nargs="*",
        type=given_path,
        metavar=tr("BESTAND"),
        help=tr("verzegelde dossiers of rapporten om ernaast te leggen"),
    )
    verify.add_argument("--round", metavar=tr("RONDE"), help=tr("alleen deze ronde"))
    verify.add_argument(
        "--provider",
        action="append",
        default=[],
        metavar=tr("AANBIEDER"),
        help=tr("alleen deze, bij --round (mag vaker)"),
    )
    verify.set_defaults(state=None)
    subject_option(verify)


def _export(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.export import export_case, export_envelope
    from contractbeoordeling.usecases.session import register as opened

    export = export_envelope if args.sealed else export_case
    with opened(args.register) as store:
        _, found = chosen(store, args)
        documents: list[JsonValue] = [dict(export(store, each, args.version)) for each in found]
        names = [_file_name(store, each) for each in found]
    if args.out is None:
        out.document(documents[0] if len(documents) == 1 else documents)
        return ExitStatus.DONE
    paths = _write(args, documents, names)
    out.result({"files": paths})
    for path in paths:
        out.say(tr("Geschreven: {path}").format(path=path))
    return ExitStatus.DONE


def _write(args: argparse.Namespace, documents: Sequence[JsonValue], names: Sequence[str]) -> list[Path]:
    """Write one file, or one per sealed assessment in a folder: each can be verified by itself."""
    from contractbeoordeling.domain.canonical import canonical_bytes
    from contractbeoordeling.files import disk
    from contractbeoordeling.usecases.free_file import free_file, put_free
    from contractbeoordeling.usecases.written import write_file

    if not (args.sealed and (len(documents) != 1 or disk.is_folder(args.out))):
        whole: JsonValue = documents[0] if len(documents) == 1 else documents
        write_file(args.out, canonical_bytes(whole))
        return [args.out]
    with disk.folder_aside(args.out, ".dossiers-") as aside:  # all of them or none
        for document, name in zip(documents, names, strict=True):
            write_file(free_file(aside, name, ".json"), canonical_bytes(document))
        return [put_free(each, args.out) for each in disk.entries(aside)]


def _file_name(store: Store, own: Participation) -> str:
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.rounds.form_content import subject_names

    provider = store.get(Provider, own.provider_id)
    named = (provider.name if provider else own.id, subject_names(store, [own])[own.id])
    return " ".join(each for each in named if each)


def _verify(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    if _is_envelope(args.register):
        return _told(out, [], _looked_at([args.register, *args.files], None))
    with opened(args.register) as store:
        files = _looked_at(args.files, store)
        sealed: Sequence[Verified] = _sealed(store, args, out) if args.round or not args.files else ()
        named = [(each, *_named(store, each.participation)) for each in sealed]
    return _told(out, named, files)


def _looked_at(paths: Sequence[Path], store: Store | None) -> list[LookedAt]:
    """Verify files; of several, one that can't be read is named and stops no other."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.assessments.verify import verify_file
    from contractbeoordeling.usecases.given_file import given_file

    found: list[LookedAt] = []
    for path in paths:
        try:
            found.append((path, verify_file(given_file(path), store)))
        except Refusal as refusal:
            if len(paths) == 1:
                raise
            found.append((path, refusal))
    return found


def _is_envelope(path: Path) -> bool:
    """Tell whether a file begins as JSON or a PDF does; a register holds bytes there that are no text."""
    from contractbeoordeling.files import disk

    if not disk.is_file(path):
        return False
    first = disk.read_start(path, _START)
    if first.lstrip().startswith(_PDF):
        return True
    try:
        start = codecs.getincrementaldecoder("utf-8-sig")().decode(first)
    except UnicodeDecodeError:
        return False
    return start.lstrip()[:1] in ("{", "[") and "\0" not in start


def _sealed(store: Store, args: argparse.Namespace, out: Output) -> Sequence[Verified]:
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.usecases.assessments.verify import verify_assessments

    found = chosen(store, args)[1] if args.round else store.find(Participation)
    return verify_assessments(store, found, out.progress(tr("Narekenen")))


def _named(store: Store, own: Participation) -> tuple[Provider | None, str]:
    """Return the provider and the name of the round of a participation."""
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.round import Round

    of_round = store.get(Round, own.round_id)
    return store.get(Provider, own.provider_id), "" if of_round is None else of_round.name


def _told(
    out: Output, sealed: Sequence[tuple[Verified, Provider | None, str]], files: Sequence[LookedAt]
) -> ExitStatus:
    """Tell what is wrong with each, and how many there are."""
    listed = [_sealed_document(*each) for each in sealed]
    looked = [_file_document(*each) for each in files]
    for each in (*listed, *looked):
        for line in each["said"]:
            out.say(line)
    told = [{name: value for name, value in each.items() if name != "said"} for each in (*listed, *looked)]
    out.result({"sealed": told[: len(listed)], "files": told[len(listed) :]})
    wrong = sum(not each["sound"] for each in told)
    said = ntr(
        "{total} verzegelde beoordeling nagerekend; {wrong} niet in orde.",
        "{total} verzegelde beoordelingen nagerekend; {wrong} niet in orde.",
        len(told),
    )
    out.say(said.format(total=len(told), wrong=wrong))
    return ExitStatus.FINDINGS if wrong else ExitStatus.DONE


def _sealed_document(each: Verified, provider: Provider | None, round_name: str) -> dict[str, Any]:
    name = tr("{provider}, ronde {round}, versie {version}").format(
        provider=provider.name if provider else "–", round=round_name, version=each.version.version
    )
    return {
        "provider": provider_document(provider) if provider else None,
        "round": round_name,
        "participation": each.participation.id,
        "version": each.version.version,
        "seal": each.version.seal_sha256,
        **_outcome(name, each.differences),
    }


def _file_document(path: Path, found: tuple[Envelope, Sequence[Difference]] | Refusal) -> dict[str, Any]:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.assessments.facts import sealed_facts
    from contractbeoordeling.wording.refusals import sentence

    if isinstance(found, Refusal):
        refused: dict[str, Any] = {"file": path, "sound": False, "code": found.code, "differences": []}
        return {**refused, "message": sentence(found), "said": [f"{path}: {sentence(found)}"]}
    envelope, differences = found
    document = {"file": path, **_outcome(str(path), differences)}
    facts = None if differences else sealed_facts(envelope)
    return (
        document if facts is None else {**document, "assessment": facts, "said": [_facts_said(path, facts)]}
    )


def _facts_said(path: Path, facts: SealedFacts) -> str:
    """What was sealed, to be held beside the pages: those can be changed without touching the attachment."""
    from contractbeoordeling.domain.assessment import Level
    from contractbeoordeling.wording.assessments import LEVELS
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.rounds import taking_part

    ratings = [
        f"{LEVELS[each.level]} {each.code}".strip() + f": {_rated(each)}"
        for each in facts.ratings
        if each.level is not Level.CRITERION
    ]
    said = tr(
        "{file}: {provider}, ronde {round}, versie {version}, vastgesteld op {day} door {by}. {ratings}. "
        "Zegel {seal}. Leg dit naast de bladzijden."
    )
    return said.format(
        file=path,
        provider=taking_part(facts.provider, facts.subject),
        round=facts.round,
        version=facts.version,
        day=day(facts.determined_on),
        by=", ".join(each for each in (facts.by, facts.function) if each),
        ratings="; ".join(ratings).capitalize(),
        seal=facts.seal,
    )


def _rated(each: BothRatings) -> str:
    from contractbeoordeling.wording.numbers import NOTHING

    own = str(each.standing or NOTHING)
    if each.computed == each.standing:
        return own
    return tr("{own} (berekend: {computed})").format(own=own, computed=each.computed or NOTHING)


def _outcome(name: str, differences: Sequence[Difference]) -> dict[str, Any]:
    """Whether all is well; `said` are the lines for the screen."""
    found = [_difference(each) for each in differences]
    said = [f"{name}: {each['message']}" for each in found]
    return {"sound": not differences, "differences": found, "said": said}


def _difference(each: Difference) -> dict[str, object]:
    from contractbeoordeling.wording.seals import seal_sentence

    return {
        "place": each.place,
        "code": each.code,
        "found": each.found,
        "expected": each.expected,
        "message": seal_sentence(each.place, each.code, each.found, each.expected),
    }
