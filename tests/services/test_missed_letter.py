"""The letter after a missed visit, on both engines: what it says, to whom, when it gives way to a call, its life as a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from clinic_app.data import database
from clinic_app.data.closures import ClosureRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.envelopes import HandedTo
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.people import ContactRequest, GuardianBasis
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader
from clinic_app.domain.safety import ConcernRequest, Source
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.services import clock, envelopes, letters, people, safety, settings, withdrawals
from tests.care import a_visit
from tests.letters.letter_builders import words_on
from tests.therapy import begin, mona, sign

TODAY = date(2026, 11, 23)  # where the clinic's clock stands, a Monday
PLACE = SectionEdit("closing", chosen="two_weeks")


@pytest.fixture
def client(clinic):
    """Somebody who came once, and then twice did not."""
    return missing(clinic, mona(clinic))


def missing(clinic, made: int) -> int:
    begin(clinic, made)
    sign(clinic, made)
    for day, became in ((2, Status.ATTENDED), (9, Status.DID_NOT_COME), (16, Status.DID_NOT_COME)):
        start = datetime(2026, 11, day, 11)
        with clock.freeze(start.replace(hour=12)):
            a_visit(clinic, made, start, status=became)
    return made


def desk_of(clinic, client, *edits, language=LetterLanguage.ENGLISH):
    shown = letters.draft_for(clinic.therapist, client, Reader.CLIENT, kind=LetterKind.MISSED)
    return letters.desk(clinic.therapist, replace(shown.draft, content=replace(
        shown.draft.content, language=language, sections=edits)))


def paper(clinic, shown) -> str:
    return " ".join(words_on(letters.preview(clinic.therapist, shown)).split())


def test_it_says_what_did_not_take_place_and_how_to_come_again(clinic, client):
    settings.save_emergency_number(clinic.manager, EmergencyNumber(0, "Night clinic", "عيادة الليل", "2222 0000", TODAY))
    shown = desk_of(clinic, client, PLACE)
    assert (shown.gaps, {f.code for f in shown.remarks} & {LetterProblem.NO_NUMBER}) == ((), set())
    said = paper(clinic, shown)
    for words in ("Dear Mona", "About your visit", "9 November 2026, 11:00", "16 November 2026, 11:00", "you are welcome here",
                  "stands in our agreement of 28 September 2026, number 5, “Cancelling and missed visits”",
                  "We keep your place for two weeks, until 7 December 2026", "Night clinic", "2222 0000"):
        assert words in said, words
    for never in ("2 November", "therap", "Psych", "low mood", "CBT", "charge", "fee", "112"):
        assert never not in said, never
    sources = {f.section: (f.source.kind, f.source.id) for f in shown.letter.facts}
    assert {key: kind for key, (kind, _id) in sources.items() if key} == {
        "missed": Kind.APPOINTMENT, "again": Kind.CLINIC, "clause": Kind.AGREEMENT, "closing": Kind.LETTER,
        "emergency": Kind.CLINIC}
    assert sources["missed"][1]
    assert {f.record_class for f in shown.letter.facts} == {"ADM"}  # nothing clinical in it
    assert letters.preview(clinic.therapist, shown).pages == 1


def test_it_lives_as_any_letter_issued_withdrawn_written_anew(clinic, client, tmp_path):
    therapist = clinic.therapist
    draft = letters.save_draft(therapist, desk_of(clinic, client, PLACE, SectionEdit("again", "Ring me.")).draft)
    issued = letters.issue(therapist, draft)
    assert (issued.kind, issued.recipient, issued.pages) == (LetterKind.MISSED, "Mona Al-Shiraa", 1)
    assert set(letters.disclosures(therapist, client)[0].contents) == {"identity", "attendance", "follow_up"}
    assert letters.save_pdf(therapist, client, issued.id, tmp_path / "a.pdf").read_bytes() == letters.open_letter(
        therapist, client, issued.id)
    (waiting,) = envelopes.waiting(clinic.reception)
    envelopes.hand_over(clinic.reception, waiting.id, waiting.version, HandedTo.POST)
    withdrawals.withdraw(therapist, client, issued.id, "The wrong week")
    again = withdrawals.new_version(therapist, client, issued.id)
    assert (again.kind, again.content.sections) == (LetterKind.MISSED, draft.content.sections)
    second = letters.issue(therapist, again)
    assert second.supersedes == issued.id
    assert [x.kind for x in letters.letters_of(therapist, client)] == [LetterKind.MISSED] * 2
    for stranger in (clinic.reception, clinic.manager, clinic.other_therapist):
        with pytest.raises(Denied):
            letters.draft_for(stranger, client, Reader.CLIENT, kind=LetterKind.MISSED)


def refused(clinic, client):
    with pytest.raises(Refused) as found:
        letters.draft_for(clinic.therapist, client, Reader.CLIENT, kind=LetterKind.MISSED)
    return found.value.codes


def test_an_open_concern_asks_for_a_call_and_holds_up_what_was_begun(clinic, client):
    draft = letters.save_draft(clinic.therapist, desk_of(clinic, client, PLACE).draft)
    safety.raise_concern(clinic.therapist, client, ConcernRequest(Source.RISK_ITEM, 7, "PHQ-9", "9", 1))
    assert refused(clinic, client) == (LetterProblem.CALL_TODAY,)
    assert [f.code for f in letters.desk(clinic.therapist, draft).gaps] == [LetterProblem.CALL_TODAY]
    with pytest.raises(Refused) as found:
        letters.issue(clinic.therapist, draft)
    assert found.value.codes == (LetterProblem.CALL_TODAY,)
    assert letters.letters_of(clinic.therapist, client) == ()


def test_who_came_again_or_missed_nothing_gets_no_such_letter(clinic, client):
    draft = letters.save_draft(clinic.therapist, desk_of(clinic, client, SectionEdit("missed", "Own words.")).draft)
    a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.ATTENDED)
    assert refused(clinic, client) == (LetterProblem.NO_MISSED_VISIT,)
    assert [f.code for f in letters.desk(clinic.therapist, draft).gaps] == [LetterProblem.NO_MISSED_VISIT]


def test_a_booked_visit_a_closed_day_and_no_number_are_said_as_they_are(sqlite_clinic):
    clinic, made = sqlite_clinic, missing(sqlite_clinic, mona(sqlite_clinic))
    a_visit(clinic, made, datetime(2026, 11, 30, 11))
    with database.writing(Vault.DESK):
        ClosureRow.create(kind="holiday", starts=datetime(2026, 12, 7), ends=datetime(2026, 12, 9), name_en="A day")
    shown = desk_of(clinic, made, PLACE)
    said = paper(clinic, shown)
    assert "Your next visit is booked for 30 November 2026, 11:00" in said
    assert "until 9 December 2026" in said
    assert LetterProblem.NO_NUMBER in {f.code for f in shown.remarks}


def test_of_somebody_under_eighteen_it_goes_to_the_guardian_who_may_be_told_of_visits(sqlite_clinic):
    clinic = sqlite_clinic
    made = mona(clinic, dob=date(2012, 3, 1))
    begin(clinic, made)
    start = datetime(2026, 11, 16, 11)
    with clock.freeze(start.replace(hour=12)):
        a_visit(clinic, made, start, status=Status.DID_NOT_COME)
    assert "Dear Mona" in paper(clinic, desk_of(clinic, made))
    people.add_contact(clinic.reception, ContactRequest(
        made, name="Huda Al-Shiraa", name_ar="هدى الشراع", guardian=True, basis=GuardianBasis.MOTHER, told_visits=True))
    shown = desk_of(clinic, made, PLACE)
    said = paper(clinic, shown)
    assert "Dear Huda Al-Shiraa" in said
    assert "We had kept a time for Mona" in said
    assert "the place of Mona" in said
    assert "Copy" not in said
    issued = letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, shown.draft))
    assert (issued.reader, issued.recipient) == (Reader.CLIENT, "Huda Al-Shiraa")
    arabic = desk_of(clinic, made, PLACE, language=LetterLanguage.ARABIC)
    assert arabic.letter.frame.recipient.name == "هدى الشراع"
    assert letters.preview(clinic.therapist, arabic).pages == 1
