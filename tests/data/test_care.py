"""The tables of care: what the migrations make is what the rows say."""

from __future__ import annotations

from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import care_status, episodes, plans
from clinic_app.data.bodies import pack, unpack
from clinic_app.data.database import clinical_db, desk_db
from clinic_app.domain.plans import PlanContent
from tests.clinics import Clinic

TABLES = [
    episodes.EpisodeRow, episodes.PhaseChangeRow, episodes.IntakeRow, episodes.IntakeVersionRow, episodes.SharedSummaryRow,
    episodes.LifeEventRow, plans.AgreementRow, plans.PlanRow, plans.GoalRow, plans.GoalRatingRow, plans.PlanTechniqueRow,
]


def test_the_migrations_make_what_the_rows_say(clinic: Clinic) -> None:
    for found in (diff_models(clinical_db.obj, TABLES), diff_models(desk_db.obj, [care_status.CareStatusRow])):
        assert found == SchemaDiff(*([] for _ in found)), found


def test_a_body_of_an_older_or_newer_program_still_opens() -> None:
    assert unpack(PlanContent, "{}") == PlanContent()
    assert unpack(PlanContent, '{"client_words": "mine", "unheard_of": 1}') == PlanContent(client_words="mine")
    assert unpack(PlanContent, pack(PlanContent(client_words="mine"))) == PlanContent(client_words="mine")
