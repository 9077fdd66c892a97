"""Words for refusals of first run, signing in, staff, settings and backups."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import HouseProblem, Problem
from clinic_app.domain.settings import ClinicProblem
from clinic_app.domain.staff import StaffProblem
from clinic_app.services.backup_files import BackupProblem
from clinic_app.services.startup import StartProblem

WORDS: dict[Problem, str] = {
    HouseProblem.READ_ONLY: QT_TRANSLATE_NOOP(
        "texts", "The record is older than this desk last saw, so nothing can be changed until the clinical lead decides."
    ),
    ClinicProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "The clinic needs a name in at least one language."),
    ClinicProblem.NO_ROOM_NAME: QT_TRANSLATE_NOOP("texts", "The room needs a name."),
    ClinicProblem.ROOM_NAME_TAKEN: QT_TRANSLATE_NOOP("texts", "Another room has this name."),
    ClinicProblem.NO_NUMBER_NAME: QT_TRANSLATE_NOOP("texts", "Say whose number it is, in at least one language."),
    ClinicProblem.NO_NUMBER: QT_TRANSLATE_NOOP("texts", "Type the number as it is dialled."),
    ClinicProblem.CHECKED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The day on which it was checked cannot lie ahead."),
    ClinicProblem.BAD_SPAN: QT_TRANSLATE_NOOP(
        "texts", "These hours cannot be read. Type them like 9-13, 16-20; leave a closed day empty."
    ),
    ClinicProblem.SPANS_OVERLAP: QT_TRANSLATE_NOOP("texts", "Two stretches of this day overlap."),
    StaffProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "A name is needed in at least one language."),
    StaffProblem.NO_ROLE: QT_TRANSLATE_NOOP("texts", "Choose at least one role."),
    StaffProblem.NO_SIGN_IN_NAME: QT_TRANSLATE_NOOP("texts", "A name to sign in with is needed."),
    StaffProblem.SIGN_IN_NAME_TAKEN: QT_TRANSLATE_NOOP("texts", "Somebody else signs in with this name. Choose another."),
    StaffProblem.LAST_MANAGER: QT_TRANSLATE_NOOP("texts", "The clinic needs a manager. Give somebody else the role first."),
    StaffProblem.LAST_LEAD: QT_TRANSLATE_NOOP("texts", "The clinic needs a clinical lead. Give somebody else the role first."),
    StaffProblem.PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "texts", "At least {least} characters are needed; this has {have}. Four or five words do well."
    ),
    StaffProblem.PASSPHRASE_COMMON: QT_TRANSLATE_NOOP(
        "texts", "Many people would guess this. Take words that do not belong together."
    ),
    StaffProblem.PASSPHRASE_NAMES: QT_TRANSLATE_NOOP(
        "texts", "This holds the name of the clinic or the person. Leave names out."
    ),
    StaffProblem.PASSPHRASE_SAME: QT_TRANSLATE_NOOP("texts", "This is the passphrase you have. Choose a new one."),
    StaffProblem.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "texts", "Name and passphrase do not fit together. Check both and try again."
    ),
    StaffProblem.WAIT: QT_TRANSLATE_NOOP("texts", "Too quick after a wrong try. Wait {seconds} seconds, then try again."),
    StaffProblem.TOO_MANY_TRIES: QT_TRANSLATE_NOOP(
        "texts", "Too many wrong tries. Only the recovery sheet opens this sign-in now."
    ),
    StaffProblem.NOT_YET_OWN_PASSPHRASE: QT_TRANSLATE_NOOP(
        "texts", "This person still uses the first passphrase. Ask them to sign in once and choose their own."
    ),
    StaffProblem.NOT_CLINICAL: QT_TRANSLATE_NOOP("texts", "Only therapists and leads hold the clinical key."),
    StaffProblem.REASON_SHORT: QT_TRANSLATE_NOOP("texts", "Write the reason in at least {least} characters."),
    StartProblem.NEWER: QT_TRANSLATE_NOOP(
        "texts", "This clinic was last opened by a newer version of the program ({needs}). Update this desk; nothing was changed."
    ),
    StartProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "A vault is damaged or opens with another key ({vault}). Restore the newest backup."
    ),
    StartProblem.EMPTY_VAULT: QT_TRANSLATE_NOOP(
        "texts", "A vault is missing or empty ({vault}). Nothing was made anew; restore the newest backup."
    ),
    StartProblem.KEY_FILE: QT_TRANSLATE_NOOP(
        "texts", "The file with the keys is damaged, and so is its copy. Restore the newest backup."
    ),
    StartProblem.NETWORK_FOLDER: QT_TRANSLATE_NOOP(
        "texts",
        "This folder lies on a network or is synchronised, which can damage the record. Choose a folder on this computer.",
    ),
    StartProblem.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "texts", "The clinic's folder cannot be written by this user ({folder}). Ask whoever looks after this computer."
    ),
    StartProblem.NOT_MIGRATED: QT_TRANSLATE_NOOP(
        "texts", "The record could not be brought up to this version ({vault}). It is as it was; a copy lies with the backups."
    ),
    StartProblem.OLDER_THAN_SEEN: QT_TRANSLATE_NOOP("texts", "The record is older than this desk last saw."),
    StartProblem.CLINIC_EXISTS: QT_TRANSLATE_NOOP("texts", "A clinic is here already. Sign in to it instead."),
    StartProblem.CODE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "This code does not open the vault. Check each group of letters on the sheet."
    ),
    StartProblem.NOT_THE_SAME: QT_TRANSLATE_NOOP("texts", "The two do not match. Type the passphrase once more."),
    BackupProblem.DAMAGED: QT_TRANSLATE_NOOP("texts", "This backup is damaged. Nothing was changed; choose another one."),
    BackupProblem.NOT_A_BACKUP: QT_TRANSLATE_NOOP("texts", "This file is not a backup of a clinic."),
    BackupProblem.WRONG_KEY: QT_TRANSLATE_NOOP(
        "texts", "The backup does not open with this. Use the passphrase of its day, or the sheets."
    ),
    BackupProblem.OTHER_CLINIC: QT_TRANSLATE_NOOP(
        "texts", "The parts of this backup belong to different clinics. Nothing was changed."
    ),
    BackupProblem.NO_ROOM: QT_TRANSLATE_NOOP(
        "texts", "There is not enough room on this disk ({folder}). Free some, or choose another folder."
    ),
    BackupProblem.FOLDER: QT_TRANSLATE_NOOP("texts", "This folder cannot be written ({folder}). Choose another one."),
    BackupProblem.NOT_YOURS: QT_TRANSLATE_NOOP(
        "texts", "A clinic is here already. Its manager or clinical lead puts a backup in its place, or the recovery sheets do. "
        "Nothing was changed."
    ),
    BackupProblem.ON_SERVER: QT_TRANSLATE_NOOP("texts", "This clinic lives on a server; its backups are made there."),
}
