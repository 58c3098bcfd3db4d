# Kinds of mail: what each is called, and what it says

mail-kind-digest-lead = ملخص أسبوعي للمشرفين
mail-kind-digest-lead-about = أيام الاثنين: من ينتظر، ومن توقف، وأين وصلت دفعاتك.
mail-kind-digest-learner = ملخص أسبوعي للمتعلمين
mail-kind-digest-learner-about = أيام الاثنين: الخطوة التالية، وما أُعيد، وأين وصلت.
mail-kind-digest-sponsor = ملخص شهري للرعاة
mail-kind-digest-sponsor-about = في أول الشهر: سير الدفعات التي برعايتك، بالأرقام.
mail-kind-evidence-waiting = دليل للمراجعة
mail-kind-evidence-waiting-about = عندما يقدّم أحد متعلميك شيئًا.
mail-kind-evidence-again = دليل للمراجعة من جديد
mail-kind-evidence-again-about = عند قبول تظلم وعودة دليل إلى مراجعتك.
mail-kind-evidence-returned = دليل مُعاد
mail-kind-evidence-returned-about = عندما يطلب مشرف شيئًا إضافيًا.
mail-kind-evidence-accepted = دليل مقبول
mail-kind-evidence-accepted-about = عندما يقبل مشرف ما قدّمته.
mail-kind-level-signed = مستوى معتمد
mail-kind-level-signed-about = عند إضافة ختم إلى جوازك.
mail-kind-certificate-issued = صدور شهادة
mail-kind-certificate-issued-about = عند صدور شهادة لك.
mail-kind-signoff-second = طلب توقيع ثانٍ
mail-kind-signoff-second-about = عندما يحتاج مستوى إلى توقيعك الثاني بصفتك شخصًا محايدًا.
mail-kind-expiry-soon = مستويات تنتهي صلاحيتها
mail-kind-expiry-soon-about = مرة في الشهر، ما دام لك اعتماد بقي من صلاحيته أقل من شهرين.
mail-kind-place-free = مقعد شاغر
mail-kind-place-free-about = عندما يشغر مقعد في إحدى دفعاتك وينتظره أحد.
mail-kind-session-cancelled = إلغاء جلسة
mail-kind-session-cancelled-about = عندما لا تُعقد جلسة في إحدى دفعاتك.
mail-kind-signoff-receipt = إيصال اعتماد
mail-kind-signoff-revoked = سحب اعتماد
mail-kind-certificate-revoked = سحب شهادة
mail-kind-signoff-disputed = «هذا ليس توقيعي»
mail-kind-signoff-settled = قرار بشأن «هذا ليس توقيعي»
mail-kind-appeal-made = تظلم بانتظار القرار
mail-kind-appeal-decided = قرار بشأن تظلم
mail-kind-cohort-invitation = دعوة إلى دفعة
mail-kind-place-given = مقعد كنت بانتظاره
mail-kind-account-sign-in = رابط تسجيل الدخول
mail-kind-account-password = رابط تعيين كلمة المرور
mail-kind-account-address = تغيير عنوان حساب

## Mail, for those who keep the instance

mail-state-due = بالانتظار
mail-state-sent = مرسلة
mail-state-kept = محفوظة هنا
mail-state-skipped = لم تُرسل
mail-state-failed = أخفق إرسالها
mail-is-due = بانتظار الإرسال
mail-is-gathered = تخرج في { $when }
mail-is-sending = يجري إرسالها
mail-is-tried-again = تُعاد المحاولة في { $when }
mail-is-sent = مرسلة
mail-is-kept = محفوظة هنا
mail-is-skipped = لم تُرسل
mail-is-failed = توقفت محاولة إرسالها
mail-why = { $why } ({ $attempts ->
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $attempts } محاولات
    [many] { $attempts } محاولة
   *[other] { $attempts } محاولة
})
mail-why-skipped = لم تُرسل: { $why }.
mail-nothing-to-see = لا شيء للعرض: { $why }.
mail-nobody = لا أحد من المسجلين
mail-kept-note = يُحفظ البريد هنا ولا يخرج إلى أي مكان، لأن خادم البريد غير مضبوط. لإرساله يلزم ضبط SMTP_URL.
mail-secret-note = الروابط التي تُنفَّذ باسم القارئ محذوفة هنا.
mail-secret-shown = الرابط أدناه يعمل باسم المستلم: لا يُسلَّم إلى أحد سواه. وهو ظاهر لأن البريد لا يخرج من هذا الخادم وأنت من يديره.
mail-as-it-would-be = هذا ما تقوله الآن. وتُصاغ عند إرسالها.
mail-unmatched = { $count ->
    [one] تقرير واحد عن بريد مرتجع لا يذكر أي رسالة منا
    [two] تقريران عن بريد مرتجع لا يذكران أي رسالة منا
    [few] { $count } تقارير عن بريد مرتجع لا تذكر أي رسالة منا
    [many] { $count } تقريرًا عن بريد مرتجع لا تذكر أي رسالة منا
   *[other] { $count } تقرير عن بريد مرتجع لا تذكر أي رسالة منا
}
mail-unmatched-words = يمكن لأي شخص كتابة تقرير كهذا وإرساله إلى هنا، لذا لم يتغير شيء بسببها. ويُصدَّق التقرير إذا حوى Message-ID لرسالة خرجت من هنا؛ وإن كان خادم البريد لديك يحذفه، فيلزم ضبطه ليعيد الرسالة أو ترويساتها.
mail-examples = كيف يبدو كل نوع من الرسائل
mail-example-note = مثال عن أشخاص لا وجود لهم.
mail-digest-preview-note = ما سيقرؤه مشرفو هذه الدفعة: عن آخر أسبوع كامل، وما ينتظر اليوم.
done-mail-retry = تخرج الآن.
mail-retry-all = إعادة محاولة كل ما أخفق إرساله
done-mail-retry-all = كل ما أخفق إرساله يخرج الآن.

