<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>BusyPage</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
    </context>
    <context>
        <name>ClinicStep</name>
        <message>
            <source>Your clinic</source>
            <translation>عيادتكم</translation>
        </message>
        <message>
            <source>These lines stand on the clinic's letters. All but one name can wait.</source>
            <translation>تظهر هذه السطور في رسائل العيادة. يكفي الآن اسم واحد، ويمكن إكمال الباقي لاحقًا.</translation>
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
            <source>Telephone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>Ministry of Health licence</source>
            <translation>ترخيص وزارة الصحة</translation>
        </message>
        <message>
            <source>Address in English</source>
            <translation>العنوان بالإنجليزية</translation>
        </message>
        <message>
            <source>Address in Arabic</source>
            <translation>العنوان بالعربية</translation>
        </message>
    </context>
    <context>
        <name>CodeForm</name>
        <message>
            <source>Code on the desk sheet</source>
            <translation>الرمز في ورقة الاستقبال</translation>
        </message>
        <message>
            <source>Code on the clinical sheet (empty if this person sees nothing clinical)</source>
            <translation>الرمز في الورقة السريرية (يُترك فارغًا لمن لا يطّلع على شيء سريري)</translation>
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message>
            <source>A backup first, then every page anew, then a backup again. Leave this computer on; should the power fail all the same, signing in finds out how far it came.</source>
            <translation>نسخة احتياطية أولًا، ثم تشفير كل صفحة من جديد، ثم نسخة احتياطية أخرى. يبقى هذا الجهاز مشغّلًا؛ وإن انقطع التيار رغم ذلك عُرف عند الدخول إلى أين وصل العمل.</translation>
        </message>
        <message>
            <source>The keys are being changed</source>
            <translation>جارٍ تغيير المفاتيح</translation>
        </message>
        <message>
            <source>Making the demo clinic</source>
            <translation>إعداد العيادة التجريبية</translation>
        </message>
        <message>
            <source>Eight therapists, two hundred and forty clients, two years of visits. All invented.</source>
            <translation>ثمانية معالجين ومئتان وأربعون مراجعًا وسنتان من الزيارات، وكلها من نسج الخيال.</translation>
        </message>
        <message>
            <source>Making your clinic</source>
            <translation>إعداد عيادتكم</translation>
        </message>
        <message>
            <source>Two encrypted vaults, and keys for your people.</source>
            <translation>خزنتان مشفّرتان ومفاتيح للعاملين.</translation>
        </message>
    </context>
    <context>
        <name>HoursEditor</name>
        <message>
            <source>closed</source>
            <translation>مغلق</translation>
        </message>
    </context>
    <context>
        <name>HoursStep</name>
        <message>
            <source>Hours and rooms</source>
            <translation>الأوقات والغرف</translation>
        </message>
        <message>
            <source>When the clinic is open and where visits take place. Staff hours follow in Settings.</source>
            <translation>متى تفتح العيادة وأين تجري الزيارات. أوقات العاملين تُحدَّد لاحقًا في الإعدادات.</translation>
        </message>
        <message>
            <source>Rooms, one name after the other with commas</source>
            <translation>الغرف: أسماؤها مفصولة بفواصل</translation>
        </message>
        <message>
            <source>For example: Room 1, Room 2, Garden room</source>
            <translation>مثلًا: غرفة 1، غرفة 2، غرفة الحديقة</translation>
        </message>
        <message>
            <source>Room 1, Room 2</source>
            <translation>غرفة 1، غرفة 2</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Locked</source>
            <translation>مقفل</translation>
        </message>
        <message>
            <source>Your drafts are kept.</source>
            <translation>المسودات محفوظة.</translation>
        </message>
        <message>
            <source>Name you sign in with</source>
            <translation>اسم الدخول</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>فتح القفل</translation>
        </message>
        <message>
            <source>Switch user</source>
            <translation>تبديل المستخدم</translation>
        </message>
        <message>
            <source>no client data is shown while locked</source>
            <translation>لا تظهر بيانات المراجعين أثناء القفل</translation>
        </message>
    </context>
    <context>
        <name>OwnWordsPage</name>
        <message>
            <source>Choose your own passphrase</source>
            <translation>اختيار عبارة مرور خاصة</translation>
        </message>
        <message>
            <source>The one you used was chosen by somebody else. Take four or five words that mean something to you alone, at least 15 characters. Nobody can read it back, so nobody can tell it to you again.</source>
            <translation>العبارة المستخدَمة اختارها شخص آخر. أربع كلمات أو خمس لا يعرف معناها سواك تكفي، على ألا تقلّ عن 15 حرفًا. لا يستطيع أحد قراءتها بعد ذلك ولا التذكير بها.</translation>
        </message>
        <message>
            <source>Passphrase on your slip</source>
            <translation>العبارة المكتوبة في الورقة</translation>
        </message>
        <message>
            <source>Your own passphrase</source>
            <translation>عبارة المرور الخاصة</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
    </context>
    <context>
        <name>PeopleStep</name>
        <message>
            <source>The first people</source>
            <translation>أول العاملين</translation>
        </message>
        <message>
            <source>The manager keeps staff, rooms and backups and sees nothing clinical. The clinical lead opens the clinical record and lets therapists in. One person may be both.</source>
            <translation>يتولّى المدير شؤون العاملين والغرف والنسخ الاحتياطية ولا يرى شيئًا سريريًا. ويفتح المشرف السريري السجل السريري ويُدخل المعالجين إليه. ويجوز أن يكون شخص واحد كليهما.</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>المدير</translation>
        </message>
        <message>
            <source>The manager is also the clinical lead</source>
            <translation>المدير هو المشرف السريري أيضًا</translation>
        </message>
        <message>
            <source>Clinical lead</source>
            <translation>المشرف السريري</translation>
        </message>
        <message>
            <source>A passphrase has at least 15 characters: four or five words that mean something to nobody else. Letters of any script and spaces count. Nobody can read it back; if it is lost, the recovery sheets open the record, but private process notes sealed with it stay closed.</source>
            <translation>لا تقلّ عبارة المرور عن 15 حرفًا: أربع كلمات أو خمس لا تعني شيئًا لغير صاحبها. تُحسب الحروف من أي لغة والمسافات. لا يستطيع أحد قراءتها؛ وإن ضاعت فأوراق الاسترداد تفتح السجل، أما الملاحظات الخاصة المختومة بها فتبقى مغلقة.</translation>
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
            <source>Name to sign in with</source>
            <translation>اسم الدخول</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
    </context>
    <context>
        <name>PlainPage</name>
        <message>
            <source>Al Soor</source>
            <translation>السور</translation>
        </message>
        <message>
            <source>version {0}</source>
            <translation>الإصدار {0}</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>A forgotten passphrase</source>
            <translation>نسيان عبارة المرور</translation>
        </message>
        <message>
            <source>With the recovery sheets from the safe, a person gets a new passphrase. Process notes sealed with the old one stay closed. It is written into the record that a sheet was used.</source>
            <translation>بأوراق الاسترداد المحفوظة في الخزنة تُعيَّن عبارة مرور جديدة. وتبقى الملاحظات الخاصة المختومة بالعبارة القديمة مغلقة، ويُدوَّن في السجل أن ورقة استرداد قد استُعملت.</translation>
        </message>
        <message>
            <source>Name the person signs in with</source>
            <translation>اسم الدخول لصاحب الحساب</translation>
        </message>
        <message>
            <source>New passphrase, at least 15 characters</source>
            <translation>عبارة مرور جديدة، 15 حرفًا على الأقل</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Set the new passphrase</source>
            <translation>تعيين العبارة الجديدة</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <source>Restore a backup</source>
            <translation>استعادة نسخة احتياطية</translation>
        </message>
        <message>
            <source>The backup is opened and checked first. What stands in its place now is set aside whole, never overwritten.</source>
            <translation>تُفتح النسخة وتُفحص أولًا. وما يقوم الآن في مكانها يُنحّى جانبًا كاملًا ولا يُكتب فوقه أبدًا.</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>Recovery sheets</source>
            <translation>أوراق الاسترداد</translation>
        </message>
        <message>
            <source>Name you sign in with</source>
            <translation>اسم الدخول</translation>
        </message>
        <message>
            <source>Passphrase at the time of the backup</source>
            <translation>عبارة المرور يوم النسخ</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Check and restore</source>
            <translation>فحص واستعادة</translation>
        </message>
        <message>
            <source>Which backup?</source>
            <translation>أي نسخة احتياطية؟</translation>
        </message>
        <message>
            <source>Backups end in {0}.</source>
            <translation>تنتهي أسماء النسخ الاحتياطية بـ {0}.</translation>
        </message>
        <message>
            <source>Made on {0}, {1}.</source>
            <translation>أُنشئت في {0}، وحجمها {1}.</translation>
        </message>
        <message>
            <source>A demo clinic.</source>
            <translation>عيادة تجريبية.</translation>
        </message>
    </context>
    <context>
        <name>SheetsStep</name>
        <message>
            <source>Two sheets for the safe</source>
            <translation>ورقتان للخزنة</translation>
        </message>
        <message>
            <source>If a passphrase is lost, only these open the clinic. The desk sheet stays with the manager, the clinical sheet with the clinical lead. They are shown once and kept nowhere else.</source>
            <translation>إن ضاعت عبارة مرور فلا يفتح العيادة إلا هاتان الورقتان. تبقى ورقة الاستقبال لدى المدير والورقة السريرية لدى المشرف السريري. تظهران مرة واحدة ولا تُحفظان في أي مكان آخر.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>إنهاء</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Al Soor</source>
            <translation>السور</translation>
        </message>
        <message>
            <source>Who is at this desk?</source>
            <translation>من يعمل على هذا الجهاز؟</translation>
        </message>
        <message>
            <source>Someone else</source>
            <translation>شخص آخر</translation>
        </message>
        <message>
            <source>Name you sign in with</source>
            <translation>اسم الدخول</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>This is the demo clinic. Its passphrase is “{0}”; it opens only files marked as demo.</source>
            <translation>هذه هي العيادة التجريبية. عبارة مرورها «{0}»، ولا تفتح إلا الملفات التجريبية.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>دخول</translation>
        </message>
        <message>
            <source>Locks itself when nobody is here. Every sign-in is logged.</source>
            <translation>يُقفل تلقائيًا عند غياب المستخدم، ويُسجَّل كل دخول.</translation>
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation>نسيان عبارة المرور</translation>
        </message>
        <message>
            <source>Other ways to begin</source>
            <translation>طرق أخرى للبدء</translation>
        </message>
        <message>
            <source>Backup tested {0}</source>
            <translation>فُحصت النسخة الاحتياطية {0}</translation>
        </message>
        <message>
            <source>version {0}</source>
            <translation>الإصدار {0}</translation>
        </message>
        <message>
            <source>Good morning</source>
            <translation>صباح الخير</translation>
        </message>
        <message>
            <source>Good afternoon</source>
            <translation>مساء الخير</translation>
        </message>
        <message>
            <source>Good evening</source>
            <translation>مساء الخير</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>الاستقبال</translation>
        </message>
        <message>
            <source>Therapist</source>
            <translation>معالج</translation>
        </message>
        <message>
            <source>Clinical lead</source>
            <translation>المشرف السريري</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>المدير</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Step {number} of {all}: {name}</source>
            <translation>الخطوة {number} من {all}: {name}</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>البداية</translation>
        </message>
        <message>
            <source>Clinic</source>
            <translation>العيادة</translation>
        </message>
        <message>
            <source>People</source>
            <translation>العاملون</translation>
        </message>
        <message>
            <source>Hours and rooms</source>
            <translation>الأوقات والغرف</translation>
        </message>
        <message>
            <source>Recovery sheets</source>
            <translation>أوراق الاسترداد</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Help in English and Arabic</source>
            <translation>المساعدة بالعربية والإنجليزية</translation>
        </message>
        <message>
            <source>Welcome. How would you like to begin?</source>
            <translation>أهلًا وسهلًا. كيف نبدأ؟</translation>
        </message>
        <message>
            <source>Everything stays on your own computers. Nothing leaves unless you send it. You can change every choice later.</source>
            <translation>كل شيء يبقى على أجهزتكم، ولا يخرج منها إلا ما ترسلونه بأنفسكم، ويمكن تغيير كل اختيار لاحقًا.</translation>
        </message>
        <message>
            <source>Set up our clinic</source>
            <translation>إعداد عيادتنا</translation>
        </message>
        <message>
            <source>About ten minutes.</source>
            <translation>نحو عشر دقائق.</translation>
        </message>
        <message>
            <source>names, letterhead and opening hours</source>
            <translation>الأسماء وترويسة الرسائل وأوقات العمل</translation>
        </message>
        <message>
            <source>the manager and the clinical lead</source>
            <translation>المدير والمشرف السريري</translation>
        </message>
        <message>
            <source>two recovery sheets for the safe</source>
            <translation>ورقتا استرداد للخزنة</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>إعداد</translation>
        </message>
        <message>
            <source>Try the demo clinic</source>
            <translation>تجربة العيادة التجريبية</translation>
        </message>
        <message>
            <source>A made-up clinic with eight therapists and two years of visits.</source>
            <translation>عيادة متخيَّلة بثمانية معالجين وسنتين من الزيارات.</translation>
        </message>
        <message>
            <source>invented people only</source>
            <translation>أشخاص من نسج الخيال</translation>
        </message>
        <message>
            <source>marked SAMPLE on every page</source>
            <translation>كلمة «نموذج» على كل صفحة</translation>
        </message>
        <message>
            <source>both languages</source>
            <translation>باللغتين</translation>
        </message>
        <message>
            <source>Open demo</source>
            <translation>فتح التجريبية</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>استعادة نسخة احتياطية</translation>
        </message>
        <message>
            <source>From another computer or after a repair.</source>
            <translation>من جهاز آخر أو بعد إصلاح.</translation>
        </message>
        <message>
            <source>opens with a passphrase or the recovery sheets</source>
            <translation>تُفتح بعبارة مرور أو بأوراق الاسترداد</translation>
        </message>
        <message>
            <source>checked before anything is replaced</source>
            <translation>تُفحص قبل استبدال أي شيء</translation>
        </message>
        <message>
            <source>shows what it holds and how old it is</source>
            <translation>تُظهر ما فيها ومتى أُنشئت</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <source>Back to signing in</source>
            <translation>عودة إلى الدخول</translation>
        </message>
    </context>
    <context>
        <name>WizardPage</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The record is older than this desk last saw, so nothing can be changed until the clinical lead decides.</source>
            <translation>السجل أقدم مما رآه هذا الجهاز آخر مرة، فلا يمكن تغيير شيء حتى يقرّر المشرف السريري.</translation>
        </message>
        <message>
            <source>The clinic needs a name in at least one language.</source>
            <translation>يلزم اسم للعيادة بإحدى اللغتين على الأقل.</translation>
        </message>
        <message>
            <source>The room needs a name.</source>
            <translation>يلزم اسم للغرفة.</translation>
        </message>
        <message>
            <source>Another room has this name.</source>
            <translation>هذا الاسم لغرفة أخرى.</translation>
        </message>
        <message>
            <source>These hours cannot be read. Type them like 9-13, 16-20; leave a closed day empty.</source>
            <translation>تعذّرت قراءة هذه الأوقات. تُكتب مثل 9-13، 16-20، ويُترك يوم الإغلاق فارغًا.</translation>
        </message>
        <message>
            <source>Two stretches of this day overlap.</source>
            <translation>فترتان من هذا اليوم متداخلتان.</translation>
        </message>
        <message>
            <source>A name is needed in at least one language.</source>
            <translation>يلزم اسم بإحدى اللغتين على الأقل.</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>يلزم اختيار دور واحد على الأقل.</translation>
        </message>
        <message>
            <source>A name to sign in with is needed.</source>
            <translation>يلزم اسم للدخول.</translation>
        </message>
        <message>
            <source>Somebody else signs in with this name. Choose another.</source>
            <translation>هذا الاسم يدخل به شخص آخر. يُختار غيره.</translation>
        </message>
        <message>
            <source>The clinic needs a manager. Give somebody else the role first.</source>
            <translation>لا بدّ للعيادة من مدير. يُسند الدور إلى شخص آخر أولًا.</translation>
        </message>
        <message>
            <source>The clinic needs a clinical lead. Give somebody else the role first.</source>
            <translation>لا بدّ للعيادة من مشرف سريري. يُسند الدور إلى شخص آخر أولًا.</translation>
        </message>
        <message>
            <source>At least {least} characters are needed; this has {have}. Four or five words do well.</source>
            <translation>يلزم {least} حرفًا على الأقل، وفيها {have}. أربع كلمات أو خمس تفي بالغرض.</translation>
        </message>
        <message>
            <source>Many people would guess this. Take words that do not belong together.</source>
            <translation>يسهل تخمين هذه العبارة. الأفضل كلمات لا رابط بينها.</translation>
        </message>
        <message>
            <source>This holds the name of the clinic or the person. Leave names out.</source>
            <translation>فيها اسم العيادة أو الشخص. تُترك الأسماء خارجها.</translation>
        </message>
        <message>
            <source>This is the passphrase you have. Choose a new one.</source>
            <translation>هذه هي العبارة الحالية. تُختار عبارة جديدة.</translation>
        </message>
        <message>
            <source>Name and passphrase do not fit together. Check both and try again.</source>
            <translation>الاسم وعبارة المرور لا يتوافقان. يُراجَع الاثنان ثم تُعاد المحاولة.</translation>
        </message>
        <message>
            <source>Too quick after a wrong try. Wait {seconds} seconds, then try again.</source>
            <translation>جاءت المحاولة سريعة بعد خطأ. يُرجى الانتظار قليلًا (بالثواني: {seconds}) ثم إعادة المحاولة.</translation>
        </message>
        <message>
            <source>Too many wrong tries. Only the recovery sheet opens this sign-in now.</source>
            <translation>محاولات خاطئة كثيرة. لا يفتح هذا الحساب الآن إلا ورقة الاسترداد.</translation>
        </message>
        <message>
            <source>This person still uses the first passphrase. Ask them to sign in once and choose their own.</source>
            <translation>ما زال هذا الشخص يستخدم العبارة الأولى. يدخل مرة أولًا ويختار عبارته بنفسه.</translation>
        </message>
        <message>
            <source>Only therapists and leads hold the clinical key.</source>
            <translation>المفتاح السريري للمعالجين والمشرفين فقط.</translation>
        </message>
        <message>
            <source>Write the reason in at least {least} characters.</source>
            <translation>يُكتب السبب بما لا يقلّ عن {least} حرفًا.</translation>
        </message>
        <message>
            <source>This clinic was last opened by a newer version of the program ({needs}). Update this desk; nothing was changed.</source>
            <translation>فُتحت هذه العيادة آخر مرة بإصدار أحدث من البرنامج ({needs}). يلزم تحديث البرنامج على هذا الجهاز؛ ولم يتغيّر شيء.</translation>
        </message>
        <message>
            <source>A vault is damaged or opens with another key ({vault}). Restore the newest backup.</source>
            <translation>إحدى الخزنتين تالفة أو تُفتح بمفتاح آخر ({vault}). تُستعاد أحدث نسخة احتياطية.</translation>
        </message>
        <message>
            <source>A vault is missing or empty ({vault}). Nothing was made anew; restore the newest backup.</source>
            <translation>إحدى الخزنتين مفقودة أو فارغة ({vault}). لم يُنشأ شيء من جديد؛ تُستعاد أحدث نسخة احتياطية.</translation>
        </message>
        <message>
            <source>The file with the keys is damaged, and so is its copy. Restore the newest backup.</source>
            <translation>ملف المفاتيح تالف وكذلك نسخته. تُستعاد أحدث نسخة احتياطية.</translation>
        </message>
        <message>
            <source>This folder lies on a network or is synchronised, which can damage the record. Choose a folder on this computer.</source>
            <translation>هذا المجلد على شبكة أو يُزامَن، وقد يُتلف ذلك السجل. يُختار مجلد على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The clinic&apos;s folder cannot be written by this user ({folder}). Ask whoever looks after this computer.</source>
            <translation>لا تمكن الكتابة في مجلد العيادة لهذا المستخدم ({folder}). يُسأل من يعتني بهذا الجهاز.</translation>
        </message>
        <message>
            <source>The record could not be brought up to this version ({vault}). It is as it was; a copy lies with the backups.</source>
            <translation>تعذّر تحديث السجل إلى هذا الإصدار ({vault}). السجل باقٍ كما كان، ونسخة منه مع النسخ الاحتياطية.</translation>
        </message>
        <message>
            <source>The record is older than this desk last saw.</source>
            <translation>السجل أقدم مما رآه هذا الجهاز آخر مرة.</translation>
        </message>
        <message>
            <source>A clinic is here already. Sign in to it instead.</source>
            <translation>توجد عيادة هنا بالفعل. يمكن الدخول إليها.</translation>
        </message>
        <message>
            <source>This code does not open the vault. Check each group of letters on the sheet.</source>
            <translation>هذا الرمز لا يفتح الخزنة. تُراجَع كل مجموعة حروف في الورقة.</translation>
        </message>
        <message>
            <source>The two do not match. Type the passphrase once more.</source>
            <translation>العبارتان مختلفتان. تُكتب العبارة مرة أخرى.</translation>
        </message>
        <message>
            <source>This backup is damaged. Nothing was changed; choose another one.</source>
            <translation>هذه النسخة الاحتياطية تالفة. لم يتغيّر شيء؛ تُختار نسخة أخرى.</translation>
        </message>
        <message>
            <source>This file is not a backup of a clinic.</source>
            <translation>هذا الملف ليس نسخة احتياطية لعيادة.</translation>
        </message>
        <message>
            <source>The backup does not open with this. Use the passphrase of its day, or the sheets.</source>
            <translation>لا تُفتح النسخة بهذا. تُستخدم عبارة المرور التي كانت يومها أو أوراق الاسترداد.</translation>
        </message>
        <message>
            <source>The parts of this backup belong to different clinics. Nothing was changed.</source>
            <translation>أجزاء هذه النسخة تعود إلى عيادات مختلفة. لم يتغيّر شيء.</translation>
        </message>
        <message>
            <source>There is not enough room on this disk ({folder}). Free some, or choose another folder.</source>
            <translation>لا تكفي المساحة على هذا القرص ({folder}). تُفرَّغ مساحة أو يُختار مجلد آخر.</translation>
        </message>
        <message>
            <source>This folder cannot be written ({folder}). Choose another one.</source>
            <translation>لا يمكن الكتابة في هذا المجلد ({folder}). يُختار مجلد آخر.</translation>
        </message>
        <message>
            <source>This clinic lives on a server; its backups are made there.</source>
            <translation>هذه العيادة على خادم، ونسخها الاحتياطية تُنشأ هناك.</translation>
        </message>
        <message>
            <source>A clinic is here already. Its manager or clinical lead puts a backup in its place, or the recovery sheets do. Nothing was changed.</source>
            <translation>توجد عيادة هنا. يستعيد المدير أو المشرف السريري نسخة احتياطية مكانها، أو يكون ذلك بأوراق الاسترداد. لم يتغيّر شيء.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCodes</name>
        <message>
            <source>Both sheets are printed or written down and put away</source>
            <translation>طُبعت الورقتان أو كُتبتا ووُضعتا في مكان آمن</translation>
        </message>
        <message>
            <source>Clinical sheet</source>
            <translation>الورقة السريرية</translation>
        </message>
        <message>
            <source>Desk sheet</source>
            <translation>ورقة الاستقبال</translation>
        </message>
        <message>
            <source>Into which folder?</source>
            <translation>في أي مجلد؟</translation>
        </message>
        <message>
            <source>Save both sheets as PDF</source>
            <translation>حفظ الورقتين بصيغة PDF</translation>
        </message>
        <message>
            <source>Save the sheet as PDF</source>
            <translation>حفظ الورقة بصيغة PDF</translation>
        </message>
        <message>
            <source>Saved: {0}. Print both, then delete the files.</source>
            <translation>حُفظ: {0}. تُطبع الورقتان ثم يُحذف الملفان.</translation>
        </message>
        <message>
            <source>Saved: {0}. Print it, then delete the file.</source>
            <translation>حُفظ: {0}. تُطبع الورقة ثم يُحذف الملف.</translation>
        </message>
        <message>
            <source>That folder cannot be written. What stands above stays as it is; choose another folder.</source>
            <translation>لا يمكن الكتابة في هذا المجلد. ما يظهر أعلاه باقٍ كما هو؛ يُختار مجلد آخر.</translation>
        </message>
        <message>
            <source>The sheet is printed or written down and put away</source>
            <translation>طُبعت الورقة أو كُتبت ووُضعت في مكان آمن</translation>
        </message>
    </context>
    <context>
        <name>ChangingPage</name>
        <message>
            <source>A backup is made and opened again</source>
            <translation>تُؤخذ نسخة احتياطية وتُفتح للتحقق منها</translation>
        </message>
        <message>
            <source>A backup under the new keys</source>
            <translation>نسخة احتياطية تحت المفاتيح الجديدة</translation>
        </message>
        <message>
            <source>Every page is encrypted anew</source>
            <translation>يُعاد تشفير كل صفحة</translation>
        </message>
        <message>
            <source>Other desks lock, and are waited for</source>
            <translation>تُقفل الأجهزة الأخرى، ويُنتظر قفلها</translation>
        </message>
    </context>
    <context>
        <name>ChangedPage</name>
        <message>
            <source>The change was interrupted</source>
            <translation>انقطع التغيير في أثنائه</translation>
        </message>
        <message>
            <source>Another desk still has the record open. Sign out there, then change the keys again.</source>
            <translation>ما زال السجل مفتوحًا على جهاز آخر. يلزم تسجيل الخروج هناك، ثم إعادة تغيير المفاتيح.</translation>
        </message>
        <message>
            <source>Every page you answer for is under a new key, and what somebody learned before no longer opens it. Whoever stays signs in as before.</source>
            <translation>صارت كل صفحة في عهدتك تحت مفتاح جديد، وما عُرف من قبل لم يعد يفتحها. ومن بقي في العيادة يدخل كما كان يدخل.</translation>
        </message>
        <message>
            <source>Everything is as it was: the keys, the record, and the sheets of before. The new sheets open nothing; destroy them.</source>
            <translation>كل شيء على حاله: المفاتيح والسجل وأوراق الاسترداد السابقة. الأوراق الجديدة لا تفتح شيئًا، فلتُتلف.</translation>
        </message>
        <message>
            <source>It had begun, and nothing is lost: signing in finds out which key opens each file. Keep the sheets of before and the new ones until Settings, Team no longer asks for the change.</source>
            <translation>كان التغيير قد بدأ، ولم يضِع شيء: عند الدخول يُعرف أي مفتاح يفتح كل ملف. تُحفظ الأوراق السابقة والجديدة معًا إلى أن يختفي طلب التغيير من «الإعدادات، الفريق والصلاحيات».</translation>
        </message>
        <message>
            <source>Make one in Settings, Backup.</source>
            <translation>يمكن أخذها من «الإعدادات، النسخ الاحتياطي».</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>الدخول</translation>
        </message>
        <message>
            <source>The backup after the change was not made.</source>
            <translation>لم تُؤخذ النسخة الاحتياطية التي تلي التغيير.</translation>
        </message>
        <message>
            <source>The keys are changed</source>
            <translation>تغيّرت المفاتيح</translation>
        </message>
        <message>
            <source>The keys were not changed</source>
            <translation>لم تتغيّر المفاتيح</translation>
        </message>
        <message>
            <source>The sheets that were just put away are the ones that hold. Those of before open nothing here; keep them with the backups of before, which stay under the old key.</source>
            <translation>الأوراق التي وُضعت الآن في مكان آمن هي المعتمدة. أما السابقة فلا تفتح شيئًا هنا؛ تُحفظ مع النسخ الاحتياطية السابقة التي تبقى تحت المفتاح القديم.</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>Enter goes on, Tab goes to the next field. Once you have signed in, F1 shows every key of the screen you see, and Ctrl+K finds people, screens and commands.</source>
            <translation>Enter للمتابعة وTab للانتقال إلى الحقل التالي. وبعد الدخول يعرض F1 مفاتيح الشاشة المفتوحة، ويبحث Ctrl+K في الأشخاص والشاشات والأوامر.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>لوحة المفاتيح</translation>
        </message>
        <message>
            <source>A few words that do not belong together, 15 characters or more. Nobody can look a passphrase up: if one is lost, the recovery sheets open the clinic.</source>
            <translation>بضع كلمات لا رابط بينها، من 15 حرفًا أو أكثر. لا يستطيع أحد معرفة عبارة مرور منسيّة، وإن فُقدت فتحت أوراق الاسترداد العيادة.</translation>
        </message>
        <message>
            <source>Passphrases</source>
            <translation>عبارات المرور</translation>
        </message>
        <message>
            <source>A file this program made. It opens with the passphrase of somebody who worked there or with the recovery sheets, and it is checked before anything is replaced.</source>
            <translation>ملف أنشأه هذا البرنامج، يُفتح بعبارة المرور لأحد العاملين في تلك العيادة أو بورقتي الاسترداد، ويُفحص قبل استبدال أي شيء.</translation>
        </message>
        <message>
            <source>A backup</source>
            <translation>نسخة احتياطية</translation>
        </message>
        <message>
            <source>To try everything without a care. Its people are invented, every page says SAMPLE, and it lies apart from your own clinic: nothing passes from one to the other.</source>
            <translation>لتجربة كل شيء باطمئنان. أشخاصها من نسج الخيال، وعلى كل صفحة كلمة «نموذج»، وهي منفصلة تمامًا عن عيادتكم فلا ينتقل شيء من إحداهما إلى الأخرى.</translation>
        </message>
        <message>
            <source>The demo clinic</source>
            <translation>العيادة التجريبية</translation>
        </message>
        <message>
            <source>Four short steps: the clinic's names and letterhead, its manager and clinical lead, hours and rooms, and two recovery sheets for the safe. One name is enough to go on; the rest can be put in later under Settings.</source>
            <translation>أربع خطوات قصيرة: اسم العيادة وترويسة رسائلها، ثم المدير والمشرف السريري، ثم الأوقات والغرف، ثم ورقتا استرداد تُحفظان في الخزنة. يكفي اسم واحد للمتابعة، وما بقي يُستكمل لاحقًا من الإعدادات.</translation>
        </message>
        <message>
            <source>Your own clinic</source>
            <translation>عيادتكم</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>The button above changes the language, here and everywhere.</source>
            <translation>يُبدّل الزر أعلى الصفحة اللغةَ هنا وفي البرنامج كله.</translation>
        </message>
        <message>
            <source>Before you begin</source>
            <translation>قبل أن نبدأ</translation>
        </message>
    </context>
</TS>