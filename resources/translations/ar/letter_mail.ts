<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>MailingDialog</name>
        <message>
            <source>E-mail…</source>
            <translation>إرسال بالبريد…</translation>
        </message>
        <message>
            <source>Letters can be e-mailed once the mail server is set: Settings, Reminders.</source>
            <translation>يمكن إرسال الرسائل بالبريد الإلكتروني بعد ضبط خادم البريد: الإعدادات، التذكيرات.</translation>
        </message>
    </context>
    <context>
        <name>MailDialog</name>
        <message>
            <source>From the letter</source>
            <translation>من عنوان الرسالة</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Chosen by me</source>
            <translation>أضعها بنفسي</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>البريد الإلكتروني</translation>
        </message>
        <message>
            <source>E-mail letter</source>
            <translation>إرسال الرسالة بالبريد الإلكتروني</translation>
        </message>
        <message>
            <source>E-mailed to {address}</source>
            <translation>أُرسلت إلى {address}</translation>
        </message>
        <message>
            <source>From the client's front sheet</source>
            <translation>من بيانات المراجع</translation>
        </message>
        <message>
            <source>From the client's permission to share</source>
            <translation>من إذن المشاركة</translation>
        </message>
        <message>
            <source>It is shown here for the last time. If it is lost, send the letter once more.</source>
            <translation>تظهر هنا لآخر مرة. إن ضاعت فتُرسل الرسالة مرة أخرى.</translation>
        </message>
        <message>
            <source>Made by the program</source>
            <translation>يضعها البرنامج</translation>
        </message>
        <message>
            <source>Nobody can tell whether the letter arrived. Call the reader before you send it again.</source>
            <translation>لا يُعلم أوصلت الرسالة أم لا. يُرجى الاتصال بالقارئ قبل إعادة الإرسال.</translation>
        </message>
        <message>
            <source>Nothing in it says whom the letter is about. Its words are changed in the settings.</source>
            <translation>لا يُذكر فيه عمّن كُتبت الرسالة. تُعدَّل كلماته في الإعدادات.</translation>
        </message>
        <message>
            <source>Now tell the reader the password by telephone, {phone}:</source>
            <translation>بقي إبلاغ القارئ كلمة المرور هاتفيًا، {phone}:</translation>
        </message>
        <message>
            <source>Now tell the reader the password by telephone:</source>
            <translation>بقي إبلاغ القارئ كلمة المرور هاتفيًا:</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>كلمة المرور</translation>
        </message>
        <message>
            <source>Password of the file</source>
            <translation>كلمة مرور الملف</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>جارٍ الإرسال…</translation>
        </message>
        <message>
            <source>Tell the reader the password by telephone. It stands in no message and is kept nowhere.</source>
            <translation>تُبلَّغ كلمة المرور للقارئ هاتفيًا، فهي لا ترد في أي رسالة ولا تُحفظ في أي مكان.</translation>
        </message>
        <message>
            <source>The client was not asked yet whether e-mail is welcome. Ask first, and note the answer on the front sheet.</source>
            <translation>لم يُسأل المراجع بعد إن كان يقبل البريد الإلكتروني. يُرجى سؤاله أولًا وتسجيل الجواب في بياناته.</translation>
        </message>
        <message>
            <source>The letter is on its way to {address}.</source>
            <translation>الرسالة في طريقها إلى {address}.</translation>
        </message>
        <message>
            <source>The letter was not sent. What you entered is still here.</source>
            <translation>لم تُرسل الرسالة، وما أُدخل ما زال هنا.</translation>
        </message>
        <message>
            <source>The message</source>
            <translation>نص البريد</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>كلمة المرور مرة أخرى</translation>
        </message>
    </context>
    <context>
        <name>RegisterView</name>
        <message>
            <source>to {address}</source>
            <translation>إلى {address}</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>e-mail, not sent</source>
            <translation>بالبريد، لم يُرسل</translation>
        </message>
        <message>
            <source>e-mail, unclear</source>
            <translation>بالبريد، غير مؤكّد</translation>
        </message>
        <message>
            <source>e-mailed, locked</source>
            <translation>بالبريد، مقفل</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The address to send it to is missing.</source>
            <translation>العنوان الذي تُرسل إليه ناقص.</translation>
        </message>
        <message>
            <source>The client asked not to be written to by e-mail. Hand the letter over on paper, or ask again and note the answer on the front sheet.</source>
            <translation>طلب المراجع ألّا يُراسَل بالبريد الإلكتروني. تُسلَّم الرسالة ورقيًا، أو يُسأل مرة أخرى ويُسجَّل الجواب في بياناته.</translation>
        </message>
        <message>
            <source>This is not an e-mail address. It looks like name@example.org.</source>
            <translation>ليس هذا عنوان بريد إلكتروني. مثاله: name@example.org.</translation>
        </message>
        <message>
            <source>e-mailed a letter</source>
            <translation>إرسال رسالة بالبريد الإلكتروني</translation>
        </message>
        <message>
            <source>used the mail server</source>
            <translation>استخدام خادم البريد</translation>
        </message>
    </context>
    <context>
        <name>Printables</name>
        <message>
            <source>{kind} {number} to {name}</source>
            <translation>{kind} {number} إلى {name}</translation>
        </message>
    </context>
</TS>
