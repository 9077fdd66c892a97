<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>texts</name>
    <message>
      <source>Morning</source>
      <translation>صباحًا</translation>
    </message>
    <message>
      <source>Afternoon</source>
      <translation>ظهرًا</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>مساءً</translation>
    </message>
    <message>
      <source>A visit lasts between {shortest} and {longest} minutes.</source>
      <translation>مدة الزيارة بين {shortest} و{longest} دقيقة.</translation>
    </message>
    <message>
      <source>the usual therapist</source>
      <translation>المعالج المعتاد</translation>
    </message>
    <message>
      <source>on the ground floor</source>
      <translation>في الطابق الأرضي</translation>
    </message>
    <message>
      <source>asked for by name</source>
      <translation>مطلوب بالاسم</translation>
    </message>
    <message>
      <source>day and time suit</source>
      <translation>اليوم والوقت مناسبان</translation>
    </message>
    <message>
      <source>sooner than {than}</source>
      <translation>أقرب من {than}</translation>
    </message>
    <message>
      <source>waiting since {since}</source>
      <translation>في الانتظار منذ {since}</translation>
    </message>
    <message>
      <source>wishes {urgency}</source>
      <translation>المطلوب: {urgency}</translation>
    </message>
    <message>
      <source>the next free time</source>
      <translation>أول موعد متاح</translation>
    </message>
    <message>
      <source>soon</source>
      <translation>قريبًا</translation>
    </message>
    <message>
      <source>no hurry</source>
      <translation>دون استعجال</translation>
    </message>
    <message>
      <source>booked</source>
      <translation>تمّ الحجز</translation>
    </message>
    <message>
      <source>no longer wished</source>
      <translation>لم يعد مطلوبًا</translation>
    </message>
    <message>
      <source>could not be reached</source>
      <translation>تعذّر الاتصال</translation>
    </message>
    <message>
      <source>another reason</source>
      <translation>سبب آخر</translation>
    </message>
    <message>
      <source>reached</source>
      <translation>تمّ الاتصال</translation>
    </message>
    <message>
      <source>not reached</source>
      <translation>لا رد</translation>
    </message>
    <message>
      <source>not this time</source>
      <translation>ليس هذه المرة</translation>
    </message>
    <message>
      <source>Who is waiting?</source>
      <translation>من الذي ينتظر؟</translation>
    </message>
    <message>
      <source>A new caller needs a name.</source>
      <translation>المتصل الجديد يحتاج إلى اسم.</translation>
    </message>
    <message>
      <source>A phone number, so that we can call when a time comes free.</source>
      <translation>رقم هاتف، لنتصل حين يتوفّر موعد.</translation>
    </message>
    <message>
      <source>At most {limit} characters.</source>
      <translation>{limit} حرفًا على الأكثر.</translation>
    </message>
    <message>
      <source>The last day away is before the first one.</source>
      <translation>آخر يوم للغياب قبل أوله.</translation>
    </message>
    <message>
      <source>At most {most} times away.</source>
      <translation>{most} فترات غياب على الأكثر.</translation>
    </message>
    <message>
      <source>This client is on the waiting list already.</source>
      <translation>هذا المراجع موجود في قائمة الانتظار.</translation>
    </message>
    <message>
      <source>Another desk closed this entry, {at}.</source>
      <translation>أُغلق هذا الطلب من مكتب آخر، {at}.</translation>
    </message>
    <message>
      <source>looked at the waiting list</source>
      <translation>اطّلع على قائمة الانتظار</translation>
    </message>
    <message>
      <source>kept the waiting list</source>
      <translation>عدّل قائمة الانتظار</translation>
    </message>
  </context>
</TS>
