# Words in PDF documents.

documents-title = جواز التعلم
documents-title-of = جواز التعلم: { $name }
documents-subject = المستويات المعتمدة كما في { $date }
documents-cohorts = { $count ->
    [one] الدفعة
    [two] الدفعتان
    [few] الدفعات
    [many] الدفعات
   *[other] الدفعات
}
documents-no-cohort = لا توجد حاليًا
documents-as-of = كما في
documents-issued = صدر في
documents-as-of-date = كما في { $date }
documents-issued-date = صدر في { $date }
documents-evidence-count = { $count ->
    [0] لم يُقدَّم أي دليل بعد
    [one] دليل واحد مقدَّم
    [two] دليلان مقدَّمان
    [few] { $count } أدلة مقدَّمة
    [many] { $count } دليلًا مقدَّمًا
   *[other] { $count } دليل مقدَّم
}
documents-in-review-count = { $count ->
    [one] مستوى واحد بانتظار المراجعة
    [two] مستويان بانتظار المراجعة
    [few] { $count } مستويات بانتظار المراجعة
    [many] { $count } مستوى بانتظار المراجعة
   *[other] { $count } مستوى بانتظار المراجعة
}
documents-half-signed-count = { $count ->
    [one] مستوى واحد بانتظار التوقيع الثاني
    [two] مستويان بانتظار التوقيع الثاني
    [few] { $count } مستويات بانتظار التوقيع الثاني
    [many] { $count } مستوى بانتظار التوقيع الثاني
   *[other] { $count } مستوى بانتظار التوقيع الثاني
}
documents-returned-count = { $count ->
    [one] مستوى واحد مُعاد
    [two] مستويان مُعادان
    [few] { $count } مستويات مُعادة
    [many] { $count } مستوى مُعادًا
   *[other] { $count } مستوى مُعاد
}
documents-expired-count = { $count ->
    [one] مستوى واحد منتهٍ
    [two] مستويان منتهيان
    [few] { $count } مستويات منتهية
    [many] { $count } مستوى منتهيًا
   *[other] { $count } مستوى منتهٍ
}
documents-suspended-count = { $count ->
    [one] مستوى واحد معلّق
    [two] مستويان معلّقان
    [few] { $count } مستويات معلّقة
    [many] { $count } مستوى معلّقًا
   *[other] { $count } مستوى معلّق
}
documents-revoked-count = { $count ->
    [one] مستوى واحد مسحوب
    [two] مستويان مسحوبان
    [few] { $count } مستويات مسحوبة
    [many] { $count } مستوى مسحوبًا
   *[other] { $count } مستوى مسحوب
}
documents-earned-count = { $count ->
    [one] مستوى واحد مكتسب لا يُحتسب وحده
    [two] مستويان مكتسبان لا يُحتسبان وحدهما
    [few] { $count } مستويات مكتسبة لا تُحتسب وحدها
    [many] { $count } مستوى مكتسبًا لا يُحتسب وحده
   *[other] { $count } مستوى مكتسب لا يُحتسب وحده
}
documents-levels-signed = المعتمد { $signed } من { $possible ->
    [one] مستوى واحد
    [two] مستويين
    [few] { $possible } مستويات
    [many] { $possible } مستوى
   *[other] { $possible } مستوى
}
documents-levels-held = { $possible ->
    [one] من مستوى واحد
    [two] من مستويين
    [few] من { $possible } مستويات
    [many] من { $possible } مستوى
   *[other] من { $possible } مستوى
}
documents-levels-held-spoken = المعتمد الساري { $signed } من { $possible ->
    [one] مستوى واحد
    [two] مستويين
    [few] { $possible } مستويات
    [many] { $possible } مستوى
   *[other] { $possible } مستوى
}.
documents-share = { $signed } من { $possible }
documents-share-spoken = المستوى { $level }، { $name }: { $signed } من { $possible } من الكفاءات.
documents-share-spoken-only = المستوى { $level }، { $name }: { $signed } من كفاءة واحدة.
documents-version = الإصدار { $version }
documents-competency-count = { $count ->
    [one] كفاءة واحدة
    [two] كفاءتان
    [few] { $count } كفاءات
    [many] { $count } كفاءة
   *[other] { $count } كفاءة
}
documents-provenance = مستخرج من سجل التعلم لدى { $issuer } كما كان في نهاية { $date }. كل اعتماد وراء هذه الأختام مذكور في الملحق.
documents-online = الجواز كما هو اليوم: { $address }

