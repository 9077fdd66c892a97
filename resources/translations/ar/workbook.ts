<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>EntriesCard</name>
        <message>
            <source>Before: {what}</source>
            <translation>قبل ذلك: {what}</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>عرض في جدول</translation>
        </message>
        <message>
            <source>What was noted</source>
            <translation>ما جرى تدوينه</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Distress</source>
            <translation>الضيق</translation>
        </message>
        <message>
            <source>Lower by</source>
            <translation>الانخفاض</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>تدوين</translation>
        </message>
        <message>
            <source>Leave as it was</source>
            <translation>إبقاؤه كما كان</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>سحب التدوين</translation>
        </message>
        <message>
            <source>What is noted here appears as a line over time, and as a table.</source>
            <translation>ما يُدوَّن هنا يظهر خطًا مع الوقت، وجدولًا أيضًا.</translation>
        </message>
        <message>
            <source>As curve</source>
            <translation>عرض بمنحنى</translation>
        </message>
        <message>
            <source>Correct what was noted; the first version stays in the record</source>
            <translation>تصحيح ما دُوِّن؛ ويبقى النص الأول في السجل</translation>
        </message>
        <message>
            <source>Note what came</source>
            <translation>تدوين ما حدث</translation>
        </message>
        <message>
            <source>Keep correction</source>
            <translation>حفظ التصحيح</translation>
        </message>
    </context>
    <context>
        <name>HomeworkCard</name>
        <message>
            <source>Homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>Agreed and looked at in the session note.</source>
            <translation>يُتفق عليه ويُنظر فيه في ملاحظة الجلسة.</translation>
        </message>
        <message>
            <source>not looked at yet</source>
            <translation>لم يُنظر فيه بعد</translation>
        </message>
    </context>
    <context>
        <name>Level</name>
        <message>
            <source>not answered</source>
            <translation>بلا إجابة</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Themes</source>
            <translation>موضوعات متكررة</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Back to the workbook</source>
            <translation>العودة إلى كراسة العمل</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>خارج الاستعمال</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Print empty</source>
            <translation>طباعة ورقة فارغة</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>إخراج من الاستعمال</translation>
        </message>
        <message>
            <source>Each line of the log is noted on its own day.</source>
            <translation>كل سطر في السجل يُدوَّن بيومه.</translation>
        </message>
        <message>
            <source>no goal in particular</source>
            <translation>لا هدف بعينه</translation>
        </message>
        <message>
            <source>Serves the goal</source>
            <translation>يخدم الهدف</translation>
        </message>
        <message>
            <source>The client wants this in the ending letter</source>
            <translation>بطلب من المراجع: تُذكر في رسالة الختام</translation>
        </message>
        <message>
            <source>So do I</source>
            <translation>وبموافقة المعالج</translation>
        </message>
        <message>
            <source>Only what both have ticked can reach the letter.</source>
            <translation>لا يصل إلى الرسالة إلا ما وضع عليه الطرفان علامة.</translation>
        </message>
    </context>
    <context>
        <name>PrepView</name>
        <message>
            <source>Ladder, step {number} of {of}: {words}</source>
            <translation>السلّم، الدرجة {number} من {of}: {words}</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Print the themes</source>
            <translation>طباعة الموضوعات المتكررة</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>كراسة العمل</translation>
        </message>
        <message>
            <source>Life events</source>
            <translation>أحداث الحياة</translation>
        </message>
        <message>
            <source>New page</source>
            <translation>صفحة جديدة</translation>
        </message>
        <message>
            <source>{kind}: {about}</source>
            <translation>{kind}: {about}</translation>
        </message>
        <message>
            <source>Care is closed: the workbook stays to read.</source>
            <translation>أُغلقت الرعاية، وتبقى كراسة العمل للقراءة.</translation>
        </message>
        <message>
            <source>Thought records, ladders, experiments, skills and wins appear here with their latest state. Nothing must be filled.</source>
            <translation>هنا تظهر سجلات الأفكار والسلالم والتجارب والمهارات والنجاحات بآخر ما وصلت إليه. ولا شيء منها مطلوب.</translation>
        </message>
        <message>
            <source>No page in use</source>
            <translation>لا صفحات مستعملة بعد</translation>
        </message>
        <message>
            <source>New page: {kind}</source>
            <translation>صفحة جديدة: {kind}</translation>
        </message>
        <message>
            <source>{habit}, {count}</source>
            <translation>{habit}، {count}</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>المزيد: {count}</translation>
        </message>
        <message>
            <source>Themes across sessions</source>
            <translation>موضوعات تتكرر عبر الجلسات</translation>
        </message>
        <message>
            <source>{tag} · {count}</source>
            <translation>{tag} · {count}</translation>
        </message>
        <message>
            <source>{tag}: {span}</source>
            <translation>{tag}: {span}</translation>
        </message>
        <message>
            <source>Put away, or from earlier care</source>
            <translation>خارج الاستعمال، أو من رعاية سابقة</translation>
        </message>
    </context>
    <context>
        <name>StepsField</name>
        <message>
            <source>Add a step</source>
            <translation>إضافة درجة</translation>
        </message>
        <message>
            <source>{fewest} to {most} steps carry well; {count} so far.</source>
            <translation>يكفي من {fewest} إلى {most} درجة؛ وهي حتى الآن {count}.</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <source>Not delicate</source>
            <translation>إزالة علامة «حسّاس»</translation>
        </message>
        <message>
            <source>Mark as delicate</source>
            <translation>وضع علامة «حسّاس»</translation>
        </message>
        <message>
            <source>delicate, for the letter</source>
            <translation>حسّاس، في رسالة الختام</translation>
        </message>
        <message>
            <source>delicate</source>
            <translation>حسّاس</translation>
        </message>
        <message>
            <source>delicate: alcohol, drugs, sexuality, outside the marriage</source>
            <translation>حسّاس: الكحول أو المخدرات أو الحياة الجنسية أو علاقة خارج الزواج</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Back to the workbook</source>
            <translation>العودة إلى كراسة العمل</translation>
        </message>
        <message>
            <source>Life events</source>
            <translation>أحداث الحياة</translation>
        </message>
        <message>
            <source>a year, an age or a day, and a few words</source>
            <translation>سنة أو عمر أو يوم، وكلمات قليلة</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>ما الذي حدث</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>الرسالة</translation>
        </message>
        <message>
            <source>For the ending letter</source>
            <translation>إلى رسالة الختام</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>2019, 12 or 11/10/2025</source>
            <translation>2019 أو 12 أو 11/10/2025</translation>
        </message>
        <message>
            <source>what happened, in a few words</source>
            <translation>ما حدث، بكلمات قليلة</translation>
        </message>
        <message>
            <source>Year, age or day</source>
            <translation>سنة أو عمر أو يوم</translation>
        </message>
        <message>
            <source>this is about somebody else</source>
            <translation>هذا يخصّ شخصًا آخر</translation>
        </message>
        <message>
            <source>the client wants it in the ending letter</source>
            <translation>بطلب من المراجع: يُذكر في رسالة الختام</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>about somebody else</source>
            <translation>يخصّ شخصًا آخر</translation>
        </message>
        <message>
            <source>in the ending letter</source>
            <translation>في رسالة الختام</translation>
        </message>
        <message>
            <source>Leave out of the letter</source>
            <translation>إخراج من الرسالة</translation>
        </message>
    </context>
    <context>
        <name>UnderstandingDrawer</name>
        <message>
            <source>New understanding</source>
            <translation>فهم جديد</translation>
        </message>
        <message>
            <source>In the client's words, if you can</source>
            <translation>بكلمات المراجع إن أمكن</translation>
        </message>
        <message>
            <source>Themes that came back; Enter adds one</source>
            <translation>موضوعات عادت؛ كل Enter تضيف واحدًا</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>موضوعات متكررة</translation>
        </message>
    </context>
    <context>
        <name>VisitRow</name>
        <message>
            <source>workbook: step {number} of {of}</source>
            <translation>كراسة العمل: الدرجة {number} من {of}</translation>
        </message>
    </context>
    <context>
        <name>WorkbookDrawing</name>
        <message>
            <source>ease</source>
            <translation>السهولة</translation>
        </message>
        <message>
            <source>Ease of the rehearsal: {change} of 10.</source>
            <translation>سهولة التدرّب: {change} من 10.</translation>
        </message>
        <message>
            <source>old</source>
            <translation>القديم</translation>
        </message>
        <message>
            <source>Old belief: {change} of 100.</source>
            <translation>الاعتقاد القديم: {change} من 100.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>الجديد</translation>
        </message>
        <message>
            <source>New belief: {change} of 100.</source>
            <translation>الاعتقاد الجديد: {change} من 100.</translation>
        </message>
        <message>
            <source>before</source>
            <translation>قبلًا</translation>
        </message>
        <message>
            <source>aim</source>
            <translation>الغاية</translation>
        </message>
        <message>
            <source>Count of the week: {change}.</source>
            <translation>عدّ الأسبوع: {change}.</translation>
        </message>
        <message>
            <source>step {number}</source>
            <translation>الدرجة {number}</translation>
        </message>
        <message>
            <source>Trials: {count}. The last one: peak {peak}, end {end}, lower by {percent}.</source>
            <translation>المحاولات: {count}. آخرها: الذروة {peak}، والنهاية {end}، والانخفاض {percent}.</translation>
        </message>
    </context>
    <context>
        <name>WorkbookTab</name>
        <message>
            <source>Choose one of the two texts first.</source>
            <translation>يلزم اختيار أحد النصّين أولًا.</translation>
        </message>
        <message>
            <source>This page was also changed somewhere else. Both texts are kept.</source>
            <translation>عُدّلت هذه الصفحة من جهاز آخر أيضًا. النصّان محفوظان.</translation>
        </message>
        <message>
            <source>Care was closed somewhere else while you typed here. Your words are kept.</source>
            <translation>أُغلقت الرعاية من جهاز آخر أثناء الكتابة هنا. كلماتك محفوظة.</translation>
        </message>
        <message>
            <source>Back to the workbook</source>
            <translation>العودة إلى كراسة العمل</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>الخانة التالية</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Life events</source>
            <translation>أحداث الحياة</translation>
        </message>
        <message>
            <source>New page</source>
            <translation>صفحة جديدة</translation>
        </message>
        <message>
            <source>Page put away</source>
            <translation>أُخرجت الصفحة من الاستعمال</translation>
        </message>
        <message>
            <source>Entry taken back</source>
            <translation>سُحب التدوين</translation>
        </message>
        <message>
            <source>Life event added</source>
            <translation>أُضيف الحدث</translation>
        </message>
        <message>
            <source>Life event taken off</source>
            <translation>أُزيل الحدث</translation>
        </message>
    </context>
    <context>
        <name>WorkbookWords</name>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>nothing written yet</source>
            <translation>لم يُكتب شيء بعد</translation>
        </message>
    </context>
    <context>
        <name>_Step</name>
        <message>
            <source>Step {number}</source>
            <translation>الدرجة {number}</translation>
        </message>
        <message>
            <source>done: two trials went well</source>
            <translation>تمّت: نجحت محاولتان</translation>
        </message>
        <message>
            <source>{step}, distress expected</source>
            <translation>{step}، الضيق المتوقع</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>نقل إلى أعلى</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>نقل إلى أسفل</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>What was understood</source>
            <translation>ما جرى فهمه</translation>
        </message>
        <message>
            <source>Steps taken</source>
            <translation>خطوات قُطعت</translation>
        </message>
        <message>
            <source>the workbook</source>
            <translation>كراسة العمل</translation>
        </message>
        <message>
            <source>the life events</source>
            <translation>أحداث الحياة</translation>
        </message>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Workbook</source>
            <translation>كراسة العمل</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The workbook opens with the first meeting.</source>
            <translation>تُفتح كراسة العمل مع اللقاء الأول.</translation>
        </message>
        <message>
            <source>Care is closed: the workbook stays to read.</source>
            <translation>أُغلقت الرعاية، وتبقى كراسة العمل للقراءة.</translation>
        </message>
        <message>
            <source>There is room for {limit} lines here.</source>
            <translation>تتسع هذه الخانة لـ{limit} أسطر.</translation>
        </message>
        <message>
            <source>A whole number from 0 to {most}, in steps of {step}.</source>
            <translation>عدد صحيح من 0 إلى {most}، بخطوات من {step}.</translation>
        </message>
        <message>
            <source>Write down at least one thing first.</source>
            <translation>يلزم تدوين شيء واحد على الأقل أولًا.</translation>
        </message>
        <message>
            <source>Choose the step that was tried.</source>
            <translation>يلزم اختيار الدرجة التي جُرّبت.</translation>
        </message>
        <message>
            <source>Type the day, for example 11/10.</source>
            <translation>يلزم كتابة اليوم، مثلًا 11/10.</translation>
        </message>
        <message>
            <source>Nothing is noted over time on such a page.</source>
            <translation>لا شيء يُدوَّن مع الوقت في صفحة كهذه.</translation>
        </message>
        <message>
            <source>Thought record</source>
            <translation>سجل أفكار</translation>
        </message>
        <message>
            <source>Belief</source>
            <translation>اعتقاد</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>موضوع متكرر</translation>
        </message>
        <message>
            <source>Experiment</source>
            <translation>تجربة</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>سلّم المواجهة</translation>
        </message>
        <message>
            <source>Behaviour to change</source>
            <translation>سلوك للتغيير</translation>
        </message>
        <message>
            <source>Problem sheet</source>
            <translation>ورقة حل مشكلة</translation>
        </message>
        <message>
            <source>Skill card</source>
            <translation>بطاقة مهارة</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>تدرّب على مشهد</translation>
        </message>
        <message>
            <source>Wins log</source>
            <translation>سجل النجاحات</translation>
        </message>
        <message>
            <source>all or nothing</source>
            <translation>كل شيء أو لا شيء</translation>
        </message>
        <message>
            <source>over-general</source>
            <translation>تعميم زائد</translation>
        </message>
        <message>
            <source>only the bad</source>
            <translation>رؤية السيئ وحده</translation>
        </message>
        <message>
            <source>good does not count</source>
            <translation>الجيد لا يُحسب</translation>
        </message>
        <message>
            <source>mind-guessing</source>
            <translation>تخمين ما في الأذهان</translation>
        </message>
        <message>
            <source>bad-future guessing</source>
            <translation>توقّع مستقبل سيئ</translation>
        </message>
        <message>
            <source>worst case</source>
            <translation>أسوأ احتمال</translation>
        </message>
        <message>
            <source>feeling is fact</source>
            <translation>الشعور حقيقة</translation>
        </message>
        <message>
            <source>must and should</source>
            <translation>يجب وينبغي</translation>
        </message>
        <message>
            <source>name-calling</source>
            <translation>إلصاق الأوصاف</translation>
        </message>
        <message>
            <source>my fault</source>
            <translation>الذنب ذنبي</translation>
        </message>
        <message>
            <source>their fault</source>
            <translation>الذنب ذنبهم</translation>
        </message>
        <message>
            <source>more of it</source>
            <translation>أكثر منه</translation>
        </message>
        <message>
            <source>less of it</source>
            <translation>أقل منه</translation>
        </message>
        <message>
            <source>times</source>
            <translation>مرات</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>دقائق</translation>
        </message>
        <message>
            <source>days</source>
            <translation>أيام</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>عُرضت</translation>
        </message>
        <message>
            <source>practised here</source>
            <translation>جرى التدرّب عليها هنا</translation>
        </message>
        <message>
            <source>tried alone</source>
            <translation>تجربة منفردة</translation>
        </message>
        <message>
            <source>uses it</source>
            <translation>صارت مستعملة</translation>
        </message>
        <message>
            <source>a hard moment, and a fairer thought</source>
            <translation>لحظة صعبة، وفكرة أعدل</translation>
        </message>
        <message>
            <source>an old belief and a new one, over time</source>
            <translation>اعتقاد قديم وآخر جديد مع الوقت</translation>
        </message>
        <message>
            <source>what keeps coming back, and its pattern</source>
            <translation>ما يعود مرارًا، ونمطه</translation>
        </message>
        <message>
            <source>a prediction put to the test</source>
            <translation>توقّع يوضع على المحك</translation>
        </message>
        <message>
            <source>feared things in small steps, with trials</source>
            <translation>ما يُخشى بدرجات صغيرة، مع محاولات</translation>
        </message>
        <message>
            <source>more or less of something, counted by week</source>
            <translation>زيادة شيء أو تقليله، بعدّ أسبوعي</translation>
        </message>
        <message>
            <source>options, a choice and steps on one sheet</source>
            <translation>خيارات واختيار وخطوات على ورقة واحدة</translation>
        </message>
        <message>
            <source>a skill and how far it has come</source>
            <translation>مهارة، وإلى أين وصلت</translation>
        </message>
        <message>
            <source>a scene played before it is needed</source>
            <translation>مشهد يُمثَّل قبل الحاجة إليه</translation>
        </message>
        <message>
            <source>what went well, one line each</source>
            <translation>ما سار جيدًا، سطر لكل نجاح</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>ما الذي حدث</translation>
        </message>
        <message>
            <source>Feeling</source>
            <translation>الشعور</translation>
        </message>
        <message>
            <source>How strong it was, 0 to 100</source>
            <translation>شدّته حينها، من 0 إلى 100</translation>
        </message>
        <message>
            <source>The thought in that moment</source>
            <translation>الفكرة في تلك اللحظة</translation>
        </message>
        <message>
            <source>How true it seemed, 0 to 100</source>
            <translation>كم بدت صحيحة، من 0 إلى 100</translation>
        </message>
        <message>
            <source>Thinking habits</source>
            <translation>عادات التفكير</translation>
        </message>
        <message>
            <source>What speaks for it</source>
            <translation>ما يؤيدها</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>ما يعارضها</translation>
        </message>
        <message>
            <source>A fairer thought</source>
            <translation>فكرة أعدل</translation>
        </message>
        <message>
            <source>How true the fairer thought seems, 0 to 100</source>
            <translation>كم تبدو الفكرة الأعدل صحيحة، من 0 إلى 100</translation>
        </message>
        <message>
            <source>How strong the feeling is now, 0 to 100</source>
            <translation>شدّة الشعور الآن، من 0 إلى 100</translation>
        </message>
        <message>
            <source>The old belief</source>
            <translation>الاعتقاد القديم</translation>
        </message>
        <message>
            <source>The new belief</source>
            <translation>الاعتقاد الجديد</translation>
        </message>
        <message>
            <source>What keeps coming back</source>
            <translation>ما يعود مرارًا</translation>
        </message>
        <message>
            <source>What I wish for</source>
            <translation>ما أتمناه</translation>
        </message>
        <message>
            <source>How others answer</source>
            <translation>كيف يستجيب الآخرون</translation>
        </message>
        <message>
            <source>How I answer then</source>
            <translation>كيف أستجيب عندئذ</translation>
        </message>
        <message>
            <source>Belief to be tested</source>
            <translation>الاعتقاد المراد اختباره</translation>
        </message>
        <message>
            <source>How true it seems before, 0 to 100</source>
            <translation>كم يبدو صحيحًا قبلها، من 0 إلى 100</translation>
        </message>
        <message>
            <source>What I expect to happen</source>
            <translation>ما أتوقع حدوثه</translation>
        </message>
        <message>
            <source>What I will do</source>
            <translation>ما سأفعله</translation>
        </message>
        <message>
            <source>Safety habits to leave out</source>
            <translation>عادات الأمان التي أتخلى عنها</translation>
        </message>
        <message>
            <source>Day of the experiment</source>
            <translation>يوم التجربة</translation>
        </message>
        <message>
            <source>What did happen</source>
            <translation>ما حدث فعلًا</translation>
        </message>
        <message>
            <source>How true the belief seems now, 0 to 100</source>
            <translation>كم يبدو الاعتقاد صحيحًا الآن، من 0 إلى 100</translation>
        </message>
        <message>
            <source>What I learned</source>
            <translation>ما تعلّمته</translation>
        </message>
        <message>
            <source>What the ladder leads to</source>
            <translation>ما يقود إليه السلّم</translation>
        </message>
        <message>
            <source>Steps from easy to hard, with the distress expected</source>
            <translation>الدرجات من السهل إلى الصعب، مع الضيق المتوقع</translation>
        </message>
        <message>
            <source>The behaviour</source>
            <translation>السلوك</translation>
        </message>
        <message>
            <source>Which way</source>
            <translation>الاتجاه</translation>
        </message>
        <message>
            <source>Counted in</source>
            <translation>وحدة العدّ</translation>
        </message>
        <message>
            <source>In a usual week so far</source>
            <translation>في أسبوع معتاد حتى الآن</translation>
        </message>
        <message>
            <source>Aim for a week</source>
            <translation>الغاية في الأسبوع</translation>
        </message>
        <message>
            <source>The problem</source>
            <translation>المشكلة</translation>
        </message>
        <message>
            <source>Options, one to a line</source>
            <translation>الخيارات، سطر لكل خيار</translation>
        </message>
        <message>
            <source>The choice</source>
            <translation>الاختيار</translation>
        </message>
        <message>
            <source>Steps, one to a line</source>
            <translation>الخطوات، سطر لكل خطوة</translation>
        </message>
        <message>
            <source>Looking back</source>
            <translation>نظرة إلى الوراء</translation>
        </message>
        <message>
            <source>The skill</source>
            <translation>المهارة</translation>
        </message>
        <message>
            <source>How it goes</source>
            <translation>كيف تُمارَس</translation>
        </message>
        <message>
            <source>How far it has come</source>
            <translation>إلى أين وصلت</translation>
        </message>
        <message>
            <source>Next practice</source>
            <translation>التدرّب القادم</translation>
        </message>
        <message>
            <source>The scene</source>
            <translation>المشهد</translation>
        </message>
        <message>
            <source>Reward</source>
            <translation>المكافأة</translation>
        </message>
        <message>
            <source>Reward given</source>
            <translation>أُعطيت المكافأة</translation>
        </message>
        <message>
            <source>Old belief, 0 to 100</source>
            <translation>الاعتقاد القديم، من 0 إلى 100</translation>
        </message>
        <message>
            <source>New belief, 0 to 100</source>
            <translation>الاعتقاد الجديد، من 0 إلى 100</translation>
        </message>
        <message>
            <source>What moved it</source>
            <translation>ما الذي غيّره</translation>
        </message>
        <message>
            <source>Where it came back</source>
            <translation>أين عاد</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>الدرجة</translation>
        </message>
        <message>
            <source>Distress at the start</source>
            <translation>الضيق في البداية</translation>
        </message>
        <message>
            <source>Distress at its peak</source>
            <translation>الضيق في ذروته</translation>
        </message>
        <message>
            <source>Distress at the end</source>
            <translation>الضيق في النهاية</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>المكان</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>برفقة من</translation>
        </message>
        <message>
            <source>Safety habits used</source>
            <translation>استُعملت عادات أمان</translation>
        </message>
        <message>
            <source>What was feared</source>
            <translation>ما كان يُخشى</translation>
        </message>
        <message>
            <source>Its chance before, 0 to 100</source>
            <translation>احتماله قبلها، من 0 إلى 100</translation>
        </message>
        <message>
            <source>Its chance after, 0 to 100</source>
            <translation>احتماله بعدها، من 0 إلى 100</translation>
        </message>
        <message>
            <source>It happened</source>
            <translation>حدث ما كان يُخشى</translation>
        </message>
        <message>
            <source>Count of the week</source>
            <translation>عدّ الأسبوع</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>How many times</source>
            <translation>عدد المرات</translation>
        </message>
        <message>
            <source>How easy, 0 to 10</source>
            <translation>السهولة، من 0 إلى 10</translation>
        </message>
        <message>
            <source>What went well</source>
            <translation>ما سار جيدًا</translation>
        </message>
        <message>
            <source>Events about somebody else stay out of every letter.</source>
            <translation>الأحداث التي تخصّ شخصًا آخر تبقى خارج كل رسالة.</translation>
        </message>
        <message>
            <source>A thought weighed: {words}</source>
            <translation>فكرة جرى وزنها: {words}</translation>
        </message>
        <message>
            <source>A new belief: {words}</source>
            <translation>اعتقاد جديد: {words}</translation>
        </message>
        <message>
            <source>{words} believed {value} of 100</source>
            <translation>التصديق بـ{words}: {value} من 100</translation>
        </message>
        <message>
            <source>Theme: {words}</source>
            <translation>موضوع متكرر: {words}</translation>
        </message>
        <message>
            <source>Theme: {words}, days so far: {count}</source>
            <translation>موضوع متكرر: {words}، عدد الأيام حتى الآن: {count}</translation>
        </message>
        <message>
            <source>Ladder, step {number} of {of}: {words}</source>
            <translation>السلّم، الدرجة {number} من {of}: {words}</translation>
        </message>
        <message>
            <source>Every step of the ladder is taken: {words}</source>
            <translation>اكتملت درجات السلّم كلها: {words}</translation>
        </message>
        <message>
            <source>Experiment: {words}</source>
            <translation>تجربة: {words}</translation>
        </message>
        <message>
            <source>To do more or less of: {words}</source>
            <translation>سلوك للتغيير: {words}</translation>
        </message>
        <message>
            <source>{words}: {value} {unit} in the week</source>
            <translation>{words}: {value} {unit} في الأسبوع</translation>
        </message>
        <message>
            <source>Skill: {words}</source>
            <translation>مهارة: {words}</translation>
        </message>
        <message>
            <source>Skill: {words}, {stage}</source>
            <translation>مهارة: {words}، {stage}</translation>
        </message>
        <message>
            <source>A problem on a sheet: {words}</source>
            <translation>مشكلة على ورقة: {words}</translation>
        </message>
        <message>
            <source>Rehearsal: {words}</source>
            <translation>تدرّب على مشهد: {words}</translation>
        </message>
        <message>
            <source>Rehearsed: {words}, ease {value} of 10</source>
            <translation>تدرّب على مشهد: {words}، السهولة {value} من 10</translation>
        </message>
        <message>
            <source>A win: {words}</source>
            <translation>نجاح: {words}</translation>
        </message>
    </context>
</TS>
