"""An invented Monday of eight therapists, as reception would see it at 10:42."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.domain.appointments import (
    AppointmentType,
    Badge,
    DayAppointment,
    DayRoom,
    DayView,
    Gender,
    Mode,
    Slot,
    Span,
    Status,
    TherapistDay,
    Visitor,
    WeekView,
)

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 42)
ROOMS = tuple(DayRoom(n, f"Room {n}", f"غرفة {n}", n <= 4) for n in range(1, 9))
_PEOPLE = [
    ("Dr", "Noura Al-Fanar", "نورة الفنار", "f", ((540, 840), (960, 1080))),
    ("Dr", "Yousef Al-Marsa", "يوسف المرسى", "m", ((540, 780), (960, 1200))),
    ("", "Hessa Al-Sidra", "حصة السدرة", "f", ((540, 780), (960, 1200))),
    ("", "Daniel Hartwell", "دانيال هارتويل", "m", ((600, 1080),)),
    ("", "Priya Ramanan", "بريا رامانان", "f", ((540, 900),)),
    ("", "Layal Samaan", "ليال سمعان", "f", ((570, 780), (960, 1200))),
    ("Dr", "Omar Al-Nasim", "عمر النسيم", "m", ((780, 1200),)),
    ("", "Salma Benyara", "سلمى بنيارا", "f", ((660, 1080),)),
]
THERAPISTS = tuple(
    TherapistDay(n, en, ar, tuple(Span(*h) for h in hours), n, Gender(g), ("ar", "en"), title, "د." if title else "")
    for n, (title, en, ar, g, hours) in enumerate(_PEOPLE, 1)
)
B, C, A, S, D, N, L = (
    Status.BOOKED,
    Status.CONFIRMED,
    Status.ARRIVED,
    Status.IN_SESSION,
    Status.ATTENDED,
    Status.DID_NOT_COME,
    Status.LATE_CANCEL,
)
_ROWS = [
    (1, 540, 50, D, "Huda Al-Mawj", "هدى الموج", (3, 8), ""),
    (1, 600, 50, S, "Rachel Whitcombe", "ريتشل ويتكم", (6, 12), ""),
    (1, 660, 50, "supervision", "Salma", "سلمى", None, ""),
    (1, 720, 50, C, "Karim Zeitoun", "كريم زيتون", (2, 6), ""),
    (1, 960, 50, C, "Sara Al-Lulu", "سارة اللؤلؤ", None, "new"),
    (1, 1020, 50, B, "Anil Varghan", "أنيل فارغان", (9, 12), ""),
    (2, 540, 50, D, "Fahad Al-Dana", "فهد الدانة", (11, 12), ""),
    (2, 600, 50, S, "Jonas Ebert", "يوناس إيبرت", (4, 10), "online"),
    (2, 660, 50, A, "Nasser Al-Rimal", "ناصر الرمال", (7, 12), 11),
    (2, 720, 50, B, "Bilal Al-Ufuq", "بلال الأفق", (2, 8), ""),
    (2, 960, 50, C, "Tomas Lindqvar", "توماس ليندكفار", (5, 10), ""),
    (2, 1020, 50, C, "Khalid Al-Sawari", "خالد السواري", (12, 12), ""),
    (2, 1080, 50, B, "Marco Bellanti", "ماركو بيلانتي", (1, 6), ""),
    (3, 540, 50, D, "Reem Al-Khozama", "ريم الخزامى", (5, 10), ""),
    (3, 600, 50, S, "Deepa Nairan", "ديبا نايران", (8, 12), ""),
    (3, 660, 50, A, "Mona Al-Shiraa", "منى الشراع", (9, 12), 6),
    (3, 720, 50, C, "Latifa Al-Sahab", "لطيفة السحاب", (3, 8), ""),
    (3, 960, 50, C, "Elif Karaca", "إليف كاراجا", (10, 16), "translate"),
    (3, 1080, 50, B, "Amal Al-Qamar", "أمل القمر", (2, 8), ""),
    (4, 600, 50, N, "Leila Farhoud", "ليلى فرهود", (5, 10), ""),
    (4, 660, 50, C, "Sana Mirzai", "سناء ميرزاي", (6, 12), ""),
    (4, 720, 50, C, "Peter Ansgar", "بيتر أنسغار", (4, 8), "online"),
    (4, 840, 50, B, "Ingrid Solvang", "إنغريد سولفانغ", (7, 12), ""),
    (4, 900, 50, B, "Youssef Tantani", "يوسف طنطاني", (3, 10), ""),
    (4, 960, 50, L, "Bader Al-Najm", "بدر النجم", None, ""),
    (4, 1020, 50, C, "Noor Al-Yasmin", "نور الياسمين", (2, 6), ""),
    (5, 540, 50, D, "Meera Kannath", "ميرا كاناث", (4, 8), ""),
    (5, 600, 50, S, "Asha Pellai", "آشا بيلاي", (9, 10), ""),
    (5, 720, 50, C, "Farah Al-Rihan", "فرح الريحان", (6, 8), "alert"),
    (5, 780, 50, C, "Thomas Ekwere", "توماس إكويري", (3, 8), ""),
    (5, 840, 50, B, "Shaikha Al-Mina", "شيخة المينا", (2, 12), ""),
    (6, 570, 90, S, "Al-Buhaira", "البحيرة", (4, 10), "couple"),
    (6, 690, 80, C, "Al-Ghaith", "الغيث", (2, 6), "family"),
    (6, 960, 80, B, "Haddari", "الحداري", (6, 8), "couple"),
    (6, 1080, 80, C, "Al-Nuwair", "النوير", (3, 8), "family translate"),
    (7, 840, 50, C, "Yara Al-Safina", "يارا السفينة", (5, 10), "minor"),
    (7, 900, 50, C, "Ziad Al-Burj", "زياد البرج", (7, 12), "minor"),
    (7, 960, 50, B, "Hamad Al-Tayr", "حمد الطير", (2, 8), "minor"),
    (7, 1080, 50, B, "Lulwa Al-Nada", "لولوة الندى", None, "new minor"),
    (8, 660, 50, "supervision", "Dr Noura", "د. نورة", None, ""),
    (8, 720, 50, C, "Dalal Al-Fajr", "دلال الفجر", (3, 6), ""),
    (8, 780, 50, B, "Maryam Al-Naday", "مريم الندي", (5, 8), ""),
    (8, 960, 50, C, "Faisal Al-Athar", "فيصل الأثر", (4, 6), ""),
]


def _visit(number: int, row: tuple) -> DayAppointment:
    therapist, start, length, status, en, ar, of, extra = row
    slot = Slot.at(DAY, start, length)
    if status == "supervision":
        return DayAppointment(number, 1, slot, B, AppointmentType.SUPERVISION, Mode.CLINIC, (), (therapist,), None, note=en)
    badges = tuple(Badge(b) for b in extra.split()) if isinstance(extra, str) else ()
    person = Visitor(
        100 + number, en, ar, en.split()[-1], ar.split()[-1], f"AS-{number:04}", "+96500000388", minor=Badge.MINOR in badges
    )
    people: tuple[Visitor, ...] = (person,)
    type_ = AppointmentType.INDIVIDUAL
    if Badge.COUPLE in badges or Badge.FAMILY in badges:
        type_ = AppointmentType.COUPLE if Badge.COUPLE in badges else AppointmentType.FAMILY
        people = tuple(
            replace(
                person, id=1000 + number * 10 + k, name_en=f"{first} {en}", name_ar=f"{first_ar} {ar}", family_en=en, family_ar=ar
            )
            for k, (first, first_ar) in enumerate([("Sami", "سامي"), ("Rana", "رنا")])
        )
    since = NOW - timedelta(minutes=extra) if isinstance(extra, int) else None
    mode = Mode.ONLINE if Badge.ONLINE in badges else Mode.CLINIC
    n, m = of or (None, None)
    return DayAppointment(
        number,
        1,
        slot,
        status,
        type_,
        mode,
        people,
        (therapist,),
        None if mode is Mode.ONLINE else therapist,
        since,
        n,
        m,
        badges,
        next_visit=NOW + timedelta(days=7) if number % 2 else None,
    )


def day_view() -> DayView:
    visits = [_visit(n, row) for n, row in enumerate(_ROWS, 1)]
    for number, at in ((90, 780), (91, 840)):
        visits.append(
            replace(
                visits[3], id=number, slot=Slot.at(DAY, at, 50), status=Status.EARLY_CANCEL, therapist_ids=(8 if at > 800 else 2,)
            )
        )
    return DayView(DAY, THERAPISTS, ROOMS, tuple(sorted(visits, key=lambda v: v.slot)), (Span(540, 1200),))


def week_view(therapist_id: int = 3) -> WeekView:
    sunday, whole = DAY - timedelta(days=1), day_view()
    days = []
    for n in range(7):
        day = sunday + timedelta(days=n)
        visits = (
            []
            if n > 4
            else [
                replace(
                    v, id=v.id + 100 * n, slot=Slot.at(day, v.slot.first_minute, v.slot.minutes), therapist_ids=(therapist_id,)
                )
                for k, v in enumerate(whole.appointments)
                if (therapist_id in v.therapist_ids if n == 1 else (k + n) % 7 == 0)
            ]
        )
        kept: list[DayAppointment] = []
        for v in visits:
            if not any(v.slot.clashes_with(k.slot) for k in kept):
                kept.append(v)
        days.append(
            replace(
                whole,
                day=day,
                appointments=tuple(kept),
                clinic_hours=whole.clinic_hours if n < 5 else (),
                therapists=tuple(replace(t, hours=t.hours if n < 5 else ()) for t in THERAPISTS),
            )
        )
    return WeekView(therapist_id, tuple(days), THERAPISTS)
