"""Every shared widget on one window, like the sheet of components: made for looking and for the tests of pictures."""

from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from ui import theme
from ui.widgets.buttons import Button, Switch
from ui.widgets.chips import Chip, Flow
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Field, PassField, TextArea, TextField, TimeField
from ui.widgets.labels import Avatar, FactorSign, FactorTag, KeyCap, Label, Rule, StatusPill, Tag
from ui.widgets.news import Autosave, Banner, EmptyState, Hint, Progress
from ui.widgets.panels import Card, column, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.scales import GoalRuler, TapScale
from ui.widgets.segment import Segment
from ui.widgets.tabs import Tabs

STATES = (
    ("booked", "Booked", "محجوز"),
    ("confirmed", "Confirmed", "مؤكَّد"),
    ("arrived", "Arrived", "وصل"),
    ("insession", "In session", "في الجلسة"),
    ("done", "Done", "تمّت"),
    ("late", "Late cancel", "إلغاء متأخر"),
    ("noshow", "Did not come", "لم يحضر"),
)


class ComponentSheet(QWidget):
    """Buttons and fields left, choices and lists in the middle, news at the end."""

    def __init__(self):
        super().__init__()
        self.setProperty("ground", "canvas")
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.arabic = theme.current().arabic
        whole = row(self, 24, (24, 20, 24, 20))
        for part in (self._first(), self._second(), self._third()):
            whole.addWidget(part, 1)

    def t(self, english, arabic):
        return arabic if self.arabic else english

    def _first(self):
        part, t = QWidget(), self.t
        body = column(part, 8)
        for step, keys in (("", "F"), ("small", "Ctrl+Z"), ("tiny", ""), ("large", "Enter")):
            line = row(gap=8)
            line.addWidget(Button(t("Book", "حجز"), "primary", keys=keys, step=step))
            line.addWidget(Button(t("Hold", "تعليق"), icon="hold", step=step))
            line.addWidget(Button(t("Cancel", "إلغاء"), "ghost", step=step))
            line.addWidget(Button(t("Delete", "حذف"), "danger", step=step))
            line.addStretch()
            body.addLayout(line)
        line = row(gap=8)
        off = Button(t("Book", "حجز"), "primary")
        off.setEnabled(False)
        line.addWidget(off)
        line.addWidget(Button("", icon="print", tip=t("Print", "طباعة"), keys=""))
        line.addWidget(Button("", "ghost", icon="previous", tip=t("Back", "رجوع")))
        line.addWidget(Button(t("Change", "تغيير"), "link", step="tiny"))
        line.addWidget(KeyCap("Ctrl+K"))
        line.addStretch()
        body.addLayout(line)
        self.time = Field(t("Start", "البداية"), TimeField(name="start"))
        self.time.set_value(datetime(2026, 11, 23, 17).time())
        body.addWidget(self.time)
        self.civil = Field(t("Civil ID", "الرقم المدني"), TextField("0000 0000 0412", numeric=True, name="civil"))
        self.civil.error(t("The last digit does not match. Check the card.", "الخانة الأخيرة غير مطابقة. راجع البطاقة."))
        body.addWidget(self.civil)
        phone = Field(t("Phone", "الهاتف"), TextField("+965 0000 0388", numeric=True))
        phone.note(t("Also on file AS-0121, same surname. Link as family?", "الرقم نفسه في ملف آخر بالعائلة نفسها. ربطهما كأسرة؟"))
        body.addWidget(phone)
        day = Field(t("Date", "التاريخ"), DateField(lambda: date(2026, 11, 23), name="day"))
        day.set_value(date(2026, 11, 30))
        body.addWidget(day)
        disabled = TextField(t("Room 3", "غرفة 3"))
        disabled.setEnabled(False)
        body.addWidget(Field(t("Room", "الغرفة"), disabled))
        body.addWidget(Field(t("Passphrase", "عبارة المرور"), PassField(name="pass")))
        body.addWidget(
            Field(t("With", "مع"), Choice([(1, t("Hessa Al-Sidra", "حصة السدرة")), (2, t("Noura Al-Fanar", "نورة الفنار"))], name="with"))
        )
        body.addStretch()
        return part

    def _second(self):
        part, t = QWidget(), self.t
        body = column(part, 10)
        line = row(gap=14)
        on, one = QCheckBox(t("on", "مفعّل")), QRadioButton(t("one", "واحد"))
        on.setChecked(True)
        one.setChecked(True)
        switch = Switch("on")
        switch.setChecked(True)
        for widget in (on, QCheckBox(t("off", "متوقف")), one, QRadioButton(t("other", "آخر")), switch, Switch("off")):
            line.addWidget(widget)
        line.addStretch()
        body.addLayout(line)
        self.segment = Segment([("d", t("Day", "يوم")), ("w", t("Week", "أسبوع")), ("m", t("Month", "شهر"))], step="small", name="views")
        self.segment.set_value("d")
        wide = Segment([("p", t("As before", "كما كان"), "equal"), ("c", t("Changed", "تغيّر"), "swap"), ("n", t("Not asked", "لم يُسأل"))], tick=True)
        wide.set_value("p")
        body.addWidget(self.segment)
        body.addWidget(wide)
        self.chips = Flow()
        for text, kind in ((t("used today", "استُخدم اليوم"), {"on": True}), (t("chip", "خيار"), {}), (t("After 16:00", "بعد الرابعة"), {"caret": True}),
                           (t("add", "إضافة"), {"dashed": True})):
            self.chips.add(Chip(text, **kind))
        body.addWidget(self.chips)
        tags = Flow()
        for tone in ("neutral", "ok", "warn", "danger", "info", "primary"):
            tags.add(Tag(t(tone, "وسم"), tone))
        for number in (1, 5, 8):
            tags.add(FactorTag(number))
        body.addWidget(tags)
        pills = Flow()
        for state, en, ar in STATES:
            pills.add(StatusPill(state, t(en, ar)))
        body.addWidget(pills)
        self.scale = TapScale(t("Goal today", "الهدف اليوم"), last=6, value=7, name="scale")
        body.addWidget(self.scale)
        body.addWidget(GoalRuler(2, 6, 8))
        line = row(gap=8)
        for widget in (Avatar(t("Mona Al-Shiraa", "منى الشراع"), 38), FactorSign(1), FactorSign(6), FactorSign(9)):
            line.addWidget(widget)
        line.addStretch()
        body.addLayout(line)
        tabs = Tabs()
        for key, en, ar, icon in (("o", "Overview", "نظرة عامة", "overview"), ("p", "Plan", "الخطة", "plan"), ("m", "Measures", "القياسات", "measures")):
            tabs.add(key, t(en, ar), icon)
        tabs.set_chip("m", t("due", "مستحق"))
        body.addWidget(tabs)
        model = RecordTable(
            [
                Column(t("Client", "المراجع"), lambda r: r[0], strong=True, stretch=True),
                Column(t("Next", "القادم"), lambda r: r[1]),
                Column(t("State", "الحالة"), lambda r: "", pill=lambda r: (r[2], r[3])),
                Column("", lambda r: "", tag=lambda r: (t("note", "ملاحظة"), "warn") if r[2] == "booked" else None),
            ],
            self,
        )
        model.show([(t("Nadia Belkora", "نادية بلقرع"), "\u206610:00\u2069", "booked", t("Booked", "محجوز")),
                    (t("Mai Holt", "مي هولت"), "\u206617:00\u2069", "noshow", t("Did not come", "لم يحضر"))])
        self.table = TableView(model, name="table")
        self.table.choose(lambda record: record[2] == "noshow")
        self.table.setFixedHeight(self.table.full_height())
        body.addWidget(self.table)
        progress = Progress()
        progress.tell(62, 100, t("Testing backup", "فحص النسخة الاحتياطية"))
        body.addWidget(progress)
        body.addStretch()
        return part

    def _third(self):
        part, t = QWidget(), self.t
        body = column(part, 8)
        saved = Autosave()
        saved.saved(datetime(2026, 11, 23, 11, 56))
        body.addWidget(saved)
        for kind, what, more, button in (
            ("info", t("2 people fit the 16:00 gap.", "شخصان يناسبهما الموعد."), t("Longest waiting: 18 days.", "أطولهما انتظارًا منذ أيام."), t("Offer", "عرض")),
            ("warn", t("Joy took 17:00 a moment ago", "حجزت جوي الموعد قبل لحظة"), t("at the other desk. Next free: Tuesday 16:00.", "من المكتب الآخر. الأقرب يوم الثلاثاء."), t("Take it", "حجزه")),
            ("danger", t("Safety answer not yet acknowledged.", "إجابة السلامة لم يُطّلع عليها."), t("Therapist and lead only.", "للمعالج والمشرف فقط."), t("Open", "فتح")),
            ("ok", t("Saved.", "حُفظ."), "", ""),
        ):
            body.addWidget(Banner(kind, what, more, button))
        body.addWidget(Hint(t("Asked for the ground floor. Call, no messages.", "تفضّل الطابق الأرضي. الاتصال هاتفيًا فقط، دون رسائل.")))
        body.addWidget(EmptyState("wait_list", t("Nobody is waiting for a place", "لا أحد في قائمة الانتظار"),
                                  t("When a visit is cancelled, people who fit are shown here first.", "عند إلغاء موعد يظهر هنا أولًا من يناسبهم."),
                                  t("Add to wait list", "إضافة إلى القائمة"), "W"))
        card = Card(t("Last visit, 16 November", "الزيارة السابقة"))
        card.add(Label(t("She said no to an extra shift for the first time; guilt for an hour, then relief.", "رفضت مناوبة إضافية لأول مرة؛ شعرت بالذنب ساعة ثم بالارتياح."), wrap=True))
        card.add(Rule())
        card.add(Label(t("A very long line that is cut where the card ends and shows the rest in its tooltip", "سطر طويل جدًا يُقتطع عند نهاية البطاقة ويظهر كاملًا في التلميح المنبثق عند المرور فوقه"), elide=True))
        body.addWidget(card)
        body.addWidget(TextArea(t("Came in tired but on time.", "حضرت متعبة ولكن في الموعد."), name="area"))
        body.addStretch()
        return part
