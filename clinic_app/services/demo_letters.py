"""Letters of the demo clinic: for the endings of the last weeks, issued by the use cases themselves, so that they are whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.safety import open_concerns
from clinic_app.data.staff import StaffRow, roles_of
from clinic_app.domain.appointments import Status
from clinic_app.domain.envelopes import HandedTo
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import SectionEdit
from clinic_app.domain.permissions import Actor, Role
from clinic_app.domain.readers import Content, Reader, Recipient, ReleaseRequest
from clinic_app.services import clock, demo_safety, ending_sheets, envelopes, handouts, letters, releases
from clinic_app.services.demo_course import Course

MOST = 12       # endings that get letters: enough to look at, quick to draw
MISSED_LATELY = timedelta(days=40)
MISSED_MOST = 2
WAITING = 3     # envelopes that nobody has taken yet
SHARED = frozenset({Content.REASON, Content.WORK, Content.GOALS, Content.ENDING, Content.STAYING_WELL, Content.FOLLOW_UP,
                    Content.JOURNEY})
DOCTORS = {
    LetterLanguage.ENGLISH: Recipient(
        Reader.DOCTOR, "Dr Helen Marsh", "Family doctor", ("Sample Family Practice, Block 0, Salmiya",), "f"),
    LetterLanguage.ARABIC: Recipient(
        Reader.DOCTOR, "الدكتور سامر الوادي", "طبيب الأسرة", ("عيادة الأسرة النموذجية، قطعة 0، حولي",), "m"),
}
REQUESTS = {
    LetterLanguage.ENGLISH: "If the difficulties come back for more than two weeks, please send the client back to us.",
    LetterLanguage.ARABIC: "إذا عادت الصعوبات أكثر من أسبوعين فنرجو الإعادة إلينا دون حاجة إلى تحويل جديد.",
}
QUESTION = "نرجو تقييم النوم وإمكان علاجه دوائيًا إن لزم."


def write_letters(courses: list[Course]) -> None:
    """Permission, letter to the doctor and letter to the client for the latest endings; most envelopes are handed over."""
    arabic = {course.client_id: course.arabic for course in courses}
    closed = EndingRow.select(EndingRow, EpisodeRow).join(EpisodeRow).where(EpisodeRow.closed_on.is_null(False))
    latest = sorted(closed, key=lambda row: (row.episode.closed_on, row.id))[-MOST:]
    actors = {row.id: Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar) for row in StaffRow.select()}
    for row in latest:
        on = row.episode.closed_on
        assert on is not None  # the query asked for it
        with clock.freeze(datetime.combine(on, time(20, 30))):
            language = LetterLanguage.ARABIC if arabic.get(row.client_id) else LetterLanguage.ENGLISH
            _write(actors[row.author_id], row.client_id, on, language)
    _write_on_the_way(actors, arabic)
    desk = next(actor for actor in actors.values() if actor.has(Role.RECEPTION))
    for envelope in envelopes.waiting(desk)[:-WAITING]:
        envelopes.hand_over(desk, envelope.id, envelope.version, HandedTo.CLIENT)


def _write_on_the_way(actors: dict[int, Actor], arabic: dict[int, bool]) -> None:
    """What the latest review says, as a letter to one client of each language; for the second a referral is being written."""
    reviews = ReviewRow.select(ReviewRow, EpisodeRow).join(EpisodeRow).where(
        EpisodeRow.closed_on.is_null(True) & ReviewRow.signed_at.is_null(False))
    latest = {bool(arabic.get(row.client_id)): row for row in sorted(reviews, key=lambda row: (row.signed_at, row.id))}
    for in_arabic, row in sorted(latest.items()):
        language = LetterLanguage.ARABIC if in_arabic else LetterLanguage.ENGLISH
        author = actors[row.author_id]
        with clock.freeze(clock.to_local(row.signed_at)):
            shown = letters.draft_for(author, row.client_id, Reader.CLIENT, language, LetterKind.REVIEW)
            content = replace(shown.draft.content, language=language, sections=(SectionEdit("together", chosen="agree"),))
            letters.issue(author, letters.save_draft(author, replace(shown.draft, content=content)), envelope=False)
            if in_arabic:
                shown = letters.draft_for(author, row.client_id, Reader.DOCTOR, language, LetterKind.REFERRAL)
                content = replace(shown.draft.content, sections=(SectionEdit("question", QUESTION),))
                letters.save_draft(author, replace(shown.draft, content=content))


def write_after_missed(courses: list[Course]) -> None:
    """To clients who missed the last visit and whom nobody has to call: in each language one letter out, and one in draft.

    Where nobody did, somebody misses a visit first.
    """
    actors = {row.id: Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar) for row in StaffRow.select()}
    for arabic in (False, True):
        ongoing = [course for course in courses if course.arabic is arabic and not course.closed]
        written = 0
        for course in ongoing:
            if (at := _missed_at(course)) is not None and _after_missed(actors, course, at, issue=not written):
                written += 1
                if written == MISSED_MOST:
                    break
        if not written:
            calm = (course for course in ongoing if demo_safety.in_therapy(course) and not open_concerns(course.client_id))
            for course in calm:
                missed = demo_safety.miss(actors[course.therapist_id], course)
                if missed is not None and _after_missed(actors, course, missed, issue=True):
                    break


def _missed_at(course: Course) -> datetime | None:
    """When the client missed the last visit, if that was lately."""
    at, status = max(((at, status) for _, at, status in course.visits if at < clock.now()), default=(None, Status.BOOKED))
    return at if at is not None and status is Status.DID_NOT_COME and at >= clock.now() - MISSED_LATELY else None


def _after_missed(actors: dict[int, Actor], course: Course, at: datetime, *, issue: bool) -> bool:
    """The letter of the day after; False while a concern is open, or if the client was seen again."""
    author, language = actors[course.therapist_id], LetterLanguage.ARABIC if course.arabic else LetterLanguage.ENGLISH
    with clock.freeze(min(clock.now(), at + timedelta(days=1))):
        try:
            shown = letters.draft_for(author, course.client_id, Reader.CLIENT, language, LetterKind.MISSED)
        except Refused:
            return False
        content = replace(shown.draft.content, sections=(SectionEdit("closing", chosen="four_weeks"),))
        kept = letters.save_draft(author, replace(shown.draft, content=content))
        if issue:
            letters.issue(author, kept, envelope=False)
    return True


def _write(author: Actor, client_id: int, on: date, language: LetterLanguage) -> None:
    releases.record_release(author, ReleaseRequest(
        client_id, DOCTORS[language], SHARED, on - timedelta(days=7), on + timedelta(days=60), on - timedelta(days=7)))
    sheet = handouts.prepared(author, client_id, ending_sheets.staying_well_sheet(author, client_id))
    handouts.sheet_printed_elsewhere(author, sheet)
    for reader in (Reader.DOCTOR, Reader.CLIENT):
        shown = letters.draft_for(author, client_id, reader)
        requests = (REQUESTS[language],) if reader is Reader.DOCTOR else ()
        content = replace(shown.draft.content, language=language, requests=requests)
        letters.issue(author, letters.save_draft(author, replace(shown.draft, content=content)))
