"""The look of the window: one palette for light, one for dark, and the few rules that a palette can't say.

Colour is never the only sign: a chip always carries its word. The tones are told apart by people who
don't see red and green as different, and keep a contrast of 4.5 or more (a test measures it).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

STYLE = ("-style", "fusion")
"""What QApplication is told on its command line: asking for the style afterwards loads all that QStyle knows."""


class Tone(StrEnum):
    """What a chip says by its colour, beside its word."""

    GOOD = "good"
    FAIR = "fair"
    ATTENTION = "attention"
    BAD = "bad"
    WORST = "worst"
    DIFFERS = "differs"
    NEUTRAL = "neutral"


class Ink(NamedTuple):
    """A background and the text on it."""

    back: str
    text: str


class Scheme(NamedTuple):
    """All colours of one appearance of the window."""

    window: str
    base: str
    stripe: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    hover: str
    chosen: str
    side: str
    button: str
    thumb: str
    warning: str
    tones: dict[Tone, Ink]


LIGHT = Scheme(
    window="#f4f6f9",
    base="#ffffff",
    stripe="#f8fafc",
    text="#1b2430",
    muted="#566273",
    line="#d4dae3",
    accent="#1d5c9e",
    on_accent="#ffffff",
    hover="#e8eef6",
    chosen="#d6e5f5",
    side="#e9edf3",
    button="#ffffff",
    thumb="#b9c2ce",
    warning="#8f2d12",
    tones={
        Tone.GOOD: Ink("#cfe6f7", "#0b4672"),
        Tone.FAIR: Ink("#e1eef3", "#24505f"),
        Tone.ATTENTION: Ink("#fdebc0", "#644300"),
        Tone.BAD: Ink("#fbd9c9", "#7a2a0c"),
        Tone.WORST: Ink("#9b3413", "#ffffff"),
        Tone.DIFFERS: Ink("#e9dcf3", "#55266f"),
        Tone.NEUTRAL: Ink("#e6eaef", "#465262"),
    },
)
DARK = Scheme(
    window="#1c2128",
    base="#14181e",
    stripe="#181d24",
    text="#e5e9ee",
    muted="#a3aebb",
    line="#38414c",
    accent="#6fb1f2",
    on_accent="#0a1522",
    hover="#273039",
    chosen="#24405c",
    side="#171b21",
    button="#272e37",
    thumb="#4b5663",
    warning="#ffab8a",
    tones={
        Tone.GOOD: Ink("#173f5c", "#c3e2f9"),
        Tone.FAIR: Ink("#22414c", "#cfe5ec"),
        Tone.ATTENTION: Ink("#533b06", "#ffe2a0"),
        Tone.BAD: Ink("#5f2915", "#ffd3c2"),
        Tone.WORST: Ink("#e98660", "#240a00"),
        Tone.DIFFERS: Ink("#442a57", "#ecd8fa"),
        Tone.NEUTRAL: Ink("#303943", "#d3dae2"),
    },
)


class Appearance(StrEnum):
    """Light or dark, or whatever the system asks for at the moment."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Chosen:
    """What the user chose to see, for the whole program."""

    appearance = Appearance.SYSTEM
    contrast = False
    follows = False


def dress(application: QApplication, appearance: str = Appearance.SYSTEM) -> None:
    """Look as the user chose, or as the system asks, now and whenever it changes its mind."""
    _Chosen.appearance = Appearance(appearance) if appearance in list(Appearance) else Appearance.SYSTEM
    if not _Chosen.follows:
        _Chosen.follows = True
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(_put_on)
        access = hints.accessibility()
        access.contrastPreferenceChanged.connect(_put_on)
    _put_on()


def scheme() -> Scheme:
    """The colours in force."""
    if _Chosen.contrast:
        return _of_the_system()
    if _Chosen.appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    else:
        dark = _Chosen.appearance is Appearance.DARK
    return DARK if dark else LIGHT


def ink(tone: Tone) -> Ink:
    """The colours of a tone, as they are now."""
    return scheme().tones[tone]


def _put_on() -> None:
    """Put palette and rules on; somebody who asked for high contrast keeps the system's own colours."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    _Chosen.contrast = asks_contrast(application)
    application.setPalette(QPalette() if _Chosen.contrast else palette(scheme()))
    application.setStyleSheet("" if _Chosen.contrast else rules(scheme()))


def asks_contrast(application: QApplication) -> bool:
    """Whether the user asked the system for high contrast."""
    hints = application.styleHints()
    access = hints.accessibility()
    return access.contrastPreference() is Qt.ContrastPreference.HighContrast


def _of_the_system() -> Scheme:
    """Our own colours where one is named, on the system's ground: quiet texts are as loud as the others there."""
    ground = QGuiApplication.palette()
    text = ground.color(QPalette.ColorRole.Text).name()
    dark = (
        ground.color(QPalette.ColorRole.Base).lightness() < ground.color(QPalette.ColorRole.Text).lightness()
    )
    return (DARK if dark else LIGHT)._replace(muted=text, text=text)


