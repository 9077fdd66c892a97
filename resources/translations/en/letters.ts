<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>LetterPreview</name>
        <message numerus="yes">
            <source>%n fact(s) withheld</source>
            <translation>
                <numerusform>%n fact withheld</numerusform>
                <numerusform>%n facts withheld</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message numerus="yes">
            <source>%n letter(s) released</source>
            <translation>
                <numerusform>%n letter released</numerusform>
                <numerusform>%n letters released</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printables</name>
        <message numerus="yes">
            <source>{title}, %n page(s)</source>
            <translation>
                <numerusform>{title}, %n page</numerusform>
                <numerusform>{title}, %n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{kind} {number}, %n page(s)</source>
            <translation>
                <numerusform>{kind} {number}, %n page</numerusform>
                <numerusform>{kind} {number}, %n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilingPanel</name>
        <message numerus="yes">
            <source>{name}: %n page(s), {size}</source>
            <translation>
                <numerusform>{name}: %n page, {size}</numerusform>
                <numerusform>{name}: %n pages, {size}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LetterCheckSection</name>
        <message numerus="yes">
            <source>{kind} {number}, released on {day}, %n page(s)</source>
            <translation>
                <numerusform>{kind} {number}, released on {day}, %n page</numerusform>
                <numerusform>{kind} {number}, released on {day}, %n pages</numerusform>
            </translation>
        </message>
    </context>
</TS>
