"""Session notes through the services: opened, typed, signed, added to; own clients only; one audit line per act."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from clinic_app.data import database
from clinic_app.data.people import ClientRow
from clinic_app.data.sessions import ProcessNoteRow, SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.permissions import Vault
from clinic_app.domain.session_notes import AddendumRequest
from clinic_app.domain.sessions import Attendance, CheckIn, GoalToday, NoteContent, NoteProblem, SafetyToday
from clinic_app.services import appointments, clock, episodes, my_day, plans, process_notes, sessions, settings
from tests.care import a_client, a_visit, an_agreed_plan, audit_lines, request_of

DAY = date(2026, 11, 23)


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.therapist)


@pytest.fixture
def visit(clinic, client):
    return a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)


def signed(clinic, client, visit, **content):
    page = sessions.note_for(clinic.therapist, visit.id)
    content = {"summary": "Came in tired.", "safety": SafetyToday.NOTHING_OPEN, **content}
    return sessions.sign_note(clinic.therapist, request_of(page.note, **content))


class TestOpening:
    def test_a_note_opens_filled_from_the_diary_and_leaves_no_trace(self, clinic, visit):
        page = sessions.note_for(clinic.therapist, visit.id)
        assert (page.note.id, page.note.number, page.note.content.attendance) == (0, 1, Attendance.ATTENDED)
        assert (page.note.content.start, page.note.content.room_id) == (visit.slot.start, visit.room_id)
        assert SessionNoteRow.select().count() == 0

    def test_what_was_typed_comes_back_when_the_visit_is_opened_again(self, clinic, visit):
        page = sessions.note_for(clinic.therapist, visit.id)
        sessions.save_note_draft(clinic.therapist, request_of(page.note, summary="Came in"))
        again = sessions.note_for(clinic.therapist, visit.id).note
        assert (again.content.summary, again.signed, again.version) == ("Came in", False, 1)

    def test_nothing_is_guessed_of_a_visit_still_booked(self, clinic, client):
        visit = a_visit(clinic, client, datetime(2026, 11, 23, 16))
        assert sessions.note_for(clinic.therapist, visit.id).note.content.attendance is None

    def test_a_note_without_a_visit_can_be_written(self, clinic, client):
        page = sessions.new_note(clinic.therapist, client)
        kept = sessions.save_note_draft(clinic.therapist, request_of(page.note, summary="A call"))
        assert kept.appointment_id is None

    def test_what_lies_beside_the_note(self, clinic, client, visit):
        plan = an_agreed_plan(clinic, clinic.therapist, client)
        signed(clinic, client, visit, next_focus="the hour of guilt", next_homework="one walk", new_understanding="I can rest",
               check_in=CheckIn(words="a quiet minute"), safety=SafetyToday.CHANGED, safety_words="more than before")
        later = a_visit(clinic, client, datetime(2026, 11, 30, 9))
        with clock.freeze(datetime(2026, 11, 30, 8)):
            page = sessions.note_for(clinic.therapist, later.id)
        assert page.last.content.next_focus == "the hour of guilt"
        assert [g.words for g in page.goals] == ["Start my day before nine"]
        assert page.techniques == ("cbt.activation",)
        assert [w.text for w in page.words] == ["I can rest", "a quiet minute"]
        assert (page.safety_asked, page.safety_words, page.look_again) == (DAY, "more than before", date(2026, 11, 30))
        assert page.note.number == 2
        assert plan.number == 1


class TestTyping:
    def test_every_save_is_a_version_and_only_opening_and_closing_are_audited(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        before = len(audit_lines(Vault.CLINICAL))
        for summary in ("C", "Ca", "Cam", "Came"):
            note = sessions.save_note_draft(clinic.therapist, request_of(note, summary=summary))
        note = sessions.save_note_draft(clinic.therapist, request_of(note, summary="Came in."), closing=True)
        assert note.version == 5
        acts = [line["action"] for line in audit_lines(Vault.CLINICAL)[before:]]
        assert acts.count("write_note") == 2
        assert "keep_clinical_draft" not in acts

    def test_saving_over_a_newer_version_keeps_both(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        first = sessions.save_note_draft(clinic.therapist, request_of(note, summary="one"))
        sessions.save_note_draft(clinic.therapist, request_of(first, summary="two"))
        with pytest.raises(Stale) as refusal:
            sessions.save_note_draft(clinic.therapist, request_of(first, summary="three"))
        assert refusal.value.mine.summary == "three"
        assert refusal.value.theirs.content.summary == "two"

    def test_a_first_save_sent_twice_makes_one_note(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        sessions.save_note_draft(clinic.therapist, request_of(note, summary="one"))
        sessions.save_note_draft(clinic.therapist, request_of(note, summary="one more"))
        assert [row.version for row in SessionNoteRow.select()] == [2]

    def test_two_notes_about_one_visit_are_not_possible(self, clinic, visit):
        here, there = (sessions.note_for(clinic.therapist, visit.id).note for _ in range(2))
        sessions.save_note_draft(clinic.therapist, request_of(here, summary="here"))
        with pytest.raises(Stale) as refusal:
            sessions.save_note_draft(clinic.therapist, request_of(there, summary="there"))
        assert refusal.value.theirs.content.summary == "here"

    def test_a_draft_keeps_what_cannot_be_signed(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        start = note.content.start
        kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="x", end=start - timedelta(minutes=5)))
        assert kept.content.end < kept.content.start
        with pytest.raises(Refused) as refusal:
            sessions.sign_note(clinic.therapist, request_of(kept, safety=SafetyToday.NOT_ASKED))
        assert refusal.value.codes == (NoteProblem.TIMES_CROSSED,)

    def test_words_are_cleaned_once(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="a\r\nb\x00", next_focus="c\u202e\nd"))
        assert (kept.content.summary, kept.content.next_focus) == ("a\nb", "c d")

    def test_the_first_note_of_a_client_without_an_episode_begins_one(self, clinic, client, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="x"))
        assert episodes.care_file(clinic.therapist, client).episode.id == kept.episode_id


class TestSigning:
    def test_three_inputs_sign_a_note(self, clinic, visit):
        note = replace(sessions.note_for(clinic.therapist, visit.id).note, content=NoteContent())
        done = sessions.sign_note(clinic.therapist, request_of(
            note, attendance=Attendance.ATTENDED, summary="Short.", safety=SafetyToday.NOT_ASKED))
        assert done.signed
        assert done.intact
        assert len(done.digest) == 64
        assert done.signed_at == clock.utc_now()

    def test_what_is_missing_is_named_and_nothing_is_signed(self, clinic, visit):
        note = replace(sessions.note_for(clinic.therapist, visit.id).note, content=NoteContent())
        with pytest.raises(Refused) as refusal:
            sessions.sign_note(clinic.therapist, request_of(note))
        assert refusal.value.codes == (NoteProblem.NO_ATTENDANCE, NoteProblem.NO_SUMMARY, NoteProblem.NO_SAFETY)
        assert SessionNoteRow.select().count() == 0

    def test_a_signed_note_is_never_written_again(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        with pytest.raises(Refused) as refusal:
            sessions.save_note_draft(clinic.therapist, request_of(note, summary="other"))
        assert refusal.value.codes == (NoteProblem.ALREADY_SIGNED,)

    def test_the_digest_stands_in_the_audit_line(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        line = next(line for line in audit_lines(Vault.CLINICAL) if line["action"] == "sign_note")
        assert note.digest in line["detail"]
        assert "tired" not in str(line)

    def test_signing_rates_the_goals_and_tells_the_diary(self, clinic, client, visit):
        an_agreed_plan(clinic, clinic.therapist, client)
        goal = sessions.note_for(clinic.therapist, visit.id).goals[0]
        signed(clinic, client, visit, goals=(GoalToday(goal.id, 6),))
        now = plans.plan_file(clinic.therapist, client).goals[0]
        assert (now.now, now.ratings[-1].on) == (6, DAY)
        assert appointments.appointment(clinic.therapist, visit.id).status is Status.ATTENDED

    def test_a_changed_safety_answer_gets_a_day_to_look_again(self, clinic, client, visit):
        note = signed(clinic, client, visit, safety=SafetyToday.CHANGED)
        assert note.content.look_again == DAY + timedelta(days=7)

    def test_as_before_is_refused_on_a_first_note_and_taken_on_the_next(self, clinic, client, visit):
        with pytest.raises(Refused) as refused:
            signed(clinic, client, visit, safety=SafetyToday.AS_BEFORE)
        assert [(f.code, f.field) for f in refused.value.findings] == [(NoteProblem.NO_BEFORE, "safety")]
        signed(clinic, client, visit)
        other = a_visit(clinic, client, datetime(2026, 11, 23, 11), status=Status.IN_SESSION)
        assert signed(clinic, client, other, safety=SafetyToday.AS_BEFORE).signed

    def test_the_clinic_says_after_how_many_hours_a_note_is_late(self, clinic, client, visit):
        house = settings.clinic(clinic.manager)
        settings.save_clinic(clinic.manager, replace(house, late_note_hours=24))
        with clock.freeze(datetime(2026, 11, 24, 10)):
            draft = request_of(sessions.note_for(clinic.therapist, visit.id).note, summary="x")
            sessions.save_note_draft(clinic.therapist, draft)
            (waiting,) = my_day.my_day(clinic.therapist).unsigned
            assert waiting.sign_by == visit.slot.end + timedelta(hours=24)
        with clock.freeze(datetime(2026, 11, 24, 11)):
            assert signed(clinic, client, visit).late

    def test_a_note_signed_after_two_days_is_shown_as_late(self, clinic, client, visit):
        with clock.freeze(datetime(2026, 11, 25, 9, 49)):
            assert not signed(clinic, client, visit).late
        other = a_visit(clinic, client, datetime(2026, 11, 23, 14))
        with clock.freeze(datetime(2026, 11, 26)):
            late = signed(clinic, client, other, attendance=Attendance.ATTENDED)
        assert late.late

    def test_a_note_changed_by_force_is_shown_as_not_intact(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        with database.writing(Vault.CLINICAL):
            drop = "DROP TRIGGER session_note_immutable" + (" ON session_note" if clinic.engine == "postgres" else "")
            database.sql(Vault.CLINICAL, drop)
            database.sql(Vault.CLINICAL, "UPDATE session_note SET body = '{}', version = version + 1 WHERE id = ?", (note.id,))
        assert not sessions.notes_of(clinic.therapist, client)[0].intact


class TestAddenda:
    def test_an_addendum_stands_under_the_original(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        sessions.addend(clinic.therapist, AddendumRequest(note.id, "forgot", "She will call her sister."))
        found = sessions.notes_of(clinic.therapist, client)[0]
        assert found.content.summary == "Came in tired."
        assert [(a.text, a.reason, a.author) for a in found.addenda] == [
            ("She will call her sister.", "forgot", "Hessa Al-Sidra"),
        ]

    @pytest.mark.parametrize(("reason", "text", "code"), [
        ("", "words", NoteProblem.NO_REASON), ("why", " ", NoteProblem.NO_ADDENDUM),
    ])
    def test_it_needs_a_reason_and_words(self, clinic, client, visit, reason, text, code):
        note = signed(clinic, client, visit)
        with pytest.raises(Refused) as refusal:
            sessions.addend(clinic.therapist, AddendumRequest(note.id, reason, text))
        assert refusal.value.codes == (code,)

    def test_a_draft_is_changed_not_added_to(self, clinic, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="x"))
        with pytest.raises(Refused):
            sessions.addend(clinic.therapist, AddendumRequest(kept.id, "why", "words"))


class TestRights:
    def test_reception_and_manager_are_denied(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        for actor in (clinic.reception, clinic.manager):
            with pytest.raises(Denied):
                sessions.notes_of(actor, client)
            with pytest.raises(Denied):
                sessions.open_note(actor, note.id)

    def test_another_therapist_is_denied(self, clinic, client, visit):
        note = signed(clinic, client, visit)
        for act in (
            lambda: sessions.notes_of(clinic.other_therapist, client),
            lambda: sessions.open_note(clinic.other_therapist, note.id),
            lambda: sessions.addend(clinic.other_therapist, AddendumRequest(note.id, "why", "words")),
        ):
            with pytest.raises(Denied):
                act()

    def test_a_draft_is_the_authors_alone(self, clinic, client, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        kept = sessions.save_note_draft(clinic.therapist, request_of(note, summary="x"))
        with database.writing(Vault.DESK):
            moved = {"therapist": clinic.other_therapist.staff_id, "version": ClientRow.version + 1}
            ClientRow.update(moved).where(ClientRow.id == client).execute()
        assert sessions.notes_of(clinic.other_therapist, client) == []
        with pytest.raises(Refused):
            sessions.open_note(clinic.other_therapist, kept.id)
        with pytest.raises(Denied):
            sessions.save_note_draft(clinic.other_therapist, request_of(kept, summary="y"))


class TestProcessNotes:
    @pytest.fixture
    def author(self, clinic):
        return clinic.lead  # the one whose passphrase opened this session

    @pytest.fixture
    def own_client(self, clinic, author):
        return a_client(clinic, author, "Deepa", "Nairan")

    def test_it_is_sealed_and_comes_back_to_its_author(self, clinic, author, own_client):
        kept = process_notes.save_process_note(author, own_client, "I felt impatient")
        row = ProcessNoteRow.get()
        assert "impatient" not in row.sealed
        assert [n.text for n in process_notes.my_notes_about(author, own_client)] == ["I felt impatient"]
        assert process_notes.save_process_note(author, own_client, "less", note_id=kept.id, version=kept.version).version == 2

    def test_nobody_else_reads_changes_or_deletes_it(self, clinic, author, own_client):
        kept = process_notes.save_process_note(author, own_client, "mine")
        for actor in clinic.actors.values():
            if actor == author:
                continue
            if actor.clinical:
                assert process_notes.my_notes_about(actor, own_client) == []
            else:
                with pytest.raises(Refused):
                    process_notes.my_notes_about(actor, own_client)
            for act in (
                lambda actor=actor: process_notes.delete_process_note(actor, kept.id),
                lambda actor=actor: process_notes.save_process_note(actor, own_client, "x", note_id=kept.id, version=1),
            ):
                with pytest.raises(Refused):
                    act()
        assert ProcessNoteRow.select().count() == 1

    def test_its_author_may_delete_it(self, clinic, author, own_client):
        kept = process_notes.save_process_note(author, own_client, "mine")
        process_notes.delete_process_note(author, kept.id)
        assert ProcessNoteRow.select().count() == 0
        assert "mine" not in str(audit_lines(Vault.CLINICAL))

    def test_saving_over_a_newer_one_is_refused(self, clinic, author, own_client):
        kept = process_notes.save_process_note(author, own_client, "one")
        process_notes.save_process_note(author, own_client, "two", note_id=kept.id, version=1)
        with pytest.raises(Stale):
            process_notes.save_process_note(author, own_client, "three", note_id=kept.id, version=1)


class TestMyDay:
    def test_the_next_client_is_prepared_on_one_card(self, clinic, client, visit):
        an_agreed_plan(clinic, clinic.therapist, client)
        signed(clinic, client, visit, next_homework="one walk", next_focus="the hour of guilt",
               check_in=CheckIn(aim=8, usefulness=8, ease=9, whole=8))
        later = a_visit(clinic, client, datetime(2026, 11, 30, 11))
        with clock.freeze(datetime(2026, 11, 30, 10, 50)):
            appointments.set_status(clinic.reception, later.id, Status.ARRIVED, later.version)
            page = my_day.my_day(clinic.therapist)
        card = page.card
        assert (card.client_id, card.number, card.homework) == (client, 2, "one walk")
        assert card.last.content.next_focus == "the hour of guilt"
        assert (card.check_in.mean, card.check_ins) == (8.25, 1)
        assert [(g.start, g.target) for g in card.goals] == [(2, 8)]
        assert (len(page.lines), page.done) == (1, 0)

    def test_unsigned_notes_wait_with_the_hour_they_are_due(self, clinic, client, visit):
        note = sessions.note_for(clinic.therapist, visit.id).note
        sessions.save_note_draft(clinic.therapist, request_of(note, summary="x"))
        page = my_day.my_day(clinic.therapist)
        assert [(n.client_id, n.name, n.sign_by) for n in page.unsigned] == [
            (client, "Mona Al-Shiraa", visit.slot.end + timedelta(hours=48)),
        ]
        assert page.lines[0].note == "draft"
        assert my_day.my_day(clinic.other_therapist).unsigned == ()

    def test_a_review_is_due_after_four_visits(self, clinic, client):
        for week in range(4):
            at = datetime.combine(DAY, time(9)) + timedelta(weeks=week)
            with clock.freeze(at):
                visit = a_visit(clinic, client, at, status=Status.IN_SESSION)
                signed(clinic, client, visit)
                assert bool(my_day.my_day(clinic.therapist).reviews) is (week == 3)

    def test_reception_is_denied(self, clinic):
        with pytest.raises(Denied):
            my_day.my_day(clinic.reception)
