<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>FiguresScreen</name>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to {name}</source>
            <translation>
                <numerusform>%n line written to {name}</numerusform>
                <numerusform>%n lines written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n signed</source>
            <translation>
                <numerusform>%n signed</numerusform>
                <numerusform>%n signed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>by the rules of NHS Talking Therapies, %n counted course(s)</source>
            <translation>
                <numerusform>by the rules of NHS Talking Therapies, %n counted course</numerusform>
                <numerusform>by the rules of NHS Talking Therapies, %n counted courses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>care that ended, first and last score, %n course(s)</source>
            <translation>
                <numerusform>care that ended, first and last score, %n course</numerusform>
                <numerusform>care that ended, first and last score, %n courses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>from the first call to the first visit, %n client(s)</source>
            <translation>
                <numerusform>from the first call to the first visit, %n client</numerusform>
                <numerusform>from the first call to the first visit, %n clients</numerusform>
            </translation>
        </message>
    </context>
</TS>
