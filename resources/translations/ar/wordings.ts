<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>texts</name>
    <message>
        <source>looked at the wording of letters</source>
        <translation>اطّلع على صياغة الرسائل</translation>
    </message>
    <message>
        <source>changed the wording of letters</source>
        <translation>غيّر صياغة الرسائل</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>About him</source>
        <translation>عن المذكّر</translation>
    </message>
    <message>
        <source>About her</source>
        <translation>عن المؤنّث</translation>
    </message>
    <message>
        <source>Not known which</source>
        <translation>غير معلوم</translation>
    </message>
    <message>
        <source>One</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>اثنان</translation>
    </message>
    <message>
        <source>3 to 10</source>
        <translation>من 3 إلى 10</translation>
    </message>
    <message>
        <source>11 to 99</source>
        <translation>من 11 إلى 99</translation>
    </message>
    <message>
        <source>Any other number</source>
        <translation>أي عدد آخر</translation>
    </message>
    <message>
        <source>A text cannot be empty. To have the words that came with the program, restore them.</source>
        <translation>لا يصحّ أن يكون النص فارغاً. لاستعادة الصياغة الأصلية يُستعمل زر الاسترجاع.</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here.</source>
        <translation>لا يتّسع الموضع لأكثر من {limit} حرفاً.</translation>
    </message>
    <message>
        <source>There is no field {name} here. Choose one of the fields below.</source>
        <translation>لا يوجد هنا حقل باسم {name}. الحقول المتاحة أسفل النص.</translation>
    </message>
    <message>
        <source>A $ begins a field, such as $name. For the sign itself type it twice: $$.</source>
        <translation>علامة $ تبدأ حقلاً مثل ‎$name‎. ولكتابة العلامة نفسها تُكرَّر: ‎$$‎.</translation>
    </message>
    <message>
        <source>The field {name} is missing: without it the letter would not say what the record tells it to.</source>
        <translation>الحقل {name} ناقص، ومن دونه لا تقول الرسالة ما في السجل.</translation>
    </message>
    <message>
        <source>There are characters here that nobody can see. Type the text anew instead of pasting it.</source>
        <translation>في النص رموز لا تُرى. تُعاد كتابته بدلاً من لصقه.</translation>
    </message>
    <message>
        <source>The letters' fonts cannot print: {characters}</source>
        <translation>لا تستطيع خطوط الرسائل طباعة: {characters}</translation>
    </message>
    <message>
        <source>This text is not there any more.</source>
        <translation>لم يعد هذا النص موجوداً.</translation>
    </message>
</context>
</TS>
