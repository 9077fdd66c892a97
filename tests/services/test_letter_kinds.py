"""Letters made of sections on real vaults: composed from the record, edited, left out, issued, in the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.reviews import ReviewRow
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage, Withheld
from clinic_app.domain.letter_kinds import LAYOUTS, LetterKind, readers_of
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.readers import Reader, Recipient, ReleaseRequest, contents_for
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.letters.bidi import UNDRAWN
from clinic_app.services import clock, letter_facts, letters, releases, safety_plans
from tests.letter_desk import LATER, reviewed_client
from tests.letters.letter_builders import words_on


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here; test_letters.py asks both engines."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client in therapy whose first review is signed."""
    with clock.freeze(LATER):
        yield reviewed_client(clinic)


def written(clinic, client, kind, reader=Reader.CLIENT, *edits, **changes):
    """A kept draft in English."""
    shown = letters.draft_for(clinic.therapist, client, reader, kind=kind)
    content = replace(shown.draft.content, language=LetterLanguage.ENGLISH, sections=edits, **changes)
    return letters.save_draft(clinic.therapist, replace(shown.draft, content=content))


def paper_of(clinic, draft) -> str:
    shown = letters.desk(clinic.therapist, draft)
    return " ".join(words_on(letters.preview(clinic.therapist, shown)).split())


def permit(clinic, client, reader=Reader.DOCTOR, **changes):
    today = clock.today()
    request = ReleaseRequest(client, Recipient(reader, "Dr Helen Marsh", form="f"), frozenset(contents_for(reader)), today,
                             today + timedelta(days=60), today)
    return releases.record_release(clinic.therapist, replace(request, **changes))


def test_a_review_letter_says_the_signed_review_and_never_a_check_in(clinic, client):
    draft = written(clinic, client, LetterKind.REVIEW, Reader.CLIENT, SectionEdit("together", chosen="agree"))
    paper = paper_of(clinic, draft)
    for said in ("You came to", "Your goal, in your words", "We agree on what we work towards", "“Talking it through”",
                 "“The long forms”", "We adjust the plan. Fewer forms.", "18 January 2027"):
        assert said in paper
    assert "check" not in paper.lower()
    shown = letters.desk(clinic.therapist, draft)
    assert not shown.gaps
    assert {f.source.kind for f in shown.letter.facts} >= {"review", "goal", "client", "letter"}


def test_what_is_typed_replaces_the_record_and_goes_back_in_one_step(clinic, client):
    draft = written(clinic, client, LetterKind.REVIEW, Reader.CLIENT, SectionEdit("helped", "Walking.\nTalking."),
                    SectionEdit("changes", out=True))
    again = letters.draft_for(clinic.therapist, client, Reader.CLIENT, kind=LetterKind.REVIEW)
    assert (again.draft.id, again.draft.kind) == (draft.id, LetterKind.REVIEW)
    paper = paper_of(clinic, again.draft)
    assert "Walking. Talking." in paper
    assert "The long forms" not in paper
    assert "Fewer forms" not in paper
    state = next(s for s in again.sections if s.section.key == "helped")
    assert (state.said, "The long forms" in state.recorded) == ("Walking.\nTalking.", True)
    back = replace(again.draft, content=replace(again.draft.content, sections=()))
    assert "The long forms" in paper_of(clinic, letters.save_draft(clinic.therapist, back))


def test_a_doctor_reads_it_with_a_permission_that_names_it_alone(clinic, client):
    shown = letters.draft_for(clinic.therapist, client, Reader.DOCTOR, kind=LetterKind.REVIEW)
    assert [f.code for f in shown.gaps] == [LetterProblem.NO_RELEASE, "release_no_recipient"]
    assert {why for s in shown.sections for why in s.withheld} == {Withheld.NO_PERMISSION}
    release = permit(clinic, client)
    draft = written(clinic, client, LetterKind.REVIEW, Reader.DOCTOR)
    assert draft.release_id == release.id
    issued = letters.issue(clinic.therapist, draft)
    assert (issued.kind, issued.pages) == (LetterKind.REVIEW, 1)
    told = letters.disclosures(clinic.therapist, client)[0]
    assert (told.letter_id, told.ground) == (issued.id, "authorisation")
    assert {"attendance", "goals", "helped"} <= set(told.contents)
    assert [x.kind for x in letters.letters_of(clinic.therapist, client)] == [LetterKind.REVIEW]


def test_a_kind_has_its_own_draft_for_each_reader_and_keeps_it(clinic, client):
    one = written(clinic, client, LetterKind.REVIEW)
    other = letters.draft_for(clinic.therapist, client, Reader.CLIENT).draft
    assert (other.kind, other.id) == (LetterKind.ENDING, 0)
    assert [d.id for d in letters.drafts_of(clinic.therapist, client)] == [one.id]


@pytest.mark.parametrize("kind", LAYOUTS)
def test_no_letter_is_begun_for_a_reader_without_a_path(clinic, client, kind):
    for reader in set(Reader) - set(readers_of(kind)):
        with pytest.raises(Refused) as refusal:
            letters.draft_for(clinic.therapist, client, reader, kind=kind)
        assert refusal.value.findings[0].code is LetterProblem.NO_PATH


