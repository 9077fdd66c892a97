<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>DayGrid</name>
    <message>
        <source>room</source>
        <translation>غرفة</translation>
    </message>
</context>
<context>
    <name>DayTable</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Visits of seven days as a list</source>
        <translation>مواعيد سبعة أيام في قائمة</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>Card of the visit, while held</source>
        <translation>بطاقة الموعد طوال الضغط</translation>
    </message>
    <message>
        <source>Coarser time scale</source>
        <translation>تصغير مقياس الوقت</translation>
    </message>
    <message>
        <source>Columns, colours and time scale</source>
        <translation>الأعمدة والألوان ومقياس الوقت</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>List of seven days</source>
        <translation>قائمة سبعة أيام</translation>
    </message>
    <message>
        <source>Finer time scale</source>
        <translation>تكبير مقياس الوقت</translation>
    </message>
    <message>
        <source>First of the column</source>
        <translation>أول العمود</translation>
    </message>
    <message>
        <source>Last of the column</source>
        <translation>آخر العمود</translation>
    </message>
    <message>
        <source>Five minutes longer</source>
        <translation>إطالة خمس دقائق</translation>
    </message>
    <message>
        <source>Five minutes shorter</source>
        <translation>تقصير خمس دقائق</translation>
    </message>
    <message>
        <source>Menu of the visit or place</source>
        <translation>قائمة الموعد أو المكان</translation>
    </message>
    <message>
        <source>Move the visit by a quarter of an hour</source>
        <translation>نقل الموعد ربع ساعة</translation>
    </message>
    <message>
        <source>Open the visit, or book the place</source>
        <translation>فتح الموعد أو حجز المكان</translation>
    </message>
    <message>
        <source>The whole day in sight</source>
        <translation>عرض اليوم كله</translation>
    </message>
    <message>
        <source>Walk over visits and free time</source>
        <translation>التنقل بين المواعيد والأوقات المتاحة</translation>
    </message>
</context>
<context>
    <name>DiaryFace</name>
    <message>
      <source>Choose a visit first.</source>
      <translation>يلزم اختيار موعد أولًا.</translation>
    </message>
    <message>
        <source>Columns, colours and time scale (V)</source>
        <translation>الأعمدة والألوان ومقياس الوقت (V)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
</context>
<context>
    <name>DiaryMenus</name>
    <message>
        <source>New appointment at {time}</source>
        <translation>موعد جديد في {time}</translation>
    </message>
    <message>
        <source>Place {name} here</source>
        <translation>وضع {name} هنا</translation>
    </message>
    <message>
        <source>Put into the holding area</source>
        <translation>تعليق الموعد</translation>
    </message>
    <message>
        <source>Take out of the holding area</source>
        <translation>إخراج من منطقة التعليق</translation>
    </message>
</context>
<context>
    <name>DiaryScreen</name>
    <message>
        <source>Into the holding area</source>
        <translation>إلى منطقة التعليق</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>فتح اليوم</translation>
    </message>
    <message>
        <source>Place from the holding area</source>
        <translation>وضع من منطقة التعليق</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Drag it to its new time, or choose a time and press Ctrl+V. Del takes it out.</source>
        <translation>يُسحب إلى وقته الجديد، أو يُختار وقت ثم Ctrl+V. الإخراج بمفتاح Del.</translation>
    </message>
    <message>
        <source>{name}, {second}, held</source>
        <translation>{name}، {second}، معلَّق</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>Choose a time in the day or in the week first.</source>
        <translation>يُختار أولًا وقت في اليوم أو الأسبوع.</translation>
    </message>
    <message>
        <source>Nobody waits in the holding area. Ctrl+X puts the chosen visit there.</source>
        <translation>لا أحد في منطقة التعليق. المفتاح Ctrl+X ينقل إليها الموعد المختار.</translation>
    </message>
    <message>
        <source>Only a visit that is still to come can be placed anew.</source>
        <translation>لا يُعاد وضع إلا موعد لم يحن بعد.</translation>
    </message>
    <message>
        <source>{name} waits in the holding area; the time is kept</source>
        <translation>{name} في منطقة التعليق، والوقت محفوظ</translation>
    </message>
