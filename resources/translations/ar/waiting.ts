<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>AwayField</name>
    <message>
      <source>Add these days</source>
      <translation>إضافة هذه الأيام</translation>
    </message>
    <message>
      <source>First day away</source>
      <translation>أول يوم غياب</translation>
    </message>
    <message>
      <source>Last day away</source>
      <translation>آخر يوم غياب</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>first day</source>
      <translation>أول يوم</translation>
    </message>
    <message>
      <source>last day</source>
      <translation>آخر يوم</translation>
    </message>
  </context>
  <context>
    <name>BookingForm</name>
    <message>
      <source>Find free</source>
      <translation>أقرب موعد</translation>
    </message>
    <message>
      <source>The next free time (Ctrl+F)</source>
      <translation>أقرب موعد متاح (Ctrl+F)</translation>
    </message>
  </context>
  <context>
    <name>BookingPanel</name>
    <message>
      <source>Another desk changed this entry of the waiting list.</source>
      <translation>عُدّل هذا الطلب في قائمة الانتظار من جهاز آخر.</translation>
    </message>
    <message>
      <source>Book again if it still suits.</source>
      <translation>إعادة الحجز ممكنة إن كان الموعد ما زال مناسبًا.</translation>
    </message>
  </context>
  <context>
    <name>ClientScreen</name>
    <message>
      <source>waiting list</source>
      <translation>قائمة الانتظار</translation>
    </message>
    <message>
      <source>find free</source>
      <translation>أقرب موعد</translation>
    </message>
  </context>
  <context>
    <name>Diary</name>
    <message>
      <source>Would like a sooner time</source>
      <translation>يرغب في موعد أقرب</translation>
    </message>
  </context>
  <context>
    <name>DiaryBooking</name>
    <message>
      <source>a sooner time was taken</source>
      <translation>أُخذ موعد أقرب</translation>
    </message>
  </context>
  <context>
    <name>DiaryScreen</name>
    <message>
      <source>Find free</source>
      <translation>أقرب موعد</translation>
    </message>
    <message>
      <source>Waiting list</source>
      <translation>قائمة الانتظار</translation>
    </message>
  </context>
  <context>
    <name>FindFree</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>لا مزيد</numerusform>
        <numerusform>وآخر</numerusform>
        <numerusform>وآخران</numerusform>
        <numerusform>و%n آخرون</numerusform>
        <numerusform>و%n آخرون</numerusform>
        <numerusform>و%n آخرون</numerusform>
      </translation>
    </message>
    <message>
      <source>From</source>
      <translation>ابتداءً من</translation>
    </message>
    <message>
      <source>Ground floor</source>
      <translation>الطابق الأرضي</translation>
    </message>
    <message>
      <source>Left aside: {people}</source>
      <translation>لا يناسب: {people}</translation>
    </message>
    <message>
      <source>Nothing in the next sixty days suits all of this. Take a wish off, or use the waiting list.</source>
      <translation>لا يوجد خلال الستين يومًا القادمة موعد يناسب كل هذه الرغبات. يمكن التخلّي عن إحداها، أو استخدام قائمة الانتظار.</translation>
    </message>
    <message>
      <source>Nothing suits: waiting list</source>
      <translation>لا شيء مناسب: قائمة الانتظار</translation>
    </message>
    <message>
      <source>Only with</source>
      <translation>مع هؤلاء فقط</translation>
    </message>
    <message>
      <source>Room</source>
      <translation>الغرفة</translation>
    </message>
    <message>
      <source>Take the free time</source>
      <translation>أخذ الموعد المتاح</translation>
    </message>
    <message>
      <source>The first free time of each day, {length}. Enter or a digit takes one.</source>
      <translation>أول موعد متاح في كل يوم، {length}. يُختار بمفتاح Enter أو برقمه.</translation>
    </message>
    <message>
      <source>Trained in</source>
      <translation>مدرَّب على</translation>
    </message>
    <message>
      <source>Under 18</source>
      <translation>دون 18</translation>
    </message>
    <message>
      <source>any</source>
      <translation>أي غرفة</translation>
    </message>
    <message>
      <source>no wish</source>
      <translation>دون تحديد</translation>
    </message>
    <message>
      <source>today</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>{name} ({reasons})</source>
      <translation>{name} ({reasons})</translation>
    </message>
  </context>
  <context>
    <name>GapPanel</name>
    <message>
      <source>Book</source>
      <translation>حجز</translation>
    </message>
    <message>
      <source>Book for this person</source>
      <translation>حجز لهذا الشخص</translation>
    </message>
    <message>
      <source>Book for {name}</source>
      <translation>حجز باسم {name}</translation>
    </message>
    <message>
      <source>Called {when}: {outcome}</source>
      <translation>اتصال {when}: {outcome}</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>لا رد</translation>
    </message>
    <message>
      <source>Nobody on the list fits this time</source>
      <translation>لا أحد في القائمة يناسبه هذا الموعد</translation>
    </message>
    <message>
      <source>Not this time</source>
      <translation>ليس هذه المرة</translation>
    </message>
    <message>
      <source>Somebody else may have taken it, or their wishes changed.</source>
      <translation>ربما أُخذ الموعد، أو تغيّرت الرغبات.</translation>
    </message>
    <message>
      <source>Who fits?</source>
      <translation>من يناسبه؟</translation>
    </message>
    <message>
      <source>Whoever wishes the next free time comes first, then who waits longest. You decide whom to call.</source>
      <translation>الأولوية لمن يرغب في أول موعد متاح، ثم للأطول انتظارًا. والقرار لكم فيمن يُتّصل به.</translation>
    </message>
    <message>
      <source>{name}: {outcome}</source>
      <translation>{name}: {outcome}</translation>
    </message>
    <message>
      <source>{what}: {name}</source>
      <translation>{what}: {name}</translation>
    </message>
    <message>
      <source>Spoke</source>
      <translation>تحدّثنا</translation>
    </message>
  </context>
  <context>
    <name>OfferBar</name>
    <message numerus="yes">
      <source>%n more times came free that suit somebody.</source>
      <translation>
        <numerusform>لا مواعيد شاغرة أخرى تناسب أحدًا.</numerusform>
        <numerusform>وهناك موعد شاغر آخر يناسب أحد المنتظرين.</numerusform>
        <numerusform>وهناك موعدان شاغران آخران يناسبان بعض المنتظرين.</numerusform>
        <numerusform>وهناك %n مواعيد شاغرة أخرى تناسب بعض المنتظرين.</numerusform>
        <numerusform>وهناك %n موعدًا شاغرًا آخر تناسب بعض المنتظرين.</numerusform>
        <numerusform>وهناك %n موعد شاغر آخر تناسب بعض المنتظرين.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n on the waiting list fit it.</source>
      <translation>
        <numerusform>لا أحد في قائمة الانتظار يناسبه.</numerusform>
        <numerusform>شخص واحد في قائمة الانتظار يناسبه.</numerusform>
        <numerusform>شخصان في قائمة الانتظار يناسبهما.</numerusform>
        <numerusform>%n أشخاص في قائمة الانتظار يناسبهم.</numerusform>
        <numerusform>%n شخصًا في قائمة الانتظار يناسبهم.</numerusform>
        <numerusform>%n شخص في قائمة الانتظار يناسبهم.</numerusform>
      </translation>
    </message>
    <message>
      <source>It is kept until you release it.</source>
      <translation>يبقى محجوزًا إلى حين إخلائه.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>ليس الآن</translation>
    </message>
    <message>
      <source>Release it</source>
      <translation>إخلاء الموعد</translation>
    </message>
    <message>
      <source>Who fits</source>
      <translation>من يناسبه</translation>
    </message>
    <message>
      <source>{name} still has {when}.</source>
      <translation>ما زال لدى {name} موعد {when}.</translation>
    </message>
    <message>
      <source>{when} came free.</source>
      <translation>توفّر موعد {when}.</translation>
    </message>
  </context>
  <context>
    <name>OpeningList</name>
    <message>
      <source>Free times</source>
      <translation>مواعيد متاحة</translation>
    </message>
  </context>
  <context>
    <name>PersonChips</name>
    <message>
      <source>Man</source>
      <translation>رجل</translation>
    </message>
    <message>
      <source>Woman</source>
      <translation>امرأة</translation>
    </message>
  </context>
  <context>
    <name>TodayScreen</name>
    <message>
      <source>Find free</source>
      <translation>أقرب موعد</translation>
    </message>
    <message>
      <source>Waiting list</source>
      <translation>قائمة الانتظار</translation>
    </message>
  </context>
  <context>
    <name>WaitingPanel</name>
    <message>
      <source>Another desk changed this entry.</source>
      <translation>عُدّل هذا الطلب من جهاز آخر.</translation>
    </message>
    <message>
      <source>Away</source>
      <translation>أيام الغياب</translation>
    </message>
    <message>
      <source>Find free</source>
      <translation>أقرب موعد</translation>
    </message>
    <message>
      <source>How soon</source>
      <translation>درجة الاستعجال</translation>
    </message>
    <message>
      <source>Keeps until then</source>
      <translation>الموعد المحفوظ إلى حينه</translation>
    </message>
    <message>
      <source>Length, minutes</source>
      <translation>المدة بالدقائق</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Note for reception (not clinical)</source>
      <translation>ملاحظة للاستقبال (غير سريرية)</translation>
    </message>
    <message>
      <source>Off the list</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>On the waiting list</source>
      <translation>في قائمة الانتظار</translation>
    </message>
    <message>
      <source>Only with</source>
      <translation>مع هؤلاء فقط</translation>
    </message>
    <message>
      <source>Put on the list</source>
      <translation>إضافة إلى القائمة</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>حُفظ طلب {name}</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>بدء من جديد</translation>
    </message>
    <message>
      <source>Type days like mon, 30/11 or +1w.</source>
      <translation>تُكتب الأيام مثل: الأحد، 30/11، ‎+1w.</translation>
    </message>
    <message>
      <source>What you typed is kept; Save puts it in its place.</source>
      <translation>ما كُتب محفوظ، وزرّ الحفظ يضعه مكانه.</translation>
    </message>
    <message>
      <source>When it suits; nothing chosen means any time</source>
      <translation>الأوقات المناسبة؛ وعدم الاختيار يعني أي وقت</translation>
    </message>
    <message>
      <source>Wishes beside the front sheet</source>
      <translation>رغبات غير المدوَّنة في بيانات المراجع</translation>
    </message>
    <message>
      <source>Your draft is back.</source>
      <translation>عادت المسودة.</translation>
    </message>
    <message>
      <source>no booking</source>
      <translation>لا موعد محجوز</translation>
    </message>
    <message>
      <source>{name} is off the list: {reason}</source>
      <translation>إخراج {name} من القائمة: {reason}</translation>
    </message>
    <message>
      <source>{name} is on the waiting list</source>
      <translation>إضافة {name} إلى قائمة الانتظار</translation>
    </message>
    <message>
      <source>Called {when}: {outcome}</source>
      <translation>اتصال {when}: {outcome}</translation>
    </message>
  </context>
  <context>
    <name>WaitingScreen</name>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>لا أحد ينتظر</numerusform>
        <numerusform>شخص واحد ينتظر</numerusform>
        <numerusform>شخصان ينتظران</numerusform>
        <numerusform>%n أشخاص ينتظرون</numerusform>
        <numerusform>%n شخصًا ينتظرون</numerusform>
        <numerusform>%n شخص ينتظرون</numerusform>
      </translation>
    </message>
    <message>
      <source>Client</source>
      <translation>المراجع</translation>
    </message>
    <message>
      <source>Find free</source>
      <translation>أقرب موعد</translation>
    </message>
    <message>
      <source>How soon</source>
      <translation>درجة الاستعجال</translation>
    </message>
    <message>
      <source>Keeps</source>
      <translation>الموعد المحفوظ</translation>
    </message>
    <message>
      <source>New</source>
      <translation>جديد</translation>
    </message>
    <message>
      <source>Nobody has left the list yet</source>
      <translation>لم يخرج أحد من القائمة بعد</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>لا أحد ينتظر</translation>
    </message>
    <message>
      <source>Off the list</source>
      <translation>خرجوا من القائمة</translation>
    </message>
    <message>
      <source>On</source>
      <translation>في</translation>
    </message>
    <message>
      <source>Put somebody on the list</source>
      <translation>إضافة إلى القائمة</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>منذ</translation>
    </message>
    <message>
      <source>Waited since</source>
      <translation>الانتظار منذ</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>في الانتظار</translation>
    </message>
    <message>
      <source>Waiting list</source>
      <translation>قائمة الانتظار</translation>
    </message>
    <message>
      <source>When it suits</source>
      <translation>الأوقات المناسبة</translation>
    </message>
    <message>
      <source>When no time suits a caller, put them here: a cancelled visit will then say who fits.</source>
      <translation>حين لا يناسب المتصلَ أيُّ موعد، يُضاف هنا: وعند إلغاء زيارة يظهر من يناسبه الوقت.</translation>
    </message>
    <message>
      <source>Whoever was booked or no longer waits appears here.</source>
      <translation>يظهر هنا من حُجز له أو لم يعد ينتظر.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>With</source>
      <translation>مع</translation>
    </message>
    <message>
      <source>any time</source>
      <translation>أي وقت</translation>
    </message>
    <message>
      <source>anybody who fits</source>
      <translation>أي معالج مناسب</translation>
    </message>
    <message>
      <source>not {days}</source>
      <translation>عدا {days}</translation>
    </message>
  </context>
  <context>
    <name>screens</name>
    <message>
      <source>Wait list</source>
      <translation>الانتظار</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message>
      <source>Morning</source>
      <translation>صباحًا</translation>
    </message>
    <message>
      <source>Afternoon</source>
      <translation>بعد الظهر</translation>
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
      <source>no longer wished</source>
      <translation>لم يعد مطلوبًا</translation>
    </message>
    <message>
      <source>could not be reached</source>
      <translation>تعذّر الاتصال</translation>
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
      <translation>أُغلق هذا الطلب من جهاز آخر، {at}.</translation>
    </message>
    <message>
      <source>looked at the waiting list</source>
      <translation>الاطّلاع على قائمة الانتظار</translation>
    </message>
    <message>
      <source>kept the waiting list</source>
      <translation>تعديل قائمة الانتظار</translation>
    </message>
    <message>
      <source>a visit was booked</source>
      <translation>حُجزت زيارة</translation>
    </message>
    <message>
      <source>spoke on the phone</source>
      <translation>تحدّثنا هاتفيًا</translation>
    </message>
    <message>
      <source>looked for who is trained in a way of working</source>
      <translation>البحث عمّن تدرّب على أسلوب عمل</translation>
    </message>
  </context>
</TS>
