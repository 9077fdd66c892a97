"""The one place that knows glyphs: a meaning goes in, a Phosphor sign in the colour of a role comes out."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QImage, QPainter, QPainterPath, QPixmap, QTransform

from ui import theme

MEANINGS = {
    # acts
    "new": "plus-bold",
    "add": "plus",
    "find": "magnifying-glass",
    "edit": "pencil-simple",
    "close": "x",
    "more": "dots-three-outline-fill",
    "delete": "trash",
    "save": "floppy-disk",
    "saved": "floppy-disk",
    "print": "printer",
    "pdf": "file-pdf",
    "zoom_in": "magnifying-glass-plus",
    "zoom_out": "magnifying-glass-minus",
    "book": "calendar-plus",
    "repeat": "repeat",
    "hold": "push-pin",
    "undo": "arrow-u-down-left",
    "redo": "arrow-u-down-right",
    "refresh": "arrows-clockwise",
    "send_in": "arrow-line-right",
    "coming_out": "sign-out",
    "sign": "pen-nib",
    "licence": "identification-badge",
    "compare": "git-diff",
    "versions": "clock-counter-clockwise",
    "copy": "copy",
    "import": "download-simple",
    "export": "export",
    "folder": "folder-open",
    "link": "link",
    "filter": "sliders-horizontal",
    "palette": "palette",
    "table": "table",
    "play": "play",
    "lock": "lock-simple",
    "sign_out": "sign-out",
    "language": "translate",
    "show": "eye",
    "hide": "eye-slash",
    "discreet": "eye-slash",
    "discreet_off": "eye",
    "withheld": "eye-slash",
    "looked_at": "eye",
    "prompt": "arrow-elbow-down-right",
    "drag": "dots-six-vertical",
    "upload": "upload-simple",
    "merge": "git-merge",
    "swap": "swap",
    # directions
    "back": "arrow-left",
    "forward": "arrow-right",
    "up": "arrow-up",
    "down": "arrow-down",
    "previous": "caret-left",
    "next": "caret-right",
    "previous_more": "caret-double-left",
    "next_more": "caret-double-right",
    "open_list": "caret-down",
    "close_list": "caret-up",
    # rooms
    "today": "bell-simple-ringing",
    "my_day": "sun-horizon",
    "diary": "calendar-blank",
    "clients": "users",
    "client": "user",
    "wait_list": "hourglass-medium",
    "reminders": "bell",
    "letters": "envelope-simple",
    "letter": "envelope-simple",
    "lists": "clipboard-text",
    "reviews": "arrows-clockwise",
    "review": "arrows-clockwise",
    "clinic": "chart-line-up",
    "settings": "gear-six",
    "help": "question",
    "supervision": "student",
    "growth": "student",
    "overview": "squares-four",
    "plan": "path",
    "notes": "notebook",
    "note_of_session": "notebook",
    "measure": "chart-line",
    "measures": "chart-line",
    "trend_down": "trend-down",
    "trend_up": "trend-up",
    "trend_same": "equals",
    "workbook": "book-open",
    "safety": "shield",
    "safety_ok": "shield-check",
    "safety_open": "shield-warning-fill",
    "ending": "door",
    "front_sheet": "identification-card",
    "first_meeting": "chats",
    "staff": "user-circle",
    "rooms": "door",
    "hours": "clock",
    "absence": "airplane-tilt",
    "clinic_house": "buildings",
    "letterhead": "article",
    "catalogue": "books",
    "audit": "list-bullets",
    # care
    "goal": "target",
    "homework": "house-line",
    "quote": "quotes",
    "agreement": "handshake",
    "private": "lock-key",
    "life_event": "note",
    "ruler": "ruler",
    "technique": "puzzle-piece",
    "check_in": "handshake",
    "certificate": "medal",
    "compass": "compass",
    "idea": "lightbulb",
    "page_thought": "brain",
    "page_belief": "scales",
    "page_theme": "tag",
    "page_experiment": "flask",
    "page_ladder": "chart-bar",
    "page_target": "target",
    "page_problem": "puzzle-piece",
    "page_skill": "cards",
    "page_rehearsal": "hand-fist",
    "page_wins": "star",
    # clients
    "phone": "phone",
    "message": "chat-circle",
    "email": "envelope",
    "online": "video-camera",
    "minor": "baby",
    "couple": "users",
    "together": "intersect",
    "family": "users-three",
    "individual": "user",
    "group": "users-four",
    "translate": "translate",
    "fee": "coin",
    "guardian": "users",
    "booking_alert": "warning-circle",
    "next_visit": "calendar-check",
    "ground_floor": "arrow-line-down",
    "address": "map-pin",
    "birthday": "cake",
    # news
    "ok": "check-circle-fill",
    "warning": "warning-fill",
    "danger": "warning-octagon-fill",
    "field_error": "warning-circle-fill",
    "note": "info",
    "info": "info",
    "server": "hard-drives",
    "server_lost": "cloud-slash",
    "backup": "shield-check",
    "locked": "lock-simple",
    "tick": "check",
    "tick_bold": "check-bold",
    "ticked": "check-square-fill",
    "unticked": "square",
    "waiting": "hourglass-medium",
    "clock": "clock",
    "free": "circle",
    "not_yet": "moon",
    "key": "key",
    "draft": "note-pencil",
    "someone_else": "user-circle",
    "demo": "flask",
    "restore": "clock-counter-clockwise",
    "sheet": "file-text",
    "spreadsheet": "table",
    "night": "moon",
    "day": "sun",
    "equal": "equals",
    "reception_note": "note",
    "dot": "circle-fill",
    # states of a visit
    "st-booked": "circle",
    "st-confirmed": "check-circle",
    "st-arrived": "armchair",
    "st-insession": "chats-circle-fill",
    "st-done": "checks",
    "st-late": "calendar-x",
    "st-noshow": "user-minus",
    "st-block": "lock-simple",
    "arrived": "armchair",
    "refused": "prohibit",
    "no_next": "circle-dashed",
    "missed": "user-minus",
    "cancel": "calendar-x",
}
# signs that point or tell an order change sides in Arabic; clocks, checks, printers and doors do not
FLIPPED = {
    "caret-left",
    "caret-right",
    "caret-double-left",
    "caret-double-right",
    "arrow-left",
    "arrow-right",
    "arrow-u-down-left",
    "arrow-u-down-right",
    "arrow-line-right",
    "arrow-elbow-down-right",
    "sign-out",
    "path",
    "trend-down",
    "trend-up",
    "person-simple-walk",
    "note-pencil",
    "pencil-simple",
    "list-bullets",
    "export",
    "clock-counter-clockwise",
}


@cache
def _phosphor() -> tuple[str, dict[str, str]]:
    """Phosphor's family and its signs by name, from the files of qtawesome.

    The package itself is not imported: it loads every Qt module it may meet, a quarter of a second at start.
    """
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome is not installed")
    files = Path(spec.submodule_search_locations[0]) / "fonts"
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(files / "phosphor-1.3.0.ttf")))[0]
    codes: dict[str, str] = json.loads((files / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8"))
    return family, {name: chr(int(code, 16)) for name, code in codes.items()}


def _font(height: float) -> QFont:
    font = QFont(_phosphor()[0])
    font.setPixelSize(round(height))
    return font


def glyph_name(meaning: str) -> str:
    """The Phosphor name of a meaning or of a factor's sign (`factor-3`); -fill asks for the filled cut. KeyError if unknown."""
    if meaning.startswith("factor-"):
        return theme.tokens()["factors"][int(meaning[7:]) - 1]["icon"]
    if meaning.endswith("-fill") and meaning not in MEANINGS:
        return MEANINGS[meaning.removesuffix("-fill")].removesuffix("-bold") + "-fill"
    return MEANINGS[meaning]


