"""The labels of the clinical reference: who a field of the record is for."""

from __future__ import annotations

from enum import StrEnum


class RecordClass(StrEnum):
    """The label on every field of the record."""

    ADM = "ADM"
    CLIN = "CLIN"
    SENS = "SENS"
    PROC = "PROC"
    PROF = "PROF"
