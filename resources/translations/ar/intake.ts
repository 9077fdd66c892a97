<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
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
      <source>first meeting</source>
      <translation>اللقاء الأول</translation>
    </message>
    <message>
      <source>review</source>
      <translation>مراجعة التقدّم</translation>
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
      <translation>ما أطلقه</translation>
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
      <translation>موضع احترام: {words}</translation>
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
</TS>
