<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>OfferBar</name>
        <message numerus="yes">
            <source>%n more times came free that suit somebody.</source>
            <translation>
                <numerusform>%n more time came free that suits somebody.</numerusform>
                <numerusform>%n more times came free that suit somebody.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the waiting list fit it.</source>
            <translation>
                <numerusform>%n on the waiting list fits it.</numerusform>
                <numerusform>%n on the waiting list fit it.</numerusform>
            </translation>
        </message>
    </context>
</TS>
