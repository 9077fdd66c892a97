"""A letter while it is written: holds the drafts for both readers, keeps them as typed, has the paper drawn on a worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import DraftContent, IssuedLetter, LetterDesk, LetterDraft
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SectionEdit, edit_of
from clinic_app.domain.letters import LetterProblem, Rendered
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, drafts, letters
from ui.jobs import run_job
from ui.still_trying import keep_soon
from ui.texts import texts_for

ASIDE = "letter_aside"  # the drafts that wait for a choice between two texts, by letter, reader and client
KEEP_PAUSE = 800  # ms after the first key until what is typed is kept
DRAW_PAUSE = 250  # ms after the last key before the paper follows
PAIR = (Reader.DOCTOR, Reader.CLIENT)


class LetterWriting(QObject):
    """The letters of one client's ending, one per reader, or one letter of another kind. Signals say what happened."""

    opened = Signal()           # a client's letters are taken up; what waits of them is said next
    changed = Signal()          # a desk is different: texts, ticks, gaps
    drawn = Signal(object)      # Rendered of the reader in front
    kept = Signal(object)       # clinic-local moment
    not_kept = Signal()
    trouble = Signal(list)      # sentences: why the paper or the draft is not as typed
    newer = Signal(object, object)  # reader and DraftContent: somebody saved a newer version, now shown; this was typed here

    def __init__(self, actor: Actor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.client_id: int | None = None
        self.reader = Reader.DOCTOR
        self.kind: LetterKind | None = None  # None: the two letters of the ending
        self.outside: Reader | None = Reader.DOCTOR  # who reads by permission alone
        self.desks: dict[Reader, LetterDesk] = {}
        self._dirty: set[Reader] = set()
        self._behind: set[Reader] = set()  # readers whose desk says what stood there before the last keys
        self._again: set[Reader] = set()  # readers whose waiting text was put over the newer one: it waits until it is kept
        self._ticket = self._running = 0
        self._made: Rendered | None = None  # of the letter in front, as last drawn
        self._keep_timer = self._timer(KEEP_PAUSE, self.keep)
        self._draw_timer = self._timer(DRAW_PAUSE, self._draw)
        run_job(self, lambda: letters.warm_press(actor), lambda _ready: None)

    def _timer(self, pause: int, call: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(call)
        return timer

    @property
    def desk(self) -> LetterDesk:
        """The letter in front."""
        return self.desks[self.reader]

    @property
    def outside_desk(self) -> LetterDesk | None:
        """The letter that goes out by permission, if there is one."""
        return self.desks.get(self.outside) if self.outside is not None else None

    def open(self, client_id: int, kind: LetterKind | None = None, reader: Reader = Reader.CLIENT, about: int = 0) -> None:
        """Take up the letters of a client's ending, or one of another kind; what was typed for another is kept first.

        about: the review, plan or agreement that the letter says, 0 for the latest. Refused when there was never care.
        """
        self.leave()
        self._behind.clear()
        readers = PAIR if kind is None else (reader,)
        desks = {one: letters.draft_for(self.actor, client_id, one, kind=kind) for one in readers}
        self.client_id, self.kind, self.desks = client_id, kind, desks
        self.outside = next((one for one in readers if one is not Reader.CLIENT), None)
        self._take_up_release()
        self.reader = self.outside if self.outside is not None and (kind or self._permitted()) else Reader.CLIENT
        if about and (draft := self.desk.draft).content.about != about:
            self.desks[self.reader] = letters.desk(self.actor, replace(draft, content=replace(draft.content, about=about)))
            if draft.id:  # one that is not kept yet waits for something to be typed
                self._dirty.add(self.reader)
        self._again.clear()
        self.opened.emit()
        self.changed.emit()
        for one, desk in desks.items():
            mine = drafts.aside(self.actor, self._form(one), client_id, DraftContent)
            if mine is not None and mine != desk.draft.content:
                self.newer.emit(one, mine)
        self.draw_soon(0)

    def refresh(self) -> None:
        """Read the record again; what is typed stays."""
        if self.client_id is None:
            return
        before = self._permitted()
        self._behind.clear()  # each is read anew
        for reader, desk in self.desks.items():
            draft = desk.draft
            if not draft.id:  # a permission recorded meanwhile is taken up by a letter that is not kept yet
                fresh = self._fresh(desk)
                draft = replace(fresh, content=draft.content) if reader in self._dirty else fresh
            self.desks[reader] = letters.desk(self.actor, draft)
        self._take_up_release()
        if not before and self._permitted() and self.outside is not None:
            self.reader = self.outside  # a permission just recorded: the letter it opens
        self.changed.emit()
        self.draw_soon()

    def _fresh(self, desk: LetterDesk) -> LetterDraft:
        """The draft as it would begin now; where none may be begun any more, the one at hand, whose desk says why."""
        try:
            return letters.draft_for(self.actor, desk.draft.client_id, desk.draft.reader, kind=self.kind).draft
        except Refused:
            return desk.draft

    def _permitted(self) -> bool:
        """True while a permission stands for whoever reads by permission."""
        desk = self.outside_desk
        return desk is not None and desk.release is not None and desk.release.valid(clock.today())

    def _take_up_release(self) -> None:
        """A letter without a permission that stands takes the newest that does."""
        desk = self.outside_desk
        if desk is None or self._permitted():
            return
        today = clock.today()
        if standing := [release for release in desk.releases if release.valid(today)]:
            self.use_release(standing[0].id)

    def leave(self) -> None:
        """Keep what is typed and stop the clocks."""
        self.keep(closing=True)
        self._draw_timer.stop()
        self._ticket += 1  # what is being drawn is no longer wanted

    def choose(self, reader: Reader) -> None:
        """Another letter in front."""
        self.reader = reader
        self._catch_up()
        self.changed.emit()
        self.draw_soon(0)

    # -- typing -----------------------------------------------------------------------------------------------------------

    def type(self, reader: Reader | None = None, *, by_key: bool = False, **content: Any) -> None:
        """Fields of the draft are different now (DraftContent's names).

        by_key: somebody types, and the record is read again for it with the paper, not at every key.
        """
        reader = reader or self.reader
        draft = self.desks[reader].draft
        fresh = replace(draft.content, **content)
        if fresh != draft.content:
            self._take(reader, replace(draft, content=fresh), by_key=by_key)

    def type_again(self, reader: Reader, content: DraftContent) -> None:
        """Put what was typed here over the newer version, because somebody decided so."""
        self._again.add(reader)
        self._take(reader, replace(self.desks[reader].draft, content=content))

    def _form(self, reader: Reader) -> str:
        return f"{ASIDE}_{self.kind or 'ending'}_{reader}"

    def let_go(self, reader: Reader) -> None:
        """The newer version stands, because somebody decided so."""
        if self.client_id is not None:
            drafts.drop_aside(self.actor, self._form(reader), self.client_id)

    def use_release(self, release_id: int | None) -> None:
        """The letter stands on this permission."""
        desk = self.outside_desk
        if desk is not None and desk.draft.release_id != release_id:
            self._take(desk.draft.reader, replace(desk.draft, release_id=release_id))

    def tick(self, reader: Reader, keys: Iterable[str], on: bool) -> None:
        """Say these facts to this reader, or do not."""
        desk = self.desks[reader]
        known = set(desk.draft.content.ticks if desk.draft.content.ticks is not None else desk.ticks)
        known = known | set(keys) if on else known - set(keys)
        self.type(reader, ticks=tuple(sorted(known)))

    def edit(self, key: str, *, by_key: bool = False, **changes: Any) -> None:
        """Something in a section of the letter in front is different now (SectionEdit's names); by_key as in type()."""
        edits = self.desk.draft.content.sections
        fresh = replace(edit_of(edits, key), **changes)
        others = tuple(edit for edit in edits if edit.key != key)
        self.type(by_key=by_key, sections=others if fresh == SectionEdit(key) else (*others, fresh))

    def words_of(self, keys: frozenset[str]) -> str:
        """What the letter in front says of these facts on its paper, line by line."""
        places = self._made.places if self._made is not None else ()
        return "\n".join(dict.fromkeys(place.text for place in places if keys & set(place.keys)))

    def set_language(self, language: LetterLanguage) -> None:
        """The letter in front in this language."""
        self.type(language=language)

    def _take(self, reader: Reader, draft: Any, *, by_key: bool = False) -> None:
        self.desks[reader] = replace(self.desks[reader], draft=draft)
        self._behind.add(reader)
        self._dirty.add(reader)
        if not by_key:
            self._catch_up()
            self.changed.emit()
        keep_soon(self._keep_timer)
        self.draw_soon()

    def _catch_up(self) -> bool:
        """Read the record for the letters that were typed in; False if every desk is as typed already."""
        behind, self._behind = self._behind, set()
        for reader in behind:
            self.desks[reader] = letters.desk(self.actor, self.desks[reader].draft)
        return bool(behind)

    # -- keeping ----------------------------------------------------------------------------------------------------------

    def keep(self, *, closing: bool = False) -> bool:
        """Save what is typed. False when it could not be: the sentences go out, the typing stays."""
        self._keep_timer.stop()
        kept = [self._keep_one(reader, closing) for reader in tuple(self._dirty)]  # each is tried, whatever became of another
        return all(kept)

    def _keep_one(self, reader: Reader, closing: bool) -> bool:
        desk = self.desks[reader]
        try:
            kept = letters.save_draft(self.actor, desk.draft, closing=closing)
        except Stale as stale:
            self._give_way(reader, stale.theirs)
            return False
        except Refused as refusal:
            self.not_kept.emit()
            self.trouble.emit(texts_for(refusal))
            if refusal.codes == (HouseProblem.BUSY,):
                self._keep_timer.start()
            elif LetterProblem.ALREADY_ISSUED in refusal.codes:
                self._give_way(reader, None)
            else:
                drafts.set_aside(self.actor, self._form(reader), desk.draft.client_id, desk.draft.content)
            return False
        self._dirty.discard(reader)
        if reader in self._again:
            self._again.discard(reader)
            drafts.drop_aside(self.actor, self._form(reader), kept.client_id)
        self.desks[reader] = replace(desk, draft=replace(kept, content=desk.draft.content))
        self.kept.emit(clock.now())
        return True

    def _give_way(self, reader: Reader, theirs: LetterDraft | None) -> None:
        """Another desk saved a newer version, or issued the letter (None): that is shown, and what was typed here waits."""
        draft = self.desks[reader].draft
        drafts.set_aside(self.actor, self._form(reader), draft.client_id, draft.content)
        self._dirty.discard(reader)
        self.desks[reader] = letters.desk(self.actor, theirs or self._fresh(self.desks[reader]))
        self._behind.discard(reader)
        self.newer.emit(reader, draft.content)
        self._catch_up()
        self.changed.emit()
        self.draw_soon()

    # -- drawing ----------------------------------------------------------------------------------------------------------

    def draw_soon(self, pause: int = DRAW_PAUSE) -> None:
        """The paper follows in a moment; the last wish counts."""
        self._draw_timer.start(pause)

    def _draw(self) -> None:
        if self._catch_up():
            self.changed.emit()
        self._ticket += 1
        if self._running or not self.desks:
            return
        self._running = ticket = self._ticket
        actor, desk = self.actor, self.desk
        run_job(self, lambda: letters.preview(actor, desk), lambda made: self._drawn(ticket, made),
                lambda error: self._failed(ticket, error))

    def _drawn(self, ticket: int, made: Rendered) -> None:
        self._running = 0
        if ticket == self._ticket:
            self._made = made
            self.drawn.emit(made)
        else:
            self._draw()

    def _failed(self, ticket: int, error: Exception) -> None:
        self._running = 0
        if not isinstance(error, Refused):
            raise error
        if ticket == self._ticket:
            self.trouble.emit(texts_for(error))
        else:
            self._draw()

    # -- issuing ----------------------------------------------------------------------------------------------------------

    def ready(self) -> tuple[Reader, ...]:
        """The readers whose letters lack nothing. The client's own waits for the doctor's while a permission for one stands."""
        self._catch_up()
        whole = tuple(reader for reader, desk in self.desks.items() if not desk.gaps)
        if self._permitted() and self.outside not in whole:
            return ()
        return whole

    def issue(self) -> list[IssuedLetter]:
        """Sign and release every letter that is ready; empty when one is refused (the sentences go out)."""
        made: list[IssuedLetter] = []
        readers = self.ready()
        self._dirty.update(reader for reader in readers if not self.desks[reader].draft.id)
        if not readers or not self.keep():
            return made
        for reader in readers:
            try:
                made.append(letters.issue(self.actor, self.desks[reader].draft))
            except Refused as refusal:
                self.trouble.emit(texts_for(refusal))
                break
        return made
