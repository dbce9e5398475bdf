"""Pages that are called .xls: what a browser shows in their tables."""

from __future__ import annotations

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Value
from contractbeoordeling.workbook.problem import Unreadable


def tables(page: str, encoding: str = "utf-8") -> list[list[list[Value]]]:
    return [[list(row) for row in sheet.rows] for sheet in reading.read(page.encode(encoding)).sheets]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>een</p><p>twee</p>", "een\ntwee"),
        ("een<div>twee</div>drie", "een\ntwee\ndrie"),
        ("<ul><li>een<li>twee</ul>", "een\ntwee"),
        ("Cli&euml;nt&#146;s&nbsp;&lt;5", "Cliënt’s <5"),
        ("ja<script>var x = 'nee';</script><style>td{}</style>", "ja"),
        ("ja<!-- nee -->", "ja"),
        ("<select><option>ja<option selected>deels<option>nee</select>", "deels"),
        ("<select><option value=1>ja</option></select>!", "!"),
        ("<input type=checkbox checked> ja", "x ja"),
        ("<input type=radio> ja", "ja"),
        ("<input value='3,5'><input type=hidden value=9>", "3,5"),
        ("<table><tr><td>een<td>twee</tr></table>", "een twee"),
        ("<table><tr><td>een</tr><tr><td>twee</tr></table>", "een\ntwee"),
    ],
)
def test_a_cell_is_the_text_that_a_browser_shows(cell: str, text: str) -> None:
    assert tables(f"<html><table><tr><td>{cell}</td><td>x</td></tr></table></html>") == [[[text, "x"]]]


def test_a_table_within_a_table_that_lays_out_the_page_is_a_sheet() -> None:
    page = (
        "<html><table><tr><td>Kop<td><table><tr><td>Vraag<td>Antwoord</tr><tr><td>Plan?<td>ja</tr></table>Voet</tr></table>"
        "<table><tr><td>los</table></html>"
    )
    assert tables(page) == [[["Kop", "Voet"]], [["Vraag", "Antwoord"], ["Plan?", "ja"]], [["los"]]]


def test_rows_that_are_not_shown_are_marked_as_hidden() -> None:
    page = "<table><tr><td>a<tr style='height:0;Display: none'><td>b<tr hidden><td>c<tr><td>d</table>"
    (sheet,) = reading.read(page.encode()).sheets
    assert (sheet.height, sheet.hidden_rows) == (4, {2, 3})


@pytest.mark.parametrize("encoding", ["iso8859-15", "windows-1250", "macintosh", "utf-8", "windows-1252"])
def test_a_page_is_read_in_the_encoding_that_it_says(encoding: str) -> None:
    page = f"<html><meta http-equiv=Content-Type content='text/html; charset={encoding}'><table><tr><td>é ö</table>"
    assert tables(page, encoding) == [[["é ö"]]]


def test_an_encoding_that_nobody_knows_is_guessed() -> None:
    assert tables("<meta charset=onzin><table><tr><td>Cliënt</table>", "cp1252") == [[["Cliënt"]]]


def test_tables_without_end_in_one_another_are_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        tables("<table><tr><td>" * 5000)
    assert caught.value.reason == "too_large"


def test_a_page_of_empty_tables_has_none() -> None:
    with pytest.raises(Unreadable) as caught:
        tables("<table></table>")
    assert caught.value.reason == "no_table"
