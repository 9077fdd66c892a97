"""Headless commands: what the clinic does without a window. Proof that the core needs none.

Exit codes: 0 done, 1 findings or refused, 2 wrong use, 3 the clinic does not open.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from pathlib import Path

from clinic_app import paths
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
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

Progress = Callable[[int, str], None]


def say(text: str) -> None:
    """One line to the person at the terminal."""
    sys.stdout.write(text + "\n")


def progress(percent: int, key: str) -> None:
    """Progress of long work, on one line of the terminal; silent when the output is kept in a file."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{percent:3d} %  {key:<24}" + ("\n" if percent >= 100 else ""))
        sys.stderr.flush()


def passphrase(args: argparse.Namespace) -> str:
    """From --passphrase-file (- is standard input) or typed; never from the command line, which others can read."""
    if args.passphrase_file == "-":
        return sys.stdin.readline().rstrip("\n")
    if args.passphrase_file:
        return Path(args.passphrase_file).read_text("utf-8").rstrip("\n")
    return getpass.getpass(f"Passphrase of {args.user}: ")


def signed_in(args: argparse.Namespace) -> Actor:
    """Sign in as --user; opens what that person holds."""
    places.finish_restore(args.clinic)
    return startup.sign_in(args.clinic, args.user, passphrase(args))


def cmd_migrate(args: argparse.Namespace) -> int:
    """Bring a clinic's tables up to this program (signing in does it, after a safety copy)."""
    signed_in(args)
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
    if args.recovery:
        codes = {vault: getpass.getpass(f"Recovery sheet, {vault} (empty to leave closed): ") for vault in Vault}
        codes = {vault: code for vault, code in codes.items() if code}
    words = "" if codes else passphrase(args)
    aside = backup_files.restore(args.file, args.clinic, args.user or "", words, codes or None)
    say(f"Restored into {args.clinic}." + (f" What stood there is in {aside}." if aside else ""))
    return 0


def cmd_verify(args: argparse.Namespace) -> int:
    """Check pages, tables, triggers, audit chains, anchors and the newest backup; or one backup file."""
    if args.backup:
        backup_files.check(args.backup, args.user, passphrase(args))
        say(f"{args.backup}: sound")
        return 0
    result = verification.verify(signed_in(args), since=args.since, progress=progress)
    if args.json:
        say(json.dumps({"lines": result.lines, "findings": [vars(f) for f in result.findings]}))
    else:
        for vault, count in result.lines.items():
            say(f"{vault}: {count} audit lines walked")
        for finding in result.findings:
            say(f"FOUND {finding.code} in {finding.vault} {finding.where}".rstrip())
        say("Nothing is wrong." if not result.findings else f"{len(result.findings)} findings.")
    return 1 if result.findings else 0


def cmd_change_keys(args: argparse.Namespace) -> int:
    """Encrypt anew what somebody who has left knew the key of: new recovery sheets first, then a backup, then every page."""
    words = passphrase(args)
    actor = startup.sign_in(args.clinic, args.user, words)
    wanted, clinic = tuple(staff.keys_to_change(actor)), settings.clinic(actor)
    startup.sign_out()
    if not wanted:
        say("Nobody has left who knew a key that you answer for.")
        return 0
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
    actor = signed_in(args)
    sheet = sheets.read_sheet(actor, args.file)
    kind, choices = imports.guess(actor, sheet)
    act = imports.preview if args.preview else imports.run
    plan = act(actor, sheet, kind, choices, lambda done, total: progress(round(100 * done / max(1, total)), kind.value))
    counts = ", ".join(f"{outcome.value} {plan.count(outcome)}" for outcome in plan.outcomes)
    say(f"{len(sheet.rows)} rows of {kind.value}: {counts}")
    if plan.refused:
        report = args.report or args.file.with_name(f"{args.file.stem}-refused{args.file.suffix}")
        if not args.preview:
            imports.write_refused(actor, plan, report, "Why", lambda finding: finding.code.value)
            say(f"Rows not taken, to mend and bring back: {report}")
    for name, words in plan.passphrases:
        say(f"First passphrase of {name}: {words}")
    return 0


def cmd_export(args: argparse.Namespace) -> int:
    """Write the administrative list of clients as .xlsx or .csv, formula-safe."""
    actor = signed_in(args)
    say(f"{exports.export_clients(actor, args.file)} clients in {args.file}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    made = argparse.ArgumentParser(
        prog="python -m clinic_app", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--clinic", type=Path, default=paths.user_data() / "clinic", help="the clinic's folder (this user's)")
    commands = made.add_subparsers(dest="command", required=True, metavar="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], *, user: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=(run.__doc__ or "").strip(), description=run.__doc__)
        sub.set_defaults(run=run)
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
    brought.add_argument("--report", type=Path, help="where to write the rows not taken")
    command("export", cmd_export).add_argument("file", type=Path, help="the .xlsx or .csv to write")
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
    try:
        code: int = args.run(args)
    except Refused as refused:
        why = (f.code + (f" {dict(f.facts)}" if f.facts else "") for f in refused.findings)
        sys.stderr.write(f"Refused: {'; '.join(why)}\n")
        return 3 if any(code.startswith(("start_", "wrong_", "sign_in_")) for code in refused.codes) else 1
    finally:
        if startup.is_signed_in():
            startup.sign_out()
    return code


if __name__ == "__main__":
    sys.exit(main())
