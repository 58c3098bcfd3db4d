# Sign-offs

signoff-title = اعتماد المستوى { $level }
signoff-crumb = الاعتماد
signoff-framework-version = { $title }، الإصدار { $version }
signoff-second = يحتاج هذا المستوى إلى شخص ثانٍ محايد، ويُحتسب بعد توقيعهما معًا.
signoff-descriptor = كيف يبدو هذا المستوى
signoff-descriptor-then = ما جرى اعتماده
signoff-evidence = الأدلة التي اطّلعت عليها
signoff-evidence-judged = الأدلة التي قُيّمت
signoff-no-evidence = لا أدلة لهذا المستوى بعد.
signoff-read = قراءته
signoff-comment = تعليق
signoff-comment-hint = يقرؤه المتعلم بجانب الختم.
signoff-prior = الاعتراف بالتعلم السابق
signoff-prior-hint = لما كان الشخص يستطيع فعله قبل مجيئه. يتطلب ذكر السبب بدل الأدلة، ويظهر في الجواز بهذه الصفة.
signoff-prior-field = كيف عرفت ذلك؟
signoff-receipt = سيصلك إيصال بالبريد يذكر ما اعتمدته بالضبط.
signoff-by = بتوقيع
signoff-by-first = التوقيع الأول
signoff-by-second = التوقيع الثاني
signoff-half = التوقيع الأول: { $name }، في { $day }. وينقص التوقيع الثاني: يُحتسب المستوى بعد توقيع شخص آخر محايد أيضًا.
signoff-cohort = الدفعة
signoff-framework = الإطار
signoff-expires = صالح حتى
signoff-countersign = إضافة التوقيع الثاني
signoff-renew = تجديده
signoff-settle = معلّق
signoff-settle-words = نفى صاحب التوقيع أنه توقيعه. يُرجى سؤاله وسؤال المتعلم، ثم اتخاذ القرار.
signoff-settle-legend = قرارك
signoff-stands = يبقى الاعتماد
signoff-revoke = سحب الاعتماد
signoff-revoke-words = يبقى الختم ظاهرًا بوصفه مسحوبًا، مع اسمك والتاريخ والسبب. وتصل رسالة إلى المتعلم.
signoff-revoke-hint = ما الخطأ، في جملة يمكن للمتعلم الرد عليها.
not-me-title = أليس هذا توقيعك؟
not-me-words = يُعلَّق هذا الاعتماد فورًا. وينظر فيه أمين السجل، ولا يتغير شيء غيره.
not-me-button = هذا ليس توقيعي
not-me-done-title = الاعتماد معلّق
not-me-done = أُبلغ أمين السجل. إن كان من المحتمل أن يعرف شخص آخر كلمة مرورك، فيُرجى تسجيل الخروج من كل الأجهزة وتعيين كلمة مرور جديدة.
not-me-spent = استُخدم من قبل، أو مضى عليه وقت طويل، أو لم يُنسخ كاملًا. يمكنك طلب المساعدة من أمين السجل.
appeal-title = نظرة أخرى
appeal-text = رأي المتعلم
appeal-field = ما رأيك في الأمر؟
appeal-field-hint = يقرؤه أمين السجل ومشرفك. ويبقى النصان في السجل.
appeal-button = طلب نظرة أخرى
appeal-waits = الأمر لدى أمين السجل، وله القرار.
appeal-decide = قرارك
appeal-again = تُعاد مراجعته
appeal-stands = يبقى القرار
appeal-reason-hint = يقرؤه الطرفان.

# People

