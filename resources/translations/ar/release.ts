<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>EmergencyPanel</name>
        <message>
            <source>only with a permission</source>
            <translation>بإذن فقط</translation>
        </message>
        <message>
            <source>{what}: {why}</source>
            <translation>{what}: {why}</translation>
        </message>
        <message>
            <source>Withheld, though the record holds it:</source>
            <translation>محجوب، وإن كان في السجل:</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>Nothing is recorded yet, and nothing has left.</source>
            <translation>لم يُسجَّل شيء بعد، ولم يخرج شيء.</translation>
        </message>
        <message>
            <source>From the record, only what is needed</source>
            <translation>من السجل، ما يلزم وحده</translation>
        </message>
        <message>
            <source>About</source>
            <translation>عن ماذا</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>بالهاتف</translation>
        </message>
        <message>
            <source>By which way</source>
            <translation>بأي طريقة</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>اختيار</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Name and office</source>
            <translation>الاسم والجهة</translation>
        </message>
        <message>
            <source>No more than they need in order to act</source>
            <translation>القدر اللازم للتصرّف، لا أكثر</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>على الورق</translation>
        </message>
        <message>
            <source>Only where waiting for a permission would put somebody in danger. The clinical lead is told.</source>
            <translation>فقط حين يعرّض انتظارُ الإذن أحدًا للخطر. ويُبلَّغ المشرف السريري.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>تسجيل</translation>
        </message>
        <message>
            <source>Tell in an emergency</source>
            <translation>إبلاغ في حالة طارئة</translation>
        </message>
        <message>
            <source>What is told, in your words</source>
            <translation>ما يُقال، بكلماتك</translation>
        </message>
        <message>
            <source>Who decided</source>
            <translation>من قرّر</translation>
        </message>
        <message>
            <source>Who is told</source>
            <translation>من يُبلَّغ</translation>
        </message>
        <message>
            <source>Why it cannot wait</source>
            <translation>لماذا لا يحتمل الانتظار</translation>
        </message>
        <message>
            <source>record</source>
            <translation>تسجيل</translation>
        </message>
    </context>
    <context>
        <name>EnvelopesScreen</name>
        <message>
            <source>Called back</source>
            <translation>مُستعاد</translation>
        </message>
        <message>
            <source>Given back to the therapist</source>
            <translation>أُعيد إلى المعالج</translation>
        </message>
    </context>
    <context>
        <name>LegalPanel</name>
        <message>
            <source>A lawyer was asked first</source>
            <translation>استُشير محامٍ أولًا</translation>
        </message>
        <message>
            <source>Court or office</source>
            <translation>المحكمة أو الجهة</translation>
        </message>
        <message>
            <source>Courts and police get no letter. This file holds what you tick, and no more. Tick the least the order needs.</source>
            <translation>لا تُرسل رسائل إلى المحاكم والشرطة. في هذا الملف ما يُختار ولا شيء سواه، ويُختار أقلّ ما يستلزمه الأمر القضائي.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Legal export</source>
            <translation>تصدير قضائي</translation>
        </message>
        <message>
            <source>Number of the order</source>
            <translation>رقم الأمر</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>مرة أخرى</translation>
        </message>
        <message>
            <source>Order of</source>
            <translation>تاريخ الأمر</translation>
        </message>
        <message>
            <source>Password for the file</source>
            <translation>كلمة مرور الملف</translation>
        </message>
        <message>
            <source>Process notes</source>
            <translation>ملاحظات مجريات العمل</translation>
        </message>
        <message>
            <source>Process notes are sealed to their author. The program cannot open them; the file will say so.</source>
            <translation>ملاحظات مجريات العمل مختومة لكاتبها، ولا يستطيع البرنامج فتحها، وسيقول الملف ذلك.</translation>
        </message>
        <message>
            <source>The order needs</source>
            <translation>ما يطلبه الأمر</translation>
        </message>
        <message>
            <source>export</source>
            <translation>تصدير</translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message>
            <source>Emergency</source>
            <translation>حالة طارئة</translation>
        </message>
        <message>
            <source>Legal export</source>
            <translation>تصدير قضائي</translation>
        </message>
        <message>
            <source>Letter {number} withdrawn</source>
            <translation>سُحبت الرسالة {number}</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>إصدار جديد</translation>
        </message>
        <message>
            <source>Recorded; the clinical lead is told</source>
            <translation>سُجّل، وأُبلغ المشرف السريري</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>السجلّ</translation>
        </message>
        <message>
            <source>Register of disclosures</source>
            <translation>سجلّ الإفصاح</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>حُفظ باسم {name}</translation>
        </message>
        <message>
            <source>WITHDRAWN</source>
            <translation>مسحوبة</translation>
        </message>
        <message>
            <source>WITHDRAWN on {day} by {name}: {reason}</source>
            <translation>سحبها {name} في {day}: {reason}</translation>
        </message>
        <message>
            <source>Withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>all letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>new version</source>
            <translation>إصدار جديد</translation>
        </message>
        <message>
            <source>print register</source>
            <translation>طباعة السجلّ</translation>
        </message>
        <message>
            <source>register of disclosures</source>
            <translation>سجلّ الإفصاح</translation>
        </message>
        <message>
            <source>tell in an emergency</source>
            <translation>إبلاغ في حالة طارئة</translation>
        </message>
        <message>
            <source>withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>{what}; ends soon</source>
            <translation>{what}؛ ينتهي قريبًا</translation>
        </message>
        <message>
            <source>{what}; expired</source>
            <translation>{what}؛ انتهت صلاحيته</translation>
        </message>
    </context>
    <context>
        <name>RegisterScreen</name>
        <message>
            <source>Marked as seen</source>
            <translation>وُضعت علامة الاطّلاع</translation>
        </message>
        <message>
            <source>Register of disclosures</source>
            <translation>سجلّ الإفصاح</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>اطّلعتُ عليه</translation>
        </message>
        <message>
            <source>print register</source>
            <translation>طباعة السجلّ</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>الاطّلاع</translation>
        </message>
        <message>
            <source>what left the house, to whom and on which ground</source>
            <translation>ما خرج من العيادة، وإلى من، وعلى أي أساس</translation>
        </message>
    </context>
    <context>
        <name>RegisterView</name>
        <message>
            <source>Disclosed by</source>
            <translation>مَن أفصح</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>الأساس</translation>
        </message>
        <message>
            <source>How</source>
            <translation>كيف</translation>
        </message>
        <message>
            <source>Nothing has left the house in these days</source>
            <translation>لم يخرج شيء من العيادة في هذه الأيام</translation>
        </message>
        <message>
            <source>Print register</source>
            <translation>طباعة السجلّ</translation>
        </message>
        <message>
            <source>Register of disclosures</source>
            <translation>سجلّ الإفصاح</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>What</source>
            <translation>ماذا</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>{authority}, order of {day}</source>
            <translation>{authority}، أمر بتاريخ {day}</translation>
        </message>
        <message>
            <source>{name} decided: {reason}</source>
            <translation>القرار من {name}: {reason}</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPanel</name>
        <message>
            <source>It stays readable, marked withdrawn, and is printed no more. An envelope still at reception is called back; what was handed over has to be asked for.</source>
            <translation>تبقى مقروءة وعليها علامة السحب، ولا تُطبع بعد ذلك. ويُستعاد المغلف إن كان لا يزال في الاستقبال، أما ما سُلّم فيُطلب ردّه.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>What is wrong with it</source>
            <translation>ما الخطأ فيها</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Withdraw letter</source>
            <translation>سحب الرسالة</translation>
        </message>
        <message>
            <source>withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>{kind} {number} to {name}</source>
            <translation>{kind} {number} إلى {name}</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>Told in an emergency, not yet seen by a lead</source>
            <translation>إبلاغ في حالة طارئة، لم يطّلع عليه المشرف بعد</translation>
        </message>
        <message>
            <source>WITHDRAWN</source>
            <translation>مسحوبة</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>أُعيد</translation>
        </message>
        <message>
            <source>Legal export, order {order}</source>
            <translation>تصدير قضائي، الأمر {order}</translation>
        </message>
        <message>
            <source>Told in an emergency</source>
            <translation>إبلاغ في حالة طارئة</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>بالهاتف</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>على الورق</translation>
        </message>
        <message>
            <source>open to the reader</source>
            <translation>متاح للقارئ</translation>
        </message>
        <message>
            <source>permission</source>
            <translation>إذن المراجع</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>طُبع</translation>
        </message>
        <message>
            <source>released</source>
            <translation>صدر</translation>
        </message>
        <message>
            <source>saved as PDF</source>
            <translation>حُفظ PDF</translation>
        </message>
        <message>
            <source>saved, locked</source>
            <translation>حُفظ مقفلًا</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Register of disclosures</source>
            <translation>سجلّ الإفصاح</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <source>As lead: told in an emergency</source>
            <translation>بصفة المشرف: إبلاغ في حالة طارئة</translation>
        </message>
        <message>
            <source>{name} decided</source>
            <translation>القرار من {name}</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The record says something else meanwhile. Look at what is offered once more.</source>
            <translation>تغيّر ما في السجل في هذه الأثناء. يُرجى النظر في المعروض مرة أخرى.</translation>
        </message>
        <message>
            <source>The kept paper was changed. Nothing is printed; record it anew.</source>
            <translation>تغيّرت الورقة المحفوظة. لا يُطبع شيء؛ يُرجى التسجيل من جديد.</translation>
        </message>
        <message>
            <source>A letter of this kind to this reader is being written. Go on with it, or give it up first.</source>
            <translation>هناك رسالة من هذا النوع إلى هذا القارئ قيد الكتابة. يلزم إكمالها أو التخلّي عنها أولًا.</translation>
        </message>
        <message>
            <source>Another version goes in the place of letter {number} already.</source>
            <translation>حلّ إصدار آخر محلّ الرسالة {number}.</translation>
        </message>
        <message>
            <source>Letter {number} belongs to earlier care. Write a new letter instead.</source>
            <translation>الرسالة {number} من رعاية سابقة. يمكن كتابة رسالة جديدة بدلًا منها.</translation>
        </message>
        <message>
            <source>Letter {number} is not withdrawn.</source>
            <translation>الرسالة {number} غير مسحوبة.</translation>
        </message>
        <message>
            <source>No legal order reaches this in the program.</source>
            <translation>هذا في البرنامج خارج نطاق أي أمر قضائي.</translation>
        </message>
        <message>
            <source>Process notes: ask a lawyer first, and say that you did.</source>
            <translation>ملاحظات مجريات العمل: تلزم استشارة محامٍ أولًا، وذِكر ذلك هنا.</translation>
        </message>
        <message>
            <source>Say from which day the order is; it cannot lie ahead.</source>
            <translation>يلزم ذكر تاريخ الأمر، ولا يكون في المستقبل.</translation>
        </message>
        <message>
            <source>Say which court or office ordered it.</source>
            <translation>يلزم ذكر المحكمة أو الجهة التي أصدرت الأمر.</translation>
        </message>
        <message>
            <source>Say who decided.</source>
            <translation>يلزم ذكر من قرّر.</translation>
        </message>
        <message>
            <source>Say who was told: name and office.</source>
            <translation>يلزم ذكر من أُبلغ: الاسم والجهة.</translation>
        </message>
        <message>
            <source>Say why, in a sentence.</source>
            <translation>يلزم ذكر السبب في جملة.</translation>
        </message>
        <message>
            <source>There is room for {limit} characters. Shorten it a little.</source>
            <translation>يتسع المكان لعدد {limit} من الأحرف. يلزم اختصاره قليلًا.</translation>
        </message>
        <message>
            <source>This emergency is over. Record it anew, or ask for a permission.</source>
            <translation>انتهت هذه الحالة الطارئة. يلزم تسجيلها من جديد أو طلب إذن.</translation>
        </message>
        <message>
            <source>This envelope was called back. It goes to nobody but whoever wrote the letter.</source>
            <translation>استُعيد هذا المغلف، ولا يُعطى إلا لكاتب الرسالة.</translation>
        </message>
        <message>
            <source>This reader may not be told this, not even in an emergency.</source>
            <translation>لا يجوز إبلاغ هذا القارئ بذلك، ولا حتى في حالة طارئة.</translation>
        </message>
        <message>
            <source>Tick what it is about, and no more than needed.</source>
            <translation>يُختار ما يتعلق به الأمر، دون زيادة على اللازم.</translation>
        </message>
        <message>
            <source>WITHDRAWN: letter {number} may be read, and is printed no more.</source>
            <translation>مسحوبة: يمكن قراءة الرسالة {number}، ولا تُطبع بعد الآن.</translation>
        </message>
        <message>
            <source>Write down the number of the order.</source>
            <translation>يلزم رقم الأمر.</translation>
        </message>
        <message>
            <source>Write down what was told.</source>
            <translation>يلزم تدوين ما قيل.</translation>
        </message>
        <message>
            <source>looked at the register of disclosures</source>
            <translation>الاطّلاع على سجلّ الإفصاح</translation>
        </message>
        <message>
            <source>made a legal export</source>
            <translation>إجراء تصدير قضائي</translation>
        </message>
        <message>
            <source>recorded an emergency disclosure</source>
            <translation>تسجيل إبلاغ في حالة طارئة</translation>
        </message>
        <message>
            <source>saw an emergency disclosure</source>
            <translation>الاطّلاع على إبلاغ طارئ</translation>
        </message>
        <message>
            <source>withdrew a letter</source>
            <translation>سحب رسالة</translation>
        </message>
    </context>
    <context>
        <name>LookDialog</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
</TS>
