<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>MyDayScreen</name>
        <message numerus="yes">
            <source>%n visits, {done} done</source>
            <translation>
                <numerusform>%n visit, {done} done</numerusform>
                <numerusform>%n visits, {done} done</numerusform>
            </translation>
        </message>
    </context>
</TS>
