"""The clinic's own wording on real vaults of both engines: changed, seen in the letter that is issued, put back, remembered."""

from __future__ import annotations

import io
from dataclasses import replace

import peewee as pw
import pypdf
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import database
from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.database import desk_db
from clinic_app.data.wordings import WordingRow
from clinic_app.domain.errors import Denied, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Action, Vault, may
from clinic_app.domain.readers import Reader
from clinic_app.domain.wordings import WordingProblem, WordingRequest
from clinic_app.services import clock, diary_papers, handouts, letters, session_sheets, wordings
from clinic_app.services.clinic_words import own_words
from tests.letter_desk import ending_client, permit

REASON = "letters:discharge.reason"
OWN = "The reason $name came was $reason, in the clinic's words."


def request(clinic, entry_id=REASON, language="en", **texts):
    number = wordings.wordings(clinic.manager)[entry_id, language].number
    return WordingRequest(entry_id, language, {key.removeprefix("_"): text for key, text in texts.items()} or {"": OWN}, number)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def written(clinic, client):
    shown = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    content = replace(shown.draft.content, language=LetterLanguage.ENGLISH, requests=("Please review his medicine.",))
    return letters.save_draft(clinic.therapist, replace(shown.draft, content=content))


def test_the_migration_makes_what_the_row_says_and_nothing_is_ever_rewritten(clinic):
    found = diff_models(desk_db.obj, [WordingRow])
    assert found == SchemaDiff(*([] for _ in found)), found
    wordings.save_wordings(clinic.manager, [request(clinic)])
    for sql in ("UPDATE wording SET texts = '{}'", "DELETE FROM wording"):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.DESK):
            desk_db.execute_sql(sql)


def test_a_changed_sentence_stands_in_the_preview_and_the_issued_letter_which_then_never_changes(clinic):
    client = ending_client(clinic)
    permit(clinic, client)
    draft = written(clinic, client)
    wordings.save_wordings(clinic.lead, [request(clinic)])
    said = "The reason Khalid Al-Sawari came was attacks of sudden fear, in the clinic's words."
    assert said in text_of(letters.preview(clinic.therapist, letters.desk(clinic.therapist, draft)).pdf)
    issued = letters.issue(clinic.therapist, draft)
    pdf = letters.open_letter(clinic.therapist, client, issued.id)
    assert said in text_of(pdf)
    wordings.restore_wordings(clinic.lead, [request(clinic)])
    assert letters.open_letter(clinic.therapist, client, issued.id) == pdf
    again = text_of(letters.preview(clinic.therapist, letters.draft_for(clinic.therapist, client, Reader.DOCTOR)).pdf)
    assert said not in again
    assert "Khalid Al-Sawari came to us with attacks of sudden fear." in again


def test_sheets_and_papers_of_the_diary_use_the_clinics_words_too(clinic):
    client = ending_client(clinic)
    wordings.save_wordings(clinic.manager, [
        request(clinic, "diary:card.title", _="Your next visits"),
        request(clinic, "sessions:slip.head", "ar", _="هذه القصاصة من العيادة وليست اختبارًا."),
        request(clinic, "letters:common.confidential", "ar", _="سرّي للغاية")])
    card = diary_papers.card(clinic.reception, client)
    english = card.frame.language is LetterLanguage.ENGLISH
    assert not english or card.content.title == "Your next visits"
    slip = session_sheets.check_in_slip(clinic.therapist, client)
    assert any("وليست اختبارًا" in text for text in slip.texts()) or slip.language is LetterLanguage.ENGLISH
    assert handouts.prepared(clinic.therapist, client, slip).frame.own == own_words() == card.frame.own


def test_who_may_change_the_wording(clinic):
    assert {role for role, actor in clinic.actors.items() if may(actor, Action.EDIT_LETTER_WORDING)} == {"manager", "lead"}
    wish = request(clinic)
    for actor in (clinic.reception, clinic.therapist):
        for act in (lambda who=actor: wordings.save_wordings(who, [wish]), lambda who=actor: wordings.wordings(who),
                    lambda who=actor: wordings.wording_trouble(who, wish)):
            with pytest.raises(Denied):
                act()


def test_every_state_stays_readable_with_who_and_when_and_undo_brings_one_back(clinic):
    first = wordings.save_wordings(clinic.manager, [request(clinic)])[0]
    second = wordings.save_wordings(clinic.lead, [request(clinic, _="$reason")])[0]
    assert (first.number, second.number, second.own) == (1, 2, {"": "$reason"})
    house = wordings.restore_wordings(clinic.lead, [request(clinic)])[0]
    assert (house.number, house.own, house.is_changed) == (3, {}, False)
    back = wordings.save_wordings(clinic.lead, [WordingRequest(REASON, "en", second.texts, house.number)])[0]
    assert back.texts == second.texts
    told = wordings.earlier_wordings(clinic.lead, REASON, False)
    assert [(one.number, one.texts.get(""), one.restored) for one in told] == [
        (4, "$reason", False), (3, None, True), (2, "$reason", False), (1, OWN, False)]
    assert told[-1].by == clinic.manager.name
    assert told[0].by == clinic.lead.name
    assert wordings.earlier_wordings(clinic.lead, REASON, True)[0].by == clinic.lead.name_ar


