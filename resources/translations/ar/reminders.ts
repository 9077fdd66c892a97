<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
      <translation>لم يُضبط خادم بريد: يمكن نسخ النص بدلاً من إرساله. يُدخل المدير الخادم في الإعدادات.</translation>
    </message>
    <message>
      <source>Nobody asked yet how to write to them. Ask on the phone and note it in the file.</source>
      <translation>لم يُسأل بعد عن طريقة المراسلة. يمكن السؤال هاتفياً وتدوين الجواب في الملف.</translation>
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
      <translation>لا يتيح خادم البريد اتصالاً مشفّراً على هذا المنفذ، أو لا يتيح هذا الدخول. لا يُرسل شيء دون تشفير.</translation>
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
      <translation>لا أحد هنا لإبلاغه.</translation>
    </message>
    <message>
      <source>They asked not to be reminded. The visit stands all the same.</source>
      <translation>طُلب عدم التذكير. الموعد قائم على كل حال.</translation>
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
      <translation>تم الإبلاغ بهذا من قبل، ربما من مكتب آخر.</translation>
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
      <translation>غيّر نصوص التذكير أو خادم البريد</translation>
    </message>
    <message>
      <source>in the post</source>
      <translation>في البريد الصادر</translation>
    </message>
    <message>
      <source>looked at the reminders</source>
      <translation>اطّلع على التذكيرات</translation>
    </message>
    <message>
      <source>looked at the texts of reminders</source>
      <translation>اطّلع على نصوص التذكير</translation>
    </message>
    <message>
      <source>not sent</source>
      <translation>لم يُرسل</translation>
    </message>
    <message>
      <source>reminded of a visit</source>
      <translation>ذكّر بموعد</translation>
    </message>
    <message>
      <source>sent</source>
      <translation>أُرسل</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>تم التراجع عنه</translation>
    </message>
    <message>
      <source>told</source>
      <translation>أُبلغ</translation>
    </message>
  </context>
</TS>
