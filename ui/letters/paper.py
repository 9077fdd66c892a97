"""Paper on the screen: the pages of a letter, the sentence under the pointer, and outlines round what is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.letters import Place
from ui import theme
from ui.letters.pages import POINTS
from ui.widgets.paint import MIDDLE, words

GAP = 14  # between pages
ROOM = 10  # above the first and below the last
A4 = (210 / 25.4 * 96, 297 / 25.4 * 96)  # pixels at 100 %


class Paper(QWidget):
    """Pages one under the other. A click or Up, Down and Enter choose a sentence."""

    sentence_chosen = Signal(object)  # Place
    source_asked = Signal()           # Enter on the sentence that is chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterPaper")
        self.setAccessibleName(self.tr("Letter"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pages: Sequence[QImage] = ()
        self._places: Sequence[Place] = ()
        self._zoom = 1.0
        self._outlined: frozenset[str] = frozenset()
        self._under: Place | None = None
        self._chosen: Place | None = None
        self._waiting = ""

    def wait(self, said: str, zoom: float) -> None:
        """No page yet: a sheet that says why, and nothing of what was shown before."""
        self._waiting = said
        self.show_pages((), (), zoom)
        self.setAccessibleDescription(said)

    def show_pages(self, pages: Sequence[QImage], places: Sequence[Place], zoom: float) -> None:
        """Show these pages; a chosen sentence that is still there stays chosen."""
        self._pages, self._places, self._zoom, self._under = pages, places, zoom, None
        self.setAccessibleDescription("")
        before = self._chosen
        self._chosen = next((p for p in places if before and p.keys == before.keys and p.text == before.text), None)
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def outline(self, keys: frozenset[str]) -> None:
        """Outline what says these facts, and nothing else."""
        if keys != self._outlined:
            self._outlined = keys
            self.update()

    def outlined(self) -> list[QRectF]:
        """The rectangles outlined now, one for each page they reach."""
        return self._around([p for p in self._places if self._outlined & set(p.keys)])

    def place_of(self, key: str) -> QRectF | None:
        """Where a fact is first said, in this widget, or None if the letter does not say it."""
        return next((self._rect(p) for p in self._places if key in p.keys), None)

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def sizeHint(self) -> QSize:
        if not self._pages:
            return QSize(round(A4[0] * self._zoom), round(A4[1] * self._zoom) + 2 * ROOM) if self._waiting else QSize(0, 0)
        sizes = [page.deviceIndependentSize() for page in self._pages]
        height = sum(size.height() for size in sizes) + GAP * (len(sizes) - 1)
        return QSize(round(max(size.width() for size in sizes)), round(height) + 2 * ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _top(self, page: int) -> float:
        return ROOM + sum(p.deviceIndependentSize().height() + GAP for p in self._pages[:page])

    def _rect(self, place: Place) -> QRectF:
        scale = self._zoom * POINTS
        return QRectF(place.x * scale, self._top(place.page) + place.y * scale, place.width * scale, place.height * scale)

    def _around(self, places: Sequence[Place]) -> list[QRectF]:
        rects: dict[int, QRectF] = {}
        for place in places:
            rect = self._rect(place)
            rects[place.page] = rects[place.page].united(rect) if place.page in rects else rect
        return [rect.adjusted(-5, -1, 5, 1) for rect in rects.values()]

    def _at(self, point: QPointF) -> Place | None:
        return next((p for p in self._places if p.keys and self._rect(p).contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not self._under:
            self._under = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, _event: object) -> None:
        self._under = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (found := self._at(event.position())) is not None:
            self._choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        told = [p for p in self._places if p.keys]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen in told:
            self.source_asked.emit()
            return
        if not step or not told:
            super().keyPressEvent(event)
            return
        at = told.index(self._chosen) if self._chosen in told else -1 if step > 0 else 0
        self._choose(told[(at + step) % len(told)])

    def _choose(self, place: Place) -> None:
        self._chosen = place
        self.update()
        self.sentence_chosen.emit(place)

    def _same(self, place: Place | None) -> list[QRectF]:
        if place is None:
            return []
        return [self._rect(p) for p in self._places if p.keys == place.keys and p.text == place.text]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, top = QPainter(self), theme.current(), float(ROOM)
        if not self._pages and self._waiting:
            sheet = QRectF(0.5, top + 0.5, self.width() - 1, self.height() - 2 * ROOM - 1)
            white = theme.Theme("light")
            painter.fillRect(sheet, white.colour("surface"))
            painter.setPen(QPen(look.colour("line-strong"), 1))
            painter.drawRect(sheet)
            above = QRectF(0, top, self.width(), look.px(160))
            words(painter, above, self._waiting, look.font("body"), white.colour("ink2"), MIDDLE)
        for page in self._pages:
            size = page.deviceIndependentSize()
            target = QRectF(0, top, size.width(), size.height())
            if target.intersects(QRectF(event.rect())):
                painter.drawImage(target.topLeft(), page)
                painter.setPen(QPen(look.colour("line-strong"), 1))
                painter.drawRect(target.adjusted(0.5, 0.5, -0.5, -0.5))
            top += size.height() + GAP
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = theme.Theme("light")  # paper is white whatever the theme: marks on it too
        for rects, alpha in ((self._same(self._under), 0.10), (self._same(self._chosen), 0.18)):
            for rect in rects:
                painter.fillRect(rect, paper.colour("primary", alpha))
        painter.setPen(QPen(paper.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self.outlined():
            painter.drawRoundedRect(rect, 3, 3)
