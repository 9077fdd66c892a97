<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AbsencesSection</name>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>%n visit stands in this time.</numerusform>
                <numerusform>%n visits stand in this time.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HolidaysSection</name>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>%n visit stands in this time.</numerusform>
                <numerusform>%n visits stand in this time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days taken over</source>
            <translation>
                <numerusform>%n day taken over</numerusform>
                <numerusform>%n days taken over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take over %n proposals</source>
            <translation>
                <numerusform>Take over %n proposal</numerusform>
                <numerusform>Take over %n proposals</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message numerus="yes">
            <source>%n visits of past days were left open.</source>
            <translation>
                <numerusform>%n visit of a past day was left open.</numerusform>
                <numerusform>%n visits of past days were left open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visits stand in closed time and wait for an answer.</source>
            <translation>
                <numerusform>%n visit stands in closed time and waits for an answer.</numerusform>
                <numerusform>%n visits stand in closed time and wait for an answer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarSection</name>
        <message numerus="yes">
            <source>%n absences entered</source>
            <translation>
                <numerusform>%n absence entered</numerusform>
                <numerusform>%n absences entered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visits saved as {name}</source>
            <translation>
                <numerusform>%n visit saved as {name}</numerusform>
                <numerusform>%n visits saved as {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>%n visit stands in this time.</numerusform>
                <numerusform>%n visits stand in this time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enter %n absences</source>
            <translation>
                <numerusform>Enter %n absence</numerusform>
                <numerusform>Enter %n absences</numerusform>
            </translation>
        </message>
    </context>
</TS>
