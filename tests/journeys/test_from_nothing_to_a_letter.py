"""An empty computer becomes a clinic, brings its clients in, and sees one of them through to the printed letter."""

from __future__ import annotations

import hashlib
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault
from tests.journeys.paper import paper_says

WORDS = "eleven green doors open"
SHEETS = Path(__file__).resolve().parents[1] / "data_files"
GOAL, GOAL_AR = "Drive the Gulf Road alone at night", "أن أقود وحدي ليلًا على شارع الخليج"
MONDAY = datetime(2026, 11, 23, 10, 42)


@pytest.mark.journey
def test_a_new_clinic_brings_its_sheets_and_sees_a_client_through(hand, pictures, tmp_path):
    hand.at(MONDAY)
    found_a_clinic(hand, pictures)
    set_the_house(hand)
    bring_the_sheets(hand, tmp_path)
    take_a_client(hand)
    first_meeting(hand)
    agree_a_plan(hand)
    note_the_session(hand)
    review_together(hand)
    end_well(hand)
    release_the_letter(hand, pictures)
    hand.go()


def name(hand):
    """The client, as she is typed in."""
    return hand.word("Mona Lampfield", "منى القنديل")


def found_a_clinic(hand, pictures):
    hand.open()
    hand.snap("welcome")
    hand.click("welcomeNew")
    hand.write("clinicNameEn", "Blue Gate Clinic")
    hand.write("clinicNameAr", "عيادة البوابة الزرقاء")
    hand.write("clinicPhone", "+965 0000 0100")
    hand.click("wizardNext")
    for name, text in (("NameEn", "Maha Al-Manar"), ("NameAr", "مها المنار"), ("SignIn", "maha"),
                       ("Passphrase", WORDS), ("Again", WORDS)):
        hand.write(f"manager{name}", text)
    hand.tick("managerIsLead")
    hand.click("wizardNext")
    hand.write("clinicRooms", hand.word("Room 1, Room 2", "غرفة ١، غرفة ٢"))
    hand.click("wizardNext")
    hand.choose_file("saveSheets", pictures)
    hand.tick("sheetsPutAway")
    hand.click("wizardFinish")
    hand.find("mainWindow")
    hand.see_to_size()
    hand.snap("the first window")


def set_the_house(hand):
    """Letterhead, a room, a second therapist and their hours: before anybody was booked."""
    hand.click("rail_settings")
    section(hand, "Name and letterhead")
    hand.write("clinicAddressEn", "Block 4, Street 12")
    hand.click("clinicSave")
    section(hand, "Rooms")
    hand.write("roomNameEn", "Quiet room")
    hand.click("roomSave")
    section(hand, "Team and rights")
    for name, text in (("NameEn", "Salem Al-Sahil"), ("SignIn", "salem"), ("Passphrase", "first words on a slip")):
        hand.write(f"staff{name}", text)
    hand.click("role_therapist")
    hand.click("staffSave")
    hand.find("staffHoursSave")
    hand.write("hours1", "9-13")
    hand.click("staffHoursSave")
    hand.wait(lambda: sql(Vault.DESK, "SELECT 1 FROM hours WHERE staff_id IS NOT NULL").fetchone(), "the hours of Salem")
    hand.snap("somebody more works here")


def section(hand, words):
    settings = hand.find("settingsList")
    at = next(n for n in range(settings.count()) if settings.item(n).text() in hand.stands(words))
    settings.setFocus()
    while settings.currentRow() != at:
        hand.press("Down" if settings.currentRow() < at else "Up")


def bring_the_sheets(hand, tmp_path):
    for name in ("clients.csv", "appointments.xlsx"):
        sheet = Path(shutil.copy(SHEETS / name, tmp_path))
        hand.click("rail_clients")
        hand.click("clientsImport")
        hand.choose_file("importAnother" if hand.seen("importAnother") else "chooseFileButton", sheet)
        hand.find("runImport")
        hand.snap(f"preview of {name}")
        hand.click("runImport")
        hand.wait_long(lambda: hand.seen("reportTitle"), "the report of the import")
        hand.snap(f"what became of {name}")
    clients = sql(Vault.DESK, "SELECT count(*) FROM client").fetchone()[0]
    visits = sql(Vault.DESK, "SELECT count(*) FROM visit").fetchone()[0]
    assert clients > 100
    assert visits > 10


def take_a_client(hand):
    hand.click("rail_clients")
    hand.click("clientsNew")
    hand.write("newClientName", name(hand))
    hand.write("newClientPhone", hand.word("00000150", "٠٠٠٠٠١٥٠"))
    hand.click("saveNewClient")
    hand.find("frontSheet")
    hand.write("clientDob", hand.word("1 March 1997", "١ مارس ١٩٩٧"))
    hand.choose("clientTherapist", hand.word("Maha", "مها"))
    hand.click("saveClient")
    hand.wait(lambda: sql(Vault.DESK, """SELECT 1 FROM client
        WHERE (family_en = 'Lampfield' OR family_ar = 'القنديل') AND therapist_id IS NOT NULL""").fetchone(), "her therapist")
    hand.snap("her front sheet")
    hand.click("clientBook")
    hand.write("bookingStart", hand.word("11:00", "١١:٠٠"))
    hand.click("bookingBook")
    hand.wait(lambda: sql(Vault.DESK, """SELECT 1 FROM occupancy o JOIN client c ON c.id = o.client_id
        WHERE c.family_en = 'Lampfield' OR c.family_ar = 'القنديل'""").fetchone(), "the visit")
    hand.snap("booked")
    hand.press("Alt+Left")
    hand.click("clientBook")
    hand.choose("bookingTherapist", "Salem")
    hand.write("bookingDay", "30/11/2026")
    hand.write("bookingStart", "9:00")
    hand.press("Tab")
    hand.choose("bookingRoom", "Quiet room")
    hand.click("bookingBook")
    hand.wait(lambda: sql(Vault.DESK, """SELECT 1 FROM occupancy o JOIN staff s ON s.id = o.therapist_id
        WHERE s.sign_in_name = 'salem'""").fetchone(), "a visit with Salem")
    assert sql(Vault.DESK, "SELECT 1 FROM occupancy o JOIN room r ON r.id = o.room_id WHERE r.name_en = 'Quiet room'").fetchone()
    hand.press("Alt+Left")


