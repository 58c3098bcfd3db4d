## الشهادات: صفحات أمين السجل، وصفحات صاحبها، والصفحة التي يتحقق فيها أي شخص من شهادة.

certificate-title = شهادة
certificates-title = الشهادات
certificates-words = كل ما صدر، الأحدث أولًا. تقول الشهادة ما كان صحيحًا في يومها؛ أما صلاحيتها الآن فتقولها صفحة التحقق منها.
certificates-find = البحث بالرمز
certificates-no-such-code = لا شهادة بهذا الرمز. يُقارن بالورقة علامة علامة.
certificates-none = لا شهادات بعد
certificates-none-words = تصدر لدفعة كاملة من صفحة الدفعة، أو لشخص واحد من صفحته.
certificates-about = { $title } · { $count ->
    [zero] لا كفاءات
    [one] كفاءة واحدة
    [two] كفاءتان
    [few] { $count } كفاءات
    [many] { $count } كفاءة
   *[other] { $count } كفاءة
} · صدرت في { $day }
certificate-in-force = سارية
certificate-revoked = مسحوبة
certificate-superseded = حلت محلها شهادة أحدث
certificate-expired = منتهية الصلاحية
certificate-framework = { $title }، الإصدار { $version }
certificate-some = { $count } من { $all ->
    [zero] { $all } كفاءة
    [one] كفاءة واحدة
    [two] كفاءتين
    [few] { $all } كفاءات
    [many] { $all } كفاءة
   *[other] { $all } كفاءة
}
certificate-all = { $count ->
    [zero] كل الكفاءات، كل منها في المستوى { $level } أو أعلى
    [one] الكفاءة الوحيدة، في المستوى { $level }
    [two] الكفاءتان معًا، كل منهما في المستوى { $level } أو أعلى
    [few] كل الكفاءات الـ{ $count }، كل منها في المستوى { $level } أو أعلى
    [many] كل الكفاءات الـ{ $count }، كل منها في المستوى { $level } أو أعلى
   *[other] كل الكفاءات الـ{ $count }، كل منها في المستوى { $level } أو أعلى
}
certificate-download = تنزيل PDF
certificate-check = عرض صفحة التحقق
certificate-issued-by = أصدرها { $name }
certificate-revoked-by = سُحبت بقرار من { $name }
certificate-newer = عرض الشهادة الأحدث
certificate-address = صفحة التحقق
certificate-share = عرضها أو تمريرها
certificate-share-own = من يمسح هذا الرمز أو يفتح العنوان يرى، دون حساب، ما تقوله الشهادة وهل هي صالحة. القرار لك في من تُعرض عليه.
certificate-share-words = من يمسح هذا الرمز أو يفتح العنوان يرى، دون حساب، ما تقوله الشهادة وهل هي صالحة.
certificate-qr = رمز QR فيه عنوان صفحة التحقق
certificate-again = إصدار شهادة جديدة
certificate-revoke = سحب هذه الشهادة
certificate-revoke-words = ستقول صفحة التحقق منها من الآن «غير صالحة». تبقى المستويات في الجواز كما هي.
certificate-revoke-hint = يقرأ هذا كل من يتحقق من الشهادة، ويصل إلى صاحبها بالبريد.
certificate-new = إصدار شهادة
certificate-new-words = تذكر أعلى مستوى سارٍ في كل كفاءة بحسب سجل اليوم، ومن اعتمده.
certificate-issue = إصدار الشهادة
certificate-language = لغة الوثيقة
certificate-level-line = { $competency }، المستوى { $level } ({ $name })
certificate-would-end = ستبقى صالحة حتى { $day }: عندها تنتهي صلاحية أول مستوياتها.
certificate-replaces = تحل محل الشهادة المؤرخة { $day }.
certificate-nothing = لا شيء يُشهد به بعد
certificate-nothing-words = حالما يُعتمد مستوى يمكن أن تذكره شهادة.
certificates-of-cohort = شهادات الدفعة
certificates-due = { $count ->
    [0] لا أحد يستحق شهادة.
    [zero] لا أحد يستحق شهادة.
    [one] متعلم واحد يستحق شهادة.
    [two] متعلمان يستحقان شهادة.
    [few] { $count } متعلمين يستحقون شهادة.
    [many] { $count } متعلمًا يستحقون شهادة.
   *[other] { $count } متعلم يستحقون شهادة.
}
certificates-cohort-open = لا تزال هذه الدفعة مفتوحة. ما يُعتمد لاحقًا لا يظهر في الشهادات التي تصدر الآن.
certificates-nobody-there = تصدر الشهادات لمتعلميها.
certificates-who = من يحصل على شهادة
certificates-who-hint = المحددون هم كل من له مستوى ولم تصدر له شهادة من هذه الدفعة بعد.
certificates-holds = { $count ->
    [zero] لا مستويات
    [one] مستوى في كفاءة واحدة
    [two] مستويات في كفاءتين
    [few] مستويات في { $count } كفاءات
    [many] مستويات في { $count } كفاءة
   *[other] مستويات في { $count } كفاءة
}
certificates-holds-nothing = لا مستوى ساريًا بعد
certificates-has-one = عرض شهادته
certificates-had-one = عرض شهادته التي لم تعد صالحة
certificates-unprintable = في الاسم العلامة «{ $character }» التي لا يطبعها أي خط هنا. يُكتب أولًا بطريقة أخرى.
certificates-nobody = يُحدد متعلم واحد على الأقل.
certificates-issue = إصدار الشهادات
certificates-has-one-since = صدرت شهادة باسم { $name } منذ فتح هذه الصفحة. يُحدد الاسم مرة أخرى لاستبدالها.
certificate-newer-since = صدرت شهادة منذ فتح هذه الصفحة. ترد أدناه؛ لا تصدر أخرى إلا إذا أُريد استبدالها.
certificate-returns = عندها تعود الشهادة المؤرخة { $day }، التي حلت هذه محلها، صالحة. تُسحب هي أيضًا إن كانت خاطئة.
due-certificates-undermined = شهادات لم تعد صالحة
signoff-certified = تذكر شهادة هذا المستوى. بعد سحبه لا تعود الشهادة صالحة، ويرى أمين السجل ذلك في «المهام».
passport-certificates = الشهادات
person-certificate = إصدار شهادة
due-certificates = شهادات ينبغي إصدارها
due-certificates-about = { $count ->
    [zero] لا متعلمين بلا شهادة في هذه الدفعة المغلقة
    [one] متعلم واحد في هذه الدفعة المغلقة له مستويات وليست له شهادة
    [two] متعلمان في هذه الدفعة المغلقة لهما مستويات وليست لهما شهادة
    [few] { $count } متعلمين في هذه الدفعة المغلقة لهم مستويات وليست لهم شهادة
    [many] { $count } متعلمًا في هذه الدفعة المغلقة لهم مستويات وليست لهم شهادة
   *[other] { $count } متعلم في هذه الدفعة المغلقة لهم مستويات وليست لهم شهادة
}
due-certificates-badge = ينبغي إصدارها
due-certificates-expiring = شهادات تنتهي صلاحيتها
done-certificate-issued = صدرت الشهادة. يصل الخبر إلى صاحبها بالبريد.
done-certificate-revoked = سُحبت الشهادة. صفحة التحقق منها تقول ذلك.
done-certificates-issued = { $count ->
    [zero] لم تصدر شهادات.
    [one] صدرت شهادة واحدة.
    [two] صدرت شهادتان.
    [few] صدرت { $count } شهادات.
    [many] صدرت { $count } شهادة.
   *[other] صدرت { $count } شهادة.
}

