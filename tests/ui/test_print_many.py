"""Many letters at once: ticked by keys and mouse, printed on real queues or saved as files, stopped, told and kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QRadioButton, QSpinBox, QWidget

from clinic_app.data import database
from clinic_app.data.audit import ClinicalAuditRow
from clinic_app.data.letters import LetterRow
from clinic_app.data.outgoing import OutgoingRow
from clinic_app.domain.desk_letters import DeskContent, DeskKind
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Action, Vault
from clinic_app.domain.printing import PaperUse, PrintProblem, Sides
from clinic_app.domain.readers import Reader
from clinic_app.services import desk_composing, desk_letters, letter_batches, letters, print_failures, print_jobs, work
from tests.care import a_visit
from tests.letter_desk import ending_client, permit
from tests.ui import looking
from ui import local_settings
from ui.changes import ChangeSignal
from ui.letters import print_sources
from ui.letters.envelopes_screen import EnvelopesScreen
from ui.letters.letters_tab import LettersTab
from ui.letters.print_batch import Came, Report
from ui.letters.print_choices import PrintChoices
from ui.letters.print_dialog import PrintDialog, show_letter
from ui.letters.print_many import ManyDialog
from ui.letters.printables import IssuedPaper, letters_of_client
from ui.widgets.news import Banner


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def change_signal() -> Iterator[ChangeSignal]:
    """The window's ear for changes."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture(autouse=True)
def _asked_often(monkeypatch) -> None:
    """A queue is asked without waiting long."""
    monkeypatch.setattr("ui.letters.print_watch.EVERY", 100)


@pytest.fixture
def client(clinic) -> int:
    """A client with one issued letter."""
    made = ending_client(clinic)
    permit(clinic, made)
    shown = letters.draft_for(clinic.therapist, made, Reader.DOCTOR)
    letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, shown.draft), envelope=False)
    return made


def more(count: int) -> None:
    """The issued letter as so many more, each with a number of its own."""
    (one,) = LetterRow.select()
    values = {field.name: getattr(one, field.name) for field in LetterRow._meta.sorted_fields if field.name != "id"}
    with database.writing(Vault.CLINICAL):
        LetterRow.insert_many([{**values, "uid": str(uuid4()), "number": 2 + n} for n in range(count)]).execute()


def opened(qtbot, clinic, client) -> ManyDialog:
    dialog = ManyDialog(clinic.therapist, letters_of_client(clinic.therapist, client))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def reported(qtbot, dialog: ManyDialog, words: str) -> str:
    """The report, once all is done and it says this."""
    def there() -> str:
        told = [plain(one.accessibleName()) for one in dialog.findChildren(Banner, "manyReport")]
        return next((text for text in told if words in text), "")

    qtbot.waitUntil(lambda: dialog._batch is None and bool(there()), timeout=60_000)
    return there()


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def printed_lines() -> int:
    return ClinicalAuditRow.select().where(ClinicalAuditRow.action == Action.PRINT_LETTER).count()


def test_what_is_ticked_is_printed_byte_for_byte_and_each_is_one_line(clinic, client, qtbot, print_queue):
    more(3)
    dialog = opened(qtbot, clinic, client)
    looking.keep_testing(dialog.model)
    assert len(dialog.model.ticked()) == 4
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    box = dialog.table.visualRect(dialog.table.model().index(1, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box))
    assert [line.paper.letter.number for line in dialog.model.ticked()] == [3, 4]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    reported(qtbot, dialog, "2 letters sent.")
    papers = print_queue.printed(2)
    wanted = letters.letters_of(clinic.therapist, client)[0].sha256
    assert {hashlib.sha256(paper.read_bytes()).hexdigest() for paper in papers} == {wanted}
    assert printed_lines() == 2
    assert [line.letter.number for line in letter_batches.to_print(clinic.therapist)] == [1, 2]


