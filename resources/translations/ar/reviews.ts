<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>DecideCard</name>
        <message>
            <source>What we decide</source>
            <translation>ما نقرّره</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>بكلمات قليلة</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>مراجعة التقدّم القادمة</translation>
        </message>
        <message>
            <source>{left} of {all} left to choose</source>
            <translation>بقي اختيار {left} من {all}</translation>
        </message>
    </context>
    <context>
        <name>GoalRow</name>
        <message>
            <source>stands at</source>
            <translation>موضعه</translation>
        </message>
        <message>
            <source>Level of this goal now</source>
            <translation>مستوى هذا الهدف الآن</translation>
        </message>
        <message>
            <source>to choose</source>
            <translation>بانتظار الاختيار</translation>
        </message>
        <message>
            <source>The goal as it reads from now on</source>
            <translation>نص الهدف من الآن</translation>
        </message>
        <message>
            <source>New aim</source>
            <translation>الغاية الجديدة</translation>
        </message>
        <message>
            <source>Why it is dropped</source>
            <translation>سبب إلغاء الهدف</translation>
        </message>
        <message>
            <source>aim</source>
            <translation>الغاية</translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message numerus="yes">
            <source>in %n visits, last in {visit}</source>
            <translation>
                <numerusform>لم يُسجَّل بعد</numerusform>
                <numerusform>مرة واحدة، في {visit}</numerusform>
                <numerusform>في زيارتين، آخرهما {visit}</numerusform>
                <numerusform>في %n زيارات، آخرها {visit}</numerusform>
                <numerusform>في %n زيارة، آخرها {visit}</numerusform>
                <numerusform>في %n زيارة، آخرها {visit}</numerusform>
            </translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
    </context>
    <context>
        <name>ReviewsTab</name>
        <message>
            <source>Letter</source>
            <translation>رسالة</translation>
        </message>
        <message>
            <source>This review was also changed somewhere else. Both texts are kept.</source>
            <translation>عُدّلت هذه المراجعة من جهاز آخر أيضًا. النصّان محفوظان.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>إبقاء</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>تعديل</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>إلغاء الهدف</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>الحقل التالي</translation>
        </message>
        <message>
            <source>Sign review</source>
            <translation>توقيع المراجعة</translation>
        </message>
        <message>
            <source>No reviews yet</source>
            <translation>لا مراجعات تقدّم بعد</translation>
        </message>
        <message>
            <source>A review prepares itself once care has begun: attendance, goals, check-ins and homework.</source>
            <translation>تُعدّ مراجعة التقدّم تلقائيًا بعد بدء الرعاية: الحضور والأهداف وتقييم الجلسات والواجب.</translation>
        </message>
        <message>
            <source>Review {number}</source>
            <translation>مراجعة التقدّم {number}</translation>
        </message>
        <message>
            <source>prepared from the record, {when}</source>
            <translation>أُعدّت من الملف، {when}</translation>
        </message>
        <message>
            <source>since review {number}</source>
            <translation>منذ المراجعة {number}</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>منذ البداية</translation>
        </message>
        <message>
            <source>{weeks} and {visits} attended visits {since}</source>
            <translation>{weeks}، زيارات تمّت: {visits}، {since}</translation>
        </message>
        <message>
            <source>Refresh figures</source>
            <translation>تحديث الأرقام</translation>
        </message>
        <message>
            <source>The next review</source>
            <translation>المراجعة القادمة</translation>
        </message>
        <message>
            <source>Review {number}, {day}</source>
            <translation>المراجعة {number}، {day}</translation>
        </message>
        <message>
            <source>Which review</source>
            <translation>اختيار المراجعة</translation>
        </message>
        <message>
            <source>Agreed together: the client has seen it</source>
            <translation>باتفاق الطرفين: اطّلع المراجع عليها</translation>
        </message>
        <message>
            <source>Plan {number} will read</source>
            <translation>نص الخطة {number}</translation>
        </message>
        <message>
            <source>The plan stays as it is</source>
            <translation>تبقى الخطة كما هي</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>مسودة</translation>
        </message>
        <message>
            <source>Sign review, start plan {number}</source>
            <translation>توقيع المراجعة وبدء الخطة {number}</translation>
        </message>
        <message>
            <source>Review signed</source>
            <translation>وُقّعت المراجعة</translation>
        </message>
    </context>
    <context>
        <name>SaysCard</name>
        <message>
            <source>What the client says</source>
            <translation>ما يقوله المراجع</translation>
        </message>
        <message>
            <source>ask, then write their words</source>
            <translation>يُسأل ثم تُدوَّن كلماته</translation>
        </message>
        <message>
            <source>What helped</source>
            <translation>ما ساعد</translation>
        </message>
        <message>
            <source>What did not</source>
            <translation>ما لم يساعد</translation>
        </message>
    </context>
    <context>
        <name>SnapshotCard</name>
        <message>
            <source>Where we are</source>
            <translation>أين نحن</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>مثبّتة</translation>
        </message>
        <message>
            <source>frozen when signed</source>
            <translation>تُثبَّت عند التوقيع</translation>
        </message>
        <message>
            <source>Goal, in the client's words</source>
            <translation>الهدف بكلمات المراجع</translation>
        </message>
        <message>
            <source>start</source>
            <translation>البداية</translation>
        </message>
        <message>
            <source>now</source>
            <translation>الآن</translation>
        </message>
        <message>
            <source>start │  now ●  aim ○</source>
            <translation>البداية │  الآن ●  الغاية ○</translation>
        </message>
        <message>
            <source>No goals are open in the plan.</source>
            <translation>لا أهداف مفتوحة في الخطة.</translation>
        </message>
        <message>
            <source>In-house, not validated</source>
            <translation>من إعداد العيادة، غير مقنّن</translation>
        </message>
        <message>
            <source>first</source>
            <translation>الأول</translation>
        </message>
        <message>
            <source>last</source>
            <translation>الأخير</translation>
        </message>
        <message>
            <source>change</source>
            <translation>التغيّر</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>تقييم الجلسة</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>لم يُسأل بعد</translation>
        </message>
        <message>
            <source>one so far</source>
            <translation>واحد حتى الآن</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>كما كان</translation>
        </message>
        <message>
            <source>{n} higher</source>
            <translation>أعلى بـ {n}</translation>
        </message>
        <message>
            <source>{n} lower</source>
            <translation>أدنى بـ {n}</translation>
        </message>
        <message>
            <source>{came} of {counted} visits attended</source>
            <translation>زيارات تمّت: {came} من {counted}</translation>
        </message>
        <message>
            <source>homework: {done} done, {partly} partly, {undone} not</source>
            <translation>الواجب: {done} أُنجز، {partly} جزئيًا، {undone} لم يُنجز</translation>
        </message>
        <message>
            <source>Since the last review, by factor</source>
            <translation>منذ المراجعة الأخيرة، بحسب العامل</translation>
        </message>
        <message>
            <source>asked for in the check-in</source>
            <translation>طُلب في تقييم الجلسة</translation>
        </message>
    </context>
    <context>
        <name>SignedCard</name>
        <message>
            <source>Sure of handling this alone</source>
            <translation>الثقة بالقدرة على المواصلة</translation>
        </message>
        <message>
            <source>Signed {when} · {who}</source>
            <translation>وُقّعت {when} · {who}</translation>
        </message>
        <message>
            <source>changed outside the program</source>
            <translation>عُدّلت من خارج البرنامج</translation>
        </message>
        <message>
            <source>What helped</source>
            <translation>ما ساعد</translation>
        </message>
        <message>
            <source>What did not</source>
            <translation>ما لم يساعد</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>القرار</translation>
        </message>
        <message>
            <source>It began plan {number}.</source>
            <translation>بدأت بها الخطة {number}.</translation>
        </message>
        <message>
            <source>Next review: {day}</source>
            <translation>مراجعة التقدّم القادمة: {day}</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Choose what you decide together: go on, adjust or another way.</source>
            <translation>يُرجى اختيار القرار المشترك: متابعة أو تعديل أو غير ذلك.</translation>
        </message>
        <message>
            <source>Goals still to choose: {left}. Keep, change, reached or drop.</source>
            <translation>أهداف بانتظار الاختيار: {left}. إبقاء أو تعديل أو تحقّق أو إلغاء.</translation>
        </message>
        <message>
            <source>Write the goal as it reads from now on.</source>
            <translation>يُرجى كتابة نص الهدف من الآن.</translation>
        </message>
        <message>
            <source>Say in a few words why this goal is dropped.</source>
            <translation>يُرجى ذكر سبب إلغاء الهدف بكلمات قليلة.</translation>
        </message>
        <message>
            <source>Choose the day of the next review.</source>
            <translation>يُرجى تحديد يوم المراجعة القادمة.</translation>
        </message>
        <message>
            <source>The next review lies ahead: choose a later day.</source>
            <translation>تكون المراجعة القادمة بعد اليوم: يُرجى اختيار يوم لاحق.</translation>
        </message>
        <message>
            <source>This review is signed and stays as it is.</source>
            <translation>هذه المراجعة موقّعة وتبقى كما هي.</translation>
        </message>
        <message>
            <source>There is no open episode of care to review.</source>
            <translation>لا فترة رعاية مفتوحة للمراجعة.</translation>
        </message>
        <message>
            <source>There is no agreed plan yet.</source>
            <translation>لا خطة متفق عليها بعد.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>تعديل الخطة</translation>
        </message>
        <message>
            <source>More or less often</source>
            <translation>زيادة الزيارات أو تقليلها</translation>
        </message>
        <message>
            <source>Add something</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>Refer</source>
            <translation>تحويل</translation>
        </message>
        <message>
            <source>Prepare ending</source>
            <translation>الإعداد للختام</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>إبقاء</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>تعديل</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>تحقّق</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>إلغاء الهدف</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Sure of handling this alone</source>
            <translation>الثقة بالقدرة على المواصلة</translation>
        </message>
    </context>
    <context>
        <name>LeftWords</name>
        <message>
            <source>Into the next review</source>
            <translation>نقلها إلى المراجعة التالية</translation>
        </message>
        <message>
            <source>Only its author can write in this review. Your words are kept.</source>
            <translation>لا يكتب في هذه المراجعة إلا من بدأها. كلماتك محفوظة.</translation>
        </message>
        <message>
            <source>Review {number} was signed somewhere else while you typed here. Your words are kept.</source>
            <translation>وُقّعت المراجعة {number} من جهاز آخر أثناء الكتابة هنا. كلماتك محفوظة.</translation>
        </message>
        <message>
            <source>Care was closed somewhere else while you typed here. Your words are kept.</source>
            <translation>أُغلقت الرعاية من جهاز آخر أثناء الكتابة هنا. كلماتك محفوظة.</translation>
        </message>
    </context>
</TS>
