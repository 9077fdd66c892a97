"""Letters that reception makes, of days and times alone: coming appointments and attendance (reference 4e, L1 and L7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.appointments import DayAppointment, Mode, Status
from clinic_app.domain.attendance import CAME
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.facts import Fact, LetterLanguage
from clinic_app.domain.handouts import Block
from clinic_app.domain.letters import Frame, LetterProblem
from clinic_app.domain.outgoing import Withdrawal
from clinic_app.domain.printing import FailedPrint
from clinic_app.domain.readers import Content, Ground, Reader, ReleaseProblem, way

VISITS_MOST = 12   # that stand in one letter of one page (H)
WORDS_MAX = 300    # characters of one's own line
NAME_MAX = 120
ADDRESS_MOST = 4   # lines
TO_COME = frozenset({Status.BOOKED, Status.CONFIRMED})
PREFIX = "D"       # before the running number: these are counted apart from the letters of therapists


class DeskKind(StrEnum):
    """The two letters."""

    APPOINTMENT = "appointment"
    ATTENDANCE = "attendance"


class DeskProblem(Problem):
    """What stands between a form and such a letter."""

    NO_VISITS = "desk_no_visits"
    TOO_MANY = "desk_too_many"
    VISIT_CHANGED = "desk_visit_changed"
    TOO_LONG = "desk_too_long"
    OWN_LINE_AWAY = "desk_own_line_away"
    PERMISSION_GONE = "desk_permission_gone"
    NO_NEUTRAL = "desk_no_neutral"


def ground_for(kind: DeskKind, reader: Reader) -> Ground | None:
    """On what ground this reader may get this letter: openly, by the client's permission, or not at all (None).

    Attendance is the row "attendance dates" of matrix 4f. What is still to come is the client's own.
    """
    if kind is DeskKind.APPOINTMENT:
        return Ground.OPEN if reader is Reader.CLIENT else None
    grounds = way(Content.ATTENDANCE, reader).grounds
    return next((ground for ground in (Ground.OPEN, Ground.AUTHORISATION) if ground in grounds), None)


def permitted_readers() -> tuple[Reader, ...]:
    """Who is told of attendance by the client's permission alone."""
    return tuple(r for r in Reader if ground_for(DeskKind.ATTENDANCE, r) is Ground.AUTHORISATION)


def number_of(number: int) -> str:
    """The number as it is read: D12."""
    return f"{PREFIX}{number}"


@dataclass(frozen=True)
class DeskPermissionRequest:
    """That a client permits a reader to learn on which days they attended. Nothing else can be permitted here."""

    client_id: int
    reader: Reader
    name: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class DeskPermission:
    """The permission as kept; withdrawn means from that moment on."""

    id: int
    client_id: int
    reader: Reader
    name: str
    valid_from: date
    valid_to: date
    withdrawn_at: datetime | None = None
    version: int = field(default=1, compare=False)

    def valid(self, day: date) -> bool:
        """True if it stands on that day."""
        return self.withdrawn_at is None and self.valid_from <= day <= self.valid_to


def permission_findings(request: DeskPermissionRequest) -> list[Finding]:
    """What is missing or impossible in such a permission."""
    found: list[Finding] = []
    if request.reader not in permitted_readers():
        court = ground_for(DeskKind.ATTENDANCE, request.reader) is None
        found.append(Finding(LetterProblem.LEGAL_EXPORT_ONLY if court else ReleaseProblem.FOR_CLIENT, "reader"))
    if not request.name:
        found.append(Finding(ReleaseProblem.NO_RECIPIENT, "recipient"))
    found += _too_long("recipient", request.name, NAME_MAX)
    if request.valid_to is None:
        found.append(Finding(ReleaseProblem.NO_END, "valid_to"))
    elif request.valid_to < request.valid_from:
        found.append(Finding(ReleaseProblem.ENDS_BEFORE_START, "valid_to"))
    return found


@dataclass(frozen=True)
class DeskContent:
    """What is chosen and typed in the form.

    change and bring: one's own line instead of "how to change", and what to bring; in letters to the client alone, so that no
    words of a person reach anybody else. name: of the reader, where no permission names one. replaces: the withdrawn letter.
    neutral: attendance is confirmed under the clinic's neutral name, which tells nothing of the kind of care.
    """

    kind: DeskKind
    language: LetterLanguage
    reader: Reader = Reader.CLIENT
    visits: tuple[int, ...] = ()
    name: str = ""
    address: tuple[str, ...] = ()
    permission_id: int = 0
    change: str = ""
    bring: str = ""
    replaces: int = 0
    neutral: bool = False


@dataclass(frozen=True)
class DeskLetter:
    """A letter as it was made. Its bytes are asked for one by one. gone: by how many prints and files it has left the house."""

    id: int
    number: int
    version: int
    client_id: int
    content: DeskContent
    recipient: str
    ground: Ground
    pages: int
    sha256: str
    made_at: datetime
    made_by: int
    by: str = ""
    by_ar: str = ""
    withdrawn: Withdrawal | None = None
    replaced: bool = False
    gone: int = 0

    @property
    def job_title(self) -> str:
        """What a print queue and a file name may know of it."""
        return f"Letter {number_of(self.number)}"


