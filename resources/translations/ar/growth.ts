<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>CpdPanel</name>
        <message>
            <source>Certificate</source>
            <translation>الشهادة</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>Choose the certificate</source>
            <translation>اختيار الشهادة</translation>
        </message>
        <message>
            <source>Credit points</source>
            <translation>النقاط</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Entry kept</source>
            <translation>حُفظ القيد</translation>
        </message>
        <message>
            <source>Entry taken away</source>
            <translation>حُذف القيد</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>الساعات</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>PDF, PNG or JPEG, at most 5 MB; kept encrypted.</source>
            <translation>ملف PDF أو PNG أو JPEG لا يزيد على 5 م.ب، ويُحفظ مشفّرًا.</translation>
        </message>
        <message>
            <source>Professional development</source>
            <translation>التطوير المهني</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>الجهة</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Take the certificate away</source>
            <translation>حذف الشهادة</translation>
        </message>
        <message>
            <source>This file cannot be read. Choose another one.</source>
            <translation>تعذّرت قراءة هذا الملف. يُرجى اختيار ملف آخر.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>What I will do differently</source>
            <translation>ما سأفعله بطريقة مختلفة</translation>
        </message>
        <message>
            <source>for example 1.5</source>
            <translation>مثلًا 1.5</translation>
        </message>
        <message>
            <source>kept with the entry</source>
            <translation>محفوظة مع القيد</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا توجد</translation>
        </message>
        <message>
            <source>what it was called</source>
            <translation>اسم النشاط</translation>
        </message>
        <message>
            <source>who held it</source>
            <translation>من أقامه</translation>
        </message>
    </context>
    <context>
        <name>DevelopmentCard</name>
        <message>
            <source>Development {year}</source>
            <translation>التطوير في {year}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} س</translation>
        </message>
        <message>
            <source>{hours} of {target} h</source>
            <translation>{hours} من {target} س</translation>
        </message>
        <message>
            <source>{points} credit points</source>
            <translation>النقاط: {points}</translation>
        </message>
        <message>
            <source>{points} of {target} credit points</source>
            <translation>النقاط: {points} من {target}</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>What you typed last time is here again.</source>
            <translation>عاد ما كُتب في المرة السابقة.</translation>
        </message>
    </context>
    <context>
        <name>GrowthScreen</name>
        <message>
            <source>sign and release</source>
            <translation>توقيع وإصدار</translation>
        </message>
        <message>
            <source>back to growth</source>
            <translation>العودة إلى النمو</translation>
        </message>
        <message>
            <source>Write summary</source>
            <translation>كتابة ملخّص</translation>
        </message>
        <message>
            <source>Summary released</source>
            <translation>صدر الملخّص</translation>
        </message>
        <message>
            <source>Talked about; it stays in the record of signals</source>
            <translation>نوقش، ويبقى في سجل الإشارات</translation>
        </message>
        <message>
            <source>Add development</source>
            <translation>إضافة تطوير</translation>
        </message>
        <message>
            <source>Add supervision</source>
            <translation>إضافة إشراف</translation>
        </message>
        <message>
            <source>Courses, reading and teaching appear here.</source>
            <translation>تظهر هنا الدورات والقراءة والتدريس.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>النمو المهني</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>الساعات</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>المدة</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>النقاط</translation>
        </message>
        <message>
            <source>Professional development</source>
            <translation>التطوير المهني</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>توقيع</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>الإشراف</translation>
        </message>
        <message>
            <source>Supervision signed</source>
            <translation>وُقّع الإشراف</translation>
        </message>
        <message>
            <source>Supervision you had appears here.</source>
            <translation>تظهر هنا جلسات الإشراف التي تمّت.</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>المشرف</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>الأهداف</translation>
        </message>
        <message>
            <source>The supervisor has signed this: it stays as it is.</source>
            <translation>وقّع المشرف هذا القيد، فيبقى كما هو.</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>الموضوعات</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Waiting for your signature</source>
            <translation>بانتظار توقيعك</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>لمن</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>السنة</translation>
        </message>
        <message>
            <source>certificate</source>
            <translation>شهادة</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>تالف</translation>
        </message>
        <message>
            <source>licence, supervision, development</source>
            <translation>الترخيص والإشراف والتطوير</translation>
        </message>
        <message>
            <source>not signed</source>
            <translation>غير موقّع</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>موقّع</translation>
        </message>
    </context>
    <context>
        <name>LicenceCard</name>
        <message>
            <source>Licence</source>
            <translation>الترخيص</translation>
        </message>
        <message>
            <source>The manager enters both in Settings, Team.</source>
            <translation>يُدخلهما المدير في الإعدادات، الفريق والصلاحيات.</translation>
        </message>
        <message>
            <source>no date entered</source>
            <translation>لم يُدخل تاريخ</translation>
        </message>
        <message>
            <source>no number entered</source>
            <translation>لم يُدخل رقم</translation>
        </message>
    </context>
    <context>
        <name>ReflectionCard</name>
        <message>
            <source>Also changed on your other desk. Both are kept: that one stands below, this one here.</source>
            <translation>عُدّل هذا التأمل من جهازك الآخر أيضًا. النصّان محفوظان: ذاك في الأسفل، وهذا هنا.</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>حذف نهائي</translation>
        </message>
        <message>
            <source>New reflection</source>
            <translation>تأمّل جديد</translation>
        </message>
        <message>
            <source>Only you can read this. It is never printed, searched or shown to the lead.</source>
            <translation>لا يقرأ هذا أحد سواك. لا يُطبع ولا يُبحث فيه ولا يظهر للمشرف السريري.</translation>
        </message>
        <message>
            <source>Private reflection</source>
            <translation>تأمّل خاص</translation>
        </message>
        <message>
            <source>What I avoided</source>
            <translation>ما تجنّبته</translation>
        </message>
        <message>
            <source>What I want to try</source>
            <translation>ما أودّ تجربته</translation>
        </message>
        <message>
            <source>What touched me</source>
            <translation>ما أثّر فيّ</translation>
        </message>
    </context>
    <context>
        <name>SupervisionCard</name>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>لا لقاءات</numerusform>
                <numerusform>لقاء واحد</numerusform>
                <numerusform>لقاءان</numerusform>
                <numerusform>%n لقاءات</numerusform>
                <numerusform>%n لقاءً</numerusform>
                <numerusform>%n لقاء</numerusform>
            </translation>
        </message>
        <message>
            <source>Supervision {year}</source>
            <translation>الإشراف في {year}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} س</translation>
        </message>
        <message>
            <source>{hours} of {target} h</source>
            <translation>{hours} من {target} س</translation>
        </message>
    </context>
    <context>
        <name>SupervisionPanel</name>
        <message>
            <source>A colleague named here can sign it; then it stays as it is.</source>
            <translation>يستطيع الزميل المذكور هنا التوقيع، وبعده يبقى القيد كما هو.</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>ما اتُّفق عليه</translation>
        </message>
        <message>
            <source>Clients by file number only, never by name.</source>
            <translation>المراجعون برقم الملف فقط، لا بالاسم أبدًا.</translation>
        </message>
        <message>
            <source>Clients talked about</source>
            <translation>المراجعون الذين جرى الحديث عنهم</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>How</source>
            <translation>الشكل</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>الدقائق</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>الإشراف</translation>
        </message>
        <message>
            <source>Supervision kept</source>
            <translation>حُفظ الإشراف</translation>
        </message>
        <message>
            <source>Supervision taken away</source>
            <translation>حُذف الإشراف</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>المشرف</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>الموضوعات</translation>
        </message>
        <message>
            <source>for example AS-0412, Enter</source>
            <translation>مثلًا AS-0412 ثم Enter</translation>
        </message>
        <message>
            <source>name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>one agreed step, Enter</source>
            <translation>خطوة متفق عليها ثم Enter</translation>
        </message>
        <message>
            <source>one theme, Enter</source>
            <translation>موضوع ثم Enter</translation>
        </message>
        <message>
            <source>somebody from outside</source>
            <translation>شخص من خارج العيادة</translation>
        </message>
    </context>
    <context>
        <name>TargetsPanel</name>
        <message>
            <source>Credit points a year</source>
            <translation>النقاط في السنة</translation>
        </message>
        <message>
            <source>Hours of development a year</source>
            <translation>ساعات التطوير في السنة</translation>
        </message>
        <message>
            <source>Hours of supervision a year</source>
            <translation>ساعات الإشراف في السنة</translation>
        </message>
        <message>
            <source>House rule of this clinic. The program knows no legal figure; ask the licensing body.</source>
            <translation>قاعدة داخلية لهذه العيادة. لا يعرف البرنامج رقمًا قانونيًا، فالمرجع جهة الترخيص.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Targets kept</source>
            <translation>حُفظت الأهداف</translation>
        </message>
        <message>
            <source>Targets of the clinic</source>
            <translation>أهداف العيادة</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Growth</source>
            <translation>النمو</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Another version has taken its place already.</source>
            <translation>حلّ إصدار آخر محلّه من قبل.</translation>
        </message>
        <message>
            <source>Clinical lead</source>
            <translation>المشرف السريري</translation>
        </message>
        <message>
            <source>Licensing body</source>
            <translation>جهة الترخيص</translation>
        </message>
        <message>
            <source>Name the licensing body it goes to.</source>
            <translation>يُكتب اسم جهة الترخيص التي يذهب إليها.</translation>
        </message>
        <message>
            <source>Own records</source>
            <translation>السجل الشخصي</translation>
        </message>
        <message>
            <source>Say from which day to which the summary speaks.</source>
            <translation>يُكتب أول يوم وآخر يوم يشملهما الملخّص.</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>آخر يوم يسبق أول يوم.</translation>
        </message>
        <message>
            <source>The summary before it still stands. Withdraw it first.</source>
            <translation>الملخّص السابق ما زال قائمًا. يُسحب أولًا.</translation>
        </message>
        <message>
            <source>This summary has been released already and stays as it is.</source>
            <translation>صدر هذا الملخّص من قبل ويبقى كما هو.</translation>
        </message>
        <message>
            <source>This summary is not the one that was released: its stored pages were changed. Tell the clinical lead.</source>
            <translation>هذا الملخّص ليس الذي صدر: تغيّرت صفحاته المحفوظة. يُبلَّغ المشرف السريري.</translation>
        </message>
        <message>
            <source>This summary was withdrawn: it can be read, and is printed no more.</source>
            <translation>سُحب هذا الملخّص: يمكن قراءته ولا يُطبع بعد ذلك.</translation>
        </message>
        <message>
            <source>printed or saved a summary of growth</source>
            <translation>طباعة ملخّص للنمو المهني أو حفظه</translation>
        </message>
        <message>
            <source>released a summary of their own growth</source>
            <translation>إصدار ملخّص للنمو المهني الشخصي</translation>
        </message>
        <message>
            <source>withdrew a summary of their own growth</source>
            <translation>سحب ملخّص للنمو المهني الشخصي</translation>
        </message>
        <message>
            <source>A certificate can be a PDF, PNG or JPEG file. Choose another file.</source>
            <translation>تكون الشهادة ملف PDF أو PNG أو JPEG. يُرجى اختيار ملف آخر.</translation>
        </message>
        <message>
            <source>Among colleagues</source>
            <translation>بين الزملاء</translation>
        </message>
        <message>
            <source>Choose somebody other than yourself.</source>
            <translation>يُرجى اختيار شخص آخر غيرك.</translation>
        </message>
        <message>
            <source>Conference</source>
            <translation>مؤتمر</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>دورة</translation>
        </message>
        <message>
            <source>Credit points run from 0 to {high}.</source>
            <translation>النقاط من 0 إلى {high}.</translation>
        </message>
        <message>
            <source>Enter the hours in quarters, up to {high}: for example 1.5 or 2.25.</source>
            <translation>تُكتب الساعات بالأرباع حتى {high}، مثلًا 1.5 أو 2.25.</translation>
        </message>
        <message>
            <source>Enter the length in minutes, from {low} to {high}.</source>
            <translation>تُكتب المدة بالدقائق، من {low} إلى {high}.</translation>
        </message>
        <message>
            <source>Give it a title.</source>
            <translation>يُرجى كتابة عنوان.</translation>
        </message>
        <message>
            <source>Only the supervisor named here can sign it.</source>
            <translation>لا يوقّعه إلا المشرف المذكور هنا.</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>قراءة</translation>
        </message>
        <message>
            <source>Say on which day it was.</source>
            <translation>يُرجى ذكر اليوم.</translation>
        </message>
        <message>
            <source>Say who supervised: a colleague, or a name from outside.</source>
            <translation>يُرجى ذكر المشرف: زميل، أو اسم من خارج العيادة.</translation>
        </message>
        <message>
            <source>Teaching</source>
            <translation>تدريس</translation>
        </message>
        <message>
            <source>That day is still to come. Enter it when it is over.</source>
            <translation>هذا اليوم لم يأتِ بعد. يُسجَّل بعد انقضائه.</translation>
        </message>
        <message>
            <source>The file is larger than {limit} MB. Scan it smaller; nothing else is lost.</source>
            <translation>حجم الملف أكبر من {limit} م.ب. يُرجى مسحه بحجم أصغر، ولم يُفقد شيء آخر.</translation>
        </message>
        <message>
            <source>The supervisor has signed this: it stays as it is.</source>
            <translation>وقّع المشرف هذا القيد، فيبقى كما هو.</translation>
        </message>
        <message>
            <source>There is room for {limit} entries here.</source>
            <translation>يتّسع هذا الحقل لعدد {limit} من المدخلات.</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>ورشة عمل</translation>
        </message>
        <message>
            <source>Write a few words first.</source>
            <translation>يُرجى كتابة بضع كلمات أولًا.</translation>
        </message>
        <message>
            <source>ends within 30 days</source>
            <translation>ينتهي خلال 30 يومًا</translation>
        </message>
        <message>
            <source>ends within 90 days</source>
            <translation>ينتهي خلال 90 يومًا</translation>
        </message>
        <message>
            <source>has ended</source>
            <translation>انتهى</translation>
        </message>
        <message>
            <source>no date entered</source>
            <translation>لم يُدخل تاريخ</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>سارٍ</translation>
        </message>
    </context>
    <context>
        <name>AgendaCard</name>
        <message>
            <source>keeps coming back: {themes}</source>
            <translation>يعود مرارًا: {themes}</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>تدوين الإشراف</translation>
        </message>
        <message>
            <source>Talked about</source>
            <translation>نوقش</translation>
        </message>
        <message>
            <source>For the next supervision</source>
            <translation>للإشراف القادم</translation>
        </message>
        <message>
            <source>A new supervision with these file numbers</source>
            <translation>إشراف جديد بأرقام الملفات هذه</translation>
        </message>
    </context>
    <context>
        <name>SummariesCard</name>
        <message>
            <source>For</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <source>To</source>
            <translation>حتى</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>إصدار جديد</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Print summary</source>
            <translation>طباعة الملخّص</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>المرجع</translation>
        </message>
        <message>
            <source>Released</source>
            <translation>صدر في</translation>
        </message>
        <message>
            <source>Summaries released</source>
            <translation>الملخّصات الصادرة</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>الإصدار</translation>
        </message>
        <message>
            <source>WITHDRAWN</source>
            <translation>مسحوب</translation>
        </message>
        <message>
            <source>WITHDRAWN on {day}: {reason}</source>
            <translation>مسحوب في {day}: {reason}</translation>
        </message>
        <message>
            <source>What you release for the lead or a licensing body stays here as it was.</source>
            <translation>ما يصدر للمشرف أو لجهة الترخيص يبقى هنا كما صدر.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message numerus="yes">
            <source>Summary {reference}, %n page(s)</source>
            <translation>
                <numerusform>الملخّص {reference}، بلا صفحات</numerusform>
                <numerusform>الملخّص {reference}، صفحة واحدة</numerusform>
                <numerusform>الملخّص {reference}، صفحتان</numerusform>
                <numerusform>الملخّص {reference}، %n صفحات</numerusform>
                <numerusform>الملخّص {reference}، %n صفحة</numerusform>
                <numerusform>الملخّص {reference}، %n صفحة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryWriting</name>
        <message>
            <source>A line of your own after them</source>
            <translation>سطر منك بعد القوائم</translation>
        </message>
        <message>
            <source>A line of your own before the lists</source>
            <translation>سطر منك قبل القوائم</translation>
        </message>
        <message>
            <source>Back to growth</source>
            <translation>العودة إلى النمو</translation>
        </message>
        <message>
            <source>Clients' codes beside the themes</source>
            <translation>رموز المراجعين بجانب الموضوعات</translation>
        </message>
        <message>
            <source>Closing words</source>
            <translation>عبارة ختامية</translation>
        </message>
        <message>
            <source>Days, hours, titles and themes come from your entries. No client's name, no agreed action and no reflection stands in it.</source>
            <translation>التواريخ والساعات والعناوين والموضوعات من مدخلاتك. لا اسم مراجع فيه ولا خطوة متفق عليها ولا تأمّل.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>أول يوم</translation>
        </message>
        <message>
            <source>For</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>آخر يوم</translation>
        </message>
        <message>
            <source>Licensing body</source>
            <translation>جهة الترخيص</translation>
        </message>
        <message>
            <source>Name of the body</source>
            <translation>اسم الجهة</translation>
        </message>
        <message>
            <source>Opening words</source>
            <translation>عبارة افتتاحية</translation>
        </message>
        <message>
            <source>Sign and release</source>
            <translation>توقيع وإصدار</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>الملخّص</translation>
        </message>
        <message>
            <source>What you typed last time is here again.</source>
            <translation>عاد ما كُتب في المرة السابقة.</translation>
        </message>
    </context>
    <context>
        <name>WithdrawSummaryPanel</name>
        <message>
            <source>It stays readable, marked withdrawn, and is printed no more. A copy that was handed on has to be asked for.</source>
            <translation>يبقى مقروءًا وعليه علامة السحب، ولا يُطبع بعد ذلك. والنسخة التي سُلّمت تُسترجع بالطلب.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Summary withdrawn</source>
            <translation>سُحب الملخّص</translation>
        </message>
        <message>
            <source>What is wrong with it</source>
            <translation>ما الخطأ فيه</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Withdraw summary</source>
            <translation>سحب الملخّص</translation>
        </message>
        <message>
            <source>withdraw</source>
            <translation>سحب</translation>
        </message>
    </context>
</TS>
