"""The holding area: visits that wait to be placed. They keep their old time until then; it stays while the views change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from clinic_app.domain.appointments import DayAppointment
from ui import formats, icons, theme
from ui.appointments import wording
from ui.appointments.pointer import START_AFTER
from ui.widgets.chips import Flow
from ui.widgets.labels import Label
from ui.widgets.paint import Ringed, box, mirrored, text_width, words
from ui.widgets.panels import row

CARD_HEIGHT = 30


class HeldCard(Ringed, QAbstractButton):
    """One visit in the hand of nobody: a pin, who, how long, and the time it still keeps. Can be carried to a grid."""

    carried = Signal(QPoint)  # where on the screen it is now
    dropped = Signal(QPoint)
    put_back = Signal()
    taken_out = Signal()

    def __init__(self, visit: DayAppointment, discreet: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = visit
        self._name = wording.title(visit, discreet)
        self._second = f"{formats.duration(visit.slot.minutes)} · {formats.day_time(visit.slot.start)}"
        self._pressed_at: QPoint | None = None
        self._carrying = False
        self.setObjectName(f"held_{visit.id}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("{name}, {second}, held").format(name=self._name, second=self._second))
        self.setToolTip(self.tr("Drag it to its new time, or choose a time and press Ctrl+V. Del takes it out."))

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        look = theme.current()
        wide = text_width(self._name, look.font("small", "strong")) + text_width(self._second, look.font("small"))
        return QSize(round(wide) + look.px(10 + 16 + 6 + 8 + 10), look.px(CARD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It is not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pin, name, and the old time in grey; the chosen one is filled."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rect, rtl = QRectF(self.rect()), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        on = self.isChecked()
        box(painter, rect, look.px(6), look.colour("primary-soft" if on else "surface"),
            look.colour("primary" if on else "line-strong"), 2 if on else 1)
        side, left = look.px(16), float(look.px(10))

        def at(width: float, height: float | None = None) -> QRectF:
            tall = rect.height() if height is None else height
            return mirrored(QRectF(left, (rect.height() - tall) / 2, width, tall), rect.width(), rtl)

        icons.paint(painter, "hold", at(side, side), look.colour("primary"))
        left += side + look.px(6)
        wide = text_width(self._name, look.font("small", "strong")) + 1
        words(painter, at(wide), self._name, look.font("small", "strong"), look.colour("ink"))
        left += wide + look.px(8)
        words(painter, at(rect.width() - left), self._second, look.font("small"), look.colour("ink2"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it, and remember where it was taken hold of."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        at = event.globalPosition().toPoint()
        if self._carrying or (at - self._pressed_at).manhattanLength() >= START_AFTER:
            self._carrying = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        carrying, self._carrying, self._pressed_at = self._carrying, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if carrying:
            self.setDown(False)
            self.setChecked(True)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def let_go(self) -> None:
        """It is in nobody's hand any more."""
        self._carrying, self._pressed_at = False, None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back what is carried; Del takes the visit out of the area."""
        if event.key() == Qt.Key.Key_Escape and self._carrying:
            self.let_go()
            self.put_back.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_out.emit()
        else:
            super().keyPressEvent(event)


class HoldingArea(QFrame):
    """A strip under the head of the diary, there while somebody waits in it."""

    carried = Signal(object, QPoint)  # DayAppointment, where on the screen
    dropped = Signal(object, QPoint)
    put_back = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("holdingArea")
        self.setProperty("ground", "sunken")
        self.setProperty("edge", "under")
        self.visits: tuple[DayAppointment, ...] = ()
        self._discreet = False
        line = row(self, 10, (16, 5, 16, 5))
        self.title = Label(self.tr("Holding area"), "small", "label", "ink2")
        self.flow = Flow()
        self.flow.setAccessibleName(self.tr("Holding area"))
        self.note = Label(self.tr("old time kept"), "small", "text", "ink3")
        line.addWidget(self.title)
        line.addWidget(self.flow, 1)
        line.addWidget(self.note)
        self.hide()

    @property
    def ids(self) -> frozenset[int]:
        """The visits in it."""
        return frozenset(visit.id for visit in self.visits)

    def chosen(self) -> DayAppointment | None:
        """The visit to be placed next: the chosen card, or the first."""
        cards = self._cards()
        return next((card.visit for card in cards if card.isChecked()), cards[0].visit if cards else None)

    def add(self, visit: DayAppointment) -> None:
        """One more; it is the next to be placed."""
        self._fill((*(one for one in self.visits if one.id != visit.id), visit), visit.id)

    def remove(self, visit_id: int) -> None:
        """It was placed, or needs no other time after all."""
        if visit_id in self.ids:
            left = tuple(one for one in self.visits if one.id != visit_id)
            self._fill(left, left[0].id if left else None)

    def show_visits(self, visits: tuple[DayAppointment, ...], discreet: bool) -> None:
        """The same visits as they stand now."""
        if (visits, discreet) != (self.visits, self._discreet):
            self._discreet = discreet
            before = self.chosen()
            self._fill(visits, before.id if before else None)

    def let_go(self) -> None:
        """Whatever is carried goes back into the strip."""
        for card in self._cards():
            card.let_go()

    def _cards(self) -> list[HeldCard]:
        return [card for card in self.flow.items() if isinstance(card, HeldCard)]

    def _fill(self, visits: tuple[DayAppointment, ...], chosen: int | None) -> None:
        self.visits = visits
        self.flow.clear()
        for visit in visits:
            card = HeldCard(visit, self._discreet)
            card.setChecked(visit.id == chosen)
            card.carried.connect(lambda at, visit=visit: self.carried.emit(visit, at))
            card.dropped.connect(lambda at, visit=visit: self.dropped.emit(visit, at))
            card.put_back.connect(self.put_back)
            card.taken_out.connect(lambda visit=visit: self.remove(visit.id))
            self.flow.add(card)
        self.setVisible(bool(visits))
        self.changed.emit()


class ParkHere(QFrame):
    """Lies over the head while a visit is in the hand: let go here, it waits in the holding area."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("parkHere")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lay(self, over: QWidget) -> None:
        """Cover this widget of the same window."""
        self.setGeometry(over.geometry())
        self.show()
        self.raise_()

    def holds(self, point: QPoint) -> bool:
        """True if this point of the screen lies on it."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(point))

    def changeEvent(self, event: QEvent) -> None:
        """Its colours are the theme's."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed place with a pin and one sentence."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rect = QRectF(self.rect())
        painter.fillRect(rect, look.colour("surface"))
        box(painter, rect.adjusted(4, 4, -4, -4), look.px(6), look.colour("primary-soft"), look.colour("primary"), 2, (3, 2))
        said = self.tr("Let go here: it waits in the holding area and keeps its time")
        font, side = look.font("body", "label"), look.px(16)
        wide = text_width(said, font)
        left, rtl = (rect.width() - wide - side - look.px(8)) / 2, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, "hold", mirrored(QRectF(left, (rect.height() - side) / 2, side, side), rect.width(), rtl),
                    look.colour("primary"))
        text = QRectF(left + side + look.px(8), 0, wide + 2, rect.height())
        words(painter, mirrored(text, rect.width(), rtl), said, font, look.colour("primary"))
        painter.end()
