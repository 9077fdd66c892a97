"""Every use case by every role: generated from the services themselves, so that a new one cannot forget the door.

Arguments are built from the type hints. What is checked: a use case asks for a right before it reads or writes anything; whoever
the policy table does not name is denied, and the denial is written down; a use case that asks for no right at all fails here.
"""

from __future__ import annotations

import enum
import importlib
import inspect
import pkgutil
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import clinic_app.services
from clinic_app.data import access, database
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.domain.errors import Denied, HouseProblem
from clinic_app.domain.permissions import POLICY, Action, Actor, Role, may
from clinic_app.services import work as door
from tests.clinics import Clinic
from tests.test_house_rules import BEFORE_THE_DOOR

Case = Callable[..., Any]
# These touch nothing of the record: the answer to "may I?", the computer's print queues, a file name made of a number. What is
# handed to print_pdf and save_whole was asked for by who calls it.
ASKS_NO_RIGHT = {
    "access.may_open_file", "printing.has_queues", "printing.printers", "printing.print_pdf",
    "printing.save_whole", "printing.said_by", "printing.save_pdf_file",
    "print_jobs.abilities", "print_jobs.look_again", "print_jobs.job_states", "print_jobs.drop_job",
}
# Drawn on a worker without any database: denied by the policy table alone.
WITHOUT_DATABASE = {
    "letters.draw": Action.WRITE_LETTER, "letters.preview": Action.WRITE_LETTER, "letters.warm_press": Action.WRITE_LETTER,
    "handouts.draw_sheet": Action.PREPARE_SHEET, "diary_papers.draw_paper": Action.LOOK_DIARY,
    "wordings.draw_sample": Action.LOOK_LETTER_WORDING, "wordings.wording_trouble": Action.LOOK_LETTER_WORDING,
    "post.deliver": Action.REMIND, "post.deliver_letter": Action.MAIL_LETTER, "post.try_server": Action.EDIT_REMINDERS,
    "desk_composing.draw": Action.MAKE_DESK_LETTER, "desk_register.draw": Action.LOOK_DESK_REGISTER,
    "post.deliver_desk_letter": Action.MAIL_DESK_LETTER,
}


