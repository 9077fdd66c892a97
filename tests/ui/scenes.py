"""What a scene of the gallery is, whose file it opens, and the steps that lead to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from clinic_app.data import keyslots
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import clock, session
from ui import jobs
from ui.main_window import MainWindow

ROUNDS = 4  # of events until what one of them asks for has come, and what that asks for


@dataclass(frozen=True)
class Scene:
    """One picture to take: who, where, what happens before it, and what must be seen then: names of classes or of widgets.

    A scene that is the same in every size has its once: the tests look at it at the first size alone.
    """

    name: str
    who: str
    room: str
    argument: Callable[[Actor], Any] = lambda _actor: None
    then: Callable[[MainWindow], object] = lambda _window: None
    shows: str = ""
    once: bool = False


def first_client(actor: Actor) -> int:
    """A client of this person with a course of care under way."""
    from clinic_app.services import people

    mine = people.clients(actor, therapist_id=actor.staff_id).lines if actor.clinical else people.clients(actor).lines
    return mine[0].id


def of_somebody_else(actor: Actor) -> tuple[int, str]:
    """A client of another therapist, in the overview."""
    from clinic_app.services import people

    return next(line.id for line in people.clients(actor).lines if line.therapist_id not in (None, actor.staff_id)), "overview"


def press(keys: str) -> Callable[[MainWindow], object]:
    """Do the act of the screen that has this key."""

    def act(window: MainWindow) -> None:
        screen = window.current()
        assert screen is not None
        next(act for act in screen.acts() if keys in act.keys.split(" | ")).call()

    return act


def in_tab(key: str) -> Callable[[Actor], Any]:
    """A client of this person, in this tab of the file."""
    return lambda actor: (in_therapy(actor), key)


def in_part(key: str) -> Callable[[Actor], Any]:
    """A client of this person, in this part of the first meeting."""
    return lambda actor: (in_therapy(actor), "first_meeting", (in_therapy(actor), key))


@cache
def in_therapy(actor: Actor) -> int:
    """A client of this person whose second plan is in force and who is still in therapy."""
    from clinic_app.services import people, plans

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    files = {client_id: plans.plan_file(actor, client_id) for client_id in mine}
    going_on = [i for i, file in files.items() if file.agreed and file.episode and file.episode.open]
    return max(going_on, key=lambda i: (min(2, files[i].agreed.number), files[i].visits))


def worth_a_look(actor: Actor) -> tuple[int, str]:
    """A client of this person in whose course something is worth a look, in the overview."""
    from clinic_app.services import signals

    return signals.my_lines(actor)[0].client_id, "overview"


def with_letters(actor: Actor) -> tuple[int, str]:
    """A client of this person whose letters have left the house, in the letters tab."""
    from clinic_app.services import letters, people

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    return next(client_id for client_id in mine if letters.letters_of(actor, client_id)), "letters"


def with_desk_letters(actor: Actor) -> tuple[int, str]:
    """The client who reads Arabic for whom reception made letters, in their tab."""
    from clinic_app.services import desk_letters, people

    with_them = [line.id for line in people.clients(actor).lines if desk_letters.letters_of(actor, line.id)]
    return max(with_them, key=lambda client_id: people.client(actor, client_id).letter_language), "desk_letters"


def with_withdrawn_letter(actor: Actor) -> tuple[int, str]:
    """A client with a letter that another version has taken the place of, in the letters tab."""
    from clinic_app.services import register

    return next(line.client_id for line in register.of_clinic(actor) if line.withdrawn and line.letter_id), "letters"


def with_review_letter(actor: Actor) -> Any:
    """A client of this person with a signed review, as a letter being written."""
    from clinic_app.domain.letter_kinds import LetterKind
    from clinic_app.domain.readers import Reader
    from clinic_app.services import reviews

    client_id = in_therapy(actor)
    review = reviews.reviews_of(actor, client_id)[0]
    return client_id, "letters", (client_id, (LetterKind.REVIEW, Reader.CLIENT, review.id))


def with_missed_letter(actor: Actor) -> Any:
    """A client of this person who missed the last visit, the letter about it being written."""
    from clinic_app.domain.letter_kinds import LetterKind
    from clinic_app.services import letters, people
    from ui.letters.wishes import AFTER_A_MISSED_VISIT

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    client_id = next(i for i in mine if any(one.kind is LetterKind.MISSED for one in letters.letters_of(actor, i)))
    return client_id, "letters", (client_id, AFTER_A_MISSED_VISIT)


@cache
def workbooks(actor: Actor) -> list[Any]:
    """The workbooks of this person's clients."""
    from clinic_app.services import people, workbook

    return [workbook.workbook_of(actor, line.id) for line in people.clients(actor, therapist_id=actor.staff_id).lines]


