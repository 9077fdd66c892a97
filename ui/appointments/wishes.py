"""What another screen may wish from the diary beside a day or a visit."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.people import ClientLine
from clinic_app.domain.waiting import WaitingEntry, WaitingWish


@dataclass(frozen=True)
class BookAfter:
    """Book again for the clients of this visit: same therapist, weekday, time and length, the week after."""

    visit: DayAppointment
    here: bool = False  # asked for in the diary itself; else whoever gives it up goes back to where they were


@dataclass(frozen=True)
class WaitingStart:
    """A new entry of the waiting list, with what is known already: a client, or a caller as typed."""

    client: ClientLine | None = None
    name: str = ""
    phone: str = ""
    wish: WaitingWish | None = None
    from_booking: bool = False  # it was typed into the booking panel, whose draft is done with once it is kept here
    draft: int = 0  # the key of that draft


@dataclass(frozen=True)
class FindFor:
    """Look for a free time for somebody on the waiting list."""

    entry: WaitingEntry


@dataclass(frozen=True)
class FindAgain:
    """Look for another time for the people of a visit that fell through, with whom it was and as long as it was."""

    visit: DayAppointment