@dataclass(frozen=True)
class DeskLetterToPrint:
    """A letter that is on no paper yet, with whose it is."""

    letter: DeskLetter
    file_no: str
    name_en: str
    name_ar: str
    failed: FailedPrint | None = None


@dataclass(frozen=True)
class DeskOffer:
    """What a form offers: visits of each kind, permissions, the client's language and names, the day, what may be replaced.

    neutral: the neutral names, in the order of the letterhead; usual_neutral: whether the client's next letter begins under them.
    """

    client_id: int
    language: LetterLanguage
    name_en: str
    name_ar: str
    to_come: tuple[DayAppointment, ...]
    attended: tuple[DayAppointment, ...]
    permissions: tuple[DeskPermission, ...]
    today: date
    replaceable: frozenset[int] = frozenset()  # withdrawn letters in whose place nothing went yet
    neutral: tuple[str, ...] = ()
    usual_neutral: bool = False

    def visits(self, kind: DeskKind) -> tuple[DayAppointment, ...]:
        """Those that may stand in such a letter."""
        return self.to_come if kind is DeskKind.APPOINTMENT else self.attended

    def standing(self, reader: Reader) -> tuple[DeskPermission, ...]:
        """The permissions for this kind of reader that stand today."""
        return tuple(one for one in self.permissions if one.reader is reader and one.valid(self.today))


@dataclass(frozen=True)
class DeskPaper:
    """The letter in words, ready to be drawn without a database. findings: what keeps it from being one.

    facts: what its sentences say of the record, by which a click on one leads to its entry.
    """

    content: DeskContent
    frame: Frame
    recipient: str
    ground: Ground | None
    address: tuple[str, ...]
    about: str  # the client, as the letter names them
    reference: str
    subject: str
    greeting: str
    blocks: tuple[Block, ...]
    closing: str
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()


def may_stand(visit: DayAppointment | None, kind: DeskKind, client_id: int, now: datetime) -> bool:
    """True if this visit may stand in such a letter of this client: it is still to come, or they came to the clinic."""
    if visit is None or visit.withdrawn or not visit.type.for_clients or client_id not in {one.id for one in visit.clients}:
        return False
    standing = visit.standing(client_id)
    if kind is DeskKind.APPOINTMENT:
        return standing in TO_COME and visit.slot.start > now
    return standing in CAME and visit.mode is Mode.CLINIC


def usual_neutral(letters: Sequence[DeskLetter], *, known: bool) -> bool:
    """Under which name the next letter of attendance begins: as the client's last one did; the first under the neutral one."""
    return known and next((one.content.neutral for one in letters if one.content.kind is DeskKind.ATTENDANCE), True)


def findings(
    content: DeskContent, name: str, recipient: str, permission: DeskPermission | None, missing: Sequence[int], today: date
) -> tuple[Finding, ...]:
    """What keeps the form from being a letter. name: of the client; missing: visits chosen that may not stand in it."""
    found: list[Finding] = []
    ground, to_client = ground_for(content.kind, content.reader), content.reader is Reader.CLIENT
    if ground is None:
        court = content.reader is Reader.COURT
        return (Finding(LetterProblem.LEGAL_EXPORT_ONLY if court else LetterProblem.NO_PATH, "reader"),)
    if ground is Ground.AUTHORISATION:
        if permission is None or permission.reader is not content.reader:
            found.append(Finding(LetterProblem.NO_RELEASE, "permission"))
        elif not permission.valid(today):
            problem = ReleaseProblem.WITHDRAWN if permission.withdrawn_at else ReleaseProblem.NOT_VALID
            found.append(Finding(problem, "permission", {"from": permission.valid_from, "to": permission.valid_to}))
    elif not to_client and not recipient:
        found.append(Finding(ReleaseProblem.NO_RECIPIENT, "name"))
    if not name:
        found.append(Finding(LetterProblem.NO_CLIENT_NAME, "client"))
    if not content.visits:
        found.append(Finding(DeskProblem.NO_VISITS, "visits"))
    if len(content.visits) > VISITS_MOST:
        found.append(Finding(DeskProblem.TOO_MANY, "visits", {"limit": VISITS_MOST}))
    if missing:
        found.append(Finding(DeskProblem.VISIT_CHANGED, "visits"))
    if content.kind is DeskKind.ATTENDANCE and (content.change or content.bring):
        found.append(Finding(DeskProblem.OWN_LINE_AWAY, "bring"))
    found += _too_long("name", content.name, NAME_MAX)
    for line in content.address[:ADDRESS_MOST]:
        found += _too_long("address", line, NAME_MAX)
    if len(content.address) > ADDRESS_MOST:
        found.append(Finding(DeskProblem.TOO_LONG, "address", {"limit": ADDRESS_MOST * NAME_MAX}))
    return (*found, *_too_long("change", content.change, WORDS_MAX), *_too_long("bring", content.bring, WORDS_MAX))


def _too_long(where: str, text: str, limit: int) -> list[Finding]:
    return [Finding(DeskProblem.TOO_LONG, where, {"limit": limit})] if len(text) > limit else []