def with_page(kind: str) -> Callable[[Actor], Any]:
    """A client of this person with such a page in the workbook, in the workbook tab; the one with most noted on it."""

    def find(actor: Actor) -> tuple[int, str]:
        from clinic_app.domain.workbook import PageKind

        open_pages = [page for book in workbooks(actor) for page in book.of(PageKind(kind)) if not page.closed]
        return max(open_pages, key=lambda page: len(page.entries)).client_id, "workbook"

    return find


def open_page(kind: str) -> Callable[[MainWindow], object]:
    """Open the first page on the card of this kind."""
    return lambda window: next(
        line for card in window.findChildren(QWidget, f"card_{kind}") if card.isVisible()
        for line in card.findChildren(QAbstractButton) if line.objectName().startswith("page_")
    ).click()


def with_safety(duty: str) -> Callable[[Actor], Any]:
    """A client of this person for whom safety asks this, in the safety tab."""

    def found(actor: Actor) -> tuple[int, str]:
        from clinic_app.services import safety

        return next(line.client_id for line in safety.my_lines(actor) if line.duty == duty), "safety"

    return found


@cache
def with_levels(actor: Actor) -> tuple[int, str]:
    """A client of this person with levels, a coded concern and an agreement signed on the screen if there is one, in the plan."""
    from clinic_app.services import people, plans

    mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
    files = {i: plans.plan_file(actor, i) for i in mine}
    told = [i for i, file in files.items() if file.agreed and file.scale.n and file.agreed.content.concerns]
    going_on = [i for i in told if files[i].episode.open]
    return max(going_on, key=lambda i: (files[i].agreement.content.signature is not None, files[i].visits)), "plan"


def click(name: str, patience: int = 0) -> Callable[[MainWindow], object]:
    """Press the button of this name, and wait so many milliseconds for what is drawn beside the window's thread."""

    def act(window: MainWindow) -> None:
        next(b for b in window.findChildren(QAbstractButton, name) if b.isVisible()).click()
        settle(patience)

    return act


def click_first(begin: str) -> Callable[[MainWindow], object]:
    """Press the first button whose name begins so."""

    def act(window: MainWindow) -> None:
        next(w for w in window.findChildren(QWidget) if w.objectName().startswith(begin) and w.isVisible()).click()
        settle()

    return act


def type_into(name: str, text: str) -> Callable[[MainWindow], object]:
    """Write into a field as a person would."""

    def act(window: MainWindow) -> None:
        field = next(w for w in window.findChildren(QWidget, name) if w.isVisible())
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)  # the scene before may have written there
        QTest.keyClicks(field, text)

    return act


def scroll_to(name: str) -> Callable[[MainWindow], object]:
    """Bring a widget into sight inside the page that scrolls."""

    def act(window: MainWindow) -> None:
        widget = next(w for w in window.findChildren(QWidget, name) if w.isVisible())
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(widget)

    return act


def then_all(*acts: Callable[[MainWindow], object]) -> Callable[[MainWindow], object]:
    """Several acts one after the other."""

    def act(window: MainWindow) -> None:
        for one in acts:
            one(window)
            settle()

    return act


def keys_wait(window: MainWindow) -> None:
    """Two keys wait to be changed: somebody is no longer what they were."""
    slots = keyslots.KeyFile.load(session.current().folder)
    slots.call_for_change(Vault, clock.today().isoformat(), slots.slot_id("maha"))
    slots.save()
    window.current().reload()


def settle(patience: int = 0) -> None:
    """Let layouts, queued reloads and answers of workers end; with patience, in milliseconds, what comes after a pause too."""
    end, calm = time.monotonic() + patience / 1000, 0
    while calm < ROUNDS or time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs here that would do it
        calm = calm + 1 if jobs.wait_for_all(0) else 0
        if calm == 0 or calm > ROUNDS:
            QThread.msleep(5)  # the workers need Python's lock
