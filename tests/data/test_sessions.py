"""The tables of notes, reviews, endings and the workbook: what the migrations make is what the rows say."""

from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import endings, reviews, sessions, workbook
from clinic_app.data.database import clinical_db

TABLES = [
    sessions.SessionNoteRow, sessions.SessionNoteVersionRow, sessions.NoteAddendumRow, sessions.ProcessNoteRow,
    reviews.ReviewRow, endings.EndingRow, workbook.WorkbookPageRow, workbook.WorkbookEntryRow,
]


def test_the_migrations_make_what_the_rows_say(clinic):
    found = diff_models(clinical_db.obj, TABLES)
    assert found == SchemaDiff(*([] for _ in found)), found
