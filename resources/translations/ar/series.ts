<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>texts</name>
    <message>
      <source>Say how many visits, or until when.</source>
      <translation>حدّد عدد الزيارات أو آخر موعد.</translation>
    </message>
    <message>
      <source>A number from 1 to {most}.</source>
      <translation>رقم من 1 إلى {most}.</translation>
    </message>
    <message>
      <source>This day is before the first visit.</source>
      <translation>هذا اليوم قبل أول زيارة.</translation>
    </message>
    <message>
      <source>At most {most} visits are booked in one go.</source>
      <translation>لا تُحجز دفعة واحدة أكثر من {most} زيارة.</translation>
    </message>
    <message>
      <source>Another visit of this series stands at {start} already.</source>
      <translation>في {start} زيارة أخرى من هذه السلسلة.</translation>
    </message>
    <message>
      <source>Every line is left out.</source>
      <translation>كل السطور متروكة.</translation>
    </message>
    <message>
      <source>This one</source>
      <translation>هذه فقط</translation>
    </message>
    <message>
      <source>This and later</source>
      <translation>هذه وما بعدها</translation>
    </message>
    <message>
      <source>All to come</source>
      <translation>كل القادمة</translation>
    </message>
  </context>
</TS>
