# Signing in

sign-in-title = تسجيل الدخول
sign-in-button = تسجيل الدخول
sign-in-link-button = إرسال رابط بالبريد بدلًا من ذلك
sign-in-forgotten = هل نسيت كلمة المرور؟
sign-in-kept = يُرجى تسجيل الدخول من جديد. ما كتبته محفوظ.
sign-in-demo-title = التجربة بدور
sign-in-demo-words = كل شخص من هؤلاء، وهم من نسج الخيال، يرى Stampbook من جانب مختلف.
sign-in-demo-button = تسجيل الدخول
demo-sign-in = تسجيل الدخول بعنوان وكلمة مرور
sign-in-no-email = يُرجى كتابة عنوان بريدك الإلكتروني.
sign-in-no-password = يُرجى كتابة كلمة المرور، أو طلب رابط بالبريد
sign-in-too-many = محاولات كثيرة. يُرجى الانتظار { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، أو طلب رابط بالبريد.
unsent-back = لم يُرسل بعد: ما كتبته هنا من قبل عاد إلى النموذج.
unsent-here = لم يُرسل بعد، من زيارة سابقة:
unsent-take = متابعته
unsent-drop = حذفه
kept-title = ما كتبته محفوظ هنا
kept-words = تم تسجيل دخولك من جديد. لم يضع شيء، ولم يُرسل شيء بعد.
kept-button = إرساله الآن
kept-drop = تركه والانتقال إلى صفحتك الأولى
sign-in-wrong = عنوان البريد وكلمة المرور غير متطابقين. يُرجى التحقق من كليهما، أو طلب رابط بالبريد.
link-sent-title = يُرجى تفقد بريدك الوارد
link-sent-words = إن كان { $email } لأحد هنا، فالرابط في الطريق إليه. يعمل مرة واحدة، خلال { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
link-sent-hint = لم يصل شيء بعد دقائق؟ قد يكون في مجلد البريد غير المرغوب فيه، ويمكنك سؤال من دعاك عن العنوان المستخدم.
link-sent-again = تجربة عنوان آخر
link-title = تسجيل الدخول
link-words = لمسة واحدة للدخول.
link-spent-title = لم يعد هذا الرابط يعمل
link-spent-words = استُخدم من قبل، أو مضى عليه وقت طويل. يمكنك طلب رابط جديد بالبريد.
link-spent-button = الانتقال إلى تسجيل الدخول
first-run-title = بدء Stampbook
first-run-words = أنت أول من يدخل إلى هنا. وبذلك يصبح لك دور مدير النظام.
first-run-code = رمز يُستخدم مرة واحدة
first-run-code-hint = ظهر حيث جرى تشغيل Stampbook.
first-run-organisation = المؤسسة
first-run-organisation-hint = تُطبع على كل جواز.
first-run-no-name = يُرجى كتابة اسمك
first-run-organisation-long = 100 حرف على الأكثر
first-run-too-many = وصلت رموز خاطئة كثيرة من هنا. يُرجى الانتظار { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، ثم الإرسال من جديد. ما كتبته ما زال هنا، ولا تلزم إلا إعادة كتابة كلمة المرور.
first-run-button = بدء
set-password-title = تعيين كلمة المرور
set-password-button = حفظ وتسجيل الدخول
password-spent-words = استُخدم من قبل، أو مضى عليه وقت طويل. يمكنك طلب رابط جديد.
forgotten-title = الحصول على كلمة مرور جديدة
forgotten-words = نرسل إليك رابطًا بالبريد لتعيينها.
forgotten-button = إرسال الرابط بالبريد
forgotten-back = العودة إلى تسجيل الدخول

# Passport

passport-title = جواز التعلم
passport-summary = المعتمد { $signed } من { $possible ->
    [one] مستوى واحد
    [two] مستويين
    [few] { $possible } مستويات
    [many] { $possible } مستوى
   *[other] { $possible } مستوى
}.
passport-summary-review = { $count ->
    [one] مستوى واحد بانتظار المراجعة.
    [two] مستويان بانتظار المراجعة.
    [few] { $count } مستويات بانتظار المراجعة.
    [many] { $count } مستوى بانتظار المراجعة.
   *[other] { $count } مستوى بانتظار المراجعة.
}
passport-summary-half = { $count ->
    [one] مستوى واحد بانتظار التوقيع الثاني.
    [two] مستويان بانتظار التوقيع الثاني.
    [few] { $count } مستويات بانتظار التوقيع الثاني.
    [many] { $count } مستوى بانتظار التوقيع الثاني.
   *[other] { $count } مستوى بانتظار التوقيع الثاني.
}
passport-summary-returned = { $count ->
    [one] مستوى واحد أُعيد للتعديل.
    [two] مستويان أُعيدا للتعديل.
    [few] { $count } مستويات أُعيدت للتعديل.
    [many] { $count } مستوى أُعيد للتعديل.
   *[other] { $count } مستوى أُعيد للتعديل.
}
passport-summary-expired = { $count ->
    [one] مستوى واحد انتهت صلاحيته.
    [two] مستويان انتهت صلاحيتهما.
    [few] { $count } مستويات انتهت صلاحيتها.
    [many] { $count } مستوى انتهت صلاحيته.
   *[other] { $count } مستوى انتهت صلاحيته.
}
passport-summary-suspended = { $count ->
    [one] مستوى واحد معلّق.
    [two] مستويان معلّقان.
    [few] { $count } مستويات معلّقة.
    [many] { $count } مستوى معلّقًا.
   *[other] { $count } مستوى معلّق.
}
passport-summary-revoked = { $count ->
    [one] مستوى واحد مسحوب.
    [two] مستويان مسحوبان.
    [few] { $count } مستويات مسحوبة.
    [many] { $count } مستوى مسحوبًا.
   *[other] { $count } مستوى مسحوب.
}
passport-summary-earned = { $count ->
    [one] مستوى واحد مكتسب لا يُحتسب وحده.
    [two] مستويان مكتسبان لا يُحتسبان وحدهما.
    [few] { $count } مستويات مكتسبة لا تُحتسب وحدها.
    [many] { $count } مستوى مكتسبًا لا يُحتسب وحده.
   *[other] { $count } مستوى مكتسب لا يُحتسب وحده.
}
passport-foundational = أساسية
passport-retired = لم تعد مطلوبة
passport-earned-as = اكتُسبت باسم { $title }
passport-earned-apart = المستوى { $level }: اكتُسب باسم { $title }، ولا يُحتسب وحده.
passport-signed-as = المستوى { $level }: اعتُمد باسم { $title }.
passport-self-own = تقييمك الذاتي: المستوى { $level }، { $name }.
passport-self-own-none = تقييمك الذاتي: لا مستوى بعد.
passport-self-other = التقييم الذاتي: المستوى { $level }، { $name }.
passport-self-other-none = التقييم الذاتي: لا مستوى بعد.
passport-self-signed = المستوى { $level } معتمد.
passport-self-unsigned = لا مستوى معتمد.
passport-self-before = قبل ذلك: { $views }.
passport-self-view = المستوى { $level } في { $day }
passport-self-view-none = لا مستوى بعد في { $day }
passport-signers = من وقّع، ومتى، وأين
passport-sign-offs = الاعتمادات
passport-portrait = صورة { $name }
passport-level = المستوى { $level }، { $name }
passport-signed-by = اعتُمد في { $day } بتوقيع { $by }
passport-signed-twice = اعتُمد في { $day } بتوقيع { $by }، وبتوقيع ثانٍ من { $second } في { $second-day }
passport-in-cohort = الدفعة { $cohort }
passport-under-version = إصدار الإطار { $version }
passport-valid-until = صالح حتى { $day }
passport-judged = الأدلة: { $titles }
passport-prior = الاعتراف بالتعلم السابق: { $reason }
passport-ended-on = { $state }، { $day }
passport-log-for = تسجيل دليل للمستوى { $name }
passport-next = الخطوة التالية:
passport-descriptors = ما تتطلبه المستويات
passport-pdf-a4 = تنزيل PDF (A4)
passport-pdf-letter = US Letter
passport-as-of = عرض الجواز كما في يوم
passport-as-of-button = عرض
passport-as-of-past = هذا هو الجواز كما كان في { $day }.
passport-as-of-now = عرضه كما هو اليوم
passport-empty-title = أختامك ستكون هنا
passport-empty-words = عند انضمامك إلى دفعة تظهر كفاءاتها، ولكل منها مكان لثلاثة أختام. يمكنك طلب رابط الدعوة من مشرفك.
slot-signed = { $day }، { $by }
slot-signed-until = { $by }، حتى { $day }
slot-signed-twice-until = { $first } و{ $second }، حتى { $day }
slot-signed-twice = { $first }، { $first-day }؛ { $second }، { $second-day }
slot-expired = انتهى في { $day }
slot-earned = مكتسب، لا يُحتسب وحده
slot-across-earned = غير محتسب
stamp-label = المستوى { $level }، { $name }: { $state }
stamp-label-signed = { $label }، { $day }، بتوقيع { $by }
stamp-label-signed-twice = { $label }، { $day }، بتوقيع { $by }، وبتوقيع ثانٍ من { $second } في { $second-day }
stamp-label-half = { $label }، بعد توقيع { $by } في { $day }

# Logging evidence

log-evidence = تسجيل دليل
log-title = تسجيل دليل
log-title-revise = تعديل دليلك
log-follows = متابعة للدليل
log-returned = أُعيد إليك مع هذه الكلمات:
log-in-part = قُبل جزئيًا مع هذه الكلمات:
log-field-title = العنوان
log-field-title-hint = كلمات قليلة يسهل تذكره بها لاحقًا.
log-field-narrative = ما حدث
log-field-narrative-hint = ماذا فعلت، ولمن، وما النتيجة؟
log-field-files = الصور والملفات
log-field-files-hint = الصور حتى { $photo }، وملفات PDF حتى { $document }، والصوت حتى { $audio }، والفيديو القصير حتى { $video }. ويُزال من الصورة مكان التقاطها.
log-camera = التقاط صورة
log-keep = إبقاء
log-field-happened = متى حدث
log-field-cohort = الدفعة
log-claims = ما الذي يثبته
log-claims-hint = ما المستويات التي يشهد لها هذا الدليل؟ يمكنك تحديدها لاحقًا، أما التقديم فيتطلب اختيار مستوى واحد على الأقل.
log-claims-find = البحث عن كفاءة
log-claims-none = لا مستويات لاختيارها بعد: لست في دفعة.
log-cohort-over = انتهت دفعتك { $title }: لا يُراجَع فيها شيء ولا يُعتمد بعد الآن. ما تكتبه يبقى هنا مسودة إلى أن تنضم إلى دفعة أخرى.
passport-cohort-over = { $title } (انتهت)
log-level-held = معتمد بالفعل
log-cycle = دورة التعلم
log-cycle-optional = اختياري
log-cycle-hint = أربع إجابات قصيرة تحوّل ما فعلته إلى شيء تعلمته. يمكن البدء بأي منها.
cycle-experience = الخبرة
cycle-experience-hint = ما الذي عشته؟
cycle-reflection = التأمل
cycle-reflection-hint = ما الذي لاحظته عند استعادة ما جرى؟
cycle-concept = المفهوم
cycle-concept-hint = ما الذي ينجح في رأيك الآن، ولماذا؟
cycle-experiment = التجريب
cycle-experiment-hint = ما خطتك للتجربة في المرة القادمة؟ يمكنك تسجيل نتيجتها لاحقًا في دليل متابعة.
log-private = تأمل خاص
log-private-who = لا يقرؤه أحد سواك: لا مشرفك، ولا أمين السجل، ولا يظهر في أي تصدير. ومجرد وجوده يُحتسب في دورة التعلم.
log-private-field = لنفسك
log-submit = تقديم للمراجعة
log-save = حفظ المسودة
log-saving = جارٍ الحفظ…
log-saved = آخر حفظ:
log-saved-just-now = تم حفظ المسودة
log-save-failed = لم يُحفظ بعد. يبقى ما كتبته في هذا المتصفح إلى أن يُحفظ.
log-not-saved = لم يُحفظ بعد

# Evidence

log-day-wrong = يُرجى اختيار يوم لا يتجاوز اليوم.
log-other-words = حُفظ من مكان آخر في الأثناء: «{ $title }» { $text }
evidence-untitled = بلا عنوان
evidence-accepted = مقبول
evidence-part-accepted = مقبول جزئيًا
evidence-signed-meanwhile = اعتُمد المستوى في الأثناء
evidence-meanwhile-words = اعتُمد المستوى في { $day } بتوقيع { $name } من دون هذا الدليل. يبقى الدليل في سجلك، ولا قرار مطلوب بشأنه.
evidence-meanwhile-other = اعتُمد المستوى في { $day } بتوقيع { $name } من دون هذا الدليل.
evidence-event-signed = اعتماد { $competency }، المستوى { $level }، بتوقيع { $name } بناءً على هذا الدليل
evidence-event-meanwhile = اعتماد { $competency }، المستوى { $level }، بتوقيع { $name } بناءً على أدلة أخرى
evidence-event-taken-back = سحب اعتماد { $competency }، المستوى { $level }، بقرار من { $name }
evidence-see-sign-off = عرض الاعتماد
evidence-answer-again = الرد عليه من جديد
evidence-out-of-sight = محجوب منذ { $day }: { $reason }
evidence-draft-waits = لديك تعديلات لم تُقدَّم. يرى الآخرون آخر ما قُدّم.
evidence-comment-empty = تلزم كلمة أو كلمتان أولًا.
evidence-event-submitted = تقديم النسخة { $number }، من { $name }
evidence-event-accepted = قبول { $competency }، المستوى { $level }، بقرار من { $name }
evidence-event-part-accepted = قبول جزئي: { $competency }، المستوى { $level }، بقرار من { $name }
evidence-event-returned = إعادة { $competency }، المستوى { $level }، بقرار من { $name }
done-saved = تم حفظ المسودة.
done-submitted = تم التقديم. سيجده مشرفك في المراجعات.
done-commented = أُضيف تعليقك.
done-endorsed = أُضيف تأييدك.
evidence-crumb = الدليل
evidence-happened = حدث في
evidence-what-happened = ما حدث
evidence-forked = نسختان من أصل واحد
evidence-forked-words = جرى تعديل هذا في مكانين في الوقت نفسه، وكلتا النسختين محفوظة. يمكنك اختيار ما يُؤخذ به منهما، أو نقل ما يلزم إلى نسخة جديدة.
evidence-keep-this = الأخذ بهذه النسخة
evidence-cycle-complete = كاملة
evidence-chain = سلسلة التجريب
evidence-chain-words = كل دليل يجرّب ما خطط له الدليل السابق.
evidence-chain-here = هذا الدليل
evidence-follow-up = تسجيل نتيجة التجريب
evidence-private-exists = يوجد تأمل خاص، لا يقرؤه إلا كاتبه.
evidence-comments = التعليقات
evidence-endorsed = تأييد
evidence-no-comments = لا تعليقات بعد.
evidence-comment-field = إضافة تعليق
evidence-comment-button = تعليق
evidence-review = مراجعته
evidence-edit = تعديله
evidence-endorse = تأييد هذا العمل
evidence-claims = ما الذي يثبته
evidence-no-claims = لم يُحدَّد أي مستوى بعد.
evidence-appeal = لي رأي آخر: رفع الأمر إلى أمين السجل
evidence-timeline = ما جرى حتى الآن
evidence-list-title = أدلتك
evidence-list-find = بحث
evidence-list-state = الحالة
evidence-list-any = الكل
evidence-list-nothing = لا نتائج مطابقة. يمكن تجربة كلمات أقل، أو كل الحالات.
evidence-list-empty-title = لا أدلة مسجلة بعد
evidence-list-empty-words = جملة أو صورة لشيء فعلته في العمل تكفي للبداية، ويمكنك ترتيبها لاحقًا.

# Queue

queue-title = المراجعات
queue-total = { $count ->
    [one] دليل واحد بانتظارك.
    [two] دليلان بانتظارك، الأقدم أولًا.
    [few] { $count } أدلة بانتظارك، الأقدم أولًا.
    [many] { $count } دليلًا بانتظارك، الأقدم أولًا.
   *[other] { $count } دليل بانتظارك، الأقدم أولًا.
}
queue-empty-title = لا أحد بانتظارك
queue-empty-words = عندما يقدّم أحد متعلمي دفعاتك دليلًا، يظهر هنا، وتصلك رسالة إن أردت.
queue-cohort = الدفعة
queue-all-cohorts = كل الدفعات
queue-filter = عرض
queue-submitted = قُدّم في
queue-history = عرض تاريخه
queue-cycle-parts = { $count } من 4 أجزاء
queue-comments = { $count ->
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
queue-decide = قرارك بشأن { $competency }، المستوى { $level }
queue-sign = قبول واعتماد
queue-sign-hint = يضع ختم المستوى { $level } في الجواز.
queue-sign-hint-second = يُحتسب المستوى { $level } بعد توقيع شخص ثانٍ محايد أيضًا.
queue-sign-with-others = ويتطلب أدلة أخرى أيضًا: يُرجى تحديد ما قرأته منها.
queue-pieces = { $level } ({ $count ->
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
})
queue-others = { $count ->
    [one] دليل آخر بانتظار المراجعة لهذا المستوى
    [two] دليلان آخران بانتظار المراجعة لهذا المستوى
    [few] { $count } أدلة أخرى بانتظار المراجعة لهذا المستوى
    [many] { $count } دليلًا آخر بانتظار المراجعة لهذا المستوى
   *[other] { $count } دليل آخر بانتظار المراجعة لهذا المستوى
}
queue-others-hint = { $count ->
    [one] يمكن قراءته هنا، وتحديده لقبوله أيضًا. وإذا اعتُمد المستوى من دونه، فلا يلزم الرد عليه بعد ذلك.
    [two] يمكن قراءتهما هنا، وتحديد المقبول منهما. وإذا اعتُمد المستوى، فما لم يُحدَّد لا يلزم الرد عليه بعد ذلك.
    [few] يمكن قراءتها هنا، وتحديد المقبول منها. وإذا اعتُمد المستوى، فما لم يُحدَّد لا يلزم الرد عليه بعد ذلك.
    [many] يمكن قراءتها هنا، وتحديد المقبول منها. وإذا اعتُمد المستوى، فما لم يُحدَّد لا يلزم الرد عليه بعد ذلك.
   *[other] يمكن قراءتها هنا، وتحديد المقبول منها. وإذا اعتُمد المستوى، فما لم يُحدَّد لا يلزم الرد عليه بعد ذلك.
}
queue-other-whole = عرضه كاملًا
queue-other-too = قبول هذا أيضًا
queue-accept = قبول
queue-accept-hint = دليل جيد، ولم يُعتمد المستوى بعد.
queue-return = إعادة
queue-return-hint = يُرجى ذكر الناقص. يعود الدليل إلى المتعلم.
queue-comment = تعليق
queue-comment-hint = يقرؤه المتعلم. ويمكن تركه فارغًا عند القبول الكامل فقط.
queue-save = حفظ القرارات
queue-skip = الانتقال إلى التالي
queue-keys = المفاتيح
keys-or = أو
queue-key-next = التالي
queue-key-previous = السابق
queue-key-accept = قبول، واعتماد حيث يمكن
queue-key-return = إعادة
queue-key-help = هذه القائمة

# Cohorts

cohorts-title = الدفعات
cohorts-new = دفعة جديدة
cohorts-closed = المغلقة
cohorts-empty-title = لا دفعات بعد
cohorts-empty-words = الدفعة نحو اثني عشر شخصًا يعملون معًا على إطار لبضعة أشهر، مع مشرف أو مشرفين.
cohorts-empty-other = هنا ستظهر الدفعات التي لك فيها دور الإشراف أو التعلم.
cohort-account-closed = { $name } (الحساب مغلق)
cohort-led-by = الإشراف:
cohort-no-lead = لا أحد بعد
cohort-heat = أين وصل كل متعلم
cohort-key = كيفية قراءته
cohort-key-levels = مستويات معتمدة (هنا اثنان)
cohort-key-waiting = بانتظار المراجعة
cohort-key-returned = مُعاد
cohort-key-suspended = معلّق
cohort-learner = المتعلم
cohort-empty-title = لا متعلمين بعد
cohort-empty-words = تمكن دعوة الأشخاص برابط أو بعنوان بريد. ولكل منهم صف هنا.
cohort-stalled = قد تنفع كلمة تشجيع
cohort-sessions = الجلسات
cohort-sessions-earlier = الجلسات السابقة
cohort-session-new = جلسة جديدة
cohort-no-sessions = لا جلسات بعد.
cohort-members = الأعضاء
cohort-role = الدور
cohort-joined = الانضمام في
cohort-no-members = لا أحد بعد.
cohort-remove = إزالة
cohort-remove-yourself = لن تكون بعد ذلك ضمن هذه الدفعة، ويجب أن يعيدك إليها شخص آخر.
cohort-waiting-list = قائمة الانتظار
cohort-waits-since = الانتظار منذ
cohort-admit = منح مقعد
cohort-invite = دعوة أشخاص
cohort-invite-link = برابط أو رمز
cohort-invite-link-field = رابط الدعوة
cohort-invite-code = الرمز
cohort-invite-none = لا يوجد رابط دعوة حاليًا.
cohort-invite-make = إنشاء رابط
cohort-invite-renew = إنشاء رابط جديد وإيقاف هذا
cohort-add = بعنوان البريد
cohort-add-button = إضافة
cohort-close = إغلاق هذه الدفعة
cohort-close-words = الإغلاق يجمّد سجلها. ويمكن فتحها من جديد، ويُسجَّل كلاهما.
cohort-close-leaves = { $count ->
    [one] دليل واحد بانتظار المراجعة هنا. يُرجى الرد عليه أولًا: فبعد إغلاق الدفعة لا يمكن لأحد ذلك حتى
    [two] دليلان بانتظار المراجعة هنا. يُرجى الرد عليهما أولًا: فبعد إغلاق الدفعة لا يمكن لأحد ذلك حتى
    [few] { $count } أدلة بانتظار المراجعة هنا. يُرجى الرد عليها أولًا: فبعد إغلاق الدفعة لا يمكن لأحد ذلك حتى
    [many] { $count } دليلًا بانتظار المراجعة هنا. يُرجى الرد عليها أولًا: فبعد إغلاق الدفعة لا يمكن لأحد ذلك حتى
   *[other] { $count } دليل بانتظار المراجعة هنا. يُرجى الرد عليها أولًا: فبعد إغلاق الدفعة لا يمكن لأحد ذلك حتى
} تُفتح من جديد.
cohort-left = { $count ->
    [one] بقي دليل واحد بانتظار المراجعة. يعود إلى المراجعات
    [two] بقي دليلان بانتظار المراجعة. يعودان إلى المراجعات
    [few] بقيت { $count } أدلة بانتظار المراجعة. تعود إلى المراجعات
    [many] بقي { $count } دليلًا بانتظار المراجعة. تعود إلى المراجعات
   *[other] بقي { $count } دليل بانتظار المراجعة. تعود إلى المراجعات
} عند فتح الدفعة من جديد، ما لم تنقضِ أيام المهلة بعد نهايتها: وعندئذ يلزم تغيير المواعيد أيضًا.
cohort-reopen = فتحها من جديد
cohort-reopen-words = هذه الدفعة مغلقة. وفتحها من جديد يُسجَّل مع السبب.
cohort-certificates = الشهادات
cohort-field-title = العنوان
cohort-field-title-hint = مثل «مسؤولو الأجنحة، خريف 2026».
cohort-field-framework = الإطار
cohort-field-framework-hint = يبقى مع الدفعة الإصدار المنشور اليوم.
cohort-no-framework = لا يوجد إطار منشور بعد.
cohort-field-starts = تبدأ في
cohort-field-ends = تنتهي في
cohort-field-capacity = المقاعد
cohort-field-capacity-hint = من يأتي بعدها ينتظر في قائمة.
cohort-field-target = المستوى المستهدف
cohort-field-target-hint = ما يسعى إليه الجميع.
cohort-field-leads = المشرفون
cohort-field-leads-hint = شخص أو شخصان يراجعان ويعتمدان.
cohort-no-possible-lead = لا أحد لديه دور المشرف بعد.
cohort-no-other-lead = لا يوجد شخص آخر بحساب مفتوح لديه دور المشرف.
cohort-make-lead = منح أحدهم هذا الدور في صفحته
cohort-ask-for-lead = يمكنك الطلب من مدير النظام أن يمنح أحدهم هذا الدور.
cohort-create = فتح الدفعة
session-join = الانضمام إلى الاجتماع
session-agenda = جدول الأعمال
session-attendance = من حضر
session-no-members = لا متعلمين في هذه الدفعة بعد.
attendance-attended = حاضر
attendance-apologised = معتذر
attendance-absent = غائب
attendance-contributed = مع مشاركة
session-save = حفظ الحضور
session-field-title = العنوان
session-field-day = اليوم
session-field-from = من
session-field-until = إلى
session-field-place = المكان
session-field-join = رابط الانضمام
session-create = جدولة الجلسة
join-full = كل المقاعد مشغولة. يمكنك الانضمام إلى قائمة الانتظار، ويمنحك المشرف مقعدًا عندما يشغر.
join-others-wait = ينتظر آخرون مقعدًا قبلك. يمكنك الانضمام إلى قائمة الانتظار، ويمنحك المشرف مقعدًا عندما يحين دورك.
join-as = الانضمام باسم { $name }.
join-wait = الانضمام إلى قائمة الانتظار
join-button = انضمام

queue-since = منذ { $day }
queue-unsaved-title = لم يُحفظ ردك
queue-unsaved-words = لم تعد مراجعة هذا الدليل من مهامك: فربما غادر المتعلم الدفعة وصفحتك مفتوحة. هذا ما كتبته، لنسخه عند الحاجة.
queue-unsaved-comment = وردت إجابة من شخص آخر في هذه الأثناء. هذا ما كتبته؛ يمكن نسخه وإبلاغ المتعلم به في تعليق.
queue-unsaved-there = التعليق هناك
queue-version = هذه النسخة { $number }.
queue-side-by-side = توجد نسختان جنبًا إلى جنب، والمعروضة هي النسخة { $number }.
queue-rule = { $needed ->
    [0] لا يتطلب أي دليل.
    [one] يتطلب دليلًا مقبولًا واحدًا؛ والمقبول قبل هذا: { $accepted }.
    [two] يتطلب دليلين مقبولين؛ والمقبول قبل هذا: { $accepted }.
    [few] يتطلب { $needed } أدلة مقبولة؛ والمقبول قبل هذا: { $accepted }.
    [many] يتطلب { $needed } دليلًا مقبولًا؛ والمقبول قبل هذا: { $accepted }.
   *[other] يتطلب { $needed } دليل مقبول؛ والمقبول قبل هذا: { $accepted }.
}
queue-not-yet-below = يمكن اعتماد المستوى بعد اعتماد المستوى { $level }.
queue-not-yet-foundation = يمكن اعتماد المستوى بعد اعتماد «{ $competency }»: فهي تأتي أولًا في هذا الإطار.
queue-not-yet-pieces = { $count ->
    [one] يمكن اعتماد المستوى بعد قبول دليل واحد آخر.
    [two] يمكن اعتماد المستوى بعد قبول دليلين آخرين.
    [few] يمكن اعتماد المستوى بعد قبول { $count } أدلة أخرى.
    [many] يمكن اعتماد المستوى بعد قبول { $count } دليلًا آخر.
   *[other] يمكن اعتماد المستوى بعد قبول { $count } دليل آخر.
}
queue-return-why = يُرجى ذكر الناقص، ليعرف المتعلم خطوته التالية.
queue-decided-meanwhile = صدر قرار من { $name } بشأن هذا في { $when }، بعد فتحك له. هذا وضعه الآن: يُرجى النظر فيه من جديد ثم اتخاذ القرار.
queue-before = ما قيل من قبل
queue-again = يعود من جديد
queue-other-returned = أُعيد في { $day } بقرار من { $name }: { $reason }
queue-other-in-part = قُبل جزئيًا في { $day } بقرار من { $name }: { $reason }
queue-other-overturned = بعد تظلم، يُعاد النظر فيه.
queue-decide-one = يُرجى اتخاذ قرار بشأن مستوى واحد على الأقل، أو الانتقال إلى التالي.
done-decided = تم حفظ قراراتك.
done-decided-all = تم حفظ قراراتك بشأن عمل { $name }.
done-decided-signed = تم الاعتماد: المستوى الآن في جواز { $name }.
done-decided-half = تم الاعتماد في جواز { $name }. يُحتسب بعد توقيع شخص ثانٍ محايد أيضًا.
done-decided-accepted = تم القبول. سيصل الخبر إلى { $name }، ولم يُعتمد المستوى بعد.
done-decided-in-part = تم القبول جزئيًا. سيظهر الناقص أمام { $name }.
done-decided-returned = تمت الإعادة. ستصل كلماتك إلى { $name } مع إمكان التقديم من جديد.
done-see-it = عرضه
account-data = بياناتك
account-data-words = كل ما يُحفظ عنك في ملف واحد: حسابك وأدوارك، وما قيل عن تعلّمك ومن قاله، وتأملاتك الخاصة ومسوداتك، وقائمة ملفاتك والرسائل المرسلة إليك.
account-data-button = تنزيل بياناتك
account-data-erase = يستطيع من يدير Stampbook هذا أن يمحو نهائيًا ما تقوله هنا. اطلب منه ذلك.