def test_two_people_at_one_text_are_told_and_nothing_is_written(clinic):
    mine = request(clinic)
    wordings.save_wordings(clinic.lead, [request(clinic, _="Theirs: $reason")])
    with pytest.raises(Stale) as stale:
        wordings.save_wordings(clinic.manager, [mine])
    assert stale.value.theirs.texts[""] == "Theirs: $reason"
    assert WordingRow.select().count() == 1


def test_saving_what_stands_already_writes_nothing_and_the_chain_names_no_text(clinic):
    house = wordings.wordings(clinic.manager)[REASON, "en"].texts
    wordings.save_wordings(clinic.manager, [WordingRequest(REASON, "en", house, 0)])
    assert WordingRow.select().count() == 0
    wordings.save_wordings(clinic.manager, [request(clinic)])
    line = DeskAuditRow.select().where(DeskAuditRow.action == Action.EDIT_LETTER_WORDING).get()
    assert "clinic's words" not in str(line.__data__)
    assert "wording:1" in str(line.__data__)


@pytest.mark.parametrize(("entry_id", "language", "typed", "field", "problem"), [
    (REASON, "en", {"": "${reason.__class__}"}, "en", WordingProblem.STRAY_SIGN),
    (REASON, "en", {"": "\U0001f600 $reason"}, "en", WordingProblem.NOT_DRAWN),
    (REASON, "ar", {"m": "$reason $name", "f": "$reason\x00", "x": "$medicine $reason"}, "ar.f", WordingProblem.HIDDEN),
    ("letters:common.visits", "ar", {"one": "زيارة", "two": "زيارتان", "few": "زيارات", "many": "$attended", "other": ""},
     "ar.other", WordingProblem.EMPTY),
    ("letters:nothing", "en", {"": "x"}, "", WordingProblem.NO_TEXT), (REASON, "fr", {"": "x"}, "", WordingProblem.NO_TEXT),
])
def test_a_text_that_cannot_be_used_is_refused_beside_its_field(sqlite_clinic, entry_id, language, typed, field, problem):
    with pytest.raises(Refused) as refused:
        wordings.save_wordings(sqlite_clinic.manager, [WordingRequest(entry_id, language, typed)])
    if problem is WordingProblem.NO_TEXT:
        with pytest.raises(Refused):
            wordings.restore_wordings(sqlite_clinic.manager, [WordingRequest(entry_id, language)])
    assert (problem, field) in {(finding.code, finding.field) for finding in refused.value.findings}
    assert WordingRow.select().count() == 0


def test_what_is_pasted_is_one_line_and_markup_stays_text(sqlite_clinic):
    kept = wordings.save_wordings(sqlite_clinic.manager, [request(sqlite_clinic, _=" <b>$reason</b>\n\t{0.__init__}  &amp; ")])[0]
    assert kept.own == {"": "<b>$reason</b> {0.__init__} &amp;"}


def test_a_text_that_newer_defaults_have_outgrown_is_not_printed(sqlite_clinic):
    with database.writing(Vault.DESK):
        for key, texts in (("discharge.reason", '{"": "$medicine"}'), ("gone.away", '{"": "x"}')):
            WordingRow.create(room="letters", key=key, language="en", number=1, texts=texts, at=clock.utc_now(), staff_id=1)
    assert own_words().texts == ()
    stands = wordings.wordings(sqlite_clinic.manager)[REASON, "en"]
    assert stands.outworn
    assert stands.texts[""].startswith("$name came")


@pytest.mark.parametrize(("entry_id", "language", "form"), [
    (REASON, "en", ""), ("letters:discharge.ended.died", "ar", "f"), ("letters:ending.plan.green", "ar", ""),
    ("letters:discharge.learned_title", "en", ""), ("plan:plan.review", "ar", ""), ("letters:common.visits", "ar", "few"),
])
def test_the_sample_shows_where_the_typed_text_stands(sqlite_clinic, entry_id, language, form):
    actor = sqlite_clinic.manager
    texts = wordings.wordings(actor)[entry_id, language].texts
    paper = wordings.prepared_sample(actor, WordingRequest(entry_id, language, texts), form)
    rendered, places = wordings.draw_sample(actor, paper)
    assert rendered.pdf.startswith(b"%PDF")
    assert places
    with pytest.raises(Refused):
        wordings.prepared_sample(actor, WordingRequest(entry_id, language, {"": "$"}), form)