def palette(colours: Scheme) -> QPalette:
    """Qt's palette of a scheme."""
    role = QPalette.ColorRole
    made = QPalette(QColor(colours.button), QColor(colours.window))
    for each, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.stripe,
        role.Text: colours.text,
        role.Button: colours.button,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.base,
        role.ToolTipText: colours.text,
        role.Mid: colours.line,
    }.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.muted))
    return made


def rules(colours: Scheme) -> str:
    """What a palette can't say: headings, the side, tables and quiet frames."""
    return _RULES.format(colours=colours)


_RULES = """
QLabel[role="title"] {{ font-size: 17pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 11pt; font-weight: 600; }}
QLabel[role="quiet"] {{ color: {colours.muted}; }}
QLabel[role="warning"] {{ color: {colours.warning}; font-weight: 600; }}
QFrame[role="card"] {{ background: {colours.base}; border: 1px solid {colours.line}; border-radius: 6px; }}
QListWidget {{ border: 1px solid {colours.line}; border-radius: 4px; background: {colours.base}; }}
QListWidget::item {{ padding: 4px 2px; }}
QListWidget#navigation {{
    background: {colours.side}; border: none; border-right: 1px solid {colours.line};
    padding: 10px 8px; outline: 0; font-size: 10.5pt;
}}
QListWidget#navigation::item {{
    padding: 6px 10px; border: 2px solid transparent; border-radius: 5px; margin: 1px 0;
}}
QListWidget#navigation::item:focus {{ border-color: {colours.text}; }}
QListWidget#navigation::item:hover {{ background: {colours.hover}; }}
QListWidget#navigation::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QListWidget#navigation::item:disabled {{ color: {colours.muted}; }}
QListWidget#navigation::item:disabled:selected {{ color: {colours.on_accent}; }}
QTableView {{
    border: 1px solid {colours.line}; border-radius: 4px; gridline-color: transparent;
    selection-background-color: {colours.chosen}; selection-color: {colours.text};
}}
QHeaderView {{ background: {colours.window}; border: none; }}
QHeaderView::section {{
    background: {colours.window}; color: {colours.muted}; border: none;
    border-bottom: 1px solid {colours.line}; padding: 6px 4px; font-weight: 600; font-size: 8.5pt;
}}
QTabWidget::pane {{ border: none; border-top: 1px solid {colours.line}; padding-top: 12px; }}
QTabBar::tab {{
    background: transparent; color: {colours.muted}; padding: 7px 12px; margin-right: 4px;
    border: none; border-bottom: 3px solid transparent;
}}
QTabBar#section_groups::tab {{ padding: 5px 14px; margin-right: 2px; font-weight: 600; }}
QTabBar#section_groups::tab:selected {{
    background: {colours.chosen}; border-bottom-color: transparent; border-radius: 5px;
}}
QTabBar#section_names {{ border-bottom: 1px solid {colours.line}; }}
QTabBar::tab:hover {{ color: {colours.text}; }}
QTabBar::tab:selected {{ color: {colours.text}; border-bottom-color: {colours.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {colours.thumb}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {colours.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTextBrowser {{ background: {colours.base}; border: 1px solid {colours.line}; border-radius: 4px; padding: 6px; }}
QStatusBar {{ background: {colours.side}; border-top: 1px solid {colours.line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {colours.muted}; padding: 3px 10px; }}
QLineEdit, QPlainTextEdit {{
    background: {colours.base}; border: 1px solid {colours.line}; border-radius: 4px; padding: 4px 6px;
    selection-background-color: {colours.accent}; selection-color: {colours.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QTableView:focus, QListWidget:focus {{
    border-color: {colours.accent};
}}
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:read-only {{ background: {colours.window}; }}
QCheckBox::indicator:unchecked, QListWidget::indicator:unchecked {{
    width: 13px; height: 13px; border: 1px solid {colours.muted}; border-radius: 3px; background: {colours.base};
}}
QComboBox {{ min-height: 21px; padding: 0 4px; }}
QSpinBox {{ min-height: 25px; }}
QPushButton {{ min-height: 21px; padding: 0 10px; }}
QMenuBar {{ background: {colours.side}; border-bottom: 1px solid {colours.line}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton[role="primary"] {{
    background: {colours.accent}; color: {colours.on_accent}; border: 2px solid {colours.accent};
    border-radius: 4px; padding: 2px 15px; font-weight: 600;
}}
QPushButton[role="primary"]:focus {{ border-color: {colours.text}; }}
QPushButton[role="primary"]:disabled {{ background: {colours.line}; border-color: {colours.line}; color: {colours.muted}; }}
ScorePad {{ border: 2px solid transparent; border-radius: 6px; }}
ScorePad:focus {{ border-color: {colours.accent}; }}
ScorePad {{ border: 1px solid transparent; border-radius: 4px; }}
ScorePad:focus {{ border-color: {colours.accent}; }}
ScorePad QPushButton {{ padding: 4px 10px; font-weight: 600; }}
ScorePad QPushButton:checked {{
    background: {colours.accent}; color: {colours.on_accent}; border: 1px solid {colours.accent};
    border-radius: 4px;
}}
"""
