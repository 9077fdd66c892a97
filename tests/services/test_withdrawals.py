"""Letters taken back on both engines: withdrawn, called back from the desk, written anew; the register of it all."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import peewee as pw
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import database, outgoing
from clinic_app.data.database import clinical_db
from clinic_app.domain.envelopes import EnvelopeProblem, HandedTo
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, Text
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import Form, OutProblem, Road
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, envelopes, handouts, letters, register, withdrawals
from tests.letter_desk import ending_client, permit
from tests.letters.letter_builders import read_words

WHY = "The wrong medicine stood in it"


@pytest.fixture
def client(clinic):
    """A client whose care is ending, with a permission for the doctor."""
    made = ending_client(clinic)
    permit(clinic, made)
    return made


def issued(clinic, client, **changes):
    draft = letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft
    content = replace(draft.content, language=LetterLanguage.ENGLISH, **{"requests": ("Please review.",)} | changes)
    return letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, replace(draft, content=content)))


def refused(act):
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


def test_the_migration_makes_what_the_rows_say(clinic):
    found = diff_models(clinical_db.obj, [outgoing.LetterWithdrawalRow, outgoing.OutgoingRow, outgoing.OutgoingSeenRow])
    assert found == SchemaDiff(*([] for _ in found)), found


def test_a_withdrawn_letter_stays_readable_is_not_printed_and_begins_its_next_version(clinic, client, tmp_path):
    therapist, letter = clinic.therapist, issued(clinic, client)
    before = letters.open_letter(therapist, client, letter.id)
    assert refused(lambda: withdrawals.withdraw(therapist, client, letter.id, "  ")) == (OutProblem.NO_REASON,)
    assert refused(lambda: withdrawals.new_version(therapist, client, letter.id)) == (OutProblem.NOT_WITHDRAWN,)
    gone = withdrawals.withdraw(therapist, client, letter.id, WHY)
    assert (gone.withdrawn.reason, gone.withdrawn.by) == (WHY, "Hessa Al-Sidra")
    assert letters.letters_of(therapist, client)[0].withdrawn == gone.withdrawn
    assert letters.open_letter(therapist, client, letter.id) == before
    assert hashlib.sha256(before).hexdigest() == letter.sha256
    for act in (lambda: letters.print_letter(therapist, client, letter.id, "any"),
                lambda: letters.printed_elsewhere(therapist, client, letter.id),
                lambda: letters.save_pdf(therapist, client, letter.id, tmp_path / "x.pdf"),
                lambda: withdrawals.withdraw(therapist, client, letter.id, WHY)):
        assert refused(act) == (OutProblem.WITHDRAWN,)
    draft = withdrawals.new_version(therapist, client, letter.id)
    assert (draft.content.requests, draft.content.supersedes) == (("Please review.",), letter.id)
    assert withdrawals.new_version(therapist, client, letter.id).id == draft.id
    assert refused(lambda: withdrawals.restore(therapist, client, letter.id)) == (OutProblem.REPLACED,)
    second = letters.issue(therapist, draft)
    assert second.supersedes == letter.id
    assert "version 2" in read_words(letters.open_letter(therapist, client, second.id))
    assert refused(lambda: withdrawals.new_version(therapist, client, letter.id)) == (OutProblem.REPLACED,)


def test_a_draft_to_the_same_reader_is_not_written_over(clinic, client):
    letter = issued(clinic, client)
    letters.save_draft(clinic.therapist, letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft)
    withdrawals.withdraw(clinic.therapist, client, letter.id, WHY)
    assert refused(lambda: withdrawals.new_version(clinic.therapist, client, letter.id)) == (OutProblem.DRAFT_WAITS,)


def test_the_envelope_at_the_desk_is_called_back_and_an_undo_lets_it_lie(clinic, client):
    letter = issued(clinic, client)
    withdrawals.withdraw(clinic.therapist, client, letter.id, WHY)
    (waiting,) = envelopes.waiting(clinic.reception)
    assert waiting.called_back
    assert refused(lambda: envelopes.hand_over(clinic.reception, waiting.id, waiting.version, HandedTo.CLIENT)) == (
        EnvelopeProblem.CALLED_BACK,)
    withdrawals.restore(clinic.therapist, client, letter.id)
    (again,) = envelopes.waiting(clinic.reception)
    assert not again.called_back
    assert letters.letters_of(clinic.therapist, client)[0].withdrawn is None
    assert refused(lambda: withdrawals.restore(clinic.therapist, client, letter.id)) == (OutProblem.NOT_WITHDRAWN,)
    withdrawals.withdraw(clinic.therapist, client, letter.id, WHY)
    (waiting,) = envelopes.waiting(clinic.reception)
    envelopes.hand_over(clinic.reception, waiting.id, waiting.version, HandedTo.GIVEN_BACK)
    assert envelopes.waiting(clinic.reception) == ()
    chain = database.sql(Vault.DESK, "SELECT action, object, detail FROM audit").fetchall()
    assert "withdraw" not in str(chain)
    assert WHY not in str(chain)


def test_what_was_handed_over_stays_handed_over(clinic, client):
    letter = issued(clinic, client)
    (waiting,) = envelopes.waiting(clinic.reception)
    handed = envelopes.hand_over(clinic.reception, waiting.id, waiting.version, HandedTo.POST)
    withdrawals.withdraw(clinic.therapist, client, letter.id, WHY)
    assert envelopes.of_client(clinic.reception, client) == (handed,)


def test_a_withdrawal_is_only_added_and_is_not_receptions(clinic, client):
    letter = issued(clinic, client)
    with pytest.raises(Denied):
        withdrawals.withdraw(clinic.reception, client, letter.id, WHY)
    withdrawals.withdraw(clinic.therapist, client, letter.id, WHY)
    rows = (outgoing.LetterWithdrawalRow, outgoing.OutgoingRow)
    letters_row = outgoing.LetterWithdrawalRow
    for act in (letters_row.update(reason="x"), letters_row.delete(), *(row.delete() for row in rows[:1])):
        with pytest.raises((pw.IntegrityError, pw.OperationalError)), database.writing(Vault.CLINICAL):
            act.execute()


def test_everything_that_leaves_stands_in_the_register(clinic, client, tmp_path):
    therapist, letter = clinic.therapist, issued(clinic, client)
    letters.save_pdf(therapist, client, letter.id, tmp_path / "a.pdf")
    letters.save_pdf(therapist, client, letter.id, tmp_path / "b.pdf", "a long password")
    letters.printed_elsewhere(therapist, client, letter.id)
    sheet = handouts.prepared(therapist, client, Handout("steps", "Steps", LetterLanguage.ENGLISH, (Text("small"),)))
    handouts.save_sheet(therapist, sheet, handouts.draw_sheet(therapist, sheet).pdf, tmp_path / "c.pdf")
    withdrawals.withdraw(therapist, client, letter.id, WHY)
    lines = register.of_client(therapist, client)
    assert [(line.form, line.road) for line in lines] == [
        (Form.SHEET, Road.FILE), (Form.LETTER, Road.PRINTED), (Form.LETTER, Road.LOCKED), (Form.LETTER, Road.FILE),
        (Form.LETTER, Road.ISSUED)]
    assert {line.recipient for line in lines[1:]} == {"Dr Helen Marsh"}
    assert all(line.withdrawn and line.number == 1 and "medicine" in line.contents for line in lines[1:])
    assert (lines[0].words.title, lines[0].by) == ("Steps", "Hessa Al-Sidra")
    assert register.of_client(therapist, client, last=date(2020, 1, 1)) == ()
    assert len(register.of_client(therapist, client, first=clock.today())) == 5
    assert len(register.of_clinic(clinic.lead)) == 5
    for nobody in (therapist, clinic.reception):
        with pytest.raises(Denied):
            register.of_clinic(nobody)


def test_no_letter_is_issued_on_a_permission_that_has_run_out(clinic):
    client = ending_client(clinic)
    permit(clinic, client, valid_from=date(2026, 11, 1), valid_to=date(2026, 11, 22), signed_on=date(2026, 11, 1))
    with clock.freeze(clock.now()):
        draft = letters.save_draft(clinic.therapist, letters.draft_for(clinic.therapist, client, Reader.DOCTOR).draft)
        codes = refused(lambda: letters.issue(clinic.therapist, draft))
    assert "release_not_valid" in {str(code) for code in codes}
    assert LetterProblem.NO_RELEASE not in codes
