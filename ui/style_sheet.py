"""Writes the one style sheet of the program from the tokens: what stock widgets look like, symmetric so that both directions work.

Properties that ask for a look: ground (canvas, surface, sunken, rail, soft, none), kind and step on buttons, step, weight and
tone on labels, edge and radius on frames, bad and warned on fields.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from ui import icons, theme
from ui.theme import Theme, tokens


def apply(wanted: Theme) -> None:
    """Dress the whole running program: palette, style sheet, font and direction, then the news for custom paint."""
    theme.use(wanted)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setFont(wanted.font())
        app.setPalette(wanted.palette())
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if wanted.arabic else Qt.LayoutDirection.LeftToRight)
        app.setStyleSheet(style_sheet(wanted))


def style_sheet(wanted: Theme) -> str:
    """The whole sheet for this theme, text size and direction."""
    return "\n".join(part(wanted) for part in (_ground, _labels, _buttons, _fields, _ticks, _tables, _menus, _rest))


def _glyph(t: Theme, meaning: str, px: int, role: str) -> str:
    """The path of a sign drawn once per theme: a style sheet cannot tint. A second file at @2x serves scaled screens."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation) or ".") / "glyphs"
    folder.mkdir(parents=True, exist_ok=True)
    side, name = t.px(px), f"{meaning}-{t.px(px)}-{t.hex(role)[1:]}"
    for ratio, tag in ((1, ""), (2, "@2x")):
        file = folder / f"{name}{tag}.png"
        if not file.is_file():
            picture = icons.pixmap_in(meaning, side * ratio, t.colour(role))
            picture.save(str(file))
    return (folder / f"{name}.png").as_posix()


def _ground(t: Theme) -> str:
    families = ", ".join(f"'{name}'" for name in t.families())
    grounds = "\n".join(
        f'*[ground="{name}"] {{ background: {t.hex(role)}; }}'
        for name, role in {
            "canvas": "canvas",
            "surface": "surface",
            "sunken": "sunken",
            "rail": "rail",
            "soft": "primary-soft",
            "closed": "closed",
            "raised": "raised",
            "ok": "ok-soft",
            "warn": "warn-soft",
            "danger": "danger-soft",
            "info": "info-soft",
        }.items()
    )
    return f"""
* {{ font-family: {families}; font-size: {t.text_px("body")}px; }}
QMainWindow, QDialog, QMessageBox {{ background: {t.hex("canvas")}; }}
{grounds}
QFrame[edge="line"] {{ border: 1px solid {t.hex("line")}; border-radius: {t.px(10)}px; }}
QFrame[edge="strong"] {{ border: 1px solid {t.hex("line-strong")}; border-radius: {t.px(10)}px; }}
QFrame[edge="inner"] {{ border: 1px solid {t.hex("line")}; border-radius: {t.px(8)}px; }}
QFrame[edge="dashed"] {{ border: 1px dashed {t.hex("line-strong")}; border-radius: {t.px(10)}px; }}
QFrame[edge="waiting"] {{ border: 1px solid {t.hex("st-arrived-mark")}; border-radius: {t.px(10)}px; }}
QFrame[edge="danger"] {{ border: 1px solid {t.hex("danger")}; border-radius: {t.px(10)}px; }}
QFrame[edge="chosen"] {{ border: 2px solid {t.hex("primary")}; border-radius: {t.px(10)}px; }}
QFrame[edge="under"] {{ border: 0; border-bottom: 1px solid {t.hex("line")}; }}
QFrame[edge="over"] {{ border: 0; border-top: 1px solid {t.hex("line")}; }}
QFrame[rule="line"] {{ background: {t.hex("line")}; border: 0; }}
QFrame[rule="strong"] {{ background: {t.hex("line-strong")}; border: 0; }}
"""