def paint(painter: QPainter, meaning: str, rect: QRectF | QRect, colour: QColor) -> None:
    """Draw the sign in the middle of rect, as high as rect; mirrored in Arabic when it points."""
    name, box = glyph_name(meaning), QRectF(rect)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(_font(box.height()))
    painter.setPen(colour)
    if theme.current().arabic and name.removesuffix("-fill").removesuffix("-bold") in FLIPPED:
        painter.setTransform(QTransform.fromTranslate(2 * box.center().x(), 0).scale(-1, 1), True)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), _phosphor()[1][name])
    painter.restore()


class _Glyph(QIconEngine):
    """Draws in the colours of the theme that runs at that moment, so that a change of theme needs no new icons."""

    def __init__(self, meaning: str, role: str, on_role: str | None) -> None:
        super().__init__()
        self.meaning, self.role, self.on_role = meaning, role, on_role

    def clone(self) -> QIconEngine:
        return _Glyph(self.meaning, self.role, self.on_role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = self.on_role if state == QIcon.State.On and self.on_role else self.role
        colour = theme.current().colour("ink-disabled" if mode == QIcon.Mode.Disabled else role)
        side = min(rect.width(), rect.height())
        box = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self.meaning, box, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)


def icon(meaning: str, role: str = "ink", on_role: str | None = None) -> QIcon:
    """A sign as a QIcon in the colour of a role (another when checked, grey when disabled); follows the theme by itself."""
    glyph_name(meaning)  # an unknown meaning is a mistake of ours: say so here, not while painting
    return QIcon(_Glyph(meaning, role, on_role))


