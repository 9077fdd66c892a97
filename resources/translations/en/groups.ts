<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>TodayScreen</name>
        <message numerus="yes">
            <source>red: %n minutes past the agreed time</source>
            <translation>
                <numerusform>red: %n minute past the agreed time</numerusform>
                <numerusform>red: %n minutes past the agreed time</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JoinField</name>
        <message numerus="yes">
            <source>{name} comes too, to %n visits</source>
            <translation>
                <numerusform>{name} comes too, to %n visit</numerusform>
                <numerusform>{name} comes too, to %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} was taken out of %n visits</source>
            <translation>
                <numerusform>{name} was taken out of %n visit</numerusform>
                <numerusform>{name} was taken out of %n visits</numerusform>
            </translation>
        </message>
    </context>
</TS>
