"""Files that are no form of ours: lists of providers or signals go to their own import, the rest is refused."""

from dataclasses import replace
from pathlib import Path

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.form_import.run import FormOptions, refused
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.provider_import import run as providers
from contractbeoordeling.usecases.provider_import.plan import Choices
from contractbeoordeling.usecases.signal_import import run as signals
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.framework.sheets import MARK as FRAMEWORK_MARK
from contractbeoordeling.workbook.provider_list.rows import read_provider_list
from contractbeoordeling.workbook.signal_list.rows import ListWords, read_signal_list


def take_list(
    store: Store, who: Author, path: Path, opened: OpenedFile, options: FormOptions
) -> ImportedFile:
    """Import a list by what its headers say it is; refuses what nobody knows."""
    workbook = opened.workbook
    if any(str(sheet.value(1, 1)).startswith(FRAMEWORK_MARK) for sheet in workbook.sheets):
        return refused(opened.name, FileKind.FRAMEWORK, "framework_file")
    if read_signal_list(workbook, opened.name, ListWords()).found:
        taken = signals.take_over(
            store,
            who,
            signals.SignalFile(path, opened.content, workbook),
            SignalOptions(on_conflict=options.on_conflict, all_or_nothing=options.all_or_nothing),
            NoProgress(),
        )
        return taken.result
    if read_provider_list(workbook, opened.name).found:
        made = providers.take_over(
            store,
            who,
            providers.Source(path, opened.content, workbook),
            providers.Options(
                choices=Choices(on_conflict=options.on_conflict), all_or_nothing=options.all_or_nothing
            ),
            NoProgress(),
        )
        return replace(made.result, change_set=made.change_set)
    return refused(opened.name, FileKind.UNKNOWN, "unknown_file")
