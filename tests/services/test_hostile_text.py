"""Text nobody would type, through every service that takes text: the same answer on both engines, and never a crash.

The calls are generated from the type hints, as in the role matrix. A refusal is an answer; any other error is not.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clinic_app.data import database
from clinic_app.domain.appointments import AppointmentType, Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.groups import GroupRequest
from clinic_app.domain.people import Language
from clinic_app.domain.permissions import Vault
from clinic_app.domain.reminders import Purpose, ReminderProblem, Wording
from clinic_app.domain.reviews import ReviewContent
from clinic_app.domain.text import clean_line
from clinic_app.services import appointments, groups, reminder_settings, reminders, work
from clinic_app.services.work import Work
from tests.care import a_client, an_agreed_plan
from tests.clinics import PASSPHRASE, Clinic
from tests.services.test_role_matrix import ASKS_NO_RIGHT, FUNCTIONS, WITHOUT_DATABASE, made

HOSTILE = {
    "nul": "a\0b", "controls": "".join(map(chr, range(32))) + "x\x7f\x85\x9f", "surrogate": "\ud800 half \udfff",
    "overrides": "\u202emona\u202c\u2066x\u2069\ufeff", "quotes": "' OR 1=1 --\"; %s {0} {x} \\", "blank": " \t\u00a0\u200b ",
    "long": "نص w " * 8_000,
}
# Not use cases of one text: files, folders, whole imports and passphrases have tests of their own.
OURS = {"form": "form", "uid": "11111111-0000-4000-8000-000000000009"}  # texts that only the program itself makes
NOON = datetime(2026, 11, 24, 12)
FIRST = ("place",)  # which of the lines given: there is one
RECORDS = {"content": ReviewContent}  # a record of the domain, whichever
ELSEWHERE = ("imports.", "exports.", "printing.", "backup.", "recovery_sheets.", "sheets.", "verification.", "letters.save_pdf")


def fed(kind: Any, text: str, name: str = "", depth: int = 0) -> Any:
    """A value of this type with the text in every place that takes one."""
    if kind is int and name in FIRST:
        return 0
    if kind is Any and name in RECORDS:
        return fed(RECORDS[name], text, name, depth)
    if kind is str or kind == typing.Optional[str]:  # noqa: UP045 - the hint as it is written in old and new form
        return OURS.get(name, PASSPHRASE if "passphrase" in name else text)
    if isinstance(kind, type) and is_dataclass(kind):
        value, hints = made(kind), typing.get_type_hints(kind)
        words = {f.name: fed(hints[f.name], text, f.name, depth + 1) for f in fields(kind) if f.init and depth < 4}
        changed = {key: word for key, word in words.items() if word is not None and _holds_text(hints[key])}
        return replace(value, **changed)
    if typing.get_origin(kind) is tuple and typing.get_args(kind)[-1] is Ellipsis:
        return (fed(typing.get_args(kind)[0], text, name, depth + 1),)
    if typing.get_origin(kind) in (list, Sequence, Iterable):
        return [fed(typing.get_args(kind)[0], text, name, depth + 1)]
    return made(kind)


def _holds_text(kind: Any) -> bool:
    if kind is str or (isinstance(kind, type) and is_dataclass(kind)):
        return True
    return any(_holds_text(part) for part in typing.get_args(kind))


def takes_text(function: Callable[..., Any]) -> bool:
    hints = {k: v for k, v in typing.get_type_hints(function).items() if k not in ("return", "actor")}
    return Work not in hints.values() and any(_holds_text(hint) for hint in hints.values())


CASES = sorted(
    name for name, function in FUNCTIONS.items()
    if takes_text(function) and name not in ASKS_NO_RIGHT and name not in WITHOUT_DATABASE and not name.startswith(ELSEWHERE)
)


def answer(function: Callable[..., Any], actor: Any, text: str) -> str:
    """How a use case took the text: "done", or the codes of its refusal."""
    hints = typing.get_type_hints(function)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    given = {p.name: fed(hints.get(p.name, Any), text, p.name) for p in parameters
             if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}
    try:
        function(actor, **given)
    except Refused as refused:
        return " ".join(sorted(map(str, refused.codes)))
    return "done"


def test_the_cases_are_found() -> None:
    assert len(CASES) > 15
    assert {"groups.keep_group", "visit_people.join", "visit_people.take_out", "reminder_settings.save_wording"} <= set(CASES)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_taken_or_refused_and_never_a_crash(
    clinic: Clinic, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # whoever may write files writes them here
    client, text, wrong = a_client(clinic, clinic.therapist), HOSTILE[kind], []
    assert client == 1
    an_agreed_plan(clinic, clinic.therapist, client)
    who = [clinic.therapist] if kind == "long" else [clinic.manager, clinic.therapist, clinic.reception]
    for name in CASES:
        for actor in who:
            try:
                told = answer(FUNCTIONS[name], actor, text)
            except Exception as error:  # noqa: BLE001 - every one is a finding, told together
                wrong.append(f"{name} as {actor.name}: {type(error).__name__}: {str(error)[:90]!r}")
                continue
            finally:
                assert not database.database(Vault.DESK).in_transaction(), name
            _answers.setdefault((kind, name, actor.name), {})[clinic.engine] = told
    assert not wrong, "\n".join(wrong)
    differ = [(key, both) for key, both in _answers.items() if key[0] == kind and len(set(both.values())) > 1]
    assert not differ, differ
    assert work.chains[Vault.DESK].verify() == []
    assert work.chains[Vault.CLINICAL].verify() == []


@pytest.mark.parametrize("kind", [one for one in HOSTILE if one != "long"])
def test_a_group_and_a_reminder_of_hostile_words_stay_one_line_and_fill_in_nothing(sqlite_clinic: Clinic, kind: str) -> None:
    clinic, text = sqlite_clinic, HOSTILE[kind]
    pair = tuple(a_client(clinic, clinic.therapist, given) for given in ("Mona", "Salem"))
    group = groups.keep_group(clinic.reception, GroupRequest(f"{text[:30]} {{time}} %s", 4, pair))
    visit = appointments.book(clinic.reception, BookingRequest(
        pair, (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot(NOON, NOON + timedelta(minutes=50)), AppointmentType.GROUP,
        reason="hostile", group_id=group.id))
    assert visit.group == group.name == clean_line(group.name)
    assert "{time}" in visit.group, "a name is no template"
    for line in reminders.day(clinic.reception, NOON.date()).lines:
        assert group.name not in line.text, "the diary's name of a group is told to nobody"
    wording = Wording(Purpose.COMING, Language.ENGLISH, f"{text} {{day}} {{time}} {{name}}")
    if kind == "quotes":
        with pytest.raises(Refused) as refused:
            reminder_settings.preview(clinic.manager, wording)
        assert set(refused.value.codes) <= set(ReminderProblem), "a stray brace or an unknown field is named"
    else:
        said = reminder_settings.preview(clinic.manager, wording)
        assert "\0" not in said
        assert "10:00" in said


_answers: dict[tuple[str, str, str], dict[str, str]] = {}
