"""The notes of a client, newest first: read-only on paper white, each with its addenda and a place to add one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain import sessions as rules
from clinic_app.domain.errors import Finding
from clinic_app.domain.plans import Technique
from clinic_app.domain.session_notes import Addendum, AddendumRequest, Cosignature, CosignState, OthersDraft, SessionNote
from clinic_app.domain.sessions import Asked, Attendance, SafetyToday
from clinic_app.services import clock
from ui import formats, theme
from ui.sessions.retracted import RetractedCard, RetractForm
from ui.sessions.words import about_homework, author_of, joined, name_of, quoted, technique_name, usefulness_words
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextArea, TextField
from ui.widgets.labels import Label, Rule, Tag
from ui.widgets.news import EmptyState
from ui.widgets.panels import Card, ScrollPage, column, row

SIGNED = 360  # px that when and by whom it was signed wants beside the visit
SHOWN = 20
translate = QCoreApplication.translate


class NoteList(ScrollPage):
    """All notes one may read. A draft offers to be finished, a signed note to be added to."""

    open_wished = Signal(int)
    addendum_wished = Signal(object)
    addendum_opened = Signal(object)  # the form, to be filled with what was being typed
    addendum_typed = Signal(object)
    new_wished = Signal()
    retract_opened = Signal(object)  # the form, as above
    retract_wished = Signal(int, str)
    read_wished = Signal(int)

    def __init__(
        self, notes: Sequence[SessionNote], techniques: Mapping[str, Technique], goals: Mapping[int, str],
        parent: QWidget | None = None, *, may_retract: bool = False, others: Sequence[OthersDraft] = (),
    ) -> None:
        super().__init__((16, 12, 16, 16), 10, parent)
        self.setObjectName("noteList")
        self._techniques, self._goals, self._left, self._may_retract = techniques, goals, list(notes), may_retract
        self.cards: dict[int, NoteCard] = {}
        for draft in others:
            self.body.addWidget(self._of_another(draft))
        if not notes:
            empty = EmptyState("notes", self.tr("No notes yet"),
                               self.tr("The first note opens from a visit. It needs three things and takes about three minutes."),
                               self.tr("Session note"), "S", name="noNotes")
            empty.pressed.connect(self.new_wished)
            self.body.addWidget(empty, 1)
            return
        self._column = column(gap=10)
        self.body.addLayout(self._column)
        self._older = Button("", "ghost", icon="down", name="olderNotes")
        self._older.clicked.connect(self._show_more)
        self.body.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self._show_more()

    def _of_another(self, draft: OthersDraft) -> Card:
        """That it is there and whose it is; its words are its author's until it is signed."""
        card = Card(edge="dashed", gap=2, margins=(16, 10, 16, 10))
        card.setObjectName(f"othersDraft_{draft.note_id}")
        who = draft.author_ar if formats.is_arabic() and draft.author_ar else draft.author
        line = row(gap=8)
        line.addWidget(Tag(self.tr("draft"), "neutral", "draft"))
        said = self.tr("{who} has begun a note about the visit of {day}.").format(
            who=formats.isolate_name(who), day=formats.full_day(draft.about.date()))
        line.addWidget(Label(said, tone="ink2", wrap=True), 1)
        card.body.addLayout(line)
        more = self.tr("Its words are the author's until it is signed; the author finds it on My day.") if draft.works_here \
            else self.tr("Its author works here no longer: it stays as it is, and nothing waits for it.")
        card.add(Label(more, "small", tone="ink3", wrap=True))
        return card

    def writing(self) -> bool:
        """True while an addendum is being written: the list must not be made anew under it."""
        return any(card.form is not None or card.retract_form is not None for card in self.cards.values())

    def card_of(self, note_id: int) -> NoteCard | None:
        """The card of a note, also of one further down; None if it is not here."""
        while note_id not in self.cards and self._left:
            self._show_more()
        return self.cards.get(note_id)

    def _show_more(self) -> None:
        now, self._left = self._left[:SHOWN], self._left[SHOWN:]
        for note in now:
            if note.retraction is not None:
                self._add_retracted(note)
                continue
            card = NoteCard(note, self._techniques, self._goals, may_retract=self._may_retract)
            card.retract_opened.connect(self.retract_opened)
            card.retract_wished.connect(self.retract_wished)
            card.open_wished.connect(self.open_wished)
            card.addendum_wished.connect(self.addendum_wished)
            card.addendum_opened.connect(self.addendum_opened)
            card.addendum_typed.connect(self.addendum_typed)
            self.cards[note.id] = card
            self._column.addWidget(card)
        self._older.setText(self.tr("Older notes: {count}").format(count=formats.number(len(self._left))))
        self._older.setVisible(bool(self._left))


    def _add_retracted(self, note: SessionNote) -> None:
        card = RetractedCard(note, may_read=self._may_retract)
        card.read_wished.connect(self.read_wished)
        self._column.addWidget(card)

    def show_retracted(self, note: SessionNote) -> None:
        """The words of a retracted note, for the lead who asked for them."""
        card = self.findChild(RetractedCard, f"retracted_{note.id}")
        if card is not None:
            card.show_words(note.content.summary)


