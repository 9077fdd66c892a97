"""Builds letters about invented people for the tests of the letters room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pypdfium2

from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import (
    AttendanceFact,
    EndingFact,
    Fact,
    FollowUpFact,
    GoalFact,
    GoalOutcome,
    IdentityFact,
    LetterLanguage,
    ProblemFact,
    Source,
    StayingWellFact,
    WorkFact,
)
from clinic_app.domain.handouts import Text
from clinic_app.domain.letter_kinds import LAYOUTS, LetterKind
from clinic_app.domain.letter_sections import SaidFact, in_letter, told
from clinic_app.domain.letters import Frame, Letter, Letterhead, Rendered, Writer, compose
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content, Reader, Recipient, Release, contents_for

TODAY = date(2026, 11, 23)
CLIN, ADM = RecordClass.CLIN, RecordClass.ADM

LETTERHEAD = Letterhead(
    "Al Soor Specialist Clinic", "عيادة السور التخصصية", "00-SAMPLE",
    "Sample Street 0, Kuwait City", "شارع النموذج 0، مدينة الكويت", "+965 0000 0000",
)
WRITER = Writer("Dr Yousef Al-Marsa", "د. يوسف المرسى", "Clinical psychologist", "اختصاصي علم النفس الإكلينيكي",
                "PSY-00-SAMPLE", "m")
DOCTOR_EN = Recipient(Reader.DOCTOR, "Dr Helen Marsh", "Family doctor", ("Sample Family Practice, Block 0, Salmiya",), "f")
DOCTOR_AR = Recipient(Reader.DOCTOR, "الدكتورة هيلين مارش", "طبيبة الأسرة", ("عيادة الأسرة النموذجية، قطعة 0، السالمية",), "f")
CLIENT = Recipient(Reader.CLIENT, "خالد السواري", form="m")


def a_frame(recipient: Recipient = DOCTOR_EN, language: LetterLanguage = LetterLanguage.ENGLISH, **changes) -> Frame:
    return replace(Frame(7, recipient, language, LETTERHEAD, WRITER, TODAY, datetime(2026, 11, 23, 18, 2)), **changes)


def a_release(recipient: Recipient = DOCTOR_EN, **changes) -> Release:
    contents = frozenset({Content.REASON, Content.DIAGNOSIS, Content.WORK, Content.GOALS, Content.MEDICINE, Content.ENDING,
                          Content.STAYING_WELL, Content.FOLLOW_UP})
    return replace(Release(3, 7, recipient, contents, date(2026, 11, 9), date(2026, 12, 31), date(2026, 11, 9)), **changes)


def some_facts(language: LetterLanguage = LetterLanguage.ENGLISH, form: str = "m") -> list[Fact]:
    english = language is LetterLanguage.ENGLISH

    def say(en: str, ar: str) -> str:
        return en if english else ar

    episode = Source(Kind.EPISODE, 5, "Episode 1")
    plan = Source(Kind.PLAN, 9, "Plan 2")
    return [
        IdentityFact("client", Content.IDENTITY, ADM, Source(Kind.CLIENT, 7), name_en="Khalid Al-Sawari", name_ar="خالد السواري",
                     born=date(1992, 5, 8), form=form, file_number="AS-0355"),
        Fact("request:1", Content.REQUESTS, CLIN, Source(Kind.LETTER, 1),
             say("Please review his medicine with him in January 2027. He tells us he takes sertraline 50 mg each morning.",
                 "مراجعة دوائه معه في يناير 2027؛ يذكر أنه يتناول سيرترالين 50 mg كل صباح.")),
        Fact("request:2", Content.REQUESTS, CLIN, Source(Kind.LETTER, 1),
             say("If sudden fear keeps him from driving for more than two weeks, please send him back. "
                 "No new referral is needed.",
                 "إذا منعه الخوف المفاجئ من القيادة أكثر من أسبوعين، فنرجو إعادته إلينا دون حاجة إلى تحويل جديد.")),
        Fact("reason", Content.REASON, CLIN, episode,
             say("attacks of sudden fear and avoidance of driving", "نوبات خوف مفاجئ وتجنّب القيادة")),
        AttendanceFact("visits", Content.ATTENDANCE, ADM, Source(Kind.APPOINTMENT), attended=12, offered=13,
                       first=date(2026, 8, 31), last=TODAY),
        EndingFact("ending", Content.ENDING, CLIN, Source(Kind.ENDING, 2), reason="planned"),
        ProblemFact("problem:1", Content.DIAGNOSIS, CLIN, episode, name_en="Panic disorder", name_ar="اضطراب الهلع",
                    system="ICD-10", code="F41.0", confirmed=False, by="Dr Yousef Al-Marsa",
                    by_ar="د. يوسف المرسى"),
        WorkFact("work", Content.WORK, CLIN, plan, approach="cbt", techniques_en=("interoceptive exposure", "graded exposure"),
                 techniques_ar=("التعرّض لأحاسيس الجسم", "التعرّض المتدرّج")),
        GoalFact("goal:1", Content.GOALS, CLIN, plan, "Drive the Gulf Road alone at night",
                 words_other="أقود في شارع الخليج وحدي ليلاً", start=1, now=8, outcome=GoalOutcome.REACHED),
        GoalFact("goal:2", Content.GOALS, CLIN, plan, "Stay in the diwaniya until the others leave",
                 words_other="أبقى في الديوانية حتى ينصرف الباقون", start=2, now=8, outcome=GoalOutcome.REACHED),
        GoalFact("goal:3", Content.GOALS, CLIN, plan, "Sleep without checking my pulse", words_other="أنام دون أن أتفقد نبضي",
                 start=3, now=6, outcome=GoalOutcome.CLEAR_STEP),
        Fact("medicine", Content.MEDICINE, CLIN, episode, say("sertraline 50 mg each morning", "سيرترالين 50 mg كل صباح")),
        StayingWellFact("staying_well", Content.STAYING_WELL, CLIN, Source(Kind.ENDING, 2),
                        headline=say("Keep driving twice a week, also when I do not have to",
                                     "أقود مرتين في الأسبوع حتى لو لم أكن مضطراً"),
                        amber=(say("I plan routes around the bridge", "أخطط لطرق تتجنب الجسر"),),
                        steps=(say("Drive it the same day", "أقود عليه في اليوم نفسه"), say("Call my brother", "أتصل بأخي"))),
        Fact("next:1", Content.NEXT_STEPS, CLIN, Source(Kind.ENDING, 2), say("Visit my aunt in Jahra", "أزور عمتي في الجهراء")),
        FollowUpFact("follow_up:1", Content.FOLLOW_UP, CLIN, Source(Kind.ENDING, 2), day=date(2026, 12, 23), by_phone=True),
        FollowUpFact("follow_up:2", Content.FOLLOW_UP, CLIN, Source(Kind.ENDING, 2), day=date(2027, 2, 22)),
        Fact("learned:1", Content.LEARNED, CLIN, Source(Kind.ENDING, 2),
             say("Fear goes down by itself if I stay", "الخوف يهدأ وحده إذا بقيت"), own_words=True),
    ]


def a_letter(
    language: LetterLanguage = LetterLanguage.ENGLISH, form: str = "m", facts=None, ticks=None, **changes
) -> Letter:
    recipient = DOCTOR_EN if language is LetterLanguage.ENGLISH else DOCTOR_AR
    return compose(a_frame(recipient, language, **changes), some_facts(language, form) if facts is None else facts, ticks,
                   a_release(recipient))


def a_sectioned_letter(
    kind: LetterKind, reader: Reader = Reader.CLIENT, language: LetterLanguage = LetterLanguage.ENGLISH, facts=None, edits=(),
    release: Release | bool | None = True,
) -> Letter:
    """A letter made of sections; facts: some in every section, unless they are given. release True: one for everything."""
    layout = LAYOUTS[kind]
    recipient = CLIENT if reader is Reader.CLIENT else replace(DOCTOR_EN, reader=reader)
    if release is True:
        release = None if reader is Reader.CLIENT else a_release(recipient, contents=frozenset(contents_for(reader)))
    whole = [some_facts(language)[0], *(section_facts(kind) if facts is None else facts)]
    said = told(whole, layout, edits)
    return compose(a_frame(recipient, language), said, in_letter(said, layout.sections, edits), release or None, kind)


def section_facts(kind: LetterKind) -> list[SaidFact]:
    """One fact of every kind of content in every section, each saying a word of its own: "goalsINscores"."""
    return [
        SaidFact(f"{content}:{section.key}", content, CLIN, Source(Kind.PLAN, 9, "2"), section=section.key,
                 blocks=(Text(f"{content.replace('_', '')}IN{section.key}"),))
        for section in LAYOUTS[kind].sections for content in Content if content is not Content.IDENTITY
    ]


def words_on(made: Rendered) -> str:
    """The text of the pages as a reader of PDF finds it."""
    return read_words(made.pdf)


def read_words(pdf: bytes) -> str:
    """The text of a file as a reader of PDF finds it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()