</context>
<context>
    <name>HoldingArea</name>
    <message>
        <source>Holding area</source>
        <translation>منطقة التعليق</translation>
    </message>
    <message>
        <source>old time kept</source>
        <translation>الوقت القديم محفوظ</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message numerus="yes">
        <source>%n booked</source>
        <comment>visits of a day</comment>
        <translation>
            <numerusform>لا مواعيد</numerusform>
            <numerusform>موعد واحد</numerusform>
            <numerusform>موعدان</numerusform>
            <numerusform>%n مواعيد</numerusform>
            <numerusform>%n موعدًا</numerusform>
            <numerusform>%n موعد</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>{share} free</source>
        <translation>{share} متاح</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>{month}, day by day</source>
        <translation>{month}، يومًا بيوم</translation>
    </message>
</context>
<context>
    <name>ParkHere</name>
    <message>
        <source>Let go here: it waits in the holding area and keeps its time</source>
        <translation>الإفلات هنا: ينتظر في منطقة التعليق ويبقى وقته محفوظًا</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>All rooms</source>
        <translation>كل الغرف</translation>
    </message>
    <message>
        <source>All therapists</source>
        <translation>كل المعالجين</translation>
    </message>
    <message>
        <source>Coarser (Ctrl+-)</source>
        <translation>تصغير (Ctrl+-)</translation>
    </message>
    <message>
        <source>Colours tell</source>
        <translation>ما تدل عليه الألوان</translation>
    </message>
    <message>
        <source>Finer (Ctrl++)</source>
        <translation>تكبير (Ctrl++)</translation>
    </message>
    <message>
        <source>Keep these columns as</source>
        <translation>حفظ هذه الأعمدة باسم</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>On key</source>
        <translation>على المفتاح</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>The sign on a visit always tells its state.</source>
        <translation>العلامة على الموعد تدل دائمًا على حالته.</translation>
    </message>
    <message>
        <source>Therapists</source>
        <translation>المعالجون</translation>
    </message>
    <message>
        <source>Time scale</source>
        <translation>مقياس الوقت</translation>
    </message>
    <message>
        <source>View of the diary</source>
        <translation>عرض المواعيد</translation>
    </message>
    <message>
        <source>whole day in sight</source>
        <translation>اليوم كله ظاهر</translation>
    </message>
    <message>
        <source>{key} shows nothing now</source>
        <translation>المفتاح {key} خالٍ الآن</translation>
    </message>
    <message>
        <source>{name} is on {key} now</source>
        <translation>{name} على المفتاح {key} الآن</translation>
    </message>
</context>
<context>
    <name>_Kept</name>
    <message>
        <source>Free {key}</source>
        <translation>إخلاء {key}</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Choose at least one therapist or room.</source>
        <translation>يُختار معالج أو غرفة على الأقل.</translation>
    </message>
    <message>
        <source>Give this view a name.</source>
        <translation>يلزم اسم لهذا العرض.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>kept a view of the diary</source>
        <translation>حفظ عرض للمواعيد</translation>
    </message>
</context>
    <context>
        <name>Diary</name>
        <message>
            <source>Column further right</source>
            <translation>العمود إلى اليمين</translation>
        </message>
        <message>
            <source>Column further left</source>
            <translation>العمود إلى اليسار</translation>
        </message>
        <message>
            <source>Walk over the visits</source>
            <translation>التنقل بين المواعيد</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>فتح الموعد</translation>
        </message>
        <message>
            <source>Menu of the visit</source>
            <translation>قائمة الموعد</translation>
        </message>
    </context>
    <context>
        <name>DiaryMenus</name>
        <message>
            <source>This column alone</source>
            <translation>هذا العمود وحده</translation>
        </message>
        <message>
            <source>All columns again</source>
            <translation>كل الأعمدة من جديد</translation>
        </message>
        <message>
            <source>Open the day</source>
            <translation>فتح اليوم</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>موعد جديد</translation>
        </message>
        <message>
            <source>Find free</source>
            <translation>أقرب موعد</translation>
        </message>
    </context>
    <context>
        <name>DiaryWalk</name>
        <message>
            <source>Choose a column of the day first.</source>
            <translation>يلزم اختيار عمود في عرض اليوم أولًا.</translation>
        </message>
    </context>
</TS>
