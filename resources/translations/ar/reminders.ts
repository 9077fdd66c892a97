<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>ReminderCard</name>
    <message>
      <source>Copy the text</source>
      <translation>نسخ النص</translation>
    </message>
    <message>
      <source>It went out</source>
      <translation>أُرسلت</translation>
    </message>
    <message>
      <source>Nobody knows whether this went out: the sending was cut off. Look into the clinic's sent mail or ask, then say which.</source>
      <translation>لا يُعرف إن كانت الرسالة قد أُرسلت، فقد انقطع الإرسال. يُرجى النظر في البريد المرسل للعيادة أو السؤال، ثم الاختيار.</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>إرسال</translation>
    </message>
    <message>
      <source>Send it once more</source>
      <translation>إرسالها مرة أخرى</translation>
    </message>
    <message>
      <source>So far they expect {time}.</source>
      <translation>آخر ما أُبلغ به: {time}.</translation>
    </message>
    <message>
      <source>Text of the reminder</source>
      <translation>نص التذكير</translation>
    </message>
    <message>
      <source>Told by phone</source>
      <translation>أُبلغ هاتفيًا</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>إعادة المحاولة</translation>
    </message>
    <message>
      <source>Waits until {time}, in case the visit is moved once more.</source>
      <translation>تنتظر حتى {time} تحسّبًا لتغيّر الموعد مرة أخرى.</translation>
    </message>
    <message>
      <source>guardian: {name}</source>
      <translation>وليّ الأمر: {name}</translation>
    </message>
    <message>
      <source>may be called</source>
      <translation>يجوز الاتصال</translation>
    </message>
  </context>
  <context>
    <name>RemindersCard</name>
    <message>
      <source>Reminders</source>
      <translation>التذكيرات</translation>
    </message>
  </context>
  <context>
    <name>RemindersScreen</name>
    <message numerus="yes">
      <source>%n copied for {way} and noted as told</source>
      <translation>
        <numerusform>لم يُنسخ شيء ({way})</numerusform>
        <numerusform>نُسخ نص واحد ({way}) ودُوِّن الإبلاغ</numerusform>
        <numerusform>نُسخ نصّان ({way}) ودُوِّن الإبلاغ</numerusform>
        <numerusform>نُسخت %n نصوص ({way}) ودُوِّن الإبلاغ</numerusform>
        <numerusform>نُسخ %n نصًا ({way}) ودُوِّن الإبلاغ</numerusform>
        <numerusform>نُسخ %n نص ({way}) ودُوِّن الإبلاغ</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in the post</source>
      <translation>
        <numerusform>لا رسائل في البريد الصادر</numerusform>
        <numerusform>رسالة واحدة في البريد الصادر</numerusform>
        <numerusform>رسالتان في البريد الصادر</numerusform>
        <numerusform>%n رسائل في البريد الصادر</numerusform>
        <numerusform>%n رسالة في البريد الصادر</numerusform>
        <numerusform>%n رسالة في البريد الصادر</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to tell</source>
      <translation>
        <numerusform>لا أحد بانتظار الإبلاغ</numerusform>
        <numerusform>مراجع واحد بانتظار الإبلاغ</numerusform>
        <numerusform>مراجعان بانتظار الإبلاغ</numerusform>
        <numerusform>%n مراجعين بانتظار الإبلاغ</numerusform>
        <numerusform>%n مراجعًا بانتظار الإبلاغ</numerusform>
        <numerusform>%n مراجع بانتظار الإبلاغ</numerusform>
      </translation>
    </message>
    <message>
      <source>About</source>
      <translation>الموضوع</translation>
    </message>
    <message>
      <source>All</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>By</source>
      <translation>الطريقة</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>المراجع</translation>
    </message>
    <message>
      <source>Copy all of these</source>
      <translation>نسخ كل هذه</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>نسخ النص</translation>
    </message>
    <message>
      <source>Day of the visits</source>
      <translation>يوم المواعيد</translation>
    </message>
    <message>
      <source>In the post</source>
      <translation>في البريد الصادر</translation>
    </message>
    <message>
      <source>In the post again</source>
      <translation>في البريد الصادر من جديد</translation>
    </message>
    <message>
      <source>Next working day</source>
      <translation>يوم العمل القادم</translation>
    </message>
    <message>
      <source>Nobody to remind</source>
      <translation>لا أحد يحتاج إلى تذكير</translation>
    </message>
    <message>
      <source>Not written to</source>
      <translation>دون مراسلة</translation>
    </message>
    <message>
      <source>Noted as sent</source>
      <translation>دُوِّن أنها أُرسلت</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>التذكيرات</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>إرسال</translation>
    </message>
    <message>
      <source>Send all e-mails</source>
      <translation>إرسال كل الرسائل الإلكترونية</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>The day after</source>
      <translation>اليوم التالي</translation>
    </message>
    <message>
      <source>The day before</source>
      <translation>اليوم السابق</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>الوقت</translation>
    </message>
    <message>
      <source>Told by phone</source>
      <translation>أُبلغ هاتفيًا</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>إعادة المحاولة</translation>
    </message>
    <message>
      <source>Visits of this day appear here once they are booked, and everybody whose visit is moved after a reminder.</source>
      <translation>تظهر هنا مواعيد هذا اليوم حين تُحجز، ويظهر كذلك كل من تغيّر موعده بعد تذكيره.</translation>
    </message>
    <message>
      <source>did it go out?</source>
      <translation>هل أُرسلت؟</translation>
    </message>
    <message>
      <source>everybody was told</source>
      <translation>أُبلغ الجميع</translation>
    </message>
    <message>
      <source>not written to</source>
      <translation>دون مراسلة</translation>
    </message>
    <message>
      <source>to tell</source>
      <translation>بانتظار الإبلاغ</translation>
    </message>
  </context>
  <context>
    <name>RemindersSection</name>
    <message>
      <source>A test</source>
      <translation>رسالة تجريبية</translation>
    </message>
    <message>
      <source>As a client reads it</source>
      <translation>كما يقرؤه المراجع</translation>
    </message>
    <message>
      <source>Asking the mail server…</source>
      <translation>جارٍ الاتصال بخادم البريد…</translation>
    </message>
    <message>
      <source>Certificate, if the server is the clinic's own</source>
      <translation>الشهادة، إن كان الخادم خادم العيادة نفسها</translation>
    </message>
    <message>
      <source>Clients are named by</source>
      <translation>تسمية المراجعين</translation>
    </message>
    <message>
      <source>Encryption</source>
      <translation>التشفير</translation>
    </message>
    <message>
      <source>It does not work yet.</source>
      <translation>لم تنجح التجربة بعد.</translation>
    </message>
    <message>
      <source>It will arrive at the sender's address.</source>
      <translation>ستصل إلى عنوان المرسل.</translation>
    </message>
    <message>
      <source>Mail server</source>
      <translation>خادم البريد</translation>
    </message>
    <message>
      <source>Only the fields below are filled in. Leave out what a visit is for and with whom: others may read a phone.</source>
      <translation>تُملأ الحقول أدناه فقط. يُستحسن ألّا يُذكر سبب الزيارة ولا مع من: فقد يقرأ الهاتف غير صاحبه.</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>كلمة المرور</translation>
    </message>
    <message>
      <source>Port</source>
      <translation>المنفذ</translation>
    </message>
    <message>
      <source>Put the field {name} into the text</source>
      <translation>إدراج الحقل {name} في النص</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>التذكيرات</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Save the text</source>
      <translation>حفظ النص</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>حُفظ</translation>
    </message>
    <message>
      <source>Send a test to the sender's address</source>
      <translation>إرسال رسالة تجريبية إلى عنوان المرسل</translation>
    </message>
    <message>
      <source>Sender's address</source>
      <translation>عنوان المرسل</translation>
    </message>
    <message>
      <source>Sending by e-mail</source>
      <translation>الإرسال بالبريد الإلكتروني</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>النص</translation>
    </message>
    <message>
      <source>The clinic's program can send reminders by this server.</source>
      <translation>يستطيع برنامج العيادة إرسال التذكيرات عبر هذا الخادم.</translation>
    </message>
    <message>
      <source>The house's text again</source>
      <translation>استعادة النص الأصلي</translation>
    </message>
    <message>
      <source>The house's text stands again</source>
      <translation>استُعيد النص الأصلي</translation>
    </message>
    <message>
      <source>The mail server took the test.</source>
      <translation>قبِل خادم البريد الرسالة التجريبية.</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>اسم المستخدم</translation>
    </message>
    <message>
      <source>Without a server texts are copied and nothing is sent. The password is kept sealed, never shown again.</source>
      <translation>دون خادم لا يُرسل شيء وتُنسخ النصوص. تُحفظ كلمة المرور مشفّرة ولا تُعرض مرة أخرى.</translation>
    </message>
    <message>
      <source>one is kept; type to replace it</source>
      <translation>توجد كلمة محفوظة؛ تُكتب أخرى لاستبدالها</translation>
    </message>
  </context>
  <context>
    <name>SettingsScreen</name>
    <message>
      <source>Reminders</source>
      <translation>التذكيرات</translation>
    </message>
  </context>
  <context>
    <name>screens</name>
    <message>
      <source>Reminders</source>
      <translation>التذكيرات</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message>
      <source>A brace stands alone. Fields look like {{day}}.</source>
      <translation>يوجد قوس منفرد. تُكتب الحقول هكذا: {{day}}.</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>أُلغي</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>الاسم الأول</translation>
    </message>
    <message>
      <source>Initials</source>
      <translation>الأحرف الأولى</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>تغيّر موعده</translation>
    </message>
    <message>
      <source>No mail server is set up: copy the text instead. The manager enters the server in the settings.</source>
      <translation>لم يُضبط خادم بريد: يمكن نسخ النص بدلًا من إرساله. يُدخل المدير الخادم في الإعدادات.</translation>
    </message>
    <message>
      <source>Nobody asked yet how to write to them. Ask on the phone and note it in the file.</source>
      <translation>لم يُسأل المراجع بعد عن طريقة التواصل المفضّلة. يمكن سؤاله هاتفيًا وتدوين الجواب في الملف.</translation>
    </message>
    <message>
      <source>Reminder</source>
      <translation>تذكير</translation>
    </message>
    <message>
      <source>STARTTLS (usual, port 587)</source>
      <translation>STARTTLS (المعتاد، المنفذ 587)</translation>
    </message>
    <message>
      <source>TLS from the start (port 465)</source>
      <translation>TLS من البداية (المنفذ 465)</translation>
    </message>
    <message>
      <source>The e-mail address cannot be right. Correct it and try again.</source>
      <translation>عنوان البريد الإلكتروني غير صحيح. يُرجى تصحيحه وإعادة المحاولة.</translation>
    </message>
    <message>
      <source>The line broke just after the message was handed over.</source>
      <translation>انقطع الاتصال بُعيد تسليم الرسالة.</translation>
    </message>
    <message>
      <source>The mail server could not prove who it is, so nothing was sent. Check its name; if it is the clinic's own, trust its certificate in the settings.</source>
      <translation>لم يُثبت خادم البريد هويته، فلم يُرسل شيء. يُرجى التحقق من اسمه؛ وإن كان خادم العيادة نفسها فيمكن اعتماد شهادته في الإعدادات.</translation>
    </message>
    <message>
      <source>The mail server did not answer. Check its name, port and the network.</source>
      <translation>لم يُجب خادم البريد. يُرجى التحقق من اسمه ومنفذه ومن الشبكة.</translation>
    </message>
    <message>
      <source>The mail server did not take the message.</source>
      <translation>لم يقبل خادم البريد الرسالة.</translation>
    </message>
    <message>
      <source>The mail server does not let this sender's address send.</source>
      <translation>لا يسمح خادم البريد بالإرسال من هذا العنوان.</translation>
    </message>
    <message>
      <source>The mail server does not take this recipient's address.</source>
      <translation>لا يقبل خادم البريد عنوان هذا المستلم.</translation>
    </message>
    <message>
      <source>The mail server offers no closed connection at this port, or not this sign-in. Nothing is sent in the open.</source>
      <translation>لا يتيح خادم البريد اتصالًا مشفّرًا على هذا المنفذ، أو لا يتيح هذا الدخول. لا يُرسل شيء دون تشفير.</translation>
    </message>
    <message>
      <source>The mail server refused the user name or the password.</source>
      <translation>رفض خادم البريد اسم المستخدم أو كلمة المرور.</translation>
    </message>
    <message>
      <source>The mail server took too long to answer. Try again in a few minutes.</source>
      <translation>تأخر خادم البريد في الرد. يمكن إعادة المحاولة بعد دقائق.</translation>
    </message>
    <message>
      <source>The number or address for the way they agreed to is missing in the file.</source>
      <translation>الرقم أو العنوان الخاص بالطريقة الموافَق عليها غير مدوَّن في الملف.</translation>
    </message>
    <message>
      <source>The text needs the field {name}, or nobody will know when.</source>
      <translation>يحتاج النص إلى الحقل {name} ليُعرف الموعد.</translation>
    </message>
    <message>
      <source>There is no field called {name}. Choose one of the fields below.</source>
      <translation>لا يوجد حقل باسم {name}. يمكن اختيار أحد الحقول أدناه.</translation>
    </message>
    <message>
      <source>There is nobody to tell here.</source>
      <translation>لا أحد هنا يحتاج إلى إبلاغ.</translation>
    </message>
    <message>
      <source>They asked not to be reminded. The visit stands all the same.</source>
      <translation>طُلب عدم التذكير، والموعد قائم كما هو.</translation>
    </message>
    <message>
      <source>They did not agree to be told this way.</source>
      <translation>لا توجد موافقة على هذه الطريقة.</translation>
    </message>
    <message>
      <source>This is not a certificate. It begins with BEGIN CERTIFICATE.</source>
      <translation>هذه ليست شهادة. تبدأ الشهادة بعبارة BEGIN CERTIFICATE.</translation>
    </message>
    <message>
      <source>This is not an e-mail address. It looks like clinic@example.org.</source>
      <translation>هذا ليس عنوان بريد إلكتروني. مثال: clinic@example.org.</translation>
    </message>
    <message>
      <source>This is not the name of a server. It looks like mail.example.org.</source>
      <translation>هذا ليس اسم خادم. مثال: mail.example.org.</translation>
    </message>
    <message>
      <source>This was told already, perhaps from another desk.</source>
      <translation>سبق الإبلاغ بهذا، ربما من جهاز آخر.</translation>
    </message>
    <message>
      <source>Under 18, and no guardian stands in the file yet.</source>
      <translation>دون الثامنة عشرة، ولا وليّ أمر في الملف بعد.</translation>
    </message>
    <message>
      <source>Under 18, and no guardian who may know of visits stands in the file.</source>
      <translation>دون الثامنة عشرة، ولا وليّ أمر في الملف يجوز إبلاغه بالمواعيد.</translation>
    </message>
    <message>
      <source>being sent</source>
      <translation>قيد الإرسال</translation>
    </message>
    <message>
      <source>changed the texts or the mail server of reminders</source>
      <translation>تغيير نصوص التذكير أو خادم البريد</translation>
    </message>
    <message>
      <source>in the post</source>
      <translation>في البريد الصادر</translation>
    </message>
    <message>
      <source>looked at the reminders</source>
      <translation>الاطّلاع على التذكيرات</translation>
    </message>
    <message>
      <source>looked at the texts of reminders</source>
      <translation>الاطّلاع على نصوص التذكير</translation>
    </message>
    <message>
      <source>not sent</source>
      <translation>لم يُرسل</translation>
    </message>
    <message>
      <source>reminded of a visit</source>
      <translation>تذكير بموعد</translation>
    </message>
    <message>
      <source>sent</source>
      <translation>أُرسل</translation>
    </message>
    <message>
      <source>not sent after all</source>
      <translation>لم يُرسل في النهاية</translation>
    </message>
    <message>
      <source>told</source>
      <translation>أُبلغ</translation>
    </message>
  </context>
    <context>
        <name>RemindersSection</name>
        <message>
            <source>Typed and not saved yet: clients are still told the text of before.</source>
            <translation>لم يُحفظ النص الجديد بعد، وما زال المراجعون يتلقّون النص السابق.</translation>
        </message>
    </context>
    <context>
        <name>DiaryScreen</name>
        <message>
            <source>Tell the client the new time</source>
            <translation>إبلاغ المراجع بالموعد الجديد</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>Tell the client the new time</source>
            <translation>إبلاغ المراجع بالموعد الجديد</translation>
        </message>
    </context>
    <context>
        <name>NewsBar</name>
        <message>
            <source>{name} was told of {when}.</source>
            <translation>{name}: سبق الإبلاغ بموعد {when}.</translation>
        </message>
        <message>
            <source>{name} still believes {before}.</source>
            <translation>{name}: آخر ما أُبلغ به {before}.</translation>
        </message>
        <message>
            <source>Told by phone</source>
            <translation>أُبلغ هاتفيًا</translation>
        </message>
        <message>
            <source>Send the new time</source>
            <translation>إرسال الموعد الجديد</translation>
        </message>
        <message>
            <source>Send the cancellation</source>
            <translation>إرسال خبر الإلغاء</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>ليس الآن</translation>
        </message>
        <message>
            <source>It is {when} now.</source>
            <translation>الموعد الآن {when}.</translation>
        </message>
        <message>
            <source>It does not take place.</source>
            <translation>لن تتم الزيارة.</translation>
        </message>
        <message>
            <source>In the post. It leaves once the visit has stayed where it is for three minutes</source>
            <translation>أُضيفت إلى البريد، وتُرسل بعد أن يستقر الموعد ثلاث دقائق</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>نسخ النص</translation>
        </message>
        <message>
            <source>Copied for {way} and noted as told</source>
            <translation>نُسخ النص لإرساله عبر {way} وسُجّل الإبلاغ</translation>
        </message>
    </context>
</TS>