people-title = الأشخاص
people-new = إضافة شخص
people-import = استيراد كشف
people-find = البحث باسم أو عنوان
people-role = الدور
people-any-role = كل الأدوار
people-nobody = لا نتائج مطابقة. يمكن تجربة حروف أقل.
person-still-leads = ما زال هذا الشخص يشرف على هذه الدفعات. يلزم تعيين مشرف آخر لكل منها:
person-stands-in = ما زال هذا الشخص ينوب عن مشرف في هذه الدفعات. يلزم إنهاء النيابة هناك:
person-stands-in-line = { $cohort }: نيابةً عن { $lead }، من { $from } إلى { $until }
closure-ends = يُسجَّل خروج { $name } فورًا من كل الأجهزة، ولا يعود تسجيل الدخول ممكنًا. وتتوقف روابط تسجيل الدخول وتعيين كلمة المرور.
closure-stays = ما كتبه وقرره ووقّعه صاحب الحساب يبقى، ويبقى معه جوازه إن كان متعلمًا. ويمكنك فتح الحساب من جديد في أي وقت من صفحته.
closure-leads = يشرف صاحب الحساب على هذه الدفعات، وإغلاق حسابه لا يعفيه من أي منها. يلزم تعيين مشرف آخر لكل منها:
closure-alone = { $cohort }: لا مشرف آخر عليها
closure-stands-in = ينوب صاحب الحساب عن مشرف في هذه الدفعات، ولا ينوب أحد بعد إغلاق حسابه:
closure-button = إغلاق الحساب
person-mail-problem = البريد إلى هذا العنوان لا يصل
person-unit = الوحدة
person-unit-hint = إدارة أو جناح أو فرع.
person-passport = فتح الجواز
person-edit = تغيير الاسم أو العنوان أو الوحدة
person-roles = الأدوار
person-no-roles = لم يُمنح أي دور. والتعلم في دفعة لا يحتاج إلى دور.
person-scope = النطاق
person-from = من
person-until = حتى
person-open = مفتوح
person-ended = انتهى
person-end = إنهاء اليوم
person-grant = منح دور
person-granted-by = بقرار من
person-access = تسجيل الدخول
person-invite = إرسال رابط الدخول بالبريد
person-sign-out = تسجيل خروجه من كل الأجهزة
person-devices = مسجّل الدخول على
person-close = إغلاق حسابه
person-open-again = فتح حسابه من جديد
person-everywhere = في كل مكان
person-by-operator = مشغّل الخادم
person-no-account = ليس لديه حساب.
person-closed = هذا الحساب مغلق.
person-grant-closed = الأدوار لمن يمكنه تسجيل الدخول. يلزم فتح الحساب من جديد لمنح دور.
person-never-seen = لم يسجّل الدخول قط.
person-not-signed-in = لا تسجيل دخول قائم حاليًا.
person-seen = آخر ظهور: { $day }.
person-no-day = يُرجى اختيار يوم، مثل 1 سبتمبر 2026
people-closed = مغلق
people-invited = لم يعيّن كلمة مرور بعد
done-invited = رابط تعيين كلمة المرور في طريقه إليه.
done-person-saved = تم الحفظ.
done-granted = تم منح الدور.
done-ended = انتهى الدور.
done-signed-out = تم تسجيل خروجه من كل الأجهزة.
done-closed = أُغلق حسابه، وتم تسجيل خروجه من كل الأجهزة.
done-opened = حسابه مفتوح من جديد. يمكنك إرسال رابط إليه إن احتاج.
person-name-hint = كما اعتاد كتابته، بأي حروف كانت.
person-email-hint = يصل إليه رابط لتعيين كلمة مرور.
person-role-hint = أدوار أخرى بتواريخها لاحقًا.
person-add = إضافة ودعوة
person-scope-hint = الرعاة: في كل مكان أو وحدة أو دفعة. الزملاء: في كل مكان أو دفعة. البقية: في كل مكان.
units-title = الوحدات
units-words = أقسام المؤسسة. والوحدة التي ينتمي إليها الشخص مذكورة في صفحته.
units-none = لا وحدات بعد.
units-part-of = جزء من
units-new = إضافة وحدة
units-add = إضافة
units-name = الاسم
units-name-hint = يرى الجميع الاسم الجديد فورًا، وفي السجلات القديمة أيضًا.
units-parent = جزء من
units-top = لا شيء
done-unit-saved = تم الحفظ.
erasure-title = محو كل شيء عن هذا الشخص
erasure-for-good = لا يمكن التراجع عن هذا.
erasure-goes = يُمحى الاسم والأدوار والمقاعد في الدفعات، والأدلة بملفاتها، والمراجعات والاعتمادات والتعليقات في سجله، والتأملات الخاصة، والمسودات، والحساب.
erasure-stays = ما قاله عن غيره يبقى لدى غيره بلا اسمه. ويبقى أن شيئًا كان هنا، ومتى، وبقول مَن، كفجوة يمكن معها التحقق من السجل. وتحتفظ النسخ الاحتياطية بكل شيء إلى أن تُستبدل.
erasure-reason = السبب
erasure-reason-hint = يبقى هذا نهائيًا، فلا يُذكر فيه اسم أحد.
erasure-sure = أريد محو كل شيء عن { $name }
erasure-not-sure = يُرجى تحديد هذا إن كان هو المراد
erasure-now = محو نهائي
done-erased = مُحي كل شيء عن هذا الشخص.
roster-title = استيراد كشف
roster-words = الأشخاص والوحدات والدفعات ومن في كل منها، من ملف CSV واحد أو من ملفات OneRoster. يظهر أولًا ما سيتغير.
roster-file = الملف
roster-file-hint = ملف CSV واحد بالعمودين name و email، ويمكن إضافة unit و cohort و role و starts_on و ends_on؛ أو كل ملفات CSV من OneRoster 1.1 أو 1.2 معًا.

