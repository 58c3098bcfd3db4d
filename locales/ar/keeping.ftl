# Keeping the instance, and what is due

admin-from-command-line = سطر الأوامر
admin-from-variable = متغير
admin-from-file = ملف الإعدادات
admin-from-first-run = التشغيل الأول
admin-from-default = افتراضي
admin-transport = يخرج البريد عبر { $how }.
admin-transport-kept = لا يخرج البريد إلى أي مكان، ويُحفظ هنا للقراءة. لإرساله يلزم ضبط SMTP_URL.
admin-oldest = أقدم رسالة تنتظر منذ
admin-held = { $count ->
    [one] جرت محاولة إرسال رسالة واحدة منها وستُعاد.
    [two] جرت محاولة إرسال رسالتين منها وستُعاد.
    [few] جرت محاولة إرسال { $count } رسائل منها وستُعاد.
    [many] جرت محاولة إرسال { $count } رسالة منها وستُعاد.
   *[other] جرت محاولة إرسال { $count } رسالة منها وستُعاد.
}
admin-jobs-words = يرسل الخادم البريد من تلقاء نفسه عند حلول موعده، ويكتب رسائل التقدم أيام الاثنين وفي أول كل شهر عند { $hour }، ويرتب ملفاته كل ساعة.
admin-progress-done = آخر رسائل التقدم كانت عن { $period }، وكُتبت في
admin-progress-running = تُكتب الآن رسائل التقدم عن { $period }، منذ
admin-progress-never = لم تُكتب أي رسائل تقدم بعد.
admin-people = الأشخاص المسجلون
admin-units = { $count ->
    [zero] وحدات
    [one] وحدة
    [two] وحدتان
    [few] وحدات
   *[other] وحدة
}
admin-accounts = { $count ->
    [0] الحسابات المفتوحة
   *[other] الحسابات المفتوحة، منها بلا كلمة مرور حتى الآن: { $count }، وأصحابها يسجلون الدخول برابط بالبريد
}
admin-facts = القيود في السجل
admin-mail-held = { $count ->
    [one] رسالة واحدة تعثّر إرسالها وتُعاد محاولته
    [two] رسالتان تعثّر إرسالهما وتُعاد محاولته
    [few] { $count } رسائل تعثّر إرسالها وتُعاد محاولته
    [many] { $count } رسالة تعثّر إرسالها وتُعاد محاولته
   *[other] { $count } رسالة تعثّر إرسالها وتُعاد محاولته
}
admin-files = الملفات، { $size }، على هذا الجهاز
admin-files-away = الملفات، { $size }، في { $place }
admin-record-broken = { $count ->
    [one] في السجل مشكلة
    [two] في السجل مشكلتان
    [few] في السجل { $count } مشكلات
    [many] في السجل { $count } مشكلة
   *[other] في السجل { $count } مشكلة
}
admin-storage-broken = يتعذر حفظ الملفات: { $why }
admin-mail-failed = { $count ->
    [one] رسالة واحدة أخفق إرسالها
    [two] رسالتان أخفق إرسالهما
    [few] { $count } رسائل أخفق إرسالها
    [many] { $count } رسالة أخفق إرسالها
   *[other] { $count } رسالة أخفق إرسالها
}
admin-mail-refused = { $count ->
    [one] عنوان واحد يرفض البريد
    [two] عنوانان يرفضان البريد
    [few] { $count } عناوين ترفض البريد
    [many] { $count } عنوانًا يرفض البريد
   *[other] { $count } عنوان يرفض البريد
}
admin-verified = سليم
admin-broken = فيه خلل
admin-verified-words = عدد القيود: { $facts }، في { $chains ->
    [one] سلسلة واحدة.
    [two] سلسلتين.
    [few] { $chains } سلاسل.
    [many] { $chains } سلسلة.
   *[other] { $chains } سلسلة.
}
done-verified = تم التحقق من السجل كله، والنتيجة مذكورة أدناه.
done-verifying = يجري التحقق من السجل. السجل طويل: يمكنك العودة إلى هنا بعد دقائق.
due-suspended = اعتمادات معلّقة
due-suspended-about = اعتُمد في { $day }. وصاحب التوقيع ينفي أنه توقيعه.
due-half = بانتظار توقيع ثانٍ
due-half-about = اعتُمد في { $day } بتوقيع { $name }. ولا يُحتسب قبل توقيع شخص ثانٍ محايد.
due-appeals = التظلمات
due-appeal = بانتظار قرارك
due-appeal-about = قُدّم التظلم في { $day }
due-refused = بريد لم يصل
due-refused-since = رُفض، { $day }
due-unsigned = دفعات لا أحد يمكنه الاعتماد فيها
due-unsigned-badge = تحتاج إلى مشرف
due-unsigned-about = { $leads ->
    [0] لا مشرف لها
    [one] حساب مشرفها مغلق أو غير موجود
    [two] حسابا مشرفيها مغلقان أو غير موجودين
    [few] حسابات مشرفيها مغلقة أو غير موجودة
    [many] حسابات مشرفيها مغلقة أو غير موجودة
   *[other] حسابات مشرفيها مغلقة أو غير موجودة
}، ولا ينوب عنهم أحد اليوم. يُرجى اختيار من يشرف عليها.
due-left = أدلة بقيت منتظرة
due-left-about = { $count ->
    [one] بقي دليل واحد، قُدّم في { $day }. يعود إلى الانتظار
    [two] بقي دليلان، قُدّم أولهما في { $day }. يعودان إلى الانتظار
    [few] بقيت { $count } أدلة، قُدّم أولها في { $day }. تعود إلى الانتظار
    [many] بقي { $count } دليلًا، قُدّم أولها في { $day }. تعود إلى الانتظار
   *[other] بقي { $count } دليل، قُدّم أولها في { $day }. تعود إلى الانتظار
} عندما يُعاد فتح الدفعة أو يُؤخَّر موعد نهايتها.
due-left-closed = دفعة مغلقة
due-left-over = دفعة منتهية
due-closing = دفعات ينبغي إغلاقها
due-ends = تنتهي في { $day }
due-to-close = حان إغلاقها
due-signs-until = الاعتماد متاح حتى { $day }
due-expiring = تنتهي صلاحيتها خلال 90 يومًا
due-days-left = { $count ->
    [0] اليوم آخر أيامه.
    [one] بقي يوم واحد.
    [two] بقي يومان.
    [few] بقيت { $count } أيام.
    [many] بقي { $count } يومًا.
   *[other] بقي { $count } يوم.
}
due-until = حتى { $day }
due-step = { $competency }، المستوى { $level }
due-more = يظهر هنا أول { $count }. وتأتي البقية حين تُنجَز هذه.
due-exports = تصدير الجوازات

