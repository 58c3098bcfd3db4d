## The list and a cohort

cohorts-join = الانضمام برمز
cohort-dates = من { $from } إلى { $until }
cohort-about = { $framework }، الإصدار { $version } · { $taken } من { $places ->
    [one] مقعد واحد
    [two] مقعدين
    [few] { $places } مقاعد
    [many] { $places } مقعدًا
   *[other] { $places } مقعد
}
cohort-about-waiting = { $about } · في قائمة الانتظار: { $waiting }
cohort-wait-for-review = { $count ->
    [one] دليل واحد بانتظار المراجعة
    [two] دليلان بانتظار المراجعة
    [few] { $count } أدلة بانتظار المراجعة
    [many] { $count } دليلًا بانتظار المراجعة
   *[other] { $count } دليل بانتظار المراجعة
}
cohort-nobody-signs = لا أحد يمكنه الاعتماد هنا
cohort-live = جارية
cohort-to-come = تبدأ في { $day }
cohort-grace = انتهت، والاعتماد متاح حتى { $day }
cohort-ended = انتهت ولم تُغلق بعد
cohort-closed-on = أُغلقت في { $day }
cohort-framework = { $title }، الإصدار { $version }
cohort-places = المشغول { $taken } من { $places ->
    [one] مقعد واحد
    [two] مقعدين
    [few] { $places } مقاعد
    [many] { $places } مقعدًا
   *[other] { $places } مقعد
}
cohort-csv = تنزيل جدول البيانات
cohort-edit-button = تغيير العنوان أو المواعيد أو المشرفين
cohort-digest = رسالة هذا الأسبوع إلى المشرفين
cohort-close-note = كلمة ختامية (اختياري)
cohort-invite-end = إيقاف هذا الرابط والرمز
cohort-invite-works = يعمل حتى { $day }، ويتسع بعدُ { $uses ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لـ{ $uses } أشخاص
    [many] لـ{ $uses } شخصًا
   *[other] لـ{ $uses } شخص
}.
cohort-add-hint = شخص لديه حساب هنا.
cohort-add-unknown = لا يوجد هنا من لديه هذا العنوان. يمكنك إرسال رابط الدعوة إليه، أو الطلب من أمين السجل أن يضيفه أولًا.
cohort-no-such-role = يُرجى اختيار متعلم أو مشرف.
cohort-tile-levels = مستويات معتمدة
cohort-tile-of = { $done } من { $all }
cohort-tile-waiting = { $count ->
    [one] دليل بانتظار المراجعة
    [two] دليلان بانتظار المراجعة
    [few] أدلة بانتظار المراجعة
    [many] دليلًا بانتظار المراجعة
   *[other] دليل بانتظار المراجعة
}
cohort-tile-stalled = { $count ->
    [one] متعلم
    [two] متعلمان
    [few] متعلمين
    [many] متعلمًا
   *[other] متعلم
} بلا أدلة منذ { $weeks ->
    [one] أسبوع
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
}
cohort-tile-target = { $count ->
    [one] متعلم
    [two] متعلمان
    [few] متعلمين
    [many] متعلمًا
   *[other] متعلم
} عند { $level ->
    [0] المستوى المستهدف في كل الكفاءات
   *[other] المستوى { $level } في كل الكفاءات
}
cohort-stalled-words = لا أدلة منذ { $weeks ->
    [one] أسبوع
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
}.
cohort-invite-address = إرسالها إلى عنوان بريد
cohort-invite-address-hint = من لا حساب له هنا بعد، توجهه الرسالة إلى طلبه منك.
cohort-invite-mail = إرسال الدعوة
cohort-cell = { $name }، { $competency }: { $level ->
    [0] لا مستوى بعد
   *[other] المستوى { $level }
}
cohort-cell-waiting = { $cell }، بانتظار المراجعة
cohort-cell-returned = { $cell }، مُعاد
cohort-cell-suspended = { $cell }، معلّق
cohort-stalled-all = الكل: { $count }
cohort-stalled-never = لم يُقدَّم شيء بعد
cohort-stalled-since = آخر دليل قبل { $weeks ->
    [one] أسبوع
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
}
cohort-attendance = الحضور: { $attended } من { $taken ->
    [one] جلسة واحدة
    [two] جلستين
    [few] { $taken } جلسات
    [many] { $taken } جلسة
   *[other] { $taken } جلسة
}
cohort-session-about = الحضور: { $attended }
cohort-session-apologised = الاعتذار: { $apologised }
cohort-session-absent = الغياب: { $absent }
cohort-session-next = التالية
cohort-away = أثناء غياب أحد المشرفين
cohort-away-words = يتولى شخص آخر المراجعة والاعتماد هنا لبضعة أيام، ويُظهر السجل الاسمين.
cohort-away-lead = من الغائب
cohort-away-to = من ينوب
cohort-away-button = تعيين النائب
cohort-away-end = إنهاء
cohort-away-nobody = لا يوجد شخص آخر لديه دور المشرف.
cohort-away-line = { $to } نيابةً عن { $lead }، من { $from } إلى { $until }
cohort-away-none = اختيار شخص
cohort-lead-closed = هذا الحساب مغلق. يُرجى اختيار شخص آخر.
cohort-field-version-hint = المستويات المكتسبة في إصدار سابق تنتقل إليه.
cohort-away-choose = يُرجى اختيار من ينوب.
cohort-no-place-full = { $places ->
    [one] المقعد الوحيد مشغول
    [two] المقعدان مشغولان
    [few] المقاعد كلها مشغولة ({ $places })
    [many] المقاعد كلها مشغولة ({ $places })
   *[other] المقاعد كلها مشغولة ({ $places })
}. يمكنك إضافة مقاعد، أو الانتظار حتى يشغر مقعد.
cohort-no-place-over = انتهت الدفعة في { $day }. يلزم تأخير يومها الأخير قبل منح أحد مقعدًا.
cohort-no-place-edit = تغيير المقاعد أو المواعيد
cohort-no-day = يُرجى إدخال يوم، مثل 3 مارس 2026.
cohort-no-first-day = يُرجى إدخال أول يوم، مثل 3 مارس 2026.
cohort-no-last-day = يُرجى إدخال آخر يوم، مثل 30 يونيو 2026.
cohort-no-title = يُرجى إعطاء الدفعة عنوانًا.
cohort-away-no-first-day = يُرجى إدخال اليوم الذي تبدأ فيه الإنابة، مثل 3 مارس 2026.
cohort-away-no-last-day = يُرجى إدخال اليوم الذي تنتهي فيه الإنابة، مثل 17 مارس 2026.
cohort-no-number = يُرجى إدخال عدد المقاعد، مثل 12.
cohort-no-days = يُرجى إدخال عدد الأيام، مثل 14.
cohort-no-such-unit = يُرجى اختيار وحدة من القائمة، أو عدم اختيار أي منها.
cohort-field-grace = أيام المهلة
cohort-field-grace-hint = المدة التي يظل فيها الاعتماد متاحًا للمشرفين بعد اليوم الأخير.
cohort-field-unit = الوحدة
cohort-field-unit-hint = من يرعى الوحدة يطّلع على سير الدفعة.
cohort-field-unit-none = بلا وحدة
cohort-field-targets = مستوى مستهدف آخر لكفاءات بعينها
cohort-field-targets-as-all = كما في الكل
cohort-no-framework-chosen = يُرجى اختيار إطار.
cohort-no-lead-chosen = يُرجى اختيار من يشرف عليها: شخص أو شخصان.
cohort-many-leads = للدفعة مشرف واحد أو مشرفان. يُرجى إلغاء تحديد الزائد.
cohort-level-choice = المستوى { $level }
cohort-version-choice = { $title }، الإصدار { $version }
cohort-version-now = { $title }، الإصدار { $version } (كما هو الآن)