def test_a_referral_asks_first_and_says_risk_only_if_it_is_put_in(clinic, client):
    permit(clinic, client)
    draft = written(clinic, client, LetterKind.REFERRAL, Reader.DOCTOR)
    assert [f.code for f in letters.desk(clinic.therapist, draft).gaps] == [LetterProblem.NO_QUESTION]
    question, risk = SectionEdit("question", "Is there room for a higher dose?"), SectionEdit("risk", "Nothing open.")
    urgency = SectionEdit("urgency", chosen="soon")
    draft = letters.save_draft(clinic.therapist, replace(draft, content=replace(
        draft.content, sections=(question, risk, urgency))))
    paper = paper_of(clinic, draft)
    assert paper.index("Is there room for a higher dose?") < paper.index("within about two weeks") < paper.index("Dear Dr Helen")
    for said in ("came to us with", "What was tried", "behavioural activation", "Shared with", "permission of"):
        assert said in paper
    assert "Nothing open." not in paper
    put_in = letters.save_draft(clinic.therapist, replace(draft, content=replace(
        draft.content, sections=(question, replace(risk, out=False)))))
    assert "Nothing open." in paper_of(clinic, put_in)
    issued = letters.issue(clinic.therapist, put_in)
    assert issued.pages == 1
    assert "risk" in letters.disclosures(clinic.therapist, client)[0].contents


@pytest.mark.parametrize(("kind", "reader"), [(LetterKind.REFERRAL, Reader.DOCTOR), (LetterKind.ADJUSTMENTS, Reader.SCHOOL)])
def test_visits_on_one_day_have_one_date(clinic, client, kind, reader, monkeypatch):
    permit(clinic, client, reader)
    monkeypatch.setattr(letter_facts, "_kept_days", lambda *_: [LATER.date()])
    edits = (SectionEdit("attendance", out=False),) if kind is LetterKind.ADJUSTMENTS else ()
    paper = paper_of(clinic, written(clinic, client, kind, reader, *edits))
    assert ", on " in paper
    assert " between " not in paper


@pytest.mark.parametrize(("language", "one_day", "span"), [("en", ", on ", "between"), ("ar", "في ", "بين")])
def test_a_review_on_the_first_day_has_one_date(clinic, client, language, one_day, span):
    draft = written(clinic, client, LetterKind.REVIEW)
    draft = replace(draft, content=replace(draft.content, language=LetterLanguage(language)))
    period = next(f for f in letters.desk(clinic.therapist, draft).facts if f.key == "period").blocks[0].text
    assert span in period
    until = ReviewRow.get().to_review({}).snapshot.until
    episode = EpisodeRow.get(EpisodeRow.client_id == client)
    EpisodeRow.save_over(episode.id, episode.version, started_on=until)
    period = next(f for f in letters.desk(clinic.therapist, draft).facts if f.key == "period").blocks[0].text
    assert one_day + str(until.day) in period.translate(dict.fromkeys(map(ord, UNDRAWN)))
    assert span not in period


def test_a_subject_that_names_nobody_begins_with_a_capital(clinic, client):
    paper = paper_of(clinic, written(clinic, client, LetterKind.ADJUSTMENTS, Reader.SCHOOL))
    assert "Suggested arrangements" in paper


@pytest.mark.parametrize("reader", [Reader.SCHOOL, Reader.EMPLOYER])
def test_a_school_or_an_employer_learns_what_would_help_and_nothing_of_the_care(clinic, client, reader):
    permit(clinic, client, reader)
    draft = written(clinic, client, LetterKind.ADJUSTMENTS, reader, SectionEdit("wanted", "A quiet room.\nA later start."),
                    SectionEdit("period", "To the end of January."))
    shown = letters.desk(clinic.therapist, draft)
    assert not shown.gaps
    paper = paper_of(clinic, draft)
    for said in ("attended this clinic", "A quiet room.", "A later start.", "To the end of January."):
        assert said in paper
    for never in ("therap", "Therap", "psych", "Psych", "PHQ", "goal", "diagnos"):
        assert never not in paper
    assert {f.content for f in shown.letter.facts} == {"identity", "attendance", "adjustments"}


def test_plan_and_agreement_go_to_the_client_as_they_were_agreed(clinic, client):
    plan = written(clinic, client, LetterKind.PLAN, Reader.CLIENT, SectionEdit("frame", "Weekly, on Tuesdays."))
    assert not letters.desk(clinic.therapist, plan).gaps
    paper = paper_of(clinic, plan)
    assert "Weekly, on Tuesdays." in paper
    assert "What we aim for" in paper
    signed = written(clinic, client, LetterKind.AGREEMENT, Reader.CLIENT, SectionEdit("clauses", "Something else"))
    shown = letters.desk(clinic.therapist, signed)
    assert not shown.gaps
    paper = paper_of(clinic, signed)
    assert "Something else" not in paper  # signed words are not written otherwise
    assert "Signatures" in paper
    assert letters.issue(clinic.therapist, signed).kind is LetterKind.AGREEMENT


def test_no_safety_plan_no_letter_and_with_one_the_clients_own_steps(clinic, client):
    empty = letters.draft_for(clinic.therapist, client, Reader.CLIENT, kind=LetterKind.SAFETY_PLAN)
    assert [f.code for f in empty.gaps] == [LetterProblem.NO_SAFETY_PLAN]
    content = SafetyPlanContent(signs=("I stop answering",), alone=("Walk to the sea",))
    safety_plans.save_safety_plan(clinic.therapist, SafetyPlanRequest(client, content, 0, clock.today() + timedelta(days=30)))
    draft = written(clinic, client, LetterKind.SAFETY_PLAN)
    shown = letters.desk(clinic.therapist, draft)
    assert not shown.gaps
    assert "Walk to the sea" in paper_of(clinic, draft)
    assert {f.record_class for f in shown.letter.facts if f.section} == {"SENS"}
