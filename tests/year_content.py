"""What a year holds beside an assessment, for pages and pictures: goals, indicators, terms that are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, IndicatorState, SuccessIndicator
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.retention import AfterTerm, Kept, RetentionRule, TermStart
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.keep_contract import keep_contract
from contractbeoordeling.usecases.retention.rules import keep_rule
from contractbeoordeling.usecases.year.goals import keep_goal, theme_keys
from contractbeoordeling.usecases.year.indicators import keep_indicator


def fill_year(store: Store, who: Author, today: date) -> None:
    """Add goals of the board, indicators of contracts, and two terms of retention of which one is over."""
    with store.together():
        for name, text, codes in (
            ("Korter wachten", "Wie hulp nodig heeft, begint binnen vier weken.", ("1",)),
            ("Veilig opgroeien", "Minder meldingen over veiligheid, en sneller hersteld.", ("4", "5")),
        ):
            goal = BoardGoal(year=today.year, name=name, text=text, theme_keys=theme_keys(store, codes))
            keep_goal(store, who, goal)
        for contract in store.find(Contract):
            keep_contract(store, who, replace(contract, product_categories=("02", "07")))
            for name, target, state in (
                ("Wachttijd", "90% begint binnen vier weken", IndicatorState.AT_RISK),
                ("Uitval", "niet meer dan 8%", IndicatorState.ON_TRACK),
                ("Scholing", "alle begeleiders geschoold in de meldcode", IndicatorState.NOT_MET),
            ):
                kept = SuccessIndicator(
                    contract_id=contract.id, name=name, target=target, state=state, seen_on=today
                )
                keep_indicator(store, who, kept)
        for kind, months in ((Kept.UNVERIFIED_SIGNAL, 0), (Kept.ASSESSMENT, 84)):
            keep_rule(
                store,
                who,
                RetentionRule(
                    kind=kind,
                    months=months,
                    starts=TermStart.RECORDED if months == 0 else TermStart.CONTRACT_ENDED,
                    after=AfterTerm.DESTROY,
                    ground="selectielijst 12.1",
                    filled_by="N. de Waard, archivaris",
                ),
                today,
            )
