<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>حدث خلل داخل البرنامج.</translation>
    </message>
    <message>
        <source>What was saved is safe, and drafts are kept as typed. If it happens again, tell the manager this line:</source>
        <translation>ما حُفظ سليم، والمسودات باقية كما كُتبت. إن تكرر ذلك فهذا السطر يفيد المدير:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Your role does not include this. The attempt was noted; the lead can help.</source>
        <translation>هذا خارج صلاحيات دورك. سُجّلت المحاولة، ويمكن للمشرف المساعدة.</translation>
    </message>
    <message>
        <source>Someone saved a newer version while you were typing. Both texts are kept.</source>
        <translation>حُفظت نسخة أحدث أثناء الكتابة. النصّان محفوظان معًا.</translation>
    </message>
    <message>
        <source>This is no longer there. Go back and open it again.</source>
        <translation>لم يعد هذا موجودًا. يمكن الرجوع وفتحه من جديد.</translation>
    </message>
    <message>
        <source>This is needed before it can be saved.</source>
        <translation>هذا مطلوب قبل الحفظ.</translation>
    </message>
    <message>
        <source>This is longer than there is room for. Shorten it a little.</source>
        <translation>النص أطول من المساحة المتاحة. يلزم اختصاره قليلًا.</translation>
    </message>
    <message>
        <source>This is not a date. Type it like 30/11, mon or +1w.</source>
        <translation>هذا ليس تاريخًا. أمثلة للكتابة: 30/11 أو الاثنين أو ‎+1w‎.</translation>
    </message>
    <message>
        <source>This needs to be a number.</source>
        <translation>المطلوب هنا رقم.</translation>
    </message>
    <message>
        <source>This number is outside what is possible here.</source>
        <translation>هذا الرقم خارج الحدود الممكنة هنا.</translation>
    </message>
    <message>
        <source>The clinical record is closed in this sign-in. Sign in as a therapist or lead.</source>
        <translation>السجل السريري مغلق في هذا الدخول. يلزم الدخول بدور معالج أو مشرف.</translation>
    </message>
    <message>
        <source>Another desk is saving at this moment. Try again in a few seconds.</source>
        <translation>جهاز آخر يحفظ في هذه اللحظة. تمكن إعادة المحاولة بعد ثوانٍ.</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written. Nothing was saved; what is typed stands here. Make room and try again.</source>
        <translation>القرص ممتلئ أو لا تمكن الكتابة عليه. لم يُحفظ شيء، وما كُتب باقٍ هنا؛ يلزم إفساح مساحة ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>This record is older than this desk last saw. Nothing is written until the clinical lead decides.</source>
        <translation>هذا السجل أقدم مما عُرض على هذا الجهاز من قبل. لا يُكتب شيء إلى أن يقرر المشرف السريري.</translation>
    </message>
</context>
</TS>
