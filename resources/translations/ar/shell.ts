<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>HelpPanel</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>في هذه الشاشة</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
        <message>
            <source>Taken back</source>
            <translation>أُعيد كما كان</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>نُفّذ من جديد</translation>
        </message>
    <message>
        <source>Search client, phone or file number</source>
        <translation>البحث بالاسم أو الهاتف أو رقم الملف</translation>
    </message>
    <message>
        <source>Search client or command</source>
        <translation>البحث عن مراجع أو أمر</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Clinical lead</source>
        <translation>المشرف السريري</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>معالج</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>المدير</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>المنطقة التالية</translation>
    </message>
    <message>
        <source>Discreet mode</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>حجب الشاشة</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>التحويل إلى الإنجليزية</translation>
    </message>
    <message>
        <source>Switch to Arabic</source>
        <translation>التحويل إلى العربية</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>أُعيد كما كان: {what}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>نُفّذ من جديد: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>مظهر فاتح</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>مظهر داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>SAMPLE</source>
        <translation>نموذج</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>SAMPLE</source>
        <translation>نموذج</translation>
    </message>
    <message>
        <source>SAMPLE, invented people</source>
        <translation>نموذج، أشخاص متخيَّلون</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Discreet on</source>
        <translation>الأسماء مخفية</translation>
    </message>
</context>
    <context>
        <name>_Note</name>
        <message>
            <source>Stop trying</source>
            <translation>إيقاف المحاولة</translation>
        </message>
        <message>
            <source>Another desk is saving. Still trying…</source>
            <translation>جهاز آخر يحفظ الآن، والمحاولة مستمرّة…</translation>
        </message>
    </context>
<context>
    <name>Notice</name>
    <message>
        <source>I have checked</source>
        <translation>تحققتُ منها</translation>
    </message>
</context>
</TS>
