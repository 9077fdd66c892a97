<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>MyDayScreen</name>
        <message numerus="yes">
            <source>%n visits, {done} done</source>
            <translation>
                <numerusform>لا زيارات</numerusform>
                <numerusform>زيارة واحدة، تمّ منها {done}</numerusform>
                <numerusform>زيارتان، تمّ منهما {done}</numerusform>
                <numerusform>%n زيارات، تمّ منها {done}</numerusform>
                <numerusform>%n زيارة، تمّ منها {done}</numerusform>
                <numerusform>%n زيارة، تمّ منها {done}</numerusform>
            </translation>
        </message>
        <message>
            <source>Next visit</source>
            <translation>الزيارة القادمة</translation>
        </message>
        <message>
            <source>Session note</source>
            <translation>ملاحظة الجلسة</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>No visits today</source>
            <translation>لا زيارات اليوم</translation>
        </message>
        <message>
            <source>What waits for you stands at the side. Visits come from the diary.</source>
            <translation>ما ينتظر في الجانب. تأتي الزيارات من المواعيد.</translation>
        </message>
        <message>
            <source>Good morning, {name}</source>
            <translation>صباح الخير، {name}</translation>
        </message>
        <message>
            <source>Good afternoon, {name}</source>
            <translation>مساء الخير، {name}</translation>
        </message>
        <message>
            <source>Good evening, {name}</source>
            <translation>مساء الخير، {name}</translation>
        </message>
        <message>
            <source>Kept in the note's draft</source>
            <translation>حُفظ في مسودة الملاحظة</translation>
        </message>
        <message>
            <source>Book {when}</source>
            <translation>حجز {when}</translation>
        </message>
        <message>
            <source>Co-signed</source>
            <translation>وُقّعت توقيعًا مشتركًا</translation>
        </message>
        <message>
            <source>Nothing is free within three days. The diary shows more.</source>
            <translation>لا وقت متاح خلال ثلاثة أيام. المواعيد تعرض المزيد.</translation>
        </message>
        <message>
            <source>Returned to its author</source>
            <translation>أُعيدت إلى كاتبها</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <source>none written down yet</source>
            <translation>لم يُدوَّن إشراف بعد</translation>
        </message>
        <message>
            <source>last on {day}</source>
            <translation>آخر مرة في {day}</translation>
        </message>
        <message>
            <source>Supervision is due</source>
            <translation>حان موعد الإشراف</translation>
        </message>
        <message numerus="yes">
            <source>%n supervision(s) to sign</source>
            <translation>
                <numerusform>لا لقاءات إشراف بانتظار التوقيع</numerusform>
                <numerusform>لقاء إشراف بانتظار التوقيع</numerusform>
                <numerusform>لقاءا إشراف بانتظار التوقيع</numerusform>
                <numerusform>%n لقاءات إشراف بانتظار التوقيع</numerusform>
                <numerusform>%n لقاء إشراف بانتظار التوقيع</numerusform>
                <numerusform>%n لقاء إشراف بانتظار التوقيع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) for supervision</source>
            <translation>
                <numerusform>لا نقاط للإشراف</numerusform>
                <numerusform>نقطة واحدة للإشراف</numerusform>
                <numerusform>نقطتان للإشراف</numerusform>
                <numerusform>%n نقاط للإشراف</numerusform>
                <numerusform>%n نقطة للإشراف</numerusform>
                <numerusform>%n نقطة للإشراف</numerusform>
            </translation>
        </message>
        <message>
            <source>you are named as supervisor</source>
            <translation>اسمك مذكور فيها مشرفًا</translation>
        </message>
        <message>
            <source>all from your work</source>
            <translation>كلها من عملك</translation>
        </message>
        <message>
            <source>Licence has ended</source>
            <translation>انتهى الترخيص</translation>
        </message>
        <message>
            <source>Licence ends today</source>
            <translation>ينتهي الترخيص اليوم</translation>
        </message>
        <message>
            <source>Licence ends in {days}</source>
            <translation>ينتهي الترخيص بعد {days}</translation>
        </message>
        <message>
            <source>Growing</source>
            <translation>النمو المهني</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>بانتظارك</translation>
        </message>
        <message>
            <source>each item stands once</source>
            <translation>كل بند مرة واحدة</translation>
        </message>
        <message>
            <source>Nothing waits for you. Drafts and reviews appear here.</source>
            <translation>لا شيء بانتظارك. تظهر هنا المسودات ومراجعات التقدّم.</translation>
        </message>
        <message>
            <source>Notes to sign</source>
            <translation>ملاحظات للتوقيع</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>مراجعات التقدّم</translation>
        </message>
        <message>
            <source>draft saved {time}</source>
            <translation>حُفظت المسودة {time}</translation>
        </message>
        <message>
            <source>{hours} left</source>
            <translation>بقي {hours}</translation>
        </message>
        <message>
            <source>late entry</source>
            <translation>تدوين متأخر</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إكمال</translation>
        </message>
        <message>
            <source>due by the number of visits</source>
            <translation>مستحقة بعدد الزيارات</translation>
        </message>
        <message>
            <source>due since {day}</source>
            <translation>مستحقة منذ {day}</translation>
        </message>
        <message>
            <source>next visit {when}</source>
            <translation>الزيارة القادمة {when}</translation>
        </message>
        <message>
            <source>being written</source>
            <translation>قيد الكتابة</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>عرض</translation>
        </message>
    </context>
    <context>
        <name>PrepView</name>
        <message>
            <source>to {time}</source>
            <translation>حتى {time}</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Session note</source>
            <translation>ملاحظة الجلسة</translation>
        </message>
        <message>
            <source>visit {number} of {planned}</source>
            <translation>الزيارة {number} من {planned}</translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>{state}, waiting {minutes} min</source>
            <translation>{state}، ينتظر {minutes} د</translation>
        </message>
        <message>
            <source>First visit: nothing is written yet.</source>
            <translation>أول زيارة: لا شيء مكتوب بعد.</translation>
        </message>
        <message>
            <source>Last time, {day}</source>
            <translation>في المرة السابقة، {day}</translation>
        </message>
        <message>
            <source>Come back to: {focus}</source>
            <translation>العودة إلى: {focus}</translation>
        </message>
        <message>
            <source>For the room</source>
            <translation>للغرفة</translation>
        </message>
        <message>
            <source>Check-in last time {mean}, steady.</source>
            <translation>تقييم الجلسة السابقة {mean}، مستقر.</translation>
        </message>
        <message>
            <source>Homework to check</source>
            <translation>واجب للمتابعة</translation>
        </message>
        <message>
            <source>Goals, in the client's words</source>
            <translation>الأهداف بكلمات المراجع</translation>
        </message>
        <message>
            <source>start │ · now ● · aim ○</source>
            <translation>البداية │ · الآن ● · الغاية ○</translation>
        </message>
        <message>
            <source>{factor} was last touched {count} visits ago. Is there room for it today?</source>
            <translation>{factor}: عدد الزيارات منذ آخر تناول له {count}. هل له متسع اليوم؟</translation>
        </message>
        <message>
            <source>one prompt per visit</source>
            <translation>تذكير واحد لكل زيارة</translation>
        </message>
        <message>
            <source>Check-in last time {mean}, worth talking about: {reasons}.</source>
            <translation>تقييم الجلسة السابقة {mean}، يستحق الحديث عنه: {reasons}.</translation>
        </message>
        <message>
            <source>Not yet: {words}</source>
            <translation>مؤجل: {words}</translation>
        </message>
        <message>
            <source>Sign to stop: {words}</source>
            <translation>إشارة التوقف: {words}</translation>
        </message>
        <message>
            <source>Since {day}: {kind}, {state}. Ask about it.</source>
            <translation>منذ {day}: {kind}، {state}. يُسأل عنه.</translation>
        </message>
    </context>
    <context>
        <name>VisitRow</name>
        <message>
            <source>Letter after a missed visit</source>
            <translation>رسالة بعد زيارة لم تتم</translation>
        </message>
        <message>
            <source>{number} of {planned}</source>
            <translation>{number} من {planned}</translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>note signed</source>
            <translation>الملاحظة موقّعة</translation>
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
            <source>Write note</source>
            <translation>كتابة الملاحظة</translation>
        </message>
    </context>
    <context>
        <name>CosignPanel</name>
        <message>
            <source>Addendum: {text}</source>
            <translation>ملحق: {text}</translation>
        </message>
        <message>
            <source>Co-sign</source>
            <translation>توقيع مشترك</translation>
        </message>
        <message>
            <source>Feelings</source>
            <translation>المشاعر</translation>
        </message>
        <message>
            <source>Next homework</source>
            <translation>الواجب القادم</translation>
        </message>
        <message>
            <source>Note to co-sign</source>
            <translation>ملاحظة للتوقيع المشترك</translation>
        </message>
        <message>
            <source>Return with words</source>
            <translation>إعادة مع تعليق</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>السلامة</translation>
        </message>
        <message>
            <source>The therapist</source>
            <translation>ما فعله المعالج</translation>
        </message>
        <message>
            <source>To supervision</source>
            <translation>للإشراف</translation>
        </message>
        <message>
            <source>Visit of {day}, written by {who}</source>
            <translation>زيارة {day}، بقلم {who}</translation>
        </message>
        <message>
            <source>What the note still needs</source>
            <translation>ما ينقص الملاحظة</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Cancelled…</source>
            <translation>أُلغيت…</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>Took place</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>Visits left open</source>
            <translation>زيارات لم تُسجَّل نتيجتها</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>فتح الملف مع ذكر السبب</translation>
        </message>
        <message>
            <source>After the ending</source>
            <translation>بعد الختام</translation>
        </message>
        <message>
            <source>Calls to make</source>
            <translation>اتصالات مطلوبة</translation>
        </message>
        <message>
            <source>Find a time</source>
            <translation>إيجاد وقت</translation>
        </message>
        <message>
            <source>Notes to co-sign</source>
            <translation>ملاحظات للتوقيع المشترك</translation>
        </message>
        <message>
            <source>Open the notes</source>
            <translation>فتح الملاحظات</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>قراءة</translation>
        </message>
        <message>
            <source>Returned to you</source>
            <translation>أُعيدت إليك</translation>
        </message>
        <message>
            <source>booked {when}</source>
            <translation>محجوز {when}</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>قبل {day}</translation>
        </message>
        <message>
            <source>{who}, visit of {day}</source>
            <translation>{who}، زيارة {day}</translation>
        </message>
    </context>
</TS>
