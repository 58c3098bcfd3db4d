# Frameworks: reading them, bringing one in

framework-since = الإصدار { $version }، نُشر في { $day }
framework-published = منشور
framework-published-on = نُشر في { $day }
framework-followed = تلاه الإصدار { $version }
framework-by = من إعداد { $name }
framework-foundation-first = المستوى { $level } في كل كفاءة أساسية يسبق المستوى { $above } في أي كفاءة أخرى.
framework-pieces = { $count ->
    [one] دليل مقبول واحد
    [two] دليلان مقبولان
    [few] { $count } أدلة مقبولة
    [many] { $count } دليلًا مقبولًا
   *[other] { $count } دليل مقبول
}
framework-cycles = { $count ->
    [one] منها واحد بدورة تعلم كاملة
    [two] منها اثنان بدورة تعلم كاملة
    [few] منها { $count } بدورة تعلم كاملة
    [many] منها { $count } بدورة تعلم كاملة
   *[other] منها { $count } بدورة تعلم كاملة
}
framework-second-signer = توقيع شخص ثانٍ
framework-holds = { $count ->
    [one] صالح لمدة شهر واحد
    [two] صالح لمدة شهرين
    [few] صالح لمدة { $count } أشهر
    [many] صالح لمدة { $count } شهرًا
   *[other] صالح لمدة { $count } شهر
}
framework-next-version = استيراد الإصدار التالي
framework-mine = تعمل { $cohort } بالإصدار { $version }.
framework-mine-open = ما يتطلبه ذلك الإصدار
framework-behind = دفعات مفتوحة على إصدار سابق
framework-behind-words = تبقى عليه إلى أن يُختار الإصدار الجديد هناك. وما اعتُمد يبقى معتمدًا.
done-framework-published = تم النشر. من الآن لا يتغير هذا الإصدار، وأي تغيير يصبح الإصدار التالي.
import-no-file = يُرجى اختيار ملف.
import-gone = لم تعد هذه الملفات هنا. يُرجى اختيارها من جديد.
import-too-large = حجم الملفات معًا أكبر من { $most } ميغابايت، أو عددها أكثر من { $files }. يُرجى إرسال الإطار وحده.
import-levels-wrong = { $file }: { $detail }. يُرجى تحديد أيها يصبح أيًّا أدناه، مثل { $example }
import-chosen = الملفات المختارة: { $files }
import-next-of = الإصدار التالي من { $title }: الملف الآتي من تصديره يحتفظ بالمعرّفات التي تُعرف بها الكفاءات.
import-of-another = هذا الملف ليس إصدارًا من { $title }: معرّفاته مختلفة. عند المتابعة يصبح إطارًا مستقلًا إلى جانبه.
import-other-file = اختيار ملف آخر بدلًا منه
import-unchanged = { $title } موجود هنا بالإصدار { $version }، ولا اختلاف فيه.
import-new = { $count ->
    [one] { $title } جديد هنا: الإصدار 1 بكفاءة واحدة.
    [two] { $title } جديد هنا: الإصدار 1 بكفاءتين.
    [few] { $title } جديد هنا: الإصدار 1 وعدد كفاءاته { $count }.
    [many] { $title } جديد هنا: الإصدار 1 وعدد كفاءاته { $count }.
   *[other] { $title } جديد هنا: الإصدار 1 وعدد كفاءاته { $count }.
}
import-next = { $title }، الإصدار { $version }: الجديد { $new }، والمتغير { $changed }، والمحذوف { $gone }.
import-levels-move = { $gains ->
    [0] { $losses ->
        [0] لا يكسب أحد مستوى ولا يفقده.
       *[other] مستويات لن يكسبها أحد وسيفقدها بعضهم: { $losses }. ما اكتُسب يبقى في الجواز.
    }
   *[other] مستويات سيكسبها بعضهم: { $gains }؛ وسيفقدونها: { $losses }. ما اكتُسب يبقى في الجواز.
}
import-somebody = شخص ما
import-draft = الاحتفاظ به كمسودة
publish-look-again = إجاباتك تغيّر ما يترتب على النشر. يُرجى الاطلاع على ما سيتغير الآن، ثم النشر.
import-publish = نشره بالإصدار { $version }
import-publish-all-the-same = نشره بالإصدار { $version } رغم ذلك
import-look-first = مما سبق ما هو ناقص أو متروك أو سيُفقد، وما يُنشر لا يتغير. يمكن الاحتفاظ به كمسودة وإصلاحه فيها ثم نشره.
import-stranger = هل هذا هو الإصدار التالي من { $title }، أم إطار آخر؟
import-stranger-words = إن كان إطارًا آخر حصل على معرّف خاص به، وبقي الاثنان جنبًا إلى جنب. وإن كان الإصدار التالي حلّ محل الآخر، مع تحديد ما آلت إليه كفاءاته.
import-as-new = إطار آخر
import-as-next = الإصدار التالي من { $title }
import-undescribed = { $count ->
    [one] مستوى واحد من أصل { $all } بلا وصف: لن يعرف القارئ ما يتطلبه.
    [two] مستويان من أصل { $all } بلا وصف: لن يعرف القارئ ما يتطلبانه.
    [few] { $count } مستويات من أصل { $all } بلا وصف: لن يعرف القارئ ما تتطلبه.
    [many] { $count } مستوى من أصل { $all } بلا وصف: لن يعرف القارئ ما تتطلبه.
   *[other] { $count } مستوى من أصل { $all } بلا وصف: لن يعرف القارئ ما تتطلبه.
}
import-undescribed-all = لا وصف لأي مستوى: لن يعرف القارئ ما يتطلبه أي منها.
import-alike = { $count ->
    [one] { $all ->
        [1] كفاءته الوحيدة تصف
       *[other] كفاءة واحدة من أصل { $all } تصف
    }
    [two] كفاءتان من أصل { $all } تصفان
    [few] { $count } كفاءات من أصل { $all } تصف
    [many] { $count } كفاءة من أصل { $all } تصف
   *[other] { $count } كفاءة من أصل { $all } تصف
} المستويات الثلاثة كلها بالنص نفسه: يلزم وصف كل مستوى على حدة.
import-undescribed-at = { $title }: { $count ->
    [one] المستوى
    [two] المستويان
    [few] المستويات
    [many] المستويات
   *[other] المستويات
} { $levels }
crossing-title = ما الذي آلت إليه كل كفاءة؟
crossing-words = المستويات المكتسبة تنتقل كما هو محدد هنا. إذا آلت كفاءتان إلى كفاءة واحدة دُمجتا، ولزمت كلتاهما عندئذ. وإذا احتفظت كفاءة باسمها وقُسمت، أو ضمت غيرها، صارت نفسها وغيرها.
crossing-becomes = { $title } تصبح
crossing-also = وأيضًا، إن كانت قد قُسمت
crossing-retires = لا شيء: تخرج من الإطار
crossing-choose = اختيار…
crossing-nothing = لا شيء غيرها
crossing-stays = { $title } هي الآن
crossing-as-it-is = كما كانت: تنتقل مستوياتها
crossing-more = أصبحت كفاءة أخرى أيضًا
crossing-other = هل قُسمت كفاءة أخرى أو دُمجت؟
crossing-ask = تحديد ما آلت إليه
crossing-unnamed = { $count ->
    [one] كفاءة أخرى لا تتسع لها هذه القوائم. يمكن تسميتها في سطر الأوامر بالخيار ⁦--crosswalk⁩.
    [two] كفاءتان أخريان لا تتسع لهما هذه القوائم. يمكن تسميتهما في سطر الأوامر بالخيار ⁦--crosswalk⁩.
    [few] { $count } كفاءات أخرى لا تتسع لها هذه القوائم. يمكن تسميتها في سطر الأوامر بالخيار ⁦--crosswalk⁩.
    [many] { $count } كفاءة أخرى لا تتسع لها هذه القوائم. يمكن تسميتها في سطر الأوامر بالخيار ⁦--crosswalk⁩.
   *[other] { $count } كفاءة أخرى لا تتسع لها هذه القوائم. يمكن تسميتها في سطر الأوامر بالخيار ⁦--crosswalk⁩.
}
crossing-again = عرض ما سيتغير الآن

