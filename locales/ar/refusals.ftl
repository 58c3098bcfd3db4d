### ما يُرفض: ماذا حدث، وما العمل.

## ما الذي تعذّر، في كلمة أو كلمتين: عنوان صفحة.

refused-title-unreadable = تتعذر قراءة الطلب
refused-title-not-signed-in = لم يُسجَّل الدخول
refused-title-not-allowed = غير مسموح
refused-title-not-found = غير موجود
refused-title-not-this-way = ليس بهذه الطريقة
refused-title-conflict = تعارض
refused-title-gone = لم يعد موجودًا
refused-title-too-large = كبير جدًا
refused-title-not-acceptable = لا يمكن قبوله كما هو
refused-title-too-many = محاولات كثيرة جدًا
refused-title-not-now = غير متاح الآن
refused-title-broken = حدث خطأ
refused-title-not-possible = غير ممكن

## ما لا وجود له.

refused-missing = لا وجود هنا { $thing }. ربما أُزيل، أو أن الرابط غير صحيح.
refused-thing-account = لحساب كهذا
refused-thing-answer-to-this-revision = لرد كهذا على هذه النسخة
refused-thing-appeal = لتظلم كهذا
refused-thing-attachment = لمرفق كهذا
refused-thing-cohort = لدفعة كهذه
refused-thing-competency = لكفاءة كهذه
refused-thing-delegation = لإنابة كهذه
refused-thing-draft = لمسودة كهذه
refused-thing-evidence = لدليل كهذا
refused-thing-file = لملف كهذا
refused-thing-framework = لإطار كهذا
refused-thing-framework-of-this-cohort = لإطار كهذا لهذه الدفعة
refused-thing-framework-of-yours = لإطار كهذا متاح لك
refused-thing-framework-version = لإصدار كهذا من الإطار
refused-thing-invitation = لدعوة كهذه
refused-thing-invitation-that-still-works = لدعوة كهذه ما زالت صالحة
refused-thing-kind-of-mail = لنوع كهذا من الرسائل
refused-thing-learner = لمتعلم كهذا
refused-thing-mail = لرسالة كهذه
refused-thing-member = لعضو كهذا
refused-thing-page = لصفحة كهذه
refused-thing-passport = لجواز كهذا
refused-thing-person = لشخص كهذا
refused-thing-portrait = لصورة شخصية كهذه
refused-thing-return-or-revocation = لإعادة أو سحب كهذا
refused-thing-return-to-object-to = لإعادة يمكن التظلم منها
refused-thing-revision = لنسخة كهذه
refused-thing-revision-to-build-on = لنسخة كهذه يُبنى عليها
refused-thing-revocation-to-object-to = لسحب يمكن التظلم منه
refused-thing-role = لدور كهذا
refused-thing-session = لجلسة كهذه
refused-thing-sign-off = لاعتماد كهذا
refused-thing-statement-to-erase = لقيد كهذا يمكن محوه
refused-thing-thing = لشيء كهذا
refused-thing-thumbnail = لصورة مصغّرة كهذه
refused-thing-unit = لوحدة كهذه
refused-thing-version = لإصدار كهذا
refused-thing-version-of-this-evidence = لنسخة كهذه من هذا الدليل
refused-thing-version-of-this-framework = لإصدار كهذا من هذا الإطار
refused-thing-week = لأسبوع كهذا

## الطلب نفسه.

refused-not-signed-in = يُرجى تسجيل الدخول أولًا.
refused-fields = بعض الحقول تحتاج إلى انتباهك.
refused-too-many = محاولات كثيرة جدًا. يُرجى الانتظار { $seconds ->
    [zero] لحظة ({ $seconds })
    [one] ثانية واحدة ({ $seconds })
    [two] ثانيتين ({ $seconds })
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
} ثم المحاولة مرة أخرى.
refused-internal = حدث خطأ هنا. سُجّل لمدير النظام، ولم يتغير شيء مما أُرسل.
refused-database-busy = قاعدة البيانات مشغولة. لم يتغير شيء؛ يُرجى المحاولة بعد لحظة.
refused-database-away = يتعذر الوصول إلى قاعدة البيانات حاليًا. لم يتغير شيء؛ يُرجى المحاولة بعد لحظة.
refused-disk-full = قرص الخادم ممتلئ: لم يُحفظ شيء. يُرجى إبلاغ مدير النظام؛ وحين تتوفر مساحة يستمر العمل تلقائيًا.
refused-zero-byte-kept = لا يمكن حفظ ما أُرسل: في أحد النصوص بايت صفري، وهو ليس حرفًا.
refused-zero-byte-address = في العنوان بايت صفري (%00)، وهو ليس حرفًا.
refused-zero-byte = { $place } يحتوي على بايت صفري، وهو ليس حرفًا. يُرجى لصقه كنص عادي.
refused-zero-byte-place = ما أُرسل
refused-body-too-large = حجم الطلب أكبر من { $most } بايت. تُرسل الملفات بالرفع.
refused-body-unlike-headers = تتعذر قراءة الطلب: محتواه ليس كما تقول ترويساته.
refused-body-broken-off = تتعذر قراءة الطلب: انقطع في الطريق، أو أنه غير مضغوط كما يقول Content-Encoding. يُرجى إرساله مرة أخرى.
refused-no-such-part = الملف ليس بهذا الطول.
refused-media-type = المحتوى بصيغة غير مقبولة هنا.
refused-not-possible = هذا غير ممكن هنا.
refused-form-unreadable = تعذرت قراءة النموذج: { $problem }. يُرجى الرجوع وإرساله مرة أخرى.
refused-form-too-large = نصوص هذا النموذج معًا أكبر من { $bytes } بايت، أو أن أجزاءه أكثر من { $parts }. يمكنك إرفاق ملف بدلًا من ذلك.
refused-form-too-many-files = الحد الأقصى للملفات هو { $most }. يُرجى إرسال عدد أقل في المرة الواحدة.
refused-form-from-elsewhere = هذا النموذج قديم جدًا أو جاء من مكان آخر. يُرجى تحديث الصفحة وإرساله مرة أخرى.
refused-form-from-another-site = جاء هذا النموذج من موقع آخر. يُرجى فتح الصفحة هنا وإرساله مرة أخرى.
refused-form-lost-evidence = فقد النموذج أحد الأدلة.
refused-form-lost-revision = فقد النموذج نسخته.
refused-form-lost-level = لا يذكر النموذج أي مستوى. يُرجى فتحه مرة أخرى.
refused-form-no-claim = «{ $key }» ليس مستوى من كفاءة.
refused-query = العنوان غير صحيح بعد علامة الاستفهام: { $problem }.
refused-query-unheard = العنوان غير صحيح بعد علامة الاستفهام: لا يُسأل هنا بـ «{ $name }».
refused-csrf-header = يُرجى إرسال رمز الصفحة في الترويسة X-CSRF-Token.
refused-role-needed = يتطلب هذا دورًا ليس لديك. يمكنك سؤال مدير النظام.
refused-call-underway = الاستدعاء الأول بهذا Idempotency-Key لم يُجَب عنه بعد. يُرجى السؤال مرة أخرى بعد ثانية.
refused-cursor = هذا المؤشر ليس من هنا: يُستعمل «next» كما ورد في الرد.
refused-log-size = يُطلب حجم من { $least } إلى { $most }.
refused-id-taken = هذا المعرّف يدل على شيء آخر. لم يتغير شيء؛ يُرجى الإرسال مرة أخرى بمعرّف جديد.
refused-day = «{ $typed }» ليس يومًا: يُكتب مثل 2026-02-28.
refused-language = «{ $typed }» لغة غير متاحة هنا: يُرجى اختيار واحدة من { $spoken }.
refused-language-asked = «{ $typed }» لغة غير متاحة هنا: يُرجى طلب واحدة من { $spoken }.
refused-sheet = «{ $typed }» ليس قياس ورق: يُرجى طلب a4 أو letter.
refused-passport-day = يمكن للجواز أن يصف أي يوم حتى اليوم، { $today }.
refused-clock = هذا في المستقبل. يُرجى التحقق من ساعة الجهاز.
refused-misplaced = قيد من هذا النوع ليس مكانه هنا.
refused-statement-too-large = يحتاج هذا إلى { $bytes } بايت؛ والحد الأقصى { $most }.

