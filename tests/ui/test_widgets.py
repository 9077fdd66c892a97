"""The shared widgets, shown for real and driven by key and mouse."""

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from clinic_app.domain.errors import Finding, HouseProblem
from tests.ui import looking
from tests.ui.component_sheet import ComponentSheet
from ui import theme
from ui.texts import text_for
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.dialogs import Dialog, Dim, Holder
from ui.widgets.fields import DateField, Field, Form, PassField, TextArea, TextField, TimeField
from ui.widgets.labels import Label
from ui.widgets.news import Autosave, Banner, EmptyState, Toast
from ui.widgets.page_head import PageHead
from ui.widgets.paint import FocusRing, elided
from ui.widgets.panels import HighPage, PrivacyCover, ScrollPage, SidePanel, column
from ui.widgets.record_table import Column, DataRole, RecordTable, TableView
from ui.widgets.scales import TapScale
from ui.widgets.segment import Segment
from ui.widgets.tabs import Tabs


def today():
    return date(2026, 11, 23)


def reading_edges(label):
    """Points between the reading edge (at the right) and the ink of each line, from the label's own picture."""
    picture = QImage(label.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    label.render(picture)
    ground, found, line = picture.pixelColor(0, picture.height() - 1), [], []
    for y in range(picture.height()):
        ink = [x for x in range(picture.width()) if abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60]
        if ink:
            line.append(max(ink))
        elif line:
            found.append(picture.width() - 1 - max(line))
            line = []
    return found


@pytest.mark.parametrize("width", [90, 141, 200])
def test_no_space_hangs_at_the_reading_edge_of_a_wrapped_arabic_label(qtbot, width):
    words = "يجلس المراجع قرب الباب ويسأل عن موعد آخر لأن الطريق طويل والأسبوع مزدحم"
    label = Label(words, wrap=True)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.resize(width, label.heightForWidth(width) + 4)
    shown(qtbot, label)
    edges = reading_edges(label)
    assert len(edges) > 1
    assert max(edges) <= 2


def shown(qtbot, widget, size=None):
    qtbot.addWidget(widget)
    if size:
        widget.resize(*size)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def type_into(qtbot, field, text):
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:  # QTest cannot press keys of other layouts
        field.insert(text)


def stack(qtbot, *widgets):
    host = QWidget()
    widgets[0].host = host  # qtbot holds it weakly only
    column = QVBoxLayout(host)
    for widget in widgets:
        column.addWidget(widget)
    shown(qtbot, host).activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host


@pytest.mark.parametrize("scale", [100, 150])
def test_the_sheet_of_components_stands_in_every_look(qtbot, look, every_look, scale):
    look(*every_look, scale)
    sheet = shown(qtbot, ComponentSheet(), (1440 * scale // 100, 900 * scale // 100))
    picture = sheet.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}) > 40
    for label in sheet.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap() and not label.property("elided"):
            assert label.sizeHint().width() <= label.width() + 1, label.text()


def test_a_button_reached_by_tab_wears_the_ring_and_enter_presses_it(qtbot):
    one, two = Button("Book", "primary", keys="N"), Button("Hold")
    host = stack(qtbot, one, two)
    host.activateWindow()
    two.setFocus()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: FocusRing.of(one).isVisible())
    assert FocusRing.of(one).geometry().contains(one.geometry())
    with qtbot.waitSignal(one.clicked):
        qtbot.keyClick(one, Qt.Key.Key_Space)
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert not FocusRing.of(one).isVisible()


def test_an_icon_button_has_a_name_and_a_tip_with_its_key(qtbot):
    button = shown(qtbot, Button("", icon="print", tip="Print", keys="Ctrl+P"))
    assert button.accessibleName() == "Print"
    assert button.toolTip() == "Print  Ctrl P"


