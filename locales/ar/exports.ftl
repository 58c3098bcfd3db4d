# جوازات أشخاص كثيرين في ملف واحد

exports-title = تصدير الجوازات
exports-words = جوازات أشخاص كثيرين بصيغة PDF في ملف ZIP واحد، ومعها جدول بالأسماء والمعرّفات وبصمات الملفات. يُعدّه الخادم في الخلفية: يمكنك مغادرة هذه الصفحة. مدة حفظ الملف بالأيام: { $days }.
exports-new = تصدير جديد
exports-of = جوازات مَن
exports-cohort = دفعة
exports-which-cohort = أي دفعة
exports-unit = وحدة مع ما يتبعها
exports-which-unit = أي وحدة
exports-choose = اختر واحدة
exports-since = كل من اعتُمد له مستوى منذ يوم
exports-since-when = منذ أي يوم
exports-since-day = مستويات معتمدة منذ { $day }
exports-everybody = الجميع
exports-everybody-hint = كل من تعلّم يومًا في دفعة أو يحمل مستوى.
exports-untitled = دفعة أو وحدة لم تعد موجودة
exports-language = لغة المستندات
exports-paper = الورق
paper-a4 = A4
paper-letter = Letter
exports-begin = أعدّ الملف
exports-list = عمليات التصدير حتى الآن
exports-look-again = انظر مرة أخرى
exports-none = لم يطلب أحد تصديرًا بعد، أو أُزيلت كلها.
exports-how-far = التقدّم
exports-until = يُحفظ حتى
exports-fetch = تنزيل
exports-cancel = إلغاء
exports-remove = إزالة الملف
exports-remove-words = لن يستطيع أحد تنزيله بعد ذلك. الملف الذي يُعدّ من جديد يقول ما تقوله الجوازات عندئذ.
export-progress = { $done } من { $people } من الأشخاص
export-waiting = ينتظر دوره
export-running = قيد الإعداد
export-interrupted = انقطع
export-interrupted-words = توقف الخادم في منتصفه. سيواصل من هناك من تلقاء نفسه.
export-done = جاهز
export-failed = أخفق
export-cancelled = أُلغي
export-cancelled-words = ألغاه أحدهم؛ لا يوجد ملف.
export-erased = مُحيت بيانات شخص حين كان هذا الملف موجودًا أو قيد الإعداد، فأُزيل. اطلب ملفًا جديدًا.
export-role-ended = من طلبه لم يعد يحفظ السجلات. اطلبه بنفسك.
export-broken = تعذّر إعداده: { $why }
export-inside = { $count ->
    [zero] لا جوازات
    [one] جواز واحد
    [two] جوازان
    [few] { $count } جوازات
    [many] { $count } جوازًا
   *[other] { $count } جواز
} في الملف.
export-left-out = { $count ->
    [zero] لا أحد بلا جواز فيه.
    [one] شخص واحد لا جواز له فيه: يذكر passports.csv في الملف السبب.
    [two] شخصان لا جواز لهما فيه: يذكر passports.csv في الملف السبب.
    [few] { $count } أشخاص لا جوازات لهم فيه: يذكر passports.csv في الملف السبب.
    [many] { $count } شخصًا لا جوازات لهم فيه: يذكر passports.csv في الملف السبب.
   *[other] { $count } شخص لا جوازات لهم فيه: يذكر passports.csv في الملف السبب.
}
done-export-begun = بدأ الخادم. يمكنك مغادرة هذه الصفحة.
done-export-cancelled = أُلغي التصدير.
done-export-removed = أُزيل الملف.
refused-thing-export = تصدير
refused-export-of = قل جوازات مَن: الجميع، أو دفعة، أو وحدة، أو من اعتُمد لهم مستوى منذ يوم.
refused-export-cohort = اختر دفعة.
refused-export-unit = اختر وحدة.
refused-export-since = قل منذ أي يوم.
refused-export-to-come = ذلك اليوم لم يأتِ بعد.
refused-export-language = لا تُعدّ مستندات بهذه اللغة.
refused-export-paper = المتاح a4 و letter.
refused-export-nobody = لا أحد فيه، فلا جوازات للتصدير.
refused-export-too-many = عدد عمليات التصدير التي لم تنتهِ: { $most }. انتظر إحداها أو ألغها.
refused-export-too-many-of-yours = لديك { $most } من عمليات التصدير المكتملة أو الجارية. أزل ملفاً لم تعد تحتاج إليه، أو انتظر حتى تنتهي مدته.
refused-export-room = تملأ الملفات المكتملة المساحة المخصصة لها وهي { $mebibytes } MiB. أزل ملفاً لم يعد أحد يحتاج إليه، أو انتظر حتى تنتهي مدته.
refused-export-elsewhere = الملف في مجلد بيانات نسخة أخرى من هذا الخادم. اطلبه هناك، أو اجعل كل النسخ تستعمل مجلدًا واحدًا.
export-given-up = بُدئ خمس مرات وانقطع في كل مرة، ربما لأن الخادم توقف. اطلبه من جديد، أو لعدد أقل من الأشخاص.