## نصوص من كل نوع.

refused-name-agenda = جدول الأعمال
refused-name-appeal = التظلم
refused-name-comment = التعليق
refused-name-decision = القرار
refused-name-endorsement = التأييد
refused-name-link-to-join = رابط الانضمام
refused-name-name = الاسم
refused-name-note = الملاحظة
refused-name-part = هذا الجزء
refused-name-place = المكان
refused-name-private-reflection = التأمل الخاص
refused-name-reason = السبب
refused-name-text = النص
refused-name-title = العنوان
refused-name-unit = اسم الوحدة

refused-text-missing = { $name }: هذا الحقل فارغ. يُرجى ملؤه.
refused-text-unprintable = { $name }: فيه الحرف «{ $character }» ({ $code })، ولا يمكن طباعة جواز يذكره: لا خط هنا يحتوي على هذا الحرف. يُرجى كتابته بطريقة أخرى.
refused-text-too-long = { $name }: الطول { $length ->
    [zero] { $length } حرف
    [one] حرف واحد ({ $length })
    [two] حرفان ({ $length })
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}؛ والحد الأقصى { $most }. يُرجى الاختصار.
refused-text-too-long-attach = { $name }: الطول { $length ->
    [zero] { $length } حرف
    [one] حرف واحد ({ $length })
    [two] حرفان ({ $length })
    [few] { $length } أحرف
    [many] { $length } حرفًا
   *[other] { $length } حرف
}؛ والحد الأقصى { $most }. يُرجى الاختصار، أو إرفاق النص كملف.
refused-text-not-one-line = { $name }: فيه فاصل أسطر أو حرف تحكم. يُرجى الاكتفاء بسطر واحد.
refused-text-deceiving = { $name }: فيه حرف غير مرئي ({ $code }) يجعله يُقرأ على غير ما كُتب. يُرجى كتابته من جديد.
refused-text-zero-byte = { $name }: فيه بايت صفري. يُرجى لصقه كنص عادي.
refused-text-all-too-long = تحتاج كل النصوص معًا إلى { $takes } كيبيبايت؛ والحد الأقصى { $most } كيبيبايت، وهذا أطولها. يُرجى اختصاره، أو إرفاقه كملف.
refused-day-implausible = لا يُعقل أن يكون { $day } هو المقصود. يُرجى اختيار يوم في الأعوام من 1970 إلى 2200.
refused-link = يبدأ الرابط بـ https:// أو http://، ولا يحتوي على اسم أو كلمة مرور قبل @، ولا مسافات أو أحرف غير مرئية، ولا يزيد على { $most } بايت.

## الأدلة.

