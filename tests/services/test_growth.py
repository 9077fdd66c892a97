"""Own growth through the services, on both engines: own entries, a supervisor's signature, sealed reflections, the sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import peewee as pw
import pypdf
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import growth as data
from clinic_app.data.database import clinical_db, sql
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.growth import Category, CpdContent, GrowthProblem, Mode, SupervisionContent, Targets
from clinic_app.domain.handouts import Table
from clinic_app.domain.permissions import POLICY, Action, RecordClass, Vault
from clinic_app.services import clock, growth, growth_sheet, growth_summaries, handouts, house_rules

DAY = date(2026, 11, 12)
PDF = b"%PDF-1.4 a certificate"


def supervised(clinic, **changes):
    content = SupervisionContent(
        DAY, clinic.lead.staff_id, "", 50, Mode.INDIVIDUAL, ("keeping pace",), ("AS-0412",), ("slow down",))
    return growth.save_supervision(clinic.therapist, replace(content, **changes))


def learned(clinic, **changes):
    content = CpdContent(DAY, "Working with grief", "Sample Institute", 14, 4, Category.COURSE, "ask about rituals")
    return growth.save_cpd(clinic.therapist, replace(content, **changes), certificate=PDF)


def test_the_migration_makes_what_the_rows_say(clinic):
    tables = [data.SupervisionRow, data.CpdRow, data.ReflectionRow, data.GrowthTargetRow]
    found = diff_models(clinical_db.obj, tables)
    assert found == SchemaDiff(*([] for _ in found))


def test_what_is_kept_is_found_again_with_its_sums(clinic):
    supervised(clinic)
    learned(clinic)
    mine = growth.own_growth(clinic.therapist)
    assert mine.supervisions[0].content.codes == ("AS-0412",)
    assert mine.supervisions[0].supervisor_name == clinic.lead.name
    assert mine.cpd[0].certificate == "pdf"
    assert growth.certificate(clinic.therapist, mine.cpd[0].id) == PDF
    assert (mine.totals.supervision_minutes, mine.totals.cpd_quarters, mine.totals.cpd_points) == (50, 14, 4)
    assert growth.own_growth(clinic.therapist, 2025).totals.supervisions == 0


def test_others_see_nothing_but_the_lead(clinic):
    entry = learned(clinic)
    assert growth.own_growth(clinic.other_therapist).cpd == ()
    with pytest.raises(Denied):
        growth.growth_of(clinic.other_therapist, clinic.therapist.staff_id)
    with pytest.raises(Denied):
        growth.certificate(clinic.other_therapist, entry.id)
    assert growth.growth_of(clinic.lead, clinic.therapist.staff_id).cpd[0].content.title == "Working with grief"
    assert growth.certificate(clinic.lead, entry.id) == PDF
    for actor in (clinic.reception, clinic.manager):
        with pytest.raises(Denied):
            growth.own_growth(actor)


def test_nobody_changes_somebody_elses_entry(clinic):
    entry, course = supervised(clinic), learned(clinic)
    for call in (
        lambda: growth.save_supervision(clinic.other_therapist, entry.content, entry_id=entry.id, version=1),
        lambda: growth.take_away_supervision(clinic.lead, entry.id),
        lambda: growth.save_cpd(clinic.lead, course.content, entry_id=course.id, version=1),
        lambda: growth.take_away_cpd(clinic.other_therapist, course.id),
    ):
        with pytest.raises(Denied):
            call()


def test_the_supervisor_signs_and_then_nothing_changes_any_more(clinic):
    entry = supervised(clinic)
    with pytest.raises(Refused) as refusal:
        growth.sign_supervision(clinic.other_therapist, entry.id, entry.version)
    assert refusal.value.codes == (GrowthProblem.NOT_THE_SUPERVISOR,)
    assert [s.id for s in growth.own_growth(clinic.lead).to_sign] == [entry.id]
    signed = growth.sign_supervision(clinic.lead, entry.id, entry.version)
    assert signed.signed
    assert signed.intact
    assert growth.own_growth(clinic.lead).to_sign == ()
    for call in (
        lambda: growth.save_supervision(clinic.therapist, entry.content, entry_id=entry.id, version=signed.version),
        lambda: growth.take_away_supervision(clinic.therapist, entry.id),
        lambda: growth.sign_supervision(clinic.lead, entry.id, signed.version),
    ):
        with pytest.raises(Refused) as refusal:
            call()
        assert refusal.value.codes == (GrowthProblem.ALREADY_SIGNED,)


@pytest.mark.parametrize("statement", [
    "UPDATE supervision SET body = '{}', version = version + 1", "DELETE FROM supervision",
])
def test_the_database_itself_keeps_a_signed_supervision(clinic, statement):
    entry = supervised(clinic)
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    with pytest.raises(pw.DatabaseError), clinical_db.obj.atomic():
        sql(Vault.CLINICAL, statement)
    assert growth.own_growth(clinic.therapist).supervisions[0].signed


def test_two_desks_are_told_with_both_texts(clinic):
    entry = supervised(clinic)
    growth.save_supervision(clinic.therapist, replace(entry.content, minutes=60), entry_id=entry.id, version=entry.version)
    with pytest.raises(Stale) as stale:
        growth.save_supervision(clinic.therapist, replace(entry.content, minutes=45), entry_id=entry.id, version=entry.version)
    assert (stale.value.mine.minutes, stale.value.theirs.content.minutes) == (45, 60)


def test_a_certificate_stays_goes_and_is_refused_by_its_bytes(clinic):
    entry = learned(clinic)
    kept = growth.save_cpd(clinic.therapist, replace(entry.content, points=5), entry_id=entry.id, version=entry.version)
    assert kept.certificate == "pdf"
    gone = growth.save_cpd(clinic.therapist, kept.content, entry_id=entry.id, version=kept.version, certificate=b"")
    assert gone.certificate == ""
    with pytest.raises(Refused) as refusal:
        growth.certificate(clinic.therapist, entry.id)
    assert refusal.value.codes == (HouseProblem.NOT_FOUND,)
    with pytest.raises(Refused):
        growth.save_cpd(clinic.therapist, gone.content, certificate=b"MZ")
    growth.take_away_cpd(clinic.therapist, entry.id)
    assert growth.own_growth(clinic.therapist).cpd == ()


def test_the_lead_sets_the_clinics_own_targets(clinic):
    assert growth.own_growth(clinic.therapist).targets == Targets()
    growth.set_targets(clinic.lead, Targets(24, 30, 20))
    growth.set_targets(clinic.lead, Targets(24, 32, 20))
    assert growth.own_growth(clinic.therapist).targets == Targets(24, 32, 20)
    with pytest.raises(Denied):
        growth.set_targets(clinic.therapist, Targets())
    with pytest.raises(Refused):
        growth.set_targets(clinic.lead, Targets(-1))


def test_a_reflection_is_sealed_and_its_author_alone_reads_and_deletes_it(clinic):
    kept = growth.save_reflection(clinic.lead, "her silence moved me", "", "ask about it")
    (stored,) = sql(Vault.CLINICAL, "SELECT sealed FROM reflection").fetchone()
    assert "silence" not in stored
    (mine,) = growth.my_reflections(clinic.lead)
    assert (mine.touched, mine.avoided, mine.to_try) == ("her silence moved me", "", "ask about it")
    assert growth.my_reflections(clinic.therapist) == []
    with pytest.raises(Denied):
        growth.delete_reflection(clinic.therapist, kept.id)
    growth.save_reflection(clinic.lead, "calmer now", "", "", reflection_id=kept.id, version=kept.version)
    with pytest.raises(Stale):
        growth.save_reflection(clinic.lead, "older", "", "", reflection_id=kept.id, version=kept.version)
    growth.delete_reflection(clinic.lead, kept.id)
    assert growth.my_reflections(clinic.lead) == []


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_the_summary_names_no_client_and_no_agreed_action(clinic, language):
    entry = supervised(clinic)
    learned(clinic)
    growth.set_targets(clinic.lead, Targets(24, 30, 20))
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    growth.save_reflection(clinic.lead, "her silence moved me", "", "")
    sheet = growth_sheet.summary_sheet(
        clinic.therapist, growth_summaries.begin(clinic.therapist, clock.today().year, language))
    rendered = handouts.draw_sheet(clinic.therapist, handouts.prepared(clinic.therapist, None, sheet))
    said = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages).split())
    for never in ("AS-0412", "slow down", "silence", "rituals"):
        assert never not in said
        assert not any(never in text for text in sheet.texts())
    assert any("Working with grief" in text for text in sheet.texts())
    assert "Working with grief" in said
    assert any("3.5" in text for text in sheet.texts())


def test_the_rights_are_professional_not_clinical(clinic):
    assert POLICY[Action.EDIT_GROWTH].label is RecordClass.PROF
    assert POLICY[Action.LOOK_REFLECTION].label is RecordClass.PROC


def test_a_supervision_is_due_by_the_clinics_own_figure(clinic):
    me, today = clinic.therapist, clock.today()
    assert not growth.growing(me).supervision_due  # nobody asks for it
    growth.set_targets(clinic.lead, Targets(24, 30, 20))
    assert growth.growing(me).supervision_due
    supervised(clinic, on=today - timedelta(days=31))
    assert not growth.growing(me).supervision_due
    figures = house_rules.figures(clinic.lead)
    house_rules.save_figures(clinic.lead, {**figures, "supervision_days": 14})
    asked = growth.growing(me)
    assert (asked.supervision_due, asked.supervised_on) == (True, today - timedelta(days=31))
    supervised(clinic, on=today)
    assert not growth.growing(me).supervision_due


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_a_year_of_supervision_is_one_page(sqlite_clinic, language):
    """A meeting a month and three courses (clinical reference 4e2)."""
    growth.set_targets(sqlite_clinic.lead, Targets(24, 30, 20))
    for month in range(1, 12):
        supervised(sqlite_clinic, on=date(2026, month, 10), supervisor_id=None, supervisor="Noura Al-Fanar")
    for month in (2, 6, 10):
        learned(sqlite_clinic, on=date(2026, month, 18))
    sheet = growth_sheet.summary_sheet(
        sqlite_clinic.therapist, growth_summaries.begin(sqlite_clinic.therapist, 2026, language))
    assert handouts.draw_sheet(sqlite_clinic.therapist, handouts.prepared(sqlite_clinic.therapist, None, sheet)).pages == 1
    assert [len(block.heads) for block in sheet.blocks if isinstance(block, Table)] == [5, 6]  # nobody outside can sign here
    supervised(sqlite_clinic, on=date(2026, 11, 20))
    sheet = growth_sheet.summary_sheet(
        sqlite_clinic.therapist, growth_summaries.begin(sqlite_clinic.therapist, 2026, language))
    assert [len(block.heads) for block in sheet.blocks if isinstance(block, Table)] == [6, 6]