def test_a_segment_is_chosen_by_mouse_and_arrows_mirrored_in_arabic(qtbot, look):
    for language, forward in (("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)):
        look(language)
        segment = Segment([("d", "Day"), ("w", "Week"), ("m", "Month")])
        segment.set_value("d")
        stack(qtbot, segment)
        said = []
        segment.chosen.connect(said.append)
        qtbot.keyClick(segment.button("d"), forward)
        assert segment.value() == "w"
        qtbot.mouseClick(segment.button("m"), Qt.MouseButton.LeftButton)
        assert said == ["w", "m"]
        assert (segment.button("d").x() > segment.button("m").x()) == (language == "ar")


def test_a_segment_without_room_stands_one_below_the_other(qtbot, every_look):
    segment = Segment([("d", "A whole day"), ("w", "A whole week"), ("m", "A whole month")])
    segment.set_value("d")
    host = stack(qtbot, segment)
    host.resize(segment.sizeHint().width() + 60, 200)
    qtbot.waitUntil(lambda: not segment.stacked)
    host.resize(segment.minimumSizeHint().width() + 30, 300)
    qtbot.waitUntil(lambda: segment.stacked and segment.button("w").y() >= segment.button("d").geometry().bottom())
    qtbot.keyClick(segment.button("d"), Qt.Key.Key_Down)
    assert segment.value() == "w"


def test_a_page_head_without_room_makes_two_lines(qtbot, every_look):
    head = PageHead("A page with a name of its own")
    button = head.add(Button("What can be done on this page"))
    host = stack(qtbot, head)
    host.resize(theme.current().px(700), 200)
    qtbot.waitUntil(lambda: not head.folded and button.y() < head.title.geometry().bottom())
    host.resize(theme.current().px(330), 200)
    qtbot.waitUntil(lambda: head.folded and button.y() >= head.title.geometry().bottom())
    assert head.room() >= head.title.sizeHint().width()


def test_what_was_hidden_on_purpose_stays_hidden_in_a_flow(qtbot):
    flow, one = Flow(), Chip("one")
    one.hide()
    for chip in (one, Chip("other")):
        flow.add(chip)
    stack(qtbot, flow)
    assert [chip.isVisible() for chip in flow.items()] == [False, True]


def test_chips_toggle_and_break_into_lines(qtbot):
    flow = Flow()
    for number in range(8):
        flow.add(Chip(f"technique {number}"))
    host = stack(qtbot, flow)
    host.resize(320, 300)
    qtbot.waitUntil(lambda: len({chip.y() for chip in flow.items()}) > 1)
    chip = flow.items()[2]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()
    assert all(one.geometry().right() <= flow.width() for one in flow.items())


def test_columns_stand_beside_each_other_or_below_and_tab_goes_the_same_way(qtbot, every_look):
    both = Beside()
    first, second = (Button(words, name=words) for words in ("the first", "the second"))
    both.add(first, 2, least=200)
    both.add(second, 1, least=100)
    host = stack(qtbot, both)
    host.resize(theme.current().px(420), 200)
    qtbot.waitUntil(lambda: not both.stacked and first.y() == second.y() and first.width() > second.width())
    assert both.minimumSizeHint().width() < theme.current().px(200)
    host.resize(theme.current().px(260), 200)
    qtbot.waitUntil(lambda: both.stacked and second.y() >= first.geometry().bottom())
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    first.hide()
    qtbot.waitUntil(lambda: not both.stacked)  # what is left has room


def test_a_choice_is_taken_with_the_keyboard_and_not_by_the_wheel(qtbot, every_look):
    choice = Choice([(1, "Hessa"), (2, "Noura")], placeholder="Choose")
    stack(qtbot, choice)
    assert choice.value() is None
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value() == 1
    choice.set_options([(2, "Noura"), (1, "Hessa")])
    assert choice.value() == 1


@pytest.mark.parametrize(
    ("typed", "meant", "back"), [("5", time(17), "17:00"), ("1730", time(17, 30), "17:30"), ("٩", time(9), "09:00")]
)
def test_a_time_is_completed_when_it_is_left(qtbot, typed, meant, back):
    field, other = TimeField(), TextField()
    stack(qtbot, field, other)
    field.setFocus()
    type_into(qtbot, field, typed)
    other.setFocus()
    assert field.value() == meant
    assert field.text() == back


def test_a_time_that_is_none_stays_as_typed(qtbot):
    field = TimeField()
    shown(qtbot, field)
    qtbot.keyClicks(field, "soon")
    assert field.value() is None
    assert not field.valid()
    assert field.text() == "soon"


@pytest.mark.parametrize("typed", ["mon", "30/11", "+1w", "٣٠/١١"])
def test_a_date_is_shown_back_in_full_and_can_be_edited_again(qtbot, typed):
    field, other = DateField(today), TextField()
    field.setMinimumWidth(theme.current().px(220))
    stack(qtbot, field, other).activateWindow()
    field.setFocus()
    type_into(qtbot, field, typed)
    other.setFocus()
    assert field.text() == "Monday 30 November 2026"
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.text() == "30/11/2026"
    assert field.value() == date(2026, 11, 30)


def test_a_field_says_what_helps_and_keeps_what_was_typed(qtbot, every_look):
    text = TextField()
    field = Field("Phone", text)
    stack(qtbot, field)
    qtbot.keyClicks(text, "12")
    field.error("This is no phone number.")
    assert field.message.isVisible()
    assert text.text() == "12"
    assert text.property("bad") is True
    assert text.accessibleDescription() == "This is no phone number."
    field.clear()
    assert not field.message.isVisible()
    assert text.property("bad") is False


def test_an_edge_of_two_pixels_does_not_move_anything(qtbot):
    text = TextField("17:00")
    field = Field("Start", text)
    stack(qtbot, field)
    before = text.geometry()
    field.error("No.")
    text.setFocus()
    assert text.geometry() == before


def test_a_form_puts_each_finding_beside_its_field(qtbot):
    form = Form()
    form.add("name", "Name", TextField())
    form.add_row(("phone", "Phone", TextField()), ("file", "File", TextField()))
    shown(qtbot, form)
    loose = form.show_findings([Finding(HouseProblem.EMPTY, "phone"), Finding(HouseProblem.STALE)], text_for)
    assert form.fields["phone"].state() == "bad"
    assert form.fields["name"].state() == ""
    assert len(loose) == 1


def test_a_passphrase_is_hidden_until_the_eye_is_pressed(qtbot):
    field = shown(qtbot, PassField())
    qtbot.keyClicks(field, "correct horse")
    assert field.displayText() != "correct horse"
    field.actions()[-1].trigger()
    assert field.displayText() == "correct horse"
    assert field.value() == "correct horse"


def test_a_text_area_grows_with_its_text_and_tab_goes_on(qtbot):
    area, other = TextArea(lines=2, most=6), TextField()
    host = stack(qtbot, area, other)
    host.activateWindow()
    before = area.height()
    area.setFocus()
    qtbot.keyClicks(area, "a\rb\rc\rd\re")
    for _ in range(5):
        qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.height() > before)
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert "\t" not in area.toPlainText()


def test_the_scale_is_typed_tapped_and_emptied(qtbot, look):
    scale = TapScale("Goal", last=6)
    stack(qtbot, scale)
    qtbot.keyClicks(scale, "7")
    assert scale.value() == 7
    qtbot.keyClicks(scale, "10")
    assert scale.value() == 10
    qtbot.keyClick(scale, Qt.Key.Key_Backspace)
    assert scale.value() is None
    cell = scale.width() // 11
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(cell * 3 + 5, 10))
    assert scale.value() == 3
    assert scale.accessibleName() == "Goal: 3"


