"""A paper handed in at the desk by dragging it onto a client's file, taken back, and filed by the therapist with keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.in_tray import HandInRequest, TrayState
from clinic_app.services import correspondence, in_tray, work
from tests.care import a_client
from tests.services.test_correspondence import PDF as DAMAGED
from tests.ui import looking
from tests.ui.kept_reason import comes_back
from tests.ui.test_received import PDF, TIFF, drop, press, shown, type_in
from ui.changes import ChangeSignal
from ui.letters.handed_in import SendBackPanel
from ui.letters.letters_tab import LettersTab
from ui.my_day.my_day_screen import MyDayScreen
from ui.people.client_screen import ClientScreen
from ui.people.hand_in_panel import HandInPanel


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.therapist)


@pytest.fixture
def shows(qtbot) -> Iterator:
    """Shows a screen with whatever panel it opens beside it."""
    signals, made = [], []

    def show(screen_class, actor, argument):
        signals.append(ChangeSignal(work.listen))
        screen = screen_class(actor, signals[-1])
        qtbot.addWidget(screen)
        screen.resize(1330, 760)
        screen.panels, screen.heard = [], []

        def beside(panel: QWidget) -> None:
            qtbot.addWidget(panel)
            panel.closed.connect(panel.hide)
            panel.show()
            screen.panels.append(panel)

        screen.panel_opened.connect(beside)
        screen.said.connect(lambda words, undo: screen.heard.append((words, undo)))
        screen.go(argument)
        screen.show()
        qtbot.waitExposed(screen)
        made.append(screen)
        return screen

    yield show
    for screen in made:
        if isinstance(screen, LettersTab):
            screen.writing.leave()
        for widget in (*screen.panels, screen):
            widget.hide()
    for one in signals:
        one.end()


def handed_in(qtbot, screen, path) -> HandInPanel:
    drop(screen, path)
    panel = screen.panels[-1]
    assert isinstance(panel, HandInPanel)
    qtbot.waitUntil(lambda: not panel._reading, timeout=10_000)
    return panel


def test_reception_drags_a_paper_in_takes_it_back_and_hands_it_in_again(clinic, client, shows, qtbot, tmp_path):
    screen = shows(ClientScreen, clinic.reception, client)
    wrong, paper = tmp_path / "letter.pdf", tmp_path / "scan.pdf"
    wrong.write_bytes(b"MZ a program")
    paper.write_bytes(PDF)
    panel = handed_in(qtbot, screen, wrong)
    assert panel.form.fields["file"].state() == "bad"
    qtbot.keyClicks(panel.sender, "Dr Helen Marsh")
    drop(panel, paper)
    qtbot.waitUntil(lambda: bool(panel._data), timeout=10_000)
    assert "scan.pdf" in panel.told.text()
    assert looking.cut(panel) + looking.overlapping(panel) == []
    qtbot.keyClick(panel.sender, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.heard), timeout=10_000)
    assert panel._data == b"", "it cannot be read here again"
    _, undo = screen.heard.pop()
    undo()
    (gone,) = in_tray.handed_in(clinic.reception, client)
    assert gone.state is TrayState.TAKEN_BACK
    panel = handed_in(qtbot, screen, paper)
    said = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "taken back" in said
    assert "Marsh" not in said
    press(qtbot, panel, "handIn")
    qtbot.waitUntil(lambda: bool(screen.heard), timeout=10_000)
    assert [one.state for one in in_tray.handed_in(clinic.reception, client)] == [TrayState.WAITING, TrayState.TAKEN_BACK]


def test_who_files_papers_has_no_such_button(clinic, client, shows):
    assert not shows(ClientScreen, clinic.manager, client).hand_in_button.isVisible()
    assert not shows(ClientScreen, clinic.therapist, client).hand_in_button.isVisible()


def test_the_therapist_is_told_on_my_day_looks_at_it_and_files_it_with_keys(clinic, client, shows, qtbot, tmp_path):
    screen = shows(ClientScreen, clinic.reception, client)
    paper = tmp_path / "scan.tiff"
    paper.write_bytes(TIFF)
    panel = handed_in(qtbot, screen, paper)
    qtbot.keyClicks(panel.sender, "Sample Laboratory")
    press(qtbot, panel, "handIn")
    qtbot.waitUntil(lambda: bool(screen.heard), timeout=10_000)
    (waits,) = in_tray.handed_in(clinic.reception, client)
    day = shows(MyDayScreen, clinic.therapist, None)
    with qtbot.waitSignal(day.wished) as wish:
        press(qtbot, day, f"paper_{waits.id}")
    key, (about, tab_key, argument) = wish.args
    assert (key, about, tab_key) == ("client", client, "letters")
    tab = shows(LettersTab, clinic.therapist, argument)
    qtbot.waitUntil(lambda: tab.received.handed.isVisible())
    press(qtbot, tab, f"fileHanded_{waits.id}")
    shown(tab, qtbot)
    form = tab.panels[-1]
    assert form.sender.value() == "Sample Laboratory"
    assert "file" not in form.form.fields
    form.kind.set_value(ReceivedKind.RESULT)
    type_in(form.subject, "تحليل الدم")
    qtbot.keyClick(form.subject, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(tab.heard), timeout=10_000)
    (filed,) = correspondence.received(clinic.therapist, client)
    assert (filed.words.title, filed.words.kind, filed.pages) == ("تحليل الدم", ReceivedKind.RESULT, 2)
    assert correspondence.open_paper(clinic.therapist, client, filed.id) == TIFF
    assert tab.received.model.rowCount() == 1
    assert not tab.received.handed.isVisible()
    qtbot.waitUntil(lambda: day.findChild(QPushButton, f"paper_{waits.id}") is None, timeout=5_000)


def test_a_paper_goes_back_to_the_desk_with_a_reason(clinic, client, shows, qtbot, tmp_path):
    screen = shows(ClientScreen, clinic.reception, client)
    paper = tmp_path / "scan.pdf"
    paper.write_bytes(DAMAGED)
    press(qtbot, handed_in(qtbot, screen, paper), "handIn")
    qtbot.waitUntil(lambda: bool(screen.heard), timeout=10_000)
    (waits,) = in_tray.handed_in(clinic.reception, client)
    tab = shows(LettersTab, clinic.therapist, (client, "papers"))
    qtbot.waitUntil(lambda: tab.received.handed.isVisible())
    press(qtbot, tab, f"sendBack_{waits.id}")
    panel = tab.panels[-1]
    assert isinstance(panel, SendBackPanel)
    press(qtbot, panel, "sendBackNow")
    assert panel.form.fields["reason"].state() == "bad"
    qtbot.keyClicks(panel.reason, "It is another client's")
    comes_back(qtbot, panel, panel.handed)
    press(qtbot, panel, "sendBackNow")
    assert not tab.received.handed.isVisible()
    press(qtbot, screen, "handInPaper")
    said = " ".join(label.text() for label in screen.panels[-1].findChildren(QLabel))
    assert "It is another client's" in said


def test_a_slip_that_reached_the_record_says_that_the_desk_took_it_back(clinic, client, shows, qtbot):
    one = in_tray.hand_in(clinic.reception, HandInRequest(client, PDF, date(2026, 11, 22)))
    words = PaperWords(ReceivedKind.REPORT, date(2026, 11, 22), "Dr Helen Marsh", "An assessment")
    correspondence.file_paper(clinic.therapist, FilingRequest(client, words, PDF, 1, one.uid))
    in_tray.take_back(clinic.reception, client, one.id)
    tab = shows(LettersTab, clinic.therapist, (client, "papers"))
    about = tab.received.findChild(QLabel, "aboutPaper")
    qtbot.waitUntil(lambda: tab.received.table.isVisible())
    tab.received.table.setFocus()
    qtbot.keyClick(tab.received.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: about.isVisible() and "the desk took it back" in about.text())
    assert "2026" in about.text()
    assert not tab.received.chosen.correct_button.isVisible()
    assert looking.cut(tab) + looking.overlapping(tab) == []
