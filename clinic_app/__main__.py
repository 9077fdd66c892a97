"""Headless commands: what the clinic does without a window. Proof that the core needs none.

Exit codes: 0 done (import: also where single rows were refused; they are in the report) · 1 refused and nothing changed, or
verify found something · 2 wrong use: an option, or a file that is missing or there already · 3 the clinic does not open ·
4 a mistake of the program · 130 stopped by Ctrl+C. Every refusal is one sentence on standard error.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from clinic_app import paths
from clinic_app.command_words import FOUND, STEPS, sentence, sentences
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.staff import StaffProblem
from clinic_app.services import (
    backup,
    backup_files,
    demo,
    demo_people,
    exports,
    imports,
    key_changes,
    places,
    recovery_sheets,
    settings,
    sheets,
    staff,
    startup,
    verification,
)
from clinic_app.services.demo_course import DemoSize
from clinic_app.services.startup import StartProblem

LISTS = (".xlsx", ".csv")
NOT_OPEN = {*StartProblem, StaffProblem.WRONG_PASSPHRASE, StaffProblem.WAIT, StaffProblem.TOO_MANY_TRIES} - {
    StartProblem.CLINIC_EXISTS
}


class WrongUse(Exception):
    """The command cannot be meant like this; says why and what to do. Nothing was done."""


class NoClinic(WrongUse):
    """There is nothing to open."""


class Meter:
    """Progress of long work on standard error: one line that changes on a terminal, a line a step for --progress."""

    def __init__(self) -> None:
        self.wanted, self._shown = False, (-1, "")

    def __call__(self, percent: int, key: str) -> None:
        if (percent, key) == self._shown or not (self.wanted or sys.stderr.isatty()):
            return
        self._shown = (percent, key)
        words = f"{percent:3d} %  {STEPS.get(key, key)}"
        sys.stderr.write(f"\r{words:<40}" if sys.stderr.isatty() else f"{words}\n")
        if percent >= 100:
            self.end()
        sys.stderr.flush()

    def end(self) -> None:
        """Leave the line that changes, so that what is said next stands on its own."""
        if self._shown[1] and sys.stderr.isatty():
            sys.stderr.write("\n")
        self._shown = (-1, "")


progress = Meter()


def say(text: str) -> None:
    """One line to the person at the terminal."""
    sys.stdout.write(text + "\n")


def there(path: Path, what: str) -> Path:
    """A file that must be there."""
    if not path.is_file():
        raise WrongUse(f"{path} is no {what} that could be read; nothing was done, so look at the name and the folder.")
    return path


def free(path: Path, replace: bool) -> Path:
    """A place to write a list to: never silently over another file, and known to be writable before anything is done."""
    if path.suffix.lower() not in LISTS:
        raise WrongUse(f"{path.name} ends in neither .xlsx nor .csv; nothing was written, so choose one of the two.")
    return free_place(path, replace)


def free_place(path: Path, replace: bool | None) -> Path:
    """The same for a file of any kind; replace is None where nothing may be written over."""
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise WrongUse(f"The folder {path.parent} is not there or cannot be written; nothing was done, so choose another.")
    if path.exists() and not (replace and path.is_file()):
        way = "choose another folder" if replace is None else "choose another name, or say --replace"
        raise WrongUse(f"{path} is there already and was left as it is; {way}.")
    return path


def passphrase(args: argparse.Namespace) -> str:
    """From --passphrase-file (- is standard input) or typed; never from the command line, which others can read."""
    if args.passphrase_file == "-":
        return sys.stdin.readline().rstrip("\n")
    if args.passphrase_file:
        lines = there(Path(args.passphrase_file), "passphrase file").read_text("utf-8", errors="replace").splitlines()
        return lines[0] if lines else ""
    return getpass.getpass(f"Passphrase of {args.user}: ")


def signed_in(args: argparse.Namespace) -> Actor:
    """Sign in as --user; opens what that person holds."""
    return startup.sign_in(clinic_of(args), args.user, passphrase(args))


def clinic_of(args: argparse.Namespace) -> Path:
    """The folder of --clinic, with a clinic in it."""
    folder: Path = args.clinic
    places.finish_restore(folder)
    if not places.clinic_exists(folder):
        raise NoClinic(f"There is no clinic in {folder}; nothing was done, so say where it is (--clinic).")
    return folder


def cmd_migrate(args: argparse.Namespace) -> int:
    """Bring a clinic's tables up to this program (signing in does it, after a safety copy)."""
    startup.sign_in(clinic_of(args), args.user, passphrase(args), progress)
    progress(100, "done")
    say("The clinic's tables are those of this program.")
    return 0


