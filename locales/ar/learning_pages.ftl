# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] يمكن اعتماد المستوى بعد قبول دليل واحد آخر بدورة تعلم كاملة.
    [two] يمكن اعتماد المستوى بعد قبول دليلين آخرين، وعدد ما يلزم منهما بدورة تعلم كاملة: { $cycles }.
    [few] يمكن اعتماد المستوى بعد قبول { $count } أدلة أخرى، وعدد ما يلزم منها بدورة تعلم كاملة: { $cycles }.
    [many] يمكن اعتماد المستوى بعد قبول { $count } دليلًا آخر، وعدد ما يلزم منها بدورة تعلم كاملة: { $cycles }.
   *[other] يمكن اعتماد المستوى بعد قبول { $count } دليل آخر، وعدد ما يلزم منها بدورة تعلم كاملة: { $cycles }.
}
ready-rule = { $needed ->
    [0] لا يتطلب أي دليل.
    [one] يتطلب دليلًا مقبولًا واحدًا؛ والمقبول حتى الآن: { $accepted }.
    [two] يتطلب دليلين مقبولين؛ والمقبول حتى الآن: { $accepted }.
    [few] يتطلب { $needed } أدلة مقبولة؛ والمقبول حتى الآن: { $accepted }.
    [many] يتطلب { $needed } دليلًا مقبولًا؛ والمقبول حتى الآن: { $accepted }.
   *[other] يتطلب { $needed } دليل مقبول؛ والمقبول حتى الآن: { $accepted }.
}
ready-rule-cycles = { $count ->
    [one] ويلزم أن يكون واحد منها بدورة تعلم كاملة.
    [two] ويلزم أن يكون اثنان منها بدورة تعلم كاملة.
    [few] ويلزم أن يكون { $count } منها بدورة تعلم كاملة.
    [many] ويلزم أن يكون { $count } منها بدورة تعلم كاملة.
   *[other] ويلزم أن يكون { $count } منها بدورة تعلم كاملة.
}
ready-rule-renewal = { $needed ->
    [0] لا يتطلب تجديده أدلة جديدة.
    [one] يتطلب تجديده دليلًا مقبولًا واحدًا أحدث من آخر توقيع.
    [two] يتطلب تجديده دليلين مقبولين أحدث من آخر توقيع.
    [few] يتطلب تجديده { $needed } أدلة مقبولة أحدث من آخر توقيع.
    [many] يتطلب تجديده { $needed } دليلًا مقبولًا أحدث من آخر توقيع.
   *[other] يتطلب تجديده { $needed } دليل مقبول أحدث من آخر توقيع.
}

# Signing from a passport

signing-framework = { $title }، الإصدار { $version }
signing-evidence-hint = كل دليل محدد ما زال بالانتظار يُقبل مع توقيعك.
signing-registrar = ليس لك دور الإشراف على دفعة هذا المتعلم. بصفتك أمين السجل يمكنك الاعتراف بالتعلم السابق، مع ذكر السبب.
signing-renews = هذا المستوى معتمد وصالح حتى { $day }. اعتماده من جديد يجدده: يُضاف الختم الجديد، ويبقى القديم في السجل.
signing-signed = هذا المستوى معتمد بالفعل منذ { $day } دون أجل، ولا يحتاج إلى اعتماد جديد.
signing-on-hold = اعتُمد هذا المستوى في { $day }، وهو معلّق إلى أن يقرر أمين السجل.
signing-half = اعتُمد هذا المستوى في { $day }، وهو بانتظار التوقيع الثاني.
signing-expired = اعتُمد هذا المستوى وانتهت صلاحيته في { $day }. اعتماده من جديد يجدده، ويبقى الختم القديم في السجل.
signing-revoked = اعتُمد هذا المستوى من قبل وسُحب في { $day }: { $reason }
done-signed = تم الاعتماد. سيصلك إيصال بالبريد.
done-signed-first = تم الاعتماد. يُحتسب بعد توقيع شخص ثانٍ أيضًا.

# Passport

