"""Papers received at the screen: dropped, filed, shown as pictures alone, corrected, withdrawn, copied after a question."""

from __future__ import annotations

import contextlib
import io
import random
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from clinic_app.data.audit import ClinicalAuditRow
from clinic_app.domain.correspondence import SIZE_MAX, FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.signatures import ScanKind
from clinic_app.letters.outside import typed
from clinic_app.services import correspondence, work
from tests.care import a_client
from tests.scanned import HOSTILE, tiff
from tests.scanned import page as page_of_scan
from tests.services.test_correspondence import png
from tests.ui import looking
from tests.ui.kept_reason import comes_back
from ui.changes import ChangeSignal
from ui.letters import foreign_pages
from ui.letters.filing_panel import FilingPanel
from ui.letters.letters_tab import LettersTab
from ui.letters.paper_panels import CopyPaperPanel, MovePaperPanel, WithdrawPaperPanel

WORDS = PaperWords(ReceivedKind.RESULT, date(2026, 11, 20), "Sample Laboratory", "Blood count")
PDF = typed(False, "Sample Practice", [("One", ["first page"]), ("Two", ["second page"])])
TIFF = tiff(page_of_scan(1), page_of_scan(2))


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client of the therapist."""
    return a_client(clinic, clinic.therapist)


@pytest.fixture
def tab(clinic, client, qtbot):
    """The letters tab of that client, shown, with whatever panel it opened beside it."""
    changes = ChangeSignal(work.listen)
    made = LettersTab(clinic.therapist, changes)
    qtbot.addWidget(made)
    made.resize(1330, 780)
    made.panels = []

    def beside(panel):
        qtbot.addWidget(panel)
        panel.closed.connect(panel.hide)
        panel.show()
        made.panels.append(panel)

    made.panel_opened.connect(beside)
    made.go(client)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.writing.leave()
    for widget in (*made.panels, made):
        widget.hide()
    changes.end()


def drop(widget: QWidget, *paths: Path) -> None:
    """Drag these files over the widget and let them fall, as the window system does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy, button = QPointF(widget.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(where.toPoint(), copy, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, over)
    assert over.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(where, copy, data, button, Qt.KeyboardModifier.NoModifier))


def type_in(widget: QWidget, text: str) -> None:
    """Type any script with real key events."""
    for char in text:
        QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char))


def press(qtbot, parent, name):
    button = parent.findChild(QPushButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def page(tab):
    return tab.received.viewer.findChild(QLabel, "paperPage")


def shown(tab, qtbot):
    """Wait for a page of the viewer."""
    qtbot.waitUntil(lambda: not page(tab).pixmap().isNull(), timeout=10_000)
    return page(tab)


def filed(clinic, client, data=PDF, pages=2):
    return correspondence.file_paper(clinic.therapist, FilingRequest(client, WORDS, data, pages))


def made_by_pypdf(build) -> bytes:
    writer, buffer = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 300)
    build(writer)
    writer.write(buffer)
    return buffer.getvalue()


def opening(kind: str, key: str, text: str):
    """A catalogue that asks for an action as soon as the file is opened."""
    name = pypdf.generic.NameObject

    def build(writer):
        writer._root_object[name("/OpenAction")] = pypdf.generic.DictionaryObject({
            name("/S"): name(kind), name(key): pypdf.generic.TextStringObject(text)})

    return build