## التحقق، لأي شخص

verify-title = التحقق من شهادة
verify-words = يُكتب هنا الرمز المطبوع على شهادة من { $organisation }، أو يُمسح رمز QR الذي عليها.
verify-code = رمز الشهادة
verify-code-hint = اثنا عشر حرفًا ورقمًا، مثل 7K3M-Q9TX-WPVN
verify-code-shape = في الرمز اثنا عشر حرفًا ورقمًا، مثل 7K3M-Q9TX-WPVN. يُقارن بالشهادة.
verify-code-mistyped = في هذا الرمز خطأ: علامته الأخيرة لا تناسب بقية العلامات. يُقارن بالشهادة.
verify-button = تحقق
check-title = التحقق من شهادة
check-valid = صالحة
check-not-valid = غير صالحة
check-cannot-tell = لا يمكن الجزم
check-reason-valid = صدرت هذه الشهادة هنا، وتقول ما يرد أدناه، وهي صالحة اليوم.
check-reason-revoked = سُحبت في { $day }.
check-reason-superseded = حلت محلها شهادة أحدث في { $day }. تُطلب تلك.
check-reason-expired = كانت صالحة حتى { $day }.
check-reason-level-revoked = سُحب مستوى فيها منذ صدورها. يرد أدناه أيها.
check-reason-level-expired = انتهت صلاحية مستوى فيها. يرد أدناه أيها.
check-reason-level-suspended = مستوى فيها معلق: يجري التحقق من أن الشخص المذكور هو من اعتمده. يُعاد التحقق لاحقًا.
check-reason-level-missing = لم يعد هنا السجل الذي يستند إليه أحد مستوياتها، فلا يمكن تأكيد ذلك المستوى.
check-reason-damaged = المحفوظ هنا لا يطابق التوقيع الذي حُفظ به. تُسأل الجهة المذكورة على الشهادة.
check-reason-unknown = لم تصدر هنا شهادة بهذا الرمز، أو مُحي سجل صاحبها بناءً على رغبته. يُقارن الرمز والعنوان بالورقة.
check-says = ما تقوله
check-holder = صاحبها
check-issuer = الجهة المصدرة
check-framework = موضوعها
check-issued = تاريخ الإصدار
check-code = الرمز
check-levels = المستويات
check-competency = الكفاءة
check-level = المستوى
check-signed = الاعتماد
check-now = اليوم
check-level-holds = سارٍ
check-level-since = { $state } منذ { $day }
check-level-missing = لا يمكن تأكيده
check-how = جرى الاطلاع والمقارنة بالتوقيع: { $moment }. يُقارن الاسم والمستويات بالورقة: العبرة بما يرد هنا.
check-another = التحقق من شهادة أخرى

