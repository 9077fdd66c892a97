<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>ChoicesForm</name>
        <message>
            <source>What the columns mean</source>
            <translation>معنى الأعمدة</translation>
        </message>
        <message>
            <source>column {number}</source>
            <translation>العمود {number}</translation>
        </message>
        <message>
            <source>make a new therapist</source>
            <translation>إضافة معالج جديد</translation>
        </message>
        <message>
            <source>make a new room</source>
            <translation>إضافة غرفة جديدة</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>ترك</translation>
        </message>
        <message>
            <source>Therapists named</source>
            <translation>المعالجون المذكورون</translation>
        </message>
        <message>
            <source>Rooms named</source>
            <translation>الغرف المذكورة</translation>
        </message>
        <message>
            <source>Words for the status</source>
            <translation>كلمات الحالة</translation>
        </message>
    </context>
    <context>
        <name>ClientHead</name>
        <message>
            <source>Book</source>
            <translation>حجز</translation>
        </message>
        <message>
            <source>Under 18</source>
            <translation>دون 18 سنة</translation>
        </message>
        <message>
            <source>letters in {language}</source>
            <translation>الرسائل: {language}</translation>
        </message>
    </context>
    <context>
        <name>ClientScreen</name>
        <message>
            <source>appointment card</source>
            <translation>بطاقة المواعيد</translation>
        </message>
        <message>
            <source>No client chosen</source>
            <translation>لم يُختر مراجع</translation>
        </message>
        <message>
            <source>Find one under Clients or with Ctrl+K.</source>
            <translation>البحث في صفحة المراجعين أو بمفتاحي Ctrl+K.</translation>
        </message>
        <message>
            <source>book</source>
            <translation>حجز</translation>
        </message>
        <message>
            <source>Opening this file is logged</source>
            <translation>فتح هذا الملف مسجَّل</translation>
        </message>
        <message>
            <source>This is another therapist's client.</source>
            <translation>هذا المراجع لدى معالج آخر.</translation>
        </message>
        <message>
            <source>The clinical file opens with a reason; the client's therapist sees it.</source>
            <translation>يُفتح الملف السريري بذكر سبب، ويطّلع عليه معالج المراجع.</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>فتح مع ذكر السبب</translation>
        </message>
    </context>
    <context>
        <name>ClientsScreen</name>
        <message>
            <source>Name, phone, file number or Civil ID</source>
            <translation>الاسم أو الهاتف أو رقم الملف أو الرقم المدني</translation>
        </message>
        <message>
            <source>Search clients</source>
            <translation>البحث عن مراجع</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>مراجعيَّ</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>مراجع جديد</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>المراجعون</translation>
        </message>
        <message>
            <source>No clients yet</source>
            <translation>لا مراجعين بعد</translation>
        </message>
        <message>
            <source>Everybody on file appears here, by family name.</source>
            <translation>يظهر هنا كل من له ملف، بترتيب اسم العائلة.</translation>
        </message>
        <message>
            <source>No clients of your own yet</source>
            <translation>لا مراجعين لديك بعد</translation>
        </message>
        <message>
            <source>“Everybody” shows all who are on file.</source>
            <translation>يعرض «الجميع» كل من له ملف.</translation>
        </message>
        <message>
            <source>Nobody fits this search</source>
            <translation>لا نتيجة لهذا البحث</translation>
        </message>
        <message>
            <source>It forgives al-, hamza, doubled letters and spelling in either script. Four digits of a phone are enough.</source>
            <translation>يتسامح البحث مع ال التعريف والهمزة والحروف المكررة واختلاف الإملاء بالخطّين، وتكفي أربعة أرقام من الهاتف.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>File number</source>
            <translation>رقم الملف</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>العمر</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>المعالج</translation>
        </message>
        <message>
            <source>search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>new client</source>
            <translation>مراجع جديد</translation>
        </message>
        <message>
            <source>Searching clients is logged</source>
            <translation>البحث عن المراجعين مسجَّل</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>لا مراجعين</numerusform>
                <numerusform>مراجع واحد</numerusform>
                <numerusform>مراجعان</numerusform>
                <numerusform>%n مراجعين</numerusform>
                <numerusform>%n مراجعًا</numerusform>
                <numerusform>%n مراجع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the first %n</source>
            <translation>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>لا نتائج</numerusform>
                <numerusform>نتيجة واحدة</numerusform>
                <numerusform>نتيجتان</numerusform>
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتيجة</numerusform>
                <numerusform>%n نتيجة</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is on file, {file_no}</source>
            <translation>أُضيف ملف {name}، {file_no}</translation>
        </message>
        <message>
            <source>Added to the file of {name}</source>
            <translation>أُضيف إلى ملف {name}</translation>
        </message>
    </context>
    <context>
        <name>ContactPanel</name>
        <message>
            <source>Contact</source>
            <translation>جهة اتصال</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>جهة اتصال جديدة</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>وليّ الأمر</translation>
        </message>
        <message>
            <source>Number and date</source>
            <translation>الرقم والتاريخ</translation>
        </message>
        <message>
            <source>about visits</source>
            <translation>بالزيارات</translation>
        </message>
        <message>
            <source>about the care</source>
            <translation>بالرعاية</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Name in Arabic</source>
            <translation>الاسم بالعربية</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>الصلة</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>On what ground</source>
            <translation>أساس الولاية</translation>
        </message>
        <message>
            <source>Court paper</source>
            <translation>ورقة المحكمة</translation>
        </message>
        <message>
            <source>Civil ID of the guardian</source>
            <translation>الرقم المدني لوليّ الأمر</translation>
        </message>
        <message>
            <source>May be told</source>
            <translation>يجوز إخباره</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>save</source>
            <translation>حفظ</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>Contacts and guardian</source>
            <translation>جهات الاتصال ووليّ الأمر</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>Nobody yet. For clients under 18 a guardian stands here.</source>
            <translation>لا أحد بعد. لمن هم دون 18 سنة يُذكر هنا وليّ الأمر.</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>وليّ الأمر</translation>
        </message>
        <message>
            <source>may be told about visits</source>
            <translation>يجوز إخباره بالزيارات</translation>
        </message>
        <message>
            <source>may be told about the care</source>
            <translation>يجوز إخباره بالرعاية</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>تعديل {name}</translation>
        </message>
        <message>
            <source>Take {name} off the file</source>
            <translation>إزالة {name} من الملف</translation>
        </message>
    </context>
    <context>
        <name>FrontSheet</name>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Put back what is on file</source>
            <translation>استعادة المحفوظ في الملف</translation>
        </message>
        <message>
            <source>save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>فارغ</translation>
        </message>
        <message>
            <source>Saved meanwhile: {text}</source>
            <translation>حُفظ في هذه الأثناء: {text}</translation>
        </message>
        <message>
            <source>Back to what is on file</source>
            <translation>استُعيد المحفوظ في الملف</translation>
        </message>
        <message>
            <source>Somebody saved this file while you were typing.</source>
            <translation>حُفظ هذا الملف من مكان آخر أثناء الكتابة.</translation>
        </message>
        <message>
            <source>Both texts are kept: theirs stands below each field that differs. Saving now keeps yours.</source>
            <translation>النصّان باقيان: يظهر المحفوظ تحت كل حقل مختلف، والحفظ الآن يُبقي ما كُتب هنا.</translation>
        </message>
        <message>
            <source>Your text is kept. Saving shows both.</source>
            <translation>ما كُتب باقٍ، وعند الحفظ يظهر النصّان.</translation>
        </message>
        <message>
            <source>Under 18 without a guardian on file.</source>
            <translation>دون 18 سنة ولا وليّ أمر في الملف.</translation>
        </message>
        <message>
            <source>A guardian gives consent for treatment and fees.</source>
            <translation>موافقة وليّ الأمر لازمة للعلاج والرسوم.</translation>
        </message>
        <message>
            <source>Add guardian</source>
            <translation>إضافة وليّ الأمر</translation>
        </message>
        <message>
            <source>18 to 20 years: own consent for treatment.</source>
            <translation>من 18 إلى 20 سنة: الموافقة على العلاج شخصية.</translation>
        </message>
        <message>
            <source>Check who signs for fees; civil majority is 21.</source>
            <translation>يلزم التحقق ممن يوقّع على الرسوم؛ سنّ الرشد 21 سنة.</translation>
        </message>
        <message>
            <source>Contact saved</source>
            <translation>حُفظت جهة الاتصال</translation>
        </message>
        <message>
            <source>Taken off the file</source>
            <translation>أُزيل من الملف</translation>
        </message>
    </context>
    <context>
        <name>FrontSheetForm</name>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>الاسم الأول</translation>
        </message>
        <message>
            <source>Father's name</source>
            <translation>اسم الأب</translation>
        </message>
        <message>
            <source>Grandfather's name</source>
            <translation>اسم الجد</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>اسم العائلة</translation>
        </message>
        <message>
            <source>{part} in Arabic</source>
            <translation>{part} بالعربية</translation>
        </message>
        <message>
            <source>{part} in Latin letters</source>
            <translation>{part} باللاتينية</translation>
        </message>
        <message>
            <source>How the client likes to be called</source>
            <translation>الاسم المفضّل عند النداء</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>يُنادى</translation>
        </message>
        <message>
            <source>As on the card</source>
            <translation>كما في البطاقة</translation>
        </message>
        <message>
            <source>23/11/1990</source>
            <translation>23/11/1990</translation>
        </message>
        <message>
            <source>As the card was seen, the number is kept</source>
            <translation>شوهدت البطاقة فأُبقي الرقم</translation>
        </message>
        <message>
            <source>Birth date</source>
            <translation>تاريخ الميلاد</translation>
        </message>
        <message>
            <source>Sex as on the card</source>
            <translation>الجنس كما في البطاقة</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>الوثيقة</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Why the number is kept</source>
            <translation>سبب إبقاء الرقم</translation>
        </message>
        <message>
            <source>How to reach</source>
            <translation>وسائل الاتصال</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>البريد الإلكتروني</translation>
        </message>
        <message>
            <source>The client agrees to</source>
            <translation>موافقة المراجع على</translation>
        </message>
        <message>
            <source>as spoken</source>
            <translation>بلغة الحديث</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Letters in</source>
            <translation>لغة الرسائل</translation>
        </message>
        <message>
            <source>Which language</source>
            <translation>أي لغة</translation>
        </message>
        <message>
            <source>What booking obeys</source>
            <translation>ما يراعيه الحجز</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>المعالج</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>الرغبة</translation>
        </message>
        <message>
            <source>Comfort needs</source>
            <translation>احتياجات الراحة</translation>
        </message>
        <message>
            <source>Another need</source>
            <translation>احتياج آخر</translation>
        </message>
        <message>
            <source>Interpreter's name</source>
            <translation>اسم المترجم</translation>
        </message>
        <message>
            <source>Note for reception</source>
            <translation>ملاحظة للاستقبال</translation>
        </message>
        <message>
            <source>For the desk. Nothing clinical.</source>
            <translation>للاستقبال، دون أي شيء سريري.</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>لا أحد بعد</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>لم يبقَ مكان</numerusform>
                <numerusform>بقي حرف واحد</numerusform>
                <numerusform>بقي حرفان</numerusform>
                <numerusform>بقي %n أحرف</numerusform>
                <numerusform>بقي %n حرفًا</numerusform>
                <numerusform>بقي %n حرف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportScreen</name>
        <message>
            <source>Bring in a spreadsheet</source>
            <translation>استيراد جدول بيانات</translation>
        </message>
        <message>
            <source>Clients first, then their appointments</source>
            <translation>المراجعون أولًا ثم مواعيدهم</translation>
        </message>
        <message>
            <source>An .xlsx or .csv file as it is: columns are guessed, everything is shown before anything is taken, and rows that cannot be taken come back in a file to mend. A file can be dropped here.</source>
            <translation>ملف ‎.xlsx أو ‎.csv كما هو: تُخمَّن الأعمدة، ويُعرض كل شيء قبل الاستيراد، وما يتعذّر أخذه يعود في ملف لإصلاحه. ويمكن إفلات الملف هنا.</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>المراجعون</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>المواعيد</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>ملف آخر</translation>
        </message>
        <message>
            <source>Stop, take nothing</source>
            <translation>إيقاف دون أخذ شيء</translation>
        </message>
        <message>
            <source>Save the refused rows</source>
            <translation>حفظ الصفوف المرفوضة</translation>
        </message>
        <message>
            <source>Bring in another file</source>
            <translation>استيراد ملف آخر</translation>
        </message>
        <message>
            <source>To the clients</source>
            <translation>إلى المراجعين</translation>
        </message>
        <message>
            <source>import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>choose a file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>Which spreadsheet?</source>
            <translation>أي جدول؟</translation>
        </message>
        <message>
            <source>Looking at the rows</source>
            <translation>فحص الصفوف</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>استيراد</numerusform>
                <numerusform>استيراد صف واحد</numerusform>
                <numerusform>استيراد صفين</numerusform>
                <numerusform>استيراد %n صفوف</numerusform>
                <numerusform>استيراد %n صفًا</numerusform>
                <numerusform>استيراد %n صف</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message numerus="yes">
            <source>%n to import</source>
            <translation>
                <numerusform>للاستيراد: %n</numerusform>
                <numerusform>للاستيراد: %n</numerusform>
                <numerusform>للاستيراد: %n</numerusform>
                <numerusform>للاستيراد: %n</numerusform>
                <numerusform>للاستيراد: %n</numerusform>
                <numerusform>للاستيراد: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to merge</source>
            <translation>
                <numerusform>للدمج: %n</numerusform>
                <numerusform>للدمج: %n</numerusform>
                <numerusform>للدمج: %n</numerusform>
                <numerusform>للدمج: %n</numerusform>
                <numerusform>للدمج: %n</numerusform>
                <numerusform>للدمج: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <translation>
                <numerusform>لن يؤخذ: %n</numerusform>
                <numerusform>لن يؤخذ: %n</numerusform>
                <numerusform>لن يؤخذ: %n</numerusform>
                <numerusform>لن يؤخذ: %n</numerusform>
                <numerusform>لن يؤخذ: %n</numerusform>
                <numerusform>لن يؤخذ: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>جارٍ الاستيراد</translation>
        </message>
        <message>
            <source>Importing, {percent}</source>
            <translation>جارٍ الاستيراد، {percent}</translation>
        </message>
        <message>
            <source>Stopped. Nothing was taken.</source>
            <translation>توقّف الاستيراد ولم يؤخذ شيء.</translation>
        </message>
        <message>
            <source>{rows} rows in: {imported} imported, {merged} merged, {refused} not taken</source>
            <translation>الصفوف {rows}: استُورد {imported}، ودُمج {merged}، ولم يؤخذ {refused}</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were not taken.</source>
            <translation>
                <numerusform>أُخذت كل الصفوف.</numerusform>
                <numerusform>بقي صف واحد لم يؤخذ.</numerusform>
                <numerusform>بقي صفان لم يؤخذا.</numerusform>
                <numerusform>بقيت %n صفوف لم تؤخذ.</numerusform>
                <numerusform>بقي %n صفًا لم تؤخذ.</numerusform>
                <numerusform>بقي %n صف لم تؤخذ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save them, mend what is said beside each, and bring the file in again.</source>
            <translation>بعد حفظها وإصلاح المذكور بجانب كل صف يُستورد الملف من جديد.</translation>
        </message>
        <message>
            <source>First passphrases, shown this once: each person chooses their own at the first sign-in</source>
            <translation>عبارات المرور الأولى، تُعرض هذه المرة فقط: لكلٍّ اختيار عبارته عند أول دخول</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>تعذّرت كتابة الملف.</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved</source>
            <translation>
                <numerusform>لم يُحفظ صف</numerusform>
                <numerusform>حُفظ صف واحد</numerusform>
                <numerusform>حُفظ صفان</numerusform>
                <numerusform>حُفظت %n صفوف</numerusform>
                <numerusform>حُفظ %n صفًا</numerusform>
                <numerusform>حُفظ %n صف</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LikelyBanner</name>
        <message>
            <source>This looks like somebody on file</source>
            <translation>يشبه هذا شخصًا له ملف</translation>
        </message>
        <message>
            <source>Somebody on file is a little alike</source>
            <translation>يوجد من يشبهه قليلًا</translation>
        </message>
        <message>
            <source>Different person, add anyway</source>
            <translation>شخص آخر، إضافة ملف</translation>
        </message>
        <message>
            <source>It is the same person</source>
            <translation>هو الشخص نفسه</translation>
        </message>
    </context>
    <context>
        <name>NewClientPanel</name>
        <message>
            <source>New client</source>
            <translation>مراجع جديد</translation>
        </message>
        <message>
            <source>As said, in either script</source>
            <translation>كما يُقال، بأي من الخطّين</translation>
        </message>
        <message>
            <source>+965 or as said</source>
            <translation>‎+965 أو كما يُقال</translation>
        </message>
        <message>
            <source>For the desk, nothing clinical</source>
            <translation>للاستقبال، دون أي شيء سريري</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>Name in the other script</source>
            <translation>الاسم بالخط الآخر</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Therapist asked for</source>
            <translation>المعالج المطلوب</translation>
        </message>
        <message>
            <source>Note for reception</source>
            <translation>ملاحظة للاستقبال</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>save</source>
            <translation>حفظ</translation>
        </message>
    </context>
    <context>
        <name>ReasonPanel</name>
        <message>
            <source>Open with a reason</source>
            <translation>فتح مع ذكر السبب</translation>
        </message>
        <message>
            <source>Who asked, and what for</source>
            <translation>من طلب، ولأي غرض</translation>
        </message>
        <message>
            <source>The file opens for half an hour. The reason is kept and the client's therapist sees it.</source>
            <translation>يُفتح الملف نصف ساعة. يُحفظ السبب ويطّلع عليه معالج المراجع.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>open the file</source>
            <translation>فتح الملف</translation>
        </message>
    </context>
    <context>
        <name>RowsTable</name>
        <message>
            <source>All rows</source>
            <translation>كل الصفوف</translation>
        </message>
        <message>
            <source>Somebody else after all</source>
            <translation>بل هو شخص آخر</translation>
        </message>
        <message>
            <source>The same person after all</source>
            <translation>بل هو الشخص نفسه</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>الصفوف</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>الصف</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>النتيجة</translation>
        </message>
        <message>
            <source>Why, or worth a look</source>
            <translation>السبب، أو ما يستحق الانتباه</translation>
        </message>
        <message>
            <source>row {number}</source>
            <translation>الصف {number}</translation>
        </message>
        <message>
            <source>says the same as {other}</source>
            <translation>مطابق لـ {other}</translation>
        </message>
    </context>
    <context>
        <name>tabs</name>
        <message>
            <source>Front sheet</source>
            <translation>البيانات</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>A name is needed, in either script.</source>
            <translation>الاسم لازم، بأي من الخطّين.</translation>
        </message>
        <message>
            <source>A phone number is needed.</source>
            <translation>رقم الهاتف لازم.</translation>
        </message>
        <message>
            <source>This is not a phone number. Eight digits are a number in Kuwait; others begin with + and the country.</source>
            <translation>هذا ليس رقم هاتف. ثمانية أرقام داخل الكويت، وغيرها يبدأ بعلامة + ورمز الدولة.</translation>
        </message>
        <message>
            <source>One part of a name has room for {limit} letters.</source>
            <translation>يتسع الجزء الواحد من الاسم لـ {limit} حرفًا.</translation>
        </message>
        <message>
            <source>The note has room for {limit} characters; this is {over} more. Nothing clinical belongs here.</source>
            <translation>تتسع الملاحظة لـ {limit} حرفًا، وهذه تزيد {over}. لا مكان هنا لما هو سريري.</translation>
        </message>
        <message>
            <source>This line has room for {limit} characters.</source>
            <translation>يتسع هذا السطر لـ {limit} حرفًا.</translation>
        </message>
        <message>
            <source>This is not an e-mail address. It reads like name@example.org.</source>
            <translation>هذا ليس عنوان بريد. شكله: name@example.org.</translation>
        </message>
        <message>
            <source>This is not a real date. Type it like 23/11/1990.</source>
            <translation>هذا ليس تاريخًا صحيحًا. شكله: 23/11/1990.</translation>
        </message>
        <message>
            <source>The birth date lies in the future.</source>
            <translation>تاريخ الميلاد في المستقبل.</translation>
        </message>
        <message>
            <source>The birth date lies more than 130 years back.</source>
            <translation>تاريخ الميلاد قبل أكثر من 130 سنة.</translation>
        </message>
        <message>
            <source>File number {file_no} is taken.</source>
            <translation>رقم الملف {file_no} مستعمل.</translation>
        </message>
        <message>
            <source>Somebody on file looks like this person. Say which it is.</source>
            <translation>يوجد في الملفات من يشبه هذا الشخص. يلزم تحديد أيهما.</translation>
        </message>
        <message>
            <source>This client is not on file.</source>
            <translation>لا ملف لهذا المراجع.</translation>
        </message>
        <message>
            <source>Another therapist is named by the clinical lead: it opens the clinical file.</source>
            <translation>تغيير المعالج للمشرف السريري، لأنه يفتح الملف السريري.</translation>
        </message>
        <message>
            <source>Say on what ground this person is guardian.</source>
            <translation>يلزم ذكر أساس الولاية.</translation>
        </message>
        <message>
            <source>A Civil ID has 12 digits. It can be kept as it is.</source>
            <translation>الرقم المدني 12 رقمًا. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>A Civil ID has digits only. It can be kept as it is.</source>
            <translation>الرقم المدني أرقام فقط. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>A Civil ID begins with 1, 2 or 3. It can be kept as it is.</source>
            <translation>يبدأ الرقم المدني بـ 1 أو 2 أو 3. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>Digits 2 to 7 are no real birth date. It can be kept as it is.</source>
            <translation>الأرقام من 2 إلى 7 ليست تاريخ ميلاد صحيحًا. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>The birth date in this Civil ID lies in the future. It can be kept as it is.</source>
            <translation>تاريخ الميلاد في هذا الرقم المدني في المستقبل. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>The last digit does not fit the others: look at the card again. It can be kept as it is.</source>
            <translation>الرقم الأخير لا يوافق ما قبله: يُستحسن النظر في البطاقة ثانية. يمكن إبقاؤه كما هو.</translation>
        </message>
        <message>
            <source>The birth date in the Civil ID is not the one typed above.</source>
            <translation>تاريخ الميلاد في الرقم المدني غير المكتوب أعلاه.</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>لم تُشاهد البطاقة</translation>
        </message>
        <message>
            <source>female</source>
            <translation>أنثى</translation>
        </message>
        <message>
            <source>male</source>
            <translation>ذكر</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>لم يُسأل</translation>
        </message>
        <message>
            <source>another language</source>
            <translation>لغة أخرى</translation>
        </message>
        <message>
            <source>none shown</source>
            <translation>لم تُبرز</translation>
        </message>
        <message>
            <source>Civil ID</source>
            <translation>الرقم المدني</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>جواز سفر</translation>
        </message>
        <message>
            <source>GCC ID</source>
            <translation>بطاقة خليجية</translation>
        </message>
        <message>
            <source>no wish</source>
            <translation>لا رغبة</translation>
        </message>
        <message>
            <source>a woman</source>
            <translation>معالِجة</translation>
        </message>
        <message>
            <source>a man</source>
            <translation>معالِج</translation>
        </message>
        <message>
            <source>Seat near the door</source>
            <translation>مقعد قرب الباب</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>إضاءة خافتة</translation>
        </message>
        <message>
            <source>Ground floor</source>
            <translation>الطابق الأرضي</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>مترجم</translation>
        </message>
        <message>
            <source>Therapist of the same gender</source>
            <translation>معالج من الجنس نفسه</translation>
        </message>
        <message>
            <source>Companion for the first minutes</source>
            <translation>مرافق في الدقائق الأولى</translation>
        </message>
        <message>
            <source>Gap at prayer time</source>
            <translation>مراعاة وقت الصلاة</translation>
        </message>
        <message>
            <source>No phone in the room</source>
            <translation>لا هاتف في الغرفة</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>مكالمة</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>رسالة نصية</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>واتساب</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>البريد الإلكتروني</translation>
        </message>
        <message>
            <source>Leave a message</source>
            <translation>ترك رسالة</translation>
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
            <source>Father</source>
            <translation>الأب</translation>
        </message>
        <message>
            <source>Mother</source>
            <translation>الأم</translation>
        </message>
        <message>
            <source>Husband or wife</source>
            <translation>الزوج أو الزوجة</translation>
        </message>
        <message>
            <source>Son or daughter</source>
            <translation>الابن أو الابنة</translation>
        </message>
        <message>
            <source>Brother or sister</source>
            <translation>الأخ أو الأخت</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>قريب</translation>
        </message>
        <message>
            <source>Friend</source>
            <translation>صديق</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>طبيب</translation>
        </message>
        <message>
            <source>School</source>
            <translation>المدرسة</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>غير ذلك</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>لم يُذكر</translation>
        </message>
        <message>
            <source>as the father</source>
            <translation>بصفة الأب</translation>
        </message>
        <message>
            <source>as the mother</source>
            <translation>بصفة الأم</translation>
        </message>
        <message>
            <source>by a court paper</source>
            <translation>بورقة محكمة</translation>
        </message>
        <message>
            <source>on another ground</source>
            <translation>على أساس آخر</translation>
        </message>
        <message>
            <source>same ID number</source>
            <translation>رقم الهوية نفسه</translation>
        </message>
        <message>
            <source>same name and birth date</source>
            <translation>الاسم وتاريخ الميلاد نفسهما</translation>
        </message>
        <message>
            <source>same name and phone</source>
            <translation>الاسم والهاتف نفسهما</translation>
        </message>
        <message>
            <source>same phone and birth date</source>
            <translation>الهاتف وتاريخ الميلاد نفسهما</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>الاسم نفسه</translation>
        </message>
        <message>
            <source>same phone, perhaps a family</source>
            <translation>الهاتف نفسه، لعلها عائلة</translation>
        </message>
        <message>
            <source>This file cannot be read. Save it again as .xlsx or .csv and choose it once more.</source>
            <translation>تعذّرت قراءة الملف. يُعاد حفظه بصيغة ‎.xlsx أو ‎.csv ثم اختياره ثانية.</translation>
        </message>
        <message>
            <source>This file is larger than a list of clients or visits can be. Divide it into several.</source>
            <translation>الملف أكبر مما تبلغه قائمة مراجعين أو مواعيد. يُقسَّم إلى عدة ملفات.</translation>
        </message>
        <message>
            <source>There are no rows below the headers in this file.</source>
            <translation>لا صفوف تحت العناوين في هذا الملف.</translation>
        </message>
        <message>
            <source>Say which column holds the name.</source>
            <translation>يلزم تحديد عمود الاسم.</translation>
        </message>
        <message>
            <source>Visits need a file number or a name, a therapist, a date and a time. Say which columns hold them.</source>
            <translation>تحتاج المواعيد إلى رقم ملف أو اسم، ومعالج، وتاريخ، ووقت. يلزم تحديد أعمدتها.</translation>
        </message>
        <message>
            <source>“{cell}” is not a real date.</source>
            <translation>«{cell}» ليس تاريخًا صحيحًا.</translation>
        </message>
        <message>
            <source>“{cell}” is not a time that a visit can begin at.</source>
            <translation>«{cell}» ليس وقتًا تبدأ فيه زيارة.</translation>
        </message>
        <message>
            <source>“{cell}” is not a length in minutes, 10 to 480.</source>
            <translation>«{cell}» ليست مدة بالدقائق من 10 إلى 480.</translation>
        </message>
        <message>
            <source>A formula stands where a value belongs: {cell}</source>
            <translation>صيغة حسابية في مكان قيمة: {cell}</translation>
        </message>
        <message>
            <source>One cell holds more than {limit} characters.</source>
            <translation>خلية فيها أكثر من {limit} حرف.</translation>
        </message>
        <message>
            <source>File number {file_no} belongs to {name}.</source>
            <translation>رقم الملف {file_no} لـ {name}.</translation>
        </message>
        <message>
            <source>No client on file fits “{cell}”.</source>
            <translation>لا مراجع يوافق «{cell}».</translation>
        </message>
        <message>
            <source>The file belongs to {name}, not to {cell}.</source>
            <translation>الملف لـ {name} وليس لـ {cell}.</translation>
        </message>
        <message>
            <source>No therapist is named.</source>
            <translation>لم يُذكر معالج.</translation>
        </message>
        <message>
            <source>{cell} was left out and is no therapist here.</source>
            <translation>تُرك {cell} وليس معالجًا هنا.</translation>
        </message>
        <message>
            <source>{cell} was left out and is no room here.</source>
            <translation>تُركت {cell} وليست غرفة هنا.</translation>
        </message>
        <message>
            <source>“{cell}” is no status of a visit.</source>
            <translation>«{cell}» ليست حالة زيارة.</translation>
        </message>
        <message>
            <source>The visit is still to come ({start}), so it cannot be “{cell}”.</source>
            <translation>الزيارة لم تأتِ بعد ({start})، فلا تكون «{cell}».</translation>
        </message>
        <message>
            <source>The therapist is taken from {start} to {end} ({other}).</source>
            <translation>المعالج مشغول من {start} إلى {end} ({other}).</translation>
        </message>
        <message>
            <source>The room is taken from {start} to {end} ({other}).</source>
            <translation>الغرفة مشغولة من {start} إلى {end} ({other}).</translation>
        </message>
        <message>
            <source>The client has another visit from {start} to {end} ({other}).</source>
            <translation>للمراجع زيارة أخرى من {start} إلى {end} ({other}).</translation>
        </message>
        <message>
            <source>The same visit stands with another status ({other}).</source>
            <translation>الزيارة نفسها مسجلة بحالة أخرى ({other}).</translation>
        </message>
        <message>
            <source>no phone</source>
            <translation>بلا هاتف</translation>
        </message>
        <message>
            <source>looks like {other}</source>
            <translation>يشبه {other}</translation>
        </message>
        <message>
            <source>Civil ID to check</source>
            <translation>الرقم المدني يحتاج تحققًا</translation>
        </message>
        <message>
            <source>without therapist {cell}</source>
            <translation>بلا المعالج {cell}</translation>
        </message>
        <message>
            <source>“{cell}” not understood</source>
            <translation>«{cell}» غير مفهوم</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>استُورد</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>دُمج</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>ترك</translation>
        </message>
        <message>
            <source>File number</source>
            <translation>رقم الملف</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Name in Arabic</source>
            <translation>الاسم بالعربية</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>الاسم الأول</translation>
        </message>
        <message>
            <source>Father's name</source>
            <translation>اسم الأب</translation>
        </message>
        <message>
            <source>Grandfather's name</source>
            <translation>اسم الجد</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>اسم العائلة</translation>
        </message>
        <message>
            <source>Birth date</source>
            <translation>تاريخ الميلاد</translation>
        </message>
        <message>
            <source>Sex as on the card</source>
            <translation>الجنس كما في البطاقة</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>المعالج</translation>
        </message>
        <message>
            <source>Note for reception</source>
            <translation>ملاحظة للاستقبال</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>الغرفة</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>الدقائق</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>الحالة</translation>
        </message>
    </context>
</TS>
