<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ClientsScreen</name>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n</source>
            <translation>
                <numerusform>the first</numerusform>
                <numerusform>the first %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrontSheetForm</name>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>%n character left</numerusform>
                <numerusform>%n characters left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportScreen</name>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>Import %n row</numerusform>
                <numerusform>Import %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to import</source>
            <translation>
                <numerusform>%n to import</numerusform>
                <numerusform>%n to import</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to merge</source>
            <translation>
                <numerusform>%n to merge</numerusform>
                <numerusform>%n to merge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <translation>
                <numerusform>%n not taken</numerusform>
                <numerusform>%n not taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were not taken.</source>
            <translation>
                <numerusform>%n row was not taken.</numerusform>
                <numerusform>%n rows were not taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved</source>
            <translation>
                <numerusform>%n row saved</numerusform>
                <numerusform>%n rows saved</numerusform>
            </translation>
        </message>
    </context>
</TS>