def typed(content: rules.NoteContent) -> list[tuple[str, str]]:
    """Every text somebody can type in a note, as (label, text); the summary needs no label."""
    feelings = content.feelings
    return [
        ("", content.summary),
        (translate("NoteCard", "Safety"), content.safety_words),
        (translate("NoteCard", "Next homework"), content.next_homework),
        (translate("NoteCard", "Come back to"), content.next_focus),
        (translate("NoteCard", "Check-in"), content.check_in.words),
        (translate("NoteCard", "Sign to stop"), feelings.stop_sign),
        (translate("NoteCard", "Topics not yet"), feelings.not_yet),
        (translate("NoteCard", "Rupture"), content.rupture.repair),
        (translate("NoteCard", "New understanding"), content.new_understanding),
        (translate("NoteCard", "Themes"), joined(content.themes)),
        (translate("NoteCard", "To supervision"), content.to_supervision),
    ]


class NoteCard(Card):
    """One note. Everything that was recorded is there; what was left empty is not."""

    open_wished = Signal(int)
    addendum_wished = Signal(object)
    addendum_opened = Signal(object)
    addendum_typed = Signal(object)
    retract_opened = Signal(object)
    retract_wished = Signal(int, str)

    def __init__(self, note: SessionNote, techniques: Mapping[str, Technique], goals: Mapping[int, str],
                 parent: QWidget | None = None, *, may_retract: bool = False) -> None:
        super().__init__(edge="line" if note.signed else "dashed", gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName(f"note_{note.id}")
        self.note, self._techniques, self._goals, self._may_retract = note, techniques, goals, may_retract
        self.body.addWidget(self._head())
        if note.content.summary:
            text = Label(note.content.summary, "large", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.add(text)
        self.body.addLayout(self._facts())
        for addendum in note.addenda:
            self.add(Rule())
            self.add(self._addendum(addendum))
        if note.cosignature is not None and note.cosignature.words:
            self.add(self._returned(note.cosignature))
        self.form: AddendumForm | None = None
        self.retract_form: RetractForm | None = None

    def _returned(self, cosignature: Cosignature) -> Label:
        who = cosignature.supervisor_ar if formats.is_arabic() and cosignature.supervisor_ar else cosignature.supervisor
        said = self.tr("{who} returned it: {words}").format(who=formats.isolate_name(who), words=quoted(cosignature.words))
        return Label(said, weight="label", tone="warn", wrap=True)

    def _head(self) -> QWidget:
        note, head = self.note, Beside(8)
        line, acts = row(gap=8), row(gap=8)
        number = self.tr("Visit {number}").format(number=formats.number(note.number)) if note.number else self.tr("Visit")
        line.addWidget(Label(number, "title3", "strong"))
        line.addWidget(Label(formats.full_day(note.about.date()), tone="ink2"))
        attendance = note.content.attendance
        if attendance is not None and attendance is not Attendance.ATTENDED:
            line.addWidget(Tag(name_of(attendance), "warn"))
        if note.late:
            line.addWidget(Tag(self.tr("late entry"), "warn", "clock"))
        if not note.intact:
            line.addWidget(Tag(self.tr("changed outside the program"), "danger", "danger"))
        if note.cosignature is not None:
            stands = note.cosignature.state
            tone = "ok" if stands is CosignState.COSIGNED else "warn"
            line.addWidget(Tag(name_of(stands), tone, "sign"))
        line.addStretch(1)
        if note.signed_at is not None:
            said = self.tr("signed {when} · {who}").format(
                when=formats.day_time(clock.to_local(note.signed_at)), who=formats.isolate_name(author_of(note)))
            acts.addWidget(Label(said, "small", tone="ink3", elide=True, keeps=True))
            self.add_button = Button(self.tr("Add addendum"), step="small", icon="add", name=f"addendum_{note.id}")
            self.add_button.clicked.connect(self.open_form)
            acts.addWidget(self.add_button)
            if self._may_retract:
                retract = Button(self.tr("Retract"), "ghost", step="small", name=f"retract_{note.id}",
                                 tip=self.tr("Take this note out of the file, as for a wrong client"))
                retract.clicked.connect(self.open_retract)
                acts.addWidget(retract)
        else:
            acts.addWidget(Tag(self.tr("draft"), "warn", "draft"))
            finish = Button(self.tr("Finish note"), step="small", name=f"finish_{note.id}")
            finish.clicked.connect(lambda: self.open_wished.emit(note.id))
            acts.addWidget(finish)
        head.add(line, 1)
        head.add(acts, 0, SIGNED)
        return head

    def _facts(self) -> QGridLayout:
        grid, content = QGridLayout(), self.note.content
        grid.setHorizontalSpacing(theme.current().px(12))
        grid.setVerticalSpacing(theme.current().px(4))
        grid.setColumnMinimumWidth(0, theme.current().px(120))
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate((n, v) for n, v in self._pairs(content) if v):
            grid.addWidget(Label(name, "small", tone="ink3"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(formats.isolate_name(value), wrap=True), place, 1)
        return grid

    def _pairs(self, content: rules.NoteContent) -> list[tuple[str, str]]:
        homework = name_of(content.homework) if content.homework is not None else ""
        useful = usefulness_words(content.usefulness) if content.usefulness is not None else ""
        about = about_homework(content.homework_kind, self._goals.get(content.homework_goal or 0, ""))
        goals = [
            f"{quoted(self._goals.get(goal.goal_id, ''))} {formats.number(goal.value)}"
            for goal in content.goals if goal.value is not None
        ]
        safety = name_of(content.safety) if content.safety is not None else ""
        if content.safety is SafetyToday.CHANGED:
            again = self.tr("look again on {day}").format(day=formats.full_date(content.look_again)) if content.look_again else ""
            safety = joined([safety, content.safety_words, again])
        return [
            (self.tr("Homework"), joined([homework, useful, *(name_of(o) for o in content.obstacles)])),
            (self.tr("Used"), joined(technique_name(t, self._techniques) for t in content.techniques)),
            (self.tr("Goals"), joined(goals)),
            (self.tr("Safety"), safety),
            (self.tr("Next homework"), joined([content.next_homework, about])),
            (self.tr("Come back to"), content.next_focus),
            (self.tr("Check-in"), self._check_in(content)),
            (self.tr("Agenda"), joined(name_of(item) for item in content.agenda)),
            (self.tr("Feelings"), self._feelings(content)),
            (self.tr("Expressed by"), joined(name_of(way) for way in content.feelings.ways)),
            (self.tr("Sign to stop"), content.feelings.stop_sign),
            (self.tr("Topics not yet"), content.feelings.not_yet),
            (self.tr("The therapist"), joined(name_of(way) for way in content.feelings.therapist_ways)),
            (self.tr("Rupture"), self._rupture(content)),
            (self.tr("Earlier rupture"), name_of(content.rupture.earlier) if content.rupture.earlier else ""),
            (self.tr("New understanding"), quoted(content.new_understanding)),
            (self.tr("Themes"), joined(formats.isolate_name(tag) for tag in content.themes)),
            (self.tr("To supervision"), content.to_supervision),
        ]

    def _check_in(self, content: rules.NoteContent) -> str:
        check_in = content.check_in
        if check_in.asked is Asked.DECLINED:
            return name_of(Asked.DECLINED)
        labels = {"week": self.tr("the week"),
                  "aim": self.tr("aim clear"), "usefulness": self.tr("helped"), "ease": self.tr("at ease"),
                  "whole": self.tr("whole hour")}
        answers = {"week": check_in.week, **check_in.answers}
        given = [f"{labels[key]} {formats.number(value)}" for key, value in answers.items() if value is not None]
        return joined([*given, quoted(check_in.words)])

    def _feelings(self, content: rules.NoteContent) -> str:
        feelings = content.feelings
        strength = ""
        if feelings.intensity_start is not None and feelings.intensity_end is not None:
            strength = formats.change(feelings.intensity_start, feelings.intensity_end)
        codes = [code for code in (feelings.depth, feelings.left_state, feelings.aftercare) if code is not None]
        call = self.tr("call on {day}").format(day=formats.day_month(feelings.call_on)) if feelings.call_on else ""
        return joined([*(name_of(e) for e in feelings.emotions), strength, *(name_of(code) for code in codes), call])

    def _rupture(self, content: rules.NoteContent) -> str:
        rupture = content.rupture
        codes = [name_of(code) for code in (rupture.kind, rupture.state) if code is not None]
        return joined([*codes, rupture.repair])

    def _addendum(self, addendum: Addendum) -> QWidget:
        holder = QWidget()
        lines = column(holder, 3)
        who = addendum.author_ar if formats.is_arabic() and addendum.author_ar else addendum.author
        lines.addWidget(Label(self.tr("Addendum, {when}, {who}. Reason: {reason}").format(
            when=formats.day_time(clock.to_local(addendum.written_at)), who=formats.isolate_name(who),
            reason=formats.isolate_name(addendum.reason)), "small", "label", "ink2", wrap=True))
        lines.addWidget(Label(addendum.text, wrap=True))
        return holder

    def open_form(self) -> None:
        """A place to write an addendum, under the note."""
        if self.form is None:
            self.form = AddendumForm(self.note.id)
            self.form.saved.connect(self.addendum_wished)
            self.form.given_up.connect(self._close_form)
            self.add(self.form)
            self.addendum_opened.emit(self.form)
            self.form.typed.connect(self.addendum_typed)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        if self.form is not None:
            self.addendum_typed.emit(AddendumRequest(self.note.id, "", ""))
            self.form.hide()
            self.form.deleteLater()
            self.form = None


    def open_retract(self) -> None:
        """Ask why, in the card itself."""
        if self.retract_form is None:
            self.retract_form = RetractForm(self.note.id)
            self.retract_form.saved.connect(lambda reason: self.retract_wished.emit(self.note.id, reason))
            self.retract_form.given_up.connect(self._close_retract)
            self.add(self.retract_form)
            self.retract_opened.emit(self.retract_form)
        self.retract_form.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_retract(self) -> None:
        if self.retract_form is not None:
            self.retract_form.hide()
            self.retract_form.deleteLater()
            self.retract_form = None


class AddendumForm(QWidget):
    """Words and reason of an addendum."""

    saved = Signal(object)
    typed = Signal(object)
    given_up = Signal()

    def __init__(self, note_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note_id = note_id
        lines = column(self, 8)
        self.text = TextArea(name="addendumText", lines=2)
        self.reason = TextField(name="addendumReason")
        self.reason.setMaxLength(rules.REASON_MAX)
        self.fields = {"text": Field(self.tr("What you add"), self.text), "reason": Field(self.tr("Why"), self.reason)}
        for field in self.fields.values():
            lines.addWidget(field)
        foot = row(gap=8)
        save = Button(self.tr("Sign addendum"), "primary", icon="sign", step="small", name="saveAddendum")
        give_up = Button(self.tr("Cancel"), "ghost", step="small", name="cancelAddendum")
        foot.addWidget(save)
        foot.addWidget(give_up)
        foot.addStretch(1)
        lines.addLayout(foot)
        self.text.textChanged.connect(lambda: self.typed.emit(self._request()))
        self.reason.textEdited.connect(lambda: self.typed.emit(self._request()))
        save.clicked.connect(lambda: self.saved.emit(self._request()))
        give_up.clicked.connect(self.given_up)

    def _request(self) -> AddendumRequest:
        return AddendumRequest(self.note_id, self.reason.text(), self.text.toPlainText())

    def show_draft(self, reason: str, text: str) -> None:
        """What was being typed when the form was last open."""
        self.reason.set_value(reason)
        self.text.set_value(text)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Each sentence beside its field."""
        for field in self.fields.values():
            field.clear()
        for finding in findings:
            self.fields.get(finding.field, self.fields["text"]).error(text_for(finding))
