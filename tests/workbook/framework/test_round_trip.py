"""Export, import, export: the same content to the byte, whatever stands in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from contractbeoordeling.domain.framework import Framework, framework_bytes, framework_hash, parse_framework
from contractbeoordeling.domain.framework.content import framework_content
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.workbook.framework.export import framework_workbook
from contractbeoordeling.workbook.framework.reading import FrameworkReading
from tests.domain.framework.changing import at, content, framework
from tests.workbook.framework.editing import errors, read
from tests.workbook.framework.frameworks import ODD_TEXTS, frameworks


def same(result: FrameworkReading, made: Framework) -> bool:
    """Tell whether a workbook held exactly this framework."""
    assert errors(result) == []
    assert result.framework is not None
    return framework_bytes(result.framework) == framework_bytes(made)


def odd() -> Framework:
    """Return the default with an odd text wherever one fits."""
    data = content()
    places = [
        ("themes", theme, "criteria", 0, *path)
        for theme in range(9)
        for path in (("statement",), ("anchors", "1"), ("questions", "visit"), ("indicator",))
    ]
    for path, text in zip(places, ODD_TEXTS, strict=False):
        at(data, *path[:-1])[path[-1]] = text
    return framework(data)


def test_the_default_comes_back_as_the_same_version() -> None:
    result = read(framework_workbook(default_framework()))
    assert result.findings == ()
    assert same(result, default_framework())
    assert result.made_from == framework_hash(default_framework())


@settings(max_examples=30)
@given(frameworks())
def test_any_framework_comes_back_as_the_same_version(made: Framework) -> None:
    assert same(read(framework_workbook(made)), made)


@given(frameworks())
def test_any_framework_comes_back_from_its_json(made: Framework) -> None:
    assert parse_framework(framework_content(made))[0] == made


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_workbook_saved_by_libreoffice_comes_back_as_the_same_version(
    kind: str, tmp_path: Path, libreoffice: Callable[[Path, str], Path]
) -> None:
    made = odd()
    file = tmp_path / "kader.xlsx"
    file.write_bytes(framework_workbook(made))
    result = read(libreoffice(file, kind).read_bytes())
    assert same(result, made)
    assert result.made_from == framework_hash(made)