refused-evidence-untitled = يُرجى كتابة عنوان أو جملة، أو إضافة صورة، ليسهل العثور عليه لاحقًا.
refused-evidence-not-a-learner = لست من متعلمي هذه الدفعة.
refused-evidence-in-the-future = اليوم الذي حدث فيه ذلك يقع في المستقبل.
refused-evidence-files-most = { $most ->
    [zero] لا ملفات ({ $most }).
    [one] ملف واحد على الأكثر ({ $most }).
    [two] ملفان على الأكثر ({ $most }).
    [few] { $most } ملفات على الأكثر.
    [many] { $most } ملفًا على الأكثر.
   *[other] { $most } ملف على الأكثر.
}
refused-evidence-links-most = { $most ->
    [zero] لا روابط ({ $most }).
    [one] رابط واحد على الأكثر ({ $most }).
    [two] رابطان على الأكثر ({ $most }).
    [few] { $most } روابط على الأكثر.
    [many] { $most } رابطًا على الأكثر.
   *[other] { $most } رابط على الأكثر.
}
refused-evidence-claims-most = { $most ->
    [zero] لا مستويات ({ $most }).
    [one] يثبت الدليل مستوى واحدًا على الأكثر ({ $most }).
    [two] يثبت الدليل مستويين على الأكثر ({ $most }).
    [few] يثبت الدليل { $most } مستويات على الأكثر.
    [many] يثبت الدليل { $most } مستوى على الأكثر.
   *[other] يثبت الدليل { $most } مستوى على الأكثر.
}
refused-evidence-file-twice = هذا الملف مذكور مرتين.
refused-evidence-file-not-there = أحد الملفات لم يصل بعد. يُرجى رفعه أولًا.
refused-evidence-file-hidden = أُخفي هذا الملف: «{ $reason }» يمكنك تركه، أو سؤال أمين السجل.
refused-evidence-follows-unknown = الدليل الذي يتبعه هذا ليس ضمن أدلتك.
refused-evidence-follows-itself = الدليل الذي يتبعه هذا نشأ منه. يُرجى اختيار دليل أسبق.
refused-evidence-based-on = قُدّم هذا الدليل من قبل. يُرجى ذكر النسخة التي تحل محلها الجديدة.
refused-evidence-no-claims = يُرجى اختيار كفاءة ومستوى واحد على الأقل يثبتهما هذا. وحتى ذلك الحين يبقى مسودة.
refused-evidence-claim-outside = إحدى الكفاءات ليست في إطار هذه الدفعة. يُرجى الاختيار من قائمته.
refused-evidence-claim-twice = هذا المستوى مذكور مرتين.
refused-evidence-no-cohort = يُرجى اختيار الدفعة التي سيطّلع مشرفها عليه. إن لم تكن في أي دفعة بعد، فانضم أولًا إلى واحدة برابط أو رمز: يبقى هذا مسودة حتى ذلك الحين.
refused-evidence-only-author-changes = لا يغيّره إلا صاحبه. يمكنك كتابة تعليق بدلًا من ذلك.
refused-evidence-only-author-chooses = لا يختار إلا صاحبه. يمكنك كتابة تعليق بدلًا من ذلك.
refused-draft-revision-missing = يُرجى ذكر النسخة التي جرى تغييرها، لئلا تُمحى كلمات أحد.
refused-draft-saved-elsewhere = حُفظ هذا من مكان آخر بعد أن فُتح هنا. النصان محفوظان: يُرجى المقارنة والحفظ مرة أخرى.
refused-draft-submitted-meanwhile = قُدّم هذا بعد أن فُتح هنا. يُرجى مقارنته بما قُدّم؛ والحفظ مرة أخرى يبدأ النسخة التالية بكلماتك.
refused-draft-saved-while-submitting = حُفظ هذا مرة أخرى أثناء تقديمه. يُرجى الاطلاع على ما هو موجود الآن، ثم تقديمه.
refused-comment-empty = التعليق فارغ.
refused-endorsed-already = سبق لك تأييد هذا.
refused-only-those-who-see = هذا للمتعلم ومشرفيه والزملاء المسمَّين للدفعة فقط.
refused-only-the-learner = هذا للمتعلم نفسه فقط.
refused-file-only-hiders = إخفاء ملف للمتعلم ومشرفيه وأمناء السجل فقط.
refused-file-only-registrar = إظهار ملف مخفي لأمين السجل فقط.
refused-file-hidden-already = هذا الملف مخفي بالفعل.
refused-file-in-sight = هذا الملف ظاهر.

## المراجعات والتظلمات.

refused-own-work = لا أحد يراجع عمله أو يؤيده أو يعتمده. يمكنك سؤال مشرف آخر على الدفعة.
refused-stale-revision = قُدّمت نسخة أحدث بعد أن فُتح هذا. يُرجى الاطلاع على الأحدث ثم اتخاذ القرار.
refused-decided-meanwhile = ورد من شخص آخر رد مختلف على هذا بعد أن فُتح. يُرجى الاطلاع على ذلك الرد ثم اتخاذ القرار.
refused-review-only-leads = المراجعة والاعتماد لمشرف دفعة المتعلم فقط.
refused-review-only-lead = مراجعة هذا لمشرف دفعة المتعلم فقط.
refused-review-not-a-learner = هذا الشخص ليس من متعلمي تلك الدفعة الآن.
refused-review-other-framework = هذا الدليل لإطار غير إطار دفعتك.
refused-review-no-claims = يُرجى الرد على مستوى واحد على الأقل.
refused-review-not-claimed = هذه النسخة لا تذكر ذلك المستوى.
refused-review-claim-twice = لهذا المستوى ردّان.
refused-review-no-comment = يُرجى ذكر ما ينقص، ليُعرف ما الخطوة التالية.
refused-review-signed-on = اعتُمد المستوى { $level } بناءً على هذا الدليل. يُسحب الاعتماد أولًا، ثم يُعدَّل الرد.
refused-review-already = سبق الرد على هذا بالطريقة نفسها.
refused-for-lead = يُرجى ذكر المشرف الذي تنوب عنه، أو ترك الحقل فارغًا إن كان الإشراف لك.
refused-appeal-empty = يُرجى ذكر ما تعترض عليه وسبب ذلك.
refused-appealed-already = سبق لك التظلم من هذا.
refused-appeal-only-learner = طلب نظرة أخرى للمتعلم فقط.
refused-appeal-only-registrar = البت في التظلم لأمين السجل فقط.
refused-appeal-decided-already = سبق البت في هذا التظلم.
refused-appeal-involved = القرار المتظلَّم منه قرارك. يبت فيه أمين سجل آخر.

## الاعتمادات.

