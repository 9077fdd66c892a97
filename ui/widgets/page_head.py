"""The head of a page: 50 px with its title and buttons, in low windows also the search; what does not fit makes two lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui import theme
from ui.widgets.labels import Label
from ui.widgets.panels import row


class PageHead(QFrame):
    """Title (and a grey second part) at the start, widgets at the end by add(); add_start() puts some before the title.

    It makes two lines where one is too short; with folds=False whoever holds it decides so by fold().
    """

    def __init__(self, title: str = "", second: str = "", *, folds: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "under")
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._first, self._last = first, last = row(gap=8), row(gap=8)
        self._lines.setContentsMargins(*(theme.current().px(side) for side in (16, 0, 16, 0)))
        self._lines.setSpacing(theme.current().px(8))
        self._host_start, self._host_end = row(gap=0), row(gap=0)
        self._start, self._end = row(gap=8), row(gap=8)
        self._beside: list[QWidget] = []  # what stands in the title's line even where there are two
        self._guest: QWidget | None = None
        self._folds = folds
        self.title = Label(title, "title3", "strong")
        self.second = Label(second, "small", "text", "ink3", elide=True)
        first.addLayout(self._host_start)
        first.addLayout(self._start)
        first.addWidget(self.title)
        first.addWidget(self.second, 1)
        last.addLayout(self._end)
        last.addLayout(self._host_end)
        self._lines.addLayout(first, 1)
        self._lines.addLayout(last)
        self.title.setVisible(bool(title))
        self._high = 50
        self.fold(False)

    @property
    def folded(self) -> bool:
        """True while what stands at the end has a line of its own."""
        return self._lines.direction() == QBoxLayout.Direction.TopToBottom

    def fold(self, on: bool) -> None:
        """Put what stands at the end below the title, or beside it again."""
        self._lines.setDirection(QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(0 if on else theme.current().px(8))
        self.setFixedHeight(theme.current().px(self._high) * (2 if on else 1))

    def settle(self) -> None:
        """Fold where the title has no room beside the rest; asked for whenever the width or what stands in it changes."""
        if not self._folds:
            return
        needs = self._first.minimumSize().width() + self._last.minimumSize().width() + theme.current().px(8 + 2 * 16)
        self.fold(needs > self.width())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._folds:
            return hint
        widest = max(self._first.minimumSize().width(), self._last.minimumSize().width())
        return QSize(widest + theme.current().px(2 * 16), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return done

    def room(self) -> float:
        """Pixels left for the title and its second part, beside everything that is to be seen in their line."""
        px = theme.current().px
        others = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        used = sum(
            max(one.sizeHint().width(), one.minimumWidth()) + px(8)
            for one in others
            if not one.isHidden() and one not in (self.title, self.second)
            and (not self.folded or one in (*self._beside, self._guest))
        )
        return self.width() - used - px(44)

    def say(self, title: str, second: str = "") -> None:
        """Another title."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.second.setText(second)

    def add(self, widget: QWidget) -> QWidget:
        """One more at the end; gives it back."""
        self._end.addWidget(widget)
        return widget

    def add_start(self, widget: QWidget) -> QWidget:
        """One more before the title; gives it back."""
        self._start.addWidget(widget)
        self._beside.append(widget)
        return widget

    def host(self, search: QWidget, user: QWidget) -> None:
        """Carry the window's search and user in a low window."""
        self._high, self._guest = 48, search
        self.fold(self.folded)
        self._host_start.addWidget(search)
        self._host_end.addWidget(user)
        self.settle()

    def give_back(self) -> None:
        """The full height again; whoever was hosted has been taken elsewhere."""
        self._high, self._guest = 50, None
        self.fold(self.folded)
        self.settle()
