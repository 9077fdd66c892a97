<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
  <context>
    <name>AgreementForm</name>
    <message>
      <source>Who answers for the fees</source>
      <translation>من يتحمّل الرسوم</translation>
    </message>
  </context>
  <context>
    <name>Balance</name>
    <message>
      <source>not asked</source>
      <translation>لم يُسأل</translation>
    </message>
    <message>
      <source>in the middle</source>
      <translation>في الوسط</translation>
    </message>
    <message>
      <source>{steps} of 3 toward “{end}”</source>
      <translation>{steps} من 3 نحو «{end}»</translation>
    </message>
  </context>
  <context>
    <name>BookingForm</name>
    <message>
      <source>Who fits?</source>
      <translation>من المناسب؟</translation>
    </message>
    <message>
      <source>The interpreter has not signed for confidentiality yet.</source>
      <translation>لم يوقّع المترجم على السرية بعد.</translation>
    </message>
  </context>
  <context>
    <name>ClausesPanel</name>
    <message>
      <source>Answers for the fees: {who}</source>
      <translation>يتحمّل الرسوم: {who}</translation>
    </message>
  </context>
  <context>
    <name>ConsentPanel</name>
    <message>
      <source>where the paper is, or what was said with it</source>
      <translation>مكان الورقة، أو ما قيل معها</translation>
    </message>
    <message>
      <source>What was said</source>
      <translation>ما قيل</translation>
    </message>
    <message>
      <source>Who answers</source>
      <translation>من يجيب</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>How</source>
      <translation>كيف</translation>
    </message>
    <message>
      <source>On</source>
      <translation>في</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>تسجيل</translation>
    </message>
    <message>
      <source>save</source>
      <translation>حفظ</translation>
    </message>
  </context>
  <context>
    <name>EndingForm</name>
    <message>
      <source>The rulers of the first meeting</source>
      <translation>مقاييس اللقاء الأول</translation>
    </message>
  </context>
  <context>
    <name>EndingRead</name>
    <message>
      <source>Important to change this</source>
      <translation>أهمية التغيير</translation>
    </message>
    <message>
      <source>Sure that I can</source>
      <translation>الثقة بالقدرة عليه</translation>
    </message>
    <message>
      <source>Ready for it</source>
      <translation>الاستعداد له</translation>
    </message>
  </context>
  <context>
    <name>FirstMeetingTab</name>
    <message>
      <source>Formulation</source>
      <translation>صياغة الحالة</translation>
    </message>
    <message>
      <source>Consent and fit</source>
      <translation>الموافقات والملاءمة</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>القسم</translation>
    </message>
  </context>
  <context>
    <name>FitPart</name>
    <message>
      <source>Who signs</source>
      <translation>من يوقّع</translation>
    </message>
    <message>
      <source>Consents</source>
      <translation>الموافقات</translation>
    </message>
    <message>
      <source>recorded, dated, taken back at any time</source>
      <translation>مسجَّلة ومؤرَّخة، وتُسحب في أي وقت</translation>
    </message>
    <message>
      <source>Therapists that fit</source>
      <translation>المعالجون المناسبون</translation>
    </message>
    <message>
      <source>Nothing is missing.</source>
      <translation>لا ينقص شيء.</translation>
    </message>
    <message>
      <source>Front sheet and guardian</source>
      <translation>البيانات ووليّ الأمر</translation>
    </message>
    <message>
      <source>Without a birth date nobody can tell who signs.</source>
      <translation>لا يُعرف من يوقّع من دون تاريخ الميلاد.</translation>
    </message>
    <message>
      <source>{age} years old: the guardian consents to treatment and fees.</source>
      <translation>العمر {age}: موافقة العلاج والرسوم من وليّ الأمر.</translation>
    </message>
    <message>
      <source>{age} years old: consents to treatment alone; fees need a look at who signs.</source>
      <translation>العمر {age}: موافقة ذاتية على العلاج؛ أما الرسوم فيلزم التحقق ممّن يوقّع عليها.</translation>
    </message>
    <message>
      <source>{age} years old: the client signs.</source>
      <translation>العمر {age}: التوقيع للمراجع.</translation>
    </message>
    <message>
      <source>Guardian on file: {names}</source>
      <translation>وليّ الأمر في الملف: {names}</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>سحب</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>تسجيل</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>إعادة السؤال</translation>
    </message>
    <message>
      <source>taken back {day}</source>
      <translation>سُحبت {day}</translation>
    </message>
    <message>
      <source>Earlier answers</source>
      <translation>إجابات سابقة</translation>
    </message>
    <message>
      <source>{consent}: {answer}, {by}</source>
      <translation>{consent}: {answer}، {by}</translation>
    </message>
    <message>
      <source>Consent recorded</source>
      <translation>سُجّلت الموافقة</translation>
    </message>
  </context>
  <context>
    <name>FormulationPart</name>
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
      <source>Five boxes, all optional</source>
      <translation>خمس خانات، كلها اختيارية</translation>
    </message>
    <message>
      <source>one short line each, up to five in a box; never in a letter</source>
      <translation>سطر قصير لكل فكرة، وخمسة على الأكثر في الخانة؛ ولا تَرِد في رسالة أبدًا</translation>
    </message>
    <message>
      <source>what the client struggles with</source>
      <translation>ما يعانيه المراجع</translation>
    </message>
    <message>
      <source>what prepared the ground, early or long ago</source>
      <translation>ما مهّد له، مبكرًا أو منذ زمن</translation>
    </message>
    <message>
      <source>what happened before it began</source>
      <translation>ما حدث قبل أن يبدأ</translation>
    </message>
    <message>
      <source>what keeps it turning</source>
      <translation>ما يجعله يستمر</translation>
    </message>
    <message>
      <source>strengths, people, faith, habits that hold</source>
      <translation>نقاط قوة وأشخاص وإيمان وعادات تسند</translation>
    </message>
    <message>
      <source>Take over the strengths of the first meeting</source>
      <translation>إضافة نقاط القوة من اللقاء الأول</translation>
    </message>
    <message>
      <source>Keep version</source>
      <translation>حفظ النسخة</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>ما الذي تغيّر</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>الأحدث أولًا</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>منذ {day}</translation>
    </message>
    <message>
      <source>Nothing is kept yet. The first version begins the story.</source>
      <translation>لا شيء محفوظ بعد. النسخة الأولى بداية القصة.</translation>
    </message>
    <message>
      <source>Summary, version {number}, {day}</source>
      <translation>الملخص، النسخة {number}، {day}</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>متفق عليه</translation>
    </message>
    <message>
      <source>Boxes, version {number}, {day}</source>
      <translation>الخانات، النسخة {number}، {day}</translation>
    </message>
    <message>
      <source>at a review</source>
      <translation>في مراجعة التقدّم</translation>
    </message>
    <message>
      <source>{box}: {words}</source>
      <translation>{box}: {words}</translation>
    </message>
    <message>
      <source>Someone else wrote: {words}. Yours is still here.</source>
      <translation>كتب شخص آخر: {words}. وما كُتب هنا باقٍ.</translation>
    </message>
    <message>
      <source>Summary kept</source>
      <translation>حُفظ الملخص</translation>
    </message>
    <message>
      <source>Version kept</source>
      <translation>حُفظت النسخة</translation>
    </message>
    <message>
      <source>Someone else kept a version of the boxes.</source>
      <translation>حفظ شخص آخر نسخة من الخانات.</translation>
    </message>
    <message>
      <source>Yours is still here. Take theirs, or keep yours over it.</source>
      <translation>ما كُتب هنا باقٍ. يمكن أخذ النسخة الأخرى، أو إبقاء هذه فوقها.</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>إبقاء نسختي</translation>
    </message>
    <message>
      <source>Take theirs</source>
      <translation>أخذ النسخة الأخرى</translation>
    </message>
  </context>
  <context>
    <name>FrontSheetForm</name>
    <message>
      <source>Signed for confidentiality on</source>
      <translation>وقّع على السرية في</translation>
    </message>
  </context>
  <context>
    <name>IntakeForm</name>
    <message>
      <source>Stage of change</source>
      <translation>مرحلة التغيير</translation>
    </message>
    <message>
      <source>0 no link seen</source>
      <translation>0 لا يرى صلة</translation>
    </message>
    <message>
      <source>4 sees the pattern and what keeps it</source>
      <translation>4 يرى النمط وما يُبقيه</translation>
    </message>
    <message>
      <source>Understanding, 0 to 4</source>
      <translation>الفهم، من 0 إلى 4</translation>
    </message>
    <message>
      <source>what would help, in their words</source>
      <translation>ما قد يفيد، بكلمات المراجع</translation>
    </message>
    <message>
      <source>Four ways of working</source>
      <translation>أربع طرائق للعمل</translation>
    </message>
    <message>
      <source>An approach they ask for</source>
      <translation>منهج يطلبه المراجع</translation>
    </message>
    <message>
      <source>what did not help before</source>
      <translation>ما لم ينفع من قبل</translation>
    </message>
    <message>
      <source>What they would rather not</source>
      <translation>ما لا يفضّله المراجع</translation>
    </message>
    <message>
      <source>Who comes to the visits</source>
      <translation>من يحضر الزيارات</translation>
    </message>
    <message>
      <source>for example grade 9</source>
      <translation>مثل الصف التاسع</translation>
    </message>
    <message>
      <source>School grade</source>
      <translation>الصف الدراسي</translation>
    </message>
    <message>
      <source>Visits in Ramadan</source>
      <translation>الزيارات في رمضان</translation>
    </message>
  </context>
  <context>
    <name>MatchList</name>
    <message>
      <source>In the order of the next free time. Nobody is ranked.</source>
      <translation>بترتيب أقرب وقت متاح، من دون مفاضلة.</translation>
    </message>
    <message>
      <source>No therapist works here yet.</source>
      <translation>لا يعمل هنا معالج بعد.</translation>
    </message>
    <message>
      <source>{act}: {name}</source>
      <translation>{act}: {name}</translation>
    </message>
    <message>
      <source>fits</source>
      <translation>مناسب</translation>
    </message>
    <message>
      <source>does not fit</source>
      <translation>غير مناسب</translation>
    </message>
    <message>
      <source>to weigh</source>
      <translation>للموازنة</translation>
    </message>
  </context>
  <context>
    <name>MyDayWords</name>
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
  </context>
  <context>
    <name>NewClientPanel</name>
    <message>
      <source>Who fits?</source>
      <translation>من المناسب؟</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>no time in four weeks</source>
      <translation>لا وقت خلال أربعة أسابيع</translation>
    </message>
    <message>
      <source>With {name}, next free: {time}</source>
      <translation>مع {name}، أقرب وقت: {time}</translation>
    </message>
  </context>
  <context>
    <name>PersonCard</name>
    <message>
      <source>Rulers again, if you like</source>
      <translation>المقاييس من جديد، إن رغبتم</translation>
    </message>
    <message>
      <source>How we understand it together</source>
      <translation>كيف نفهم الأمر معًا</translation>
    </message>
    <message>
      <source>Strengths</source>
      <translation>نقاط القوة</translation>
    </message>
    <message>
      <source>Look at the formulation</source>
      <translation>الاطلاع على صياغة الحالة</translation>
    </message>
  </context>
  <context>
    <name>PrepView</name>
    <message>
      <source>Fitted to the person</source>
      <translation>ما يلائم هذا الشخص</translation>
    </message>
    <message>
      <source>We adapt: {words}</source>
      <translation>نراعي: {words}</translation>
    </message>
    <message>
      <source>Wishes: {words}</source>
      <translation>الرغبات: {words}</translation>
    </message>
    <message>
      <source>Comes with: {who}</source>
      <translation>يحضر معه: {who}</translation>
    </message>
    <message>
      <source>In Ramadan: {time}</source>
      <translation>في رمضان: {time}</translation>
    </message>
  </context>
  <context>
    <name>ProfileSection</name>
    <message>
      <source>My profile</source>
      <translation>ملفي المهني</translation>
    </message>
    <message>
      <source>It gives reasons when a client looks for a therapist. Therapists and the clinical lead see it, never the desk.</source>
      <translation>يقدّم أسبابًا عند البحث عن معالج لمراجع. يراه المعالجون والمشرف السريري، ولا يراه الاستقبال أبدًا.</translation>
    </message>
    <message>
      <source>Ways of working, and how far you are</source>
      <translation>طرائق العمل، ومدى التمكّن منها</translation>
    </message>
    <message>
      <source>say, couples or bereavement, then Enter</source>
      <translation>مثل الأزواج أو الفقد، ثم Enter</translation>
    </message>
    <message>
      <source>a topic, then Enter</source>
      <translation>موضوع، ثم Enter</translation>
    </message>
    <message>
      <source>Ages I work with (none chosen: every age)</source>
      <translation>الأعمار التي أعمل معها (من دون اختيار: كل الأعمار)</translation>
    </message>
    <message>
      <source>Groups I know well</source>
      <translation>فئات أعرفها جيدًا</translation>
    </message>
    <message>
      <source>Topics I do not take</source>
      <translation>موضوعات لا أستقبلها</translation>
    </message>
    <message>
      <source>Visits a week at most</source>
      <translation>أقصى عدد زيارات في الأسبوع</translation>
    </message>
    <message>
      <source>Save my profile</source>
      <translation>حفظ ملفي</translation>
    </message>
    <message>
      <source>not named</source>
      <translation>غير مذكور</translation>
    </message>
    <message>
      <source>not said</source>
      <translation>لم يُذكر</translation>
    </message>
    <message>
      <source>How well I speak {language}</source>
      <translation>مستوى {language}</translation>
    </message>
    <message>
      <source>Your profile was saved elsewhere meanwhile. Yours is still here; save again to keep it.</source>
      <translation>حُفظ ملفك من مكان آخر في هذه الأثناء. وما كُتب هنا باقٍ؛ والحفظ من جديد يُبقيه.</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>حُفظ</translation>
    </message>
    <message>
      <source>Profiles of the team</source>
      <translation>ملفات الفريق</translation>
    </message>
    <message>
      <source>does not take {topics}</source>
      <translation>لا يستقبل {topics}</translation>
    </message>
    <message>
      <source>{count} visits a week</source>
      <translation>الزيارات في الأسبوع: {count}</translation>
    </message>
  </context>
  <context>
    <name>ReferralCard</name>
    <message>
      <source>Sent by</source>
      <translation>جهة التحويل</translation>
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
      <source>not asked</source>
      <translation>لم يُسأل</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>العمر</translation>
    </message>
    <message>
      <source>letters in {language}</source>
      <translation>الرسائل: {language}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>nobody in particular</source>
      <translation>لا أحد بعينه</translation>
    </message>
    <message>
      <source>Asks for</source>
      <translation>يطلب</translation>
    </message>
    <message>
      <source>Interpreter</source>
      <translation>مترجم</translation>
    </message>
    <message>
      <source>Change on the front sheet</source>
      <translation>تعديل في البيانات</translation>
    </message>
    <message>
      <source>Consent and fit</source>
      <translation>الموافقات والملاءمة</translation>
    </message>
    <message>
      <source>confidentiality not signed yet</source>
      <translation>لم يوقّع على السرية بعد</translation>
    </message>
    <message>
      <source>confidentiality signed {day}</source>
      <translation>وقّع على السرية {day}</translation>
    </message>
  </context>
  <context>
    <name>RulersRead</name>
    <message>
      <source>Important to change this</source>
      <translation>أهمية التغيير</translation>
    </message>
    <message>
      <source>Sure that I can</source>
      <translation>الثقة بالقدرة عليه</translation>
    </message>
    <message>
      <source>Ready for it</source>
      <translation>الاستعداد له</translation>
    </message>
  </context>
  <context>
    <name>SettingsScreen</name>
    <message>
      <source>My profile</source>
      <translation>ملفي المهني</translation>
    </message>
  </context>
  <context>
    <name>ThreeRulers</name>
    <message>
      <source>Important to change this</source>
      <translation>أهمية التغيير</translation>
    </message>
    <message>
      <source>Sure that I can</source>
      <translation>الثقة بالقدرة عليه</translation>
    </message>
    <message>
      <source>Ready for it</source>
      <translation>الاستعداد له</translation>
    </message>
  </context>
  <context>
    <name>Trend</name>
    <message>
      <source>last time {value}</source>
      <translation>المرة السابقة {value}</translation>
    </message>
    <message>
      <source>rather low</source>
      <translation>أقرب إلى المنخفض</translation>
    </message>
    <message>
      <source>in between</source>
      <translation>متوسط</translation>
    </message>
    <message>
      <source>rather high</source>
      <translation>أقرب إلى المرتفع</translation>
    </message>
    <message>
      <source>{change}, {band}</source>
      <translation>{change}، {band}</translation>
    </message>
    <message>
      <source>since then {change}</source>
      <translation>ومنذ ذلك الحين {change}</translation>
    </message>
  </context>
  <context>
    <name>WithdrawPanel</name>
    <message>
      <source>Take back: {consent}</source>
      <translation>سحب: {consent}</translation>
    </message>
    <message>
      <source>if anything was said</source>
      <translation>إن قيل شيء</translation>
    </message>
    <message>
      <source>From</source>
      <translation>من</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>الكلمات</translation>
    </message>
    <message>
      <source>The consent stays readable with the day on which it ended. A new yes is a new answer.</source>
      <translation>تبقى الموافقة مقروءة مع يوم انتهائها. والموافقة من جديد إجابة جديدة.</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>سحب</translation>
    </message>
    <message>
      <source>save</source>
      <translation>حفظ</translation>
    </message>
  </context>
  <context>
    <name>SignedCard</name>
    <message>
      <source>Rulers</source>
      <translation>المقاييس</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message>
      <source>At most {limit} lines in one box. Take one out first.</source>
      <translation>في كل خانة {limit} أسطر على الأكثر. يلزم حذف سطر أولًا.</translation>
    </message>
    <message>
      <source>One line in one box is enough, but something is needed.</source>
      <translation>يكفي سطر واحد في خانة واحدة، لكن لا بد من شيء.</translation>
    </message>
    <message>
      <source>Nothing differs from the version that stands.</source>
      <translation>لا فرق عن النسخة القائمة.</translation>
    </message>
    <message>
      <source>Under 18 the guardian says yes. A no may be anybody's.</source>
      <translation>دون الثامنة عشرة تأتي الموافقة من وليّ الأمر، أما الرفض فمن أي منهما.</translation>
    </message>
    <message>
      <source>Write the name of who answered.</source>
      <translation>يلزم كتابة اسم من أجاب.</translation>
    </message>
    <message>
      <source>Only a consent that stands can be taken back.</source>
      <translation>لا تُسحب إلا موافقة قائمة.</translation>
    </message>
    <message>
      <source>This day lies before the consent was given.</source>
      <translation>هذا اليوم سابق ليوم الموافقة.</translation>
    </message>
    <message>
      <source>One of these is named twice.</source>
      <translation>أحد هذه مذكور مرتين.</translation>
    </message>
    <message>
      <source>From {low} to {high} visits a week.</source>
      <translation>من {low} إلى {high} زيارة في الأسبوع.</translation>
    </message>
    <message>
      <source>not thinking of it</source>
      <translation>لا يفكر في الأمر</translation>
    </message>
    <message>
      <source>thinking of it</source>
      <translation>يفكر في الأمر</translation>
    </message>
    <message>
      <source>preparing</source>
      <translation>يستعد</translation>
    </message>
    <message>
      <source>acting</source>
      <translation>بدأ التغيير</translation>
    </message>
    <message>
      <source>keeping it up</source>
      <translation>يحافظ عليه</translation>
    </message>
    <message>
      <source>comes alone</source>
      <translation>بمفرده</translation>
    </message>
    <message>
      <source>mother</source>
      <translation>الأم</translation>
    </message>
    <message>
      <source>father</source>
      <translation>الأب</translation>
    </message>
    <message>
      <source>husband or wife</source>
      <translation>الزوج أو الزوجة</translation>
    </message>
    <message>
      <source>brother or sister</source>
      <translation>أخ أو أخت</translation>
    </message>
    <message>
      <source>someone else</source>
      <translation>شخص آخر</translation>
    </message>
    <message>
      <source>as always</source>
      <translation>كالمعتاد</translation>
    </message>
    <message>
      <source>in the morning</source>
      <translation>صباحًا</translation>
    </message>
    <message>
      <source>before sunset</source>
      <translation>قبل المغرب</translation>
    </message>
    <message>
      <source>after iftar</source>
      <translation>بعد الإفطار</translation>
    </message>
    <message>
      <source>a pause</source>
      <translation>توقّف مؤقت</translation>
    </message>
    <message>
      <source>ending</source>
      <translation>الختام</translation>
    </message>
    <message>
      <source>What shows now</source>
      <translation>ما يظهر الآن</translation>
    </message>
    <message>
      <source>What made it possible</source>
      <translation>ما هيّأ له</translation>
    </message>
    <message>
      <source>What set it off</source>
      <translation>ما أثاره</translation>
    </message>
    <message>
      <source>What keeps it going</source>
      <translation>ما يُبقيه</translation>
    </message>
    <message>
      <source>What protects</source>
      <translation>ما يحمي</translation>
    </message>
    <message>
      <source>Treatment</source>
      <translation>العلاج</translation>
    </message>
    <message>
      <source>Keeping a record</source>
      <translation>حفظ السجل</translation>
    </message>
    <message>
      <source>Questionnaires</source>
      <translation>الاستبيانات</translation>
    </message>
    <message>
      <source>Calls and messages</source>
      <translation>المكالمات والرسائل</translation>
    </message>
    <message>
      <source>Supervision without names</source>
      <translation>الإشراف من دون أسماء</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>التسجيل</translation>
    </message>
    <message>
      <source>Research</source>
      <translation>البحث العلمي</translation>
    </message>
    <message>
      <source>says yes</source>
      <translation>موافقة</translation>
    </message>
    <message>
      <source>says no</source>
      <translation>رفض</translation>
    </message>
    <message>
      <source>spoken</source>
      <translation>شفهيًا</translation>
    </message>
    <message>
      <source>on this screen</source>
      <translation>على هذه الشاشة</translation>
    </message>
    <message>
      <source>given</source>
      <translation>قائمة</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>سُحبت</translation>
    </message>
    <message>
      <source>to be asked again at 18</source>
      <translation>يُعاد السؤال عند الثامنة عشرة</translation>
    </message>
    <message>
      <source>The birth date: it says who signs.</source>
      <translation>تاريخ الميلاد: به يُعرف من يوقّع.</translation>
    </message>
    <message>
      <source>Under 18: no guardian stands on the front sheet yet.</source>
      <translation>دون الثامنة عشرة: لا وليّ أمر في البيانات بعد.</translation>
    </message>
    <message>
      <source>18 to 20: own consent to treatment; check who signs for the fees.</source>
      <translation>من 18 إلى 20: موافقة ذاتية على العلاج؛ يلزم التحقق ممّن يوقّع على الرسوم.</translation>
    </message>
    <message>
      <source>Consent not recorded yet: {consent}.</source>
      <translation>موافقة لم تُسجَّل بعد: {consent}.</translation>
    </message>
    <message>
      <source>The guardian's yes ended at 18; ask the client: {consent}.</source>
      <translation>انتهت موافقة وليّ الأمر عند الثامنة عشرة، والسؤال الآن للمراجع نفسه: {consent}.</translation>
    </message>
    <message>
      <source>child, to 12</source>
      <translation>طفل، حتى 12</translation>
    </message>
    <message>
      <source>adolescent, 13 to 17</source>
      <translation>يافع، من 13 إلى 17</translation>
    </message>
    <message>
      <source>young adult, 18 to 24</source>
      <translation>شاب، من 18 إلى 24</translation>
    </message>
    <message>
      <source>adult, 25 to 64</source>
      <translation>راشد، من 25 إلى 64</translation>
    </message>
    <message>
      <source>older, from 65</source>
      <translation>كبير السن، من 65</translation>
    </message>
    <message>
      <source>in training</source>
      <translation>قيد التدريب</translation>
    </message>
    <message>
      <source>under supervision</source>
      <translation>تحت الإشراف</translation>
    </message>
    <message>
      <source>independent</source>
      <translation>مستقل</translation>
    </message>
    <message>
      <source>basic</source>
      <translation>أساسية</translation>
    </message>
    <message>
      <source>good</source>
      <translation>جيدة</translation>
    </message>
    <message>
      <source>mother tongue</source>
      <translation>اللغة الأم</translation>
    </message>
    <message>
      <source>speaks {language}</source>
      <translation>يتكلم {language}</translation>
    </message>
    <message>
      <source>does not speak {language}</source>
      <translation>لا يتكلم {language}</translation>
    </message>
    <message>
      <source>sees clients under 18</source>
      <translation>يستقبل من هم دون 18</translation>
    </message>
    <message>
      <source>does not see clients under 18</source>
      <translation>لا يستقبل من هم دون 18</translation>
    </message>
    <message>
      <source>free {when}</source>
      <translation>متاح {when}</translation>
    </message>
    <message>
      <source>nothing free in four weeks</source>
      <translation>لا وقت متاحًا خلال أربعة أسابيع</translation>
    </message>
    <message>
      <source>works with this age: {band}</source>
      <translation>يعمل مع هذه الفئة: {band}</translation>
    </message>
    <message>
      <source>does not name this age: {band}</source>
      <translation>لا يذكر هذه الفئة: {band}</translation>
    </message>
    <message>
      <source>{approach}: {level}</source>
      <translation>{approach}: {level}</translation>
    </message>
    <message>
      <source>does not name {approach}</source>
      <translation>لا يذكر: {approach}</translation>
    </message>
    <message>
      <source>does not take: {topics}</source>
      <translation>لا يستقبل: {topics}</translation>
    </message>
    <message>
      <source>{booked} of {of} visits this week</source>
      <translation>زيارات هذا الأسبوع: {booked} من {of}</translation>
    </message>
    <message>
      <source>the week is full: {booked} of {of}</source>
      <translation>الأسبوع ممتلئ: {booked} من {of}</translation>
    </message>
    <message>
      <source>a woman, as wished</source>
      <translation>معالِجة، كما طُلب</translation>
    </message>
    <message>
      <source>a man, as wished</source>
      <translation>معالج، كما طُلب</translation>
    </message>
    <message>
      <source>not a woman</source>
      <translation>ليست معالِجة</translation>
    </message>
    <message>
      <source>not a man</source>
      <translation>ليس معالجًا</translation>
    </message>
    <message>
      <source>A ruler goes from 0 to 10.</source>
      <translation>المقياس من 0 إلى 10.</translation>
    </message>
    <message>
      <source>Important {importance} (was {importance_was}), sure of it {confidence} (was {confidence_was}), ready {readiness} (was {readiness_was})</source>
      <translation>الأهمية {importance} (كانت {importance_was})، الثقة {confidence} (كانت {confidence_was})، الاستعداد {readiness} (كان {readiness_was})</translation>
    </message>
    <message>
      <source>Stage of change: {stage}</source>
      <translation>مرحلة التغيير: {stage}</translation>
    </message>
    <message>
      <source>To respect: {words}</source>
      <translation>ما يُراعى: {words}</translation>
    </message>
    <message>
      <source>How the client would like to work: {words}</source>
      <translation>كيف يودّ المراجع أن يسير العمل: {words}</translation>
    </message>
    <message>
      <source>Changed with plan {number}: {words}</source>
      <translation>عُدّل مع الخطة {number}: {words}</translation>
    </message>
    <message>
      <source>Formulation, version {number}. {words}</source>
      <translation>صياغة الحالة، النسخة {number}. {words}</translation>
    </message>
    <message>
      <source>Sees the pattern: {value} of 4</source>
      <translation>رؤية النمط: {value} من 4</translation>
    </message>
    <message>
      <source>The interpreter cannot have signed on a day to come.</source>
      <translation>لا يصح أن يكون توقيع المترجم في يوم قادم.</translation>
    </message>
    <message>
      <source>wrote the formulation</source>
      <translation>كتابة صياغة الحالة</translation>
    </message>
    <message>
      <source>recorded a consent</source>
      <translation>تسجيل موافقة</translation>
    </message>
    <message>
      <source>looked for a therapist that fits</source>
      <translation>البحث عن معالج مناسب</translation>
    </message>
    <message>
      <source>read therapists' profiles</source>
      <translation>قراءة ملفات المعالجين</translation>
    </message>
    <message>
      <source>looked at the own profile</source>
      <translation>الاطلاع على الملف المهني الذاتي</translation>
    </message>
    <message>
      <source>changed the own profile</source>
      <translation>تعديل الملف المهني الذاتي</translation>
    </message>
  </context>
    <context>
        <name>FirstMeetingTab</name>
        <message>
            <source>Put right</source>
            <translation>صُحّح</translation>
        </message>
        <message>
            <source>Open the check</source>
            <translation>فتح الفحص</translation>
        </message>
        <message>
            <source>Safety has not been asked about yet.</source>
            <translation>لم يُسأل عن السلامة بعد.</translation>
        </message>
    </context>
    <context>
        <name>ReferralCard</name>
        <message>
            <source>Put right</source>
            <translation>تصحيح</translation>
        </message>
    </context>
    <context>
        <name>ReferralPanel</name>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Reason of the referral</source>
            <translation>سبب التحويل</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>جهة التحويل</translation>
        </message>
        <message>
            <source>name of the doctor, school or person</source>
            <translation>اسم الطبيب أو المدرسة أو الشخص</translation>
        </message>
        <message>
            <source>Who sent the client</source>
            <translation>من أرسل المراجع</translation>
        </message>
    </context>
</TS>