# What a dry run found

difference-title = ما سيتغير
difference-problems = ما يحول دون ذلك
difference-missing = الناقص
difference-added = جديد
difference-changed = متغير
difference-removed = محذوف
difference-asks = ما تتطلبه مستوياتها
difference-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
difference-try = عرض ما سيتغير
difference-import = استيراده
difference-again = اختيار ملف آخر

# Frameworks

frameworks-title = الأطر
frameworks-import = استيراد إطار
frameworks-empty-title = لا أطر بعد
frameworks-empty-words = يذكر الإطار ما يمكن للأشخاص إتقانه، في ثلاثة مستويات لكل كفاءة. يمكنك جلب إطار من CASE أو CSV أو صيغة Stampbook نفسها.
frameworks-empty-other = هنا ستظهر أطر مؤسستك.
framework-version = الإصدار { $version }
framework-export = تصدير بصيغة
framework-publish-words = الإصدار المنشور لا يتغير. وما اكتُسب يبقى.
framework-contents = { $count ->
    [one] كفاءة واحدة
    [two] كفاءتان
    [few] { $count } كفاءات
    [many] { $count } كفاءة
   *[other] { $count } كفاءة
}
framework-no-descriptor = بلا وصف.
framework-more = كيف يُبلغ هذا المستوى
framework-learning = التعلم
framework-practice = الممارسة
framework-assessment = كيفية التقييم
import-words = CASE 1.0 أو 1.1 (JSON)، أو CSV، أو صيغة JSON الخاصة بـ Stampbook. يظهر أولًا ما سيتغير.
import-file = الملف
import-file-hint = ملف JSON أو CSV واحد، أو كل ملفات CSV في مجلد معًا.
import-levels = مطابقة المستويات
import-levels-hint = فقط إذا لم تكن مستوياته ثلاثة. «⁦0,1>1 2>2 3,4>3⁩» تجعل مستوياته الخمسة ثلاثة.

# Mail

mail-list-title = البريد
mail-empty-title = لا بريد
mail-empty-words = تظهر هنا الملخصات والإيصالات والإشعارات عندما يكون هناك ما يقال.
mail-from = من
mail-to = إلى
mail-attached = المرفقات
mail-retry = إعادة المحاولة الآن
mail-as-text = كنص بسيط

# Administration

admin-title = الإدارة
admin-well = كل شيء على ما يرام.
admin-attention = يحتاج إلى تدخل
admin-outbox = البريد
admin-outbox-counts = المرسل: { $sent }{ $kept ->
    [0] {""}
   *[other] ، والمحفوظ هنا: { $kept }
}، والمنتظر: { $waiting }، وما أخفق إرساله: { $failed }.
admin-open-mail = فتح البريد الصادر
admin-failed-mail = ما أخفق إرساله
admin-record = السجل
admin-record-words = كل قيد يحمل بصمة القيد الذي قبله، وتُوقَّع القيود مجموعات. والتحقق يحسبها كلها من جديد.
admin-record-never = لم يُتحقق منه بعد.
admin-verify = التحقق من السجل الآن
admin-jobs = الأعمال في الخلفية
admin-settings = الإعدادات
admin-settings-words = تُغيَّر في ملف الإعدادات أو بالمتغيرات، وتسري بعد التشغيل التالي.
admin-setting = الإعداد
admin-value = القيمة
admin-source = المصدر
due-title = المهام
due-empty-title = لا مهام الآن
due-empty-words = تظهر هنا الاعتمادات المعلّقة والتظلمات والمستويات التي أوشكت صلاحيتها على الانتهاء.

