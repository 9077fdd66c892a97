"""The discharge summary by factors (C.2): at most one sentence each, empty ones silent; a lost goodbye gets a short letter."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest

from clinic_app.data import database
from clinic_app.data.bodies import pack
from clinic_app.data.endings import EndingRow
from clinic_app.domain.endings import Journey, Risky, StayingWell
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.facts import JourneyFact, LetterLanguage
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Reader
from clinic_app.services import ending_sheets, episodes, letters
from tests.letter_desk import CONTENTS, ending_client, permit


@pytest.fixture
def client(clinic):
    return ending_client(clinic)


def end_as(clinic, **changes):
    row = EndingRow.select().get()
    content = row.to_ending({}).content
    with database.writing(Vault.CLINICAL):
        EndingRow.save_over(row.id, row.version, body=pack(replace(content, **changes)))


def desk(clinic, client, reader=Reader.CLIENT, language=LetterLanguage.ENGLISH):
    shown = letters.draft_for(clinic.therapist, client, reader)
    letters.save_draft(clinic.therapist, replace(shown.draft, content=replace(shown.draft.content, language=language)))
    return letters.draft_for(clinic.therapist, client, reader)


def said(clinic, client, reader=Reader.CLIENT, language=LetterLanguage.ENGLISH):
    pdf = letters.preview(clinic.therapist, desk(clinic, client, reader, language)).pdf
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def test_each_factor_has_at_most_one_sentence_and_its_source(clinic, client):
    end_as(clinic, journey=Journey(together="We spoke openly", feelings="Fear had its place", changes="Drives alone again"))
    facts = [f for f in desk(clinic, client).facts if isinstance(f, JourneyFact)]
    assert [f.part for f in facts] == ["together", "feelings", "changes"]
    assert all(f.source.kind == "ending" for f in facts)
    text = said(clinic, client)
    assert text.index("We spoke openly.") < text.index("Fear had its place.") < text.index("Drives alone again.")


def test_empty_factors_are_left_out_silently(clinic, client):
    assert not [f for f in desk(clinic, client).facts if isinstance(f, JourneyFact)]
    assert "How our work went" not in said(clinic, client)


def test_what_may_be_shared_is_said_where_nobody_wrote_a_sentence(clinic, client):
    intake = episodes.care_file(clinic.therapist, client).intake
    episodes.save_intake(clinic.therapist, client, intake.version, replace(intake.content, strengths=("humour", "patience")))
    episodes.save_summary(clinic.therapist, client, "A fast heart was read as danger.", agreed_on=date(2026, 10, 5))
    text = said(clinic, client)
    assert "humour and patience" in text
    assert "A fast heart was read as danger" in text
    end_as(clinic, journey=Journey(brought="A stubborn hope"))
    text = said(clinic, client)
    assert ("A stubborn hope" in text, "humour" in text) == (True, False)


def test_a_marked_summary_is_not_offered_and_keeps_its_mark_where_its_words_were_taken_over(clinic, client):
    words, by_name = "It began with the drinking", frozenset({Content.FORMULATION, Content.JOURNEY})
    episodes.save_summary(clinic.therapist, client, words, agreed_on=date(2026, 10, 5))
    assert ending_sheets.journey_suggestions(clinic.therapist, client)["understanding"] == words
    end_as(clinic, journey=Journey(understanding=f"{words}, we saw"))
    permit(clinic, client, contents=CONTENTS | by_name)
    assert words in said(clinic, client, Reader.DOCTOR)
    episodes.save_summary(clinic.therapist, client, words, number=1, agreed_on=date(2026, 10, 6), delicate=True)
    assert "understanding" not in ending_sheets.journey_suggestions(clinic.therapist, client)
    assert words not in said(clinic, client, Reader.DOCTOR)
    end_as(clinic)
    assert words not in said(clinic, client, Reader.DOCTOR)


def test_it_reaches_a_doctor_by_permission_alone_and_nobody_else(clinic, client):
    end_as(clinic, journey=Journey(together="We spoke openly"))
    permit(clinic, client)
    assert "We spoke openly" not in said(clinic, client, Reader.DOCTOR)
    permit(clinic, client, contents=CONTENTS | {Content.JOURNEY})
    draft = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    assert Content.JOURNEY in {f.content for f in draft.facts}


def test_arabic_says_the_same_headings_in_its_own_words(clinic, client):
    end_as(clinic, journey=Journey(together="تحدّثنا بصراحة"))
    keys = {f.key for f in desk(clinic, client, language=LetterLanguage.ARABIC).facts}
    assert "journey:together" in keys
    places = letters.preview(clinic.therapist, desk(clinic, client, language=LetterLanguage.ARABIC)).places
    assert [p for p in places if "journey:together" in p.keys]


def test_after_a_lost_goodbye_the_letter_is_short_kind_and_holds_nothing_of_the_work(clinic, client):
    end_as(clinic, reason=EndReason.STOPPED_COMING, journey=Journey(feelings="Fear had its place"), boosters=(),
           way_back="Ask for Hessa at the desk.")
    text = said(clinic, client)
    assert "that is all right" in text
    assert "Ask for Hessa at the desk." in text
    assert "You need no referral" in text
    for word in ("Fear", "drive", "sertraline", "Jahra", "bridge", "Cognitive", "visits"):
        assert word not in text, word
    assert not any(word in text.lower() for word in ("missed", "failed", "did not come"))


def test_the_letter_to_the_client_speaks_the_language_chosen_in_the_ending(clinic, client):
    end_as(clinic, letter_language="ar")
    assert letters.draft_for(clinic.therapist, client, Reader.CLIENT).draft.content.language is LetterLanguage.ARABIC


def test_the_staying_well_sheet_holds_the_plan_in_words_with_its_colours(clinic, client):
    end_as(clinic, letter_language="en", staying_well=StayingWell(
        green=("I drive to work",), amber=("I plan routes",), red=("I stay in",), what_i_do=("Drive the same day",),
        risky=(Risky("exam week", "sleep first"),), people=("my brother",), come_back_if="two red weeks"))
    sheet = ending_sheets.staying_well_sheet(clinic.therapist, client)
    texts = sheet.texts()
    for words in ("Green: I am well when", "Amber: my early signs", "Red: I need help when", "I drive to work", "sleep first",
                  "my brother", "two red weeks", "22 February 2027"):
        assert words in texts, words
    assert sheet.title == "My staying-well plan"