def test_two_hundred_letters_are_saved_as_files_and_stopped_between_two(clinic, client, qtbot, tmp_path):
    more(199)
    dialog = opened(qtbot, clinic, client)
    there = tmp_path / "Letter 1.pdf"
    there.write_bytes(b"mine")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    dialog.findChild(QFileDialog, "saveManyDialog").fileSelected.emit(str(tmp_path))
    dialog.findChild(QFileDialog, "saveManyDialog").close()
    qtbot.waitUntil(lambda: dialog.progress.bar.value() >= 5, timeout=10_000)
    assert "of 200" in plain(dialog.progress.label.text())
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    reported(qtbot, dialog, "not begun.")
    saved = len(list(tmp_path.glob("*.pdf"))) - 1
    assert 5 <= saved < 200
    reported(qtbot, dialog, f"{saved} letters saved. {200 - saved} not begun.")
    assert len(dialog.model.ticked()) == 200 - saved
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    dialog.findChildren(QFileDialog, "saveManyDialog")[-1].fileSelected.emit(str(tmp_path))
    reported(qtbot, dialog, f"{200 - saved} letters saved.")
    files = set(tmp_path.glob("*.pdf"))
    assert len(files) == 201
    assert there.read_bytes() == b"mine"
    wanted = letters.letters_of(clinic.therapist, client)[0].sha256
    assert {hashlib.sha256(file.read_bytes()).hexdigest() for file in files - {there}} == {wanted}
    assert {file.stem.split(" ")[0] for file in files} == {"Letter"}
    assert OutgoingRow.select().count() == printed_lines() == 200


def test_files_are_locked_and_an_unwritable_folder_ends_it_after_three(clinic, client, qtbot, tmp_path):
    more(4)
    dialog = opened(qtbot, clinic, client)
    dialog.save_into(Path("/proc"))
    assert "/proc" in reported(qtbot, dialog, "3 failed. 2 not begun.")
    assert printed_lines() == 0
    qtbot.mouseClick(dialog.lock.tick, Qt.MouseButton.LeftButton)
    for name in ("password", "again"):
        qtbot.keyClicks(dialog.lock.form.fields[name].widget, "blue river 12")
    dialog.save_into(tmp_path)
    assert dialog.lock.password() == ""
    reported(qtbot, dialog, "5 letters saved.")
    assert all(pypdf.PdfReader(file).is_encrypted for file in tmp_path.glob("*.pdf"))
    assert len(list(tmp_path.glob("*.pdf"))) == 5


@pytest.mark.parametrize("language", ["en", "ar"])
def test_ones_own_letters_of_both_kinds_go_out_together_and_the_report_names_which_failed_and_why(
    clinic, client, qtbot, tmp_path, look, language
):
    look(language)
    visit = a_visit(clinic, client, datetime(2026, 12, 1, 11))
    content = DeskContent(DeskKind.APPOINTMENT, LetterLanguage(language), visits=(visit.id,))
    wrong, _right = (desk_composing.make(clinic.therapist, client, content) for _ in range(2))
    assert print_sources.waiting(clinic.reception) == [], "each prints what is their own"
    papers = print_sources.waiting(clinic.therapist)
    dialog = ManyDialog(clinic.therapist, papers)
    qtbot.addWidget(dialog)
    dialog.show()
    desk_letters.withdraw(clinic.therapist, client, wrong.id, "another day")  # while the window is open
    dialog.save_into(tmp_path)
    told = reported(qtbot, dialog, "D1: ")
    assert {"en": "WITHDRAWN", "ar": "مسحوبة"}[language] in told
    assert {file.name for file in tmp_path.glob("*.pdf")} == {"Letter 1.pdf", "Letter D2.pdf"}
    assert [(line.ticked, line.came) for line in dialog.model.records] == [
        (False, Came.SAVED), (True, Came.FAILED), (False, Came.SAVED)]
    assert looking.cut(dialog) + looking.overlapping(dialog) == []


