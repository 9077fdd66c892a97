"""The turned screen for a form in its own wording: one question at a time over the whole window, in the client's language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measure_forms import FormItem, ImportedForm, ItemKind
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row

# Words of the frame round the form, in the form's language: whoever fills it may read another one than the desk.
WORDS = {
    "en": ("Back", "Leave blank", "Rather not today", "Done", "Thank you. Please give the screen back to your therapist.",
           "Question {n} of {all}"),
    "ar": ("رجوع", "ترك السؤال فارغًا", "ليس اليوم", "تمّ", "شكرًا. يُرجى إعادة الشاشة إلى المعالج.", "السؤال {n} من {all}"),
}


class FormPage(QWidget):
    """Covers the window until the client is done or prefers not to; no key of the window behind acts meanwhile."""

    answered = Signal(object, object)  # answers in scoring order, unscored answers
    declined = Signal()

    def __init__(self, host: QWidget, form: ImportedForm, definition: MeasureDefinition) -> None:
        super().__init__(host)
        self.setObjectName("formPage")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rtl = form.language == "ar"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._form, self._words = form, WORDS[form.language]
        unscored = [i for i in form.items if i.kind is ItemKind.UNSCORED and i.options][: len(definition.unscored)]
        self._unscored = unscored
        self._asked = [i for i in form.items if i.kind is ItemKind.SCORED or i in unscored]
        self._answers: dict[str, int | None] = {}
        self._at = 0
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        whole = column(self, 10, (24, 18, 24, 18))
        middle = row()
        middle.addStretch(1)
        self._card = Card(gap=12, margins=(28, 20, 28, 20))
        self._card.setFixedWidth(theme.current().px(720))
        middle.addWidget(self._card)
        middle.addStretch(1)
        whole.addLayout(middle, 1)
        foot = Label(form.copyright, "micro", tone="ink3", wrap=True)
        foot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole.addWidget(foot)
        self._show()
        self.show()
        self.raise_()

    def _show(self) -> None:
        clear_layout(self._card.body)
        back, blank, rather_not, done, thanks, place = self._words
        page = ScrollPage((0, 0, 0, 0), 10)
        foot = row(gap=10)
        if self._at < len(self._asked):
            item = self._asked[self._at]
            said = place.replace("{n}", str(self._at + 1)).replace("{all}", str(len(self._asked)))
            head = row(gap=10)
            head.addWidget(Label(self._form.title, "body", "label", "ink2", wrap=True), 1)
            head.addWidget(Label(said, "small", tone="ink3"))
            page.body.addLayout(head)
            for shown in self._before(item):
                page.body.addWidget(Label(shown.text, "large", tone="ink2", wrap=True))
            page.body.addWidget(Label(item.text, "title3", "strong", wrap=True))
            for value, words in self._choices(item):
                option = Button(words, "primary" if self._answers.get(item.link_id) == value else "secondary", step="large",
                                name=f"option_{value}")
                option.clicked.connect(lambda _on=False, value=value: self._answer(value))
                page.body.addWidget(option)
            rather = Button(rather_not, "ghost", step="large", name="formDeclined")
            rather.clicked.connect(lambda: self._end(False))
            leave = Button(blank, "ghost", step="large", name="formBlank")
            leave.clicked.connect(lambda: self._answer(None))
            foot.addWidget(rather)
            foot.addStretch(1)
            foot.addWidget(leave)
        else:
            page.body.addWidget(Label(thanks, "title3", "strong", wrap=True))
            finish = Button(done, "primary", step="large", name="formDone")
            finish.clicked.connect(lambda: self._end(True))
            foot.addStretch(1)
            foot.addWidget(finish)
        if self._at:
            previous = Button(back, step="large", name="formBack")
            previous.clicked.connect(self._back)
            foot.insertWidget(foot.count() - 1, previous)
        page.body.addStretch(1)
        self._card.body.addWidget(page, 1)
        self._card.body.addLayout(foot)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _before(self, item: FormItem) -> list[FormItem]:
        """Words that only stand in the form between the question before and this one; at the first all above it."""
        items = list(self._form.items)
        end = items.index(item)
        start = items.index(self._asked[self._at - 1]) + 1 if self._at else 0
        return [i for i in items[start:end] if i.kind is ItemKind.SHOWN and i.text]

    @staticmethod
    def _choices(item: FormItem) -> list[tuple[int, str]]:
        if item.low is not None and item.high is not None:
            return [(value, str(value)) for value in range(item.low, item.high + 1)]
        if item.kind is ItemKind.SCORED:
            return [(option.weight or 0, option.text) for option in item.options]
        return [(place, option.text) for place, option in enumerate(item.options)]

    def _answer(self, value: int | None) -> None:
        self._answers[self._asked[self._at].link_id] = value
        self._at += 1
        self._show()

    def _back(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    def _end(self, done: bool) -> None:
        self.parent().removeEventFilter(self)
        self.hide()
        if done:
            scored = tuple(self._answers.get(i.link_id) for i in self._form.scored)
            self.answered.emit(scored, tuple(self._answers.get(i.link_id) for i in self._unscored))
        else:
            self.declined.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key of the window behind may act while the client sits here

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.parentWidget().rect())
        return False
