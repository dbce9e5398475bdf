"""Nothing that leaves the program tells a rating that a round hides.

Each command runs twice on the same answers: once by the method, once by a method that turns every external picture upside
down. All criteria are blind, so nobody may be able to tell the two apart. Without the setting they must differ, or
the command would prove nothing. A command that isn't here has to stand among those that compute nothing.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from pypdf import PdfReader

from contractbeoordeling import settings
from contractbeoordeling.cli import main as cli
from contractbeoordeling.cli.parser import Parser
from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method import criterion as method
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.picture import Picture, Voice, picture_of
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.rounds.change import set_blind_levels
from contractbeoordeling.usecases.session import register
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import chosen_questions
from contractbeoordeling.usecases.year.goals import keep_goal
from contractbeoordeling.wording import i18n
from tests.cli.conftest import Ended, RunCommand
from tests.cli.test_main import commands_of
from tests.usecases.assessments.years import DAY, fill, person
from tests.usecases.small_round import criterion, framework, small_round, theme

ROUND, ME = ("--round", "2026"), ("--round", "2026", "--provider", "De Lantaarn")
OWN = ("--provider", "De Lantaarn")
OUT = "{out}"
PLAN = "plan-1"
JSON = ("--json",)
"""The fullest form is enough to see that a command tells something; that it hides is tried in every form."""


@dataclass(frozen=True)
class Probe:
    """A command line after the register; `tells`: it shows what was computed where nothing is hidden."""

    words: tuple[str, ...]
    more: tuple[str, ...] = ()
    tells: bool = True


def _report(kind: str, *more: str, tells: bool = True) -> Probe:
    return Probe(("report",), ("--kind", kind, "--out", f"{OUT}/stuk.docx", *more), tells=tells)


PROBES: Mapping[str, Probe] = {
    "assess": Probe(("assess",), ROUND),
    "assess one": Probe(("assess",), ME),
    "assess why": Probe(("assess",), (*ME, "--why")),
    "assess criterion": Probe(("assess",), (*ME, "--why", "--criterion", "1.2")),
    "assessment list": Probe(("assessment", "list"), ROUND),
    "assessment show": Probe(("assessment", "show"), ME),
    "assessment export": Probe(("assessment", "export"), ME, tells=False),
    "assessment verify": Probe(("assessment", "verify"), tells=False),
    "assessment draft": Probe(("assessment", "draft"), (*ME, "--dry-run")),
    "assessment send": Probe(("assessment", "send"), (*ME, "--out", f"{OUT}/uit")),
    "assessment override": Probe(
        ("assessment", "override"),
        (*ME, "--criterion", "1.2", "--rating", "5", "--reason", "Gezien.", "--second-reader", "Sam de Wit"),
    ),
    "round ask-next": Probe(("round", "ask-next"), ROUND),
    "round risks": Probe(("round", "risks"), ROUND),
    "round light": Probe(("round", "light"), ROUND, tells=False),
    "round status": Probe(("round", "status"), ROUND, tells=False),
    "round reach": Probe(("round", "reach"), ROUND, tells=False),
    "round list": Probe(("round", "list"), tells=False),
    "round remind": Probe(("round", "remind"), (*ROUND, "--dry-run"), tells=False),
    "provider list": Probe(("provider", "list"), tells=False),
    "provider show": Probe(("provider", "show"), ("De Lantaarn",), tells=False),
    "provider trend": Probe(("provider", "trend"), ("De Lantaarn",)),
    "provider falls-away": Probe(("provider", "falls-away"), ("De Lantaarn",), tells=False),
    "action add": Probe(("action", "add"), (*ME, "--criterion", "1.2")),
    "action list": Probe(("action", "list"), tells=False),
    "plan demand": Probe(("plan", "demand"), (*ME, "--dry-run")),
    "plan demand all": Probe(("plan", "demand"), (*ROUND, "--all", "--dry-run")),
    "plan hand-in": Probe(("plan", "hand-in"), ("{plan}",)),
    "plan list": Probe(("plan", "list"), tells=False),
    "visit prepare": Probe(("visit", "prepare"), (*ME, "--dry-run")),
    "visit show": Probe(("visit", "show"), ("{visit}", "--out", f"{OUT}/bezoek.docx")),
    "conversation plan": Probe(("conversation", "plan"), (*ME, "--level", "operational", "--dry-run")),
    "conversation themes": Probe(("conversation", "plan"), (*ME, "--level", "tactical", "--dry-run")),
    "conversation whole": Probe(("conversation", "plan"), (*ME, "--level", "strategic", "--dry-run")),
    "conversation agenda": Probe(
        ("conversation", "agenda"), ("{conversation}", "--renew", "--out", f"{OUT}/agenda.docx")
    ),
    "conversation show": Probe(("conversation", "show"), ("{conversation}",), tells=False),
    "goal list": Probe(("goal", "list"), ("--year", "2026")),
    "dossier": Probe(
        ("dossier",), (*OWN, "--audience", "internal", "--out", f"{OUT}/dossier"), tells=False
    ),
    "woo export": Probe(("woo", "export"), (*OWN, "--out", f"{OUT}/woo"), tells=False),
    "export": Probe(("export",), (*ROUND, "--out", f"{OUT}/collegas.xlsx")),
    "export quarterly": Probe(
        ("export",),
        (*ROUND, "--kind", "quarterly", "--quarter", "2026-K2", "--out", f"{OUT}/kwartaal.xlsx"),
    ),
    "report assessment": _report("assessment", *ME),
    "report assessments": Probe(
        ("report",), (*ROUND, "--kind", "assessment", "--all", "--format", "docx", "--out", f"{OUT}/map")
    ),
    "report board": _report("board", *ME),
    "report portfolio": _report("portfolio", *ROUND),
    "report accountability": _report("accountability", *ROUND, tells=False),
    "report agenda": _report("agenda", "--record", "{conversation}", tells=False),
    "report minutes": _report("minutes", "--record", "{conversation}", tells=False),
    "report visit": _report("visit", "--record", "{visit}"),
    "report dossier": _report("dossier", *OWN, tells=False),
    "report method": _report("method", tells=False),
    "history": Probe(("history",), tells=False),
    "check": Probe(("check",), tells=False),
}  # fmt: skip

GROUPS_THAT_COMPUTE_NOTHING = frozenset(
    """contact certificate agb location trade-name link contract municipality framework signal observation
    supervision figure escalation continuity privacy retention template workbook mapping method""".split()
)
COMPUTE_NOTHING = frozenset(
    """open demo self-test new backup restore person undo redo import
    provider-import provider-remove provider-add provider-change provider-stop provider-go-on
    round-create round-forms round-whole round-change round-skip round-close
    action-change action-log action-close action-show action-effect action-lesson action-lessons action-reminders action-escalate
    plan-show plan-change plan-accept plan-close
    visit-list visit-record visit-agree visit-attach visit-remove visit-ics
    conversation-record conversation-list conversation-minutes conversation-attach conversation-remove
    conversation-ics goal-add goal-change goal-remove
    assessment-reply assessment-extend assessment-withdraw assessment-decide assessment-confirm assessment-finding assessment-reveal
    assessment-determine assessment-reopen""".split()
)
"""They write what they are given, or say what was written; a draft that went out hides nothing any more."""


@dataclass(frozen=True)
class Hidden:
    """The register in which criteria are blind, the same one in which they aren't, and the ids in them."""

    blind: Path
    seen: Path
    ids: Mapping[str, str]


