"""What we ask of the reader: numbered lines that grow while they are typed, moved and removed by button or key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label
from ui.widgets.panels import clear_layout, column, row

MOST = 5


class RequestsEditor(QWidget):
    """Up to five requests. Enter begins the next, Alt+Up and Alt+Down move, an empty line says nothing."""

    changed = Signal(tuple)   # the texts, empty ones left out
    entered = Signal(int)     # the line that has the focus, from 1; 0 for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterRequests")
        self._lines: list[TextArea] = []
        whole = column(self, 6)
        self._column = column(gap=6)
        whole.addLayout(self._column)
        self.add_button = Button(self.tr("Add a request"), "ghost", icon="add", step="tiny", name="addRequest")
        self.add_button.clicked.connect(lambda: self._insert(len(self._lines)))
        whole.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def value(self) -> tuple[str, ...]:
        """The requests, empty lines left out."""
        return tuple(text for line in self._lines if (text := " ".join(line.value().split())))

    def set_value(self, texts: tuple[str, ...]) -> None:
        """Show these, unless they are what stands here already: the cursor stays."""
        if texts == self.value() and self._lines:
            return
        self._show([*texts] or [""])

    def _show(self, texts: list[str]) -> None:
        clear_layout(self._column)
        self._lines = []
        for number, text in enumerate(texts, 1):
            self._column.addWidget(self._line(number, text, len(texts) > 1))
        self.add_button.setVisible(len(texts) < MOST)

    def _line(self, number: int, text: str, several: bool) -> QWidget:
        holder, look = QWidget(), theme.current()
        line = row(holder, 6)
        label = Label(formats.number(number), "body", "text", "ink3")
        label.setFixedWidth(look.px(14))
        field = TextArea(text, lines=1, most=4, name=f"request{number}",
                         hint=self.tr("Please … , or leave it empty: nothing is asked") if number == 1 else "")
        field.setAccessibleName(self.tr("Request {number}").format(number=formats.number(number)))
        field.textChanged.connect(lambda: self.changed.emit(self.value()))
        field.installEventFilter(self)
        up = Button("", "ghost", icon="up", step="tiny", tip=self.tr("Move up"), name=f"requestUp{number}")
        up.clicked.connect(lambda: self._move(number - 1, -1))
        up.setVisible(number > 1)
        remove = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Remove"), name=f"requestRemove{number}")
        remove.clicked.connect(lambda: self._remove(number - 1))
        remove.setVisible(several)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1)
        for button in (up, remove):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.append(field)
        return holder

    def _texts(self) -> list[str]:
        return [line.value() for line in self._lines]

    def _insert(self, at: int) -> None:
        texts = self._texts()
        if len(texts) < MOST:
            texts.insert(at, "")
            self._show(texts)
            self._lines[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, at: int) -> None:
        texts = self._texts()
        del texts[at]
        self._show(texts or [""])
        self._lines[min(at, len(self._lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(self.value())

    def _move(self, at: int, by: int) -> None:
        texts, to = self._texts(), at + by
        if 0 <= to < len(texts):
            texts[at], texts[to] = texts[to], texts[at]
            self._show(texts)
            self._lines[to].setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit(self.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched not in self._lines:
            return super().eventFilter(watched, event)
        at = self._lines.index(watched)  # type: ignore[arg-type]
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(at + 1)
        elif event.type() == QEvent.Type.FocusOut:
            self.entered.emit(0)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if alt and step:
                self._move(at, step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self._insert(at + 1)
                return True
        return super().eventFilter(watched, event)