## Choosing mail

account-mail-to = يصل إلى { $email }.
account-mail-choose = تحديد ما يصلك
account-mail-more = إلى أين يصل البريد، وما يُرسل دائمًا
account-mail-always = يُرسل دائمًا
account-mail-always-words = ما يحفظ أمان حسابك وتوقيعك، وما طلبته بنفسك.
done-mail = تم حفظ خياراتك.

# لماذا لم تخرج رسالة، أو لم تخرج بعد: تُقال بعد نقطتين أو وحدها، بلا نقطة في آخرها.
unsent-refused = رُفض العنوان { $address }: { $reply }
unsent-not-allowed = لا يقبل { $server } بريدًا منا: { $reply } (يُرجى التحقق من SMTP_URL وSTAMPBOOK_MAIL_FROM)
unsent-unreachable = يتعذر الوصول إلى { $server }: { $why } (يُرجى التحقق من SMTP_URL ومن أن الخادم يعمل)
unsent-unsafe = لم يوفر { $server } اتصالًا آمنًا: { $why }
unsent-timed-out = لم يجب { $server } خلال { $seconds } ث ({ $during })
unsent-dropped = قطع { $server } الاتصال ({ $during }): { $why }
unsent-folder = تعذرت كتابة أي رسالة في { $folder }: { $why }
unsent-slow = استغرق خادم البريد أكثر من { $seconds } ث
unsent-no-answer = لا جواب خلال { $seconds } ث
unsent-no-address = ليس هذا عنوان بريد
unsent-ascii-only = لا يقبل خادم البريد إلا عناوين بحروف ASCII (دون SMTPUTF8)
unsent-no-starttls = لا يوفر الخادم STARTTLS
unsent-password-open = لا تُرسل كلمة المرور إلا عبر tls=required أو smtps: (أو tls=none على الجهاز نفسه)
unsent-at-connection = اتصال جديد
unsent-at-greeting = الترحيب
unsent-at-mail = تسليم الرسالة
unsent-came-back = عادت الرسالة: { $reason }
unsent-no-reason = لم يُذكر سبب
unsent-address = ليس «{ $address }» عنوان بريد: يُرجى تصحيحه في صفحة الشخص
unsent-sender = لا يمكن إرسال البريد من «{ $address }»: تُكتب قيمة STAMPBOOK_MAIL_FROM على صورة «Name <address@example.org>»
unsent-message-id = ليس «{ $id }» معرّف رسالة (Message-ID)
unsent-unsubscribe = ليس «{ $address }» عنوان http أو https لإلغاء الاشتراك: يُرجى التحقق من STAMPBOOK_PUBLIC_URL
unsent-kind = لا يوجد نوع من الرسائل اسمه «{ $kind }»
unsent-not-made = تعذر تركيب الرسالة: { $why }
unsent-not-in-words = تعذرت صياغة الرسالة: { $why }
unsent-unreadable = لم يعد مضمونها مقروءًا: { $why }
unsent-not-kept = لم يعد مضمونها محفوظًا
unsent-erased = مُحي ما تتحدث عنه
unsent-gone = لم يعد ما تتحدث عنه في السجل
unsent-cause-unreadable = ليس سببها قولًا من السجل
unsent-cause-missing = سببها ليس في السجل
unsent-cause-other = سببها من نوع آخر
unsent-one-by-one = تأتي الرسائل من هذا النوع واحدة واحدة
unsent-reader-gone = لم يعد قارئها في الدليل
unsent-no-account = ليس لقارئها حساب مفتوح، فلا عنوان له
unsent-switched-off = أوقف قارئها هذا النوع من البريد
unsent-leads-no-more = لم يعد قارئها مشرفًا على هذه الدفعة
unsent-left-cohort = غادر قارئها الدفعة قبل أن تخرج هذه الرسالة
unsent-reviewed = راجع قارئها الدليل، فالتوقيع الثاني لغيره
unsent-answered = جاء الرد قبل أن تخرج هذه الرسالة
unsent-sent-again = أُعيد التقديم أو تغيّر القرار قبل أن تخرج هذه الرسالة
unsent-decided = صدر القرار قبل أن تخرج هذه الرسالة
unsent-told-by-signing = تقول ذلك الرسالة عن المستوى الذي اعتُمد به
unsent-taken-back = سُحب الاعتماد قبل أن تخرج هذه الرسالة
unsent-certificate-taken-back = سُحبت الشهادة قبل أن تخرج هذه الرسالة
unsent-certificate-newer = حلّت شهادة أحدث محلها قبل أن تخرج هذه الرسالة
unsent-signed-or-taken-back = جرى التوقيع أو السحب قبل أن تخرج هذه الرسالة
unsent-cohort-gone = لم تعد الدفعة التي تتحدث عنها في السجل
unsent-place-taken = شُغل المقعد، أو لم يعد أحد ينتظره
unsent-session-gone = لم تعد الجلسة التي تتحدث عنها في السجل
unsent-session-begun = كانت الجلسة ستبدأ قبل أن تخرج هذه الرسالة
unsent-demo = عرض توضيحي: هذا من الماضي