# Account

account-assessment = تقييمك الذاتي
account-assessment-words = تقييمك الذاتي يظهر بجانب الأختام، ولا يغيّر أيًّا منها.
account-mail = البريد الذي يصلك
account-mail-save = حفظ خيارات البريد
account-away = أثناء غيابك
account-away-words = يتولى شخص آخر المراجعة والاعتماد لدفعاتك، ويُظهر السجل الاسمين.
account-away-to = من ينوب
account-away-button = تعيين النائب
account-password = كلمة المرور
account-password-current = كلمة المرور الحالية
account-password-none = تُترك فارغة إن كان دخولك حتى الآن بروابط البريد فقط.
account-password-save = حفظ كلمة المرور
done-password = تم حفظ كلمة مرورك، وتم تسجيل خروجك من كل مكان آخر.
account-sessions = أين سجّلت الدخول
account-some-browser = متصفح
account-password-same = هذه كلمة مرورك الحالية. يُرجى اختيار غيرها.
account-password-wrong = هذه ليست كلمة مرورك الحالية
account-here = هنا
account-since = منذ
account-seen = آخر استخدام
account-sign-out-everywhere = تسجيل الخروج من كل الأجهزة
assessment-title = تقييمك الذاتي
assessment-words = يمكنك اختيار ما ينطبق اليوم. ولا يغيّر اختيارك أي ختم.
assessment-none = ليس بعد

# Problems

problem-missing = هذه الصفحة غير موجودة هنا
problem-missing-words = قد يكون في العنوان خطأ، أو أن ما كان هنا ليس متاحًا لك.
problem-forbidden = هذا غير متاح لك
problem-forbidden-words = دورك لا يشمله. إن كان ينبغي أن يشمله، فيمكنك مراجعة أمين السجل.
problem-too-often = استراحة قصيرة من فضلك
problem-too-often-words = محاولات كثيرة متتالية. يُرجى الانتظار دقيقة ثم المحاولة من جديد.
problem-broken = حدث خلل هنا
problem-broken-words = الخلل منا لا منك، وقد سُجّل. لم يضع شيء مما حفظته. يُرجى المحاولة من جديد بعد لحظات.
problem-home = الانتقال إلى صفحتك الأولى
problem-back = رجوع
problem-reference = عند طلب المساعدة، يُرجى ذكر

# Unsubscribing

unsubscribe-title = إيقاف هذه الرسائل؟
unsubscribe-words = لن تصل إلى { $email } رسائل أخرى من هذا النوع: { $kind }.
unsubscribe-button = إيقاف
unsubscribe-done-title = تم الإيقاف
unsubscribe-done = لن تصل إلى { $email } رسائل أخرى من هذا النوع: { $kind }.
unsubscribe-all = عرض كل البريد الذي يصلك
unsubscribe-unknown = يمكنك إيقاف كل نوع من الرسائل أو تشغيله من حسابك.

# Demo

demo-title = جواز تعلم يفخر أصحابه بفتحه
demo-words = جولة مع أشخاص من نسج الخيال: تسجيل دليل، ومراجعته، واعتماد مستوى، وطباعة الجواز.

signoff-on-behalf = نيابةً عن { $name } خلال فترة الغياب
signoff-disputed-by = «هذا ليس توقيعي»: { $name }
signoff-settled-by = يبقى الاعتماد، بقرار من { $name }
signoff-not-me = أليس هذا توقيعك؟
done-disputed = الاعتماد معلّق. أُبلغ أمين السجل.
signoff-revoked-by = سُحب بقرار من { $name }
signoff-settle-choose = يُرجى اختيار هل يبقى الاعتماد.
not-me-what = { $name }: { $competency }، المستوى { $level }، اعتُمد في { $day }
done-revoked = سُحب الاعتماد. ستصل رسالة إلى المتعلم.
done-settled = تم حفظ قرارك.
done-countersigned = أُضيف توقيعك الثاني. يُحتسب المستوى من الآن.
