<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AttendancePanel</name>
        <message>
            <source>take out of this visit</source>
            <translation>إخراج من هذه الزيارة</translation>
        </message>
        <message>
            <source>arrived</source>
            <translation>وصول</translation>
        </message>
        <message>
            <source>sent in</source>
            <translation>دخول</translation>
        </message>
        <message>
            <source>done</source>
            <translation>انتهاء</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>A arrived, again to take back · S sent in · D done · X did not come</source>
            <translation>A وصول، والضغط ثانيةً للتراجع · S دخول · D انتهاء · X لم يحضر</translation>
        </message>
    </context>
    <context>
        <name>BookingForm</name>
        <message>
            <source>Two therapists</source>
            <translation>معالجان معًا</translation>
        </message>
        <message>
            <source>Together with another therapist (Ctrl+Shift+J)</source>
            <translation>مع معالج آخر (Ctrl+Shift+J)</translation>
        </message>
        <message>
            <source>Nobody else</source>
            <translation>لا أحد غيره</translation>
        </message>
        <message>
            <source>Together with</source>
            <translation>بمشاركة</translation>
        </message>
    </context>
    <context>
        <name>ClientPicker</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>لا أحد</numerusform>
                <numerusform>شخص واحد</numerusform>
                <numerusform>شخصان</numerusform>
                <numerusform>%n أشخاص</numerusform>
                <numerusform>%n شخصًا</numerusform>
                <numerusform>%n شخص</numerusform>
            </translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>استبعاد</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>Somebody else comes too…</source>
            <translation>إضافة شخص آخر إلى الزيارة…</translation>
        </message>
        <message>
            <source>Each person…</source>
            <translation>حضور كل شخص…</translation>
        </message>
        <message>
            <source>{part} of {whole} here</source>
            <translation>حضر {part} من {whole}</translation>
        </message>
        <message>
            <source>{name} and {count} more</source>
            <translation>{name} و{count} غيره</translation>
        </message>
    </context>
    <context>
        <name>GroupBar</name>
        <message>
            <source>Another desk changed this group. Keep once more to put yours in its place.</source>
            <translation>عُدّلت هذه المجموعة من جهاز آخر. الحفظ مرة أخرى يُحلّ الصيغة المكتوبة هنا محلها.</translation>
        </message>
        <message>
            <source>Give up this group</source>
            <translation>إنهاء هذه المجموعة</translation>
        </message>
        <message>
            <source>Given up. Its visits stay in the diary.</source>
            <translation>أُنهيت المجموعة، وتبقى زياراتها في جدول المواعيد.</translation>
        </message>
        <message>
            <source>Group, as the diary calls it</source>
            <translation>اسم المجموعة في المواعيد</translation>
        </message>
        <message>
            <source>Keep as a group</source>
            <translation>حفظ المجموعة</translation>
        </message>
        <message>
            <source>Keep changes</source>
            <translation>حفظ التعديلات</translation>
        </message>
        <message>
            <source>Kept. Type its name next time, and its people are chosen.</source>
            <translation>حُفظت. يكفي كتابة اسمها في المرة القادمة ليُختار أفرادها.</translation>
        </message>
        <message>
            <source>Not why they come</source>
            <translation>دون ذكر سبب الحضور</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>المقاعد</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Waiting room</source>
            <translation>غرفة الانتظار</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>each person of the visit</source>
            <translation>كل شخص في الزيارة</translation>
        </message>
    </context>
    <context>
        <name>ArrivalCards</name>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>لا غياب</numerusform>
                <numerusform>غائب واحد</numerusform>
                <numerusform>غائبان</numerusform>
                <numerusform>%n غائبين</numerusform>
                <numerusform>%n غائبًا</numerusform>
                <numerusform>%n غائب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>red: %n minutes past the agreed time</source>
            <translation>
                <numerusform>بالأحمر: منذ حلول الموعد</numerusform>
                <numerusform>بالأحمر: بعد الموعد بدقيقة</numerusform>
                <numerusform>بالأحمر: بعد الموعد بدقيقتين</numerusform>
                <numerusform>بالأحمر: بعد الموعد بـ%n دقائق</numerusform>
                <numerusform>بالأحمر: بعد الموعد بـ%n دقيقة</numerusform>
                <numerusform>بالأحمر: بعد الموعد بـ%n دقيقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingRoomSection</name>
        <message>
            <source>A client who waits longer stands first on the board, in red and with the word “late”.</source>
            <translation>من ينتظر أطول من ذلك يتصدر اللوحة باللون الأحمر ومعه كلمة «تأخّر».</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظ</translation>
        </message>
        <message>
            <source>Say it once with a sound</source>
            <translation>تنبيه صوتي مرة واحدة</translation>
        </message>
        <message>
            <source>Waiting is too long after, minutes</source>
            <translation>يطول الانتظار بعد (دقائق)</translation>
        </message>
        <message>
            <source>Waiting room</source>
            <translation>غرفة الانتظار</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>What became of this person was noted. Write why they are taken out.</source>
            <translation>سُجِّل حضور هذا الشخص أو غيابه، فيلزم ذكر سبب إخراجه من الزيارة.</translation>
        </message>
        <message>
            <source>The only person of this visit. Cancel the visit instead.</source>
            <translation>لا أحد غيره في هذه الزيارة، فالأنسب إلغاء الزيارة نفسها.</translation>
        </message>
        <message>
            <source>This is the clinic's own time: clients have visits of their own.</source>
            <translation>هذا وقت خاص بالعيادة، وللمراجعين زياراتهم.</translation>
        </message>
        <message>
            <source>This visit does not take place. Book one anew.</source>
            <translation>هذه الزيارة لن تتم. يمكن حجز زيارة جديدة.</translation>
        </message>
        <message>
            <source>Comes to this visit already.</source>
            <translation>مسجَّل في هذه الزيارة من قبل.</translation>
        </message>
        <message>
            <source>changed who comes to a visit</source>
            <translation>تغيير من يحضر زيارة</translation>
        </message>
        <message>
            <source>A group has two people or more.</source>
            <translation>تضم المجموعة شخصين أو أكثر.</translation>
        </message>
        <message>
            <source>Give the group a name for the diary.</source>
            <translation>يلزم اسم للمجموعة في المواعيد.</translation>
        </message>
        <message>
            <source>The group has {places} places, and {people} people are named.</source>
            <translation>مقاعد المجموعة {places}، والمذكورون {people}.</translation>
        </message>
        <message>
            <source>There is a group of this name.</source>
            <translation>توجد مجموعة بهذا الاسم.</translation>
        </message>
        <message>
            <source>kept a group</source>
            <translation>تعديل مجموعة</translation>
        </message>
    </context>
    <context>
        <name>BookingPanel</name>
        <message>
            <source>Together with another therapist</source>
            <translation>مع معالج آخر</translation>
        </message>
    </context>
    <context>
        <name>DiaryScreen</name>
        <message>
            <source>Each person of the visit</source>
            <translation>كل شخص في الزيارة</translation>
        </message>
    </context>
    <context>
        <name>JoinField</name>
        <message numerus="yes">
          <source>{name} was taken out of %n visits</source>
          <translation>
            <numerusform>لم يجر إخراج {name} من أي زيارة</numerusform>
            <numerusform>إخراج {name} من زيارة واحدة</numerusform>
            <numerusform>إخراج {name} من زيارتين</numerusform>
            <numerusform>إخراج {name} من %n زيارات</numerusform>
            <numerusform>إخراج {name} من %n زيارة</numerusform>
            <numerusform>إخراج {name} من %n زيارة</numerusform>
          </translation>
        </message>
        <message numerus="yes">
          <source>{name} comes too, to %n visits</source>
          <translation>
            <numerusform>لم تجر إضافة {name} إلى أي زيارة</numerusform>
            <numerusform>إضافة {name} إلى زيارة واحدة</numerusform>
            <numerusform>إضافة {name} إلى زيارتين</numerusform>
            <numerusform>إضافة {name} إلى %n زيارات</numerusform>
            <numerusform>إضافة {name} إلى %n زيارة</numerusform>
            <numerusform>إضافة {name} إلى %n زيارة</numerusform>
          </translation>
        </message>
        <message>
          <source>Write why it is so all the same.</source>
          <translation>يلزم ذكر السبب مع ذلك.</translation>
        </message>
        <message>
          <source>Another desk changed one of these visits a moment ago. Go on if it is still meant.</source>
          <translation>عُدّلت إحدى هذه الزيارات من جهاز آخر قبل لحظات. يمكن المتابعة إن كان الأمر ما زال مقصودًا.</translation>
        </message>
        <message>
            <source>{name} was taken out of {when}</source>
            <translation>إخراج {name} من زيارة {when}</translation>
        </message>
        <message>
            <source>{name} comes too, {when}</source>
            <translation>إضافة {name} إلى زيارة {when}</translation>
        </message>
        <message>
            <source>Somebody else comes too (Ctrl+J)</source>
            <translation>إضافة شخص آخر (Ctrl+J)</translation>
        </message>
        <message>
            <source>Somebody else comes too</source>
            <translation>إضافة شخص آخر</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Another desk changed this visit a moment ago. Go on if it is still meant.</source>
            <translation>عُدّلت هذه الزيارة من جهاز آخر قبل لحظات. يمكن المتابعة إن كان الأمر ما زال مقصودًا.</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Take {name} out of this visit</source>
            <translation>إخراج {name} من هذه الزيارة</translation>
        </message>
        <message>
            <source>Take out of this visit (Delete)</source>
            <translation>إخراج من هذه الزيارة (Delete)</translation>
        </message>
    </context>
    <context>
        <name>WhoComes</name>
        <message>
            <source>Take {name} out of this visit</source>
            <translation>إخراج {name} من هذه الزيارة</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>إخراج</translation>
        </message>
    </context>
</TS>
