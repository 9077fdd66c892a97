<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>EnvelopesScreen</name>
        <message numerus="yes">
            <source>%n letter(s) did not come out of the printer.</source>
            <translation>
                <numerusform>One letter did not come out of the printer.</numerusform>
                <numerusform>%n letters did not come out of the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyDialog</name>
        <message numerus="yes">
            <source>%n letter(s) saved.</source>
            <translation>
                <numerusform>%n letter saved.</numerusform>
                <numerusform>%n letters saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) sent.</source>
            <translation>
                <numerusform>%n letter sent.</numerusform>
                <numerusform>%n letters sent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n did not come out of the printer.</source>
            <translation>
                <numerusform>One did not come out of the printer.</numerusform>
                <numerusform>%n did not come out of the printer.</numerusform>
            </translation>
        </message>
    </context>
</TS>
