<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>texts</name>
    <message>
      <source>Say how many visits, or until when.</source>
      <translation>يلزم عدد الزيارات أو آخر موعد.</translation>
    </message>
    <message>
      <source>A number from 1 to {most}.</source>
      <translation>رقم من 1 إلى {most}.</translation>
    </message>
    <message>
      <source>This day is before the first visit.</source>
      <translation>هذا اليوم قبل أول زيارة.</translation>
    </message>
    <message>
      <source>At most {most} visits are booked in one go.</source>
      <translation>لا تُحجز دفعة واحدة أكثر من {most} زيارة.</translation>
    </message>
    <message>
      <source>Another visit of this series stands at {start} already.</source>
      <translation>في {start} زيارة أخرى من هذه السلسلة.</translation>
    </message>
    <message>
      <source>Booked already.</source>
      <translation>محجوز من قبل.</translation>
    </message>
    <message>
      <source>Every line is left out.</source>
      <translation>كل المواعيد مستثناة.</translation>
    </message>
    <message>
      <source>This one</source>
      <translation>هذه فقط</translation>
    </message>
    <message>
      <source>This and later</source>
      <translation>هذه وما بعدها</translation>
    </message>
    <message>
      <source>All to come</source>
      <translation>كل القادمة</translation>
    </message>
  </context>
  <context>
    <name>BookingForm</name>
    <message>
      <source>Every week or month, with a preview (Ctrl+Shift+R)</source>
      <translation>كل أسبوع أو شهر، مع معاينة قبل الحجز (Ctrl+Shift+R)</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>سلسلة</translation>
    </message>
  </context>
  <context>
    <name>BookingPanel</name>
    <message>
      <source>Series</source>
      <translation>سلسلة</translation>
    </message>
  </context>
  <context>
    <name>CancelPanel</name>
    <message>
      <source>Cancel which visits?</source>
      <translation>أي الزيارات تُلغى؟</translation>
    </message>
    <message numerus="yes">
      <source>Cancel %n visits</source>
      <translation>
        <numerusform>إلغاء زيارات</numerusform>
        <numerusform>إلغاء زيارة واحدة</numerusform>
        <numerusform>إلغاء زيارتين</numerusform>
        <numerusform>إلغاء %n زيارات</numerusform>
        <numerusform>إلغاء %n زيارة</numerusform>
        <numerusform>إلغاء %n زيارة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Cancelled %n visits: {name}</source>
      <translation>
        <numerusform>أُلغيت %n زيارات: {name}</numerusform>
        <numerusform>أُلغيت زيارة واحدة: {name}</numerusform>
        <numerusform>أُلغيت زيارتان: {name}</numerusform>
        <numerusform>أُلغيت %n زيارات: {name}</numerusform>
        <numerusform>أُلغيت %n زيارة: {name}</numerusform>
        <numerusform>أُلغيت %n زيارة: {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ChangePanel</name>
    <message>
      <source>Move which visits?</source>
      <translation>أي الزيارات تُنقل؟</translation>
    </message>
    <message numerus="yes">
      <source>Move %n visits</source>
      <translation>
        <numerusform>نقل زيارات</numerusform>
        <numerusform>نقل زيارة واحدة</numerusform>
        <numerusform>نقل زيارتين</numerusform>
        <numerusform>نقل %n زيارات</numerusform>
        <numerusform>نقل %n زيارة</numerusform>
        <numerusform>نقل %n زيارة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved %n visits: {name}</source>
      <translation>
        <numerusform>نُقلت %n زيارات: {name}</numerusform>
        <numerusform>نُقلت زيارة واحدة: {name}</numerusform>
        <numerusform>نُقلت زيارتان: {name}</numerusform>
        <numerusform>نُقلت %n زيارات: {name}</numerusform>
        <numerusform>نُقلت %n زيارة: {name}</numerusform>
        <numerusform>نُقلت %n زيارة: {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ClientScreen</name>
    <message>
      <source>same time next week</source>
      <translation>الموعد نفسه الأسبوع القادم</translation>
    </message>
  </context>
  <context>
    <name>LastVisits</name>
    <message>
      <source>Book these…</source>
      <translation>حجز هذه المواعيد…</translation>
    </message>
  </context>
  <context>
    <name>LinesPanel</name>
    <message>
      <source>Another desk changed one of these visits.</source>
      <translation>عُدّلت إحدى هذه الزيارات من جهاز آخر.</translation>
    </message>
    <message>
      <source>Close and open this again.</source>
      <translation>يلزم إغلاق هذه اللوحة وفتحها من جديد.</translation>
    </message>
    <message>
      <source>Move it or leave it out.</source>
      <translation>يمكن نقله أو استثناؤه.</translation>
    </message>
    <message>
      <source>One line is in the way.</source>
      <translation>موعد واحد يمنع الحجز.</translation>
    </message>
    <message>
      <source>Nothing is booked yet. What you chose is kept.</source>
      <translation>لم يُحجز شيء بعد، واختياراتك محفوظة.</translation>
    </message>
    <message>
      <source>Nothing is free within three days of it.</source>
      <translation>لا وقت متاح خلال ثلاثة أيام قبله أو بعده.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Something came in between.</source>
      <translation>سبق إلى أحد هذه الأوقات حجز آخر.</translation>
    </message>
    <message>
      <source>Why all the same</source>
      <translation>سبب الحجز مع ذلك</translation>
    </message>
    <message>
      <source>Write why, or leave these days out.</source>
      <translation>يلزم ذكر السبب، أو استثناء هذه الأيام.</translation>
    </message>
    <message>
      <source>leave out, take in again</source>
      <translation>استثناء الموعد أو إعادته</translation>
    </message>
    <message>
      <source>next free time</source>
      <translation>أقرب وقت متاح</translation>
    </message>
    <message>
      <source>other time</source>
      <translation>وقت آخر</translation>
    </message>
    <message numerus="yes">
      <source>Book %n visits</source>
      <translation>
        <numerusform>حجز زيارات</numerusform>
        <numerusform>حجز زيارة واحدة</numerusform>
        <numerusform>حجز زيارتين</numerusform>
        <numerusform>حجز %n زيارات</numerusform>
        <numerusform>حجز %n زيارة</numerusform>
        <numerusform>حجز %n زيارة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Booked %n visits: {name}, until {day}</source>
      <translation>
        <numerusform>حُجزت %n زيارات: {name}، حتى {day}</numerusform>
        <numerusform>حُجزت زيارة واحدة: {name}، حتى {day}</numerusform>
        <numerusform>حُجزت زيارتان: {name}، حتى {day}</numerusform>
        <numerusform>حُجزت %n زيارات: {name}، حتى {day}</numerusform>
        <numerusform>حُجزت %n زيارة: {name}، حتى {day}</numerusform>
        <numerusform>حُجزت %n زيارة: {name}، حتى {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>لا مواعيد مستثناة</numerusform>
        <numerusform>موعد واحد مستثنى</numerusform>
        <numerusform>موعدان مستثنيان</numerusform>
        <numerusform>%n مواعيد مستثناة</numerusform>
        <numerusform>%n موعدًا مستثنى</numerusform>
        <numerusform>%n موعد مستثنى</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them cannot stand as it is</source>
      <translation>
        <numerusform>لا مواعيد متعذّرة</numerusform>
        <numerusform>موعد واحد يتعذّر حجزه كما هو</numerusform>
        <numerusform>موعدان يتعذّر حجزهما كما هما</numerusform>
        <numerusform>%n مواعيد يتعذّر حجزها كما هي</numerusform>
        <numerusform>%n موعدًا يتعذّر حجزها كما هي</numerusform>
        <numerusform>%n موعد يتعذّر حجزها كما هي</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MyDayScreen</name>
    <message>
      <source>Same time next week</source>
      <translation>الموعد نفسه الأسبوع القادم</translation>
    </message>
  </context>
  <context>
    <name>NoteSide</name>
    <message>
      <source>Same time next week</source>
      <translation>الموعد نفسه الأسبوع القادم</translation>
    </message>
  </context>
  <context>
    <name>NotesTab</name>
    <message>
      <source>Same time next week</source>
      <translation>الموعد نفسه الأسبوع القادم</translation>
    </message>
  </context>
  <context>
    <name>RepeatPanel</name>
    <message>
      <source>Follows the visit of {when}</source>
      <translation>تتبع زيارة {when}</translation>
    </message>
    <message>
      <source>Goes on after {when}</source>
      <translation>تستمر بعد {when}</translation>
    </message>
    <message>
      <source>On with the series</source>
      <translation>متابعة السلسلة</translation>
    </message>
    <message>
      <source>Series of visits</source>
      <translation>سلسلة زيارات</translation>
    </message>
  </context>
  <context>
    <name>Series</name>
    <message>
      <source>Choose a visit first.</source>
      <translation>يلزم اختيار موعد أولًا.</translation>
    </message>
    <message>
      <source>Only visits of clients are booked again.</source>
      <translation>تُكرَّر زيارات المراجعين فقط.</translation>
    </message>
    <message>
      <source>A series of visits</source>
      <translation>سلسلة زيارات</translation>
    </message>
    <message>
      <source>Booked {name}, {when}</source>
      <translation>حُجز موعد: {name}، {when}</translation>
    </message>
    <message>
      <source>Same time next week</source>
      <translation>الموعد نفسه الأسبوع القادم</translation>
    </message>
    <message>
      <source>There is no visit yet to book again.</source>
      <translation>لا زيارة سابقة لتكرارها.</translation>
    </message>
    <message>
      <source>{name} is booked there already: {when}</source>
      <translation>الموعد محجوز من قبل: {name}، {when}</translation>
    </message>
  </context>
  <context>
    <name>SeriesOffers</name>
    <message>
      <source>Go on</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Go on with the series of {name}</source>
      <translation>متابعة سلسلة {name}</translation>
    </message>
    <message>
      <source>Series that end soon</source>
      <translation>سلاسل تنتهي قريبًا</translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>لا مزيد</numerusform>
        <numerusform>واحدة أخرى</numerusform>
        <numerusform>اثنتان أخريان</numerusform>
        <numerusform>%n أخرى</numerusform>
        <numerusform>%n أخرى</numerusform>
        <numerusform>%n أخرى</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n visits left, the last on {day}</source>
      <translation>
        <numerusform>لم تبق زيارات، آخرها {day}</numerusform>
        <numerusform>بقيت زيارة واحدة، {day}</numerusform>
        <numerusform>بقيت زيارتان، آخرهما {day}</numerusform>
        <numerusform>بقيت %n زيارات، آخرها {day}</numerusform>
        <numerusform>بقيت %n زيارة، آخرها {day}</numerusform>
        <numerusform>بقيت %n زيارة، آخرها {day}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SeriesRow</name>
    <message>
      <source>Book anyway</source>
      <translation>الحجز مع ذلك</translation>
    </message>
    <message>
      <source>Type a day like mon or 30/11, and a time like 17 or 1730.</source>
      <translation>يُكتب اليوم مثل: الأحد أو 30/11، والوقت مثل: 17 أو 1730.</translation>
    </message>
    <message>
      <source>Closed: {name}</source>
      <translation>مغلق: {name}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>استثناء الموعد</translation>
    </message>
    <message>
      <source>Left out.</source>
      <translation>مستثنى.</translation>
    </message>
    <message>
      <source>Left out. {why}</source>
      <translation>مستثنى. {why}</translation>
    </message>
    <message>
      <source>Next free time</source>
      <translation>أقرب وقت متاح</translation>
    </message>
    <message>
      <source>Other time</source>
      <translation>وقت آخر</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>البداية</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>إعادة الموعد</translation>
    </message>
    <message>
      <source>free</source>
      <translation>متاح</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>نُقل</translation>
    </message>
  </context>
  <context>
    <name>SeriesRuleForm</name>
    <message>
      <source>Every two weeks</source>
      <translation>كل أسبوعين</translation>
    </message>
    <message>
      <source>Every {weeks}</source>
      <translation>كل {weeks}</translation>
    </message>
    <message>
      <source>Every … weeks</source>
      <translation>كل … أسابيع</translation>
    </message>
    <message>
      <source>How often</source>
      <translation>التكرار</translation>
    </message>
    <message>
      <source>Monthly, every first {weekday}</source>
      <translation>شهريًا، يوم {weekday} الأول</translation>
    </message>
    <message>
      <source>Monthly, every second {weekday}</source>
      <translation>شهريًا، يوم {weekday} الثاني</translation>
    </message>
    <message>
      <source>Monthly, every third {weekday}</source>
      <translation>شهريًا، يوم {weekday} الثالث</translation>
    </message>
    <message>
      <source>Monthly, every fourth {weekday}</source>
      <translation>شهريًا، يوم {weekday} الرابع</translation>
    </message>
    <message>
      <source>Monthly, every last {weekday}</source>
      <translation>شهريًا، يوم {weekday} الأخير</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>عدد الزيارات</translation>
    </message>
    <message>
      <source>Weekly</source>
      <translation>أسبوعيًا</translation>
    </message>
    <message>
      <source>Weeks between two visits</source>
      <translation>عدد الأسابيع بين زيارتين</translation>
    </message>
    <message>
      <source>or until</source>
      <translation>أو حتى</translation>
    </message>
  </context>
  <context>
    <name>TaperPanel</name>
    <message>
      <source>The last visits</source>
      <translation>الزيارات الأخيرة</translation>
    </message>
  </context>
    <context>
        <name>SeriesRow</name>
        <message>
            <source>from {when}</source>
            <translation>من {when}</translation>
        </message>
    </context>
</TS>