def pixmap_in(meaning: str, px: int, colour: QColor) -> QPixmap:
    """A sign as a picture px high in this colour."""
    image = QImage(px, px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, meaning, QRectF(0, 0, px, px), colour)
    painter.end()
    return QPixmap.fromImage(image)


def pixmap(meaning: str, px: int, role: str = "ink", ratio: float = 1.0) -> QPixmap:
    """A sign as a picture px high in the colour a role has now."""
    picture = pixmap_in(meaning, round(px * ratio), theme.current().colour(role))
    picture.setDevicePixelRatio(ratio)
    return picture


# The program's own mark, a wall with an open gate, on a field of 40 x 40; the clinic's logo may replace it.


def _gate() -> QPainterPath:
    """A wall with a raised arch and an open gate."""
    path = QPainterPath(QPointF(4, 17.2))
    path.quadTo(4, 16, 5.2, 16)
    path.lineTo(10.7, 16)
    path.arcTo(QRectF(10, 9.676, 20, 20), 158.43, -136.86)
    path.lineTo(34.8, 16)
    path.quadTo(36, 16, 36, 17.2)
    path.lineTo(36, 31.8)
    path.quadTo(36, 33, 34.8, 33)
    path.lineTo(27, 33)
    path.quadTo(25.8, 33, 25.8, 31.8)
    path.lineTo(25.8, 23)
    path.arcTo(QRectF(14.2, 17.2, 11.6, 11.6), 0, 180)
    path.lineTo(14.2, 31.8)
    path.quadTo(14.2, 33, 13, 33)
    path.lineTo(5.2, 33)
    path.quadTo(4, 33, 4, 31.8)
    path.closeSubpath()
    return path


def paint_logo(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the mark in rect."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 40, rect.height() / 40)
    painter.translate(0, -1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(_gate())
    painter.restore()


def app_icon() -> QIcon:
    """The program's icon for the task bar, drawn at the usual sizes."""
    look, made = theme.current(), QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("rail"))
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
        paint_logo(painter, QRectF(0, -side * 0.03, side, side), look.colour("rail-mark"))
        painter.end()
        made.addPixmap(picture)
    return made
