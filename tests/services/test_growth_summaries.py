"""The summary of supervision and development as a document, on both engines: drawn, issued as bytes, printed, withdrawn, anew."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import peewee as pw
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import database
from clinic_app.data import growth_summaries as data
from clinic_app.data.database import clinical_db, sql
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import Category, CpdContent, Mode, SupervisionContent
from clinic_app.domain.growth_summaries import SummaryDraft, SummaryProblem, SummaryReader
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem
from clinic_app.domain.permissions import Vault
from clinic_app.services import growth, growth_summaries, handouts
from tests.care import audit_lines
from tests.letters.letter_builders import read_words

HOSTILE = "<b>bold</b> $name {x.__class__} =1+1 \u202eolleh"


@pytest.fixture
def me(clinic):
    """A therapist with two supervisions and one course."""
    me = clinic.therapist
    for on, theme in ((date(2025, 12, 11), "before the year"), (date(2026, 11, 12), "keeping pace")):
        growth.save_supervision(me, SupervisionContent(
            on, clinic.lead.staff_id, "", 50, Mode.INDIVIDUAL, (theme,), ("AS-0412",), ("slow down",)))
    growth.save_cpd(me, CpdContent(
        date(2026, 10, 1), "Working with grief", "Sample Institute", 14, 4, Category.COURSE, "rituals"))
    return me


def a_draft(me, **changes) -> SummaryDraft:
    draft = growth_summaries.begin(me, 2026, LetterLanguage.ENGLISH)
    content = replace(draft.content, reader=SummaryReader.BODY, recipient="Licensing Office", opening="For my licence.",
                      closing="All of it in this clinic.", **changes)
    return replace(draft, content=content)


def refused(act, *with_):
    with pytest.raises(Refused) as found:
        act(*with_)
    return found.value.codes


def test_the_migration_makes_what_the_rows_say_and_nothing_is_ever_rewritten(clinic, me):
    found = diff_models(clinical_db.obj, [data.GrowthSummaryRow, data.GrowthSummaryWithdrawalRow])
    assert found == SchemaDiff(*([] for _ in found)), found
    issued = growth_summaries.issue(me, a_draft(me))
    for act in (data.GrowthSummaryRow.update(body="x").where(data.GrowthSummaryRow.id == issued.id),
                data.GrowthSummaryRow.delete()):
        with pytest.raises((pw.IntegrityError, pw.OperationalError)), database.writing(Vault.CLINICAL):
            act.execute()


def test_what_is_previewed_is_issued_and_stays_as_it_was(clinic, me, tmp_path):
    draft = a_draft(me)
    drawn = handouts.draw_sheet(me, growth_summaries.prepared(me, draft))
    issued = growth_summaries.issue(me, draft)
    stored = growth_summaries.open_summary(me, issued.id)
    assert stored == drawn.pdf
    assert (issued.sha256, issued.pages, issued.edition) == (hashlib.sha256(stored).hexdigest(), 1, 1)
    said = " ".join(read_words(stored).split())
    for words in ("1 January 2026 to 31 December 2026", "Licensing Office", issued.reference, "For my licence.", "keeping pace",
                  "Working with grief", "All of it in this clinic.", "version 1"):
        assert words in said, words
    for never in ("AS-0412", "slow down", "rituals", "before the year"):
        assert never not in said, never
    growth.save_supervision(me, SupervisionContent(date(2026, 11, 19), None, "Somebody", 60, Mode.PEER, ("later",)))
    assert growth_summaries.open_summary(clinic.lead, issued.id) == stored
    assert growth_summaries.save_summary(me, issued, tmp_path / "a.pdf").read_bytes() == stored
    growth_summaries.printed_elsewhere(me, issued, 2)
    assert refused(growth_summaries.issue, me, draft) == (SummaryProblem.ISSUED,)
    assert [one.id for one in growth_summaries.summaries(clinic.lead, me.staff_id)] == [issued.id]
    lines = [line for line in audit_lines(Vault.CLINICAL) if "summary" in line["action"] and line["outcome"] == "ok"]
    assert [(line["action"], line["client"]) for line in lines] == [
        ("issue_summary", None), ("print_summary", None), ("print_summary", None)]
    assert sql(Vault.CLINICAL, "SELECT count(*) FROM disclosure").fetchone()[0] == 0
    assert sql(Vault.CLINICAL, "SELECT count(*) FROM outgoing").fetchone()[0] == 0
    assert "summary" not in str(audit_lines(Vault.DESK))


def test_clients_stand_in_it_by_code_alone_and_only_where_that_is_wanted(clinic, me):
    sheet = growth_summaries.prepared(me, a_draft(me, codes=True))
    said = " ".join(read_words(handouts.draw_sheet(me, sheet).pdf).split())
    assert "AS-0412" in said
    assert "Clients appear by their code alone" in said
    growth.save_reflection(clinic.lead, "her silence", "my haste", "wait")  # whoever is signed in
    hers = growth_summaries.prepared(clinic.lead, a_draft(clinic.lead, codes=True))
    assert not any("silence" in text or "haste" in text for text in hers.handout.texts())
    arabic = growth_summaries.prepared(me, a_draft(me, language=LetterLanguage.ARABIC))
    assert handouts.draw_sheet(me, arabic).pages == 1


def test_a_withdrawn_one_stays_readable_and_the_next_names_it(clinic, me, tmp_path):
    issued = growth_summaries.issue(me, a_draft(me))
    assert refused(growth_summaries.next_edition, me, issued.id) == (SummaryProblem.NOT_WITHDRAWN,)
    assert refused(growth_summaries.withdraw, me, issued.id, "  ") == (OutProblem.NO_REASON,)
    gone = growth_summaries.withdraw(me, issued.id, "A course was missing")
    assert (gone.withdrawn.reason, gone.withdrawn.by) == ("A course was missing", me.name)
    assert refused(growth_summaries.withdraw, me, issued.id, "again") == (SummaryProblem.WITHDRAWN,)
    assert growth_summaries.open_summary(me, issued.id)
    assert refused(growth_summaries.save_summary, me, issued, tmp_path / "b.pdf") == (SummaryProblem.WITHDRAWN,)
    anew = growth_summaries.next_edition(me, issued.id)
    assert (anew.content, anew.edition, anew.supersedes) == (issued.content, 2, issued.id)
    second = growth_summaries.issue(me, anew)
    assert "version 2" in read_words(growth_summaries.open_summary(me, second.id))
    assert second.reference != issued.reference
    assert refused(growth_summaries.issue, me, replace(anew, uid="1" * 36)) == (SummaryProblem.REPLACED,)
    assert [(one.edition, one.replaced) for one in growth_summaries.summaries(me)] == [(2, False), (1, True)]


def test_what_is_missing_is_named_and_hostile_words_are_printed_as_typed(sqlite_clinic):
    me = sqlite_clinic.therapist
    draft = a_draft(me)
    for changes, code in (
        ({"recipient": "  "}, SummaryProblem.NO_RECIPIENT), ({"first": None}, SummaryProblem.NO_PERIOD),
        ({"last": date(2025, 1, 1)}, SummaryProblem.ENDS_FIRST), ({"opening": "x" * 301}, SummaryProblem.TOO_LONG),
    ):
        assert refused(growth_summaries.issue, me, replace(draft, content=replace(draft.content, **changes))) == (code,)
    book = replace(draft, content=replace(draft.content, opening="x" * 301, first=None))
    assert refused(growth_summaries.prepared, me, book) == (SummaryProblem.TOO_LONG,)
    with pytest.raises(Refused) as found:
        growth_summaries.issue(me, replace(draft, content=replace(draft.content, opening="漢 😀")))
    assert found.value.codes == (LetterProblem.MISSING_GLYPHS,)
    issued = growth_summaries.issue(me, replace(draft, content=replace(draft.content, opening=HOSTILE)))
    pdf = growth_summaries.open_summary(me, issued.id)
    said = read_words(pdf)
    assert "<b>bold</b> $name {x.__class__} =1+1" in said
    assert "\u202e" not in said
    assert b"/OpenAction" not in pdf


def test_it_is_the_persons_own_and_the_leads_to_read(sqlite_clinic):
    clinic = sqlite_clinic
    issued = growth_summaries.issue(clinic.therapist, a_draft(clinic.therapist))
    for act in (lambda: growth_summaries.open_summary(clinic.other_therapist, issued.id),
                lambda: growth_summaries.summaries(clinic.other_therapist, clinic.therapist.staff_id),
                lambda: growth_summaries.withdraw(clinic.lead, issued.id, "no"),
                lambda: growth_summaries.next_edition(clinic.lead, issued.id),
                lambda: growth_summaries.begin(clinic.reception, 2026, LetterLanguage.ENGLISH)):
        with pytest.raises(Denied):
            act()