account-away-line = الاعتماد نيابةً عنك: { $to }، من { $from } إلى { $until }.

## As a learner sees it

cohort-with-you = من يتعلم معك
cohort-with-you-words = ما بلغه كل منكم يبقى بينه وبين المشرفين.
cohort-own-levels = مستويات معتمدة في جوازك
cohort-own-attendance = جلسات حضرتها
cohort-own-waiting = { $count ->
    [one] مستوى بانتظار المراجعة
    [two] مستويان بانتظار المراجعة
    [few] مستويات بانتظار المراجعة
    [many] مستوى بانتظار المراجعة
   *[other] مستوى بانتظار المراجعة
}
cohort-you-wait = لا يوجد مقعد لك بعد. ترتيبك في قائمة الانتظار: { $place }، ويمنح المشرف المقاعد كلما شغرت.
cohort-you-attended = سُجّل حضورك.
cohort-you-contributed = سُجّل حضورك ومشاركتك.
cohort-you-apologised = سُجّل اعتذارك.
cohort-you-absent = سُجّل غيابك.
cohort-leave = مغادرة هذه الدفعة
cohort-leave-words = ما اكتسبته يبقى في جوازك. وتحتاج العودة إلى دعوة.

## Sessions

session-edit = تعديل الجلسة
session-zone = الساعات بتوقيت { $zone }.
session-hours = { $weekday } { $day }، من { $from } إلى { $until } ({ $zone })
session-hours-over = { $weekday } { $day }، من { $from } إلى { $until } في اليوم التالي ({ $zone })
session-agenda-hint = سطر لكل نقطة. يراه كل من في الدفعة.
session-no-from = يُرجى إدخال ساعة البداية، مثل 14:30.
session-no-until = يُرجى إدخال ساعة النهاية، مثل 16:00.
session-ends-early = يجب أن تنتهي الجلسة بعد بدايتها.
session-is-cancelled = ملغاة
session-is-cancelled-because = ملغاة: { $reason }
session-cancel = إلغاء هذه الجلسة
session-cancel-words = تبقى في القائمة ملغاةً، ولا تُحسب في حضور أحد.
session-cancel-reason = السبب (اختياري)
session-cancel-button = إلغاء الجلسة
session-mark-unknown = يُرجى اختيار حاضر أو معتذر أو غائب.
session-no-marks = لم تُحدَّد حالة أحد، فلم يُحفظ شيء. يُرجى اختيار حاضر أو معتذر أو غائب لشخص واحد على الأقل.
session-together = الاعتماد معًا
session-together-words = اختيار مستوى واحد يُظهر ما لدى كل متعلم من أدلة عليه، ثم يمكن اعتماده للحاضرين.
session-together-competency = الكفاءة
session-together-level = المستوى
session-together-look = عرض الجاهزين
together-title = الاعتماد معًا
together-level = المستوى { $level }، { $name }
together-asks = ما يتطلبه المستوى
together-rule = { $pieces ->
    [0] لا يلزم أي دليل
    [one] يلزم دليل واحد
    [two] يلزم دليلان
    [few] تلزم { $pieces } أدلة
    [many] يلزم { $pieces } دليلًا
   *[other] يلزم { $pieces } دليل
}{ $cycles ->
    [0] {""}
    [one] ، مع دورة تعلم كاملة واحدة
    [two] ، مع دورتي تعلم كاملتين
    [few] ، مع { $cycles } دورات تعلم كاملة
    [many] ، مع { $cycles } دورة تعلم كاملة
   *[other] ، مع { $cycles } دورة تعلم كاملة
}.
together-who = لمن
together-who-hint = الأدلة التي تنتظر لهذا المستوى تُقبل مع توقيعك. ويُقيَّم كل شخص على حدة.
together-nobody-ready = لا يمكن اعتماد هذا المستوى لأحد هنا الآن. السبب مذكور بجانب كل اسم.
together-nobody = يُرجى اختيار متعلم واحد على الأقل.
together-holds = هذا المستوى معتمد بالفعل
together-nothing = لم يُقدَّم شيء لهذا المستوى بعد
together-piece-waits = { $title } (بانتظار المراجعة)
together-piece-accepted = { $title } (مقبول)
together-piece-returned = { $title } (مُعاد)
together-piece-part = { $title } (مقبول جزئيًا)
together-piece-meanwhile = { $title } (اعتُمد المستوى في الأثناء)
together-comment = كلمة لهم جميعًا (اختياري)
together-comment-hint = تظهر مع كل اعتماد.
together-button = الاعتماد للمختارين
together-back = العودة إلى الجلسة
together-signed = تم الاعتماد
together-not-signed = لم يُعتمد
together-see-signoff = عرض اعتماد { $name }
together-see-passport = عرض جواز { $name }
together-summary = { $signed ->
    [0] لم يُعتمد المستوى لأحد
    [one] اعتُمد المستوى لشخص واحد
    [two] اعتُمد المستوى لشخصين
    [few] اعتُمد المستوى لـ{ $signed } أشخاص
    [many] اعتُمد المستوى لـ{ $signed } شخصًا
   *[other] اعتُمد المستوى لـ{ $signed } شخص
}{ $not ->
    [0] {""}
    [one] ، ولم يُعتمد لشخص واحد
    [two] ، ولم يُعتمد لشخصين
    [few] ، ولم يُعتمد لـ{ $not } أشخاص
    [many] ، ولم يُعتمد لـ{ $not } شخصًا
   *[other] ، ولم يُعتمد لـ{ $not } شخص
}