def test_a_job_that_fails_is_told_kept_and_tried_again(clinic, client, change_signal, qtbot, print_queue):
    aborts = print_queue.add("Aborts", fails="abort-job")
    screen = EnvelopesScreen(clinic.therapist, change_signal)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    qtbot.mouseClick(screen.many_button, Qt.MouseButton.LeftButton)
    (dialog,) = screen.findChildren(ManyDialog)
    dialog.choices.printer.setCurrentIndex(dialog.choices.printer.findData(aborts))
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.records[0].came is Came.FAILED, timeout=20_000)
    reported(qtbot, dialog, "One did not come out of the printer.")
    (kept,) = print_failures.failures(clinic.therapist)
    assert (kept.printer, kept.title, kept.problem) == (aborts, "Letter 1", PrintProblem.ABORTED)
    dialog.close()
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "lettersFailedButton") is not None)  # kept: it is told here from now on
    qtbot.mouseClick(screen.findChild(QWidget, "lettersFailedButton"), Qt.MouseButton.LeftButton)
    again = screen.findChildren(ManyDialog)[-1]
    assert again.model.records[0].came is Came.FAILED
    again.choices.printer.setCurrentIndex(again.choices.printer.findData(print_queue.name))
    qtbot.mouseClick(again.again_button, Qt.MouseButton.LeftButton)
    reported(qtbot, again, "1 letter sent.")
    assert len(print_queue.printed(1)) == 1
    assert print_failures.failures(clinic.therapist) == ()
    assert letter_batches.to_print(clinic.therapist) == ()
    assert printed_lines() == 2
    qtbot.waitUntil(lambda: again.watch.waiting() == 0, timeout=20_000)
    again.close()
    qtbot.waitUntil(screen.many_button.isHidden)
    screen.hide()


def test_a_single_print_that_fails_is_told_by_the_screen_and_put_aside(clinic, client, change_signal, qtbot, print_queue):
    stops = print_queue.add("Stops", fails="stop-printer")
    tab = LettersTab(clinic.therapist, change_signal)
    qtbot.addWidget(tab)
    tab.go(client)
    tab.show()
    dialog = show_letter(tab, letters.letters_of(clinic.therapist, client)[0])
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=10_000)
    dialog.printer.setCurrentIndex(dialog.printer.findData(stops))
    with qtbot.waitSignal(tab.warned, timeout=20_000) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "Stops did not print letter 1. The printer has stopped." in plain(told.args[0])
    print_failures.note_failure(clinic.therapist, PaperUse.SHEET, "Sheet", stops, "", PrintProblem.REFUSED)
    tab.hide()
    screen = EnvelopesScreen(clinic.therapist, change_signal)
    qtbot.addWidget(screen)
    screen.show()
    aside = next(one for one in screen.findChildren(Banner) if "did not print a sheet." in plain(one.accessibleName()))
    qtbot.mouseClick(aside.button, Qt.MouseButton.LeftButton)
    assert [one.title for one in print_failures.failures(clinic.therapist)] == ["Letter 1"]
    screen.hide()


