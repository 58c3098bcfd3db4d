# على هاتف، بلا شبكة

waits-title = في انتظار الإرسال
waits-intro = ما تحفظه بلا شبكة يبقى على هذا الهاتف، ويُرسل من تلقاء نفسه عند عودتها.
waits-nothing = لا شيء ينتظر
waits-nothing-words = أُرسل كل ما حفظته على هذا الهاتف.
waits-line = في انتظار الإرسال: { $what }. آخر مزامنة: { $time }.
waits-line-never = في انتظار الإرسال: { $what }.
waits-both = { $items } و{ $photos }
waits-items = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
waits-photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
waits-attention = { $count ->
    [zero] لا عناصر تحتاج إلى انتباهك.
    [one] عنصر واحد يحتاج إلى انتباهك.
    [two] عنصران يحتاجان إلى انتباهك.
    [few] { $count } عناصر تحتاج إلى انتباهك.
    [many] { $count } عنصرًا يحتاج إلى انتباهك.
   *[other] { $count } عنصر يحتاج إلى انتباهك.
}
waits-ahead = { $count ->
    [zero] ساعة هذا الهاتف توافق الخادم.
    [one] ساعة هذا الهاتف متقدمة على الخادم دقيقة واحدة.
    [two] ساعة هذا الهاتف متقدمة على الخادم دقيقتين.
    [few] ساعة هذا الهاتف متقدمة على الخادم { $count } دقائق.
    [many] ساعة هذا الهاتف متقدمة على الخادم { $count } دقيقة.
   *[other] ساعة هذا الهاتف متقدمة على الخادم { $count } دقيقة.
}
waits-behind = { $count ->
    [zero] ساعة هذا الهاتف توافق الخادم.
    [one] ساعة هذا الهاتف متأخرة عن الخادم دقيقة واحدة.
    [two] ساعة هذا الهاتف متأخرة عن الخادم دقيقتين.
    [few] ساعة هذا الهاتف متأخرة عن الخادم { $count } دقائق.
    [many] ساعة هذا الهاتف متأخرة عن الخادم { $count } دقيقة.
   *[other] ساعة هذا الهاتف متأخرة عن الخادم { $count } دقيقة.
}
waits-ended = انتهى تسجيل دخولك: سجّل الدخول من جديد فيُرسل.
waits-offline = أنت بلا اتصال. آخر نسخة محفوظة: { $time }.
waits-slow = الشبكة لا تجيب. آخر نسخة محفوظة: { $time }.
waits-away = أنت بلا اتصال. ما تحفظه يبقى على هذا الهاتف ويُرسل لاحقًا.
waits-kept = حُفظ على هذا الهاتف. يُرسل حين تتوفر الشبكة.
waits-full = لم يبقَ على هذا الهاتف متسع لحفظ هذا. اترك هذه الصفحة مفتوحة: يُرسل حين تتوفر الشبكة.
waits-state-waiting = على هذا الهاتف فقط
waits-state-attention = يحتاج إلى انتباهك
waits-written = كُتب: { $time }
waits-to-submit = سيُقدّم للمراجعة
waits-to-save = سيُحفظ مسودة
waits-change = تعديله
waits-again = المحاولة من جديد
waits-export = حفظه في ملف
waits-discard = حذفه
waits-discarded = حُذف «{ $title }».
waits-send = إرسال الآن
waits-export-all = حفظ الكل في ملف
waits-went = أُرسل من هذا الهاتف
waits-went-submitted = قُدّم للمراجعة
waits-went-saved = حُفظ مسودة
waits-went-beside = كان قد تغيّر في مكان آخر، فبقي الاثنان: ما كتبته هنا مسودة قائمة بذاتها
waits-no-network = لا شبكة بعد. يُرسل من تلقاء نفسه حين تتوفر.
waits-file = stampbook-unsent-ar
waits-leaving = قبل تسجيل الخروج
waits-leaving-words = ما يلي موجود على هذا الهاتف فقط، وتسجيل الخروج يحذفه: أرسله أولًا، أو احفظه في ملف.
waits-leave = تسجيل الخروج وحذفه
waits-no-page = أنت بلا اتصال
waits-no-page-words = هذه الصفحة غير محفوظة على هاتفك. يمكنك مع ذلك تسجيل دليل: يبقى هنا ويُرسل حين تتوفر الشبكة.
