"""The letter's part of the ending form: what we ask, who may read what, the permission, what is missing, signing."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from clinic_app.domain.errors import Problem
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import DraftContent
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.readers import Reader, Release, ReleaseProblem
from clinic_app.domain.reading_tables import reading_rows
from clinic_app.services import clock
from ui import formats
from ui.letters.copies import CopyTicks
from ui.letters.parts import LetterParts, PartList
from ui.letters.reading_table import ReadingTable
from ui.letters.requests_editor import RequestsEditor
from ui.letters.words import reader_names
from ui.letters.writing import PAIR, LetterWriting
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import TextArea, TextField
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.marks import Mark
from ui.widgets.panels import ScrollPage, clear_layout, column, row
from ui.widgets.segment import Segment
from ui.widgets.two_texts import Compare, differing


class LetterFields(QWidget):
    """What is typed and ticked in the letters of a LetterWriting: requests, what we did, the problem, who may read what."""

    release_wished = Signal()
    outlined = Signal(object)  # frozenset of fact keys that are being typed or ticked
    source_wished = Signal(object)  # Fact that is withheld

    def __init__(self, writing: LetterWriting, number: int = 0, parent: QWidget | None = None) -> None:
        """number: that of the first section where this continues a numbered form."""
        super().__init__(parent)
        self.setObjectName("letterFields")
        self.writing, self._number = writing, number
        self._build()
        self._connect()

    def _build(self) -> None:
        body = column(self, 10)
        self._news = column(gap=6)
        body.addLayout(self._news)
        self._build_reader(body)
        self._ask_title, self._ask_note = self._head(body, self.tr("What we ask"), self.tr("first block of the letter"))
        self.requests = RequestsEditor()
        body.addWidget(self.requests)
        body.addWidget(Rule())
        self._head(body, self.tr("What we did"), self.tr("empty: approach and techniques of the plan"))
        self.work = TextArea(name="letterWork", lines=2, most=6, hint=self.tr("In your own words, at most three lines"))
        self.work.setAccessibleName(self.tr("What we did"))
        body.addWidget(self.work)
        self._build_problem(body)
        body.addWidget(Rule())
        self._head(body, self.tr("Who may read what"), self.tr("one set of facts, two letters"))
        self.table = ReadingTable()
        body.addWidget(self.table)
        body.addWidget(Rule())
        self._head(body, self.tr("In own words"), self.tr("of the letter shown beside"))
        self.parts = PartList(self.writing, ticks=False)
        body.addWidget(self.parts)

    def _head(self, body: QVBoxLayout, title: str, note: str) -> tuple[Label, Label]:
        line = row(gap=8)
        if self._number:
            line.addWidget(Mark(self._number))
            self._number += 1
        heading, remark = Label(title, "body", "strong"), Label(note, "small", "text", "ink3", elide=True)
        remark.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(heading)
        line.addWidget(remark, 1)
        body.addLayout(line)
        return heading, remark

    def _build_reader(self, body: QVBoxLayout) -> None:
        line = row(gap=8)
        self.release = Choice(name="letterRelease")
        self.release.setAccessibleName(self.tr("Letter to"))
        self.release_button = Button(self.tr("Record permission"), icon="sign", step="small", name="recordRelease")
        self.language = Segment([(LetterLanguage.ENGLISH, "English"), (LetterLanguage.ARABIC, "العربية")],
                                step="small", name="letterLanguage")
        line.addWidget(self.release, 1)
        line.addWidget(self.release_button, 0, Qt.AlignmentFlag.AlignLeading)
        line.addStretch(1)
        line.addWidget(self.language)
        body.addLayout(line)
        self.copies = CopyTicks(self.writing)
        body.addWidget(self.copies)

    def _build_problem(self, body: QVBoxLayout) -> None:
        line = row(gap=8)
        self.problem = TextField(name="letterProblem", hint=self.tr("Problem treated, if it is to be named"))
        self.problem.setAccessibleName(self.tr("Problem treated"))
        self.code = TextField(name="letterProblemCode", hint=self.tr("ICD-10 F41.0"))
        self.code.setAccessibleName(self.tr("Code"))
        self.confirmed = QCheckBox(self.tr("confirmed"))
        self.confirmed.setObjectName("letterProblemConfirmed")
        line.addWidget(self.problem, 3)
        line.addWidget(self.code, 1)
        line.addWidget(self.confirmed)
        body.addLayout(line)

    def _connect(self) -> None:
        writing = self.writing
        writing.changed.connect(self.show_desks)
        self.parts.outlined.connect(self.outlined)
        self.parts.source_wished.connect(self.source_wished)
        writing.newer.connect(self._say_newer)
        writing.opened.connect(self._forget_newer)
        self.requests.changed.connect(lambda texts: writing.type(Reader.DOCTOR, by_key=True, requests=texts))
        self.requests.entered.connect(lambda at: self.outlined.emit(frozenset({f"request:{at}"} if at else ())))
        self.work.textChanged.connect(lambda: self._type_both(True, work=self.work.value()))
        self.problem.textEdited.connect(lambda _text: self._type_both(True, problem=self.problem.value()))
        self.code.textEdited.connect(lambda _text: self._type_both(True, problem_code=self.code.value()))
        self.confirmed.toggled.connect(lambda on: self._type_both(problem_confirmed=on))
        self.language.chosen.connect(writing.set_language)
        self.release.activated.connect(lambda _index: writing.use_release(self.release.value()))
        self.release_button.clicked.connect(self.release_wished)
        self.table.ticked.connect(writing.tick)
        self.table.entered.connect(lambda keys: self.outlined.emit(frozenset(keys)))

    def _type_both(self, by_key: bool = False, **content: object) -> None:
        """The record's own words are one set for both letters."""
        for reader in PAIR:
            if reader in self.writing.desks:
                self.writing.type(reader, by_key=by_key, **content)

    def show_desks(self) -> None:
        """Show what the writing holds now; fields that say it already are left alone."""
        desks = self.writing.desks
        if not desks or self.writing.kind is not None:
            return
        doctor = desks[Reader.DOCTOR]
        content = doctor.draft.content
        self._show_release(doctor.release, doctor.releases)
        self.copies.show_desk(doctor)
        self.language.set_value(self.writing.desk.draft.content.language)
        name = doctor.release.recipient.name if doctor.release else ""
        self._ask_title.setText(self.tr("What we ask of {name}").format(name=formats.isolate_name(name)) if name
                                else self.tr("What we ask"))
        self.requests.set_value(content.requests)
        for widget, value in ((self.work, content.work), (self.problem, content.problem), (self.code, content.problem_code)):
            if widget.value() != value.strip():
                with QSignalBlocker(widget):
                    widget.set_value(value)
        with QSignalBlocker(self.confirmed):
            self.confirmed.setChecked(content.problem_confirmed)
        self.parts.show_desk(self.writing.desk)
        self._show_table()

    def _show_release(self, release: Release | None, known: tuple[Release, ...]) -> None:
        self.release.set_options([(one.id, one.recipient.name) for one in known])
        self.release.set_value(release.id if release else None)
        self.release.setVisible(len(known) > 1)
        self.release_button.setText(self.tr("Another permission") if known else self.tr("Record permission"))

    def _show_table(self) -> None:
        desks = self.writing.desks
        facts = list({f.key: f for desk in (desks[r] for r in PAIR) for f in desk.facts if not f.section}.values())
        ticks = {reader: desks[reader].ticks for reader in PAIR}
        releases = {reader: desks[reader].release for reader in PAIR}
        self.table.show_rows(reading_rows(facts, ticks, releases, clock.today()), reader_names(self.writing.desks))

    def _forget_newer(self) -> None:
        for box in self.findChildren(Compare):
            _take_away(box)

    def _say_newer(self, reader: Reader, mine: DraftContent) -> None:
        if self.writing.kind is not None:  # a letter made of sections says so itself
            return
        old = self.findChild(Compare, f"letterNewer_{reader}")
        if old is not None:
            _take_away(old)
        head = " ".join((self.tr("Somebody saved this letter in the meantime."), self.tr("Theirs is shown; yours is kept here.")))
        theirs = self.writing.desks[reader].draft.content
        both = Compare(head, *differing(self._pairs(mine), self._pairs(theirs)), name=f"letterNewer_{reader}")
        both.kept_mine.connect(lambda: (_take_away(both), self.writing.type_again(reader, mine)))
        both.took_theirs.connect(lambda: (_take_away(both), self.writing.let_go(reader)))
        self._news.addWidget(both)

    def _pairs(self, content: DraftContent) -> list[tuple[str, str]]:
        """What can be typed in a letter, as (label, text)."""
        return [
            (self.tr("What we ask"), "\n".join(content.requests)), (self.tr("What we did"), content.work),
            (self.tr("Problem treated"), content.problem), (self.tr("Code"), content.problem_code),
        ]


