<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>BackupSection</name>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="33"/>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="35"/>
        <source>Made by itself when closing and every half hour in which something changed, encrypted, opened and checked each time. To restore one, sign out and choose Other ways to begin.</source>
        <translation>تُنشأ تلقائيًا عند الإغلاق وكل نصف ساعة تغيّر فيها شيء، مشفّرة، وتُفتح وتُفحص في كل مرة. لاستعادة نسخة: تسجيل الخروج ثم «طرق أخرى للبدء».</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="43"/>
        <source>Made</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="49"/>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="50"/>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="57"/>
        <source>Back up now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="59"/>
        <source>Back up into another folder</source>
        <translation>نسخ إلى مجلد آخر</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="68"/>
        <source>desk and clinical record</source>
        <translation>الاستقبال والسجل السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="68"/>
        <source>desk alone</source>
        <translation>الاستقبال وحده</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="75"/>
        <source>Into which folder?</source>
        <translation>إلى أي مجلد؟</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="94"/>
        <source>Backed up and checked, {0}</source>
        <translation>أُخذت النسخة وفُحصت، {0}</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="123"/>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="125"/>
        <source>Type a day like 9-13, 16-20; leave it empty when closed. A visit outside these hours can be booked with a reason.</source>
        <translation>يُكتب اليوم مثل 9-13، 16-20، ويُترك فارغًا عند الإغلاق. ويمكن حجز زيارة خارج هذه الأوقات مع ذكر السبب.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="132"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="150"/>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
</context>
<context>
    <name>LetterheadSection</name>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="30"/>
        <source>Name and letterhead</source>
        <translation>الاسم والترويسة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="30"/>
        <source>These lines stand on every letter.</source>
        <translation>تظهر هذه السطور في كل رسالة.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="35"/>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="36"/>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="39"/>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="40"/>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="41"/>
        <source>Ministry of Health licence</source>
        <translation>ترخيص وزارة الصحة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="44"/>
        <source>Address in English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="45"/>
        <source>Address in Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="48"/>
        <source>File numbers begin with</source>
        <translation>بداية أرقام الملفات</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="49"/>
        <source>Usual length of a visit, minutes</source>
        <translation>مدة الزيارة المعتادة بالدقائق</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="50"/>
        <source>Desks lock after, minutes</source>
        <translation>قفل الأجهزة بعد (دقائق)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="53"/>
        <source>First review after, sessions</source>
        <translation>أول مراجعة للتقدّم بعد (جلسات)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="54"/>
        <source>Later reviews every, sessions</source>
        <translation>ثم كل (جلسات)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="55"/>
        <source>Or at least every, weeks</source>
        <translation>أو على الأقل كل (أسابيع)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="56"/>
        <source>A note is late after, hours</source>
        <translation>تُعدّ الملاحظة متأخرة بعد (ساعات)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="59"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="106"/>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="113"/>
        <source>Somebody else just saved: {0}</source>
        <translation>حفظ شخص آخر للتوّ: {0}</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="114"/>
        <source>Somebody else saved meanwhile. Your words are kept; look at the lines marked below, then save again.</source>
        <translation>حفظ شخص آخر في هذه الأثناء. ما كُتب هنا باقٍ؛ تُراجَع السطور المعلَّمة أدناه ثم يُعاد الحفظ.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <location filename="../../../ui/settings/own.py" line="23"/>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="23"/>
        <source>For this computer; acts at once.</source>
        <translation>لهذا الجهاز، ويسري فورًا.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="25"/>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="26"/>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="26"/>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="26"/>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="28"/>
        <source>Text size</source>
        <translation>حجم الخط</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="30"/>
        <source>Digits in Arabic</source>
        <translation>الأرقام في العربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="31"/>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="32"/>
        <source>Offer the names of who signed in here before</source>
        <translation>عرض أسماء من دخلوا من هذا الجهاز سابقًا</translation>
    </message>
</context>
<context>
    <name>PassphraseSection</name>
    <message>
        <location filename="../../../ui/settings/own.py" line="62"/>
        <source>My passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="64"/>
        <source>At least 15 characters; four or five words that mean something to nobody else. It never has to be changed on a date.</source>
        <translation>15 حرفًا على الأقل: أربع كلمات أو خمس لا تعني شيئًا لغير صاحبها. ولا يلزم تغييرها في موعد معيّن.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="69"/>
        <source>Passphrase now</source>
        <translation>العبارة الحالية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="70"/>
        <source>New passphrase</source>
        <translation>العبارة الجديدة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="71"/>
        <source>The same once more</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="75"/>
        <source>Change passphrase</source>
        <translation>تغيير العبارة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/own.py" line="94"/>
        <source>Your passphrase is changed</source>
        <translation>تغيّرت عبارة المرور</translation>
    </message>