def test_a_computer_remembers_printer_sides_and_tray_for_each_kind_of_paper(clinic, client, qtbot, print_queue):
    both = print_queue.add("Both", both_sides=True)
    issued = letters.letters_of(clinic.therapist, client)[0]
    dialog = PrintDialog(IssuedPaper(clinic.therapist, issued))
    qtbot.addWidget(dialog)
    dialog.show()
    choices = dialog.paper_choices
    with qtbot.waitSignal(choices.asked):
        choices.printer.setCurrentIndex(choices.printer.findData(print_queue.name))
    assert not choices.sides.isVisible()
    assert not choices.tray.isVisible()
    with qtbot.waitSignal(choices.asked):
        choices.printer.setCurrentIndex(choices.printer.findData(both))
    choices.sides.setCurrentIndex(choices.sides.findData(Sides.LONG))
    choices.tray.setCurrentIndex(choices.tray.findData("Tray2"))
    choices.copies.setCurrentIndex(choices.copies.findData(2))
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    said = print_queue.options(print_queue.printed(1)[0])
    assert "sides=two-sided-long-edge" in said
    assert "InputSlot=Tray2" in said
    for use, wanted in ((PaperUse.LETTER, (both, 2, Sides.LONG, "Tray2")), (PaperUse.DIARY, (both, 1, None, ""))):
        again = PrintChoices(clinic.therapist, use)
        qtbot.addWidget(again)
        if use is PaperUse.DIARY:
            with qtbot.waitSignal(again.asked):
                again.printer.setCurrentIndex(again.printer.findData(both))
        else:
            qtbot.waitSignal(again.asked).wait()
        assert (again.name(), again.count(), again.how().sides, again.how().tray) == wanted
    local_settings.change(printing={"paper_letter": "rubbish"})
    qtbot.addWidget(PrintChoices(clinic.therapist, PaperUse.LETTER))


def test_what_is_chosen_in_the_printers_own_dialog_stands_in_ours(clinic, client, qtbot, print_queue, monkeypatch):
    both = print_queue.add("Both", both_sides=True)
    with monkeypatch.context() as before:  # the printer was set up while the program ran: nobody answered until then
        before.setenv("CUPS_SERVER", "127.0.0.1:9")
        print_jobs.look_again(clinic.therapist)
        assert QPrinterInfo.printerInfo(both).isNull()
    unheard, known = [both], QPrinterInfo.printerInfo  # a busy server knows the queue only once it has answered for it
    monkeypatch.setattr(QPrinterInfo, "printerInfo", lambda name: known("" if name in unheard and unheard.pop() else name))
    choices = PrintChoices(clinic.therapist, PaperUse.LETTER)
    qtbot.addWidget(choices)
    choices.show()
    with qtbot.waitSignal(choices.asked):
        choices.printer.setCurrentIndex(choices.printer.findData(both))
    qtbot.waitUntil(choices.options_button.isVisible)
    qtbot.mouseClick(choices.options_button, Qt.MouseButton.LeftButton)
    dialog = choices.findChild(QPrintDialog, "printerOptionsDialog")
    dialog.findChild(QSpinBox, "copies").setValue(3)
    dialog.findChild(QRadioButton, "duplexLong").setChecked(True)
    (box,) = dialog.findChildren(QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert (choices.count(), choices.how().sides) == (3, Sides.LONG)


def test_the_window_is_whole_in_every_look(clinic, client, qtbot, print_queue, every_look):
    both = print_queue.add("Both", both_sides=True)
    more(3)
    dialog = opened(qtbot, clinic, client)
    with qtbot.waitSignal(dialog.choices.asked):
        dialog.choices.printer.setCurrentIndex(dialog.choices.printer.findData(both))
    for line, came in zip(dialog.model.records, (Came.OUT, Came.FAILED, Came.GOING, Came.LEFT), strict=True):
        dialog.model.came(line.paper, came, "")
    dialog._finished(Report(1, 2, 1))
    qtbot.waitUntil(lambda: dialog.findChild(Banner, "manyReport").height() > 20)
    assert looking.cut(dialog) == looking.beyond(dialog) == looking.overlapping(dialog) == []
    if every_look[0] == "ar":
        assert looking.untranslated(dialog, frozenset({both})) == []


def test_reception_has_no_letters_of_the_clinical_vault_to_print(clinic, client, change_signal, qtbot):
    screen = EnvelopesScreen(clinic.reception, change_signal)
    qtbot.addWidget(screen)
    screen.show()
    assert screen.many_button.isHidden()
    qtbot.keyClick(screen, Qt.Key.Key_P)
    assert screen.findChild(ManyDialog) is None
    screen.hide()