def _labels(t: Theme) -> str:
    steps = "\n".join(
        f'QLabel[step="{name}"] {{ font-size: {t.text_px(name)}px; }}'
        for name in ("micro", "small", "body", "large", "title3", "title2", "title1", "figure", "clock")
    )
    weights = "\n".join(
        f'QLabel[weight="{name}"] {{ font-weight: {value}; }}' for name, value in tokens()["type"]["weights"].items()
    )
    tones = "\n".join(
        f'QLabel[tone="{name}"] {{ color: {t.hex(name)}; }}'
        for name in (
            "ink",
            "ink2",
            "ink3",
            "primary",
            "ok",
            "warn",
            "danger",
            "info",
            "now",
            "on-primary",
            "rail-ink",
            "canvas",
            "rail-ink-active",
            "ink-disabled",
        )
    )
    return f"{steps}\n{weights}\n{tones}\nQLabel {{ background: transparent; }}"


def _buttons(t: Theme) -> str:
    c, px = t.hex, t.px
    small, large = t.text_px("small"), t.text_px("large")
    return f"""
QPushButton {{ min-height: {px(30)}px; padding: 0 {px(11)}px; border: 1px solid {c("line-strong")}; border-radius: {px(6)}px;
  background: {c("surface")}; color: {c("ink")}; font-weight: 500; outline: 0; }}
QPushButton:hover {{ background: {c("sunken")}; }}
QPushButton:pressed {{ background: {c("line")}; }}
QPushButton:disabled {{ color: {c("ink-disabled")}; background: {c("sunken")}; border-color: {c("line")}; }}
QPushButton[step="large"] {{ min-height: {px(38)}px; padding: 0 {px(17)}px; font-size: {large}px; }}
QPushButton[step="small"] {{ min-height: {px(26)}px; padding: 0 {px(8)}px; font-size: {small}px; }}
QPushButton[step="tiny"] {{ min-height: {px(22)}px; padding: 0 {px(6)}px; font-size: {small}px; border-radius: {px(5)}px; }}
QPushButton[bare="true"] {{ padding: 0; min-width: {px(30)}px; }}
QPushButton[bare="true"][step="small"] {{ min-width: {px(26)}px; }}
QPushButton[bare="true"][step="tiny"] {{ min-width: {px(22)}px; }}
QPushButton[kind="primary"] {{ background: {c("primary")}; border-color: {c("primary")}; color: {c("on-primary")}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c("primary-hover")}; border-color: {c("primary-hover")}; }}
QPushButton[kind="primary"]:pressed {{ background: {c("primary-press")}; border-color: {c("primary-press")}; }}
QPushButton[kind="primary"]:disabled {{ color: {c("ink-disabled")}; background: {c("sunken")}; border-color: {c("line")}; }}
QPushButton[kind="ghost"] {{ background: transparent; border-color: transparent; color: {c("ink2")}; }}
QPushButton[kind="ghost"]:hover {{ background: {c("sunken")}; }}
QPushButton[kind="ghost"]:pressed {{ background: {c("line")}; }}
QPushButton[kind="ghost"]:disabled {{ color: {c("ink-disabled")}; }}
QPushButton[kind="link"] {{ background: transparent; border-color: transparent; color: {c("primary")}; }}
QPushButton[kind="link"]:hover {{ background: {c("primary-soft")}; }}
QPushButton[kind="link"]:disabled {{ color: {c("ink-disabled")}; }}
QPushButton[kind="danger"] {{ color: {c("danger")}; }}
QPushButton[kind="danger"]:hover {{ background: {c("danger-soft")}; }}
QPushButton[kind="danger"]:pressed {{ background: {c("danger-soft")}; border-color: {c("danger")}; }}
QPushButton[kind="danger"]:disabled {{ color: {c("ink-disabled")}; }}
QPushButton[kind="toast"] {{ background: transparent; border-color: {c("canvas")}; color: {c("canvas")}; font-weight: 600; }}
QPushButton[kind="toast"]:hover, QPushButton[kind="toast"]:pressed {{ background: {c("ink2")}; }}
QPushButton:checked {{ background: {c("primary-soft")}; border-color: {c("primary-line")}; color: {c("primary")}; }}
QToolButton {{ border: 0; background: transparent; border-radius: {px(6)}px; padding: {px(2)}px; }}
QToolButton:hover {{ background: {c("sunken")}; }}
"""