def cmd_backup(args: argparse.Namespace) -> int:
    """Make a verified backup."""
    made = backup.make(signed_in(args), args.into, progress)
    say(f"{made.path}  {made.size} bytes, opened and checked")
    return 0


def cmd_restore(args: argparse.Namespace) -> int:
    """Check a backup and put it in the clinic's place; what stood there is set aside."""
    codes = {}
    there(args.file, "backup")
    if not args.recovery and not args.user:
        raise WrongUse("Say whose passphrase opens the backup (--user), or --recovery to open it with the sheets.")
    if args.recovery:
        codes = {vault: getpass.getpass(f"Recovery sheet, {vault} (empty to leave closed): ") for vault in Vault}
        codes = {vault: code for vault, code in codes.items() if code}
    words = "" if codes else passphrase(args)
    aside = backup_files.restore(args.file, args.clinic, args.user or "", words, codes or None, progress)
    say(f"Restored into {args.clinic}." + (f" What stood there is in {aside}." if aside else ""))
    return 0


def cmd_verify(args: argparse.Namespace) -> int:
    """Check pages, tables, triggers, audit chains, anchors and the newest backup; or one backup file."""
    if args.backup:
        backup_files.check(there(args.backup, "backup"), args.user, passphrase(args), step=progress)
        say(f"{args.backup}: sound")
        return 0
    result = verification.verify(signed_in(args), since=args.since, progress=progress)
    if args.json:
        say(json.dumps({"lines": result.lines, "findings": [vars(f) for f in result.findings]}))
    else:
        for vault, count in result.lines.items():
            say(f"{vault}: {count} audit lines walked")
        for finding in result.findings:
            say(f"FOUND {finding.code} in {finding.vault} {finding.where}".rstrip() + f": {FOUND[finding.code]}")
        say("Nothing is wrong." if not result.findings else f"{len(result.findings)} findings.")
    return 1 if result.findings else 0


def cmd_change_keys(args: argparse.Namespace) -> int:
    """Encrypt anew what somebody who has left knew the key of: new recovery sheets first, then a backup, then every page."""
    clinic_of(args)
    words = passphrase(args)
    actor = startup.sign_in(args.clinic, args.user, words)
    wanted, clinic = tuple(staff.keys_to_change(actor)), settings.clinic(actor)
    startup.sign_out()
    if not wanted:
        say("Nobody has left who knew a key that you answer for.")
        return 0
    for vault in wanted:  # a sheet from before may still be needed: it is never written over
        free_place(args.sheets / recovery_sheets.name_of(vault), None)
    codes = key_changes.new_codes(wanted)
    made = recovery_sheets.save_recovery_sheets(args.sheets, clinic, codes)
    whole = key_changes.change_keys(args.clinic, args.user, words, codes, progress)
    say(f"Changed: {', '.join(wanted)}. Print {', '.join(map(str, made))} for the safe; the sheets before open nothing now.")
    say("Backups made before stay under the old key: whoever left could open one that they took with them.")
    if not whole:
        say("The backup after the change was not made; make one now.")
    return 0 if whole else 1


def cmd_demo(args: argparse.Namespace) -> int:
    """Make a demo clinic, marked SAMPLE, whose passphrase is public; larger ones for measuring."""
    size = DemoSize(args.years, args.clients, args.therapists, args.seed, not args.diary_only)
    demo.make_demo(args.clinic, size, progress)
    names = ", ".join(f"{name} ({role})" for name, _, _, role in demo_people.PEOPLE)
    say(f"{args.clinic}: sign in as {names}. Passphrase of all: {demo_people.PASSPHRASE}")
    return 0


def cmd_import(args: argparse.Namespace) -> int:
    """Bring in a spreadsheet of clients or visits by the mapping it guesses; --preview writes nothing."""
    there(args.file, "list")
    report = free(args.report, args.replace) if args.report else None
    actor = signed_in(args)
    sheet = sheets.read_sheet(actor, args.file)
    kind, choices = imports.guess(actor, sheet)
    act = imports.preview if args.preview else imports.run
    plan = act(actor, sheet, kind, choices, lambda done, total: progress(round(100 * done / max(1, total)), kind.value))
    counts = ", ".join(f"{outcome.value} {plan.count(outcome)}" for outcome in plan.outcomes)
    say(f"{len(sheet.rows)} rows of {kind.value}: {counts}")
    progress(100, "done")
    for name, words in plan.passphrases:
        say(f"First passphrase of {name}: {words}")
    if plan.refused and not args.preview:
        report = report or unused(args.file.with_name(f"{args.file.stem}-refused{args.file.suffix}"))
        try:
            imports.write_refused(actor, plan, report, "Why", sentence)
        except OSError as error:
            say(f"The list was taken, but the report of the rows that were not could not be written ({error.strerror}).")
            return 1
        say(f"Rows not taken, each with the reason, to mend and bring back: {report}")
    return 0


