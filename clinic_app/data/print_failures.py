"""Prints that did not come out, in the desk vault: a neutral title and a printer, nothing of what the paper says."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, UtcField
from clinic_app.domain.printing import FailedPrint, PaperUse


class PrintFailureRow(DeskRow, Edited):
    """One print that failed; settled once it was printed after all or somebody put it aside."""

    staff = pw.IntegerField(index=True)
    use = pw.TextField()
    letter = pw.IntegerField()
    title = pw.TextField()
    printer = pw.TextField()
    job = pw.TextField()
    problem = pw.TextField()
    at = UtcField()
    settled_at = UtcField(null=True)

    def to_failure(self) -> FailedPrint:
        """The row as a record."""
        return FailedPrint(
            self.id, self.version, PaperUse(self.use), self.letter, self.title, self.printer, self.job, self.problem, self.at)


def open_failures(staff_id: int) -> list[FailedPrint]:
    """What this person tried to print and is on no paper yet, oldest first."""
    rows = PrintFailureRow.select().where((PrintFailureRow.staff == staff_id) & PrintFailureRow.settled_at.is_null())
    return [row.to_failure() for row in rows.order_by(PrintFailureRow.id)]
