"""What the headless commands say when they refuse: one sentence for each code, of what happened, what was kept and what to do.

The windows have words of their own, in two languages (ui/texts); a terminal is read by whoever looks after the computer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.imports import ImportProblem
from clinic_app.domain.people import PeopleProblem
from clinic_app.domain.staff import StaffProblem
from clinic_app.services.backup_files import BackupProblem
from clinic_app.services.startup import StartProblem

# A code is its own list's: two lists may use the same word, so the key is the member's list and value.
SENTENCES: dict[Problem, str] = {
    HouseProblem.DENIED: (
        "This person's role does not include that; nothing was changed and the attempt was noted, so sign in as "
        "somebody who may (--user)."
    ),
    HouseProblem.STALE: "Somebody saved a newer version first; theirs stands, so look at it and run the command again.",
    HouseProblem.NOT_FOUND: "What this asks for is no longer there; nothing was changed, so look again what there is.",
    HouseProblem.EMPTY: "Something that is needed was left empty; nothing was changed, so fill it in.",
    HouseProblem.TOO_LONG: "A text is longer than there is room for; nothing was changed, so shorten it.",
    HouseProblem.NOT_A_DATE: "This is not a date; nothing was changed, so write it like 2026-11-30.",
    HouseProblem.NOT_A_NUMBER: "This needs to be a number; nothing was changed, so write digits alone.",
    HouseProblem.OUT_OF_RANGE: "A number is outside what is possible here; nothing was changed, so choose another.",
    HouseProblem.VAULT_CLOSED: (
        "This needs the clinical record, which this person's sign-in does not open; nothing was changed, so sign in as "
        "a therapist or the lead."
    ),
    HouseProblem.BUSY: (
        "Another desk is using the clinic's files; nothing was changed, so try again when it has finished or locked."
    ),
    HouseProblem.DISK: "The disk is full or cannot be written; nothing was changed, so make room and try again.",
    HouseProblem.READ_ONLY: (
        "The record is older than this desk last saw, so nothing is written until the clinical lead decides at the "
        "sign-in window."
    ),
    StaffProblem.WRONG_PASSPHRASE: "Name and passphrase do not fit together; nothing was opened, so check both and try again.",
    StaffProblem.WAIT: "The last passphrase was wrong; nothing was opened, so wait {seconds} s and try again.",
    StaffProblem.TOO_MANY_TRIES: (
        "There were too many wrong tries; nothing was opened, and only the recovery sheet opens this sign-in now, at "
        "the window."
    ),
    StaffProblem.SIGN_IN_NAME_TAKEN: "Somebody else signs in with this name; nothing was changed, so choose another.",
    StartProblem.NEWER: (
        "This clinic was last opened by a newer version of the program ({needs}); nothing was changed, so update this "
        "computer first."
    ),
    StartProblem.DAMAGED: (
        "The {vault} vault is damaged or opens with another key; it was left as it is, so restore the newest backup."
    ),
    StartProblem.EMPTY_VAULT: "The {vault} vault is missing or empty; nothing was made anew, so restore the newest backup.",
    StartProblem.KEY_FILE: (
        "The file with the keys is damaged, and so is its copy; nothing was changed, so restore the newest backup."
    ),
    StartProblem.NETWORK_FOLDER: (
        "The folder {folder} lies on a network or is synchronised, which can damage the record; nothing was changed, so "
        "choose a folder on this computer (--clinic)."
    ),
    StartProblem.NOT_WRITABLE: (
        "The clinic's folder {folder} cannot be written by this user; nothing was changed, so run this as the user it "
        "belongs to."
    ),
    StartProblem.NOT_MIGRATED: (
        "The {vault} vault could not be brought up to this version; it is as it was and a copy lies with the backups, "
        "so go on with the version before and tell whoever looks after the program."
    ),
    StartProblem.OLDER_THAN_SEEN: (
        "The record is older than this desk last saw; nothing is written until the clinical lead decides at the sign-in "
        "window."
    ),
    StartProblem.CLINIC_EXISTS: (
        "A clinic stands in this folder already; it was left as it is, so choose another folder (--clinic)."
    ),
    StartProblem.CODE_WRONG: (
        "This code does not open the vault; nothing was changed, so check each group of letters on the sheet."
    ),
    StartProblem.NOT_THE_SAME: "The two do not match; nothing was changed, so type the passphrase once more.",
    BackupProblem.DAMAGED: "This backup is damaged or is none at all; the clinic was left as it is, so choose another one.",
    BackupProblem.NOT_A_BACKUP: (
        "This file is not a backup of a clinic; the clinic was left as it is, so choose one that ends in .clinic."
    ),
    BackupProblem.WRONG_KEY: (
        "The backup does not open with this name and passphrase; the clinic was left as it is, so use the passphrase of "
        "the backup's day, or the sheets (--recovery)."
    ),
    BackupProblem.OTHER_CLINIC: (
        "The parts of this backup belong to different clinics; the clinic was left as it is, so choose another one."
    ),
    BackupProblem.NO_ROOM: (
        "There is not enough room on the disk of {folder}; no backup was made, so free some or choose another folder "
        "(--into)."
    ),
    BackupProblem.FOLDER: "The folder {folder} cannot be written; nothing was changed, so choose another one.",
    BackupProblem.NOT_YOURS: (
        "A clinic stands there, and a backup is put in its place by its manager or clinical lead; nothing was changed, so let "
        "one of them do it, or use the sheets (--recovery)."
    ),
    BackupProblem.ON_SERVER: "This clinic lives on a server, where its backups are made; nothing was done here.",
    ImportProblem.FILE_UNREADABLE: "This file cannot be read as a list; nothing was taken, so save it again as .xlsx or .csv.",
    ImportProblem.FILE_TOO_BIG: "This file is larger than a list of clients or visits can be; nothing was taken, so divide it.",
    ImportProblem.FILE_EMPTY: "There are no rows below the headers in this file; nothing was taken, so choose another file.",
    ImportProblem.NO_NAME_COLUMN: (
        "No column was recognised as the name; nothing was taken, so name one “Name”, or choose the columns in the "
        "import window."
    ),
    ImportProblem.NO_COLUMN: (
        "No column was recognised as {column}; visits need a file number or name, a therapist, a date and a time, "
        "nothing was taken, so name it in the first row or choose the columns in the import window."
    ),
    # beside one row of a list
    ImportProblem.DATE_UNREADABLE: "“{cell}” is not a real date.",
    ImportProblem.TIME_UNREADABLE: "“{cell}” is not a time that a visit can begin at.",
    ImportProblem.MINUTES_UNREADABLE: "“{cell}” is not a length in minutes, 10 to 480.",
    ImportProblem.FORMULA: "A formula stands where a value belongs: {cell}",
    ImportProblem.CELL_TOO_LONG: "One cell holds more than {limit} characters.",
    ImportProblem.FILE_NO_TAKEN: "File number {file_no} belongs to {name}.",
    ImportProblem.CLIENT_UNKNOWN: "No client on file fits “{cell}”.",
    ImportProblem.NAME_DIFFERS: "The file belongs to {name}, not to {cell}.",
    ImportProblem.THERAPIST_MISSING: "No therapist is named.",
    ImportProblem.THERAPIST_LEFT_OUT: "{cell} is no therapist here.",
    ImportProblem.ROOM_LEFT_OUT: "{cell} is no room here.",
    ImportProblem.STATUS_LEFT_OUT: "“{cell}” is no status of a visit.",
    ImportProblem.NOT_YET: "The visit is still to come ({start}), so it cannot be “{cell}”.",
    ImportProblem.THERAPIST_TAKEN: "The therapist is taken from {start} to {end} ({other}).",
    ImportProblem.ROOM_TAKEN: "The room is taken from {start} to {end} ({other}).",
    ImportProblem.CLIENT_TAKEN: "The client has another visit from {start} to {end} ({other}).",
    ImportProblem.STATUS_DIFFERS: "The same visit stands with another status ({other}).",
    ImportProblem.OVER_MIDNIGHT: "A visit ends on the day it begins.",
    PeopleProblem.NO_NAME: "A name is needed, in either script.",
    PeopleProblem.NO_PHONE: "A phone number is needed.",
    PeopleProblem.PHONE_UNREADABLE: "This is not a phone number.",
    PeopleProblem.NAME_TOO_LONG: "One part of a name has room for {limit} letters.",
    PeopleProblem.NOTE_TOO_LONG: "The note has room for {limit} characters; this is {over} more.",
    PeopleProblem.LINE_TOO_LONG: "A line has room for {limit} characters.",
    PeopleProblem.EMAIL_UNREADABLE: "This is not an e-mail address.",
    PeopleProblem.DATE_UNREADABLE: "The birth date is not a real date.",
    PeopleProblem.BORN_IN_FUTURE: "The birth date lies in the future.",
    PeopleProblem.BORN_TOO_LONG_AGO: "The birth date lies more than 130 years back.",
    PeopleProblem.FILE_NO_TAKEN: "File number {file_no} is taken.",
    PeopleProblem.LOOKS_LIKE_ANOTHER: "Somebody on file looks like this person.",
    PeopleProblem.NO_CLIENT: "This client is not on file.",
    PeopleProblem.THERAPIST_BY_LEAD: "Another therapist is named by the clinical lead.",
}
_WORDS = {(type(code).__name__, code.value): sentence for code, sentence in SENTENCES.items()}
OTHERWISE = "This was refused ({code}); nothing was changed, and the same act in the program's window says more."
STEPS = {  # those whose key is not yet what a person would say
    "slots": "people's slots", "others": "waiting for other desks", "read": "reading the backup", "moved": "in its place",
    "desk": "desk vault", "clinical": "clinical vault",
}
FOUND = {  # of verify
    "no_backup": "There is no backup of this vault under its key; make one.",
    "backup_damaged": "The newest backup is damaged; make another one now.",
    "pages_damaged": "Pages of the file are damaged; restore the newest backup.",
    "tables_damaged": "Tables of the file are damaged; restore the newest backup.",
    "links_broken": "Some rows point at others that are gone.",
    "schema_missing": "A guard or table of the record is missing or was changed.",
    "audit_gap": "Lines of the audit are missing from this number on.",
    "audit_broken_link": "This line of the audit does not follow the one before it.",
    "audit_bad_mac": "This line of the audit was changed after it was written.",
    "older_than_anchor": "The record is older than this desk last saw, at this line.",
    "differs_from_anchor": "The record differs from what this desk last saw, at this line.",
    "older_than_backup": "The record is older than its newest backup, at this line.",
    "differs_from_backup": "The record differs from its newest backup, at this line.",
    "signed_text_changed": "A signed text no longer gives its digest.",
    "diary_overlap_therapist": "This visit has a therapist who is in another at the same time.",
    "diary_overlap_room": "This visit has a room that another has at the same time.",
    "diary_overlap_client": "This visit has a client who is in another at the same time.",
    "diary_out_of_step": "This visit and the times it holds in the diary differ.",
}


def sentence(finding: Finding) -> str:
    """The sentence of a finding with its facts in it; also for a code that no command is known to meet."""
    words = _WORDS.get((type(finding.code).__name__, finding.code.value), OTHERWISE)
    facts: dict[str, Any] = {name: _shown(value) for name, value in finding.facts.items()}
    return words.format_map({"code": finding.code.value, **facts})


def sentences(findings: Iterable[Finding]) -> str:
    """All of them, each once, one after the other."""
    return " ".join(dict.fromkeys(sentence(finding) for finding in findings))


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    words = value.isoformat() if isinstance(value, date) else str(value)
    return f"row {words[1:]} of this list" if words[:1] == "#" and words[1:].isdecimal() else words
