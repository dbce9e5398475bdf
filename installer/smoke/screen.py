"""A screen of our own: its windows, mouse and keys, pictures of it, and the words that can be read on it."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from installer.smoke.report import Wrong

SIZE = "1600x1000"
# Letters of the screen are small for a reader of scans: it sees them this much larger.
_LARGER = 3
# How like what is looked for a line has to be, of 100: reading a screen goes wrong by a letter now and then.
_ALIKE = 85.0
# Fewer colours than these are an empty window; a real page has hundreds.
_FEWEST_COLOURS = 60


@dataclass(frozen=True)
class Word:
    """A word on the screen, and where its middle is."""

    text: str
    line: tuple[str, ...]
    x: int
    y: int


@dataclass(frozen=True)
class Window:
    """A window, as X knows it."""

    number: str
    title: str


class Picture:
    """What the screen showed, and the words that can be read on it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @cached_property
    def words(self) -> list[Word]:
        """Dark letters on something light, as on paper: the white ones on a coloured button are not read."""
        return list(_read(self.file))

    @property
    def text(self) -> str:
        """All that was read, line by line."""
        lines: dict[tuple[str, ...], list[str]] = {}
        for word in self.words:
            lines.setdefault(word.line, []).append(word.text)
        return "\n".join(" ".join(words) for words in lines.values())

    def place(self, text: str) -> tuple[int, int] | None:
        """Where these words stand beside each other; None where they can't be read."""
        length = len(text.split())
        best, found = _ALIKE, None
        for start in range(len(self.words) - length + 1):
            row = self.words[start : start + length]
            if len({word.line for word in row}) > 1:
                continue
            alike = fuzz.ratio(_plain(" ".join(word.text for word in row)), _plain(text))
            if alike > best or (found is None and alike == best):
                best, found = alike, (sum(word.x for word in row) // length, row[0].y)
        return found

    def shows(self, text: str) -> bool:
        """Whether these words can be read somewhere."""
        return self.place(text) is not None


class Screen:
    """One X display; everything typed and clicked goes to it."""

    def __init__(self, display: str, folder: Path) -> None:
        self.display = display
        self.folder = folder
        self._environment = {**os.environ, "DISPLAY": display}

    def key(self, *names: str) -> None:
        """Press keys, such as ctrl+o."""
        self._tell("key", "--delay", "80", *names)

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        self._tell("type", "--delay", "60", text)

    def click(self, place: tuple[int, int], *, times: int = 1) -> None:
        """Point at a place of the screen and click."""
        x, y = (str(each) for each in place)
        self._tell("mousemove", x, y, "click", "--repeat", str(times), "--delay", "120", "1")

    def windows(self) -> list[Window]:
        """The windows that can be seen and have a title."""
        numbers = self._tell("search", "--onlyvisible", "--name", ".", quiet=True).split()
        return [Window(number, self._tell("getwindowname", number, quiet=True)) for number in numbers]

    def wait_for_window(self, title: str, seconds: float = 60) -> Window:
        """Wait until there is a window whose title has this in it."""
        end = time.monotonic() + seconds
        while True:
            seen = self.windows()
            for window in seen:
                if title in window.title:
                    return window
            if time.monotonic() > end:
                titles = ", ".join(window.title for window in seen)
                raise Wrong(f"no window “{title}” within {seconds:.0f} s; there are: {titles or 'none'}")
            time.sleep(0.1)

    def picture(self, name: str) -> Picture:
        """Take a picture of the screen and read it."""
        file = self.folder / f"{name}.png"
        self._run("import", "-window", "root", str(file))
        return Picture(file)

    def wait_for(self, name: str, *texts: str, gone: str = "", seconds: float = 30) -> Picture:
        """Take pictures until all these texts can be read, and one no more; the last picture is kept."""
        end = time.monotonic() + seconds
        while True:
            picture = self.picture(name)
            missing = [text for text in texts if not picture.shows(text)]
            if not missing and not (gone and picture.shows(gone)):
                self.wrong_if_blank(picture)
                return picture
            if time.monotonic() > end:
                raise Wrong(
                    f"not so on {picture.file.name} after {seconds:.0f} s: {', '.join(missing) or f'still {gone}'}"
                )
            time.sleep(0.5)

    def click_on(self, text: str, picture: Picture, *, times: int = 1) -> None:
        """Click where a text stands."""
        place = picture.place(text)
        if place is None:
            raise Wrong(f"“{text}” can't be read on {picture.file.name}")
        self.click(place, times=times)

    def wrong_if_blank(self, picture: Picture) -> None:
        """A picture of an empty window has few colours."""
        colours = int(self._run("identify", "-format", "%k", str(picture.file)))
        if colours < _FEWEST_COLOURS:
            raise Wrong(f"{picture.file.name} is blank: {colours} colours")

    def _tell(self, *words: str, quiet: bool = False) -> str:
        return self._run("xdotool", *words, quiet=quiet)

    def _run(self, *words: str, quiet: bool = False) -> str:
        done = subprocess.run(
            words, env=self._environment, check=False, capture_output=True, encoding="utf-8", timeout=60
        )
        if done.returncode and not quiet:
            raise Wrong(f"{' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout.strip()


@contextmanager
def screen(folder: Path) -> Generator[Screen]:
    """Start a screen that nobody looks at, on a free display."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    try:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        if not number:
            raise Wrong("Xvfb doesn't start")
        yield Screen(f":{number}", folder)
    finally:
        server.terminate()
        server.wait(10)


def _read(file: Path) -> Iterator[Word]:
    """Read the words of a picture with Tesseract, in Dutch."""
    larger = file.with_suffix(".large.png")
    enlarge = ["-colorspace", "Gray", "-resize", f"{_LARGER * 100}%"]
    subprocess.run(["convert", str(file), *enlarge, str(larger)], check=True, timeout=60)
    command = ["tesseract", str(larger), "-", "-l", "nld", "--psm", "11", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", timeout=120, env=environment
    )
    larger.unlink()
    for row in csv.DictReader(done.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["text"] and row["text"].strip():
            left, top, width, height = (int(row[each]) for each in ("left", "top", "width", "height"))
            middle = (left + width // 2) // _LARGER, (top + height // 2) // _LARGER
            yield Word(row["text"], (row["block_num"], row["par_num"], row["line_num"]), *middle)


def _plain(text: str) -> str:
    """A text as far as a reader of scans can be held to it: letters and digits."""
    return re.sub(r"[^\w]+", "", text).lower().replace("ĳ", "ij")
