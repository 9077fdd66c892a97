"""An invented course of care on the nine-factor map and the time-line, for pictures and tests."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.factor_map import FactorMap, FactorState, Touch
from ui.widgets.labels import Label
from ui.widgets.panels import Card, column
from ui.widgets.time_line import TimeLine
from ui.widgets.time_line_data import Lane, LifeEvent, Line, PlanMark, Point, TimeLineData, VisitKind, VisitMark

FIRST, TODAY = date(2026, 9, 8), date(2026, 11, 23)
DAYS = [date(2026, 9, 14), date(2026, 9, 21), date(2026, 9, 28), date(2026, 10, 5), date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2), date(2026, 11, 16)]
CHECK_INS = (7.2, 7.6, 8.0, 8.1, 5.9, 7.8, 8.4, 8.6)
TILES = (
    (range(1, 9), "8.6 of 10 at the last check-in. The fall at visit 5 was talked about a week later.", "7 days ago", "Ask for today’s check-in", "كانت 8.6 من 10 في آخر تقييم. انخفض في الزيارة الخامسة ثم نوقش بعد أسبوع.", "قبل 7 أيام", "طلب تقييم جلسة اليوم"),
    ((1, 2, 4), "Ready 7, sure of herself 5. “Tired of pleasing everyone.”", "7 weeks ago", "Ask the three rulers again", "الاستعداد 7، الثقة 5. «تعبت من إرضاء الجميع».", "قبل 7 أسابيع", "إعادة مقاييس الدافعية الثلاثة"),
    ((5, 6, 8), "Supervision 12 Nov: keeping pace when guilt rises.", "11 days ago", "1 point on Thursday’s agenda", "إشراف: ضبط الإيقاع حين يشتد الذنب.", "قبل 11 يومًا", "نقطة واحدة في إشراف الخميس"),
    ((3, 4, 5, 6, 7, 8), "Activity planning, thought record, rehearsing “no”.", "7 days ago", "Rehearsal paused since 2 Nov: resume or drop?", "تخطيط الأنشطة، سجل الأفكار، تدريب على قول «لا».", "قبل 7 أيام", "التدريب متوقف منذ مدة: إبقاء أم إلغاء؟"),
    ((1, 2, 3, 4, 7, 8), "Plan v2 agreed, agreement signed 28 Sep.", "7 weeks ago", "Review ready, due by 30 Nov", "الخطة الثانية متفق عليها، والاتفاقية موقّعة.", "قبل 7 أسابيع", "مراجعة التقدّم جاهزة"),
    ((2, 3, 4, 5), "Guilt 7 → 4 within the hour; left settled.", "5 weeks ago", "Not touched for 4 visits", "الذنب 7 ← 4 خلال الجلسة؛ غادرت هادئة.", "قبل 5 أسابيع", "لم يُتطرق إليه منذ 4 زيارات"),
    ((3, 4, 6, 8), "“A good daughter never refuses”: first doubt.", "7 days ago", "Add to the shared summary?", "«البنت الطيبة لا ترفض»: أول شك.", "قبل 7 أيام", "إضافة إلى الملخص المشترك؟"),
    ((4, 5, 6, 7, 8), "Saying no: tried alone, twice this month.", "7 days ago", "Check homework: two morning walks", "قول «لا»: جرّبته وحدها مرتين هذا الشهر.", "قبل 7 أيام", "متابعة الواجب: نزهتان صباحيتان"),
    ((), "Nothing recorded yet, and that is fine at this point.", "no entry yet", "3 visits left: name what to keep", "لا شيء مسجّل بعد، ولا بأس بذلك الآن.", "لا شيء بعد", "بقيت 3 زيارات: ما الذي يُحفظ؟"),
)


def states():
    arabic, made = theme.current().arabic, []
    for number, (touched, text, age, prompt, text_ar, age_ar, prompt_ar) in enumerate(TILES, 1):
        strip = [Touch.TOUCHED if v in touched else Touch.CURRENT if v == 9 else Touch.TO_COME if v > 9 else Touch.NOT for v in range(1, 13)]
        made.append(FactorState(number, age_ar if arabic else age, text_ar if arabic else text, prompt_ar if arabic else prompt, strip, not touched))
    return made


def time_line():
    t = (lambda en, ar: ar) if theme.current().arabic else (lambda en, ar: en)
    signal = Point(DAYS[4], 5.9, True, t("5.9, talked about next visit", "نوقش في الزيارة التالية"))
    alliance = [signal if day == DAYS[4] else Point(day, value) for day, value in zip(DAYS, CHECK_INS, strict=True)]
    goals = [
        Line([Point(d, v) for d, v in zip(DAYS, values, strict=True)], "factor-5", shape, dash, name)
        for values, shape, dash, name in (
            ((2, 3, 3, 4, 5, 5, 6, 6), "disc", "solid", t("Mornings", "الصباح")),
            ((3, 3, 3, 3, 2, 4, 4, 5), "triangle", "dotted", t("Sisters", "الأخوات")),
            ((1, 1, 1, 2, 2, 3, 3, 4), "square", "dashed", t("Meeting", "الاجتماع")),
        )
    ]
    outcome = Line([Point(date(2026, 9, 14), 17), Point(date(2026, 10, 5), 15), Point(date(2026, 10, 26), 12)], "factor-2", "square", values=True)
    visits = [VisitMark(day, VisitKind.DONE, n + 1) for n, day in enumerate(DAYS)]
    visits += [VisitMark(date(2026, 10, 12), VisitKind.MISSED), VisitMark(date(2026, 11, 9), VisitKind.CANCELLED), VisitMark(TODAY, VisitKind.NOW, 9)]
    visits += [VisitMark(TODAY + timedelta(days=7 * k), VisitKind.TO_COME, 9 + k) for k in (1, 2, 3)]
    return TimeLineData(
        FIRST, date(2026, 12, 20), TODAY,
        [
            Lane(t("Alliance check-in", "تقييم الجلسة"), t("0–10, made by this clinic", "0–10، من إعداد العيادة"), [Line(alliance, "factor-1")], 4, 10, 54),
            Lane("PHQ-9", t("lower is better", "الأقل أفضل"), [outcome], 3, 27, 76, (11, 23, t("within 6 points of the start: not yet a reliable change", "ضمن 6 نقاط من البداية: لا تغيّر موثوق بعد")),
                 (10, t("below 10: under the clinic’s cut-off", "أقل من 10: دون حدّ العيادة")), (TODAY, t("due today", "مستحق اليوم"))),
            Lane(t("Goals, her words", "الأهداف بكلماتها"), "\u20660–10\u2069", goals, 0, 8, 52),
        ],
        visits,
        [PlanMark(date(2026, 9, 28), t("plan 1", "الخطة 1")), PlanMark(date(2026, 10, 5), t("review, plan 2", "مراجعة التقدّم، الخطة 2")), PlanMark(date(2026, 11, 30), t("review due", "مراجعة التقدّم"), "due"),
         PlanMark(date(2026, 12, 14), t("planned end", "الختام"), "end")],
        [LifeEvent(date(2026, 10, 11), t("mother in hospital", "دخول الأم المستشفى"))],
    )


class CareSheet(QWidget):
    """The map above, the time-line below, as on the overview of a client."""

    def __init__(self):
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = column(self, 8, (16, 10, 16, 12))
        self.map = FactorMap()
        self.map.show_states(states())
        body.addWidget(self.map)
        card = Card(margins=(14, 8, 14, 2))
        card.add(Label("خط زمني واحد" if theme.current().arabic else "One time-line", "large", "strong"))
        self.chart = TimeLine()
        self.chart.show_data(time_line(), "one sentence")
        card.add(self.chart, 1)
        body.addWidget(card, 1)
