<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>ArrivalRow</name>
        <message>
            <source>More</source>
            <translation>المزيد</translation>
        </message>
    </context>
    <context>
        <name>BookingForm</name>
        <message>
            <source>Choose</source>
            <translation>اختيار</translation>
        </message>
        <message>
            <source>Note for reception (not clinical)</source>
            <translation>ملاحظة للاستقبال (غير سريرية)</translation>
        </message>
        <message>
            <source>Why all the same</source>
            <translation>سبب الحجز مع ذلك</translation>
        </message>
        <message>
            <source>With</source>
            <translation>مع</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>البداية</translation>
        </message>
        <message>
            <source>Length, minutes</source>
            <translation>المدة بالدقائق</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>الغرفة</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Your draft is back.</source>
            <translation>عادت المسودة.</translation>
        </message>
        <message>
            <source>Start anew</source>
            <translation>البدء من جديد</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>حجز</translation>
        </message>
        <message>
            <source>{name} · usual</source>
            <translation>{name} · المعتاد</translation>
        </message>
        <message>
            <source>{room} · free</source>
            <translation>{room} · متاحة</translation>
        </message>
        <message>
            <source>{room} · taken</source>
            <translation>{room} · مشغولة</translation>
        </message>
        <message>
            <source>no room</source>
            <translation>بلا غرفة</translation>
        </message>
        <message>
            <source>Asked for a woman therapist.</source>
            <translation>المطلوب معالِجة.</translation>
        </message>
        <message>
            <source>Asked for a man therapist.</source>
            <translation>المطلوب معالِج رجل.</translation>
        </message>
        <message>
            <source>Call, no messages.</source>
            <translation>الاتصال هاتفيًا فقط، دون رسائل.</translation>
        </message>
        <message>
            <source>Type a day like mon, 30/11 or +1w.</source>
            <translation>يُكتب اليوم مثل: الاثنين، 30/11، ‎+1w.</translation>
        </message>
        <message>
            <source>Type a time like 17, 1730 or 5:30.</source>
            <translation>يُكتب الوقت مثل: 17، 1730، 5:30.</translation>
        </message>
        <message>
            <source>Minutes, like 50.</source>
            <translation>بالدقائق، مثل 50.</translation>
        </message>
    </context>
    <context>
        <name>BookingAnswers</name>
        <message>
            <source>Write why, then book.</source>
            <translation>يُكتب السبب ثم يُحجز الموعد.</translation>
        </message>
    </context>
    <context>
        <name>BookingPanel</name>
        <message>
            <source>Book</source>
            <translation>حجز</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>موعد جديد</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>موعد</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Another desk changed this visit.</source>
            <translation>عُدّل هذا الموعد من جهاز آخر.</translation>
        </message>
        <message>
            <source>It stands at {when}, {state}. What you typed is kept; Save puts it in its place.</source>
            <translation>هو الآن {when}، {state}. ما كُتب هنا باقٍ، وزرّ الحفظ يُحلّه محله.</translation>
        </message>
        <message>
            <source>Booked {name}, {when}</source>
            <translation>حُجز موعد {name}، {when}</translation>
        </message>
        <message>
            <source>Saved {name}, {when}</source>
            <translation>حُفظ موعد {name}، {when}</translation>
        </message>
    </context>
    <context>
        <name>ClientPicker</name>
        <message>
            <source>New caller, phone {number}</source>
            <translation>متصل جديد، الهاتف {number}</translation>
        </message>
        <message>
            <source>Name, phone or file number</source>
            <translation>الاسم أو الهاتف أو رقم الملف</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Clients found</source>
            <translation>المراجعون المطابقون</translation>
        </message>
        <message>
            <source>+965 or as said</source>
            <translation>‎+965 أو كما يُملى</translation>
        </message>
        <message>
            <source>Phone of the new caller</source>
            <translation>هاتف المتصل الجديد</translation>
        </message>
        <message>
            <source>Somebody else comes too</source>
            <translation>إضافة مراجع آخر</translation>
        </message>
        <message>
            <source>New caller: {name}</source>
            <translation>متصل جديد: {name}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>تغيير</translation>
        </message>
    </context>
    <context>
        <name>DayGrid</name>
        <message numerus="yes">
            <source>%n free</source>
            <comment>openings of a therapist</comment>
            <translation>
                <numerusform>لا متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
            </translation>
        </message>
        <message>
            <source>full</source>
            <translation>مكتمل</translation>
        </message>
        <message>
            <source>not in</source>
            <translation>غير مداوم</translation>
        </message>
        <message>
            <source>to {time}</source>
            <translation>{time}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>متاح</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>انصرف</translation>
        </message>
    </context>
    <context>
        <name>DayTable</name>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>المعالج</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>الغرفة</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>The day as a table</source>
            <translation>اليوم في جدول</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>Appointment card of {name}</source>
            <translation>بطاقة مواعيد {name}</translation>
        </message>
        <message>
            <source>Appointment card</source>
            <translation>بطاقة المواعيد</translation>
        </message>
        <message>
            <source>{name}: {state}</source>
            <translation>{name}: {state}</translation>
        </message>
        <message>
            <source>Another desk changed this visit a moment ago. It is shown as it is now.</source>
            <translation>عُدّل هذا الموعد من جهاز آخر قبل لحظات، وهو معروض الآن كما أصبح.</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>تأكيد</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>Send in</source>
            <translation>إدخال</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>Cancelled by the client, late</source>
            <translation>إلغاء متأخر من المراجع</translation>
        </message>
        <message>
            <source>Cancelled by the client, in time</source>
            <translation>إلغاء مبكر من المراجع</translation>
        </message>
        <message>
            <source>Cancelled by the clinic</source>
            <translation>إلغاء من العيادة</translation>
        </message>
        <message>
            <source>Booked again</source>
            <translation>إعادة الحجز</translation>
        </message>
        <message>
            <source>Take out of the diary</source>
            <translation>إزالة من المواعيد</translation>
        </message>
        <message>
            <source>Put back into the diary</source>
            <translation>إعادة إلى المواعيد</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Esc puts it back</source>
            <translation>‏Esc يعيده إلى مكانه</translation>
        </message>
        <message>
            <source>{time}, {length}</source>
            <translation>{time}، {length}</translation>
        </message>
        <message>
            <source>Free to drop: {when}</source>
            <translation>متاح للنقل: {when}</translation>
        </message>
        <message>
            <source>{old} is taken, {new} is free</source>
            <translation>{old} مشغولة، {new} متاحة</translation>
        </message>
        <message>
            <source>Room changes to {new}</source>
            <translation>تتغيّر الغرفة إلى {new}</translation>
        </message>
        <message>
            <source>A reason will be asked</source>
            <translation>سيُطلب ذكر السبب</translation>
        </message>
        <message>
            <source>Not possible here</source>
            <translation>غير ممكن هنا</translation>
        </message>
        <message>
            <source>{who} is taken</source>
            <translation>{who}: محجوز</translation>
        </message>
        <message>
            <source>{family} couple</source>
            <translation>زوجان · {family}</translation>
        </message>
        <message>
            <source>{family} family</source>
            <translation>أسرة {family}</translation>
        </message>
        <message>
            <source>{state}, waiting {time}</source>
            <translation>{state}، في الانتظار منذ {time}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>{type}, {mode}</source>
            <translation>{type}، {mode}</translation>
        </message>
        <message>
            <source>not in on this day</source>
            <translation>لا دوام في هذا اليوم</translation>
        </message>
    </context>
    <context>
        <name>GridBase</name>
        <message>
            <source>Time of day</source>
            <translation>ساعات اليوم</translation>
        </message>
    </context>
    <context>
        <name>GridKeys</name>
        <message>
            <source>Arrows walk over visits and free time. Ctrl+Shift+L shows the day as a table.</source>
            <translation>الأسهم للتنقل بين المواعيد والأوقات المتاحة، وCtrl+Shift+L لعرض اليوم جدولًا.</translation>
        </message>
        <message>
            <source>closed, {time}</source>
            <translation>مغلق، {time}</translation>
        </message>
        <message>
            <source>free, {time}</source>
            <translation>متاح، {time}</translation>
        </message>
        <message>
            <source>Diary</source>
            <translation>المواعيد</translation>
        </message>
        <message>
            <source>{visit}, in the holding area</source>
            <translation>{visit}، في منطقة التعليق</translation>
        </message>
    </context>
    <context>
        <name>GridPaint</name>
        <message>
            <source>New</source>
            <translation>جديد</translation>
        </message>
        <message>
            <source>kept until you drop</source>
            <translation>المكان محفوظ حتى النقل</translation>
        </message>
    </context>
    <context>
        <name>DiaryFace</name>
        <message>
            <source>Print the sheet (P)</source>
            <translation>طباعة الورقة (P)</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>A week back</source>
            <translation>قبل أسبوع</translation>
        </message>
        <message>
            <source>Back (PgUp)</source>
            <translation>السابق (PgUp)</translation>
        </message>
        <message>
            <source>On (PgDown)</source>
            <translation>التالي (PgDown)</translation>
        </message>
        <message>
            <source>A week on</source>
            <translation>بعد أسبوع</translation>
        </message>
        <message>
            <source>More therapists (Ctrl+PgDown)</source>
            <translation>بقية المعالجين (Ctrl+PgDown)</translation>
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
            <source>New</source>
            <translation>جديد</translation>
        </message>
    </context>
    <context>
        <name>DiaryWalk</name>
        <message>
            <source>{some} of {whole}</source>
            <translation>{some} من {whole}</translation>
        </message>
    </context>
    <context>
        <name>DiaryBooking</name>
        <message>
            <source>Moved {name} to {when}</source>
            <translation>نُقل موعد {name} إلى {when}</translation>
        </message>
    </context>
    <context>
        <name>DiaryScreen</name>
        <message>
            <source>Print the sheet</source>
            <translation>طباعة الورقة</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>A week back</source>
            <translation>قبل أسبوع</translation>
        </message>
        <message>
            <source>A week on</source>
            <translation>بعد أسبوع</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>On</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>More therapists</source>
            <translation>بقية المعالجين</translation>
        </message>
        <message>
            <source>Earlier therapists</source>
            <translation>المعالجون السابقون</translation>
        </message>
        <message>
            <source>All therapists</source>
            <translation>جميع المعالجين</translation>
        </message>
        <message>
            <source>Cancelled visits shown or hidden</source>
            <translation>إظهار المواعيد الملغاة أو إخفاؤها</translation>
        </message>
        <message>
            <source>The day as a table</source>
            <translation>اليوم في جدول</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>إعادة إلى مكانه</translation>
        </message>
        <message>
            <source>Therapist {number} alone</source>
            <translation>المعالج {number} وحده</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>موعد جديد</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>Send in</source>
            <translation>إدخال</translation>
        </message>
        <message>
            <source>Missed or cancelled</source>
            <translation>لم يحضر أو أُلغي</translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled shown</source>
            <translation>
                <numerusform>لا مواعيد ملغاة</numerusform>
                <numerusform>مواعيد ملغاة ظاهرة: %n</numerusform>
                <numerusform>مواعيد ملغاة ظاهرة: %n</numerusform>
                <numerusform>مواعيد ملغاة ظاهرة: %n</numerusform>
                <numerusform>مواعيد ملغاة ظاهرة: %n</numerusform>
                <numerusform>مواعيد ملغاة ظاهرة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled hidden</source>
            <translation>
                <numerusform>لا مواعيد ملغاة</numerusform>
                <numerusform>مواعيد ملغاة مخفية: %n</numerusform>
                <numerusform>مواعيد ملغاة مخفية: %n</numerusform>
                <numerusform>مواعيد ملغاة مخفية: %n</numerusform>
                <numerusform>مواعيد ملغاة مخفية: %n</numerusform>
                <numerusform>مواعيد ملغاة مخفية: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message>
            <source>{phone}, call only</source>
            <translation>{phone}، اتصال هاتفي فقط</translation>
        </message>
        <message>
            <source>next: {when}</source>
            <translation>القادم: {when}</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Booked</source>
            <translation>محجوز</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>مؤكَّد</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>In session</source>
            <translation>في الجلسة</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>Late cancel</source>
            <translation>إلغاء متأخر</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>لم يحضر</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message numerus="yes">
            <source>%n visits of past days were left open.</source>
            <translation>
                <numerusform>لا زيارات سابقة بلا تسجيل.</numerusform>
                <numerusform>زيارة واحدة من أيام سابقة لم تُسجَّل نتيجتها.</numerusform>
                <numerusform>زيارتان من أيام سابقة لم تُسجَّل نتيجتهما.</numerusform>
                <numerusform>%n زيارات من أيام سابقة لم تُسجَّل نتيجتها.</numerusform>
                <numerusform>%n زيارة من أيام سابقة لم تُسجَّل نتيجتها.</numerusform>
                <numerusform>%n زيارة من أيام سابقة لم تُسجَّل نتيجتها.</numerusform>
            </translation>
        </message>
        <message>
            <source>Did they take place?</source>
            <translation>هل تمّت؟</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>الإجابة</translation>
        </message>
        <message>
            <source>Print the day sheet (P)</source>
            <translation>طباعة ورقة اليوم (P)</translation>
        </message>
        <message>
            <source>Print the day sheet</source>
            <translation>طباعة ورقة اليوم</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>New</source>
            <translation>جديد</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>in session</source>
            <translation>في الجلسة</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>قادمون</translation>
        </message>
        <message>
            <source>done</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>لم يحضروا</translation>
        </message>
        <message>
            <source>arrived, again to take back</source>
            <translation>وصل، والضغط ثانيةً للتراجع</translation>
        </message>
        <message>
            <source>send in, then done</source>
            <translation>إدخال، ثم تمّت</translation>
        </message>
        <message>
            <source>missed or cancelled</source>
            <translation>لم يحضر أو أُلغي</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>موعد جديد</translation>
        </message>
    </context>
    <context>
        <name>ArrivalCards</name>
        <message>
            <source>Took place</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>Left open</source>
            <translation>زيارات لم تُسجَّل نتيجتها</translation>
        </message>
        <message>
            <source>S took place · X did not come or cancelled</source>
            <translation>S تمّت · X لم يحضر أو أُلغي</translation>
        </message>
        <message>
            <source>Waiting now</source>
            <translation>في الانتظار الآن</translation>
        </message>
        <message>
            <source>Send in</source>
            <translation>إدخال</translation>
        </message>
        <message>
            <source>late</source>
            <translation>تأخّر</translation>
        </message>
        <message>
            <source>early, since {time}</source>
            <translation>مبكّر، منذ {time}</translation>
        </message>
        <message>
            <source>since {time}</source>
            <translation>منذ {time}</translation>
        </message>
        <message>
            <source>Coming out at {time}</source>
            <translation>الخروج عند {time}</translation>
        </message>
        <message>
            <source>Coming out</source>
            <translation>الخروج من الجلسات</translation>
        </message>
        <message>
            <source>book the next visit while they are at the desk</source>
            <translation>حجز الزيارة القادمة قبل المغادرة</translation>
        </message>
        <message>
            <source>Book next visit</source>
            <translation>حجز الزيارة القادمة</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>no next visit</source>
            <translation>لا زيارة قادمة</translation>
        </message>
        <message>
            <source>Expected until {time}</source>
            <translation>المتوقع وصولهم حتى {time}</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>المتوقع وصولهم</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>لا أحد</numerusform>
                <numerusform>شخص واحد</numerusform>
                <numerusform>شخصان</numerusform>
                <numerusform>%n أشخاص</numerusform>
                <numerusform>%n شخصًا</numerusform>
                <numerusform>%n شخص</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>وصل</translation>
        </message>
        <message numerus="yes">
            <source>%n more later today</source>
            <translation>
                <numerusform>لا مزيد اليوم</numerusform>
                <numerusform>موعد آخر لاحقًا اليوم</numerusform>
                <numerusform>موعدان آخران لاحقًا اليوم</numerusform>
                <numerusform>%n مواعيد أخرى لاحقًا اليوم</numerusform>
                <numerusform>%n موعدًا آخر لاحقًا اليوم</numerusform>
                <numerusform>%n موعد آخر لاحقًا اليوم</numerusform>
            </translation>
        </message>
        <message>
            <source>Missed and freed</source>
            <translation>لم يحضروا أو ألغوا متأخرين</translation>
        </message>
        <message>
            <source>Book again</source>
            <translation>إعادة الحجز</translation>
        </message>
        <message>
            <source>to {time}</source>
            <translation>حتى {time}</translation>
        </message>
        <message>
            <source>visit {number} of {of}</source>
            <translation>الزيارة {number} من {of}</translation>
        </message>
        <message>
            <source>not marked</source>
            <translation>لم تُسجَّل</translation>
        </message>
    </context>
    <context>
        <name>TherapistsNow</name>
        <message>
            <source>Therapists now</source>
            <translation>المعالجون الآن</translation>
        </message>
        <message>
            <source>next client</source>
            <translation>المراجع التالي</translation>
        </message>
        <message>
            <source>to {time}</source>
            <translation>حتى {time}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>متاح</translation>
        </message>
        <message>
            <source>from {time}</source>
            <translation>من {time}</translation>
        </message>
        <message>
            <source>not in</source>
            <translation>غير مداوم</translation>
        </message>
    </context>
    <context>
        <name>WeekGrid</name>
        <message>
            <source>{day} · today</source>
            <translation>{day} · اليوم</translation>
        </message>
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
        <message numerus="yes">
            <source>%n free</source>
            <comment>openings of a day</comment>
            <translation>
                <numerusform>لا متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
                <numerusform>%n متاح</numerusform>
            </translation>
        </message>
        <message>
            <source>weekend, closed</source>
            <translation>عطلة الأسبوع</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>wrote the list for days without the program</source>
            <translation>كتابة قائمة الطوارئ للمواعيد</translation>
        </message>
        <message>
            <source>changed the list for days without the program</source>
            <translation>تغيير قائمة الطوارئ للمواعيد</translation>
        </message>
        <message>
            <source>printed a sheet of the diary</source>
            <translation>طباعة ورقة من المواعيد</translation>
        </message>
        <message>
            <source>booked</source>
            <translation>محجوز</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>مؤكَّد</translation>
        </message>
        <message>
            <source>arrived</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>in session</source>
            <translation>في الجلسة</translation>
        </message>
        <message>
            <source>done</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>late cancel</source>
            <translation>إلغاء متأخر</translation>
        </message>
        <message>
            <source>cancelled in time</source>
            <translation>إلغاء مبكر</translation>
        </message>
        <message>
            <source>cancelled by clinic</source>
            <translation>ألغته العيادة</translation>
        </message>
        <message>
            <source>Individual</source>
            <translation>فردية</translation>
        </message>
        <message>
            <source>First visit</source>
            <translation>زيارة أولى</translation>
        </message>
        <message>
            <source>Couple</source>
            <translation>زوجان</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>أسرة</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>مجموعة</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>إشراف</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>اجتماع</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>وقت محجوز للعيادة</translation>
        </message>
        <message>
            <source>clinic</source>
            <translation>في العيادة</translation>
        </message>
        <message>
            <source>online</source>
            <translation>عن بُعد</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>هاتفية</translation>
        </message>
        <message>
            <source>NEW</source>
            <translation>جديد</translation>
        </message>
        <message>
            <source>couple</source>
            <translation>زوجان</translation>
        </message>
        <message>
            <source>family</source>
            <translation>أسرة</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>دون 18</translation>
        </message>
        <message>
            <source>interpreter</source>
            <translation>مترجم</translation>
        </message>
        <message>
            <source>note at booking</source>
            <translation>تنبيه للحجز</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>معالِجة</translation>
        </message>
        <message>
            <source>man</source>
            <translation>معالِج رجل</translation>
        </message>
        <message>
            <source>Choose who comes, or type a new caller's name and phone.</source>
            <translation>يلزم اختيار المراجع، أو كتابة اسم المتصل الجديد وهاتفه.</translation>
        </message>
        <message>
            <source>A new caller needs a name.</source>
            <translation>يلزم اسم المتصل الجديد.</translation>
        </message>
        <message>
            <source>A new caller needs a phone number.</source>
            <translation>يلزم رقم هاتف المتصل الجديد.</translation>
        </message>
        <message>
            <source>Choose a therapist.</source>
            <translation>يلزم اختيار المعالج.</translation>
        </message>
        <message>
            <source>Choose a room. Online and phone visits need none.</source>
            <translation>يلزم اختيار غرفة. الزيارات عن بُعد والهاتفية لا تحتاج إليها.</translation>
        </message>
        <message>
            <source>A visit lasts {shortest} to {longest} minutes, in steps of {step}.</source>
            <translation>مدة الزيارة من {shortest} إلى {longest} دقيقة، بمضاعفات {step}.</translation>
        </message>
        <message>
            <source>A visit ends on the day it begins.</source>
            <translation>تنتهي الزيارة في اليوم الذي تبدأ فيه.</translation>
        </message>
        <message>
            <source>Visits begin on whole {step} minutes, like 16:05.</source>
            <translation>تبدأ الزيارات على مضاعفات {step} دقائق، مثل 16:05.</translation>
        </message>
        <message>
            <source>The note has room for {limit} characters.</source>
            <translation>أقصى طول للملاحظة {limit} حرفًا.</translation>
        </message>
        <message>
            <source>This time is over. It can be entered afterwards with a reason.</source>
            <translation>مضى هذا الوقت. يمكن تسجيله لاحقًا مع ذكر السبب.</translation>
        </message>
        <message>
            <source>{therapist} does not work then (hours: {hours}). It can be booked with a reason.</source>
            <translation>هذا الوقت خارج دوام {therapist} (الدوام: {hours}). يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>The clinic is closed on {day} {name}. It can be booked with a reason.</source>
            <translation>العيادة مغلقة يوم {day} {name}. يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>The client asked for a {wish} therapist. Choose again, or give the reason.</source>
            <translation>رغبة المراجع: {wish}. يمكن تغيير الاختيار أو ذكر السبب.</translation>
        </message>
        <message>
            <source>The client speaks {language}, this therapist does not. Choose again, or give the reason.</source>
            <translation>لغة المراجع {language}، ولا يتحدثها هذا المعالج. يمكن تغيير الاختيار أو ذكر السبب.</translation>
        </message>
        <message>
            <source>The client asked for the ground floor; {room} is upstairs. Choose again, or give the reason.</source>
            <translation>طلب المراجع الطابق الأرضي، و{room} في طابق أعلى. يمكن تغيير الاختيار أو ذكر السبب.</translation>
        </message>
        <message>
            <source>{therapist} is taken from {start} to {end}: {who}.</source>
            <translation>وقت {therapist} محجوز من {start} إلى {end}: {who}.</translation>
        </message>
        <message>
            <source>{room} is taken from {start} to {end}: {who}.</source>
            <translation>{room} مشغولة من {start} إلى {end}: {who}.</translation>
        </message>
        <message>
            <source>{client} already has a visit from {start} to {end}.</source>
            <translation>لدى {client} زيارة من {start} إلى {end}.</translation>
        </message>
        <message>
            <source>A visit that is “{current}” cannot become “{new}”.</source>
            <translation>الزيارة الآن «{current}»، ولا يمكن جعلها «{new}».</translation>
        </message>
        <message>
            <source>This visit is on {day}; only today's visits can be “{new}”.</source>
            <translation>هذه الزيارة يوم {day}، وحالة «{new}» لزيارات اليوم وحدها.</translation>
        </message>
        <message>
            <source>The visit begins at {start}; before that it cannot be “{new}”.</source>
            <translation>تبدأ الزيارة في {start}، ولا تصبح «{new}» قبل ذلك.</translation>
        </message>
        <message>
            <source>This visit is over and keeps its place.</source>
            <translation>انتهت هذه الزيارة، وتبقى في مكانها.</translation>
        </message>
        <message>
            <source>There is nothing to take back here.</source>
            <translation>لا يوجد هنا ما يمكن التراجع عنه.</translation>
        </message>
        <message>
            <source>This time is over</source>
            <translation>مضى هذا الوقت</translation>
        </message>
        <message>
            <source>Outside the hours of {therapist}</source>
            <translation>خارج دوام {therapist}</translation>
        </message>
        <message>
            <source>The clinic is closed</source>
            <translation>العيادة مغلقة</translation>
        </message>
        <message>
            <source>Asked for a {wish} therapist</source>
            <translation>المطلوب {wish}</translation>
        </message>
        <message>
            <source>The client speaks {language}</source>
            <translation>لغة المراجع {language}</translation>
        </message>
        <message>
            <source>Asked for the ground floor</source>
            <translation>المطلوب الطابق الأرضي</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
        <message>
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <source>French</source>
            <translation>الفرنسية</translation>
        </message>
        <message>
            <source>Hindi</source>
            <translation>الهندية</translation>
        </message>
        <message>
            <source>Urdu</source>
            <translation>الأردية</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>الفارسية</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>التركية</translation>
        </message>
        <message>
            <source>Malayalam</source>
            <translation>الماليالامية</translation>
        </message>
        <message>
            <source>Tamil</source>
            <translation>التاميلية</translation>
        </message>
        <message>
            <source>Filipino</source>
            <translation>الفلبينية</translation>
        </message>
        <message>
            <source>German</source>
            <translation>الألمانية</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>الإسبانية</translation>
        </message>
        <message>
            <source>Asked for a seat near the door.</source>
            <translation>يفضّل مقعدًا قرب الباب.</translation>
        </message>
        <message>
            <source>Asked for soft light.</source>
            <translation>يفضّل إضاءة خافتة.</translation>
        </message>
        <message>
            <source>Asked for the ground floor.</source>
            <translation>يفضّل الطابق الأرضي.</translation>
        </message>
        <message>
            <source>Needs an interpreter.</source>
            <translation>يحتاج إلى مترجم.</translation>
        </message>
        <message>
            <source>Asked for a therapist of the same gender.</source>
            <translation>يفضّل معالجًا من الجنس نفسه.</translation>
        </message>
        <message>
            <source>Comes with a companion for the first minutes.</source>
            <translation>مع مرافق في الدقائق الأولى.</translation>
        </message>
        <message>
            <source>Keep a gap at prayer time.</source>
            <translation>مراعاة وقت الصلاة.</translation>
        </message>
        <message>
            <source>Asked for no phone in the room.</source>
            <translation>يفضّل غرفة بلا هاتف.</translation>
        </message>
    </context>
    <context>
        <name>DiaryPrintDialog</name>
        <message>
            <source>Line to sign on</source>
            <translation>سطر للتوقيع</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>المراجعون</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>الورقة</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>الأسماء</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Appointment card</source>
            <translation>بطاقة المواعيد</translation>
        </message>
        <message>
            <source>Calls for the next day</source>
            <translation>اتصالات اليوم التالي</translation>
        </message>
        <message>
            <source>Room sheet</source>
            <translation>ورقة الغرف</translation>
        </message>
        <message>
            <source>Week sheet</source>
            <translation>ورقة الأسبوع</translation>
        </message>
        <message>
            <source>Day sheet</source>
            <translation>ورقة اليوم</translation>
        </message>
    </context>
</TS>
