<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>CloseDialog</name>
        <message>
            <source>Close this episode of care</source>
            <translation>إغلاق فترة الرعاية</translation>
        </message>
        <message>
            <source>Close this episode of care?</source>
            <translation>هل تُغلق فترة الرعاية هذه؟</translation>
        </message>
        <message>
            <source>End reason: {reason}. The ending then stays as it is; letters can still be written.</source>
            <translation>سبب الانتهاء: {reason}. يبقى الختام بعدها كما هو، ويمكن كتابة الرسائل.</translation>
        </message>
        <message>
            <source>Visits still booked. Those ticked are cancelled by the clinic:</source>
            <translation>زيارات ما زالت محجوزة. ما عليه علامة تلغيه العيادة:</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <source>Close episode</source>
            <translation>إغلاق فترة الرعاية</translation>
        </message>
    </context>
    <context>
        <name>EndingForm</name>
        <message>
            <source>Letter after a missed visit</source>
            <translation>رسالة بعد زيارة لم تتم</translation>
        </message>
        <message>
            <source>How it ends</source>
            <translation>كيف ينتهي العلاج</translation>
        </message>
        <message>
            <source>A few words, if they help</source>
            <translation>كلمات قليلة إن أفادت</translation>
        </message>
        <message>
            <source>Staying-well plan</source>
            <translation>خطة الحفاظ على التحسّن</translation>
        </message>
        <message>
            <source>Green: I am well when</source>
            <translation>أخضر: أكون بخير عندما</translation>
        </message>
        <message>
            <source>Amber: my early signs</source>
            <translation>أصفر: علاماتي المبكرة</translation>
        </message>
        <message>
            <source>Red: I need help when</source>
            <translation>أحمر: أحتاج إلى مساعدة عندما</translation>
        </message>
        <message>
            <source>What I do</source>
            <translation>ما أفعله</translation>
        </message>
        <message>
            <source>People I can tell</source>
            <translation>أشخاص يمكنني إخبارهم</translation>
        </message>
        <message>
            <source>Services and numbers</source>
            <translation>خدمات وأرقام</translation>
        </message>
        <message>
            <source>I come back if</source>
            <translation>أعود إذا</translation>
        </message>
        <message>
            <source>Looking back and ahead</source>
            <translation>نظرة إلى الوراء وإلى الأمام</translation>
        </message>
        <message>
            <source>What was achieved</source>
            <translation>ما تحقّق</translation>
        </message>
        <message>
            <source>What helped</source>
            <translation>ما ساعد</translation>
        </message>
        <message>
            <source>My next steps</source>
            <translation>خطواتي القادمة</translation>
        </message>
        <message>
            <source>Ready to end, says the client</source>
            <translation>الاستعداد للختام في رأي المراجع</translation>
        </message>
        <message>
            <source>Ready to end, says the therapist</source>
            <translation>الاستعداد للختام في رأي المعالج</translation>
        </message>
        <message>
            <source>Sure of handling this alone</source>
            <translation>الثقة بالقدرة على المواصلة</translation>
        </message>
        <message>
            <source>Booster visits</source>
            <translation>زيارات التثبيت</translation>
        </message>
        <message>
            <source>+1m, 22/2</source>
            <translation>+1m أو 22/2</translation>
        </message>
        <message>
            <source>Add a booster visit</source>
            <translation>إضافة زيارة تثبيت</translation>
        </message>
        <message>
            <source>Goodbye and way back</source>
            <translation>الوداع وطريق العودة</translation>
        </message>
        <message>
            <source>The client's words</source>
            <translation>كلمات المراجع</translation>
        </message>
        <message>
            <source>The therapist's words</source>
            <translation>كلمات المعالج</translation>
        </message>
        <message>
            <source>Worries about ending</source>
            <translation>مخاوف من الختام</translation>
        </message>
        <message>
            <source>The way back: whom to call</source>
            <translation>طريق العودة: بمن الاتصال</translation>
        </message>
        <message>
            <source>Enter adds a line</source>
            <translation>سطر جديد بمفتاح Enter</translation>
        </message>
        <message>
            <source>signs: {signs} · steps: {steps}</source>
            <translation>العلامات: {signs} · الخطوات: {steps}</translation>
        </message>
        <message>
            <source>No visits are left open.</source>
            <translation>لا مواعيد مفتوحة.</translation>
        </message>
        <message>
            <source>Take this day out</source>
            <translation>حذف هذا اليوم</translation>
        </message>
        <message>
            <source>Ask for a score again after three months</source>
            <translation>طلب قياس من جديد بعد ثلاثة أشهر</translation>
        </message>
        <message>
            <source>Letter to the client in</source>
            <translation>لغة رسالة المراجع</translation>
        </message>
        <message>
            <source>Print the plan</source>
            <translation>طباعة الخطة</translation>
        </message>
        <message>
            <source>Risky situations, and what I do then</source>
            <translation>مواقف تحتاج إلى انتباه، وما أفعله فيها</translation>
        </message>
        <message>
            <source>Sure of handling this alone, so far: {said}</source>
            <translation>الثقة بالقدرة على المواصلة حتى الآن: {said}</translation>
        </message>
        <message>
            <source>What has become better</source>
            <translation>ما أصبح أفضل</translation>
        </message>
        <message>
            <source>Who keeps it</source>
            <translation>من يحتفظ بها</translation>
        </message>
        <message>
            <source>as the client reads</source>
            <translation>لغة المراجع</translation>
        </message>
        <message>
            <source>difference {change}</source>
            <translation>الفرق {change}</translation>
        </message>
        <message>
            <source>in {time}</source>
            <translation>بعد {time}</translation>
        </message>
    </context>
    <context>
        <name>EndingRead</name>
        <message>
            <source>Closed {when} · {who}</source>
            <translation>أُغلقت {when} · {who}</translation>
        </message>
        <message>
            <source>changed outside the program</source>
            <translation>عُدّلت من خارج البرنامج</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>كيف انتهى العلاج</translation>
        </message>
        <message>
            <source>Green: I am well when</source>
            <translation>أخضر: أكون بخير عندما</translation>
        </message>
        <message>
            <source>Amber: my early signs</source>
            <translation>أصفر: علاماتي المبكرة</translation>
        </message>
        <message>
            <source>Red: I need help when</source>
            <translation>أحمر: أحتاج إلى مساعدة عندما</translation>
        </message>
        <message>
            <source>What I do</source>
            <translation>ما أفعله</translation>
        </message>
        <message>
            <source>People I can tell</source>
            <translation>أشخاص يمكنني إخبارهم</translation>
        </message>
        <message>
            <source>Services and numbers</source>
            <translation>خدمات وأرقام</translation>
        </message>
        <message>
            <source>I come back if</source>
            <translation>أعود إذا</translation>
        </message>
        <message>
            <source>What was achieved</source>
            <translation>ما تحقّق</translation>
        </message>
        <message>
            <source>What helped</source>
            <translation>ما ساعد</translation>
        </message>
        <message>
            <source>My next steps</source>
            <translation>خطواتي القادمة</translation>
        </message>
        <message>
            <source>Ready to end, says the client</source>
            <translation>الاستعداد للختام في رأي المراجع</translation>
        </message>
        <message>
            <source>Ready to end, says the therapist</source>
            <translation>الاستعداد للختام في رأي المعالج</translation>
        </message>
        <message>
            <source>Sure of handling this alone</source>
            <translation>الثقة بالقدرة على المواصلة</translation>
        </message>
        <message>
            <source>Booster visits</source>
            <translation>زيارات التثبيت</translation>
        </message>
        <message>
            <source>Worries about ending</source>
            <translation>مخاوف من الختام</translation>
        </message>
        <message>
            <source>The client's words</source>
            <translation>كلمات المراجع</translation>
        </message>
        <message>
            <source>The therapist's words</source>
            <translation>كلمات المعالج</translation>
        </message>
        <message>
            <source>The way back: whom to call</source>
            <translation>طريق العودة: بمن الاتصال</translation>
        </message>
        <message>
            <source>Print the plan</source>
            <translation>طباعة الخطة</translation>
        </message>
        <message>
            <source>Risky situations, and what I do then</source>
            <translation>مواقف تحتاج إلى انتباه، وما أفعله فيها</translation>
        </message>
        <message>
            <source>What has become better</source>
            <translation>ما أصبح أفضل</translation>
        </message>
        <message>
            <source>Who keeps it</source>
            <translation>من يحتفظ بها</translation>
        </message>
        <message>
            <source>booked {when}</source>
            <translation>محجوز {when}</translation>
        </message>
        <message>
            <source>Visits left</source>
            <translation>الزيارات المتبقية</translation>
        </message>
        <message>
            <source>In a sentence each, for the letters</source>
            <translation>جملة لكل جانب، للرسائل</translation>
        </message>
    </context>
    <context>
        <name>EndingTab</name>
        <message>
            <source>This episode was closed somewhere else while you typed here. Your words are kept.</source>
            <translation>أُغلقت فترة الرعاية هذه من جهاز آخر أثناء الكتابة هنا. كلماتك محفوظة.</translation>
        </message>
        <message>
            <source>Who fits</source>
            <translation>من يناسبه؟</translation>
        </message>
        <message>
            <source>This ending was also changed somewhere else. Both texts are kept.</source>
            <translation>عُدّل هذا الختام من جهاز آخر أيضًا. النصّان محفوظان.</translation>
        </message>
        <message>
            <source>An ending can be prepared from the first plan on.</source>
            <translation>يمكن الإعداد للختام منذ أول خطة.</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>الحقل التالي</translation>
        </message>
        <message>
            <source>Sign and release</source>
            <translation>توقيع وإصدار</translation>
        </message>
        <message>
            <source>Close episode</source>
            <translation>إغلاق فترة الرعاية</translation>
        </message>
        <message>
            <source>Letters released: {count}</source>
            <translation>رسائل أُصدرت: {count}</translation>
        </message>
        <message>
            <source>End reason given</source>
            <translation>سبب الانتهاء مسجّل</translation>
        </message>
        <message>
            <source>Still booked: {days}</source>
            <translation>ما زال محجوزًا: {days}</translation>
        </message>
        <message>
            <source>End reason still needed</source>
            <translation>سبب الانتهاء مطلوب</translation>
        </message>
        <message>
            <source>Episode closed</source>
            <translation>أُغلقت فترة الرعاية</translation>
        </message>
        <message>
            <source>Asked again from {day}</source>
            <translation>يُسأل من جديد ابتداءً من {day}</translation>
        </message>
        <message>
            <source>The work draws to its end</source>
            <translation>بدأ الإعداد للختام</translation>
        </message>
        <message>
            <source>Visit booked</source>
            <translation>حُجزت الزيارة</translation>
        </message>
    </context>
    <context>
        <name>Mark</name>
        <message>
            <source>done</source>
            <translation>تمّ</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Choose how it ends: the episode closes with a reason.</source>
            <translation>يُرجى اختيار سبب الانتهاء: لا تُغلق فترة الرعاية دونه.</translation>
        </message>
        <message>
            <source>Rulers go from 0 to 10.</source>
            <translation>المقياس من 0 إلى 10.</translation>
        </message>
        <message>
            <source>There is room for {limit} characters here. Shorten it a little.</source>
            <translation>يتسع هذا الحقل لعدد {limit} من الحروف. يُرجى الاختصار قليلًا.</translation>
        </message>
        <message>
            <source>There is room for {limit} lines here. Keep the ones that matter most.</source>
            <translation>يتسع هذا الحقل لعدد {limit} من الأسطر. تُبقى الأهم.</translation>
        </message>
        <message>
            <source>This episode is closed; its ending stays as it is.</source>
            <translation>فترة الرعاية مغلقة، ويبقى ختامها كما هو.</translation>
        </message>
        <message>
            <source>There is no episode of care to end.</source>
            <translation>لا فترة رعاية لإنهائها.</translation>
        </message>
        <message>
            <source>A session note is not signed yet. Sign it first, then close the episode.</source>
            <translation>توجد ملاحظة جلسة غير موقّعة. تُوقَّع أولًا ثم تُغلق فترة الرعاية.</translation>
        </message>
        <message>
            <source>One of these visits is no longer to come. Look at the list again.</source>
            <translation>إحدى هذه الزيارات لم تعد قادمة. يُرجى النظر في القائمة من جديد.</translation>
        </message>
        <message>
            <source>Booster visit</source>
            <translation>زيارة تثبيت</translation>
        </message>
        <message>
            <source>Follow-up score</source>
            <translation>قياس المتابعة</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>تمّت</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>تُركت</translation>
        </message>
        <message>
            <source>This is done already.</source>
            <translation>سبق أن أُنجز هذا.</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>The guardian</source>
            <translation>وليّ الأمر</translation>
        </message>
        <message>
            <source>a reliable improvement has held on two scores</source>
            <translation>ثبت تحسّن موثوق في قياسين</translation>
        </message>
        <message>
            <source>every goal is reached</source>
            <translation>تحقّقت كل الأهداف</translation>
        </message>
        <message>
            <source>three planned visits or fewer are left</source>
            <translation>بقيت ثلاث زيارات مخطّطة أو أقل</translation>
        </message>
        <message>
            <source>after a month</source>
            <translation>بعد شهر</translation>
        </message>
        <message>
            <source>after a week</source>
            <translation>بعد أسبوع</translation>
        </message>
        <message>
            <source>after two weeks</source>
            <translation>بعد أسبوعين</translation>
        </message>
        <message>
            <source>end</source>
            <translation>الختام</translation>
        </message>
        <message>
            <source>first meeting</source>
            <translation>اللقاء الأول</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>الخطة</translation>
        </message>
        <message>
            <source>review</source>
            <translation>مراجعة التقدّم</translation>
        </message>
    </context>
    <context>
        <name>JourneySection</name>
        <message>
            <source>Changes and skills</source>
            <translation>التغيّرات والمهارات</translation>
        </message>
        <message>
            <source>Feelings</source>
            <translation>المشاعر</translation>
        </message>
        <message>
            <source>How we structured it</source>
            <translation>تنظيم العمل</translation>
        </message>
        <message>
            <source>How we worked together</source>
            <translation>طريقة العمل معًا</translation>
        </message>
        <message>
            <source>In a sentence each, for the letters</source>
            <translation>جملة لكل جانب، للرسائل</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>اقتراح</translation>
        </message>
        <message>
            <source>Understanding</source>
            <translation>الفهم</translation>
        </message>
        <message>
            <source>What the client brought</source>
            <translation>ما جاء به المراجع</translation>
        </message>
    </context>
    <context>
        <name>LastVisits</name>
        <message>
            <source>Book</source>
            <translation>حجز</translation>
        </message>
        <message>
            <source>Book {when}</source>
            <translation>حجز {when}</translation>
        </message>
        <message>
            <source>Propose days</source>
            <translation>اقتراح أيام</translation>
        </message>
        <message>
            <source>The last visits</source>
            <translation>الزيارات الأخيرة</translation>
        </message>
        <message>
            <source>Visits left</source>
            <translation>الزيارات المتبقية</translation>
        </message>
        <message>
            <source>booked {when}</source>
            <translation>محجوز {when}</translation>
        </message>
        <message>
            <source>weekly, then every two weeks, then monthly</source>
            <translation>أسبوعيًا، ثم كل أسبوعين، ثم شهريًا</translation>
        </message>
        <message>
            <source>{day}: nothing is free near it</source>
            <translation>{day}: لا وقت متاح قربه</translation>
        </message>
    </context>
    <context>
        <name>OfferBanner</name>
        <message>
            <source>It may be time to prepare the end: {signs}.</source>
            <translation>قد يكون الوقت مناسبًا للإعداد للختام: {signs}.</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <source>Planned visits left: {left}.</source>
            <translation>الزيارات المخطّطة المتبقية: {left}.</translation>
        </message>
        <message>
            <source>Prepare the end</source>
            <translation>الإعداد للختام</translation>
        </message>
    </context>
    <context>
        <name>RiskyField</name>
        <message>
            <source>Another situation</source>
            <translation>موقف آخر</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>الموقف</translation>
        </message>
        <message>
            <source>What I do then</source>
            <translation>ما أفعله حينها</translation>
        </message>
    </context>
</TS>
