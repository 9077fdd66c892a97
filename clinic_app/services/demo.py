"""The demo clinic: made by the program itself from a fixed seed, all invented, marked SAMPLE throughout.

The same generator makes larger clinics (years, clients, therapists) for the benchmarks.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from clinic_app.data import database, keyslots
from clinic_app.data.settings import HoursRow, RoomRow
from clinic_app.data.staff import StaffRow, staff_columns
from clinic_app.domain.permissions import Actor, Role, Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.domain.staff import StaffRequest
from clinic_app.services import clock, session, startup, work
from clinic_app.services.backup_files import FILES
from clinic_app.services.demo_closures import write_closures
from clinic_app.services.demo_course import Course, DemoSize
from clinic_app.services.demo_diary import make_clients, make_visits
from clinic_app.services.demo_people import PASSPHRASE

KDF = {"t": 2, "m": 19456, "p": 1}  # argon2id at OWASP's floor: the passphrase of a demo is public

T, L, M, R = Role.THERAPIST, Role.LEAD, Role.MANAGER, Role.RECEPTION
# sign-in name, names, title in both languages, gender, languages, sees minors, hours as (first, last) of the two halves of a day
THERAPISTS: tuple[tuple[Any, ...], ...] = (
    ("noura", "Noura Al-Fanar", "نورة الفنار", "Clinical psychologist", "أخصائية نفسية إكلينيكية", "f", ("ar", "en"), True),
    ("yousef", "Yousef Al-Marsa", "يوسف المرسى", "Clinical psychologist", "أخصائي نفسي إكلينيكي", "m", ("ar", "en"), False),
    ("hessa", "Hessa Al-Sidra", "حصة السدرة", "Psychotherapist", "معالجة نفسية", "f", ("ar", "en"), False),
    ("daniel", "Daniel Hartwell", "دانيال هارتويل", "Psychotherapist", "معالج نفسي", "m", ("en",), False),
    ("priya", "Priya Ramanan", "بريا رامانان", "Counselling psychologist", "أخصائية إرشاد نفسي", "f", ("en", "hi"), True),
    ("layal", "Layal Samaan", "ليال سمعان", "Couple and family therapist", "معالجة أسرية وزوجية", "f", ("ar", "en", "fr"), True),
    ("omar", "Omar Al-Nasim", "عمر النسيم", "Child psychologist", "أخصائي نفسي للأطفال", "m", ("ar", "en"), True),
    ("salma", "Salma Benyara", "سلمى بنيارة", "Psychotherapist", "معالجة نفسية", "f", ("ar", "fr", "en"), False),
)
OTHERS = (
    ("maha", "Maha Al-Manar", "مها المنار", "Manager", "المديرة", M),
    ("dana", "Dana Al-Yal", "دانة اليال", "Reception", "الاستقبال", R),
    ("joy", "Joy Malaya", "جوي ملايا", "Reception", "الاستقبال", R),
)


def make_demo(folder: Path, size: DemoSize | None = None, progress: Callable[[int, str], None] | None = None) -> None:
    """Make a demo clinic in a folder that holds none. Nobody is signed in after."""
    size, step = size or DemoSize(), progress or (lambda percent, key: None)
    dice = random.Random(size.seed)
    wish = startup.NewClinic(
        ClinicSettings(
            name_en="Al Soor Specialist Clinic",
            name_ar="عيادة السور التخصصية",
            licence_no="00-SAMPLE",
            phone="+965 0000 0100",
            address_en="Block 0, Street 0, Salmiya, Kuwait",
            address_ar="قطعة 0، شارع 0، السالمية، الكويت",
            email="clinic@example.org",
        ),
        _person(*OTHERS[0][:5], roles=frozenset({M})),
        _therapist(THERAPISTS[0], frozenset({T, L})),
    )
    startup.create_clinic(folder, wish, demo=True, kdf=KDF, progress=lambda percent, key: step(percent // 5, key))
    slots = keyslots.KeyFile.load(folder)
    keys = slots.unlock("noura", PASSPHRASE).vaults
    try:
        for vault, key in keys.items():
            database.open_sqlite(vault, folder / FILES[vault], _constant(key))
            work.chains[vault] = session.make_chain(vault, key, folder / startup.ANCHOR)
        with database.writing(Vault.DESK, Vault.CLINICAL):
            courses = _fill(size, dice, slots, keys, step)
            if size.care:
                from clinic_app.services import (  # slow to import, and never in reception's process
                    demo_care,
                    demo_growth,
                    demo_measures,
                    demo_notes,
                    demo_reminders,
                    demo_waiting,
                    demo_wordings,
                )

                demo_growth.write_growth(sorted({c.therapist_id for c in courses}), size.seed)
                demo_care.write_care(courses, dice, lambda share: step(45 + round(45 * share), "care"))
                demo_measures.write_measures(courses)
                demo_notes.write_notes(courses, _sign_ins(), size.seed)
                demo_waiting.write_waiting(courses, _sign_ins()["dana"])
                demo_reminders.write_reminders(_sign_ins()["dana"])
                demo_wordings.write_wordings(_sign_ins()["maha"], _sign_ins()["noura"])
        if size.care:
            from clinic_app.services import demo_desk_letters, demo_letters, demo_received, demo_workbook  # as above

            demo_workbook.write_workbook(courses, size.seed)
            demo_letters.write_letters(courses)
            demo_received.write_received(_sign_ins().get("hessa", 0))
            demo_desk_letters.write_desk_letters(courses, _sign_ins()["dana"], _sign_ins()["maha"])
            step(95, "letters")
            from clinic_app.services import demo_register, demo_safety  # as above

            demo_safety.write_safety(courses)
            demo_letters.write_after_missed(courses)  # once it is known whom somebody has to call
            demo_growth.write_summaries(sorted({c.therapist_id for c in courses}))
            demo_register.write_register(courses)
            step(97, "care")
        founder = Actor(1, frozenset({M}))
        for vault in Vault:
            work.write_line(vault, founder, "make_demo", detail=f"clients={size.clients} years={size.years} seed={size.seed}")
        slots.save()
    finally:
        database.close()
        session.end()
    step(100, "done")


def _sign_ins() -> dict[str, int]:
    """Everybody's id by the name they sign in with."""
    return {row.sign_in_name: row.id for row in StaffRow.select()}