documents-competency = الكفاءة
documents-level = المستوى { $level }
documents-foundational = أساسية
documents-earned-as = اكتُسبت باسم { $title }
documents-retired = لم تعد جزءًا من هذا الإطار
documents-earned-apart = المستوى { $level }: اكتُسب باسم { $title }، ولا يُحتسب وحده
documents-signed-as = المستوى { $level }: اعتُمد باسم { $title }
documents-own-view = التقييم الذاتي: { $says }؛ { $signed }
documents-own-view-level = المستوى { $level }
documents-own-view-none = لا مستوى بعد
documents-own-view-signed = المستوى { $level } معتمد
documents-own-view-unsigned = لا مستوى معتمد
documents-nothing-yet = لا كفاءات في هذا الإطار بعد.

# The words of the page: state-… in common.ftl, slot-… in pages.ftl.
documents-stamp-evidence = يوجد دليل
documents-stamp-in-part = مقبول جزئيًا
documents-stamp-in-review = بانتظار المراجعة
documents-stamp-half = بانتظار التوقيع الثاني
documents-stamp-returned = مُعاد
documents-stamp-expired = منتهٍ
documents-stamp-revoked = مسحوب
documents-stamp-suspended = معلّق
documents-stamp-earned = غير محتسب

documents-spoken-none = المستوى { $level }، { $name }: لم يبدأ.
documents-spoken-evidence = المستوى { $level }، { $name }: يوجد دليل.
documents-spoken-in-part = المستوى { $level }، { $name }: مقبول جزئيًا.
documents-spoken-in-review = المستوى { $level }، { $name }: بانتظار المراجعة.
documents-spoken-half = المستوى { $level }، { $name }: { $signed }، وهو بانتظار التوقيع الثاني.
documents-spoken-returned = المستوى { $level }، { $name }: مُعاد.
documents-spoken-signed = المستوى { $level }، { $name }: { $signed }.
documents-spoken-expired = المستوى { $level }، { $name }: { $signed }، وهو منتهٍ.
documents-spoken-revoked = المستوى { $level }، { $name }: { $signed }، وهو مسحوب.
documents-spoken-suspended = المستوى { $level }، { $name }: { $signed }، وهو معلّق.
documents-spoken-earned = المستوى { $level }، { $name }: { $signed }، ولا يُحتسب وحده.
documents-spoken-and-waiting = { $said } دليل جديد بانتظار المراجعة.
documents-spoken-and-returned = { $said } أُعيد دليل جديد.
documents-signed-once = اعتُمد في { $date } بتوقيع { $signer }
documents-signed-twice = اعتُمد في { $date } بتوقيع { $signer }، وبتوقيع ثانٍ من { $second } في { $second-date }

documents-appendix = الملحق: الاعتمادات
documents-appendix-continued = الملحق: الاعتمادات (تابع)
documents-no-sign-offs = لم يُعتمد أي مستوى بعد. سيُذكر هنا أول اعتماد بتاريخه وموقّعه وأدلته.
documents-signed-by = بتوقيع { $signers }
documents-signed-in-turn = اعتُمد في { $date } بتوقيع { $signer }، وبتوقيع ثانٍ من { $second } في { $second-date }
documents-and = { $first } و{ $last }
documents-in-cohort = الدفعة { $cohort }
documents-under-version = إصدار الإطار { $version }
documents-valid-until = صالح حتى { $date }
documents-state-expired = انتهى في { $date }
documents-state-expired-undated = منتهٍ
documents-state-revoked = مسحوب
documents-state-half = غير سارٍ بعد: بانتظار التوقيع الثاني
documents-state-suspended = معلّق: بانتظار أمين السجل
documents-ended-on = { $state }، { $date }
documents-ended = { $state }: { $reason }
documents-evidence-judged = الأدلة
documents-prior-learning = الاعتراف بالتعلم السابق