def unused(path: Path) -> Path:
    """This name, or the next with a number that nothing has: a report that is being mended is never written over."""
    names = (path.with_name(f"{path.stem}{number}{path.suffix}") for number in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())


def cmd_export(args: argparse.Namespace) -> int:
    """Write the administrative list of clients as .xlsx or .csv, formula-safe."""
    free(args.file, args.replace)
    actor = signed_in(args)
    say(f"{exports.export_clients(actor, args.file, progress)} clients in {args.file}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = argparse.ArgumentParser(
        prog="python -m clinic_app", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--clinic", type=Path, default=paths.user_data() / "clinic", help="the clinic's folder (this user's)")
    made.add_argument("--progress", action="store_true", help="say how far it is, also where standard error is no terminal")
    commands = made.add_subparsers(dest="command", required=True, metavar="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], *, user: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=(run.__doc__ or "").strip(), description=run.__doc__)
        sub.set_defaults(run=run)
        # both may stand before the command or after it
        sub.add_argument("--clinic", type=Path, default=argparse.SUPPRESS, help="the clinic's folder (this user's)")
        sub.add_argument("--progress", action="store_true", default=argparse.SUPPRESS, help="say how far it is, also into a file")
        if user:
            sub.add_argument("--user", required=name != "restore", help="sign-in name")
            sub.add_argument("--passphrase-file", help="a file whose first line is the passphrase; - for standard input")
        return sub

    made_demo = command("demo", cmd_demo, user=False)
    for name, default in (("years", 2), ("clients", 240), ("therapists", 8), ("seed", 7)):
        made_demo.add_argument(f"--{name}", type=int, default=default)
    made_demo.add_argument("--diary-only", action="store_true", help="leave the clinical vault empty")
    brought = command("import", cmd_import)
    brought.add_argument("file", type=Path, help="an .xlsx or .csv")
    brought.add_argument("--preview", action="store_true", help="say what would become of the rows, write nothing")
    brought.add_argument("--report", type=Path, help="where to write the rows not taken (beside the file)")
    taken = command("export", cmd_export)
    taken.add_argument("file", type=Path, help="the .xlsx or .csv to write")
    for sub in (brought, taken):
        sub.add_argument("--replace", action="store_true", help="write over a file that is there already")
    command("migrate", cmd_migrate)
    command("change-keys", cmd_change_keys).add_argument(
        "--sheets", type=Path, required=True, metavar="FOLDER", help="where the new recovery sheets are written"
    )
    command("backup", cmd_backup).add_argument("--into", type=Path, help="another folder than the clinic's own backups")
    restore = command("restore", cmd_restore)
    restore.add_argument("file", type=Path, help="a .clinic backup")
    restore.add_argument("--recovery", action="store_true", help="open with the recovery sheets instead of a passphrase")
    verify = command("verify", cmd_verify)
    verify.add_argument("--since", type=int, default=0, metavar="SEQ", help="walk the audit chains from this line on")
    verify.add_argument("--backup", type=Path, metavar="FILE", help="check a backup file instead")
    verify.add_argument("--json", action="store_true", help="machine-readable result")
    return made


def main(argv: list[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    args = parser().parse_args(argv)
    progress.wanted = args.progress
    try:
        code: int = args.run(args)
        return code
    except WrongUse as wrong:
        return refused(str(wrong), 3 if isinstance(wrong, NoClinic) else 2)
    except Refused as no:
        return refused(sentences(no.findings), 3 if NOT_OPEN & set(no.codes) else 1)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return refused(f"A file or folder could not be used: {error.strerror or 'it failed'}{where}; choose another place.", 1)
    except KeyboardInterrupt:
        return refused("Stopped; what was not finished was not kept, so run it again.", 130)
    except Exception as error:  # noqa: BLE001 - said without the message, which may quote a record
        steps = traceback.extract_tb(error.__traceback__)[-4:]
        where = " ".join(f"{Path(step.filename).name}:{step.lineno}" for step in steps)
        return refused(f"Something went wrong inside the program; what was saved before is safe. Report this line: "
                       f"{type(error).__name__} at {where}", 4)
    finally:
        if startup.is_signed_in():
            startup.sign_out()


def refused(words: str, code: int) -> int:
    """Say a refusal on standard error; gives its exit code."""
    progress.end()
    sys.stderr.write(f"{words}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
