"""Kill -9 while a note is being typed: what was acknowledged is there, and opens again as a draft."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.services import sessions
from tests.care import a_client, a_visit
from tests.clinics import PASSPHRASE

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from clinic_app.domain.session_notes import NoteDraftRequest
from clinic_app.services import clock, sessions, startup

with clock.freeze(datetime(2026, 11, 23, 10, 42)):
    actor = startup.sign_in(Path(sys.argv[1]), "hessa", sys.argv[3])
    note = sessions.note_for(actor, int(sys.argv[2])).note
    for n in range(100000):
        content = replace(note.content, summary=f"{n} " + "word " * 200)
        note = sessions.save_note_draft(actor, NoteDraftRequest(
            note.id, note.version, content, note.uid, note.client_id, note.appointment_id, note.about))
        print(n, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 20, 45])
def test_nothing_acknowledged_is_lost(sqlite_clinic, acknowledged):
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(clinic.folder), str(visit.id), PASSPHRASE], cwd=ROOT, stdout=subprocess.PIPE,
        text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    last = -1
    for line in writer.stdout:
        last = int(line)
        if last >= acknowledged:
            break
    writer.send_signal(signal.SIGKILL)
    rest = [int(line) for line in writer.stdout.read().split("\n")[:-1] if line]
    writer.wait()
    writer.stdout.close()
    last = max([last, *rest])
    kept = sessions.note_for(clinic.therapist, visit.id).note
    assert int(kept.content.summary.split()[0]) >= last
    assert SessionNoteRow.select().count() == 1
    assert not kept.signed
