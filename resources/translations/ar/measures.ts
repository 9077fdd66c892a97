<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AnswerSheet</name>
        <message>
            <source>Question {number} of {count}</source>
            <translation>السؤال {number} من {count}</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>لا ينطبق</translation>
        </message>
        <message>
            <source>left blank</source>
            <translation>تُرك فارغًا</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>بلا إجابة</translation>
        </message>
        <message>
            <source>safety question</source>
            <translation>سؤال السلامة</translation>
        </message>
    </context>
    <context>
        <name>ClientScreen</name>
        <message>
            <source>due</source>
            <translation>مستحق</translation>
        </message>
    </context>
    <context>
        <name>Drawing</name>
        <message>
            <source>above {cutoff}: over the clinic’s cut-off</source>
            <translation>أعلى من {cutoff}: فوق حدّ العيادة</translation>
        </message>
        <message>
            <source>below {cutoff}: under the clinic’s cut-off</source>
            <translation>أقل من {cutoff}: دون حدّ العيادة</translation>
        </message>
        <message>
            <source>higher is better</source>
            <translation>الأعلى أفضل</translation>
        </message>
        <message>
            <source>lower is better</source>
            <translation>الأقل أفضل</translation>
        </message>
        <message>
            <source>score due {day}</source>
            <translation>القياس مستحق {day}</translation>
        </message>
        <message>
            <source>within {rc} points: ordinary variation</source>
            <translation>ضمن {rc}: تفاوت عادي</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>Another form</source>
            <translation>نموذج آخر</translation>
        </message>
        <message>
            <source>Declined is an answer too: it silences the reminder until the next review.</source>
            <translation>الاعتذار إجابة أيضًا: يوقف التذكير حتى مراجعة التقدّم القادمة.</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>المستحق الآن</translation>
        </message>
        <message>
            <source>Enter a form</source>
            <translation>إدخال نموذج</translation>
        </message>
        <message>
            <source>Enter what is due</source>
            <translation>إدخال المستحق</translation>
        </message>
        <message>
            <source>Nothing is due</source>
            <translation>لا شيء مستحق</translation>
        </message>
        <message>
            <source>choose a form</source>
            <translation>اختيار نموذج</translation>
        </message>
        <message>
            <source>last on {day}</source>
            <translation>آخر مرة {day}</translation>
        </message>
        <message>
            <source>{measure}, the gentle one</source>
            <translation>{measure}، النموذج الألطف</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>اعتذار</translation>
        </message>
        <message>
            <source>Difficulty question</source>
            <translation>سؤال الصعوبة</translation>
        </message>
        <message>
            <source>Enter {measure}</source>
            <translation>إدخال {measure}</translation>
        </message>
        <message>
            <source>Filled on</source>
            <translation>تاريخ التعبئة</translation>
        </message>
        <message>
            <source>From the paper form: type the numbers in a row; the cursor moves by itself.</source>
            <translation>من النموذج الورقي: تُكتب الأرقام متتالية، والمؤشر ينتقل وحده.</translation>
        </message>
        <message>
            <source>How</source>
            <translation>الطريقة</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>On screen</source>
            <translation>على الشاشة</translation>
        </message>
        <message>
            <source>Put {measure} right</source>
            <translation>تصحيح {measure}</translation>
        </message>
        <message>
            <source>Save as corrected</source>
            <translation>حفظ التصحيح</translation>
        </message>
        <message>
            <source>The client fills the form on this screen, which is locked meanwhile</source>
            <translation>تعبئة النموذج بيد المراجع على هذه الشاشة، وهي مقفلة أثناء ذلك</translation>
        </message>
        <message>
            <source>This form was made for people from {age} on. It can be used; read the score with care.</source>
            <translation>أُعدّ هذا النموذج لمن عمره {age} فأكثر. يمكن استخدامه مع قراءة الدرجة بحذر.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>المجموع</translation>
        </message>
        <message>
            <source>Why it is put right</source>
            <translation>سبب التصحيح</translation>
        </message>
        <message>
            <source>for example: read the paper again</source>
            <translation>مثلًا: إعادة قراءة الورقة</translation>
        </message>
        <message>
            <source>not scored</source>
            <translation>لا يُحسب</translation>
        </message>
        <message>
            <source>{about}. From the paper form: type the numbers in a row; the cursor moves by itself.</source>
            <translation>{about}. من النموذج الورقي: تُكتب الأرقام متتالية، والمؤشر ينتقل وحده.</translation>
        </message>
    </context>
    <context>
        <name>MeasureSeries</name>
        <message>
            <source>Newest answer: {answers}.</source>
            <translation>أحدث إجابة: {answers}.</translation>
        </message>
        <message>
            <source>above {cutoff}: over the clinic’s cut-off</source>
            <translation>أعلى من {cutoff}: فوق حدّ العيادة</translation>
        </message>
        <message>
            <source>before the first visit</source>
            <translation>قبل الزيارة الأولى</translation>
        </message>
        <message>
            <source>below {cutoff}: under the clinic’s cut-off</source>
            <translation>أقل من {cutoff}: دون حدّ العيادة</translation>
        </message>
        <message>
            <source>blanks filled by the mean</source>
            <translation>الفراغات بالمتوسط</translation>
        </message>
        <message>
            <source>form in another language</source>
            <translation>نموذج بلغة أخرى</translation>
        </message>
        <message>
            <source>today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>الزيارة {number}</translation>
        </message>
        <message>
            <source>within {rc} points of the start: could be ordinary variation</source>
            <translation>ضمن {rc} من البداية: قد يكون تفاوتًا عاديًا</translation>
        </message>
        <message>
            <source>{edge}: a change of {rc} from here down is reliable</source>
            <translation>{edge}: التغيّر بمقدار {rc} من هنا نزولًا موثوق</translation>
        </message>
        <message>
            <source>{edge}: a change of {rc} from here up is reliable</source>
            <translation>{edge}: التغيّر بمقدار {rc} من هنا صعودًا موثوق</translation>
        </message>
        <message>
            <source>{measure} asks about safety in question {items}.</source>
            <translation>{measure} يسأل عن السلامة في السؤال {items}.</translation>
        </message>
        <message>
            <source>{measure} does not ask about suicide: ask in your own words.</source>
            <translation>{measure} لا يسأل عن الانتحار: يلزم السؤال شفهيًا.</translation>
        </message>
    </context>
    <context>
        <name>MeasureWords</name>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>لا شيء ناقص</numerusform>
                <numerusform>ناقص واحد</numerusform>
                <numerusform>ناقصان</numerusform>
                <numerusform>%n ناقصة</numerusform>
                <numerusform>%n ناقصًا</numerusform>
                <numerusform>%n ناقص</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n score(s)</source>
            <translation>
                <numerusform>بلا درجات</numerusform>
                <numerusform>درجة واحدة</numerusform>
                <numerusform>درجتان</numerusform>
                <numerusform>%n درجات</numerusform>
                <numerusform>%n درجة</numerusform>
                <numerusform>%n درجة</numerusform>
            </translation>
        </message>
        <message>
            <source>A change of {rc} or more is called reliable for this form.</source>
            <translation>التغيّر بمقدار {rc} فأكثر يُعدّ موثوقًا في هذا النموذج.</translation>
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
            <source>Being over {cutoff} as well would count as recovered.</source>
            <translation>وتجاوز {cutoff} أيضًا يُعدّ تعافيًا.</translation>
        </message>
        <message>
            <source>Being under {cutoff} as well would count as recovered.</source>
            <translation>والنزول دون {cutoff} أيضًا يُعدّ تعافيًا.</translation>
        </message>
        <message>
            <source>Higher by {points} points since the start</source>
            <translation>أعلى بمقدار {points} منذ البداية</translation>
        </message>
        <message>
            <source>Lower by {points} points since the start</source>
            <translation>أقل بمقدار {points} منذ البداية</translation>
        </message>
        <message>
            <source>No score yet.</source>
            <translation>لا درجة بعد.</translation>
        </message>
        <message>
            <source>One score: not enough to say how it goes.</source>
            <translation>درجة واحدة: لا تكفي للقول كيف تسير الأمور.</translation>
        </message>
        <message>
            <source>Started at {first} on {day} and is at {last} on {today}.</source>
            <translation>البداية {first} في {day}، وهي {last} في {today}.</translation>
        </message>
        <message>
            <source>The first one becomes the start that later ones are compared with.</source>
            <translation>الدرجة الأولى هي البداية التي تُقارن بها الدرجات اللاحقة.</translation>
        </message>
        <message>
            <source>The form calls this {band}.</source>
            <translation>يسمّي النموذج هذه الدرجة: {band}.</translation>
        </message>
        <message>
            <source>The same as at the start.</source>
            <translation>كما كانت في البداية.</translation>
        </message>
        <message>
            <source>The two forms were in different languages: read the change with care.</source>
            <translation>النموذجان بلغتين مختلفتين: يُقرأ التغيّر بحذر.</translation>
        </message>
        <message>
            <source>forms in two languages</source>
            <translation>نماذج بلغتين</translation>
        </message>
        <message>
            <source>hollow points: blanks filled by the mean</source>
            <translation>النقاط المفرّغة: فراغات أُكملت بالمتوسط</translation>
        </message>
        <message>
            <source>improved</source>
            <translation>تحسّن</translation>
        </message>
        <message>
            <source>in-house, not validated</source>
            <translation>من إعداد العيادة، غير مقنّن</translation>
        </message>
        <message>
            <source>it shows direction, it is not a diagnosis</source>
            <translation>يبيّن الاتجاه، وليس تشخيصًا</translation>
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
            <source>not enough data</source>
            <translation>بيانات غير كافية</translation>
        </message>
        <message>
            <source>of {high}, nothing missing</source>
            <translation>من {high}، لا شيء ناقص</translation>
        </message>
        <message>
            <source>of {high}, {missing}, filled by the mean</source>
            <translation>من {high}، {missing}، أُكمل بالمتوسط</translation>
        </message>
        <message>
            <source>recovered</source>
            <translation>تعافٍ</translation>
        </message>
        <message>
            <source>reliable change {rc} ({source})</source>
            <translation>التغيّر الموثوق {rc} ({source})</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>يستحق الانتباه</translation>
        </message>
        <message>
            <source>{head}: could be ordinary variation.</source>
            <translation>{head}: قد يكون تفاوتًا عاديًا.</translation>
        </message>
        <message>
            <source>{head}: more than ordinary variation, and across the cut-off.</source>
            <translation>{head}: أكثر من تفاوت عادي، وتجاوز الحدّ.</translation>
        </message>
        <message>
            <source>{head}: more than ordinary variation.</source>
            <translation>{head}: أكثر من تفاوت عادي.</translation>
        </message>
        <message>
            <source>{head}: more than ordinary variation. Worth a look.</source>
            <translation>{head}: أكثر من تفاوت عادي. يستحق الانتباه.</translation>
        </message>
        <message>
            <source>{head}: there is no agreed threshold for this form.</source>
            <translation>{head}: لا عتبة متفق عليها لهذا النموذج.</translation>
        </message>
        <message>
            <source>{language} form</source>
            <translation>النموذج: {language}</translation>
        </message>
        <message>
            <source>{language} form each time</source>
            <translation>النموذج كل مرة: {language}</translation>
        </message>
        <message>
            <source>{score} on {day}.</source>
            <translation>{score} في {day}.</translation>
        </message>
    </context>
    <context>
        <name>MeasuresSection</name>
        <message>
            <source>The middle between both groups, in use: {value}</source>
            <translation>الوسط بين المجموعتين وهو المعمول به: {value}</translation>
        </message>
        <message>
            <source>Two SD from the general mean: {value}</source>
            <translation>انحرافان معياريان عن متوسط عامة الناس: {value}</translation>
        </message>
        <message>
            <source>Two SD from the clients' mean: {value}</source>
            <translation>انحرافان معياريان عن متوسط المراجعين: {value}</translation>
        </message>
        <message>
            <source>From a study: mean of clients</source>
            <translation>من دراسة: متوسط المراجعين</translation>
        </message>
        <message>
            <source>Whose study the cut-off comes from</source>
            <translation>صاحب الدراسة التي أُخذ منها الحدّ</translation>
        </message>
        <message>
            <source>mean of people in general</source>
            <translation>متوسط عامة الناس</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>الانحراف المعياري</translation>
        </message>
        <message>
            <source>About</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <source>After, attended sessions</source>
            <translation>بعد عدد من الجلسات</translation>
        </message>
        <message>
            <source>Also published: {figures}</source>
            <translation>ومن المنشور أيضًا: {figures}</translation>
        </message>
        <message>
            <source>Bands in use</source>
            <translation>النطاقات المعتمدة</translation>
        </message>
        <message>
            <source>Bring in a form</source>
            <translation>إدخال نموذج من ملف</translation>
        </message>
        <message>
            <source>Choose the files…</source>
            <translation>اختيار الملفات…</translation>
        </message>
        <message>
            <source>Cut-off</source>
            <translation>الحدّ</translation>
        </message>
        <message>
            <source>Cut-off {value} ({source})</source>
            <translation>الحدّ {value} ({source})</translation>
        </message>
        <message>
            <source>From a study: SD</source>
            <translation>من دراسة: الانحراف المعياري</translation>
        </message>
        <message>
            <source>House rule of this clinic, not of a study.</source>
            <translation>قاعدة داخلية لهذه العيادة، لا لدراسة.</translation>
        </message>
        <message>
            <source>In use in this clinic</source>
            <translation>مستخدم في هذه العيادة</translation>
        </message>
        <message>
            <source>Its scoring file; cancel if there is none</source>
            <translation>ملف الحساب؛ إلغاء إن لم يوجد</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>القياس</translation>
        </message>
        <message>
            <source>Measure saved</source>
            <translation>حُفظ القياس</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>القياسات</translation>
        </message>
        <message>
            <source>No agreed reliable change: only the two scores are shown.</source>
            <translation>لا تغيّر موثوق متفق عليه: تُعرض الدرجتان فقط.</translation>
        </message>
        <message>
            <source>One FHIR R4 Questionnaire for each measure and language, with its scoring file where the program does not know the measure. Nothing in a file is ever run.</source>
            <translation>ملف FHIR R4 Questionnaire واحد لكل قياس ولغة، ومعه ملف الحساب إن كان القياس غير معروف في البرنامج. لا يُشغَّل شيء من داخل الملف أبدًا.</translation>
        </message>
        <message>
            <source>Or after, days</source>
            <translation>أو بعد عدد من الأيام</translation>
        </message>
        <message>
            <source>Own cut-off</source>
            <translation>حدّ خاص بالعيادة</translation>
        </message>
        <message>
            <source>Own reliable change</source>
            <translation>تغيّر موثوق خاص</translation>
        </message>
        <message>
            <source>Own wording</source>
            <translation>النص الأصلي</translation>
        </message>
        <message>
            <source>Pace saved</source>
            <translation>حُفظت المواعيد</translation>
        </message>
        <message>
            <source>Reliable change</source>
            <translation>التغيّر الموثوق</translation>
        </message>
        <message>
            <source>Reliable change {value} ({source})</source>
            <translation>التغيّر الموثوق {value} ({source})</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Taken in: {title}, {language}, {count} questions.</source>
            <translation>أُدخل: {title}، {language}، عدد الأسئلة {count}.</translation>
        </message>
        <message>
            <source>The file could not be read.</source>
            <translation>تعذّرت قراءة الملف.</translation>
        </message>
        <message>
            <source>The form (FHIR Questionnaire)</source>
            <translation>النموذج (FHIR Questionnaire)</translation>
        </message>
        <message>
            <source>The form was not taken in. What differs:</source>
            <translation>لم يُدخل النموذج. أوجه الاختلاف:</translation>
        </message>
        <message>
            <source>We hold the official form and its terms</source>
            <translation>النموذج الرسمي وشروطه لدينا</translation>
        </message>
        <message>
            <source>What can be filled in this clinic. The program holds scoring and its own topic words; the wording of a form belongs to its owner and is brought by the clinic.</source>
            <translation>ما يمكن تعبئته في هذه العيادة. في البرنامج الحساب وكلمات موضوعاته الخاصة؛ أما نص النموذج فلصاحبه، وإدخاله بيد العيادة.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>التوقيت</translation>
        </message>
        <message>
            <source>When a score is overdue</source>
            <translation>متى تتأخر الدرجة</translation>
        </message>
        <message>
            <source>When it is asked for</source>
            <translation>متى يُطلب</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>مستخدم</translation>
        </message>
        <message>
            <source>intake, reviews, end</source>
            <translation>البداية والمراجعات والختام</translation>
        </message>
        <message>
            <source>named in the scoring file</source>
            <translation>مذكور في ملف الحساب</translation>
        </message>
        <message>
            <source>off</source>
            <translation>متوقف</translation>
        </message>
        <message>
            <source>offered, the gentle one</source>
            <translation>يُعرض، وهو الألطف</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>عند الطلب</translation>
        </message>
        <message>
            <source>reliability</source>
            <translation>الثبات</translation>
        </message>
        <message>
            <source>the clinic's own</source>
            <translation>خاص بالعيادة</translation>
        </message>
        <message>
            <source>z (1.96 is 95 %)</source>
            <translation>قيمة z (1.96 تعني 95%)</translation>
        </message>
    </context>
    <context>
        <name>MeasuresTab</name>
        <message>
            <source>Rated by the client in the session note, at reviews and with the plan.</source>
            <translation>يقيّمها المراجع في ملاحظة الجلسة وفي مراجعات التقدّم ومع الخطة.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>الأهداف</translation>
        </message>
        <message>
            <source>As chart</source>
            <translation>رسم بياني</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>Kept: {forms}</source>
            <translation>حُفظ: {forms}</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Save the answers as a file</source>
            <translation>حفظ الإجابات في ملف</translation>
        </message>
        <message>
            <source>The answers are saved as a file. It is no longer protected: keep it safe.</source>
            <translation>حُفظت الإجابات في ملف. لم تعد محمية فيه: يلزم حفظه في مكان آمن.</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>إجابة</translation>
        </message>
        <message>
            <source>as table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>اعتذار</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>لا ينطبق</translation>
        </message>
        <message>
            <source>due now</source>
            <translation>مستحق الآن</translation>
        </message>
        <message>
            <source>enter</source>
            <translation>إدخال</translation>
        </message>
        <message>
            <source>left blank</source>
            <translation>ترك فارغ</translation>
        </message>
        <message>
            <source>next due {day}</source>
            <translation>الموعد القادم {day}</translation>
        </message>
        <message>
            <source>one back</source>
            <translation>رجوع واحد</translation>
        </message>
        <message>
            <source>print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>save</source>
            <translation>حفظ</translation>
        </message>
    </context>
    <context>
        <name>MyDayScreen</name>
        <message>
            <source>Measure</source>
            <translation>القياس</translation>
        </message>
    </context>
    <context>
        <name>NoteSide</name>
        <message>
            <source>Scores</source>
            <translation>الدرجات</translation>
        </message>
    </context>
    <context>
        <name>OverviewTab</name>
        <message>
            <source>Measure on the time-line</source>
            <translation>القياس على الخط الزمني</translation>
        </message>
    </context>
    <context>
        <name>PrepView</name>
        <message>
            <source>Enter answers</source>
            <translation>إدخال الإجابات</translation>
        </message>
        <message>
            <source>Measure due</source>
            <translation>قياس مستحق</translation>
        </message>
        <message>
            <source>last {score} on {day}</source>
            <translation>آخر درجة {score} في {day}</translation>
        </message>
    </context>
    <context>
        <name>RiskDialog</name>
        <message>
            <source>Already checked today</source>
            <translation>أُجري الفحص اليوم</translation>
        </message>
        <message>
            <source>Cannot now, because…</source>
            <translation>يتعذّر الآن، لأن…</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>الفحص الآن</translation>
        </message>
        <message>
            <source>Earlier answers</source>
            <translation>إجابات سابقة</translation>
        </message>
        <message>
            <source>It is best talked about before the client leaves, or say when you will.</source>
            <translation>الأفضل الحديث في الأمر قبل مغادرة المراجع، أو تحديد موعد لذلك.</translation>
        </message>
        <message>
            <source>It is worth asking what is behind this answer.</source>
            <translation>يجدر السؤال عمّا وراء هذه الإجابة.</translation>
        </message>
        <message>
            <source>Keep this answer</source>
            <translation>حفظ هذا الرد</translation>
        </message>
        <message>
            <source>No earlier answers</source>
            <translation>لا إجابات سابقة</translation>
        </message>
        <message>
            <source>Open safety plan</source>
            <translation>فتح خطة السلامة</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>السلامة</translation>
        </message>
        <message>
            <source>Say in a few words why, and when you will ask.</source>
            <translation>يلزم ذكر السبب بكلمات قليلة، وموعد السؤال.</translation>
        </message>
        <message>
            <source>The form is saved whatever you choose. Reception sees nothing of this. The program gives no risk level; it keeps what was said, agreed and told.</source>
            <translation>يُحفظ النموذج أيًا كان الاختيار، ولا يظهر شيء من هذا للاستقبال. البرنامج لا يعطي درجة خطورة، بل يحفظ ما قيل وما اتُّفق عليه ومن أُبلغ.</translation>
        </message>
        <message>
            <source>Why not now, and when</source>
            <translation>سبب التأجيل وموعد السؤال</translation>
        </message>
        <message>
            <source>checked {day}</source>
            <translation>تُحقّق منه {day}</translation>
        </message>
        <message>
            <source>for example: had to leave, I call at five</source>
            <translation>مثلًا: اضطُرّ إلى المغادرة، سأتصل في الخامسة</translation>
        </message>
        <message>
            <source>question {number}</source>
            <translation>السؤال {number}</translation>
        </message>
        <message>
            <source>to be verified</source>
            <translation>بانتظار التحقق</translation>
        </message>
        <message>
            <source>today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>{measure}, question {items}, filled {day} {mode}.</source>
            <translation>{measure}، السؤال {items}، عُبّئ {day} {mode}.</translation>
        </message>
        <message>
            <source>{name} answered {answer} on the safety question</source>
            <translation>إجابة {name} عن سؤال السلامة: {answer}</translation>
        </message>
        <message>
            <source>{name} left the safety question blank</source>
            <translation>تُرك سؤال السلامة فارغًا: {name}</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Measures</source>
            <translation>القياسات</translation>
        </message>
    </context>
    <context>
        <name>SnapshotCard</name>
        <message>
            <source>Measures</source>
            <translation>القياسات</translation>
        </message>
        <message>
            <source>what it says</source>
            <translation>ما تقوله</translation>
        </message>
    </context>
    <context>
        <name>TablePage</name>
        <message>
            <source>Answers and versions</source>
            <translation>الإجابات والنسخ</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>النطاق</translation>
        </message>
        <message>
            <source>Entered by</source>
            <translation>أدخله</translation>
        </message>
        <message>
            <source>Filled on</source>
            <translation>تاريخ التعبئة</translation>
        </message>
        <message>
            <source>How</source>
            <translation>الطريقة</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>Save answers as a file</source>
            <translation>حفظ الإجابات في ملف</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>الدرجة</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>النسخة</translation>
        </message>
        <message>
            <source>Version {number}, {score}</source>
            <translation>النسخة {number}، {score}</translation>
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation>السبب: {reason}</translation>
        </message>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Measures</source>
            <translation>القياسات</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The program does not know this measure.</source>
            <translation>هذا القياس غير معروف في البرنامج.</translation>
        </message>
        <message>
            <source>This measure is not in use. The lead switches it on in Settings.</source>
            <translation>هذا القياس غير مستخدم. تفعيله من الإعدادات بيد المشرف السريري.</translation>
        </message>
        <message>
            <source>This form has {items} questions.</source>
            <translation>عدد أسئلة هذا النموذج {items}.</translation>
        </message>
        <message>
            <source>Question {item} does not have this answer.</source>
            <translation>هذه الإجابة ليست من إجابات السؤال {item}.</translation>
        </message>
        <message>
            <source>Nothing is answered yet. Declined is an answer as well.</source>
            <translation>لا إجابة بعد. والاعتذار عن الإجابة إجابة أيضًا.</translation>
        </message>
        <message>
            <source>This day is still to come.</source>
            <translation>هذا اليوم لم يأتِ بعد.</translation>
        </message>
        <message>
            <source>This day is before the client was born.</source>
            <translation>هذا اليوم سابق لتاريخ الميلاد.</translation>
        </message>
        <message>
            <source>Choose the language of the form that was filled.</source>
            <translation>يُرجى اختيار لغة النموذج المعبّأ.</translation>
        </message>
        <message>
            <source>Say why it is put right.</source>
            <translation>يلزم ذكر سبب التصحيح.</translation>
        </message>
        <message>
            <source>Nothing is different from what is kept.</source>
            <translation>لا فرق عمّا هو محفوظ.</translation>
        </message>
        <message>
            <source>Tick that the clinic holds the official form and its terms; then it can be switched on.</source>
            <translation>يلزم تأكيد أن النموذج الرسمي وشروطه لدى العيادة، وبعدها يمكن التفعيل.</translation>
        </message>
        <message>
            <source>This figure does not fit the measure.</source>
            <translation>هذا الرقم لا يناسب القياس.</translation>
        </message>
        <message>
            <source>Say where the figure comes from, for example the study.</source>
            <translation>يلزم ذكر مصدر الرقم، كاسم الدراسة.</translation>
        </message>
        <message>
            <source>Somebody put this form right a moment ago. Look at it again.</source>
            <translation>صُحّح هذا النموذج قبل لحظات. تلزم مراجعته من جديد.</translation>
        </message>
        <message>
            <source>The file is larger than 1 MB.</source>
            <translation>حجم الملف يتجاوز 1 ميغابايت.</translation>
        </message>
        <message>
            <source>The file cannot be read as JSON.</source>
            <translation>تعذّرت قراءة الملف بصيغة JSON.</translation>
        </message>
        <message>
            <source>The file is not a FHIR R4 Questionnaire.</source>
            <translation>الملف ليس استبيانًا بصيغة FHIR R4 Questionnaire.</translation>
        </message>
        <message>
            <source>The file does not say its language, or it is neither Arabic nor English.</source>
            <translation>لغة الملف غير مذكورة، أو ليست العربية ولا الإنجليزية.</translation>
        </message>
        <message>
            <source>The form and its scoring file name different languages.</source>
            <translation>لغة النموذج تختلف عن لغة ملف الحساب.</translation>
        </message>
        <message>
            <source>Answers are taken from another file (answerValueSet). They must stand in it.</source>
            <translation>الإجابات مأخوذة من ملف آخر (answerValueSet). يجب أن تكون في الملف نفسه.</translation>
        </message>
        <message>
            <source>The file points to another one ($ref). Everything must stand in it.</source>
            <translation>الملف يحيل إلى ملف آخر ($ref). يجب أن يكون كل شيء فيه.</translation>
        </message>
        <message>
            <source>The file holds a script. Nothing in a form is ever run.</source>
            <translation>في الملف نص برمجي. لا يُشغَّل شيء من داخل النموذج أبدًا.</translation>
        </message>
        <message>
            <source>The file holds an expression to be worked out. Nothing in a form is ever run.</source>
            <translation>في الملف تعبير للحساب. لا يُشغَّل شيء من داخل النموذج أبدًا.</translation>
        </message>
        <message>
            <source>The form has more questions or answers than the program takes.</source>
            <translation>أسئلة النموذج أو إجاباته أكثر مما يتّسع له البرنامج.</translation>
        </message>
        <message>
            <source>The groups of the form lie too deep within each other.</source>
            <translation>مجموعات النموذج متداخلة أكثر من اللازم.</translation>
        </message>
        <message>
            <source>The item at place {place} has no linkId.</source>
            <translation>البند في الموضع {place} بلا linkId.</translation>
        </message>
        <message>
            <source>The linkId {link} stands more than once.</source>
            <translation>الرمز linkId {link} مكرّر.</translation>
        </message>
        <message>
            <source>Item {link} is of the kind {kind}; choices and whole numbers can be used.</source>
            <translation>البند {link} من النوع {kind}، والمقبول الاختيار والأعداد الصحيحة.</translation>
        </message>
        <message>
            <source>Item {link}: its answers have no clear whole-number weights.</source>
            <translation>البند {link}: إجاباته بلا أوزان صحيحة واضحة.</translation>
        </message>
        <message>
            <source>Item {link} is a number line without its lowest and highest number.</source>
            <translation>البند {link} خطّ أعداد بلا حدّ أدنى وأعلى.</translation>
        </message>
        <message>
            <source>Choose which measure this is, or add its scoring file (measure.scoring.json).</source>
            <translation>يلزم اختيار القياس المقصود، أو إضافة ملف الحساب (measure.scoring.json).</translation>
        </message>
        <message>
            <source>The form has {there} scored questions, the measure has {wanted}.</source>
            <translation>في النموذج {there} من الأسئلة المحسوبة، وفي القياس {wanted}.</translation>
        </message>
        <message>
            <source>Question {item}: the form answers {there}, the measure scores {wanted}.</source>
            <translation>السؤال {item}: إجابات النموذج {there}، والقياس يحسب {wanted}.</translation>
        </message>
        <message>
            <source>The scoring file names {link}; the form has no scored item of that name.</source>
            <translation>ملف الحساب يذكر {link}، ولا بند محسوبًا بهذا الاسم في النموذج.</translation>
        </message>
        <message>
            <source>The scoring file says something else about {what} than the measure.</source>
            <translation>ملف الحساب يخالف القياس في {what}.</translation>
        </message>
        <message>
            <source>The scoring file cannot be used: {what} is missing or wrong.</source>
            <translation>تعذّر استخدام ملف الحساب: {what} ناقص أو غير صحيح.</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>على الورق</translation>
        </message>
        <message>
            <source>on screen</source>
            <translation>على الشاشة</translation>
        </message>
        <message>
            <source>read aloud</source>
            <translation>بالقراءة على المراجع</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>بالهاتف</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>مكتمل</translation>
        </message>
        <message>
            <source>with blanks filled by the mean</source>
            <translation>بإكمال الفراغات بالمتوسط</translation>
        </message>
        <message>
            <source>too many blanks for a score</source>
            <translation>فراغات أكثر من أن تُحسب درجة</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>اعتذار عن الإجابة</translation>
        </message>
        <message>
            <source>not scored yet</source>
            <translation>لم يُقَس بعد</translation>
        </message>
        <message>
            <source>for the review</source>
            <translation>لمراجعة التقدّم</translation>
        </message>
        <message>
            <source>for the ending</source>
            <translation>للختام</translation>
        </message>
        <message>
            <source>not scored for a while</source>
            <translation>لم يُقَس منذ مدة</translation>
        </message>
        <message>
            <source>A calculation in the form was left out; the program scores on its own.</source>
            <translation>أُهملت عملية حساب في النموذج؛ فالبرنامج يحسب بنفسه.</translation>
        </message>
        <message>
            <source>Conditions in the form were left out; every question is shown.</source>
            <translation>أُهملت شروط في النموذج؛ فكل الأسئلة معروضة.</translation>
        </message>
        <message>
            <source>Formatting in the text is shown as plain text.</source>
            <translation>تنسيقات النص معروضة نصًا عاديًا.</translation>
        </message>
        <message>
            <source>No scoring file: the questions were taken in the order of the form.</source>
            <translation>بلا ملف حساب: أُخذت الأسئلة بترتيب النموذج.</translation>
        </message>
        <message>
            <source>minimal</source>
            <translation>ضئيل</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا يوجد</translation>
        </message>
        <message>
            <source>mild</source>
            <translation>خفيف</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>متوسط</translation>
        </message>
        <message>
            <source>moderately severe</source>
            <translation>متوسط إلى شديد</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>شديد</translation>
        </message>
        <message>
            <source>extremely severe</source>
            <translation>شديد للغاية</translation>
        </message>
        <message>
            <source>moderate to severe</source>
            <translation>بين المتوسط والشديد</translation>
        </message>
        <message>
            <source>moderately severe or worse</source>
            <translation>متوسط الشدّة فأكثر</translation>
        </message>
        <message>
            <source>very low</source>
            <translation>منخفض جدًا</translation>
        </message>
        <message>
            <source>low</source>
            <translation>منخفض</translation>
        </message>
        <message>
            <source>not low</source>
            <translation>غير منخفض</translation>
        </message>
        <message>
            <source>high</source>
            <translation>مرتفع</translation>
        </message>
        <message>
            <source>very high</source>
            <translation>مرتفع جدًا</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>سليم</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>طبيعي</translation>
        </message>
        <message>
            <source>subclinical</source>
            <translation>دون السريري</translation>
        </message>
        <message>
            <source>significant</source>
            <translation>ملحوظ</translation>
        </message>
        <message>
            <source>subthreshold</source>
            <translation>دون العتبة</translation>
        </message>
        <message>
            <source>likely well</source>
            <translation>حال جيدة غالبًا</translation>
        </message>
        <message>
            <source>zone 1</source>
            <translation>النطاق 1</translation>
        </message>
        <message>
            <source>zone 2</source>
            <translation>النطاق 2</translation>
        </message>
        <message>
            <source>zone 3</source>
            <translation>النطاق 3</translation>
        </message>
        <message>
            <source>zone 4</source>
            <translation>النطاق 4</translation>
        </message>
        <message>
            <source>anxiety</source>
            <translation>القلق</translation>
        </message>
        <message>
            <source>depression</source>
            <translation>الاكتئاب</translation>
        </message>
        <message>
            <source>stress</source>
            <translation>الضغط النفسي</translation>
        </message>
        <message>
            <source>without the safety questions</source>
            <translation>بلا أسئلة السلامة</translation>
        </message>
        <message>
            <source>wellbeing</source>
            <translation>الرفاه النفسي</translation>
        </message>
        <message>
            <source>problems</source>
            <translation>المشكلات</translation>
        </message>
        <message>
            <source>functioning</source>
            <translation>الأداء</translation>
        </message>
        <message>
            <source>safety questions</source>
            <translation>أسئلة السلامة</translation>
        </message>
        <message>
            <source>re-experiencing (B)</source>
            <translation>استعادة الحدث (B)</translation>
        </message>
        <message>
            <source>avoidance (C)</source>
            <translation>التجنّب (C)</translation>
        </message>
        <message>
            <source>thoughts and mood (D)</source>
            <translation>الأفكار والمزاج (D)</translation>
        </message>
        <message>
            <source>arousal (E)</source>
            <translation>فرط التنبّه (E)</translation>
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
            <source>one score so far</source>
            <translation>درجة واحدة حتى الآن</translation>
        </message>
        <message>
            <source>reliable change for the better</source>
            <translation>تغيّر موثوق إلى الأفضل</translation>
        </message>
        <message>
            <source>reliable change for the worse</source>
            <translation>تغيّر موثوق إلى الأسوأ</translation>
        </message>
        <message>
            <source>reliable change, across the cut-off</source>
            <translation>تغيّر موثوق مع تجاوز الحدّ</translation>
        </message>
        <message>
            <source>{said} ({points} points; {rc} would be reliable)</source>
            <translation>{said} ({points}؛ والموثوق {rc})</translation>
        </message>
        <message>
            <source>measure due</source>
            <translation>قياس مستحق</translation>
        </message>
    </context>
    <context>
        <name>GoalsPage</name>
        <message>
            <source>A rise of {step} or more is called a clear step (house rule). It is not a reliable change.</source>
            <translation>يُسمى الارتفاع بمقدار {step} أو أكثر خطوة واضحة (قاعدة داخلية)، وليس تغيّرًا موثوقًا.</translation>
        </message>
        <message>
            <source>Goals rated twice or more: {n}. A clear step up: {moved}. As far down: {fell}.</source>
            <translation>أهداف قُيّمت مرتين أو أكثر: {n}. خطوة واضحة إلى الأعلى: {moved}. ومثلها إلى الأسفل: {fell}.</translation>
        </message>
        <message>
            <source>Down by {value} of 10 on average, in the client's own ratings.</source>
            <translation>انخفاض متوسطه {value} من 10 بتقييم المراجع نفسه.</translation>
        </message>
        <message>
            <source>Up by {value} of 10 on average, in the client's own ratings.</source>
            <translation>ارتفاع متوسطه {value} من 10 بتقييم المراجع نفسه.</translation>
        </message>
        <message>
            <source>The goals stand where they started, taken together.</source>
            <translation>الأهداف في مجملها حيث بدأت.</translation>
        </message>
        <message>
            <source>Each goal is rated once so far: not enough to say where they go.</source>
            <translation>قُيّم كل هدف مرة واحدة حتى الآن، ولا يكفي ذلك لمعرفة اتجاهها.</translation>
        </message>
        <message>
            <source>a clear step</source>
            <translation>خطوة واضحة</translation>
        </message>
        <message>
            <source>aim {value}</source>
            <translation>الغاية {value}</translation>
        </message>
        <message>
            <source>goal {number}</source>
            <translation>الهدف {number}</translation>
        </message>
    </context>
</TS>
