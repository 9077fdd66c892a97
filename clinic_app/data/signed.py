"""Everything that carries a digest, checked against its text: notes, reviews, endings, safety, scans, papers received."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from clinic_app.data import correspondence
from clinic_app.data.cosigning import CosignAnswerRow, answer_digest
from clinic_app.data.endings import EndingRow
from clinic_app.data.growth import SupervisionRow
from clinic_app.data.letters import LetterRow
from clinic_app.data.plans import AgreementRow, AgreementScanRow, sealed_whole
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.safety import RiskCheckRow, SafetyPlanRow
from clinic_app.data.sessions import (
    NoteAddendumRow,
    NoteRetractionRow,
    SessionNoteRow,
    addendum_digest,
    retraction_digest,
)


def changed() -> Iterator[str]:
    """Where a signed text no longer gives its digest: table and row id. Reads row by row, so memory stays flat."""
    for table in (SessionNoteRow, ReviewRow, EndingRow, RiskCheckRow, SafetyPlanRow):
        for row in table.select().iterator():
            if not row.intact():
                yield f"{table._meta.table_name} {row.id}"
    for row in NoteAddendumRow.select(NoteAddendumRow, SessionNoteRow).join(SessionNoteRow).iterator():
        if row.digest != addendum_digest(row.note.digest, row.author_id, row.written_at, row.reason, row.body):
            yield f"note_addendum {row.id}"
    for row in CosignAnswerRow.select(CosignAnswerRow, SessionNoteRow).join(SessionNoteRow).iterator():
        if row.digest != answer_digest(row.note.digest, row.staff_id, row.at, row.decision, row.words):
            yield f"cosign_answer {row.id}"
    for row in NoteRetractionRow.select(NoteRetractionRow, SessionNoteRow).join(SessionNoteRow).iterator():
        if row.digest != retraction_digest(row.note.digest, row.staff_id, row.at, row.reason):
            yield f"note_retraction {row.id}"
    for row in SupervisionRow.select().where(SupervisionRow.signed_at.is_null(False)).iterator():
        if row.digest != row.seal(row.signed_by or 0, row.signed_at):
            yield f"supervision {row.id}"
    agreements = list(AgreementRow.select())
    for agreement_id in sorted({row.id for row in agreements} - sealed_whole(agreements)):
        yield f"agreement {agreement_id}"
    for row in AgreementScanRow.select().iterator():
        if not row.intact():
            yield f"agreement_scan {row.id}"
    for row in LetterRow.select().where(LetterRow.pdf.is_null(False)).iterator():
        if hashlib.sha256(bytes(row.pdf)).hexdigest() != row.sha256:
            yield f"letter {row.id}"
    for paper_id in correspondence.changed():
        yield f"received_paper {paper_id}"
