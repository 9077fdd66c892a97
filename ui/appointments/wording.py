"""A visit in words: what it is called on the screen, how its state is said, and the sentences of a refusal."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.appointments import (
    AppointmentType,
    Badge,
    DayAppointment,
    DayRoom,
    Gender,
    Mode,
    Span,
    Status,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.closed_time import ClosedKind, Shut
from clinic_app.domain.errors import Finding
from ui import formats, theme
from ui.texts import closures as closure_texts
from ui.texts import shown, text_for
from ui.texts.appointments import LANGUAGES, NAMES, SHORT

translate = QCoreApplication.translate

STATE_KEYS = {
    Status.BOOKED: "booked",
    Status.CONFIRMED: "confirmed",
    Status.ARRIVED: "arrived",
    Status.IN_SESSION: "insession",
    Status.ATTENDED: "done",
    Status.LATE_CANCEL: "late",
    Status.DID_NOT_COME: "noshow",
}
BADGE_SIGNS = {
    Badge.ONLINE: "online",
    Badge.COUPLE: "couple",
    Badge.FAMILY: "family",
    Badge.MINOR: "minor",
    Badge.TRANSLATE: "translate",
    Badge.ALERT: "booking_alert",
    Badge.SOONEST: "clock",
    Badge.TOGETHER: "together",
}


TYPE_SIGNS = {
    AppointmentType.INDIVIDUAL: "individual",
    AppointmentType.FIRST: "first_meeting",
    AppointmentType.COUPLE: "couple",
    AppointmentType.FAMILY: "family",
    AppointmentType.GROUP: "group",
    AppointmentType.SUPERVISION: "supervision",
    AppointmentType.MEETING: "group",
    AppointmentType.BLOCKED: "st-block",
}
TYPE_HUES = {
    AppointmentType.INDIVIDUAL: "hue2",
    AppointmentType.FIRST: "hue9",
    AppointmentType.COUPLE: "hue5",
    AppointmentType.FAMILY: "hue7",
    AppointmentType.GROUP: "hue4",
}


def type_sign(type_: AppointmentType) -> str:
    """The sign of a type of visit."""
    return TYPE_SIGNS[type_]


def type_hue(type_: AppointmentType) -> str:
    """The hue of a type of visit; the house's own time has none."""
    return TYPE_HUES.get(type_, "")


def said(code: StrEnum) -> str:
    """The word for a status, type, mode or badge."""
    return translate("texts", NAMES[type(code)][code])


def closed(shut: Shut) -> str:
    """The word on closed time: a holiday's name, "away", "out of use"; expected ones say so."""
    word = one_of(shut.name_en, shut.name_ar) or translate("texts", closure_texts.NAMES[ClosedKind][shut.kind])
    return translate("Diary", "{name} (expected)").format(name=word) if shut.expected else word


def state_key(visit: DayAppointment) -> str:
    """The visit's state as the tokens name it: st-<key>; 'block' for the house's own time."""
    if not visit.type.for_clients:
        return "block"
    return STATE_KEYS.get(visit.status, "hidden")


def state_sign(visit: DayAppointment) -> str:
    """The sign of the visit's state."""
    if not visit.type.for_clients:
        return {"supervision": "supervision", "meeting": "group"}.get(visit.type.value, "st-block")
    return "cancel" if visit.status.cancelled else f"st-{state_key(visit)}"


def one_of(english: str, arabic: str) -> str:
    """The name in the script of the screen, or the other one where it is missing."""
    return (arabic or english) if theme.current().arabic else (english or arabic)


def person(who: TherapistDay, titled: bool = False) -> str:
    """A therapist's name, with the title if there is room for it."""
    title = one_of(who.title_en, who.title_ar) if titled else ""
    title = title if len(title) <= 5 else ""  # Dr and د. stand before a name; "Psychotherapist" does not
    return f"{title} {one_of(who.name_en, who.name_ar)}".strip()


def room(which: DayRoom | None) -> str:
    """A room's name; empty for none."""
    return one_of(which.name_en, which.name_ar) if which else ""


def client(who: Visitor) -> str:
    """A client's short name."""
    return one_of(who.name_en, who.name_ar)


def title(visit: DayAppointment, discreet: bool = False) -> str:
    """What stands on the visit: the client, 'Al-Buhaira couple', or 'Supervision'. Discreet: initials."""
    if not visit.type.for_clients:
        return said(visit.type)
    if visit.group:
        return formats.isolate_name(visit.group)
    if len(visit.clients) == 1 and visit.clients[0].id:
        alone = client(visit.clients[0])
        return formats.initials(alone) if discreet else alone
    names = [client(v) for v in visit.clients if v.id]
    families = {one_of(v.family_en, v.family_ar) for v in visit.clients}
    if len(names) > 1 and len(families) == 1 and "" not in families:
        family = families.pop()
        if discreet:
            return formats.initials(family)
        couple = len(names) == 2 and visit.type is not AppointmentType.FAMILY
        called = translate("Diary", "{family} couple") if couple else translate("Diary", "{family} family")
        return called.format(family=family)
    names = [formats.initials(name) for name in names] if discreet else names
    if len(names) > 2:
        return translate("Diary", "{name} and {count} more").format(name=names[0], count=formats.number(len(names) - 1))
    return " · ".join(names)


def people_here(visit: DayAppointment) -> str:
    """How many of a shared visit's people are here or were: '2 of 6 here'."""
    came = (Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED)
    here = sum(1 for one in visit.clients if visit.standing(one.id) in came)
    return translate("Diary", "{part} of {whole} here").format(
        part=formats.number(here), whole=formats.number(len(visit.clients)))