def _fields(t: Theme) -> str:
    c, px = t.hex, t.px
    every = "QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox"

    def state(suffix: str) -> str:
        return ", ".join(f"{one}{suffix}" for one in every.split(", "))

    return f"""
{every} {{ border: 1px solid {c("line-input")}; border-radius: {px(6)}px; background: {c("surface")}; color: {c("ink")};
  selection-background-color: {c("primary")}; selection-color: {c("on-primary")}; }}
QLineEdit, QSpinBox {{ min-height: {px(30)}px; padding: 0 {px(8)}px; }}
QPlainTextEdit, QTextEdit {{ padding: {px(5)}px {px(6)}px; font-size: {t.text_px("large")}px; }}
{state(":focus")} {{ border: 2px solid {c("focus")}; }}
QLineEdit:focus, QSpinBox:focus {{ min-height: {px(30) - 2}px; padding: 0 {px(8) - 1}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {px(5) - 1}px {px(6) - 1}px; }}
{state('[warned="true"]')} {{ border: 2px solid {c("warn-mark")}; }}
{state('[bad="true"]')} {{ border: 2px solid {c("danger")}; }}
QLineEdit[bad="true"], QSpinBox[bad="true"], QLineEdit[warned="true"] {{ min-height: {px(30) - 2}px; padding: 0 {px(8) - 1}px; }}
QPlainTextEdit[bad="true"], QTextEdit[bad="true"] {{ padding: {px(5) - 1}px {px(6) - 1}px; }}
{state(":disabled")} {{ background: {c("sunken")}; border-color: {c("line")}; color: {c("ink-disabled")}; }}
{state('[quiet="true"]')} {{ background: {c("sunken")}; border-color: transparent; }}
{state('[paper="true"]')} {{ background: {c("surface")}; border-color: {c("line")}; }}
QLineEdit[step="small"] {{ min-height: {px(26)}px; font-size: {t.text_px("small")}px; }}
QLineEdit[step="small"]:focus {{ min-height: {px(26) - 2}px; }}
QLineEdit[step="large"] {{ min-height: {px(40)}px; font-size: {t.text_px("large")}px; }}
QLineEdit[step="large"]:focus, QLineEdit[step="large"][bad="true"] {{ min-height: {px(40) - 2}px; }}
QLineEdit[search="true"] {{ background: {c("canvas")}; border-color: {c("line-strong")}; min-height: {px(32)}px; }}
QLineEdit[search="true"]:focus {{ border: 2px solid {c("focus")}; min-height: {px(32) - 2}px; background: {c("surface")}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
QLineEdit QToolButton {{ background: transparent; }}
"""


def _ticks(t: Theme) -> str:
    c, px = t.hex, t.px
    tick = _glyph(t, "tick_bold", 11, "on-primary")
    off = _glyph(t, "tick_bold", 11, "ink-disabled")
    ring = px(16)
    return f"""
QCheckBox, QRadioButton {{ spacing: {px(7)}px; min-height: {px(24)}px; background: transparent; }}
QCheckBox::indicator {{ width: {px(14)}px; height: {px(14)}px; border: 1px solid {c("line-input")}; border-radius: {px(4)}px; background: {c("surface")}; }}
QCheckBox::indicator:checked {{ background: {c("primary")}; border-color: {c("primary")}; image: url({tick}); }}
QCheckBox::indicator:disabled {{ background: {c("sunken")}; border-color: {c("line")}; }}
QCheckBox::indicator:checked:disabled {{ image: url({off}); }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c("focus")}; width: {px(14) - 2}px; height: {px(14) - 2}px; }}
QRadioButton::indicator {{ width: {ring - 2}px; height: {ring - 2}px; border: 1px solid {c("line-input")}; border-radius: {ring // 2}px; background: {c("surface")}; }}
QRadioButton::indicator:checked {{ width: {ring - 10}px; height: {ring - 10}px; border: 5px solid {c("primary")}; background: {c("surface")}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c("ink-disabled")}; }}
"""


