"""The workbook tab with real keys: every kind is typed, kept, found again, audited; a draft survives; curves and tables agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.data.workbook import WorkbookEntryRow, WorkbookPageRow
from clinic_app.domain.endings import CloseRequest, EndingDraftRequest
from clinic_app.domain.episodes import EndReason, LifeEventRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.workbook import (
    Belief,
    Direction,
    EntryRequest,
    PageKind,
    PageRequest,
    SkillStage,
    ThinkingHabit,
    Unit,
    Win,
    Wins,
)
from clinic_app.services import endings, episodes, work, workbook
from tests.care import a_client, an_agreed_plan, audit_lines
from tests.ui import looking
from ui.changes import ChangeSignal
from ui.letters.print_dialog import PrintDialog
from ui.workbook.timeline_page import typed_when
from ui.workbook.workbook_tab import WorkbookTab

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.lead)
    an_agreed_plan(clinic, clinic.lead, client_id)
    return client_id


@pytest.fixture
def open_tab(clinic, qtbot):
    changes, tabs = ChangeSignal(work.listen), []

    def open_(client_id):
        tab = WorkbookTab(clinic.lead, changes)
        qtbot.addWidget(tab)
        tab.resize(1294, 700)
        tab.go(client_id)
        tab.show()
        qtbot.waitUntil(lambda: not tab._stale)
        tabs.append(tab)
        return tab

    yield open_
    for tab in tabs:
        tab.hide()
    changes.end()


def part(tab, name):
    QApplication.processEvents()
    found = [w for w in tab.findChildren(QWidget, name) if not w.isHidden()]
    assert found, name
    return found[-1]


def act(tab, keys):
    next(one for one in tab.acts() if keys in one.keys.split(" | ")).call()


def new_page(qtbot, tab, kind):
    """By keys alone: A, arrows down to the kind, Enter."""
    act(tab, "A")
    menu = tab.start.menu
    qtbot.waitUntil(menu.isVisible)
    for _ in range(list(PageKind).index(kind)):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab._view is not None)


def type_into(qtbot, tab, name, text):
    field = part(tab, name)
    field.setFocus()
    qtbot.keyClicks(field, text)


def kept(clinic, client):
    return workbook.workbook_of(clinic.lead, client)


def noted(clinic, client):
    """New convictions noted on the only belief."""
    return [entry.content.new for entry in kept(clinic, client).of(PageKind.BELIEF)[0].entries]


def saved(qtbot, clinic, client, kind, **wanted):
    """Wait until a page of this kind holds these values in the record."""
    def there():
        pages = kept(clinic, client).of(kind)
        assert pages
        assert {name: getattr(pages[0].content, name) for name in wanted} == wanted
    qtbot.waitUntil(lambda: _holds(there), timeout=4000)
    return kept(clinic, client).of(kind)[0]


def _holds(check):
    try:
        check()
    except AssertionError:
        return False
    return True


def test_an_empty_workbook_says_what_will_appear_and_stores_nothing(qtbot, open_tab, client):
    tab = open_tab(client)
    assert part(tab, "workbookEmpty").isVisible()
    new_page(qtbot, tab, PageKind.THOUGHT)
    act(tab, "Esc")
    assert WorkbookPageRow.select().count() == 0


def test_a_thought_record_by_keys(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.THOUGHT)
    type_into(qtbot, tab, "page_situation", "Tuesday meeting")
    type_into(qtbot, tab, "page_feeling", "shame")
    type_into(qtbot, tab, "page_feeling_before", "80")
    type_into(qtbot, tab, "page_thought", "they will laugh")
    type_into(qtbot, tab, "page_conviction_before", "90")
    qtbot.keyClick(part(tab, "page_habits_mind_guessing"), Qt.Key.Key_Space)
    type_into(qtbot, tab, "page_fairer", "most look at the slides")
    type_into(qtbot, tab, "page_conviction_fairer", "60")
    type_into(qtbot, tab, "page_feeling_after", "40")
    page = saved(
        qtbot, clinic, client, PageKind.THOUGHT, situation="Tuesday meeting", feeling="shame", feeling_before=80,
        thought="they will laugh", conviction_before=90, habits=(ThinkingHabit.MIND_GUESSING,), fairer="most look at the slides",
        conviction_fairer=60, feeling_after=40,
    )
    act(tab, "Esc")
    assert part(tab, f"page_{page.id}").accessibleName().startswith("\u2068they will laugh")
    lines = [line["action"] for line in audit_lines(Vault.CLINICAL)]
    assert lines.count("write_workbook") == 2  # begun, and closed after the ticks


def test_a_belief_with_its_curve_and_the_same_as_a_table(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    type_into(qtbot, tab, "page_old", "I am a burden")
    type_into(qtbot, tab, "page_new", "I am welcome")
    for day, old, new in (("9/11/2026", "80", "20"), ("16/11/2026", "60", "45")):
        part(tab, "entry_on").selectAll()
        type_into(qtbot, tab, "entry_on", day)
        type_into(qtbot, tab, "entry_old", old)
        type_into(qtbot, tab, "entry_new", new)
        qtbot.keyClick(part(tab, "entry_words"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda new=new: int(new) in noted(clinic, client))
    assert part(tab, "workbookCurves").isVisible()
    assert "20 → 45" in part(tab, "workbookCurves").accessibleName()
    qtbot.mouseClick(part(tab, "entriesAsTable"), Qt.MouseButton.LeftButton)
    table = part(tab, "entriesTable")
    assert table.isVisible()
    assert [table.model().index(n, 2).data() for n in range(2)] == ["45", "20"]
    page = kept(clinic, client).of(PageKind.BELIEF)[0]
    assert [e.on for e in page.entries] == [date(2026, 11, 9), date(2026, 11, 16)]


def test_an_entry_is_corrected_and_taken_back_by_keys(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.WINS)
    type_into(qtbot, tab, "entry_words", "drove aloen")
    qtbot.keyClick(part(tab, "entry_words"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: WorkbookEntryRow.select().count() == 1)
    table = part(tab, "entriesTable")
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    line = part(tab, "entry_words")
    line.selectAll()
    qtbot.keyClicks(line, "drove alone")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: WorkbookEntryRow.select().count() == 2)
    log = kept(clinic, client).of(PageKind.WINS)[0]
    assert [e.content.words for e in log.entries] == ["drove alone"]
    said = []
    tab.said.connect(lambda words, undo: said.append(undo))
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "drove aloen" in part(tab, "entryEarlier").text()  # what it said before can be read
    qtbot.mouseClick(part(tab, "takeBackEntry"), Qt.MouseButton.LeftButton)
    assert kept(clinic, client).of(PageKind.WINS)[0].entries == ()
    said[-1]()
    assert len(kept(clinic, client).of(PageKind.WINS)[0].entries) == 1


def test_a_correction_comes_back_and_meets_another_one_without_loss(qtbot, open_tab, clinic, client):
    me = clinic.lead
    page = workbook.save_page(me, PageRequest(client, PageKind.WINS, Wins()))
    first = workbook.note_entry(me, EntryRequest(page.id, date(2026, 11, 20), Win("drove aloen")))
    tab = open_tab((client, page.id))
    type_into(qtbot, tab, "entry_words", "one more")
    table = part(tab, "entriesTable")
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    type_into(qtbot, tab, "entry_words", " mine")
    tab.hide()
    again = open_tab((client, page.id))
    line = part(again, "entry_words")
    assert line.text() == "drove aloen mine"
    workbook.note_entry(me, EntryRequest(page.id, first.on, Win("theirs"), first.key, first.version))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "theirs" in part(again, "entryEarlier").text())
    assert line.text() == "drove aloen mine"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "one more")  # what was being noted before the correction
    assert [e.content.words for e in kept(clinic, client).of(PageKind.WINS)[0].entries] == ["drove aloen mine"]
    said = [e.content.words for e in workbook.entry_versions(me, page.id, first.key)]
    assert said == ["drove aloen", "theirs", "drove aloen mine"]


def test_a_ladder_by_keys_and_a_step_done_after_two_trials(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.LADDER)
    type_into(qtbot, tab, "page_aim", "the Gulf Road at night")
    for number, (words, suds) in enumerate((("two streets", "30"), ("the bridge", "52"), ("the long road", "90")), 1):
        type_into(qtbot, tab, f"page_stepsWords{number}", words)
        type_into(qtbot, tab, f"page_stepsSuds{number}", suds)
        qtbot.keyClick(part(tab, f"page_stepsWords{number}"), Qt.Key.Key_Return)  # Enter adds the next line
    page = saved(qtbot, clinic, client, PageKind.LADDER, aim="the Gulf Road at night")
    qtbot.waitUntil(lambda: [s.expected for s in kept(clinic, client).of(PageKind.LADDER)[0].content.steps] == [30, 50, 90])
    for _ in range(2):
        for name, value in (("start", "50"), ("peak", "80"), ("end", "40"), ("minutes", "15")):
            type_into(qtbot, tab, f"entry_{name}", value)
        before = WorkbookEntryRow.select().count()
        qtbot.keyClick(part(tab, "entry_learned"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda before=before: WorkbookEntryRow.select().count() == before + 1)
    assert workbook.ladder_places(clinic.lead, [client])[client].step == 2
    table = part(tab, "workbookEntries").model
    assert table.index(0, 2).data() == "50 → 80 → 40"
    assert table.index(0, 3).data() == "50 %"
    act(tab, "Esc")
    assert "step 2 of 3" in part(tab, f"page_{page.id}").accessibleName()


def test_steps_move_with_their_trials(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.LADDER)
    for number, words in enumerate(("one", "two"), 1):
        type_into(qtbot, tab, f"page_stepsWords{number}", words)
        if number == 1:
            qtbot.keyClick(part(tab, "page_stepsWords1"), Qt.Key.Key_Return)
    keys = {s.words: s.key for s in tab._view.request().content.steps}
    qtbot.keyClick(part(tab, "page_stepsWords2"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    steps = lambda: [s for p in kept(clinic, client).of(PageKind.LADDER) for s in p.content.steps]  # noqa: E731
    qtbot.waitUntil(lambda: [s.words for s in steps()] == ["two", "one"])
    assert {s.words: s.key for s in steps()} == keys


def test_a_behaviour_with_its_weekly_counts(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.TARGET)
    type_into(qtbot, tab, "page_words", "walk before work")
    for chip in ("page_direction_more", "page_unit_times"):
        qtbot.keyClick(part(tab, chip), Qt.Key.Key_Space)
    type_into(qtbot, tab, "page_baseline", "1")
    type_into(qtbot, tab, "page_target", "4")
    part(tab, "page_goal").setFocus()
    qtbot.keyClick(part(tab, "page_goal"), Qt.Key.Key_Down)
    page = saved(qtbot, clinic, client, PageKind.TARGET, words="walk before work", direction=Direction.MORE, unit=Unit.TIMES,
                 baseline=1, target=4)
    type_into(qtbot, tab, "entry_count", "3")
    qtbot.keyClick(part(tab, "entry_count"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: WorkbookEntryRow.select().count() == 1)
    qtbot.waitUntil(lambda: kept(clinic, client).of(PageKind.TARGET)[0].goal_key != "", timeout=3000)
    act(tab, "Esc")
    assert "3 times in the week" in part(tab, f"page_{page.id}").accessibleName()


@pytest.mark.parametrize(("kind", "typed", "wanted"), [
    (PageKind.EXPERIMENT, {"belief": "I shall faint", "conviction_before": "85", "prediction": "I fall", "test": "queue alone",
                           "safety_habits": "no phone", "happened": "warm hands", "conviction_after": "30", "learned": "I stood"},
     {"belief": "I shall faint", "conviction_before": 85, "learned": "I stood", "conviction_after": 30}),
    (PageKind.PROBLEM,
     {"problem": "school fees", "options": "ask\rwait", "choice": "ask", "steps": "call", "look_back": "went well"},
     {"problem": "school fees", "options": ("ask", "wait"), "choice": "ask", "steps": ("call",), "look_back": "went well"}),
    (PageKind.SKILL, {"name": "slow breathing", "how": "in four, out six", "next_practice": "30/11/2026"},
     {"name": "slow breathing", "how": "in four, out six", "next_practice": date(2026, 11, 30)}),
    (PageKind.THEME, {"tag": "guilt", "wish": "to be loved", "other_answer": "turns away", "own_answer": "I please"},
     {"tag": "guilt", "wish": "to be loved", "other_answer": "turns away", "own_answer": "I please"}),
    (PageKind.REHEARSAL, {"scene": "saying no", "reward": "tea with Sara"}, {"scene": "saying no", "reward": "tea with Sara"}),
])
def test_the_other_kinds_are_typed_kept_and_shown_again(qtbot, open_tab, clinic, client, kind, typed, wanted):
    tab = open_tab(client)
    new_page(qtbot, tab, kind)
    for name, text in typed.items():
        type_into(qtbot, tab, f"page_{name}", text)
    page = saved(qtbot, clinic, client, kind, **wanted)
    tab.hide()
    again = open_tab((client, page.id))
    assert again._view.request().content == kept(clinic, client).of(kind)[0].content


def test_chips_are_taken_back_by_a_second_press(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.SKILL)
    type_into(qtbot, tab, "page_name", "breathing")
    chip = part(tab, f"page_stage_{SkillStage.TRIED_ALONE}")
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    saved(qtbot, clinic, client, PageKind.SKILL, stage=SkillStage.TRIED_ALONE)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    saved(qtbot, clinic, client, PageKind.SKILL, stage=None)


def test_what_was_typed_in_the_form_of_an_entry_comes_back_after_a_crash(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.WINS)
    type_into(qtbot, tab, "entry_words", "stayed until the others left")
    log_kept = lambda: kept(clinic, client).of(PageKind.WINS)  # noqa: E731
    qtbot.waitUntil(lambda: bool(log_kept()) and workbook.entry_draft(clinic.lead, log_kept()[0].id, PageKind.WINS) is not None)
    tab._tick.stop()  # nothing is asked of this window any more, as after a crash
    again = open_tab((client, log_kept()[0].id))
    assert part(again, "entry_words").text() == "stayed until the others left"
    qtbot.keyClick(part(again, "entry_words"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: WorkbookEntryRow.select().count() == 1)
    assert workbook.entry_draft(clinic.lead, log_kept()[0].id, PageKind.WINS) is None


def test_too_long_words_are_said_beside_the_field_and_stay(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    part(tab, "page_old").setText("x" * 160)
    type_into(qtbot, tab, "page_old", "yz")
    qtbot.waitUntil(lambda: tab._view.form.fields["old"].state() == "bad", timeout=3000)
    assert part(tab, "page_old").text().endswith("yz")
    part(tab, "page_old").setFocus()
    for _ in range(2):
        qtbot.keyClick(part(tab, "page_old"), Qt.Key.Key_Backspace)
    saved(qtbot, clinic, client, PageKind.BELIEF, old="x" * 160)
    assert tab._view.form.fields["old"].state() == ""


def saved_elsewhere(clinic, client, page, content):
    """Another desk saves this page first."""
    now = workbook.page_of(clinic.lead, page.id)
    return workbook.save_page(clinic.lead, PageRequest(client, now.kind, content, now.id, now.version, now.uid))


def said_in(tab, name):
    return "\n".join(label.text() for label in part(tab, name).findChildren(QLabel))


@pytest.mark.parametrize(("button", "way"), [("keepMine", "stay"), ("takeTheirs", "leave")])
def test_two_desks_over_one_page_see_both_texts_and_choose(qtbot, open_tab, clinic, client, button, way):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    type_into(qtbot, tab, "page_old", "mine")
    page = saved(qtbot, clinic, client, PageKind.BELIEF, old="mine")
    qtbot.waitUntil(lambda: not tab._dirty)
    type_into(qtbot, tab, "page_new", "still")
    saved_elsewhere(clinic, client, page, Belief("theirs", "theirs too"))
    type_into(qtbot, tab, "page_new", " mine")
    if way == "leave":
        tab.hide()
        tab = open_tab((client, page.id))
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "comparePage") is not None, timeout=3000)
    said = said_in(tab, "comparePage")
    assert "still mine" in said
    assert "theirs too" in said
    type_into(qtbot, tab, "page_new", "!")  # nothing is saved over the other text before somebody chose
    qtbot.waitUntil(lambda: not tab._tick.isActive(), timeout=3000)
    assert kept(clinic, client).of(PageKind.BELIEF)[0].content == Belief("theirs", "theirs too")
    qtbot.mouseClick(part(tab, button), Qt.MouseButton.LeftButton)
    expected = Belief("mine", "still mine!") if button == "keepMine" else Belief("theirs", "theirs too")
    qtbot.waitUntil(lambda: kept(clinic, client).of(PageKind.BELIEF)[0].content == expected, timeout=3000)
    qtbot.waitUntil(lambda: part(tab, "page_new").text() == expected.new)
    tab.hide()
    assert open_tab((client, page.id)).findChild(QWidget, "comparePage") is None


def close_care(clinic, client):
    """Another desk closes the episode."""
    found = endings.ending_for(clinic.lead, client)
    content = replace(found.content, reason=EndReason.PLANNED)
    ending = endings.save_ending(clinic.lead, EndingDraftRequest(found.id, found.version, content, found.uid, client))
    endings.close_episode(clinic.lead, CloseRequest(ending.id, ending.version))


def test_care_closed_elsewhere_keeps_what_was_typed_here_beside_the_page(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    type_into(qtbot, tab, "page_old", "kept")
    page = saved(qtbot, clinic, client, PageKind.BELIEF, old="kept")
    qtbot.waitUntil(lambda: not tab._dirty)
    close_care(clinic, client)
    type_into(qtbot, tab, "page_new", "mine")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "comparePage") is not None, timeout=3000)
    for shown in (tab, open_tab((client, page.id))):
        assert "mine" in said_in(shown, "comparePage")
        assert part(shown, "page_old").text() == "kept"
    qtbot.mouseClick(part(shown, "letMineGo"), Qt.MouseButton.LeftButton)
    assert open_tab((client, page.id)).findChild(QWidget, "comparePage") is None


def test_a_page_begun_after_care_was_closed_elsewhere_loses_no_word(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    close_care(clinic, client)
    type_into(qtbot, tab, "page_new", "mine")
    tab.hide()
    again = open_tab(client)
    assert "mine" in said_in(again, "homelessPage")
    qtbot.mouseClick(part(again, "letMineGo"), Qt.MouseButton.LeftButton)
    assert open_tab(client).findChild(QWidget, "homelessPage") is None


def test_words_that_do_not_fit_come_back_after_leaving(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    part(tab, "page_old").setText("x" * 160)
    type_into(qtbot, tab, "page_old", "yz")
    tab.hide()
    page = kept(clinic, client).of(PageKind.BELIEF)[0]
    again = open_tab((client, page.id))
    assert part(again, "page_old").text() == "x" * 160 + "yz"


def test_putting_away_offers_undo(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    type_into(qtbot, tab, "page_old", "mine")
    saved(qtbot, clinic, client, PageKind.BELIEF, old="mine")
    said = []
    tab.said.connect(lambda words, undo: said.append(undo))
    qtbot.mouseClick(part(tab, "putAwayPage"), Qt.MouseButton.LeftButton)
    assert kept(clinic, client).of(PageKind.BELIEF) == ()
    said[-1]()
    assert len(kept(clinic, client).of(PageKind.BELIEF)) == 1


def test_a_page_is_printed_filled_and_empty(qtbot, open_tab, clinic, client, print_queue):
    tab = open_tab(client)
    new_page(qtbot, tab, PageKind.BELIEF)
    type_into(qtbot, tab, "page_old", "I am a burden")
    for button, wanted in (("printPage", 1), ("printEmptyPage", 2)):
        qtbot.mouseClick(part(tab, button), Qt.MouseButton.LeftButton)
        dialog = tab.findChildren(PrintDialog)[-1]
        qtbot.waitUntil(lambda dialog=dialog: dialog.paper.page_count() == 1, timeout=10_000)
        with qtbot.waitSignal(tab.said):
            qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert len(print_queue.printed(wanted)) == wanted
    assert kept(clinic, client).of(PageKind.BELIEF)[0].content.old == "I am a burden"
    lines = [line for line in audit_lines(Vault.CLINICAL) if line["action"] == "print_sheet"]
    assert [line["object"] for line in lines] == ["sheet:workbook", "sheet:workbook"]


def test_life_events_by_year_age_and_day(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    act(tab, "E")
    for when, what in (("2019", "moved here"), ("12", "changed school"), ("11/10/2026", "new post")):
        type_into(qtbot, tab, "eventWhen", when)
        type_into(qtbot, tab, "eventWhat", what)
        qtbot.keyClick(part(tab, "eventWhat"), Qt.Key.Key_Return)
    events = episodes.life_events(clinic.lead, client)
    assert [(e.on, e.year_only, e.words) for e in events] == [
        (date(2009, 1, 1), True, "changed school"), (date(2019, 1, 1), True, "moved here"),
        (date(2026, 10, 11), False, "new post"),
    ]
    table = part(tab, "lifeEvents")
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [e.shared for e in episodes.life_events(clinic.lead, client)] == [False, True, False]
    type_into(qtbot, tab, "eventWhen", "then")
    qtbot.keyClick(part(tab, "eventWhen"), Qt.Key.Key_Return)
    assert part(tab, "eventWhen").text() == "then"
    assert len(episodes.life_events(clinic.lead, client)) == 3


def test_an_event_about_somebody_else_cannot_be_shared(qtbot, open_tab, clinic, client):
    episodes.add_life_event(clinic.lead, LifeEventRequest(client, date(2026, 10, 11), "mother ill", third_party=True))
    tab = open_tab(client)
    act(tab, "E")
    part(tab, "lifeEvents").selectRow(0)
    assert not part(tab, "shareEvent").isEnabled()
    qtbot.keyClick(part(tab, "lifeEvents"), Qt.Key.Key_Return)
    assert not episodes.life_events(clinic.lead, client)[0].shared


def test_an_event_is_marked_delicate_as_it_is_added_or_later(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    act(tab, "E")
    type_into(qtbot, tab, "eventWhen", "2019")
    type_into(qtbot, tab, "eventWhat", "began to drink")
    qtbot.keyClick(part(tab, "eventDelicate"), Qt.Key.Key_Space)
    qtbot.keyClick(part(tab, "eventWhat"), Qt.Key.Key_Return)
    assert [e.delicate for e in episodes.life_events(clinic.lead, client)] == [True]
    assert not part(tab, "eventDelicate").isChecked()
    part(tab, "lifeEvents").selectRow(0)
    qtbot.mouseClick(part(tab, "markEvent"), Qt.MouseButton.LeftButton)
    assert [e.delicate for e in episodes.life_events(clinic.lead, client)] == [False]


@pytest.mark.parametrize(("text", "wanted"), [
    ("2019", (date(2019, 1, 1), True)), ("٢٠١٩", (date(2019, 1, 1), True)), ("12", (date(2009, 1, 1), True)),
    ("30/11/2019", (date(2019, 11, 30), False)), ("2090", None), ("99", None), ("soon", None), ("", None),
])
def test_when_is_typed_in_three_ways(text, wanted):
    assert typed_when(text, date(2026, 11, 23), date(1997, 3, 1)) == wanted
    assert typed_when("12", date(2026, 11, 23), None) is None


def test_the_models_keep_the_rules_of_qt(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    act(tab, "E")
    looking.keep_testing(part(tab, "timelinePage").model)
    type_into(qtbot, tab, "eventWhen", "2019")
    type_into(qtbot, tab, "eventWhat", "moved")
    qtbot.keyClick(part(tab, "eventWhat"), Qt.Key.Key_Return)
    act(tab, "Esc")
    new_page(qtbot, tab, PageKind.WINS)
    looking.keep_testing(part(tab, "workbookEntries").model)
    for words in ("one", "two"):
        type_into(qtbot, tab, "entry_words", words)
        qtbot.keyClick(part(tab, "entry_words"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: WorkbookEntryRow.select().count() == 2)


def test_reading_only_once_care_is_closed(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    assert tab.start.new.isVisible()
    ending = endings.ending_for(clinic.lead, client)
    ending = endings.save_ending(clinic.lead, EndingDraftRequest(
        ending.id, ending.version, replace(ending.content, reason=EndReason.PLANNED), ending.uid, client))
    endings.close_episode(clinic.lead, CloseRequest(ending.id, ending.version))
    qtbot.waitUntil(lambda: tab.start.new.isHidden())