documents-certificate = شهادة
documents-certificate-of = شهادة: { $name }
documents-certificate-subject = { $title }، الإصدار { $version }: { $code }
documents-certificate-shown = ثبت بهذه الشهادة اكتساب { $count } من { $all ->
    [one] كفاءة واحدة
    [two] كفاءتين
    [few] { $all } كفاءات
    [many] { $all } كفاءة
   *[other] { $all } كفاءة
} في إطار
documents-certificate-shown-all = ثبت بهذه الشهادة اكتساب { $count ->
    [one] الكفاءة الوحيدة، بالمستوى { $level } ({ $name }) أو أعلى،
    [two] الكفاءتين، كلتيهما بالمستوى { $level } ({ $name }) أو أعلى،
    [few] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name }) أو أعلى،
    [many] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name }) أو أعلى،
   *[other] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name }) أو أعلى،
} في إطار
documents-certificate-shown-all-highest = ثبت بهذه الشهادة اكتساب { $count ->
    [one] الكفاءة الوحيدة، بالمستوى { $level } ({ $name })،
    [two] الكفاءتين، كلتيهما بالمستوى { $level } ({ $name })،
    [few] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name })،
    [many] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name })،
   *[other] جميع الكفاءات، وعددها { $count }، بالمستوى { $level } ({ $name })،
} في إطار
documents-certificate-follows = جميع المستويات مذكورة في الصفحات التالية
documents-certificate-issued = صدرت في
documents-certificate-until = سارية حتى
documents-certificate-code = رمز التحقق
documents-certificate-check = للتحقق منها
documents-certificate-camera = رمز تقرؤه كاميرا الهاتف ويفتح { $address }
documents-certificate-out-of = { $all ->
    [one] من كفاءة واحدة
    [two] من كفاءتين
    [few] من { $all } كفاءات
    [many] من { $all } كفاءة
   *[other] من { $all } كفاءة
}
documents-certificate-seal = الختم: { $count } من { $all ->
    [one] كفاءة واحدة
    [two] كفاءتين
    [few] { $all } كفاءات
    [many] { $all } كفاءة
   *[other] { $all } كفاءة
}، صدرت الشهادة في { $date }.
documents-certificate-levels = مستويات هذه الشهادة
documents-certificate-levels-continued = مستويات هذه الشهادة (تابع)
documents-certificate-since = سارٍ منذ { $date }
documents-certificate-revoked = سُحبت في { $date }: لم تعد هذه الشهادة سارية
documents-certificate-superseded = استُبدلت في { $date }: حلّت محلها شهادة أحدث
documents-certificate-expired = انتهت: كانت هذه الشهادة سارية حتى { $date }
documents-certificate-undermined = لم يعد أحد مستوياتها ساريًا: لم تعد هذه الشهادة صالحة
documents-certificate-doubtful = أحد مستوياتها قيد المراجعة: تُراجع صفحة التحقق قبل الاعتماد عليها
documents-certificate-strip-undermined = غير صالحة
documents-certificate-strip-doubtful = معلقة
documents-certificate-strip-revoked = مسحوبة
documents-certificate-strip-superseded = مستبدلة
documents-certificate-strip-expired = منتهية

documents-page = { $page } من { $pages }

documents-date-long = { $day } { $month } { $year }
documents-date-short = { $day } { $month } { $year }
documents-month-1 = يناير
    .short = يناير
documents-month-2 = فبراير
    .short = فبراير
documents-month-3 = مارس
    .short = مارس
documents-month-4 = أبريل
    .short = أبريل
documents-month-5 = مايو
    .short = مايو
documents-month-6 = يونيو
    .short = يونيو
documents-month-7 = يوليو
    .short = يوليو
documents-month-8 = أغسطس
    .short = أغسطس
documents-month-9 = سبتمبر
    .short = سبتمبر
documents-month-10 = أكتوبر
    .short = أكتوبر
documents-month-11 = نوفمبر
    .short = نوفمبر
documents-month-12 = ديسمبر
    .short = ديسمبر

# In the place of a document that cannot be printed

unprinted-title = لا يتوفر ملف PDF لهذا الجواز بعد
unprinted-words = يحتاج ملف PDF إلى خط لكل حرف، وليس في خطوطنا ما يكتب الحروف المعروضة هنا. ولو حلّ مربع محلها لقال الجواز شيئًا آخر، لذا يلزم كتابتها بشكل آخر أولًا:
unprinted-character = الحرف { $character } ({ $code })
unprinted-learner = اسم المتعلم
unprinted-learner-advice = يمكن لأمين السجل كتابته بحروف أخرى، من صفحة الأشخاص.
unprinted-unit = اسم وحدة
unprinted-unit-advice = يمكن لأمين السجل كتابته بشكل آخر من صفحة الأشخاص، الوحدات.
unprinted-cohort = عنوان دفعة
unprinted-cohort-advice = يمكن لأمين السجل تغييره في صفحة الدفعة.
unprinted-issuer = اسم المؤسسة
unprinted-issuer-advice = يمكن لمن يشغّل الخادم كتابته بشكل آخر في الإعداد STAMPBOOK_ORGANISATION.
unprinted-framework = إطار
unprinted-framework-advice = يمكن لأمين السجل نشر إصدار منه بلا هذا الحرف.
unprinted-signer = اسم أحد الموقّعين
unprinted-signer-advice = يمكن لأمين السجل كتابته بحروف أخرى، من صفحة الأشخاص.
unprinted-signed = نص جرى اعتماده
unprinted-signed-advice = ما اعتُمد لا يتغير أبدًا. يمكن اعتماد المستوى من جديد بنص آخر، وسحب الاعتماد القديم.
unprinted-change = تغييره
unprinted-look = الاطلاع عليه
unprinted-meanwhile = إلى ذلك الحين تعرض صفحة الجواز كل ما فيه، ويمكن طباعتها من المتصفح.
unprinted-back = العودة إلى الجواز
