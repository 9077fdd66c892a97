"""Words for letters: what stands between a draft and a letter, and between a letter and paper."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.letter_checks import CheckProblem
from clinic_app.domain.letter_mail import LetterMailProblem
from clinic_app.domain.letters import LetterProblem

WORDS: dict[Problem, str] = {
    LetterMailProblem.NO_ADDRESS: QT_TRANSLATE_NOOP("texts", "The address to send it to is missing."),
    LetterMailProblem.BAD_ADDRESS: QT_TRANSLATE_NOOP("texts", "This is not an e-mail address. It looks like name@example.org."),
    LetterMailProblem.CLIENT_SAID_NO: QT_TRANSLATE_NOOP(
        "texts", "The client asked not to be written to by e-mail. Hand the letter over on paper, or ask again and note the "
        "answer on the front sheet."),
    CheckProblem.NO_CODE: QT_TRANSLATE_NOOP("texts", "A check code has sixteen letters and digits, four and four."),
    LetterProblem.NO_RELEASE: QT_TRANSLATE_NOOP(
        "texts", "No permission to write to this reader is recorded. Record what the client has signed."),
    LetterProblem.RELEASE_OTHER_CLIENT: QT_TRANSLATE_NOOP(
        "texts", "This permission was signed by somebody else. Choose another."),
    LetterProblem.NOT_COVERED: QT_TRANSLATE_NOOP("texts", "The permission does not cover something that is ticked."),
    LetterProblem.NO_PATH: QT_TRANSLATE_NOOP("texts", "This reader may not learn this."),
    LetterProblem.LEGAL_EXPORT_ONLY: QT_TRANSLATE_NOOP(
        "texts", "Courts and police get no letter. A legal order goes through the clinical lead."),
    LetterProblem.NO_END_REASON: QT_TRANSLATE_NOOP(
        "texts", "How it ended is not said yet. The letter needs the end reason."),
    LetterProblem.NO_VISITS: QT_TRANSLATE_NOOP("texts", "No visit has been kept yet: the letter will say so."),
    LetterProblem.NO_CLIENT_NAME: QT_TRANSLATE_NOOP("texts", "The client's name is missing on the front sheet."),
    LetterProblem.NO_WRITER: QT_TRANSLATE_NOOP("texts", "The name of whoever signs is missing in Settings."),
    LetterProblem.NO_LICENCE: QT_TRANSLATE_NOOP(
        "texts", "Your licence number is missing. The manager adds it in Settings, Staff."),
    LetterProblem.TOO_MANY_REQUESTS: QT_TRANSLATE_NOOP(
        "texts", "At most {limit} requests fit a letter. Keep the ones that matter most."),
    LetterProblem.TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "There is room for {limit} characters in this part of the letter. Shorten it a little."),
    LetterProblem.MISSING_GLYPHS: QT_TRANSLATE_NOOP(
        "texts", "The letter's font cannot draw: {characters}. Replace them."),
    LetterProblem.ALREADY_ISSUED: QT_TRANSLATE_NOOP(
        "texts", "This letter has been issued and stays as it is. A new one can be written."),
    LetterProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "Letter {number} is not the one that was issued: its stored pages were changed. Tell the clinical lead."),
    LetterProblem.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "texts", "Nothing can be written in {folder}. Choose another folder."),
    LetterProblem.DISK_FULL: QT_TRANSLATE_NOOP(
        "texts", "There is no room left in {folder}. Nothing was saved there."),
    LetterProblem.PASSWORD_SHORT: QT_TRANSLATE_NOOP("texts", "At least {least} characters, so that nobody guesses it."),
    LetterProblem.PASSWORD_SIGNS: QT_TRANSLATE_NOOP(
        "texts", "Not every PDF reader takes this: letters of one script, please; an Arabic one begins and ends with a letter."),
    LetterProblem.PASSWORD_DIFFERS: QT_TRANSLATE_NOOP("texts", "The two are not the same."),
    LetterProblem.NO_PRINTER: QT_TRANSLATE_NOOP("texts", "No printer is set up on this computer."),
    LetterProblem.PRINTER_REFUSED: QT_TRANSLATE_NOOP(
        "texts", "The printer {printer} did not take the letter. Is it switched on?"),
    LetterProblem.NOT_ISSUED: QT_TRANSLATE_NOOP(
        "texts", "This letter is still a draft. It is printed once it is signed and released."),
    LetterProblem.DISCHARGE_FIRST: QT_TRANSLATE_NOOP("texts", "The letter to the doctor comes first."),
    LetterProblem.CLIENT_DIED: QT_TRANSLATE_NOOP(
        "texts", "The record says that the client has died: no letter goes to them."),
    LetterProblem.NO_QUESTION: QT_TRANSLATE_NOOP("texts", "Say first what is asked of the reader."),
    LetterProblem.NO_ADJUSTMENTS: QT_TRANSLATE_NOOP("texts", "Say what would help, one to a line."),
    LetterProblem.NO_AGREED_PLAN: QT_TRANSLATE_NOOP("texts", "No plan is agreed yet. The letter says what an agreed plan says."),
    LetterProblem.NO_SAFETY_PLAN: QT_TRANSLATE_NOOP("texts", "There is no safety plan yet."),
    LetterProblem.NO_AGREEMENT: QT_TRANSLATE_NOOP("texts", "No agreement is signed yet."),
    LetterProblem.NO_MISSED_VISIT: QT_TRANSLATE_NOOP(
        "texts", "The diary shows no missed visit since the client was last here, so there is nothing to write about."),
    LetterProblem.CALL_TODAY: QT_TRANSLATE_NOOP(
        "texts", "A safety concern is open: a call today reaches further than a letter."),
    LetterProblem.NO_NUMBER: QT_TRANSLATE_NOOP(
        "texts", "No emergency number in Settings has been checked: the letter will name none."),
    LetterProblem.NO_REVIEW: QT_TRANSLATE_NOOP("texts", "No review is signed yet. The letter says what a signed review says."),
}