def _constant(key: bytes) -> Callable[[], bytes]:
    return lambda: key


def _person(sign_in: str, en: str, ar: str, title_en: str, title_ar: str, *, roles: frozenset[Role]) -> StaffRequest:
    return StaffRequest(
        name_en=en,
        name_ar=ar,
        roles=roles,
        sign_in_name=sign_in,
        title_en=title_en,
        title_ar=title_ar,
        gender="f",
        languages=("ar", "en"),
        passphrase=PASSPHRASE,
    )


def _therapist(row: tuple[Any, ...], roles: frozenset[Role]) -> StaffRequest:
    sign_in, en, ar, title_en, title_ar, gender, languages, minors = row
    return StaffRequest(
        name_en=en,
        name_ar=ar,
        roles=roles,
        sign_in_name=sign_in,
        title_en=title_en,
        title_ar=title_ar,
        gender=gender,
        languages=languages,
        licence_no="00-SAMPLE",
        licence_until=clock.today() + timedelta(days=75 if sign_in == "yousef" else 500),
        minors=minors,
        passphrase=PASSPHRASE,
    )


def _fill(
    size: DemoSize, dice: random.Random, slots: keyslots.KeyFile, keys: dict[Vault, bytes], step: Callable[[int, str], None]
) -> list[Course]:
    rooms = [RoomRow.create(name_en=f"Room {n}", name_ar=f"غرفة {n}", ground_floor=n <= 3) for n in range(1, size.therapists + 1)]
    for day in range(5):
        HoursRow.create(staff=None, weekday=day, opens=9 * 60, closes=20 * 60)
    desk_only = {Vault.DESK: keys[Vault.DESK]}
    for row in OTHERS[1:]:
        request = _person(*row[:5], roles=frozenset({row[5]}))
        slots.add_slot(request.sign_in_name, PASSPHRASE, desk_only, kdf=KDF)
        StaffRow.create(**staff_columns(request), slot=slots.slot_id(request.sign_in_name))
    therapist_ids = []
    for number in range(size.therapists):
        row = THERAPISTS[number % len(THERAPISTS)]
        if number:
            request = _therapist(row if number < len(THERAPISTS) else (f"{row[0]}{number}", *row[1:]), frozenset({T}))
            slots.add_slot(request.sign_in_name, PASSPHRASE, keys, kdf=KDF)
            made: Any = StaffRow.create(**staff_columns(request), slot=slots.slot_id(request.sign_in_name))
        else:
            made = StaffRow.get(StaffRow.sign_in_name == "noura")
        StaffRow.save_over(made.id, 1, room=rooms[number].id)
        therapist_ids.append(made.id)
        _working_hours(made.id, number)
    step(25, "people")
    courses = make_clients(size, dice, therapist_ids)
    step(35, "visits")
    make_visits(size, dice, courses, dict(zip(therapist_ids, (room.id for room in rooms), strict=True)))
    write_closures(therapist_ids, [room.id for room in rooms])
    step(45, "visits")
    return courses


def _working_hours(staff_id: int, number: int) -> None:
    """Some work mornings and evenings, some mornings, some evenings; each has a day off in the week now and then."""
    halves = (
        ((9, 13), (16, 20)),
        ((9, 13), (16, 20)),
        ((9, 13), (16, 20)),
        ((10, 16),),
        ((9, 15),),
        ((9, 13), (16, 20)),
        ((14, 20),),
        ((11, 19),),
    )
    for day in range(5):
        if number in (3, 6) and day == 4:
            continue
        for opens, closes in halves[number % len(halves)]:
            HoursRow.create(staff=staff_id, weekday=day, opens=opens * 60, closes=closes * 60)