def _tables(t: Theme) -> str:
    c, px = t.hex, t.px
    return f"""
QTableView, QListView, QTreeView {{ border: 1px solid {c("line")}; border-radius: {px(10)}px; gridline-color: transparent; background: {c("surface")};
  alternate-background-color: {c("surface")}; selection-background-color: {c("primary-soft")}; selection-color: {c("ink")}; outline: 0; }}
QTableView[bare="true"], QListView[bare="true"], QTreeView[bare="true"] {{ border: 0; border-radius: 0; }}
QListView[bare="true"] {{ background: transparent; }}
QTableView:focus, QListView:focus {{ border-color: {c("focus")}; }}
QHeaderView {{ background: {c("sunken")}; border: 0; }}
QHeaderView::section {{ background: {c("sunken")}; border: 0; border-bottom: 1px solid {c("line")}; padding: 0 {px(11)}px; min-height: {px(29)}px;
  color: {c("ink3")}; font-weight: 500; font-size: {t.text_px("small")}px; }}
QTableCornerButton::section {{ background: {c("sunken")}; border: 0; }}
QListView {{ icon-size: {px(16)}px; }}
QListView::item {{ min-height: {px(30)}px; padding: 0 {px(6)}px; }}
QListView::item:hover {{ background: {c("sunken")}; }}
QListView::item:selected {{ background: {c("primary-soft")}; color: {c("primary")}; }}
"""


def _menus(t: Theme) -> str:
    c, px = t.hex, t.px
    return f"""
QMenu {{ background: {c("raised")}; border: 1px solid {c("line-strong")}; border-radius: {px(8)}px; padding: {px(5)}px; }}
QMenu::item {{ min-height: {px(27)}px; padding: 0 {px(12)}px; border-radius: {px(5)}px; background: transparent; color: {c("ink")}; }}
QMenu::item:selected {{ background: {c("primary-soft")}; color: {c("primary")}; }}
QMenu::item:disabled {{ color: {c("ink-disabled")}; }}
QMenu::separator {{ height: 1px; background: {c("line")}; margin: {px(4)}px {px(6)}px; }}
QMenuBar {{ background: {c("surface")}; border-bottom: 1px solid {c("line")}; }}
QMenuBar::item {{ padding: {px(5)}px {px(10)}px; background: transparent; color: {c("ink")}; }}
QMenuBar::item:selected {{ background: {c("primary-soft")}; color: {c("primary")}; }}
QToolTip {{ background: {c("raised")}; color: {c("ink")}; border: 1px solid {c("line-strong")}; padding: {px(4)}px {px(7)}px; font-size: {t.text_px("small")}px; }}
QComboBox QAbstractItemView {{ background: {c("raised")}; border: 1px solid {c("line-strong")}; border-radius: {px(6)}px; padding: {px(4)}px;
  selection-background-color: {c("primary-soft")}; selection-color: {c("primary")}; outline: 0; }}
"""


def _rest(t: Theme) -> str:
    c, px = t.hex, t.px
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget[ground="none"] {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {c("line-strong")}; border: 3px solid transparent; border-radius: {px(6)}px; background-clip: padding; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; margin: {px(2)}px {px(3)}px; border: 0; border-radius: {px(3)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; margin: {px(3)}px {px(2)}px; border: 0; border-radius: {px(3)}px; }}
QScrollBar::handle:hover {{ background: {c("line-input")}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ width: 0; height: 0; background: transparent; border: 0; }}
QProgressBar {{ min-height: {px(6)}px; max-height: {px(6)}px; border: 0; border-radius: {px(3)}px; background: {c("line")}; }}
QProgressBar::chunk {{ background: {c("primary")}; border-radius: {px(3)}px; }}
QSplitter::handle {{ background: {c("line")}; }}
QCalendarWidget QWidget {{ alternate-background-color: {c("sunken")}; }}
"""
