"""Fields: what is typed stays, the label stands above, the sentence below; dates and times are typed freely."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ui import formats, icons, theme
from ui.widgets.beside import Beside
from ui.widgets.labels import Label, Sign
from ui.widgets.paint import dress_again

NUMBERS = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def lead_with(field: QLineEdit, sign: QWidget, trail: int = 0) -> None:
    """Put a sign before the text of a field, and keep trail px free after it."""
    px, side = theme.current().px, sign.sizeHint().width()
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = field.width() - px(10) - side if rtl else px(10)
    sign.setGeometry(left, (field.height() - side) // 2, side, side)
    lead = side + px(6)
    field.setTextMargins(trail if rtl else lead, 0, lead if rtl else trail, 0)


class TextField(QLineEdit):
    """One line of text. numeric keeps digits at the reading edge in Arabic; left is emitted when the person leaves it changed."""

    left = Signal()
    free = True  # words of one's own; a date, a time and a passphrase are none

    def __init__(
        self,
        text: str = "",
        *,
        hint: str = "",
        name: str = "",
        numeric: bool = False,
        step: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._numeric = numeric
        self.free = self.free and not numeric
        self.setPlaceholderText(hint)
        self.setProperty("step", step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.current().px(48))
        if name:
            self.setObjectName(name)
        self._sign = Sign(icon, 15, "ink3", self) if icon else None
        self._align()

    def offer(self, words: Iterable[str]) -> None:
        """Offer words used before while something is typed."""
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def _align(self) -> None:
        if self._numeric:  # a number keeps its own order but stands at the reading edge
            rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.setAlignment(NUMBERS | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sign is not None:
            lead_with(self, self._sign)

    def value(self) -> str:
        """What is typed, without spaces at the ends."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show this text."""
        self.setText(value or "")


class PassField(TextField):
    """A passphrase, hidden until the eye is pressed."""

    free = False

    def __init__(self, *, hint: str = "", name: str = "", step: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", hint=hint, name=name, step=step, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = self.addAction(icons.icon("show", "ink3"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setText(self.tr("Show what is typed"))
        self._eye.setToolTip(self._eye.text())
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)

    def _show_text(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icons.icon("hide" if shown else "show", "ink3"))

    def value(self) -> str:
        """The passphrase exactly as typed."""
        return self.text()