## Joining

join-title = الانضمام إلى دفعة
join-code = الرمز
join-code-hint = اثنا عشر حرفًا ورقمًا من مشرفك، مثل H7RK-2MPD-X9QT. لا أهمية للشرطات.
join-look = بحث عن الدفعة
join-none = هذا الرمز لا يعمل. يُرجى التحقق من كل حرف، أو طلب رمز جديد من مشرفك.
join-about = { $framework } · { $dates } · الإشراف: { $leads }
join-about-nobody = { $framework } · { $dates }
join-spent = لم تعد هذه الدعوة تعمل. يمكنك طلب دعوة جديدة ممن أرسلها.
join-already = أنت في هذه الدفعة بالفعل.

## Sponsors

nav-sponsor = نظرة عامة
nav-shown = معروض لك
sponsor-title = نظرة عامة
sponsor-empty-title = لا شيء للعرض بعد
sponsor-empty-words = هنا ستظهر الدفعات التي برعايتك: كم يتعلم فيها، وكم مستوى بلغوا، وكم يحضر. ولن تظهر الأسماء أبدًا.
sponsor-csv = تنزيل جدول البيانات
sponsor-no-names = أعداد فقط: لا يظهر هنا مَن المتعلمون.
sponsor-no-learners = لا متعلمين بعد.
sponsor-reached = المتعلمون عند كل مستوى
sponsor-competency = الكفاءة
sponsor-months = المستويات المعتمدة في آخر اثني عشر شهرًا
sponsor-month = الشهر
sponsor-signed = المستويات المعتمدة
sponsor-cohort = الدفعة
sponsor-learners = المتعلمون
sponsor-levels = المستويات المعتمدة
sponsor-attendance = الحضور
sponsor-evidence = الأدلة في 30 يومًا
sponsor-percent = { $percent }%
sponsor-tile-cohorts = { $count ->
    [one] دفعة
    [two] دفعتان
    [few] دفعات
    [many] دفعة
   *[other] دفعة
}
sponsor-tile-learners = { $count ->
    [one] متعلم
    [two] متعلمان
    [few] متعلمين
    [many] متعلمًا
   *[other] متعلم
}
sponsor-tile-levels = مستويات معتمدة
sponsor-tile-active = قدّموا أدلة في آخر 30 يومًا
sponsor-tile-attendance = نسبة حضور الجلسات

