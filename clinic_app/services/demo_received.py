"""Papers that the demo clinic received: a referral or an Arabic report, and the picture of a result."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from clinic_app.data.letters import LetterRow
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, roles_of
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.in_tray import HandInRequest
from clinic_app.domain.letter_drafts import LetterStatus
from clinic_app.domain.permissions import Actor, Role
from clinic_app.letters.outside import typed
from clinic_app.services import clock, correspondence, in_tray
from clinic_app.services.demo_plan import scanned_page

REFERRAL = (
    ("Referral for psychotherapy", (
        "Dear colleague,", "Thank you for seeing this adult, whom I have known for some years. Sleep and mood have been low "
        "since the spring; there was no such time before, and no medicine is being taken.",
        "Blood count and thyroid function were normal last month. I would be glad of your view, and of a short letter "
        "when therapy ends.", "With kind regards,", "Dr Helen Marsh")),
    ("Results", ("Blood count: within the usual range.", "Thyroid function: within the usual range.")),
)
RESULT = (("Results", ("Iron and vitamin D: within the usual range.", "Asked for by the family doctor.")),)
REPORT = (
    ("تقرير عن لقاءين", (
        "السادة الزملاء،", "حضر المراجع لقاءين في عيادتنا خلال الصيف، وتحدّث عن ضيق في أماكن الازدحام وعن نوم متقطّع.",
        "اتفقنا على أن العلاج النفسي أنسب له من الدواء في هذه المرحلة، ورحّب بذلك.",
        "مع أطيب التحية،", "الدكتور سامر الوادي")),
)


def write_received(waits_for: int) -> None:
    """Papers for the client of each therapist's latest letter, in its language; they came when care was on its way.

    waits_for: the therapist for whom one paper was handed in at the desk.
    """
    people = {row.id: Actor(row.id, roles_of(row.roles), "demo", row.name_en, row.name_ar) for row in StaffRow.select()}
    issued = LetterRow.select().where(LetterRow.status == LetterStatus.ISSUED).order_by(LetterRow.issued_at, LetterRow.id)
    latest = {row.issued_by: row for row in issued}
    referral = typed(False, "Sample Family Practice, Salmiya", REFERRAL)
    report = typed(True, "عيادة الأسرة النموذجية، حولي", REPORT)
    for therapist_id, row in sorted(latest.items()):
        came = clock.to_local(row.issued_at).date() - timedelta(days=9)
        written, before = came - timedelta(days=3), came - timedelta(days=14)
        first = (PaperWords(ReceivedKind.REFERRAL, before, "Dr Helen Marsh", "Asks for therapy, sleep and mood since spring",
                            "Sample Family Practice", before - timedelta(days=2)), referral, len(REFERRAL))
        if row.language == LetterLanguage.ARABIC:
            first = (PaperWords(ReceivedKind.REPORT, before, "الدكتور سامر الوادي", "تقرير عن لقاءين في الصيف",
                                "عيادة الأسرة النموذجية", before - timedelta(days=2)), report, len(REPORT))
        scan = (PaperWords(ReceivedKind.RESULT, came, "Sample Laboratory", "Blood count and thyroid function", "", written),
                scanned_page(), 1)
        for words, data, pages in (first, scan):
            with clock.freeze(datetime.combine(words.received_on or came, time(20))):
                correspondence.file_paper(people[therapist_id], FilingRequest(row.client_id, words, data, pages))
    desk = next((one for one in people.values() if Role.RECEPTION in one.roles), None)
    mine = sorted(row.id for row in ClientRow.select(ClientRow.id).where(ClientRow.therapist_id == waits_for))
    if desk is not None and mine:  # one paper waits to be filed: it came this morning
        page = typed(False, "Sample Laboratory", RESULT)
        in_tray.hand_in(desk, HandInRequest(mine[0], page, clock.today(), "Sample Laboratory"))
