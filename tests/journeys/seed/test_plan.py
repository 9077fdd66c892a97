"""The plan's sentences (I.1, I.2, 4.1 to 4.3, 5.1, 5.2): typed on the plan, found after a restart in the note or on its paper."""

from __future__ import annotations

import pytest

from clinic_app.domain.agreements import Answer
from clinic_app.domain.episodes import Phase
from clinic_app.domain.handouts import Handout
from clinic_app.services import people, plan_papers, plans, session, standing


def a_client():
    """A client of whoever is signed in who is in therapy on a plan without levels, by id and file number."""
    actor = session.current().actor
    for line in people.clients(actor, therapist_id=actor.staff_id).lines:
        file = plans.plan_file(actor, line.id)
        in_therapy = file.episode is not None and file.episode.phase is Phase.IN_THERAPY
        if in_therapy and file.agreed is not None and file.draft is None and not file.scale.n and file.visits > 2:
            return line.id, people.client(actor, line.id).file_no
    raise AssertionError("no client in therapy")


NAMES = {"ipt.role": "العمل على تغيّر الأدوار", "mind.urge": "ركوب موجة الرغبة"}  # on paper, for a client who reads Arabic


LISTS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what an open list asks of a real screen


def words_on(sheet: Handout) -> str:
    """Everything a sheet says."""
    return "\n".join(sheet.texts()).replace("\u2068", "").replace("\u2069", "").replace("\u2066", "")


def on_the_plan_sheet(client_id: int) -> str:
    """What the client's printed plan says."""
    return words_on(plan_papers.plan_sheet(session.current().actor, client_id))


def change(story, file_number):
    """Open the client's plan and begin its next version."""
    story.client(file_number, "Plan")
    story.hand.find("changePlan")
    story.hand.click("changePlan")
    story.hand.find("clientWords")


def agree(hand):
    """Agree the version that is open."""
    hand.tick("agreedWithClient")
    hand.click("agreePlan")
    hand.find("changePlan")


def test_the_plan_is_agreed_together_in_the_clients_words(story):
    client_id, number = a_client()
    change(story, number)
    story.hand.write("clientWords", "I want to sing in the car again")
    agree(story.hand)
    hand = story.restart()
    story.client(number, "Plan")
    hand.read("I want to sing in the car again")
    hand.read("agreed with")
    assert "I want to sing in the car again" in on_the_plan_sheet(client_id)
    change(story, number)
    hand.write("clientWords", "I want my evenings back")
    agree(hand)
    assert "I want my evenings back" in on_the_plan_sheet(client_id)
    assert "sing in the car" not in on_the_plan_sheet(client_id)


def test_the_approach_is_chosen_and_stands_on_plan_and_paper(story):
    client_id, number = a_client()
    change(story, number)
    story.hand.choose("approach", "interpersonal")
    agree(story.hand)
    hand = story.restart()
    story.client(number, "Plan")
    hand.read("interpersonal")
    assert "كيف نعمل: علاج العلاقات بين الأشخاص" in on_the_plan_sheet(client_id)
    change(story, number)
    hand.choose("approach", "systemic")
    agree(hand)
    hand.read("systemic")
    assert "كيف نعمل: علاج نسقي" in on_the_plan_sheet(client_id)


@LISTS
def test_a_technique_is_tailored_to_a_goal_and_waits_in_the_note(story):
    client_id, number = a_client()
    change(story, number)
    take(story.hand, "change-of-role")
    story.hand.write(f"technique{len(chosen(client_id)) + 1}Sessions", "3")
    agree(story.hand)
    hand = story.restart()
    story.client(number, "Plan")
    hand.read("Change-of-role work")
    assert NAMES["ipt.role"] in on_the_plan_sheet(client_id)
    hand.open_and_choose("techniqueState_ipt.role", "paused")
    hand = story.restart()
    story.client(number, "Plan")
    assert hand.find("techniqueState_ipt.role").currentText() == "paused"
    assert chosen(client_id)["ipt.role"].planned_sessions == 3


