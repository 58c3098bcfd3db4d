# A level shown on the learner's phone and signed on the lead's.

corridor-show = عرض على المشرف
corridor-title = يُعرض هذا على المشرف
corridor-code = رمز QR يفتح الصفحة التي يعتمد فيها المشرف
corridor-how = يوجّه المشرف كاميرا هاتفه إلى الرمز ثم يعتمد المستوى في الصفحة التي تُفتح.
corridor-signers = يمكنهم اعتماده: { $names }
corridor-address = من دون كاميرا، يؤدي هذا العنوان إلى الصفحة نفسها:
corridor-secret = يحتوي الرمز على هذا العنوان ولا شيء سواه. ولا يرى المزيد به إلا من يحق له الاعتماد.
corridor-again = هل تم الاعتماد؟ عرض الختم
corridor-awaits = يظهر الختم هنا فور الاعتماد.
corridor-no-cohort = لا يمكن لأحد اعتماد هذا المستوى الآن: لا توجد دفعة جارية لك تعمل عليه. لدى أمين السجل علم بالدفعة التالية.
corridor-no-lead = لا يمكن لأحد اعتماد هذا المستوى الآن: لا مشرف لدفعتك. يُرجى سؤال أمين السجل عمّن يتولى الإشراف.
corridor-done = المستوى { $level } صار لك
corridor-done-words = أحسنت! اعتُمد بتوقيع { $name } في { $day }.
corridor-half = وصل توقيع واحد
corridor-half-words = بتوقيع { $name }. يُحتسب المستوى بعد توقيع شخص ثانٍ أيضًا.
corridor-on-hold = هذا المستوى معلّق
corridor-see = عرض الاعتماد
corridor-back = العودة إلى جوازك
# What was said, and of which piece: "Grace accepted Communication, level 2: Ward handover".
corridor-about = { $said }: { $title }
corridor-own = هذا الرمز لك
corridor-own-words = لا أحد يعتمد لنفسه. يمكن أن يمسح الرمز أحد هؤلاء: { $names }
corridor-own-nobody = لا أحد يعتمد لنفسه، ولا يمكن لأحد غيرك اعتماد هذا المستوى الآن: لا تعمل عليه أي دفعة جارية لك، أو لا مشرف لها. يمكن لأمين السجل المساعدة.
corridor-own-show = عرض الرمز
corridor-closed = لا يمكنك الاعتماد هنا
corridor-closed-words = يُفتح مثل هذا الرمز لمن يشرف على الدفعة الجارية للمتعلم ولمن ينوب عنه. إن كان ينبغي أن يكون لك هذا الدور، فيُرجى طلب إضافتك من أمين السجل أو تسجيل الدخول بحسابك.
corridor-after = جواز { $name }
corridor-undo = هل من خطأ؟ سحب الاعتماد مع ذكر السبب

# The heat map: order and part.
heat-sort = الترتيب
heat-sort-name = حسب الاسم
heat-sort-progress = الأكثر مستوياتٍ أولًا
heat-sort-activity = الأطول دون نشاط أولًا
heat-sort-waiting = الأطول انتظارًا أولًا
heat-only = المعروض
heat-only-all = الجميع
heat-only-stalled = { $weeks ->
    [one] من دون أدلة منذ أسبوع
    [two] من دون أدلة منذ أسبوعين
    [few] من دون أدلة منذ { $weeks } أسابيع
    [many] من دون أدلة منذ { $weeks } أسبوعًا
   *[other] من دون أدلة منذ { $weeks } أسبوع
}
heat-only-waiting = من ينتظر المراجعة
heat-button = عرض
# "Who waits for review, by name: 3 of 12".
heat-part = المتعلمون من { $from } إلى { $to } من أصل { $all }
heat-shown = { $part } · { $order } · { $shown } من { $all }
heat-home = الجميع حسب الاسم

# Words of earlier returns, to be used again.
phrases-title = كلماتك السابقة
phrases-take = يمكنك لمس ما تريد قوله مجددًا، ثم تعديله.
phrases-copy = يمكنك نسخ ما تريد قوله مجددًا.
