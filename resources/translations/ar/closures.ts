<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>texts</name>
        <message>
            <source>a sooner time was taken</source>
            <translation>حُجز موعد أقرب</translation>
        </message>
        <message>
            <source>clinic closed that day</source>
            <translation>إغلاق العيادة في ذلك اليوم</translation>
        </message>
        <message>
            <source>room out of use</source>
            <translation>تعذّر استخدام الغرفة</translation>
        </message>
        <message>
            <source>therapist away</source>
            <translation>غياب المعالج</translation>
        </message>
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
            <source>family matter</source>
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
            <translation>غياب {therapist} في هذا الوقت. يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>{room} is out of use then. It can be booked with a reason.</source>
            <translation>{room} غير متاحة في هذا الوقت. يمكن الحجز مع ذكر السبب.</translation>
        </message>
        <message>
            <source>This time is closed: {kind}. A therapist or the clinical lead may book here all the same.</source>
            <translation>هذا الوقت مغلق: {kind}. ويمكن لمعالج أو للمشرف السريري الحجز فيه مع ذلك.</translation>
        </message>
        <message>
            <source>{therapist} is away</source>
            <translation>غياب {therapist}</translation>
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
            <translation>يُكتب اليوم مثل: الاثنين، 30/11، ‎+1w.</translation>
        </message>
        <message>
            <source>Choose whose calendar it is.</source>
            <translation>يرجى اختيار صاحب التقويم.</translation>
        </message>
        <message>
            <source>The file cannot be opened.</source>
            <translation>لا يمكن فتح الملف.</translation>
        </message>
        <message>
            <source>The file holds more than {limit} entries. Save only the absences and try again.</source>
            <translation>في الملف أكثر من {limit} إدخال. يكفي حفظ الإجازات وحدها ثم المحاولة من جديد.</translation>
        </message>
        <message>
            <source>The file is larger than {limit} KB. Save only the days you need and try again.</source>
            <translation>حجم الملف أكبر من {limit} كيلوبايت. يكفي حفظ الأيام اللازمة ثم المحاولة من جديد.</translation>
        </message>
        <message>
            <source>The last day follows the first, {limit} days at most.</source>
            <translation>يأتي آخر يوم بعد أول يوم، وبحدّ أقصى {limit} يومًا.</translation>
        </message>
        <message>
            <source>There is no entry with a time in this file.</source>
            <translation>لا إدخال له وقت في هذا الملف.</translation>
        </message>
        <message>
            <source>This is not a calendar file (.ics) that can be read.</source>
            <translation>ليس هذا ملف تقويم (‎.ics) يمكن قراءته.</translation>
        </message>
        <message>
            <source>is there already</source>
            <translation>مسجَّلة من قبل</translation>
        </message>
        <message>
            <source>left out by you</source>
            <translation>مستبعَدة باختيارك</translation>
        </message>
        <message>
            <source>left out: cancelled there</source>
            <translation>مستبعَدة: ملغاة في الملف</translation>
        </message>
        <message>
            <source>left out: longer than a year</source>
            <translation>مستبعَدة: أطول من سنة</translation>
        </message>
        <message>
            <source>left out: marked as free time</source>
            <translation>مستبعَدة: مسجَّلة وقتًا حرًّا</translation>
        </message>
        <message>
            <source>left out: over</source>
            <translation>مستبعَدة: انقضت</translation>
        </message>
        <message>
            <source>left out: overlaps another leave</source>
            <translation>مستبعَدة: تتداخل مع إجازة أخرى</translation>
        </message>
        <message>
            <source>saved a calendar file</source>
            <translation>حفظ ملف تقويم</translation>
        </message>
        <message>
            <source>saved their own calendar file</source>
            <translation>حفظ ملف التقويم الشخصي</translation>
        </message>
        <message>
            <source>will be entered as leave</source>
            <translation>ستُسجَّل إجازةً</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>{state}: {reason}</source>
            <translation>{state}: {reason}</translation>
        </message>
        <message>
            <source>{name} (expected)</source>
            <translation>{name} (متوقَّعة)</translation>
        </message>
    </context>
    <context>
        <name>AbsencesSection</name>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>لا زيارات في هذا الوقت.</numerusform>
                <numerusform>زيارة واحدة تقع في هذا الوقت.</numerusform>
                <numerusform>زيارتان تقعان في هذا الوقت.</numerusform>
                <numerusform>%n زيارات تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed for them yet.</source>
            <translation>لم يتغيّر شيء منها بعد.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>Settle the visits</source>
            <translation>تسوية الزيارات</translation>
        </message>
        <message>
            <source>Add closed time</source>
            <translation>إضافة وقت مغلق</translation>
        </message>
        <message>
            <source>Add leave</source>
            <translation>إضافة إجازة</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>اختيار</translation>
        </message>
        <message>
            <source>For</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>الإجازات</translation>
        </message>
        <message>
            <source>Leave and closed rooms</source>
            <translation>الإجازات والغرف المغلقة</translation>
        </message>
        <message>
            <source>My leave</source>
            <translation>إجازاتي</translation>
        </message>
        <message>
            <source>New entry instead</source>
            <translation>إدخال جديد بدلًا منه</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>الغرفة</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>الغرف</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>حذف من القائمة</translation>
        </message>
        <message>
            <source>Taken off the list</source>
            <translation>حُذف من القائمة</translation>
        </message>
        <message>
            <source>The diary shows a leave as “away”; what it is for is seen here alone, by the manager, the lead and the person.</source>
            <translation>تظهر الإجازة في المواعيد بكلمة «غائب» فقط؛ أما سببها فلا يُرى إلا هنا، للمدير والمشرف السريري وصاحب الإجازة.</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>When</source>
            <translation>الفترة</translation>
        </message>
        <message>
            <source>Who is away</source>
            <translation>الغائب</translation>
        </message>
        <message>
            <source>Who or what</source>
            <translation>من أو ماذا</translation>
        </message>
        <message>
            <source>{part} of {whole} settled</source>
            <translation>سُوّي {part} من {whole}</translation>
        </message>
    </context>
    <context>
        <name>ClosureForm</name>
        <message>
            <source>First day</source>
            <translation>أول يوم</translation>
        </message>
        <message>
            <source>From, if not all day</source>
            <translation>من، إن لم يكن اليوم كله</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>آخر يوم</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>the same day</source>
            <translation>اليوم نفسه</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>حتى {time}</translation>
        </message>
        <message>
            <source>from {time}</source>
            <translation>من {time}</translation>
        </message>
    </context>
    <context>
        <name>DiaryFace</name>
        <message>
            <source>Ramadan hours</source>
            <translation>ساعات رمضان</translation>
        </message>
    </context>
    <context>
        <name>HolidaysSection</name>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>لا زيارات في هذا الوقت.</numerusform>
                <numerusform>زيارة واحدة تقع في هذا الوقت.</numerusform>
                <numerusform>زيارتان تقعان في هذا الوقت.</numerusform>
                <numerusform>%n زيارات تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed for them yet.</source>
            <translation>لم يتغيّر شيء منها بعد.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>Settle the visits</source>
            <translation>تسوية الزيارات</translation>
        </message>
        <message numerus="yes">
            <source>%n days taken over</source>
            <translation>
                <numerusform>لم تُعتمد أيام</numerusform>
                <numerusform>اعتُمد يوم واحد</numerusform>
                <numerusform>اعتُمد يومان</numerusform>
                <numerusform>اعتُمدت %n أيام</numerusform>
                <numerusform>اعتُمد %n يومًا</numerusform>
                <numerusform>اعتُمد %n يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>Add closed day</source>
            <translation>إضافة يوم إغلاق</translation>
        </message>
        <message>
            <source>Holidays and closed days</source>
            <translation>العطل وأيام الإغلاق</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>استبعاد</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>استُبعد</translation>
        </message>
        <message>
            <source>Name in Arabic</source>
            <translation>الاسم بالعربية</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>الاسم بالإنجليزية</translation>
        </message>
        <message>
            <source>New day instead</source>
            <translation>يوم جديد بدلًا منه</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>اعتماد</translation>
        </message>
        <message numerus="yes">
            <source>Take over %n proposals</source>
            <translation>
                <numerusform>لا مقترحات</numerusform>
                <numerusform>اعتماد المقترح</numerusform>
                <numerusform>اعتماد المقترحين</numerusform>
                <numerusform>اعتماد %n مقترحات</numerusform>
                <numerusform>اعتماد %n مقترحًا</numerusform>
                <numerusform>اعتماد %n مقترح</numerusform>
            </translation>
        </message>
        <message>
            <source>The calendar proposes; the clinic decides. Days that hang on the moon stay “expected” until confirmed.</source>
            <translation>التقويم يقترح والعيادة تقرّر. الأيام المرتبطة برؤية الهلال تبقى «متوقَّعة» حتى تأكيدها.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>الموعد</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>مؤكَّد</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>متوقَّع</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>مستبعَد</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>مقترَح</translation>
        </message>
    </context>
    <context>
        <name>HoursSection</name>
        <message>
            <source>Taken off</source>
            <translation>حُذفت</translation>
        </message>
    </context>
    <context>
        <name>TeamSection</name>
        <message>
            <source>Taken off</source>
            <translation>حُذفت</translation>
        </message>
    </context>
    <context>
        <name>HoursVersions</name>
        <message>
            <source>What was typed here and not saved yet is back.</source>
            <translation>عاد ما كُتب هنا ولم يُحفظ بعد.</translation>
        </message>
        <message>
            <source>A change here holds for past days too. “From a day on” leaves the past as it was.</source>
            <translation>التغيير هنا يسري على الأيام الماضية أيضًا. أما «ابتداءً من يوم» فيُبقي الماضي كما كان.</translation>
        </message>
        <message>
            <source>From a day on…</source>
            <translation>ابتداءً من يوم…</translation>
        </message>
        <message>
            <source>Take these hours off</source>
            <translation>حذف هذه الساعات</translation>
        </message>
        <message>
            <source>These hours hold from</source>
            <translation>تسري هذه الساعات من</translation>
        </message>
        <message>
            <source>Which hours</source>
            <translation>أي ساعات</translation>
        </message>
        <message>
            <source>all along</source>
            <translation>على الدوام</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>من {day}</translation>
        </message>
        <message>
            <source>new hours, from a day on</source>
            <translation>ساعات جديدة ابتداءً من يوم</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>حتى {day}</translation>
        </message>
    </context>
    <context>
        <name>RamadanSection</name>
        <message>
            <source>First day</source>
            <translation>أول يوم</translation>
        </message>
        <message>
            <source>Keep these hours</source>
            <translation>اعتماد هذه الساعات</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>آخر يوم</translation>
        </message>
        <message>
            <source>Ramadan hours</source>
            <translation>ساعات رمضان</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>They take the place of everybody's hours on the days people work. Hours of a person that begin within the month are kept. The diary shows a moon over its hours.</source>
            <translation>تحلّ محلّ ساعات الجميع في أيام عملهم، إلا من تبدأ ساعات خاصة به خلال الشهر نفسه. ويظهر هلال فوق الساعات في المواعيد.</translation>
        </message>
        <message>
            <source>Usual hours hold in this Ramadan</source>
            <translation>تسري الساعات المعتادة في رمضان هذا</translation>
        </message>
        <message>
            <source>Usual hours in Ramadan</source>
            <translation>الساعات المعتادة في رمضان</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>مؤكَّد</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>متوقَّع</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>My signature</source>
            <translation>توقيعي</translation>
        </message>
        <message>
            <source>Holidays and closed days</source>
            <translation>العطل وأيام الإغلاق</translation>
        </message>
        <message>
            <source>Leave and closed rooms</source>
            <translation>الإجازات والغرف المغلقة</translation>
        </message>
        <message>
            <source>My leave</source>
            <translation>إجازاتي</translation>
        </message>
        <message>
            <source>Ramadan hours</source>
            <translation>ساعات رمضان</translation>
        </message>
        <message>
            <source>Calendar files</source>
            <translation>ملفات التقويم</translation>
        </message>
    </context>
    <context>
        <name>SettleScreen</name>
        <message>
          <source>{name}: {said}. Ctrl+Z takes back what was done last.</source>
          <translation>{name}: {said}. يلغي Ctrl+Z آخر ما جرى.</translation>
        </message>
        <message>
          <source>Tell the client</source>
          <translation>إبلاغ المراجع</translation>
        </message>
        <message>
          <source>No visit is booked after it</source>
          <translation>لا زيارة محجوزة بعدها</translation>
        </message>
        <message>
          <source>Comes next {when}</source>
          <translation>الزيارة التالية {when}</translation>
        </message>
        <message>
          <source>Find another time</source>
          <translation>البحث عن وقت آخر</translation>
        </message>
        <message>
            <source>Who fits</source>
            <translation>من يناسبه؟</translation>
        </message>
        <message>
            <source>Another desk changed this visit a moment ago. It is shown as it is now.</source>
            <translation>عدّل جهاز آخر هذه الزيارة قبل لحظات. وهي معروضة كما هي الآن.</translation>
        </message>
        <message>
            <source>Cancel by clinic</source>
            <translation>إلغاء من العيادة</translation>
        </message>
        <message>
            <source>Clinic closed</source>
            <translation>العيادة مغلقة</translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>إعادة النظر</translation>
        </message>
        <message>
            <source>Free at this time</source>
            <translation>متاحون في هذا الوقت</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>إبقاء كما هي</translation>
        </message>
        <message>
            <source>Left as it is</source>
            <translation>بقيت كما هي</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>نقل</translation>
        </message>
        <message>
            <source>Moved {name} to {when}</source>
            <translation>نُقل موعد {name} إلى {when}</translation>
        </message>
        <message>
            <source>Next free times</source>
            <translation>أقرب الأوقات المتاحة</translation>
        </message>
        <message>
            <source>No free time within eight weeks.</source>
            <translation>لا وقت متاح خلال ثمانية أسابيع.</translation>
        </message>
        <message>
            <source>Nobody else is free at this time.</source>
            <translation>لا أحد غيره متاح في هذا الوقت.</translation>
        </message>
        <message>
            <source>Nothing waits here.</source>
            <translation>لا شيء بانتظار قرار.</translation>
        </message>
        <message>
            <source>Other therapist</source>
            <translation>معالج آخر</translation>
        </message>
        <message>
            <source>Take offer {number}</source>
            <translation>قبول العرض {number}</translation>
        </message>
        <message>
            <source>Visits to settle</source>
            <translation>زيارات للتسوية</translation>
        </message>
        <message>
            <source>Waits for an answer again</source>
            <translation>عادت بانتظار قرار</translation>
        </message>
        <message>
            <source>When a leave, a closed room or a holiday hits visits, they are listed here.</source>
            <translation>حين تصيب إجازة أو غرفة مغلقة أو عطلة زياراتٍ محجوزة، تُدرج هنا.</translation>
        </message>
        <message>
            <source>Which closed time</source>
            <translation>أي وقت مغلق</translation>
        </message>
        <message>
            <source>cancelled by the clinic</source>
            <translation>ألغتها العيادة</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>نُقلت</translation>
        </message>
        <message>
            <source>stays as it is</source>
            <translation>تبقى كما هي</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>بانتظار قرار</translation>
        </message>
        <message>
            <source>{name} away</source>
            <translation>غياب {name}</translation>
        </message>
        <message>
            <source>{name} is now with {therapist}</source>
            <translation>{name} الآن مع {therapist}</translation>
        </message>
        <message>
            <source>{name}: cancelled by the clinic</source>
            <translation>{name}: ألغتها العيادة</translation>
        </message>
        <message>
            <source>{room} out of use</source>
            <translation>{room} غير متاحة</translation>
        </message>
        <message>
            <source>{part} of {whole} settled</source>
            <translation>سُوّي {part} من {whole}</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message numerus="yes">
            <source>%n visits stand in closed time and wait for an answer.</source>
            <translation>
                <numerusform>لا زيارات بانتظار قرار.</numerusform>
                <numerusform>زيارة واحدة تقع في وقت مغلق وتنتظر قرارًا.</numerusform>
                <numerusform>زيارتان تقعان في وقت مغلق وتنتظران قرارًا.</numerusform>
                <numerusform>%n زيارات تقع في وقت مغلق وتنتظر قرارًا.</numerusform>
                <numerusform>%n زيارة تقع في وقت مغلق وتنتظر قرارًا.</numerusform>
                <numerusform>%n زيارة تقع في وقت مغلق وتنتظر قرارًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>{part} of {whole} settled.</source>
            <translation>سُوّي {part} من {whole}.</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Visits to settle</source>
            <translation>زيارات للتسوية</translation>
        </message>
    </context>
    <context>
        <name>CalendarSection</name>
        <message numerus="yes">
            <source>%n absences entered</source>
            <translation>
                <numerusform>لم تُدخل إجازات</numerusform>
                <numerusform>أُدخلت إجازة واحدة</numerusform>
                <numerusform>أُدخلت إجازتان</numerusform>
                <numerusform>أُدخلت %n إجازات</numerusform>
                <numerusform>أُدخلت %n إجازة</numerusform>
                <numerusform>أُدخلت %n إجازة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visits saved as {name}</source>
            <translation>
                <numerusform>حُفظ {name} بلا زيارات</numerusform>
                <numerusform>حُفظت زيارة واحدة في {name}</numerusform>
                <numerusform>حُفظت زيارتان في {name}</numerusform>
                <numerusform>حُفظت %n زيارات في {name}</numerusform>
                <numerusform>حُفظت %n زيارة في {name}</numerusform>
                <numerusform>حُفظت %n زيارة في {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visits stand in this time.</source>
            <translation>
                <numerusform>لا زيارات في هذا الوقت.</numerusform>
                <numerusform>زيارة واحدة تقع في هذا الوقت.</numerusform>
                <numerusform>زيارتان تقعان في هذا الوقت.</numerusform>
                <numerusform>%n زيارات تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
                <numerusform>%n زيارة تقع في هذا الوقت.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed for them yet.</source>
            <translation>لم يتغيّر شيء منها بعد.</translation>
        </message>
        <message>
            <source>Settle the visits</source>
            <translation>تسوية الزيارات</translation>
        </message>
        <message>
            <source>A file for another calendar program: times, rooms, and clients by initials or name; never what a visit is about. Saved again, it takes the place of the one before.</source>
            <translation>ملف لبرنامج تقويم آخر: الأوقات والغرف والمراجعون بالأحرف الأولى أو بالأسماء، ولا شيء عن مضمون الزيارة. وعند حفظه مجددًا يحلّ محل السابق.</translation>
        </message>
        <message>
            <source>Absences from a phone</source>
            <translation>إجازات من الهاتف</translation>
        </message>
        <message>
            <source>Calendar files</source>
            <translation>ملفات التقويم</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>اختيار</translation>
        </message>
        <message>
            <source>Choose a calendar file</source>
            <translation>اختيار ملف تقويم</translation>
        </message>
        <message>
            <source>Choose a file that your calendar saved (.ics). Titles are not kept: the diary says “away” alone.</source>
            <translation>يُختار ملف حفظه التقويم (‎.ics). لا تُحفظ العناوين: تظهر في المواعيد كلمة «غائب» وحدها.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>اختيار ملف…</translation>
        </message>
        <message numerus="yes">
            <source>Enter %n absences</source>
            <translation>
                <numerusform>لا إجازات للإدخال</numerusform>
                <numerusform>إدخال الإجازة</numerusform>
                <numerusform>إدخال الإجازتين</numerusform>
                <numerusform>إدخال %n إجازات</numerusform>
                <numerusform>إدخال %n إجازة</numerusform>
                <numerusform>إدخال %n إجازة</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter leaves a line out, again takes it in</source>
            <translation>مفتاح Enter يستبعد السطر، وضغطه مجددًا يعيده</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>أول يوم</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>آخر يوم</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>الأسماء</translation>
        </message>
        <message>
            <source>Save the calendar file</source>
            <translation>حفظ ملف التقويم</translation>
        </message>
        <message>
            <source>Save the file…</source>
            <translation>حفظ الملف…</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>النتيجة</translation>
        </message>
        <message>
            <source>When</source>
            <translation>الموعد</translation>
        </message>
        <message>
            <source>Whose absences</source>
            <translation>إجازات من</translation>
        </message>
        <message>
            <source>Whose visits</source>
            <translation>زيارات من</translation>
        </message>
    </context>
    <context>
        <name>BookingForm</name>
        <message>
            <source>{room} · out of use</source>
            <translation>{room} · غير متاحة</translation>
        </message>
    </context>
</TS>
