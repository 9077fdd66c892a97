"""What holds other things: cards, pages that scroll, the side panel and the cover of the privacy screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule


def column(parent: QWidget | None = None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A vertical layout with gap and margins of the design: start, top, end, bottom."""
    return _laid(QVBoxLayout(parent) if parent else QVBoxLayout(), gap, margins)


def row(parent: QWidget | None = None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """A horizontal layout with gap and margins of the design: start, top, end, bottom."""
    return _laid(QHBoxLayout(parent) if parent else QHBoxLayout(), gap, margins)


def _laid(layout, gap: int, margins: tuple[int, int, int, int]):
    px, (start, top, end, bottom) = theme.current().px, margins
    if theme.current().arabic:  # Qt mirrors what a layout holds, not its margins
        start, end = end, start
    layout.setContentsMargins(px(start), px(top), px(end), px(bottom))
    layout.setSpacing(px(gap))
    return layout


def side_width(room: int, most: int, least: int, share: float) -> int:
    """Pixels a column beside the main part has: most (px of the design), of a narrow room a share, but never less than least."""
    px = theme.current().px
    return px(most) if room <= 0 else max(px(least), min(px(most), int(room * share)))


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete it soon."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())


class Card(QFrame):
    """A surface with a hairline and round corners; edge line, strong, dashed, waiting, chosen. Its body is a column."""

    def __init__(
        self,
        title: str = "",
        *,
        edge: str = "line",
        gap: int = 6,
        margins: tuple[int, int, int, int] = (13, 10, 13, 10),
        ground: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("edge", edge)
        self.setProperty("ground", ground)
        self.body = column(self, gap, margins)
        self.title = Label(title, "small", "label", "ink2")
        if title:
            self.body.addWidget(self.title)

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """One more below; gives it back."""
        self.body.addWidget(widget, stretch)
        return widget


class ScrollPage(QScrollArea):
    """A column that scrolls up and down; sideways only in a window too narrow for what stands side by side in it."""

    def __init__(
        self, margins: tuple[int, int, int, int] = (16, 12, 16, 12), gap: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setProperty("ground", "none")
        self.body = column(self.content, gap, margins)
        self.setWidget(self.content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._margins = self.body.contentsMargins()
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.content.minimumSizeHint().width()
        cut = least > self.viewport().width() + 2
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if cut else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.horizontalScrollBarPolicy():
            self.setHorizontalScrollBarPolicy(policy)

    def _keep_width(self, _least: int, most: int) -> None:
        """The bar takes its room from the margin beside it, so that nothing moves when it comes."""
        whole, bar = self._margins, self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = max(2, (whole.left() if rtl else whole.right()) - bar)
        self.body.setContentsMargins(end if rtl else whole.left(), whole.top(), whole.right() if rtl else end, whole.bottom())


class _Rest(QWidget):
    """Takes the height that is left: what it holds scrolls by itself, so no more is asked for than the least of it, in px."""

    def __init__(self, part: QWidget, least: int) -> None:
        super().__init__()
        self._least = least
        column(self, 0).addWidget(part)

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._least))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


class HighPage(ScrollPage):
    """A page that fills its room and scrolls as a whole where that leaves less than a least height to the part it holds."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__((0, 0, 0, 0), 0, parent)
        self._least = least
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def hold(self, part: QWidget) -> None:
        """The part that takes what is left, below everything that stands here so far."""
        self.body.addWidget(_Rest(part, theme.current().px(self._least)), 1)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The field that has the cursor is in sight, also one that lies in a page of its own."""
        if now is not None and self.verticalScrollBar().maximum() > 0 and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _keep_width(self, _least: int, most: int) -> None:
        """What it holds has margins of its own."""


class SidePanel(QFrame):
    """356 px beside the content: head with title and Esc, a scrolling body, a foot for buttons."""

    closed = Signal()
    WIDTH = 356

    def __init__(self, title: str, *, name: str = "sidePanel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("ground", "surface")
        self.setFixedWidth(theme.current().px(self.WIDTH))
        whole = column(self, 0)
        head = QWidget()
        head.setFixedHeight(theme.current().px(46))
        line = row(head, 4, (16, 0, 8, 0))
        self.title = Label(title, "title3", "strong", elide=True)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close"), name=f"{name}Close")
        line.addWidget(self.title, 1)
        self.head = line
        line.addWidget(self.close_button)
        self.page = ScrollPage((16, 12, 16, 12), 12)
        self.body = self.page.body
        self._foot = QWidget()
        self.foot = row(self._foot, 8, (16, 10, 16, 10))
        self._foot_rule = Rule()
        whole.addWidget(head)
        whole.addWidget(Rule())
        whole.addWidget(self.page, 1)
        whole.addWidget(self._foot_rule)
        whole.addWidget(self._foot)
        self._foot.hide()
        self._foot_rule.hide()
        self.close_button.clicked.connect(self.closed)

    def add_foot(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """A button at the foot, from the start side."""
        self.foot.addWidget(widget, stretch)
        self._foot.show()
        self._foot_rule.show()
        return widget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(QRectF(self.width() - 1 if rtl else 0, 0, 1, self.height()), theme.current().colour("line-strong"))


class PrivacyCover(QWidget):
    """Lies over the whole window until a key or click: nothing of a client is seen."""

    lifted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("privacyCover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Screen covered. Press any key to go on."))
        self.hide()

    def lay(self) -> None:
        """Cover the host."""
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Show the window again."""
        self.hide()
        self.lifted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.lift()

    def mousePressEvent(self, _event) -> None:
        self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("rail"))
        icons.paint_logo(painter, QRectF(self.width() / 2 - 44, self.height() / 2 - 70, 88, 88), look.colour("rail-mark"))
        painter.setFont(look.font("large"))
        painter.setPen(look.colour("rail-ink"))
        text = QRectF(0, self.height() / 2 + 34, self.width(), 40)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.tr("Any key to go on"))


def grow(widget: QWidget) -> QWidget:
    """Let a widget take the room there is, both ways."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return widget
