"""Words for the letters of reception: what they are called, how one stands, a visit in a line."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.desk_letters import DeskKind, DeskPermission, number_of
from clinic_app.services import clock
from ui import formats
from ui.letters.words import reader_name

KINDS: dict[DeskKind, str] = {
    DeskKind.APPOINTMENT: QT_TRANSLATE_NOOP("letters", "Appointment letter"),
    DeskKind.ATTENDANCE: QT_TRANSLATE_NOOP("letters", "Attendance letter"),
}
PERMISSION = QT_TRANSLATE_NOOP("letters", "{name} ({kind}), valid to {until}")
VISIT = QT_TRANSLATE_NOOP("letters", "{day}, {time}")


def desk_kind_name(kind: DeskKind) -> str:
    """A kind of letter."""
    return QCoreApplication.translate("letters", KINDS[kind])


def desk_number(number: int) -> str:
    """Its number as it is read on the screen: D12."""
    return formats.isolate(formats.digits(number_of(number)))


def permission_words(permission: DeskPermission) -> str:
    """A permission in a line."""
    return QCoreApplication.translate("letters", PERMISSION).format(
        name=formats.isolate_name(permission.name), kind=reader_name(permission.reader),
        until=formats.full_date(permission.valid_to))


def visit_words(visit: DayAppointment) -> str:
    """A visit in a line, by its day and time."""
    return QCoreApplication.translate("letters", VISIT).format(
        day=f"{formats.weekday(visit.slot.day, short=True)} {formats.short_date(visit.slot.day)}",
        time=formats.time_range(visit.slot.start, visit.slot.end))


def made_on(letter_made_at: object) -> str:
    """The day on which a letter was made."""
    return formats.full_date(clock.to_local(letter_made_at).date())  # type: ignore[arg-type]