def test_the_scale_starts_at_the_right_in_arabic(qtbot, look):
    look("ar")
    scale = TapScale("الهدف")
    stack(qtbot, scale)
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(scale.width() - 5, 10))
    assert scale.value() == 0
    qtbot.keyClick(scale, Qt.Key.Key_Left)
    assert scale.value() == 1


def test_a_toast_can_be_undone_and_goes_by_itself_unless_hovered(qtbot, monkeypatch):
    host = shown(qtbot, QWidget(), (900, 400))
    toast, undone = Toast(host), []
    toast.say("Moved Bilal Al-Ufuq to 12:00", lambda: undone.append(True))
    qtbot.wait(250)
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - 450) <= 2
    qtbot.mouseClick(toast.findChild(Button, "toastUndo"), Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not toast.isVisible()
    toast.say("Saved")
    assert not toast.findChild(Button, "toastUndo").isVisible()
    toast._clock.start(10)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_banners_and_empty_states_offer_one_button(qtbot):
    banner = Banner("warn", "Joy took 17:00 a moment ago", "at the other desk.", "Take it", name="clash")
    empty = EmptyState("wait_list", "Nobody waits", "They will be here.", "Add", "W", name="nobody")
    host = stack(qtbot, banner, empty)
    assert host.findChild(Button, "clashButton") is banner.button
    with qtbot.waitSignal(banner.pressed):
        qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(empty.pressed):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_what_people_typed_is_not_read_as_markup_in_a_banner(qtbot):
    banner = Banner("info", "<b>x</b> & y")
    assert "&lt;b&gt;" in banner._label.text()


def test_autosave_speaks_softly(qtbot):
    saved = Autosave()
    host = stack(qtbot, saved)
    assert not saved.isVisible()
    saved.saved(datetime(2026, 11, 23, 11, 56))
    assert saved.text() == "Draft saved 11:56"
    saved.PATIENCE = 5
    saved.failed()
    qtbot.waitUntil(lambda: saved.text() == "Not saved, trying again")
    assert host.isVisible()


def test_escape_closes_a_side_panel(qtbot):
    panel = SidePanel("New appointment")
    field = TextField()
    panel.body.addWidget(field)
    shown(qtbot, panel, (356, 500))
    assert panel.width() == 356
    field.setFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)


