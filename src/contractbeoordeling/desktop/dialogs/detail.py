"""What belongs to a provider besides its own fields: a contact, location, name, code, link or certificate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_detail import Ui_DetailDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import provider_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, offer_searchable, searched_code, show_day
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    LinkKind,
    Location,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.details import Detail, keep_detail
from contractbeoordeling.wording.fields import record_label
from contractbeoordeling.wording.labels import LINKS


class DetailDialog(FormDialog):
    """Shows the fields of the kind of detail that it is given, new or not."""

    def __init__(self, desk: Desk, parent: QWidget, detail: Detail) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_DetailDialog()
        self.ui.setupUi(self)
        self._detail = detail
        name = record_label(type(detail))
        self.setWindowTitle(name[:1].upper() + name[1:])
        self.ui.title.setText(self.windowTitle())
        self._fill(detail)
        self.begin(self.ui.problem, self.ui.button_box)

    def _fill(self, detail: Detail) -> None:
        ui = self.ui
        if isinstance(detail, Contact):
            ui.kinds.setCurrentWidget(ui.contact_page)
            for field in ("name", "function", "email", "phone"):
                getattr(ui, f"contact_{field}").setText(getattr(detail, field))
        elif isinstance(detail, Location):
            ui.kinds.setCurrentWidget(ui.location_page)
            for field in ("number", "name", "street", "postal_code", "city"):
                getattr(ui, f"location_{field}").setText(getattr(detail, field) or "")
        elif isinstance(detail, Certificate):
            ui.kinds.setCurrentWidget(ui.certificate_page)
            for field in ("kind", "number", "issuer"):
                getattr(ui, f"certificate_{field}").setText(getattr(detail, field))
            show_day(ui.certificate_from, detail.valid_from)
            show_day(ui.certificate_until, detail.valid_until)
        elif isinstance(detail, ProviderLink):
            ui.kinds.setCurrentWidget(ui.link_page)
            offer_searchable(ui.link_other, provider_choices(self.desk.store), detail.other_id)
            offer(ui.link_kind, [(LINKS[each], str(each)) for each in LinkKind])
            choose(ui.link_kind, detail.kind)
        else:
            ui.kinds.setCurrentWidget(ui.line_page)
            ui.line.setText(detail.code if isinstance(detail, AgbCode) else detail.name)

    def store(self) -> Detail:
        keep: Callable[[Store, Author, Any], Detail] = keep_detail  # one verb for every kind
        return keep(self.desk.store, self.desk.who, self._changed())

    def _changed(self) -> Detail:
        ui, detail = self.ui, self._detail
        if isinstance(detail, Contact):
            fields = ("name", "function", "email", "phone")
            return replace(detail, **{each: getattr(ui, f"contact_{each}").text() for each in fields})
        if isinstance(detail, Location):
            fields = ("number", "name", "street", "postal_code", "city")
            said = {each: getattr(ui, f"location_{each}").text().strip() for each in fields}
            return replace(detail, **{**said, "number": said["number"] or None})
        if isinstance(detail, Certificate):
            fields = ("kind", "number", "issuer")
            return replace(
                detail,
                **{each: getattr(ui, f"certificate_{each}").text() for each in fields},
                valid_from=day_of(ui.certificate_from),
                valid_until=day_of(ui.certificate_until),
            )
        if isinstance(detail, ProviderLink):
            other = searched_code(ui.link_other)
            if not other:
                raise Refusal("provider_not_chosen")
            return replace(detail, other_id=other, kind=LinkKind(code_of(ui.link_kind)))
        text = ui.line.text()
        return replace(detail, code=text) if isinstance(detail, AgbCode) else _renamed(detail, text)


def _renamed(detail: TradeName, text: str) -> TradeName:
    return replace(detail, name=text)