# Writing a framework

drafts-title = قيد الكتابة
drafts-words = تبقى المسودة حتى تُنشر أو تُحذف.
draft-new = كتابة إطار
draft-new-words = لا يُطلب من أحد شيء قبل النشر. يمكنك المتابعة لاحقًا، وكذلك كل من يحق له النشر.
draft-begin = بدء
draft-field-title = العنوان
draft-field-title-hint = عند المتابعة من إصدار سابق، يُترك فارغًا للإبقاء على العنوان.
draft-field-from = المتابعة من
draft-field-from-hint = الإصدار المنشور يبقى كما هو، وما يُكتب يصبح الإصدار التالي.
draft-from-nothing = لا شيء: البدء بإطار فارغ
draft-from-version = { $title }، الإصدار { $version }
draft-from-file = استيراده من ملف
draft-from-this = كتابة الإصدار التالي
draft-title-missing = يلزم عنوان، أو اختيار إصدار للمتابعة منه.
draft-untitled = بلا اسم
draft-first = جديد
draft-follows = يتبع الإصدار { $version }
draft-about = { $begun } · البداية: { $name } · آخر حفظ: { $saved }
draft-whole = الإطار
draft-field-description = الوصف
draft-markdown = Markdown: **غامق**، قوائم، روابط.
draft-level-names = المستويات الثلاثة
draft-level-names-hint = من الأول إلى الأعلى. تظهر على الأختام، فلتكن قصيرة.
draft-field-foundation = الكفاءات الأساسية
draft-field-foundation-hint = هل تسبق غيرها. يلزم تحديد كفاءة أساسية واحدة على الأقل.
draft-no-foundation = بلا قاعدة: كل كفاءة مستقلة بذاتها
draft-field-language = لغة النصوص
draft-field-language-hint = رمز مثل en أو de-AT، ويمكن تركه فارغًا.
draft-competencies = الكفاءات
draft-no-competencies = لا كفاءات بعد.
draft-described = { $count ->
    [0] لم يوصف أي مستوى بعد
    [1] وُصف مستوى واحد من 3
   *[other] وُصف { $count } من 3 مستويات
}
draft-alike = المستويات الثلاثة بالنص نفسه: يلزم وصف كل منها
draft-up = للأعلى
draft-down = للأسفل
draft-add = إضافة كفاءة
draft-add-button = إضافة
draft-field-competency = ما يستطيع الشخص فعله
draft-field-code = الرمز
draft-field-code-hint = يمكن تركه فارغًا: يُؤخذ الرمز التالي المتاح.
draft-field-code-short = قصير، ولا يشبه غيره.
draft-field-group = العنوان الذي يعلوها
draft-field-group-hint = من الأعم إلى الأخص: الأشخاص > التحدث. يمكن تركه فارغًا.
draft-field-foundational = أساسية
draft-field-foundational-hint = يمكن أن تعتمد عليها كفاءات أخرى.
draft-field-descriptor = كيف يبدو هذا المستوى
draft-field-descriptor-hint = ما يفعله الشخص في هذا المستوى، بحيث يتفق مقيّمان على الحكم نفسه.
draft-field-pieces = الأدلة المقبولة
draft-field-cycles = … منها بدورة تعلم كاملة
draft-field-months = مدة الصلاحية بالأشهر
draft-field-months-hint = فارغ: بلا انتهاء.
draft-field-renewal = أدلة جديدة للتجديد
draft-field-second = يوقّع شخص ثانٍ أيضًا
draft-competency-untitled = يُرجى كتابة ما يستطيع الشخص فعله.
draft-no-number = المستوى { $level }: يُرجى كتابة عدد صحيح من 0 إلى { $most }.
draft-save-back = حفظ والعودة
draft-save-next = حفظ وفتح التالية
draft-remove = إزالة هذه الكفاءة
draft-remove-words = ما اكتُسب يبقى. وقبل النشر يُسأل عما آلت إليه.
draft-remove-sure = إزالتها الآن
draft-look = عرض ما سيترتب على النشر
draft-look-words = يُحفظ كل شيء أولًا. ثم يظهر من سيكسب مستوى أو يفقده، وما الناقص بعد.
draft-publish = قبل النشر
draft-back = العودة إلى المسودة
draft-follow = اطّلعت عليه: ليكن تابعًا للإصدار { $version }
draft-discard = حذف هذه المسودة
draft-discard-words = ما تغيّر منذ آخر إصدار منشور يزول نهائيًا. وما نُشر يبقى.
draft-discard-sure = حذفها الآن
draft-overtaken = حفظ شخص آخر هذه المسودة في الأثناء. ما كتبته ما زال هنا: الحفظ مرة أخرى يُبقي ما كتبته، وفتح المسودة من جديد يعرض ما كتبه غيرك.
draft-too-large = سيصبح الإطار أكبر من { $most } MiB. يمكن تقصير نصوصه، أو تقسيمه إلى إطارين.
done-draft-begun = بدأت المسودة.
done-draft-saved = تم الحفظ.
done-draft-added = أُضيفت الكفاءة. يمكن فتحها لوصف مستوياتها.
done-draft-removed = لم تعد الكفاءة في المسودة.
done-draft-discarded = حُذفت المسودة.

