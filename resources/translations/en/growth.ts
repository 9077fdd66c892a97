<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>SupervisionCard</name>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message numerus="yes">
            <source>%n supervision(s) to sign</source>
            <translation>
                <numerusform>%n supervision to sign</numerusform>
                <numerusform>%n supervisions to sign</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) for supervision</source>
            <translation>
                <numerusform>%n point for supervision</numerusform>
                <numerusform>%n points for supervision</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummariesCard</name>
        <message numerus="yes">
            <source>Summary {reference}, %n page(s)</source>
            <translation>
                <numerusform>Summary {reference}, %n page</numerusform>
                <numerusform>Summary {reference}, %n pages</numerusform>
            </translation>
        </message>
    </context>
</TS>