def test_the_privacy_cover_hides_all_until_a_key(qtbot):
    host = shown(qtbot, QWidget(), (600, 400))
    cover = PrivacyCover(host)
    cover.lay()
    assert cover.geometry() == host.rect()
    qtbot.keyClick(cover, Qt.Key.Key_Shift)
    assert cover.isVisible()
    qtbot.keyClick(cover, Qt.Key.Key_A)
    assert not cover.isVisible()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_dialog_darkens_the_whole_window_until_it_closes(qtbot, look, name):
    look("en", name)
    window = QLabel("lit")
    window.setStyleSheet(f"background: {theme.current().hex('line-strong')}")
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    plain = window.grab().toImage().pixelColor(390, 290).lightness()
    dialog = Dialog(window)
    dialog.open()
    (dim,) = window.findChildren(Dim)
    window.resize(600, 400)
    qtbot.waitUntil(lambda: dim.geometry() == window.rect())
    assert window.grab().toImage().pixelColor(590, 390).lightness() < plain * 0.8
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dim.isVisible()
    dialog.open()
    qtbot.waitUntil(lambda: [one.isVisible() for one in window.findChildren(Dim)] == [True])
    dialog.close()


def table(qtbot):
    model = RecordTable(
        [
            Column("Client", lambda r: r[0], strong=True, stretch=True),
            Column("Minutes", lambda r: str(r[1]), sort_key=lambda r: r[1], end=True),
            Column("State", lambda r: "", pill=lambda r: ("booked", "Booked")),
        ]
    )
    looking.keep_testing(model)
    view = TableView(model, name="list")
    model.setParent(view)
    looking.keep_testing(view.model())
    stack(qtbot, view)
    model.show([("Mona", 5), ("Adel", 50), ("Zain", 13)])
    return model, view


def test_a_table_sorts_by_keys_opens_by_enter_and_filters(qtbot):
    _model, view = table(qtbot)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [view.model().index(row, 0).data() for row in range(3)] == ["Mona", "Zain", "Adel"]
    assert view.choose(lambda record: record[0] == "Zain")
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [("Zain", 13)]
    view.filter(lambda record: record[1] > 10)
    assert view.model().rowCount() == 2
    assert view.model().index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Booked"


def test_a_table_without_room_gives_up_columns_and_its_tip_says_them(qtbot):
    _model, view = table(qtbot)
    view.window().resize(600, 300)
    qtbot.waitUntil(lambda: not any(view.isColumnHidden(place) for place in range(3)))
    view.window().resize(theme.current().px(320), 300)
    qtbot.waitUntil(lambda: view.isColumnHidden(1) and not view.horizontalScrollBar().isVisible())
    assert not view.isColumnHidden(0)  # what names the row and what tells its state stay
    assert not view.isColumnHidden(2)
    assert view.gone(view.model().index(0, 0)) == "Minutes: 5"
    view.window().resize(600, 300)
    qtbot.waitUntil(lambda: not view.isColumnHidden(1))
    assert view.gone(view.model().index(0, 0)) == ""


def test_the_first_down_in_a_table_chooses_its_first_row(qtbot):
    _model, view = table(qtbot)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.record() == view.model().index(0, 0).data(DataRole.RECORD)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.record() == view.model().index(1, 0).data(DataRole.RECORD)


def test_an_emptied_table_is_still_sound(qtbot):
    model, view = table(qtbot)
    model.show([])
    assert view.record() is None


def test_tabs_by_key_with_a_chip_only_where_something_is_due(qtbot, every_look):
    tabs = Tabs(name="tabs")
    for key in ("overview", "plan", "measures"):
        tabs.add(key, key, key)
    tabs.set_chip("measures", "due")
    host = stack(qtbot, tabs)
    host.resize(700, 100)
    said = []
    tabs.chosen.connect(said.append)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    qtbot.keyClick(tabs, Qt.Key.Key_Left if theme.current().arabic else Qt.Key.Key_Right)
    assert said == ["plan", "measures"]
    assert tabs.accessibleTabName(2) == "measures due"


ELEVEN = {
    "en": "Overview,First meeting,Plan,Notes,Measures,Reviews,Workbook,Safety,Letters,Ending,Front sheet",
    "ar": "نظرة عامة,اللقاء الأول,الخطة,الملاحظات,المقاييس,المراجعات,الدفتر,السلامة,الرسائل,الإنهاء,صفحة البيانات",
}


def eleven_tabs(qtbot, width, language):
    tabs = shown(qtbot, Tabs(name="many"), (width, 60))
    for text in ELEVEN[language].split(","):
        tabs.add(text, text, "goal")
    for place in (4, 5):
        tabs.set_chip(ELEVEN[language].split(",")[place], "due" if language == "en" else "مستحق")
    qtbot.waitUntil(lambda: tabs.width() == width)
    return tabs