passport-sign = اعتماد المستوى { $level }
passport-recognise = الاعتراف بالتعلم السابق
passport-assess = تقييمك الذاتي
passport-json = البيانات (JSON)
passport-as-of-wrong = يُرجى اختيار يوم لا يتجاوز اليوم، مثل { $day }.
passport-empty-other-title = لا أختام بعد
passport-empty-other-words = عند انضمام { $name } إلى دفعة، تظهر كفاءاتها هنا، ولكل منها مكان لثلاثة أختام.
next-returned = أُعيد إليك «{ $title }»: { $comment }
next-returned-plain = أُعيد إليك «{ $title }».
next-returned-button = تعديله
next-in-part = قُبل جزء من «{ $title }». والناقص: { $comment }
next-renew = { $competency }، المستوى { $level }: صالح حتى { $day }. تسجيل دليل أحدث يتيح تجديده.
next-draft = مسودتك «{ $title }» لم تُقدَّم بعد.
next-draft-button = متابعتها
next-pieces = { $pieces ->
    [one] { $competency }، المستوى { $level }: بقي دليل مقبول واحد.
    [two] { $competency }، المستوى { $level }: بقي دليلان مقبولان.
    [few] { $competency }، المستوى { $level }: بقيت { $pieces } أدلة مقبولة.
    [many] { $competency }، المستوى { $level }: بقي { $pieces } دليلًا مقبولًا.
   *[other] { $competency }، المستوى { $level }: بقي { $pieces } دليل مقبول.
}
next-cycles = { $pieces ->
    [one] { $competency }، المستوى { $level }: بقي دليل مقبول واحد، بدورة تعلم كاملة.
    [two] { $competency }، المستوى { $level }: بقي دليلان مقبولان، وما يلزم منهما بدورة تعلم كاملة: { $cycles }.
    [few] { $competency }، المستوى { $level }: بقيت { $pieces } أدلة مقبولة، وما يلزم منها بدورة تعلم كاملة: { $cycles }.
    [many] { $competency }، المستوى { $level }: بقي { $pieces } دليلًا مقبولًا، وما يلزم منها بدورة تعلم كاملة: { $cycles }.
   *[other] { $competency }، المستوى { $level }: بقي { $pieces } دليل مقبول، وما يلزم منها بدورة تعلم كاملة: { $cycles }.
}
next-ready = { $competency }، المستوى { $level }: كل ما يتطلبه مقبول. يمكنك طلب اعتماده من مشرفك.
next-waits = { $competency }، المستوى { $level }: بانتظار مشرفك. لا شيء مطلوب منك الآن.
next-done = كل المستويات المستهدفة في { $cohort } معتمدة لك.

# Drafts that were begun and not submitted

unfinished-title = { $count ->
    [one] لديك مسودة لم تكتمل:
    [two] لديك مسودتان لم تكتملا:
    [few] لديك مسودات لم تكتمل:
    [many] لديك مسودات لم تكتمل:
   *[other] لديك مسودات لم تكتمل:
}
unfinished-go-on = متابعة «{ $title }»
unfinished-saved = آخر حفظ:
unfinished-waits = نص أحدث ينتظر في هذا المتصفح
unfinished-all = كل مسوداتك

# Queue

