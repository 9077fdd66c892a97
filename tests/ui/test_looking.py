"""What looks at the pictures is looked at itself: each fault it is there for is found, and a sound page has none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui import looking
from ui import theme
from ui.widgets.choice import Choice
from ui.widgets.labels import Label
from ui.widgets.panels import column, row
from ui.widgets.record_table import Column, RecordTable, TableView

HEAD = "الدليل الإرشادي"


@pytest.fixture
def page(qtbot):
    """An Arabic page: a label and a table."""
    before = theme.current()
    theme.use(theme.Theme("light", True, 100, calm=True))
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    host.label = Label("المراجع")
    host.table = TableView(RecordTable([Column(HEAD, str, width=200), Column("الاسم", str, width=200)]), name="heads")
    lines = column(host)
    lines.addWidget(host.label)
    lines.addWidget(host.table)
    host.choice = Choice([(1, "أقرب موعد متاح")], name="soon")
    inner = row()
    inner.addWidget(host.choice)
    inner.addWidget(QWidget())
    lines.addLayout(inner)
    host.resize(600, 300)
    host.show()
    qtbot.waitExposed(host)
    yield host
    host.hide()
    theme.use(before)


def faults(page):
    """The names of the looks that find something."""
    looks = (looking.cut, looking.cut_heads, looking.cut_inside, looking.overlapping, looking.untranslated, looking.unmirrored)
    return [look.__name__ for look in looks if look(page)]


def test_a_sound_page_has_no_fault(page):
    assert faults(page) == []


def test_a_cut_head_is_found(page):
    page.table.setColumnWidth(0, 60)
    assert faults(page) == ["cut_heads"]
    assert HEAD in looking.cut_heads(page)[0][1]


def test_a_cut_short_word_of_a_cell_is_found_and_a_long_one_may_be_cut(page):
    model, long = page.table.model().sourceModel(), "كلمات طويلة في خلية لا يسعها عمودها ولا عمودان مثله"
    model.show(["في انتظار الموعد"])
    assert faults(page) == []
    page.table.setColumnWidth(0, 100)
    assert "انتظار" in looking.cut_inside(page)[0][1]
    model.columns[0] = Column(HEAD, lambda said: long, width=200)
    assert looking.cut_inside(page) == []
    model.columns[0] = Column(HEAD, lambda said: long, strong=True, width=200)
    assert "طويلة" in looking.cut_inside(page)[0][1]  # less than half of what names the row


def test_a_list_whose_choice_is_cut_is_found(page, qtbot):
    page.choice.setFixedWidth(60)
    qtbot.waitUntil(lambda: page.choice.width() == 60)
    assert faults(page) == ["cut_inside"]


def test_a_cut_line_and_a_cut_sentence_are_found(page, qtbot):
    page.label.setFixedWidth(20)
    qtbot.waitUntil(lambda: page.label.width() == 20)
    assert faults(page) == ["cut"]
    page.label.setWordWrap(True)
    page.label.setText("جملة طويلة لا يتسع لها سطر واحد ولا سطران")
    page.label.setFixedSize(90, 18)
    qtbot.waitUntil(lambda: page.label.height() == 18)
    assert faults(page) == ["cut"]


def test_an_english_word_is_found_in_a_label_and_in_a_head(page):
    page.label.setText("Client")
    assert faults(page) == ["untranslated"]
    page.label.setText("المراجع")
    page.table.model().sourceModel().columns[1] = Column("Guideline", str, width=200)
    assert ("heads", "Guideline") in looking.untranslated(page)


def test_what_runs_from_the_left_is_found(page):
    page.label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert faults(page) == ["unmirrored"]
    page.label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert any("columns stand" in what for _who, what in looking.unmirrored(page))


def test_neighbours_that_lie_on_each_other_are_found(page):
    page.table.move(0, 0)
    assert faults(page) == ["overlapping"]
    page.layout().activate()
    page.choice.move(page.table.pos())  # a layout in a layout: they have one parent and two layouts
    assert faults(page) == ["overlapping"]
