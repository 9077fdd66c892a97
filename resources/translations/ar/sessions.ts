<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AddendumForm</name>
        <message>
            <source>What you add</source>
            <translation>ما يُضاف</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Sign addendum</source>
            <translation>توقيع الملحق</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Let mine go</source>
            <translation>الاستغناء عن نصّي</translation>
        </message>
        <message>
            <source>Copy my words</source>
            <translation>نسخ النص المكتوب</translation>
        </message>
        <message>
            <source>What stands</source>
            <translation>المحفوظ في السجل</translation>
        </message>
        <message>
            <source>This note was also changed somewhere else. Both texts are kept.</source>
            <translation>عُدّلت هذه الملاحظة من جهاز آخر أيضًا. النصّان محفوظان.</translation>
        </message>
        <message>
            <source>Typed here</source>
            <translation>ما كُتب هنا</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>إبقاء نصّي</translation>
        </message>
        <message>
            <source>Saved elsewhere</source>
            <translation>ما حُفظ من الجهاز الآخر</translation>
        </message>
        <message>
            <source>Take the other</source>
            <translation>اعتماد النص الآخر</translation>
        </message>
    </context>
    <context>
        <name>FeelingsDrawer</name>
        <message>
            <source>Feelings</source>
            <translation>المشاعر</translation>
        </message>
        <message>
            <source>if they were the work</source>
            <translation>إن كانت موضوع الجلسة</translation>
        </message>
        <message>
            <source>Strength at the start, 0 to 10</source>
            <translation>الشدة في البداية، من 0 إلى 10</translation>
        </message>
        <message>
            <source>Strength at the end, 0 to 10</source>
            <translation>الشدة في النهاية، من 0 إلى 10</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>في البداية</translation>
        </message>
        <message>
            <source>at the end</source>
            <translation>في النهاية</translation>
        </message>
        <message>
            <source>left the room</source>
            <translation>عند المغادرة</translation>
        </message>
        <message>
            <source>aftercare</source>
            <translation>الرعاية بعد الجلسة</translation>
        </message>
        <message>
            <source>Agreed on {day} and holds: {pace}</source>
            <translation>متفق عليه في {day} وما زال قائمًا: {pace}</translation>
        </message>
        <message>
            <source>Call on {day}</source>
            <translation>اتصال في {day}</translation>
        </message>
        <message>
            <source>Release alone is no outcome, and trauma work needs safety first. What was said belongs in the private note.</source>
            <translation>التفريغ وحده ليس نتيجة، والعمل مع الصدمة يحتاج إلى الأمان أولًا. ما قيل مكانه الملاحظة الخاصة.</translation>
        </message>
        <message>
            <source>Sign to stop</source>
            <translation>إشارة التوقف</translation>
        </message>
        <message>
            <source>Topics not yet</source>
            <translation>موضوعات مؤجلة</translation>
        </message>
        <message>
            <source>expressed by</source>
            <translation>طريقة التعبير</translation>
        </message>
        <message>
            <source>pace</source>
            <translation>الوتيرة</translation>
        </message>
        <message>
            <source>the therapist</source>
            <translation>ما فعله المعالج</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>زيارة</translation>
        </message>
        <message>
            <source>late entry</source>
            <translation>تدوين متأخر</translation>
        </message>
        <message>
            <source>changed outside the program</source>
            <translation>عُدّلت من خارج البرنامج</translation>
        </message>
        <message>
            <source>signed {when} · {who}</source>
            <translation>وُقّعت {when} · {who}</translation>
        </message>
        <message>
            <source>Add addendum</source>
            <translation>إضافة ملحق</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>مسودة</translation>
        </message>
        <message>
            <source>Finish note</source>
            <translation>إكمال الملاحظة</translation>
        </message>
        <message>
            <source>look again on {day}</source>
            <translation>المتابعة في {day}</translation>
        </message>
        <message>
            <source>Homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>المستخدَم</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>الأهداف</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>السلامة</translation>
        </message>
        <message>
            <source>Next homework</source>
            <translation>الواجب القادم</translation>
        </message>
        <message>
            <source>Come back to</source>
            <translation>العودة إلى</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>تقييم الجلسة</translation>
        </message>
        <message>
            <source>Feelings</source>
            <translation>المشاعر</translation>
        </message>
        <message>
            <source>Rupture</source>
            <translation>توتّر في العلاقة</translation>
        </message>
        <message>
            <source>New understanding</source>
            <translation>فهم جديد</translation>
        </message>
        <message>
            <source>To supervision</source>
            <translation>للإشراف</translation>
        </message>
        <message>
            <source>aim clear</source>
            <translation>وضوح الهدف</translation>
        </message>
        <message>
            <source>helped</source>
            <translation>الفائدة</translation>
        </message>
        <message>
            <source>at ease</source>
            <translation>الارتياح</translation>
        </message>
        <message>
            <source>whole hour</source>
            <translation>الجلسة كلها</translation>
        </message>
        <message>
            <source>Addendum, {when}, {who}. Reason: {reason}</source>
            <translation>ملحق، {when}، {who}. السبب: {reason}</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>جدول الجلسة</translation>
        </message>
        <message>
            <source>the week</source>
            <translation>الأسبوع</translation>
        </message>
        <message>
            <source>Earlier rupture</source>
            <translation>التوتّر السابق</translation>
        </message>
        <message>
            <source>Expressed by</source>
            <translation>طريقة التعبير</translation>
        </message>
        <message>
            <source>Retract</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Sign to stop</source>
            <translation>إشارة التوقف</translation>
        </message>
        <message>
            <source>Take this note out of the file, as for a wrong client</source>
            <translation>إخراج هذه الملاحظة من الملف، كما لو كانت لمراجع آخر</translation>
        </message>
        <message>
            <source>The therapist</source>
            <translation>ما فعله المعالج</translation>
        </message>
        <message>
            <source>Topics not yet</source>
            <translation>موضوعات مؤجلة</translation>
        </message>
        <message>
            <source>call on {day}</source>
            <translation>اتصال في {day}</translation>
        </message>
        <message>
            <source>{who} returned it: {words}</source>
            <translation>أعادها {who}: {words}</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>useful</source>
            <translation>الفائدة</translation>
        </message>
        <message>
            <source>How useful it was, 0 to 10</source>
            <translation>مدى فائدته من 0 إلى 10</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>النسخ السابقة</translation>
        </message>
        <message>
            <source>from the diary</source>
            <translation>من المواعيد</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>الحضور</translation>
        </message>
        <message>
            <source>Homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>none was set</source>
            <translation>لم يُحدَّد واجب</translation>
        </message>
        <message>
            <source>Used today</source>
            <translation>المستخدَم اليوم</translation>
        </message>
        <message>
            <source>from the plan</source>
            <translation>من الخطة</translation>
        </message>
        <message>
            <source>another technique</source>
            <translation>أسلوب آخر</translation>
        </message>
        <message>
            <source>Add another technique</source>
            <translation>إضافة أسلوب آخر</translation>
        </message>
        <message>
            <source>Goals today</source>
            <translation>الأهداف اليوم</translation>
        </message>
        <message>
            <source>0–10, may be left out</source>
            <translation>من 0 إلى 10، اختياري</translation>
        </message>
        <message>
            <source>No goals are agreed yet. They come from the plan.</source>
            <translation>لا أهداف متفق عليها بعد. تأتي الأهداف من الخطة.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>الملخص</translation>
        </message>
        <message>
            <source>the one field that must be written</source>
            <translation>الحقل الوحيد الذي لا بد من كتابته</translation>
        </message>
        <message>
            <source>Arabic and English may be mixed in one line</source>
            <translation>يمكن الكتابة بالعربية أو الإنجليزية في السطر نفسه</translation>
        </message>
        <message>
            <source>Safety today</source>
            <translation>السلامة اليوم</translation>
        </message>
        <message>
            <source>What changed, what was said, what was agreed</source>
            <translation>ما تغيّر وما قيل وما اتُّفق عليه</translation>
        </message>
        <message>
            <source>What changed in safety</source>
            <translation>ما تغيّر في السلامة</translation>
        </message>
        <message>
            <source>Look again on</source>
            <translation>تاريخ المتابعة</translation>
        </message>
        <message>
            <source>look again on</source>
            <translation>المتابعة في</translation>
        </message>
        <message>
            <source>not asked in this episode so far</source>
            <translation>لم يُسأل عنها في هذه الفترة بعد</translation>
        </message>
        <message>
            <source>asked {day}</source>
            <translation>سُئل عنها في {day}</translation>
        </message>
        <message>
            <source>before: changed, look again on {day}</source>
            <translation>سابقًا: تغيّرت، والمتابعة في {day}</translation>
        </message>
        <message>
            <source>before: {asked}</source>
            <translation>سابقًا: {asked}</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>القادم</translation>
        </message>
        <message>
            <source>homework and focus</source>
            <translation>الواجب والتركيز</translation>
        </message>
        <message>
            <source>Same again</source>
            <translation>تكرار الواجب</translation>
        </message>
        <message>
            <source>Homework until next time</source>
            <translation>الواجب حتى الزيارة القادمة</translation>
        </message>
        <message>
            <source>Come back to</source>
            <translation>العودة إلى</translation>
        </message>
        <message>
            <source>Client check-in</source>
            <translation>تقييم المراجع للجلسة</translation>
        </message>
        <message>
            <source>in-house, not validated</source>
            <translation>من إعداد العيادة، غير مقنّن</translation>
        </message>
        <message>
            <source>aim clear</source>
            <translation>وضوح الهدف</translation>
        </message>
        <message>
            <source>helped</source>
            <translation>الفائدة</translation>
        </message>
        <message>
            <source>at ease</source>
            <translation>الارتياح</translation>
        </message>
        <message>
            <source>whole hour</source>
            <translation>الجلسة كلها</translation>
        </message>
        <message>
            <source>Turn the screen</source>
            <translation>تدوير الشاشة</translation>
        </message>
        <message>
            <source>Show the four questions alone, for the client to tap</source>
            <translation>عرض الأسئلة الأربعة وحدها ليجيب عنها المراجع</translation>
        </message>
        <message>
            <source>One thing to do differently next time</source>
            <translation>شيء واحد نغيّره في المرة القادمة</translation>
        </message>
        <message>
            <source>New understanding</source>
            <translation>فهم جديد</translation>
        </message>
        <message>
            <source>In the client's words, if you can</source>
            <translation>بكلمات المراجع إن أمكن</translation>
        </message>
        <message>
            <source>To supervision</source>
            <translation>للإشراف</translation>
        </message>
        <message>
            <source>What you want to bring, without names</source>
            <translation>ما يُطرح في الإشراف، دون أسماء</translation>
        </message>
        <message>
            <source>Only if it matters:</source>
            <translation>عند الحاجة فقط:</translation>
        </message>
        <message>
            <source>Feelings</source>
            <translation>المشاعر</translation>
        </message>
        <message>
            <source>Rupture and repair</source>
            <translation>توتّر في العلاقة وإصلاحه</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>زيارة</translation>
        </message>
        <message>
            <source>Visit {number} of {planned}</source>
            <translation>الزيارة {number} من {planned}</translation>
        </message>
        <message>
            <source>Visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>كما كان</translation>
        </message>
        <message>
            <source>from {value}</source>
            <translation>بعد {value}</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>عدد الكلمات: {count}</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>جدول الجلسة</translation>
        </message>
        <message>
            <source>/ for a phrase</source>
            <translation>عبارة جاهزة بعلامة /</translation>
        </message>
    </context>
    <context>
        <name>NoteList</name>
        <message>
            <source>draft</source>
            <translation>مسودة</translation>
        </message>
        <message>
            <source>Its author works here no longer: it stays as it is, and nothing waits for it.</source>
            <translation>لم يعد كاتبها يعمل هنا: تبقى كما هي ولا ينتظرها شيء.</translation>
        </message>
        <message>
            <source>Its words are the author's until it is signed; the author finds it on My day.</source>
            <translation>نصها لكاتبها إلى أن تُوقَّع، ويجدها كاتبها في صفحة «يومي».</translation>
        </message>
        <message>
            <source>{who} has begun a note about the visit of {day}.</source>
            <translation>توجد مسودة ملاحظة بقلم {who} عن زيارة {day}.</translation>
        </message>
        <message>
            <source>No notes yet</source>
            <translation>لا ملاحظات بعد</translation>
        </message>
        <message>
            <source>The first note opens from a visit. It needs three things and takes about three minutes.</source>
            <translation>تُفتح أول ملاحظة من الزيارة. تحتاج إلى ثلاثة أشياء ونحو ثلاث دقائق.</translation>
        </message>
        <message>
            <source>Session note</source>
            <translation>ملاحظة الجلسة</translation>
        </message>
        <message>
            <source>Older notes: {count}</source>
            <translation>ملاحظات أقدم: {count}</translation>
        </message>
    </context>
    <context>
        <name>NoteSide</name>
        <message>
            <source>Last visit, {day}</source>
            <translation>آخر زيارة، {day}</translation>
        </message>
        <message>
            <source>Come back to: {focus}</source>
            <translation>العودة إلى: {focus}</translation>
        </message>
        <message>
            <source>The client's words so far</source>
            <translation>كلمات المراجع حتى الآن</translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>Next visit</source>
            <translation>الزيارة القادمة</translation>
        </message>
        <message>
            <source>None is booked yet.</source>
            <translation>لا موعد محجوز بعد.</translation>
        </message>
        <message>
            <source>Private process note</source>
            <translation>ملاحظة خاصة</translation>
        </message>
        <message>
            <source>Kept apart from the record. Only you can read it; it is never printed with the file. Do not put facts here that the record needs.</source>
            <translation>تُحفظ منفصلة عن الملف. لا يقرؤها إلا كاتبها، ولا تُطبع مع الملف أبدًا. لا توضع هنا حقائق يحتاج إليها الملف.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>الحضور</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>الملخص</translation>
        </message>
        <message>
            <source>Safety today</source>
            <translation>السلامة اليوم</translation>
        </message>
        <message>
            <source>Sign note</source>
            <translation>توقيع الملاحظة</translation>
        </message>
        <message>
            <source>After signing, changes are added as a dated addendum; the original stays readable.</source>
            <translation>بعد التوقيع تُضاف التغييرات ملحقًا مؤرخًا، ويبقى الأصل مقروءًا.</translation>
        </message>
    </context>
    <context>
        <name>NotesTab</name>
        <message>
            <source>Into an addendum</source>
            <translation>نقلها إلى ملحق</translation>
        </message>
        <message>
            <source>The note of {when} was signed somewhere else while you typed here. Your words are kept.</source>
            <translation>وُقّعت ملاحظة {when} من جهاز آخر أثناء الكتابة هنا. كلماتك محفوظة.</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>الحقل التالي</translation>
        </message>
        <message>
            <source>Same again</source>
            <translation>تكرار الواجب</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>ملاحظة خاصة</translation>
        </message>
        <message>
            <source>Sign note</source>
            <translation>توقيع الملاحظة</translation>
        </message>
        <message>
            <source>Close, draft is kept</source>
            <translation>إغلاق مع حفظ المسودة</translation>
        </message>
        <message>
            <source>You hold this note; others can read it after signing</source>
            <translation>هذه الملاحظة لكاتبها وحده حتى تُوقَّع</translation>
        </message>
        <message>
            <source>Addendum signed</source>
            <translation>وُقّع الملحق</translation>
        </message>
        <message>
            <source>Note signed</source>
            <translation>وُقّعت الملاحظة</translation>
        </message>
        <message>
            <source>Private note deleted</source>
            <translation>حُذفت الملاحظة الخاصة</translation>
        </message>
        <message>
            <source>Note retracted</source>
            <translation>سُحبت الملاحظة</translation>
        </message>
    </context>
    <context>
        <name>RatingBox</name>
        <message>
            <source>not answered</source>
            <translation>دون إجابة</translation>
        </message>
    </context>
    <context>
        <name>Requirement</name>
        <message>
            <source>{what}: there</source>
            <translation>{what}: موجود</translation>
        </message>
        <message>
            <source>{what}: still needed</source>
            <translation>{what}: مطلوب</translation>
        </message>
    </context>
    <context>
        <name>RuptureDrawer</name>
        <message>
            <source>Rupture and repair</source>
            <translation>توتّر في العلاقة وإصلاحه</translation>
        </message>
        <message>
            <source>What we did about it</source>
            <translation>ما فعلناه حياله</translation>
        </message>
        <message>
            <source>Since {day}: {kind}. Where does it stand now?</source>
            <translation>منذ {day}: {kind}. كيف هو الآن؟</translation>
        </message>
    </context>
    <context>
        <name>VersionsPanel</name>
        <message>
            <source>Earlier versions</source>
            <translation>النسخ السابقة</translation>
        </message>
        <message>
            <source>Nothing earlier yet. While you write, one state a minute is kept.</source>
            <translation>لا نسخ سابقة بعد. تُحفظ نسخة كل دقيقة أثناء الكتابة.</translation>
        </message>
        <message>
            <source>no summary yet</source>
            <translation>دون ملخص بعد</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>thought record</source>
            <translation>سجل أفكار</translation>
        </message>
        <message>
            <source>practice of a skill</source>
            <translation>تدرّب على مهارة</translation>
        </message>
        <message>
            <source>keeping count</source>
            <translation>تسجيل عدد المرات</translation>
        </message>
        <message>
            <source>expressive writing</source>
            <translation>كتابة تعبيرية</translation>
        </message>
        <message>
            <source>exposure step</source>
            <translation>خطوة تعرّض</translation>
        </message>
        <message>
            <source>experiment</source>
            <translation>تجربة</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>نشاط</translation>
        </message>
        <message>
            <source>Safety was not asked about before in this episode. Tap what you heard today.</source>
            <translation>لم يُسأل عن السلامة من قبل في فترة الرعاية هذه. يُختار ما قيل اليوم.</translation>
        </message>
        <message>
            <source>Say what became of the visit: attended, late cancel or did not come.</source>
            <translation>يُرجى تحديد ما جرى للزيارة: حضر أو إلغاء متأخر أو لم يحضر.</translation>
        </message>
        <message>
            <source>Write one or two lines of summary: it is the only text a note needs.</source>
            <translation>سطر أو سطران في الملخص يكفيان: هو النص الوحيد المطلوب.</translation>
        </message>
        <message>
            <source>Tap safety today. “Not asked” is an answer too.</source>
            <translation>يُرجى اختيار السلامة اليوم. «لم يُسأل» إجابة أيضًا.</translation>
        </message>
        <message>
            <source>Ratings go from 0 to 10.</source>
            <translation>التقدير من 0 إلى 10.</translation>
        </message>
        <message>
            <source>The visit ends before it begins. Put the times right.</source>
            <translation>تنتهي الزيارة قبل أن تبدأ. يُرجى تصحيح الوقتين.</translation>
        </message>
        <message>
            <source>This note is signed. Add what is new as an addendum.</source>
            <translation>هذه الملاحظة موقّعة. يُضاف الجديد ملحقًا.</translation>
        </message>
        <message>
            <source>This note is still a draft: write into it directly.</source>
            <translation>هذه الملاحظة ما زالت مسودة، والكتابة فيها مباشرة.</translation>
        </message>
        <message>
            <source>Write what you want to add.</source>
            <translation>يُرجى كتابة ما يُضاف.</translation>
        </message>
        <message>
            <source>Say in a few words why you add this.</source>
            <translation>يُرجى ذكر سبب الإضافة بكلمات قليلة.</translation>
        </message>
        <message>
            <source>A colleague is still writing this note. It can be read once it is signed.</source>
            <translation>ما زال زميل يكتب هذه الملاحظة. يمكن قراءتها بعد توقيعها.</translation>
        </message>
        <message>
            <source>The last episode of care is closed. Open a new one under Plan, then write the note.</source>
            <translation>آخر فترة رعاية مغلقة. تُفتح فترة جديدة من الخطة ثم تُكتب الملاحظة.</translation>
        </message>
        <message>
            <source>There is nothing to keep yet.</source>
            <translation>لا شيء للحفظ بعد.</translation>
        </message>
        <message>
            <source>Attended</source>
            <translation>حضر</translation>
        </message>
        <message>
            <source>Late cancel</source>
            <translation>إلغاء متأخر</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>لم يُنجز</translation>
        </message>
        <message>
            <source>Partly</source>
            <translation>جزئيًا</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>أُنجز</translation>
        </message>
        <message>
            <source>too tired</source>
            <translation>تعب شديد</translation>
        </message>
        <message>
            <source>forgot</source>
            <translation>نسيان</translation>
        </message>
        <message>
            <source>no time</source>
            <translation>لا وقت</translation>
        </message>
        <message>
            <source>feared it</source>
            <translation>خوف منه</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>كما سبق</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>تغيّرت</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>لم يُسأل</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>سُئل</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>اعتذر</translation>
        </message>
        <message>
            <source>by the client, on this screen</source>
            <translation>بيد المراجع على هذه الشاشة</translation>
        </message>
        <message>
            <source>by the client, on paper</source>
            <translation>بيد المراجع على الورق</translation>
        </message>
        <message>
            <source>by the therapist</source>
            <translation>بيد المعالج</translation>
        </message>
        <message>
            <source>fear</source>
            <translation>خوف</translation>
        </message>
        <message>
            <source>sadness</source>
            <translation>حزن</translation>
        </message>
        <message>
            <source>anger</source>
            <translation>غضب</translation>
        </message>
        <message>
            <source>shame</source>
            <translation>خجل</translation>
        </message>
        <message>
            <source>guilt</source>
            <translation>ذنب</translation>
        </message>
        <message>
            <source>grief</source>
            <translation>أسى</translation>
        </message>
        <message>
            <source>disgust</source>
            <translation>اشمئزاز</translation>
        </message>
        <message>
            <source>loneliness</source>
            <translation>وحدة</translation>
        </message>
        <message>
            <source>joy</source>
            <translation>فرح</translation>
        </message>
        <message>
            <source>relief</source>
            <translation>ارتياح</translation>
        </message>
        <message>
            <source>numbness</source>
            <translation>خدر انفعالي</translation>
        </message>
        <message>
            <source>another feeling</source>
            <translation>شعور آخر</translation>
        </message>
        <message>
            <source>Kept away</source>
            <translation>أُبعد</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>سُمّي</translation>
        </message>
        <message>
            <source>Felt</source>
            <translation>أُحسّ</translation>
        </message>
        <message>
            <source>Worked through</source>
            <translation>عولج</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>هادئ</translation>
        </message>
        <message>
            <source>Tender</source>
            <translation>متأثر</translation>
        </message>
        <message>
            <source>Upset</source>
            <translation>منزعج</translation>
        </message>
        <message>
            <source>Grounding</source>
            <translation>تهدئة حسية</translation>
        </message>
        <message>
            <source>A walk</source>
            <translation>مشي</translation>
        </message>
        <message>
            <source>Call agreed</source>
            <translation>اتفاق على اتصال</translation>
        </message>
        <message>
            <source>None needed</source>
            <translation>لا حاجة</translation>
        </message>
        <message>
            <source>Drew back</source>
            <translation>انسحاب</translation>
        </message>
        <message>
            <source>Disagreement or anger</source>
            <translation>خلاف أو غضب</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>حدود</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>شيء آخر</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <source>Talked about</source>
            <translation>نوقش</translation>
        </message>
        <message>
            <source>first visit</source>
            <translation>أول زيارة</translation>
        </message>
        <message>
            <source>homework to check</source>
            <translation>واجب للمتابعة</translation>
        </message>
        <message>
            <source>goals not rated yet</source>
            <translation>الأهداف دون تقدير</translation>
        </message>
        <message>
            <source>plan still to agree</source>
            <translation>خطة بانتظار الاتفاق</translation>
        </message>
        <message>
            <source>A strain was noted: {kind}. {state}. {words}</source>
            <translation>لوحظ توتّر في العلاقة: {kind}. {state}. {words}</translation>
        </message>
        <message>
            <source>Found a way out by: {ways}</source>
            <translation>طرق التعبير: {ways}</translation>
        </message>
        <message>
            <source>The therapist: {ways}</source>
            <translation>ما فعله المعالج: {ways}</translation>
        </message>
        <message>
            <source>The hour ended upset. What was agreed for afterwards?</source>
            <translation>انتهت الجلسة بضيق. ما الذي اتُّفق عليه لما بعدها؟</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>لا رد</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>لم تعد هناك حاجة</translation>
        </message>
        <message>
            <source>We spoke</source>
            <translation>تحدّثنا</translation>
        </message>
        <message>
            <source>Give the phrase a short name: it is found by it.</source>
            <translation>يُرجى إعطاء العبارة اسمًا قصيرًا: به يُعثر عليها.</translation>
        </message>
        <message>
            <source>Write the words in one language at least.</source>
            <translation>يُرجى كتابة النص بلغة واحدة على الأقل.</translation>
        </message>
        <message>
            <source>There is a phrase of this name already.</source>
            <translation>توجد عبارة بهذا الاسم.</translation>
        </message>
        <message>
            <source>There is room for {limit} phrases. Delete one that is not used.</source>
            <translation>المتسع هو {limit} من العبارات. يُرجى حذف عبارة غير مستعملة.</translation>
        </message>
        <message>
            <source>The clinic's phrases are the lead's to change.</source>
            <translation>عبارات العيادة يعدّلها المشرف السريري.</translation>
        </message>
        <message>
            <source>This note does not wait for a co-signature any more.</source>
            <translation>لم تعد هذه الملاحظة في انتظار توقيع مشترك.</translation>
        </message>
        <message>
            <source>This note waits for somebody else's co-signature.</source>
            <translation>تنتظر هذه الملاحظة التوقيع المشترك من شخص آخر.</translation>
        </message>
        <message>
            <source>Say in a few words what the note still needs.</source>
            <translation>يُرجى ذكر ما ينقص الملاحظة بكلمات قليلة.</translation>
        </message>
        <message>
            <source>Nobody co-signs their own notes. Choose a colleague.</source>
            <translation>لا يوقّع أحد توقيعًا مشتركًا على ملاحظاته. يُرجى اختيار زميل.</translation>
        </message>
        <message>
            <source>Only somebody who treats clients can co-sign.</source>
            <translation>التوقيع المشترك لمن يعالج مراجعين فقط.</translation>
        </message>
        <message>
            <source>The two would wait for each other. Choose somebody else.</source>
            <translation>سينتظر كلٌّ منهما الآخر. يُرجى اختيار شخص آخر.</translation>
        </message>
        <message>
            <source>Say why the note is retracted: the reason stands in its place.</source>
            <translation>يُرجى ذكر سبب سحب الملاحظة: يبقى السبب في مكانها.</translation>
        </message>
        <message>
            <source>This note is still a draft: its author writes in it directly.</source>
            <translation>هذه الملاحظة ما زالت مسودة، وكاتبها يعدّلها مباشرة.</translation>
        </message>
        <message>
            <source>This note is retracted already.</source>
            <translation>سُحبت هذه الملاحظة من قبل.</translation>
        </message>
        <message>
            <source>an answer of 4 or less</source>
            <translation>إجابة 4 أو أقل</translation>
        </message>
        <message>
            <source>lower than the last two</source>
            <translation>أقل من المرتين السابقتين</translation>
        </message>
        <message>
            <source>one answer down by 3 or more</source>
            <translation>إجابة انخفضت 3 أو أكثر</translation>
        </message>
        <message>
            <source>another way</source>
            <translation>طريقة أخرى</translation>
        </message>
        <message>
            <source>co-signed</source>
            <translation>توقيع مشترك</translation>
        </message>
        <message>
            <source>waits for co-signature</source>
            <translation>في انتظار التوقيع المشترك</translation>
        </message>
        <message>
            <source>returned with words</source>
            <translation>أُعيدت مع تعليق</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>الرسم</translation>
        </message>
        <message>
            <source>prayer</source>
            <translation>الصلاة والدعاء</translation>
        </message>
        <message>
            <source>silence</source>
            <translation>الصمت</translation>
        </message>
        <message>
            <source>talking</source>
            <translation>الكلام</translation>
        </message>
        <message>
            <source>the body</source>
            <translation>الجسد</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>الكتابة</translation>
        </message>
        <message>
            <source>feedback</source>
            <translation>الملاحظات</translation>
        </message>
        <message>
            <source>homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>how it has been</source>
            <translation>كيف كانت الأيام</translation>
        </message>
        <message>
            <source>new task</source>
            <translation>مهمة جديدة</translation>
        </message>
        <message>
            <source>topic</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <source>grounded</source>
            <translation>التثبيت في الحاضر</translation>
        </message>
        <message>
            <source>listened</source>
            <translation>الإصغاء</translation>
        </message>
        <message>
            <source>reflected the feeling</source>
            <translation>عكس الشعور</translation>
        </message>
        <message>
            <source>shared a reaction</source>
            <translation>مشاركة ردّ الفعل</translation>
        </message>
        <message>
            <source>slowed down</source>
            <translation>التمهّل</translation>
        </message>
        <message>
            <source>stayed with silence</source>
            <translation>البقاء مع الصمت</translation>
        </message>
        <message>
            <source>validated</source>
            <translation>التفهّم والإقرار</translation>
        </message>
    </context>
    <context>
        <name>AgendaDrawer</name>
        <message>
            <source>Agenda</source>
            <translation>جدول الجلسة</translation>
        </message>
    </context>
    <context>
        <name>CheckInStep</name>
        <message>
            <source>Ask all the same</source>
            <translation>السؤال مع ذلك</translation>
        </message>
        <message>
            <source>Client check-in</source>
            <translation>تقييم المراجع للجلسة</translation>
        </message>
        <message>
            <source>Not due today: asked every third visit.</source>
            <translation>غير مطلوب اليوم: يُسأل كل ثلاث زيارات.</translation>
        </message>
        <message>
            <source>One thing to do differently next time</source>
            <translation>شيء واحد نغيّره في المرة القادمة</translation>
        </message>
        <message>
            <source>Paper slip</source>
            <translation>ورقة</translation>
        </message>
        <message>
            <source>Print an empty slip for the client to fill in</source>
            <translation>طباعة ورقة فارغة ليملأها المراجع</translation>
        </message>
        <message>
            <source>Show the questions alone, for the client to tap</source>
            <translation>عرض الأسئلة وحدها ليجيب عنها المراجع</translation>
        </message>
        <message>
            <source>Turn the screen</source>
            <translation>تدوير الشاشة</translation>
        </message>
        <message>
            <source>Worth talking about: {reasons}.</source>
            <translation>يستحق الحديث عنه: {reasons}.</translation>
        </message>
        <message>
            <source>aim clear</source>
            <translation>وضوح الهدف</translation>
        </message>
        <message>
            <source>at ease</source>
            <translation>الارتياح</translation>
        </message>
        <message>
            <source>helped</source>
            <translation>الفائدة</translation>
        </message>
        <message>
            <source>in-house, not validated</source>
            <translation>من إعداد العيادة، غير مقنّن</translation>
        </message>
        <message>
            <source>the week</source>
            <translation>الأسبوع</translation>
        </message>
        <message>
            <source>whole hour</source>
            <translation>الجلسة كلها</translation>
        </message>
        <message>
            <source>from paper</source>
            <translation>من الورقة</translation>
        </message>
    </context>
    <context>
        <name>PhraseList</name>
        <message>
            <source>Too long for this line</source>
            <translation>أطول مما يسعه هذا السطر</translation>
        </message>
        <message>
            <source>Find a phrase</source>
            <translation>البحث عن عبارة</translation>
        </message>
        <message>
            <source>No phrase says this.</source>
            <translation>لا عبارة بهذا النص.</translation>
        </message>
        <message>
            <source>No phrases yet. Settings, My phrases.</source>
            <translation>لا عبارات بعد. تُضاف من الإعدادات، عباراتي.</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>العبارات</translation>
        </message>
    </context>
    <context>
        <name>RetractForm</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>It stays kept, but leaves this file's list, map and counts. The reason stands in its place.</source>
            <translation>تبقى محفوظة، لكنها تخرج من قائمة هذا الملف وخريطته وأرقامه. ويبقى السبب في مكانها.</translation>
        </message>
        <message>
            <source>Retract note</source>
            <translation>سحب الملاحظة</translation>
        </message>
        <message>
            <source>Why the note is retracted</source>
            <translation>سبب سحب الملاحظة</translation>
        </message>
    </context>
    <context>
        <name>RetractedCard</name>
        <message>
            <source>A note about {day} was retracted {when} by {who}. Reason: {reason}</source>
            <translation>ملاحظة عن {day} سحبها {who} في {when}. السبب: {reason}</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>قراءة</translation>
        </message>
    </context>
    <context>
        <name>HomeworkRow</name>
        <message>
            <source>kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>for</source>
            <translation>من أجل</translation>
        </message>
    </context>
    <context>
        <name>homework</name>
        <message>
            <source>useful {value} of 10</source>
            <translation>الفائدة {value} من 10</translation>
        </message>
        <message>
            <source>for {goal}</source>
            <translation>من أجل {goal}</translation>
        </message>
    </context>
</TS>
