## Words that all mails share

mail-hello = مرحبًا { $name }،
mail-hello-nobody = مرحبًا،
mail-day = { mail-weekday-name } { $day } { mail-month-name } { $year }
mail-day-short = { $day } { mail-month-abbreviated }
mail-month = { mail-month-name } { $year }
mail-month-short = { mail-month-abbreviated }
mail-moment = { $day }، { $time }
mail-weekday-name = { $weekday ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
mail-month-name = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
mail-month-abbreviated = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
mail-step = { $competency }، المستوى { $level } ({ $name })
mail-list-more = { $front }، { $item }
mail-list-last = { $front } و{ $item }
mail-days = { $days ->
    [0] منذ اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
mail-period = من { $from } إلى { $to }
mail-of = { $part } من { $whole }
mail-link-fallback = إن لم يعمل الزر، فيمكن نسخ هذا العنوان إلى المتصفح:
mail-foundational = أساسية
mail-signatures = { $signer } يوم { $day }
mail-signatures-two = { $signer } يوم { $day }، وبتوقيع ثانٍ من { $second } يوم { $second-day }
mail-answered = { $lead }، { $at }

# The words of the passport's page, as they stand in the middle of a line.
mail-state-none = لم يبدأ
mail-state-evidence = يوجد دليل
mail-state-in-part = مقبول جزئيًا
mail-state-in-review = بانتظار المراجعة
mail-state-half = بانتظار التوقيع الثاني
mail-state-returned = مُعاد
mail-state-signed = معتمد
mail-state-expired = منتهٍ
mail-state-revoked = مسحوب
mail-state-suspended = معلّق
mail-state-earned = غير محتسب

mail-heat-waiting = ن
mail-heat-returned = ع
mail-heat-legend = 1، 2، 3: مستوى معتمد · ن: بانتظار مراجعتك · ع: مُعاد إلى المتعلم · نقطة: لا شيء بعد
mail-heat-cut-columns = { $count ->
    [one] توجد كفاءة أخرى
    [two] توجد كفاءتان أخريان
    [few] توجد { $count } كفاءات أخرى
    [many] توجد { $count } كفاءة أخرى
   *[other] توجد { $count } كفاءة أخرى
} في صفحة الدفعة.
mail-heat-cut-rows = { $count ->
    [one] يوجد متعلم آخر
    [two] يوجد متعلمان آخران
    [few] يوجد { $count } متعلمين آخرين
    [many] يوجد { $count } متعلمًا آخر
   *[other] يوجد { $count } متعلم آخر
} في صفحة الدفعة.

mail-footer-sent = أرسلها Stampbook من { $place } إلى { $address }
mail-footer-sent-example = أرسلها Stampbook من { $place }
mail-footer-always = هذه الرسالة تحفظ أمان حسابك وتوقيعاتك، لذا لا يمكن إيقافها.
mail-footer-unsubscribe = إيقاف هذه الرسائل
mail-footer-preferences = اختيار الرسائل التي تصلك

## Sign-in link

mail-sign-in-subject = رابط تسجيل دخولك
mail-sign-in-kicker = تسجيل الدخول
mail-sign-in-headline = هذا طريقك إلى الدخول
mail-sign-in-intro = ورد طلب لتسجيل الدخول بهذا العنوان، ونأمل أنه منك.
mail-sign-in-from = ورد الطلب من { $device }.
mail-sign-in-button = تسجيل الدخول
mail-sign-in-valid = يعمل الرابط مرة واحدة، لمدة { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
mail-sign-in-not-you = إن لم يكن الطلب منك، فلا داعي لأي إجراء: لا دخول لأحد من دون الرابط.

## Another address

mail-address-subject = تغيّر عنوان البريد الإلكتروني لحسابك
mail-address-kicker = حسابك
mail-address-headline = تغيّر عنوان بريدك الإلكتروني
mail-address-intro = تغيّر عنوان البريد الإلكتروني لحسابك لدى { $organisation } بقرار من { $by }، يوم { $at }. من الآن يكون تسجيل دخولك بالعنوان الجديد، وإليه تصل رسائلك.
mail-address-unknown = إن لم يكن لك علم بهذا، فيُرجى إبلاغ { $organisation } فورًا: فمن يقرأ بريد العنوان الجديد يمكنه تسجيل الدخول باسمك.

## Set a password

mail-password-subject-invitation = حسابك لدى { $organisation }
mail-password-subject-reset = تعيين كلمة مرور جديدة
mail-password-kicker = حسابك
mail-password-headline-invitation = مرحبًا بك في جواز تعلمك
mail-password-headline-reset = تعيين كلمة مرور جديدة
mail-password-intro-invitation = فُتح لك حساب لدى { $organisation } بمبادرة من { $by }. فيه أدلتك واعتماداتك والجواز الذي يمكنك أخذه معك.
mail-password-intro-invitation-nobody = فُتح لك حساب لدى { $organisation }. فيه أدلتك واعتماداتك والجواز الذي يمكنك أخذه معك.
mail-password-intro-reset = ورد طلب كلمة مرور جديدة لحسابك لدى { $organisation }، ونأمل أنه منك.
mail-password-button-invitation = اختيار كلمة مرور
mail-password-button-reset = تعيين كلمة مرور جديدة
mail-password-valid = يعمل الرابط مرة واحدة، حتى { $until }.
mail-password-not-you = إن لم يكن الطلب منك، فلا داعي لأي إجراء: كلمة مرورك تبقى كما هي.

## Evidence waits

mail-waiting-subject = دليل جديد من { $learner }: «{ $title }»
mail-waiting-subject-revised = دليل معدّل من { $learner }: «{ $title }»
mail-waiting-subject-several = { $count ->
    [one] دليل جديد من { $learner }
    [two] دليلان جديدان من { $learner }
    [few] { $count } أدلة جديدة من { $learner }
    [many] { $count } دليلًا جديدًا من { $learner }
   *[other] { $count } دليل جديد من { $learner }
}
mail-waiting-kicker = لمراجعتك
mail-waiting-headline = { $learner } بانتظارك
mail-waiting-intro = وصل دليل لمراجعتك من { $learner } ({ $cohort }).
mail-waiting-intro-revised = وصل دليل معدّل بعد إعادته، من { $learner } ({ $cohort }).
mail-waiting-intro-several = { $count ->
    [one] وصل دليل لمراجعتك من { $learner }.
    [two] وصل دليلان لمراجعتك من { $learner }.
    [few] وصلت { $count } أدلة لمراجعتك من { $learner }.
    [many] وصل { $count } دليلًا لمراجعتك من { $learner }.
   *[other] وصل { $count } دليل لمراجعتك من { $learner }.
}
mail-waiting-revised = معدّل بعد إعادته
mail-waiting-claims = ما الذي يثبته
mail-waiting-happened = حدث في
mail-waiting-submitted = قُدّم في
mail-waiting-attachments = الملفات
mail-waiting-attachments-count = { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
mail-waiting-button = قراءته والرد عليه
mail-waiting-queue = { $count ->
    [one] دليل واحد بانتظار ردك الآن.
    [two] دليلان بانتظار ردك الآن.
    [few] { $count } أدلة بانتظار ردك الآن.
    [many] { $count } دليلًا بانتظار ردك الآن.
   *[other] { $count } دليل بانتظار ردك الآن.
}
mail-waiting-queue-link = فتح المراجعات

## Evidence returned

mail-returned-subject = أُعيد إليك «{ $title }»
mail-returned-subject-several = { $count ->
    [one] أُعيد إليك دليل واحد
    [two] أُعيد إليك دليلان
    [few] أُعيدت إليك { $count } أدلة
    [many] أُعيد إليك { $count } دليلًا
   *[other] أُعيد إليك { $count } دليل
}
mail-returned-kicker = مُعاد
mail-returned-headline = أُعيد «{ $title }»
mail-returned-headline-several = { $count ->
    [one] أُعيد دليل واحد
    [two] أُعيد دليلان
    [few] أُعيدت { $count } أدلة
    [many] أُعيد { $count } دليلًا
   *[other] أُعيد { $count } دليل
}
mail-returned-intro = بعد مراجعة { $lead }، يحتاج دليلك إلى شيء إضافي. ما كتبته محفوظ: يمكنك تعديله وتقديمه من جديد.
mail-returned-intro-several = { $count ->
    [1] بعد مراجعة { $leads }، تحتاج أدلتك إلى شيء إضافي.
   *[other] بعد مراجعة كلٍّ من { $leads }، تحتاج أدلتك إلى شيء إضافي.
} ما كتبته محفوظ: يمكنك تعديل كل دليل وتقديمه من جديد.
mail-returned-what = للإضافة أو التعديل
mail-returned-accepted = مقبول بالفعل
mail-part-subject = قُبل جزء من «{ $title }»
mail-part-kicker = مقبول جزئيًا
mail-part-headline = قُبل جزء من «{ $title }»
mail-part-subject-several = { $count ->
    [one] قُبل جزء من دليل واحد
    [two] قُبلت أجزاء من دليلين
    [few] قُبلت أجزاء من { $count } أدلة
    [many] قُبلت أجزاء من { $count } دليلًا
   *[other] قُبلت أجزاء من { $count } دليل
}
mail-part-headline-several = { $count ->
    [one] قُبل جزء من دليل واحد
    [two] قُبلت أجزاء من دليلين
    [few] قُبلت أجزاء من { $count } أدلة
    [many] قُبلت أجزاء من { $count } دليلًا
   *[other] قُبلت أجزاء من { $count } دليل
}
mail-part-intro = بعد مراجعة { $lead }، قُبل جزء من دليلك، والناقص مذكور أدناه. ما كتبته محفوظ: يمكنك الإضافة إليه وتقديمه من جديد.
mail-part-what = مقبول جزئيًا، مع الناقص
mail-part-button = إضافة الناقص
mail-returned-button = تعديله

## Evidence accepted

mail-accepted-subject = قُبل «{ $title }»
mail-accepted-subject-several = { $count ->
    [one] قُبل دليل واحد
    [two] قُبل دليلان
    [few] قُبلت { $count } أدلة
    [many] قُبل { $count } دليلًا
   *[other] قُبل { $count } دليل
}
mail-accepted-kicker = مقبول
mail-accepted-headline = قُبل «{ $title }»
mail-accepted-intro = قُبل دليلك بعد مراجعة { $lead }.
mail-accepted-needed = ما زال مطلوبًا
mail-accepted-button = عرض دليلك

## Level signed

mail-signed-subject = اعتُمد لك: { $step }
mail-signed-subject-several = { $count ->
    [one] اعتُمد لك مستوى واحد
    [two] اعتُمد لك مستويان
    [few] اعتُمدت لك { $count } مستويات
    [many] اعتُمد لك { $count } مستوى
   *[other] اعتُمد لك { $count } مستوى
}
mail-signed-kicker = معتمد
mail-signed-headline = المستوى { $level } في { $competency }
mail-signed-intro = اعتُمد لك المستوى { $level } ({ $name }) في { $competency } بتوقيع { $signer } يوم { $day }.
mail-signed-intro-two = اعتُمد لك المستوى { $level } ({ $name }) في { $competency } بتوقيع { $signer } يوم { $day }، وبتوقيع ثانٍ من { $second } يوم { $second-day }. ويُحتسب من ذلك اليوم.
mail-signed-intro-several = لكل منها ختم جديد في جوازك.
mail-signed-by = بتوقيع { $signatures }
mail-signed-cohort = الدفعة
mail-signed-comment = كلمة من { $signer }
mail-signed-expires = صالح حتى
mail-signed-totals = المعتمد { $signed } من { $possible ->
    [one] مستوى واحد
    [two] مستويين
    [few] { $possible } مستويات
    [many] { $possible } مستوى
   *[other] { $possible } مستوى
}
mail-signed-next = قد تكون الخطوة التالية: { $step }.
mail-signed-next-waits = ما قدّمته في { $step } بانتظار الرد بالفعل.
mail-signed-button = فتح جوازك

## Sign-off receipt

mail-receipt-subject = إيصال باعتمادك: { $step }، { $learner }
mail-receipt-subject-second = إيصال بتوقيعك الثاني: { $step }، { $learner }
mail-receipt-subject-several = { $count ->
    [one] إيصال باعتمادك مستوى واحدًا
    [two] إيصالان باعتمادك مستويين
    [few] إيصالات باعتمادك { $count } مستويات
    [many] إيصالات باعتمادك { $count } مستوى
   *[other] إيصالات باعتمادك { $count } مستوى
}
mail-receipt-kicker = إيصال
mail-receipt-headline = لقد اعتمدت مستوى
mail-receipt-headline-first = توقيعك هو الأول: وينقص التوقيع الثاني
mail-receipt-headline-second = أُضيف توقيعك الثاني على مستوى
mail-receipt-headline-several = { $count ->
    [one] لقد اعتمدت مستوى واحدًا
    [two] لقد اعتمدت مستويين
    [few] لقد اعتمدت { $count } مستويات
    [many] لقد اعتمدت { $count } مستوى
   *[other] لقد اعتمدت { $count } مستوى
}
mail-receipt-intro = هذا بالضبط ما جرى اعتماده باسمك. ننصح بالاحتفاظ به في ملفاتك.
mail-receipt-intro-second = هذا بالضبط ما جرى توقيعه باسمك. ينقص التوقيع الثاني: يُحتسب بعد توقيع شخص ثانٍ محايد أيضًا.
mail-receipt-intro-countersigned = هذا بالضبط ما جرى توقيعه باسمك، بوصفه ثاني توقيعين، والأول بتوقيع { $signature }. وبتوقيعك يُحتسب. ننصح بالاحتفاظ به في ملفاتك.
mail-receipt-intro-several = هذا بالضبط ما جرى اعتماده باسمك. ننصح بالاحتفاظ به في ملفاتك.
mail-receipt-first = التوقيع الأول
mail-receipt-second = التوقيع الثاني
mail-receipt-missing = ناقص؛ يُحتسب بعد توقيع شخص ثانٍ أيضًا
mail-receipt-learner = المتعلم
mail-receipt-level = ما جرى اعتماده
mail-receipt-framework = الإطار
mail-receipt-framework-version = { $framework }، الإصدار { $version }
mail-receipt-descriptor = ما يتطلبه
mail-receipt-evidence = الأدلة التي قُيّمت
mail-receipt-evidence-line = «{ $title }»، النسخة { $revision }
mail-receipt-evidence-line-dated = «{ $title }»، النسخة { $revision }، حدث يوم { $day }
mail-receipt-no-evidence = لا شيء
mail-receipt-prior = التعلم السابق
mail-receipt-comment = تعليق
mail-receipt-cohort = الدفعة
mail-receipt-behalf = نيابةً عن
mail-receipt-when = وقت التوقيع
mail-receipt-device = جهاز التوقيع
mail-receipt-expires = صالح حتى
mail-receipt-id = الاعتماد
mail-receipt-button = فتح الاعتماد
mail-receipt-not-me = أليس هذا توقيعك؟
mail-receipt-not-me-why = إن لم يكن هذا توقيعك، فيمكنك نفيه بالرابط أدناه. يعمل الرابط مرة واحدة، ويُعلَّق الاعتماد إلى أن يقرر أمين السجل.
mail-receipt-not-me-why-several = إن لم يكن أحدها بتوقيعك، فيمكنك نفيه برابطه «هذا ليس توقيعي». يعمل الرابط مرة واحدة، ويُعلَّق ذلك الاعتماد إلى أن يقرر أمين السجل.
mail-receipt-not-me-button = هذا ليس توقيعي

## Second signature

mail-second-subject = توقيعك مطلوب: { $step }، { $learner }
mail-second-kicker = التوقيع الثاني
mail-second-headline = { $learner } بانتظار توقيع ثانٍ
mail-second-intro = { $learner }: اعتُمد { $step } بتوقيع { $signer } يوم { $day }. ويطلب الإطار توقيع شخص ثانٍ محايد، وقد وقع الاختيار عليك.
mail-second-descriptor = ما يتطلبه المستوى
mail-second-button = قراءته واتخاذ القرار

## Waiting list

mail-place-kicker = قائمة الانتظار
mail-place-free-headline = شغر مقعد في { $cohort }
mail-place-free-intro = { $free ->
    [one] شغر مقعد واحد
    [two] شغر مقعدان
    [few] شغرت { $free } مقاعد
    [many] شغر { $free } مقعدًا
   *[other] شغر { $free } مقعد
}، وفي الانتظار { $waiting ->
    [one] شخص واحد
    [two] شخصان
    [few] { $waiting } أشخاص
    [many] { $waiting } شخصًا
   *[other] { $waiting } شخص
}. لا يتقدم أحد من تلقاء نفسه: منح المقعد لك.
mail-place-free-first = أطول انتظار: { $first }.
mail-place-free-button = فتح الدفعة
mail-place-given-subject = لك مقعد في { $cohort }
mail-place-given-headline = لك مقعد الآن
mail-place-given-intro = حصلت على مقعد في { $cohort } بقرار من { $by }، بعد أن كنت في قائمة انتظارها.
mail-place-given-button = فتح الدفعة

## Session cancelled

mail-session-cancelled-subject = أُلغيت: { $title }، { $when }
mail-session-cancelled-kicker = إلغاء جلسة
mail-session-cancelled-headline = أُلغيت «{ $title }»
mail-session-cancelled-intro = أُلغيت هذه الجلسة من { $cohort } بقرار من { $by }، ولن تُعقد.
mail-session-cancelled-when = كان موعدها
mail-session-cancelled-place = المكان
mail-session-cancelled-next = الجلسة التالية
mail-session-cancelled-then = { $title }، { $when }
mail-session-cancelled-button = فتح الدفعة

## Cohort invitation

mail-invitation-subject = الانضمام إلى { $cohort }
mail-invitation-kicker = دعوة
mail-invitation-headline = لديك دعوة إلى { $cohort }
mail-invitation-intro = دعوة من { $by } للعمل على { $framework } مع آخرين لدى { $organisation }.
mail-invitation-leads = الإشراف
mail-invitation-starts = تبدأ في
mail-invitation-ends = تنتهي في
mail-invitation-places = المقاعد الباقية
mail-invitation-waiting-list = لا شيء: يكون الانضمام إلى قائمة الانتظار
mail-invitation-code = الرمز
mail-invitation-answer-by = آخر موعد للرد
mail-invitation-button = الانضمام إلى الدفعة
mail-invitation-account = يحتاج الانضمام إلى حساب هنا. إن لم يكن لديك حساب بعد، فيمكنك طلب فتحه من { $by }.

## Lead's week

mail-lead-subject-waiting = { $waiting ->
    [one] دليل واحد بانتظارك
    [two] دليلان بانتظارك
    [few] { $waiting } أدلة بانتظارك
    [many] { $waiting } دليلًا بانتظارك
   *[other] { $waiting } دليل بانتظارك
}
mail-lead-subject-stalled = { $stalled ->
    [one] متعلم واحد بلا أدلة منذ مدة
    [two] متعلمان بلا أدلة منذ مدة
    [few] { $stalled } متعلمين بلا أدلة منذ مدة
    [many] { $stalled } متعلمًا بلا أدلة منذ مدة
   *[other] { $stalled } متعلم بلا أدلة منذ مدة
}
mail-lead-subject-quiet = دفعاتك هذا الأسبوع
mail-lead-kicker = أسبوعك
mail-lead-headline-waiting = { $waiting ->
    [one] دليل واحد بانتظارك
    [two] دليلان بانتظارك
    [few] { $waiting } أدلة بانتظارك
    [many] { $waiting } دليلًا بانتظارك
   *[other] { $waiting } دليل بانتظارك
}
mail-lead-headline-clear = لا مراجعات بانتظارك
mail-lead-tile-waiting = بالانتظار
mail-lead-tile-submitted = قُدّمت
mail-lead-tile-signed = اعتُمدت
mail-lead-tile-quiet = بلا أدلة
mail-lead-waiting = الأطول انتظارًا
mail-lead-waiting-since = منذ { $day }
mail-lead-waiting-more = { $count ->
    [one] ودليل واحد آخر في المراجعات
    [two] ودليلان آخران في المراجعات
    [few] و{ $count } أدلة أخرى في المراجعات
    [many] و{ $count } دليلًا آخر في المراجعات
   *[other] و{ $count } دليل آخر في المراجعات
}
mail-lead-stalled = متعلمون بلا أدلة منذ مدة
mail-lead-stalled-line = { $weeks ->
    [one] لا أدلة منذ أسبوع
    [two] لا أدلة منذ أسبوعين
    [few] لا أدلة منذ { $weeks } أسابيع
    [many] لا أدلة منذ { $weeks } أسبوعًا
   *[other] لا أدلة منذ { $weeks } أسبوع
}
mail-lead-stalled-last = وآخرها يوم { $day }
mail-lead-stalled-never = ولا دليل حتى الآن
mail-lead-heat = أين وصلت الدفعة
mail-lead-session = الجلسة التالية
mail-lead-button = فتح المراجعات
mail-lead-button-clear = فتح دفعاتك

## Learner's week

mail-learner-subject-returned = { $returned ->
    [one] أُعيد إليك دليل واحد
    [two] أُعيد إليك دليلان
    [few] أُعيدت إليك { $returned } أدلة
    [many] أُعيد إليك { $returned } دليلًا
   *[other] أُعيد إليك { $returned } دليل
}
mail-learner-subject-next = الخطوة التالية: { $step }
mail-learner-subject-signed = { $signed ->
    [one] اعتُمد لك مستوى
    [two] اعتُمد لك مستويان
    [few] اعتُمدت لك { $signed } مستويات
    [many] اعتُمد لك { $signed } مستوى
   *[other] اعتُمد لك { $signed } مستوى
}
mail-learner-subject = جوازك هذا الأسبوع
mail-learner-kicker = أسبوعك
mail-learner-headline = المعتمد { $signed } من { $possible ->
    [one] مستوى واحد
    [two] مستويين
    [few] { $possible } مستويات
    [many] { $possible } مستوى
   *[other] { $possible } مستوى
}
mail-learner-headline-start = جوازك جاهز لأول ختم
mail-learner-new = أختام جديدة
mail-learner-returned = أُعيد إليك
mail-learner-returned-by = { $lead }، { $day }
mail-learner-revise = تعديله
mail-learner-next = الخطوة التالية
mail-needs-nothing = أدلتك كافية: المستوى بانتظار اعتماد المشرف.
mail-needs-pieces = { $pieces ->
    [one] بقي دليل مقبول واحد.
    [two] بقي دليلان مقبولان.
    [few] بقيت { $pieces } أدلة مقبولة.
    [many] بقي { $pieces } دليلًا مقبولًا.
   *[other] بقي { $pieces } دليل مقبول.
}
mail-needs-cycles = { $cycles ->
    [one] بقي دليل مقبول واحد بدورة تعلم كاملة.
    [two] بقي دليلان مقبولان بدورة تعلم كاملة لكل منهما.
    [few] بقيت { $cycles } أدلة مقبولة بدورة تعلم كاملة لكل منها.
    [many] بقي { $cycles } دليلًا مقبولًا بدورة تعلم كاملة لكل منها.
   *[other] بقي { $cycles } دليل مقبول بدورة تعلم كاملة لكل منها.
}
mail-needs-both = { $pieces ->
    [one] بقي دليل مقبول واحد، بدورة تعلم كاملة.
    [two] بقي دليلان مقبولان، { $cycles ->
        [1] أحدهما
       *[other] كل منهما
    } بدورة تعلم كاملة.
    [few] بقيت { $pieces } أدلة مقبولة، { $cycles ->
        [1] واحد منها
        [2] اثنان منها
       *[other] { $cycles } منها
    } بدورة تعلم كاملة.
    [many] بقي { $pieces } دليلًا مقبولًا، { $cycles ->
        [1] واحد منها
        [2] اثنان منها
       *[other] { $cycles } منها
    } بدورة تعلم كاملة.
   *[other] بقي { $pieces } دليل مقبول، { $cycles ->
        [1] واحد منها
        [2] اثنان منها
       *[other] { $cycles } منها
    } بدورة تعلم كاملة.
}
mail-needs-answer = ما قدّمته له بانتظار الرد بالفعل.
mail-needs-second = وُقّع مرة، ويُحتسب بعد التوقيع الثاني.
mail-needs-of = { $step }: { $needs }
mail-learner-next-link = تسجيل دليل لهذا
mail-learner-half = بتوقيع { $signature }، وهو بانتظار التوقيع الثاني
mail-learner-waiting = لدى مشرفك
mail-learner-waiting-line = { $count ->
    [0] بالانتظار منذ { $day }
   *[other] بانتظار { $leads } منذ { $day }
}
mail-learner-session = الجلسة التالية
mail-learner-progress = أختامك
mail-learner-button = تسجيل دليل
mail-learner-passport = فتح جوازك

## Sponsor's month

mail-sponsor-subject = { $scope } في { $month }
mail-sponsor-kicker = { $month }
mail-sponsor-headline = { $signed ->
    [0] لم يُعتمد أي مستوى
    [one] اعتُمد مستوى واحد
    [two] اعتُمد مستويان
    [few] اعتُمدت { $signed } مستويات
    [many] اعتُمد { $signed } مستوى
   *[other] اعتُمد { $signed } مستوى
} في { $month }
mail-sponsor-intro = في { $scope } قدّم أدلة خلال ذلك الشهر { $active } من { $learners ->
    [one] متعلم واحد
    [two] متعلمين اثنين
    [few] { $learners } متعلمين
    [many] { $learners } متعلمًا
   *[other] { $learners } متعلم
}.
mail-sponsor-tile-learners = المتعلمون
mail-sponsor-tile-active = قدّموا أدلة
mail-sponsor-tile-signed = مستويات معتمدة
mail-sponsor-months = المستويات المعتمدة حسب الشهر
mail-sponsor-cohort = قدّم أدلة { $active } من { $learners ->
    [one] متعلم واحد
    [two] متعلمين اثنين
    [few] { $learners } متعلمين
    [many] { $learners } متعلمًا
   *[other] { $learners } متعلم
} · { $evidence ->
    [one] دليل واحد
    [two] دليلان
    [few] { $evidence } أدلة
    [many] { $evidence } دليلًا
   *[other] { $evidence } دليل
} · { $signed ->
    [one] مستوى معتمد واحد
    [two] مستويان معتمدان
    [few] { $signed } مستويات معتمدة
    [many] { $signed } مستوى معتمدًا
   *[other] { $signed } مستوى معتمد
}
mail-sponsor-levels = المستويات المعتمدة السارية، من كل ما يمكن اعتماده
mail-sponsor-attendance = نسبة حضور الجلسات: { $percent }%
mail-sponsor-note = أعداد فقط: لا تذكر هذه الرسالة اسم أي متعلم أبدًا.
mail-sponsor-button = فتح الصورة الكاملة

## Sign-off taken back

mail-revoked-subject = سُحب الاعتماد: { $step }
mail-revoked-kicker = سحب اعتماد
mail-revoked-headline = لم يعد المستوى { $level } في { $competency } ساريًا
mail-revoked-intro = سُحب اعتماد { $step } يوم { $day } بقرار من { $who }. وكان بتوقيع { $signatures }.
mail-revoked-why = كلمة من { $who }
mail-revoked-appeal = إن كان في هذا خطأ في رأيك، فيمكنك التظلم في صفحة الاعتماد، والقرار لأمين السجل. وتبقى أدلتك كما هي.
mail-revoked-button = عرض الاعتماد

## Certificates

mail-certificate-subject = شهادتك: { $framework }
mail-certificate-kicker = شهادة
mail-certificate-headline = تهانينا على شهادتك
mail-certificate-intro = صدرت لك شهادة من { $issuer }: اكتسبت { $count } من { $all ->
    [one] كفاءة واحدة
    [two] كفاءتين
    [few] { $all } كفاءات
    [many] { $all } كفاءة
   *[other] { $all } كفاءة
} في إطار «{ $framework }».
mail-certificate-intro-all = صدرت لك شهادة من { $issuer }: اكتسبت { $all ->
    [one] الكفاءة الوحيدة
    [two] الكفاءتين
    [few] جميع الكفاءات، وعددها { $count }،
    [many] جميع الكفاءات، وعددها { $count }،
   *[other] جميع الكفاءات، وعددها { $count }،
} في إطار «{ $framework }» بالمستوى { $level } ({ $name }) أو أعلى.
mail-certificate-intro-all-highest = صدرت لك شهادة من { $issuer }: اكتسبت { $all ->
    [one] الكفاءة الوحيدة
    [two] الكفاءتين
    [few] جميع الكفاءات، وعددها { $count }،
    [many] جميع الكفاءات، وعددها { $count }،
   *[other] جميع الكفاءات، وعددها { $count }،
} في إطار «{ $framework }» بالمستوى { $level } ({ $name }).
mail-certificate-until = سارية حتى
mail-certificate-code = رمز التحقق
mail-certificate-button = فتح شهادتك
mail-certificate-check = يمكنك مشاركة هذا العنوان. من يفتحه لا يحتاج إلى حساب، ويرى هل الشهادة سارية وما جاء فيها:

## Certificate taken back

mail-certificate-revoked-subject = سُحبت شهادتك: { $framework }
mail-certificate-revoked-kicker = سحب شهادة
mail-certificate-revoked-headline = لم تعد إحدى شهاداتك سارية
mail-certificate-revoked-intro = سُحبت شهادتك في «{ $framework }» يوم { $day } بقرار من { $who }. وكانت قد صدرت يوم { $issued }، ورمزها { $code }.
mail-certificate-revoked-levels = تبقى المستويات في جوازك كما هي. ومن يتحقق من الشهادة يقرأ أنها سُحبت ولماذا. وإن كان في هذا خطأ في رأيك، فيمكنك سؤال أمين السجل.
mail-certificate-revoked-button = عرض الشهادة

## To registrars: somebody says a sign-off in their name is not theirs

mail-disputed-subject = معلّق: { $learner }، { $step }
mail-disputed-kicker = اعتماد ينفيه صاحب التوقيع
mail-disputed-headline = { $signer }: هذا ليس توقيعي
mail-disputed-intro = { $learner }: اعتُمد { $step } يوم { $day } باسم { $signer }، ثم ورد من صاحب التوقيع أن شخصًا آخر فعل ذلك. الاعتماد معلّق ولا يُحتسب.
mail-disputed-next = يُرجى سؤال الطرفين عما حدث، ثم تقرير بقاء الاعتماد أو سحبه. وإن كان أحد يعرف كلمة المرور، فيلزم تسجيل الخروج من كل الأجهزة في صفحة صاحب التوقيع.
mail-disputed-button = النظر فيه واتخاذ القرار
mail-disputed-own-subject = معلّق: { $step }
mail-disputed-own-headline = أحد مستوياتك معلّق
mail-disputed-own-intro = اعتُمد لك { $step } يوم { $day } باسم { $signer }، ثم ورد من صاحب التوقيع أن شخصًا آخر فعل ذلك. الاعتماد معلّق ولا يُحتسب إلى أن يقرر أمين السجل.
mail-disputed-own-next = ستصلك رسالة عند صدور القرار، ولا شيء مطلوب منك حتى ذلك الحين. إن كان لديك علم بما حدث، فيُرجى إبلاغ أمين السجل.

## Whether a disputed sign-off stands

mail-settled-subject = صدر القرار: { $learner }، { $step }
mail-settled-kicker = «هذا ليس توقيعي»
mail-settled-headline-stands = الاعتماد باقٍ
mail-settled-headline-falls = سقط الاعتماد
mail-settled-intro-stands = { $learner }: كان اعتماد { $step } معلّقًا، لأن أحد الموقّعين نفى أنه توقيعه. وصدر يوم { $day } قرار من { $registrar } ببقائه. ويُحتسب من جديد.
mail-settled-intro-stands-half = { $learner }: كان التوقيع الأول على { $step } معلّقًا، لأن أحد الموقّعين نفى أنه توقيعه. وصدر يوم { $day } قرار من { $registrar } ببقائه. والمستوى بانتظار التوقيع الثاني من جديد.
mail-settled-intro-falls = { $learner }: كان اعتماد { $step } معلّقًا، لأن أحد الموقّعين نفى أنه توقيعه. وصدر يوم { $day } قرار من { $registrar } بسقوطه. ولم يعد المستوى يُحتسب.
mail-settled-why = كلمة من { $registrar }

## To registrars: an appeal

mail-appealed-subject = تظلم: { $learner }، { $step }
mail-appealed-kicker = تظلم
mail-appealed-headline = طلب نظرة أخرى من { $learner }
mail-appealed-intro = سُحب اعتماد { $step } من { $learner }. ورد تظلم على ذلك، والقرار لك.
mail-appealed-intro-evidence = أُعيد «{ $evidence }» إلى { $learner }، وكان مقدَّمًا في { $step }. ورد تظلم على ذلك، والقرار لك.
mail-appealed-wrote = كلمة من { $learner }
mail-appealed-button = قراءة رأي الطرفين واتخاذ القرار

## To leads: evidence waits again

mail-again-subject = بالانتظار من جديد: { $learner }، { $title }
mail-again-kicker = بعد تظلم
mail-again-headline = { $learner } بانتظار نظرة أخرى
mail-again-intro = قُبل تظلم بقرار من { $registrar }: تُعاد مراجعة «{ $title }» المقدَّم من { $learner } في { $step }. وقد عاد إلى مراجعاتك كما كان.
mail-again-wrote = كلمة من { $registrar }
mail-again-button = النظر فيه من جديد

## Appeal decided

mail-appeal-subject = تظلمك بشأن { $step }
mail-appeal-kicker = تظلم
mail-appeal-headline-upheld = قُبل تظلمك
mail-appeal-headline-dismissed = لم يُقبل تظلمك
mail-appeal-intro = صدر يوم { $day } قرار من { $registrar } في تظلمك بشأن { $step }.
mail-appeal-intro-evidence = صدر يوم { $day } قرار من { $registrar } في تظلمك بشأن «{ $evidence }» المقدَّم في { $step }.
mail-appeal-yours = كلمة منك
mail-appeal-decision = كلمة من { $registrar }
mail-appeal-button = قراءة الأمر كاملًا

## Expiring soon

mail-expiring-subject = { $count ->
    [one] تنتهي صلاحية { $step } يوم { $day }
    [two] مستويان لك تنتهي صلاحيتهما قريبًا
    [few] { $count } من مستوياتك تنتهي صلاحيتها قريبًا
    [many] { $count } من مستوياتك تنتهي صلاحيتها قريبًا
   *[other] { $count } من مستوياتك تنتهي صلاحيتها قريبًا
}
mail-expiring-kicker = التجديد
mail-expiring-headline = { $count ->
    [one] مستوى تنتهي صلاحيته قريبًا
    [two] مستويان تنتهي صلاحيتهما قريبًا
    [few] { $count } مستويات تنتهي صلاحيتها قريبًا
    [many] { $count } مستوى تنتهي صلاحيتها قريبًا
   *[other] { $count } مستوى تنتهي صلاحيتها قريبًا
}
mail-expiring-intro = التجديد يضيف ختمًا جديدًا، ويبقى القديم في جوازك.
mail-expiring-line = حتى { $day }
mail-expiring-left = { $days ->
    [0] اليوم الأخير
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يومًا
   *[other] بقي { $days } يوم
}
mail-expiring-button = فتح جوازك
