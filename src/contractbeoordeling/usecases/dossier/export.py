"""The dossier as files: the document as PDF and Word, every file that it names, and an index; in a folder or one zip file."""

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.write import PDF, WORD, paper_bytes
from contractbeoordeling.usecases.dossier.content import WholeDossier, provider_dossier
from contractbeoordeling.usecases.free_file import taken_names
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.numbers import day

ZIP = ".zip"
_HEADER = ("Nummer", "Bestand", "Datum", "Waarover", "SHA-256", "In deze map")
_PAGES, _INDEX = "Dossier", "Inhoud.csv"


@dataclass(frozen=True, slots=True)
class DossierDone:
    """What was written: how many things happened, and which files lie beside the document."""

    path: Path
    entries: int
    files: tuple[str, ...]
    gone: int


def export_dossier(
    store: Store, provider: Provider, audience: Audience, path: Path, made_on: date
) -> DossierDone:
    """Write the dossier into an empty or new folder, or a zip file; refuses a folder in which anything lies."""
    whole = provider_dossier(store, provider, audience, made_on)
    files = _files(store, whole)
    if path.suffix.casefold() == ZIP:
        with replacing(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files:
                archive.writestr(zipfile.ZipInfo(name, (*made_on.timetuple()[:3], 0, 0, 0)), content)
    else:
        _write_folder(path, files)
    kept = tuple(_name(each.file.number, each.file.name) for each in whole.files if each.content is not None)
    return DossierDone(path, len(whole.dossier.entries), kept, len(whole.files) - len(kept))


def _write_folder(folder: Path, files: list[tuple[str, bytes]]) -> None:
    if disk.is_folder(folder) and taken_names(folder):
        raise Refusal("dossier_folder_filled", path=folder)
    with outbox_in(folder) as outbox:
        for name, content in files:
            outbox.put(name, content)
        outbox.deliver()


def _files(store: Store, whole: WholeDossier) -> list[tuple[str, bytes]]:
    paper = whole.paper()
    made = [
        (f"{_PAGES}{ending}", paper_bytes(paper, ending, store, DocumentKind.DOSSIER))
        for ending in (PDF, WORD)
    ]
    made.append((_INDEX, _index(whole)))
    named = [(_name(each.file.number, each.file.name), each.content) for each in whole.files]
    return [*made, *((name, content) for name, content in named if content is not None)]


def _name(number: int, name: str) -> str:
    """Return a name that tells the number in the index; every number is one file."""
    path = Path(name)
    return f"{number:03} {safe_name(path.stem)}{path.suffix}"


def _index(whole: WholeDossier) -> bytes:
    """Return the index as CSV as Excel opens it here: semicolons, and a mark for its encoding."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADER)
    for each in whole.files:
        file = each.file
        name = _name(file.number, file.name) if each.content is not None else "niet meer bewaard"
        writer.writerow((file.number, file.name, day(file.on), file.about, file.sha256, name))
    return text.getvalue().encode("utf-8-sig")