def first_meeting(hand):
    hand.tab("First meeting")
    hand.click("beginCare")
    hand.write("reasons", hand.word("I no longer drive alone since the summer.", "لم أعد أقود وحدي منذ الصيف."))
    hand.rate("importance", 8)
    hand.rate("confidence", 4)
    hand.rate("readiness", 7)
    hand.snap("first meeting")
    hand.click("saveIntake")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM intake").fetchone(), "the intake")
    hand.click("meetingPart_summary")
    hand.write("sharedSummary", hand.word("A fast heart was read as danger; leaving at once kept the fear alive.",
                                          "تسارُع القلب فُهم على أنه خطر، والانسحاب الفوري أبقى الخوف حيًا."))
    hand.click("saveSummary")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM shared_summary").fetchone(), "the shared summary")


def agree_a_plan(hand):
    hand.tab("Plan")
    hand.click("planEmptyButton")
    hand.click("newGoal")
    hand.write("goal1Words", hand.word(GOAL, GOAL_AR))
    hand.rate("goal1Start", 1)
    hand.rate("goal1Aim", 8)
    hand.click("closePlan")
    hand.click("openAgreement")
    hand.click("acceptRest")
    hand.click("signer_client")
    hand.write("signerName", name(hand))
    hand.click("signedHow_screen")
    hand.sign("signingField")
    hand.snap("the boundaries agreement, clause by clause")
    hand.click("signAgreement")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM agreement").fetchone(), "the signed agreement")
    hand.click("changePlan")
    hand.tick("agreedWithClient")
    hand.snap("a plan with goals and boundaries")
    hand.click("agreePlan")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM plan WHERE status = 'agreed'").fetchone(), "the agreed plan")
    hand.snap("the plan is agreed")


def note_the_session(hand):
    hand.at(MONDAY.replace(hour=11, minute=55))
    hand.click("clientHead_notes")
    hand.find("summary")
    hand.type(hand.word("Drew the circle of fear together with two fresh examples.", "رسمنا معًا دائرة الخوف بمثالين جديدين."))
    hand.click("attendance_attended")
    hand.click("safety_nothing_open")
    hand.write("nextHomework", hand.word("Two streets alone by day", "شارعان وحدي في النهار"))
    hand.snap("a session note")
    hand.press("Ctrl+Return")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM session_note WHERE signed_at IS NOT NULL").fetchone(), "the signed note")
    hand.snap("signed")


def review_together(hand):
    hand.tab("Reviews")
    hand.write("helpful", hand.word("Seeing that breathing fast alone does half of it.", "أن التنفّس السريع وحده نصف المسألة."))
    hand.press("Escape")
    hand.click("decision_go_on")
    hand.write("nextReview", "+6w")
    hand.press("Tab")
    hand.press("K")
    hand.snap("a review")
    hand.click("signReview")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM review WHERE signed_at IS NOT NULL").fetchone(), "the signed review")
    hand.snap("the review is signed")


def end_well(hand):
    hand.tab("Ending")
    hand.click("endReason_planned")
    hand.snap("an ending")
    hand.click("closeEpisode")
    hand.find("closeForGood")
    hand.snap("what closing does")
    hand.click("closeForGood")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM episode WHERE phase = 'closed'").fetchone(), "the closed episode")


def release_the_letter(hand, pictures):
    hand.tab("Letters")
    hand.click("writeLetter")
    hand.click("letterReader_client")
    hand.find("letterPages")
    hand.snap("the letter beside its form")
    hand.click("signLetters")
    hand.click("signLettersNow")
    hand.wait(lambda: sql(Vault.CLINICAL, "SELECT 1 FROM letter WHERE pdf IS NOT NULL").fetchone(), "the issued letter")
    hand.snap("the letter is released")
    pdf, seal = sql(Vault.CLINICAL, "SELECT pdf, sha256 FROM letter WHERE pdf IS NOT NULL").fetchone()
    assert hashlib.sha256(bytes(pdf)).hexdigest() == seal
    (file := pictures / "ending-letter.pdf").write_bytes(bytes(pdf))
    words = paper_says(file)
    # a line of both scripts is read from the right, word by word
    assert {"Blue", "Gate", "Clinic", "Block", "Street"} <= set(words.split())
    assert "زيارة واحدة" in words
    if hand.arabic:  # what was typed, and the words of the house, as they are read
        for part in (name(hand), GOAL_AR, "عيادة البوابة الزرقاء", "سرّي"):
            assert part in words
