<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>app</name>
    <message>
        <source>Older record, read only: see Settings, Who looked</source>
        <translation>سجل أقدم، للقراءة فقط: الإعدادات ← من اطّلع</translation>
    </message>
    <message>
        <source>This computer keeps the record, encrypted</source>
        <translation>السجل محفوظ على هذا الجهاز، مشفَّرًا</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>Backup tested {time} today</source>
        <translation>فُحصت النسخة الاحتياطية {time} اليوم</translation>
    </message>
    <message>
        <source>Backup tested {day}</source>
        <translation>فُحصت النسخة الاحتياطية {day}</translation>
    </message>
    <message>
        <source>The clock of this computer was moved.</source>
        <translation>تغيّرت ساعة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing was lost, and the record keeps its order. The clock now says {day}, {time}. Please check the date and time of this computer: visits and signatures are dated by them.</source>
        <translation>لم يُفقد شيء، والسجل محفوظ بترتيبه. تشير الساعة الآن إلى {day}، {time}. يُرجى التحقق من التاريخ والوقت في هذا الجهاز، فبهما تؤرَّخ الزيارات والتوقيعات.</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Clients</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>يومي</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>اللقاء الأول</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>ملاحظة الجلسة</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>الختام</translation>
    </message>
</context>
</TS>
