"""The form of a letter made of sections: reader and language, then each section: from the record, in own words, or out."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.facts import LetterLanguage, Withheld
from clinic_app.domain.letter_drafts import DraftContent, LetterDesk
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SectionState, edit_of, to_write
from clinic_app.domain.readers import Reader, Release
from ui.letters.held_back import HeldBack, marked_facts
from ui.letters.words import choice_name, content_name, kind_name, section_name, wall_name
from ui.letters.writing import LetterWriting
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import clear_layout, column, row
from ui.widgets.segment import Segment
from ui.widgets.two_texts import Compare, differing

MOST_LINES = 10


class PartList(QWidget):
    """The sections of the letter in front, one under the other."""

    outlined = Signal(object)  # frozenset of fact keys that are being typed
    source_wished = Signal(object)  # Fact that is withheld

    def __init__(self, writing: LetterWriting, *, ticks: bool, parent: QWidget | None = None) -> None:
        """ticks: sections are put in and left out here, and stand here even when there is nothing to say in them."""
        super().__init__(parent)
        self.writing, self._ticks = writing, ticks
        self._shape: tuple[object, ...] = ()
        self.parts: dict[str, LetterPart] = {}
        self._sections = column(self, 0)

    def show_desk(self, desk: LetterDesk) -> None:
        """Show these sections; they are made anew only when they are others, so the cursor stays."""
        states = [s for s in desk.sections if self._ticks or s.section.typed or s.keys or s.edit.text is not None]
        shape = (desk.draft.uid, desk.draft.kind, tuple((s.section.key, s.wall) for s in states))
        if shape != self._shape:
            self._shape = shape
            clear_layout(self._sections)
            self.parts = {}
            for state in states:
                ticks = (self._ticks or state.section.apart) and not state.section.fixed
                part = LetterPart(self.writing, desk.draft.kind, state, ticks=ticks)
                part.entered.connect(self._outline)
                part.source_wished.connect(self.source_wished)
                self.parts[state.section.key] = part
                self._sections.addWidget(Rule())
                self._sections.addWidget(part)
        for state in states:
            self.parts[state.section.key].show_state(state)

    def _outline(self, key: str) -> None:
        letter = self.writing.desk.letter
        self.outlined.emit(frozenset(f.key for f in letter.facts if key and f.section == key))


class LetterParts(QWidget):
    """What is written, chosen and left out in the letter of a LetterWriting, section by section."""

    release_wished = Signal()
    outlined = Signal(object)  # frozenset of fact keys that are being typed
    source_wished = Signal(object)  # Fact that is withheld

    def __init__(self, writing: LetterWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterParts")
        self.writing = writing
        self.sections = PartList(writing, ticks=True)
        body = column(self, 10)
        self._news = column(gap=6)
        body.addLayout(self._news)
        line, to = Beside(8), Flow(8)
        self._title = Label("", "title3", "strong", elide=True, keeps=True)
        self.release = Choice(name="partsRelease", step="small")
        self.release.setAccessibleName(self.tr("Letter to"))
        self.release_button = Button(self.tr("Record permission"), icon="sign", step="small", name="partsRecordRelease")
        self.language = Segment([(LetterLanguage.ENGLISH, "English"), (LetterLanguage.ARABIC, "العربية")],
                                step="small", name="partsLanguage")
        for widget in (self.release, self.release_button, self.language):
            to.add(widget)
        line.add(self._title, 1)
        line.add(to)
        body.addWidget(line)
        body.addWidget(self.sections)
        self.sections.outlined.connect(self.outlined)
        self.sections.source_wished.connect(self.source_wished)
        writing.changed.connect(self.show_desk)
        writing.newer.connect(self._say_newer)
        writing.opened.connect(self._forget_newer)
        self.release.activated.connect(lambda _index: writing.use_release(self.release.value()))
        self.release_button.clicked.connect(self.release_wished)
        self.language.chosen.connect(writing.set_language)
        self.setFocusProxy(self.language)

    def show_desk(self) -> None:
        """Show what the writing holds now; a field in which somebody types is left alone."""
        if self.writing.kind is None or not self.writing.desks:
            return
        desk, kind = self.writing.desk, self.writing.kind
        self._title.setText(kind_name(kind))
        self.language.set_value(desk.draft.content.language)
        self._show_release(desk.release, desk.releases)
        self.sections.show_desk(desk)

    @property
    def parts(self) -> dict[str, LetterPart]:
        """The sections shown, by key."""
        return self.sections.parts

    def _show_release(self, release: Release | None, known: tuple[Release, ...]) -> None:
        outside = self.writing.outside is not None
        self.release.set_options([(one.id, one.recipient.name) for one in known])
        self.release.set_value(release.id if release else None)
        self.release.setVisible(outside and len(known) > 1)
        self.release_button.setVisible(outside)
        self.release_button.setText(self.tr("Another permission") if known else self.tr("Record permission"))

    def _say_newer(self, reader: Reader, mine: DraftContent) -> None:
        if self.writing.kind is None:
            return
        self._forget_newer()
        head = " ".join((self.tr("Somebody saved this letter in the meantime."), self.tr("Theirs is shown; yours is kept here.")))
        theirs = self.writing.desks[reader].draft.content
        both = Compare(head, *differing(self._pairs(reader, mine), self._pairs(reader, theirs)), name="partsNewer")
        both.kept_mine.connect(lambda: (self._forget_newer(), self.writing.type_again(reader, mine)))
        both.took_theirs.connect(lambda: (self._forget_newer(), self.writing.let_go(reader)))
        self._news.addWidget(both)

    def _forget_newer(self) -> None:
        clear_layout(self._news)

    def _pairs(self, reader: Reader, content: DraftContent) -> list[tuple[str, str]]:
        """What can be written or chosen in each section, as (label, text)."""
        kind = self.writing.kind
        assert kind is not None
        edits = [edit_of(content.sections, state.section.key) for state in self.writing.desks[reader].sections]
        return [
            (section_name(kind, edit.key), "\n".join(part for part in (
                edit.text or "", choice_name(kind, edit.chosen) if edit.chosen else "") if part)) for edit in edits
        ]


class LetterPart(QWidget):
    """One section: a tick for in or out, what stands in it, and the way to own words and back to the record."""

    entered = Signal(str)  # the section's key, or nothing
    source_wished = Signal(object)  # Fact that is withheld

    def __init__(
        self, writing: LetterWriting, kind: LetterKind, state: SectionState, *, ticks: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.writing, self.section, self._state, self._ticks = writing, state.section, state, ticks
        key, name = state.section.key, section_name(kind, state.section.key)
        self.setObjectName(f"part_{key}")
        body = column(self, 4, (0, 8, 0, 8))
        line, named, acts = Beside(8), row(gap=8), row(gap=8)
        self.tick = QCheckBox(name)
        self.tick.setObjectName(f"say_{key}")
        self._lock = Sign("lock", 14, "ink3")
        self._closed = Label(name, "body", "text", "ink2")
        self._why = Label("", "small", "text", "ink3", elide=True)
        self._why.setObjectName(f"why_{key}")
        self._why.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.own = Button(self.tr("Own words"), "ghost", icon="edit", step="tiny", name=f"own_{key}")
        self.own.setAccessibleName(self.tr("Own words: {section}").format(section=name))
        self.back = Button(self.tr("Back to the record"), "ghost", icon="undo", step="tiny", name=f"back_{key}")
        self.back.setAccessibleName(self.tr("Back to the record: {section}").format(section=name))
        for widget in (self._lock, self._closed, self.tick):
            named.addWidget(widget)
        named.addStretch(1)
        acts.addStretch(0)  # the buttons stand at the end, whether a reason is told before them or not
        acts.addStretch(0)  # takes the room while nothing is said, so that the buttons stand one under the other
        acts.addWidget(self._why, 1)
        acts.addWidget(self.own)
        acts.addWidget(self.back)
        line.add(named)
        line.add(acts, 1)
        body.addWidget(line)
        self.chosen = Choice(
            [("", self.tr("Nothing of this")), *((code, choice_name(kind, code)) for code in state.section.choices)],
            step="small", name=f"chosen_{key}")
        self.chosen.setAccessibleName(name)
        self._said = Label("", "small", "text", "ink2", wrap=True)
        self._said.setObjectName(f"said_{key}")
        self.text = TextArea(name=f"text_{key}", lines=2, most=MOST_LINES)
        self.text.setAccessibleName(name)
        self._held = HeldBack()
        self._held.source_wished.connect(self.source_wished)
        for widget in (self.chosen, self._said, self.text, self._held):
            body.addWidget(widget)
        self.tick.toggled.connect(lambda on: writing.edit(key, out=not on))
        self.chosen.activated.connect(lambda _index: writing.edit(key, chosen=self.chosen.value()))
        self.own.clicked.connect(self._write)
        self.back.clicked.connect(lambda: writing.edit(key, text=None))
        self.text.textChanged.connect(self._typed)
        self.text.left.connect(lambda: self.entered.emit(""))

    def show_state(self, state: SectionState) -> None:
        """Show how the section stands."""
        self._state = state
        section, closed, unsaid = self.section, state.wall is not None and not state.said, self._unsaid(state)
        typed = section.typed or state.edit.text is not None
        with QSignalBlocker(self.tick):
            self.tick.setChecked(not state.out)
        with QSignalBlocker(self.chosen):
            self.chosen.set_value(state.edit.chosen)
        if typed and self.text.value() != (state.edit.text or "").strip():
            with QSignalBlocker(self.text):
                self.text.set_value(state.edit.text or "")
        self.tick.setVisible(not closed and self._ticks)
        self._lock.setVisible(closed)
        self._closed.setVisible(closed or not self._ticks)
        shown = not closed and not state.out
        self.text.setVisible(shown and typed and state.wall is None)
        self.own.setVisible(shown and not typed and not section.fixed and not section.choices and state.wall is None
                            and not unsaid)
        self.back.setVisible(shown and state.edit.text is not None and not section.typed)
        self.chosen.setVisible(shown and bool(section.choices) and not typed)
        self._said.setVisible(shown and not typed and not section.choices and bool(state.said))
        self._said.setText(state.said)
        self._why.setText(self._reason(state))
        self._held.show_facts(marked_facts(self.writing.desk, state) if not state.out else ())
        self._why.setVisible(bool(self._why.text()))

    def _unsaid(self, state: SectionState) -> bool:
        """True if it is said fact by fact and none of its facts is ticked: words in their place have no place either."""
        by_fact = self.writing.kind is None and not state.section.apart
        return by_fact and bool(state.keys) and not state.keys & self.writing.desk.ticks

    def _reason(self, state: SectionState) -> str:
        reasons: tuple[Withheld, ...] = state.withheld or ((state.wall,) if state.wall is not None else ())
        if reasons:
            comma = self.tr(", ", "between the members of a list")
            if state.about:
                return self.tr("withheld: {why} ({what})").format(
                    why=comma.join(wall_name(why) for why in reasons), what=comma.join(content_name(one) for one in state.about))
            return self.tr("withheld: {why}").format(why=comma.join(wall_name(why) for why in reasons))
        if self._unsaid(state):
            return self.tr("nothing of it is ticked above") if state.edit.text is None else self.tr(
                "not in the letter: nothing of it is ticked above")
        if state.edit.text is not None and not self.section.typed:
            return self.tr("own words")
        if not state.keys and not self.section.typed and not self.section.choices:
            return self.tr("nothing in the record")
        return ""

    def _write(self) -> None:
        self.writing.edit(self.section.key, text=to_write(
            self._state.said or self._state.recorded or self.writing.words_of(self._state.keys)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(self.section.key)

    def _typed(self) -> None:
        self.writing.edit(self.section.key, by_key=True, text=self.text.toPlainText())
        self.entered.emit(self.section.key)