def cases() -> Iterator[tuple[str, Case]]:
    """Every public function of the services that takes an actor."""
    for module in pkgutil.iter_modules(clinic_app.services.__path__):
        if module.name in BEFORE_THE_DOOR:
            continue
        loaded = importlib.import_module(f"clinic_app.services.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if own and next(iter(inspect.signature(function).parameters), "") == "actor":
                yield f"{module.name}.{name}", function


def made(kind: Any, depth: int = 0) -> Any:
    """Some value of a type: small, valid where it is easy, never from a person."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if kind is Any or kind is inspect.Parameter.empty or depth > 6:
        return None
    if origin in (typing.Union, types.UnionType):
        return None if type(None) in args else made(args[0], depth + 1)
    if origin is tuple:
        return (made(args[0], depth + 1),) if len(args) == 2 and args[1] is Ellipsis else tuple(made(a, depth + 1) for a in args)
    if origin in (list, set, frozenset) or (origin is not None and "Sequence" in str(origin)) or "Iterable" in str(origin):
        return [] if origin not in (set, frozenset) else origin()
    if origin is not None and ("dict" in str(origin) or "Mapping" in str(origin)):
        return {}
    if origin is not None and "Callable" in str(origin):
        return lambda *_: None
    simple = {
        int: 1, str: "words", bool: False, float: 1.0, bytes: b"", date: date(2026, 11, 24), time: time(10),
        Path: Path("nowhere.csv"), datetime: datetime(2026, 11, 24, 10), Decimal: Decimal(1),
    }
    if kind in simple:
        return simple[kind]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind), HouseProblem.NOT_FOUND)  # the codes of refusals: a type without members of its own
    if isinstance(kind, type) and is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        needed = [f for f in fields(kind) if f.init and f.default is MISSING and f.default_factory is MISSING]
        return kind(**{f.name: made(hints[f.name], depth + 1) for f in needed})
    return None


def arguments(function: Case) -> dict[str, Any]:
    """What a call needs beside the actor."""
    hints = typing.get_type_hints(function)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    needed = [p for p in parameters if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    return {p.name: made(hints.get(p.name, Any)) for p in needed}


class Spy:
    """Notes every right that is asked for, and every statement that ran before the first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[Action] = []
        self.ran_before = 0
        monkeypatch.setattr(access, "roles_now", lambda _staff_id: frozenset(Role))  # the role asked about, not the person's
        real_require, real_ask, real_sql = door.require, door.ask, database.CipherDatabase.execute_sql

        def require(actor: Actor, action: Action, about: int | None = None) -> Any:
            self.asked.append(action)
            return real_require(actor, action, about)

        def execute_sql(handle: Any, *args: Any, **kwargs: Any) -> Any:
            self.ran_before += not self.asked
            return real_sql(handle, *args, **kwargs)

        def ask(actor: Actor, action: Action) -> None:
            self.asked.append(action)
            real_ask(actor, action)

        for module in pkgutil.iter_modules(clinic_app.services.__path__):
            loaded = importlib.import_module(f"clinic_app.services.{module.name}")
            for name, real, spying in (("require", real_require, require), ("ask", real_ask, ask)):
                if getattr(loaded, name, None) is real:
                    monkeypatch.setattr(loaded, name, spying)
        monkeypatch.setattr(database.CipherDatabase, "execute_sql", execute_sql)


def written() -> int:
    """Lines of both chains: a denied clinical act is named in the clinical one."""
    return DeskAuditRow.select().count() + ClinicalAuditRow.select().count()


ALL = sorted(dict(cases()))
FUNCTIONS = dict(cases())


@pytest.mark.parametrize("name", ALL)
def test_every_use_case_asks_first_and_denies_whom_the_policy_does_not_name(
    name: str, sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # whoever may write files writes them here
    function = FUNCTIONS[name]
    for role in Role:
        actor = Actor(sqlite_clinic.manager.staff_id, frozenset({role}), "matrix")
        before = written()
        with monkeypatch.context() as patch:
            spy = Spy(patch)
            outcome: BaseException | None = None
            try:
                result = function(actor, **arguments(function))
                if inspect.isgenerator(result):
                    next(result, None)
            except BaseException as error:  # noqa: BLE001 - whatever it answers, the question is what it asked first
                outcome = error
        if name in ASKS_NO_RIGHT:
            continue
        if name in WITHOUT_DATABASE:
            assert isinstance(outcome, Denied) is not may(actor, WITHOUT_DATABASE[name])
            continue
        assert spy.asked, f"{name} asked for no right as {role} and ended in {outcome!r}"
        if not may(actor, spy.asked[0]):
            assert isinstance(outcome, Denied), f"{name} as {role}: {outcome!r}"
            assert spy.ran_before == 0, f"{name} read something before asking"
            assert written() > before, f"the denial of {name} was not written down"


def test_no_action_is_without_a_rule_and_none_without_a_use() -> None:
    assert set(POLICY) == set(Action)
    root = Path(clinic_app.services.__path__[0])
    text = "\n".join(path.read_text("utf-8") for path in root.glob("*.py"))
    unused = {action.name for action in Action if f"Action.{action.name}" not in text}
    assert not unused, "rights nobody asks for"


def test_reception_and_manager_reach_nothing_clinical() -> None:
    clinical = {action for action, rule in POLICY.items() if rule.label.value in ("CLIN", "SENS", "PROC")}
    for role in (Role.RECEPTION, Role.MANAGER):
        assert not [action for action in clinical if may(Actor(1, frozenset({role})), action)]


def test_a_utc_moment_is_what_the_door_writes(sqlite_clinic: Clinic) -> None:
    door.write_line(database.Vault.DESK, sqlite_clinic.manager, Action.LOOK_AUDIT)
    last = DeskAuditRow.select().order_by(DeskAuditRow.seq.desc()).get()
    assert datetime.strptime(last.at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC).hour == 7
