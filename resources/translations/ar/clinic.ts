<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>FigureBlock</name>
        <message>
            <source>Told by quarters alone: beside them the year would give away a quarter of {least} clients or fewer.</source>
            <translation>تُذكر الأرقام لكل ربع على حدة: فذكر السنة إلى جانبها يكشف ربعًا فيه {least} مراجعين أو أقل.</translation>
        </message>
        <message>
            <source>Told only above {least} clients, so that no figure points at somebody.</source>
            <translation>لا تُذكر الأرقام إلا فوق {least} مراجعين كي لا يدلّ رقم على أحد.</translation>
        </message>
    </context>
    <context>
        <name>FiguresScreen</name>
        <message>
            <source>by the rules of NHS Talking Therapies</source>
            <translation>وفق قواعد NHS Talking Therapies</translation>
        </message>
        <message>
            <source>care that ended, first and last score</source>
            <translation>رعاية انتهت، الدرجة الأولى والأخيرة</translation>
        </message>
        <message>
            <source>from the first call to the first visit</source>
            <translation>من أول اتصال إلى أول زيارة</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>جارٍ العدّ…</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>لا مراجعين</numerusform>
                <numerusform>مراجع واحد</numerusform>
                <numerusform>مراجعان</numerusform>
                <numerusform>%n مراجعين</numerusform>
                <numerusform>%n مراجعًا</numerusform>
                <numerusform>%n مراجع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to {name}</source>
            <translation>
                <numerusform>لم يُكتب شيء في {name}</numerusform>
                <numerusform>كُتب سطر واحد في {name}</numerusform>
                <numerusform>كُتب سطران في {name}</numerusform>
                <numerusform>كُتبت %n أسطر في {name}</numerusform>
                <numerusform>كُتب %n سطرًا في {name}</numerusform>
                <numerusform>كُتب %n سطر في {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n signed</source>
            <translation>
                <numerusform>لا مراجعات موقّعة</numerusform>
                <numerusform>مراجعة واحدة موقّعة</numerusform>
                <numerusform>مراجعتان موقّعتان</numerusform>
                <numerusform>%n مراجعات موقّعة</numerusform>
                <numerusform>%n مراجعة موقّعة</numerusform>
                <numerusform>%n مراجعة موقّعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>لا زيارات</numerusform>
                <numerusform>زيارة واحدة</numerusform>
                <numerusform>زيارتان</numerusform>
                <numerusform>%n زيارات</numerusform>
                <numerusform>%n زيارة</numerusform>
                <numerusform>%n زيارة</numerusform>
            </translation>
        </message>
        <message>
            <source>Quarters and years that are over are counted. A block is told only above ten clients, and as a percentage only from twenty on: house rules. No figure is kept about one therapist.</source>
            <translation>تُحسب الأرباع والسنوات المنتهية. ولا تُذكر مجموعة أرقام إلا فوق عشرة مراجعين، ولا نسبة مئوية إلا من عشرين فأكثر: قاعدتان داخليتان. ولا يُحفظ رقم عن معالج بعينه.</translation>
        </message>
        <message>
            <source>Clinic</source>
            <translation>العيادة</translation>
        </message>
        <message>
            <source>Endings</source>
            <translation>حالات الختام</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Export the figures</source>
            <translation>تصدير الأرقام</translation>
        </message>
        <message>
            <source>In care today</source>
            <translation>قيد الرعاية اليوم</translation>
        </message>
        <message>
            <source>PHQ-9 with GAD-7</source>
            <translation>PHQ-9 مع GAD-7</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>الفترة</translation>
        </message>
        <message>
            <source>Progress reviews</source>
            <translation>مراجعات التقدّم</translation>
        </message>
        <message>
            <source>Quarter {number}, {year}</source>
            <translation>الربع {number}، {year}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another folder.</source>
            <translation>تعذّرت كتابة الملف هناك. يُرجى اختيار مجلد آخر.</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <source>Waiting time</source>
            <translation>مدة الانتظار</translation>
        </message>
        <message numerus="yes">
            <source>by the rules of NHS Talking Therapies, %n counted course(s)</source>
            <translation>
                <numerusform>وفق قواعد NHS Talking Therapies، لا مسارات محسوبة</numerusform>
                <numerusform>وفق قواعد NHS Talking Therapies، مسار واحد محسوب</numerusform>
                <numerusform>وفق قواعد NHS Talking Therapies، مساران محسوبان</numerusform>
                <numerusform>وفق قواعد NHS Talking Therapies، %n مسارات محسوبة</numerusform>
                <numerusform>وفق قواعد NHS Talking Therapies، %n مسارًا محسوبًا</numerusform>
                <numerusform>وفق قواعد NHS Talking Therapies، %n مسار محسوب</numerusform>
            </translation>
        </message>
        <message>
            <source>came</source>
            <translation>حضر</translation>
        </message>
        <message>
            <source>cancelled by the clinic</source>
            <translation>ألغته العيادة</translation>
        </message>
        <message>
            <source>cancelled early</source>
            <translation>إلغاء مبكر</translation>
        </message>
        <message>
            <source>cancelled late</source>
            <translation>إلغاء متأخر</translation>
        </message>
        <message numerus="yes">
            <source>care that ended, first and last score, %n course(s)</source>
            <translation>
                <numerusform>رعاية انتهت، أول درجة وآخرها، لا مسارات</numerusform>
                <numerusform>رعاية انتهت، أول درجة وآخرها، مسار واحد</numerusform>
                <numerusform>رعاية انتهت، أول درجة وآخرها، مساران</numerusform>
                <numerusform>رعاية انتهت، أول درجة وآخرها، %n مسارات</numerusform>
                <numerusform>رعاية انتهت، أول درجة وآخرها، %n مسارًا</numerusform>
                <numerusform>رعاية انتهت، أول درجة وآخرها، %n مسار</numerusform>
            </translation>
        </message>
        <message>
            <source>consolidation</source>
            <translation>تثبيت التحسّن</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>مستحقة اليوم</translation>
        </message>
        <message>
            <source>ending</source>
            <translation>الختام</translation>
        </message>
        <message>
            <source>figures of everybody together, as counts</source>
            <translation>أرقام الجميع معًا، بالعدد</translation>
        </message>
        <message>
            <source>first meetings</source>
            <translation>اللقاءات الأولى</translation>
        </message>
        <message numerus="yes">
            <source>from the first call to the first visit, %n client(s)</source>
            <translation>
                <numerusform>من أول اتصال إلى أول زيارة، لا مراجعين</numerusform>
                <numerusform>من أول اتصال إلى أول زيارة، مراجع واحد</numerusform>
                <numerusform>من أول اتصال إلى أول زيارة، مراجعان</numerusform>
                <numerusform>من أول اتصال إلى أول زيارة، %n مراجعين</numerusform>
                <numerusform>من أول اتصال إلى أول زيارة، %n مراجعًا</numerusform>
                <numerusform>من أول اتصال إلى أول زيارة، %n مراجع</numerusform>
            </translation>
        </message>
        <message>
            <source>in therapy</source>
            <translation>في العلاج</translation>
        </message>
        <message>
            <source>later</source>
            <translation>بعد موعدها</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>الوسيط</translation>
        </message>
        <message>
            <source>middle half</source>
            <translation>النصف الأوسط</translation>
        </message>
        <message>
            <source>no agreed threshold</source>
            <translation>لا عتبة متفق عليها</translation>
        </message>
        <message>
            <source>no reliable change</source>
            <translation>لا تغيّر موثوق</translation>
        </message>
        <message>
            <source>on time</source>
            <translation>في موعدها</translation>
        </message>
        <message>
            <source>recovery, of cases at the start</source>
            <translation>تعافٍ، من الحالات عند البدء</translation>
        </message>
        <message>
            <source>reliable gain</source>
            <translation>تحسّن موثوق</translation>
        </message>
        <message>
            <source>reliable gain, now outside the clinical range</source>
            <translation>تحسّن موثوق، وخارج النطاق السريري الآن</translation>
        </message>
        <message>
            <source>reliable improvement</source>
            <translation>تحسّن موثوق</translation>
        </message>
        <message>
            <source>reliable recovery, of cases</source>
            <translation>تعافٍ موثوق، من الحالات</translation>
        </message>
        <message>
            <source>reliably worse</source>
            <translation>تراجع موثوق</translation>
        </message>
        <message>
            <source>within ordinary variation</source>
            <translation>ضمن التفاوت العادي</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>من {low} إلى {high}</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Clinic</source>
            <translation>العيادة</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Only whole quarters and years that are over are counted.</source>
            <translation>لا تُحسب إلا الأرباع والسنوات الكاملة المنتهية.</translation>
        </message>
    </context>
</TS>
