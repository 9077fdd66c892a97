<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
            <translation>لا إجابة بعد. والاعتذار عن الإجابة إجابة أيضاً.</translation>
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
            <source>There is room for {limit} characters here. Shorten it a little.</source>
            <translation>المساحة هنا {limit} حرفاً. يلزم اختصار النص قليلاً.</translation>
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
            <translation>الملف ليس استبياناً بصيغة FHIR R4 Questionnaire.</translation>
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
            <translation>في الملف نص برمجي. لا يُشغَّل شيء من داخل النموذج أبداً.</translation>
        </message>
        <message>
            <source>The file holds an expression to be worked out. Nothing in a form is ever run.</source>
            <translation>في الملف تعبير للحساب. لا يُشغَّل شيء من داخل النموذج أبداً.</translation>
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
            <translation>ملف الحساب يذكر {link}، ولا بند محسوباً بهذا الاسم في النموذج.</translation>
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
            <source>by phone</source>
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
            <translation>تنسيقات النص معروضة كنص عادي.</translation>
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
            <translation>منخفض جداً</translation>
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
            <translation>مرتفع جداً</translation>
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
            <translation>حال جيدة غالباً</translation>
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
            <translation>الشدّة النفسية</translation>
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
    </context>
</TS>
