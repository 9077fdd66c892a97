"""Papers handed in at the desk: whoever opens the post gives a scan to the client's therapist, and sees no more of it than that.

Limits of size and kind are those of papers received. House rule (H): a slip is taken back within ten minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.correspondence import NAME_MAX, ReceivedProblem, file_findings
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.outgoing import reason_findings
from clinic_app.domain.signatures import ScanKind

TAKE_BACK = timedelta(minutes=10)


class InTrayProblem(Problem):
    """What keeps a paper from being handed in, taken back or filed."""

    TOO_LATE = "in_tray_too_late"
    SETTLED = "in_tray_settled"
    HANDED_IN_ALREADY = "in_tray_there"


class TrayState(StrEnum):
    """How a paper that was handed in stands."""

    WAITING = "waiting"
    FILED = "filed"
    TAKEN_BACK = "taken_back"  # a slip of whoever handed it in
    SENT_BACK = "sent_back"    # by the therapist, with a reason


@dataclass(frozen=True)
class HandInRequest:
    """A paper to be handed in; uid makes it happen once. Nobody at the desk says what kind it is."""

    client_id: int
    data: bytes
    came_on: date | None
    sender: str = ""
    uid: str = ""


@dataclass(frozen=True)
class HandedIn:
    """What is known of a paper without opening it. sender, size and media are told to those alone who file it."""

    id: int
    version: int
    uid: str
    client_id: int
    state: TrayState
    handed_at: datetime
    handed_by: int
    by: str = ""
    by_ar: str = ""
    reason: str = ""             # why it was sent back
    settled_at: datetime | None = None
    came_on: date | None = None
    sender: str = ""
    media: ScanKind | None = None
    size: int = 0
    sha256: str = ""
    client: str = ""
    client_ar: str = ""

    def may_take_back(self, staff_id: int, now: datetime) -> bool:
        """True while whoever handed it in may still say that it was a slip."""
        return self.state is TrayState.WAITING and self.handed_by == staff_id and now - self.handed_at <= TAKE_BACK


def hand_in_findings(request: HandInRequest, today: date) -> list[Finding]:
    """What keeps a paper from being handed in: fields "file", "came_on" and "sender"."""
    found = file_findings(request.data) if request.data else [Finding(ReceivedProblem.NO_FILE, "file")]
    if request.came_on is None:
        found.append(Finding(ReceivedProblem.NO_DAY, "came_on"))
    elif request.came_on > today:
        found.append(Finding(ReceivedProblem.DAY_AHEAD, "came_on"))
    if len(request.sender) > NAME_MAX:
        found.append(Finding(ReceivedProblem.TOO_LONG, "sender", {"limit": NAME_MAX, "over": len(request.sender) - NAME_MAX}))
    return found


def send_back_findings(reason: str) -> list[Finding]:
    """What keeps a paper from being sent back to the desk."""
    return reason_findings(reason)