</context>
<context>
    <name>RoomsSection</name>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="157"/>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="157"/>
        <source>A room that is no longer used keeps its past visits.</source>
        <translation>الغرفة التي لم تعد تُستخدم تحتفظ بزياراتها السابقة.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="161"/>
        <location filename="../../../ui/settings/clinic.py" line="174"/>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="162"/>
        <location filename="../../../ui/settings/clinic.py" line="175"/>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="163"/>
        <source>Floor</source>
        <translation>الطابق</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="163"/>
        <source>ground floor</source>
        <translation>الطابق الأرضي</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="164"/>
        <source>Use</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="164"/>
        <source>in use</source>
        <translation>مستخدَمة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="164"/>
        <source>no longer used</source>
        <translation>لم تعد مستخدَمة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="177"/>
        <source>On the ground floor, no steps</source>
        <translation>في الطابق الأرضي بلا درج</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="179"/>
        <source>In use</source>
        <translation>مستخدَمة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="185"/>
        <location filename="../../../ui/settings/clinic.py" line="205"/>
        <source>Add room</source>
        <translation>إضافة غرفة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="187"/>
        <source>New room instead</source>
        <translation>غرفة جديدة بدلًا منها</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="205"/>
        <source>Save room</source>
        <translation>حفظ الغرفة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/clinic.py" line="229"/>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="46"/>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="65"/>
        <source>Look and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="66"/>
        <source>My passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="67"/>
        <source>Name and letterhead</source>
        <translation>الاسم والترويسة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="68"/>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="69"/>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="70"/>
        <source>Team and rights</source>
        <translation>الفريق والصلاحيات</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="71"/>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="72"/>
        <source>Recovery sheets</source>
        <translation>أوراق الاسترداد</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/settings_screen.py" line="73"/>
        <source>Who looked</source>
        <translation>من اطّلع</translation>
    </message>
