"""Small parts of the note: a step with its label, taps that can be taken back, the four boxes of the check-in, ticks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui import formats, theme
from ui.widgets.beside import Beside
from ui.widgets.labels import FactorSign, Label, Sign
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, words
from ui.widgets.panels import column, row
from ui.widgets.scales import TapScale

LABEL_WIDTH, LEAST = 132, 240  # px of the design: the name of a step, and what is typed beside it
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own name for "as wide as may be"


class Step(QFrame):
    """One row of the note: its name and a quiet remark at the start, what is tapped or typed, the factor's sign at the end."""

    def __init__(self, title: str, remark: str = "", *, factor: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", "under")
        whole, both = row(self, 10, (16, 6, 14, 6)), Beside(10)
        names = column(gap=1)
        self.title = Label(title, "body", "label", "ink")
        self.remark = Label(remark, "small", "text", "ink3", wrap=True)
        self.remark.setVisible(bool(remark))
        names.addWidget(self.title)
        names.addWidget(self.remark)
        names.addStretch(1)
        holder = QWidget()
        holder.setLayout(names)
        wide = theme.current().px(LABEL_WIDTH)
        holder.setFixedWidth(wide)
        both.turned.connect(lambda below: holder.setMaximumWidth(QWIDGETSIZE_MAX if below else wide))
        self.title.setMinimumHeight(theme.current().px(26))
        both.add(holder)
        self.body = column(gap=6)
        both.add(self.body, 1, LEAST, top=True)
        whole.addWidget(both, 1)
        if factor:
            whole.addWidget(FactorSign(factor, 22, 14), 0, Qt.AlignmentFlag.AlignTop)
        else:
            whole.addSpacing(theme.current().px(22))
        self.message = Label("", "small", "label", "danger", wrap=True)
        self.message.hide()

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """One more line in the step; gives it back."""
        self.body.addWidget(widget, stretch)
        return widget

    def line(self, *widgets: QWidget) -> QWidget:
        """Several widgets side by side, from the start."""
        holder = QWidget()
        holder.setMinimumHeight(theme.current().px(26))
        across = row(holder, 8)
        for widget in widgets:
            across.addWidget(widget)
        across.addStretch(1)
        self.body.addWidget(holder)
        return holder

    def beside(self, *widgets: QWidget) -> Beside:
        """Several widgets side by side where there is room for them, to which more come."""
        holder = Beside(8)
        holder.setMinimumHeight(theme.current().px(26))
        for widget in widgets:
            holder.add(widget)
        self.body.addWidget(holder)
        return holder

    def set_remark(self, remark: str) -> None:
        """Other quiet words under the name."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def say(self, sentence: str) -> None:
        """A sentence in red under the step; empty takes it away."""
        if self.message.parent() is None:
            self.body.addWidget(self.message)
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))


class RatingBox(Ringed, Painted):
    """One answer 0–10 in a small box: digits type it, a click opens the scale, Backspace empties it."""

    changed = Signal(object)

    def __init__(self, said: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._value, self._scale = said, None, TapScale(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("ground", "surface")
        self._popup.setProperty("edge", "strong")
        column(self._popup, 0, (8, 8, 8, 8)).addWidget(self._scale)
        self._scale.changed.connect(self._on_scale)
        self._tell()

    def value(self) -> int | None:
        """What was answered, or None."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show this answer without saying so."""
        self._value = value
        self._scale.set_value(value)
        self._tell()
        self.update()

    def _tell(self) -> None:
        said = self.tr("not answered") if self._value is None else formats.number(self._value)
        self.setAccessibleName(f"{self._said}: {said}")
        self.setToolTip(self._said)

    def _on_scale(self, value: int | None) -> None:
        if self._popup.isVisible():
            self._popup.close()
        self.set_value(value)
        self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = formats.western(event.text())
        if (len(text) == 1 and text.isdecimal()) or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._scale.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Down):
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._open()

    def _open(self) -> None:
        self._popup.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - self._popup.width() if rtl else 0
        self._popup.move(self.mapToGlobal(QPoint(left, self.height() + 2)))
        self._popup.show()
        self._scale.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(28), theme.current().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        rect = QRectF(self.rect())
        focus = self.hasFocus()
        box(painter, rect, look.px(6), look.colour("surface"), look.colour("focus" if focus else "line-input"), 2 if focus else 1)
        if self._value is not None:
            words(painter, rect, formats.digits(self._value), look.font("small", "strong"), look.colour("ink"), MIDDLE)


class Requirement(QWidget):
    """One of the three things a signature needs: a tick when it is there, an open ring when not."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, 6)
        self._sign, self._text = Sign("free", 16, "ink3"), text
        line.addWidget(self._sign)
        line.addWidget(Label(text, "body"), 1)
        if name:
            self.setObjectName(name)
        self.met = False
        self.set_met(False)

    def set_met(self, met: bool) -> None:
        """There, or still to come."""
        self.met = met
        self._sign.set("ok" if met else "free", "ok" if met else "ink3")
        self.setAccessibleName(self.tr("{what}: there").format(what=self._text) if met
                               else self.tr("{what}: still needed").format(what=self._text))
