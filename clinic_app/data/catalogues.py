"""Catalogues that ship, and what the clinic has made of them: techniques, concerns, codes, measures, the agreement."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import peewee as pw

from clinic_app.data.bodies import build, unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.agreements import OWN_FROM, AgreementTemplate, Clause
from clinic_app.domain.concerns import CodeEntry, ConcernWord
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.plans import Technique
from clinic_app.paths import resource


class TechniqueRow(ClinicalRow, Edited):
    """A technique of the clinic's own, or the clinic's words about the evidence for one that ships."""

    technique = pw.CharField(max_length=60, unique=True)
    body = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()


class AgreementTextRow(ClinicalRow):
    """One version of the clinic's own wording of the agreement; append-only, so that what was signed stays readable."""

    number = pw.IntegerField(unique=True)
    body = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()


@cache
def shipped_techniques() -> dict[str, Technique]:
    """The techniques that ship, by id, in their own order."""
    entries = json.loads(resource("catalogues", "interventions.json").read_text("utf-8"))
    return {entry["id"]: build(Technique, entry) for entry in entries}


def techniques() -> dict[str, Technique]:
    """The catalogue by id: what ships, with the clinic's words about its evidence, and then the clinic's own."""
    found = dict(shipped_techniques())
    for row in TechniqueRow.select().order_by(TechniqueRow.id):
        kept = replace(unpack(Technique, row.body), version=row.version)
        shipped = found.get(row.technique)
        if shipped is None:
            found[row.technique] = kept
        else:
            found[row.technique] = replace(
                shipped, guideline=kept.guideline, guideline_ar=kept.guideline_ar, year=kept.year, checked=kept.checked,
                offered=kept.offered, version=kept.version,
            )
    return found


@cache
def concern_words() -> dict[str, ConcernWord]:
    """Every concern the catalogue names, by its word, in the catalogue's order."""
    entries = json.loads(resource("catalogues", "concerns.json").read_text("utf-8"))
    return {entry["word"]: build(ConcernWord, entry) for entry in entries}


@cache
def codes() -> dict[str, CodeEntry]:
    """The starter list of codes by id (clinical reference 5.1: from memory, to be checked against the WHO's browser)."""
    entries = json.loads(resource("catalogues", "codes.json").read_text("utf-8"))
    return {entry["id"]: build(CodeEntry, entry) for entry in entries}


@cache
def shipped_templates() -> dict[int, AgreementTemplate]:
    """Every version of the wording that ships, oldest first."""
    stored = json.loads(resource("catalogues", "agreement.json").read_text("utf-8"))
    return {v["version"]: AgreementTemplate(v["version"], tuple(Clause(**c) for c in v["clauses"])) for v in stored["versions"]}


def shipped_template() -> AgreementTemplate:
    """The newest wording that ships: what the clinic can go back to."""
    return shipped_templates()[max(shipped_templates())]


def own_templates() -> list[AgreementTemplate]:
    """Every version of the clinic's own wording, oldest first."""
    rows = AgreementTextRow.select().order_by(AgreementTextRow.number)
    return [
        replace(unpack(AgreementTemplate, row.body), version=OWN_FROM + row.number, since=row.at, by=row.staff) for row in rows
    ]


def agreement_templates() -> dict[int, AgreementTemplate]:
    """Every version of the agreement's wording by number; a signed agreement names the one it was signed on."""
    return {**shipped_templates(), **{t.version: t for t in own_templates()}}


def newest_template() -> AgreementTemplate:
    """The wording that is signed today: the clinic's newest, or what ships."""
    own = own_templates()
    return own[-1] if own else shipped_template()


@cache
def measures() -> dict[str, MeasureDefinition]:
    """The measures that ship by key, in the catalogue's order."""
    entries = json.loads(resource("catalogues", "measures.json").read_text("utf-8"))
    return {entry["key"]: build(MeasureDefinition, entry) for entry in entries}
