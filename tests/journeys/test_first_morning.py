"""A new clinic names itself on an empty computer and opens its diary; the second person of the day signs in."""

from __future__ import annotations

import pytest

WORDS = "eleven green doors open"


@pytest.mark.journey
def test_an_empty_computer_becomes_a_clinic(hand, pictures):
    hand.open()
    hand.snap("welcome")
    hand.click("welcomeNew")
    hand.write("clinicNameEn", "Blue Gate Clinic")
    hand.write("clinicNameAr", "عيادة البوابة الزرقاء")
    hand.snap("the clinic names itself")
    hand.click("wizardNext")
    hand.write("managerNameEn", "Maha Al-Manar")
    hand.write("managerNameAr", "مها المنار")
    hand.write("managerSignIn", "maha")
    words = hand.word(WORDS, "أحد عشر بابًا أخضر مفتوح")
    hand.write("managerPassphrase", words)
    hand.write("managerAgain", words)
    hand.tick("managerIsLead")
    hand.snap("manager and lead")
    hand.click("wizardNext")
    hand.write("clinicRooms", hand.word("Sea room", "غرفة البحر"))
    hand.click("wizardNext")
    hand.find("saveSheets")
    hand.snap("two sheets for the safe")
    hand.choose_file("saveSheets", pictures)
    hand.wait(lambda: len(list(pictures.glob("*.pdf"))) == 2, "two recovery sheets")
    hand.tick("sheetsPutAway")
    hand.click("wizardFinish")
    hand.find("mainWindow")
    hand.see_to_size()
    hand.snap("the diary of the first day")
    hand.close()
    hand.open()
    hand.sign_in("maha", words)
    hand.snap("signed in again")