queue-jump = إلى القرار
queue-chain-steps = { $count ->
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
queue-part = قبول جزئي
slot-and-waiting = { $said }؛ دليل جديد بانتظار المراجعة
slot-and-returned = { $said }؛ أُعيد دليل جديد
slot-in-part = مقبول جزئيًا
queue-part-hint = بعضه متوفر، ولا يكفي للمستوى. يُرجى ذكر الناقص.

# Appeals

appeal-about-signoff = { $competency }، المستوى { $level }
appeal-claim = { $competency }، المستوى { $level }
appeal-decided-by = قرار { $name }
appeal-made = تقديم تظلم وطلب نظرة أخرى: { $name }
appeal-upheld-by = الحق مع المتعلم، بقرار من { $name }
appeal-rejected-by = يبقى كما هو، بقرار من { $name }
appeal-upheld = قرار { $name } في { $day }: يُعاد النظر فيه
appeal-undone = قرار { $name } في { $day }: المستوى سارٍ من جديد
appeal-undo = المستوى سارٍ من جديد
appeal-rejected = قرار { $name } في { $day }: يبقى كما هو
appeal-open = قراءة رأي الطرفين
appeal-yours = هذا القرار قرارك، لذا ينظر فيه أمين سجل آخر.
appeal-choose = يُرجى اختيار ما يحدث الآن.
done-appealed = وصل الطلب إلى أمين السجل. ستصلك رسالة عند صدور القرار.
done-appeal-decided = تم حفظ قرارك. ستصل رسالة إلى المتعلم.

# Evidence

evidence-read-version = النسخة { $number }
evidence-former = هذه النسخة { $number } من { $all }، كما قُدّمت.
evidence-version-of = هذه النسخة { $number } من { $all }؛ والنسخ السابقة محفوظة أدناه.
evidence-beside = ما يثبته وتاريخه
signoff-stamp = الختم
evidence-newest = عرض الأحدث
evidence-for-lead = { $name } نيابةً عن { $lead }
evidence-left-closed = أُغلقت «{ $cohort }» في { $day } قبل أن يرد أحد على هذا الدليل. يبقى كما قدّمته، ويعود إلى انتظار المشرفين عند إعادة فتح الدفعة. وإن كان تعلمك الآن في دفعة أخرى، فيمكنك تعديله وتقديمه هناك.
evidence-left-over = انقضت في { $day } أيام المهلة بعد نهاية «{ $cohort }»، التي كان يمكن للمشرفين الرد فيها على هذا الدليل. يبقى كما قدّمته، ويعود إلى انتظارهم عند تأخير نهاية الدفعة. وإن كان تعلمك الآن في دفعة أخرى، فيمكنك تعديله وتقديمه هناك.
evidence-left-closed-other = كان بالانتظار عند إغلاق «{ $cohort }» في { $day }. لا يمكن لأحد الرد عليه قبل إعادة فتح الدفعة.
evidence-left-over-other = كان بالانتظار عند انقضاء أيام المهلة في { $day }، التي كان يمكن لمشرفي «{ $cohort }» الرد فيها. لا يمكن لأحد الرد عليه قبل تأخير نهاية الدفعة.
evidence-clock-ahead = { $minutes ->
    [one] كانت ساعة الجهاز الذي كُتب عليه متقدمة دقيقة واحدة. وقد وصل إلى هنا في { $received }.
    [two] كانت ساعة الجهاز الذي كُتب عليه متقدمة دقيقتين. وقد وصل إلى هنا في { $received }.
    [few] كانت ساعة الجهاز الذي كُتب عليه متقدمة { $minutes } دقائق. وقد وصل إلى هنا في { $received }.
    [many] كانت ساعة الجهاز الذي كُتب عليه متقدمة { $minutes } دقيقة. وقد وصل إلى هنا في { $received }.
   *[other] كانت ساعة الجهاز الذي كُتب عليه متقدمة { $minutes } دقيقة. وقد وصل إلى هنا في { $received }.
}
evidence-clock-behind = { $minutes ->
    [one] كانت ساعة الجهاز الذي كُتب عليه متأخرة دقيقة واحدة. وقد وصل إلى هنا في { $received }.
    [two] كانت ساعة الجهاز الذي كُتب عليه متأخرة دقيقتين. وقد وصل إلى هنا في { $received }.
    [few] كانت ساعة الجهاز الذي كُتب عليه متأخرة { $minutes } دقائق. وقد وصل إلى هنا في { $received }.
    [many] كانت ساعة الجهاز الذي كُتب عليه متأخرة { $minutes } دقيقة. وقد وصل إلى هنا في { $received }.
   *[other] كانت ساعة الجهاز الذي كُتب عليه متأخرة { $minutes } دقيقة. وقد وصل إلى هنا في { $received }.
}
evidence-event-hidden = حجب «{ $file }»، بقرار من { $name }
evidence-event-shown = إظهار «{ $file }» من جديد، بقرار من { $name }
file-location-removed = أُزيل منه مكان التقاطه.
file-metadata-removed = أُزيل ما سجلته الكاميرا فيه.
file-type-differs = اسمه يدل على نوع غير محتواه. أُخذ نوعه من محتواه.
file-type-image-jpeg = صورة JPEG
file-type-image-png = صورة PNG
file-type-image-webp = صورة WebP
file-type-application-pdf = مستند PDF
file-type-audio-mpeg = تسجيل MP3
file-type-audio-mp4 = تسجيل M4A
file-type-audio-ogg = تسجيل Ogg
file-type-audio-wav = تسجيل WAV
file-type-audio-webm = تسجيل WebM
file-type-video-mp4 = فيديو MP4
file-type-video-quicktime = فيديو QuickTime
file-type-video-webm = فيديو WebM
file-type-text-plain = نص
file-type-text-markdown = نص Markdown
file-type-other = ملف
evidence-forked-other = جرى تعديل هذا في مكانين في الوقت نفسه. يختار كاتبه أي النسختين يُؤخذ بها، وإلى ذلك الحين تُراجع الأحدث.
evidence-hide = في ملف شخص لم يوافق على الظهور
evidence-hide-words = يُحجب فورًا عن الجميع. ويحفظ السجل من حجبه ولماذا، ويمكن لأمين السجل إظهاره من جديد.
evidence-hide-file = أي ملف
evidence-hide-reason = مثل «يظهر فيه وجه أحد المرضى».
evidence-hide-button = حجب أو إظهار من جديد
evidence-bring-back = إظهار من جديد: { $name }
done-joined = يُؤخذ بهذه النسخة الآن، ويراها مشرفك. والنسخ الأخرى باقية في تاريخ الدليل.
done-discarded = حُذفت المسودة.
done-quarantined = تم حجب الملف.
done-released = الملف ظاهر من جديد.
done-saved-without-files = حُفظت المسودة. يلزم إرفاق ملفاتك من جديد قبل تقديمها.

# Self-assessment and sessions

assessment-choose = يُرجى اختيار مستوى لكفاءة واحدة على الأقل.
assessment-last = آخر مرة: { $day }
assessment-wrong = يُرجى اختيار واحد من الأربعة.
done-assessed = تم الحفظ. يظهر بجانب أختامك.
done-session-ended = تم تسجيل الخروج هناك.
done-portrait = تم حفظ صورتك الشخصية.
done-portrait-gone = تمت إزالة صورتك الشخصية.
account-portrait = صورتك الشخصية
account-portrait-words = صورة لجوازك إن أردت. يراها كل من يحق له الاطلاع على جوازك. ويُزال من الملف كل ما عدا الصورة، كالمكان والكاميرا.
account-portrait-alt = صورتك الشخصية
account-portrait-file = الصورة
account-portrait-hint = JPEG أو PNG أو WebP، حتى { $most } ميغابايت. تُقص حول وسطها بشكل صورة جواز السفر.
account-portrait-printed = طباعتها على غلاف جوازي
account-portrait-save = حفظ الصورة الشخصية
account-portrait-remove = إزالة الصورة الشخصية
account-portrait-choose = يُرجى اختيار صورة.
account-portrait-too-large = الصورة أكبر من { $most } ميغابايت. يُرجى اختيار صورة أصغر.
account-portrait-wrong = يُرجى اختيار صورة أخرى: { $problem }.
account-end-session = تسجيل الخروج هناك
kept-files = تعذر حفظ الملفات. يلزم إرفاقها من جديد قبل التقديم: { $names }
kept-save = حفظه كمسودة

# Logging evidence

log-file-sending = في الطريق…
log-file-remove = إزالة
log-file-later = لم يُرسل بعد
log-part-saved = حُفظ النص، وبقيت صورة أو ملف لم يُرسل بعد
log-sending-files = إرسال الصورة أو الملف أولًا…
log-sending-words = جارٍ الإرسال…
log-offline = لا يوجد اتصال. ما كتبته محفوظ في هذا المتصفح: يكفي إبقاء هذه الصفحة مفتوحة ليُرسل عند عودة الاتصال.
log-stop = إيقاف الإرسال
log-field-links = الروابط
log-field-links-hint = عناوين لأشياء في أماكن أخرى، عنوان في كل حقل. والحفظ يضيف حقولًا أخرى.
log-field-link = الرابط { $number }
log-discard = حذف هذه المسودة
log-discard-words = ما كتبته هنا يزول نهائيًا. والملفات التي لم تُرفق بغير هذه المسودة تُزال بعد بضعة أسابيع.
log-discard-revision-words = تعديلاتك تزول نهائيًا. وما قدّمته يبقى كما هو.
log-discard-button = حذفها

# What a peer may read

shown-title = معروض لك
shown-words = أدلة الدفعات التي لك فيها دور الزميل. يمكنك قراءتها والتعليق عليها وتأييد ما رأيته. ولا يغيّر ذلك أي مستوى.
shown-empty-title = لا شيء معروض لك بعد
shown-empty-words = عندما يقدّم أحد متعلمي دفعاتك دليلًا، يظهر هنا.
