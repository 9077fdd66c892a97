"""The workbook tab of a client: the calm start, one page at a time, kept as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import LifeEvent, LifeEventRequest
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.workbook import Entry, EntryRequest, PageKind, Theme, Workbook, WorkbookPage
from clinic_app.domain.workbook_fields import empty
from clinic_app.services import clock, drafts, episodes, people, workbook, workbook_sheets
from ui.actions import KeyAct
from ui.changes import ChangeSignal
from ui.entry_at import EVENT
from ui.letters.print_dialog import show_handout
from ui.screen import Screen
from ui.still_trying import until_kept
from ui.texts import texts_for
from ui.widgets.news import Banner
from ui.widgets.panels import column
from ui.widgets.two_texts import Compare, differing
from ui.workbook.page_view import PageView
from ui.workbook.start_page import StartPage
from ui.workbook.timeline_page import TimelinePage
from ui.workbook.words import pairs

ASIDE = "workbook_aside"  # the drafts that wait for a choice between two texts
TICK = 350  # ms after the first keystroke until what is typed is kept


class WorkbookTab(Screen):
    """go(client_id), or go((client_id, page_id)) for one page."""

    SHOWS = frozenset({Kind.WORKBOOK, Kind.LIFE_EVENT, Kind.NOTE, Kind.EPISODE, Kind.GOAL})

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setObjectName("workbookTab")
        self._client_id, self._dirty, self._ticked = 0, False, False
        self._book = Workbook()
        self._view: PageView | None = None
        self._line: TimelinePage | None = None
        self._clash: Compare | None = None
        self._theirs: WorkbookPage | None = None  # what the other desk saved, while the choice is open
        self._put_aside = False  # what is typed here is set aside as well, because it cannot be kept as it is
        whole = column(self, 0)
        self._trouble = Banner("danger", "", name="workbookTrouble")
        self._trouble.hide()
        whole.addWidget(self._trouble)
        self._pages = QStackedWidget()
        whole.addWidget(self._pages, 1)
        self.start = StartPage()
        self._pages.addWidget(self.start)
        self.start.page_chosen.connect(self.open_page)
        self.start.new_wished.connect(self.begin)
        self.start.themes_print_wished.connect(self.print_themes)
        self.start.theme_chosen.connect(lambda tag: self.begin(PageKind.THEME, tag))
        self.start.timeline_wished.connect(self.open_timeline)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._keep)

    # -- where we are -----------------------------------------------------------------------------------------------------

    def go(self, argument: Any) -> None:
        """A client's id, (id, number of a page) or (id, "event:" and the number of a life event)."""
        client_id, page_id = argument if isinstance(argument, tuple) else (argument, 0)
        if client_id != self._client_id:
            self._leave_page()
            self._drop_views()  # a choice still open waits in the drafts
            self._pages.setCurrentWidget(self.start)
            self._client_id = client_id
        self.reload_soon()
        if isinstance(page_id, str):
            self._leave_page()
            self._drop_views()
            self.open_timeline()
            assert self._line is not None
            self._line.point_to(int(page_id.removeprefix(EVENT)))
        elif page_id:
            self.open_page(page_id)

    def place(self) -> Any:
        if self._view is not None and self._view.page.id:
            return self._client_id, self._view.page.id
        return self._client_id

    def acts(self) -> list[KeyAct]:
        if self._view is not None or self._line is not None:
            back = KeyAct(self.tr("Back to the workbook"), "Esc", self.close_page, "back", anywhere=True)
            if self._view is None:
                return [back, KeyAct(self.tr("Print"), "Ctrl+P", self.print_timeline, "print")]
            return [
                back, KeyAct(self.tr("Next field"), "Tab", self.focusNextChild, found=False),
                KeyAct(self.tr("Print"), "Ctrl+P", self.print_page, "print"),
            ]
        acts = [KeyAct(self.tr("Life events"), "E", self.open_timeline, "life_event")]
        if not self.start.new.isHidden():
            acts.insert(0, KeyAct(self.tr("New page"), "A", self.start.open_menu, "new"))
        return acts

    def reload(self) -> None:
        if not self._client_id:
            return
        self._book = workbook.workbook_of(self.actor, self._client_id)
        events = episodes.life_events(self.actor, self._client_id)
        self.start.show_book(self._book, tuple(events))
        self.start.hold_above(self._homeless())
        if self._line is not None:
            self._line.show_events(events)
        if self._view is not None and self._view.page.id and not self._dirty:
            self._refresh_view(self._view)
        self.status_changed.emit()

    def _refresh_view(self, view: PageView) -> None:
        page = next((p for p in self._book.pages if p.id == view.page.id), None)
        if page is None:
            self.close_page()
        elif page.version != view.page.version:
            self._open(page)
        elif page.entries != view.page.entries:
            view.show_entries(page)

    # -- opening and leaving ----------------------------------------------------------------------------------------------

    def open_page(self, page_id: int) -> None:
        """Show one page."""
        self._leave_page()
        self._open(workbook.page_of(self.actor, page_id))

    def begin(self, kind: PageKind, tag: str = "") -> None:
        """An empty page of this kind; the wins log is one for the whole of care."""
        self._leave_page()
        there = workbook.workbook_of(self.actor, self._client_id).of(kind)
        if kind is PageKind.WINS and there:
            self._open(there[0])
            return
        try:
            page = workbook.new_page(self.actor, self._client_id, kind)
        except Refused as refusal:
            self._say(texts_for(refusal))
            return
        self._open(replace(page, content=Theme(tag)) if tag else page)
        if tag:
            self._on_typed()

    def _open(self, page: WorkbookPage) -> None:
        self._drop_views()
        self._book = workbook.workbook_of(self.actor, self._client_id)
        tags = workbook.theme_tags(self.actor, self._client_id)
        stored, mine = page, drafts.aside(self.actor, ASIDE, page.id, type(page.content)) if page.id else None
        if mine == stored.content:
            mine = None
        if mine is not None and not stored.closed:
            page = replace(page, content=mine)
        view = PageView(page, self._book.goals, tags, may_write=self._book.may_write)
        view.left.connect(self.close_page)
        view.typed.connect(self._on_typed)
        view.put_away_wished.connect(self.put_away)
        view.print_wished.connect(self.print_page)
        if view.entries is not None:
            view.entries.noted.connect(self._note)
            view.entries.correcting.connect(self._show_earlier)
            view.entries.taken_back.connect(self._take_back)
            view.entries.typed.connect(self._keep_entry_draft)
            view.entries.freed.connect(self._end_correction)
            self._bring_back_entry(view)
        self._view = view
        self._pages.addWidget(view)
        self._pages.setCurrentWidget(view)
        view.begin()
        if mine is not None:
            self._show_both(stored, mine)
        self.status_changed.emit()

    def open_timeline(self) -> None:
        """Life events, with a line for one more."""
        self._leave_page()
        born = people.client(self.actor, self._client_id).dob
        line = TimelinePage(self._client_id, clock.today(), born, may_write=self._book.may_write)
        line.left.connect(self.close_page)
        line.add_wished.connect(self._add_event)
        line.share_wished.connect(self._share_event)
        line.mark_wished.connect(self._mark_event)
        line.take_off_wished.connect(self._take_off_event)
        line.print_wished.connect(self.print_timeline)
        line.show_events(episodes.life_events(self.actor, self._client_id))
        self._line = line
        self._pages.addWidget(line)
        self._pages.setCurrentWidget(line)
        if self._book.may_write:
            line.when.setFocus()
        self.status_changed.emit()

    def close_page(self) -> None:
        """Back to the start; what was typed is kept."""
        self._leave_page()
        self._drop_views()
        self._pages.setCurrentWidget(self.start)
        self.reload()
        self.start.setFocus()

    def _drop_views(self) -> None:
        for view in (self._view, self._line):
            if view is not None:
                self._pages.removeWidget(view)
                view.hide()
                view.deleteLater()
        self._view = self._line = None
        self._clash = self._theirs = None
        self._dirty = self._ticked = self._put_aside = False
        self._tick.stop()
        self._say([])

    # -- keeping ----------------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._tick.isActive():
            self._tick.start()

    def _keep(self, *, closing: bool = False) -> bool:
        """Keep the page as it stands; an empty new one is not kept."""
        self._tick.stop()
        view = self._view
        if view is None or not (self._dirty or (closing and self._ticked)):
            return True
        if self._clash is not None and not view.page.closed:
            self._set_aside()
            return False  # nothing is saved over the other text before somebody chose
        request = view.request()
        if not request.page_id and empty(request.content) and request.kind is not PageKind.WINS:
            return True
        try:
            page = workbook.save_page(self.actor, request, closing=closing)
        except Stale as refusal:
            if self._dirty:
                self._merge(view, refusal)
            return not self._dirty
        except Refused as refusal:
            self._on_refused(view, refusal)
            return False
        self._dirty, self._ticked = False, not closing
        if self._put_aside:
            drafts.drop_aside(self.actor, ASIDE, page.id)
            self._put_aside = False
        view.clear_findings()
        self._say([])
        view.show_kept(page)
        if view.entries is not None:
            view.entries.show_page(page)
        return True

    def _on_refused(self, view: PageView, refusal: Refused) -> None:
        """What is typed stays in the form: another desk is waited for, everything else is set aside as well."""
        view.autosave.failed()
        self._say(view.show_findings(refusal.findings))
        if refusal.codes == (HouseProblem.BUSY,):
            self._tick.start()
            return
        request = view.request()
        if not view.page.id:  # its words do not fit: the page itself is begun, so that they have a place to come back to
            try:
                view.show_kept(workbook.save_page(self.actor, replace(request, content=type(request.content)())))
            except Refused:
                until_kept(self._tick, lambda: workbook.keep_homeless(
                    self.actor, request.client_id, request.kind, request.content))
                return
        self._put_by(view.page.id)

    def _put_by(self, page_id: int) -> bool:
        """Set aside what stands on the page; False while another desk is saving, and it is tried again."""
        assert self._view is not None
        content = self._view.request().content
        until_kept(self._tick, lambda: drafts.set_aside(self.actor, ASIDE, page_id, content))
        self._put_aside = not self._tick.isActive()
        return self._put_aside

    # -- two desks --------------------------------------------------------------------------------------------------------

    def _merge(self, view: PageView, refusal: Stale) -> None:
        """Another desk was first: both texts are shown; what is typed here stays until somebody chooses."""
        theirs = refusal.theirs
        if theirs is None:  # they are saving at this moment: once more, and what they saved is there to be shown
            self._tick.start()
        elif not self._put_by(theirs.id):
            return
        elif theirs.closed:
            self._open(theirs)
        else:
            self._show_both(theirs, view.request().content)

    def _show_both(self, theirs: WorkbookPage, mine: Any) -> None:
        assert self._view is not None
        both = differing(pairs(theirs.kind, mine), pairs(theirs.kind, theirs.content))
        if theirs.closed:
            head = self.tr("Care was closed somewhere else while you typed here. Your words are kept.")
        else:
            head = self.tr("This page was also changed somewhere else. Both texts are kept.")
            self._theirs, self._dirty = theirs, True
        self._clash = Compare(head, *both, name="comparePage", sealed=theirs.closed)
        self._clash.kept_mine.connect(lambda: self._settle(theirs, mine=True))
        self._clash.took_theirs.connect(lambda: self._settle(theirs, mine=False))
        self._view.hold_above(self._clash)

    def _set_aside(self) -> None:
        if self._theirs is not None:
            self._put_by(self._theirs.id)

    def _settle(self, theirs: WorkbookPage, *, mine: bool) -> None:
        """Mine over theirs, or theirs on the page."""
        view = self._view
        if view is None or self._clash is None:
            return
        if mine:
            self._clash.hide()
            self._clash.deleteLater()
            self._clash = self._theirs = None
            view.show_kept(theirs)
            self._dirty = self._put_aside = True
            self._keep()
            return
        drafts.drop_aside(self.actor, ASIDE, theirs.id)
        self._open(workbook.page_of(self.actor, theirs.id))

    def _homeless(self) -> Compare | None:
        """What was typed on a new page after care was closed elsewhere, until it is let go."""
        found = workbook.homeless_page(self.actor, self._client_id)
        if found is None:
            return None
        kind, content = found
        head = self.tr("Care was closed somewhere else while you typed here. Your words are kept.")
        left = Compare(head, *differing(pairs(kind, content), pairs(kind, type(content)())), name="homelessPage", sealed=True)
        left.took_theirs.connect(lambda: (workbook.drop_homeless(self.actor, self._client_id), self.start.hold_above(None)))
        return left

    def _leave_page(self) -> None:
        """What was kept tick by tick is closed with one audit line."""
        if self._view is not None:
            if self._view.entries is not None:
                self._view.entries.keep_now()
            self._keep(closing=True)
            self._ticked = False

    def _say(self, sentences: list[str]) -> None:
        self._trouble.say(sentences[0] if sentences else "", " ".join(sentences[1:]))
        self._trouble.setVisible(bool(sentences))

    def put_away(self) -> None:
        """Out of use, with Undo."""
        self._leave_page()
        if self._view is None or not self._view.page.id:
            return
        try:
            page = workbook.put_away(self.actor, self._view.page.id, self._view.page.version)
        except Refused as refusal:
            self._say(texts_for(refusal))
            return
        self.close_page()
        self.said.emit(self.tr("Page put away"), lambda: workbook.put_away(self.actor, page.id, page.version, back=True))

    def print_page(self, empty_one: bool = False) -> None:
        """The page on paper as it stands, or an empty one to be filled by hand."""
        view = self._view
        if view is None:
            return
        if not self._keep():
            if self._clash is not None:
                self._say([self.tr("Choose one of the two texts first.")])
            return
        if empty_one or not view.page.id:
            sheet = workbook_sheets.empty_sheet(self.actor, self._client_id, view.page.kind)
        else:
            sheet = workbook_sheets.page_sheet(self.actor, view.page.id)
        show_handout(self, self._client_id, sheet)

    def print_timeline(self) -> None:
        """The client's own time-line on paper."""
        show_handout(self, self._client_id, workbook_sheets.timeline_sheet(self.actor, self._client_id))

    def print_themes(self) -> None:
        """What keeps coming back, on paper."""
        show_handout(self, self._client_id, workbook_sheets.themes_sheet(self.actor, self._client_id))

    # -- what is noted on a page ------------------------------------------------------------------------------------------

    def _ensure_page(self) -> bool:
        """An entry stands on a page that is kept, even when nothing is written on it yet."""
        view = self._view
        if view is None:
            return False
        if view.page.id and (not self._dirty or self._clash is not None):
            return True
        if view.page.id:
            return self._keep()
        try:
            page = workbook.save_page(self.actor, view.request())
        except Refused as refusal:
            self._say(view.show_findings(refusal.findings))
            return False
        self._dirty = False
        view.show_kept(page)
        if view.entries is not None:
            view.entries.show_page(page)
        return True

    def _show_earlier(self, entry: Entry) -> None:
        if self._view is not None and self._view.entries is not None:
            self._view.entries.show_earlier(workbook.entry_versions(self.actor, self._view.page.id, entry.key)[:-1])

    def _note(self, _request: EntryRequest) -> None:
        view = self._view
        if view is None or view.entries is None or not self._ensure_page():
            return
        try:
            # read again: only a page that is kept knows the steps just typed
            request = replace(view.entries.request(), page_id=view.page.id)
            workbook.note_entry(self.actor, request)
        except Stale as refusal:
            self._say(texts_for(refusal))
            view.show_entries(workbook.page_of(self.actor, view.page.id))
            if refusal.theirs is not None:
                versions = workbook.entry_versions(self.actor, view.page.id, refusal.theirs.key)
                view.entries.correct_over(refusal.theirs, versions)
            return
        except Refused as refusal:
            self._say(view.entries.show_findings(refusal.findings))
            return
        workbook.drop_entry_draft(self.actor, view.page.id, correction=bool(request.key))
        self._say([])
        view.entries.empty_form()
        view.show_entries(workbook.page_of(self.actor, view.page.id))
        self._bring_back_entry(view)

    def _bring_back_entry(self, view: PageView) -> None:
        """What was being typed: a correction first, else one more entry."""
        page, card = view.page, view.entries
        if card is None or not page.id or not card.may_write:
            return
        for correction in (True, False):
            draft = workbook.entry_draft(self.actor, page.id, page.kind, correction=correction)
            before = next((e for e in page.entries if draft is not None and e.key == draft.key), None)
            if draft is None or (correction and before is None):
                continue
            if before is not None:
                card.correct(replace(before, version=draft.version))
            card.put(draft.on, draft.content)
            return

    def _end_correction(self) -> None:
        view = self._view
        if view is not None and view.page.id:
            workbook.drop_entry_draft(self.actor, view.page.id, correction=True)
            self._bring_back_entry(view)

    def _take_back(self, entry: Entry) -> None:
        view = self._view
        if view is None:
            return
        try:
            gone = workbook.take_back_entry(self.actor, entry.page_id, entry.key, entry.version)
        except Refused as refusal:
            self._say(texts_for(refusal))
            return
        workbook.drop_entry_draft(self.actor, view.page.id, correction=True)
        view.show_entries(workbook.page_of(self.actor, view.page.id))
        self._bring_back_entry(view)
        self.said.emit(self.tr("Entry taken back"), lambda: workbook.take_back_entry(
            self.actor, gone.page_id, gone.key, gone.version, back=True))

    def _keep_entry_draft(self, request: EntryRequest) -> None:
        view = self._view
        if view is None or (empty(request.content) and not request.key) or not self._ensure_page():
            return
        workbook.keep_entry_draft(self.actor, replace(request, page_id=view.page.id))
        view.autosave.saved(clock.now())

    # -- life events ------------------------------------------------------------------------------------------------------

    def _add_event(self, request: LifeEventRequest) -> None:
        assert self._line is not None
        try:
            event = episodes.add_life_event(self.actor, request)
        except Refused as refusal:
            self._say(self._line.show_findings(refusal.findings))
            return
        self._say([])
        self._line.added()
        self._line.show_events(episodes.life_events(self.actor, self._client_id))
        self.said.emit(self.tr("Life event added"), lambda: episodes.take_off_life_event(
            self.actor, event.client_id, event.id, event.version))

    def _share_event(self, event: LifeEvent, shared: bool) -> None:
        try:
            episodes.share_life_event(self.actor, event.client_id, event.id, event.version, shared=shared)
        except Refused as refusal:
            self._say(texts_for(refusal))

    def _mark_event(self, event: LifeEvent, delicate: bool) -> None:
        try:
            episodes.mark_life_event(self.actor, event.client_id, event.id, event.version, delicate=delicate)
        except Refused as refusal:
            self._say(texts_for(refusal))

    def _take_off_event(self, event: LifeEvent) -> None:
        try:
            episodes.take_off_life_event(self.actor, event.client_id, event.id, event.version)
        except Refused as refusal:
            self._say(texts_for(refusal))
            return
        self.said.emit(self.tr("Life event taken off"), lambda: episodes.take_off_life_event(
            self.actor, event.client_id, event.id, event.version + 1, back=True))

    def may_leave(self) -> bool:
        self._leave_page()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave_page()
        super().hideEvent(event)
