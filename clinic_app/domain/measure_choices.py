"""What the clinic decides about a measure: in use or not, other figures with their basis, which of the bands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clinic_app.domain.errors import Finding
from clinic_app.domain.measure_definitions import MeasureDefinition, Ships
from clinic_app.domain.measures import MeasureProblem

BASIS_MAX = 120


@dataclass(frozen=True)
class MeasureChoice:
    """The clinic's choice about one measure: in use or not, form held, other figures with their basis, bands in use.

    sd, r and z come from a named study (rule R1) and give the reliable change when the lead enters them; means and SDs of a
    clinical and a general group (rule R2) give the cut-off. cutoff_basis says whose study that is.
    """

    key: str
    on: bool | None = None
    form_held: bool = False
    cutoff: float | None = None
    rc: float | None = None
    rc_basis: str = ""
    bands: str = ""
    sd: float | None = None
    r: float | None = None
    z: float | None = None
    version: int = 0
    m_clin: float | None = None
    sd_clin: float | None = None
    m_norm: float | None = None
    sd_norm: float | None = None
    cutoff_basis: str = ""


def with_choice(definition: MeasureDefinition, choice: MeasureChoice | None) -> MeasureDefinition:
    """The definition with the clinic's own figures and bands; their basis replaces the published one."""
    if choice is None:
        return definition
    sets = tuple(sorted(definition.band_sets, key=lambda s: s.key != choice.bands)) if choice.bands else definition.band_sets
    rc, basis = definition.rc, definition.rc_basis
    if choice.rc is not None:
        rc, basis = choice.rc, choice.rc_basis
    cutoff, source = definition.cutoff, definition.cutoff_source
    if choice.cutoff is not None:
        cutoff, source = choice.cutoff, choice.cutoff_basis or next(
            (c.basis for c in definition.cutoff_choices if c.value == choice.cutoff), "")
    return replace(definition, band_sets=sets, rc=rc, rc_basis=basis, cutoff=cutoff, cutoff_source=source)


def in_use(definition: MeasureDefinition, choice: MeasureChoice | None) -> bool:
    """Whether the clinic works with it: as shipped, unless the lead has said otherwise."""
    return choice.on if choice is not None and choice.on is not None else definition.ships is Ships.ON


def choice_findings(definition: MeasureDefinition, choice: MeasureChoice) -> tuple[Finding, ...]:
    """Why a choice cannot be kept: an off measure without the held form, a figure out of range, a figure without its basis."""
    found = []
    if choice.on and definition.ships is not Ships.ON and not choice.form_held:
        found.append(Finding(MeasureProblem.FORM_NOT_HELD, "form_held"))
    if choice.cutoff is not None and not definition.total_low <= choice.cutoff <= definition.total_high:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "cutoff"))
    if choice.rc is not None and not 0 < choice.rc <= definition.total_high - definition.total_low:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "rc"))
    if choice.rc is not None and not choice.rc_basis.strip():
        found.append(Finding(MeasureProblem.NO_BASIS, "rc_basis"))
    if len(choice.rc_basis) > BASIS_MAX:
        found.append(Finding(MeasureProblem.REASON_TOO_LONG, "rc_basis", {"limit": BASIS_MAX}))
    if choice.m_clin is not None or choice.m_norm is not None:
        if not choice.cutoff_basis.strip():
            found.append(Finding(MeasureProblem.NO_BASIS, "cutoff_basis"))
        if (choice.sd_clin or 0) < 0 or (choice.sd_norm or 0) < 0:
            found.append(Finding(MeasureProblem.BAD_FIGURE, "sd_clin"))
    if len(choice.cutoff_basis) > BASIS_MAX:
        found.append(Finding(MeasureProblem.REASON_TOO_LONG, "cutoff_basis", {"limit": BASIS_MAX}))
    if choice.bands and choice.bands not in {s.key for s in definition.band_sets}:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "bands"))
    return tuple(found)


@dataclass(frozen=True)
class Offered:
    """One measure as the clinic has it: the definition with its own figures, in use or not, languages with imported wording."""

    definition: MeasureDefinition
    on: bool
    choice: MeasureChoice
    languages: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The measure's key."""
        return self.definition.key
