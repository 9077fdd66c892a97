<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>LetterWordingSection</name>
    <message>
        <source>Wording of letters</source>
        <translation>صياغة الرسائل</translation>
    </message>
    <message>
        <source>The clinic's own words in letters and sheets from the next one on. What was issued keeps its words.</source>
        <translation>كلمات العيادة نفسها في الرسائل والأوراق ابتداءً من التالية. أما ما صدر فيبقى على صياغته.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>اعتماد هذه الصياغة</translation>
    </message>
    <message>
        <source>Drop my changes</source>
        <translation>ترك تعديلاتي</translation>
    </message>
    <message>
        <source>Restore the program's words</source>
        <translation>استرجاع الصياغة الأصلية</translation>
    </message>
    <message>
        <source>Search name or words</source>
        <translation>البحث في الأسماء والكلمات</translation>
    </message>
    <message>
        <source>Search the texts</source>
        <translation>البحث في النصوص</translation>
    </message>
    <message>
        <source>Letter or sheet</source>
        <translation>الرسالة أو الورقة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>الصياغات السابقة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>All letters and sheets</source>
        <translation>كل الرسائل والأوراق</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدَّل</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>لا نصوص</numerusform>
            <numerusform>نص واحد</numerusform>
            <numerusform>نصّان</numerusform>
            <numerusform>%n نصوص</numerusform>
            <numerusform>%n نصًا</numerusform>
            <numerusform>%n نص</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter puts an earlier wording into its field again.</source>
        <translation>مفتاح Enter يعيد صياغة سابقة إلى حقلها.</translation>
    </message>
    <message>
        <source>This text has always been the program's own.</source>
        <translation>لم تتغيّر صياغة هذا النص من قبل.</translation>
    </message>
    <message>
        <source>the program's words restored</source>
        <translation>استُرجعت الصياغة الأصلية</translation>
    </message>
    <message>
        <source>Letters use these words from now on</source>
        <translation>اعتُمدت هذه الصياغة في الرسائل من الآن</translation>
    </message>
    <message>
        <source>The program's own words stand again</source>
        <translation>عادت الصياغة الأصلية</translation>
    </message>
    <message>
        <source>Somebody else changed this text meanwhile.</source>
        <translation>غيّر شخص آخر هذا النص في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Wording of letters</source>
        <translation>صياغة الرسائل</translation>
    </message>
</context>
<context>
    <name>WordingField</name>
    <message>
        <source>changed</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>Put in {field}</source>
        <translation>إدراج {field}</translation>
    </message>
    <message>
        <source>Came with the program: {text}</source>
        <translation>الصياغة الأصلية: {text}</translation>
    </message>
    <message>
        <source>The program's fields have changed, so its own words are printed until yours are saved anew.</source>
        <translation>تغيّرت حقول البرنامج، فتُطبع صياغته الأصلية حتى تُحفظ صياغتكم من جديد.</translation>
    </message>
</context>
<context>
    <name>WordingPreview</name>
    <message>
        <source>Sample</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>The paper shows the last text that could be printed.</source>
        <translation>تُظهر الورقة آخر نص أمكنت طباعته.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>looked at the wording of letters</source>
        <translation>الاطّلاع على صياغة الرسائل</translation>
    </message>
    <message>
        <source>changed the wording of letters</source>
        <translation>تغيير صياغة الرسائل</translation>
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
        <translation>لا يصحّ أن يكون النص فارغًا. لاستعادة الصياغة الأصلية يُستعمل زر الاسترجاع.</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here.</source>
        <translation>لا يتّسع الموضع لأكثر من {limit} حرفًا.</translation>
    </message>
    <message>
        <source>There is no field {name} here. Choose one of the fields below.</source>
        <translation>لا يوجد هنا حقل باسم {name}. الحقول المتاحة أسفل النص.</translation>
    </message>
    <message>
        <source>A $ begins a field, such as $name. For the sign itself type it twice: $$.</source>
        <translation>علامة $ تبدأ حقلًا مثل ‎$name‎. ولكتابة العلامة نفسها تُكرَّر: ‎$$‎.</translation>
    </message>
    <message>
        <source>The field {name} is missing: without it the letter would not say what the record tells it to.</source>
        <translation>الحقل {name} ناقص، ومن دونه لا تقول الرسالة ما في السجل.</translation>
    </message>
    <message>
        <source>There are characters here that nobody can see. Type the text anew instead of pasting it.</source>
        <translation>في النص رموز لا تُرى. تُعاد كتابته بدلًا من لصقه.</translation>
    </message>
    <message>
        <source>The letters' fonts cannot print: {characters}</source>
        <translation>لا تستطيع خطوط الرسائل طباعة: {characters}</translation>
    </message>
    <message>
        <source>This text is not there any more.</source>
        <translation>لم يعد هذا النص موجودًا.</translation>
    </message>
</context>
</TS>
