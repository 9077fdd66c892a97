<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>texts</name>
        <message>
            <source>This has changed or was answered already. The page shows how it stands now.</source>
            <translation>تغيّر هذا أو أُجيب عنه من قبل. تعرض الصفحة ما هو عليه الآن.</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>معروف</translation>
        </message>
        <message>
            <source>Plan changed</source>
            <translation>عُدّلت الخطة</translation>
        </message>
        <message>
            <source>Not relevant</source>
            <translation>لا صلة له</translation>
        </message>
        <message>
            <source>{measure} {change}: worse by {points} since the start; {rc} or more is beyond ordinary variation.</source>
            <translation>{measure} {change}: تراجع بمقدار {points} منذ البداية، و{rc} فأكثر يتجاوز التفاوت العادي.</translation>
        </message>
        <message>
            <source>Last seen {days} ago, and nothing is booked.</source>
            <translation>مضى على آخر زيارة {days}، ولا موعد محجوز.</translation>
        </message>
        <message>
            <source>Check-in {mean} of 10 at visit {number}; before that {before}.</source>
            <translation>تقييم الجلسة {mean} من 10 في الزيارة {number}، وكان قبلها {before}.</translation>
        </message>
        <message>
            <source>Check-in at visit {number}: one answer was {low} of 10.</source>
            <translation>تقييم الزيارة {number}: إحدى الإجابات {low} من 10.</translation>
        </message>
        <message>
            <source>{missed} of the last {window} visits were missed or cancelled late.</source>
            <translation>من آخر الزيارات ({window}) فات أو أُلغي متأخرًا: {missed}.</translation>
        </message>
        <message>
            <source>{measure} {change} since its best: {points} points are gone; {rc} or more is beyond ordinary variation.</source>
            <translation>{measure} {change} منذ أفضل درجة: فُقد من التحسّن {points}، و{rc} فأكثر يتجاوز التفاوت العادي.</translation>
        </message>
        <message>
            <source>{measure} {change} over {visits} visits. A change of {rc} points would be reliable.</source>
            <translation>{measure} {change}، عدد الزيارات: {visits}. التغيّر الموثوق يبدأ من {rc}.</translation>
        </message>
        <message>
            <source>Goal {goal}: {change} of 10.</source>
            <translation>الهدف {goal}: {change} من 10.</translation>
        </message>
        <message>
            <source>No goal has risen yet after {visits} visits.</source>
            <translation>لم يرتفع أي هدف بعد، وعدد الزيارات {visits}.</translation>
        </message>
        <message>
            <source>{undone} of the last {window} tasks were not done.</source>
            <translation>من آخر الواجبات ({window}) لم يُنجز: {undone}.</translation>
        </message>
        <message>
            <source>A review is due: {visits} visits since the last one.</source>
            <translation>حان موعد مراجعة التقدّم: عدد الزيارات منذ آخر مراجعة {visits}.</translation>
        </message>
        <message>
            <source>The last {measure} is {days} old; {visits} visits since.</source>
            <translation>مضى على آخر {measure} {days}، وعدد الزيارات منذ ذلك: {visits}.</translation>
        </message>
        <message>
            <source>Also {also}.</source>
            <translation>وكذلك {also}.</translation>
        </message>
        <message>
            <source>The forms were in more than one language.</source>
            <translation>كانت الاستبيانات بأكثر من لغة.</translation>
        </message>
        <message>
            <source>A goal fell: {change} of 10.</source>
            <translation>انخفض هدف: {change} من 10.</translation>
        </message>
        <message>
            <source>A review has been due since {by}.</source>
            <translation>حان موعد مراجعة التقدّم منذ {by}.</translation>
        </message>
        <message numerus="yes">
            <source>From %n score(s).</source>
            <translation>
                <numerusform>بلا درجات.</numerusform>
                <numerusform>من درجة واحدة.</numerusform>
                <numerusform>من درجتين.</numerusform>
                <numerusform>من %n درجات.</numerusform>
                <numerusform>من %n درجة.</numerusform>
                <numerusform>من %n درجة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %n visit(s), as the diary says.</source>
            <translation>
                <numerusform>كما في المواعيد.</numerusform>
                <numerusform>بعد زيارة واحدة، كما في المواعيد.</numerusform>
                <numerusform>بعد زيارتين، كما في المواعيد.</numerusform>
                <numerusform>بعد %n زيارات، كما في المواعيد.</numerusform>
                <numerusform>بعد %n زيارة، كما في المواعيد.</numerusform>
                <numerusform>بعد %n زيارة، كما في المواعيد.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n check-in(s).</source>
            <translation>
                <numerusform>بلا تقييمات.</numerusform>
                <numerusform>من تقييم واحد.</numerusform>
                <numerusform>من تقييمين.</numerusform>
                <numerusform>من %n تقييمات.</numerusform>
                <numerusform>من %n تقييمًا.</numerusform>
                <numerusform>من %n تقييم.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Counted from %n booking(s).</source>
            <translation>
                <numerusform>بلا حجوزات.</numerusform>
                <numerusform>من حجز واحد.</numerusform>
                <numerusform>من حجزين.</numerusform>
                <numerusform>من %n حجوزات.</numerusform>
                <numerusform>من %n حجزًا.</numerusform>
                <numerusform>من %n حجز.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n rating(s).</source>
            <translation>
                <numerusform>بلا تقديرات.</numerusform>
                <numerusform>من تقدير واحد.</numerusform>
                <numerusform>من تقديرين.</numerusform>
                <numerusform>من %n تقديرات.</numerusform>
                <numerusform>من %n تقديرًا.</numerusform>
                <numerusform>من %n تقدير.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n goal(s) rated twice.</source>
            <translation>
                <numerusform>بلا أهداف.</numerusform>
                <numerusform>من هدف قُدّر مرتين.</numerusform>
                <numerusform>من هدفين قُدّرا مرتين.</numerusform>
                <numerusform>من %n أهداف قُدّرت مرتين.</numerusform>
                <numerusform>من %n هدفًا قُدّرت مرتين.</numerusform>
                <numerusform>من %n هدف قُدّرت مرتين.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Counted from %n task(s) you looked at.</source>
            <translation>
                <numerusform>بلا واجبات.</numerusform>
                <numerusform>من واجب واحد جرت متابعته.</numerusform>
                <numerusform>من واجبين جرت متابعتهما.</numerusform>
                <numerusform>من %n واجبات جرت متابعتها.</numerusform>
                <numerusform>من %n واجبًا جرت متابعتها.</numerusform>
                <numerusform>من %n واجب جرت متابعتها.</numerusform>
            </translation>
        </message>
        <message>
            <source>By the clinic's own rule.</source>
            <translation>وفق قاعدة العيادة.</translation>
        </message>
        <message>
            <source>Some ask about the alliance, motives, life events and support, or take it to supervision.</source>
            <translation>يسأل بعض المعالجين عن التحالف العلاجي والدوافع وأحداث الحياة والدعم، أو يعرضون الأمر في الإشراف.</translation>
        </message>
        <message>
            <source>Some ask what happened in between, and look at the plan again.</source>
            <translation>يسأل بعض المعالجين عمّا جرى بين الزيارتين، ويعودون إلى الخطة.</translation>
        </message>
        <message>
            <source>Some ask about the alliance, motives, life events, support.</source>
            <translation>يسأل بعض المعالجين عن التحالف العلاجي والدوافع وأحداث الحياة والدعم.</translation>
        </message>
        <message>
            <source>A short, friendly word may help.</source>
            <translation>قد تفيد كلمة قصيرة لطيفة.</translation>
        </message>
        <message>
            <source>Some ask what would have made the hour fit better.</source>
            <translation>يسأل بعض المعالجين عمّا كان سيجعل الجلسة أنسب.</translation>
        </message>
        <message>
            <source>A talk about what gets in the way may help.</source>
            <translation>قد يفيد حديث عمّا يعيق الحضور.</translation>
        </message>
        <message>
            <source>Some ask whether the goal still fits.</source>
            <translation>يسأل بعض المعالجين هل ما زال الهدف مناسبًا.</translation>
        </message>
        <message>
            <source>Some make the steps smaller, or choose the goals anew.</source>
            <translation>يصغّر بعض المعالجين الخطوات، أو يعيدون اختيار الأهداف.</translation>
        </message>
        <message>
            <source>Some make the task smaller, or choose another kind.</source>
            <translation>يصغّر بعض المعالجين الواجب، أو يختارون نوعًا آخر.</translation>
        </message>
        <message>
            <source>Ten minutes are enough: the figures are prepared.</source>
            <translation>عشر دقائق تكفي: الأرقام جاهزة.</translation>
        </message>
        <message>
            <source>A short form at the start of the next hour is enough.</source>
            <translation>يكفي استبيان قصير في أول الجلسة القادمة.</translation>
        </message>
    </context>
    <context>
        <name>SignalCard</name>
        <message>
            <source>Write a letter</source>
            <translation>كتابة رسالة</translation>
        </message>
        <message>
            <source>Stands on the supervision agenda. Press to take it off</source>
            <translation>في جدول الإشراف. يُزال منه بضغطة</translation>
        </message>
        <message>
            <source>Take to supervision</source>
            <translation>عرض في الإشراف</translation>
        </message>
        <message numerus="yes">
            <source>%n more to look at</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>أمر آخر يستحق الانتباه</numerusform>
                <numerusform>أمران آخران يستحقان الانتباه</numerusform>
                <numerusform>%n أمور أخرى تستحق الانتباه</numerusform>
                <numerusform>%n أمرًا آخر يستحق الانتباه</numerusform>
                <numerusform>%n أمر آخر يستحق الانتباه</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SignalPanel</name>
        <message>
            <source>Worth a look</source>
            <translation>يستحق الانتباه</translation>
        </message>
        <message>
            <source>Nothing is open. What was answered stands below.</source>
            <translation>لا شيء بانتظار الجواب. ما أُجيب عنه في الأسفل.</translation>
        </message>
        <message>
            <source>Answered so far</source>
            <translation>ما أُجيب عنه</translation>
        </message>
        <message>
            <source>By the clinic's house rules, which can be changed in the settings. Prompts, never verdicts; reception does not see them and no letter takes them over.</source>
            <translation>وفق قواعد العيادة القابلة للتغيير في الإعدادات. تنبيهات لا أحكام؛ لا يراها الاستقبال ولا تدخل في أي رسالة.</translation>
        </message>
        <message>
            <source>{reason}, {day}</source>
            <translation>{reason}، {day}</translation>
        </message>
    </context>
    <context>
        <name>OverviewTab</name>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>يستحق الانتباه</translation>
        </message>
        <message>
            <source>worth a look</source>
            <translation>يستحق الانتباه</translation>
        </message>
        <message numerus="yes">
            <source>%n more to look at</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>أمر آخر يستحق الانتباه</numerusform>
                <numerusform>أمران آخران يستحقان الانتباه</numerusform>
                <numerusform>%n أمور أخرى تستحق الانتباه</numerusform>
                <numerusform>%n أمرًا آخر يستحق الانتباه</numerusform>
                <numerusform>%n أمر آخر يستحق الانتباه</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered signals</source>
            <translation>ما أُجيب عنه</translation>
        </message>
        <message>
            <source>Answer kept</source>
            <translation>حُفظ الجواب</translation>
        </message>
        <message>
            <source>On the supervision agenda, under the client's code</source>
            <translation>في جدول الإشراف، برمز المراجع</translation>
        </message>
        <message>
            <source>Taken off the agenda</source>
            <translation>أُزيل من الجدول</translation>
        </message>
    </context>
    <context>
        <name>MyDayScreen</name>
        <message>
            <source>Answer kept</source>
            <translation>حُفظ الجواب</translation>
        </message>
        <message>
            <source>On the supervision agenda, under the client's code</source>
            <translation>في جدول الإشراف، برمز المراجع</translation>
        </message>
        <message>
            <source>Taken off the agenda</source>
            <translation>أُزيل من الجدول</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <source>Worth a look</source>
            <translation>يستحق الانتباه</translation>
        </message>
        <message>
            <source>In the clinic, worth a look</source>
            <translation>في العيادة، يستحق الانتباه</translation>
        </message>
        <message numerus="yes">
            <source>%n more to look at</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>أمر آخر يستحق الانتباه</numerusform>
                <numerusform>أمران آخران يستحقان الانتباه</numerusform>
                <numerusform>%n أمور أخرى تستحق الانتباه</numerusform>
                <numerusform>%n أمرًا آخر يستحق الانتباه</numerusform>
                <numerusform>%n أمر آخر يستحق الانتباه</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
    </context>
    <context>
        <name>PrepView</name>
        <message>
            <source>Check-in last time {mean}.</source>
            <translation>تقييم الجلسة السابقة {mean}.</translation>
        </message>
        <message>
            <source>The last check-ins, oldest first: {values}</source>
            <translation>آخر تقييمات الجلسات، الأقدم أولًا: {values}</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>House rules</source>
            <translation>قواعد العيادة</translation>
        </message>
    </context>
    <context>
        <name>HouseRulesSection</name>
        <message>
            <source>Supervision due again after, days</source>
            <translation>موعد الإشراف التالي بعد (أيام)</translation>
        </message>
        <message>
            <source>House rules</source>
            <translation>قواعد العيادة</translation>
        </message>
        <message>
            <source>From when something is worth a look. These figures are this clinic's own, not those of a study.</source>
            <translation>متى يستحق أمر الانتباه. هذه الأرقام من اختيار العيادة، لا من دراسة.</translation>
        </message>
        <message>
            <source>Check-in: an answer at or below</source>
            <translation>تقييم الجلسة: إجابة عند أو دون</translation>
        </message>
        <message>
            <source>Check-in: mean lower by</source>
            <translation>تقييم الجلسة: انخفاض المتوسط بمقدار</translation>
        </message>
        <message>
            <source>Check-in: one answer lower by</source>
            <translation>تقييم الجلسة: انخفاض إجابة بمقدار</translation>
        </message>
        <message>
            <source>Missed visits</source>
            <translation>زيارات فائتة</translation>
        </message>
        <message>
            <source>out of the last visits</source>
            <translation>من بين آخر الزيارات</translation>
        </message>
        <message>
            <source>No contact and nothing booked, days</source>
            <translation>بلا تواصل ولا موعد (أيام)</translation>
        </message>
        <message>
            <source>Homework not done</source>
            <translation>واجبات لم تُنجز</translation>
        </message>
        <message>
            <source>out of the last tasks</source>
            <translation>من بين آخر الواجبات</translation>
        </message>
        <message>
            <source>A goal lower by</source>
            <translation>انخفاض هدف بمقدار</translation>
        </message>
        <message>
            <source>No gain yet, from session</source>
            <translation>لا تحسّن بعد، من الجلسة</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Usual figures</source>
            <translation>الأرقام المعتادة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>consent</source>
            <translation>موافقة</translation>
        </message>
        <message>
            <source>permission to share</source>
            <translation>إذن المشاركة</translation>
        </message>
        <message>
            <source>letter {number}</source>
            <translation>الرسالة {number}</translation>
        </message>
    </context>
    <context>
        <name>TimeLine</name>
        <message>
            <source>{day}: {what} {value}</source>
            <translation>{day}: {what} {value}</translation>
        </message>
        <message>
            <source>visit {number}, attended</source>
            <translation>الزيارة {number}، تمّت</translation>
        </message>
        <message>
            <source>visit {number}, today</source>
            <translation>الزيارة {number}، اليوم</translation>
        </message>
        <message>
            <source>visit {number}, booked</source>
            <translation>الزيارة {number}، محجوزة</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>cancelled late</source>
            <translation>إلغاء متأخر</translation>
        </message>
    </context>
    <context>
        <name>TimeLineDrawing</name>
        <message>
            <source>Visits</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>الخطة</translation>
        </message>
        <message>
            <source>today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>موقَّع</translation>
        </message>
    </context>
    <context>
        <name>SnapshotCard</name>
        <message>
            <source>To talk about</source>
            <translation>للحديث عنه</translation>
        </message>
    </context>
    <context>
        <name>OverviewSheet</name>
        <message>
            <source>Nine-factor map</source>
            <translation>خريطة العوامل التسعة</translation>
        </message>
        <message>
            <source>One time-line</source>
            <translation>خط زمني واحد</translation>
        </message>
        <message>
            <source>Latest entries and no score. The check-in is made by this clinic and not validated.</source>
            <translation>آخر ما سُجّل، بلا درجة. تقييم الجلسة من وضع العيادة وغير مقنّن.</translation>
        </message>
        <message>
            <source>Where we are</source>
            <translation>أين نحن الآن</translation>
        </message>
        <message>
            <source>for the therapist's own use</source>
            <translation>لاستعمال المعالج وحده</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>العامل</translation>
        </message>
        <message>
            <source>Latest entry</source>
            <translation>آخر ما سُجّل</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>{goal}: {change} of 10</source>
            <translation>{goal}: {change} من 10</translation>
        </message>
        <message>
            <source>Visits attended: {done}. Did not come: {missed}. Cancelled late: {late}.</source>
            <translation>زيارات تمّت: {done}. لم يحضر: {missed}. إلغاء متأخر: {late}.</translation>
        </message>
    </context>
    <context>
        <name>Drawing</name>
        <message>
            <source>worth a look</source>
            <translation>يستحق الانتباه</translation>
        </message>
    </context>
</TS>
