<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>texts</name>
        <message>
            <source>away</source>
            <translation>غائب</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>غير متاحة</translation>
        </message>
        <message>
            <source>public holiday</source>
            <translation>عطلة رسمية</translation>
        </message>
        <message>
            <source>bridge day</source>
            <translation>يوم راحة بين عطلتين</translation>
        </message>
        <message>
            <source>clinic closed</source>
            <translation>العيادة مغلقة</translation>
        </message>
        <message>
            <source>annual leave</source>
            <translation>إجازة سنوية</translation>
        </message>
        <message>
            <source>sick leave</source>
            <translation>إجازة مرضية</translation>
        </message>
        <message>
            <source>training</source>
            <translation>تدريب</translation>
        </message>
        <message>
            <source>family</source>
            <translation>ظرف عائلي</translation>
        </message>
        <message>
            <source>other leave</source>
            <translation>إجازة أخرى</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>بانتظار قرار</translation>
        </message>
        <message>
            <source>stays as it is</source>
            <translation>يبقى كما هو</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>نُقل</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>أُلغي</translation>
        </message>
        <message>
            <source>Choose who is away.</source>
            <translation>يرجى اختيار الغائب.</translation>
        </message>
        <message>
            <source>Choose the room.</source>
            <translation>يرجى اختيار الغرفة.</translation>
        </message>
        <message>
            <source>It ends before it begins.</source>
            <translation>تقع النهاية قبل البداية.</translation>
        </message>
        <message>
            <source>One entry lasts {limit} days at most.</source>
            <translation>أقصى مدة للإدخال الواحد {limit} يومًا.</translation>
        </message>
        <message>
            <source>There is an entry already from {first} to {last}. Change that one instead.</source>
            <translation>يوجد إدخال سابق من {first} إلى {last}. يمكن تعديله بدل إضافة غيره.</translation>
        </message>
        <message>
            <source>Give the day a name; the diary shows it.</source>
            <translation>لا بدّ من اسم لهذا اليوم؛ فهو يظهر في المواعيد.</translation>
        </message>
        <message>
            <source>Hours from {day} are there already. Change those instead.</source>
            <translation>توجد ساعات عمل تبدأ من {day}. يمكن تعديلها بدل إضافة غيرها.</translation>
        </message>
        <message>
            <source>From which day do these hours hold?</source>
            <translation>من أي يوم تسري هذه الساعات؟</translation>
        </message>
        <message>
            <source>Something else changed meanwhile; it cannot be taken back.</source>
            <translation>تغيّر شيء آخر في هذه الأثناء، فلا يمكن التراجع.</translation>
        </message>
        <message>
            <source>This visit is not in the closed time.</source>
            <translation>هذه الزيارة ليست ضمن الوقت المغلق.</translation>
        </message>
        <message>
            <source>This visit no longer stands in the closed time.</source>
            <translation>لم تعد هذه الزيارة ضمن الوقت المغلق.</translation>
        </message>
        <message>
            <source>{therapist} is away then. It can be booked with a reason.</source>
            <translation>{therapist} في غياب حينها. يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>{room} is out of use then. It can be booked with a reason.</source>
            <translation>{room} غير متاحة حينها. يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>This time is closed: {kind}. A therapist or the clinical lead may book here all the same.</source>
            <translation>هذا الوقت مغلق: {kind}. ويمكن لمعالج أو للمشرف السريري الحجز فيه مع ذلك.</translation>
        </message>
        <message>
            <source>{therapist} is away</source>
            <translation>{therapist} في غياب</translation>
        </message>
        <message>
            <source>{room} is out of use</source>
            <translation>{room} غير متاحة</translation>
        </message>
        <message>
            <source>booked into closed time</source>
            <translation>حجز في وقت مغلق</translation>
        </message>
        <message>
            <source>changed closed time</source>
            <translation>تعديل وقت مغلق</translation>
        </message>
        <message>
            <source>changed their own leave</source>
            <translation>تعديل إجازة شخصية</translation>
        </message>
        <message>
            <source>settled a visit in closed time</source>
            <translation>تسوية زيارة في وقت مغلق</translation>
        </message>
        <message>
            <source>Type a day like mon, 30/11 or +1w.</source>
            <translation>يُكتب اليوم مثل: الإثنين، 30/11، ‎+1w.</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>{name} (expected)</source>
            <translation>{name} (متوقَّعة)</translation>
        </message>
    </context>
</TS>
