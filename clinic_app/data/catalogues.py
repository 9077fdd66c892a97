"""Catalogues that ship with the program: techniques with their evidence, and the wording of the boundaries agreement."""

from __future__ import annotations

import json
from functools import cache

from clinic_app.data.bodies import build
from clinic_app.domain.agreements import AgreementTemplate, Clause
from clinic_app.domain.plans import Technique
from clinic_app.paths import resource


@cache
def techniques() -> dict[str, Technique]:
    """The catalogue of techniques by id, in its own order."""
    entries = json.loads(resource("catalogues", "interventions.json").read_text("utf-8"))
    return {entry["id"]: build(Technique, entry) for entry in entries}


@cache
def agreement_templates() -> dict[int, AgreementTemplate]:
    """Every version of the agreement's wording, oldest first; a signed agreement names the one it was signed on."""
    stored = json.loads(resource("catalogues", "agreement.json").read_text("utf-8"))
    return {v["version"]: AgreementTemplate(v["version"], tuple(Clause(**c) for c in v["clauses"])) for v in stored["versions"]}


def newest_template() -> AgreementTemplate:
    """The wording that is signed today."""
    return agreement_templates()[max(agreement_templates())]