def test_a_dropped_paper_is_filed_with_keys_and_read_page_by_page(tab, clinic, client, qtbot, tmp_path):
    file = tmp_path / "ﺧﻄﺎﺏ\u202efdp.exe"  # a name that reads backwards; only the bytes count
    file.write_bytes(PDF)
    drop(tab, file)
    panel = tab.panels[0]
    assert isinstance(panel, FilingPanel)
    qtbot.waitUntil(lambda: "2 page" in panel.told.text(), timeout=10_000)
    assert "\u202e" not in panel.told.text()
    qtbot.keyClick(panel.save_button, Qt.Key.Key_Space)
    assert panel.form.fields["sender"].state() == "bad", "who sent it is asked for"
    type_in(panel.sender, "الدكتور سامر")
    type_in(panel.subject, "تحويل")
    qtbot.keyClick(panel.subject, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(correspondence.received(clinic.therapist, client)), timeout=10_000)
    qtbot.waitUntil(lambda: tab.received.table.record() is not None, timeout=10_000)
    (paper,) = correspondence.received(clinic.therapist, client)
    assert (paper.words.sender, paper.words.title, paper.pages) == ("الدكتور سامر", "تحويل", 2)
    assert not panel.isVisible()
    QAbstractItemModelTester(tab.received.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClick(tab.received.table, Qt.Key.Key_Return)
    first = shown(tab, qtbot).pixmap().toImage()
    assert page(tab).accessibleName() == "Page 1 of 2"
    qtbot.keyClick(tab.received.viewer, Qt.Key.Key_PageDown)
    assert page(tab).accessibleName() == "Page 2 of 2"
    qtbot.waitUntil(lambda: page(tab).pixmap().toImage() != first, timeout=10_000)
    wide = page(tab).pixmap().width()
    press(qtbot, tab, "paperLarger")
    qtbot.waitUntil(lambda: page(tab).pixmap().width() > wide, timeout=10_000)
    press(qtbot, tab, "fromPaper")
    assert tab.received.viewer._data == b""
    assert tab.received.table.record().id == paper.id


def test_a_scan_of_several_pages_is_shown_one_by_one_and_copied_as_it_came(tab, clinic, client, qtbot, tmp_path):
    (tmp_path / "scan.pdf").write_bytes(TIFF)
    drop(tab, tmp_path / "scan.pdf")
    panel = tab.panels[0]
    qtbot.waitUntil(lambda: "2 page" in panel.told.text(), timeout=10_000)
    type_in(panel.sender, "Sample Laboratory")
    type_in(panel.subject, "Blood count")
    qtbot.keyClick(panel.subject, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.received.table.record() is not None, timeout=10_000)
    paper = tab.received.table.record()
    assert (paper.media, paper.pages) == (ScanKind.TIFF, 2)
    qtbot.keyClick(tab.received.table, Qt.Key.Key_Return)
    first = shown(tab, qtbot).pixmap().toImage()
    qtbot.keyClick(tab.received.viewer, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page(tab).pixmap().toImage() != first, timeout=10_000)
    assert page(tab).accessibleName() == "Page 2 of 2"
    press(qtbot, tab.received, "copyPaper")
    press(qtbot, tab.panels[1], "copyPaperWhere")
    dialog = tab.panels[1].findChild(QFileDialog, "copyDialog")
    assert dialog.selectedFiles()[0].endswith("Paper.tif")
    dialog.fileSelected.emit(str(tmp_path / "copy.pdf"))
    dialog.close()
    assert (tmp_path / "copy.tif").read_bytes() == TIFF


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow says which tags it leaves out
def test_scans_of_every_sort_are_drawn_and_damaged_ones_never_more_than_not_shown():
    for mode, packed in (("1", "group4"), ("L", "tiff_lzw"), ("RGB", "jpeg"), ("I;16", "raw"), ("CMYK", "tiff_adobe_deflate")):
        image = foreign_pages.picture(tiff(page_of_scan(1, mode), page_of_scan(3, mode), packed=packed), 1, 500, 1.0)
        assert (image.width(), image.height()) == (120, 170)
        assert image.pixelColor(60, 34).lightness() < 40, mode
        assert image.pixelColor(60, 100).lightness() > 230, mode
    held = Image.Exif()
    held[0x0112] = 6
    turned = foreign_pages.picture(tiff(page_of_scan(), packed="tiff_lzw", exif=held), 0, 500, 1.0)
    assert (turned.width(), turned.height()) == (170, 120), "as it lay on the glass"
    for data, _problem in HOSTILE.values():
        with pytest.raises(foreign_pages.CannotShow):
            foreign_pages.picture(data, 0, 500, 1.0)
    with pytest.raises(foreign_pages.CannotShow):
        foreign_pages.picture(TIFF, 2, 500, 1.0)
    chance, drawn = random.Random(11), 0
    for whole in (TIFF, tiff(page_of_scan(1, "RGB"), packed="tiff_lzw"), tiff(page_of_scan(1, "L"), packed="jpeg")):
        for _ in range(60):
            spoilt = bytearray(whole)
            for _bite in range(3):
                spoilt[chance.randrange(4, len(spoilt))] = chance.randrange(256)
            with contextlib.suppress(foreign_pages.CannotShow):
                drawn += not foreign_pages.picture(bytes(spoilt), 0, 200, 1.0).isNull()
    assert 0 < drawn < 180


def test_what_was_typed_is_there_again_and_the_file_is_chosen_by_key(tab, clinic, client, qtbot, tmp_path):
    qtbot.keyClick(tab.received_button, Qt.Key.Key_Space)
    assert tab.received.findChild(QWidget, "noPapers").isVisible()
    press(qtbot, tab.received, "newPaper")
    panel = tab.panels[0]
    type_in(panel.sender, "Sample Laboratory")
    panel.hide()
    press(qtbot, tab.received, "newPaper")
    panel = tab.panels[1]
    assert panel.sender.value() == "Sample Laboratory"
    (tmp_path / "scan.png").write_bytes(png(30, 40))
    qtbot.keyClick(panel.choose, Qt.Key.Key_Space)
    dialog = panel.findChild(QFileDialog, "paperDialog")
    dialog.fileSelected.emit(str(tmp_path / "scan.png"))
    dialog.close()
    qtbot.waitUntil(lambda: "1 page" in panel.told.text(), timeout=10_000)


@pytest.mark.parametrize(("data", "words"), [
    (b"", "empty"), (b"MZ\x90 program", "no PDF"), (b"x" * (SIZE_MAX + 1), "21 MB"), (png(100_000, 100_000), "100000 by 100000"),
    (HOSTILE["bomb"][0], "25000 by 25000"), (HOSTILE["thousands of pages"][0], "more than 200 pages"),
    (HOSTILE["cut off"][0], "not whole"), (HOSTILE["the old JPEG"][0], "packed in a way"),
], ids=["nothing", "program", "large", "bomb", "tiff-bomb", "tiff-pages", "tiff-cut", "tiff-packed"])
def test_what_is_no_paper_is_refused_beside_the_file(tab, qtbot, tmp_path, data, words, monkeypatch):
    monkeypatch.setattr(Image, "open", None)  # refused before a decoder sees it
    (tmp_path / "letter.pdf").write_bytes(data)
    drop(tab, tmp_path / "letter.pdf")
    field = tab.panels[0].form.fields["file"]
    qtbot.waitUntil(lambda: words in field.message.text(), timeout=10_000)


def test_two_at_once_a_folder_and_a_missing_file_are_told(tab, qtbot, tmp_path):
    drop(tab, tmp_path / "one.pdf", tmp_path / "two.pdf")
    panel = tab.panels[0]
    assert "One paper at a time" in panel.form.fields["file"].message.text()
    drop(panel, tmp_path)
    qtbot.waitUntil(lambda: "cannot be read" in panel.form.fields["file"].message.text(), timeout=10_000)


def test_active_papers_are_pictures_and_damaged_ones_are_said_so(tab, clinic, client, qtbot):
    for number, data in enumerate((
        made_by_pypdf(opening("/JavaScript", "/JS", "app.alert('hello'); app.launchURL('http://example.org')")),
        made_by_pypdf(opening("/Launch", "/F", "calc.exe")), made_by_pypdf(lambda w: w.add_attachment("x.exe", b"MZ")),
    )):
        assert foreign_pages.counted(data) == 1, number
        image = foreign_pages.picture(data, 0, 200, 1.0)
        assert (image.width(), image.height()) == (200, 300), number
    vast = made_by_pypdf(lambda w: w.add_blank_page(14_400, 14_400))
    assert foreign_pages.picture(vast, 1, 14_400, 2.0).width() < 4_000
    buffer = io.BytesIO()
    held = Image.Exif()
    held[0x0112] = 6  # turned by a quarter
    Image.new("RGB", (40, 20), "red").save(buffer, "JPEG", exif=held)
    turned = foreign_pages.picture(buffer.getvalue(), 0, 500, 1.0)
    assert (turned.width(), turned.height()) == (20, 40), "as the camera was held"
    assert foreign_pages.picture(png(1, 1), 0, 500, 1.0).width() == 1
    for data in (png(30, 40), b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00", PDF[:200], b"%PDF-1.4"):
        with pytest.raises(foreign_pages.CannotShow):
            foreign_pages.picture(data, 0, 500, 1.0)
    locked = made_by_pypdf(lambda w: w.encrypt("secret", algorithm="AES-256"))
    filed(clinic, client, locked, foreign_pages.counted(locked))
    qtbot.mouseClick(tab.received_button, Qt.MouseButton.LeftButton)
    assert tab.received.table.choose(lambda paper: paper.pages == 0)
    press(qtbot, tab.received, "openPaper")
    qtbot.waitUntil(lambda: tab.received.viewer.findChild(QWidget, "paperTrouble") is not None, timeout=10_000)
    assert "under a password" in tab.received.viewer.findChild(QWidget, "paperTrouble").accessibleName()


def test_a_paper_in_the_wrong_file_is_moved_by_key_and_brought_back(tab, clinic, client, qtbot):
    other, paper = a_client(clinic, clinic.therapist, "Salem"), filed(clinic, client)
    a_client(clinic, clinic.other_therapist, "Sultan")
    heard = []
    tab.said.connect(lambda words, undo: heard.append((words, undo)))
    qtbot.mouseClick(tab.received_button, Qt.MouseButton.LeftButton)
    tab.received.table.choose(lambda one: one.id == paper.id)
    press(qtbot, tab.received, "movePaper")
    panel = tab.panels[0]
    assert isinstance(panel, MovePaperPanel)
    press(qtbot, panel, "movePaperNow")
    assert panel.form.fields["client"].state() == panel.form.fields["reason"].state() == "bad"
    field = panel.findChild(QWidget, "movePaperClient")
    qtbot.keyClicks(field, "Sultan")
    assert "another therapist" in panel.form.fields["client"].message.text(), "who may not be reached is not offered"
    field.clear()
    qtbot.keyClicks(field, "Salem")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [line.id for line in panel.picker.clients] == [other]
    type_in(panel.reason, "It is Salem's")
    press(qtbot, panel, "movePaperNow")
    assert "leave out" in panel.form.fields["reason"].message.text()
    panel.reason.selectAll()
    type_in(panel.reason, "كان ملف آخر مفتوحًا")
    comes_back(qtbot, panel, paper)
    assert looking.cut(panel) + looking.overlapping(panel) == []
    press(qtbot, panel, "movePaperNow")
    assert tab.received.model.rowCount() == 0
    told = tab.received.findChild(QLabel, "paperGone").text()
    assert "filed here by mistake" in told
    assert "Salem" not in told + heard[-1][0]
    assert correspondence.received(clinic.therapist, other)[0].id == paper.id
    again = heard[-1][1]()
    tab.received.show_client(client)
    assert tab.received.model.rowCount() == 1
    again()
    tab.go((other, "papers"))
    qtbot.waitUntil(lambda: tab.received.client_id == other and tab.received.model.rowCount() == 1, timeout=5_000)
    tab.received.table.choose(lambda one: one.id == paper.id)
    assert "lay by mistake" in tab.received.findChild(QLabel, "aboutPaper").text()
    tab.received.open_paper(tab.received.table.record())
    shown(tab, qtbot)
    correspondence.move_back(clinic.therapist, other, paper.id)
    qtbot.waitUntil(lambda: tab.received.viewer.paper is None, timeout=5_000)


def test_a_copy_is_asked_for_and_a_filing_corrected_and_withdrawn(tab, clinic, client, qtbot, tmp_path):
    paper = filed(clinic, client)
    qtbot.mouseClick(tab.received_button, Qt.MouseButton.LeftButton)
    tab.received.table.choose(lambda one: one.id == paper.id)
    qtbot.keyClick(tab.received.table, Qt.Key.Key_Return)
    shown(tab, qtbot)
    press(qtbot, tab.received, "copyPaper")
    copying = tab.panels[0]
    assert isinstance(copying, CopyPaperPanel)
    assert "leaves the encrypted record" in copying.findChild(QWidget, "copyWarning").accessibleName()
    assert list(tmp_path.glob("*.pdf")) == []
    press(qtbot, copying, "copyPaperWhere")
    dialog = copying.findChild(QFileDialog, "copyDialog")
    assert dialog.selectedFiles()[0].endswith("Paper.pdf"), "a name that tells nothing"
    dialog.fileSelected.emit(str(tmp_path / "copy.pdf"))
    dialog.close()
    assert (tmp_path / "copy.pdf").read_bytes() == PDF
    assert ClinicalAuditRow.select().where(ClinicalAuditRow.action == "copy_received").count() == 1
    press(qtbot, tab.received, "fromPaper")
    press(qtbot, tab.received, "correctPaper")
    panel = tab.panels[1]
    panel.subject.selectAll()
    type_in(panel.subject, "Thyroid function")
    qtbot.keyClick(panel.subject, Qt.Key.Key_Return)
    assert correspondence.received(clinic.therapist, client)[0].words.title == "Thyroid function"
    assert tab.received.model.records[0].words.title == "Thyroid function"
    press(qtbot, tab.received, "correctPaper")
    assert any("Blood count" in label.text() for label in tab.panels[2].findChildren(QLabel)), "what was said before"
    press(qtbot, tab.received, "withdrawPaper")
    asking = tab.panels[3]
    assert isinstance(asking, WithdrawPaperPanel)
    type_in(asking.reason, "Somebody else's")
    comes_back(qtbot, asking, asking.paper)
    press(qtbot, asking, "withdrawPaperNow")
    assert asking.kept.bring_back() is None
    assert correspondence.received(clinic.therapist, client)[0].withdrawn.reason == "Somebody else's"
    assert "Somebody else's" in tab.received.findChild(QLabel, "aboutPaper").text()
    assert not tab.received.chosen.correct_button.isVisible()