def _take_away(box: Compare) -> None:
    box.setObjectName("")
    box.hide()
    box.deleteLater()


class LetterFoot(QWidget):
    """What is missing, and signing: the first press names whose letters these are, the second signs."""

    signed = Signal(list)  # IssuedLetter

    def __init__(
        self, writing: LetterWriting, said_above: frozenset[Problem] = frozenset(), parent: QWidget | None = None
    ) -> None:
        """said_above: what the page around this says already, so that it is not said twice."""
        super().__init__(parent)
        self.setObjectName("letterFoot")
        self.writing, self._said_above = writing, said_above
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        writing.changed.connect(self.show_checks)
        self.sign_button.clicked.connect(self.ask)
        self.sign_now.clicked.connect(self.sign)
        self.not_yet.clicked.connect(self._stop_asking)

    def _build(self) -> None:
        lines = column(self, 8, (16, 10, 16, 12))
        self._checks = column(gap=3)
        lines.addLayout(self._checks)
        self._ask_once = QWidget()
        question = row(self._ask_once, 8)
        self._who = Label("", "body", "strong", wrap=True)
        self._who.setObjectName("letterWho")
        self.sign_now = Button(self.tr("Sign now"), "primary", icon="sign", name="signLettersNow")
        self.not_yet = Button(self.tr("Not yet"), name="signLettersNotYet")
        question.addWidget(self._who, 1)
        question.addWidget(self.not_yet)
        question.addWidget(self.sign_now)
        self._ask_once.hide()
        lines.addWidget(self._ask_once)
        self.sign_button = Button(self.tr("Sign and release"), "primary", icon="sign", keys="Ctrl+Return", step="large",
                                  name="signLetters")
        self.sign_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines.addWidget(self.sign_button)

    def show_checks(self) -> None:
        """Say what is there and what is missing, and what can be signed."""
        if not self.writing.desks:
            return
        clear_layout(self._checks)
        outside = self.writing.outside_desk
        if outside is not None and (release := outside.release) is not None and release.valid(clock.today()):
            said = self.tr("Permission to write to {name}: signed {signed}, valid to {until}").format(
                name=formats.isolate_name(release.recipient.name), signed=formats.day_month(release.signed_on),
                until=formats.day_month(release.valid_to))
            self._check("ok", "ok", said)
        gaps = {finding.code: finding for desk in self.writing.desks.values() for finding in desk.gaps}
        told = self._said_above | ({ReleaseProblem.NO_RECIPIENT} if LetterProblem.NO_RELEASE in gaps else set())
        for code, finding in gaps.items():
            if code not in told:
                self._check("warning", "warn", text_for(finding))
        for finding in (outside or self.writing.desk).remarks:
            self._check("info", "ink3", text_for(finding))
        ready = self.writing.ready()
        self.sign_button.setEnabled(bool(ready))
        both, own = self.tr("Sign and release both letters"), self.tr("Sign and release the client's letter")
        some = own if ready == (Reader.CLIENT,) and self.writing.kind is None else self.tr("Sign and release")
        self.sign_button.setText(both if len(ready) == len(PAIR) else some)
        if not ready:
            self._stop_asking()

    def _check(self, sign: str, tone: str, words: str) -> None:
        holder = QWidget()
        line = row(holder, 7)
        line.addWidget(Sign(sign, 15, tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(words, "small", "text", "ink2", wrap=True), 1)
        self._checks.addWidget(holder)

    def ask(self) -> None:
        """Show whose letters these are; the second press signs."""
        self.show_checks()  # a permission may have ended since the last key
        ready = self.writing.ready()
        if not ready:
            return
        desk = self.writing.desks[ready[0]]
        born = formats.full_date(desk.born) if desk.born else self.tr("birth date not known")
        name = desk.client_ar if formats.is_arabic() else desk.client_en
        self._who.setText(self.tr("{name} · {number} · {born}").format(
            name=formats.isolate_name(name), number=formats.isolate(desk.file_number), born=born))
        self._ask_once.show()
        self.sign_button.hide()
        self.sign_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_asking(self) -> None:
        self._ask_once.hide()
        self.sign_button.show()

    def sign(self) -> None:
        """Issue what is ready. After this nothing in the letters can be changed."""
        self._stop_asking()
        made = self.writing.issue()
        if made:
            self.signed.emit(made)


class LetterSections(QWidget):
    """The form that scrolls above the foot: of the two letters of an ending, or of a letter made of sections."""

    def __init__(self, writing: LetterWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterSections")
        whole = column(self, 0)
        self.writing, self._pages = writing, QStackedWidget()
        self.fields, self.parts, self.foot = LetterFields(writing), LetterParts(writing), LetterFoot(writing)
        for form in (self.fields, self.parts):
            page = ScrollPage((16, 12, 16, 12), 10)
            page.body.addWidget(form)
            page.body.addStretch(1)
            self._pages.addWidget(page)
        whole.addWidget(self._pages, 1)
        whole.addWidget(Rule())
        whole.addWidget(self.foot)
        writing.changed.connect(self._turn)

    def _turn(self) -> None:
        self._pages.setCurrentIndex(0 if self.writing.kind is None else 1)
