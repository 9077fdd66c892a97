<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>AccessAskPanel</name>
        <message>
            <source>record</source>
            <translation>تسجيل</translation>
        </message>
        <message>
            <source>Who asked</source>
            <translation>مقدّم الطلب</translation>
        </message>
        <message>
            <source>The clinical lead reads the copy and signs it off. Process notes and what concerns other people stay out.</source>
            <translation>يقرأ المشرف السريري النسخة ويعتمدها بتوقيعه. ولا تتضمّن ملاحظات مجريات العمل ولا ما يخصّ أشخاصًا آخرين.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>تسجيل</translation>
        </message>
        <message>
            <source>Language of the copy</source>
            <translation>لغة النسخة</translation>
        </message>
        <message>
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <source>Copy of the record asked for</source>
            <translation>طلب نسخة من الملف</translation>
        </message>
        <message>
            <source>Asked for on</source>
            <translation>تاريخ الطلب</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
    </context>
    <context>
        <name>AccessCopyPanel</name>
        <message>
            <source>{who}, {day}</source>
            <translation>{who}، {day}</translation>
        </message>
        <message>
            <source>{what}: {why}</source>
            <translation>{what}: {why}</translation>
        </message>
        <message>
            <source>sign off</source>
            <translation>اعتماد</translation>
        </message>
        <message>
            <source>read</source>
            <translation>قراءة</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>اعتماد</translation>
        </message>
        <message>
            <source>Session and process notes, reflections, the therapist's checks of safety: never. Contact persons: they are other people.</source>
            <translation>ملاحظات الجلسات ومجريات العمل والتأملات وتقدير المعالج للسلامة: أبدًا. جهات الاتصال: تخصّ أشخاصًا آخرين.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>قراءة</translation>
        </message>
        <message>
            <source>Nothing has left yet.</source>
            <translation>لم يخرج شيء بعد.</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>ما لا تتضمّنه</translation>
        </message>
        <message>
            <source>It can be signed off once it was read. What is signed is kept as it is and never drawn again.</source>
            <translation>لا تُعتمد النسخة إلا بعد قراءتها. وما يُعتمد يُحفظ كما هو ولا يُعاد إعداده.</translation>
        </message>
        <message>
            <source>In the copy</source>
            <translation>ما تتضمّنه النسخة</translation>
        </message>
        <message>
            <source>Copy of the record</source>
            <translation>نسخة من الملف</translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message>
            <source>Taken back; the clinical lead sees it no more</source>
            <translation>سُحب الطلب؛ لم يعد ظاهرًا للمشرف السريري</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>{what}; taken back by {name}, {on}: {reason}</source>
            <translation>{what}؛ سحبه {name}، {on}: {reason}</translation>
        </message>
        <message>
            <source>{who}, {day}</source>
            <translation>{who}، {day}</translation>
        </message>
        <message>
            <source>{what}; waits for the clinical lead</source>
            <translation>{what}؛ بانتظار المشرف السريري</translation>
        </message>
        <message>
            <source>{what}; signed off by {name}, {on}</source>
            <translation>{what}؛ اعتمد النسخة {name}، {on}</translation>
        </message>
        <message>
            <source>copy of the record asked for</source>
            <translation>طلب نسخة من الملف</translation>
        </message>
        <message>
            <source>Signed off; the copy is kept</source>
            <translation>اعتُمدت النسخة وحُفظت</translation>
        </message>
        <message>
            <source>Read and sign off</source>
            <translation>قراءة واعتماد</translation>
        </message>
        <message>
            <source>Copy asked for</source>
            <translation>طلب نسخة</translation>
        </message>
        <message>
            <source>Copies of the record, asked for by the client</source>
            <translation>نسخ من الملف، بطلب المراجع</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <source>asked for on {day}</source>
            <translation>طُلبت في {day}</translation>
        </message>
        <message>
            <source>As lead: copies of the record</source>
            <translation>بصفة المشرف: نسخ من الملفات</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>own request</source>
            <translation>طلب المراجع نفسه</translation>
        </message>
        <message>
            <source>Asked for by the guardian</source>
            <translation>بطلب وليّ الأمر</translation>
        </message>
        <message>
            <source>Asked for by the client</source>
            <translation>بطلب المراجع</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>This request was taken back already.</source>
            <translation>سبق سحب هذا الطلب.</translation>
        </message>
        <message>
            <source>recorded that a copy of the record was asked for</source>
            <translation>تسجيل طلب نسخة من الملف</translation>
        </message>
        <message>
            <source>read or signed off a client's own copy</source>
            <translation>قراءة نسخة المراجع من ملفه أو اعتمادها</translation>
        </message>
        <message>
            <source>This copy is signed off already.</source>
            <translation>اعتُمدت هذه النسخة من قبل.</translation>
        </message>
        <message>
            <source>The record says something else meanwhile. Read the copy once more.</source>
            <translation>تغيّر ما في السجل. تلزم قراءة النسخة من جديد.</translation>
        </message>
        <message>
            <source>The kept copy was changed. Nothing is printed; record the request anew.</source>
            <translation>تغيّرت النسخة المحفوظة. لا يُطبع شيء، ويلزم تسجيل الطلب من جديد.</translation>
        </message>
        <message>
            <source>The clinical lead has not signed this copy off yet.</source>
            <translation>لم يعتمد المشرف السريري هذه النسخة بعد.</translation>
        </message>
        <message>
            <source>Say on which day it was asked for; it cannot lie ahead.</source>
            <translation>يلزم تاريخ الطلب، ولا يكون بعد اليوم.</translation>
        </message>
        <message>
            <source>A request of this client waits for the clinical lead already.</source>
            <translation>لهذا المراجع طلب ينتظر المشرف السريري.</translation>
        </message>
    </context>
    <context>
        <name>AccessBackPanel</name>
        <message>
            <source>take back</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>For example: it is another client's</source>
            <translation>مثلًا: يخصّ مراجعًا آخر</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Take the request back</source>
            <translation>سحب الطلب</translation>
        </message>
        <message>
            <source>For a request that was recorded by mistake. It stays to be read, with the reason, and waits no more.</source>
            <translation>لطلب سُجّل خطأً. يبقى للاطلاع مع السبب، ولا يعود بانتظار أحد.</translation>
        </message>
        <message>
            <source>{who}, {day}</source>
            <translation>{who}، {day}</translation>
        </message>
    </context>
</TS>
