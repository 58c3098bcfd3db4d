# Importing a roster

roster-summary = الأشخاص: الجديد { $new }، والمتغير { $changed }، ومن بقي كما هو { $same }.
roster-refused = لا يمكن أخذ شيء منه قبل إصلاح هذه الصفوف.
roster-nothing = كل من فيه وما فيه موجود هنا بالفعل. لن يتغير شيء.
roster-mail = تصل إلى الأشخاص الجدد رسالة برابط لتعيين كلمة مرور. ولا يُزال أحد بسبب الكشف.
roster-mail-kept = لا يصل إلى الأشخاص الجدد شيء: بريدهم يُحفظ هنا ولا يخرج، لأن خادم البريد غير مضبوط. ولا يُزال أحد بسبب الكشف.
roster-framework = ما ستعمل عليه الدفعات الجديدة
roster-framework-hint = فقط للدفعات التي لم تُفتح بعد ولا تسمّي إطارًا في عمود خاص بها.
roster-framework-none = اختيار…
roster-too-large = حجم الملفات معًا أكبر من { $most } ميغابايت، أو عددها أكثر من { $files }. يُرجى إرسال جزء منها.
done-roster = { $count ->
    [0] تم استيراد الكشف. لا أحد فيه جديد.
    [one] تم استيراد الكشف. فيه شخص جديد واحد، والدعوة في طريقها إليه.
    [two] تم استيراد الكشف. فيه شخصان جديدان، ودعوتاهما في الطريق.
    [few] تم استيراد الكشف. فيه { $count } أشخاص جدد، ودعواتهم في الطريق.
    [many] تم استيراد الكشف. فيه { $count } شخصًا جديدًا، ودعواتهم في الطريق.
   *[other] تم استيراد الكشف. فيه { $count } شخص جديد، ودعواتهم في الطريق.
}
done-roster-kept = { $count ->
    [0] تم استيراد الكشف. لا أحد فيه جديد.
    [one] تم استيراد الكشف. فيه شخص جديد واحد. تُحفظ الدعوة هنا ولا تخرج، لأن خادم البريد غير مضبوط.
    [two] تم استيراد الكشف. فيه شخصان جديدان. تُحفظ دعوتاهما هنا ولا تخرجان، لأن خادم البريد غير مضبوط.
    [few] تم استيراد الكشف. فيه { $count } أشخاص جدد. تُحفظ دعواتهم هنا ولا تخرج، لأن خادم البريد غير مضبوط.
    [many] تم استيراد الكشف. فيه { $count } شخصًا جديدًا. تُحفظ دعواتهم هنا ولا تخرج، لأن خادم البريد غير مضبوط.
   *[other] تم استيراد الكشف. فيه { $count } شخص جديد. تُحفظ دعواتهم هنا ولا تخرج، لأن خادم البريد غير مضبوط.
}

# What is wrong with a roster; without a full stop at its end, but for the first. What begins with a place (“line 3:”) goes
# on as a sentence does there.