refused-level-missing = لا يُعتمد المستوى { $above } قبل المستوى { $missing }. يُعتمد المستوى { $missing } أولًا، أو يُعترف بالتعلم السابق مع ذكر السبب.
refused-foundation-missing = «{ $competency }» أولًا: يطلب هذا الإطار مستواها { $level } قبل أن ترتفع أي كفاءة أخرى.
refused-pieces-missing = المستوى { $level } من «{ $competency }» يتطلب { $need ->
    [zero] { $need } دليل مقبول
    [one] دليلًا مقبولًا واحدًا ({ $need })
    [two] دليلين مقبولين ({ $need })
    [few] { $need } أدلة مقبولة
    [many] { $need } دليلًا مقبولًا
   *[other] { $need } دليل مقبول
}؛ المذكور: { $have }. يمكنك طلب أدلة أخرى، أو قبول ما ينتظر؛ فالمقبول جزئيًا لا يكفي.
refused-newer-pieces-missing = المستوى { $level } من «{ $competency }» يتطلب بعد آخر اعتماد { $need ->
    [zero] { $need } دليل مقبول
    [one] دليلًا مقبولًا واحدًا ({ $need })
    [two] دليلين مقبولين ({ $need })
    [few] { $need } أدلة مقبولة
    [many] { $need } دليلًا مقبولًا
   *[other] { $need } دليل مقبول
}؛ المذكور: { $have }. يمكنك طلب أدلة أخرى، أو قبول ما ينتظر؛ فالمقبول جزئيًا لا يكفي.
refused-cycles-missing = المستوى { $level } من «{ $competency }» يتطلب، بدورة تعلم كاملة، { $need ->
    [zero] { $need } دليل مقبول
    [one] دليلًا مقبولًا واحدًا ({ $need })
    [two] دليلين مقبولين ({ $need })
    [few] { $need } أدلة مقبولة
    [many] { $need } دليلًا مقبولًا
   *[other] { $need } دليل مقبول
}؛ المذكور: { $have }. يمكنك طلب أدلة أخرى، أو قبول ما ينتظر؛ فالمقبول جزئيًا لا يكفي.
refused-sign-only-live-lead = اعتماد هذا لمشرف دفعة جارية فقط، يكون المتعلم فيها وفي إطارها هذه الكفاءة.
refused-sign-only-lead = الاعتماد لمشرف دفعة المتعلم فقط. ولأمين السجل الاعتراف بالتعلم السابق مع ذكر السبب.
refused-sign-together-only-lead = الاعتماد لأعضاء دفعة جارية لمشرفها فقط.
refused-sign-together-choose = يُرجى اختيار كفاءة ومستوى في صفحة الجلسة.
refused-sign-together-people = يُرجى ذكر عدد من الأشخاص بين 1 و{ $most }.
refused-sign-other-version = تعمل الدفعة بإصدار آخر من الإطار.
refused-sign-descriptor = الوصف ليس وصف هذا الإصدار من الإطار.
refused-sign-who = الإطار هو الذي يحدد من يعتمد.
refused-sign-how-long = الإطار هو الذي يحدد مدة صلاحية الاعتماد.
refused-signed-already = هذا المستوى معتمد بالفعل.
refused-signed-half = هذا المستوى معتمد وينتظر التوقيع الثاني.
refused-sign-suspended = اعتماد هذا المستوى معلّق. على أمين السجل أن يقرر أولًا.
refused-sign-evidence-twice = الدليل نفسه مذكور مرتين.
refused-sign-evidence-not-claiming = هذا الدليل لا يذكر المستوى المراد اعتماده.
refused-sign-evidence-waiting = هذا الدليل لم يُقبل بعد. يُرجى مراجعته أولًا.
refused-sign-evidence-returned = أُعيد هذا الدليل إلى المتعلم. يُقبل أولًا في مراجعة مستقلة، أو يُعتمد المستوى من دونه.
refused-second-only = التوقيع الثاني لمشرف دفعة جارية للمتعلم أو لأمين السجل فقط.
refused-second-not-waiting = هذا الاعتماد لا ينتظر توقيعًا ثانيًا.
refused-second-involved = صاحب التوقيع الثاني يجب ألا يكون قد راجع هذا أو اعتمده.
refused-revoke-only = سحب الاعتماد لصاحب التوقيع أو لمشرف دفعة جارية للمتعلم أو لأمين السجل فقط.
refused-revoked-already = سبق سحب هذا الاعتماد.
refused-dispute-only-signer = لا يقول «هذا ليس توقيعي» إلا من ذُكر موقّعًا.
refused-dispute-already = هذا الاعتماد معلّق أو مسحوب بالفعل.
refused-dispute-only-registrar = لا يحسم هذا إلا أمين سجل محايد.
refused-dispute-none = هذا الاعتماد ليس معلّقًا.

## الدفعات.

refused-cohort-end = ستنتهي الدفعة قبل أن تبدأ. يُرجى اختيار نهاية لاحقة.
refused-cohort-places = للدفعة ما بين 1 و1000 مقعد.
refused-cohort-grace = المهلة 366 يومًا على الأكثر.
refused-cohort-framework-unknown = لا وجود لهذا الإطار. يُرجى استيراده أولًا.
refused-cohort-version-unknown = لا وجود لهذا الإصدار من الإطار. يُرجى اختيار إصدار منشور.
refused-cohort-version-earlier = الدفعة على الإصدار { $version } بالفعل. يُرجى اختياره أو اختيار إصدار أحدث.
refused-cohort-framework-stays = تبقى الدفعة على إطارها. لإطار آخر تُفتح دفعة أخرى.
refused-cohort-only-openers = فتح دفعة للمشرفين وأمناء السجل ومديري النظام فقط.
refused-cohort-only-keepers = تغيير الدفعة لمشرفيها وأمناء السجل ومديري النظام فقط.
refused-cohort-only-inviters = الدعوة إلى الدفعة لمشرفيها وأمناء السجل ومديري النظام فقط.
refused-cohort-only-leads-see = لا يرى تقدم الجميع إلا مشرفو الدفعة.
refused-cohort-open-already = هذه الدفعة مفتوحة بالفعل.
refused-cohort-open = هذه الدفعة مفتوحة.
refused-cohort-closed = «{ $title }» مغلقة وسجلها مجمّد. يُعاد فتحها أولًا.
refused-cohort-closed-ask = «{ $title }» مغلقة وسجلها مجمّد. للمشرف أن يعيد فتحها.
refused-cohort-closed-invite = «{ $title }» مغلقة. يُعاد فتحها أولًا.
refused-cohort-starts-on = تبدأ «{ $title }» في { $day }.
refused-cohort-ended-on = انتهت «{ $title }» في { $day }.
refused-cohort-over = انتهت «{ $title }» في { $day } وانقضت مهلتها.
refused-cohort-nothing-changes = لن يتغير شيء. يُرجى ذكر حقل واحد على الأقل.
refused-cohort-places-taken = { $learners ->
    [zero] لا متعلم له مقعد ({ $learners }).
    [one] متعلم واحد له مقعد بالفعل ({ $learners }).
    [two] متعلمان لهما مقعدان بالفعل ({ $learners }).
    [few] { $learners } متعلمين لهم مقاعد بالفعل.
    [many] { $learners } متعلمًا لهم مقاعد بالفعل.
   *[other] { $learners } متعلم لهم مقاعد بالفعل.
}
refused-cohort-targets-version = يُرجى ذكر إصدار الإطار الذي تخصه المستويات المستهدفة.
refused-cohort-targets = المستوى المستهدف لكفاءة من إصدار إطار الدفعة.
refused-cohort-leads-number = للدفعة مشرف أو مشرفان. يُرجى ذكرهم.

## الأعضاء والدعوات والنيابة.

