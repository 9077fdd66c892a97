"""The clinic's measures: what is in use and with which figures, its own set and pace, and forms brought in their wording."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import measures as data
from clinic_app.data.bodies import pack
from clinic_app.data.measures import MeasureFormRow, MeasureSettingRow
from clinic_app.domain.change import cut_offs, reliable_change
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.measure_choices import MeasureChoice, Offered, choice_findings, in_use, with_choice
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.measure_due import MeasureRules, rules_findings
from clinic_app.domain.measure_forms import ImportedForm
from clinic_app.domain.measure_sidecar import take
from clinic_app.domain.measures import MeasureProblem
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def offered(actor: Actor) -> tuple[Offered, ...]:
    """Every measure that can be filled, in use or not, in the catalogue's order; imported ones last."""
    with look(actor, Action.LOOK_MEASURE_SETTINGS):
        own, languages = data.choices(), data.forms()
        found = []
        for key, definition in data.definitions(chosen=False).items():
            if definition.in_house:
                continue
            choice = own.get(key, MeasureChoice(key))
            spoken = tuple(sorted(language for measure, language in languages if measure == key))
            found.append(Offered(with_choice(definition, choice), in_use(definition, choice), choice, spoken))
        return tuple(found)


def measure_rules(actor: Actor) -> MeasureRules:
    """The clinic's own set and pace, or those of the house."""
    with look(actor, Action.LOOK_MEASURE_SETTINGS):
        return data.rules()


def form_of(actor: Actor, key: str, language: str) -> ImportedForm | None:
    """The imported wording of a measure in a language, or None."""
    with look(actor, Action.LOOK_MEASURE_SETTINGS):
        return data.forms().get((key, language))


def choose_measure(actor: Actor, choice: MeasureChoice) -> Offered:
    """Switch a measure on or off, or set its figures. SD, r and z together give the reliable change (rule R1).

    Means and SDs of one group or both give the cut-off (rule R2), whatever stands in its field.

    Refused: an off measure without the held form, a figure out of range or without its basis; Stale over a newer choice.
    """
    ask(actor, Action.EDIT_MEASURE_SETTINGS)
    definition = data.definitions(chosen=False).get(choice.key)
    if definition is None or definition.in_house:
        raise Refused(MeasureProblem.UNKNOWN)
    choice = _cut_off(definition, _from_study(cleaned(choice)))
    if found := choice_findings(definition, choice):
        raise Refused(*found)
    with work(actor, Action.EDIT_MEASURE_SETTINGS) as unit:
        row = _keep(actor, choice.key, choice.version, pack(replace(choice, version=0)), choice)
        unit.touched(Kind.MEASURE_SETTING, row.id, choice.key)
    return next(o for o in offered(actor) if o.key == choice.key)


def _from_study(choice: MeasureChoice) -> MeasureChoice:
    if choice.sd is None or choice.r is None or choice.z is None:
        return choice
    try:
        points = reliable_change(choice.sd, choice.r, choice.z).whole_points
    except ValueError as wrong:
        raise Refused(Finding(MeasureProblem.BAD_FIGURE, "sd")) from wrong
    return replace(choice, rc=float(points))


def _cut_off(definition: MeasureDefinition, choice: MeasureChoice) -> MeasureChoice:
    found = cut_offs(choice.m_clin, choice.sd_clin, choice.m_norm, choice.sd_norm, definition.direction).best
    return replace(choice, cutoff=round(found, 2)) if found is not None else choice


def save_measure_rules(actor: Actor, rules: MeasureRules) -> MeasureRules:
    """Set which measures are asked for and when a score is overdue. Refused for measures that are not known."""
    ask(actor, Action.EDIT_MEASURE_SETTINGS)
    if found := rules_findings(rules, tuple(data.definitions(chosen=False))):
        raise Refused(*found)
    with work(actor, Action.EDIT_MEASURE_SETTINGS) as unit:
        row = _keep(actor, data.RULES, rules.version, pack(replace(rules, version=0)), rules)
        unit.touched(Kind.MEASURE_SETTING, row.id, "rules")
    return data.rules()


def _keep(actor: Actor, key: str, version: int, body: str, mine: object) -> Any:
    """The setting's row, written over the version it was read at; the first save makes it."""
    row, now = MeasureSettingRow.get_or_none(MeasureSettingRow.key == key), clock.utc_now()
    if row is None:
        return MeasureSettingRow.create(key=key, body=body, saved_at=now, saved_by=actor.staff_id)
    if row.version != version:
        raise Stale(mine=mine, theirs=data.rules() if key == data.RULES else data.choices()[key])
    MeasureSettingRow.save_over(row.id, version, body=body, saved_at=now, saved_by=actor.staff_id)
    return row


def import_form(actor: Actor, questionnaire: bytes, sidecar: bytes | None = None, key: str = "") -> ImportedForm:
    """Take in a FHIR R4 Questionnaire with its scoring file; key names the measure where there is none.

    Refused with every difference; the clinic answers for holding the form, so what comes in is in use at once.
    """
    ask(actor, Action.EDIT_MEASURE_SETTINGS)
    taken = take(questionnaire, sidecar, data.definitions(chosen=False), key)
    form = taken.form
    with work(actor, Action.EDIT_MEASURE_SETTINGS) as unit:
        same = [r.number for r in MeasureFormRow.select().where(
            (MeasureFormRow.key == form.key) & (MeasureFormRow.language == form.language))]
        row = MeasureFormRow.create(
            key=form.key, language=form.language, number=max(same, default=0) + 1, title=form.title, form=pack(form),
            definition=pack(taken.definition) if taken.definition else "", imported_at=clock.utc_now(),
            imported_by=actor.staff_id,
        )
        unit.touched(Kind.MEASURE_SETTING, row.id, form.key, form.language)
        own = data.choices().get(form.key, MeasureChoice(form.key))
        if own.on is None and not own.form_held:
            kept = _keep(actor, form.key, own.version, pack(replace(own, on=True, form_held=True, version=0)), own)
            unit.touched(Kind.MEASURE_SETTING, kept.id, form.key)
    return form
