"""Recording, changing, verifying, repairing, withdrawing and joining signals."""

from dataclasses import replace
from datetime import date

import pytest

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Contact, TradeName
from contractbeoordeling.domain.signal import Audience, Signal, SignalKind, Urgency
from contractbeoordeling.domain.signal_rules import Repair, Verification
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.usecases.signals.assign import assign_criterion
from contractbeoordeling.usecases.signals.change import change_signal
from contractbeoordeling.usecases.signals.join import join_signals
from contractbeoordeling.usecases.signals.remove import remove_signal
from contractbeoordeling.usecases.signals.repair import repair_signal
from contractbeoordeling.usecases.signals.verify import verify_signal
from contractbeoordeling.usecases.signals.withdraw import withdraw_repair, withdraw_verification
from contractbeoordeling.wording.notices import notice_sentence
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

CHECK = Verification(on=TODAY, by="A. Bakker", how="dossier ingezien", reaction="erkent het")
MENDED = Repair(on=TODAY, by="A. Bakker", party=Party.VISIT, how="bezoek gebracht")


def stored(example: ExampleRegister, **fields: object) -> Signal:
    return add_signal(example.store, WHO, example.signal(**fields), today=TODAY).record


def verified(example: ExampleRegister, **fields: object) -> Signal:
    return verify_signal(example.store, WHO, stored(example, **fields).id, CHECK, today=TODAY).record


def test_signal_is_stored_with_tidy_texts(example: ExampleRegister) -> None:
    signal = stored(example, text="  regel 1\r\nregel 2 ", reporter_role=" Consulent  wijkteam ")
    assert example.store.get(Signal, signal.id) == signal
    assert (signal.text, signal.reporter_role) == ("regel 1\nregel 2", "Consulent wijkteam")


def test_personal_data_is_pointed_out_masked_and_stored_all_the_same(example: ExampleRegister) -> None:
    noted = add_signal(example.store, WHO, example.signal(text="Gaat om BSN 123456782"), today=TODAY)
    [notice] = noted.notices
    sentence = notice_sentence(Signal, notice)
    assert "een BSN te staan (123••••82)" in sentence
    assert "123456782" not in sentence
    assert example.store.get(Signal, noted.record.id) is not None


def test_criminal_data_gets_a_warning_and_a_narrow_audience(example: ExampleRegister) -> None:
    noted = add_signal(
        example.store,
        WHO,
        example.signal(kind=SignalKind.FRAUD, text="Mw. De Vries declareert dubbel"),
        today=TODAY,
    )
    assert noted.record.audience is Audience.NARROW
    assert [each.code for each in noted.notices] == [NoticeCode.CRIMINAL_DATA]


def test_person_may_widen_the_audience_of_criminal_data(example: ExampleRegister) -> None:
    signal = stored(example, kind=SignalKind.FRAUD, text="Mw. De Vries declareert dubbel")
    wider = change_signal(example.store, WHO, replace(signal, audience=Audience.INTERNAL), today=TODAY)
    assert wider.record.audience is Audience.INTERNAL
    assert [each.code for each in wider.notices] == [NoticeCode.CRIMINAL_DATA]


def test_signal_that_becomes_criminal_data_is_narrowed(example: ExampleRegister) -> None:
    signal = stored(example)
    changed = change_signal(
        example.store, WHO, replace(signal, text="Aangifte van diefstal door dhr. Bos"), today=TODAY
    )
    assert changed.record.audience is Audience.NARROW


def test_serious_signal_without_a_criterion_says_what_it_lacks(example: ExampleRegister) -> None:
    noted = add_signal(example.store, WHO, example.signal(criterion_key=None), today=TODAY)
    assert [each.code for each in noted.notices] == [NoticeCode.NO_CRITERION]


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("signal_without_severity", {"severity": None}),
        ("signal_in_future", {"observed_on": date(2026, 6, 2)}),
        ("criterion_unknown", {"criterion_key": "bestaat-niet"}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
        ("contract_unknown", {"contract_id": "bestaat-niet"}),
        ("location_unknown", {"location_id": "bestaat-niet"}),
    ],
)
def test_signal_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refusal, match=code):
        stored(example, **fields)
    assert example.store.count(Signal) == 0


def test_contract_of_another_provider_is_refused(example: ExampleRegister) -> None:
    contract = Contract(provider_id=example.other.id, number="C-1")
    example.add(contract)
    with pytest.raises(Refusal, match="contract_unknown"):
        stored(example, contract_id=contract.id)


def test_new_signal_that_claims_to_be_verified_is_a_fault_of_the_caller(example: ExampleRegister) -> None:
    with pytest.raises(ValueError, match="unverified"):
        stored(example, verified_on=TODAY)


def test_verifying_keeps_who_how_and_when_and_stops_undo(example: ExampleRegister) -> None:
    signal = verified(example)
    assert (signal.verified_on, signal.verified_by, signal.verified_how) == (
        TODAY,
        "A. Bakker",
        "dossier ingezien",
    )
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(example.store, WHO)


def test_verifying_without_a_name_takes_the_person_at_work(example: ExampleRegister) -> None:
    person = Person(name="B. Jansen", function="contractmanager")
    example.add(person)
    signal = stored(example)
    done = verify_signal(
        example.store,
        Author(person_id=person.id),
        signal.id,
        replace(CHECK, by="", on_behalf_of="college van B en W"),
        today=TODAY,
    ).record
    assert (done.verified_by, done.verified_function) == ("B. Jansen", "contractmanager")
    assert done.verified_on_behalf_of == "college van B en W"


