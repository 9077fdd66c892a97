<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>texts</name>
        <message>
            <source>Say whose paper it is.</source>
            <translation>يُرجى تحديد صاحب الورقة.</translation>
        </message>
        <message>
            <source>It lies in this client's file already.</source>
            <translation>هي في ملف هذا المراجع أصلًا.</translation>
        </message>
        <message>
            <source>The same paper lies in that file already, since {day}: {title}. Withdraw it here instead.</source>
            <translation>الورقة نفسها في ذلك الملف منذ {day}: {title}. يكفي سحب حفظها هنا.</translation>
        </message>
        <message>
            <source>This file keeps the reason: leave out the other client's name and number.</source>
            <translation>يبقى السبب في هذا الملف، فيُرجى ألّا يُذكر فيه اسم المراجع الآخر ولا رقمه.</translation>
        </message>
        <message>
            <source>Something else was done with this paper since it was moved.</source>
            <translation>جرى على هذه الورقة إجراء آخر بعد نقلها.</translation>
        </message>
        <message>
            <source>moved a paper received to another client, or took that back</source>
            <translation>نقل ورقة واردة إلى مراجع آخر أو التراجع عن نقلها</translation>
        </message>
        <message>
            <source>Referral letter</source>
            <translation>رسالة تحويل</translation>
        </message>
        <message>
            <source>Report or assessment</source>
            <translation>تقرير أو تقييم</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>نتيجة</translation>
        </message>
        <message>
            <source>From school or work</source>
            <translation>من المدرسة أو العمل</translation>
        </message>
        <message>
            <source>Court or legal paper</source>
            <translation>ورقة محكمة أو ورقة قانونية</translation>
        </message>
        <message>
            <source>Signed agreement</source>
            <translation>اتفاقية موقَّعة</translation>
        </message>
        <message>
            <source>This file has {size} MB; there is room for {limit}. Scan it again in grey at 200 dpi, or in parts.</source>
            <translation>حجم هذا الملف {size} م.ب والحد {limit}. يُرجى مسحه من جديد بتدرّج رمادي ودقة 200 نقطة، أو على أجزاء.</translation>
        </message>
        <message>
            <source>This file has more than {limit} pages. File it in parts.</source>
            <translation>صفحات هذا الملف أكثر من {limit}. يُرجى حفظه على أجزاء.</translation>
        </message>
        <message>
            <source>This picture is {width} by {height} points, more than a sheet at 600 dpi. Scan it again, smaller.</source>
            <translation>أبعاد هذه الصورة {width} في {height} نقطة، أي أكثر من ورقة بدقة 600 نقطة. يُرجى مسحها من جديد بحجم أصغر.</translation>
        </message>
        <message>
            <source>By its content this is no PDF, TIFF, PNG or JPEG, whatever its name says. It was not taken.</source>
            <translation>محتوى هذا الملف ليس PDF ولا TIFF ولا PNG ولا JPEG مهما كان اسمه، فلم يُقبل.</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>تعذّرت قراءة هذا الملف.</translation>
        </message>
        <message>
            <source>This scan is not whole: a part that it names is missing. Fetch it from the scanner once more.</source>
            <translation>هذا المسح غير مكتمل، إذ ينقصه جزء مذكور فيه. يُرجى جلبه من الماسح مرة أخرى.</translation>
        </message>
        <message>
            <source>This scan is packed in a way that is not opened here. Save it as a PDF, or as a TIFF with LZW or fax (G4).</source>
            <translation>هذا المسح مضغوط بطريقة لا تُفتح هنا. يُرجى حفظه بصيغة PDF، أو بصيغة TIFF بضغط LZW أو الفاكس (G4).</translation>
        </message>
        <message>
            <source>Choose the file, or drag it here.</source>
            <translation>يُرجى اختيار الملف أو سحبه إلى هنا.</translation>
        </message>
        <message>
            <source>One paper at a time: each has its own sender and date.</source>
            <translation>ورقة واحدة في كل مرة، فلكلّ منها مُرسِلها وتاريخها.</translation>
        </message>
        <message>
            <source>This paper is in the file already, since {day}: {title}</source>
            <translation>هذه الورقة محفوظة في الملف منذ {day}: {title}</translation>
        </message>
        <message>
            <source>Say who sent it.</source>
            <translation>يُرجى ذكر المُرسِل.</translation>
        </message>
        <message>
            <source>Say in a few words what it is about.</source>
            <translation>يُرجى ذكر موضوعها في كلمات قليلة.</translation>
        </message>
        <message>
            <source>Say on which day it came.</source>
            <translation>يُرجى ذكر يوم وصولها.</translation>
        </message>
        <message>
            <source>It cannot have come on a day that lies ahead.</source>
            <translation>لا يمكن أن تصل في يوم لم يأتِ بعد.</translation>
        </message>
        <message>
            <source>This is later than the day it came.</source>
            <translation>هذا التاريخ بعد يوم وصولها.</translation>
        </message>
        <message>
            <source>This filing is withdrawn: the paper may be read, and nothing else.</source>
            <translation>هذا الحفظ مسحوب: يمكن الاطلاع على الورقة دون غير ذلك.</translation>
        </message>
        <message>
            <source>This filing is not withdrawn.</source>
            <translation>هذا الحفظ غير مسحوب.</translation>
        </message>
        <message>
            <source>What is stored is not what was filed. Ask the manager to check the record and the backups.</source>
            <translation>الورقة المخزّنة ليست هي التي حُفظت. يُرجى أن يُطلب من المدير فحص السجل والنسخ الاحتياطية.</translation>
        </message>
        <message>
            <source>looked at papers received</source>
            <translation>الاطلاع على قائمة الأوراق الواردة</translation>
        </message>
        <message>
            <source>filed a paper received</source>
            <translation>حفظ ورقة واردة</translation>
        </message>
        <message>
            <source>corrected what a paper received is</source>
            <translation>تصحيح بيانات ورقة واردة</translation>
        </message>
        <message>
            <source>withdrew a paper received, or took that back</source>
            <translation>سحب ورقة واردة أو التراجع عن سحبها</translation>
        </message>
        <message>
            <source>opened a paper received</source>
            <translation>فتح ورقة واردة</translation>
        </message>
        <message>
            <source>opened a legal paper received</source>
            <translation>فتح ورقة قانونية واردة</translation>
        </message>
        <message>
            <source>saved a copy of a paper received</source>
            <translation>حفظ نسخة من ورقة واردة</translation>
        </message>
        <message>
            <source>paper received</source>
            <translation>ورقة واردة</translation>
        </message>
    </context>
    <context>
        <name>FilingPanel</name>
        <message>
            <source>File a paper received</source>
            <translation>حفظ ورقة واردة</translation>
        </message>
        <message>
            <source>Correct what is said of it</source>
            <translation>تصحيح بيانات الورقة</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>PDF, TIFF, PNG or JPEG, up to 20 MB</source>
            <translation>PDF أو TIFF أو PNG أو JPEG، حتى 20 م.ب</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>From</source>
            <translation>المُرسِل</translation>
        </message>
        <message>
            <source>Role or organisation</source>
            <translation>الصفة أو الجهة</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <source>Date on the paper</source>
            <translation>تاريخ الورقة</translation>
        </message>
        <message>
            <source>Came on</source>
            <translation>يوم الوصول</translation>
        </message>
        <message>
            <source>File it</source>
            <translation>حفظ في الملف</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>What you typed last time is here again. Choose the file once more.</source>
            <translation>عاد ما كُتب في المرة السابقة. يُرجى اختيار الملف من جديد.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل ذلك</translation>
        </message>
        <message>
            <source>{day}, {name}: {kind}, {sender}, {title}</source>
            <translation>{day}، {name}: {kind}، {sender}، {title}</translation>
        </message>
        <message>
            <source>Which paper came?</source>
            <translation>أيّ ورقة وردت؟</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>جارٍ القراءة…</translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n page(s), {size}</source>
            <translation>
                <numerusform>{name}: لا صفحات، {size}</numerusform>
                <numerusform>{name}: صفحة واحدة، {size}</numerusform>
                <numerusform>{name}: صفحتان، {size}</numerusform>
                <numerusform>{name}: %n صفحات، {size}</numerusform>
                <numerusform>{name}: %n صفحة، {size}</numerusform>
                <numerusform>{name}: %n صفحة، {size}</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: {size}</source>
            <translation>{name}: {size}</translation>
        </message>
        <message>
            <source>It is damaged or under a password. It can be kept, but not shown here.</source>
            <translation>الملف تالف أو محميّ بكلمة مرور. يمكن حفظه، ولا يمكن عرضه هنا.</translation>
        </message>
        <message>
            <source>Somebody corrected it meanwhile: {kind}, {sender}, {title}. Yours stands below.</source>
            <translation>صُحّحت في هذه الأثناء: {kind}، {sender}، {title}. وما كُتب هنا باقٍ أدناه.</translation>
        </message>
    </context>
    <context>
        <name>ReceivedPart</name>
        <message>
            <source>All letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>File a paper</source>
            <translation>حفظ ورقة</translation>
        </message>
        <message>
            <source>Papers received</source>
            <translation>الأوراق الواردة</translation>
        </message>
        <message>
            <source>Came on</source>
            <translation>يوم الوصول</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>WITHDRAWN</source>
            <translation>مسحوبة</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <source>From</source>
            <translation>المُرسِل</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>No paper has come yet</source>
            <translation>لم ترد أي ورقة بعد</translation>
        </message>
        <message>
            <source>Drag a PDF or picture here, or choose a file. It is kept encrypted and shown in the program alone.</source>
            <translation>يكفي سحب ملف PDF أو صورة إلى هنا، أو اختيار ملف. يُحفظ مشفَّرًا ولا يُعرض إلا داخل البرنامج.</translation>
        </message>
        <message>
            <source>file a paper</source>
            <translation>حفظ ورقة</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>withdraw filing</source>
            <translation>سحب الحفظ</translation>
        </message>
        <message>
            <source>all letters</source>
            <translation>كل الرسائل</translation>
        </message>
        <message>
            <source>Filed: {title}</source>
            <translation>حُفظت: {title}</translation>
        </message>
        <message>
            <source>Corrected; what was said before is kept</source>
            <translation>صُحّحت البيانات، وما كان قبلها محفوظ</translation>
        </message>
        <message>
            <source>Filing withdrawn</source>
            <translation>سُحب الحفظ</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>حُفظت باسم {name}</translation>
        </message>
        <message>
            <source>Moved to the file it belongs in</source>
            <translation>نُقلت إلى ملفها الصحيح</translation>
        </message>
        <message>
            <source>move to another client</source>
            <translation>نقل إلى مراجع آخر</translation>
        </message>
    </context>
    <context>
        <name>PaperViewer</name>
        <message>
            <source>Papers received</source>
            <translation>الأوراق الواردة</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>حفظ نسخة…</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>الصفحة السابقة</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>الصفحة التالية</translation>
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
            <source>next page</source>
            <translation>الصفحة التالية</translation>
        </message>
        <message>
            <source>previous page</source>
            <translation>الصفحة السابقة</translation>
        </message>
        <message>
            <source>larger</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>smaller</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>save a copy</source>
            <translation>حفظ نسخة</translation>
        </message>
        <message>
            <source>papers received</source>
            <translation>الأوراق الواردة</translation>
        </message>
        <message>
            <source>{kind} from {sender}, came {day}</source>
            <translation>{kind}، من {sender}، وصلت في {day}</translation>
        </message>
        <message>
            <source>This paper is under a password, so it cannot be shown here. It is kept as it came.</source>
            <translation>هذه الورقة محميّة بكلمة مرور، فلا يمكن عرضها هنا. وهي محفوظة كما وردت.</translation>
        </message>
        <message>
            <source>This page is damaged and cannot be shown here. The paper is kept as it came.</source>
            <translation>هذه الصفحة تالفة ولا يمكن عرضها هنا. والورقة محفوظة كما وردت.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>الصفحة {page} من {pages}</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPaperPanel</name>
        <message>
            <source>Withdraw filing</source>
            <translation>سحب الحفظ</translation>
        </message>
        <message>
            <source>The paper stays and can be read, marked withdrawn. If it is another client's, move it instead.</source>
            <translation>تبقى الورقة ويمكن قراءتها وعليها علامة السحب. وإن كانت لمراجع آخر فالأنسب نقلها.</translation>
        </message>
        <message>
            <source>What is wrong with the filing</source>
            <translation>ما الخطأ في الحفظ</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>withdraw</source>
            <translation>سحب</translation>
        </message>
    </context>
    <context>
        <name>CopyPaperPanel</name>
        <message>
            <source>Save a copy outside</source>
            <translation>حفظ نسخة خارج السجل</translation>
        </message>
        <message>
            <source>The copy leaves the encrypted record: whoever reaches the folder can open it.</source>
            <translation>تخرج النسخة من السجل المشفَّر: يستطيع فتحها كل من يصل إلى المجلّد.</translation>
        </message>
        <message>
            <source>It came from outside and may be harmful: open it on a computer that is kept up to date. Saving is written into the audit.</source>
            <translation>وردت الورقة من الخارج وقد تكون ضارّة، فلتُفتح على جهاز محدَّث. ويُدوَّن الحفظ في سجل التدقيق.</translation>
        </message>
        <message>
            <source>Choose the place…</source>
            <translation>اختيار المكان…</translation>
        </message>
        <message>
            <source>choose the place</source>
            <translation>اختيار المكان</translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message>
            <source>Papers received</source>
            <translation>الأوراق الواردة</translation>
        </message>
        <message>
            <source>What came from outside: drag a PDF or picture here to file it.</source>
            <translation>ما يرد من الخارج: يُحفظ بسحب ملف PDF أو صورة إلى هنا.</translation>
        </message>
        <message>
            <source>papers received</source>
            <translation>الأوراق الواردة</translation>
        </message>
    </context>
    <context>
        <name>ChosenPaper</name>
        <message>
            <source>WITHDRAWN on {day}: the desk took it back, it was handed in by mistake</source>
            <translation>سُحبت في {day}: استردّها الاستقبال لأنها سُلّمت خطأً</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>Withdraw filing</source>
            <translation>سحب الحفظ</translation>
        </message>
        <message>
            <source>Filed on {day} by {name}, {size}</source>
            <translation>حفظها {name} في {day}، {size}</translation>
        </message>
        <message>
            <source>WITHDRAWN on {day} by {name}: {reason}</source>
            <translation>سحبها {name} في {day}: {reason}</translation>
        </message>
        <message>
            <source>Move to another client</source>
            <translation>نقل إلى مراجع آخر</translation>
        </message>
        <message>
            <source>Came on {day} by {name} from a file where it lay by mistake, {size}</source>
            <translation>نقلها {name} في {day} من ملف وُضعت فيه خطأً، {size}</translation>
        </message>
    </context>
    <context>
        <name>GoneLine</name>
        <message>
            <source>{day}, {name}: a paper that was filed here by mistake was moved to its own file.</source>
            <translation>{day}، {name}: نُقلت ورقة حُفظت هنا خطأً إلى ملفها الصحيح.</translation>
        </message>
        <message>
            <source>{day}, {name}: a paper that was filed here by mistake was moved to its own file. {reason}</source>
            <translation>{day}، {name}: نُقلت ورقة حُفظت هنا خطأً إلى ملفها الصحيح. {reason}</translation>
        </message>
    </context>
    <context>
        <name>MovePaperPanel</name>
        <message>
            <source>Clients whose file you may open</source>
            <translation>المراجعون الذين يحق لك فتح ملفاتهم</translation>
        </message>
        <message>
            <source>Both files keep that it was moved. Neither tells from whom or to whom.</source>
            <translation>يبقى في الملفين أنها نُقلت، ولا يذكر أيٌّ منهما ممّن ولا إلى مَن.</translation>
        </message>
        <message>
            <source>Move to another client</source>
            <translation>نقل إلى مراجع آخر</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Why it lay here, without names</source>
            <translation>سبب وجودها هنا، دون أسماء</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>نقل</translation>
        </message>
        <message>
            <source>move</source>
            <translation>نقل</translation>
        </message>
        <message>
            <source>Nobody of this name whose file you may open. If it is another therapist's client, withdraw the filing and give them the paper.</source>
            <translation>لا أحد بهذا الاسم يحق لك فتح ملفه. إن كان مراجعًا لدى معالج آخر فالحل سحب الحفظ وتسليم الورقة إلى ذلك المعالج.</translation>
        </message>
    </context>
</TS>
