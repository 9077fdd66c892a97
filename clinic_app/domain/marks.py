"""What in the record is delicate or about somebody else: marked, or known by its kind (clinical reference 4f, 5)."""

from __future__ import annotations

from clinic_app.domain.episodes import IntakeContent
from clinic_app.domain.readers import Content

# ICD-10 F10-F19, F52, F64-F66 and ICD-11 6C4, 6D3, HA0, HA6: substances and sexuality, from which a name says it all
DELICATE_CODES = ("F1", "F52", "F64", "F65", "F66", "6C4", "6D3", "HA0", "HA6")


def marks_of(intake: IntakeContent | None, passage: str) -> tuple[Content, ...]:
    """What else a passage of the first meeting tells of, by the therapist's marks."""
    if intake is None:
        return ()
    marks = ((Content.DELICATE, intake.delicate), (Content.THIRD_PARTY, intake.about_others))
    return tuple(content for content, passages in marks if passage in passages)


def delicate_code(code: str) -> bool:
    """True for the code of a problem with alcohol, drugs or sexuality."""
    return code.strip().upper().startswith(DELICATE_CODES)
