"""What another screen may wish from the diary beside a day or a visit."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_app.domain.appointments import DayAppointment


@dataclass(frozen=True)
class BookAfter:
    """Book again for the clients of this visit: same therapist, weekday, time and length, the week after."""

    visit: DayAppointment