## What just happened

done-cohort-opened = الدفعة مفتوحة. الخطوة التالية دعوة الأشخاص.
done-cohort-saved = تم الحفظ.
done-cohort-closed = أُغلقت الدفعة وجُمّد سجلها.
done-cohort-reopened = الدفعة مفتوحة من جديد.
done-member-added = تمت الإضافة إلى الدفعة.
done-member-waits = لا يوجد مقعد شاغر، أو ينتظره آخرون. تمت الإضافة إلى قائمة الانتظار.
done-member-removed = تمت الإزالة من الدفعة.
done-member-admitted = تم منح المقعد.
done-invitation = الرابط الجديد والرمز جاهزان. ولم يعد ما قبلهما يعمل.
done-invitation-mailed = الدعوة في طريقها.
done-invitations-ended = لم تعد أي دعوة إلى هذه الدفعة تعمل.
done-stands-in = تم التسجيل. المراجعة والاعتماد متاحان للنائب في هذه الأيام.
done-stand-in-ended = انتهت النيابة.
done-left = تمت مغادرة الدفعة.
done-place = مرحبًا بك. لك مقعد الآن.
done-place-waits = أنت الآن في قائمة الانتظار.
done-session-planned = تمت جدولة الجلسة.
done-session-saved = تم تعديل الجلسة.
done-session-cancelled = أُلغيت الجلسة.
done-attendance = تم حفظ الحضور.
