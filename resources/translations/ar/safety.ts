<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>CheckForm</name>
        <message>
            <source>Close without keeping what was typed</source>
            <translation>إغلاق دون الاحتفاظ بما كُتب</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>صرف النظر</translation>
        </message>
        <message>
            <source>+1w, mon, 30/11</source>
            <translation>الأحد أو 30/11 أو +1w</translation>
        </message>
        <message>
            <source>As last time</source>
            <translation>كالمرة السابقة</translation>
        </message>
        <message>
            <source>Close what is open</source>
            <translation>إغلاق ما هو مفتوح</translation>
        </message>
        <message>
            <source>Close, draft is kept</source>
            <translation>إغلاق مع حفظ المسودة</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>بكلمات قليلة</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>بكلمات المراجع</translation>
        </message>
        <message>
            <source>Look again on</source>
            <translation>العودة إلى السؤال في</translation>
        </message>
        <message>
            <source>Put an earlier check right</source>
            <translation>تصحيح فحص سابق</translation>
        </message>
        <message>
            <source>Safety check</source>
            <translation>فحص السلامة</translation>
        </message>
        <message>
            <source>Sign check</source>
            <translation>توقيع الفحص</translation>
        </message>
        <message>
            <source>Told to</source>
            <translation>أُبلغ</translation>
        </message>
        <message>
            <source>What changed, why now</source>
            <translation>ما الذي تغيّر ولماذا الآن</translation>
        </message>
        <message>
            <source>What holds them</source>
            <translation>ما يسند المراجع</translation>
        </message>
        <message>
            <source>What this puts right</source>
            <translation>ما يصحّحه هذا الفحص</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>ما اتُّفق عليه</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>Which, or how made safer</source>
            <translation>ما هي، أو كيف أُمِّنت</translation>
        </message>
        <message>
            <source>Who, and what was said</source>
            <translation>من، وماذا قيل</translation>
        </message>
        <message>
            <source>Why nothing is open any more, in your words</source>
            <translation>لماذا لم يبقَ أمر مفتوح، بكلماتك</translation>
        </message>
        <message>
            <source>needed, because not every answer is “no”</source>
            <translation>لازم، لأن الإجابات ليست كلها «لا»</translation>
        </message>
        <message>
            <source>the client agreed</source>
            <translation>بموافقة المراجع</translation>
        </message>
        <message>
            <source>what is not asked stays empty; digits choose</source>
            <translation>ما لا يُسأل عنه يبقى فارغًا، والأرقام للاختيار</translation>
        </message>
        <message>
            <source>without consent</source>
            <translation>دون موافقة</translation>
        </message>
    </context>
    <context>
        <name>EmergencyLine</name>
        <message>
            <source>{number} (verify before relying on it)</source>
            <translation>{number} (يلزم التحقق قبل الاعتماد عليه)</translation>
        </message>
        <message>
            <source>{number}, checked {day}</source>
            <translation>{number}، تحقّقنا منه في {day}</translation>
        </message>
    </context>
    <context>
        <name>EmergencySection</name>
        <message>
            <source>Emergency numbers</source>
            <translation>أرقام الطوارئ</translation>
        </message>
        <message>
            <source>Shown where somebody may need them. A number goes onto paper only once it has been checked.</source>
            <translation>تظهر حيث قد يحتاج إليها أحد. ولا يُطبع رقم على الورق إلا بعد التحقق منه.</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>الاسم بالإنجليزية</translation>
        </message>
        <message>
            <source>Name in Arabic</source>
            <translation>الاسم بالعربية</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>تاريخ التحقق</translation>
        </message>
        <message>
            <source>Add number</source>
            <translation>إضافة رقم</translation>
        </message>
        <message>
            <source>New number instead</source>
            <translation>رقم جديد بدلًا منه</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>حذف من القائمة</translation>
        </message>
        <message>
            <source>Save number</source>
            <translation>حفظ الرقم</translation>
        </message>
        <message>
            <source>verify</source>
            <translation>يلزم التحقق</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
    </context>
    <context>
        <name>FirstMeetingTab</name>
        <message>
            <source>Safety check</source>
            <translation>فحص السلامة</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>No check yet. Each one stays here as it was said.</source>
            <translation>لا فحص بعد. كل فحص يبقى هنا كما قيل.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Put right…</source>
            <translation>تصحيح…</translation>
        </message>
        <message>
            <source>What was asked before</source>
            <translation>ما سُئل عنه من قبل</translation>
        </message>
        <message>
            <source>changed outside the program</source>
            <translation>تغيّر خارج البرنامج</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>أُغلق</translation>
        </message>
        <message>
            <source>every answer was “no”</source>
            <translation>كل الإجابات «لا»</translation>
        </message>
        <message>
            <source>look again {day}</source>
            <translation>العودة إلى السؤال {day}</translation>
        </message>
        <message>
            <source>put right later</source>
            <translation>صُحّح لاحقًا</translation>
        </message>
    </context>
    <context>
        <name>HouseRulesSection</name>
        <message>
            <source>Unanswered safety concern: the lead is told after, hours</source>
            <translation>أمر سلامة دون إجابة: يُبلَّغ المشرف بعد (ساعات)</translation>
        </message>
        <message>
            <source>Missed looks until the lead is told</source>
            <translation>عدد مواعيد العودة الفائتة حتى يُبلَّغ المشرف</translation>
        </message>
        <message>
            <source>Safety plan looked at again after, days</source>
            <translation>مراجعة خطة السلامة بعد (أيام)</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <source>Answer</source>
            <translation>الإجابة</translation>
        </message>
        <message>
            <source>As lead: safety</source>
            <translation>بصفة المشرف: السلامة</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>فتح الملف مع ذكر السبب</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>السلامة</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>منذ {day}</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Safety check</source>
            <translation>فحص السلامة</translation>
        </message>
        <message>
            <source>Something is open</source>
            <translation>هناك أمر مفتوح</translation>
        </message>
        <message>
            <source>checked today, it stands in the safety tab</source>
            <translation>أُجري الفحص اليوم، وهو في صفحة السلامة</translation>
        </message>
        <message>
            <source>what was said and agreed is written there; this draft stays</source>
            <translation>يُكتب هناك ما قيل وما اتُّفق عليه، وتبقى هذه المسودة</translation>
        </message>
    </context>
    <context>
        <name>SafetyHead</name>
        <message>
            <source>Answer</source>
            <translation>الإجابة</translation>
        </message>
        <message>
            <source>Call today.</source>
            <translation>يلزم الاتصال اليوم.</translation>
        </message>
        <message>
            <source>Did not come on {when} while something is open.</source>
            <translation>لم يحضر في {when} وهناك أمر مفتوح.</translation>
        </message>
        <message>
            <source>Note the call</source>
            <translation>تسجيل الاتصال</translation>
        </message>
        <message>
            <source>Open the safety tab</source>
            <translation>فتح صفحة السلامة</translation>
        </message>
        <message>
            <source>{day}. Talk about it before the client leaves, or say when you will.</source>
            <translation>{day}. يُتحدث في الأمر قبل انصراف المراجع، أو يُذكر متى سيكون ذلك.</translation>
        </message>
    </context>
    <context>
        <name>SafetyPlanCard</name>
        <message>
            <source>A strip without a name, to cut out and fold to the size of a bank card</source>
            <translation>شريط بلا اسم يُقصّ ويُطوى بحجم البطاقة المصرفية</translation>
        </message>
        <message>
            <source>Wallet size</source>
            <translation>بحجم المحفظة</translation>
        </message>
        <message>
            <source>Ask first: where will the paper be kept, and who might read it there?</source>
            <translation>يُسأل أولًا: أين ستُحفظ الورقة، ومن قد يقرؤها هناك؟</translation>
        </message>
        <message>
            <source>Change the plan</source>
            <translation>تعديل الخطة</translation>
        </message>
        <message>
            <source>Looked at together</source>
            <translation>روجعت معًا</translation>
        </message>
        <message>
            <source>No safety plan yet</source>
            <translation>لا خطة سلامة بعد</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>خطة السلامة</translation>
        </message>
        <message>
            <source>Say: in a bag; with a sister; a photo on the phone</source>
            <translation>مثلًا: في الحقيبة، عند الأخت، صورة في الهاتف</translation>
        </message>
        <message>
            <source>Six steps in the client's own words, for the hours when it gets hard. It prints on one page.</source>
            <translation>ست خطوات بكلمات المراجع نفسه للساعات الصعبة، تُطبع في صفحة واحدة.</translation>
        </message>
        <message>
            <source>The paper is kept</source>
            <translation>مكان حفظ الورقة</translation>
        </message>
        <message>
            <source>This plan was to be looked at on {day}, and something is open.</source>
            <translation>كان موعد مراجعة هذه الخطة {day}، وهناك أمر مفتوح.</translation>
        </message>
        <message>
            <source>To the sheet</source>
            <translation>إلى الورقة</translation>
        </message>
        <message>
            <source>Version {number}, {day}</source>
            <translation>النسخة {number}، {day}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>ما تغيّر</translation>
        </message>
        <message>
            <source>Where the paper is kept</source>
            <translation>مكان حفظ الورقة</translation>
        </message>
        <message>
            <source>Write the plan</source>
            <translation>كتابة الخطة</translation>
        </message>
        <message>
            <source>changed outside the program</source>
            <translation>تغيّر خارج البرنامج</translation>
        </message>
        <message>
            <source>next look {day}</source>
            <translation>المراجعة القادمة {day}</translation>
        </message>
        <message>
            <source>still empty</source>
            <translation>ما زال فارغًا</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>النسخة {number}</translation>
        </message>
        <message>
            <source>{day} by {who}</source>
            <translation>{day}، {who}</translation>
        </message>
    </context>
    <context>
        <name>SafetyPlanForm</name>
        <message>
            <source>Close without keeping what was typed</source>
            <translation>إغلاق دون الاحتفاظ بما كُتب</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>صرف النظر</translation>
        </message>
        <message>
            <source>Close, draft is kept</source>
            <translation>إغلاق مع حفظ المسودة</translation>
        </message>
        <message>
            <source>Enter adds a line, Alt with an arrow moves it</source>
            <translation>Enter لإضافة سطر، وAlt مع السهم لنقله</translation>
        </message>
        <message>
            <source>How I notice that it begins</source>
            <translation>كيف ألاحظ أن الأمر بدأ</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>بكلمات المراجع</translation>
        </message>
        <message>
            <source>Look at it again on</source>
            <translation>مراجعة الخطة في</translation>
        </message>
        <message>
            <source>Name and number</source>
            <translation>الاسم والرقم</translation>
        </message>
        <message>
            <source>Name and number, checked</source>
            <translation>الاسم والرقم بعد التحقق</translation>
        </message>
        <message>
            <source>Safety plan, version {number}</source>
            <translation>خطة السلامة، النسخة {number}</translation>
        </message>
        <message>
            <source>Save as a new version</source>
            <translation>حفظ نسخة جديدة</translation>
        </message>
        <message>
            <source>Say: my sister</source>
            <translation>مثلًا: أختي</translation>
        </message>
        <message>
            <source>What has helped me before, without anybody</source>
            <translation>ما نفعني من قبل دون أحد</translation>
        </message>
        <message>
            <source>What is put away, and by whom</source>
            <translation>ما الذي أُبعد، ومن أبعده</translation>
        </message>
        <message>
            <source>Where I go, who is good company</source>
            <translation>أين أذهب، ومع من أرتاح</translation>
        </message>
    </context>
    <context>
        <name>SafetyTab</name>
        <message>
            <source>You typed: {words}</source>
            <translation>النص المكتوب: {words}</translation>
        </message>
        <message>
            <source>Change of the plan given up</source>
            <translation>صُرف النظر عن تعديل الخطة</translation>
        </message>
        <message>
            <source>Check given up</source>
            <translation>صُرف النظر عن الفحص</translation>
        </message>
        <message>
            <source>Already checked today</source>
            <translation>أُجري الفحص اليوم</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>حُفظت الإجابة</translation>
        </message>
        <message>
            <source>As last time</source>
            <translation>كالمرة السابقة</translation>
        </message>
        <message>
            <source>Call noted</source>
            <translation>سُجّل الاتصال</translation>
        </message>
        <message>
            <source>Cannot now</source>
            <translation>يتعذّر الآن</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>الفحص الآن</translation>
        </message>
        <message>
            <source>Check signed</source>
            <translation>وُقّع الفحص</translation>
        </message>
        <message>
            <source>Close, draft is kept</source>
            <translation>إغلاق مع حفظ المسودة</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>أُغلق</translation>
        </message>
        <message>
            <source>Concern noted</source>
            <translation>سُجّل الأمر</translation>
        </message>
        <message>
            <source>Looked at; the next look moves on</source>
            <translation>روجعت الخطة، وتأخّر موعد المراجعة القادمة</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>الحقل التالي</translation>
        </message>
        <message>
            <source>Safety check</source>
            <translation>فحص السلامة</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>خطة السلامة</translation>
        </message>
        <message>
            <source>Safety plan saved</source>
            <translation>حُفظت خطة السلامة</translation>
        </message>
        <message>
            <source>Save the plan</source>
            <translation>حفظ الخطة</translation>
        </message>
        <message>
            <source>Saved elsewhere: {words}</source>
            <translation>حُفظ في مكان آخر: {words}</translation>
        </message>
        <message>
            <source>Sign check</source>
            <translation>توقيع الفحص</translation>
        </message>
        <message>
            <source>This plan was also changed somewhere else. Look at the lines marked, then save again.</source>
            <translation>تغيّرت هذه الخطة في مكان آخر أيضًا. تُراجَع السطور المعلَّمة ثم يُعاد الحفظ.</translation>
        </message>
        <message>
            <source>The desk is asked</source>
            <translation>طُلب من الاستقبال</translation>
        </message>
        <message>
            <source>The desk is asked no longer</source>
            <translation>أُلغي الطلب من الاستقبال</translation>
        </message>
    </context>
    <context>
        <name>SafetyWords</name>
        <message>
            <source>A plan or method in mind</source>
            <translation>خطة أو وسيلة في الذهن</translation>
        </message>
        <message>
            <source>About harm</source>
            <translation>عن الأذى</translation>
        </message>
        <message>
            <source>Access to means</source>
            <translation>الوصول إلى وسيلة</translation>
        </message>
        <message>
            <source>Harm from others</source>
            <translation>أذى من آخرين</translation>
        </message>
        <message>
            <source>Harm to children at home</source>
            <translation>أذى للأطفال في البيت</translation>
        </message>
        <message>
            <source>Harm to others</source>
            <translation>أذى لآخرين</translation>
        </message>
        <message>
            <source>Intent to act</source>
            <translation>نيّة الفعل</translation>
        </message>
        <message>
            <source>Look again on</source>
            <translation>العودة إلى السؤال في</translation>
        </message>
        <message>
            <source>Past attempt or self-harm</source>
            <translation>محاولة سابقة أو إيذاء النفس</translation>
        </message>
        <message>
            <source>Safety asked {day}, nothing open</source>
            <translation>سُئل عن السلامة {day}، ولا أمر مفتوح</translation>
        </message>
        <message>
            <source>Safety not asked yet</source>
            <translation>لم يُسأل عن السلامة بعد</translation>
        </message>
        <message>
            <source>Safety open, look again {day}</source>
            <translation>السلامة: أمر مفتوح، العودة إليه {day}</translation>
        </message>
        <message>
            <source>Safety open, look was due {day}</source>
            <translation>السلامة: أمر مفتوح، كان موعده {day}</translation>
        </message>
        <message>
            <source>Safety: a concern waits</source>
            <translation>السلامة: أمر ينتظر</translation>
        </message>
        <message>
            <source>Safety: something is open</source>
            <translation>السلامة: أمر مفتوح</translation>
        </message>
        <message>
            <source>Steps taken, or a rehearsal</source>
            <translation>خطوات اتُّخذت أو تجربة</translation>
        </message>
        <message>
            <source>Thoughts of death or of ending life</source>
            <translation>أفكار عن الموت أو إنهاء الحياة</translation>
        </message>
        <message>
            <source>Told to</source>
            <translation>أُبلغ</translation>
        </message>
        <message>
            <source>What changed, why now</source>
            <translation>ما الذي تغيّر ولماذا الآن</translation>
        </message>
        <message>
            <source>What holds them</source>
            <translation>ما يسند المراجع</translation>
        </message>
        <message>
            <source>What this puts right</source>
            <translation>ما يصحّحه هذا الفحص</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>ما اتُّفق عليه</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>المُبلِّغ: {who}</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>أُجري الفحص</translation>
        </message>
        <message>
            <source>could not be asked then: {why}</source>
            <translation>تعذّر السؤال حينها: {why}</translation>
        </message>
        <message>
            <source>said to be checked, but no check of that day is in the record</source>
            <translation>قيل إن الفحص أُجري، ولا فحص بتاريخ ذلك اليوم في الملف</translation>
        </message>
        <message>
            <source>the client agreed to it</source>
            <translation>بموافقة المراجع</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>ينتظر الإجابة</translation>
        </message>
        <message>
            <source>without the client's consent</source>
            <translation>دون موافقة المراجع</translation>
        </message>
        <message>
            <source>{measure}, question {item}: left blank</source>
            <translation>{measure}، السؤال {item}: تُرك دون إجابة</translation>
        </message>
        <message>
            <source>{measure}, question {item}: the answer was {answer}</source>
            <translation>{measure}، السؤال {item}: الإجابة {answer}</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Emergency numbers</source>
            <translation>أرقام الطوارئ</translation>
        </message>
    </context>
    <context>
        <name>StatusCard</name>
        <message>
            <source>A concern waits for an answer</source>
            <translation>أمر ينتظر الإجابة</translation>
        </message>
        <message>
            <source>Cannot now, because…</source>
            <translation>يتعذّر الآن، لأن…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close with words…</source>
            <translation>إغلاق مع الشرح…</translation>
        </message>
        <message>
            <source>Did not come on {when}, and something is open: call today.</source>
            <translation>لم يحضر في {when} وهناك أمر مفتوح: يلزم الاتصال اليوم.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Note a concern…</source>
            <translation>تسجيل أمر…</translation>
        </message>
        <message>
            <source>Note the call</source>
            <translation>تسجيل الاتصال</translation>
        </message>
        <message>
            <source>Nothing is open</source>
            <translation>لا أمر مفتوح</translation>
        </message>
        <message>
            <source>Reception sees nothing of this. What was said, agreed and told is kept; nobody is ranked.</source>
            <translation>لا يرى الاستقبال شيئًا من هذا. يُحفظ ما قيل وما اتُّفق عليه ومن أُبلغ، ولا يُصنَّف أحد.</translation>
        </message>
        <message>
            <source>Safety check</source>
            <translation>فحص السلامة</translation>
        </message>
        <message>
            <source>Something is open</source>
            <translation>أمر مفتوح</translation>
        </message>
        <message>
            <source>What came of the call</source>
            <translation>نتيجة الاتصال</translation>
        </message>
        <message>
            <source>What makes you look: in a few words</source>
            <translation>ما الذي لفت النظر، بكلمات قليلة</translation>
        </message>
        <message>
            <source>Why it cannot be now, and when you will ask</source>
            <translation>لماذا يتعذّر الآن، ومتى سيُسأل</translation>
        </message>
        <message>
            <source>Why nothing is open any more, in your words</source>
            <translation>لماذا لم يبقَ أمر مفتوح، بكلماتك</translation>
        </message>
        <message>
            <source>last asked {day}</source>
            <translation>آخر سؤال {day}</translation>
        </message>
        <message>
            <source>look again {day}</source>
            <translation>العودة إلى السؤال {day}</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>لم يُسأل بعد</translation>
        </message>
        <message>
            <source>the look of {day} was missed</source>
            <translation>فات موعد العودة {day}</translation>
        </message>
        <message>
            <source>Ask the desk to offer the next free slot</source>
            <translation>طلب عرض أقرب موعد متاح من الاستقبال</translation>
        </message>
        <message>
            <source>Ask the desk to offer the next free slot; it reads these words alone, as for anyone who asks.</source>
            <translation>طلب عرض أقرب موعد متاح من الاستقبال، ولا يقرأ سوى هذه الكلمات كما لأي شخص يطلبها.</translation>
        </message>
    </context>
    <context>
        <name>ToldRows</name>
        <message>
            <source>By whom</source>
            <translation>من أبلغ</translation>
        </message>
        <message>
            <source>One more</source>
            <translation>إضافة آخر</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>الشخص</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Safety</source>
            <translation>السلامة</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Tap what was said to the first question. “Declined to say” is an answer.</source>
            <translation>يلزم اختيار ما قيل جوابًا عن السؤال الأول. و«فضّل عدم الإجابة» إجابة أيضًا.</translation>
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
            <translation>يلزم أن يُكتب، بكلماتك، لماذا لم يبقَ أمر مفتوح.</translation>
        </message>
        <message>
            <source>Answer it first: check now, already checked today, or cannot now.</source>
            <translation>الإجابة أولًا: الفحص الآن، أو أُجري الفحص اليوم، أو يتعذّر الآن.</translation>
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
            <translation>أُجري الفحص اليوم</translation>
        </message>
        <message>
            <source>Cannot now</source>
            <translation>يتعذّر الآن</translation>
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
            <source>emergency service</source>
            <translation>خدمة الطوارئ</translation>
        </message>
        <message>
            <source>another step</source>
            <translation>خطوة أخرى</translation>
        </message>
        <message>
            <source>A safety concern waits for your answer</source>
            <translation>أمر يخصّ السلامة ينتظر الإجابة</translation>
        </message>
        <message>
            <source>Call today: did not come, and something is open</source>
            <translation>يلزم الاتصال اليوم: لم يحضر وهناك أمر مفتوح</translation>
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
            <translation>أشخاص وأماكن تشغلني عن الأمر</translation>
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
        <message>
            <source>This is more than one page holds. Keep the lines that help most.</source>
            <translation>هذا أكثر مما تسعه صفحة واحدة. تبقى السطور الأنفع.</translation>
        </message>
        <message>
            <source>Asked, nothing open</source>
            <translation>سُئل عن السلامة، ولا أمر مفتوح</translation>
        </message>
        <message>
            <source>Next free slot</source>
            <translation>أقرب موعد متاح</translation>
        </message>
        <message>
            <source>next free slot</source>
            <translation>أقرب موعد متاح</translation>
        </message>
        <message>
            <source>Please offer the next free slot.</source>
            <translation>يُرجى عرض أقرب موعد متاح.</translation>
        </message>
        <message>
            <source>changed emergency numbers or house rules</source>
            <translation>تغيير أرقام الطوارئ أو قواعد العيادة</translation>
        </message>
        <message>
            <source>took a note out of use</source>
            <translation>سحب ملاحظة</translation>
        </message>
        <message>
            <source>looked at notes to co-sign</source>
            <translation>الاطّلاع على ملاحظات بانتظار التوقيع المشترك</translation>
        </message>
        <message>
            <source>co-signed a note</source>
            <translation>توقيع مشترك على ملاحظة</translation>
        </message>
        <message>
            <source>changed who co-signs</source>
            <translation>تغيير صاحب التوقيع المشترك</translation>
        </message>
        <message>
            <source>looked at phrases</source>
            <translation>الاطّلاع على العبارات</translation>
        </message>
        <message>
            <source>changed own phrases</source>
            <translation>تغيير العبارات الشخصية</translation>
        </message>
        <message>
            <source>changed the clinic's phrases</source>
            <translation>تغيير عبارات العيادة</translation>
        </message>
        <message>
            <source>looked at the rules of sessions</source>
            <translation>الاطّلاع على قواعد الجلسات</translation>
        </message>
        <message>
            <source>changed the rules of sessions</source>
            <translation>تغيير قواعد الجلسات</translation>
        </message>
        <message>
            <source>kept a promised call</source>
            <translation>تسجيل اتصال متفق عليه</translation>
        </message>
        <message>
            <source>kept a follow-up</source>
            <translation>تسجيل متابعة</translation>
        </message>
        <message>
            <source>wrote in a workbook</source>
            <translation>الكتابة في كراسة العمل</translation>
        </message>
        <message>
            <source>kept a page of a workbook</source>
            <translation>حفظ صفحة من كراسة العمل</translation>
        </message>
        <message>
            <source>answered what was worth a look</source>
            <translation>الإجابة عمّا يستحق الانتباه</translation>
        </message>
        <message>
            <source>looked at what is worth a look in the clinic</source>
            <translation>الاطّلاع على ما يستحق الانتباه في العيادة</translation>
        </message>
        <message>
            <source>looked at the supervision agenda</source>
            <translation>الاطّلاع على جدول الإشراف</translation>
        </message>
        <message>
            <source>kept the supervision agenda</source>
            <translation>حفظ جدول الإشراف</translation>
        </message>
        <message>
            <source>looked at a client's safety</source>
            <translation>الاطّلاع على سلامة مراجع</translation>
        </message>
        <message>
            <source>looked at safety as lead</source>
            <translation>الاطّلاع على السلامة بصفة المشرف</translation>
        </message>
        <message>
            <source>raised a safety concern</source>
            <translation>إثارة أمر يخصّ السلامة</translation>
        </message>
        <message>
            <source>answered a safety concern</source>
            <translation>الإجابة عن أمر يخصّ السلامة</translation>
        </message>
        <message>
            <source>closed a safety concern</source>
            <translation>إغلاق أمر يخصّ السلامة</translation>
        </message>
        <message>
            <source>signed a safety check</source>
            <translation>توقيع فحص سلامة</translation>
        </message>
        <message>
            <source>worked on a safety plan</source>
            <translation>العمل على خطة سلامة</translation>
        </message>
        <message>
            <source>looked at the settings of measures</source>
            <translation>الاطّلاع على إعدادات القياسات</translation>
        </message>
        <message>
            <source>changed the settings of measures</source>
            <translation>تغيير إعدادات القياسات</translation>
        </message>
        <message>
            <source>entered a measure</source>
            <translation>إدخال قياس</translation>
        </message>
        <message>
            <source>looked at the answers of a measure</source>
            <translation>الاطّلاع على إجابات قياس</translation>
        </message>
        <message>
            <source>exported a measure</source>
            <translation>تصدير قياس</translation>
        </message>
        <message>
            <source>looked at what waits</source>
            <translation>الاطّلاع على ما ينتظر</translation>
        </message>
        <message>
            <source>looked at the clinic's figures</source>
            <translation>الاطّلاع على أرقام العيادة</translation>
        </message>
        <message>
            <source>exported the clinic's figures</source>
            <translation>تصدير أرقام العيادة</translation>
        </message>
        <message>
            <source>looked at own supervision and development</source>
            <translation>الاطّلاع على الإشراف والتطوير المهني الشخصي</translation>
        </message>
        <message>
            <source>looked at somebody's supervision</source>
            <translation>الاطّلاع على إشراف زميل</translation>
        </message>
        <message>
            <source>kept supervision or development</source>
            <translation>تسجيل إشراف أو تطوير مهني</translation>
        </message>
        <message>
            <source>signed a supervision meeting</source>
            <translation>توقيع لقاء إشراف</translation>
        </message>
        <message>
            <source>set targets of development</source>
            <translation>تحديد أهداف التطوير المهني</translation>
        </message>
        <message>
            <source>opened an own reflection</source>
            <translation>فتح تأمّل خاص</translation>
        </message>
        <message>
            <source>wrote an own reflection</source>
            <translation>كتابة تأمّل خاص</translation>
        </message>
        <message>
            <source>looked at a client sheet</source>
            <translation>الاطّلاع على ورقة لمراجع</translation>
        </message>
        <message>
            <source>printed a client sheet</source>
            <translation>طباعة ورقة لمراجع</translation>
        </message>
        <message>
            <source>looked at an own sheet</source>
            <translation>الاطّلاع على ورقة شخصية</translation>
        </message>
        <message>
            <source>printed an own sheet</source>
            <translation>طباعة ورقة شخصية</translation>
        </message>
        <message>
            <source>looked at the techniques</source>
            <translation>الاطّلاع على الأساليب</translation>
        </message>
        <message>
            <source>changed the techniques</source>
            <translation>تغيير الأساليب</translation>
        </message>
        <message>
            <source>changed the wording of the agreement</source>
            <translation>تغيير نص الاتفاقية</translation>
        </message>
    </context>
</TS>