</context>
<context>
    <name>SheetsSection</name>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="110"/>
        <location filename="../../../ui/settings/keeping.py" line="138"/>
        <source>Recovery sheets</source>
        <translation>أوراق الاسترداد</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="111"/>
        <source>If a sheet may have been seen, make a new one: the one before then opens nothing. The code is shown once.</source>
        <translation>إن احتُمل أن ورقة قد رآها أحد تُعدّ ورقة جديدة، فلا تفتح السابقة شيئًا. يظهر الرمز مرة واحدة.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="115"/>
        <source>New desk sheet</source>
        <translation>ورقة استقبال جديدة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="117"/>
        <source>New clinical sheet</source>
        <translation>ورقة سريرية جديدة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="123"/>
        <source>Save the sheet as PDF</source>
        <translation>حفظ الورقة بصيغة PDF</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="138"/>
        <source>Your passphrase, once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="143"/>
        <source>This is not your passphrase. The sheet in the safe still holds.</source>
        <translation>ليست هذه عبارة المرور. الورقة التي في الخزنة ما زالت صالحة.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="150"/>
        <source>Into which folder?</source>
        <translation>إلى أي مجلد؟</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="156"/>
        <source>This folder cannot be written. The code above stays; choose another folder.</source>
        <translation>لا يمكن الكتابة في هذا المجلد. الرمز أعلاه باقٍ؛ يُختار مجلد آخر.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="158"/>
        <source>Saved as {0}</source>
        <translation>حُفظ باسم {0}</translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <location filename="../../../ui/settings/team.py" line="58"/>
        <source>Team and rights</source>
        <translation>الفريق والصلاحيات</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="59"/>
        <source>The manager adds people and gives roles. A therapist&apos;s clinical key is given by the clinical lead.</source>
        <translation>يضيف المدير العاملين ويسند الأدوار، أما المفتاح السريري للمعالج فيمنحه المشرف السريري.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="68"/>
        <source>Give the clinical key</source>
        <translation>منح المفتاح السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="79"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="81"/>
        <location filename="../../../ui/settings/team.py" line="148"/>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="83"/>
        <source>Signs in as</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="85"/>
        <location filename="../../../ui/settings/team.py" line="157"/>
        <source>Licence until</source>
        <translation>الترخيص حتى</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="90"/>
        <source>Clinical key</source>
        <translation>المفتاح السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="109"/>
        <source>reception</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="110"/>
        <source>therapist</source>
        <translation>معالج</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="111"/>
        <source>clinical lead</source>
        <translation>المشرف السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="112"/>
        <source>manager</source>
        <translation>المدير</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="117"/>
        <source>left the clinic</source>
        <translation>غادر العيادة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="119"/>
        <source>holds it</source>
        <translation>لديه</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="121"/>
        <source>not needed</source>
        <translation>لا يلزم</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="122"/>
        <source>chooses a passphrase first</source>
        <translation>بانتظار اختيار عبارة مرور</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="122"/>
        <location filename="../../../ui/settings/team.py" line="207"/>
        <source>waits for the lead</source>
        <translation>بانتظار المشرف</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="126"/>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="127"/>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="128"/>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="129"/>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="130"/>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="131"/>
        <source>Filipino</source>
        <translation>الفلبينية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="132"/>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="140"/>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="141"/>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="144"/>
        <source>Title in English</source>
        <translation>المسمّى بالإنجليزية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="145"/>
        <source>Title in Arabic</source>
        <translation>المسمّى بالعربية</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="150"/>
        <source>Languages of therapy</source>
        <translation>لغات العلاج</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="151"/>
        <source>not said</source>
        <translation>غير محدّد</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="151"/>
        <source>woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="151"/>
        <source>man</source>
        <translation>رجل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="152"/>
        <location filename="../../../ui/settings/team.py" line="194"/>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="154"/>
        <source>Woman or man (clients may wish)</source>
        <translation>امرأة أو رجل (قد يرغب المراجع)</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="155"/>
        <source>Usual room</source>
        <translation>الغرفة المعتادة</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="156"/>
        <source>Licence number</source>
        <translation>رقم الترخيص</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="159"/>
        <source>Sees clients under 18</source>
        <translation>يستقبل مَن هم دون 18</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="161"/>
        <source>Works here</source>
        <translation>يعمل هنا</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="166"/>
        <source>Name to sign in with</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="167"/>
        <source>First passphrase, to be changed at the first sign-in</source>
        <translation>عبارة المرور الأولى، تُغيَّر عند أول دخول</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="172"/>
        <source>New person instead</source>
        <translation>شخص جديد بدلًا منه</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="175"/>
        <source>Working hours</source>
        <translation>أوقات الدوام</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="177"/>
        <source>Save working hours</source>
        <translation>حفظ أوقات الدوام</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="211"/>
        <source>A new person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="233"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="233"/>
        <source>Add person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="278"/>
        <source>Somebody else saved this person meanwhile. Your words are kept; save again to put them over the newer ones.</source>
        <translation>حفظ شخص آخر هذه البيانات في هذه الأثناء. ما كُتب هنا باقٍ؛ إعادة الحفظ تضعه فوق الأحدث.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="290"/>
        <location filename="../../../ui/settings/team.py" line="302"/>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/team.py" line="313"/>
        <source>The clinical key was given</source>
        <translation>مُنح المفتاح السريري</translation>
    </message>
