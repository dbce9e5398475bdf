"""The facts about a provider, changed in place: each field is stored when it is left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker

from contractbeoordeling.desktop._built.ui_provider_facts import Ui_ProviderFacts
from contractbeoordeling.desktop.autosave import AutoSave
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk, settled
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.provider_details import ProviderDetails
from contractbeoordeling.domain.provider import Law, Provider, ProviderStatus
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.wording.labels import STATUSES

_TEXTS = ("name", "kvk", "legal_form", "street", "postal_code", "city", "note")


class ProviderFacts(Page):
    """The fields of a provider; what can't be right is said beside them and not stored."""

    KINDS = frozenset({Provider})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderFacts()
        self.ui.setupUi(self)
        self._shown = ""
        self.details = ProviderDetails(desk)
        self.ui.details_room.addWidget(self.details)
        offer(self.ui.status, [(STATUSES[each], str(each)) for each in ProviderStatus])
        self.autosave = AutoSave(self)
        for name in (*_TEXTS, "care_forms", "regions", "status"):
            self.autosave.watch(name, getattr(self.ui, name))
        for law in Law:
            self.autosave.watch(f"law_{law}", getattr(self.ui, f"law_{law}"))
        self.autosave.ready.connect(self._store)

    def show_record(self, record_id: str) -> None:
        super().show_record(record_id)
        self.details.show_record(record_id)

    def refresh(self) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        if provider is None:
            return
        if provider.id != self._shown:
            self._shown = provider.id
            self.autosave.forget()
            self.ui.problem.clear()
        for name in _TEXTS:
            self.autosave.fill(name, getattr(provider, name) or "")
        self.autosave.fill("care_forms", ", ".join(provider.care_forms))
        self.autosave.fill("regions", ", ".join(provider.regions))
        with QSignalBlocker(self.ui.status):
            choose(self.ui.status, provider.status)
        self.ui.law_wmo.setChecked(Law.WMO in provider.laws)
        self.ui.law_youth.setChecked(Law.YOUTH in provider.laws)

    def flush(self) -> None:
        self.autosave.flush()

    def _store(self, name: str) -> None:
        """Store one field; a refusal stays beside the fields until it is put right."""
        provider = self.desk.store.get(Provider, self._shown)
        if provider is None:
            return
        changed = replace(provider, **self._value(name))

        def work() -> Provider:
            return change_provider(self.desk.store, self.desk.who, changed)

        if not settled(self.desk, work, self.ui.problem.setText):
            self.autosave.keep(name)

    def _value(self, name: str) -> dict[str, Any]:
        if name.startswith("law_"):
            return {"laws": tuple(each for each in Law if getattr(self.ui, f"law_{each}").isChecked())}
        if name == "status":
            return {"status": ProviderStatus(code_of(self.ui.status))}
        if name == "note":
            return {"note": self.ui.note.toPlainText()}
        text = getattr(self.ui, name).text().strip()
        if name in ("care_forms", "regions"):
            return {name: tuple(each.strip() for each in text.split(",") if each.strip())}
        return {name: text or None} if name == "kvk" else {name: text}