table-title = كل الكفاءات في جدول واحد
table-words = ينقلك مفتاح الإدخال ومفاتيح الأسهم من صف إلى صف، ويبدأ Shift مع الإدخال سطرًا جديدًا. وما نسخته من جدول بيانات يمكن لصقه في أي خلية، فيملأ الخلايا التي بجانبها وتحتها.
table-row = الصف
table-out = إزالة
table-more = إضافة صفوف
table-part = الصفوف من { $first } إلى { $last } من أصل { $all }
table-paste = إضافة صفوف من جدول بيانات
table-pasted = الصفوف المراد إضافتها
table-pasted-hint = انسخها من جدول بياناتك وأعمدتها بترتيب هذا الجدول: الرمز، وما يستطيع المرء فعله، والعنوان، وأساسية (نعم أو لا)، وعمود لكل مستوى.
table-pasted-wide = في الصف { $row } عدد { $count } من الخلايا، وفي الجدول سبعة أعمدة: اترك ما زاد.
table-pasted-neither = الصف { $row }: «{ $cell }» في عمود الأساسية ليست «نعم» ولا «لا».
table-undo = تراجع
table-spread = الخلايا المملوءة:
table-cut = لا مكان لها في الجدول فتُركت:
table-neither-others = أخرى مثلها:
table-undone = تم التراجع.