refused-member-only-invited = لا يقبل الدعوة إلا من دُعي.
refused-member-you-already = أنت في هذه الدفعة بالفعل.
refused-member-already = هذا الشخص في الدفعة بالفعل.
refused-member-leads-wait = المشرفون لا ينتظرون مقعدًا.
refused-member-two-leads = للدفعة مشرف أو مشرفان. يجب أن يغادر أحدهما أولًا.
refused-member-learner-leads = المتعلم في هذه الدفعة لا يشرف عليها.
refused-member-lead-learns = المشرف على هذه الدفعة لا يتعلم فيها: لا أحد يعتمد لنفسه.
refused-member-no-place = { $places ->
    [zero] لا مقاعد ({ $places }). يمكنك إضافة مقاعد.
    [one] المقعد الوحيد مشغول ({ $places }). يمكن الانتظار حتى يخلو، أو إضافة مقاعد.
    [two] المقعدان مشغولان ({ $places }). يمكن الانتظار حتى يخلو أحدهما، أو إضافة مقاعد.
    [few] كل المقاعد مشغولة، وعددها { $places }. يمكن الانتظار حتى يخلو أحدها، أو إضافة مقاعد.
    [many] كل المقاعد مشغولة، وعددها { $places }. يمكن الانتظار حتى يخلو أحدها، أو إضافة مقاعد.
   *[other] كل المقاعد مشغولة، وعددها { $places }. يمكن الانتظار حتى يخلو أحدها، أو إضافة مقاعد.
}
refused-member-stands-in = ينوب هذا الشخص عن مشرف الدفعة حتى { $until }. تُنهى النيابة أولًا: لا أحد يعتمد لنفسه.
refused-member-last-lead = تحتاج الدفعة إلى مشرف. يُضاف مشرف آخر أولًا.
refused-invitation-people = الدعوة لعدد من 1 إلى 1000 شخص.
refused-invitation-days = الدعوة صالحة من 1 إلى 366 يومًا.
refused-delegation-ended = انتهى هذا بالفعل.
refused-delegation-only-lead = لا تكون النيابة إلا عن مشرف هذه الدفعة.
refused-delegation-only-open = لا تكون النيابة إلا عن مشرف دفعة مفتوحة.
refused-delegation-learner = المتعلم في هذه الدفعة لا ينوب عن مشرفها.
refused-delegation-self = لا أحد ينوب عن نفسه. يُرجى اختيار شخص آخر.
refused-delegation-until = سيكون اليوم الأخير قبل الأول.

## الجلسات.

refused-session-cancelled-already = هذه الجلسة ملغاة بالفعل.
refused-session-cancelled = هذه الجلسة ملغاة.
refused-session-cancelled-plan = هذه الجلسة ملغاة. يمكنك التخطيط لجلسة جديدة.
refused-session-took-place = سُجّل الحضور، فقد عُقدت هذه الجلسة فعلًا.
refused-session-to-come = هذه الجلسة لم يحن موعدها.
refused-session-not-a-member = في هذه القائمة شخص ليس في الدفعة.
refused-session-twice = هذا الشخص في القائمة مرتين. يُرجى الإبقاء على مرة واحدة.
refused-session-contributed = من لم يحضر لم يشارك. يُرجى تسجيله حاضرًا، أو التراجع عن هذا.
refused-session-join = يُكتب رابط الانضمام مثل https://meet.example.org/ward-4.
refused-session-minutes = مدة الجلسة بين 5 دقائق و24 ساعة.
refused-session-zone = لا وجود لهذه المنطقة الزمنية. تُكتب مثل Europe/Berlin.
refused-session-far = تمتد الدفعة من { $first } إلى { $last }، و{ $day } يبعد عنها أكثر من سنة. يُرجى تصحيح اليوم.
refused-session-other-id = يدل العنوان على جلسة أخرى. يُرجى ترك المعرّف.

## الأشخاص والوحدات والأدوار.

refused-person-only-keepers = تغيير الدليل العام للأشخاص لمدير النظام أو أمين السجل فقط.
refused-person-only-registrar = تغيير بيانات الأشخاص لأمين السجل أو مدير النظام فقط.
refused-person-only-leads-see = لا يرى من هنا إلا المشرفون وأمناء السجل ومديرو النظام.
refused-person-already = هذا الشخص مسجّل هنا بالفعل.
refused-person-unknown = لا أحد هنا بهذا المعرّف. ربما أُزيل الشخص.
refused-person-closed = حساب هذا الشخص مغلق، فلا يمكنه تسجيل الدخول للقيام بذلك. يُعاد فتح الحساب أولًا، أو يُختار شخص آخر.
refused-person-admin-account = إغلاق حساب مدير نظام لمدير النظام فقط.
refused-person-keeper-address = تغيير عنوان مدير نظام أو أمين سجل لمدير النظام فقط: فمن يملك العنوان يمكنه أن يحل محل صاحبه.
refused-person-own-account = لا يمكنك إغلاق حسابك. يمكنك سؤال مدير نظام آخر.
refused-person-no-account = ليس لهذا الشخص حساب مفتوح. يُضاف له عنوان بريد إلكتروني أولًا.
refused-person-scope = يُكتب organisation أو unit/ID أو cohort/ID.
refused-email-missing = عنوان البريد الإلكتروني غير موجود.
refused-email-wrong = هذا ليس عنوان بريد إلكتروني مثل name@example.org. يُرجى تصحيحه.
refused-email-taken = هنا بالفعل شخص بهذا العنوان الإلكتروني. يمكنك البحث عنه، أو استعمال عنوان آخر.
refused-unit-already = هذه الوحدة موجودة بالفعل.
refused-unit-in-itself = لا تكون الوحدة جزءًا من نفسها، ولا من وحدة هي جزء منها. يُرجى اختيار وحدة أخرى.
refused-unit-unknown = لا وجود لهذه الوحدة. يُرجى اختيار وحدة من القائمة، أو عدم الاختيار.
refused-unit-unknown-choose = لا وجود لهذه الوحدة. يُرجى اختيار وحدة موجودة.
refused-unit-none = لا وجود لهذه الوحدة.
refused-role-cohort-unknown = لا وجود لهذه الدفعة. يُرجى اختيار دفعة موجودة.
refused-role-whole = مديرو النظام وأمناء السجل للمؤسسة كلها. يُمنح الدور للمؤسسة كلها أو لا يُمنح.
refused-role-in-cohort = من يشرف على دفعة أو يتعلم فيها يُذكر في الدفعة نفسها: يُضاف هناك. هذا الدور لا يُمنح إلا للمؤسسة كلها.
refused-role-peer = الزملاء يُسمَّون لدفعة أو للمؤسسة كلها. يُرجى اختيار أحدهما.
refused-role-only-admin-grants = منح الأدوار لمدير النظام فقط.
refused-role-only-admin-ends = إنهاء الأدوار لمدير النظام فقط.
refused-role-end = سينتهي الدور قبل أن يبدأ. يُرجى اختيار يوم أخير لاحق.
refused-role-already = لهذا الشخص هذا الدور بالفعل.
refused-role-ended-already = انتهى هذا الدور بالفعل.
refused-role-last-administrator = هذا آخر مدير للنظام. يُمنح الدور لشخص آخر أولًا.
refused-role-last-who-signs-in = هذا آخر مدير للنظام يمكنه تسجيل الدخول. يُمنح الدور لشخص آخر أولًا.
refused-only-sponsors = هذه الصفحة للرعاة.
refused-only-peers = هذا لمن سُمّوا زملاء.
refused-sign-in-wrong = عنوان البريد الإلكتروني وكلمة المرور لا يتوافقان. يُرجى التحقق منهما، أو طلب رابط بالبريد.
refused-first-code = هذا ليس الرمز. يظهر الرمز حيث شُغّل Stampbook، ويصلح مرة واحدة.

