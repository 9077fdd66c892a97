"""The first meeting beside its numbers: sliders, what waits behind chips, boxes, consents, matching; by key and mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.agreements import Signer
from clinic_app.domain.consents import ConsentHow, ConsentState
from clinic_app.domain.episodes import Approach, IntakeContent
from clinic_app.domain.fit import RamadanTime, Rulers, Stage
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.people import ContactRequest, GuardianBasis
from clinic_app.domain.permissions import Vault
from clinic_app.domain.profiles import Modality, ProfileContent, TrainingLevel
from clinic_app.domain.safety import CheckContent, CheckRequest, Thoughts
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest, Sighting, Theme
from clinic_app.services import consents, drafts, episodes, formulation, people, profiles, safety, workbook
from tests import therapy
from tests.ui.test_overview import opened
from tests.ui.test_plans import changes, find, picture, press, said, write  # noqa: F401 - changes is a fixture
from ui.changes import ChangeSignal
from ui.people.new_client_panel import NewClientPanel
from ui.plans.agreement_page import AgreementPage
from ui.plans.first_meeting_tab import FirstMeetingTab
from ui.settings.settings_screen import SettingsScreen
from ui.widgets.balance import Balance
from ui.widgets.labels import Label, Tag
from ui.widgets.rulers import ThreeRulers


@pytest.fixture
def client_id(sqlite_clinic):
    """Mona, whose care has begun."""
    made = therapy.mona(sqlite_clinic)
    therapy.begin(sqlite_clinic, made)
    return made


@pytest.fixture
def tab(qtbot, sqlite_clinic, changes, client_id):  # noqa: F811
    return opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)


def born(clinic, client_id, dob):
    found = people.client(clinic.lead, client_id)
    people.edit_client(clinic.lead, client_id, found.version, replace(found.request, dob=dob))


def content(clinic, client_id) -> IntakeContent:
    return episodes.care_file(clinic.therapist, client_id).intake.content


# -- the slider ----------------------------------------------------------------------------------------------------------------


def test_a_balance_tells_the_middle_from_not_asked(qtbot):
    slider = Balance("gentle", "challenging", name="one")
    qtbot.addWidget(slider)
    slider.show()
    assert slider.value() is None
    assert "not asked" in slider.accessibleName()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 0
    assert "in the middle" in slider.accessibleName()
    for _ in range(5):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == -3
    assert "gentle" in slider.accessibleName().split(":")[1]
    qtbot.keyClicks(slider, "0")
    assert slider.value() == 0
    qtbot.keyClick(slider, Qt.Key.Key_Backspace)
    assert slider.value() is None


def test_a_click_chooses_a_step_and_the_same_click_takes_it_away(qtbot):
    slider = Balance("gentle", "challenging")
    qtbot.addWidget(slider)
    slider.resize(300, 42)
    slider.show()
    there = slider.rect().topRight() - slider.rect().topLeft().__class__(12, -30)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=there)
    assert slider.value() == 3
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=there)
    assert slider.value() is None


def test_in_arabic_the_start_is_at_the_right(qtbot):
    slider = Balance("برفق", "بتحدٍّ")
    qtbot.addWidget(slider)
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    slider.resize(300, 42)
    slider.show()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == 1
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().topRight())
    assert slider.value() == -3


# -- the first meeting -----------------------------------------------------------------------------------------------------------


def test_what_is_hidden_is_one_key_away_and_kept(qtbot, sqlite_clinic, changes, client_id, tab):  # noqa: F811
    assert not tab.form.lead.isVisible()
    for chip in ("offerWays_sliders", "offerWays_approaches_wished", "offerWays_dislikes", "offerChange_stage",
                 "offerChange_understanding", "offerCulture_ramadan", "offerCulture_school_grade"):
        one = find(qtbot, tab, chip)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(one, Qt.Key.Key_Space)
        assert not one.isVisible()
    qtbot.keyClicks(find(qtbot, tab, "preferLead"), "0")
    qtbot.keyClick(find(qtbot, tab, "preferTime"), Qt.Key.Key_Right)
    qtbot.keyClick(find(qtbot, tab, "preferTime"), Qt.Key.Key_Right)
    press(qtbot, tab, "approachesWished_systemic")
    write(qtbot, tab, "dislikes", "long forms")
    write(qtbot, tab, "schoolGrade", "grade 9")
    press(qtbot, tab, "understanding_3")
    for _ in range(3):
        qtbot.keyClick(find(qtbot, tab, "stage"), Qt.Key.Key_Down)
    qtbot.keyClick(find(qtbot, tab, "ramadan"), Qt.Key.Key_Down)
    qtbot.keyClick(find(qtbot, tab, "ramadan"), Qt.Key.Key_Down)
    press(qtbot, tab, "attends_alone")
    press(qtbot, tab, "delicatePassages_own_explanation")
    press(qtbot, tab, "passagesAboutOthers_physical_health")
    press(qtbot, tab, "saveIntake")
    kept = content(sqlite_clinic, client_id)
    assert (kept.delicate, kept.about_others) == (("own_explanation",), ("physical_health",))
    assert (kept.preferences.lead, kept.preferences.time, kept.preferences.feelings) == (0, 1, None)
    assert kept.approaches_wished == (Approach.SYSTEMIC,)
    assert (kept.dislikes, kept.school_grade, kept.understanding) == ("long forms", "grade 9", 3)
    assert (kept.stage, kept.ramadan, kept.attends) == (Stage.PREPARING, RamadanTime.MORNING, ("alone",))
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    assert again.form.lead.isVisible()
    assert again.form.lead.value() == 0
    assert again.form.stage.value() == Stage.PREPARING


def test_one_line_is_enough(qtbot, sqlite_clinic, client_id, tab):
    write(qtbot, tab, "reasons", "sleep")
    qtbot.keyClick(tab.form.reasons, Qt.Key.Key_Tab)
    tab.acts()[0].call()
    assert content(sqlite_clinic, client_id) == IntakeContent(reasons="sleep")


def test_a_ruler_shows_where_it_went(qtbot, sqlite_clinic, client_id, tab):
    qtbot.keyClicks(find(qtbot, tab, "confidence"), "3")
    press(qtbot, tab, "saveIntake")
    qtbot.keyClicks(find(qtbot, tab, "confidence"), "6")
    assert tab.form._trends["confidence"].words.text() == "3 → 6, in between"
    press(qtbot, tab, "saveIntake")
    tab.reload()
    assert tab.form._trends["confidence"].words.text() == "3 → 6, in between"


def test_three_rulers_say_what_last_time_said(qtbot):
    three = ThreeRulers(Rulers(6, None, 8))
    qtbot.addWidget(three)
    three.show()
    assert "last time 6" in said(three)
    qtbot.keyClicks(three.scales[2], "5")
    assert three.value() == Rulers(None, None, 5)
    assert "8 → 5, in between" in said(three)


def test_what_keeps_coming_back_stands_beside_the_formulation(qtbot, sqlite_clinic, changes, client_id):  # noqa: F811
    me = sqlite_clinic.therapist
    theme = Theme("never a burden", "to be held", "they turn away", "I please")
    page = workbook.save_page(me, PageRequest(client_id, PageKind.THEME, theme))
    for on in (date(2026, 11, 2), date(2026, 11, 16)):
        workbook.note_entry(me, EntryRequest(page.id, on, Sighting("at work")))
    shown = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    press(qtbot, shown, "meetingPart_summary")
    told = " ".join(label.text() for label in shown.formulation.patterns.findChildren(Label))
    assert [word in told for word in ("never a burden", "to be held", "they turn away", "I please")] == [True] * 4
    assert not shown.formulation.patterns.isHidden()


# -- formulation -----------------------------------------------------------------------------------------------------------------


def test_boxes_are_kept_in_versions_and_say_what_changed(qtbot, sqlite_clinic, client_id, tab):
    me = sqlite_clinic.therapist
    write(qtbot, tab, "strengths", "humour")
    qtbot.keyClick(find(qtbot, tab, "strengths"), Qt.Key.Key_Return)
    press(qtbot, tab, "saveIntake")
    press(qtbot, tab, "meetingPart_summary")
    part = tab.formulation
    qtbot.keyClicks(part.boxes["perpetuating"], "stays in bed")
    qtbot.keyClick(part.boxes["perpetuating"], Qt.Key.Key_Return)
    qtbot.keyClicks(part.boxes["perpetuating"], "asks nobody")
    press(qtbot, tab, "takeStrengths")
    press(qtbot, tab, "saveFormulation")
    first = formulation.formulation_file(me, client_id).newest
    assert first.content == FormulationContent(perpetuating=("stays in bed", "asks nobody"), protective=("humour",))
    part.boxes["perpetuating"].selectAll()
    qtbot.keyClicks(part.boxes["perpetuating"], "asks nobody")
    qtbot.keyClick(part.boxes["perpetuating"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    tab.acts()[0].call()
    assert formulation.formulation_file(me, client_id).newest.number == 2
    assert "taken out" in [tag.text() for tag in part.findChildren(QWidget) if type(tag).__name__ == "Tag" and tag.isVisible()]
    assert any("stays in bed" in words for words in said(part).splitlines())


def test_boxes_half_typed_come_back(qtbot, sqlite_clinic, changes, client_id, tab):  # noqa: F811
    press(qtbot, tab, "meetingPart_summary")
    qtbot.keyClicks(tab.formulation.boxes["presenting"], "half a li")
    tab.may_leave()
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, (client_id, "summary"))
    qtbot.waitUntil(lambda: again.formulation.boxes["presenting"].value() == "half a li")


def test_a_summary_half_typed_comes_back_beside_the_one_written_since(qtbot, sqlite_clinic, changes, client_id, tab):  # noqa: F811
    me = sqlite_clinic.therapist
    press(qtbot, tab, "meetingPart_summary")
    qtbot.keyClicks(tab.formulation.summary, "mine, half")
    tab.hide()
    episodes.save_summary(me, client_id, "theirs, whole")
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, (client_id, "summary"))
    part = again.formulation
    qtbot.waitUntil(lambda: part.summary.value() == "mine, half")
    assert "theirs, whole" in said(part)
    press(qtbot, again, "saveSummary")
    qtbot.waitUntil(lambda: len(episodes.care_file(me, client_id).summaries) == 2)
    assert [one.text for one in sorted(episodes.care_file(me, client_id).summaries, key=lambda one: one.number)] == [
        "theirs, whole", "mine, half"]
    assert "mine, half" in part.summary.value()


def test_a_summary_is_marked_and_the_mark_comes_back_before_it_is_kept(qtbot, sqlite_clinic, changes, client_id, tab):  # noqa: F811
    me = sqlite_clinic.therapist
    press(qtbot, tab, "meetingPart_summary")
    qtbot.keyClicks(tab.formulation.summary, "it began with the drinking")
    press(qtbot, tab, "summaryMarks_delicate")
    tab.hide()
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, (client_id, "summary"))
    part = again.formulation
    qtbot.waitUntil(lambda: part.summary.value() == "it began with the drinking")
    assert part.summary_marks.marks() == {"delicate": True, "third_party": False}
    press(qtbot, again, "saveSummary")
    qtbot.waitUntil(lambda: episodes.care_file(me, client_id).summary is not None)
    press(qtbot, again, "summaryMarks_third_party")
    again.acts()[0].call()  # another mark alone is another version
    kept = episodes.care_file(me, client_id).summaries
    assert [(one.delicate, one.third_party) for one in kept] == [(True, False), (True, True)]
    assert "delicate, about somebody else" in [tag.text() for tag in part.findChildren(Tag) if tag.isVisible()]


def test_two_people_at_the_boxes_lose_nothing(qtbot, sqlite_clinic, client_id, tab):
    press(qtbot, tab, "meetingPart_summary")
    qtbot.keyClicks(tab.formulation.boxes["presenting"], "mine")
    formulation.save_formulation(sqlite_clinic.therapist, client_id, FormulationContent(presenting=("theirs",)))
    press(qtbot, tab, "saveFormulation")
    press(qtbot, tab, "formulationClashButton")
    versions = formulation.formulation_file(sqlite_clinic.therapist, client_id).versions
    assert [v.content.presenting for v in versions] == [("theirs",), ("mine",)]


# -- consent and fit -------------------------------------------------------------------------------------------------------------


def with_panel(qtbot, tab, button):
    panels = []
    tab.panel_opened.connect(panels.append)
    press(qtbot, tab, button)
    qtbot.addWidget(panels[-1])
    panels[-1].show()
    return panels[-1]


def test_a_consent_is_recorded_and_taken_back(qtbot, sqlite_clinic, client_id, tab):
    press(qtbot, tab, "meetingPart_fit")
    panel = with_panel(qtbot, tab, "record_treatment")
    assert panel.name.value() == people.client(sqlite_clinic.therapist, client_id).name(False)
    press(qtbot, panel, "consentHow_paper")
    write(qtbot, panel, "consentNote", "second drawer")
    kept = (sqlite_clinic.therapist, "consent_treatment", client_id, Vault.CLINICAL)
    qtbot.waitUntil(lambda: "second drawer" in str(getattr(drafts.open_draft(*kept), "body", "")))
    panel = with_panel(qtbot, tab, "record_treatment")  # the panel before kept nothing as it went: it was killed
    assert (panel.note.value(), panel.how.value()) == ("second drawer", ConsentHow.PAPER)
    press(qtbot, panel, "saveConsent")
    assert drafts.open_draft(*kept) is None
    file = consents.consent_file(sqlite_clinic.therapist, client_id)
    assert file.lines[0].state is ConsentState.GIVEN
    assert file.lines[0].newest.signer is Signer.CLIENT
    panel = with_panel(qtbot, tab, "withdraw_treatment")
    write(qtbot, panel, "withdrawnWords", "wants to think")
    press(qtbot, panel, "saveWithdrawal")
    assert consents.consent_file(sqlite_clinic.therapist, client_id).lines[0].state is ConsentState.WITHDRAWN
    assert find(qtbot, tab, "record_treatment").text() == "Ask again"


def test_a_child_cannot_say_yes_and_the_guardian_can(qtbot, sqlite_clinic, client_id, tab):
    born(sqlite_clinic, client_id, date(2014, 5, 5))
    press(qtbot, tab, "meetingPart_fit")
    assert "no guardian stands on the front sheet" in said(tab.fit)
    people.add_contact(sqlite_clinic.reception, ContactRequest(client_id, name="Huda", guardian=True, basis=GuardianBasis.MOTHER))
    tab.reload()
    panel = with_panel(qtbot, tab, "record_treatment")
    assert panel.name.value() == "Huda"
    press(qtbot, panel, "consentSigner_client")
    press(qtbot, panel, "saveConsent")
    assert panel.form.fields["signer"].state() == "bad"
    press(qtbot, panel, "consentSigner_guardian")
    press(qtbot, panel, "saveConsent")
    assert consents.consent_file(sqlite_clinic.therapist, client_id).lines[0].newest.signer_name == "Huda"


def test_therapists_stand_with_reasons_and_without_a_score(qtbot, sqlite_clinic, client_id, tab):
    me = sqlite_clinic.therapist
    modality = Modality(Approach.CBT, TrainingLevel.SUPERVISED)
    profiles.save_own_profile(me, 0, ProfileContent((modality,), not_taken=("court reports",)))
    episodes.save_intake(me, client_id, 0, IntakeContent(approaches_wished=(Approach.CBT,)))
    press(qtbot, tab, "meetingPart_fit")
    names = [w.accessibleName() for w in tab.fit.matches.findChildren(QWidget) if type(w).__name__ == "Tag"]
    assert "fits: cognitive-behavioural: under supervision" in names
    assert any(name.startswith("to weigh: does not take:") and "court reports" in name for name in names)
    assert not [name for name in names if "%" in name]


def test_the_agreement_says_what_consent_misses(qtbot, sqlite_clinic, client_id):
    born(sqlite_clinic, client_id, date(2007, 5, 5))
    page = AgreementPage(sqlite_clinic.therapist, people.client(sqlite_clinic.therapist, client_id), None)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    assert "check who signs for the fees" in said(page)
    press(qtbot, page, "feesBy_guardian")
    assert page.form.agreement_content().fees_by is Signer.GUARDIAN
    assert page.form.agreement_content().signer is Signer.CLIENT


def test_a_guardians_name_stands_ready_at_signing(qtbot, sqlite_clinic, client_id):
    born(sqlite_clinic, client_id, date(2014, 5, 5))
    people.add_contact(sqlite_clinic.reception, ContactRequest(client_id, name="Huda", guardian=True, basis=GuardianBasis.MOTHER))
    page = AgreementPage(sqlite_clinic.therapist, people.client(sqlite_clinic.therapist, client_id), None)
    qtbot.addWidget(page)
    page.show()
    assert page.form.signer_name.value() == "Huda"


# -- the desk and the profile ----------------------------------------------------------------------------------------------------


def test_reception_chooses_who_fits_for_a_new_client(qtbot, sqlite_clinic):
    panel = NewClientPanel(sqlite_clinic.reception)
    qtbot.addWidget(panel)
    panel.resize(356, 700)
    panel.show()
    write(qtbot, panel, "newClientName", "Salem Al-Marsa")
    write(qtbot, panel, "newClientPhone", "00000431")
    press(qtbot, panel, "newClientLanguage_ar")
    chip = find(qtbot, panel, "newClientFits")
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    names = [w.accessibleName() for w in panel.matches.findChildren(QWidget) if type(w).__name__ == "Tag"]
    assert names
    assert all("speaks Arabic" in name or "free" in name for name in names)
    press(qtbot, panel, f"newClientMatch_{sqlite_clinic.other_therapist.staff_id}")
    with qtbot.waitSignal(panel.added) as added:
        press(qtbot, panel, "saveNewClient")
    assert added.args[0].request.therapist_id == sqlite_clinic.other_therapist.staff_id


def test_a_therapist_who_adds_a_client_may_read_the_reasons_alone(qtbot, sqlite_clinic):
    panel = NewClientPanel(sqlite_clinic.therapist)
    qtbot.addWidget(panel)
    panel.show()
    press(qtbot, panel, "newClientFits")
    assert not panel.findChildren(QWidget, f"newClientMatch_{sqlite_clinic.other_therapist.staff_id}")


def test_a_profile_is_kept_and_comes_back(qtbot, sqlite_clinic):
    screen = SettingsScreen(sqlite_clinic.therapist, ChangeSignal())
    qtbot.addWidget(screen)
    screen.resize(1294, 640)
    screen.show()
    screen.go("profile")
    choice = find(qtbot, screen, "profile_cbt")
    choice.setFocus()
    for _ in range(3):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    press(qtbot, screen, "profileAges_adult")
    write(qtbot, screen, "profileNotTaken", "court reports")
    qtbot.keyClick(find(qtbot, screen, "profileNotTaken"), Qt.Key.Key_Return)
    write(qtbot, screen, "profileCapacity", "99")
    press(qtbot, screen, "profileSave")
    assert profiles.own_profile(sqlite_clinic.therapist).version == 0
    find(qtbot, screen, "profileCapacity").selectAll()
    qtbot.keyClicks(find(qtbot, screen, "profileCapacity"), "22")
    press(qtbot, screen, "profileSave")
    kept = profiles.own_profile(sqlite_clinic.therapist).content
    assert (kept.level_in(Approach.CBT), kept.weekly_capacity) == (TrainingLevel.INDEPENDENT, 22)
    assert (kept.ages, kept.not_taken) == (("adult",), ("court reports",))


@pytest.mark.parametrize("part", ["summary", "fit"])
def test_each_part_stands_in_every_look(qtbot, sqlite_clinic, changes, client_id, every_look, part):  # noqa: F811
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, (client_id, part))
    qtbot.waitUntil(lambda: tab.parts.value() == part)
    picture(qtbot, tab, f"meeting-{part}-{'-'.join(every_look)}")


def test_one_quiet_line_opens_the_check_until_it_was_asked_and_no_word_is_read_for_signs(
    qtbot, sqlite_clinic, tab, client_id
):
    before = tab.findChild(QWidget, "safetyNotAsked")
    assert before.isVisible()
    episodes.save_intake(sqlite_clinic.therapist, client_id, 0, IntakeContent(reasons="I want to die, everything is over"))
    assert safety.safety_state(sqlite_clinic.therapist, client_id).concerns == ()
    with qtbot.waitSignal(tab.wished) as heard:
        qtbot.mouseClick(find(qtbot, tab, "askSafety"), Qt.MouseButton.LeftButton)
    assert heard.args == ["safety", (client_id, "check", "first_meeting")]
    safety.sign_check(sqlite_clinic.therapist, CheckRequest(client_id, CheckContent(Thoughts.NO)))
    qtbot.waitUntil(lambda: not any(w.isVisible() for w in tab.findChildren(QWidget, "safetyNotAsked")))


def test_a_first_meeting_saved_elsewhere_is_not_written_over_by_what_was_typed_here(qtbot, sqlite_clinic, changes, client_id):  # noqa: F811
    tab = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)
    write(qtbot, tab, "reasons", "mine")
    stored = episodes.care_file(sqlite_clinic.therapist, client_id).intake
    theirs = IntakeContent(reasons="theirs") if stored is None else replace(stored.content, reasons="theirs")
    episodes.save_intake(sqlite_clinic.therapist, client_id, stored.version if stored else 0, theirs)
    tab.hide()
    again = opened(qtbot, FirstMeetingTab, sqlite_clinic, changes, client_id)  # as after a restart
    assert find(qtbot, again, "intakeClash").isVisible()
    again.save()
    assert content(sqlite_clinic, client_id).reasons == "theirs"
    press(qtbot, again, "intakeClashButton")
    assert content(sqlite_clinic, client_id).reasons == "mine"


def test_who_sent_the_client_is_put_right_at_the_side(qtbot, sqlite_clinic, tab, client_id):
    panels = []
    tab.panel_opened.connect(panels.append)
    press(qtbot, tab, "mendReferral")
    panel = panels[-1]
    qtbot.addWidget(panel)
    panel.show()
    write(qtbot, panel, "mendedFrom", "x" * 200)
    press(qtbot, panel, "saveReferral")
    assert panel.sent_by.property("bad")
    panel.sent_by.selectAll()
    write(qtbot, panel, "mendedFrom", "Dr Helen Marsh")
    panel.hide()  # a lock, or the panel closed: the words come back with it
    press(qtbot, tab, "mendReferral")
    panel = panels[-1]
    qtbot.addWidget(panel)
    panel.show()
    assert panel.sent_by.text() == "Dr Helen Marsh"
    press(qtbot, panel, "saveReferral")
    assert episodes.care_file(sqlite_clinic.therapist, client_id).episode.referral_from == "Dr Helen Marsh"
    qtbot.waitUntil(lambda: "Dr Helen Marsh" in said(tab))
