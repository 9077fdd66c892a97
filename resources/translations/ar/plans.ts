<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
  <context>
    <name>AgreementForm</name>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>read each clause together</source>
      <translation>قراءة كل بند معًا</translation>
    </message>
    <message>
      <source>Accept the rest</source>
      <translation>قبول الباقي</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>توقيع</translation>
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
      <source>the client is 18 or older</source>
      <translation>بلغ المراجع الثامنة عشرة أو تجاوزها</translation>
    </message>
    <message>
      <source>for example folder A, cabinet 2</source>
      <translation>مثلًا: الملف أ، الخزانة 2</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Who signs</source>
      <translation>من يوقّع</translation>
    </message>
    <message>
      <source>Name of who signs</source>
      <translation>اسم الموقّع</translation>
    </message>
    <message>
      <source>How</source>
      <translation>الطريقة</translation>
    </message>
    <message>
      <source>Where the paper is kept</source>
      <translation>مكان حفظ الورقة</translation>
    </message>
    <message>
      <source>On</source>
      <translation>بتاريخ</translation>
    </message>
    <message>
      <source>Clauses without an answer: {count}</source>
      <translation>بنود بلا جواب: {count}</translation>
    </message>
    <message>
      <source>every clause is answered</source>
      <translation>لكل بند جواب</translation>
    </message>
    <message>
      <source>Clear, sign again</source>
      <translation>مسح وإعادة التوقيع</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>التوقيع</translation>
    </message>
    <message>
      <source>Its scan</source>
      <translation>صورة الورقة الممسوحة</translation>
    </message>
    <message>
      <source>PDF, PNG or JPEG up to 5 MB; may follow later</source>
      <translation>ملف PDF أو PNG أو JPEG حتى 5 ميغابايت، ويمكن إضافته لاحقًا</translation>
    </message>
  </context>
  <context>
    <name>AgreementPage</name>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>Close, keep what is ticked</source>
      <translation>إغلاق مع حفظ ما حُدّد</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>توقيع</translation>
    </message>
    <message>
      <source>sign</source>
      <translation>توقيع</translation>
    </message>
    <message>
      <source>Agreement signed</source>
      <translation>وُقّعت الاتفاقية</translation>
    </message>
    <message>
      <source>Print to sign on paper</source>
      <translation>طباعة للتوقيع على الورق</translation>
    </message>
    <message>
      <source>print to sign</source>
      <translation>طباعة للتوقيع</translation>
    </message>
  </context>
  <context>
    <name>ClauseLine</name>
    <message>
      <source>desk sees</source>
      <translation>يراه الاستقبال</translation>
    </message>
    <message>
      <source>how it was changed, or why it was not agreed</source>
      <translation>كيف عُدّل، أو لماذا لم يُتفق عليه</translation>
    </message>
  </context>
  <context>
    <name>ClausesPanel</name>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>النسخة</translation>
    </message>
    <message>
      <source>version {number}, signed {day}</source>
      <translation>النسخة {number}، وُقّعت في {day}</translation>
    </message>
    <message>
      <source>{who}: {name}</source>
      <translation>{who}: {name}</translation>
    </message>
    <message>
      <source>Paper: {place}</source>
      <translation>الورقة: {place}</translation>
    </message>
    <message>
      <source>Show the scan</source>
      <translation>عرض صورة الورقة</translation>
    </message>
    <message>
      <source>Add the scan</source>
      <translation>إضافة صورة الورقة</translation>
    </message>
  </context>
  <context>
    <name>ComparePanel</name>
    <message>
      <source>What changed</source>
      <translation>ما الذي تغيّر</translation>
    </message>
    <message>
      <source>From</source>
      <translation>من</translation>
    </message>
    <message>
      <source>To</source>
      <translation>إلى</translation>
    </message>
    <message>
      <source>Nothing differs between these two.</source>
      <translation>لا فرق بين هاتين النسختين.</translation>
    </message>
    <message>
      <source>Plan {number}, being written</source>
      <translation>الخطة {number}، قيد الكتابة</translation>
    </message>
    <message>
      <source>Plan {number}, agreed {day}</source>
      <translation>الخطة {number}، اتُّفق عليها في {day}</translation>
    </message>
  </context>
  <context>
    <name>DraftPage</name>
    <message>
      <source>Plan {number}, being written</source>
      <translation>الخطة {number}، قيد الكتابة</translation>
    </message>
    <message>
      <source>Throw draft away</source>
      <translation>حذف المسودة</translation>
    </message>
    <message>
      <source>Close, keep draft</source>
      <translation>إغلاق مع حفظ المسودة</translation>
    </message>
    <message>
      <source>Agree plan</source>
      <translation>اعتماد الخطة</translation>
    </message>
    <message>
      <source>new goal</source>
      <translation>هدف جديد</translation>
    </message>
    <message>
      <source>technique</source>
      <translation>أسلوب علاجي</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>اتفاق</translation>
    </message>
    <message>
      <source>Plan {number} is agreed</source>
      <translation>اعتُمدت الخطة {number}</translation>
    </message>
    <message>
      <source>Draft thrown away</source>
      <translation>حُذفت المسودة</translation>
    </message>
    <message>
      <source>Someone else saved this draft.</source>
      <translation>حفظ شخص آخر هذه المسودة.</translation>
    </message>
    <message>
      <source>Yours is still here. Take theirs, or keep yours over it.</source>
      <translation>نصّك ما زال هنا. يمكن أخذ النص الآخر أو إبقاء نصّك فوقه.</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>إبقاء نصّي</translation>
    </message>
    <message>
      <source>Take theirs</source>
      <translation>أخذ النص الآخر</translation>
    </message>
  </context>
  <context>
    <name>Drawing</name>
    <message>
      <source>no entry yet</source>
      <translation>لا قيد بعد</translation>
    </message>
    <message>
      <source>Nothing recorded so far, and that is fine.</source>
      <translation>لم يُسجَّل شيء حتى الآن، ولا بأس بذلك.</translation>
    </message>
    <message>
      <source>Alliance check-in</source>
      <translation>تقييم الجلسة</translation>
    </message>
    <message>
      <source>0–10, made by this clinic</source>
      <translation>0–10، من وضع هذه العيادة</translation>
    </message>
    <message>
      <source>Goals, own words</source>
      <translation>الأهداف بكلمات المراجع</translation>
    </message>
    <message>
      <source>0–10</source>
      <translation>0–10</translation>
    </message>
    <message>
      <source>From {span}: visits {visits}, check-ins {check_ins}, goals {goals}.</source>
      <translation>من {span}: الزيارات {visits}، تقييمات الجلسة {check_ins}، الأهداف {goals}.</translation>
    </message>
  </context>
  <context>
    <name>FactorPanel</name>
    <message>
      <source>Nothing recorded so far, and that is fine.</source>
      <translation>لم يُسجَّل شيء حتى الآن، ولا بأس بذلك.</translation>
    </message>
    <message>
      <source>{day}, visit {number}</source>
      <translation>{day}، الزيارة {number}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
  </context>
  <context>
    <name>FirstMeetingTab</name>
    <message>
      <source>Begin care</source>
      <translation>بدء الرعاية</translation>
    </message>
    <message>
      <source>who sent the client, and why</source>
      <translation>من أرسل المراجع، ولماذا</translation>
    </message>
    <message>
      <source>name of the doctor, school or person</source>
      <translation>اسم الطبيب أو المدرسة أو الشخص</translation>
    </message>
    <message>
      <source>in the sender's words, shortened</source>
      <translation>بكلمات المُرسِل مختصرة</translation>
    </message>
    <message>
      <source>Sent by</source>
      <translation>جهة التحويل</translation>
    </message>
    <message>
      <source>Began on</source>
      <translation>تاريخ البدء</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Reason of the referral</source>
      <translation>سبب التحويل</translation>
    </message>
    <message>
      <source>First meeting</source>
      <translation>اللقاء الأول</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Shared summary</source>
      <translation>الملخص المشترك</translation>
    </message>
    <message>
      <source>two lines that you both accept; this may stand in a letter</source>
      <translation>سطران يقبلهما الطرفان؛ ويجوز أن يَرِدا في رسالة</translation>
    </message>
    <message>
      <source>how we understand it together</source>
      <translation>كيف نفهم الأمر معًا</translation>
    </message>
    <message>
      <source>the client agrees with it</source>
      <translation>المراجع موافق عليه</translation>
    </message>
    <message>
      <source>Keep summary</source>
      <translation>حفظ الملخص</translation>
    </message>
    <message>
      <source>save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>This episode is closed.</source>
      <translation>أُغلقت فترة الرعاية هذه.</translation>
    </message>
    <message>
      <source>It stays readable. Somebody who comes back begins a new one.</source>
      <translation>تبقى مقروءة. ومن يعود يبدأ فترة جديدة.</translation>
    </message>
    <message>
      <source>Begin again</source>
      <translation>بدء جديد</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>منذ</translation>
    </message>
    <message>
      <source>Phase</source>
      <translation>المرحلة</translation>
    </message>
    <message>
      <source>version {number}, {day}</source>
      <translation>النسخة {number}، {day}</translation>
    </message>
    <message>
      <source>what was typed and not saved yet is here again</source>
      <translation>عاد ما كُتب ولم يُحفظ بعد</translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
      <source>saved {when}</source>
      <translation>حُفظ {when}</translation>
    </message>
    <message>
      <source>First meeting saved</source>
      <translation>حُفظ اللقاء الأول</translation>
    </message>
    <message>
      <source>Someone else saved this first meeting.</source>
      <translation>حفظ شخص آخر هذا اللقاء.</translation>
    </message>
    <message>
      <source>Yours is still here. Take theirs, or keep yours over it.</source>
      <translation>نصّك ما زال هنا. يمكن أخذ النص الآخر أو إبقاء نصّك فوقه.</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>إبقاء نصّي</translation>
    </message>
    <message>
      <source>Take theirs</source>
      <translation>أخذ النص الآخر</translation>
    </message>
    <message>
      <source>Someone else wrote: {words}. Yours is still here.</source>
      <translation>كتب شخص آخر: {words}. ونصّك ما زال هنا.</translation>
    </message>
    <message>
      <source>Summary kept</source>
      <translation>حُفظ الملخص</translation>
    </message>
  </context>
  <context>
    <name>GoalEditor</name>
    <message>
      <source>Goal {number}</source>
      <translation>الهدف {number}</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>نقل إلى أعلى</translation>
    </message>
    <message>
      <source>Take this goal out</source>
      <translation>إزالة هذا الهدف</translation>
    </message>
    <message>
      <source>as the client says it</source>
      <translation>كما يقولها المراجع</translation>
    </message>
    <message>
      <source>the same in the other language, for letters</source>
      <translation>المعنى نفسه باللغة الأخرى، للرسائل</translation>
    </message>
    <message>
      <source>In the client's words</source>
      <translation>بكلمات المراجع</translation>
    </message>
    <message>
      <source>In the other language</source>
      <translation>باللغة الأخرى</translation>
    </message>
    <message>
      <source>for example +8w</source>
      <translation>مثلًا +8w</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>المجال</translation>
    </message>
    <message>
      <source>By</source>
      <translation>حتى</translation>
    </message>
    <message>
      <source>Where it stands at the start</source>
      <translation>موضعه في البداية</translation>
    </message>
    <message>
      <source>Where it should get</source>
      <translation>إلى أين نريد أن يصل</translation>
    </message>
    <message>
      <source>Now, 0 to 10</source>
      <translation>الآن، من 0 إلى 10</translation>
    </message>
    <message>
      <source>Aim, 0 to 10</source>
      <translation>الغاية، من 0 إلى 10</translation>
    </message>
    <message>
      <source>why, in a few words</source>
      <translation>لماذا، بكلمات قليلة</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Add five levels</source>
      <translation>إضافة خمسة مستويات</translation>
    </message>
  </context>
  <context>
    <name>IntakeForm</name>
    <message>
      <source>Who may read what</source>
      <translation>من يقرأ ماذا</translation>
    </message>
    <message>
      <source>marks that letters obey</source>
      <translation>علامات تلتزم بها الرسائل</translation>
    </message>
    <message>
      <source>What brings you</source>
      <translation>سبب المجيء</translation>
    </message>
    <message>
      <source>Own explanation</source>
      <translation>تفسير المراجع</translation>
    </message>
    <message>
      <source>Reason of the referral</source>
      <translation>سبب التحويل</translation>
    </message>
    <message>
      <source>Delicate: alcohol, drugs, sexuality, outside the marriage</source>
      <translation>حسّاس: الكحول أو المخدرات أو الحياة الجنسية أو علاقة خارج الزواج</translation>
    </message>
    <message>
      <source>About somebody else: in no letter</source>
      <translation>يخصّ شخصًا آخر: لا يُذكر في أي رسالة</translation>
    </message>
    <message>
      <source>Why now</source>
      <translation>لماذا الآن</translation>
    </message>
    <message>
      <source>one line is enough</source>
      <translation>سطر واحد يكفي</translation>
    </message>
    <message>
      <source>as the client says it</source>
      <translation>كما يقولها المراجع</translation>
    </message>
    <message>
      <source>What brings you, in the client's words</source>
      <translation>سبب المجيء بكلمات المراجع</translation>
    </message>
    <message>
      <source>How important is it to change this?</source>
      <translation>ما مدى أهمية تغيير هذا؟</translation>
    </message>
    <message>
      <source>How sure are you that you can?</source>
      <translation>ما مدى الثقة بالقدرة على ذلك؟</translation>
    </message>
    <message>
      <source>How ready are you to begin?</source>
      <translation>ما مدى الاستعداد للبدء؟</translation>
    </message>
    <message>
      <source>How sure are you of handling this alone?</source>
      <translation>ما مدى الثقة بتدبّر الأمر دون مساعدة؟</translation>
    </message>
    <message>
      <source>why not a lower number?</source>
      <translation>لماذا ليس رقمًا أدنى؟</translation>
    </message>
    <message>
      <source>The useful question: why not lower?</source>
      <translation>السؤال المفيد: لماذا ليس أدنى؟</translation>
    </message>
    <message>
      <source>how the client explains it</source>
      <translation>كيف يفسّر المراجع الأمر</translation>
    </message>
    <message>
      <source>The client's own explanation</source>
      <translation>تفسير المراجع نفسه</translation>
    </message>
    <message>
      <source>What is strong</source>
      <translation>مواطن القوة</translation>
    </message>
    <message>
      <source>three strengths are enough</source>
      <translation>ثلاث نقاط قوة تكفي</translation>
    </message>
    <message>
      <source>one strength, then Enter</source>
      <translation>نقطة قوة، ثم Enter</translation>
    </message>
    <message>
      <source>Strengths</source>
      <translation>نقاط القوة</translation>
    </message>
    <message>
      <source>what matters most, then Enter</source>
      <translation>الأهم، ثم Enter</translation>
    </message>
    <message>
      <source>What matters</source>
      <translation>ما يهمّ</translation>
    </message>
    <message>
      <source>People who help</source>
      <translation>من يساند</translation>
    </message>
    <message>
      <source>Treatment and health, as told</source>
      <translation>العلاج والصحة، كما ذُكرا</translation>
    </message>
    <message>
      <source>name, as the client says it</source>
      <translation>الاسم كما يذكره المراجع</translation>
    </message>
    <message>
      <source>in one line</source>
      <translation>في سطر واحد</translation>
    </message>
    <message>
      <source>Medication</source>
      <translation>الدواء</translation>
    </message>
    <message>
      <source>Who prescribes it</source>
      <translation>من يصفه</translation>
    </message>
    <message>
      <source>Physical health</source>
      <translation>الصحة الجسدية</translation>
    </message>
    <message>
      <source>How the client would like to work</source>
      <translation>كيف يفضّل المراجع أن نعمل</translation>
    </message>
    <message>
      <source>therapist leads</source>
      <translation>المعالج يقود</translation>
    </message>
    <message>
      <source>client leads</source>
      <translation>المراجع يقود</translation>
    </message>
    <message>
      <source>feelings kept light</source>
      <translation>مشاعر بلا تعمّق</translation>
    </message>
    <message>
      <source>feelings gone into</source>
      <translation>تعمّق في المشاعر</translation>
    </message>
    <message>
      <source>the past</source>
      <translation>الماضي</translation>
    </message>
    <message>
      <source>the present</source>
      <translation>الحاضر</translation>
    </message>
    <message>
      <source>gentle</source>
      <translation>بلطف</translation>
    </message>
    <message>
      <source>challenging</source>
      <translation>بتحدٍّ</translation>
    </message>
    <message>
      <source>what they want or do not want</source>
      <translation>ما يُراد وما لا يُراد</translation>
    </message>
    <message>
      <source>Wishes</source>
      <translation>الرغبات</translation>
    </message>
    <message>
      <source>Family, faith, language</source>
      <translation>الأسرة والإيمان واللغة</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>لم يُسأل</translation>
    </message>
    <message>
      <source>The family</source>
      <translation>الأسرة</translation>
    </message>
    <message>
      <source>faith is to be respected in the work</source>
      <translation>يُراعى الإيمان في العمل</translation>
    </message>
    <message>
      <source>in what way</source>
      <translation>بأي صورة</translation>
    </message>
    <message>
      <source>Faith</source>
      <translation>الإيمان</translation>
    </message>
    <message>
      <source>for example Kuwaiti, Egyptian, Levantine</source>
      <translation>مثلًا: كويتية، مصرية، شامية</translation>
    </message>
    <message>
      <source>Dialect</source>
      <translation>اللهجة</translation>
    </message>
    <message>
      <source>only if it weighs on the client</source>
      <translation>إن كان يثقل على المراجع فقط</translation>
    </message>
    <message>
      <source>Migration or residency stress (never in a letter)</source>
      <translation>ضغوط الهجرة أو الإقامة (لا تَرِد في رسالة أبدًا)</translation>
    </message>
  </context>
  <context>
    <name>LifeEventPanel</name>
    <message>
      <source>this is delicate</source>
      <translation>هذا أمر حسّاس</translation>
    </message>
    <message>
      <source>Delicate: alcohol, drugs, sexuality, outside the marriage.</source>
      <translation>الحسّاس: الكحول أو المخدرات أو الحياة الجنسية أو علاقة خارج الزواج.</translation>
    </message>
    <message>
      <source>Life event</source>
      <translation>حدث</translation>
    </message>
    <message>
      <source>what happened, in a few words</source>
      <translation>ما الذي حدث، بكلمات قليلة</translation>
    </message>
    <message>
      <source>for example 11/10</source>
      <translation>مثلًا 11/10</translation>
    </message>
    <message>
      <source>this is about somebody else</source>
      <translation>هذا يخصّ شخصًا آخر</translation>
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
      <source>Events about others stay on this screen; no letter can carry them.</source>
      <translation>الأحداث التي تخصّ غير المراجع تبقى في هذه الشاشة، ولا تحملها أي رسالة.</translation>
    </message>
    <message>
      <source>Take off the time-line</source>
      <translation>إزالة من الخط الزمني</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>إضافة</translation>
    </message>
    <message>
      <source>Life event added</source>
      <translation>أُضيف الحدث</translation>
    </message>
  </context>
  <context>
    <name>ListField</name>
    <message>
      <source>Take away</source>
      <translation>إزالة</translation>
    </message>
  </context>
  <context>
    <name>OverviewTab</name>
    <message>
      <source>Nine-factor map</source>
      <translation>خريطة العوامل التسعة</translation>
    </message>
    <message>
      <source>what was last recorded, how long ago, one prompt; squares are visits where it was touched, not a score</source>
      <translation>آخر ما سُجّل، ومنذ متى، وتذكير واحد؛ المربعات زيارات تناولت العامل، وليست درجة</translation>
    </message>
    <message>
      <source>Nothing to look back on yet</source>
      <translation>لا شيء للنظر فيه بعد</translation>
    </message>
    <message>
      <source>The map fills itself from what you write down.</source>
      <translation>تمتلئ الخريطة وحدها مما يُسجَّل.</translation>
    </message>
    <message>
      <source>Write down the first meeting</source>
      <translation>تسجيل اللقاء الأول</translation>
    </message>
    <message>
      <source>One time-line</source>
      <translation>خط زمني واحد</translation>
    </message>
    <message>
      <source>Add life event</source>
      <translation>إضافة حدث</translation>
    </message>
    <message>
      <source>As table</source>
      <translation>عرض في جدول</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>What</source>
      <translation>ماذا</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>القيمة</translation>
    </message>
    <message>
      <source>open a factor</source>
      <translation>فتح عامل</translation>
    </message>
    <message>
      <source>life event</source>
      <translation>حدث</translation>
    </message>
    <message>
      <source>as table</source>
      <translation>عرض في جدول</translation>
    </message>
    <message>
      <source>Here now, waiting {time}</source>
      <translation>في العيادة الآن، ينتظر {time}</translation>
    </message>
    <message>
      <source>In session now</source>
      <translation>في الجلسة الآن</translation>
    </message>
    <message>
      <source>visit {number}, {time}</source>
      <translation>الزيارة {number}، {time}</translation>
    </message>
    <message>
      <source>Session note</source>
      <translation>ملاحظة الجلسة</translation>
    </message>
    <message>
      <source>Next steps</source>
      <translation>الخطوات التالية</translation>
    </message>
    <message>
      <source>Nothing is waiting.</source>
      <translation>لا شيء في الانتظار.</translation>
    </message>
    <message>
      <source>As line</source>
      <translation>عرض على خط</translation>
    </message>
  </context>
  <context>
    <name>PlanForm</name>
    <message>
      <source>What we aim for</source>
      <translation>ما نسعى إليه</translation>
    </message>
    <message>
      <source>one to three goals</source>
      <translation>هدف إلى ثلاثة أهداف</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>هدف</translation>
    </message>
    <message>
      <source>what the client wants from this, in their own words</source>
      <translation>ما يريده المراجع من هذا، بكلماته</translation>
    </message>
    <message>
      <source>In the client's words</source>
      <translation>بكلمات المراجع</translation>
    </message>
    <message>
      <source>How we work</source>
      <translation>كيف نعمل</translation>
    </message>
    <message>
      <source>one to four techniques, each with its reason</source>
      <translation>أسلوب إلى أربعة أساليب، لكلٍّ سببه</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>أسلوب علاجي</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>Approach</source>
      <translation>المنهج</translation>
    </message>
    <message>
      <source>Hope that therapy can help</source>
      <translation>الأمل بأن يفيد العلاج</translation>
    </message>
    <message>
      <source>Sure of handling this alone</source>
      <translation>الثقة بتدبّر الأمر دون مساعدة</translation>
    </message>
    <message>
      <source>Hope that therapy can help, as the client says</source>
      <translation>الأمل بأن يفيد العلاج، كما يقول المراجع</translation>
    </message>
    <message>
      <source>Sure of handling this alone, as the client says</source>
      <translation>الثقة بتدبّر الأمر دون مساعدة، كما يقول المراجع</translation>
    </message>
    <message>
      <source>what we adapt, and why</source>
      <translation>ما نكيّفه، ولماذا</translation>
    </message>
    <message>
      <source>We adapt</source>
      <translation>نكيّف</translation>
    </message>
    <message>
      <source>how we shall know that it is enough</source>
      <translation>كيف سنعرف أن هذا يكفي</translation>
    </message>
    <message>
      <source>Ending, planned from the start</source>
      <translation>الختام، مخطَّط منذ البداية</translation>
    </message>
    <message>
      <source>Agree together</source>
      <translation>اتفاق مشترك</translation>
    </message>
    <message>
      <source>agreed with {name}</source>
      <translation>اتُّفق عليها مع {name}</translation>
    </message>
    <message>
      <source>On</source>
      <translation>بتاريخ</translation>
    </message>
    <message>
      <source>agreement signed</source>
      <translation>الاتفاقية موقّعة</translation>
    </message>
    <message>
      <source>one goal</source>
      <translation>هدف واحد</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>متفق عليها</translation>
    </message>
    <message>
      <source>what we change this time, and why</source>
      <translation>ما نغيّره هذه المرة، ولماذا</translation>
    </message>
    <message>
      <source>Why the plan changes</source>
      <translation>سبب تغيير الخطة</translation>
    </message>
  </context>
  <context>
    <name>PlanParts</name>
    <message>
      <source>fits the concern</source>
      <translation>يلائم الصعوبة</translation>
    </message>
    <message>
      <source>serves a goal</source>
      <translation>يخدم هدفًا</translation>
    </message>
    <message>
      <source>within my training</source>
      <translation>ضمن تدريبي</translation>
    </message>
    <message>
      <source>supported by evidence</source>
      <translation>يسنده الدليل العلمي</translation>
    </message>
    <message>
      <source>A part</source>
      <translation>A جزئي</translation>
    </message>
    <message>
      <source>local</source>
      <translation>محلي</translation>
    </message>
  </context>
  <context>
    <name>PlanTab</name>
    <message>
      <source>add goal</source>
      <translation>إضافة هدف</translation>
    </message>
    <message>
      <source>add technique</source>
      <translation>إضافة أسلوب</translation>
    </message>
    <message>
      <source>change plan</source>
      <translation>تعديل الخطة</translation>
    </message>
    <message>
      <source>The plan follows the first meeting.</source>
      <translation>تأتي الخطة بعد اللقاء الأول.</translation>
    </message>
    <message>
      <source>Write down the first meeting</source>
      <translation>تسجيل اللقاء الأول</translation>
    </message>
    <message>
      <source>Care has not begun yet</source>
      <translation>لم تبدأ الرعاية بعد</translation>
    </message>
    <message>
      <source>Goals in the client's words, what we expect of each other, and how we work.</source>
      <translation>أهداف بكلمات المراجع، وما نتوقعه، وكيف نعمل.</translation>
    </message>
    <message>
      <source>No plan yet</source>
      <translation>لا خطة بعد</translation>
    </message>
    <message>
      <source>Write plan 1</source>
      <translation>كتابة الخطة 1</translation>
    </message>
    <message>
      <source>Plan {number}</source>
      <translation>الخطة {number}</translation>
    </message>
    <message>
      <source>agreed with {name}, {day}</source>
      <translation>اتُّفق عليها مع {name}، {day}</translation>
    </message>
    <message>
      <source>not agreed yet</source>
      <translation>لم يُتفق عليها بعد</translation>
    </message>
    <message>
      <source>Compare with plan {number}</source>
      <translation>مقارنة بالخطة {number}</translation>
    </message>
    <message>
      <source>Go on with plan {number}</source>
      <translation>متابعة الخطة {number}</translation>
    </message>
    <message>
      <source>Change (becomes plan {number})</source>
      <translation>تعديل (تصبح الخطة {number})</translation>
    </message>
    <message>
      <source>made at a review</source>
      <translation>وُضعت في مراجعة التقدّم</translation>
    </message>
    <message>
      <source>plan {number} is being written</source>
      <translation>الخطة {number} قيد الكتابة</translation>
    </message>
    <message>
      <source>care is closed</source>
      <translation>أُنهيت الرعاية</translation>
    </message>
    <message>
      <source>Which file is the scan?</source>
      <translation>أيّ ملف هو صورة الورقة؟</translation>
    </message>
    <message>
      <source>This file cannot be read.</source>
      <translation>تعذّرت قراءة هذا الملف.</translation>
    </message>
    <message>
      <source>The scan is kept with the agreement</source>
      <translation>حُفظت صورة الورقة مع الاتفاقية</translation>
    </message>
    <message>
      <source>print plan</source>
      <translation>طباعة الخطة</translation>
    </message>
    <message>
      <source>Print for {name}</source>
      <translation>طباعة نسخة {name}</translation>
    </message>
    <message>
      <source>Levels kept</source>
      <translation>حُفظت المستويات</translation>
    </message>
    <message>
      <source>next review by {day}</source>
      <translation>المراجعة القادمة قبل {day}</translation>
    </message>
    <message>
      <source>{name} stands in: {phase}</source>
      <translation>المرحلة الحالية لـ{name}: {phase}</translation>
    </message>
  </context>
  <context>
    <name>PlanView</name>
    <message>
      <source>the client's words first, up to three</source>
      <translation>كلمات المراجع أولًا، حتى ثلاثة أهداف</translation>
    </message>
    <message>
      <source>What we aim for</source>
      <translation>ما نسعى إليه</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>هدف</translation>
    </message>
    <message>
      <source>No goal yet. The first one, in the client's own words, makes the plan.</source>
      <translation>لا هدف بعد. تبدأ الخطة بهدف أول بكلمات المراجع.</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>حتى {day}</translation>
    </message>
    <message>
      <source>approach not chosen yet</source>
      <translation>لم يُختر المنهج بعد</translation>
    </message>
    <message>
      <source>How we work</source>
      <translation>كيف نعمل</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>أسلوب علاجي</translation>
    </message>
    <message>
      <source>No technique chosen yet. One to four are enough.</source>
      <translation>لم يُختر أسلوب بعد. يكفي واحد إلى أربعة.</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>الدليل العلمي</translation>
    </message>
    <message>
      <source>Chosen because</source>
      <translation>سبب الاختيار</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>الزيارات</translation>
    </message>
    <message>
      <source>all</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>A: named in a guideline · A part: core of such a treatment · B: consider · C: trials only · D: tradition</source>
      <translation>A: مذكور في دليل إرشادي · A جزئي: جوهر علاج كهذا · B: يُنظر فيه · C: دراسات فقط · D: تقليد سريري</translation>
    </message>
    <message>
      <source>Also offered: {what}</source>
      <translation>عُرض أيضًا: {what}</translation>
    </message>
    <message>
      <source>Say where they stand</source>
      <translation>تحديد موضعها الآن</translation>
    </message>
    <message>
      <source>See what else fits ({count})</source>
      <translation>ما يناسب أيضًا ({count})</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>منذ {day}</translation>
    </message>
    <message>
      <source>for {concern}</source>
      <translation>من أجل {concern}</translation>
    </message>
  </context>
  <context>
    <name>PlanWords</name>
    <message>
      <source>nothing</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>no</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>open-ended</source>
      <translation>دون عدد محدد</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>لم يُسأل</translation>
    </message>
    <message>
      <source>not done</source>
      <translation>لم يُنجز</translation>
    </message>
    <message>
      <source>partly done</source>
      <translation>أُنجز جزئيًا</translation>
    </message>
    <message>
      <source>done</source>
      <translation>أُنجز</translation>
    </message>
    <message>
      <source>fear</source>
      <translation>خوف</translation>
    </message>
    <message>
      <source>sadness</source>
      <translation>حزن</translation>
    </message>
    <message>
      <source>anger</source>
      <translation>غضب</translation>
    </message>
    <message>
      <source>shame</source>
      <translation>خجل</translation>
    </message>
    <message>
      <source>guilt</source>
      <translation>ذنب</translation>
    </message>
    <message>
      <source>grief</source>
      <translation>أسى</translation>
    </message>
    <message>
      <source>disgust</source>
      <translation>اشمئزاز</translation>
    </message>
    <message>
      <source>loneliness</source>
      <translation>وحدة</translation>
    </message>
    <message>
      <source>joy</source>
      <translation>فرح</translation>
    </message>
    <message>
      <source>relief</source>
      <translation>ارتياح</translation>
    </message>
    <message>
      <source>numbness</source>
      <translation>خدر</translation>
    </message>
    <message>
      <source>another feeling</source>
      <translation>شعور آخر</translation>
    </message>
    <message>
      <source>visits: {number}</source>
      <translation>الزيارات: {number}</translation>
    </message>
    <message>
      <source>For {concern} a guideline names another; see what else fits.</source>
      <translation>في {concern} يسمّي دليل إرشادي أسلوبًا آخر؛ يمكن النظر فيما يناسب أيضًا.</translation>
    </message>
    <message>
      <source>you are in training for it</source>
      <translation>قيد التدرّب عليه</translation>
    </message>
    <message>
      <source>you do it under supervision</source>
      <translation>يُمارَس تحت الإشراف</translation>
    </message>
    <message>
      <source>you do it on your own</source>
      <translation>يُمارَس باستقلال</translation>
    </message>
    <message>
      <source>Levels of goals (n = {n}): T {start} at the start, {now} now, {change}. 50 = as hoped for.</source>
      <translation>مستويات الأهداف (العدد {n}): درجة T {start} في البداية، و{now} الآن، {change}. الدرجة 50 تعني المأمول.</translation>
    </message>
  </context>
  <context>
    <name>SupportsField</name>
    <message>
      <source>Someone who helps</source>
      <translation>شخص يساند</translation>
    </message>
    <message>
      <source>for example elder sister</source>
      <translation>مثلًا الأخت الكبرى</translation>
    </message>
    <message>
      <source>may be contacted</source>
      <translation>يجوز التواصل معه</translation>
    </message>
  </context>
  <context>
    <name>TechniqueEditor</name>
    <message>
      <source>Take this technique out</source>
      <translation>إزالة هذا الأسلوب</translation>
    </message>
    <message>
      <source>Serves</source>
      <translation>يخدم</translation>
    </message>
    <message>
      <source>Chosen because</source>
      <translation>سبب الاختيار</translation>
    </message>
    <message>
      <source>in one line, for the client</source>
      <translation>في سطر واحد، للمراجع</translation>
    </message>
    <message>
      <source>what else was talked about</source>
      <translation>ما نوقش غير ذلك</translation>
    </message>
    <message>
      <source>Why this one</source>
      <translation>لماذا هذا الأسلوب</translation>
    </message>
    <message>
      <source>Also offered</source>
      <translation>عُرض أيضًا</translation>
    </message>
    <message>
      <source>Visits for it</source>
      <translation>زيارات له</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>For</source>
      <translation>من أجل</translation>
    </message>
    <message>
      <source>the whole plan</source>
      <translation>الخطة كلها</translation>
    </message>
  </context>
  <context>
    <name>TechniquePicker</name>
    <message>
      <source>Techniques</source>
      <translation>الأساليب</translation>
    </message>
    <message>
      <source>name or concern</source>
      <translation>اسم أو صعوبة</translation>
    </message>
    <message>
      <source>Search the catalogue</source>
      <translation>بحث في القائمة</translation>
    </message>
    <message>
      <source>Cognitive-behavioural</source>
      <translation>معرفي سلوكي</translation>
    </message>
    <message>
      <source>Psychodynamic</source>
      <translation>نفسي دينامي</translation>
    </message>
    <message>
      <source>Mindfulness-based</source>
      <translation>قائم على اليقظة الذهنية</translation>
    </message>
    <message>
      <source>Interpersonal</source>
      <translation>بين الأشخاص</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>أخرى</translation>
    </message>
    <message>
      <source>Nothing in the catalogue by these words.</source>
      <translation>لا شيء في القائمة بهذه الكلمات.</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>ما يناسب</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>The client's wish: {words}</source>
      <translation>رغبة المراجع: {words}</translation>
    </message>
    <message>
      <source>Rather not: {words}</source>
      <translation>ما لا يُفضَّل: {words}</translation>
    </message>
    <message>
      <source>The catalogue names nothing for this.</source>
      <translation>لا تذكر القائمة شيئًا لهذه الصعوبة.</translation>
    </message>
    <message>
      <source>Sorted by evidence. It proposes; you and the client decide.</source>
      <translation>مرتَّب بحسب الدليل العلمي. هذا اقتراح، والقرار لكما معًا.</translation>
    </message>
    <message>
      <source>added by the clinic</source>
      <translation>أضافته العيادة</translation>
    </message>
    <message>
      <source>guideline read</source>
      <translation>قُرئ الدليل الإرشادي</translation>
    </message>
    <message>
      <source>from memory, to check</source>
      <translation>من الذاكرة، يلزم التحقق</translation>
    </message>
    <message>
      <source>the client asked for this way</source>
      <translation>طريقة طلبها المراجع</translation>
    </message>
  </context>
  <context>
    <name>Ticks</name>
    <message>
      <source>no reason ticked</source>
      <translation>لم يُحدَّد سبب</translation>
    </message>
  </context>
  <context>
    <name>VisitStrip</name>
    <message>
      <source>used at visits {visits}</source>
      <translation>استُخدم في الزيارات {visits}</translation>
    </message>
    <message>
      <source>not used yet</source>
      <translation>لم يُستخدم بعد</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message>
      <source>This client already has an open episode.</source>
      <translation>لهذا المراجع فترة رعاية مفتوحة.</translation>
    </message>
    <message>
      <source>This episode is closed. Begin a new one to go on.</source>
      <translation>فترة الرعاية هذه مغلقة. تلزم فترة جديدة للمتابعة.</translation>
    </message>
    <message>
      <source>Care has not begun yet. Begin it with the first meeting.</source>
      <translation>لم تبدأ الرعاية بعد. تبدأ باللقاء الأول.</translation>
    </message>
    <message>
      <source>An episode closes through its ending, with an end reason.</source>
      <translation>تُغلق فترة الرعاية من شاشة الختام، مع ذكر سبب الانتهاء.</translation>
    </message>
    <message>
      <source>Care cannot begin after today.</source>
      <translation>لا يمكن أن تبدأ الرعاية بعد اليوم.</translation>
    </message>
    <message>
      <source>This day lies outside the episode.</source>
      <translation>هذا اليوم خارج فترة الرعاية.</translation>
    </message>
    <message>
      <source>One line or one tap is enough, but something is needed.</source>
      <translation>يكفي سطر واحد أو نقرة واحدة، لكن لا بد من شيء.</translation>
    </message>
    <message>
      <source>A ruler goes from {low} to {high}.</source>
      <translation>المقياس من {low} إلى {high}.</translation>
    </message>
    <message>
      <source>This goes from {low} to {high}.</source>
      <translation>هذا من {low} إلى {high}.</translation>
    </message>
    <message>
      <source>At most {limit} entries. Take one out first.</source>
      <translation>الحد الأقصى {limit}. يلزم إزالة واحد أولًا.</translation>
    </message>
    <message>
      <source>Write the summary in words that the client accepts.</source>
      <translation>يُكتب الملخص بكلمات يقبلها المراجع.</translation>
    </message>
    <message>
      <source>Say in a few words what happened.</source>
      <translation>يلزم ذكر ما حدث بكلمات قليلة.</translation>
    </message>
    <message>
      <source>Choose somebody who works here as a therapist.</source>
      <translation>يلزم اختيار من يعمل هنا معالجًا.</translation>
    </message>
    <message>
      <source>Intake</source>
      <translation>التقييم الأولي</translation>
    </message>
    <message>
      <source>In therapy</source>
      <translation>في العلاج</translation>
    </message>
    <message>
      <source>Consolidation</source>
      <translation>التثبيت</translation>
    </message>
    <message>
      <source>Ending</source>
      <translation>الختام</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>مغلقة</translation>
    </message>
    <message>
      <source>cognitive-behavioural</source>
      <translation>معرفي سلوكي</translation>
    </message>
    <message>
      <source>psychodynamic</source>
      <translation>نفسي دينامي</translation>
    </message>
    <message>
      <source>interpersonal</source>
      <translation>بين الأشخاص</translation>
    </message>
    <message>
      <source>mindfulness and acceptance</source>
      <translation>اليقظة الذهنية والتقبّل</translation>
    </message>
    <message>
      <source>person-centred</source>
      <translation>متمركز حول الشخص</translation>
    </message>
    <message>
      <source>systemic</source>
      <translation>نسقي</translation>
    </message>
    <message>
      <source>integrative</source>
      <translation>تكاملي</translation>
    </message>
    <message>
      <source>another approach</source>
      <translation>منهج آخر</translation>
    </message>
    <message>
      <source>came by themselves</source>
      <translation>بمبادرة شخصية</translation>
    </message>
    <message>
      <source>doctor</source>
      <translation>طبيب</translation>
    </message>
    <message>
      <source>psychiatrist</source>
      <translation>طبيب نفسي</translation>
    </message>
    <message>
      <source>school</source>
      <translation>مدرسة</translation>
    </message>
    <message>
      <source>employer</source>
      <translation>جهة العمل</translation>
    </message>
    <message>
      <source>somebody else</source>
      <translation>جهة أخرى</translation>
    </message>
    <message>
      <source>planned ending</source>
      <translation>ختام مخطَّط</translation>
    </message>
    <message>
      <source>the client's choice</source>
      <translation>اختيار المراجع</translation>
    </message>
    <message>
      <source>moved away</source>
      <translation>انتقال</translation>
    </message>
    <message>
      <source>referred on</source>
      <translation>تحويل إلى جهة أخرى</translation>
    </message>
    <message>
      <source>stopped coming</source>
      <translation>انقطاع عن الحضور</translation>
    </message>
    <message>
      <source>the therapist left</source>
      <translation>مغادرة المعالج</translation>
    </message>
    <message>
      <source>died</source>
      <translation>وفاة</translation>
    </message>
    <message>
      <source>another reason</source>
      <translation>سبب آخر</translation>
    </message>
    <message>
      <source>takes no part</source>
      <translation>لا تشارك</translation>
    </message>
    <message>
      <source>is kept informed</source>
      <translation>تُطلَع على المستجدات</translation>
    </message>
    <message>
      <source>joins visits</source>
      <translation>تشارك في الزيارات</translation>
    </message>
    <message>
      <source>Clauses without an answer: {count}. The first is clause {first}.</source>
      <translation>بنود بلا جواب: {count}. أولها البند {first}.</translation>
    </message>
    <message>
      <source>Write down how this clause was changed.</source>
      <translation>يلزم كتابة كيف عُدّل هذا البند.</translation>
    </message>
    <message>
      <source>This clause is not in this version of the agreement.</source>
      <translation>هذا البند ليس في هذه النسخة من الاتفاقية.</translation>
    </message>
    <message>
      <source>This version of the agreement is not known here.</source>
      <translation>هذه النسخة من الاتفاقية غير معروفة هنا.</translation>
    </message>
    <message>
      <source>Say who signs, and how.</source>
      <translation>يلزم ذكر من يوقّع وكيف.</translation>
    </message>
    <message>
      <source>The client is under 18: the guardian signs.</source>
      <translation>المراجع دون الثامنة عشرة: يوقّع وليّ الأمر.</translation>
    </message>
    <message>
      <source>The file holds no birth date. Confirm that the client is 18 or older, or let the guardian sign.</source>
      <translation>لا تاريخ ميلاد في الملف. يلزم تأكيد بلوغ المراجع الثامنة عشرة، أو توقيع وليّ الأمر.</translation>
    </message>
    <message>
      <source>The signature cannot be dated after today.</source>
      <translation>لا يمكن أن يكون تاريخ التوقيع بعد اليوم.</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>مقبول</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>معدَّل</translation>
    </message>
    <message>
      <source>not agreed</source>
      <translation>غير متفق عليه</translation>
    </message>
    <message>
      <source>the client</source>
      <translation>المراجع</translation>
    </message>
    <message>
      <source>the guardian</source>
      <translation>وليّ الأمر</translation>
    </message>
    <message>
      <source>on the screen</source>
      <translation>على الشاشة</translation>
    </message>
    <message>
      <source>There is no such plan version.</source>
      <translation>لا توجد نسخة خطة كهذه.</translation>
    </message>
    <message>
      <source>This plan is no longer a draft. Open the newest one.</source>
      <translation>لم تعد هذه الخطة مسودة. يلزم فتح الأحدث.</translation>
    </message>
    <message>
      <source>One goal in the client's words is needed.</source>
      <translation>يلزم هدف واحد بكلمات المراجع.</translation>
    </message>
    <message>
      <source>At most {limit} goals at a time. Close one first.</source>
      <translation>الحد الأقصى {limit} أهداف في آن واحد. يلزم إغلاق هدف أولًا.</translation>
    </message>
    <message>
      <source>Write the goal in the client's words.</source>
      <translation>يُكتب الهدف بكلمات المراجع.</translation>
    </message>
    <message>
      <source>Say why the goal was changed or dropped.</source>
      <translation>يلزم ذكر سبب تعديل الهدف أو إلغائه.</translation>
    </message>
    <message>
      <source>This goal is not part of the plan.</source>
      <translation>هذا الهدف ليس من الخطة.</translation>
    </message>
    <message>
      <source>The boundaries agreement is not signed yet.</source>
      <translation>لم تُوقّع اتفاقية الحدود بعد.</translation>
    </message>
    <message>
      <source>Tick that the plan was agreed with the client.</source>
      <translation>يلزم تحديد أن الخطة متفق عليها مع المراجع.</translation>
    </message>
    <message>
      <source>The plan cannot be agreed after today.</source>
      <translation>لا يمكن أن يكون تاريخ الاتفاق بعد اليوم.</translation>
    </message>
    <message>
      <source>A visit lasts {low} to {high} minutes.</source>
      <translation>مدة الزيارة من {low} إلى {high} دقيقة.</translation>
    </message>
    <message>
      <source>Between {low} and {high} visits can be planned.</source>
      <translation>يمكن تخطيط {low} إلى {high} زيارة.</translation>
    </message>
    <message>
      <source>This technique is not in the catalogue.</source>
      <translation>هذا الأسلوب ليس في القائمة.</translation>
    </message>
    <message>
      <source>This technique is in the plan already.</source>
      <translation>هذا الأسلوب في الخطة من قبل.</translation>
    </message>
    <message>
      <source>Nothing differs from the plan in force.</source>
      <translation>لا فرق عن الخطة السارية.</translation>
    </message>
    <message>
      <source>A rating cannot be dated after today.</source>
      <translation>لا يمكن أن يكون تاريخ التقدير بعد اليوم.</translation>
    </message>
    <message>
      <source>symptoms</source>
      <translation>الأعراض</translation>
    </message>
    <message>
      <source>coping</source>
      <translation>التعامل مع الضغوط</translation>
    </message>
    <message>
      <source>relationships</source>
      <translation>العلاقات</translation>
    </message>
    <message>
      <source>work or study</source>
      <translation>العمل أو الدراسة</translation>
    </message>
    <message>
      <source>self</source>
      <translation>الذات</translation>
    </message>
    <message>
      <source>health</source>
      <translation>الصحة</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>مجال آخر</translation>
    </message>
    <message>
      <source>open</source>
      <translation>مفتوح</translation>
    </message>
    <message>
      <source>reached</source>
      <translation>تحقّق</translation>
    </message>
    <message>
      <source>changed into another goal</source>
      <translation>عُدّل إلى هدف آخر</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>أُلغي</translation>
    </message>
    <message>
      <source>twice a week</source>
      <translation>مرتين في الأسبوع</translation>
    </message>
    <message>
      <source>weekly</source>
      <translation>أسبوعيًا</translation>
    </message>
    <message>
      <source>every two weeks</source>
      <translation>كل أسبوعين</translation>
    </message>
    <message>
      <source>monthly</source>
      <translation>شهريًا</translation>
    </message>
    <message>
      <source>from visit to visit</source>
      <translation>من زيارة إلى زيارة</translation>
    </message>
    <message>
      <source>in the clinic</source>
      <translation>في العيادة</translation>
    </message>
    <message>
      <source>in the clinic or online</source>
      <translation>في العيادة أو عن بُعد</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>مخطَّط</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>قيد الاستخدام</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>اكتمل</translation>
    </message>
    <message>
      <source>named in a guideline</source>
      <translation>مذكور في دليل إرشادي</translation>
    </message>
    <message>
      <source>core of a treatment that a guideline names</source>
      <translation>جوهر علاج يذكره دليل إرشادي</translation>
    </message>
    <message>
      <source>a guideline says: consider</source>
      <translation>دليل إرشادي يقول: يُنظر فيه</translation>
    </message>
    <message>
      <source>trials only</source>
      <translation>دراسات فقط</translation>
    </message>
    <message>
      <source>clinical tradition</source>
      <translation>تقليد سريري</translation>
    </message>
    <message>
      <source>the clinic's own</source>
      <translation>خاص بالعيادة</translation>
    </message>
    <message>
      <source>New goal: {now}</source>
      <translation>هدف جديد: {now}</translation>
    </message>
    <message>
      <source>Goal taken out: {was}</source>
      <translation>أُزيل الهدف: {was}</translation>
    </message>
    <message>
      <source>Goal reached: {goal}</source>
      <translation>تحقّق الهدف: {goal}</translation>
    </message>
    <message>
      <source>Goal dropped: {goal}. Why: {why}</source>
      <translation>أُلغي الهدف: {goal}. السبب: {why}</translation>
    </message>
    <message>
      <source>Goal changed into another: {goal}. Why: {why}</source>
      <translation>عُدّل الهدف إلى آخر: {goal}. السبب: {why}</translation>
    </message>
    <message>
      <source>Goal taken up again: {goal}</source>
      <translation>استُؤنف الهدف: {goal}</translation>
    </message>
    <message>
      <source>Goal in new words: {was}, now {now}</source>
      <translation>الهدف بكلمات جديدة: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>{goal}: area {was}, now {now}</source>
      <translation>{goal}: كان المجال {was}، وصار {now}</translation>
    </message>
    <message>
      <source>{goal}: start {was}, now {now}</source>
      <translation>{goal}: كانت البداية {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>{goal}: aim {was}, now {now}</source>
      <translation>{goal}: كانت الغاية {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>{goal}: by {was}, now by {now}</source>
      <translation>{goal}: كان الموعد {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Goals in a new order: {now}</source>
      <translation>الأهداف بترتيب جديد: {now}</translation>
    </message>
    <message>
      <source>New technique: {technique}</source>
      <translation>أسلوب جديد: {technique}</translation>
    </message>
    <message>
      <source>Technique taken out: {technique}</source>
      <translation>أُزيل الأسلوب: {technique}</translation>
    </message>
    <message>
      <source>{technique}: {was}, now {now}</source>
      <translation>{technique}: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>{technique}: planned visits {was}, now {now}</source>
      <translation>{technique}: كانت الزيارات المخطَّطة {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>{technique}: serves {now}</source>
      <translation>{technique}: يخدم {now}</translation>
    </message>
    <message>
      <source>{technique}: chosen because {now}</source>
      <translation>{technique}: اختير لأن {now}</translation>
    </message>
    <message>
      <source>{technique}: also offered {now}</source>
      <translation>{technique}: عُرض أيضًا {now}</translation>
    </message>
    <message>
      <source>Approach: {was}, now {now}</source>
      <translation>المنهج: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Rhythm: {was}, now {now}</source>
      <translation>الوتيرة: كانت {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>Length in minutes: {was}, now {now}</source>
      <translation>المدة بالدقائق: كانت {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>Planned visits: {was}, now {now}</source>
      <translation>الزيارات المخطَّطة: كانت {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>Place: {was}, now {now}</source>
      <translation>المكان: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Between visits: {was}, now {now}</source>
      <translation>بين الزيارات: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>We measure: {was}, now {now}</source>
      <translation>نقيس: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Fee: {was}, now {now}</source>
      <translation>الرسوم: كانت {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>Hope that therapy can help: {was}, now {now}</source>
      <translation>الأمل بأن يفيد العلاج: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Sure of handling this alone: {was}, now {now}</source>
      <translation>الثقة بتدبّر الأمر: كانت {was}، وصارت {now}</translation>
    </message>
    <message>
      <source>We adapt: {was}, now {now}</source>
      <translation>نكيّف: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>Ending: {was}, now {now}</source>
      <translation>الختام: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>In the client's words: {was}, now {now}</source>
      <translation>بكلمات المراجع: كان {was}، وصار {now}</translation>
    </message>
    <message>
      <source>{mean} of 10 at the check-in. {words}</source>
      <translation>{mean} من 10 في تقييم الجلسة. {words}</translation>
    </message>
    <message>
      <source>The check-in was declined.</source>
      <translation>اعتذر المراجع عن تقييم الجلسة.</translation>
    </message>
    <message>
      <source>A strain was noted. {words}</source>
      <translation>سُجّل توتّر في العلاقة. {words}</translation>
    </message>
    <message>
      <source>Comfort needs: {words}</source>
      <translation>احتياجات الراحة: {words}</translation>
    </message>
    <message>
      <source>Came because: {words}</source>
      <translation>سبب المجيء: {words}</translation>
    </message>
    <message>
      <source>Important {importance}, sure of it {confidence}, ready {readiness}. {words}</source>
      <translation>الأهمية {importance}، الثقة {confidence}، الاستعداد {readiness}. {words}</translation>
    </message>
    <message>
      <source>Strengths: {words}</source>
      <translation>نقاط القوة: {words}</translation>
    </message>
    <message>
      <source>We adapt: {words}</source>
      <translation>نكيّف: {words}</translation>
    </message>
    <message>
      <source>For supervision: {words}</source>
      <translation>للإشراف: {words}</translation>
    </message>
    <message>
      <source>Chosen: {techniques}</source>
      <translation>اختير: {techniques}</translation>
    </message>
    <message>
      <source>Used: {techniques}</source>
      <translation>استُخدم: {techniques}</translation>
    </message>
    <message>
      <source>Plan {number} agreed.</source>
      <translation>اتُّفق على الخطة {number}.</translation>
    </message>
    <message>
      <source>Agreement signed: {accepted} accepted, {changed} changed, {not_agreed} not agreed.</source>
      <translation>وُقّعت الاتفاقية: مقبول {accepted}، معدَّل {changed}، غير متفق عليه {not_agreed}.</translation>
    </message>
    <message>
      <source>{goal}: {value} of 10</source>
      <translation>{goal}: {value} من 10</translation>
    </message>
    <message>
      <source>Review {number} done.</source>
      <translation>تمّت مراجعة التقدّم {number}.</translation>
    </message>
    <message>
      <source>{emotions}: {start}, at the end {end}</source>
      <translation>{emotions}: {start}، وفي النهاية {end}</translation>
    </message>
    <message>
      <source>Shared summary: {words}</source>
      <translation>الملخص المشترك: {words}</translation>
    </message>
    <message>
      <source>New understanding: {words}</source>
      <translation>فهم جديد: {words}</translation>
    </message>
    <message>
      <source>Own explanation: {words}</source>
      <translation>تفسير المراجع: {words}</translation>
    </message>
    <message>
      <source>Homework agreed: {words}</source>
      <translation>الواجب المتفق عليه: {words}</translation>
    </message>
    <message>
      <source>Last homework: {done}</source>
      <translation>الواجب السابق: {done}</translation>
    </message>
    <message>
      <source>Ending: {words}</source>
      <translation>الختام: {words}</translation>
    </message>
    <message>
      <source>Sure of handling this alone: {value} of 10</source>
      <translation>الثقة بتدبّر الأمر: {value} من 10</translation>
    </message>
    <message>
      <source>Staying-well plan: {words}</source>
      <translation>خطة الحفاظ على التحسّن: {words}</translation>
    </message>
    <message>
      <source>Phase: {phase}</source>
      <translation>المرحلة: {phase}</translation>
    </message>
    <message>
      <source>Closed: {reason}</source>
      <translation>أُغلقت: {reason}</translation>
    </message>
    <message>
      <source>Ask for today's check-in</source>
      <translation>طلب تقييم جلسة اليوم</translation>
    </message>
    <message>
      <source>Visits without a check-in: {visits}</source>
      <translation>زيارات بلا تقييم: {visits}</translation>
    </message>
    <message>
      <source>Write down the first meeting</source>
      <translation>تسجيل اللقاء الأول</translation>
    </message>
    <message>
      <source>Ask the three rulers</source>
      <translation>سؤال المقاييس الثلاثة</translation>
    </message>
    <message>
      <source>Ask the three rulers again</source>
      <translation>سؤال المقاييس الثلاثة من جديد</translation>
    </message>
    <message>
      <source>Say what we adapt, and why</source>
      <translation>ذكر ما نكيّفه، ولماذا</translation>
    </message>
    <message>
      <source>Choose a technique</source>
      <translation>اختيار أسلوب علاجي</translation>
    </message>
    <message>
      <source>{technique} is paused: resume or drop?</source>
      <translation>{technique} متوقف مؤقتًا: استئناف أم إلغاء؟</translation>
    </message>
    <message>
      <source>Go through the agreement</source>
      <translation>المرور على الاتفاقية</translation>
    </message>
    <message>
      <source>Set a first goal</source>
      <translation>وضع هدف أول</translation>
    </message>
    <message>
      <source>Agree the plan</source>
      <translation>الاتفاق على الخطة</translation>
    </message>
    <message>
      <source>Review due by {on}</source>
      <translation>مراجعة التقدّم مستحقة حتى {on}</translation>
    </message>
    <message>
      <source>Visits since feelings were the work: {visits}</source>
      <translation>زيارات منذ تناول المشاعر: {visits}</translation>
    </message>
    <message>
      <source>Write two lines you both accept</source>
      <translation>كتابة سطرين يقبلهما الطرفان</translation>
    </message>
    <message>
      <source>Look at the shared summary again</source>
      <translation>النظر في الملخص المشترك من جديد</translation>
    </message>
    <message>
      <source>Agree on something for between visits</source>
      <translation>الاتفاق على شيء بين الزيارات</translation>
    </message>
    <message>
      <source>Look at the homework: {words}</source>
      <translation>النظر في الواجب: {words}</translation>
    </message>
    <message>
      <source>Say how you will know it is enough</source>
      <translation>ذكر كيف نعرف أن هذا يكفي</translation>
    </message>
    <message>
      <source>Visits left: {left}. Name what to keep</source>
      <translation>الزيارات المتبقية: {left}. تسمية ما يُحفظ</translation>
    </message>
    <message>
      <source>All planned visits are done: end or go on?</source>
      <translation>تمّت كل الزيارات المخطَّطة: ختام أم متابعة؟</translation>
    </message>
    <message>
      <source>Next visit</source>
      <translation>الزيارة التالية</translation>
    </message>
    <message>
      <source>Review {number}</source>
      <translation>مراجعة التقدّم {number}</translation>
    </message>
    <message>
      <source>Homework: {words}</source>
      <translation>الواجب: {words}</translation>
    </message>
    <message>
      <source>Visits planned: {number}</source>
      <translation>الزيارات المخطَّطة: {number}</translation>
    </message>
    <message>
      <source>Goal: {words}</source>
      <translation>الهدف: {words}</translation>
    </message>
    <message>
      <source>plan {number}</source>
      <translation>الخطة {number}</translation>
    </message>
    <message>
      <source>review {number}</source>
      <translation>مراجعة {number}</translation>
    </message>
    <message>
      <source>review due</source>
      <translation>مراجعة التقدّم مستحقة</translation>
    </message>
    <message>
      <source>agreement signed</source>
      <translation>الاتفاقية موقّعة</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>أُغلقت</translation>
    </message>
    <message>
      <source>Write all five levels, or take them away.</source>
      <translation>تُكتب المستويات الخمسة كلها، أو تُزال.</translation>
    </message>
    <message>
      <source>Levels and words of this goal are in force. Changing them makes a new goal.</source>
      <translation>مستويات هذا الهدف وكلماته معتمدة. وتغييرها يجعله هدفًا جديدًا.</translation>
    </message>
    <message>
      <source>This goal has no levels.</source>
      <translation>لا مستويات لهذا الهدف.</translation>
    </message>
    <message>
      <source>A level goes from {low} to {high}.</source>
      <translation>المستوى بين {low} و{high}.</translation>
    </message>
    <message>
      <source>Importance and difficulty go from {low} to {high}.</source>
      <translation>الأهمية والصعوبة بين {low} و{high}.</translation>
    </message>
    <message>
      <source>At most {limit} concerns in one plan.</source>
      <translation>الحد الأقصى للصعوبات في الخطة الواحدة: {limit}.</translation>
    </message>
    <message>
      <source>This concern is in the plan already.</source>
      <translation>هذه الصعوبة مذكورة في الخطة.</translation>
    </message>
    <message>
      <source>Name the concern.</source>
      <translation>تسمية الصعوبة مطلوبة.</translation>
    </message>
    <message>
      <source>Say who confirmed it.</source>
      <translation>يُذكر من أكّد ذلك.</translation>
    </message>
    <message>
      <source>This concern is not part of the plan.</source>
      <translation>هذه الصعوبة ليست في الخطة.</translation>
    </message>
    <message>
      <source>Give the technique a name in one language at least.</source>
      <translation>يلزم اسم للأسلوب بلغة واحدة على الأقل.</translation>
    </message>
    <message>
      <source>Say in one line what is done, in one language at least.</source>
      <translation>يلزم سطر واحد يصف العمل، بلغة واحدة على الأقل.</translation>
    </message>
    <message>
      <source>Another technique has this name.</source>
      <translation>هذا الاسم لأسلوب آخر.</translation>
    </message>
    <message>
      <source>Choose a family.</source>
      <translation>يلزم اختيار عائلة.</translation>
    </message>
    <message>
      <source>This concern is not in the catalogue.</source>
      <translation>هذه الصعوبة ليست في القائمة.</translation>
    </message>
    <message>
      <source>This technique is no longer in the catalogue.</source>
      <translation>لم يعد هذا الأسلوب في القائمة.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>لم يتغيّر شيء.</translation>
    </message>
    <message>
      <source>the client pays</source>
      <translation>يدفع المراجع</translation>
    </message>
    <message>
      <source>the family pays</source>
      <translation>تدفع العائلة</translation>
    </message>
    <message>
      <source>the insurer pays</source>
      <translation>تدفع شركة التأمين</translation>
    </message>
    <message>
      <source>the employer pays</source>
      <translation>تدفع جهة العمل</translation>
    </message>
    <message>
      <source>somebody else pays</source>
      <translation>تدفع جهة أخرى</translation>
    </message>
    <message>
      <source>working</source>
      <translation>أولي</translation>
    </message>
    <message>
      <source>with the plan</source>
      <translation>مع الخطة</translation>
    </message>
    <message>
      <source>in a session</source>
      <translation>في جلسة</translation>
    </message>
    <message>
      <source>at a review</source>
      <translation>في مراجعة التقدّم</translation>
    </message>
    <message>
      <source>at the ending</source>
      <translation>عند الختام</translation>
    </message>
    <message>
      <source>Five levels for {goal}, weight {now}</source>
      <translation>خمسة مستويات للهدف {goal}، الوزن {now}</translation>
    </message>
    <message>
      <source>New concern: {concern}</source>
      <translation>صعوبة جديدة: {concern}</translation>
    </message>
    <message>
      <source>Concern taken out: {concern}</source>
      <translation>حُذفت صعوبة: {concern}</translation>
    </message>
    <message>
      <source>{concern}: {was}, now {now}</source>
      <translation>{concern}: {was}، والآن {now}</translation>
    </message>
    <message>
      <source>{concern}: code {was}, now {now}</source>
      <translation>{concern}: الرمز {was}، والآن {now}</translation>
    </message>
    <message>
      <source>{technique}: reasons ticked {was}, now {now}</source>
      <translation>{technique}: الأسباب المعلَّمة {was}، والآن {now}</translation>
    </message>
    <message>
      <source>{technique}: for {concern}</source>
      <translation>{technique}: من أجل {concern}</translation>
    </message>
    <message>
      <source>Who pays: {was}, now {now}</source>
      <translation>من يدفع: {was}، والآن {now}</translation>
    </message>
    <message>
      <source>Why it was changed: {now}</source>
      <translation>سبب التغيير: {now}</translation>
    </message>
    <message>
      <source>Say where the signed paper is kept, or add its scan.</source>
      <translation>يُذكر مكان حفظ الورقة الموقّعة، أو تُضاف صورتها.</translation>
    </message>
    <message>
      <source>Clause {number} needs its words in both languages.</source>
      <translation>البند {number} يحتاج كلماته باللغتين.</translation>
    </message>
    <message>
      <source>The eighteen clauses stay; their words are yours.</source>
      <translation>البنود الثمانية عشر باقية، أما كلماتها فللعيادة.</translation>
    </message>
    <message>
      <source>This is the wording that is signed already.</source>
      <translation>هذا هو النص المعمول به أصلًا.</translation>
    </message>
    <message>
      <source>The signature is still missing.</source>
      <translation>التوقيع غير موجود بعد.</translation>
    </message>
    <message>
      <source>These strokes are no signature. Clear the field and sign again.</source>
      <translation>هذه الخطوط ليست توقيعًا. يُمسح الحقل ويُعاد التوقيع.</translation>
    </message>
    <message>
      <source>This file is larger than {limit} MB.</source>
      <translation>هذا الملف أكبر من {limit} ميغابايت.</translation>
    </message>
    <message>
      <source>A scan is a PDF, PNG or JPEG file. This is none of them.</source>
      <translation>الصورة الممسوحة ملف PDF أو PNG أو JPEG، وهذا ليس منها.</translation>
    </message>
    <message>
      <source>This file is empty.</source>
      <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
      <source>The scan of this agreement is kept already.</source>
      <translation>صورة هذه الاتفاقية محفوظة.</translation>
    </message>
    <message>
      <source>There is no scan of this agreement.</source>
      <translation>لا صورة لهذه الاتفاقية.</translation>
    </message>
    <message>
      <source>This agreement was signed on the screen.</source>
      <translation>وُقّعت هذه الاتفاقية على الشاشة.</translation>
    </message>
    <message>
      <source>This scan is not what was kept. Ask for a check of the record in Settings.</source>
      <translation>هذه الصورة ليست ما حُفظ. يلزم فحص السجل من الإعدادات.</translation>
    </message>
  </context>
  <context>
    <name>ScanField</name>
    <message>
      <source>Choose a scan</source>
      <translation>اختيار صورة الورقة</translation>
    </message>
    <message>
      <source>Leave the scan out</source>
      <translation>الاستغناء عن الصورة</translation>
    </message>
    <message>
      <source>scan chosen, {size}</source>
      <translation>اختيرت الصورة، {size}</translation>
    </message>
    <message>
      <source>Which file is the scan?</source>
      <translation>أيّ ملف هو صورة الورقة؟</translation>
    </message>
    <message>
      <source>This file cannot be read.</source>
      <translation>تعذّرت قراءة هذا الملف.</translation>
    </message>
  </context>
  <context>
    <name>ScanPanel</name>
    <message>
      <source>Scan of the signed paper</source>
      <translation>صورة الورقة الموقّعة</translation>
    </message>
    <message>
      <source>Page {number}</source>
      <translation>صفحة {number}</translation>
    </message>
    <message>
      <source>This file cannot be shown here; its bytes are kept.</source>
      <translation>يتعذّر عرض هذا الملف هنا، وهو محفوظ كما ورد.</translation>
    </message>
  </context>
  <context>
    <name>SignatureView</name>
    <message>
      <source>Signature</source>
      <translation>التوقيع</translation>
    </message>
  </context>
  <context>
    <name>SigningField</name>
    <message>
      <source>Signature: signed</source>
      <translation>التوقيع: موقَّع</translation>
    </message>
    <message>
      <source>Signature: empty, sign here</source>
      <translation>التوقيع: فارغ، يُوقَّع هنا</translation>
    </message>
    <message>
      <source>sign here with mouse, pen or finger</source>
      <translation>التوقيع هنا بالفأرة أو القلم أو الإصبع</translation>
    </message>
  </context>
  <context>
    <name>ConcernLine</name>
    <message>
      <source>Take this concern out</source>
      <translation>إزالة هذه الصعوبة</translation>
    </message>
    <message>
      <source>no code</source>
      <translation>بلا رمز</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>الرمز</translation>
    </message>
    <message>
      <source>confirmed by whom</source>
      <translation>من أكّد ذلك</translation>
    </message>
  </context>
  <context>
    <name>ConcernsCard</name>
    <message>
      <source>What it is about</source>
      <translation>موضوع العمل</translation>
    </message>
    <message>
      <source>a code only where somebody may give one</source>
      <translation>الرمز لمن يحق له التشخيص فقط</translation>
    </message>
    <message>
      <source>from the catalogue</source>
      <translation>من القائمة</translation>
    </message>
    <message>
      <source>Add a concern from the catalogue</source>
      <translation>إضافة صعوبة من القائمة</translation>
    </message>
    <message>
      <source>or in own words, Enter adds</source>
      <translation>أو بكلمات خاصة، والإضافة بمفتاح Enter</translation>
    </message>
    <message>
      <source>Add a concern in own words</source>
      <translation>إضافة صعوبة بكلمات خاصة</translation>
    </message>
  </context>
  <context>
    <name>ConcernsField</name>
    <message>
      <source>add a concern</source>
      <translation>إضافة صعوبة</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>إزالة</translation>
    </message>
  </context>
  <context>
    <name>LevelLadder</name>
    <message>
      <source>levels: start {start}, now {now}</source>
      <translation>المستويات: البداية {start}، الآن {now}</translation>
    </message>
  </context>
  <context>
    <name>Levels</name>
    <message>
      <source>far less</source>
      <translation>أقل بكثير</translation>
    </message>
    <message>
      <source>less</source>
      <translation>أقل</translation>
    </message>
    <message>
      <source>what is hoped for</source>
      <translation>المأمول</translation>
    </message>
    <message>
      <source>more</source>
      <translation>أكثر</translation>
    </message>
    <message>
      <source>far more</source>
      <translation>أكثر بكثير</translation>
    </message>
  </context>
  <context>
    <name>LevelsEditor</name>
    <message>
      <source>Five levels</source>
      <translation>خمسة مستويات</translation>
    </message>
    <message>
      <source>in force with this goal</source>
      <translation>معتمدة مع هذا الهدف</translation>
    </message>
    <message>
      <source>what each would look like, in a few words</source>
      <translation>كيف يبدو كل منها، بكلمات قليلة</translation>
    </message>
    <message>
      <source>Leave levels out</source>
      <translation>الاستغناء عن المستويات</translation>
    </message>
    <message>
      <source>Change it (makes a new goal)</source>
      <translation>تغييره (يصبح هدفًا جديدًا)</translation>
    </message>
    <message>
      <source>Stands now at</source>
      <translation>موضعه الآن</translation>
    </message>
    <message>
      <source>Importance</source>
      <translation>الأهمية</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>الصعوبة</translation>
    </message>
  </context>
  <context>
    <name>LevelsPanel</name>
    <message>
      <source>Where the goals stand</source>
      <translation>موضع الأهداف الآن</translation>
    </message>
    <message>
      <source>Said</source>
      <translation>ما قيل</translation>
    </message>
    <message>
      <source>last rated {day}</source>
      <translation>آخر تقدير {day}</translation>
    </message>
    <message>
      <source>Keep these levels</source>
      <translation>حفظ المستويات</translation>
    </message>
  </context>
  <context>
    <name>SettingsScreen</name>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>Techniques</source>
      <translation>الأساليب العلاجية</translation>
    </message>
  </context>
  <context>
    <name>TechniquesSection</name>
    <message>
      <source>Techniques</source>
      <translation>الأساليب العلاجية</translation>
    </message>
    <message>
      <source>Guideline lines from memory wait for somebody who reads them. The clinic may add entries of its own.</source>
      <translation>ما كُتب من الذاكرة عن الأدلة الإرشادية ينتظر من يقرؤها. وللعيادة أن تضيف أساليب خاصة بها.</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>الأسلوب</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>العائلة</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>الدليل العلمي</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل الإرشادي</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>السنة</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>القراءة</translation>
    </message>
    <message>
      <source>no longer offered</source>
      <translation>لم يعد معروضًا</translation>
    </message>
    <message>
      <source>the clinic's own</source>
      <translation>خاص بالعيادة</translation>
    </message>
    <message>
      <source>guideline read</source>
      <translation>قُرئ الدليل الإرشادي</translation>
    </message>
    <message>
      <source>from memory</source>
      <translation>من الذاكرة</translation>
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
      <source>What is done, in one line, English</source>
      <translation>ما يُعمل في سطر واحد، بالإنجليزية</translation>
    </message>
    <message>
      <source>The same in Arabic</source>
      <translation>الشيء نفسه بالعربية</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>For which concerns</source>
      <translation>لأيّ صعوبات</translation>
    </message>
    <message>
      <source>What speaks for it, English</source>
      <translation>ما يؤيده، بالإنجليزية</translation>
    </message>
    <message>
      <source>somebody here has read the guideline</source>
      <translation>قرأ أحدنا الدليل الإرشادي</translation>
    </message>
    <message>
      <source>offered when a plan is written</source>
      <translation>معروض عند كتابة الخطط</translation>
    </message>
    <message>
      <source>New one of our own</source>
      <translation>أسلوب جديد خاص بنا</translation>
    </message>
    <message>
      <source>A new technique of our own</source>
      <translation>أسلوب جديد خاص بنا</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Add to the catalogue</source>
      <translation>إضافة إلى القائمة</translation>
    </message>
    <message>
      <source>Somebody else changed this entry meanwhile. Yours is kept; save again to put it over theirs.</source>
      <translation>غيّر شخص آخر هذا المدخل في هذه الأثناء. كلماتك محفوظة؛ والحفظ مرة أخرى يضعها مكان النص الآخر.</translation>
    </message>
    <message>
      <source>Added to the catalogue</source>
      <translation>أُضيف إلى القائمة</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>حُفظ</translation>
    </message>
  </context>
  <context>
    <name>WordingSection</name>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>Eighteen clauses in the clinic's own words. What was signed keeps the words it was signed on.</source>
      <translation>ثمانية عشر بندًا بكلمات العيادة. وما وُقّع يبقى على كلماته التي وُقّع عليها.</translation>
    </message>
    <message>
      <source>Clause</source>
      <translation>البند</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>النسخة</translation>
    </message>
    <message>
      <source>English</source>
      <translation>الإنجليزية</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>العربية</translation>
    </message>
    <message>
      <source>Title, {language}</source>
      <translation>العنوان، {language}</translation>
    </message>
    <message>
      <source>Words, {language}</source>
      <translation>النص، {language}</translation>
    </message>
    <message>
      <source>Make these the clinic's words</source>
      <translation>اعتماد هذه الكلمات</translation>
    </message>
    <message>
      <source>Drop my changes</source>
      <translation>ترك التغييرات</translation>
    </message>
    <message>
      <source>Go back to the words that came with the program</source>
      <translation>الرجوع إلى النص الأصلي للبرنامج</translation>
    </message>
    <message>
      <source>as it came with the program</source>
      <translation>كما جاءت مع البرنامج</translation>
    </message>
    <message>
      <source>the clinic's {number}, since {day}</source>
      <translation>نسخة العيادة {number}، منذ {day}</translation>
    </message>
    <message>
      <source>An older version, to read. The newest one can be changed.</source>
      <translation>نسخة سابقة للقراءة. التغيير في الأحدث فقط.</translation>
    </message>
    <message>
      <source>Clauses changed and not in force yet: {count}</source>
      <translation>بنود تغيّرت ولم تُعتمد بعد: {count}</translation>
    </message>
    <message>
      <source>These words are read and signed today.</source>
      <translation>هذا هو النص الذي يُقرأ ويُوقَّع اليوم.</translation>
    </message>
    <message>
      <source>Somebody else changed the words meanwhile. Yours are kept; look at theirs and save again.</source>
      <translation>غيّر شخص آخر النص في هذه الأثناء. كلماتك محفوظة؛ يمكن النظر في النص الآخر ثم الحفظ من جديد.</translation>
    </message>
    <message>
      <source>Agreements are signed on these words from now on</source>
      <translation>تُوقَّع الاتفاقيات على هذا النص من الآن</translation>
    </message>
    <message>
      <source>Back to the words that came with the program</source>
      <translation>عاد النص الأصلي للبرنامج</translation>
    </message>
  </context>
  <context>
    <name>StandingPanel</name>
    <message>
      <source>Who stands where</source>
      <translation>موضع كل مراجع</translation>
    </message>
    <message>
      <source>Nobody is in care with you yet.</source>
      <translation>لا مراجعين في الرعاية بعد.</translation>
    </message>
    <message>
      <source>since {day}, {weeks} · session {number}</source>
      <translation>منذ {day}، {weeks} · الجلسة {number}</translation>
    </message>
  </context>
  <context>
    <name>PlanSide</name>
    <message>
      <source>What we expect</source>
      <translation>التوقعات</translation>
    </message>
    <message>
      <source>Rhythm</source>
      <translation>الوتيرة</translation>
    </message>
    <message>
      <source>Between visits</source>
      <translation>بين الزيارات</translation>
    </message>
    <message>
      <source>homework</source>
      <translation>واجب</translation>
    </message>
    <message>
      <source>We measure</source>
      <translation>نقيس</translation>
    </message>
    <message>
      <source>questions on paper</source>
      <translation>استبيانات</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>الرسوم</translation>
    </message>
    <message>
      <source>{value} of 10 that therapy can help</source>
      <translation>الأمل بأن يفيد العلاج: {value} من 10</translation>
    </message>
    <message>
      <source>Hope at start</source>
      <translation>الأمل في البداية</translation>
    </message>
    <message>
      <source>{value} of 10 sure of handling it alone</source>
      <translation>الثقة بتدبّر الأمر: {value} من 10</translation>
    </message>
    <message>
      <source>On my own</source>
      <translation>دون مساعدة</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>الأسرة</translation>
    </message>
    <message>
      <source>We adapt</source>
      <translation>نكيّف</translation>
    </message>
    <message>
      <source>Nothing agreed yet.</source>
      <translation>لم يُتفق على شيء بعد.</translation>
    </message>
    <message>
      <source>{what} yes</source>
      <translation>{what}: نعم</translation>
    </message>
    <message>
      <source>{what} no</source>
      <translation>{what}: لا</translation>
    </message>
    <message>
      <source>Boundaries agreement</source>
      <translation>اتفاقية الحدود</translation>
    </message>
    <message>
      <source>not signed yet</source>
      <translation>لم تُوقّع بعد</translation>
    </message>
    <message>
      <source>The plan can be agreed once the client has been through it.</source>
      <translation>يمكن اعتماد الخطة بعد مرور المراجع عليها.</translation>
    </message>
    <message>
      <source>Go through it together</source>
      <translation>مراجعتها معًا</translation>
    </message>
    <message>
      <source>signed {day}</source>
      <translation>وُقّعت {day}</translation>
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
      <source>{accepted} accepted, {changed} changed, {not_agreed} not agreed</source>
      <translation>مقبول {accepted}، معدَّل {changed}، غير متفق عليه {not_agreed}</translation>
    </message>
    <message>
      <source>version {number}</source>
      <translation>النسخة {number}</translation>
    </message>
    <message>
      <source>All {number} clauses</source>
      <translation>كل البنود ({number})</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>تعديلها</translation>
    </message>
    <message>
      <source>desk sees</source>
      <translation>يراه الاستقبال</translation>
    </message>
    <message>
      <source>Ending, planned from the start</source>
      <translation>الختام، مخطَّط منذ البداية</translation>
    </message>
    <message>
      <source>Not talked about yet: how shall we know that it is enough?</source>
      <translation>لم يُناقَش بعد: كيف سنعرف أن هذا يكفي؟</translation>
    </message>
    <message>
      <source>Copy for client</source>
      <translation>نسخة للمراجع</translation>
    </message>
    <message>
      <source>Where we are</source>
      <translation>أين نحن الآن</translation>
    </message>
    <message>
      <source>since {day}, {weeks}</source>
      <translation>منذ {day}، {weeks}</translation>
    </message>
    <message>
      <source>from {day}, {weeks}</source>
      <translation>من {day}، {weeks}</translation>
    </message>
    <message>
      <source>Who stands where</source>
      <translation>موضع كل مراجع</translation>
    </message>
    <message>
      <source>Phase now</source>
      <translation>المرحلة الآن</translation>
    </message>
  </context>
  <context>
    <name>FrameCard</name>
    <message>
      <source>choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>What we expect</source>
      <translation>التوقعات</translation>
    </message>
    <message>
      <source>open-ended</source>
      <translation>دون عدد محدد</translation>
    </message>
    <message>
      <source>Rhythm</source>
      <translation>الوتيرة</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>الدقائق</translation>
    </message>
    <message>
      <source>Planned visits</source>
      <translation>الزيارات المخطَّطة</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>المكان</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>no</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>for example one line each week</source>
      <translation>مثلًا سطر واحد كل أسبوع</translation>
    </message>
    <message>
      <source>which, and how often</source>
      <translation>أيّها، وكم مرة</translation>
    </message>
    <message>
      <source>Homework between visits</source>
      <translation>واجب بين الزيارات</translation>
    </message>
    <message>
      <source>Questions on paper</source>
      <translation>استبيانات</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>الرسوم</translation>
    </message>
    <message>
      <source>how much, and how it is paid</source>
      <translation>كم، وكيف تُدفع</translation>
    </message>
    <message>
      <source>Who pays</source>
      <translation>من يدفع</translation>
    </message>
  </context>
    <context>
        <name>PlanView</name>
        <message numerus="yes">
            <source>and %n before</source>
            <translation>
                <numerusform>ولا واجب قبله</numerusform>
                <numerusform>وقبله واجب واحد</numerusform>
                <numerusform>وقبله واجبان</numerusform>
                <numerusform>وقبله %n واجبات</numerusform>
                <numerusform>وقبله %n واجبًا</numerusform>
                <numerusform>وقبله %n واجب</numerusform>
            </translation>
        </message>
        <message>
            <source>not looked at yet</source>
            <translation>لم يُنظر فيه بعد</translation>
        </message>
        <message>
            <source>Homework: {words}, {went}</source>
            <translation>الواجب: {words}، {went}</translation>
        </message>
    </context>
    <context>
        <name>PlanSide</name>
        <message>
            <source>changed outside the program</source>
            <translation>عُدّلت من خارج البرنامج</translation>
        </message>
    </context>
    <context>
        <name>PatternsCard</name>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>لم يتكرر</numerusform>
                <numerusform>مرة واحدة</numerusform>
                <numerusform>مرتان</numerusform>
                <numerusform>%n مرات</numerusform>
                <numerusform>%n مرة</numerusform>
                <numerusform>%n مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>then I: {words}</source>
            <translation>ثم أنا: {words}</translation>
        </message>
        <message>
            <source>the other: {words}</source>
            <translation>الآخر: {words}</translation>
        </message>
        <message>
            <source>wish: {words}</source>
            <translation>الأمنية: {words}</translation>
        </message>
        <message>
            <source>from the notes and the workbook</source>
            <translation>من الملاحظات وكراسة العمل</translation>
        </message>
        <message>
            <source>What keeps coming back</source>
            <translation>ما يعود مرارًا</translation>
        </message>
    </context>
    <context>
        <name>PlanTab</name>
        <message>
            <source>Into a new draft</source>
            <translation>نقلها إلى مسودة جديدة</translation>
        </message>
        <message>
            <source>The draft you typed in was agreed or thrown away somewhere else. Your words are kept.</source>
            <translation>اعتُمدت المسودة المكتوبة هنا أو أُلغيت من جهاز آخر. كلماتك محفوظة.</translation>
        </message>
    </context>
</TS>
