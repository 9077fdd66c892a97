"""Small parts of the plan screens: section heads, pairs of word and value, evidence badges, ticks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_app.domain.plans import EvidenceLevel, Rationale, TechniqueStatus
from ui import formats, icons, theme
from ui.plans.words import name_of
from ui.widgets.labels import FactorSign, Label, Sign, Tag
from ui.widgets.paint import Painted, box, text_width, words
from ui.widgets.panels import column, row

TONES = {
    TechniqueStatus.PLANNED: "neutral", TechniqueStatus.IN_USE: "ok", TechniqueStatus.PAUSED: "warn",
    TechniqueStatus.DONE: "neutral",
}


class Spot(QWidget):
    """Holds one widget at a time. Swapping whole widgets is safe where emptying a layout item by item is not (PySide 6.11)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, 0)
        self._held: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def hold(self, widget: QWidget | None) -> None:
        """Show this in place of what was there; None leaves nothing."""
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = widget
        if widget is not None:
            self._column.addWidget(widget)
            widget.show()

    @property
    def empty(self) -> bool:
        """True while nothing is held."""
        return self._held is None

    @contextmanager
    def lines(self, gap: int) -> Iterator[QVBoxLayout]:
        """A fresh column to fill; it takes its place when it is full.

        Widgets that join a layout while its window is just being shown stay hidden (Qt 6.11), so it is filled first.
        """
        holder = QWidget()
        yield column(holder, gap)
        self.hold(holder)


class Head(QWidget):
    """The head of a card: a sign, a title, quiet words, and room for buttons at the end."""

    def __init__(self, title: str, more: str = "", *, factor: int = 0, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = row(self, 8)
        if factor:
            self.line.addWidget(FactorSign(factor, 24, 15))
        elif icon:
            self.line.addWidget(Sign(icon, 17, "ink2"))
        self.title = Label(title, "title3", "strong")
        self.line.addWidget(self.title)
        self.more = Label(more, "small", "text", "ink3", elide=True)
        self.line.addWidget(self.more, 1)

    def add(self, widget: QWidget) -> QWidget:
        """A button or tag at the end side."""
        self.line.addWidget(widget)
        return widget


class Pairs(QWidget):
    """Lines of a quiet word and what stands for it; empty ones are left out."""

    def __init__(self, wide: int = 104, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(8))
        self._grid.setVerticalSpacing(theme.current().px(6))
        self._grid.setColumnMinimumWidth(0, theme.current().px(wide))
        self._grid.setColumnStretch(1, 1)

    def add(self, word: str, value: str) -> None:
        """One line, unless there is nothing to say."""
        if not value:
            return
        line = self._grid.rowCount()
        self._grid.addWidget(Label(word, "body", "text", "ink3"), line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(Label(value, "body", wrap=True), line, 1)


class EvidenceBadge(Painted):
    """The evidence level on its fill and the guideline beside it; the level in words is its tooltip."""

    def __init__(self, level: EvidenceLevel, guideline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._shown, self._guideline = level, level_word(level), guideline
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{name_of(level)}\n{guideline}")
        self.setAccessibleName(f"{self._shown} {name_of(level)} {guideline}")

    def _head(self) -> float:
        return text_width(self._shown, theme.current().font("small", "strong")) + theme.current().px(14)

    def sizeHint(self) -> QSize:
        look = theme.current()
        width = self._head() + text_width(self._guideline, look.font("small")) + look.px(14)
        return QSize(round(width) + 2, look.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._head()) + theme.current().px(40), theme.current().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        width = min(self.width(), self.sizeHint().width())
        fill, ink = {
            EvidenceLevel.A: ("primary", "on-primary"), EvidenceLevel.A_PART: ("primary-soft", "primary"),
            EvidenceLevel.B: ("primary-soft", "primary"),
        }.get(self._level, ("sunken", "ink2"))
        whole, head = self.at(0, 0, width, self.height()), self.at(0, 0, self._head(), self.height())
        box(painter, whole, look.px(4), look.colour("surface"), look.colour("line-strong"))
        box(painter, head, look.px(4), look.colour(fill))
        words(painter, self.at(look.px(7), 0, self._head() - look.px(7), self.height()), self._shown,
              look.font("small", "strong"), look.colour(ink))
        left = self._head() + look.px(7)
        words(painter, self.at(left, 0, width - left - look.px(5), self.height()), self._guideline, look.font("small"),
              look.colour("ink2"))


class Ticks(Painted):
    """Four rationale ticks: filled where it holds, an empty ring where not; the words are in the tooltip."""

    def __init__(self, rationale: Rationale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = rationale.ticks
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = rationale_words()
        lines = [word for word, on in zip(said, self._ticks, strict=True) if on]
        self.setToolTip("\n".join(lines) if lines else self.tr("no reason ticked"))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(4 * 20), theme.current().px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, side = self.painter(), theme.current(), theme.current().px(15)
        for place, on in enumerate(self._ticks):
            spot = self.at(look.px(place * 20), (self.height() - side) / 2, side, side)
            if on:
                icons.paint(painter, "ok", spot, look.colour("ok"))
            else:
                box(painter, QRectF(spot).adjusted(1, 1, -1, -1), side / 2, None, look.colour("ink3"), 1.2)


class VisitStrip(Painted):
    """One square per visit: filled where it was used, outlined where not, dashed to come. It says where, never how well."""

    MOST = 12

    def __init__(self, used: frozenset[int], done: int, planned: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        last = max(done, min(planned or done, done + 4))
        self._visits = range(max(1, last - self.MOST + 1), last + 1)
        self._used, self._done = used, done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = self.tr("used at visits {visits}").format(visits=formats.isolate(", ".join(str(v) for v in sorted(used))))
        self.setAccessibleName(said if used else self.tr("not used yet"))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(11 * max(1, len(self._visits))), theme.current().px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, side = self.painter(), theme.current(), theme.current().px(8)
        ink = look.factor(4).ink
        for place, visit in enumerate(self._visits):
            spot = self.at(place * look.px(11), (self.height() - side) / 2, side, side)
            if visit in self._used:
                box(painter, spot, 2, ink)
            else:
                box(painter, spot, 2, None, look.colour("line-strong"), 1, (2, 1.5) if visit > self._done else None)


def rationale_words() -> tuple[str, str, str, str]:
    """The four reasons in their fixed order."""
    return (
        QCoreApplication.translate("PlanParts", "fits the concern"), QCoreApplication.translate("PlanParts", "serves a goal"),
        QCoreApplication.translate("PlanParts", "within my training"),
        QCoreApplication.translate("PlanParts", "supported by evidence"),
    )


def level_word(level: EvidenceLevel) -> str:
    """The level as printed on a badge."""
    if level is EvidenceLevel.A_PART:
        return QCoreApplication.translate("PlanParts", "A part")
    if level is EvidenceLevel.LOCAL:
        return QCoreApplication.translate("PlanParts", "local")
    return level.value


def status_tag(status: TechniqueStatus) -> Tag:
    """How far a technique is, as a tag."""
    return Tag(name_of(status), TONES[status])


def stacked(*widgets: QWidget, gap: int = 2) -> QWidget:
    """Widgets in one column."""
    holder = QWidget()
    lines = column(holder, gap)
    for widget in widgets:
        lines.addWidget(widget)
    return holder
