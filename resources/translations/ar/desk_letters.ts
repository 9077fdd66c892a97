<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>DeskComposer</name>
        <message>
            <source>Under the clinic's neutral name</source>
            <translation>باسم العيادة المحايد</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>All letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>As the clinic words it</source>
            <translation>كما تصوغه العيادة</translation>
        </message>
        <message>
            <source>Earlier visits</source>
            <translation>الزيارات السابقة</translation>
        </message>
        <message>
            <source>For example the civil ID</source>
            <translation>مثلًا: البطاقة المدنية</translation>
        </message>
        <message>
            <source>How to change a visit</source>
            <translation>كيفية تغيير الموعد</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Make letter</source>
            <translation>إصدار الرسالة</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>No visit has taken place at the clinic yet.</source>
            <translation>لم تتمّ أي زيارة في العيادة بعد.</translation>
        </message>
        <message>
            <source>No visit is booked.</source>
            <translation>لا موعد محجوز.</translation>
        </message>
        <message>
            <source>On the client's permission</source>
            <translation>بإذن المراجع</translation>
        </message>
        <message>
            <source>Once made it stays as it is. Days and times stand in it, never why somebody comes.</source>
            <translation>تبقى الرسالة بعد إصدارها كما هي. فيها الأيام والأوقات فقط، ولا شيء عن سبب الحضور.</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل إذن</translation>
        </message>
        <message>
            <source>The letter stands here once nothing is missing.</source>
            <translation>تظهر الرسالة هنا حين لا ينقصها شيء.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>ما يُرجى إحضاره</translation>
        </message>
    </context>
    <context>
        <name>DeskLettersTab</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>لم تخرج</numerusform>
                <numerusform>مرة واحدة</numerusform>
                <numerusform>مرتين</numerusform>
                <numerusform>%n مرات</numerusform>
                <numerusform>%n مرة</numerusform>
                <numerusform>%n مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Appointment letter</source>
            <translation>رسالة مواعيد</translation>
        </message>
        <message>
            <source>Attendance letter</source>
            <translation>إفادة حضور</translation>
        </message>
        <message>
            <source>By</source>
            <translation>أصدرها</translation>
        </message>
        <message>
            <source>Confirm coming appointments to the client, or that they attended. Days and times, and nothing of why.</source>
            <translation>رسالة للمراجع بمواعيده القادمة، أو إفادة بحضوره. أيام وأوقات فقط، ولا شيء عن السبب.</translation>
        </message>
        <message>
            <source>Left the house</source>
            <translation>خرجت من العيادة</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>الرسالة</translation>
        </message>
        <message>
            <source>Letter {number} made</source>
            <translation>صدرت الرسالة {number}</translation>
        </message>
        <message>
            <source>Letter {number} withdrawn</source>
            <translation>سُحبت الرسالة {number}</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>صدرت في</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>إصدار جديد</translation>
        </message>
        <message>
            <source>No letter has been made here yet</source>
            <translation>لم تصدر أي رسالة هنا بعد</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Permission recorded</source>
            <translation>سُجّل الإذن</translation>
        </message>
        <message>
            <source>Permission withdrawn</source>
            <translation>سُحب الإذن</translation>
        </message>
        <message>
            <source>Permissions to confirm attendance</source>
            <translation>أذون إثبات الحضور</translation>
        </message>
        <message>
            <source>Print or save</source>
            <translation>طباعة أو حفظ</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل إذن</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Visit letters</source>
            <translation>رسائل المواعيد</translation>
        </message>
        <message>
            <source>WITHDRAWN</source>
            <translation>مسحوبة</translation>
        </message>
        <message>
            <source>WITHDRAWN on {day} by {name}: {reason}</source>
            <translation>سحبها {name} في {day}: {reason}</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>all letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>appointment letter</source>
            <translation>رسالة مواعيد</translation>
        </message>
        <message>
            <source>attendance letter</source>
            <translation>إفادة حضور</translation>
        </message>
        <message>
            <source>make letter</source>
            <translation>إصدار الرسالة</translation>
        </message>
        <message>
            <source>new version</source>
            <translation>إصدار جديد</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <source>print or save</source>
            <translation>طباعة أو حفظ</translation>
        </message>
        <message>
            <source>withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>{what}; expired</source>
            <translation>{what}؛ انتهت مدته</translation>
        </message>
        <message>
            <source>{what}; withdrawn</source>
            <translation>{what}؛ سُحب</translation>
        </message>
    </context>
    <context>
        <name>DeskPermissionPanel</name>
        <message>
            <source>Kind of reader</source>
            <translation>نوع القارئ</translation>
        </message>
        <message>
            <source>Permission to confirm attendance</source>
            <translation>إذن بإثبات الحضور</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل الإذن</translation>
        </message>
        <message>
            <source>The client has signed that this reader may learn on which days they came. It opens nothing else.</source>
            <translation>وقّع المراجع على أن لهذا القارئ أن يعرف الأيام التي حضر فيها، ولا يتيح هذا الإذن شيئًا سواها.</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>سارٍ من</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>سارٍ حتى</translation>
        </message>
        <message>
            <source>Who may be told</source>
            <translation>مَن يجوز إبلاغه</translation>
        </message>
        <message>
            <source>record permission</source>
            <translation>تسجيل الإذن</translation>
        </message>
    </context>
    <context>
        <name>DeskWithdrawPanel</name>
        <message>
            <source>It stays readable, marked withdrawn, and is printed no more. What was handed over has to be asked for.</source>
            <translation>تبقى مقروءة وعليها علامة السحب، ولا تُطبع بعد ذلك. أما ما سُلّم منها فيجب طلب إعادته.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>What is wrong with it</source>
            <translation>ما الخطأ فيها</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>{kind} {number} to {name}</source>
            <translation>{kind} {number} إلى {name}</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>Attendance letter</source>
            <translation>إفادة حضور</translation>
        </message>
        <message>
            <source>Attendance letter of {name}</source>
            <translation>إفادة حضور {name}</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>Appointment letter</source>
            <translation>رسالة مواعيد</translation>
        </message>
        <message>
            <source>Attendance letter</source>
            <translation>إفادة حضور</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}، {time}</translation>
        </message>
        <message>
            <source>{name} ({kind}), valid to {until}</source>
            <translation>{name} ({kind})، سارٍ حتى {until}</translation>
        </message>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Visit letters</source>
            <translation>رسائل المواعيد</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>printed or saved the desk register</source>
            <translation>طباعة سجلّ الاستقبال أو حفظه</translation>
        </message>
        <message>
            <source>looked at the desk register</source>
            <translation>الاطّلاع على سجلّ الاستقبال</translation>
        </message>
        <message>
            <source>e-mailed a visit letter</source>
            <translation>إرسال رسالة مواعيد بالبريد الإلكتروني</translation>
        </message>
        <message>
            <source>The clinic has no neutral name any more. It is set in the settings, Name and letterhead.</source>
            <translation>لم يعد للعيادة اسم محايد. يُضبط في الإعدادات، الاسم والترويسة.</translation>
        </message>
        <message>
            <source>A letter of attendance says days and times and nothing else.</source>
            <translation>إفادة الحضور تذكر الأيام والأوقات ولا شيء سواها.</translation>
        </message>
        <message>
            <source>A visit that was ticked has changed meanwhile and cannot stand in this letter. Tick again.</source>
            <translation>تغيّرت زيارة محدّدة في هذه الأثناء ولا يمكن أن تبقى في هذه الرسالة. يُرجى التحديد من جديد.</translation>
        </message>
        <message>
            <source>At most {limit} visits fit one letter.</source>
            <translation>تتسع الرسالة الواحدة إلى {limit} زيارة على الأكثر.</translation>
        </message>
        <message>
            <source>The client took this permission back a moment ago.</source>
            <translation>سحب المراجع هذا الإذن قبل لحظات.</translation>
        </message>
        <message>
            <source>Tick at least one visit.</source>
            <translation>يُرجى تحديد زيارة واحدة على الأقل.</translation>
        </message>
        <message>
            <source>looked at visit letters</source>
            <translation>الاطّلاع على رسائل المواعيد</translation>
        </message>
        <message>
            <source>made a visit letter</source>
            <translation>إصدار رسالة مواعيد</translation>
        </message>
        <message>
            <source>printed or saved a visit letter</source>
            <translation>طباعة رسالة مواعيد أو حفظها</translation>
        </message>
        <message>
            <source>recorded a permission to confirm attendance, or its withdrawal</source>
            <translation>تسجيل إذن بإثبات الحضور أو سحبه</translation>
        </message>
        <message>
            <source>withdrew a visit letter</source>
            <translation>سحب رسالة مواعيد</translation>
        </message>
    </context>
    <context>
        <name>DeskRegisterScreen</name>
        <message>
            <source>what left the desk: to whom, when, by whom, on which ground</source>
            <translation>ما خرج من الاستقبال: إلى مَن ومتى ومَن أخرجه وعلى أي أساس</translation>
        </message>
        <message>
            <source>print register</source>
            <translation>طباعة السجلّ</translation>
        </message>
        <message>
            <source>Desk register</source>
            <translation>سجلّ الاستقبال</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Desk register</source>
            <translation>سجلّ الاستقبال</translation>
        </message>
    </context>
</TS>
