<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>DayGrid</name>
        <message>
            <source>room</source>
            <translation>غرفة</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>kept a view of the diary</source>
            <translation>حفظ عرض للمواعيد</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Give this view a name.</source>
            <translation>يلزم اسم لهذا العرض.</translation>
        </message>
        <message>
            <source>Choose at least one therapist or room.</source>
            <translation>يُختار معالج أو غرفة على الأقل.</translation>
        </message>
    </context>
</TS>
