# Words that many pages share.

language-own-name = العربية
language-choose = اللغة
language-field = لغة القراءة
language-hint = للصفحات والرسائل والمستندات. ما يكتبه الناس يبقى كما كتبوه.
language-save = حفظ اللغة
language-unknown = يُرجى اختيار لغة من القائمة.
done-language = يُعرض Stampbook الآن بهذه اللغة.

list-comma = ،{ " " }
list-semicolon = ؛{ " " }
# Between what something is called and what it is.
colon = :
size-kb = { $number } ك.ب
size-mb = { $number } م.ب
size-gb = { $number } ج.ب

skip-to-content = الانتقال إلى المحتوى
nav-label = الأقسام
nav-more = المزيد
nav-here = (الصفحة الحالية)
nav-waiting = بالانتظار
nav-account = حسابك
nav-sign-out = تسجيل الخروج
nav-passport = الجواز
nav-evidence = الأدلة
nav-queue = المراجعات
nav-cohorts = الدفعات
nav-people = الأشخاص
nav-frameworks = الأطر
nav-mail = البريد
nav-administration = الإدارة
foot-words = Stampbook، بإدارة مؤسستك
demo-note-label = عن هذا العرض التجريبي
demo-note = هذا عرض تجريبي بأشخاص من نسج الخيال. يمكنك التجول بحرية، فلا شيء هنا حقيقي.

save = حفظ
cancel = إلغاء
actions = إجراءات
copied = تم النسخ
find-button = بحث
problems-title = هناك مشكلة
pager-label = المزيد من هذه القائمة
pager-earlier = الصفحة السابقة
pager-later = الصفحة التالية

field-name = الاسم
field-name-hint = كما اعتدت كتابته، بأي حروف كانت.
field-email = عنوان البريد الإلكتروني
field-password = كلمة المرور
field-new-password = كلمة المرور الجديدة
field-new-password-hint = 10 أحرف على الأقل. الجملة سهلة التذكر وصعبة التخمين.
field-reason = السبب

count-levels = { $count ->
    [one] مستوى واحد
    [two] مستويان
    [few] { $count } مستويات
    [many] { $count } مستوى
   *[other] { $count } مستوى
}
level-named = المستوى { $level }، { $name }

date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-no-year = { $day } { $month }
date-moment = { $day }، { $time } UTC
date-today = اليوم
date-yesterday = أمس
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر

state-none = لم يبدأ
state-draft = مسودة
state-evidence = يوجد دليل
state-waiting = بانتظار المراجعة
state-half = بانتظار التوقيع الثاني
state-returned = مُعاد
state-signed = معتمد
state-expired = منتهٍ
state-revoked = مسحوب
state-suspended = معلّق
state-earned = مكتسب، غير محتسب

role-learner = متعلم
role-lead = مشرف
role-registrar = أمين السجل
role-administrator = مدير النظام
role-sponsor = راعٍ
role-peer = زميل

nav-due = المهام
level-number = المستوى { $level }

toast-undo = تراجع
paste-too-long = هذا النص أطول من أن يتسع له هذا الحقل، فلم يُلصق. ما زال منسوخًا: الصق جزءًا منه أو أرفقه ملفًا.
dialog-close = إغلاق

# What somebody signs in with.

device-on-android = { $browser } على Android
device-on-iphone = { $browser } على iPhone
device-on-ipad = { $browser } على iPad
device-on-windows = { $browser } على Windows
device-on-mac = { $browser } على Mac
device-on-chromeos = { $browser } على ChromeOS
device-on-linux = { $browser } على Linux
