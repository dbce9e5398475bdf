"""What is wrong in an organisation's file can be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contractbeoordeling import paths, settings
from contractbeoordeling.wording.policy import PROBLEMS, problem_sentence

FAULTY: dict[str, object] = {
    "not_json": [],
    "part_unknown": {"default": {}},
    "part_wrong": {"fixed": 1},
    "setting_unknown": {"fixed": {"kleur": 1}},
    "value_wrong": {"defaults": {"language": "de"}},
}


@pytest.mark.parametrize(("code", "content"), FAULTY.items(), ids=FAULTY)
def test_every_problem_has_its_sentence(
    code: str, content: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    paths.policy_file().write_text(json.dumps(content), encoding="utf-8")
    (problem,) = settings.policy().problems
    assert problem.code == code
    assert problem.about in problem_sentence(problem)


def test_no_sentence_is_left_without_a_problem() -> None:
    assert set(PROBLEMS) == {*FAULTY, "unreadable"}