def _framework() -> Framework:
    """Two themes that everybody knows something of, so that a third voice settles a criterion."""
    everybody = dict.fromkeys(Perspective, 1) | {Perspective.ACCESS: 3, Perspective.BACK_OFFICE: 3}
    rust, regie = (
        criterion(key, code, weights=everybody) for key, code in (("rust", "1.1"), ("regie", "1.2"))
    )
    hulp, zorg = (criterion(key, code, weights=everybody) for key, code in (("hulp", "2.1"), ("zorg", "2.2")))
    return framework(theme("1", rust, regie), theme("2", hulp, zorg))


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory, new_register_file: Path) -> Hidden:
    """A draft with a cap, differences and an unsure criterion, a goal, a visit and a conversation."""
    folder = tmp_path_factory.mktemp("blind")
    seen = Path(shutil.copy(new_register_file, folder / "gezien.register"))
    with register(seen) as store:
        made = small_round(store, _framework(), ("1", "2"))
        fill(made)
        made.observe("regie", Perspective.REGULATOR, "4")
        made.signal("hulp", 3, date(2026, 5, 1), verified_on=date(2026, 5, 8), verified_by="Sam de Wit")
        who = person(store, "Noor Bakker")
        themes = tuple(each.key for each in _framework().themes)
        keep_goal(store, who, BoardGoal(year=2026, name="Minder wachten", theme_keys=themes))
        make_draft(store, who, made.participation, today=DAY)
        provider_id, own_id = made.provider.id, made.participation.id
        asked = chosen_questions(store, ["1.1", "2.1"], made.participation)
        visit = prepare_visit(
            store, who, Visit(provider_id=provider_id, participation_id=own_id), asked, today=DAY
        ).record
        spoken = Conversation(
            provider_id=provider_id, participation_id=own_id, level=ConversationLevel.OPERATIONAL
        )
        conversation = plan_conversation(store, who, spoken, (), today=DAY).record
    blind = Path(shutil.copy(seen, folder / "blind.register"))
    with register(blind) as store:
        set_blind_levels(store, who, made.round, [Level.CRITERION])
    return Hidden(
        blind,
        seen,
        {
            "visit": visit.id,
            "conversation": conversation.id,
            "plan": PLAN,
            "person": str(who.person_id),
        },
    )


