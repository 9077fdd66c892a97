<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>PaperLookPanel</name>
        <message>
            <source>Not on paper yet: Enter keeps it.</source>
            <translation>لا يظهر على الورق بعد: مفتاح Enter يحفظه.</translation>
        </message>
        <message>
            <source>Neutral name in English</source>
            <translation>الاسم المحايد بالإنجليزية</translation>
        </message>
        <message>
            <source>Neutral name in Arabic</source>
            <translation>الاسم المحايد بالعربية</translation>
        </message>
        <message>
            <source>Neutral name</source>
            <translation>الاسم المحايد</translation>
        </message>
        <message>
            <source>For letters of attendance that employers and schools read: it says nothing of the kind of care. Where it stands, licence and logo stay off.</source>
            <translation>لإفادات الحضور التي تطّلع عليها جهات العمل والمدارس: لا يدلّ على نوع الرعاية. وحيث يرد لا يظهر الترخيص ولا الشعار.</translation>
        </message>
        <message>
            <source>A square on released letters to check prints by</source>
            <translation>مربّع على الرسائل الصادرة يمكن به التحقق هنا من النسخة المطبوعة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. This is how it is now.</source>
            <translation>عدّل زميل هذا في هذه الأثناء، وهذا ما هو عليه الآن.</translation>
        </message>
        <message>
            <source>Which picture is the logo?</source>
            <translation>أي صورة هي الشعار؟</translation>
        </message>
        <message>
            <source>Take the logo off</source>
            <translation>إزالة الشعار</translation>
        </message>
        <message>
            <source>Choose a logo</source>
            <translation>اختيار شعار</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>الشعار</translation>
        </message>
        <message>
            <source>Hijri date beside the Gregorian</source>
            <translation>التاريخ الهجري بجانب الميلادي</translation>
        </message>
        <message>
            <source>Digits in Arabic letters and sheets</source>
            <translation>الأرقام في الرسائل والأوراق العربية</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>على الورق</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Not every PDF reader takes this: letters of one script, please; an Arabic one begins and ends with a letter.</source>
            <translation>لا تفتح كل برامج PDF الملف بكلمة المرور هذه: تُكتب بحروف خط واحد، وإن كانت عربية فأولها وآخرها حرف عربي.</translation>
        </message>
        <message>
            <source>This name is too long for the letterhead: {limit} characters are the most.</source>
            <translation>هذا الاسم أطول من أن تسعه الترويسة: الحدّ {limit} حرفًا.</translation>
        </message>
        <message>
            <source>checked a printed letter by its code</source>
            <translation>التحقق من رسالة مطبوعة برمزها</translation>
        </message>
        <message>
            <source>A check code has sixteen letters and digits, four and four.</source>
            <translation>رمز التحقق ستة عشر حرفًا ورقمًا، أربعة أربعة.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>الكلمتان غير متطابقتين.</translation>
        </message>
        <message>
            <source>At least {least} characters, so that nobody guesses it.</source>
            <translation>{least} أحرف على الأقل، حتى لا يخمّنها أحد.</translation>
        </message>
        <message>
            <source>This is no PNG or JPEG picture.</source>
            <translation>هذه ليست صورة PNG أو JPEG.</translation>
        </message>
        <message>
            <source>This picture is too large: a file of {limit} MB is the most.</source>
            <translation>هذه الصورة كبيرة جدًا: أقصى حجم للملف {limit} ميغابايت.</translation>
        </message>
    </context>
    <context>
        <name>LockChoice</name>
        <message>
            <source>For e-mail. Tell the reader the password by telephone; nobody here can look it up.</source>
            <translation>للإرسال بالبريد الإلكتروني. تُبلَّغ كلمة المرور للقارئ هاتفيًا، فلا يستطيع أحد هنا معرفتها لاحقًا.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>كلمة المرور مرة أخرى</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>كلمة المرور</translation>
        </message>
        <message>
            <source>Lock the PDF with a password</source>
            <translation>قفل ملف PDF بكلمة مرور</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Check a printed letter</source>
            <translation>التحقق من رسالة مطبوعة</translation>
        </message>
    </context>
    <context>
        <name>LetterCheckSection</name>
        <message numerus="yes">
            <source>{kind} {number}, released on {day}, %n page(s)</source>
            <translation>
                <numerusform>{kind} {number}، صدرت في {day}، بلا صفحات</numerusform>
                <numerusform>{kind} {number}، صدرت في {day}، صفحة واحدة</numerusform>
                <numerusform>{kind} {number}، صدرت في {day}، صفحتان</numerusform>
                <numerusform>{kind} {number}، صدرت في {day}، %n صفحات</numerusform>
                <numerusform>{kind} {number}، صدرت في {day}، %n صفحة</numerusform>
                <numerusform>{kind} {number}، صدرت في {day}، %n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>The code belongs to this letter, and its stored pages are those that were issued.</source>
            <translation>الرمز يخص هذه الرسالة، وصفحاتها المحفوظة هي نفسها التي صدرت.</translation>
        </message>
        <message>
            <source>Its stored pages were changed. Tell the clinical lead.</source>
            <translation>صفحاتها المحفوظة تغيّرت. يلزم إبلاغ المشرف السريري.</translation>
        </message>
        <message>
            <source>Look once more at each sign. If it stays so, this paper does not come from here.</source>
            <translation>تُرجى مراجعة الرمز حرفًا حرفًا مرة أخرى. فإن بقي الأمر كذلك، فهذه الورقة ليست صادرة من هنا.</translation>
        </message>
        <message>
            <source>No letter of this clinic has this code.</source>
            <translation>لا رسالة من هذه العيادة بهذا الرمز.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>تحقق</translation>
        </message>
        <message>
            <source>Check code</source>
            <translation>رمز التحقق</translation>
        </message>
        <message>
            <source>Scan the square on the letter, or type the code beside it. Nothing leaves this computer. The pages that were issued lie in the client's file under this number: compare them with what you hold.</source>
            <translation>يُمسح المربّع المطبوع على الرسالة أو يُكتب الرمز الذي بجانبه. لا يغادر شيء هذا الجهاز. الصفحات الصادرة محفوظة في ملف المراجع تحت هذا الرقم، وتُقارَن بالورقة التي في اليد.</translation>
        </message>
        <message>
            <source>Check a printed letter</source>
            <translation>التحقق من رسالة مطبوعة</translation>
        </message>
    </context>
    <context>
        <name>PictureChoice</name>
        <message>
            <source>PNG or JPEG, up to {limit} MB. Only what is seen is kept: no place, no camera, no name.</source>
            <translation>صورة PNG أو JPEG لا تتجاوز {limit} ميغابايت. لا يُحفظ منها إلا ما يُرى: لا مكان ولا كاميرا ولا اسم.</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>تعذّرت قراءة هذا الملف.</translation>
        </message>
    </context>
    <context>
        <name>OwnSignatureSection</name>
        <message>
            <source>You changed this at another desk meanwhile. This is how it is now.</source>
            <translation>عُدّل هذا من جهازك الآخر في هذه الأثناء، وهذا ما هو عليه الآن.</translation>
        </message>
        <message>
            <source>Which picture is your signature?</source>
            <translation>أي صورة هي توقيعك؟</translation>
        </message>
        <message>
            <source>Take it off</source>
            <translation>إزالة الصورة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>My signature</source>
            <translation>توقيعي</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>اختيار صورة</translation>
        </message>
        <message>
            <source>A picture of it stands above your name on the letters that you release from now on. Nobody else can use it. Without one, the room stays free for your pen.</source>
            <translation>تظهر صورته فوق اسمك في الرسائل الصادرة باسمك من الآن، ولا يستطيع أحد غيرك استعماله. ومن دون صورة يبقى المكان خاليًا للتوقيع بالقلم.</translation>
        </message>
    </context>
</TS>