def test_a_technique_of_another_family_is_one_tap_in_the_session_note(story):
    client_id, number = a_client()
    change(story, number)
    take(story.hand, "riding out an urge")
    agree(story.hand)
    story.restart()
    open_note(story, number)
    story.hand.read("Riding out an urge")
    change(story, number)
    place = list(chosen(client_id)).index("mind.urge") + 1
    story.hand.click(f"technique{place}Remove")
    agree(story.hand)
    story.restart()
    assert NAMES["mind.urge"] not in on_the_plan_sheet(client_id)


def test_a_technique_is_chosen_for_reasons_with_alternatives_offered(story):
    client_id, number = a_client()
    change(story, number)
    story.hand.write("technique1Why", "it worked in the first summer")
    story.hand.write("technique1Alternatives", "a group on Mondays")
    story.hand.tick("technique1Reason4", on=False)
    agree(story.hand)
    story.restart()
    story.client(number, "Plan")
    story.hand.read("it worked in the first summer")
    paper = on_the_plan_sheet(client_id)
    assert "it worked in the first summer" in paper
    assert "a group on Mondays" in paper
    change(story, number)
    assert not story.hand.find("technique1Reason4").isChecked()
    story.hand.write("technique1Why", "asked for it twice")
    agree(story.hand)
    assert "asked for it twice" in on_the_plan_sheet(client_id)


@LISTS
def test_phases_unfold_with_their_days(story):
    client_id, number = a_client()
    story.client(number, "Plan")
    story.hand.open_and_choose("phaseNow", "Ending")
    story.restart()
    story.client(number, "Plan")
    story.hand.read("since 23 Nov 2026")
    assert phase_of(client_id) == "ending"
    story.hand.click("whoStandsWhere")
    story.hand.find(f"stands_{client_id}")
    story.hand.open_and_choose("phaseNow", "In therapy")
    assert phase_of(client_id) == "in_therapy"


def test_goals_expectations_and_boundaries_are_clear_at_the_outset(story):
    client_id, number = a_client()
    change(story, number)
    story.hand.write("goal1Words", "Sing on the Gulf Road")
    story.hand.write("feeNote", "30 dinars a visit")
    story.hand.choose("payer", "the insurer pays")
    story.hand.write("plannedSessions", "16")
    agree(story.hand)
    story.hand.click("openAgreement")
    story.hand.click(f"clause8_{Answer.CHANGED}")
    story.hand.write("clause8Note", "messages to the desk before noon")
    story.hand.click("signedHow_screen")
    story.hand.sign("signingField")
    story.hand.click("signAgreement")
    story.hand.find("allClauses")
    hand = story.restart()
    story.client(number, "Plan")
    hand.read("Sing on the Gulf Road")
    hand.read("the insurer pays")
    paper, signed = on_the_plan_sheet(client_id), on_the_agreement(client_id)
    for words in ("Sing on the Gulf Road", "30 dinars a visit", "الزيارات المخطط لها: 16"):
        assert words in paper
    assert "messages to the desk before noon" in signed
    hand.click("openAgreement")
    hand.click(f"clause8_{Answer.ACCEPTED}")
    hand.click("signedHow_screen")
    hand.sign("signingField")
    hand.click("signAgreement")
    hand.find("allClauses")
    assert "before noon" not in on_the_agreement(client_id)


def take(hand, words):
    """Add a technique from the catalogue by typing its name."""
    hand.click("newTechnique")
    hand.write("techniqueSearch", words)
    hand.press("Return")


def open_note(story, number):
    """Open the note of a session for this client."""
    story.client(number, "Notes")
    story.hand.click("clientHead_notes")
    story.hand.find("summary")


def chosen(client_id):
    """The techniques of the plan in force by id."""
    return {t.technique_id: t for t in plans.plan_file(session.current().actor, client_id).techniques}


def phase_of(client_id):
    """Where the client stands, as the overview of everybody says it."""
    found = standing.my_standings(session.current().actor)
    return next(str(one.phase) for one in found if one.client.id == client_id)


def on_the_agreement(client_id):
    """What the printed agreement in force says."""
    actor = session.current().actor
    signed = plans.plan_file(actor, client_id).agreement
    return words_on(plan_papers.agreement_sheet(actor, client_id, signed.id))
