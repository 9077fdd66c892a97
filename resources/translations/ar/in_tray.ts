<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>ClientScreen</name>
        <message>
            <source>Hand in a paper</source>
            <translation>تسليم ورقة واردة</translation>
        </message>
        <message>
            <source>Handed in to the therapist</source>
            <translation>سُلّمت إلى المعالج</translation>
        </message>
        <message>
            <source>hand in a paper</source>
            <translation>تسليم ورقة واردة</translation>
        </message>
    </context>
    <context>
        <name>FilingPanel</name>
        <message>
            <source>What you typed last time is here again.</source>
            <translation>عاد ما كُتب في المرة السابقة.</translation>
        </message>
    </context>
    <context>
        <name>HandInPanel</name>
        <message>
            <source>Came on</source>
            <translation>يوم الوصول</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>From, as the envelope says</source>
            <translation>من، كما على المغلف</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>تسليم</translation>
        </message>
        <message>
            <source>Hand in a paper</source>
            <translation>تسليم ورقة واردة</translation>
        </message>
        <message>
            <source>Handed in before</source>
            <translation>سُلّم من قبل</translation>
        </message>
        <message>
            <source>PDF, TIFF, PNG or JPEG, up to 20 MB</source>
            <translation>PDF أو TIFF أو PNG أو JPEG، حتى 20 م.ب</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>جارٍ القراءة…</translation>
        </message>
        <message>
            <source>The client's therapist gets it, says what it is and files it. It cannot be opened here again.</source>
            <translation>تصل إلى معالج المراجع، فيحدّد نوعها ويحفظها في الملف. ولا يمكن فتحها من هنا مرة أخرى.</translation>
        </message>
        <message>
            <source>Which paper came?</source>
            <translation>أي ورقة وردت؟</translation>
        </message>
        <message>
            <source>filed</source>
            <translation>حُفظت في الملف</translation>
        </message>
        <message>
            <source>hand in</source>
            <translation>تسليم</translation>
        </message>
        <message>
            <source>sent back: {reason}</source>
            <translation>أُعيدت: {reason}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>سُحبت</translation>
        </message>
        <message>
            <source>waits for the therapist</source>
            <translation>بانتظار المعالج</translation>
        </message>
        <message>
            <source>{name}: {size}</source>
            <translation>{name}: {size}</translation>
        </message>
        <message>
            <source>{when}: {state}</source>
            <translation>{when}: {state}</translation>
        </message>
    </context>
    <context>
        <name>HandedInCard</name>
        <message>
            <source>Handed in at the desk</source>
            <translation>سُلّمت في الاستقبال</translation>
        </message>
        <message>
            <source>Handed in by {name}, {when}</source>
            <translation>سلّمها {name}، {when}</translation>
        </message>
        <message>
            <source>Look and file</source>
            <translation>عرض وحفظ</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>came {day}</source>
            <translation>وردت {day}</translation>
        </message>
        <message>
            <source>from {name}</source>
            <translation>من {name}</translation>
        </message>
    </context>
    <context>
        <name>PaperViewer</name>
        <message>
            <source>Waits to be filed, came {day}</source>
            <translation>بانتظار الحفظ، وردت {day}</translation>
        </message>
    </context>
    <context>
        <name>ReceivedPart</name>
        <message>
            <source>Sent back to the desk</source>
            <translation>أُعيدت إلى الاستقبال</translation>
        </message>
    </context>
    <context>
        <name>SendBackPanel</name>
        <message>
            <source>For example: it is another client's</source>
            <translation>مثلًا: تخصّ مراجعًا آخر</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Send back to the desk</source>
            <translation>إعادة إلى الاستقبال</translation>
        </message>
        <message>
            <source>The desk reads the reason. Write nothing of what the paper says. The scan is wiped here.</source>
            <translation>يقرأ الاستقبال السبب، فلا يُكتب فيه شيء ممّا في الورقة. وتُمحى النسخة الممسوحة من هنا.</translation>
        </message>
        <message>
            <source>send back</source>
            <translation>إعادة</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Look and file</source>
            <translation>عرض وحفظ</translation>
        </message>
        <message>
            <source>Papers handed in</source>
            <translation>أوراق سُلّمت</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>سلّمها {name}</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Ten minutes are over: the therapist can send it back.</source>
            <translation>انقضت الدقائق العشر، ويستطيع المعالج إعادتها.</translation>
        </message>
        <message>
            <source>This paper was filed, sent back or taken back meanwhile.</source>
            <translation>حُفظت هذه الورقة أو أُعيدت أو سُحبت في هذه الأثناء.</translation>
        </message>
        <message>
            <source>This paper was handed in for this client already, and waits.</source>
            <translation>سُلّمت هذه الورقة لهذا المراجع من قبل، وهي بانتظار المعالج.</translation>
        </message>
        <message>
            <source>filed a paper handed in</source>
            <translation>حفظ ورقة سُلّمت في الاستقبال</translation>
        </message>
        <message>
            <source>handed a paper in, or took it back</source>
            <translation>تسليم ورقة واردة أو سحبها</translation>
        </message>
        <message>
            <source>looked at papers handed in</source>
            <translation>الاطّلاع على الأوراق المسلَّمة</translation>
        </message>
        <message>
            <source>opened a paper handed in</source>
            <translation>فتح ورقة سُلّمت في الاستقبال</translation>
        </message>
        <message>
            <source>sent a paper back to the desk</source>
            <translation>إعادة ورقة إلى الاستقبال</translation>
        </message>
    </context>
</TS>
