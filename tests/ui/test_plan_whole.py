"""The plan's further parts by key and mouse: concerns, levels, what fits, signing, scans, papers, the clinic's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.agreements import SignedHow
from clinic_app.domain.episodes import Phase
from clinic_app.domain.plans import ConcernStatus, GoalStatus, Payer, PlanConcern, RatedAt
from clinic_app.domain.signatures import SCAN_MAX
from clinic_app.services import agreements, catalogues, episodes, plans, reviews, work
from tests import therapy as care
from tests.care import a_client
from tests.services.test_plan_whole import FIVE
from tests.ui import looking
from tests.ui.test_plans import find, open_tab, press, said, stroke, write
from ui.changes import ChangeSignal
from ui.plans.signing_field import SigningField
from ui.plans.techniques_section import TechniquesSection
from ui.plans.wording_section import WordingSection
from ui.reviews.reviews_tab import ReviewsTab
from ui.settings.settings_screen import SettingsScreen

WORDS = ("in bed till noon", "up at eleven", "up before nine", "up at eight", "up at seven")


@pytest.fixture
def changes():
    """The one signal screens listen to."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


@pytest.fixture
def client(sqlite_clinic):
    """A client in the middle of therapy."""
    return care.in_therapy(sqlite_clinic)


def shown(qtbot, tab, call):
    """The side panel that this opens, shown."""
    panels = []
    tab.panel_opened.connect(panels.append)
    call()
    panel = panels[-1]
    qtbot.addWidget(panel)
    panel.resize(356, 900)
    panel.show()
    return panel


def pick(qtbot, choice, value):
    """Choose from a drop-down by the keyboard."""
    choice.setFocus()
    place = choice.findData(value)
    for _ in range(abs(place - choice.currentIndex())):
        qtbot.keyClick(choice, Qt.Key.Key_Down if place > choice.currentIndex() else Qt.Key.Key_Up)
    assert choice.value() == value


def pick_to_add(qtbot, choice, value):
    """Open a drop-down that acts at once, go to an entry and take it, by the keyboard."""
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.waitUntil(choice.view().isVisible)
    choice.view().setCurrentIndex(choice.model().index(choice.findData(value), 0))
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)


def agree(qtbot, tab):
    """Tick that it was agreed, and agree."""
    press(qtbot, tab, "agreedWithClient")
    press(qtbot, tab, "agreePlan")


def with_levels(clinic, client):
    """The same client, whose first goal has five levels in force."""
    goals = care.SECOND.goals
    care.agree(clinic, client, replace(care.SECOND, goals=(replace(goals[0], gas=FIVE), *goals[1:])), date(2026, 11, 23))


def test_levels_are_hidden_until_wanted_then_typed_weighed_agreed_and_shown(qtbot, sqlite_clinic, changes, client):
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 1900))
    press(qtbot, tab, "changePlan")
    assert not [w for w in tab.findChildren(QWidget, "goal1Level1") if w.isVisible()]
    press(qtbot, tab, "goal1AddLevels")
    assert tab.focusWidget() is find(qtbot, tab, "goal1Level1")
    for number, words in enumerate(WORDS[:4], start=1):
        write(qtbot, tab, f"goal1Level{number}", words)
    for name in ("goal1Importance_3", "goal1Difficulty_2"):
        press(qtbot, tab, name)
    agree(qtbot, tab)
    assert tab._page.form.goals[0].levels.note.state() == "bad"
    write(qtbot, tab, "goal1Level5", WORDS[4])
    press(qtbot, tab, "agreePlan")
    goal = plans.plan_file(sqlite_clinic.therapist, client).goals[0]
    assert (goal.gas.levels, goal.gas.weight, goal.level) == (WORDS, 6, -1)
    assert "T 40 at the start, 40 now" in said(tab)
    panel = shown(qtbot, tab, lambda: press(qtbot, tab, "rateLevels"))
    pick(qtbot, panel.when, RatedAt.ENDING)
    step = find(qtbot, panel, "goal1Now4")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    step.setFocus()
    qtbot.keyClick(step, Qt.Key.Key_Down)
    press(qtbot, panel, "keepLevels")
    goal = plans.plan_file(sqlite_clinic.therapist, client).goals[0]
    assert (goal.level, goal.level_ratings[-1].rated_at) == (0, RatedAt.ENDING)
    qtbot.waitUntil(lambda: "50 now, +10" in said(tab))


