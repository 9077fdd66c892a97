"""News from quiet to loud: autosave words, the toast with Undo, banners, empty states and progress."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.paint import box


def announce(widget: QWidget, text: str) -> None:
    """Say it to a screen reader."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Autosave(QWidget):
    """Draft saved 11:56, in grey; amber when it could not be saved for ten seconds; never a dialog."""

    PATIENCE = 10_000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(6))
        self._sign, self._label = Sign("saved", 15, "ink3"), Label("", "small", "text", "ink3")
        row.addWidget(self._sign)
        row.addWidget(self._label)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._show_late)
        self.hide()

    def text(self) -> str:
        """What it says now."""
        return self._label.text()

    def saved(self, at: datetime) -> None:
        """The draft was kept at this clinic-local time."""
        self._late.stop()
        self._show("saved", "ink3", self.tr("Draft saved {time}").format(time=formats.time_of_day(at)))

    def failed(self) -> None:
        """It could not be kept: amber after ten seconds without success."""
        if not self._late.isActive():
            self._late.start(self.PATIENCE)

    def clear(self) -> None:
        """Nothing to say."""
        self._late.stop()
        self.hide()

    def _show_late(self) -> None:
        self._show("warning", "warn", self.tr("Not saved, trying again"))

    def _show(self, sign: str, tone: str, text: str) -> None:
        self._sign.set(sign, tone)
        self._label.set_tone(tone)
        self._label.setText(text)
        self.show()


class Toast(QFrame):
    """What was just done, with Undo for 8 s; hover stops its clock. One at a time, at the very foot of its host.

    over: what it stands in the middle of; it lies on the status bar below, so that the day's last visits stay in sight.
    """

    undone = Signal()

    def __init__(self, host: QWidget, over: QWidget | None = None) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._over = over or host
        look = theme.current()
        self.setFixedHeight(look.px(36))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), 0, look.px(8), 0)
        row.setSpacing(look.px(10))
        self._sign = Sign("ok", 18, "canvas")
        self._label = Label("", "body", "label", "canvas")
        self._undo = Button(self.tr("Undo"), "toast", keys="Ctrl+Z", step="small", name="toastUndo")
        row.addWidget(self._sign)
        row.addWidget(self._label, 1)
        row.addWidget(self._undo)
        self._undo.clicked.connect(self._on_undo)
        self._call: Callable[[], object] | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.fold)
        self._move = QPropertyAnimation(self, b"pos", self)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        for widget in {host, self._over}:
            widget.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(self, text: str, undo: Callable[[], object] | None = None, *, sign: str = "ok") -> None:
        """Show this in place of what stood before."""
        self._call = undo
        self._sign.set(sign)
        self._label.setText(text)
        self._undo.setVisible(undo is not None)
        self.layout().activate()
        self.adjustSize()
        self.show()
        self.raise_()
        target, time = self._place(), theme.current().motion("toast")
        self._move.stop()
        if time:
            self._move.setDuration(time)
            self._move.setStartValue(target + QPoint(0, 14))
            self._move.setEndValue(target)
            self._move.start()
        else:
            self.move(target)
        self._clock.start(theme.current().motion("undo_stay"))
        announce(self, text)

    def fold(self) -> None:
        """Go away; Ctrl+Z still works."""
        self._clock.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._move.stop()
            self.move(self._place())
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._clock.start(theme.current().motion("undo_stay"))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect().toRectF(), look.px(8), look.colour("ink"))

    def _place(self) -> QPoint:
        host = self.parentWidget()
        left = self._over.mapTo(host, QPoint(0, 0)).x() + (self._over.width() - self.width()) // 2
        return QPoint(left, host.height() - self.height() - theme.current().px(3))

    def _on_undo(self) -> None:
        self.fold()
        self.undone.emit()
        if self._call is not None:
            self._call()


class Banner(QFrame):
    """Soft fill, sign, bold what, what to do, at most one button; inside the page. Kinds: info ok warn danger."""

    pressed = Signal()
    SIGNS = {"info": "info", "ok": "ok", "warn": "warning", "danger": "safety_open"}
    EDGES = {"info": "st-confirmed-line", "ok": "ok", "warn": "st-arrived-line", "danger": "danger"}

    def __init__(
        self,
        kind: str,
        what: str,
        more: str = "",
        button: str = "",
        *,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(8), look.px(10), look.px(8))
        row.setSpacing(look.px(9))
        self._sign = Sign(icon or self.SIGNS[kind], 17, "ink" if kind == "info" else kind)
        self._label = Label("", wrap=True)
        self.button = Button(button, step="tiny")
        if not button:  # setVisible(True) before it has a parent would open it as a window for a moment
            self.button.hide()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(self.pressed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        if name:
            self.setObjectName(name)
            self.button.setObjectName(f"{name}Button")
        self.say(what, more)

    def say(self, what: str, more: str = "") -> None:
        """Other words; plain text, escaped here."""
        weight = theme.tokens()["type"]["weights"]["strong"]
        self._label.set_rich(f'<span style="font-weight:{weight}">{_escaped(what)}</span> {_escaped(more)}')
        self.setAccessibleName(f"{what} {more}".strip())
        announce(self, f"{what} {more}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect().toRectF(), look.px(8), look.colour(f"{self._kind}-soft"), look.colour(self.EDGES[self._kind]))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Hint(QFrame):
    """A quiet remark on a soft fill, as under a client's name in the booking panel: tone warn or info."""

    def __init__(self, text: str, tone: str = "warn", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        self._tone = tone
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(9), look.px(6), look.px(9), look.px(6))
        row.setSpacing(look.px(6))
        row.addWidget(
            Sign(icon or {"warn": "field_error", "danger": "safety_open"}.get(tone, "info"), 15, tone),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        self.label = Label(text, "small", wrap=True)
        row.addWidget(self.label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect().toRectF(), look.px(6), look.colour(f"{self._tone}-soft"))


class EmptyState(QFrame):
    """Nothing here yet: a sign, one sentence of what will appear, one button with its key."""

    pressed = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str = "",
        button: str = "",
        keys: str = "",
        *,
        name: str = "",
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = theme.current()
        self._framed = framed
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(18), look.px(16), look.px(18))
        column.setSpacing(look.px(4))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(Sign(icon, 30, "primary"), 0, middle)
        column.addSpacing(look.px(4))
        self.title = Label(title, "large", "strong", wrap=True)
        self.sentence = Label(sentence, "body", "text", "ink3", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(middle)
            column.addWidget(label)
        self.sentence.setVisible(bool(sentence))
        self.button = Button(button, step="small", keys=keys, name=f"{name}Button" if name else "")
        if not button:  # setVisible(True) before it has a parent would open it as a window for a moment
            self.button.hide()
        self.button.clicked.connect(self.pressed)
        column.addSpacing(look.px(6))
        column.addWidget(self.button, 0, middle)
        column.addStretch(1)
        if name:
            self.setObjectName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._framed:
            return
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect().toRectF(), look.px(10), None, look.colour("line-strong"), 1, (4, 3))


class Progress(QWidget):
    """A thin bar with words beside it: Testing backup, 62 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        self.bar, self.label = QProgressBar(), Label("", "small", "text", "ink2")
        self.bar.setTextVisible(False)
        row.addWidget(self.bar, 1)
        row.addWidget(self.label)

    def tell(self, done: int, whole: int, words: str) -> None:
        """So much is done; whole 0 means nobody knows how much there is."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
        comma = "،" if formats.is_arabic() else ","
        self.label.setText(f"{words}{comma} {formats.percent(round(100 * done / whole))}" if whole else words)
