<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ReviewWords</name>
        <message numerus="yes">
            <source>in %n visits, last in {visit}</source>
            <translation>
                <numerusform>once, in {visit}</numerusform>
                <numerusform>in %n visits, last in {visit}</numerusform>
            </translation>
        </message>
    </context>
</TS>
