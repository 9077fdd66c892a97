<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>EnvelopesScreen</name>
        <message>
            <source>Letters</source>
            <translation>الرسائل</translation>
        </message>
        <message>
            <source>Envelopes to hand over</source>
            <translation>مغلفات للتسليم</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Ready since</source>
            <translation>جاهز منذ</translation>
        </message>
        <message>
            <source>No envelope is waiting</source>
            <translation>لا مغلفات في الانتظار</translation>
        </message>
        <message>
            <source>When a therapist releases a letter, its envelope appears here.</source>
            <translation>حين يُصدر المعالج رسالة يظهر مغلفها هنا.</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>التسليم إلى</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>تسليم</translation>
        </message>
        <message>
            <source>Envelope {number} handed over</source>
            <translation>سُلّم المغلف {number}</translation>
        </message>
    </context>
    <context>
        <name>LetterFields</name>
        <message>
            <source>of the letter shown beside</source>
            <translation>للرسالة المعروضة بجانبه</translation>
        </message>
        <message>
            <source>In own words</source>
            <translation>بصياغة خاصة</translation>
        </message>
        <message>
            <source>What we ask</source>
            <translation>ما نطلبه</translation>
        </message>
        <message>
            <source>first block of the letter</source>
            <translation>أول فقرة في الرسالة</translation>
        </message>
        <message>
            <source>What we did</source>
            <translation>ما قمنا به</translation>
        </message>
        <message>
            <source>empty: approach and techniques of the plan</source>
            <translation>عند تركه فارغًا: منهج الخطة وأساليبها</translation>
        </message>
        <message>
            <source>In your own words, at most three lines</source>
            <translation>بكلماتك، في ثلاثة أسطر على الأكثر</translation>
        </message>
        <message>
            <source>Who may read what</source>
            <translation>من يقرأ ماذا</translation>
        </message>
        <message>
            <source>one set of facts, two letters</source>
            <translation>حقائق واحدة، رسالتان</translation>
        </message>
        <message>
            <source>Letter to</source>
            <translation>رسالة إلى</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل إذن</translation>
        </message>
        <message>
            <source>Problem treated, if it is to be named</source>
            <translation>المشكلة التي عولجت، إن كانت ستُذكر</translation>
        </message>
        <message>
            <source>Problem treated</source>
            <translation>المشكلة التي عولجت</translation>
        </message>
        <message>
            <source>ICD-10 F41.0</source>
            <translation>ICD-10 F41.0</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>الرمز</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>مؤكَّد</translation>
        </message>
        <message>
            <source>What we ask of {name}</source>
            <translation>ما نطلبه من {name}</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>الطبيب</translation>
        </message>
        <message>
            <source>Another permission</source>
            <translation>إذن آخر</translation>
        </message>
        <message>
            <source>Somebody saved this letter in the meantime.</source>
            <translation>حُفظت هذه الرسالة من مكان آخر أثناء الكتابة.</translation>
        </message>
        <message>
            <source>Theirs is shown; yours is kept here.</source>
            <translation>النص الآخر معروض، ونصّك محفوظ هنا.</translation>
        </message>
        <message>
            <source>Put mine over it</source>
            <translation>اعتماد نصّي</translation>
        </message>
    </context>
    <context>
        <name>LetterFoot</name>
        <message>
            <source>Sign now</source>
            <translation>توقيع الآن</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>ليس بعد</translation>
        </message>
        <message>
            <source>Sign and release</source>
            <translation>توقيع وإصدار</translation>
        </message>
        <message>
            <source>Permission to write to {name}: signed {signed}, valid to {until}</source>
            <translation>إذن الكتابة إلى {name}: وُقّع {signed}، سارٍ حتى {until}</translation>
        </message>
        <message>
            <source>Sign and release both letters</source>
            <translation>توقيع الرسالتين وإصدارهما</translation>
        </message>
        <message>
            <source>Sign and release the client's letter</source>
            <translation>توقيع رسالة المراجع وإصدارها</translation>
        </message>
        <message>
            <source>birth date not known</source>
            <translation>تاريخ الميلاد غير معروف</translation>
        </message>
        <message>
            <source>{name} · {number} · {born}</source>
            <translation>{name} · {number} · {born}</translation>
        </message>
    </context>
    <context>
        <name>LetterPreview</name>
        <message>
            <source>Preparing the letter…</source>
            <translation>جارٍ إعداد الرسالة…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s) withheld</source>
            <translation>
                <numerusform>لم تُحجب حقائق</numerusform>
                <numerusform>حُجبت حقيقة واحدة</numerusform>
                <numerusform>حُجبت حقيقتان</numerusform>
                <numerusform>حُجبت %n حقائق</numerusform>
                <numerusform>حُجبت %n حقيقة</numerusform>
                <numerusform>حُجبت %n حقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>لا صفحات</numerusform>
                <numerusform>صفحة واحدة</numerusform>
                <numerusform>صفحتان</numerusform>
                <numerusform>%n صفحات</numerusform>
                <numerusform>%n صفحة</numerusform>
                <numerusform>%n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>Click a sentence to see where it comes from.</source>
            <translation>بالنقر على جملة يظهر مصدرها.</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the members of a list</comment>
            <translation>، </translation>
        </message>
        <message>
            <source>This comes from: {source}</source>
            <translation>المصدر: {source}</translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message>
            <source>Open safety</source>
            <translation>فتح صفحة السلامة</translation>
        </message>
        <message>
            <source>{kind}: {reader}, kept {when}</source>
            <translation>{kind}: {reader}، حُفظت {when}</translation>
        </message>
        <message>
            <source>new letter</source>
            <translation>رسالة جديدة</translation>
        </message>
        <message>
            <source>New letter</source>
            <translation>رسالة جديدة</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>متابعة الكتابة</translation>
        </message>
        <message>
            <source>Being written</source>
            <translation>قيد الكتابة</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>الرسائل</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل إذن</translation>
        </message>
        <message>
            <source>Write discharge letter</source>
            <translation>كتابة رسالة إنهاء الرعاية</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>الرسالة</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Released</source>
            <translation>تاريخ الإصدار</translation>
        </message>
        <message>
            <source>By</source>
            <translation>أصدرها</translation>
        </message>
        <message>
            <source>No letter has left the house yet</source>
            <translation>لم تصدر أي رسالة بعد</translation>
        </message>
        <message>
            <source>A letter writes itself from the record; you say who may read what, and sign.</source>
            <translation>تُكتب الرسالة من السجل نفسه؛ ويبقى تحديد من يقرأ ماذا، ثم التوقيع.</translation>
        </message>
        <message>
            <source>Permissions to share</source>
            <translation>أذون المشاركة</translation>
        </message>
        <message>
            <source>All letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>sign and release</source>
            <translation>توقيع وإصدار</translation>
        </message>
        <message>
            <source>form or letter</source>
            <translation>النموذج أو الرسالة</translation>
        </message>
        <message>
            <source>letter language</source>
            <translation>لغة الرسالة</translation>
        </message>
        <message>
            <source>write discharge letter</source>
            <translation>كتابة رسالة إنهاء الرعاية</translation>
        </message>
        <message>
            <source>print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>{name} ({kind}): signed {signed}, valid to {until}</source>
            <translation>{name} ({kind}): وُقّع {signed}، سارٍ حتى {until}</translation>
        </message>
        <message>
            <source>{what}; withdrawn {on}</source>
            <translation>{what}؛ سُحب {on}</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب الإذن</translation>
        </message>
        <message>
            <source>Permission withdrawn</source>
            <translation>سُحب الإذن</translation>
        </message>
        <message>
            <source>There is no care to write about yet.</source>
            <translation>لا رعاية مسجّلة للكتابة عنها بعد.</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) released</source>
            <translation>
                <numerusform>لم تصدر رسائل</numerusform>
                <numerusform>صدرت رسالة واحدة</numerusform>
                <numerusform>صدرت رسالتان</numerusform>
                <numerusform>صدرت %n رسائل</numerusform>
                <numerusform>صدرت %n رسالة</numerusform>
                <numerusform>صدرت %n رسالة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Letter</source>
            <translation>الرسالة</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>الطابعة</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>عدد النسخ</translation>
        </message>
        <message>
            <source>Printing and saving are logged. What the printer keeps in its memory is not ours to clear.</source>
            <translation>تُسجَّل الطباعة والحفظ. أما ما تحتفظ به الطابعة في ذاكرتها فليس في يد البرنامج.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ بصيغة PDF</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>No printer is set up on this computer.</source>
            <translation>لا طابعة معرّفة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>It can be saved as PDF.</source>
            <translation>يمكن الحفظ بصيغة PDF.</translation>
        </message>
        <message>
            <source>Sent to {printer}</source>
            <translation>أُرسلت إلى {printer}</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>حُفظت باسم {name}</translation>
        </message>
    </context>
    <context>
        <name>ReadingTable</name>
        <message>
            <source>{what}: {why}</source>
            <translation>{what}: {why}</translation>
        </message>
        <message>
            <source>{what} ({count})</source>
            <translation>{what} ({count})</translation>
        </message>
        <message>
            <source>{what} for {reader}</source>
            <translation>{what}، للقارئ {reader}</translation>
        </message>
    </context>
    <context>
        <name>ReleasePanel</name>
        <message>
            <source>Permission to share</source>
            <translation>إذن المشاركة</translation>
        </message>
        <message>
            <source>Dr Helen Marsh</source>
            <translation>الدكتورة هيلين مارش</translation>
        </message>
        <message>
            <source>May be written to</source>
            <translation>تجوز الكتابة إلى</translation>
        </message>
        <message>
            <source>Family doctor</source>
            <translation>طبيبة الأسرة</translation>
        </message>
        <message>
            <source>As</source>
            <translation>بصفة</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>لم تُذكر</translation>
        </message>
        <message>
            <source>Woman</source>
            <translation>امرأة</translation>
        </message>
        <message>
            <source>Man</source>
            <translation>رجل</translation>
        </message>
        <message>
            <source>Form of address in Arabic</source>
            <translation>صيغة المخاطبة بالعربية</translation>
        </message>
        <message>
            <source>Signed by the client on</source>
            <translation>تاريخ توقيع المراجع</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>سارٍ من</translation>
        </message>
        <message>
            <source>Valid to</source>
            <translation>سارٍ حتى</translation>
        </message>
        <message>
            <source>May learn</source>
            <translation>ما يجوز إبلاغه به</translation>
        </message>
        <message>
            <source>Name, birth date and visits go with any permission.</source>
            <translation>الاسم وتاريخ الميلاد والزيارات مشمولة بكل إذن.</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل إذن</translation>
        </message>
    </context>
    <context>
        <name>RequestsEditor</name>
        <message>
            <source>Add a request</source>
            <translation>إضافة طلب</translation>
        </message>
        <message>
            <source>Please … , or leave it empty: nothing is asked</source>
            <translation>نرجو …، أو يُترك فارغًا: لا طلب</translation>
        </message>
        <message>
            <source>Request {number}</source>
            <translation>الطلب {number}</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>نقل إلى أعلى</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>حذف</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>What the client was given</source>
            <translation>ما سُلّم إلى المراجع</translation>
        </message>
        <message>
            <source>That the safety plan was given</source>
            <translation>تسليم خطة السلامة</translation>
        </message>
        <message>
            <source>Safety at ending, in one sentence, if it matters</source>
            <translation>السلامة عند الختام، في جملة واحدة، إن لزم</translation>
        </message>
        <message>
            <source>a development entry</source>
            <translation>نشاط تطوير مهني</translation>
        </message>
        <message>
            <source>a supervision</source>
            <translation>جلسة إشراف</translation>
        </message>
        <message>
            <source>Delicate matters, if they are needed</source>
            <translation>أمور حسّاسة، إن لزم ذكرها</translation>
        </message>
        <message>
            <source>the clinic's settings</source>
            <translation>إعدادات العيادة</translation>
        </message>
        <message>
            <source>Whom to call in need</source>
            <translation>بمن يُتصل عند الحاجة</translation>
        </message>
        <message>
            <source>Where the agreement speaks of it</source>
            <translation>أين تذكره الاتفاقية</translation>
        </message>
        <message>
            <source>What did not take place</source>
            <translation>ما لم يتم</translation>
        </message>
        <message>
            <source>Until when the place is kept</source>
            <translation>إلى متى يُحفظ المكان</translation>
        </message>
        <message>
            <source>How to come again</source>
            <translation>كيفية العودة</translation>
        </message>
        <message>
            <source>Six weeks from today</source>
            <translation>ستة أسابيع من اليوم</translation>
        </message>
        <message>
            <source>Four weeks from today</source>
            <translation>أربعة أسابيع من اليوم</translation>
        </message>
        <message>
            <source>Two weeks from today</source>
            <translation>أسبوعان من اليوم</translation>
        </message>
        <message>
            <source>After a missed visit</source>
            <translation>بعد زيارة لم تتم</translation>
        </message>
        <message>
            <source>A friendly word, and how to come again; nothing of the care</source>
            <translation>كلمة طيبة وكيفية العودة، دون شيء عن الرعاية</translation>
        </message>
        <message>
            <source>Staying well, follow-up</source>
            <translation>الحفاظ على التحسّن والمتابعة</translation>
        </message>
        <message>
            <source>Reason, visits, how it ended</source>
            <translation>السبب والزيارات وكيف انتهت</translation>
        </message>
        <message>
            <source>the safety plan</source>
            <translation>خطة السلامة</translation>
        </message>
        <message>
            <source>agreement {label}</source>
            <translation>الاتفاقية {label}</translation>
        </message>
        <message>
            <source>Within about two weeks</source>
            <translation>خلال أسبوعين تقريبًا</translation>
        </message>
        <message>
            <source>When it is looked at again</source>
            <translation>متى يُعاد النظر</translation>
        </message>
        <message>
            <source>What would help, one to a line</source>
            <translation>ما يساعد، كل أمر في سطر</translation>
        </message>
        <message>
            <source>What would help, in plain terms; nothing of the care</source>
            <translation>ما يساعد بعبارات واضحة، دون شيء عن الرعاية</translation>
        </message>
        <message>
            <source>What would help at school or work</source>
            <translation>ما يساعد في المدرسة أو العمل</translation>
        </message>
        <message>
            <source>What we ask</source>
            <translation>ما نطلبه</translation>
        </message>
        <message>
            <source>What was tried</source>
            <translation>ما جُرّب</translation>
        </message>
        <message>
            <source>What was signed, clause by clause</source>
            <translation>ما وُقّع بندًا بندًا</translation>
        </message>
        <message>
            <source>What matters most</source>
            <translation>أهم ما لدى المراجع</translation>
        </message>
        <message>
            <source>What is asked and how soon, why, and what was tried</source>
            <translation>ما يُطلب ومتى، ولماذا، وما جُرّب</translation>
        </message>
        <message>
            <source>What brings the client</source>
            <translation>سبب الحضور</translation>
        </message>
        <message>
            <source>Urgent, in the next days</source>
            <translation>عاجل، خلال الأيام القادمة</translation>
        </message>
        <message>
            <source>Treatment plan</source>
            <translation>الخطة العلاجية</translation>
        </message>
        <message>
            <source>To school or work</source>
            <translation>إلى المدرسة أو العمل</translation>
        </message>
        <message>
            <source>The six steps</source>
            <translation>الخطوات الست</translation>
        </message>
        <message>
            <source>The plan that was agreed, on one page</source>
            <translation>الخطة المتفق عليها في صفحة واحدة</translation>
        </message>
        <message>
            <source>The clinic's numbers</source>
            <translation>أرقام العيادة</translation>
        </message>
        <message>
            <source>The client's own steps. Ask first where the paper will be kept</source>
            <translation>خطوات المراجع نفسه. يُسأل أولًا أين ستُحفظ الورقة</translation>
        </message>
        <message>
            <source>That there is a safety plan</source>
            <translation>وجود خطة سلامة</translation>
        </message>
        <message>
            <source>Strengths and supports</source>
            <translation>مواطن القوة والسند</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>التوقيعات</translation>
        </message>
        <message>
            <source>Safety at present, if it matters</source>
            <translation>السلامة الآن، إن كان ذلك مهمًا</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>تحويل</translation>
        </message>
        <message>
            <source>Reason for coming, visits</source>
            <translation>سبب الحضور والزيارات</translation>
        </message>
        <message>
            <source>Problem, code</source>
            <translation>المشكلة ورمزها</translation>
        </message>
        <message>
            <source>Practical frame</source>
            <translation>الترتيبات العملية</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>الإذن</translation>
        </message>
        <message>
            <source>If things get hard</source>
            <translation>إذا اشتدّت الأمور</translation>
        </message>
        <message>
            <source>How we work</source>
            <translation>كيف نعمل</translation>
        </message>
        <message>
            <source>How we will know</source>
            <translation>كيف نعرف أننا نتقدّم</translation>
        </message>
        <message>
            <source>How soon</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>الأهداف</translation>
        </message>
        <message>
            <source>For how long</source>
            <translation>إلى متى</translation>
        </message>
        <message>
            <source>Copies and next look</source>
            <translation>النسخ والنظر القادم</translation>
        </message>
        <message>
            <source>Clauses</source>
            <translation>البنود</translation>
        </message>
        <message>
            <source>Brief history</source>
            <translation>نبذة</translation>
        </message>
        <message>
            <source>At the next free time</source>
            <translation>في أقرب موعد متاح</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>الاتفاق</translation>
        </message>
        <message>
            <source>Agreed, signatures</source>
            <translation>الاتفاق والتوقيعات</translation>
        </message>
        <message>
            <source>To the client</source>
            <translation>إلى المراجع</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>ما تقرّر</translation>
        </message>
        <message>
            <source>What helped, and what did not</source>
            <translation>ما أفاد وما لم يُفد</translation>
        </message>
        <message>
            <source>What a signed review says: goals, totals, what was decided</source>
            <translation>ما تقوله مراجعة تقدّم موقّعة: الأهداف والمجاميع وما تقرّر</translation>
        </message>
        <message>
            <source>We can say when something does not fit</source>
            <translation>نقول بصراحة ما لا يناسب</translation>
        </message>
        <message>
            <source>We agree on aims and ways</source>
            <translation>متفقان على الأهداف والطريقة</translation>
        </message>
        <message>
            <source>Still finding the way that fits</source>
            <translation>ما زلنا نبحث عن الطريقة الأنسب</translation>
        </message>
        <message>
            <source>Period and visits</source>
            <translation>الفترة والزيارات</translation>
        </message>
        <message>
            <source>Next review</source>
            <translation>المراجعة القادمة</translation>
        </message>
        <message>
            <source>How we work together</source>
            <translation>كيف نعمل معًا</translation>
        </message>
        <message>
            <source>Goals, then and now</source>
            <translation>الأهداف بين البداية والآن</translation>
        </message>
        <message>
            <source>Care has ended: what was done and what we ask</source>
            <translation>انتهت الرعاية: ما عملناه وما نطلبه</translation>
        </message>
        <message>
            <source>A difficult moment was put right</source>
            <translation>لحظة صعبة أُصلحت</translation>
        </message>
        <message>
            <source>Progress review</source>
            <translation>مراجعة التقدّم</translation>
        </message>
        <message>
            <source>the questionnaires</source>
            <translation>الاستبيانات</translation>
        </message>
        <message>
            <source>review {label}</source>
            <translation>المراجعة {label}</translation>
        </message>
        <message>
            <source>To the guardian</source>
            <translation>إلى وليّ الأمر</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>بالبريد</translation>
        </message>
        <message>
            <source>To somebody else</source>
            <translation>إلى شخص آخر</translation>
        </message>
        <message>
            <source>Visits attended</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <source>Problem treated, code</source>
            <translation>المشكلة ورمزها</translation>
        </message>
        <message>
            <source>Questionnaire totals</source>
            <translation>مجاميع الاستبيانات</translation>
        </message>
        <message>
            <source>Answers to single items</source>
            <translation>إجابات البنود</translation>
        </message>
        <message>
            <source>Shared summary</source>
            <translation>الملخص المشترك</translation>
        </message>
        <message>
            <source>Safety answers</source>
            <translation>إجابات السلامة</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>خطة السلامة</translation>
        </message>
        <message>
            <source>Delicate matters</source>
            <translation>أمور حسّاسة</translation>
        </message>
        <message>
            <source>Family details</source>
            <translation>تفاصيل الأسرة</translation>
        </message>
        <message>
            <source>Private process notes</source>
            <translation>الملاحظات الخاصة</translation>
        </message>
        <message>
            <source>Therapist's reflections</source>
            <translation>تأملات المعالج</translation>
        </message>
        <message>
            <source>Name and birth date</source>
            <translation>الاسم وتاريخ الميلاد</translation>
        </message>
        <message>
            <source>Follow-up dates</source>
            <translation>مواعيد المتابعة</translation>
        </message>
        <message>
            <source>Reason for coming</source>
            <translation>سبب الحضور</translation>
        </message>
        <message>
            <source>What we did</source>
            <translation>ما قمنا به</translation>
        </message>
        <message>
            <source>Goals, start and now</source>
            <translation>الأهداف، البداية والآن</translation>
        </message>
        <message>
            <source>Medicine, as told to us</source>
            <translation>الدواء كما ذُكر لنا</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>كيف انتهى العلاج</translation>
        </message>
        <message>
            <source>Staying-well plan</source>
            <translation>خطة الحفاظ على التحسّن</translation>
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
            <source>Next steps</source>
            <translation>الخطوات القادمة</translation>
        </message>
        <message>
            <source>What we ask of the reader</source>
            <translation>ما نطلبه من القارئ</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>الطبيب</translation>
        </message>
        <message>
            <source>Referrer who is not a clinician</source>
            <translation>جهة تحويل غير طبية</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>جهة العمل</translation>
        </message>
        <message>
            <source>School</source>
            <translation>المدرسة</translation>
        </message>
        <message>
            <source>Embassy or sponsor</source>
            <translation>السفارة أو الكفيل</translation>
        </message>
        <message>
            <source>Court or police</source>
            <translation>المحكمة أو الشرطة</translation>
        </message>
        <message>
            <source>Insurer</source>
            <translation>شركة التأمين</translation>
        </message>
        <message>
            <source>never</source>
            <translation>أبدًا</translation>
        </message>
        <message>
            <source>legal order</source>
            <translation>أمر قضائي</translation>
        </message>
        <message>
            <source>emergency</source>
            <translation>طوارئ</translation>
        </message>
        <message>
            <source>on request</source>
            <translation>عند الطلب</translation>
        </message>
        <message>
            <source>own words</source>
            <translation>بكلماته</translation>
        </message>
        <message>
            <source>not shared</source>
            <translation>غير مشترك</translation>
        </message>
        <message>
            <source>no permission</source>
            <translation>لا إذن</translation>
        </message>
        <message>
            <source>the front sheet</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>the first meeting</source>
            <translation>اللقاء الأول</translation>
        </message>
        <message>
            <source>the diary</source>
            <translation>المواعيد</translation>
        </message>
        <message>
            <source>plan {label}</source>
            <translation>الخطة {label}</translation>
        </message>
        <message>
            <source>a goal of the plan</source>
            <translation>هدف من الخطة</translation>
        </message>
        <message>
            <source>the ending</source>
            <translation>الختام</translation>
        </message>
        <message>
            <source>typed in this letter</source>
            <translation>كُتب في هذه الرسالة</translation>
        </message>
        <message>
            <source>the permission to share</source>
            <translation>إذن المشاركة</translation>
        </message>
        <message>
            <source>Discharge letter</source>
            <translation>رسالة إنهاء الرعاية</translation>
        </message>
        <message>
            <source>Ending letter</source>
            <translation>رسالة الختام</translation>
        </message>
        <message>
            <source>The work, a sentence for each factor</source>
            <translation>العمل، جملة لكل جانب</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The diary shows no missed visit since the client was last here, so there is nothing to write about.</source>
            <translation>لا يظهر في المواعيد غياب عن زيارة منذ آخر حضور، فلا شيء يُكتب عنه.</translation>
        </message>
        <message>
            <source>No emergency number in Settings has been checked: the letter will name none.</source>
            <translation>لا رقم طوارئ مُتحقَّق منه في الإعدادات، ولن تذكر الرسالة رقمًا.</translation>
        </message>
        <message>
            <source>A safety concern is open: a call today reaches further than a letter.</source>
            <translation>أمر يخص السلامة ما زال مفتوحًا: مكالمة اليوم أنفع من رسالة.</translation>
        </message>
        <message>
            <source>Say what would help, one to a line.</source>
            <translation>يُكتب ما يساعد، كل أمر في سطر.</translation>
        </message>
        <message>
            <source>Say first what is asked of the reader.</source>
            <translation>يُكتب أولًا ما يُطلب من القارئ.</translation>
        </message>
        <message>
            <source>No plan is agreed yet. The letter says what an agreed plan says.</source>
            <translation>لا خطة متفق عليها بعد. الرسالة تقول ما تقوله الخطة المتفق عليها.</translation>
        </message>
        <message>
            <source>No agreement is signed yet.</source>
            <translation>لم تُوقَّع اتفاقية بعد.</translation>
        </message>
        <message>
            <source>No review is signed yet. The letter says what a signed review says.</source>
            <translation>لم تُوقَّع مراجعة تقدّم بعد. الرسالة تقول ما تقوله المراجعة الموقّعة.</translation>
        </message>
        <message>
            <source>No permission to write to this reader is recorded. Record what the client has signed.</source>
            <translation>لا إذن مسجّل للكتابة إلى هذا القارئ. يلزم تسجيل ما وقّعه المراجع.</translation>
        </message>
        <message>
            <source>This permission was signed by somebody else. Choose another.</source>
            <translation>وقّع هذا الإذن شخص آخر. يلزم اختيار غيره.</translation>
        </message>
        <message>
            <source>The permission does not cover something that is ticked.</source>
            <translation>الإذن لا يشمل بعض ما اختير.</translation>
        </message>
        <message>
            <source>This reader may not learn this.</source>
            <translation>لا يجوز أن يعلم هذا القارئ بذلك.</translation>
        </message>
        <message>
            <source>Courts and police get no letter. A legal order goes through the clinical lead.</source>
            <translation>لا رسائل إلى المحكمة أو الشرطة. الأمر القضائي يمرّ عبر المشرف السريري.</translation>
        </message>
        <message>
            <source>How it ended is not said yet. The letter needs the end reason.</source>
            <translation>لم يُذكر بعد كيف انتهى العلاج. الرسالة تحتاج إلى سبب الانتهاء.</translation>
        </message>
        <message>
            <source>No visit has been kept yet: the letter will say so.</source>
            <translation>لم تتم أي زيارة بعد، وستذكر الرسالة ذلك.</translation>
        </message>
        <message>
            <source>The client's name is missing on the front sheet.</source>
            <translation>اسم المراجع غير موجود في البيانات.</translation>
        </message>
        <message>
            <source>The name of whoever signs is missing in Settings.</source>
            <translation>اسم الموقّع غير موجود في الإعدادات.</translation>
        </message>
        <message>
            <source>Your licence number is missing. The manager adds it in Settings, Staff.</source>
            <translation>رقم ترخيصك غير موجود. يضيفه المدير في الإعدادات، الفريق والصلاحيات.</translation>
        </message>
        <message>
            <source>At most {limit} requests fit a letter. Keep the ones that matter most.</source>
            <translation>تتسع الرسالة لعدد {limit} من الطلبات على الأكثر. يكفي إبقاء الأهم.</translation>
        </message>
        <message>
            <source>There is room for {limit} characters in this part of the letter. Shorten it a little.</source>
            <translation>يتسع هذا الجزء من الرسالة لعدد {limit} من الأحرف. يلزم اختصاره قليلًا.</translation>
        </message>
        <message>
            <source>The letter's font cannot draw: {characters}. Replace them.</source>
            <translation>خط الرسالة لا يتضمّن: {characters}. يلزم استبدالها.</translation>
        </message>
        <message>
            <source>This letter has been issued and stays as it is. A new one can be written.</source>
            <translation>صدرت هذه الرسالة وتبقى كما هي. يمكن كتابة رسالة جديدة.</translation>
        </message>
        <message>
            <source>Letter {number} is not the one that was issued: its stored pages were changed. Tell the clinical lead.</source>
            <translation>الرسالة {number} ليست التي صدرت: صفحاتها المحفوظة تغيّرت. يلزم إبلاغ المشرف السريري.</translation>
        </message>
        <message>
            <source>Nothing can be written in {folder}. Choose another folder.</source>
            <translation>لا يمكن الكتابة في {folder}. يلزم اختيار مجلد آخر.</translation>
        </message>
        <message>
            <source>There is no room left in {folder}. Nothing was saved there.</source>
            <translation>لا مساحة باقية في {folder}. لم يُحفظ فيه شيء.</translation>
        </message>
        <message>
            <source>No printer is set up on this computer.</source>
            <translation>لا طابعة معرّفة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The printer {printer} did not take the letter. Is it switched on?</source>
            <translation>لم تستلم الطابعة {printer} الرسالة. هل هي قيد التشغيل؟</translation>
        </message>
        <message>
            <source>This letter is still a draft. It is printed once it is signed and released.</source>
            <translation>ما زالت هذه الرسالة مسودة. تُطبع بعد توقيعها وإصدارها.</translation>
        </message>
        <message>
            <source>The letter to the doctor comes first.</source>
            <translation>رسالة الطبيب أولًا.</translation>
        </message>
        <message>
            <source>The record says that the client has died: no letter goes to them.</source>
            <translation>في السجل أن المراجع قد تُوفّي: لا رسالة تُوجَّه إليه.</translation>
        </message>
        <message>
            <source>Who may be written to is missing.</source>
            <translation>لم يُذكر من تجوز الكتابة إليه.</translation>
        </message>
        <message>
            <source>Tick at least one thing that may be shared.</source>
            <translation>يلزم اختيار شيء واحد على الأقل مما تجوز مشاركته.</translation>
        </message>
        <message>
            <source>This reader may never learn some of what is ticked.</source>
            <translation>لا يجوز أبدًا أن يعلم هذا القارئ بعض ما اختير.</translation>
        </message>
        <message>
            <source>The day on which the client signed is missing.</source>
            <translation>لم يُذكر يوم توقيع المراجع.</translation>
        </message>
        <message>
            <source>The client cannot have signed on a day to come.</source>
            <translation>لا يمكن أن يكون تاريخ توقيع المراجع في المستقبل.</translation>
        </message>
        <message>
            <source>A permission needs a last day.</source>
            <translation>يلزم تحديد آخر يوم يسري فيه الإذن.</translation>
        </message>
        <message>
            <source>It ends before it begins. Look at both days again.</source>
            <translation>تاريخ الانتهاء يسبق تاريخ البداية. تُرجى مراجعة التاريخين.</translation>
        </message>
        <message>
            <source>The client needs no permission to read about themselves.</source>
            <translation>لا يحتاج المراجع إلى إذن ليقرأ عن نفسه.</translation>
        </message>
        <message>
            <source>The client has withdrawn this permission.</source>
            <translation>سحب المراجع هذا الإذن.</translation>
        </message>
        <message>
            <source>The permission is valid from {from} to {to}, not today.</source>
            <translation>الإذن سارٍ من {from} إلى {to}، وليس اليوم.</translation>
        </message>
        <message>
            <source>This envelope has been handed over already.</source>
            <translation>سُلّم هذا المغلف من قبل.</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Letters</source>
            <translation>الرسائل</translation>
        </message>
    </context>
    <context>
        <name>Printables</name>
        <message>
            <source>Print letter</source>
            <translation>طباعة الرسالة</translation>
        </message>
        <message numerus="yes">
            <source>{kind} {number}, %n page(s)</source>
            <translation>
                <numerusform>{kind} {number}</numerusform>
                <numerusform>{kind} {number}، صفحة واحدة</numerusform>
                <numerusform>{kind} {number}، صفحتان</numerusform>
                <numerusform>{kind} {number}، %n صفحات</numerusform>
                <numerusform>{kind} {number}، %n صفحة</numerusform>
                <numerusform>{kind} {number}، %n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>Print sheet</source>
            <translation>طباعة الورقة</translation>
        </message>
        <message numerus="yes">
            <source>{title}, %n page(s)</source>
            <translation>
                <numerusform>{title}</numerusform>
                <numerusform>{title}، صفحة واحدة</numerusform>
                <numerusform>{title}، صفحتان</numerusform>
                <numerusform>{title}، %n صفحات</numerusform>
                <numerusform>{title}، %n صفحة</numerusform>
                <numerusform>{title}، %n صفحة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LetterPart</name>
        <message>
            <source>not in the letter: nothing of it is ticked above</source>
            <translation>ليس في الخطاب: لم يُحدَّد منه شيء أعلاه</translation>
        </message>
        <message>
            <source>nothing of it is ticked above</source>
            <translation>لم يُحدَّد منه شيء أعلاه</translation>
        </message>
        <message>
            <source>withheld: {why} ({what})</source>
            <translation>محجوب: {why} ({what})</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the members of a list</comment>
            <translation>، </translation>
        </message>
        <message>
            <source>withheld: {why}</source>
            <translation>محجوب: {why}</translation>
        </message>
        <message>
            <source>own words</source>
            <translation>صياغة خاصة</translation>
        </message>
        <message>
            <source>nothing in the record</source>
            <translation>لا شيء في السجل</translation>
        </message>
        <message>
            <source>Own words: {section}</source>
            <translation>صياغة خاصة: {section}</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>صياغة خاصة</translation>
        </message>
        <message>
            <source>Nothing of this</source>
            <translation>لا شيء من هذا</translation>
        </message>
        <message>
            <source>Back to the record: {section}</source>
            <translation>العودة إلى السجل: {section}</translation>
        </message>
        <message>
            <source>Back to the record</source>
            <translation>العودة إلى السجل</translation>
        </message>
    </context>
    <context>
        <name>LetterParts</name>
        <message>
            <source>Theirs is shown; yours is kept here.</source>
            <translation>النص الآخر معروض، ونصّك محفوظ هنا.</translation>
        </message>
        <message>
            <source>Somebody saved this letter in the meantime.</source>
            <translation>حفظ شخص آخر هذه الرسالة في هذه الأثناء.</translation>
        </message>
        <message>
            <source>Record permission</source>
            <translation>تسجيل الإذن</translation>
        </message>
        <message>
            <source>Put mine over it</source>
            <translation>وضع نصّي مكانه</translation>
        </message>
        <message>
            <source>Letter to</source>
            <translation>الرسالة إلى</translation>
        </message>
        <message>
            <source>Another permission</source>
            <translation>إذن آخر</translation>
        </message>
    </context>
    <context>
        <name>NewLetterPanel</name>
        <message>
            <source>{kind}: {reader}</source>
            <translation>{kind}: {reader}</translation>
        </message>
        <message>
            <source>New letter</source>
            <translation>رسالة جديدة</translation>
        </message>
    </context>
    <context>
        <name>CopyTicks</name>
        <message>
            <source>No copy to {name}: that permission does not cover all of this letter</source>
            <translation>لا نسخة إلى {name}: لا يشمل ذلك الإذن كل ما في هذه الرسالة</translation>
        </message>
        <message>
            <source>Copy to {name}</source>
            <translation>نسخة إلى {name}</translation>
        </message>
        <message>
            <source>Civil ID, if the reader needs it</source>
            <translation>الرقم المدني، إن احتاج إليه القارئ</translation>
        </message>
        <message>
            <source>Copy to the client</source>
            <translation>نسخة إلى المراجع</translation>
        </message>
    </context>
</TS>
