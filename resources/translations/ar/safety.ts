<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>texts</name>
        <message>
            <source>Tap what was said to the first question. “Declined to say” is an answer.</source>
            <translation>اختيار ما قيل في السؤال الأول لازم. و«فضّل عدم الإجابة» إجابة أيضًا.</translation>
        </message>
        <message>
            <source>Choose the day to look again: not every answer is “no”.</source>
            <translation>يلزم اختيار يوم للعودة إلى السؤال: ليست كل الإجابات «لا».</translation>
        </message>
        <message>
            <source>The day to look again lies ahead: choose today or later.</source>
            <translation>يوم العودة إلى السؤال يكون اليوم أو بعده.</translation>
        </message>
        <message>
            <source>Say whether the client agreed that the family is informed.</source>
            <translation>يلزم بيان موافقة المراجع على إبلاغ الأسرة أو عدمها.</translation>
        </message>
        <message>
            <source>Say in a few words why it cannot be now.</source>
            <translation>يلزم ذكر السبب بكلمات قليلة.</translation>
        </message>
        <message>
            <source>No check of today is in the record yet. Writing it takes about a minute.</source>
            <translation>لا يوجد في الملف فحص سلامة بتاريخ اليوم. كتابته تستغرق نحو دقيقة.</translation>
        </message>
        <message>
            <source>Say in your own words why nothing is open any more.</source>
            <translation>يلزم أن يُكتب لماذا لم يبقَ أمر مفتوح.</translation>
        </message>
        <message>
            <source>Answer it first: check now, already checked today, or cannot now.</source>
            <translation>الإجابة أولًا: الفحص الآن، أو تم الفحص اليوم، أو يتعذّر الآن.</translation>
        </message>
        <message>
            <source>Nothing waits for an answer any more.</source>
            <translation>لم يبقَ ما ينتظر إجابة.</translation>
        </message>
        <message>
            <source>Nothing is open here any more.</source>
            <translation>لم يبقَ هنا أمر مفتوح.</translation>
        </message>
        <message>
            <source>Not every answer is “no”, so it stays open until you look again.</source>
            <translation>ليست كل الإجابات «لا»، فيبقى الأمر مفتوحًا إلى حين العودة إليه.</translation>
        </message>
        <message>
            <source>This check was put right already. Correct the newer one.</source>
            <translation>سبق تصحيح هذا الفحص. يُصحَّح الأحدث.</translation>
        </message>
        <message>
            <source>There is room for {limit} characters here. Shorten it a little.</source>
            <translation>المساحة هنا {limit} حرفًا. يلزم اختصار يسير.</translation>
        </message>
        <message>
            <source>Say in a few words what came of the call.</source>
            <translation>يلزم ذكر نتيجة الاتصال بكلمات قليلة.</translation>
        </message>
        <message>
            <source>Write at least one line in one of the six steps.</source>
            <translation>يلزم سطر واحد على الأقل في إحدى الخطوات الست.</translation>
        </message>
        <message>
            <source>Nothing has changed since the version in force.</source>
            <translation>لم يتغيّر شيء عن النسخة السارية.</translation>
        </message>
        <message>
            <source>There is room for {limit} characters in a line. Shorten it a little.</source>
            <translation>السطر يتّسع لـ {limit} حرفًا. يلزم اختصار يسير.</translation>
        </message>
        <message>
            <source>A step has room for {limit} lines, so that the sheet stays one page.</source>
            <translation>الخطوة تتّسع لـ {limit} أسطر كي تبقى الورقة صفحة واحدة.</translation>
        </message>
        <message>
            <source>There is no safety plan yet.</source>
            <translation>لا توجد خطة سلامة بعد.</translation>
        </message>
        <message>
            <source>Ask first where the paper will be kept, and write it here.</source>
            <translation>يُسأل أولًا أين ستُحفظ الورقة، ويُكتب هنا.</translation>
        </message>
        <message>
            <source>First meeting</source>
            <translation>اللقاء الأول</translation>
        </message>
        <message>
            <source>Session note: safety has changed</source>
            <translation>ملاحظة الجلسة: تغيّر في السلامة</translation>
        </message>
        <message>
            <source>A safety question was answered</source>
            <translation>أُجيب عن سؤال السلامة</translation>
        </message>
        <message>
            <source>A safety question was left blank</source>
            <translation>تُرك سؤال السلامة دون إجابة</translation>
        </message>
        <message>
            <source>Raised by the therapist</source>
            <translation>أثاره المعالج</translation>
        </message>
        <message>
            <source>Safety check: not every answer was “no”</source>
            <translation>فحص السلامة: ليست كل الإجابات «لا»</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>الفحص الآن</translation>
        </message>
        <message>
            <source>Already checked today</source>
            <translation>تم الفحص اليوم</translation>
        </message>
        <message>
            <source>Cannot now</source>
            <translation>يتعذّر الآن</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>passing</source>
            <translation>عابرة</translation>
        </message>
        <message>
            <source>often</source>
            <translation>كثيرة</translation>
        </message>
        <message>
            <source>declined to say</source>
            <translation>فضّل عدم الإجابة</translation>
        </message>
        <message>
            <source>vague</source>
            <translation>غامضة</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>واضحة</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>غير متأكد</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>over 1 year ago</source>
            <translation>قبل أكثر من سنة</translation>
        </message>
        <message>
            <source>within a year</source>
            <translation>خلال سنة</translation>
        </message>
        <message>
            <source>within a month</source>
            <translation>خلال شهر</translation>
        </message>
        <message>
            <source>made safer</source>
            <translation>أُبعدت أو أُمِّنت</translation>
        </message>
        <message>
            <source>faith</source>
            <translation>الإيمان</translation>
        </message>
        <message>
            <source>children</source>
            <translation>الأبناء</translation>
        </message>
        <message>
            <source>plans for later</source>
            <translation>أمور ينتظرها</translation>
        </message>
        <message>
            <source>people</source>
            <translation>أشخاص قريبون</translation>
        </message>
        <message>
            <source>safety plan</source>
            <translation>خطة السلامة</translation>
        </message>
        <message>
            <source>earlier session</source>
            <translation>جلسة أقرب</translation>
        </message>
        <message>
            <source>family informed</source>
            <translation>إبلاغ الأسرة</translation>
        </message>
        <message>
            <source>psychiatrist</source>
            <translation>طبيب نفسي</translation>
        </message>
        <message>
            <source>emergency service</source>
            <translation>خدمة الطوارئ</translation>
        </message>
        <message>
            <source>something else</source>
            <translation>أمر آخر</translation>
        </message>
        <message>
            <source>A safety concern waits for your answer</source>
            <translation>أمر يخصّ السلامة ينتظر الإجابة</translation>
        </message>
        <message>
            <source>Call today: did not come, and something is open</source>
            <translation>اتصال اليوم: لم يحضر وهناك أمر مفتوح</translation>
        </message>
        <message>
            <source>Look again at safety</source>
            <translation>العودة إلى سؤال السلامة</translation>
        </message>
        <message>
            <source>Look at the safety plan together</source>
            <translation>مراجعة خطة السلامة معًا</translation>
        </message>
        <message>
            <source>A safety concern was not answered in time</source>
            <translation>أمر يخصّ السلامة لم تأتِ الإجابة عنه في وقته</translation>
        </message>
        <message>
            <source>Looks at something open were missed</source>
            <translation>فاتت مواعيد العودة إلى أمر مفتوح</translation>
        </message>
        <message>
            <source>My early signs</source>
            <translation>علاماتي المبكرة</translation>
        </message>
        <message>
            <source>What I can do alone</source>
            <translation>ما أستطيع فعله وحدي</translation>
        </message>
        <message>
            <source>People and places that take my mind off it</source>
            <translation>أشخاص وأماكن تصرف ذهني</translation>
        </message>
        <message>
            <source>People I can tell</source>
            <translation>من أستطيع إخباره</translation>
        </message>
        <message>
            <source>Professionals and services</source>
            <translation>المختصون والخدمات</translation>
        </message>
        <message>
            <source>Making my surroundings safer</source>
            <translation>جعل ما حولي أكثر أمانًا</translation>
        </message>
        <message>
            <source>What matters most to me</source>
            <translation>أهم ما لديّ</translation>
        </message>
        <message>
            <source>Who has a copy</source>
            <translation>من لديه نسخة</translation>
        </message>
        <message>
            <source>added</source>
            <translation>أُضيف</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>حُذف</translation>
        </message>
        <message>
            <source>order changed</source>
            <translation>تغيّر الترتيب</translation>
        </message>
        <message>
            <source>now reads</source>
            <translation>النص الآن</translation>
        </message>
        <message>
            <source>Say whose number it is, in at least one language.</source>
            <translation>يلزم ذكر صاحب الرقم بلغة واحدة على الأقل.</translation>
        </message>
        <message>
            <source>Type the number as it is dialled.</source>
            <translation>يُكتب الرقم كما يُطلب.</translation>
        </message>
        <message>
            <source>The day on which it was checked cannot lie ahead.</source>
            <translation>يوم التحقق لا يكون في المستقبل.</translation>
        </message>
    </context>
</TS>
