"""The head of a page: 50 px with its title, what is chosen there and its buttons; in low windows it also carries the search."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui import theme
from ui.widgets.labels import Label
from ui.widgets.panels import row


class PageHead(QFrame):
    """Title (and a grey second part) at the start, widgets at the end by add(); add_start() puts some before the title."""

    def __init__(self, title: str = "", second: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "under")
        self.setFixedHeight(theme.current().px(50))
        self._line = row(self, 8, (16, 0, 16, 0))
        self._host_start, self._host_end = row(gap=0), row(gap=0)
        self._start, self._end = row(gap=8), row(gap=8)
        self.title = Label(title, "title3", "strong")
        self.second = Label(second, "small", "text", "ink3", elide=True)
        self._line.addLayout(self._host_start)
        self._line.addLayout(self._start)
        self._line.addWidget(self.title)
        self._line.addWidget(self.second, 1)
        self._line.addLayout(self._end)
        self._line.addLayout(self._host_end)
        self.title.setVisible(bool(title))

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
        return widget

    def host(self, search: QWidget, user: QWidget) -> None:
        """Carry the window's search and user in a low window."""
        self.setFixedHeight(theme.current().px(48))
        self._host_start.addWidget(search)
        self._host_end.addWidget(user)

    def give_back(self) -> None:
        """The full height again; whoever was hosted has been taken elsewhere."""
        self.setFixedHeight(theme.current().px(50))