## كلمات المرور.

refused-password-short = يُرجى استعمال { $least } أحرف على الأقل. الجملة سهلة الحفظ صعبة التخمين.
refused-password-long = الحد الأقصى لعدد الأحرف { $most }.
refused-password-own = يُرجى اختيار شيء غير اسمك أو عنوانك الإلكتروني: فهما أول ما يُخمَّن.
refused-password-guessed = كلمة المرور هذه في كل قوائم التخمين. يُرجى اختيار غيرها.
refused-password-busy = عدد كبير يسجّل الدخول في هذه اللحظة. يُرجى المحاولة بعد لحظة.

## المحو.

refused-erase-only-admin = محو ما قيل لمدير النظام فقط.
refused-erase-nothing = يُرجى ذكر قيد واحد على الأقل لمحوه.
refused-erase-either = يُذكر إما قيود في facts أو شخص في person_id.
refused-erase-erasure = لا يُمحى المحو: فهو الذي يُظهر أن الفجوة في السجل مقصودة.
refused-erase-end = أنهى هذا القيد شيئًا سيصبح ساريًا من جديد من دونه. يُمحى ما أنهاه أيضًا.
refused-erase-version = الإصدار { $version } من هذا الإطار مستعمل: يقوم عليه { $counted }، وسيفقده الجميع. يمكنك نشر إصدار جديد بدلًا من ذلك.
refused-erase-cohort = الدفعة «{ $title }» مستعملة: يقوم عليها { $counted }. يمكنك إغلاق الدفعة بدلًا من ذلك.
refused-resting-sign-offs = { $count ->
    [zero] { $count } اعتماد
    [one] اعتماد واحد ({ $count })
    [two] اعتمادان ({ $count })
    [few] { $count } اعتمادات
    [many] { $count } اعتمادًا
   *[other] { $count } اعتماد
}
refused-resting-evidence = { $count ->
    [zero] { $count } دليل
    [one] دليل واحد ({ $count })
    [two] دليلان ({ $count })
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
refused-resting-cohorts = { $count ->
    [zero] { $count } دفعة
    [one] دفعة واحدة ({ $count })
    [two] دفعتان ({ $count })
    [few] { $count } دفعات
    [many] { $count } دفعة
   *[other] { $count } دفعة
}
refused-resting-places = { $count ->
    [zero] { $count } مقعد لمتعلم
    [one] مقعد واحد لمتعلم ({ $count })
    [two] مقعدان لمتعلمين ({ $count })
    [few] { $count } مقاعد لمتعلمين
    [many] { $count } مقعدًا لمتعلمين
   *[other] { $count } مقعد لمتعلمين
}

## الأطر.

refused-framework-only-keepers = نشر الأطر لمدير النظام أو أمين السجل فقط.
refused-framework-id = معرّف الإطار لا يوافق مكانه.
refused-framework-next-version = الإصدار التالي من هذا الإطار هو { $next }. ربما نُشر إصدار في هذه الأثناء: يُرجى الاطلاع مرة أخرى.
refused-framework-draft-overtaken = حُفظت هذه المسودة أو نُشرت أو حُذفت في هذه الأثناء. يُرجى الاطلاع عليها مرة أخرى ثم النشر.
refused-framework-draft-saved = حُفظت المراجعة { $revision } من هذه المسودة في هذه الأثناء. يُرجى أخذ ما فيها ثم الحفظ مرة أخرى.
refused-framework-draft-large = حجم المسودة { $bytes } بايت، وهو أكثر من { $most } المسموح بها لإطار. يُرجى اختصار نصوصها أو تقسيمها.
refused-framework-shorten = يُرجى الاختصار إلى { $most } حرف.
refused-framework-of-version = يُرجى أيضًا ذكر الإطار الذي هذا إصدار منه.
refused-framework-files-large = حجم الملفات معًا أكثر من { $most } بايت، وهو أقصى ما يُقرأ. يُرجى إرسال الإطار وحده أو تقسيمه.
refused-framework-as = يُكتب new أو next.

## البريد.

refused-mail-always = هذه الرسالة تحمي حسابًا أو توقيعًا وتُرسل دائمًا.
refused-mail-sent-already = أُرسلت هذه الرسالة بالفعل.
refused-mail-being-sent = يجري إرسال هذه الرسالة في هذه اللحظة. يُرجى الاطلاع بعد بضع دقائق.

## الملفات.

refused-photo-large = حجم الصورة { $most } بايت على الأكثر.
refused-portrait = لا تصلح هذه الصورة صورةً شخصية: { $problem }
refused-photo-unread = تعذرت قراءة الصورة: { $problem }. يُرجى إرسالها مرة أخرى.
refused-file-empty = الملف فارغ.
refused-file-too-large = حجم الملف { $size } بايت؛ والحد الأقصى لنوعه ({ $kinds }) هو { $limit } بايت ({ $about }). { $advice }
refused-file-kinds-photo = الصور
refused-file-kinds-document = مستندات PDF
refused-file-kinds-audio = التسجيلات الصوتية
refused-file-kinds-video = مقاطع الفيديو
refused-file-kinds-text = الملفات النصية
refused-file-smaller-photo = يُرجى إرسال نسخة أصغر.
refused-file-smaller-document = يُرجى تقسيمه، أو حفظه بصور أصغر.
refused-file-smaller-recording = يُرجى اقتطاع الجزء الذي يُظهر العمل، أو إعطاء عنوانه كرابط.
refused-file-smaller-text = يُرجى تقسيمه، أو حفظه بصيغة PDF.
refused-photo-pixels = أبعاد الصورة { $width } × { $height } بكسل؛ والمقبول { $side } على الأكثر لكل جانب و{ $millions } مليون معًا. يُرجى إرسال نسخة أصغر.
refused-file-svg = هذا رسم SVG. يمكن أن يحمل SVG برامج ولا يُقبل: يُرجى حفظه بصيغة PNG.
refused-file-svg-script = هذا رسم SVG بداخله نص برمجي. يمكن أن يحمل SVG برامج ولا يُقبل: يُرجى حفظه بصيغة PNG.
refused-file-web-page = هذه صفحة ويب. يمكن أن تحمل صفحات الويب برامج ولا تُقبل: يُرجى طباعتها إلى PDF، أو إعطاء عنوانها كرابط.
refused-file-program = هذا برنامج ({ $what }). لا تُقبل البرامج؛ يمكن إظهار ما يفعله في صورة أو PDF أو مقطع فيديو قصير.
refused-file-archive = هذا ملف مضغوط ({ $what }). الملفات المضغوطة لا تُفتح هنا ولا تُحفظ: تُضاف الملفات التي بداخله واحدًا واحدًا.
refused-file-office = هذا { $what }. يُرجى حفظه بصيغة PDF وإضافة PDF: فهو يبدو واحدًا في كل مكان ولا يحمل وحدات ماكرو.
refused-photo-format = هذه صورة بصيغة { $what }، ولا تعرضها كل المتصفحات. يُرجى حفظها بصيغة JPEG أو PNG. (في الهاتف: إعدادات الكاميرا، «الأكثر توافقًا».)
refused-recording-format = هذا تسجيل بصيغة { $what }، ولا تشغّله كل المتصفحات. يُحفظ الصوت بصيغة MP3 أو M4A، والفيديو بصيغة MP4.
refused-video-telemetry = يحمل هذا الفيديو سجل الأماكن من الكاميرا ({ $what }). يُرجى تصديره مرة من برنامج لتحرير الفيديو يترك ذلك السجل، ثم إضافة الناتج.
refused-file-encoding = يبدو هذا نصًا، ولكن ليس بترميز UTF-8 (البايت { $at } لا يتوافق). يُرجى حفظه مرة أخرى بترميز UTF-8.
refused-file-damaged = يبدأ الملف كأنه { $what } لكنه تالف أو مبتور: { $detail }. يُرجى فتحه في مصدره وحفظه مرة أخرى.
refused-damage-cut = ينتهي في منتصفه
refused-damage-scans = مسحات صورته لا معنى لها
refused-damage-size = لا يذكر أبعاده
refused-damage-no-picture = لا صورة فيه
refused-damage-unfinished = لم يكتمل التسجيل (لا فهرس له)
refused-damage-index = فهرسه لا معنى له
refused-file-unreadable = تتعذر قراءة الملف. يُرجى فتحه في مصدره وحفظه مرة أخرى وإضافة الجديد.
refused-file-unknown = هذا النوع من الملفات غير مقبول. المقبول هو الصور (JPEG وPNG وWebP) وPDF والصوت (MP3 وM4A وOGG وWAV) ومقاطع الفيديو القصيرة (MP4 وMOV وWebM) والنص العادي.
refused-file-hash = الملف الذي وصل ليس الذي أُعلن عنه: بصمته مختلفة. يُرجى إرساله مرة أخرى.
refused-file-named = { $file }: { $why }

refused-kind-jpeg = صورة JPEG
refused-kind-png = صورة PNG
refused-kind-webp = صورة WebP
refused-kind-pdf = مستند PDF
refused-kind-mp3 = تسجيل MP3
refused-kind-m4a = تسجيل M4A
refused-kind-ogg = تسجيل Ogg
refused-kind-wav = تسجيل WAV
refused-kind-webm-audio = تسجيل WebM
refused-kind-mp4 = فيديو MP4
refused-kind-mov = فيديو QuickTime
refused-kind-webm = فيديو WebM
refused-kind-text = نص
refused-kind-markdown = نص Markdown
refused-kind-office-text = مستند نصي من برنامج مكتبي
refused-kind-spreadsheet = جدول بيانات
refused-kind-presentation = عرض تقديمي
refused-kind-office = مستند من برنامج مكتبي
refused-kind-rich-text = مستند نص منسق
refused-kind-postscript = مستند PostScript
refused-kind-book = كتاب إلكتروني
refused-program-script = نص برمجي
refused-program-windows = لنظام Windows
refused-program-linux = لنظام Linux
refused-program-macos = لنظام macOS
refused-program-android = لنظام Android
refused-program-machine-code = شيفرة آلة
refused-program-extension = إضافة متصفح
refused-program-package = حزمة
refused-program-java-or-android = Java أو Android

## الرفع.

refused-upload-version = يُرجى إرسال `Tus-Resumable: 1.0.0`: فهذا إصدار البروتوكول المستعمل هنا.
refused-upload-header = الترويسة { $name } غير صحيحة: { $problem }.
refused-upload-content-type = يُرجى إرسال البايتات مع `Content-Type: application/offset+octet-stream`.
refused-upload-unknown = لا وجود لعملية رفع كهذه. يُرجى البدء من جديد.
refused-upload-expired = بدأت عملية الرفع هذه قبل أكثر من 72 ساعة ونُسيت. يُرجى البدء من جديد.
refused-upload-offset = وصل { $arrived } بايت: يجب أن يبدأ التالي من هناك لا من { $got }.
refused-upload-too-large = البايتات أكثر من اللازم: المقبول هنا { $limit } على الأكثر.
refused-upload-no-room = تشغل ملفاتك كل المساحة المخصصة لشخص واحد؛ بقي { $left } بايت. الملفات غير المرفقة بشيء تُزال بعد مدة؛ ولمساحة أكبر يمكنك سؤال مشغّل الخادم.
refused-upload-busy = هناك عدة عمليات رفع جارية لك. يُرجى الانتظار حتى تنتهي إحداها ثم المتابعة.
refused-upload-checksum = المجموع الاختباري لا يوافق البايتات التي وصلت. يُرجى إرسالها مرة أخرى.
refused-upload-pieces = يصل الملف في قطع كثيرة جدًا. يُرجى إرسال 64 كيبيبايت على الأقل في المرة.
refused-upload-cut-off = انتهى الاتصال مبكرًا؛ وصل { $arrived } بايت. يُرجى المتابعة من هناك.
refused-upload-incomplete = وصل { $arrived } من { $length } بايت. يُرجى إرسال الباقي أولًا.
refused-upload-disk-full = القرص الذي تُحفظ فيه الملفات ممتلئ. لم يُفقد شيء مما حُفظ؛ يُرجى إبلاغ مدير النظام.
refused-upload-away = يتعذر الوصول إلى الملفات حاليًا. ما وصل محفوظ؛ يُرجى المتابعة بعد لحظة.

## ما يمنع نشر إطار؛ بلا نقطة في النهاية.

refused-part-framework-title = عنوان الإطار
refused-part-framework-description = وصف الإطار
refused-part-source-address = عنوان المصدر
refused-part-source-creator = مؤلف المصدر
refused-part-source-licence = رخصة المصدر
refused-part-level-name = اسم المستوى { $level }
refused-part-competency-number = الكفاءة { $number }
refused-part-competency = الكفاءة «{ $code }»
refused-part-level = { $of }، المستوى { $level }
refused-part-link = { $of }، الرابط { $number }
refused-part-heading = { $of }، العنوان الأعلى { $number }
refused-part-code = { $of }، الرمز
refused-part-title = { $of }، العنوان
refused-part-description = { $of }، الوصف
refused-part-descriptor = { $of }، وصف المستوى
refused-part-learning = { $of }، نص التعلم
refused-part-practice = { $of }، نص الممارسة
refused-part-assessment = { $of }، نص التقييم
refused-part-kind = { $of }، النوع
refused-part-identifier = { $of }، المعرّف
refused-part-address = { $of }، العنوان الإلكتروني

refused-part-empty = { $what }: فارغ، يُرجى ملؤه
refused-part-spaces = { $what }: حوله مسافات، يُرجى إزالتها
refused-part-lines = { $what }: فيه فاصل أسطر أو حرف تحكم، يُرجى الاكتفاء بسطر واحد
refused-part-long = { $what }: عدد الأحرف { $length }، يُرجى الاختصار إلى { $most }
refused-part-large = { $what }: الحجم { $bytes } بايت، يُرجى الاختصار إلى { $most } أو الإحالة إلى الباقي برابط
refused-part-nul = { $what }: فيه حرف NUL الذي ترفضه قواعد البيانات، يُرجى إزالته
refused-framework-language = «{ $typed }» ليس رمز لغة: يُكتب مثل «en» أو «de-AT» أو «zh-Hant»، أو يُترك
refused-framework-source = المصدر لا يقول شيئًا: يُرجى ملء عنوانه أو مؤلفه أو رخصته، أو تركه
refused-framework-level-names = المستويان { $first } و{ $second } كلاهما باسم «{ $name }»: يُعطى كل منهما اسمًا
refused-framework-nothing-above = لا شيء فوق المستوى 3، فلا يُطلب أولًا: يُختار 1 أو 2، أو تُترك القاعدة
refused-framework-no-foundation = تحتاج القاعدة إلى كفاءة أساسية: تُعلَّم كفاءة على أنها أساسية، أو تُترك القاعدة
refused-framework-no-competency = ليس في الإطار أي كفاءة: تُضاف واحدة على الأقل
refused-framework-competencies = عدد الكفاءات { $count }، وهو أكثر من { $most } التي يسعها إطار: يُرجى تقسيمه
refused-framework-code-shared = الكفاءتان { $first } و{ $second } («{ $one }»، «{ $other }») لهما الرمز نفسه «{ $code }»: يُعطى كل منهما رمزًا
refused-framework-id-shared = الكفاءتان «{ $one }» و«{ $other }» لهما المعرّف نفسه { $id }: تُزال إحداهما، أو يُترك معرّفها لتحصل على جديد
refused-framework-headings = { $what }: عدد العناوين فوقه { $count }، والحد الأقصى { $most }
refused-framework-links = { $what }: عدد الروابط { $count }، والحد الأقصى { $most }
refused-framework-cycles = { $what }: عدد دورات التعلم الكاملة المطلوبة { $cycles } وعدد الأدلة { $pieces }، ويجب ألا تقل الأدلة عن الدورات
refused-framework-no-months = { $what }: عدد أشهر صلاحية الاعتماد 0، يُختار 1 على الأقل، أو يُترك بلا نهاية
refused-framework-months = { $what }: عدد أشهر صلاحية الاعتماد { $months }، يُختار { $most } على الأكثر، أو يُترك بلا نهاية
refused-framework-link-kind = { $what }: النوع «{ $kind }» غير معروف، يُستعمل واحد من { $kinds }، أو نوع خاص يبدأ بـ «ext:»
refused-framework-link-nowhere = { $what }: لا يؤدي إلى مكان، يُعطى معرّفًا أو عنوانًا إلكترونيًا
refused-framework-large = حجم الإطار { $bytes } بايت، وهو أكثر من { $most } المسموح بها: يُرجى اختصار نصوصه أو تقسيمه
refused-framework-draft-behind = نُشر الإصدار { $version } بعد بدء هذه المسودة: يُرجى الاطلاع على ما يختلف عنه، ثم تحديد أن المسودة تتبع الإصدار { $version }
refused-framework-stranger = يحمل «{ $title }» معرّف «{ $here }» الموجود هنا، ولا شيء آخر مشترك بينهما: يُرجى تحديد هل هو إطار آخر أم الإصدار التالي من ذاك

## ما يقوله إصدار جديد عن كفاءات الإصدار السابق.

refused-crossing-first = هذا هو الإصدار الأول، فلم يؤُل شيء إلى شيء: يُترك جدول التحويل
refused-crossing-twice = { $name }: مذكورة مرتين، تُذكر مرة واحدة
refused-crossing-both = { $name }: مذكورة في التحويلين { $first } و{ $second }، يُبقى على أحدهما
refused-crossing-no-earlier = ليس في الإصدار السابق كفاءة { $id }: تُذكر واحدة من كفاءاته
refused-crossing-no-later = ليس في الإصدار الجديد كفاءة { $id }: تُضاف هناك، أو تُذكر واحدة موجودة
refused-crossing-gone = «{ $title }» ({ $code }) ليست في الإصدار الجديد ولا يذكر أي تحويل ما آلت إليه: تؤول إلى غيرها أو تُدمج أو تُسحب
refused-crossing-circle = { $names }: تؤول بعضها إلى بعض في حلقة، يُزال أحد هذه التحويلات
refused-crossing-nothing = { $name }: لا تؤول إلى شيء، يُذكر ما تؤول إليه، أو تُسحب
refused-crossing-into-twice = إحدى الكفاءات مذكورة مرتين: تُذكر مرة واحدة
refused-crossing-needless = { $name }: تحتفظ بمعرّفها ولا تحتاج إلى تحويل، يُزال
refused-crossing-still-there = { $name }: ما زالت في الإصدار الجديد، تُذكر ضمن ما تؤول إليه، أو تُزال من هناك
refused-crossing-merge-of-one = يحتاج الدمج إلى كفاءتين على الأقل: إن كانت واحدة فلتؤُل إلى الأخرى
refused-crossing-merged-there = { $name }: مدموجة وما زالت في الإصدار الجديد، تُزال من هناك أو من الدمج
refused-crossing-retired-there = { $name }: مسحوبة وما زالت في الإصدار الجديد، تُزال من هناك، أو يُزال هذا التحويل