def test_levels_in_force_change_only_with_a_new_goal(qtbot, sqlite_clinic, changes, client):
    with_levels(sqlite_clinic, client)
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 1900))
    press(qtbot, tab, "changePlan")
    level = find(qtbot, tab, "goal1Level3")
    level.setFocus()
    qtbot.keyClicks(level, "x")
    assert level.text() == "up before nine"
    press(qtbot, tab, "goal1Renew")
    qtbot.keyClicks(find(qtbot, tab, "goal1Why"), "nine comes too early in winter")
    level = find(qtbot, tab, "goal2Level3")
    level.selectAll()
    qtbot.keyClicks(level, "up before ten")
    agree(qtbot, tab)
    old, new = plans.plan_file(sqlite_clinic.therapist, client).goals[:2]
    assert (old.status, old.gas, old.why) == (GoalStatus.CHANGED, FIVE, "nine comes too early in winter")
    assert (new.status, new.gas.hoped, new.baseline) == (GoalStatus.OPEN, "up before ten", 6)
    assert plans.plan_file(sqlite_clinic.therapist, client).scale.n == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_concern_is_coded_confirmed_matched_and_shown(qtbot, sqlite_clinic, changes, client):
    episodes.save_intake(sqlite_clinic.therapist, client, 1, replace(care.INTAKE, wishes="something to do at home"))
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 1900))
    press(qtbot, tab, "changePlan")
    about = tab._page.form.about
    pick_to_add(qtbot, about.pick, "depression")
    write(qtbot, tab, "ownConcern", "guilt about resting")
    qtbot.keyClick(find(qtbot, tab, "ownConcern"), Qt.Key.Key_Return)
    pick(qtbot, find(qtbot, tab, "concern1Code"), "depressive_episode")
    press(qtbot, tab, f"concern1Status_{ConcernStatus.CONFIRMED}")
    write(qtbot, tab, "concern1By", "Dr Marsh")
    pick(qtbot, find(qtbot, tab, "payer"), Payer.FAMILY)
    write(qtbot, tab, "adaptation", "shorter steps in the evening")
    panel = shown(qtbot, tab, lambda: press(qtbot, tab, "newTechnique"))
    assert "something to do at home" in said(panel)
    assert find(qtbot, panel, "take_ipt.full")
    assert "recurrent depression (in remission)" in said(panel)
    defence = find(qtbot, panel, "take_dyn.defence")
    assert "a guideline names another" in said(defence)
    qtbot.mouseClick(defence, Qt.MouseButton.LeftButton)
    assert "a guideline names another" in find(qtbot, tab, "technique5Quiet").text()
    agree(qtbot, tab)
    content = plans.plan_file(sqlite_clinic.therapist, client).agreed.content
    sure = ("F32", "6A70", ConcernStatus.CONFIRMED, "Dr Marsh", date(2026, 11, 23))
    assert content.concerns == (
        PlanConcern("depression", "", "depressive_episode", *sure), PlanConcern(words="guilt about resting"),
    )
    assert (content.frame.payer, content.adaptation) == (Payer.FAMILY, "shorter steps in the evening")
    text = said(tab).replace("\u2068", "").replace("\u2069", "")
    for words in ("ICD-10 F32 · ICD-11 6A70 · confirmed, Dr Marsh", "guilt about resting", "the family pays", "shorter steps in"):
        assert words in text


def test_what_else_fits_is_looked_at_without_a_draft_and_taken_with_one(qtbot, sqlite_clinic, changes, client):
    content = replace(care.SECOND, concerns=(PlanConcern("depression"),))
    care.agree(sqlite_clinic, client, content, date(2026, 11, 23))
    tab = open_tab(qtbot, sqlite_clinic, changes, client)
    panel = shown(qtbot, tab, lambda: press(qtbot, tab, "whatElseFits"))
    assert plans.plan_file(sqlite_clinic.therapist, client).draft is None
    entry = find(qtbot, panel, "take_ipt.full")
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert "ipt.full" in tab._page.form.technique_ids()


def test_the_signature_is_drawn_cleared_by_other_words_and_kept_as_points(qtbot, sqlite_clinic, changes, client):
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 900))
    press(qtbot, tab, "openAgreement")
    press(qtbot, tab, f"signedHow_{SignedHow.SCREEN}")
    field = find(qtbot, tab, "signingField", SigningField)
    stroke(qtbot, field)
    assert field.accessibleName() == "Signature: signed"
    tab._page.form.lines["recording"].answer.button("accepted").click()
    assert field.signature() is None
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert field.signature() is None
    stroke(qtbot, field)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.signature() is None
    stroke(qtbot, field)
    stroke(qtbot, field, ((0.1, 0.9), (0.9, 0.9)))
    press(qtbot, tab, "signAgreement")
    kept = agreements.agreements(sqlite_clinic.therapist, client)[0].content
    assert (kept.signed_how, len(kept.signature.strokes), kept.paper_place) == (SignedHow.SCREEN, 2, "")
    first = kept.signature.strokes[0]
    assert first[0][0] == pytest.approx(100, abs=8)
    assert max(x for x, _ in first) == pytest.approx(850, abs=8)
    panel = shown(qtbot, tab, lambda: press(qtbot, tab, "allClauses"))
    assert find(qtbot, panel, "signatureView")