roster-problem = { $said }.
roster-large-bytes = الحجم { $bytes } بايت، وما يُقرأ { $most } ({ $mebibytes } ميبيبايت): يُرجى تقسيمه
roster-large-rows = عدد الصفوف أكثر من { $most }: يُرجى تقسيمه
roster-unknown-pdf = هذا ملف PDF: يُرجى طلب ملف CSV
roster-unknown-xml = هذا XML أو HTML: يُرجى تصدير الكشف بصيغة CSV
roster-table-no-rows = لا صف تحت الترويسات: يُضاف الأشخاص، شخص في كل صف
roster-fault-neither = هذه ليست ملفات OneRoster (users.csv و enrollments.csv…) ولا ملف CSV واحدًا بالعمودين name و email: يُرجى اختيار أحدهما
roster-fault-columns = للكشف العمودان name و email؛ وهنا { $columns }. يُرجى تغيير أسمائها أو إضافتهما
roster-fault-day = «{ $typed }» في { $column } ليس يومًا: يُكتب مثل ⁦2026-02-28⁩
roster-fault-unit = تحتاج الوحدة إلى sourcedId واسم: يُضاف الناقص
roster-fault-class = يحتاج الصف الدراسي إلى sourcedId وعنوان: يُضاف الناقص
roster-fault-class-twice = «{ $title }» موجود مرتين: يُعطى كل صف دراسي عنوانًا خاصًا به
roster-fault-id-twice = الـ sourcedId { $id } موجود مرتين: يُبقى على واحد
roster-fault-no-id = الـ sourcedId ناقص: يُرجى تصدير الكشف من جديد
roster-fault-no-names = الاسم ناقص: يُملأ givenName و familyName
roster-fault-no-name = الاسم ناقص: يُرجى إضافته
roster-fault-no-email = لا عنوان بريد إلكتروني لـ { $name }: يُرجى إضافته
roster-fault-nobody-email = لا عنوان بريد إلكتروني لهذا الشخص: يُرجى إضافته
roster-fault-email = «{ $typed }» ليس عنوان بريد إلكتروني: يُكتب مثل name@example.org
roster-fault-email-twice = { $email } موجود من قبل ({ $at }): يُبقى على أحدهما، أو يُصحح العنوان
roster-fault-no-user = لا يوجد { $id } في users.csv: يُصدَّر الملفان معًا
roster-fault-no-class = لا يوجد { $id } في classes.csv: يُصدَّر الملفان معًا
roster-fault-role = «{ $typed }» ليس دورًا: يُكتب واحد من { $roles }
roster-fault-role-of-cohort = دور «{ $role }» لا يكون لدفعة واحدة: تُترك الدفعة، أو يُعطى هذا الشخص صفًا خاصًا لها
roster-fault-grant = دور «{ $role }» لا يمنحه إلا مدير النظام: يُرجى سؤاله، أو يُترك الدور
roster-fault-account-closed = حساب { $name } مغلق: يُفتح أولًا من جديد، أو يُعطى الدور لغيره
roster-fault-ends-first = تنتهي «{ $title }» قبل أن تبدأ: يُصلح أحد يوميها
roster-fault-two-spellings = «{ $title }» مكتوبة «{ $other }» في موضع آخر ({ $at }): تُكتب بطريقة واحدة، أو تُعطى إحداهما عنوانًا آخر
roster-fault-contradicts = لـ «{ $title }» أيام أخرى أو إطار آخر في موضع آخر ({ $at }): يُرجى توحيدها
roster-fault-no-cohort = لا توجد دفعة «{ $title }»: تُفتح أولًا، أو يُذكر هنا أول أيامها وآخرها
roster-fault-cohort-like = لا توجد دفعة «{ $title }»، بل توجد «{ $there }»: يُكتب عنوانها كما هو هناك، أو تُعطى الجديدة عنوانًا آخر
roster-fault-cohort-closed = «{ $title }» مغلقة: يُعاد فتحها أولًا، أو تُختار دفعة أخرى
roster-fault-cohort-ended = انتهت «{ $title }» في { $day }: تُختار دفعة أخرى
roster-fault-cohorts-alike = أكثر من دفعة باسم «{ $title }»: تُعطى كل منها عنوانًا خاصًا بها
roster-fault-no-lead = لا مشرف على «{ $title }»: يُضاف لها صف بالدور lead
roster-fault-two-leads = لـ «{ $title }» مشرفان بالفعل، ولا يمكن أكثر: يجب أن يغادر أحدهما أولًا
roster-fault-leads-and-learns = لا أحد يشرف ويتعلم في الدفعة نفسها «{ $title }»: يُبقى على أحد الأمرين
roster-fault-framework-needed = ستكون «{ $title }» جديدة، ولم يُذكر لها إطار منشور: يُذكر واحد بعنوانه
roster-fault-framework = لا إطار منشورًا باسم «{ $typed }»: يُكتب { $titles }
roster-fault-framework-of-many = لا إطار منشورًا باسم «{ $typed }»: يُكتب { $titles }، أو غيرها من قائمة الأطر
roster-fault-no-framework-yet = لا إطار منشورًا باسم «{ $typed }»: يُنشر واحد أولًا
roster-text-name = الاسم
roster-text-title = عنوان الدفعة
roster-text-unit = اسم الوحدة
roster-framework-called = «{ $title }»
roster-framework-or = { $all } أو { $next }

# What is left out of a roster.

roster-note-gone = { $count ->
    [one] صف واحد معلَّم بأنه محذوف أو معطل فيُتجاهل: لا يفقد أحد شيئًا بسبب كشف.
    [two] صفان معلَّمان بأنهما محذوفان أو معطلان فيُتجاهلان: لا يفقد أحد شيئًا بسبب كشف.
    [few] { $count } صفوف معلَّمة بأنها محذوفة أو معطلة فتُتجاهل: لا يفقد أحد شيئًا بسبب كشف.
    [many] { $count } صفًا معلَّمًا بأنه محذوف أو معطل فيُتجاهل: لا يفقد أحد شيئًا بسبب كشف.
   *[other] { $count } صف معلَّم بأنه محذوف أو معطل فيُتجاهل: لا يفقد أحد شيئًا بسبب كشف.
}
roster-note-files = تُتجاهل الملفات التي لا حاجة إليها: { $files }.
roster-note-columns = تُتجاهل الأعمدة التي لا معنى لها هنا: { $columns }.
roster-note-password = يُتجاهل العمود «{ $column }»: لا كلمة مرور تأتي من ملف. يعيّن كل شخص كلمته برابط يصله بالبريد.
roster-note-password-of = يُتجاهل العمود «password» في { $file }: لا كلمة مرور تأتي من ملف. يعيّن كل شخص كلمته برابط يصله بالبريد.
roster-note-enrolments = { $count ->
    [one] يُتجاهل تسجيل واحد بصفة «{ $role }»: لا معنى هنا إلا لـ student و teacher.
    [two] يُتجاهل تسجيلان بصفة «{ $role }»: لا معنى هنا إلا لـ student و teacher.
    [few] تُتجاهل { $count } تسجيلات بصفة «{ $role }»: لا معنى هنا إلا لـ student و teacher.
    [many] يُتجاهل { $count } تسجيلًا بصفة «{ $role }»: لا معنى هنا إلا لـ student و teacher.
   *[other] يُتجاهل { $count } تسجيل بصفة «{ $role }»: لا معنى هنا إلا لـ student و teacher.
}

# What a roster changes; the name of whoever or whatever it is about stands before it.

roster-change-unit = وحدة
roster-change-name = الاسم: «{ $from }» يصبح «{ $to }»
roster-change-moved = الوحدة: { $unit }
roster-change-role = الدور: { $role }
roster-change-beside = { $role } في { $cohort }
roster-change-waits = ينتظر مكانًا في { $cohort }
roster-change-leads = يشرف على { $cohort }
roster-change-joins = ينضم إلى { $cohort }
roster-change-cohort = دفعة تعمل على { $framework }، من { $from } إلى { $until }
roster-role-administrator = مدير النظام
roster-role-registrar = أمين السجل
roster-role-lead = مشرف
roster-role-learner = متعلم
roster-role-sponsor = راعٍ
roster-role-peer = زميل