## ما يُرفض

refused-thing-certificate = لشهادة كهذه
refused-certificate-only-registrar = يصدر الشهادات ويعرضها ويسحبها أمناء السجل ومديرو النظام.
refused-certificate-nothing = لا مستوى ساريًا يمكن أن تذكره شهادة.
refused-certificate-too-many = تذكر الشهادة { $most } مستوى على الأكثر.
refused-certificate-twice = تذكر الشهادة «{ $competency }» مرتين.
refused-certificate-unprintable = في «{ $competency }» العلامة «{ $character }» ({ $code }) التي لا يطبعها أي خط هنا، فلا يمكن أن تذكرها شهادة. يُنشر إصدار من الإطار يكتبها بطريقة أخرى.
refused-certificate-not-the-version = لا تذكر الشهادة الإطار كما هو في إصداره { $version }.
refused-certificate-expiry = تبقى الشهادة صالحة حتى تنتهي صلاحية أول مستوياتها.
refused-certificate-not-in-force = المستوى { $level } من «{ $competency }» ليس ساريًا كما تذكره الشهادة.
refused-certificate-revoked-already = سبق سحب هذه الشهادة.
refused-certificate-language = «{ $language }» ليست لغة تُطبع بها الوثائق.
refused-certificate-of-what = يُذكر إطار أو دفعة.
refused-certificate-other-framework = تعمل الدفعة بإطار آخر.
refused-certificate-other-cohort = ليس هذا الشخص في هذه الدفعة.