def test_a_scan_is_chosen_at_signing_and_shown_back(qtbot, sqlite_clinic, changes, client, tmp_path, monkeypatch):
    page = QImage(300, 420, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    assert page.save(str(tmp_path / "paper.png"))
    (tmp_path / "large.pdf").write_bytes(b"%PDF-" + bytes(SCAN_MAX))
    (tmp_path / "program.png").write_bytes(b"MZ")
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 900))
    press(qtbot, tab, "openAgreement")
    press(qtbot, tab, f"signedHow_{SignedHow.PAPER}")
    for name, words in (("large.pdf", "larger than 5 MB"), ("program.png", "none of them"), ("gone.pdf", "cannot be read")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, name=name: (str(tmp_path / name), ""))
        press(qtbot, tab, "chooseScan")
        assert words in tab._page.form.scan.told.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "paper.png"), ""))
    press(qtbot, tab, "chooseScan")
    press(qtbot, tab, "signAgreement")
    kept = agreements.agreements(sqlite_clinic.therapist, client)[0]
    assert kept.scanned_at is not None
    assert agreements.scan(sqlite_clinic.therapist, client, kept.id).data == (tmp_path / "paper.png").read_bytes()
    clauses = shown(qtbot, tab, lambda: press(qtbot, tab, "allClauses"))
    scan = shown(qtbot, tab, lambda: press(qtbot, clauses, "showScan"))
    assert not find(qtbot, scan, "scanPage1").pixmap().isNull()


def test_a_scan_may_follow_a_signed_paper(qtbot, sqlite_clinic, changes, client, tmp_path, monkeypatch):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4 broken")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "paper.pdf"), ""))
    tab = open_tab(qtbot, sqlite_clinic, changes, client)
    clauses = shown(qtbot, tab, lambda: press(qtbot, tab, "allClauses"))
    press(qtbot, clauses, "addScan")
    assert agreements.agreements(sqlite_clinic.therapist, client)[0].scanned_at is not None
    qtbot.waitUntil(lambda: tab._file.agreement.scanned_at is not None)
    clauses = shown(qtbot, tab, lambda: press(qtbot, tab, "allClauses"))
    scan = shown(qtbot, tab, lambda: press(qtbot, clauses, "showScan"))
    assert "its bytes are kept" in said(scan)


def test_plan_and_agreement_print_by_key_and_button(qtbot, sqlite_clinic, changes, client, tmp_path):
    tab = open_tab(qtbot, sqlite_clinic, changes, client)
    next(act for act in tab.acts() if "Ctrl+P" in act.keys).call()
    dialog = find(qtbot, tab, "printDialog")
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=5000)
    dialog.save_to(Path(tmp_path / "plan.pdf"))
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    press(qtbot, tab, "printAgreement")
    dialog = find(qtbot, tab, "printDialog")
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 2, timeout=5000)
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_phase_is_moved_with_its_day_and_everybodys_is_seen(qtbot, sqlite_clinic, changes, client):
    other = a_client(sqlite_clinic, sqlite_clinic.therapist, "Sara", "Al-Mawj")
    care.begin(sqlite_clinic, other)
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 1500))
    toasts = []
    tab.said.connect(lambda words, undo: toasts.append((words, undo)))
    pick_to_add(qtbot, find(qtbot, tab, "phaseNow"), Phase.CONSOLIDATION)
    episode = plans.plan_file(sqlite_clinic.therapist, client).episode
    assert [(step.phase, step.on) for step in episode.phases][-1] == (Phase.CONSOLIDATION, date(2026, 11, 23))
    qtbot.waitUntil(lambda: "Consolidation | since 23 Nov 2026" in said(tab))
    panel = shown(qtbot, tab, lambda: press(qtbot, tab, "whoStandsWhere"))
    text = said(panel)
    assert text.index("Intake") < text.index("since 14 Sep 2026, 10 weeks") < text.index("Consolidation")
    places = []
    tab.wished.connect(lambda key, argument: places.append((key, argument)))
    press(qtbot, panel, f"stands_{other}")
    assert places == [("client", (other, "plan"))]
    toasts[0][1]()
    assert plans.plan_file(sqlite_clinic.therapist, client).episode.phase is Phase.IN_THERAPY


