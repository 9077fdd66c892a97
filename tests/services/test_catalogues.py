"""The catalogues that ship: whole, in both languages, with words for everything."""

from __future__ import annotations

import re

from clinic_app.data import catalogues as data
from clinic_app.data.plans import wording_digest
from clinic_app.domain.agreements import CLAUSES
from clinic_app.services import agreements, catalogues
from tests.clinics import Clinic

SHIPPED = {1: "6924a69a8fb7a4f9dce62157ff0036b017580c5bbab94fa95b7859a9fa9ff33a"}  # a version that shipped, and its digest


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


def test_every_technique_is_said_to_the_client_who_reads_it_in_the_plan(sqlite_clinic: Clinic) -> None:
    of_somebody = {"en": r"\b(client|patient|therapist|oneself|one's|one (can|needs))\b", "ar": "المراجع|المعالج|المريض"}
    for technique in catalogues.techniques(sqlite_clinic.therapist).values():
        for language, words in of_somebody.items():
            assert not re.search(words, technique.line_in(language)), technique.line_in(language)


def test_eighteen_clauses_numbered_and_in_both_languages(sqlite_clinic: Clinic) -> None:
    template = agreements.newest_template(sqlite_clinic.therapist)
    assert [c.number for c in template.clauses] == list(range(1, CLAUSES + 1))
    assert all(c.title[x] and c.text[x] for c in template.clauses for x in ("en", "ar"))
    assert {c.key for c in template.clauses if c.desk} == {"sessions", "fees", "cancelling", "contact", "emergencies", "language"}
    assert data.agreement_templates()[template.version] == template


def test_a_wording_that_shipped_stays_as_it_was_signed():
    """What clients signed names the version and is sealed over its words: other words are a version of their own after it."""
    digests = {number: wording_digest(template) for number, template in data.shipped_templates().items()}
    assert digests == SHIPPED
