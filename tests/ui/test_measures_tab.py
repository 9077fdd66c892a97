"""The measures tab with real keys: two forms in sixteen, the safety question, corrections, the client at the screen."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from clinic_app.data.measures import MeasureAdministrationRow
from clinic_app.domain.measure_choices import MeasureChoice
from clinic_app.domain.measure_scoring import RiskAnswer, RiskState
from clinic_app.domain.measures import MeasureRequest, Mode
from clinic_app.domain.plans import GoalRatingRequest, RatedAt
from clinic_app.domain.safety import Reply
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.services import clock, measure_settings, measures, plans, safety, work
from tests.care import a_client, an_agreed_plan
from tests.ui import looking
from ui.changes import ChangeSignal
from ui.measures.measures_tab import MeasuresTab
from ui.measures.risk_dialog import RiskDialog, RiskQuestion

ANSWERS = {
    date(2026, 9, 14): (2, 2, 3, 2, 2, 2, 2, 2, 0), date(2026, 10, 5): (2, 2, 2, 2, 2, 2, 2, 1, 0),
    date(2026, 10, 26): (1, 2, 2, 2, 1, 2, 1, 1, 0),
}


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.lead)
    with clock.freeze(datetime(2026, 11, 9, 9)):
        an_agreed_plan(clinic, clinic.lead, client_id)
    return client_id


@pytest.fixture
def scored_client(clinic, client):
    for number, (on, answers) in enumerate(ANSWERS.items()):
        uid = f"{number}0000000-0000-4000-8000-000000000000"
        measures.enter(clinic.lead, MeasureRequest(uid, client, "phq9", on, answers, (1,), Mode.PAPER, "ar"))
    return client


@pytest.fixture
def open_tab(clinic, qtbot):
    changes, tabs = ChangeSignal(work.listen), []

    def open_(client_id):
        tab = MeasuresTab(clinic.lead, changes)
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
    found = tab.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot, tab, name):
    qtbot.mouseClick(part(tab, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def keys(qtbot, tab, text):
    """Each key goes to the sheet that has the cursor."""
    for key in text:
        sheet = tab._entry.form.sheet
        assert sheet is tab._entry._sheets.currentWidget().findChild(type(sheet))
        qtbot.keyClicks(sheet, key)


def rows():
    return [(r.key, r.total, r.state) for r in MeasureAdministrationRow.select().order_by(MeasureAdministrationRow.id)]


def dialog_answers(qtbot, keystroke, then=lambda dialog: None):
    """Answer the safety dialog once it stands."""
    seen = []

    def answer():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, answer)
            return
        seen.append(dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        dialog.close()
        assert dialog.isVisible()
        then(dialog)
        qtbot.keyClick(dialog, keystroke)

    QTimer.singleShot(20, answer)
    return seen


def test_two_forms_in_sixteen_keys_and_one_to_save(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    click(qtbot, tab, "measureEnterDue")
    pressed = "112112110" + "2111111"
    assert len(pressed) == 16
    keys(qtbot, tab, pressed)
    qtbot.keyClick(tab._entry.form.sheet, Qt.Key.Key_Return)
    assert rows() == [("phq9", 10, "complete"), ("gad7", 8, "complete")]
    assert tab._entry is None


def test_minus_blank_backspace_back_and_digits_out_of_range_are_ignored(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    click(qtbot, tab, "measureEnterDue")
    keys(qtbot, tab, "9-1")
    sheet = tab._entry.form.sheet
    assert sheet.answers()[:3] == (None, 1, None)
    qtbot.keyClick(sheet, Qt.Key.Key_Backspace)
    assert sheet.answers()[:3] == (None, None, None)
    keys(qtbot, tab, "2222222")
    assert part(tab, "measureTotal").text() == "18"
    assert "2 missing" in tab._entry._total_of.text()


def test_a_blank_safety_question_is_asked_about_before_saving(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    click(qtbot, tab, "measureEnterDue")
    keys(qtbot, tab, "11111111-")
    seen = dialog_answers(qtbot, Qt.Key.Key_2)
    qtbot.keyClick(tab._entry._forms[0].sheet, Qt.Key.Key_Return)
    assert len(seen) == 1
    assert rows() == [("phq9", 9, "prorated")]
    assert len(safety.safety_state(clinic.lead, client).waiting) == 1  # no check of today stands in the record


def test_work_does_not_apply(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    tab.enter(["wsas"])
    keys(qtbot, tab, "n4634")
    qtbot.keyClick(tab._entry.form.sheet, Qt.Key.Key_Return)
    assert rows() == [("wsas", 21.3, "prorated")]


def test_declined_is_one_key(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    click(qtbot, tab, "measureEnterDue")
    click(qtbot, tab, "measureDeclined")
    assert rows() == [("phq9", None, "declined")]
    assert "phq9" not in {d.key for d in measures.due_of(clinic.lead, client)}


def test_the_safety_dialog_shows_earlier_answers_and_leads_to_the_check(clinic, scored_client, open_tab, qtbot):
    tab, words = open_tab(scored_client), []
    tab.enter(["phq9"])
    keys(qtbot, tab, "111111111")

    def read(dialog):
        said = [w.text() for w in dialog.findChildren(QWidget) if hasattr(w, "text")]
        words.extend(text.replace("\u2068", "").replace("\u2069", "") for text in said)

    dialog_answers(qtbot, Qt.Key.Key_1, read)
    with qtbot.waitSignal(tab.wished) as wished:
        qtbot.keyClick(tab._entry.form.sheet, Qt.Key.Key_Return)
    assert wished.args == ["safety", (scored_client, "check", "measures")]
    assert "Mona answered 1 on the safety question" in words
    assert "14 Sep" in words
    assert not [w for w in words if "high" in w.lower() or "moderate" in w.lower()]
    concern, = safety.safety_state(clinic.lead, scored_client).concerns
    assert (concern.reply, concern.item) == (Reply.CHECK_NOW, "9")


def test_cannot_now_asks_why(clinic, scored_client, open_tab, qtbot):
    tab = open_tab(scored_client)
    tab.enter(["phq9"])
    keys(qtbot, tab, "111111112")

    def say(dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_3)
        why = dialog.findChild(QWidget, "riskWhy")
        qtbot.keyClick(why, Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.keyClicks(why, "left early, call at five")
        qtbot.mouseClick(dialog.findChild(QWidget, "riskKeepWhy"), Qt.MouseButton.LeftButton)

    dialog_answers(qtbot, Qt.Key.Key_Escape, say)
    qtbot.keyClick(tab._entry.form.sheet, Qt.Key.Key_Return)
    concern, = safety.safety_state(clinic.lead, scored_client).concerns
    assert (concern.reply, concern.why, concern.waiting) == (Reply.CANNOT_NOW, "left early, call at five", False)


def test_the_sentence_says_what_and_how_sure(clinic, scored_client, open_tab, qtbot):
    tab = open_tab(scored_client)
    assert part(tab, "measureSentence").text() == "Lower by 5 points since the start: could be ordinary variation."
    tab.enter(["phq9"])
    keys(qtbot, tab, "112112110")
    qtbot.keyClick(tab._entry.form.sheet, Qt.Key.Key_Return)
    assert part(tab, "measureSentence").text() == "Lower by 7 points since the start: more than ordinary variation."
    assert "4 scores" in tab._basis.text()
    assert "NHS Talking Therapies" in tab._basis.text()
    tab._choose("gad7")
    assert "does not ask about suicide" in part(tab, "measureSafety").text()


def test_blanks_and_another_language_are_seen_on_the_chart(clinic, scored_client, open_tab):
    with_a_blank = (1, 1, 2, None, 1, 1, 1, 1, 0)
    measures.enter(clinic.lead, MeasureRequest("9" * 36, scored_client, "phq9", date(2026, 11, 16), with_a_blank, language="en"))
    points = open_tab(scored_client).chart._data.points
    assert [point.hollow for point in points] == [False, False, False, True]
    assert [point.broken for point in points] == [False, False, False, True]
    assert "blanks filled by the mean" in points[-1].words


def test_a_kept_form_is_put_right_with_a_reason(clinic, scored_client, open_tab, qtbot):
    tab = open_tab(scored_client)
    click(qtbot, tab, "measureAsTable")
    tab.table.view.selectRow(0)
    click(qtbot, tab, "measureCorrect")
    sheet = tab._entry.form.sheet
    assert sheet.answers() == ANSWERS[date(2026, 10, 26)]
    for _ in range(8):
        qtbot.keyClick(sheet, Qt.Key.Key_Up)
    qtbot.keyClicks(sheet, "3")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert tab._entry is not None  # the reason is missing
    qtbot.keyClicks(part(tab, "measureReason"), "read the paper again")
    click(qtbot, tab, "measureSave")
    assert [s.total for s in measures.measure_file(clinic.lead, scored_client).scores] == [17, 15, 14]
    QApplication.processEvents()  # the room is read again after the save
    tab.table.view.selectRow(0)
    click(qtbot, tab, "measureVersions")
    assert part(tab, "measureVersion_1")
    assert part(tab, "measureVersion_2")


def test_answers_go_out_as_a_file(clinic, scored_client, open_tab, qtbot, tmp_path, monkeypatch):
    file, tab = tmp_path / "answers.json", open_tab(scored_client)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    click(qtbot, tab, "measureAsTable")
    tab.table.view.selectRow(0)
    click(qtbot, tab, "measureExport")
    out = json.loads(file.read_text("utf-8"))
    assert out["resourceType"] == "QuestionnaireResponse"
    told = [item["answer"][0]["valueInteger"] for item in out["item"][:9]]
    assert tuple(told) == ANSWERS[date(2026, 10, 26)]


def test_answers_go_out_whole_or_not_at_all(clinic, scored_client, open_tab, qtbot, tmp_path):
    tab = open_tab(scored_client)
    with qtbot.waitSignal(tab.warned) as said:
        tab.export_to(tab._file.administrations[0].id, str(tmp_path / "no folder" / "answers.json"))
    assert said.args[0]
    assert not (tmp_path / "no folder").exists()


def test_the_goals_stand_among_the_measures(clinic, scored_client, open_tab, qtbot):
    goal = plans.plan_file(clinic.lead, scored_client).goals[0]
    plans.rate_goals(clinic.lead, scored_client, [GoalRatingRequest(goal.id, 6, RatedAt.SESSION)])
    tab = open_tab(scored_client)
    click(qtbot, tab, "measureSeries_goals")
    assert part(tab, "goalsPage").isVisible()
    assert "4" in part(tab, "measureSentence").text()  # from 2 to 6
    assert not part(tab, "measureAsTable").isVisible()
    assert "average" in part(tab, "goalCurves").accessibleName()
    plans.rate_goals(clinic.lead, scored_client, [GoalRatingRequest(goal.id, 2, RatedAt.SESSION)])
    tab.reload()
    assert "where they started" in part(tab, "measureSentence").text()


def test_what_is_typed_comes_back(clinic, client, open_tab, qtbot):
    tab = open_tab(client)
    click(qtbot, tab, "measureEnterDue")
    keys(qtbot, tab, "1230")
    click(qtbot, tab, "measureClose")
    again = open_tab(client)
    click(qtbot, again, "measureEnterDue")
    assert again._entry.form.sheet.answers()[:5] == (1, 2, 3, 0, None)


def test_the_client_fills_the_form_in_its_own_words(clinic, client, open_tab, qtbot):
    items = [{"linkId": f"q{n}", "text": f"سؤال تجريبي {n}", "type": "choice", "answerOption": [
        {"valueCoding": {"code": str(w), "display": f"جواب {w}"}} for w in range(4)]} for n in range(1, 8)]
    form = {"resourceType": "Questionnaire", "language": "ar", "title": "نموذج", "copyright": "للاختبار", "item": items}
    measure_settings.import_form(clinic.lead, json.dumps(form).encode(), None, "gad7")
    tab = open_tab(client)
    tab.enter(["gad7"])
    tab._entry.language.set_value("ar")
    tab._entry._show_turn()
    click(qtbot, tab, "measureTurn")
    page = part(tab, "formPage")
    qtbot.keyClick(page, Qt.Key.Key_D)
    for answer in (1, 2, None, 1, 1, 1, 2):
        name = "formBlank" if answer is None else f"option_{answer}"
        qtbot.mouseClick([b for b in page.findChildren(QAbstractButton) if b.objectName() == name and b.isVisible()][-1],
                         Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    click(qtbot, page, "formDone")
    assert tab._entry.form.sheet.answers() == (1, 2, None, 1, 1, 1, 2)
    assert tab._entry.mode.value() == Mode.SCREEN
    click(qtbot, tab, "measureSave")
    assert rows() == [("gad7", 9, "prorated")]


def test_a_form_for_older_people_warns_and_is_kept(clinic, open_tab, qtbot):
    measure_settings.choose_measure(clinic.lead, MeasureChoice("core10", on=True, form_held=True))
    client_id = a_client(clinic, clinic.lead, "Rana", "Al-Yal")
    tab = open_tab(client_id)
    tab._file = measures.measure_file(clinic.lead, client_id)
    tab._file = type(tab._file)(**{**tab._file.__dict__, "age": 15})
    tab.enter(["core10"])
    assert "17" in part(tab, "measureWarning").text()


@pytest.mark.parametrize(("answer", "level"), [(1, "urgent"), (None, "urgent"), (3, "prompt")])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_cut_in_the_safety_dialog(look, qtbot, language, answer, level):
    look(language)
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    host.resize(1366, 736)
    host.show()
    state = RiskState.UNANSWERED if answer is None else RiskState.RAISED
    risk = (RiskAnswer(9, answer, state, level),)
    earlier = [(on, (RiskAnswer(9, n % 2, RiskState.CLEAR),)) for n, on in enumerate(ANSWERS)]
    question = RiskQuestion("منى" if language == "ar" else "Mona", "PHQ-9", date(2026, 11, 23), "", risk, earlier)
    numbers = [EmergencyNumber(1, "Emergency", "الطوارئ", "112", date(2026, 11, 1))]
    dialog = RiskDialog(question, numbers, date(2026, 11, 23), host)
    dialog.show()
    QApplication.processEvents()
    dialog.cannot.click()
    QApplication.processEvents()
    assert looking.cut(dialog) == []
    assert looking.overlapping(dialog) == []
    if language == "ar":
        assert looking.untranslated(dialog) == []
    dialog._answer(Reply.CHECK_NOW)
