"""Letters at the screen: typed with real keys, ticked with the mouse, drawn beside the form, signed, printed, handed over."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton, QWidget

from clinic_app import paths
from clinic_app.data.audit import ClinicalAuditRow
from clinic_app.domain.errors import Denied, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Text
from clinic_app.domain.readers import Content, Reader, Release, contents_for
from clinic_app.letters import fonts
from clinic_app.services import clock, envelopes, letters, releases, work
from tests.care import a_client
from tests.letter_desk import ending_client, permit
from tests.ui import looking
from tests.ui.preview_words import preview_words
from ui.changes import ChangeSignal
from ui.entry_at import EntryAt
from ui.letters import pages, qt_printing
from ui.letters.envelopes_screen import EnvelopesScreen
from ui.letters.joining import join
from ui.letters.letters_tab import LettersTab
from ui.letters.preview import LetterPreview
from ui.letters.print_dialog import PrintDialog, show_handout
from ui.letters.printables import IssuedPaper
from ui.letters.release_panel import ReleasePanel
from ui.letters.sections import LetterFields
from ui.letters.writing import LetterWriting


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client whose care is ending."""
    return ending_client(clinic)


@pytest.fixture
def change_signal():
    """The window's ear for changes."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture
def tab(clinic, client, change_signal, qtbot):
    """The letters tab of that client, shown."""
    made = LettersTab(clinic.therapist, change_signal)
    qtbot.addWidget(made)
    made.resize(1330, 780)
    made.go(client)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.writing.leave()
    made.hide()


def writing(tab, qtbot):
    """Open the editor and wait for the first paper."""
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        qtbot.mouseClick(tab.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.preview.paper.page_count() > 0, timeout=10_000)


def first_request(tab):
    return tab.sections.fields.requests._lines[0]


def box(tab, content: Content, reader: Reader) -> QCheckBox:
    return tab.findChild(QCheckBox, f"tick_{content}_{reader}")


def test_what_is_typed_stands_on_the_paper_and_is_kept(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    before = tab.preview.pdf()
    line = first_request(tab)
    line.setFocus()
    with qtbot.waitSignals([tab.writing.drawn, tab.writing.kept], timeout=10_000):
        qtbot.keyClicks(line, "Please review his medicine.")
    assert tab.preview.pdf() != before
    assert letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft.content.requests == ("Please review his medicine.",)
    assert "Draft saved" in tab.autosave.text()
    qtbot.waitUntil(lambda: bool(tab.preview.paper.outlined()), timeout=5_000)  # the field in use is outlined on the paper


def test_enter_begins_the_next_request_and_alt_up_moves_it(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    qtbot.keyClicks(first_request(tab), "First")
    qtbot.keyClick(first_request(tab), Qt.Key.Key_Return)
    second = tab.sections.fields.requests._lines[1]
    qtbot.keyClicks(second, "Second")
    assert tab.writing.desks[Reader.DOCTOR].draft.content.requests == ("First", "Second")
    qtbot.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tab.sections.fields.requests.value() == ("Second", "First")
    tab.writing.keep()


def test_a_click_on_a_sentence_says_where_it_comes_from(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    qtbot.waitUntil(lambda: tab.preview.paper.place_of("visits") is not None, timeout=5_000)
    spot = tab.preview.paper.place_of("visits").center().toPoint()
    qtbot.mouseClick(tab.preview.paper, Qt.MouseButton.LeftButton, pos=spot)
    assert "the diary" in tab.preview._source.text()
    with qtbot.waitSignal(tab.wished) as wished:
        qtbot.mouseClick(tab.preview._go, Qt.MouseButton.LeftButton)
    assert wished.args == ["overview", EntryAt(client, "visits")]
    tab.preview.paper.setFocus()
    qtbot.keyClick(tab.preview.paper, Qt.Key.Key_Down)
    assert "This comes from" in tab.preview._source.text()


def test_the_sentence_about_the_permission_opens_it_among_the_permissions(clinic, client, tab, qtbot):
    release = permit(clinic, client)
    writing(tab, qtbot)
    qtbot.waitUntil(lambda: tab.preview.paper.place_of("release") is not None, timeout=5_000)
    spot = tab.preview.paper.place_of("release").center().toPoint()
    qtbot.mouseClick(tab.preview.paper, Qt.MouseButton.LeftButton, pos=spot)
    assert "the permission to share" in tab.preview._source.text()
    qtbot.mouseClick(tab.preview._go, Qt.MouseButton.LeftButton)
    line = tab.findChild(QPushButton, f"withdraw{release.id}")
    assert line.isVisible()
    assert tab.focusWidget() is line


def test_a_section_is_written_in_own_words_from_what_the_paper_says_and_goes_back(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    part = tab.sections.fields.parts.parts["after"]
    owns = [one.own for one in tab.sections.fields.parts.parts.values() if one.own.isVisible()]
    assert len({own.mapTo(tab, own.rect().topRight()).x() for own in owns}) == 1, "one under the other"
    qtbot.mouseClick(part.own, Qt.MouseButton.LeftButton)
    assert "Drive twice a week" in part.text.value()
    part.text.selectAll()
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        qtbot.keyClicks(part.text, "All is written down.")
    assert not part.tick.isVisible()  # in or out is the table's
    qtbot.waitUntil(lambda: "All is written down." in preview_words(tab.preview.pdf()), timeout=10_000)
    qtbot.mouseClick(part.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Drive twice a week" in preview_words(tab.preview.pdf()), timeout=10_000)


def test_own_words_have_a_place_only_where_something_is_ticked(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    part, tick = tab.sections.fields.parts.parts["after"], box(tab, Content.STAYING_WELL, Reader.DOCTOR)
    qtbot.mouseClick(part.own, Qt.MouseButton.LeftButton)
    part.text.selectAll()
    qtbot.keyClicks(part.text, "All is written down.")
    qtbot.waitUntil(lambda: "All is written down." in preview_words(tab.preview.pdf()), timeout=10_000)
    boxes = [one for one in (tick, box(tab, Content.FOLLOW_UP, Reader.DOCTOR)) if one is not None and one.isChecked()]
    for one in boxes:
        one.click()
    qtbot.waitUntil(lambda: "All is written down." not in preview_words(tab.preview.pdf()), timeout=10_000)
    assert part.text.value() == "All is written down.", "kept, and said to be out"
    assert part._why.text() == "not in the letter: nothing of it is ticked above"
    qtbot.mouseClick(part.back, Qt.MouseButton.LeftButton)
    assert not part.own.isVisible()
    assert part._why.text() == "nothing of it is ticked above"
    boxes[0].click()
    assert part.own.isVisible()
    tab.writing.keep()


def test_safety_at_ending_is_put_in_and_typed_and_the_copies_are_ticked(clinic, client, tab, qtbot):
    permit(clinic, client, contents=frozenset(contents_for(Reader.DOCTOR)))
    writing(tab, qtbot)
    fields, part = tab.sections.fields, tab.sections.fields.parts.parts["risk"]
    assert not part.tick.isChecked()
    qtbot.mouseClick(part.tick, Qt.MouseButton.LeftButton, pos=QPoint(8, part.tick.height() // 2))
    qtbot.waitUntil(part.text.isVisible)
    qtbot.keyClicks(part.text, "No thoughts of death.")
    qtbot.waitUntil(lambda: "Safety at ending" in preview_words(tab.preview.pdf()), timeout=10_000)
    assert "No thoughts of death." in preview_words(tab.preview.pdf())
    assert "Copy: Khalid" in preview_words(tab.preview.pdf())
    assert not fields.copies.civil_id.isVisible()  # none is on the front sheet
    fields.copies.client.setFocus()
    qtbot.keyClick(fields.copies.client, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Copy: Khalid" not in preview_words(tab.preview.pdf()), timeout=10_000)
    tab.writing.choose(Reader.CLIENT)
    assert "risk" not in fields.parts.parts
    tab.writing.keep()
    kept = letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft.content
    assert (kept.copy_to_client, kept.sections[0].text) == (False, "No thoughts of death.")


def test_ticks_change_one_letter_and_walls_have_no_box(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    doctor, own = box(tab, Content.MEDICINE, Reader.DOCTOR), box(tab, Content.MEDICINE, Reader.CLIENT)
    assert (doctor.isChecked(), own.isChecked()) == (True, False)
    doctor.click()
    assert "medicine" not in {f.key for f in tab.writing.desks[Reader.DOCTOR].letter.facts}
    own.click()
    assert "medicine" in {f.key for f in tab.writing.desks[Reader.CLIENT].letter.facts}
    assert box(tab, Content.PROCESS_NOTES, Reader.CLIENT) is None
    assert box(tab, Content.ITEM_ANSWERS, Reader.DOCTOR) is None
    tab.writing.keep()


def test_without_permission_the_doctor_column_is_locked_and_only_the_clients_letter_can_be_signed(clinic, client, tab, qtbot):
    writing(tab, qtbot)
    assert box(tab, Content.GOALS, Reader.DOCTOR) is None
    assert box(tab, Content.MEDICINE, Reader.DOCTOR) is None
    assert tab.sections.foot.sign_button.text() == "Sign and release the client's letter"


def test_a_permission_that_ended_yesterday_keeps_nobody_from_their_own_letter(clinic, client, tab, qtbot):
    with clock.freeze(clock.now() - timedelta(days=1)):
        permit(clinic, client, valid_to=clock.today())
    writing(tab, qtbot)
    sign = tab.sections.foot.sign_button
    assert (tab.writing.reader, sign.isEnabled(), sign.text()) == (Reader.CLIENT, True, "Sign and release the client's letter")
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.sections.foot.sign_now, Qt.MouseButton.LeftButton)
    assert [letter.reader for letter in letters.letters_of(clinic.therapist, client)] == [Reader.CLIENT]
    tab.findChildren(PrintDialog)[0].close()


def test_the_letter_in_front_is_one_that_may_be_sent(clinic, client, tab, qtbot):
    writing(tab, qtbot)
    assert tab.writing.reader is Reader.CLIENT
    assert tab.preview.readers.value() is Reader.CLIENT
    permit(clinic, client)
    qtbot.waitUntil(lambda: tab.writing.reader is Reader.DOCTOR, timeout=5_000)
    tab.show_list()
    writing(tab, qtbot)
    assert tab.writing.reader is Reader.DOCTOR


def test_until_the_first_page_is_drawn_the_paper_says_so_and_another_clients_letter_is_forgotten(clinic, client, tab, qtbot):
    writing(tab, qtbot)
    assert tab.preview.paper.accessibleDescription() == ""
    tab.go(a_client(clinic, clinic.therapist))
    assert tab.preview.pdf() == b""
    assert tab.preview.paper.page_count() == 0
    assert tab.preview.paper.accessibleDescription() == "Preparing the letter…"
    assert tab.preview.paper.height() > tab.preview.paper.width() > 100


def test_the_fonts_are_ready_once_the_tab_is_open(clinic, client, change_signal, qtbot):
    fonts.font.cache_clear()
    fonts.fonts_for.cache_clear()
    made = LettersTab(clinic.therapist, change_signal)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: fonts.fonts_for.cache_info().currsize == 4, timeout=5_000)
    with pytest.raises(Denied):
        letters.warm_press(clinic.reception)


def test_a_permission_recorded_while_a_kept_draft_is_open_is_taken_up(clinic, client, tab, qtbot):
    writing(tab, qtbot)
    qtbot.keyClicks(first_request(tab), "Please review his medicine.")
    assert tab.writing.keep()
    first = permit(clinic, client)
    qtbot.waitUntil(lambda: tab.sections.foot.sign_button.text() == "Sign and release both letters", timeout=5_000)
    assert tab.writing.desks[Reader.DOCTOR].draft.release_id == first.id
    assert tab.sections.fields.requests.value() == ("Please review his medicine.",)
    releases.withdraw_release(clinic.therapist, client, first.id, first.version)
    second = permit(clinic, client)
    qtbot.waitUntil(lambda: tab.writing.desks[Reader.DOCTOR].draft.release_id == second.id, timeout=5_000)
    tab.writing.keep()


def test_both_letters_are_signed_with_a_second_press_that_names_the_client(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    assert tab.sections.foot.sign_button.text() == "Sign and release both letters"
    qtbot.mouseClick(tab.sections.foot.sign_button, Qt.MouseButton.LeftButton)
    assert letters.letters_of(clinic.therapist, client) == ()
    for part in ("Khalid", "AS-0001", "8 May 1992"):
        assert part in tab.sections.foot._who.text().replace("\u2068", "").replace("\u2069", "")
    qtbot.mouseClick(tab.sections.foot.sign_now, Qt.MouseButton.LeftButton)
    issued = letters.letters_of(clinic.therapist, client)
    assert {letter.reader for letter in issued} == {Reader.DOCTOR, Reader.CLIENT}
    assert tab.model.rowCount() == 2
    (dialog,) = tab.findChildren(PrintDialog)
    dialog.close()


def test_two_desks_over_one_letter_lose_neither_text(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    qtbot.keyClicks(first_request(tab), "Mine")
    assert tab.writing.keep()
    theirs = letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft
    letters.save_draft(clinic.therapist, replace(theirs, content=replace(theirs.content, requests=("Theirs",))))
    qtbot.keyClicks(first_request(tab), " more")
    assert not tab.writing.keep()
    assert tab.sections.fields.requests.value() == ("Theirs",)
    said = [label.text() for label in tab.findChild(QWidget, "letterNewer_doctor").findChildren(QLabel)]
    assert any("Mine more" in text for text in said)
    assert any("Theirs" in text for text in said)
    tab.writing.open(client)  # as after a restart
    qtbot.mouseClick(tab.findChild(QWidget, "letterNewer_doctor").findChild(QPushButton, "keepMine"), Qt.MouseButton.LeftButton)
    assert tab.sections.fields.requests.value() == ("Mine more",)
    assert tab.writing.keep()
    tab.writing.open(client)
    assert tab.findChild(QWidget, "letterNewer_doctor") is None


def test_a_letter_issued_elsewhere_keeps_what_was_typed_here(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    qtbot.keyClicks(first_request(tab), "Mine")
    assert tab.writing.keep()
    letters.issue(clinic.therapist, letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft)
    qtbot.keyClicks(first_request(tab), " more")
    assert not tab.writing.keep()
    tab.writing.open(client)
    box = tab.findChild(QWidget, "letterNewer_doctor")
    assert any("Mine more" in label.text() for label in box.findChildren(QLabel))
    qtbot.mouseClick(box.findChild(QPushButton, "keepMine"), Qt.MouseButton.LeftButton)
    assert tab.sections.fields.requests.value() == ("Mine more",)
    assert tab.writing.keep()


def test_the_letter_changes_its_language_while_it_is_written(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    before = tab.preview.pdf()
    with qtbot.waitSignal(tab.writing.drawn, timeout=10_000):
        qtbot.mouseClick(tab.sections.fields.language.button(LetterLanguage.ARABIC), Qt.MouseButton.LeftButton)
    assert tab.writing.desk.draft.content.language is LetterLanguage.ARABIC
    assert tab.preview.pdf() != before
    tab.writing.keep()


def test_characters_that_cannot_be_drawn_are_named_and_the_typing_stays(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    with qtbot.waitSignal(tab.writing.trouble, timeout=10_000) as told:
        first_request(tab).setPlainText("Good day 漢")
    assert "U+6F22" in told.args[0][0]
    assert first_request(tab).toPlainText() == "Good day 漢"
    tab.writing.keep()


def test_the_last_wish_wins_however_fast_they_come(clinic, client, tab, qtbot):
    permit(clinic, client)
    writing(tab, qtbot)
    for number in range(12):
        tab.writing.type(Reader.DOCTOR, requests=(f"Request {number}",))
        tab.writing.draw_soon(0)
        qtbot.wait(5)
    qtbot.waitUntil(lambda: any("Request 11" in place.text for place in tab.preview.paper._places), timeout=10_000)
    assert not any("Request 10" in place.text for place in tab.preview.paper._places)
    tab.writing.keep()


def test_keys_are_answered_while_the_paper_is_made_and_the_last_words_stand_on_it(clinic, client, tab, qtbot, monkeypatch):
    permit(clinic, client)
    writing(tab, qtbot)
    on_thread, read, may_end, press, desk = [], [], threading.Event(), letters.preview, letters.desk

    def slow(actor, shown):
        on_thread.append(threading.get_ident())
        may_end.wait(20)
        return press(actor, shown)

    monkeypatch.setattr(letters, "preview", slow)
    monkeypatch.setattr(letters, "desk", lambda *known: (read.append(1), desk(*known))[1])
    line, beats = first_request(tab), []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(1))
    beat.start(0)
    qtbot.keyClicks(line, "Please")
    assert read == [], "no key reads the record"
    qtbot.waitUntil(lambda: len(on_thread) == 1, timeout=10_000)
    read.clear()
    before = len(beats)
    for word in (" review", " his", " medicine"):  # the paper is being made all the while
        qtbot.keyClicks(line, word)
        QApplication.processEvents()
    assert line.toPlainText() == "Please review his medicine"
    assert read == []
    assert len(beats) > before, "the window's events go on"
    may_end.set()
    qtbot.waitUntil(lambda: any("Please review his medicine" in p.text for p in tab.preview.paper._places), timeout=10_000)
    assert len(on_thread) <= 3, "what was typed meanwhile is one paper, not one a key"
    assert threading.get_ident() not in on_thread
    beat.stop()
    tab.writing.keep()


def test_a_permission_is_recorded_in_the_panel_and_opens_the_way(clinic, client, qtbot):
    panel = ReleasePanel(clinic.therapist, client)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    assert panel.form.fields["recipient"].state() == "bad"
    qtbot.keyClicks(panel.name_field, "Dr Helen Marsh")
    panel.boxes[Content.MEDICINE].click()
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.save_button, Qt.MouseButton.LeftButton)
    (release,) = releases.releases(clinic.therapist, client)
    assert isinstance(release, Release)
    assert release.recipient.name == "Dr Helen Marsh"
    assert Content.MEDICINE not in release.contents
    assert Content.GOALS in release.contents
    assert str(release.valid_to) == "2027-02-23"


def issued_letter(clinic, client):
    permit(clinic, client)
    shown = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    return letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, shown.draft))


def test_print_goes_to_a_real_queue_as_the_stored_bytes(clinic, client, qtbot, print_queue):
    issued = issued_letter(clinic, client)
    dialog = PrintDialog(IssuedPaper(clinic.therapist, issued))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    assert dialog.printer.value() == print_queue.name
    with qtbot.waitSignal(dialog.printed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (paper,) = print_queue.printed(1)
    assert hashlib.sha256(paper.read_bytes()).hexdigest() == issued.sha256


def test_saving_as_pdf_says_where_nothing_can_be_written(clinic, client, qtbot, tmp_path):
    issued = issued_letter(clinic, client)
    dialog = PrintDialog(IssuedPaper(clinic.therapist, issued))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save_to(Path("/proc/letter.pdf"))
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.printed):
        dialog.save_to(tmp_path / "letter.pdf")
    assert hashlib.sha256((tmp_path / "letter.pdf").read_bytes()).hexdigest() == issued.sha256


def test_qt_prints_page_images_where_there_is_no_lp(clinic, client, qapp, tmp_path):
    issued = issued_letter(clinic, client)
    pdf = letters.open_letter(clinic.therapist, client, issued.id)
    device = qt_printing.printer("", issued.job_title)
    device.setOutputFileName(str(tmp_path / "out.pdf"))
    assert device.docName() == "Letter 1"
    assert qt_printing.print_pages(device, pdf)
    (image,) = pages.images((tmp_path / "out.pdf").read_bytes(), 1.0)
    (wanted,) = pages.images(pdf, 1.0)
    assert abs(image.width() - wanted.width()) < 12
    colour = image.pixelColor(QPoint(60, 120))
    assert colour.isValid()


def test_reception_hands_over_and_loads_nothing_clinical(clinic, client, change_signal, qtbot):
    issued_letter(clinic, client)
    screen = EnvelopesScreen(clinic.reception, change_signal)
    qtbot.addWidget(screen)
    looking.keep_testing(screen.model)
    screen.resize(1100, 600)
    screen.show()
    assert screen.model.rowCount() == 1
    screen.table.selectRow(0)
    with qtbot.waitSignal(screen.said):
        qtbot.mouseClick(screen.hand_button, Qt.MouseButton.LeftButton)
    assert envelopes.waiting(clinic.reception) == ()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 0, timeout=5_000)
    screen.hide()


def test_a_handing_over_is_taken_back_and_done_again(clinic, client, change_signal, qtbot):
    issued_letter(clinic, client)
    screen = EnvelopesScreen(clinic.reception, change_signal)
    qtbot.addWidget(screen)
    screen.show()
    screen.table.selectRow(0)
    with qtbot.waitSignal(screen.said) as said:
        qtbot.mouseClick(screen.hand_button, Qt.MouseButton.LeftButton)
    again = said.args[1]()
    (back,) = envelopes.waiting(clinic.reception)
    assert (back.handed_at, back.handed_to) == (None, None)
    undo = again()
    assert envelopes.waiting(clinic.reception) == ()
    undo()
    (back,) = envelopes.waiting(clinic.reception)
    with pytest.raises(Stale):
        envelopes.take_back(clinic.reception, back.id, back.version)  # it waits already
    screen.hide()


def test_the_list_model_behaves(tab, qtbot):
    looking.keep_testing(tab.model)
    assert tab.model.rowCount() == 0


def test_receptions_room_loads_no_clinical_code():
    code = ("import sys, ui.letters.envelopes_screen; "
            "print([m for m in sys.modules if m.startswith('clinic_app.data.') and m.rsplit('.', 1)[1] in "
            "('letters', 'episodes', 'plans', 'sessions', 'reviews', 'endings')])")
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=paths.program())
    assert said.stdout.strip() == "[]"


def test_a_preview_that_is_gone_is_not_called_again(clinic, client, qtbot):
    permit(clinic, client)
    holder = QObject()
    writing = LetterWriting(clinic.therapist, holder)
    for _ in range(2):
        fields, preview = LetterFields(writing), LetterPreview()
        join(writing, fields, preview)
        with qtbot.waitSignal(writing.drawn, timeout=10_000):
            writing.open(client)
        fields.deleteLater()
        preview.deleteLater()
        qtbot.wait(10)
    writing.type(Reader.DOCTOR, work="Something else")
    with qtbot.waitSignal(writing.drawn, timeout=10_000):
        writing.draw_soon(0)
    writing.leave()


def test_a_client_sheet_is_shown_printed_and_logged_like_a_letter(clinic, client, tab, qtbot, print_queue):
    sheet = Handout("steps", "Steps", LetterLanguage.ENGLISH, (Text("one small step"),))
    dialog = show_handout(tab, client, sheet)
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    assert "1 page" in dialog.what.text()
    with qtbot.waitSignal(tab.said):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(print_queue.printed(1)) == 1


def test_a_sheet_that_cannot_be_drawn_says_so_and_offers_no_print(clinic, client, tab, qtbot, print_queue):
    sheet = Handout("steps", "Steps", LetterLanguage.ENGLISH, (Text("\U00013000"),))
    dialog = show_handout(tab, client, sheet)
    qtbot.waitUntil(lambda: dialog.findChild(QObject, "printTrouble") is not None, timeout=10_000)
    assert not dialog.print_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_a_letter_for_email_is_locked_with_a_password_typed_twice(clinic, client, qtbot, tmp_path):
    issued = issued_letter(clinic, client)
    dialog = PrintDialog(IssuedPaper(clinic.therapist, issued))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    qtbot.mouseClick(dialog.lock.tick, Qt.MouseButton.LeftButton)
    first, again = (dialog.lock.form.fields[name].widget for name in ("password", "again"))
    for typed, repeated in (("short", "short"), ("blue river 12", "blue river 13")):
        for field, text in ((first, typed), (again, repeated)):
            field.selectAll()
            qtbot.keyClicks(field, text)
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        assert dialog.findChild(QFileDialog) is None
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(again, Qt.Key.Key_Backspace)
    qtbot.keyClicks(again, "2")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.findChild(QFileDialog) is not None
    with qtbot.waitSignal(dialog.printed):
        dialog.save_to(tmp_path / "letter.pdf")
    saved = (tmp_path / "letter.pdf").read_bytes()
    reader = pypdf.PdfReader(io.BytesIO(saved))
    assert reader.is_encrypted
    assert not reader.decrypt("something else")
    assert reader.decrypt("blue river 12")
    assert b"blue river" not in saved
    assert first.text() == ""
    line = ClinicalAuditRow.select().order_by(ClinicalAuditRow.seq.desc()).get()
    assert (line.action, line.detail) == ("print_letter", "saved=pdf locked")
