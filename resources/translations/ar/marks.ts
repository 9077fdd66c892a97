<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>ConcernLine</name>
        <message>
            <source>Who may read it in letters</source>
            <translation>من يقرؤه في الرسائل</translation>
        </message>
    </context>
    <context>
        <name>FormulationPart</name>
        <message>
            <source>Who may read it in letters</source>
            <translation>من يقرؤه في الرسائل</translation>
        </message>
    </context>
    <context>
        <name>GoalEditor</name>
        <message>
            <source>Who may read it in letters</source>
            <translation>من يقرؤه في الرسائل</translation>
        </message>
    </context>
    <context>
        <name>TechniqueEditor</name>
        <message>
            <source>Who may read these words in letters</source>
            <translation>من يقرأ هذه الكلمات في الرسائل</translation>
        </message>
    </context>
    <context>
        <name>HeldBack</name>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Open what is withheld: {words}</source>
            <translation>فتح ما حُجب: {words}</translation>
        </message>
        <message>
            <source>{words} ({what})</source>
            <translation>{words} ({what})</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>About somebody else: in no letter</source>
            <translation>يخصّ شخصًا آخر: لا يُذكر في أي رسالة</translation>
        </message>
        <message>
            <source>Delicate: alcohol, drugs, sexuality, outside the marriage</source>
            <translation>حسّاس: الكحول أو المخدرات أو الحياة الجنسية أو علاقة خارج الزواج</translation>
        </message>
        <message>
            <source>Who may read what</source>
            <translation>من يقرأ ماذا</translation>
        </message>
        <message>
            <source>marks that letters obey</source>
            <translation>علامات تلتزم بها الرسائل</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>about somebody else</source>
            <translation>يخصّ شخصًا آخر</translation>
        </message>
        <message>
            <source>delicate</source>
            <translation>حسّاس</translation>
        </message>
        <message>
            <source>not marked</source>
            <translation>بلا علامة</translation>
        </message>
        <message>
            <source>{words} ({marks})</source>
            <translation>{words} ({marks})</translation>
        </message>
    </context>
    <context>
        <name>ReaderMarks</name>
        <message>
            <source>About somebody else</source>
            <translation>يخصّ شخصًا آخر</translation>
        </message>
        <message>
            <source>Alcohol, drugs, sexuality, outside the marriage</source>
            <translation>الكحول أو المخدرات أو الحياة الجنسية أو علاقة خارج الزواج</translation>
        </message>
        <message>
            <source>Delicate</source>
            <translation>حسّاس</translation>
        </message>
        <message>
            <source>In no letter</source>
            <translation>لا يُذكر في أي رسالة</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Ending, planned</source>
            <translation>الختام المخطَّط</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>الرسوم</translation>
        </message>
        <message>
            <source>Homework</source>
            <translation>الواجب</translation>
        </message>
        <message>
            <source>Questions on paper</source>
            <translation>استبيانات</translation>
        </message>
        <message>
            <source>The client's words</source>
            <translation>كلمات المراجع</translation>
        </message>
        <message>
            <source>We adapt</source>
            <translation>نكيّف</translation>
        </message>
        <message>
            <source>Why it changes</source>
            <translation>سبب التغيير</translation>
        </message>
        <message>
            <source>Who may read why {technique}: {was}, now {now}</source>
            <translation>من يقرأ سبب اختيار {technique}: كان {was}، وصار {now}</translation>
        </message>
        <message>
            <source>Who may read {concern} in letters: {was}, now {now}</source>
            <translation>من يقرأ {concern} في الرسائل: كان {was}، وصار {now}</translation>
        </message>
        <message>
            <source>Who may read {goal} in letters: {was}, now {now}</source>
            <translation>من يقرأ الهدف {goal} في الرسائل: كان {was}، وصار {now}</translation>
        </message>
        <message>
            <source>Who may read “{passage}” in letters: {was}, now {now}</source>
            <translation>من يقرأ «{passage}» في الرسائل: كان {was}، وصار {now}</translation>
        </message>
    </context>
</TS>
