"""The plan and the agreement on paper: one page and two, in the client's language, every word from the record."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from clinic_app.domain.agreements import SignedHow, SignRequest
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Fields, Handout, Signatures, Ticks
from clinic_app.domain.people import Language
from clinic_app.domain.plans import Payer, PlanProblem
from clinic_app.services import agreements, handouts, people, plan_papers, plans
from tests import therapy
from tests.care import SIGNATURE, a_client
from tests.clinics import Clinic
from tests.services.test_plan_whole import FIVE, LOW


def drawn(clinic: Clinic, client_id: int, sheet: Handout) -> pypdf.PdfReader:
    """The sheet as it is printed."""
    rendered = handouts.draw_sheet(clinic.therapist, handouts.prepared(clinic.therapist, client_id, sheet))
    return pypdf.PdfReader(io.BytesIO(rendered.pdf))


def in_english(clinic: Clinic, client_id: int) -> None:
    """Letters to this client are in English."""
    client = people.client(clinic.therapist, client_id)
    people.edit_client(clinic.therapist, client_id, client.version, replace(client.request, letter_language=Language.ENGLISH))


@pytest.fixture
def mona(sqlite_clinic: Clinic) -> int:
    """A client in therapy whose second plan has levels, a coded concern and a reason."""
    client_id = therapy.in_therapy(sqlite_clinic)
    content = therapy.SECOND
    changed = replace(
        content, goals=(replace(content.goals[0], gas=FIVE), *content.goals[1:]), concerns=(LOW,), adaptation="shorter evenings",
        frame=replace(content.frame, payer=Payer.FAMILY, fee_note="25 a visit"),
    )
    therapy.agree(sqlite_clinic, client_id, changed, date(2026, 11, 23))
    return client_id


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_plan_is_one_page_in_the_clients_language_and_names_no_code(sqlite_clinic: Clinic, mona: int, language: str) -> None:
    if language == "en":
        in_english(sqlite_clinic, mona)
    sheet = plan_papers.plan_sheet(sqlite_clinic.therapist, mona)
    assert sheet.language is LetterLanguage(language)
    texts = "\n".join(sheet.texts())
    strength = "Humour" if language == "en" else "humour"  # a sentence begins there; on a page in Arabic it is left as typed
    said = (strength, "I want my mornings back", "elder sister", "A good daughter never refuses: first doubt", "up before nine",
            "shorter evenings", "group mindfulness", "We stop when two goals reach their aim", "check-in each visit",
            "+965 0000 0100")
    assert not [words for words in said if words not in texts]
    assert ("Start my day before nine" in texts) is (language == "en")
    assert ("أبدأ يومي قبل التاسعة" in texts) is (language == "ar")
    assert not [word for word in ("F32", "6A70", "Dr Marsh", "depression") if word in texts]
    assert {len(block.rows) for block in sheet.blocks if isinstance(block, Fields)} == {1}  # each stands apart from the next
    assert len(drawn(sqlite_clinic, mona, sheet).pages) == 1


def test_the_agreement_is_two_pages_with_its_own_words_and_strokes(sqlite_clinic: Clinic, mona: int) -> None:
    first = agreements.agreements(sqlite_clinic.therapist, mona)[0]
    sheet = plan_papers.agreement_sheet(sqlite_clinic.therapist, mona, first.id)
    assert sheet.language is LetterLanguage.ARABIC
    ticks = [tick for block in sheet.blocks if isinstance(block, Ticks) for tick in block.items]
    assert [sum(t.state is state for t in ticks) for state in (True, False, None)] == [17, 1, 0]
    assert "messages to the desk only, 9 to 13" in ticks[7].text
    hands = next(block for block in sheet.blocks if isinstance(block, Signatures)).items
    assert first.content.signer_name == "Mona Al-Shiraa"  # typed in Latin; on the paper in Arabic it is the Arabic name
    assert [hand.name for hand in hands] == ["منى الشراع", "Hessa Al-Sidra بالعربية"]
    pages = drawn(sqlite_clinic, mona, sheet).pages
    assert len(pages) == 2
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    said = ("منى الشراع", "ما يقدّمه العلاج النفسي وما لا يقدّمه", "وقد سلّمناك مكتوبةً الأرقام", "الاستبيانات")
    assert not [words for words in said if words not in text], text
    on_screen = replace(first.content, language="en", signed_how=SignedHow.SCREEN, signature=SIGNATURE, paper_place="")
    second = agreements.sign_agreement(sqlite_clinic.therapist, SignRequest(mona, on_screen))
    sheet = plan_papers.agreement_sheet(sqlite_clinic.therapist, mona, second.id)
    hands = next(block for block in sheet.blocks if isinstance(block, Signatures)).items
    assert sheet.language is LetterLanguage.ENGLISH
    assert (hands[0].name, len(hands[0].strokes), hands[1].name) == ("Mona Al-Shiraa", 2, "Hessa Al-Sidra")
    assert all(0 <= x <= 1 and 0 <= y <= 1 for stroke in hands[0].strokes for x, y in stroke)
    assert len(drawn(sqlite_clinic, mona, sheet).pages) == 2


def test_a_blank_agreement_is_read_and_signed_on_paper(sqlite_clinic: Clinic) -> None:
    client_id = a_client(sqlite_clinic, sqlite_clinic.therapist)
    sheet = plan_papers.agreement_sheet(sqlite_clinic.therapist, client_id, language="en")
    assert {tick.state for block in sheet.blocks if isinstance(block, Ticks) for tick in block.items} == {None}
    assert len(drawn(sqlite_clinic, client_id, sheet).pages) == 2


def test_a_plan_with_one_goal_and_one_technique_prints_and_none_is_refused(sqlite_clinic: Clinic) -> None:
    client_id = a_client(sqlite_clinic, sqlite_clinic.therapist)
    with pytest.raises(Refused) as refused:
        plan_papers.plan_sheet(sqlite_clinic.therapist, client_id)
    assert refused.value.codes == (PlanProblem.NO_PLAN,)
    with pytest.raises(Denied):
        plan_papers.plan_sheet(sqlite_clinic.other_therapist, client_id)
    therapy.begin(sqlite_clinic, client_id)
    draft = plans.start_draft(sqlite_clinic.therapist, client_id)
    technique = replace(therapy.FIRST.techniques[0], goal_keys=())
    content = replace(therapy.FIRST, goals=therapy.FIRST.goals[:1], techniques=(technique,))
    plans.save_draft(sqlite_clinic.therapist, client_id, draft.id, draft.version, content)
    assert "أبدأ يومي قبل التاسعة" in "\n".join(plan_papers.plan_sheet(sqlite_clinic.therapist, client_id).texts())