def _demand(path: Path) -> None:
    """Let a plan be awaited that asks for less than the assessment does."""
    with register(path) as store, store.change(Author(account="tester"), Verb.PLAN_DEMANDED) as change:
        [own] = change.find(Participation)
        change.add(
            ImprovementPlan(
                id=PLAN,
                provider_id=own.provider_id,
                participation_id=own.id,
                criterion_keys=("rust",),
                demanded_on=DAY,
            )
        )


def upside_down(
    voices: Sequence[Voice], weights: Mapping[Perspective, int], parameters: Parameters
) -> Picture:
    """The picture of a method that takes the lowest score for the highest."""
    found = picture_of(voices, weights, parameters)
    return found if found.external is None else replace(found, external=6 - found.external)


Run = Callable[..., str]


@pytest.fixture(scope="module")
def parser() -> Parser:
    """The whole command line, made once: what it reads is no matter of ratings."""
    i18n.use("nl")
    return cli.build_parser(None)


@pytest.fixture
def run(
    command: RunCommand,
    registers: Hidden,
    parser: Parser,
    tmp_path: Path,
    nobody: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run a probe on a copy of a register; give all that came out, without what differs each time."""

    def made(*_words: object, **_options: object) -> Parser:
        return parser

    def once(path: Path, probe: Probe, name: str, *, forms: Sequence[str] = ("", "--json")) -> str:
        out = tmp_path / name
        out.mkdir()
        more = [each.format(out=out, **registers.ids) for each in probe.more]
        ended: list[Ended] = []
        for form in forms[:1] if any(OUT in each for each in probe.more) else forms:
            own = shutil.copy(path, tmp_path / "r.register")
            if "{plan}" in probe.more:
                _demand(Path(own))
            ended.append(command(*probe.words, own, *more, *form.split()))
        assert all(each.status in (0, 1, 2) for each in ended), ended
        texts = [text for each in ended for text in (str(each.status), each.out, each.err)]
        return "\n".join(_plain(each.replace(str(out), "")) for each in (*texts, *_written(out)))

    monkeypatch.setattr(cli, "build_parser", made)
    settings.write(
        person={"id": registers.ids["person"], "name": "Noor Bakker", "function": "Contractmanager"}
    )
    return once


@pytest.mark.parametrize("name", PROBES)
def test_nobody_can_tell_from_a_command_what_a_hidden_rating_is(
    name: str, run: Run, registers: Hidden, monkeypatch: pytest.MonkeyPatch
) -> None:
    probe = PROBES[name]
    blind = run(registers.blind, probe, "a")
    seen = run(registers.seen, probe, "b", forms=JSON) if probe.tells else ""
    monkeypatch.setattr(method, "picture_of", upside_down)
    assert run(registers.blind, probe, "c") == blind
    assert not probe.tells or run(registers.seen, probe, "d", forms=JSON) != seen


def test_a_command_is_tried_or_computes_nothing() -> None:
    tried = {"-".join(each.words) for each in PROBES.values()}
    known = {"-".join(each.prog.split()[1:]) for each in commands_of(cli.build_parser(None))}
    others = {each for each in known - tried if each.split("-")[0] not in _groups()}
    assert others == COMPUTE_NOTHING


def _groups() -> frozenset[str]:
    return frozenset({*GROUPS_THAT_COMPUTE_NOTHING, "trade"})


def _written(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and is_zipfile(path):
            with ZipFile(path) as parts:
                for name in sorted(parts.namelist()):
                    if not name.startswith(("docProps", "xl/styles")):
                        yield f"{name}\n{_text(parts.read(name))}"
        elif path.suffix == ".pdf":
            yield "\n".join(page.extract_text() for page in PdfReader(path).pages)
        elif path.is_file():
            yield f"{path.name}\n{_text(path.read_bytes())}"


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return sha256(content).hexdigest()


@cache  # most parts of a document are the same each time
def _plain(text: str) -> str:
    """Leave out new ids, the hashes of files that name the moment, and the time of the day."""
    text = re.sub(r"\b[0-9a-f]{64}\b", "HASH", text)
    text = re.sub(r"\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID", text)
    return re.sub(r"\d\d:\d\d(:\d\d[.\d+:Z]*)?", "TIME", text)