</context>
<context>
    <name>WhoLookedSection</name>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="169"/>
        <source>Who looked</source>
        <translation>من اطّلع</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="170"/>
        <source>Every act is written down and linked to the one before; nobody can change or remove a line unseen.</source>
        <translation>يُدوَّن كل فعل ويُربط بما قبله، فلا يمكن لأحد تغيير سطر أو حذفه من دون أن يُكشف.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="173"/>
        <location filename="../../../ui/settings/keeping.py" line="196"/>
        <source>Desk</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="173"/>
        <source>Clinical record</source>
        <translation>السجل السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="181"/>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="183"/>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="184"/>
        <source>the program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="189"/>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="193"/>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="195"/>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="203"/>
        <source>Older lines</source>
        <translation>سطور أقدم</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="205"/>
        <source>Check the whole record</source>
        <translation>فحص السجل كله</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="218"/>
        <source>The record is older than this desk last saw</source>
        <translation>السجل أقدم مما عُرض على هذا الجهاز من قبل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="222"/>
        <source>An older copy was put back, or the newest entries were lost. Nothing can be changed until the clinical lead decides: restore a newer backup, or go on with this one and say why. The reason is written down.</source>
        <translation>أُعيدت نسخة أقدم، أو فُقدت أحدث المدخلات. لا يمكن تغيير شيء إلى أن يقرر المشرف السريري: استعادة نسخة احتياطية أحدث، أو المتابعة بهذه مع ذكر السبب. يُدوَّن السبب.</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="229"/>
        <source>Why we go on with this record</source>
        <translation>سبب المتابعة بهذا السجل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="231"/>
        <source>Go on with this record</source>
        <translation>المتابعة بهذا السجل</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="247"/>
        <source>The record can be changed again</source>
        <translation>يمكن تغيير السجل من جديد</translation>
    </message>
    <message>
        <location filename="../../../ui/settings/keeping.py" line="276"/>
        <source>Nothing is wrong: {0} lines of the record were walked, pages, guards and the newest backup checked.</source>
        <translation>لا خلل: سطور السجل المفحوصة {0}، ومعها الصفحات والحواجز وأحدث نسخة احتياطية.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>tried a clinical door</source>
        <translation>محاولة دخول قسم سريري</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="15"/>
        <source>signed in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="16"/>
        <source>signed out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="17"/>
        <source>locked the desk</source>
        <translation>قفل الجهاز</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="18"/>
        <source>made the clinic</source>
        <translation>إنشاء العيادة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="19"/>
        <source>filled the demo clinic</source>
        <translation>ملء العيادة التجريبية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="20"/>
        <source>signed in by recovery sheet</source>
        <translation>دخول بورقة استرداد</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="21"/>
        <source>made a new recovery sheet</source>
        <translation>إعداد ورقة استرداد جديدة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="23"/>
        <source>went on with an older record</source>
        <translation>متابعة العمل بسجل أقدم</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="22"/>
        <source>brought the desk up to date</source>
        <translation>تحديث بيانات الاستقبال</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="24"/>
        <source>looked at the clinic&apos;s settings</source>
        <translation>الاطّلاع على إعدادات العيادة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="25"/>
        <source>changed the clinic&apos;s settings</source>
        <translation>تغيير إعدادات العيادة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="26"/>
        <source>looked at the team</source>
        <translation>الاطّلاع على الفريق</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="27"/>
        <source>changed the team</source>
        <translation>تغيير الفريق</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="28"/>
        <source>changed the rooms</source>
        <translation>تغيير الغرف</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="29"/>
        <source>changed hours</source>
        <translation>تغيير الأوقات</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="30"/>
        <source>changed a passphrase</source>
        <translation>تغيير عبارة مرور</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="31"/>
        <source>gave the clinical key</source>
        <translation>منح المفتاح السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="32"/>
        <source>read who looked</source>
        <translation>قراءة سجل الاطّلاع</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="33"/>
        <source>read who looked (clinical)</source>
        <translation>قراءة سجل الاطّلاع السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="34"/>
        <source>made a backup</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="35"/>
        <source>checked the record</source>
        <translation>فحص السجل</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="36"/>
        <source>checked the clinical record</source>
        <translation>فحص السجل السريري</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="37"/>
        <source>kept a draft</source>
        <translation>حفظ مسودة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="38"/>
        <source>opened a draft</source>
        <translation>فتح مسودة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="39"/>
        <source>kept a clinical draft</source>
        <translation>حفظ مسودة سريرية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="40"/>
        <source>opened a clinical draft</source>
        <translation>فتح مسودة سريرية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="41"/>
        <source>searched clients</source>
        <translation>البحث عن مراجعين</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="42"/>
        <source>looked at the list of clients</source>
        <translation>الاطّلاع على قائمة المراجعين</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="43"/>
        <source>looked at a front sheet</source>
        <translation>الاطّلاع على بيانات مراجع</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="44"/>
        <source>added a client</source>
        <translation>إضافة مراجع</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="45"/>
        <source>changed a front sheet</source>
        <translation>تغيير بيانات مراجع</translation>
    </message>
    <message>
        <source>merged two files</source>
        <translation type="vanished">دمج ملفين</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="46"/>
        <source>imported a spreadsheet</source>
        <translation>استيراد جدول</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="47"/>
        <source>exported clients</source>
        <translation>تصدير المراجعين</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="48"/>
        <source>gave a client another therapist</source>
        <translation>إسناد مراجع إلى معالج آخر</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="49"/>
        <source>looked at the diary</source>
        <translation>الاطّلاع على المواعيد</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="50"/>
        <source>booked a visit</source>
        <translation>حجز زيارة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="51"/>
        <source>moved a visit</source>
        <translation>نقل زيارة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="52"/>
        <source>cancelled a visit</source>
        <translation>إلغاء زيارة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="53"/>
        <source>marked how a visit stands</source>
        <translation>تحديد حالة زيارة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="54"/>
        <source>took back a change to a visit</source>
        <translation>التراجع عن تغيير في زيارة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="55"/>
        <source>looked at a clinical file</source>
        <translation>الاطّلاع على ملف سريري</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="56"/>
        <source>looked at My day</source>
        <translation>الاطّلاع على «يومي»</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="57"/>
        <source>opened a file with a reason</source>
        <translation>فتح ملف مع ذكر السبب</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="58"/>
        <source>opened an episode of care</source>
        <translation>فتح فترة رعاية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="59"/>
        <source>moved an episode to its next phase</source>
        <translation>نقل الرعاية إلى مرحلتها التالية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="60"/>
        <source>wrote the first meeting</source>
        <translation>كتابة اللقاء الأول</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="62"/>
        <source>worked on a plan</source>
        <translation>العمل على خطة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="63"/>
        <source>put a plan into force</source>
        <translation>اعتماد خطة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="64"/>
        <source>recorded a signed agreement</source>
        <translation>تسجيل اتفاقية موقّعة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="65"/>
        <source>wrote a session note</source>
        <translation>كتابة ملاحظة جلسة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="66"/>
        <source>signed a session note</source>
        <translation>توقيع ملاحظة جلسة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="67"/>
        <source>added an addendum</source>
        <translation>إضافة ملحق</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="68"/>
        <source>kept goal ratings</source>
        <translation>حفظ تقديرات الأهداف</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="69"/>
        <source>opened an own private note</source>
        <translation>فتح ملاحظة خاصة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="70"/>
        <source>wrote an own private note</source>
        <translation>كتابة ملاحظة خاصة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="71"/>
        <source>added a life event</source>
        <translation>إضافة حدث</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="72"/>
        <source>worked on a review</source>
        <translation>العمل على مراجعة التقدّم</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="73"/>
        <source>signed a review</source>
        <translation>توقيع مراجعة التقدّم</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="74"/>
        <source>worked on an ending</source>
        <translation>العمل على الختام</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="75"/>
        <source>closed an episode of care</source>
        <translation>إنهاء الرعاية</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="76"/>
        <source>recorded a permission to share</source>
        <translation>تسجيل إذن مشاركة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="77"/>
        <source>looked at letters</source>
        <translation>الاطّلاع على الرسائل</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="78"/>
        <source>worked on a letter</source>
        <translation>العمل على رسالة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="79"/>
        <source>signed and released a letter</source>
        <translation>توقيع رسالة وإصدارها</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="80"/>
        <source>printed a letter</source>
        <translation>طباعة رسالة</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="81"/>
        <source>looked at envelopes to hand over</source>
        <translation>الاطّلاع على المغلفات</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="82"/>
        <source>handed an envelope over</source>
        <translation>تسليم مغلف</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="86"/>
        <source>There is no backup yet.</source>
        <translation>لا توجد نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="87"/>
        <source>The newest backup is damaged ({where}). Make another one now.</source>
        <translation>أحدث نسخة احتياطية تالفة ({where}). تُنشأ نسخة أخرى الآن.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="88"/>
        <source>Pages of the file are damaged. Restore the newest backup.</source>
        <translation>صفحات من الملف تالفة. تُستعاد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="89"/>
        <source>Tables of the file are damaged. Restore the newest backup.</source>
        <translation>جداول من الملف تالفة. تُستعاد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="90"/>
        <source>Some rows point at others that are gone.</source>
        <translation>بعض السجلات يشير إلى ما لم يعد موجودًا.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="91"/>
        <source>A guard or table of the record is missing or was changed.</source>
        <translation>أحد حواجز السجل أو جداوله مفقود أو مغيَّر.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="92"/>
        <source>Lines of the audit are missing from number {where} on.</source>
        <translation>سطور من سجل الاطّلاع مفقودة ابتداءً من الرقم {where}.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="93"/>
        <source>Line {where} of the audit does not follow the one before it.</source>
        <translation>السطر {where} من سجل الاطّلاع لا يتبع ما قبله.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="94"/>
        <source>Line {where} of the audit was changed after it was written.</source>
        <translation>السطر {where} من سجل الاطّلاع غُيّر بعد كتابته.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="95"/>
        <source>The record is older than this desk last saw, at line {where}.</source>
        <translation>السجل أقدم مما رآه هذا الجهاز، عند السطر {where}.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="96"/>
        <source>The record differs from what this desk last saw, at line {where}.</source>
        <translation>السجل يختلف عما رآه هذا الجهاز، عند السطر {where}.</translation>
    </message>
    <message>
        <source>The record is older than its newest backup, at line {where}.</source>
        <translation>السجل أقدم من أحدث نسخة احتياطية منه، عند السطر {where}.</translation>
    </message>
    <message>
        <source>The record differs from its newest backup, at line {where}.</source>
        <translation>السجل يختلف عن أحدث نسخة احتياطية منه، عند السطر {where}.</translation>
    </message>
    <message>
        <location filename="../../../ui/texts/audit.py" line="97"/>
        <source>A signed text no longer gives its digest ({where}).</source>
        <translation>نص موقّع لم يعد يطابق بصمته ({where}).</translation>
    </message>
    <message>
        <source>found the clock of the computer moved</source>
        <translation>ملاحظة تغيّر ساعة الجهاز</translation>
    </message>
    <message>
        <source>opened the clinic after a backup was put in its place</source>
        <translation>فتح العيادة بعد استعادة نسخة احتياطية</translation>
    </message>