class TimeField(TextField):
    """A time typed as 5, 17, 1730 or 17:30, shown back in full when left."""

    free = False

    def __init__(self, *, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", hint=hint, name=name, numeric=True, parent=parent)
        self.left.connect(self._complete)

    def _complete(self) -> None:
        if (found := formats.typed_time(self.text())) is not None:
            self.setText(formats.digits(f"{found:%H:%M}"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it chosen, however the focus came by keys: what is typed next takes its place."""
        super().focusInEvent(event)
        if event.reason() not in (
            Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.selectAll()

    def value(self) -> time | None:
        """The time meant, None if empty or unreadable (see valid)."""
        return formats.typed_time(self.text())

    def valid(self) -> bool:
        """False if something is typed that is no time."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: time | None) -> None:
        """Show this time."""
        self.setText(formats.digits(f"{value:%H:%M}") if value else "")


class DateField(TextField):
    """A date typed freely (mon, 30/11, +1w, الأحد), shown back in full when left, or without its weekday where that is too long.

    today is asked for at each reading.
    """

    free = False

    def __init__(
        self, today: Callable[[], date], *, past: bool = False, short: bool = False, hint: str = "", name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", hint=hint, name=name, parent=parent)
        self._today, self._past, self._short = today, past, short
        self._meant: date | None = None
        self._shown = ""
        self.left.connect(self._complete)

    def _complete(self) -> None:
        found = self.value()
        if found is not None:
            self._show(found)

    def _show(self, value: date) -> None:
        self._meant = value
        full = formats.full_day(value)
        self._shown = formats.short_date(value) if self._short or not self._has_room(full) else full
        self.setText(self._shown)
        self.setCursorPosition(0)

    def _has_room(self, words: str) -> bool:
        inside = 2 * (theme.current().px(9) + 2)  # its margins and edges, as in the style sheet
        return self.fontMetrics().horizontalAdvance(words) + inside <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._meant is not None and self.text() == self._shown:
            self._show(self._meant)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self._meant is not None and self.text() == self._shown:
            self.setText(formats.digits(f"{self._meant:%d/%m/%Y}"))
            self.selectAll()

    def value(self) -> date | None:
        """The date meant, None if empty or unreadable (see valid)."""
        if self._meant is not None and self.text() == self._shown:
            return self._meant
        return formats.typed_date(self.text(), self._today(), past=self._past)

    def valid(self) -> bool:
        """False if something is typed that is no date."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: date | None) -> None:
        """Show this date in full."""
        if value is None:
            self._meant = None
            self.setText("")
        else:
            self._show(value)


class TextArea(QTextEdit):
    """Several lines; Tab goes on, the height follows the text between two limits (in lines)."""

    left = Signal()

    def __init__(
        self, text: str = "", *, hint: str = "", name: str = "", lines: int = 3, most: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if name:
            self.setObjectName(name)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        wanted = max(
            self._lines * line, min(self._most * line, self.document().size().height() - 2 * self.document().documentMargin())
        )
        return QSize(theme.current().px(200), round(wanted) + theme.current().px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(80), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def value(self) -> str:
        """What is typed, without spaces at the ends."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show this text; undo does not reach behind it."""
        self.setPlainText(value or "")


class Field(QWidget):
    """A widget with its label above and, when there is something to say, a sentence below it in its colour.

    The message keeps what was typed; warn may carry one button that does the cure.
    """

    def __init__(self, label: str, widget: QWidget, *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self.label = Label(label, "small", "label", "ink2")
        self.label.setBuddy(widget)
        if not label:  # setVisible(True) before it has a parent would open it as a window for a moment
            self.label.hide()
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        column.addWidget(self.label)
        column.addWidget(widget)
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(5))
        self._sign = Sign("info", 15, "ink3")
        self.message = Label("", "small", wrap=True)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.message, 1)
        column.addWidget(self._row)
        self._line = line
        self._cure: QWidget | None = None
        self._note = note
        self._say(note, "", "ink3", "info")
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)

    def value(self) -> Any:
        """What the widget holds."""
        return self.widget.value()  # type: ignore[attr-defined]

    def set_value(self, value: Any) -> None:
        """Show this value and forget the message."""
        self.widget.set_value(value)  # type: ignore[attr-defined]
        self.clear()

    def error(self, sentence: str) -> None:
        """Red edge and a sentence that says what helps; the typed text stays."""
        self._say(sentence, "bad", "danger", "field_error")

    def warn(self, sentence: str, cure: QWidget | None = None) -> None:
        """Amber: may be overruled. cure: the one button that does it."""
        self._say(sentence, "warned", "warn", "warning")
        if cure is not None:
            self._line.addWidget(cure, 0, Qt.AlignmentFlag.AlignTop)
            self._cure = cure

    def note(self, sentence: str) -> None:
        """A quiet remark."""
        self._say(sentence, "", "ink3", "info")

    def ok(self, sentence: str) -> None:
        """Good news."""
        self._say(sentence, "", "ok", "tick")

    def clear(self) -> None:
        """No message, or the lasting note."""
        self._say(self._note, "", "ink3", "info")

    def state(self) -> str:
        """bad, warned or empty."""
        return str(self.widget.property("state") or "")

    def _say(self, sentence: str, state: str, tone: str, sign: str) -> None:
        if self._cure is not None:
            self._cure.hide()
            self._cure.deleteLater()
            self._cure = None
        self.message.setText(sentence)
        self.message.set_tone(tone)
        self._sign.set(sign, tone)
        self._row.setVisible(bool(sentence))
        self.widget.setAccessibleDescription(sentence)
        if self.widget.property("state") == state or (not state and not self.widget.property("state")):
            return
        self.widget.setProperty("state", state)
        if hasattr(self.widget, "set_state"):
            self.widget.set_state(state)
            return
        self.widget.setProperty("bad", state == "bad")
        self.widget.setProperty("warned", state == "warned")
        dress_again(self.widget)


class Form(QWidget):
    """Fields in one column, or side by side in short rows, found by name for the sentences of a refusal."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(12))
        self.fields: dict[str, Field] = {}

    def add(self, name: str, label: str, widget: QWidget, *, note: str = "") -> Field:
        """A field over the whole width."""
        field = Field(label, widget, note=note)
        self.fields[name] = field
        self._column.addWidget(field)
        return field

    def add_row(self, *entries: tuple[str, str, QWidget] | tuple[str, str, QWidget, int]) -> list[Field]:
        """Short fields side by side: (name, label, widget) or with a stretch."""
        line, made = Beside(8), []
        for entry in entries:
            field = Field(entry[1], entry[2])
            self.fields[entry[0]] = field
            line.add(field, entry[3] if len(entry) > 3 else 1, top=True)
            made.append(field)
        self._column.addWidget(line)
        return made

    def add_widget(self, widget: QWidget) -> None:
        """Something between the fields."""
        self._column.addWidget(widget)

    def clear_messages(self) -> None:
        """Before a new try."""
        for field in self.fields.values():
            field.clear()

    def show_findings(self, findings, text_for: Callable) -> list[str]:
        """Put each sentence beside its field and the focus into the first; gives the sentences that belong to no field here."""
        self.clear_messages()
        loose, first = [], None
        for finding in findings:
            field = self.fields.get(finding.field)
            if field is None:
                loose.append(text_for(finding))
                continue
            field.error(text_for(finding))
            first = first or field
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return loose

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)