def people_missed(visit: DayAppointment) -> int:
    """How many of a shared visit's people did not come or cancelled, while others did not."""
    gone = (Status.DID_NOT_COME, Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL)
    return sum(1 for one in visit.clients if one.own in gone)


def meant_overlap(visit: DayAppointment, discreet: bool = False) -> str:
    """That it lies over another visit on purpose, and why; discreet: without the reason, which may name somebody."""
    if discreet or not visit.reason:
        return translate("Diary", "Over another visit on purpose")
    return translate("Diary", "Over another visit on purpose: {reason}").format(reason=formats.isolate_name(visit.reason))


def first_name(visit: DayAppointment, discreet: bool = False) -> str:
    """The first word of the title, for columns too narrow for more."""
    text = title(visit, discreet)
    return text if discreet else text.split(" ")[0]


def times(visit: DayAppointment) -> str:
    """10:00–10:50."""
    return span_words(visit.slot.first_minute, visit.slot.last_minute)


def start_words(visit: DayAppointment) -> str:
    """10:00."""
    return clock(visit.slot.first_minute)


def span_words(first: int, last: int) -> str:
    """Two minutes of a day in one isolate: 10:00–10:50."""
    return formats.isolate(f"{first // 60:02}:{first % 60:02}–{last // 60 % 24:02}:{last % 60:02}")


def waited(visit: DayAppointment, now: datetime) -> int | None:
    """Minutes since the client came, while waiting; None otherwise."""
    if visit.status is not Status.ARRIVED or visit.since is None:
        return None
    return max(0, int((now - visit.since).total_seconds() // 60))


def state(visit: DayAppointment, now: datetime | None = None) -> str:
    """The state in words: 'arrived, waiting 11 minutes', 'cancelled by clinic: therapist away'."""
    if not visit.type.for_clients:
        return said(visit.type)
    minutes = waited(visit, now) if now else None
    word = said(visit.status)
    if visit.status.cancelled and visit.status_reason:
        return translate("Diary", "{state}: {reason}").format(state=word, reason=why(visit))
    return (
        word
        if minutes is None
        else translate("Diary", "{state}, waiting {time}").format(state=word, time=formats.counted(minutes, "minute"))
    )


def why(visit: DayAppointment) -> str:
    """Why it was cancelled: the word for a code of the house, or what somebody typed."""
    known = closure_texts.REASONS.get(visit.status_reason)
    return translate("texts", known) if known else formats.isolate(visit.status_reason)


def spoken(visit: DayAppointment, now: datetime, room_name: str, therapist: str, discreet: bool = False) -> str:
    """The whole visit as a screen reader says it: name, time, state, room, therapist, badges."""
    parts = [
        title(visit, discreet),
        times(visit),
        state(visit, now),
        room_name,
        therapist,
        *(said(b) for b in visit.badges),
        "" if discreet else visit.note,
    ]
    return translate("Diary", ", ").join(p for p in parts if p)


def type_and_mode(visit: DayAppointment) -> str:
    """'Individual, online'."""
    return kind(visit.type, visit.mode)


def kind(type_: AppointmentType, mode: Mode) -> str:
    """A type and a mode said together; the house's own time has no mode."""
    if not type_.for_clients:
        return said(type_)
    return translate("Diary", "{type}, {mode}").format(type=said(type_), mode=said(mode))


def spans(hours: tuple[Span, ...]) -> str:
    """09:00–13:00, 16:00–20:00; 'not in' for none."""
    open_ = [formats.isolate(f"{s.start // 60:02}:{s.start % 60:02}–{s.end // 60:02}:{s.end % 60:02}") for s in hours]
    return translate("Diary", ", ").join(open_) if open_ else translate("Diary", "not in on this day")


def clock(minute: int) -> str:
    """Minutes of a day as 16:30."""
    return formats.isolate(f"{minute // 60:02}:{minute % 60:02}")


def localised(finding: Finding) -> Finding:
    """The same finding with its facts in the language and script of the screen, ready for any sentence."""
    facts: dict[str, object] = {}
    for name, value in finding.facts.items():
        if name.endswith("_ar"):
            continue
        other = finding.facts.get(f"{name}_ar")
        if other:
            facts[name] = one_of(str(value or ""), str(other))
            if name in ("who", "client") and formats.discreet():
                facts[name] = formats.initials(str(facts[name]))
        elif isinstance(value, datetime):
            facts[name] = formats.time_of_day(value)
        elif isinstance(value, date):
            facts[name] = formats.short_day(value)
        elif name == "hours" and isinstance(value, tuple):
            facts[name] = spans(value)
        elif isinstance(value, (Status, AppointmentType, Gender)):
            facts[name] = said(value)
        elif isinstance(value, ClosedKind):
            facts[name] = translate("texts", closure_texts.NAMES[ClosedKind][value])
        elif name == "language":
            facts[name] = language(str(value))
        else:
            facts[name] = value
    if not facts.get("who") and "type" in facts:
        facts["who"] = facts["type"]
    return Finding(finding.code, finding.field, facts)


def sentence(finding: Finding, short: bool = False) -> str:
    """The sentence of a refusal; short for the card under the pointer."""
    finding = localised(finding)
    if short and finding.code in SHORT:
        facts = {name: shown(value) for name, value in finding.facts.items()}
        return translate("texts", SHORT[finding.code]).format(**facts)  # type: ignore[index]
    return text_for(finding)


def language(code: str) -> str:
    """The name of a language by its ISO code, as far as the clinic's therapists speak it."""
    return translate("texts", LANGUAGES[code]) if code in LANGUAGES else code
