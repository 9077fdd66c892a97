<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Autosave</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>حُفظت المسودة {time}</translation>
    </message>
    <message>
        <source>Not saved, trying again</source>
        <translation>لم يُحفظ بعد، تُعاد المحاولة</translation>
    </message>
</context>
<context>
    <name>FactorTile</name>
    <message>
        <source>recorded at visits {visits}</source>
        <translation>سُجّل في الزيارات {visits}</translation>
    </message>
</context>
<context>
    <name>GoalRuler</name>
    <message>
        <source>start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>الغاية</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
</context>
<context>
    <name>PassField</name>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار المكتوب</translation>
    </message>
</context>
<context>
    <name>PrivacyCover</name>
    <message>
        <source>Screen covered. Press any key to go on.</source>
        <translation>الشاشة محجوبة. أي مفتاح للمتابعة.</translation>
    </message>
    <message>
        <source>Any key to go on</source>
        <translation>أي مفتاح للمتابعة</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>TapScale</name>
    <message>
        <source>not answered</source>
        <translation>بلا إجابة</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
</TS>
