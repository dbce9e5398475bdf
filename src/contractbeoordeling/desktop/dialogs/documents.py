"""Making documents: which one, about whom, for whom, in which form and where; the work is done beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contractbeoordeling.desktop._built.ui_documents import Ui_DocumentsDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.export import rounds_of
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.entry import offer_searchable, searched_code
from contractbeoordeling.desktop.texts import documents as texts
from contractbeoordeling.desktop.where import ask_folder
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.files.given import given_path
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.documents.kinds import KINDS
from contractbeoordeling.usecases.documents.make import MadeDocument, Making, make_documents
from contractbeoordeling.usecases.documents.request import About, DocumentRequest
from contractbeoordeling.usecases.documents.wanted import Wanted, requests_of
from contractbeoordeling.usecases.documents.write import PDF, WORD
from contractbeoordeling.usecases.pictures import participations_of

_CHOSEN = "chosen"
_OF_PROVIDERS = (About.PARTICIPATION, About.PROVIDER)


class DocumentsDialog(FormDialog):
    """Asks what is made; one document for each provider, or one of the whole round."""

    def __init__(
        self,
        desk: Desk,
        of_round: Round,
        parent: QWidget,
        *,
        provider: Provider | None = None,
        chosen: Sequence[Participation] = (),
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_DocumentsDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self._rounds = {each.id: each for each in rounds_of(desk)}
        self._provider, self._chosen = provider, list(chosen)
        kinds = [each for each, known in KINDS.items() if known.about is not About.RECORD]
        of_one = [each for each in kinds if KINDS[each].about in _OF_PROVIDERS]
        offer(ui.kind, [(texts.kind(each), str(each)) for each in (of_one if provider else kinds)])
        offer(ui.round, [(each.name, each.id) for each in self._rounds.values()])
        choose(ui.round, of_round.id)
        ui.place.setText(str(Path(desk.folder) / texts.folder()))
        ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setText(texts.make())
        self._offer_providers()
        self._show_kind()
        ui.kind.currentIndexChanged.connect(self._show_kind)
        ui.round.currentIndexChanged.connect(self._offer_providers)
        ui.choose_button.clicked.connect(self._ask_place)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> list[DocumentRequest]:
        """Check what is asked; the making itself is done beside the window."""
        ui = self.ui
        endings = [ending for ending, box in ((PDF, ui.pdf), (WORD, ui.word)) if box.isChecked()]
        if not endings:
            raise Refusal("document_without_form")
        requests = requests_of(self.desk.store, self._wanted())
        making = Making(kind=self._kind, who=self.desk.who, endings=endings, keep=ui.keep.isChecked())
        self._make(requests, making, given_path(ui.place.text().strip()))
        return requests

    @property
    def _kind(self) -> DocumentKind:
        return DocumentKind(code_of(self.ui.kind))

    def _wanted(self) -> Wanted:
        of_round = self._rounds[code_of(self.ui.round)]
        return Wanted(
            kind=self._kind,
            made_on=today(),
            audience=Audience(code_of(self.ui.audience)),
            round=of_round,
            participations=self._participations(of_round),
        )

    def _participations(self, of_round: Round) -> list[Participation]:
        """Return whom it is about, in the order of the names."""
        ui, store = self.ui, self.desk.store
        code = searched_code(ui.provider)
        if code == _CHOSEN:
            found = self._chosen
        elif code:
            return store.find(Participation, round_id=of_round.id, provider_id=code)
        elif ui.provider.currentText().strip() and ui.provider.currentIndex() != 0:
            raise Refusal("provider_not_chosen")
        else:
            found = store.find(Participation, round_id=of_round.id)
        names = store.by_id(Provider, {each.provider_id for each in found})

        def name(each: Participation) -> str:
            return names[each.provider_id].name.casefold()

        return sorted(found, key=name)

    def _make(self, requests: list[DocumentRequest], making: Making, folder: Path) -> None:
        window = self.desk.window

        def work(progress: Progress) -> list[MadeDocument]:
            return make_documents(requests, making, folder, progress)

        def tell(made: list[MadeDocument]) -> None:
            ResultDialog(texts.done(made), folder, window).open()

        self.desk.start(texts.writing(), work, tell)

    def _show_kind(self) -> None:
        """Offer who may read this document, the usual reader first, and ask about providers where it is about them."""
        ui, known = self.ui, KINDS[self._kind]
        with QSignalBlocker(ui.audience):
            ui.audience.clear()
            offer(ui.audience, [(texts.audience(each), str(each)) for each in known.audiences])
        ui.about.setText(texts.about(self._kind))
        ui.provider.setEnabled(known.about in _OF_PROVIDERS and self._provider is None)

    def _offer_providers(self) -> None:
        """Offer who takes part in the round, and those that were chosen before."""
        of_round = self._rounds[code_of(self.ui.round)]
        taking_part = {each.provider_id for each in self.desk.store.find(Participation, round_id=of_round.id)}
        choices = [each for each in provider_choices(self.desk.store) if each[1] in taking_part]
        own = [each for each in self._chosen if each.round_id == of_round.id]
        if len(own) > 1:
            choices = [(texts.chosen(len(own)), _CHOSEN), *choices]
        with QSignalBlocker(self.ui.provider):
            self.ui.provider.clear()
            offer_searchable(self.ui.provider, [(texts.everybody(), ""), *choices], "")
            first = self._provider.id if self._provider else _CHOSEN if len(own) > 1 else ""
            choose(self.ui.provider, first)

    def _ask_place(self) -> None:
        ask_folder(self, texts.choose_folder(), self.desk.folder, self.ui.place.setText)


def ask_provider_documents(desk: Desk, provider_id: str, parent: QWidget) -> None:
    """Ask which document about a provider, of the newest round that it takes part in; say so where there is none."""
    provider = desk.store.get(Provider, provider_id)
    rounds = participations_of(desk.store, provider_id)
    if provider is None or not rounds:
        desk.runner.told.emit(texts.no_round())
        return
    DocumentsDialog(desk, rounds[0][0], parent, provider=provider).open()
