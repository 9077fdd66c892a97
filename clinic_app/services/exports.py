"""Taking the administrative list of clients out of the house, in cells that cannot act as formulas."""

from __future__ import annotations

from pathlib import Path

from clinic_app.data import people as data
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services.backup_files import Step, quiet
from clinic_app.services.sheets import write_sheet
from clinic_app.services.staff import staff
from clinic_app.services.work import look

HEADERS = (
    "File No", "Name", "الاسم", "Civil ID", "DOB", "Sex", "Mobile", "Email", "Language", "Therapist", "Notes for reception",
)
STRETCH = 500


def export_clients(actor: Actor, path: Path, step: Step = quiet) -> int:
    """Write all clients to an .xlsx or .csv that this program can bring in again; gives how many. Audited."""
    with look(actor, Action.EXPORT, detail="clients"):
        whole = max(1, data.count())
        names = {person.id: person.name_en or person.name_ar for person in staff(actor, active_only=False)}
        rows = []
        after = None
        while stretch := data.page(after, STRETCH):
            for row in stretch:
                client = row.to_request()
                rows.append((
                    row.file_no, client.en.full, client.ar.full, client.id_number, client.dob, client.sex.value, client.phone,
                    client.email, client.language.value, names.get(client.therapist_id or 0, ""), client.reception_note,
                ))
            after = (stretch[-1].sort_key, stretch[-1].id)
            step(min(60, 60 * len(rows) // whole), "clients")
        write_sheet(actor, path, HEADERS, rows)
        step(100, "done")
        return len(rows)
