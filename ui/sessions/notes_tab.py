"""The notes tab of a client: the list, and the note being written with its drafts kept as they are typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.phrases import Phrase
from clinic_app.domain.session_notes import AddendumRequest, NoteDraftRequest, NotePage, ProcessNote, SessionNote
from clinic_app.domain.sessions import NoteContent
from clinic_app.domain.text import clean_text
from clinic_app.services import (
    appointments,
    catalogues,
    clock,
    consolidation,
    drafts,
    handouts,
    phrases,
    plans,
    process_notes,
    retractions,
    safety,
    session_sheets,
    sessions,
    settings,
)
from ui import formats
from ui.actions import KeyAct
from ui.appointments.repeating import Repeating
from ui.appointments.wishes import BookAfter
from ui.changes import ChangeSignal
from ui.endings.offer_banner import OfferBanner
from ui.kept import Kept
from ui.letters.print_dialog import show_handout
from ui.screen import Screen
from ui.sessions.check_in_page import CheckInPage
from ui.sessions.note_editor import NoteEditor
from ui.sessions.note_list import AddendumForm, NoteList, typed
from ui.sessions.note_side import NoteSide
from ui.sessions.phrase_list import Phrases
from ui.sessions.retracted import RetractForm
from ui.sessions.versions_panel import VersionsPanel
from ui.still_trying import until_kept
from ui.texts import text_for, texts_for
from ui.widgets.news import Banner
from ui.widgets.panels import clear_layout, column, row
from ui.widgets.two_texts import Compare, differing

ADDENDUM = "addendum"
ASIDE = "note_aside"  # the drafts that wait for a choice between two texts
TICK = 350  # ms after the first keystroke until what is typed is kept


class NotesTab(Screen):
    """go(client_id) shows the list; (client_id, visit) opens the note of a visit, (client_id, None) one without;
    (client_id, visit, note) a stored one.
    """

    SHOWS = frozenset({Kind.NOTE, Kind.GOAL, Kind.PLAN, Kind.APPOINTMENT})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("notesTab")
        self._client_id, self._wanted = 0, ()
        self._page: NotePage | None = None
        self._private: ProcessNote | None = None
        self._editor: NoteEditor | None = None
        self._side: NoteSide | None = None
        self._list: NoteList | None = None
        self._whole = column(self, 0)
        self._tick, self._private_tick = self._timer(self._keep), self._timer(self._keep_private)
        self._addendum: AddendumRequest | None = None
        self._addendum_tick = self._timer(self._keep_addendum)
        self._dirty = False
        self._clash: Compare | None = None
        self._theirs: SessionNote | None = None  # what the other desk saved, while the choice is open
        self._repeating = Repeating(self, lambda visit: self.wished.emit("diary", BookAfter(visit)))

    def _timer(self, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(TICK)
        timer.timeout.connect(call)
        return timer

    # -- where we are -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        client_id, *wanted = argument if isinstance(argument, tuple) else (argument,)
        if client_id == self._client_id and not wanted and (self._editor is not None or self._wanted):
            if self._editor is not None:
                self._editor.show_safety(safety.safety_state(self.actor, client_id))
            return  # the file was shown again: what is being written, or about to be, stays
        self._leave_note()
        self._client_id, self._wanted = client_id, tuple(wanted)
        self.reload_soon()

    def place(self) -> Any:
        if self._page is not None and self._page.note.appointment_id is not None:
            return (self._client_id, self._page.note.appointment_id)
        return self._client_id

    def reload(self) -> None:
        if self._wanted:
            (appointment_id, *note_id), self._wanted = self._wanted, ()
            if note_id:
                self._open(lambda: sessions.open_note(self.actor, note_id[0]))
            elif appointment_id is None:
                self._open(lambda: sessions.note_today(self.actor, self._client_id))
            else:
                self._open(lambda: sessions.note_for(self.actor, appointment_id, self._client_id))
        elif self._editor is not None:
            self._show_next()
        elif self._client_id and not (self._list is not None and self._list.writing()):
            self._show_list()

    def acts(self) -> list[KeyAct]:
        if self._editor is None:
            return []
        return [
            KeyAct(self.tr("Next field"), "Tab", self.focusNextChild, found=False),
            KeyAct(self.tr("Same again"), "=", self._editor.repeat_homework, "repeat"),
            KeyAct(self.tr("Private note"), "Ctrl+I", self._side.private.setFocus if self._side else self.setFocus, "private"),
            KeyAct(self.tr("Same time next week"), "Ctrl+R", self._again, "repeat"),
            KeyAct(self.tr("Sign note"), "Ctrl+Return | Ctrl+Enter", self.sign, "sign"),
            KeyAct(self.tr("Close, draft is kept"), "Esc", self.close_note, "close", anywhere=True),
        ]

    def status_left(self) -> tuple[str, str] | None:
        if self._editor is None:
            return None
        return "locked", self.tr("You hold this note; others can read it after signing")

    # -- the list ---------------------------------------------------------------------------------------------------------

    def _show_list(self, trouble: list[str] | None = None) -> None:
        notes = [*sessions.notes_of(self.actor, self._client_id), *retractions.retracted_notes(self.actor, self._client_id)]
        notes.sort(key=lambda note: (note.about, note.id), reverse=True)
        goals = {goal.id: goal.words for goal in plans.plan_file(self.actor, self._client_id).goals}
        lead = may(self.actor, Action.RETRACT_NOTE)
        others = sessions.drafts_of_others(self.actor, self._client_id)
        self._list = NoteList(notes, catalogues.techniques(self.actor), goals, may_retract=lead, others=others)
        self._list.retract_opened.connect(self._keep_reason)
        self._list.retract_wished.connect(self._retract)
        self._list.read_wished.connect(self._read_retracted)
        self._list.open_wished.connect(lambda note_id: self._open(lambda: sessions.open_note(self.actor, note_id)))
        self._list.addendum_wished.connect(self._addend)
        self._list.addendum_opened.connect(self._fill_addendum)
        self._list.addendum_typed.connect(self._on_addendum_typed)
        self._list.new_wished.connect(self.open_today)
        self._put(self._list, trouble)
        self._offer_left([note for note in notes if note.signed and note.author_id == self.actor.staff_id])
        self.status_changed.emit()

    def _offer_left(self, signed: list[SessionNote]) -> None:
        """What was typed in a note that was signed elsewhere meanwhile, until it is in an addendum or let go."""
        waiting = drafts.waiting(self.actor, ASIDE, (note.id for note in signed))
        for note in signed:
            mine = drafts.aside(self.actor, ASIDE, note.id, NoteContent) if note.id in waiting else None
            if mine is not None:
                left = self._compare_signed(mine, note)
                left.took_theirs.connect(lambda gone=note.id: self._let_go(gone))
                self._whole.insertWidget(0, left)
                return

    def _compare_signed(self, mine: NoteContent, theirs: SessionNote) -> Compare:
        head = self.tr("The note of {when} was signed somewhere else while you typed here. Your words are kept.")
        mine_said, stands = differing(typed(mine), typed(theirs.content))
        left = Compare(head.format(when=formats.day_time(theirs.about)), mine_said, stands, "leftNote", sealed=True,
                       onward=self.tr("Into an addendum"))
        left.carried.connect(lambda: self._into_addendum(theirs.id, clean_text(mine_said)))
        return left

    def _let_go(self, note_id: int) -> None:
        drafts.drop_aside(self.actor, ASIDE, note_id)
        self._show_list()

    def _into_addendum(self, note_id: int, words: str) -> None:
        """The form of an addendum to the signed note, with these words in it and nothing signed yet."""
        draft = drafts.open_draft(self.actor, ADDENDUM, note_id, Vault.CLINICAL)
        reason, before = (draft.body["reason"], draft.body["text"]) if draft is not None else ("", "")
        body = {"reason": reason, "text": "\n".join(part for part in (before, words) if part)}
        drafts.keep_draft(self.actor, ADDENDUM, note_id, body, Vault.CLINICAL)
        drafts.drop_aside(self.actor, ASIDE, note_id)
        self._dirty, self._clash = False, None
        self._leave_note()
        self._show_list()
        card = self._list.card_of(note_id) if self._list is not None else None
        if card is not None:
            card.open_form()

    def _put(self, widget: QWidget, trouble: list[str] | None = None) -> None:
        clear_layout(self._whole)
        for sentence in trouble or ():
            self._whole.addWidget(Banner("warn", sentence, name="notesTrouble"))
        self._whole.addWidget(widget, 1)

    def _addend(self, request: AddendumRequest) -> None:
        try:
            sessions.addend(self.actor, request)
        except Refused as refusal:
            card = self._list.cards[request.note_id] if self._list else None
            if card is not None and card.form is not None:
                card.form.show_findings(refusal.findings)
            return
        self._addendum_tick.stop()
        drafts.drop_draft(self.actor, ADDENDUM, request.note_id, Vault.CLINICAL)
        self._show_list()
        self.said.emit(self.tr("Addendum signed"), None)

    def _keep_reason(self, form: RetractForm) -> None:
        """Why a note is to be retracted is kept as it is typed."""
        kept = Kept(form, self.actor, "retract", vault=Vault.CLINICAL, about=form.note_id)
        kept.watch({"reason": form.reason})
        form.given_up.connect(kept.done)
        form.kept = kept

    def _retract(self, note_id: int, reason: str) -> None:
        card = self._list.cards[note_id] if self._list else None
        form = card.retract_form if card is not None else None
        try:
            retractions.retract(self.actor, note_id, reason)
        except Refused as refusal:
            if form is not None:
                form.show_findings(refusal.findings)
            return
        if form is not None and form.kept is not None:
            form.kept.done()
        self._show_list()
        self.said.emit(self.tr("Note retracted"), None)

    def _read_retracted(self, note_id: int) -> None:
        if self._list is not None:
            self._list.show_retracted(retractions.read_retracted(self.actor, note_id))

    def _phrases(self) -> list[Phrase]:
        return phrases.phrases(self.actor)

    def _fill_addendum(self, form: AddendumForm) -> None:
        Phrases(form, self._phrases)
        draft = drafts.open_draft(self.actor, ADDENDUM, form.note_id, Vault.CLINICAL)
        if draft is not None:
            form.show_draft(draft.body["reason"], draft.body["text"])

    def _on_addendum_typed(self, request: AddendumRequest) -> None:
        self._addendum = request
        if not self._addendum_tick.isActive():
            self._addendum_tick.start()

    def _keep_addendum(self) -> None:
        self._addendum_tick.stop()
        request, self._addendum = self._addendum, None
        if request is None:
            return
        if request.text or request.reason:
            body = {"reason": request.reason, "text": request.text}
            drafts.keep_draft(self.actor, ADDENDUM, request.note_id, body, Vault.CLINICAL)
        else:
            drafts.drop_draft(self.actor, ADDENDUM, request.note_id, Vault.CLINICAL)

    # -- the note ---------------------------------------------------------------------------------------------------------

    def open_today(self) -> None:
        """The note of today's visit, or a new one without a visit. One that is being written stays."""
        if self._editor is not None:
            self._editor.start_typing()
            return
        self._open(lambda: sessions.note_today(self.actor, self._client_id))

    def _open(self, read: Callable[[], NotePage]) -> None:
        try:
            page = read()
        except Refused as refusal:
            self._show_list(texts_for(refusal))
            return
        if page.note.signed:
            self._show_list()
            return
        self._edit(page)

    def _edit(self, page: NotePage) -> None:
        arabic = formats.is_arabic()
        rooms = {room.id: room.name_ar if arabic else room.name_en for room in settings.rooms(self.actor, active_only=False)}
        theirs = page.note
        mine = drafts.aside(self.actor, ASIDE, theirs.id, NoteContent) if theirs.id else None
        if mine is not None:  # a choice between two texts is still open
            page = replace(page, note=replace(theirs, content=mine))
        self._page, self._list, self._dirty, self._clash = page, None, mine is not None, None
        self._editor = NoteEditor(page, catalogues.techniques(self.actor), rooms, clock.today(),
                                  self._phrases)
        self._side = NoteSide(page, rooms)
        Phrases(self._side, self._phrases)
        if page.note.id:
            self._editor.autosave.saved(clock.to_local(page.note.saved_at))
        holder = QWidget()
        self._side.fit(self.width())
        across = row(holder, 12, (16, 12, 16, 12))
        across.addWidget(self._editor, 1)
        across.addWidget(self._side)
        self._put(holder)
        self._offer_the_end()
        self._show_private()
        self._side.show_needs(self._editor.content())
        self._connect(self._editor, self._side)
        if mine is not None and mine != theirs.content:
            self._compare(theirs)
        QTimer.singleShot(0, self._editor, self._editor.start_typing)  # once the fields are shown
        self.status_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._side is not None:
            self._side.fit(self.width())

    def _offer_the_end(self) -> None:
        """A quiet line over the note when something speaks for preparing the end; the ending's tab does the rest."""
        offer = consolidation.offer(self.actor, self._client_id)
        if offer is None:
            return
        banner = OfferBanner(offer)
        holder = QWidget()
        column(holder, 0, (16, 10, 16, 0)).addWidget(banner)
        banner.begun.connect(lambda: self.wished.emit("ending", None))
        banner.not_yet.connect(lambda: (consolidation.not_yet(self.actor, self._client_id), holder.hide()))
        self._whole.insertWidget(0, holder)

    def _connect(self, editor: NoteEditor, side: NoteSide) -> None:
        editor.changed.connect(self._on_typed)
        editor.versions_wished.connect(self._show_versions)
        editor.screen_turned.connect(self._turn_screen)
        editor.slip_wished.connect(self._print_slip)
        editor.safety_wished.connect(self._check_safety)
        side.sign_wished.connect(self.sign)
        side.again_wished.connect(self._again)
        side.private_changed.connect(self._on_private)
        side.delete_private_wished.connect(self._delete_private)

    def _again(self) -> None:
        """The next visit, a week after this one, without leaving the note."""
        number = self._page.note.appointment_id if self._page is not None else None
        if number is None:
            self._repeating.again_for(self._client_id)
        else:
            self._repeating.again(appointments.appointment(self.actor, number))
        self._show_next()

    def _show_next(self) -> None:
        if self._side is not None and self._page is not None:
            ahead = appointments.next_visit(self.actor, self._client_id, max(clock.now(), self._page.note.about))
            self._side.show_next(ahead.slot.start if ahead else None, ahead.room_id if ahead else None)

    def _check_safety(self) -> None:
        """The safety check, and back to this draft once it is signed."""
        if self._keep(closing=True):
            self.wished.emit("safety", (self._client_id, "check", "notes"))

    def _request(self) -> NoteDraftRequest:
        assert self._page is not None
        assert self._editor is not None
        note = self._page.note
        return NoteDraftRequest(note.id, note.version, self._editor.content(), note.uid, note.client_id, note.appointment_id,
                                note.about)

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._tick.isActive():
            self._tick.start()
        if self._side is not None and self._editor is not None:
            self._side.show_needs(self._editor.content())

    def _keep(self, *, closing: bool = False) -> bool:
        """Keep what is typed; False if that was not possible now (it will be tried again)."""
        self._tick.stop()
        if self._editor is None or self._page is None or not self._dirty:
            return True
        if self._clash is not None:
            self._set_aside()
            return False  # nothing is saved over the other text before somebody chose
        try:
            note = sessions.save_note_draft(self.actor, self._request(), closing=closing)
        except Stale as refusal:
            self._show_clash(refusal)
            return False
        except Refused as refusal:
            self._editor.autosave.failed()
            self._show_refusal(refusal)
            self._tick.start()
            return False
        self._page, self._dirty = self._with(note), False
        self._editor.autosave.saved(clock.to_local(note.saved_at))
        return True

    def _with(self, note: Any) -> NotePage:
        assert self._page is not None
        return replace(self._page, note=note)

    def sign(self) -> None:
        """Sign what stands here, or say what is missing."""
        if self._editor is None:
            return
        self._tick.stop()
        try:
            sessions.sign_note(self.actor, self._request())
        except Stale as refusal:
            self._show_clash(refusal)
            return
        except Refused as refusal:
            self._show_refusal(refusal)
            return
        self._dirty = False
        self._leave_note()
        self._show_list()
        self.said.emit(self.tr("Note signed"), None)

    def _show_refusal(self, refusal: Refused) -> None:
        if self._editor is not None and self._side is not None:
            self._side.say(self._editor.show_findings(refusal.findings))

    def close_note(self) -> None:
        """Back to the list; the draft is kept."""
        self._leave_note()
        self._show_list()

    def _leave_note(self) -> None:
        """Keep what is typed, in one audited act, and forget the form."""
        self._keep_private(closing=True)
        if self._dirty and not self._keep(closing=True) and self._clash is None:
            return
        self._editor = self._side = self._page = self._private = None

    def may_leave(self) -> bool:
        self._keep_addendum()
        self._keep(closing=True)
        self._keep_private(closing=True)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self.may_leave()
        super().hideEvent(event)

    # -- two desks, versions, the turned screen ---------------------------------------------------------------------------

    def _show_clash(self, refusal: Stale) -> None:
        if refusal.theirs is None:  # they are saving at this moment: once more, and what they saved is there to be shown
            self._tick.start()
        elif self._editor is not None and self._page is not None:
            self._compare(refusal.theirs)

    def _compare(self, theirs: SessionNote) -> None:
        """Both texts side by side; what is typed here is set aside until somebody chooses, and shown again after a restart."""
        assert self._editor is not None
        if self._clash is not None:
            self._clash.hide()
            self._clash.deleteLater()
        mine = self._editor.content()
        if theirs.signed:
            compare = self._compare_signed(mine, theirs)
        else:
            head = QCoreApplication.translate("Compare", "This note was also changed somewhere else. Both texts are kept.")
            compare = Compare(head, *differing(typed(mine), typed(theirs.content)))
            compare.kept_mine.connect(lambda: self._on_clash(compare, theirs, mine=True))
        compare.took_theirs.connect(lambda: self._on_clash(compare, theirs, mine=False))
        self._whole.insertWidget(0, compare)
        self._clash, self._theirs, self._dirty = compare, theirs, True
        self._set_aside()

    def _set_aside(self) -> None:
        if self._editor is not None and self._theirs is not None:
            content, about = self._editor.content(), self._theirs.id
            until_kept(self._tick, lambda: drafts.set_aside(self.actor, ASIDE, about, content))

    def _on_clash(self, compare: Compare, theirs: Any, *, mine: bool) -> None:
        compare.hide()
        compare.deleteLater()
        self._clash = None
        page = self._with(theirs)
        if mine:
            self._page, self._dirty = page, True
            if self._keep():
                drafts.drop_aside(self.actor, ASIDE, theirs.id)
        else:
            drafts.drop_aside(self.actor, ASIDE, theirs.id)
            self._dirty = False
            self._open(lambda: sessions.open_note(self.actor, theirs.id))

    def _show_versions(self) -> None:
        if self._page is None:
            return
        self._keep()
        found = sessions.versions(self.actor, self._page.note.id) if self._page.note.id else []
        panel = VersionsPanel(found)
        panel.closed.connect(self.panel_closed)
        self.panel_opened.emit(panel)

    def _turn_screen(self) -> None:
        if self._editor is None:
            return
        arabic = handouts.language_of(self.actor, self._client_id) is LetterLanguage.ARABIC
        opener = self._page is not None and self._page.opener
        page = CheckInPage(self.window(), self._editor.content().check_in, arabic=arabic, opener=opener)
        page.answered.connect(self._editor.answer_check_in)

    def _print_slip(self) -> None:
        self._slip = show_handout(self, self._client_id, session_sheets.check_in_slip(self.actor, self._client_id))

    # -- the private note -------------------------------------------------------------------------------------------------

    def _show_private(self) -> None:
        assert self._page is not None
        assert self._side is not None
        self._private = self._private_there()
        self._side.show_private(self._private.text if self._private else "", kept=self._private is not None)

    def _on_private(self) -> None:
        if not self._private_tick.isActive():
            self._private_tick.start()

    def _keep_private(self, *, closing: bool = False) -> None:
        self._private_tick.stop()
        if self._side is None or self._page is None:
            return
        text, kept = self._side.private.toPlainText(), self._private
        if not text.strip() or (kept is not None and text.strip() == kept.text):
            return
        if kept is None and (there := self._private_there()) is not None:  # begun on another desk of one's own
            self._join_private(there, text, closing)
            return
        try:
            self._private = process_notes.save_process_note(
                self.actor, self._client_id, text, appointment_id=self._page.note.appointment_id,
                note_id=kept.id if kept else 0, version=kept.version if kept else 0, closing=closing,
            )
        except Stale as stale:
            if stale.theirs is None:  # it is being saved at this moment: once more
                self._private_tick.start()
            else:
                self._join_private(stale.theirs, text, closing)
            return
        except Refused as refusal:
            if kept is not None and HouseProblem.NOT_FOUND in refusal.codes:  # deleted on the other desk: begun anew
                self._private = None
                self._keep_private(closing=closing)
                return
            self._side.private_saved.failed()
            self._side.say([text_for(finding) for finding in refusal.findings])
            return
        self._side.private_saved.saved(clock.to_local(self._private.written_at))
        self._side.delete_private.show()

    def _join_private(self, theirs: ProcessNote, mine: str, closing: bool) -> None:
        """One author, two desks: both texts in one note, the other's first."""
        assert self._side is not None
        self._private = theirs
        both = mine if theirs.text in mine else f"{theirs.text}\n\n{mine.strip()}"
        self._side.show_private(both, kept=True)
        self._side.private.moveCursor(QTextCursor.MoveOperation.End)
        self._keep_private(closing=closing)

    def _private_there(self) -> ProcessNote | None:
        """My own private note about this visit, if there is one."""
        assert self._page is not None
        visit = self._page.note.appointment_id
        mine = process_notes.my_notes_about(self.actor, self._client_id)
        return next((note for note in mine if note.appointment_id == visit), None)

    def _delete_private(self) -> None:
        if self._private is None or self._side is None:
            return
        text, appointment_id = self._private.text, self._private.appointment_id
        process_notes.delete_process_note(self.actor, self._private.id)
        self._private = None
        self._side.show_private("", kept=False)
        self._side.private_saved.clear()
        self.said.emit(self.tr("Private note deleted"), lambda: self._restore_private(text, appointment_id))

    def _restore_private(self, text: str, appointment_id: int | None) -> None:
        self._private = process_notes.save_process_note(self.actor, self._client_id, text, appointment_id=appointment_id)
        if self._side is not None:
            self._side.show_private(text, kept=True)
