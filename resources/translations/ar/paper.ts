<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>PaperLookPanel</name>
        <message>
            <source>Saved</source>
            <translation>تم الحفظ</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. This is how it is now.</source>
            <translation>غيّر زميل هذا في هذه الأثناء، وهذا ما صار إليه.</translation>
        </message>
        <message>
            <source>Which picture is the logo?</source>
            <translation>أي صورة هي الشعار؟</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>تعذّرت قراءة هذا الملف.</translation>
        </message>
        <message>
            <source>PNG or JPEG, up to {limit} MB. Only what is seen is kept: no place, no camera, no name.</source>
            <translation>صورة PNG أو JPEG لا تتجاوز {limit} ميغابايت. لا يُحفظ منها إلا ما يُرى: لا مكان ولا كاميرا ولا اسم.</translation>
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
            <translation>هذه الصورة كبيرة جداً: أقصى حجم للملف {limit} ميغابايت.</translation>
        </message>
    </context>
    <context>
        <name>LockChoice</name>
        <message>
            <source>For e-mail. Tell the reader the password by telephone; nobody here can look it up.</source>
            <translation>للإرسال بالبريد الإلكتروني. أخبر القارئ بكلمة المرور هاتفياً؛ فلا أحد هنا يستطيع معرفتها لاحقاً.</translation>
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
</TS>
