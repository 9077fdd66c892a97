"""Words for the acts of the audit chains and for what a check of the record found."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.errors import Problem
from clinic_app.domain.permissions import Action
from clinic_app.services.verification import VerifyFinding
from ui import formats

WORDS: dict[Problem, str] = {}

ACTS: dict[str, str] = {
    "sign_in": QT_TRANSLATE_NOOP("texts", "signed in"),
    "sign_out": QT_TRANSLATE_NOOP("texts", "signed out"),
    "lock": QT_TRANSLATE_NOOP("texts", "locked the desk"),
    "create_clinic": QT_TRANSLATE_NOOP("texts", "made the clinic"),
    "make_demo": QT_TRANSLATE_NOOP("texts", "filled the demo clinic"),
    "recovered": QT_TRANSLATE_NOOP("texts", "signed in by recovery sheet"),
    "renew_recovery": QT_TRANSLATE_NOOP("texts", "made a new recovery sheet"),
    "tell_desk": QT_TRANSLATE_NOOP("texts", "brought the desk up to date"),
    "accept_older_record": QT_TRANSLATE_NOOP("texts", "went on with an older record"),
    Action.LOOK_CLINIC: QT_TRANSLATE_NOOP("texts", "looked at the clinic's settings"),
    Action.EDIT_CLINIC: QT_TRANSLATE_NOOP("texts", "changed the clinic's settings"),
    Action.LOOK_STAFF: QT_TRANSLATE_NOOP("texts", "looked at the team"),
    Action.EDIT_STAFF: QT_TRANSLATE_NOOP("texts", "changed the team"),
    Action.EDIT_ROOMS: QT_TRANSLATE_NOOP("texts", "changed the rooms"),
    Action.EDIT_HOURS: QT_TRANSLATE_NOOP("texts", "changed hours"),
    Action.CHANGE_PASSPHRASE: QT_TRANSLATE_NOOP("texts", "changed a passphrase"),
    Action.GRANT_CLINICAL: QT_TRANSLATE_NOOP("texts", "gave the clinical key"),
    Action.LOOK_AUDIT: QT_TRANSLATE_NOOP("texts", "read who looked"),
    Action.LOOK_CLINICAL_AUDIT: QT_TRANSLATE_NOOP("texts", "read who looked (clinical)"),
    Action.BACK_UP: QT_TRANSLATE_NOOP("texts", "made a backup"),
    Action.VERIFY: QT_TRANSLATE_NOOP("texts", "checked the record"),
    Action.VERIFY_CLINICAL: QT_TRANSLATE_NOOP("texts", "checked the clinical record"),
    Action.KEEP_DRAFT: QT_TRANSLATE_NOOP("texts", "kept a draft"),
    Action.OPEN_DRAFT: QT_TRANSLATE_NOOP("texts", "opened a draft"),
    Action.KEEP_CLINICAL_DRAFT: QT_TRANSLATE_NOOP("texts", "kept a clinical draft"),
    Action.OPEN_CLINICAL_DRAFT: QT_TRANSLATE_NOOP("texts", "opened a clinical draft"),
    Action.SEARCH_CLIENTS: QT_TRANSLATE_NOOP("texts", "searched clients"),
    Action.LOOK_CLIENTS: QT_TRANSLATE_NOOP("texts", "looked at the list of clients"),
    Action.LOOK_CLIENT: QT_TRANSLATE_NOOP("texts", "looked at a front sheet"),
    Action.ADD_CLIENT: QT_TRANSLATE_NOOP("texts", "added a client"),
    Action.EDIT_CLIENT: QT_TRANSLATE_NOOP("texts", "changed a front sheet"),
    Action.IMPORT: QT_TRANSLATE_NOOP("texts", "imported a spreadsheet"),
    Action.EXPORT: QT_TRANSLATE_NOOP("texts", "exported clients"),
    Action.ASSIGN_THERAPIST: QT_TRANSLATE_NOOP("texts", "gave a client another therapist"),
    Action.LOOK_DIARY: QT_TRANSLATE_NOOP("texts", "looked at the diary"),
    Action.BOOK: QT_TRANSLATE_NOOP("texts", "booked a visit"),
    Action.MOVE_APPOINTMENT: QT_TRANSLATE_NOOP("texts", "moved a visit"),
    Action.CANCEL_APPOINTMENT: QT_TRANSLATE_NOOP("texts", "cancelled a visit"),
    Action.MARK_ARRIVAL: QT_TRANSLATE_NOOP("texts", "marked how a visit stands"),
    Action.UNDO_APPOINTMENT: QT_TRANSLATE_NOOP("texts", "took back a change to a visit"),
    Action.LOOK_FILE: QT_TRANSLATE_NOOP("texts", "looked at a clinical file"),
    Action.LOOK_MY_DAY: QT_TRANSLATE_NOOP("texts", "looked at My day"),
    Action.OPEN_WITH_REASON: QT_TRANSLATE_NOOP("texts", "opened a file with a reason"),
    Action.OPEN_EPISODE: QT_TRANSLATE_NOOP("texts", "opened an episode of care"),
    Action.MOVE_PHASE: QT_TRANSLATE_NOOP("texts", "moved an episode to its next phase"),
    Action.EDIT_INTAKE: QT_TRANSLATE_NOOP("texts", "wrote the first meeting"),
    Action.EDIT_FORMULATION: QT_TRANSLATE_NOOP("texts", "wrote the formulation"),
    Action.EDIT_PLAN: QT_TRANSLATE_NOOP("texts", "worked on a plan"),
    Action.AGREE_PLAN: QT_TRANSLATE_NOOP("texts", "put a plan into force"),
    Action.SIGN_AGREEMENT: QT_TRANSLATE_NOOP("texts", "recorded a signed agreement"),
    Action.WRITE_NOTE: QT_TRANSLATE_NOOP("texts", "wrote a session note"),
    Action.SIGN_NOTE: QT_TRANSLATE_NOOP("texts", "signed a session note"),
    Action.ADD_ADDENDUM: QT_TRANSLATE_NOOP("texts", "added an addendum"),
    Action.RATE_GOALS: QT_TRANSLATE_NOOP("texts", "kept goal ratings"),
    Action.LOOK_PROCESS_NOTE: QT_TRANSLATE_NOOP("texts", "opened an own private note"),
    Action.WRITE_PROCESS_NOTE: QT_TRANSLATE_NOOP("texts", "wrote an own private note"),
    Action.ADD_LIFE_EVENT: QT_TRANSLATE_NOOP("texts", "added a life event"),
    Action.RECORD_CONSENT: QT_TRANSLATE_NOOP("texts", "recorded a consent"),
    Action.MATCH_THERAPISTS: QT_TRANSLATE_NOOP("texts", "looked for a therapist that fits"),
    Action.LOOK_PROFILES: QT_TRANSLATE_NOOP("texts", "read therapists' profiles"),
    Action.LOOK_OWN_PROFILE: QT_TRANSLATE_NOOP("texts", "looked at the own profile"),
    Action.EDIT_PROFILE: QT_TRANSLATE_NOOP("texts", "changed the own profile"),
    Action.WRITE_REVIEW: QT_TRANSLATE_NOOP("texts", "worked on a review"),
    Action.FINISH_REVIEW: QT_TRANSLATE_NOOP("texts", "signed a review"),
    Action.WRITE_ENDING: QT_TRANSLATE_NOOP("texts", "worked on an ending"),
    Action.CLOSE_EPISODE: QT_TRANSLATE_NOOP("texts", "closed an episode of care"),
    Action.RECORD_RELEASE: QT_TRANSLATE_NOOP("texts", "recorded a permission to share"),
    Action.LOOK_LETTERS: QT_TRANSLATE_NOOP("texts", "looked at letters"),
    Action.WRITE_LETTER: QT_TRANSLATE_NOOP("texts", "worked on a letter"),
    Action.ISSUE_LETTER: QT_TRANSLATE_NOOP("texts", "signed and released a letter"),
    Action.PRINT_LETTER: QT_TRANSLATE_NOOP("texts", "printed a letter"),
    Action.LOOK_ENVELOPES: QT_TRANSLATE_NOOP("texts", "looked at envelopes to hand over"),
    Action.HAND_OVER: QT_TRANSLATE_NOOP("texts", "handed an envelope over"),
}

FOUND: dict[str, str] = {
    "no_backup": QT_TRANSLATE_NOOP("texts", "There is no backup yet."),
    "backup_damaged": QT_TRANSLATE_NOOP("texts", "The newest backup is damaged ({where}). Make another one now."),
    "pages_damaged": QT_TRANSLATE_NOOP("texts", "Pages of the file are damaged. Restore the newest backup."),
    "tables_damaged": QT_TRANSLATE_NOOP("texts", "Tables of the file are damaged. Restore the newest backup."),
    "links_broken": QT_TRANSLATE_NOOP("texts", "Some rows point at others that are gone."),
    "schema_missing": QT_TRANSLATE_NOOP("texts", "A guard or table of the record is missing or was changed."),
    "audit_gap": QT_TRANSLATE_NOOP("texts", "Lines of the audit are missing from number {where} on."),
    "audit_broken_link": QT_TRANSLATE_NOOP("texts", "Line {where} of the audit does not follow the one before it."),
    "audit_bad_mac": QT_TRANSLATE_NOOP("texts", "Line {where} of the audit was changed after it was written."),
    "older_than_anchor": QT_TRANSLATE_NOOP("texts", "The record is older than this desk last saw, at line {where}."),
    "differs_from_anchor": QT_TRANSLATE_NOOP("texts", "The record differs from what this desk last saw, at line {where}."),
    "older_than_backup": QT_TRANSLATE_NOOP("texts", "The record is older than its newest backup, at line {where}."),
    "differs_from_backup": QT_TRANSLATE_NOOP("texts", "The record differs from its newest backup, at line {where}."),
    "signed_text_changed": QT_TRANSLATE_NOOP("texts", "A signed text no longer gives its digest ({where})."),
}


def action_words(action: str) -> str:
    """An act in the language of the screen."""
    return QCoreApplication.translate("texts", ACTS[action])


def finding_words(finding: VerifyFinding) -> str:
    """What a check found, as a sentence."""
    return QCoreApplication.translate("texts", FOUND[finding.code]).format(where=formats.isolate(finding.where))
