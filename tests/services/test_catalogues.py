"""The catalogues that ship: whole, in both languages, with words for everything."""

from __future__ import annotations

from clinic_app.data import catalogues as data
from clinic_app.domain.agreements import CLAUSES
from clinic_app.services import agreements, catalogues
from tests.clinics import Clinic


def test_forty_five_techniques_each_with_words_in_both_languages(sqlite_clinic: Clinic) -> None:
    found = catalogues.techniques(sqlite_clinic.therapist)
    assert len(found) == 45
    assert {t.group for t in found.values()} == {
        "cognitive-behavioural", "psychodynamic", "mindfulness-based", "interpersonal", "other",
    }
    for technique in found.values():
        assert all((technique.name, technique.line, technique.guideline, technique.concerns))
        assert technique.name_in("ar") != technique.name_in("en")
        assert any("\u0600" <= letter <= "\u06ff" for letter in technique.line_in("ar"))
        assert technique.guideline_in("ar")


def test_eighteen_clauses_numbered_and_in_both_languages(sqlite_clinic: Clinic) -> None:
    template = agreements.newest_template(sqlite_clinic.therapist)
    assert [c.number for c in template.clauses] == list(range(1, CLAUSES + 1))
    assert all(c.title[x] and c.text[x] for c in template.clauses for x in ("en", "ar"))
    assert {c.key for c in template.clauses if c.desk} == {"sessions", "fees", "cancelling", "contact", "emergencies", "language"}
    assert data.agreement_templates()[template.version] == template