</context>
    <context>
        <name>PhrasesSection</name>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>For everybody in the clinic</source>
            <translation>للجميع في العيادة</translation>
        </message>
        <message>
            <source>My phrases</source>
            <translation>عباراتي</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>New phrase instead</source>
            <translation>عبارة جديدة بدلًا منها</translation>
        </message>
        <message>
            <source>Phrase deleted</source>
            <translation>حُذفت العبارة</translation>
        </message>
        <message>
            <source>Phrase saved</source>
            <translation>حُفظت العبارة</translation>
        </message>
        <message>
            <source>Save phrase</source>
            <translation>حفظ العبارة</translation>
        </message>
        <message>
            <source>Short name, typed after the slash</source>
            <translation>اسم قصير، يُكتب بعد الشرطة المائلة</translation>
        </message>
        <message>
            <source>Type / in any text of a note to put one in. The clinic's phrases are the lead's to change.</source>
            <translation>تُدرج العبارة بكتابة / في أي خانة نص من الملاحظة. عبارات العيادة يعدّلها المشرف السريري.</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>لمن</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>النص</translation>
        </message>
        <message>
            <source>Words in Arabic</source>
            <translation>النص بالعربية</translation>
        </message>
        <message>
            <source>Words in English</source>
            <translation>النص بالإنجليزية</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>لي</translation>
        </message>
        <message>
            <source>the clinic's</source>
            <translation>للعيادة</translation>
        </message>
    </context>
    <context>
        <name>SessionRulesSection</name>
        <message>
            <source>Begin it with “How has your week been, 0–10?”</source>
            <translation>بدؤه بسؤال «كيف كان أسبوعك، من 0 إلى 10؟»</translation>
        </message>
        <message>
            <source>Co-signatures</source>
            <translation>التوقيعات المشتركة</translation>
        </message>
        <message>
            <source>Each visit</source>
            <translation>كل زيارة</translation>
        </message>
        <message>
            <source>Every third visit</source>
            <translation>كل ثلاث زيارات</translation>
        </message>
        <message>
            <source>House rules of this clinic. They act at once, for everybody.</source>
            <translation>قواعد هذه العيادة. تسري فورًا وعلى الجميع.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>Session notes</source>
            <translation>ملاحظات الجلسات</translation>
        </message>
        <message>
            <source>The client's check-in is asked</source>
            <translation>يُسأل المراجع عن تقييم الجلسة</translation>
        </message>
        <message>
            <source>The signed notes of a trainee wait for the supervisor, who co-signs them or returns them with words.</source>
            <translation>ملاحظات المتدرب الموقّعة تنتظر المشرف، فيوقّعها توقيعًا مشتركًا أو يعيدها مع تعليق.</translation>
        </message>
        <message>
            <source>Who co-signs the notes of {who}</source>
            <translation>صاحب التوقيع المشترك على ملاحظات {who}</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>لا أحد</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Safe keeping</source>
            <translation>الحفظ والأمان</translation>
        </message>
        <message>
            <source>The clinic</source>
            <translation>العيادة</translation>
        </message>
        <message>
            <source>My own</source>
            <translation>إعداداتي</translation>
        </message>
        <message>
            <source>Contingency list</source>
            <translation>قائمة الطوارئ</translation>
        </message>
        <message>
            <source>My phrases</source>
            <translation>عباراتي</translation>
        </message>
        <message>
            <source>Session notes</source>
            <translation>ملاحظات الجلسات</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>Visit {where} and the times it holds in the diary differ.</source>
            <translation>الزيارة {where} لا تطابق الأوقات التي تشغلها في الجدول.</translation>
        </message>
        <message>
            <source>Visit {where} has a client who is in another at the same time.</source>
            <translation>مراجع الزيارة {where} في زيارة أخرى في الوقت نفسه.</translation>
        </message>
        <message>
            <source>Visit {where} has a room that another has at the same time.</source>
            <translation>غرفة الزيارة {where} مشغولة بزيارة أخرى في الوقت نفسه.</translation>
        </message>
        <message>
            <source>Visit {where} has a therapist who is in another at the same time.</source>
            <translation>معالج الزيارة {where} في زيارة أخرى في الوقت نفسه.</translation>
        </message>
        <message>
            <source>Latin letters, digits and signs alone: not every program opens a PDF with others in its password.</source>
            <translation>أحرف لاتينية وأرقام ورموز فقط: فبعض البرامج لا تفتح ملف PDF بغيرها في كلمة المرور.</translation>
        </message>
        <message>
            <source>The password of the list cannot be read with this clinic's key. Set it once more.</source>
            <translation>لا تُقرأ كلمة مرور القائمة بمفتاح هذه العيادة. يلزم ضبطها من جديد.</translation>
        </message>
        <message>
            <source>The password needs at least {least} characters; four words are easy to remember.</source>
            <translation>تحتاج كلمة المرور إلى {least} حرفًا على الأقل؛ أربع كلمات سهلة التذكّر.</translation>
        </message>
        <message>
            <source>The password is too long for the format.</source>
            <translation>كلمة المرور أطول مما يسمح به الملف.</translation>
        </message>
        <message>
            <source>The list was written, but does not open with the password. Try another folder.</source>
            <translation>كُتبت القائمة لكنها لا تُفتح بكلمة المرور. يلزم مجلد آخر.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be reached from this desk.</source>
            <translation>لا يمكن الوصول إلى المجلد {folder} من هذا الجهاز.</translation>
        </message>
        <message>
            <source>Choose the folder in which the list is to lie.</source>
            <translation>يلزم اختيار المجلد الذي توضع فيه القائمة.</translation>
        </message>
        <message>
            <source>changed the key of the vault</source>
            <translation>تغيير مفتاح الخزنة</translation>
        </message>
        <message>
            <source>began to change the keys</source>
            <translation>بدء تغيير المفاتيح</translation>
        </message>
    </context>
    <context>
        <name>KeysDue</name>
        <message>
            <source>Passphrases of that time still open copies of the files made up to {day}. New keys end that for everything from now on; backups of before stay under the old key.</source>
            <translation>ما زالت عبارات المرور من ذلك الوقت تفتح نسخ الملفات المأخوذة حتى {day}. المفاتيح الجديدة تُنهي ذلك لكل ما يُكتب بعد الآن؛ أما النسخ الاحتياطية السابقة فتبقى تحت المفتاح القديم.</translation>
        </message>
        <message>
            <source>Change the keys…</source>
            <translation>تغيير المفاتيح…</translation>
        </message>
        <message>
            <source>No longer working with the clinical record: {names}.</source>
            <translation>لم يعد العمل بالسجل السريري من مهام: {names}.</translation>
        </message>
        <message>
            <source>Nothing was changed. The sheets just made open nothing.</source>
            <translation>لم يتغيّر شيء. الأوراق التي أُعدّت الآن لا تفتح شيئًا.</translation>
        </message>
        <message>
            <source>Somebody who knew the keys has left.</source>
            <translation>غادر العيادة من كان يعرف المفاتيح.</translation>
        </message>
        <message>
            <source>{names} has left.</source>
            <translation>غادر العيادة: {names}.</translation>
        </message>
        <message>
            <source>{names} have left.</source>
            <translation>غادر العيادة: {names}.</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>Change the keys</source>
            <translation>تغيير المفاتيح</translation>
        </message>
        <message>
            <source>Change the keys now</source>
            <translation>تغيير المفاتيح الآن</translation>
        </message>
        <message>
            <source>Make the new sheets</source>
            <translation>إعداد الأوراق الجديدة</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>ليس الآن</translation>
        </message>
        <message>
            <source>The record closes and every page is encrypted anew; other desks lock by themselves, and nobody can work for a few minutes. Afterwards whoever works here signs in as before.</source>
            <translation>يُغلق السجل ويُعاد تشفير كل صفحة؛ وتُقفل الأجهزة الأخرى من تلقاء نفسها، ولا يمكن لأحد العمل بضع دقائق. بعدها يدخل كل من يعمل هنا كما كان يدخل.</translation>
        </message>
        <message>
            <source>After the change the recovery sheets in the safe open only old copies, so new ones come first.</source>
            <translation>بعد التغيير لا تفتح أوراق الاسترداد الموجودة في الخزنة إلا النسخ القديمة، لذلك تُعدّ أوراق جديدة أولًا.</translation>
        </message>
        <message>
            <source>This is not your passphrase. Nothing was changed.</source>
            <translation>ليست هذه عبارة مرورك. لم يتغيّر شيء.</translation>
        </message>
        <message>
            <source>Your passphrase, once more</source>
            <translation>عبارة مرورك مرة أخرى</translation>
        </message>
    </context>
    <context>
        <name>ContingencySection</name>
        <message>
            <source>a password is set</source>
            <translation>كلمة المرور مضبوطة</translation>
        </message>
        <message>
            <source>Written, and it opens with the password</source>
            <translation>كُتبت، وتُفتح بكلمة المرور</translation>
        </message>
        <message>
            <source>Write now and check</source>
            <translation>كتابة الآن وفحص</translation>
        </message>
        <message>
            <source>There is no list in the folder yet.</source>
            <translation>لا قائمة في المجلد بعد.</translation>
        </message>
        <message>
            <source>The visits of the next {days} days with names and phones, as a PDF that opens on any computer with your password. Looked at every {minutes} minutes while somebody is signed in, and at each lock; written when something changed.</source>
            <translation>زيارات الأيام الـ{days} القادمة بالأسماء وأرقام الهواتف، في ملف PDF يُفتح على أي جهاز بكلمة المرور. تُراجَع كل {minutes} دقائق ما دام أحد الموظفين قد سجّل دخوله، وعند كل قفل، وتُكتب حين يتغيّر شيء.</translation>
        </message>
        <message>
            <source>The contingency list is set up</source>
            <translation>أُعدّت قائمة الطوارئ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Password of the list</source>
            <translation>كلمة مرور القائمة</translation>
        </message>
        <message>
            <source>On</source>
            <translation>مفعّلة</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>متوقفة</translation>
        </message>
        <message>
            <source>No list is written.</source>
            <translation>لا تُكتب القائمة حاليًا.</translation>
        </message>
        <message>
            <source>No list is written from now on</source>
            <translation>لن تُكتب قائمة من الآن</translation>
        </message>
        <message>
            <source>List is written</source>
            <translation>كتابة القائمة</translation>
        </message>
        <message>
            <source>Last written {day}</source>
            <translation>كُتبت آخر مرة {day}</translation>
        </message>
        <message>
            <source>Last written today at {time}</source>
            <translation>كُتبت آخر مرة اليوم عند {time}</translation>
        </message>
        <message>
            <source>Language of the list</source>
            <translation>لغة القائمة</translation>
        </message>
        <message>
            <source>Into which folder?</source>
            <translation>في أي مجلد؟</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Contingency list</source>
            <translation>قائمة الطوارئ</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>اختيار مجلد…</translation>
        </message>
        <message>
            <source>Choose a folder that only the clinic's staff can open. Whoever has the file and the password reads names and phones; nothing clinical stands in it.</source>
            <translation>يُختار مجلد لا يفتحه إلا موظفو العيادة. من لديه الملف وكلمة المرور يقرأ الأسماء وأرقام الهواتف، ولا شيء سريريّ فيه.</translation>
        </message>
        <message>
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source>Contingency list not written</source>
            <translation>لم تُكتب قائمة الطوارئ</translation>
        </message>
    </context>
    <context>
        <name>KeptForm</name>
        <message>
            <source>Saved elsewhere: {words}</source>
            <translation>حُفظ من جهاز آخر: {words}</translation>
        </message>
    </context>
</TS>
