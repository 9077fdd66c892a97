<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>texts</name>
        <message numerus="yes">
            <source>From %n score(s).</source>
            <translation>
                <numerusform>From %n score.</numerusform>
                <numerusform>From %n scores.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %n visit(s), as the diary says.</source>
            <translation>
                <numerusform>After %n visit, as the diary says.</numerusform>
                <numerusform>After %n visits, as the diary says.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n check-in(s).</source>
            <translation>
                <numerusform>From %n check-in.</numerusform>
                <numerusform>From %n check-ins.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Counted from %n booking(s).</source>
            <translation>
                <numerusform>Counted from %n booking.</numerusform>
                <numerusform>Counted from %n bookings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n rating(s).</source>
            <translation>
                <numerusform>From %n rating.</numerusform>
                <numerusform>From %n ratings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From %n goal(s) rated twice.</source>
            <translation>
                <numerusform>From %n goal rated twice.</numerusform>
                <numerusform>From %n goals rated twice.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Counted from %n task(s) you looked at.</source>
            <translation>
                <numerusform>Counted from %n task you looked at.</numerusform>
                <numerusform>Counted from %n tasks you looked at.</numerusform>
            </translation>
        </message>
    </context>
</TS>
