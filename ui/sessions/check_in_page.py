"""The turned screen: the four questions alone over the whole window, in both languages, for the client to tap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.sessions import WORDS_MAX, Asked, CheckIn, EnteredBy
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.panels import Card, column, row
from ui.widgets.scales import TapScale

# The clinic's own questions (clinical reference 2.3; in-house, not validated), in both languages: whoever reads, reads theirs.
QUESTIONS = (
    ("aim", "How clear was today's aim to you?", "ما مدى وضوح هدف جلسة اليوم بالنسبة إليك؟",
     "not clear · غير واضح", "fully clear · واضح تماماً"),
    ("usefulness", "How much did today's work help toward it?", "إلى أي حد ساعدك عمل اليوم على الاقتراب منه؟",
     "not at all · لم يساعد", "a great deal · ساعد كثيراً"),
    ("ease", "How much at ease were you with your therapist?", "إلى أي حد كنت مرتاحاً مع معالجك؟",
     "uneasy · غير مرتاح", "at ease · مرتاح تماماً"),
    ("whole", "Taken as a whole, how good was this hour for you?", "إجمالاً، كم كانت هذه الجلسة جيدة لك؟",
     "poor · ضعيفة", "very good · جيدة جداً"),
)
HEAD = (
    "نظرة سريعة على جلسة اليوم، من إعداد العيادة. ليست اختباراً.",
    "A quick look at today, made by this clinic. It is not a test.",
)
WISH = "One thing to do differently next time (optional) · شيء تودّ أن نغيّره في المرة القادمة (اختياري)"
DONE, RATHER_NOT = "Done · تمّ", "Rather not today · ليس اليوم"


class CheckInPage(QWidget):
    """Covers the window until the client is done or prefers not to."""

    answered = Signal(object)

    def __init__(self, host: QWidget, now: CheckIn) -> None:
        super().__init__(host)
        self.setObjectName("checkInPage")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        whole = column(self, 14, (24, 24, 24, 24))
        whole.addStretch(1)
        middle = row()
        middle.addStretch(1)
        middle.addWidget(self._card(now))
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)
        self.show()
        self.raise_()
        self.scales["aim"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, now: CheckIn) -> Card:
        card = Card(gap=14, margins=(28, 22, 28, 22))
        card.setFixedWidth(theme.current().px(660))
        for line in HEAD:
            card.add(_middle(Label(line, "large", "label", "ink2", wrap=True)))
        self.scales: dict[str, TapScale] = {}
        for key, english, arabic, low, high in QUESTIONS:
            card.add(_middle(Label(arabic, "title3", "strong", wrap=True)))
            card.add(_middle(Label(english, "large", wrap=True)))
            scale = TapScale(f"{english} {arabic}", value=now.answers[key], name=f"turned_{key}")
            self.scales[key] = scale
            across = row(gap=10)
            across.addWidget(_middle(Label(low, "small", tone="ink3", wrap=True)), 1)
            across.addWidget(scale)
            across.addWidget(_middle(Label(high, "small", tone="ink3", wrap=True)), 1)
            card.body.addLayout(across)
        self.words = TextField(now.words, hint=WISH, name="turnedWords")
        self.words.setMaxLength(WORDS_MAX)
        self.words.setAccessibleName(WISH)
        card.add(self.words)
        foot = row(gap=10)
        rather_not = Button(RATHER_NOT, "ghost", step="large", name="turnedDeclined")
        done = Button(DONE, "primary", step="large", name="turnedDone")
        foot.addWidget(rather_not)
        foot.addStretch(1)
        foot.addWidget(done)
        card.body.addLayout(foot)
        done.clicked.connect(self._on_done)
        rather_not.clicked.connect(lambda: self._end(CheckIn(Asked.DECLINED, entered_by=EnteredBy.CLIENT_ON_SCREEN)))
        return card

    def _on_done(self) -> None:
        answers = {key: scale.value() for key, scale in self.scales.items()}
        given = any(value is not None for value in answers.values())
        asked = Asked.YES if given else Asked.NOT_ASKED
        self._end(CheckIn(asked, **answers, entered_by=EnteredBy.CLIENT_ON_SCREEN, words=self.words.text()))

    def _end(self, check_in: CheckIn) -> None:
        self.parent().removeEventFilter(self)
        self.hide()
        self.answered.emit(check_in)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key of the window behind may act while the client sits here

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.parentWidget().rect())
        return False


def _middle(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
