<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>EnvelopesScreen</name>
        <message numerus="yes">
            <source>%n letter(s) did not come out of the printer.</source>
            <translation>
                <numerusform>لم تبقَ رسالة لم تُطبع.</numerusform>
                <numerusform>رسالة واحدة لم تخرج من الطابعة.</numerusform>
                <numerusform>رسالتان لم تخرجا من الطابعة.</numerusform>
                <numerusform>%n رسائل لم تخرج من الطابعة.</numerusform>
                <numerusform>%n رسالة لم تخرج من الطابعة.</numerusform>
                <numerusform>%n رسالة لم تخرج من الطابعة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look and try again</source>
            <translation>الاطلاع والمحاولة من جديد</translation>
        </message>
        <message>
            <source>Print it again from where it stands.</source>
            <translation>يمكن طباعتها من جديد من مكانها.</translation>
        </message>
        <message>
            <source>Print several</source>
            <translation>طباعة عدة رسائل</translation>
        </message>
        <message>
            <source>print several</source>
            <translation>طباعة عدة رسائل</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>تنحية</translation>
        </message>
        <message>
            <source>{printer} did not print {what}.</source>
            <translation>لم تطبع {printer} {what}.</translation>
        </message>
    </context>
    <context>
        <name>LettersTab</name>
        <message>
            <source>Print or save</source>
            <translation>طباعة أو حفظ</translation>
        </message>
        <message>
            <source>print or save several</source>
            <translation>طباعة أو حفظ عدة رسائل</translation>
        </message>
    </context>
    <context>
        <name>ManyTable</name>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>What</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>منذ</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>الحال</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>مختارة</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>غير مختارة</translation>
        </message>
    </context>
    <context>
        <name>ManyDialog</name>
        <message numerus="yes">
            <source>{numbers} and %n more</source>
            <translation>
                <numerusform>{numbers}</numerusform>
                <numerusform>{numbers} ورسالة أخرى</numerusform>
                <numerusform>{numbers} ورسالتان أخريان</numerusform>
                <numerusform>{numbers} و%n رسائل أخرى</numerusform>
                <numerusform>{numbers} و%n رسالة أخرى</numerusform>
                <numerusform>{numbers} و%n رسالة أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>{numbers}: {why}</source>
            <translation>{numbers}: {why}</translation>
        </message>
        <message numerus="yes">
            <source>%n did not come out of the printer.</source>
            <translation>
                <numerusform>خرجت كلها من الطابعة.</numerusform>
                <numerusform>رسالة واحدة لم تخرج من الطابعة.</numerusform>
                <numerusform>رسالتان لم تخرجا من الطابعة.</numerusform>
                <numerusform>%n رسائل لم تخرج من الطابعة.</numerusform>
                <numerusform>%n رسالة لم تخرج من الطابعة.</numerusform>
                <numerusform>%n رسالة لم تخرج من الطابعة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed.</source>
            <translation>
                <numerusform>لم تتعثر رسالة.</numerusform>
                <numerusform>تعثرت واحدة.</numerusform>
                <numerusform>تعثرت اثنتان.</numerusform>
                <numerusform>تعثرت %n رسائل.</numerusform>
                <numerusform>تعثرت %n رسالة.</numerusform>
                <numerusform>تعثرت %n رسالة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) saved.</source>
            <translation>
                <numerusform>لم تُحفظ رسالة.</numerusform>
                <numerusform>حُفظت رسالة واحدة.</numerusform>
                <numerusform>حُفظت رسالتان.</numerusform>
                <numerusform>حُفظت %n رسائل.</numerusform>
                <numerusform>حُفظت %n رسالة.</numerusform>
                <numerusform>حُفظت %n رسالة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) sent.</source>
            <translation>
                <numerusform>لم تُرسل رسالة إلى الطابعة.</numerusform>
                <numerusform>أُرسلت رسالة واحدة إلى الطابعة.</numerusform>
                <numerusform>أُرسلت رسالتان إلى الطابعة.</numerusform>
                <numerusform>أُرسلت %n رسائل إلى الطابعة.</numerusform>
                <numerusform>أُرسلت %n رسالة إلى الطابعة.</numerusform>
                <numerusform>أُرسلت %n رسالة إلى الطابعة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not begun.</source>
            <translation>
                <numerusform>لم تبقَ رسالة لم يُبدأ بها.</numerusform>
                <numerusform>واحدة لم يُبدأ بها.</numerusform>
                <numerusform>اثنتان لم يُبدأ بهما.</numerusform>
                <numerusform>%n رسائل لم يُبدأ بها.</numerusform>
                <numerusform>%n رسالة لم يُبدأ بها.</numerusform>
                <numerusform>%n رسالة لم يُبدأ بها.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>اختيار الكل</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>إلغاء الاختيار</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Each print and each file is logged. Files are named by number; nothing of a client stands in a name.</source>
            <translation>تُسجَّل كل طباعة وكل ملف. تُسمّى الملفات بأرقامها، ولا يظهر في الاسم شيء عن المراجع.</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>تعثرت</translation>
        </message>
        <message>
            <source>Folder for the PDFs</source>
            <translation>مجلد ملفات PDF</translation>
        </message>
        <message>
            <source>Going out</source>
            <translation>قيد الإرسال</translation>
        </message>
        <message>
            <source>Letters to print or save</source>
            <translation>رسائل للطباعة أو الحفظ</translation>
        </message>
        <message>
            <source>No printer is set up on this computer.</source>
            <translation>لا طابعة معرّفة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>لم تُرسل</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Print or save several letters</source>
            <translation>طباعة أو حفظ عدة رسائل</translation>
        </message>
        <message>
            <source>Printing {at} of {all}</source>
            <translation>طباعة {at} من {all}</translation>
        </message>
        <message>
            <source>Save as PDFs…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>Saving {at} of {all}</source>
            <translation>حفظ {at} من {all}</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>أُرسلت</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>حُفظت</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>They can be saved as PDF.</source>
            <translation>يمكن حفظها بصيغة PDF.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>محاولة من جديد</translation>
        </message>
        <message>
            <source>{some} of {all} chosen</source>
            <translation>اختير {some} من {all}</translation>
        </message>
    </context>
    <context>
        <name>PrintChoices</name>
        <message>
            <source>As the printer is set</source>
            <translation>حسب ضبط الطابعة</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>أبيض وأسود</translation>
        </message>
        <message>
            <source>Both, long edge</source>
            <translation>الوجهان، الحافة الطويلة</translation>
        </message>
        <message>
            <source>Both, short edge</source>
            <translation>الوجهان، الحافة القصيرة</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>One side</source>
            <translation>وجه واحد</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>الطابعة</translation>
        </message>
        <message>
            <source>Printer options…</source>
            <translation>خيارات الطابعة…</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>الوجوه</translation>
        </message>
        <message>
            <source>Tray</source>
            <translation>درج الورق</translation>
        </message>
    </context>
    <context>
        <name>PrintWatch</name>
        <message>
            <source>letter {number}</source>
            <translation>الرسالة {number}</translation>
        </message>
        <message>
            <source>a sheet of the diary</source>
            <translation>ورقة من دفتر المواعيد</translation>
        </message>
        <message>
            <source>a sheet</source>
            <translation>إحدى الأوراق</translation>
        </message>
        <message>
            <source>{printer} did not print {what}. {why}</source>
            <translation>لم تطبع {printer} {what}. {why}</translation>
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>The print queue gave it up. Look at the printer, then try again.</source>
            <translation>أُسقطت المهمة من قائمة الطباعة. يُرجى تفقّد الطابعة ثم إعادة المحاولة.</translation>
        </message>
        <message>
            <source>The printer did not take it. Is it switched on?</source>
            <translation>لم تستلمها الطابعة. هل هي مشغّلة؟</translation>
        </message>
        <message>
            <source>The printer has stopped. See to paper and toner; a new try takes the old one back first.</source>
            <translation>توقفت الطابعة. يُرجى تفقّد الورق والحبر؛ والمحاولة الجديدة تسحب القديمة أولًا.</translation>
        </message>
        <message>
            <source>kept or settled a failed print</source>
            <translation>حفظ طباعة متعثرة أو تسويتها</translation>
        </message>
        <message>
            <source>looked at failed prints</source>
            <translation>الاطلاع على الطباعات المتعثرة</translation>
        </message>
    </context>
</TS>
