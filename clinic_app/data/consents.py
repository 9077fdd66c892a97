"""Consents of clients, in the clinical vault: kept for good, withdrawn by a day, never changed."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.domain.agreements import Signer
from clinic_app.domain.consents import Consent, ConsentAnswer, ConsentHow, ConsentKind


class ConsentRow(ClinicalRow, Edited):
    """One answer about one kind."""

    client_id = pw.IntegerField(index=True)
    kind = pw.TextField()
    answer = pw.TextField()
    signer = pw.TextField()
    signer_name = pw.TextField()
    how = pw.TextField()
    note = pw.TextField()
    given_on = pw.DateField()
    recorded_by = pw.IntegerField()
    recorded_at = UtcField()
    withdrawn_on = pw.DateField(null=True)
    withdrawn_words = pw.TextField(default="")

    def to_consent(self) -> Consent:
        """The row as a record."""
        return Consent(
            id=self.id, version=self.version, client_id=self.client_id, kind=ConsentKind(self.kind),
            answer=ConsentAnswer(self.answer), signer=Signer(self.signer), signer_name=self.signer_name,
            how=ConsentHow(self.how), note=self.note, given_on=self.given_on, recorded_by=self.recorded_by,
            withdrawn_on=self.withdrawn_on, withdrawn_words=self.withdrawn_words,
        )


def of_client(client_id: int) -> list[Consent]:
    """Every answer of a client, oldest first."""
    return [row.to_consent() for row in ConsentRow.select().where(ConsentRow.client_id == client_id).order_by(ConsentRow.id)]
