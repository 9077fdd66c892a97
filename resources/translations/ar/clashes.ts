<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>ClashOffer</name>
        <message>
            <source>Book anyway</source>
            <translation>الحجز مع ذلك</translation>
        </message>
        <message>
            <source>Over that visit on purpose; the reason is kept</source>
            <translation>الحجز فوق ذلك الموعد عن قصد، مع حفظ السبب</translation>
        </message>
        <message>
            <source>Free next. Enter takes the first.</source>
            <translation>أقرب الأوقات الشاغرة. يُختار أوّلها بمفتاح Enter.</translation>
        </message>
        <message>
            <source>Nothing is free in the next sixty days.</source>
            <translation>لا وقت شاغر خلال الستين يومًا القادمة.</translation>
        </message>
        <message>
            <source>It will lie over that visit on purpose; both are shown side by side.</source>
            <translation>سيقع فوق ذلك الموعد عن قصد، ويظهر الموعدان جنبًا إلى جنب.</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>Over another visit on purpose</source>
            <translation>فوق موعد آخر عن قصد</translation>
        </message>
        <message>
            <source>Over another visit on purpose: {reason}</source>
            <translation>فوق موعد آخر عن قصد: {reason}</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>meant overlap</source>
            <translation>تداخل مقصود</translation>
        </message>
        <message>
            <source>An overlap that is meant needs a reason.</source>
            <translation>التداخل المقصود يحتاج إلى سبب.</translation>
        </message>
        <message>
            <source>booked over another visit on purpose</source>
            <translation>الحجز فوق موعد آخر عن قصد</translation>
        </message>
    </context>
</TS>