def test_serious_signal_is_not_verified_without_reaction_or_urgency(example: ExampleRegister) -> None:
    signal = stored(example)
    with pytest.raises(Refusal, match="verify_without_reaction"):
        verify_signal(example.store, WHO, signal.id, replace(CHECK, reaction=" "), today=TODAY)
    assert example.store.get(Signal, signal.id) == signal
    urgent = replace(CHECK, reaction="", urgency=Urgency.DANGER)
    assert verify_signal(example.store, WHO, signal.id, urgent, today=TODAY).record.verified


def test_criterion_can_be_assigned_later_and_then_verified(example: ExampleRegister) -> None:
    signal = stored(example, criterion_key=None, reference="M-7")
    with pytest.raises(Refusal, match="verify_without_criterion"):
        verify_signal(example.store, WHO, "M-7", CHECK, today=TODAY)
    assign_criterion(example.store, WHO, "M-7", "4.2 Calamiteiten en geweld")
    assert verify_signal(example.store, WHO, signal.id, CHECK, today=TODAY).record.criterion_key


@pytest.mark.parametrize(
    "fields", [{"severity": 4}, {"observed_on": date(2026, 4, 1)}, {"criterion_key": None}]
)
def test_what_a_verification_rests_on_does_not_change(
    example: ExampleRegister, fields: dict[str, object]
) -> None:
    signal = verified(example)
    with pytest.raises(Refusal, match="signal_is_verified"):
        change_signal(example.store, WHO, replace(signal, **fields), today=TODAY)


def test_text_of_a_verified_signal_may_be_mended(example: ExampleRegister) -> None:
    signal = verified(example)
    changed = change_signal(
        example.store,
        WHO,
        replace(signal, text="Afspraken niet nagekomen", verified_by="iemand anders"),
        today=TODAY,
    ).record
    assert (changed.text, changed.verified_by) == ("Afspraken niet nagekomen", "A. Bakker")


def test_withdrawing_a_verification_is_a_new_dated_act(example: ExampleRegister) -> None:
    signal = verified(example)
    open_again = withdraw_verification(example.store, WHO, signal.id, "verkeerde aanbieder", today=TODAY)
    assert (open_again.verified, open_again.withdrawn_on) == (False, TODAY)
    assert [each.verb for each in example.store.history(signal.id)] == [
        Verb.SIGNAL_WITHDRAWN,
        Verb.SIGNAL_VERIFIED,
        Verb.SIGNAL_ADDED,
    ]


def test_withdrawing_needs_a_reason_and_something_to_withdraw(example: ExampleRegister) -> None:
    signal = stored(example)
    with pytest.raises(Refusal, match="withdraw_without_reason"):
        withdraw_verification(example.store, WHO, signal.id, " ", today=TODAY)
    with pytest.raises(Refusal, match="signal_not_verified"):
        withdraw_verification(example.store, WHO, signal.id, "reden", today=TODAY)
    with pytest.raises(Refusal, match="signal_not_repaired"):
        withdraw_repair(example.store, WHO, signal.id)


def test_repair_is_established_by_another_than_the_provider(example: ExampleRegister) -> None:
    signal = verified(example)
    example.add(
        TradeName(provider_id=example.provider.id, name="De Lantaarn"),
        Contact(provider_id=example.provider.id, name="C. Visser"),
    )
    for by in ("De Lantaarn", "C. Visser", "Visser, C.", "Stichting De Lantaarn", example.provider.name):
        with pytest.raises(Refusal, match="repair_by_provider"):
            repair_signal(example.store, WHO, signal.id, replace(MENDED, by=by), today=TODAY)
    mended = repair_signal(example.store, WHO, signal.id, MENDED, today=TODAY).record
    assert (mended.repaired_on, mended.repair_party) == (TODAY, Party.VISIT)
    assert not withdraw_repair(example.store, WHO, signal.id).repair_verified


def test_reports_of_one_event_are_joined(example: ExampleRegister) -> None:
    first, second, third = (stored(example, reference=each) for each in "abc")
    joined = join_signals(example.store, WHO, [first.id, second.id])
    assert len({each.event for each in joined}) == 1
    again = join_signals(example.store, WHO, ["b", "c"], "Brand op 1 mei")
    assert {each.id for each in again} == {first.id, second.id, third.id}
    assert {each.event for each in example.store.find(Signal)} == {"Brand op 1 mei"}


def test_only_signals_of_one_provider_are_one_event(example: ExampleRegister) -> None:
    first = stored(example)
    with pytest.raises(Refusal, match="join_too_few"):
        join_signals(example.store, WHO, [first.id, first.id])
    elsewhere = stored(example, provider_id=example.other.id)
    with pytest.raises(Refusal, match="join_two_providers"):
        join_signals(example.store, WHO, [first.id, elsewhere.id])


def test_unverified_signal_can_be_removed_and_a_verified_one_not(example: ExampleRegister) -> None:
    removed, kept = stored(example), verified(example)
    remove_signal(example.store, WHO, removed.id)
    with pytest.raises(Refusal, match="signal_is_verified"):
        remove_signal(example.store, WHO, kept.id)
    assert example.store.find(Signal) == [kept]
    with pytest.raises(Refusal, match="signal_unknown"):
        remove_signal(example.store, WHO, removed.id)
