"""Starting the window with 5,000 providers, and typing in the search over them and 300,000 signals."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bench.measure import RUNS, Figure
from bench.registers import WHO, add_signals
from contractbeoordeling.desktop.application import prepare as dutch
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.theme import dress
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.usecases.new_register import new_register

PROVIDERS, SIGNALS = 5_000, 300_000
_REGISTER = "groot.register"
_CHILD = Path(__file__).with_name("window_child.py")
_TYPED = {
    "providers": ("aanbieder 0321", "0000", "heuvel", "r 4999"),
    "signals": ("wachttijd dossier", "klacht", "veiligheid gezin", "onvindbaar"),
}
_KEYSTROKES_WITHIN = 0.95


def prepare(folder: Path) -> None:
    """Make the register."""
    store = new_register(folder / _REGISTER, WHO, client="Waterbeke")
    invented = [
        Provider(name=f"Aanbieder {number:04}", kvk=f"0000{number:04}", city="Waterbeke", laws=(Law.WMO,))
        for number in range(PROVIDERS)
    ]
    with store.change(WHO, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(invented)
    add_signals(store, invented, SIGNALS)
    store.close()


def run(folder: Path) -> list[Figure]:
    """Measure."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["CONTRACTBEOORDELING_HOME"] = str(folder / "home")
    register = folder / _REGISTER
    _start("row", register)  # once to compile byte-code and warm the disk, for all alike
    kinds = ("bare", "first", "row")
    times = [[_start(kind, register) for kind in kinds] for _ in range(RUNS * 2 + 1)]
    floor, first, row = (statistics.median(each) for each in zip(*times, strict=True))
    note = f"({floor * 1000:.0f} ms bare)"
    return [
        Figure("start to first paint ÷ a bare window", first / floor, 1.5, note=note),
        Figure("start to the first provider's row ÷ a bare window", row / floor, 4),
        *_typing(register),
    ]


def _start(kind: str, register: Path) -> float:
    command = [sys.executable, str(_CHILD), kind, str(time.time()), str(register)]
    return float(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def _typing(register: Path) -> list[Figure]:
    """Type word by word in both searches of the real window; each keystroke ends painted."""
    application = QApplication([])
    dutch(application, "nl")
    dress(application)
    window = MainWindow(register)
    window.show()
    for _ in range(400):
        QTest.qWait(10)
        if window.shell.desk is not None and window.shell.desk.is_open:
            break
    found: list[Figure] = []
    for place, words in ((Place.PROVIDERS, "providers"), (Place.SIGNALS, "signals")):
        window.shell.navigator.go(place)
        QTest.qWait(400)
        page = window.shell.navigator.page
        if page is None:
            raise RuntimeError(f"no page at {place}")
        field = page.findChild(QLineEdit, "search")
        if not isinstance(field, QLineEdit):
            raise TypeError(f"no search at {place}")
        times = [_keystroke(field, text[: end + 1]) for text in _TYPED[words] for end in range(len(text))]
        within = sorted(times)[int(len(times) * _KEYSTROKES_WITHIN)]
        found.append(Figure(f"typing in the search of {words}, 95% within", within * 1000, 50, "ms"))
    window.close()
    return found


def _keystroke(field: QLineEdit, text: str) -> float:
    """Return the seconds from a key to its result on screen: what it asked to be painted is painted."""
    begun = time.perf_counter()
    field.setText(text)
    QCoreApplication.processEvents()
    return time.perf_counter() - begun
