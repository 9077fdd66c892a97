"""References for frames: a day of many blocks copied from one picture, and the same blocks as items of a graphics scene."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QScrollArea, QWidget

Block = tuple[QRectF, str, str]
FILL, EDGE, INK, LINE = QColor(224, 236, 232), QColor(120, 150, 140), QColor(30, 40, 38), QColor(225, 225, 220)


def paint_block(painter: QPainter, block: Block) -> None:
    """A rounded box with two lines of text."""
    place, name, time = block
    painter.setPen(QPen(EDGE, 1))
    painter.setBrush(FILL)
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(INK)
    half = place.height() / 2
    painter.drawText(place.adjusted(5, 0, -5, -half), Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine, name)
    painter.drawText(place.adjusted(5, half, -5, 0), Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine, time)


class Picture(QWidget):
    """All blocks in one picture; a block in the hand is painted above it."""

    def __init__(self, blocks: Sequence[Block], width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._sheet = QPixmap(width, height)
        self._sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            paint_block(painter, block)
        painter.end()
        self._held: list[Block] = []

    def hold(self, *blocks: Block) -> None:
        """Bring the block in the hand, and a card beside it if there is one, to another place."""
        for place, *_ in (*self._held, *blocks):
            self.update(place.toAlignedRect().adjusted(-1, -1, 1, 1))
        self._held = list(blocks)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self), event.rect()
        painter.drawPixmap(area, self._sheet, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in self._held:
            paint_block(painter, block)
        painter.end()


def scrolled(inner: QWidget) -> QScrollArea:
    """The picture behind a window of its own that scrolls."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area


class _Item(QGraphicsItem):
    def __init__(self, block: Block) -> None:
        super().__init__()
        self._block = (QRectF(0, 0, block[0].width(), block[0].height()), *block[1:])
        self.setPos(block[0].topLeft())

    def boundingRect(self) -> QRectF:
        return self._block[0].adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, _option: object, _widget: QWidget | None = None) -> None:
        paint_block(painter, self._block)


class Scene(QGraphicsView):
    """One item a block."""

    def __init__(self, blocks: Sequence[Block], width: int, height: int) -> None:
        self.items_kept = [_Item(block) for block in blocks]
        self.scene_kept = QGraphicsScene(0, 0, width, height)
        super().__init__(self.scene_kept)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for item in self.items_kept:
            self.scene_kept.addItem(item)

    def hold(self, place: QRect) -> None:
        """Bring one item to another place."""
        self.items_kept[5].setZValue(9)
        self.items_kept[5].setPos(place.x(), place.y())
