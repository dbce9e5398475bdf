"""A contract with the ceiling and use of one year."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_contract import Ui_ContractDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import municipality_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, number_of, show_day, whole_number_of
from contractbeoordeling.desktop.texts import contracts as texts
from contractbeoordeling.domain.contract import Contract, ContractYear, FinancingVariant
from contractbeoordeling.domain.product_category import category_codes, unfit_categories
from contractbeoordeling.domain.provider import Law
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.keep_contract import keep_contract
from contractbeoordeling.wording.labels import LAWS, VARIANTS
from contractbeoordeling.wording.product_categories import category, unfit_sentence

_ID = Qt.ItemDataRole.UserRole


class ContractDialog(FormDialog):
    """The fields of one contract; other years than the one that is shown stay as they are."""

    def __init__(self, desk: Desk, parent: QWidget, contract: Contract) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ContractDialog()
        self.ui.setupUi(self)
        self._contract = contract
        years = desk.store.find(ContractYear, contract_id=contract.id)
        self._years = {each.year: each for each in years}
        self._fill()
        self.begin(self.ui.problem, self.ui.button_box)

    def _fill(self) -> None:
        ui, contract = self.ui, self._contract
        offer(ui.law, [(texts.no_law(), ""), *((LAWS[each], str(each)) for each in Law)])
        variants = [(VARIANTS[each], str(each)) for each in FinancingVariant]
        offer(ui.variant, [(texts.no_law(), ""), *variants])
        choose(ui.law, contract.law or "")
        choose(ui.variant, contract.variant or "")
        ui.number.setText(contract.number)
        ui.title_text.setText(contract.title)
        ui.lots.setText(", ".join(contract.lots))
        show_day(ui.starts, contract.starts_on)
        show_day(ui.ends, contract.ends_on)
        ui.extension.setText(contract.extension_options)
        ui.reply_days.setText("" if contract.reply_days is None else str(contract.reply_days))
        ui.of_client.setPlainText(contract.expectations_of_client)
        ui.of_provider.setPlainText(contract.expectations_of_provider)
        for name, key in municipality_choices(self.desk.store):
            item = QListWidgetItem(name)
            item.setData(_ID, key)
            chosen = key in contract.municipality_ids
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            ui.municipalities.addItem(item)
        year = max(self._years, default=today().year)
        ui.year.setText(str(year))
        known = self._years.get(year)
        ui.ceiling.setText(texts.money(known.ceiling)[2:] if known else "")
        ui.used.setText(texts.money(known.used)[2:] if known else "")
        show_day(ui.used_until, known.used_until if known else None)
        ui.clients.setText("" if known is None or known.clients is None else str(known.clients))
        ui.categories.setText(", ".join(contract.product_categories))
        ui.categories.textChanged.connect(self._name_categories)
        ui.law.currentIndexChanged.connect(self._name_categories)
        self._name_categories()

    def _categories(self) -> tuple[str, ...]:
        return category_codes(self.ui.categories.text().split(","))

    def _name_categories(self) -> None:
        """Say what the codes mean, and which don't fit the law."""
        law = code_of(self.ui.law)
        typed = replace(self._contract, law=Law(law) if law else None, product_categories=self._categories())
        unfit = [unfit_sentence(code) for code in unfit_categories(typed)]
        self.ui.category_names.setText("\n".join([*map(category, typed.product_categories), *unfit]))

    def store(self) -> Contract:
        ui, law, variant = self.ui, code_of(self.ui.law), code_of(self.ui.variant)
        items = [ui.municipalities.item(place) for place in range(ui.municipalities.count())]
        days = whole_number_of(ui.reply_days)
        contract = replace(
            self._contract,
            number=ui.number.text(),
            title=ui.title_text.text(),
            lots=tuple(each.strip() for each in ui.lots.text().split(",") if each.strip()),
            law=Law(law) if law else None,
            variant=FinancingVariant(variant) if variant else None,
            starts_on=day_of(ui.starts),
            ends_on=day_of(ui.ends),
            extension_options=ui.extension.text(),
            reply_days=days,
            municipality_ids=tuple(
                str(each.data(_ID)) for each in items if each.checkState() is Qt.CheckState.Checked
            ),
            expectations_of_client=ui.of_client.toPlainText(),
            expectations_of_provider=ui.of_provider.toPlainText(),
            product_categories=self._categories(),
        )
        return keep_contract(self.desk.store, self.desk.who, contract, self._all_years(contract))

    def _all_years(self, contract: Contract) -> list[ContractYear]:
        """Give the years with the one that was typed, where something was."""
        ui = self.ui
        ceiling, used = number_of(ui.ceiling), number_of(ui.used)
        until, clients = day_of(ui.used_until), number_of(ui.clients)
        years = dict(self._years)
        if any(each is not None for each in (ceiling, used, until, clients)):
            number = int(number_of(ui.year) or 0)
            known = years.get(number) or ContractYear(contract_id=contract.id, year=number)
            years[number] = replace(
                known,
                ceiling=ceiling,
                used=used,
                used_until=until,
                clients=None if clients is None else int(clients),
            )
        return list(years.values())