def test_a_blank_agreement_is_printed_to_sign_on_paper(qtbot, sqlite_clinic, changes, client):
    tab = open_tab(qtbot, sqlite_clinic, changes, client, (1294, 900))
    press(qtbot, tab, "openAgreement")
    press(qtbot, tab, "printBlank")
    dialog = find(qtbot, tab, "printDialog")
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 2, timeout=5000)
    dialog.reject()


def test_the_review_asks_where_the_levels_stand(qtbot, sqlite_clinic, changes, client):
    with_levels(sqlite_clinic, client)
    tab = ReviewsTab(sqlite_clinic.therapist, changes)
    qtbot.addWidget(tab)
    tab.resize(1294, 900)
    tab.go(client)
    tab.show()
    goal = plans.plan_file(sqlite_clinic.therapist, client).goals[0]
    assert "T 40 at the start, 40 now" in find(qtbot, tab, "reviewScale").text()
    press(qtbot, tab, f"goal_{goal.id}_level_1")
    assert "60 now" in find(qtbot, tab, "reviewScale").text()
    for one in plans.plan_file(sqlite_clinic.therapist, client).goals:
        press(qtbot, tab, f"goal_{one.id}_keep")
    press(qtbot, tab, "decision_go_on")
    press(qtbot, tab, "signReview")
    signed = reviews.reviews_of(sqlite_clinic.therapist, client)
    assert len(signed) == 1
    goal = plans.plan_file(sqlite_clinic.therapist, client).goals[0]
    assert (goal.level, goal.level_ratings[-1].rated_at, goal.level_ratings[-1].source_id) == (1, RatedAt.REVIEW, signed[0].id)
    qtbot.waitUntil(lambda: "60 now" in said(tab))


def settings(qtbot, actor, section):
    """A section of the settings, shown."""
    screen = SettingsScreen(actor, ChangeSignal())
    qtbot.addWidget(screen)
    screen.resize(1294, 900)
    screen.show()
    qtbot.waitExposed(screen)
    screen.go(section)
    return screen


def test_the_lead_writes_a_clause_keeps_it_and_goes_back(qtbot, sqlite_clinic):
    screen = settings(qtbot, sqlite_clinic.lead, "agreement")
    section = screen.findChild(WordingSection)
    field = find(qtbot, screen, "wordingTitle_en")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "What we do here")
    screen.close()
    again = settings(qtbot, sqlite_clinic.lead, "agreement")
    section = again.findChild(WordingSection)
    assert find(qtbot, again, "wordingTitle_en").text() == "What we do here"
    title = find(qtbot, again, "wordingTitle_ar")
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    press(qtbot, again, "saveWording")
    assert section.fields["title.ar"].state() == "bad"
    title.insert("ما نفعله هنا")
    press(qtbot, again, "saveWording")
    newest = agreements.newest_template(sqlite_clinic.therapist)
    assert (newest.own, newest.clauses[0].title["en"], newest.clauses[0].title["ar"]) == (1, "What we do here", "ما نفعله هنا")
    press(qtbot, again, "restoreWording")
    assert agreements.newest_template(sqlite_clinic.therapist).clauses[0].title["en"] == "What therapy is, and what it is not"
    pick(qtbot, section.version, newest.version)
    assert find(qtbot, again, "wordingTitle_en").text() == "What we do here"
    assert find(qtbot, again, "wordingTitle_en").isReadOnly()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_lead_adds_a_technique_of_the_clinic_and_reads_a_guideline(qtbot, sqlite_clinic):
    screen = settings(qtbot, sqlite_clinic.lead, "techniques")
    section = screen.findChild(TechniquesSection)
    looking.keep_testing(section.model)
    press(qtbot, screen, "saveTechnique")
    assert section.form.fields["name"].state() == "bad"
    for name, text in (("techniqueName", "Sea walk"), ("techniqueLine", "Walk side by side by the sea.")):
        write(qtbot, screen, name, text)
    pick(qtbot, section.group, "other")
    concerns = section.form.fields["concerns"].widget
    pick_to_add(qtbot, concerns.add, "stress")
    press(qtbot, screen, "saveTechnique")
    own = list(catalogues.techniques(sqlite_clinic.therapist).values())[-1]
    assert (own.name, own.concerns, own.own) == ("Sea walk", ("stress",), True)
    assert section.table.choose(lambda t: t.id == "cbt.erp")
    section.show_technique(section.table.record())
    assert not section.form.fields["name"].isVisible()
    box = find(qtbot, screen, "techniqueChecked")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    press(qtbot, screen, "saveTechnique")
    assert catalogues.techniques(sqlite_clinic.therapist)["cbt.erp"].checked
