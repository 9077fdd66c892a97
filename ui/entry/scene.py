"""The gate: the picture beside the sign-in and behind the lock, drawn from theme colours alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from ui import theme


def mixed(one: QColor, two: QColor, share: float) -> QColor:
    """A colour between two: share 0 is the first, 1 the second."""
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(one.getRgbF()[:3], two.getRgbF()[:3], strict=True)))


def arch(centre: float, width: float, top: float, foot: float) -> QPainterPath:
    """A gate: straight sides under a half circle."""
    path = QPainterPath()
    path.moveTo(centre - width / 2, foot)
    path.lineTo(centre - width / 2, top + width / 2)
    path.arcTo(QRectF(centre - width / 2, top, width, width), 180, -180)
    path.lineTo(centre + width / 2, foot)
    path.closeSubpath()
    return path


class GateScene(QWidget):
    """Wall, gate, morning sea. Nothing in it changes with the record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.news.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(560, 868)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        night, wall, sand = look.colour("rail"), look.colour("rail-active"), look.colour("rail-mark")
        light, dark = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = self.width(), self.height()
        unit = height / 868
        centre = width / 2
        top, base, foot = 550 * unit, 700 * unit, float(height)
        painter.fillRect(self.rect(), night)
        painter.fillRect(QRectF(0, base, width, foot - base), mixed(night, dark, 0.32))
        painter.fillRect(QRectF(0, top, width, base - top), wall)
        painter.setBrush(wall)
        painter.drawPath(arch(centre, 290 * unit, 405 * unit, base))
        painter.setPen(mixed(wall, light, 0.16))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(arch(centre, 204 * unit, 430 * unit, base))
        for line in (583 * unit, 657 * unit):
            painter.drawLine(0, round(line), round(centre - 116 * unit), round(line))
            painter.drawLine(round(centre + 116 * unit), round(line), width, round(line))
        gate = arch(centre, 145 * unit, 460 * unit, base)
        painter.save()
        painter.setClipPath(gate)
        painter.fillRect(self.rect(), sand)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(sand, light, 0.65))
        painter.drawEllipse(QRectF(centre - 35 * unit, 590 * unit, 70 * unit, 70 * unit))
        sea = mixed(look.colour("focus"), wall, 0.35)
        painter.fillRect(QRectF(0, 625 * unit, width, base), sea)
        painter.setBrush(mixed(sea, light, 0.45))
        for left, right, line in ((-72, 72, 646), (-47, 47, 664), (-65, 22, 681)):
            painter.drawRect(QRectF(centre + left * unit, line * unit, (right - left) * unit, 2 * unit))
        painter.restore()
        road = QLinearGradient(0, base, 0, foot)
        road.setColorAt(0, mixed(mixed(night, dark, 0.32), sand, 0.22))
        road.setColorAt(1, mixed(mixed(night, dark, 0.32), sand, 0.14))
        painter.setBrush(road)
        painter.setPen(Qt.PenStyle.NoPen)
        half = 72 * unit
        corners = ((-half, base), (half, base), (116 * unit, foot), (-116 * unit, foot))
        painter.drawPolygon(QPolygonF([QPointF(centre + x, y) for x, y in corners]))
        painter.end()