@pytest.mark.parametrize("language", ["en", "ar"])
def test_eleven_tabs_fit_the_smaller_screen(qtbot, language):
    theme.use(theme.Theme("light", language == "ar"))
    tabs = eleven_tabs(qtbot, 1366 - 72 - 24, language)
    assert tabs.folded() == []
    assert all(tabs.isTabVisible(place) for place in range(11))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_tabs_without_room_fold_into_a_menu_and_the_chosen_and_due_ones_stay(qtbot, every_look):
    tabs = eleven_tabs(qtbot, 500, "en")
    folded = tabs.folded()
    assert folded
    assert not {"Overview", "Measures", "Reviews"} & set(folded)
    assert folded[-1] == "Front sheet"
    edges = [tabs.tabRect(place) for place in range(11) if tabs.isTabVisible(place)] + [tabs.more.geometry()]
    assert min(rect.left() for rect in edges) >= 0
    assert max(rect.right() for rect in edges) < 500
    qtbot.mouseClick(tabs.more, Qt.MouseButton.LeftButton)
    menu = tabs.findChild(QMenu, "manyMoreMenu")
    qtbot.waitExposed(menu)
    assert [entry.objectName() for entry in menu.actions()] == folded
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[-1]).center())
    assert tabs.key() == "Front sheet"
    assert "Front sheet" not in tabs.folded()
    tabs.resize(1270, 60)
    qtbot.waitUntil(lambda: tabs.folded() == [])


def test_a_hovered_toast_waits(qtbot):
    host = shown(qtbot, QWidget(), (900, 400))
    toast = Toast(host)
    toast.say("Saved")
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not toast._clock.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._clock.isActive()
    toast.fold()


def test_tabs_shown_again_take_their_place(qtbot):
    """A tab left as it was, told after one that comes back, must not undo the row's new layout."""
    tabs = shown(qtbot, Tabs(name="again"), (500, 60))
    for key in ("first", "second", "third"):
        tabs.add(key, key, "goal")
    for seen in ((False, False, True), (True, True, True)):
        for place, visible in enumerate(seen):
            tabs.setTabVisible(place, visible)
        assert [tabs.tabRect(place).isEmpty() for place in range(3)] == [not visible for visible in seen]


@pytest.mark.parametrize(("words", "mark"), [("Arjun Varghese of Salmiya", "\u200e"), ("سلوى طارق خالد الدانة", "\u200f")])
def test_what_is_cut_ends_where_its_own_script_ends(qapp, words, mark):
    metrics = QFontMetricsF(theme.current().font("body"))
    assert elided(words, metrics, 60).endswith(f"…{mark}")
    assert elided(words, metrics, 600) == words


def test_a_dialog_higher_than_its_window_scrolls_keeps_its_foot_and_follows_the_cursor(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(700, 400)
    host.show()
    dialog = Dialog(host)
    foot, fields = Button("Done"), [TextField(name=f"field{number}") for number in range(20)]
    whole, middle = column(dialog, 0), Holder(dialog, 300, foot)
    for field in fields:
        middle.body.addWidget(field)
    whole.addWidget(middle, 1)
    whole.addWidget(foot)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.height() == 400)
    bar = middle.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert dialog.rect().contains(foot.geometry())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() / 2)
    fields[0].setFocus()
    qtbot.waitUntil(lambda: bar.value() == 0)
    qtbot.keyClick(fields[0], Qt.Key.Key_PageDown)
    assert bar.value() > 0
    for field in fields[2:]:
        field.hide()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    dialog.hide()


def test_a_page_scrolls_only_where_what_it_holds_has_no_room_to_scroll_by_itself(qtbot):
    page, part = HighPage(200), QWidget()
    inner = ScrollPage()
    inner.body.addWidget(Label("words " * 2000, wrap=True))
    column(part, 0).addWidget(inner)
    page.hold(part)
    qtbot.addWidget(page)
    page.resize(400, 260)
    page.show()
    qtbot.waitUntil(lambda: inner.verticalScrollBar().maximum() > 0)
    assert page.verticalScrollBar().maximum() == 0
    page.resize(400, 150)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)


def test_what_flows_lies_on_one_middle(qtbot):
    flow = Flow()
    for part in (Label("Only if it matters", "small"), Chip("Agenda"), Button("Open")):
        flow.add(part)
    qtbot.addWidget(flow)
    flow.resize(600, 40)
    flow.show()
    middles = {part.geometry().top() + part.geometry().bottom() for part in flow.items()}
    assert max(middles) - min(middles) <= 1
