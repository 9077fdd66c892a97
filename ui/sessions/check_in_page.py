"""The turned screen: the clinic's questions alone over the whole window, in the client's language, until the therapist is back.

Nothing of the record can be reached from it: no key passes to what lies behind, Tab goes round inside, and when the client is
done the page stays until the therapist holds its button down (or presses Ctrl+Enter).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.sessions import WORDS_MAX, Asked, CheckIn, EnteredBy
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, ScrollPage, column, row
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment

# The clinic's own questions (clinical reference 2.3; in-house, not validated), in both languages: whoever reads, reads theirs.
# key: (English, Arabic) of the question, of 0 and of 10.
QUESTIONS = {
    "week": (("How has your week been?", "كيف كان أسبوعك؟"), ("very hard", "صعب جدًا"), ("very good", "جيد جدًا")),
    "aim": (("How clear was today's aim to you?", "ما مدى وضوح هدف جلسة اليوم بالنسبة إليك؟"), ("not clear", "غير واضح"),
            ("fully clear", "واضح تمامًا")),
    "usefulness": (("How much did today's work help toward it?", "إلى أي حد ساعدك عمل اليوم على الاقتراب منه؟"),
                   ("not at all", "لم يساعد"), ("a great deal", "ساعد كثيرًا")),
    "ease": (("How much at ease were you with your therapist?", "إلى أي حد كنت مرتاحًا مع معالجك؟"), ("uneasy", "غير مرتاح"),
             ("at ease", "مرتاح تمامًا")),
    "whole": (("Taken as a whole, how good was this hour for you?", "إجمالًا، كم كانت هذه الجلسة جيدة لك؟"), ("poor", "ضعيفة"),
              ("very good", "جيدة جدًا")),
}
HEAD = (
    "A quick look at today, made by this clinic. It is not a test.",
    "نظرة سريعة على جلسة اليوم، من إعداد العيادة. ليست اختبارًا.",
)
WISH = ("One thing to do differently next time (optional)", "شيء تودّ أن نغيّره في المرة القادمة (اختياري)")
DONE, RATHER_NOT = ("Done", "تمّ"), ("Rather not today", "ليس اليوم")
THANKS = ("Thank you. Please hand the screen back.", "شكرًا. يُرجى إعادة الشاشة إلى المعالج.")
BACK = ("For the therapist: hold to go back to the note", "للمعالج: الضغط المطوّل للعودة إلى الملاحظة")
WIDE = 1000  # of the width before any goes to its sides
HOLD = 900  # ms the button is held before the record is seen again


class CheckInPage(QWidget):
    """Covers the window. answered: what the client tapped, at once; the page itself goes when the therapist is back."""

    answered = Signal(object)

    def __init__(self, host: QWidget, now: CheckIn, *, arabic: bool = False, opener: bool = False) -> None:
        super().__init__(host)
        self.setObjectName("checkInPage")
        self.setProperty("ground", "canvas")
        self.setProperty("covers", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        self._asked = [key for key in QUESTIONS if opener or key != "week"]
        self._stack = QStackedWidget()
        self._stack.addWidget(_centred(self._questions(now)))
        self._stack.addWidget(_centred(self._thanks()))
        column(self, 0).addWidget(self._stack)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD)
        self._hold.timeout.connect(self.give_back)
        self._speak(arabic)
        self.show()
        self.raise_()
        self.scales[self._asked[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building ---------------------------------------------------------------------------------------------------------

    def _questions(self, now: CheckIn) -> Card:
        card = Card(gap=10, margins=(28, 18, 28, 18))
        card.setMaximumWidth(theme.current().px(760))
        self._language = Segment([(False, "English"), (True, "العربية")], name="turnedLanguage")
        self._language.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._language.chosen.connect(self._speak)
        top = row()
        top.addStretch(1)
        top.addWidget(self._language)
        top.addStretch(1)
        card.body.addLayout(top)
        self._head = _middle(Label("", "large", tone="ink2", wrap=True))
        card.add(self._head)
        self.scales: dict[str, TapScale] = {}
        self._lines: dict[str, tuple[Label, Label, Label]] = {}
        for key in self._asked:
            value = now.week if key == "week" else now.answers[key]
            self.scales[key] = TapScale(QUESTIONS[key][0][0], value=value, large=True, name=f"turned_{key}")
            lines = (_middle(Label("", "title3", "strong", wrap=True)), _middle(Label("", "body", tone="ink3", wrap=True)),
                     _middle(Label("", "body", tone="ink3", wrap=True)))
            self._lines[key] = lines
            card.add(lines[0])
            across = row(gap=10)
            across.addWidget(lines[1], 1)
            across.addWidget(self.scales[key])
            across.addWidget(lines[2], 1)
            card.body.addLayout(across)
        self.words = TextField(now.words, name="turnedWords")
        self.words.setMaxLength(WORDS_MAX)
        card.add(self.words)
        self._rather_not = Button("", "ghost", step="large", name="turnedDeclined")
        self._done = Button("", "primary", step="large", name="turnedDone")
        foot = row(gap=10)
        foot.addWidget(self._rather_not)
        foot.addStretch(1)
        foot.addWidget(self._done)
        card.body.addLayout(foot)
        self._done.clicked.connect(self._on_done)
        self._rather_not.clicked.connect(
            lambda: self._thank(CheckIn(Asked.DECLINED, entered_by=EnteredBy.CLIENT_ON_SCREEN)))
        return card

    def _thanks(self) -> Card:
        card = Card(gap=18, margins=(40, 40, 40, 28))
        card.setFixedWidth(theme.current().px(560))
        self._thank_you = _middle(Label("", "title2", "strong", wrap=True))
        card.add(self._thank_you)
        self.back = Button("", "ghost", icon="locked", name="turnedBack")
        self.back.pressed.connect(lambda: self._hold.start())
        self.back.released.connect(lambda: self._hold.stop())
        card.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        return card

    def _speak(self, arabic: bool) -> None:
        """Everything in this language and its direction."""
        self.arabic, one = arabic, int(arabic)
        self._language.set_value(arabic)
        direction = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        for child in self.findChildren(QWidget):
            if child is not self._language and not self._language.isAncestorOf(child):
                child.setLayoutDirection(direction)
        self._head.setText(HEAD[one])
        for key, lines in self._lines.items():
            for label, words in zip(lines, QUESTIONS[key], strict=True):
                label.setText(words[one])
            self.scales[key].setAccessibleName(QUESTIONS[key][0][one])
            self.scales[key].update()
        self.words.setPlaceholderText(WISH[one])
        self.words.setAccessibleName(WISH[one])
        for button, words in ((self._done, DONE), (self._rather_not, RATHER_NOT), (self.back, BACK)):
            button.setText(words[one])
            button.updateGeometry()
        self._thank_you.setText(THANKS[one])

    # -- what happens -----------------------------------------------------------------------------------------------------

    def _on_done(self) -> None:
        answers = {key: scale.value() for key, scale in self.scales.items()}
        given = any(value is not None for key, value in answers.items() if key != "week")
        asked = Asked.YES if given else Asked.NOT_ASKED
        self._thank(CheckIn(asked, **answers, entered_by=EnteredBy.CLIENT_ON_SCREEN, words=self.words.text()))

    def _thank(self, check_in: CheckIn) -> None:
        self._stack.setCurrentIndex(1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(check_in)

    def waits(self) -> bool:
        """True once the client is done and the screen waits for the therapist."""
        return self._stack.currentIndex() == 1

    def give_back(self) -> None:
        """The therapist is back: the note is seen again."""
        self.parent().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.waits() and held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give_back()
        event.accept()  # no key of the window behind may act while the client sits here

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the page, never to what lies behind it."""
        stops = [w for w in self._stack.currentWidget().findChildren(QWidget)
                 if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if stops:
            now = self.window().focusWidget()
            place = stops.index(now) if now in stops else -1
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.parentWidget().rect())
        return False


def _middle(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _centred(card: Card) -> QWidget:
    page, middle = ScrollPage((16, 12, 16, 12), 0), row()
    page.body.addStretch(1)
    middle.addStretch(1)
    middle.addWidget(card, WIDE)
    middle.addStretch(1)
    page.body.addLayout(middle)
    page.body.addStretch(1)
    return page