# First steps of a fresh installation

guide-title = الخطوات الأولى
guide-intro = يلزم وجود أربعة أشياء ليتمكن أحد من التعلم هنا. تختفي هذه القائمة عند اكتمالها.
guide-done = تم
guide-framework = نشر إطار
guide-framework-words = استيراد إطار من ملف أو كتابته: كفاءات لكل منها ثلاثة مستويات.
guide-people = إضافة المشرفين
guide-people-words = مشرف واحد على الأقل يراجع الأدلة ويعتمد المستويات. تتيح له رسالة اختيار كلمة المرور.
guide-cohort = فتح دفعة
guide-cohort-words = عنوان وإطار وتواريخ ومشرف.
guide-learners = دعوة المتعلمين
guide-learners-words = تمرير رابط الدفعة أو رمزها، أو استيراد قائمة، أو إضافة الأشخاص يدويًا.
admin-checking-title = يجري فحص السجل
admin-checking = { $done } من { $all } من القيود
admin-checking-stop = إيقاف الفحص
done-verification-stopped = يجري إيقاف الفحص. وأدناه ما وجده آخر فحص كامل.
admin-check-stopped = أُوقف آخر فحص قبل نهايته.
admin-check-silent = انقطع آخر فحص دون أن يقول شيئًا: ربما أُوقف الخادم.
admin-check-failed = تعذّر آخر فحص: { $why }
