"""A client's own access, on both engines: asked with a day, read and signed off by the lead alone, kept, never drawn again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import DatabaseError

from clinic_app.data import database
from clinic_app.data.access_requests import AccessRequestRow
from clinic_app.domain.access_requests import AccessAsk, AccessProblem, AccessState, AskedBy
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.facts import LetterLanguage, Withheld
from clinic_app.domain.outgoing import Form, OutProblem, Road
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Ground, Reader
from clinic_app.services import access, access_requests, clock, episodes, handouts, my_day, register
from tests.care import audit_lines
from tests.letter_desk import ending_client
from tests.letters.letter_builders import read_words
from tests.services.test_hostile_text import HOSTILE


@pytest.fixture
def client(clinic):
    """A client whose care is ending; the lead has opened the file with a reason."""
    made = ending_client(clinic)
    access.open_with_reason(clinic.lead, made, "The client asked for a copy")
    return made


def asked(client, **changes):
    return replace(AccessAsk(client, AskedBy.CLIENT, clock.today(), LetterLanguage.ENGLISH), **changes)


def refused(act):
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


def test_a_request_waits_for_the_lead_and_is_signed_off_once(clinic, client, tmp_path):
    therapist, lead = clinic.therapist, clinic.lead
    for day in (None, clock.today() + timedelta(days=1)):
        assert refused(lambda day=day: access_requests.record(therapist, asked(client, on=day))) == (AccessProblem.NO_DAY,)
    made = access_requests.record(therapist, asked(client, by=AskedBy.GUARDIAN))
    assert refused(lambda: access_requests.record(lead, asked(client))) == (AccessProblem.WAITS,)
    assert refused(lambda: access_requests.kept_copy(therapist, client, made.id)) == (AccessProblem.NOT_SIGNED,)
    assert [line.id for line in my_day.my_day(lead).copies_asked] == [made.id]
    assert my_day.my_day(therapist).copies_asked == ()
    assert access_requests.waiting(lead)[0].file_no
    for act in (lambda: access_requests.waiting(therapist), lambda: access_requests.copy_for(therapist, client, made.id),
                lambda: access_requests.record(clinic.reception, asked(client))):
        with pytest.raises(Denied):
            act()
    read = access_requests.copy_for(lead, client, made.id)
    pdf = access_requests.draw(lead, client, read).pdf
    said = " ".join(read_words(pdf).split())
    for words in ("your guardian asked", "Khalid Al-Sawari", "I drove to Jahra", "sertraline", "14 September 2026",
                  "what concerns other people"):
        assert words in said
    assert register.of_client(therapist, client) == ()  # reading is no leaving
    with pytest.raises(Stale):
        access_requests.sign_off(lead, client, made.id, made.version + 1, read)
    signed = access_requests.sign_off(lead, client, made.id, made.version, read)
    assert (signed.state, signed.signer, access_requests.waiting(lead)) == (AccessState.SIGNED, "Noura Al-Fanar", ())
    assert refused(lambda: access_requests.sign_off(lead, client, made.id, 2, read)) == (AccessProblem.SIGNED,)
    (line,) = register.of_client(therapist, client)
    assert (line.form, line.road, line.ground, line.reader) == (Form.ACCESS, Road.ISSUED, Ground.OWN_REQUEST, Reader.CLIENT)
    assert "medicine" in line.contents
    sheet, kept = access_requests.kept_copy(therapist, client, made.id)
    assert f"sha256={hashlib.sha256(kept).hexdigest()}" in "\n".join(one["detail"] for one in audit_lines(Vault.CLINICAL))
    saved = handouts.save_sheet(therapist, handouts.prepared(therapist, client, sheet), kept, tmp_path / "copy.pdf")
    assert saved.read_bytes() == kept
    assert [(one.form, one.ground) for one in register.of_client(therapist, client)] == [
        (Form.SHEET, Ground.OWN_REQUEST), (Form.ACCESS, Ground.OWN_REQUEST)]
    again = access_requests.record(therapist, asked(client))
    assert [one.id for one in access_requests.requests_of(therapist, client)] == [again.id, made.id]


def test_what_was_read_is_what_is_signed_and_damage_is_told(clinic, client, monkeypatch):
    therapist, lead = clinic.therapist, clinic.lead
    made = access_requests.record(therapist, asked(client, language=LetterLanguage.ARABIC))
    read = access_requests.copy_for(lead, client, made.id)
    kept = episodes.care_file(therapist, client).intake
    marked = replace(kept.content, about_others=("medication",))
    episodes.save_intake(therapist, client, kept.version, marked)
    assert refused(lambda: access_requests.sign_off(lead, client, made.id, 1, read)) == (AccessProblem.CHANGED,)
    again = access_requests.copy_for(lead, client, made.id)
    assert again.left_out == ((Content.THIRD_PARTY, Withheld.NOT_SHARED),)
    assert not any("sertraline" in text for text in again.sheet.texts())
    access_requests.sign_off(lead, client, made.id, 1, again)
    with pytest.raises(Exception, match="only be signed off"), database.writing(Vault.CLINICAL):
        AccessRequestRow.update(sha256="0", version=3).where(AccessRequestRow.id == made.id).execute()
    monkeypatch.setattr(AccessRequestRow, "intact", lambda _row: False)
    assert refused(lambda: access_requests.kept_copy(therapist, client, made.id)) == (AccessProblem.DAMAGED,)


def test_hostile_words_of_the_record_are_words_on_the_copy(clinic, client):
    made = access_requests.record(clinic.therapist, asked(client))
    for text in HOSTILE.values():
        kept = episodes.care_file(clinic.therapist, client).intake
        episodes.save_intake(clinic.therapist, client, kept.version, replace(kept.content, medication=text[:100]))
        read = access_requests.copy_for(clinic.lead, client, made.id)
        pdf = access_requests.draw(clinic.lead, client, read).pdf
        assert "what concerns other people" in " ".join(read_words(pdf).split())


def test_a_mistaken_request_is_taken_back_with_a_reason_and_the_right_one_can_be_written(clinic, client):
    therapist, lead = clinic.therapist, clinic.lead
    wrong = access_requests.record(therapist, asked(client))
    for reason in ("", "  \u202e "):
        assert refused(lambda why=reason: access_requests.take_back(therapist, client, wrong.id, wrong.version, why)) == (
            OutProblem.NO_REASON,)
    with pytest.raises(Denied):
        access_requests.take_back(clinic.reception, client, wrong.id, wrong.version, "Another client asked")
    with pytest.raises(Stale):
        access_requests.take_back(therapist, client, wrong.id, wrong.version + 1, "Another client asked")
    assert [one.id for one in access_requests.waiting(lead)] == [wrong.id]
    taken = access_requests.take_back(therapist, client, wrong.id, wrong.version, "Another client asked")
    assert (taken.state, taken.taken_back.reason, taken.taken_back.by) == (
        AccessState.TAKEN_BACK, "Another client asked", therapist.name)
    assert access_requests.waiting(lead) == my_day.my_day(lead).copies_asked == ()
    for act in (lambda: access_requests.take_back(therapist, client, wrong.id, taken.version, "Once more"),
                lambda: access_requests.copy_for(lead, client, wrong.id)):
        assert refused(act) == (AccessProblem.TAKEN_BACK,)
    assert refused(lambda: access_requests.kept_copy(therapist, client, wrong.id)) == (AccessProblem.NOT_SIGNED,)
    with pytest.raises(DatabaseError, match="once"), database.writing(Vault.CLINICAL):
        AccessRequestRow.update(state=AccessState.OPEN, version=3).where(AccessRequestRow.id == wrong.id).execute()
    right = access_requests.record(therapist, asked(client, by=AskedBy.GUARDIAN))
    assert [one.id for one in access_requests.requests_of(therapist, client)] == [right.id, wrong.id]
    assert not any("Another client" in line["detail"] for line in audit_lines(Vault.CLINICAL))
