### استيراد الأطر: لماذا تعذرت قراءة ملف، وما الذي تُرك أو تغير أثناء ذلك.
### ما هو خطأ ينتهي بلا نقطة؛ والملاحظات جمل تامة.

## موضع الشيء.

import-at-whole = الملف كله
import-at-line = السطر { $line }
import-at-cell = السطر { $line }، العمود { $column }
import-at-column = العمود { $column }
import-at-letter = السطر { $line }، الحرف { $column }
import-at-unit = الوحدة «{ $name }»
import-at-file = { $file }، { $at }
import-fault = { $at }: { $detail }
import-shown = «{ $text }»

## لماذا لا يُقبل ملف.

import-sent = ما أُرسل
import-file-large = { $file } كبير جدًا: { $detail }
import-file-encoding = تعذرت قراءة { $file } كنص: { $detail }
import-file-unknown = { $file } ليس إطارًا يستطيع Stampbook قراءته: { $detail }
import-file-levels = { $said }. يُرجى تحديد كيف تصبح ثلاثة، مثلًا: --levels '{ $example }'
import-content = { $count ->
    [one] في { $file } مشكلة واحدة:
    [two] في { $file } مشكلتان:
    [few] في { $file } { $count } مشكلات:
    [many] في { $file } { $count } مشكلة:
   *[other] في { $file } { $count } مشكلة:
}
import-content-more = { $count ->
    [one] … وواحدة أخرى
    [two] … واثنتان أخريان
    [few] … و{ $count } أخرى
    [many] … و{ $count } أخرى
   *[other] … و{ $count } أخرى
}

import-large-bytes = الحجم { $bytes } بايت، وما يُقرأ { $most } ({ $mebibytes } ميبيبايت): يُرجى تقسيمه أو ترك ما ليس من الإطار
import-large-rows = عدد الصفوف أكثر من { $most }: يُرجى تقسيمه أو ترك ما ليس من الإطار
import-large-values = عدد القيم { $count }، وما يُقرأ { $most }: يُرجى تقسيم الإطار
import-large-competencies = عدد الكفاءات { $count }، وما يسعه إطار { $most }: يُرجى تقسيمه

import-encoding-zero = في السطر { $line } بايت صفري كما في البرامج والصور: يُرجى اختيار ملف CSV أو JSON
import-encoding-other = السطر { $line } ليس بترميز UTF-8: يُرجى حفظ الملف بترميز UTF-8 وإعادة المحاولة
import-encoding-mixed = السطر { $line } ليس بترميز UTF-8 مع أن أجزاء أخرى كذلك: يُرجى حفظ الملف بترميز UTF-8 وإعادة المحاولة
import-encoding-broken = السطر { $line } ليس بترميز { $name } مع أن البداية كذلك: يُرجى الحفظ بترميز UTF-8

import-unknown-folder = يُقرأ المجلد إذا كان فيه { $files }؛ ولاستيراد ملف واحد يُذكر ذلك الملف
import-unknown-empty = الملف فارغ: يُرجى اختيار الملف الذي فيه الإطار
import-unknown-yaml = هذا YAML: يُرجى تحويله إلى CSV فيه كفاءة في كل صف وعمود title، أو إلى CASE JSON
import-unknown-json = ليس في هذا الـ JSON لا «CFDocument» (حزمة CASE) ولا «competencies» (صيغة Stampbook الخاصة): يُرجى تصدير أحدهما أو CSV
import-unknown-zip = هذا أرشيف zip أو مصنف Excel: يُرجى فكه، أو حفظ الورقة بصيغة CSV (UTF-8)
import-unknown-workbook = هذا مصنف Excel قديم: يُرجى حفظ الورقة بصيغة CSV (UTF-8)
import-unknown-pdf = هذا ملف PDF: يُرجى أن يُطلب من ناشريه CASE JSON أو CSV
import-unknown-xml = هذا XML أو HTML: يُرجى تصدير الإطار بصيغة CASE JSON أو CSV
import-unknown-columns = يسمّي سطره الأول الأعمدة { $columns }، ويحتاج جدول البيانات إلى «title» (صيغة Stampbook) أو «Full Statement» (صيغة CASE): تُضاف ترويسة بهذا الاسم

## المستويات.

import-levels-one = { $number } «{ $name }»
import-levels-found = { $count ->
    [zero] لا مستويات هنا ({ $levels })
    [one] هنا مستوى واحد ({ $levels })
    [two] هنا مستويان ({ $levels })
    [few] هنا { $count } مستويات ({ $levels })
    [many] هنا { $count } مستوى ({ $levels })
   *[other] هنا { $count } مستوى ({ $levels })
}، وللكفاءة ثلاثة مستويات بالضبط
import-levels-found-unfit = { $count ->
    [zero] لا مستويات هنا ({ $levels })
    [one] هنا مستوى واحد ({ $levels })
    [two] هنا مستويان ({ $levels })
    [few] هنا { $count } مستويات ({ $levels })
    [many] هنا { $count } مستوى ({ $levels })
   *[other] هنا { $count } مستوى ({ $levels })
}، وللكفاءة ثلاثة مستويات بالضبط، والمطابقة «{ $mapping }» لا تذكر هذه بعينها
import-mapping-form = «{ $typed }» ليس على الصورة «⁦2,3>1⁩» (أرقام مستويات المصدر، ثم «⁦>⁩»، ثم واحد من 1 و2 و3)
import-mapping-target = «{ $typed }» يؤدي إلى مستوى غير موجود: يُكتب بعد «⁦>⁩» واحد من 1 و2 و3
import-mapping-missing = لا شيء يؤدي إلى المستوى { $level }: يُضاف «⁦N>{ $level }⁩» وفيه N مستوى المصدر الذي يتكون منه
import-mapping-twice = المستوى { $from } يؤدي إلى المستوى { $level } مرتين: يُكتب مرة واحدة
import-mapping-order = المستوى { $from } يؤدي إلى المستوى { $level }، والمستوى الأدنى { $other } إلى المستوى الأعلى { $above }: يُحافظ على ترتيبها
import-as-unknown = لا يوجد «{ $typed }» هنا: يُكتب new أو next

## JSON.

import-json-broken = هذا ليس JSON صالحًا ({ $reason }): يُرجى تصدير الملف من جديد أو إصلاح هذا الموضع
import-json-cut = ينتهي في منتصفه
import-json-comma = تنقص قبل هذا الموضع فاصلة أو قوس إغلاق
import-json-comma-many = قبل هذا الموضع فاصلة زائدة
import-json-strange = هنا شيء آخر
import-json-deep = القوائم والكائنات متداخلة أكثر من 128 مرة: لا إطار كذلك، فيُرجى تصديره من جديد
import-json-kind = هنا { $found } وموضعه { $expected }: يُرجى إصلاحه أو تصدير الحزمة من جديد
import-json-nothing = لا شيء
import-json-bool = صواب أو خطأ
import-json-number = عدد
import-json-text = نص
import-json-list = قائمة
import-json-object = كائن
import-json-no-object = هذا ليس كائن JSON
import-json-format = { $written } ليس «{ $known }»: كتبه Stampbook أحدث؛ يُستعمل ذاك، أو يُصدَّر بصيغة CSV
import-json-level-names = { $count ->
    [zero] لا أسماء لثلاثة مستويات: تُكتب ثلاثة
    [one] هنا اسم واحد لثلاثة مستويات: تُكتب ثلاثة
    [two] هنا اسمان لثلاثة مستويات: تُكتب ثلاثة
    [few] هنا { $count } أسماء لثلاثة مستويات: تُكتب ثلاثة
    [many] هنا { $count } اسمًا لثلاثة مستويات: تُكتب ثلاثة
   *[other] هنا { $count } اسم لثلاثة مستويات: تُكتب ثلاثة
}
import-json-unknown-field = لا يوجد حقل «{ $name }»، بل { $known }: يُزال، أو تُصلح كتابته
import-json-missing-field = الحقل «{ $name }» ناقص: يُرجى إضافته
import-json-unfit = هذا لا يصلح هنا ({ $said }): يُرجى إصلاحه

## الجداول وخلاياها.

import-table-no-csv = هذا السطر ليس CSV: يُرجى إصلاحه
import-table-cells = { $count ->
    [one] الخلايا أكثر من الترويسة الوحيدة، بدءًا من { $cell }: توضع النصوص التي فيها فواصل بين علامتي اقتباس
    [two] الخلايا أكثر من الترويستين، بدءًا من { $cell }: توضع النصوص التي فيها فواصل بين علامتي اقتباس
    [few] الخلايا أكثر من { $count } ترويسات، بدءًا من { $cell }: توضع النصوص التي فيها فواصل بين علامتي اقتباس
    [many] الخلايا أكثر من { $count } ترويسة، بدءًا من { $cell }: توضع النصوص التي فيها فواصل بين علامتي اقتباس
   *[other] الخلايا أكثر من { $count } ترويسة، بدءًا من { $cell }: توضع النصوص التي فيها فواصل بين علامتي اقتباس
}
import-table-headers = العمودان { $first } و{ $second } كلاهما باسم { $name }: يُغيَّر اسم أحدهما أو يُزال
import-table-no-rows = لا صف تحت الترويسات: تُضاف الكفاءات، واحدة في كل صف
import-table-columns = عدد الأعمدة أكثر من { $most }: يُرجى حفظ الورقة من جديد بصيغة CSV
import-table-quotation = تُفتح هنا علامة اقتباس ولا تُغلق: يُرجى إغلاقها
import-cell-empty = الخلية فارغة: يُرجى ملؤها
import-cell-uuid = { $cell } ليس UUID: يُصلح، أو يُترك ليُعطى واحدًا
import-cell-level = { $cell } ليس مستوى: يُكتب 1 أو 2، أو يُترك
import-cell-differs = { $cell } ليس ما يقوله السطر { $line } ({ $other }): يُكتب الشيء نفسه، أو يُترك فارغًا
import-cell-no-title = العنوان ناقص: يُرجى كتابته
import-cell-code-shared = الرمز { $code } هو رمز السطر { $line } أيضًا: يُعطى كل منهما رمزًا
import-cell-links = هذه ليست قائمة روابط بصيغة JSON ({ $said }): تُصلح، أو تُترك
import-cell-count = { $cell } ليس عددًا صحيحًا من 0 إلى { $most }: يُكتب واحد
import-cell-yes-no = { $cell } ليس نعم ولا لا: يُكتب أحدهما
import-cell-no-row = لا صف بالمعرّف أو الرمز { $name }: يُضاف ذلك الصف، أو تُفرغ الخلية
import-cell-sequence = { $cell } ليس عددًا صحيحًا: يُكتب واحد، أو تُفرغ الخلية

## مجلد DIRECT.

import-direct-file-missing = الملف { $name } ناقص: في مجلد DIRECT الملفات { $files }
import-direct-column-missing = العمود { $name } ناقص: يُؤخذ الملف كما تنشره DIRECT
import-direct-slug-shared = { $slug } موجود في السطر { $line } أيضًا: يُعطى كل منهما قيمة
import-direct-lost = لا يوجد في { $column } الـ slug { $slug }: يُصلح، أو يُضاف ذلك السطر
import-direct-level = { $cell } ليس عددًا صحيحًا: يُكتب رقم المستوى
import-direct-level-twice = المستوى { $number } موجود مرتين: يُعطى كل منهما رقمًا

## حزم CASE، وما تحت ماذا.

import-fault-items-alone = في الحزمة عناصر وليس فيها CFDocument: يُرجى تصدير الحزمة كلها لا عناصرها وحدها
import-case-no-document = لا مستند هنا: يُرجى تصدير الحزمة كلها
import-case-nothing = لا شيء
import-case-no-parent = وُضع { $child } تحت { $parent } وهو ليس في الحزمة: يُضاف ذلك العنصر، أو تُزال الرابطة
import-case-no-child = وُضع { $child } تحت { $parent } والأول ليس في الحزمة: يُضاف ذلك العنصر، أو تُزال الرابطة
import-case-criteria = { $count ->
    [zero] { $name }: بلا مستويات
    [one] { $name }: مستوى واحد
    [two] { $name }: مستويان
    [few] { $name }: { $count } مستويات
    [many] { $name }: { $count } مستوى
   *[other] { $name }: { $count } مستوى
}، و{ $other } للعنصر نفسه: { $levels }؛ تُعطى كل معايير العنصر المستويات نفسها
import-case-criterion = المعيار { $name }
import-case-criterion-nameless = معيار
import-tree-no-items = لا عناصر هنا: يُرجى تصدير الإطار مع عناصره
import-tree-no-statement = العبارة ناقصة: تُعطى للعنصر واحدة
import-tree-identifier-shared = المعرّف { $identifier } هو معرّف { $other } أيضًا: يُعطى كل عنصر معرّفًا
import-tree-code-shared = الرمز { $code } هو رمز { $other } أيضًا: تُعطى كل كفاءة رمزًا
import-tree-step = { $way } ← { $next }
import-tree-own-child = { $names } تحت نفسه: يوضع تحت غيره، أو لا يوضع تحت شيء
import-tree-circle = { $names } بعضها تحت بعض في حلقة: يُخرج أحدها منها
import-tree-deep = عدد العناوين فوق { $name } بلغ { $most }: يُكتفى بأقل

## ما طوبق أو أُكمل أو تُرك.

import-note-encoding = قُرئ { $file } بترميز { $name }.
import-note-latin = قُرئ { $file } بترميز Windows-1252 (Latin-1)، لأن السطر { $line } ليس بترميز UTF-8. يُرجى النظر في الحروف ذات العلامات قبل المتابعة.
import-note-fields = تُركت حقول لا مكان لها في Stampbook: { $names }.
import-note-columns = تُركت أعمدة غير معروفة: { $columns }.
import-note-columns-placeless = تُركت أعمدة لا مكان لها في Stampbook: { $columns }.
import-note-framework-id = لم يكن للإطار معرّف، فأُخذ من عنوانه.
import-note-competency-ids = { $count ->
    [one] كفاءة واحدة كانت بلا معرّف، فأُخذ من رمزها.
    [two] كفاءتان كانتا بلا معرّف، فأُخذ من رمزيهما.
    [few] { $count } كفاءات كانت بلا معرّف، فأُخذ من رموزها.
    [many] { $count } كفاءة كانت بلا معرّف، فأُخذ من رموزها.
   *[other] { $count } كفاءة كانت بلا معرّف، فأُخذ من رموزها.
}
import-note-numbered = { $count ->
    [one] كفاءة واحدة كانت بلا رمز، فأُعطيت رقمًا.
    [two] كفاءتان كانتا بلا رمز، فأُعطيتا رقمين.
    [few] { $count } كفاءات كانت بلا رمز، فرُقّمت بترتيب القراءة.
    [many] { $count } كفاءة كانت بلا رمز، فرُقّمت بترتيب القراءة.
   *[other] { $count } كفاءة كانت بلا رمز، فرُقّمت بترتيب القراءة.
}
import-note-levels-nameless = كانت المستويات بلا أسماء، وأسماؤها { $names }.
import-note-levels-called = أسماء المستويات { $names }.
import-note-no-level-columns = لا أعمدة للمستويات، فوصف كل مستوى هو نص الكفاءة نفسها. يُرجى كتابة كيف يبدو كل مستوى قبل النشر.
import-note-no-levels = { $all ->
    [one] الكفاءة الوحيدة بلا مستويات: العبارة هي وصف الثلاثة كلها. يُرجى كتابة كيف يبدو كل مستوى قبل النشر.
   *[other] عدد الكفاءات التي جاءت بلا مستويات { $count } من { $all }: العبارة هي وصف الثلاثة كلها. يُرجى كتابة كيف يبدو كل مستوى قبل النشر.
}
import-note-level-zero = المستوى 0 في المصدر يُحسب المستوى { $level }؛ وهو لا يتطلب شيئًا، فتُرك نصه.
import-note-mapped = { $count ->
    [one] مستوى المصدر الوحيد صار ثلاثة بالمطابقة «{ $mapping }».
    [two] مستويا المصدر صارا ثلاثة بالمطابقة «{ $mapping }».
    [few] مستويات المصدر وعددها { $count } صارت ثلاثة بالمطابقة «{ $mapping }».
    [many] مستويات المصدر وعددها { $count } صارت ثلاثة بالمطابقة «{ $mapping }».
   *[other] مستويات المصدر وعددها { $count } صارت ثلاثة بالمطابقة «{ $mapping }».
}
import-note-mapping-unused = لم تُستعمل المطابقة «{ $mapping }» حيث المستويات ثلاثة أصلًا.
import-note-named-after-file = لا يسمّي جدول البيانات الإطار، فسُمّي { $title } باسم الملف.
import-note-document-title = لم يكن للمستند عنوان، فأُخذ اسم الملف.
import-note-short-repeats = { $count ->
    [one] عبارة مختصرة واحدة لا تذكر إلا صفًا آخر فتُركت؛ والعنوان هو العبارة الكاملة.
    [two] عبارتان مختصرتان لا تذكران إلا صفًا آخر فتُركتا؛ والعنوان هو العبارة الكاملة.
    [few] { $count } عبارات مختصرة لا تذكر إلا صفًا آخر فتُركت؛ والعنوان هو العبارة الكاملة.
    [many] { $count } عبارة مختصرة لا تذكر إلا صفًا آخر فتُركت؛ والعنوان هو العبارة الكاملة.
   *[other] { $count } عبارة مختصرة لا تذكر إلا صفًا آخر فتُركت؛ والعنوان هو العبارة الكاملة.
}
import-note-direct = { $count ->
    [one] الـ skill الوحيدة صارت كفاءة تحت domain و competency الخاصين بها.
    [two] صارت كل skill من الاثنتين كفاءة تحت domain و competency الخاصين بها؛ ونصوص المستويات نفسها عند كل منهما.
    [few] صارت كل skill من الـ { $count } كفاءة تحت domain و competency الخاصين بها؛ ونصوص المستويات نفسها عند كل منها.
    [many] صارت كل skill من الـ { $count } كفاءة تحت domain و competency الخاصين بها؛ ونصوص المستويات نفسها عند كل منها.
   *[other] صارت كل skill من الـ { $count } كفاءة تحت domain و competency الخاصين بها؛ ونصوص المستويات نفسها عند كل منها.
}
import-note-direct-related = { $count ->
    [one] واحدة من الـ skills ذات الصلة ليست في المجلد؛ وبقي رابطها.
    [two] اثنتان من الـ skills ذات الصلة ليستا في المجلد؛ وبقي رابطاهما.
    [few] { $count } من الـ skills ذات الصلة ليست في المجلد؛ وبقيت روابطها.
    [many] { $count } من الـ skills ذات الصلة ليست في المجلد؛ وبقيت روابطها.
   *[other] { $count } من الـ skills ذات الصلة ليست في المجلد؛ وبقيت روابطها.
}
import-note-criteria-outside = { $count ->
    [one] معيار واحد من سلم التقدير يذكر عنصرًا خارج الحزمة فتُرك.
    [two] معياران من سلم التقدير يذكران عناصر خارج الحزمة فتُركا.
    [few] { $count } معايير من سلم التقدير تذكر عناصر خارج الحزمة فتُركت.
    [many] { $count } معيارًا من سلم التقدير تذكر عناصر خارج الحزمة فتُركت.
   *[other] { $count } معيار من سلم التقدير تذكر عناصر خارج الحزمة فتُركت.
}
import-note-criteria-for-all = قُرئت معايير سلم التقدير التي لا تذكر عنصرًا على أنها مستويات كل كفاءة.
import-note-associations-outside = { $count ->
    [one] تُركت رابطة واحدة تبدأ خارج الحزمة.
    [two] تُركت رابطتان تبدآن خارج الحزمة.
    [few] تُركت { $count } روابط تبدأ خارج الحزمة.
    [many] تُركت { $count } رابطة تبدأ خارج الحزمة.
   *[other] تُركت { $count } رابطة تبدأ خارج الحزمة.
}
import-note-associations-nowhere = { $count ->
    [one] تُركت رابطة واحدة لا تؤدي إلى مكان.
    [two] تُركت رابطتان لا تؤديان إلى مكان.
    [few] تُركت { $count } روابط لا تؤدي إلى مكان.
    [many] تُركت { $count } رابطة لا تؤدي إلى مكان.
   *[other] تُركت { $count } رابطة لا تؤدي إلى مكان.
}
import-note-associations-renamed = { $count ->
    [one] رابطة واحدة من نوع لا يعرفه CASE؛ وهي تبدأ الآن بـ «ext:».
    [two] رابطتان من نوع لا يعرفه CASE؛ وهما تبدآن الآن بـ «ext:».
    [few] { $count } روابط من أنواع لا يعرفها CASE؛ وهي تبدأ الآن بـ «ext:».
    [many] { $count } رابطة من أنواع لا يعرفها CASE؛ وهي تبدأ الآن بـ «ext:».
   *[other] { $count } رابطة من أنواع لا يعرفها CASE؛ وهي تبدأ الآن بـ «ext:».
}
import-note-more-parents = { $count ->
    [one] تُرك موضع آخر لعنصر في مواضع عدة؛ وبقي في أولها.
    [two] تُرك موضعان آخران لعناصر في مواضع عدة؛ وبقي كل منها في أول مواضعه.
    [few] تُركت { $count } مواضع أخرى لعناصر في مواضع عدة؛ وبقي كل منها في أول مواضعه.
    [many] تُرك { $count } موضعًا آخر لعناصر في مواضع عدة؛ وبقي كل منها في أول مواضعه.
   *[other] تُرك { $count } موضع آخر لعناصر في مواضع عدة؛ وبقي كل منها في أول مواضعه.
}
import-note-heading-links = { $count ->
    [one] تُرك رابط واحد لعنوان أعلى؛ فالروابط للكفاءات وحدها.
    [two] تُرك رابطان لعناوين عليا؛ فالروابط للكفاءات وحدها.
    [few] تُركت { $count } روابط لعناوين عليا؛ فالروابط للكفاءات وحدها.
    [many] تُرك { $count } رابطًا لعناوين عليا؛ فالروابط للكفاءات وحدها.
   *[other] تُرك { $count } رابط لعناوين عليا؛ فالروابط للكفاءات وحدها.
}
import-note-headings = ما تقوله العناوين العليا فوق أسمائها موجود في وصف الإطار.
import-note-headings-full = { $count ->
    [one] ما يقوله عنوان أعلى واحد فوق اسمه تُرك من وصف الإطار، فقد امتلأ.
    [two] ما يقوله عنوانان أعليان فوق اسميهما تُرك من وصف الإطار، فقد امتلأ.
    [few] ما تقوله { $count } عناوين عليا فوق أسمائها تُرك من وصف الإطار، فقد امتلأ.
    [many] ما يقوله { $count } عنوانًا أعلى فوق اسمه تُرك من وصف الإطار، فقد امتلأ.
   *[other] ما يقوله { $count } عنوان أعلى فوق اسمه تُرك من وصف الإطار، فقد امتلأ.
}
import-note-ladders = { $count ->
    [one] قُرئت الخطوات تحت عنصر واحد على أنها مستويات لا كفاءات.
    [two] الخطوات نفسها تحت كل من عنصرين؛ فقُرئت على أنها مستويات لا كفاءات.
    [few] الخطوات نفسها تحت كل من { $count } عناصر؛ فقُرئت على أنها مستويات لا كفاءات.
    [many] الخطوات نفسها تحت كل من { $count } عنصرًا؛ فقُرئت على أنها مستويات لا كفاءات.
   *[other] الخطوات نفسها تحت كل من { $count } عنصر؛ فقُرئت على أنها مستويات لا كفاءات.
}
import-note-unplaced = { $count ->
    [one] عنصر واحد ليس تحت شيء؛ فوُضع في الأعلى.
    [two] عنصران ليسا تحت شيء؛ فوُضعا في الأعلى.
    [few] { $count } عناصر ليست تحت شيء؛ فوُضعت في الأعلى.
    [many] { $count } عنصرًا ليس تحت شيء؛ فوُضع في الأعلى.
   *[other] { $count } عنصر ليس تحت شيء؛ فوُضع في الأعلى.
}
import-note-own-names = { $count ->
    [one] لمستوى واحد اسم خاص به؛ وهو في أول وصفه.
    [two] لمستويين اسمان خاصان بهما؛ وهما في أول وصفيهما.
    [few] لـ { $count } مستويات أسماء خاصة بها؛ وهي في أول أوصافها.
    [many] لـ { $count } مستوى أسماء خاصة بها؛ وهي في أول أوصافها.
   *[other] لـ { $count } مستوى أسماء خاصة بها؛ وهي في أول أوصافها.
}

## What is written into a framework, in its own language.

framework-notes = ملاحظات: { $notes }

## ما يختلف بين إصدارين من إطار.

differs-line = { $what }: { $became }
differs-now = الآن «{ $to }»
differs-no-longer = لم يعد «{ $from }»
differs-becomes = «{ $from }» يصبح «{ $to }»
differs-order = الكفاءات بترتيب آخر
differs-title = العنوان
differs-description = الوصف
differs-language = اللغة
differs-source-address = عنوان المصدر
differs-source-creator = مؤلف المصدر
differs-source-licence = رخصة المصدر
differs-level-name = اسم المستوى { $level }
differs-foundation = الكفاءات الأساسية أولًا
differs-level = المستوى { $level }
differs-code = الرمز
differs-heading = العنوان الأعلى
differs-role = نوع الكفاءة
differs-foundational = أساسية
differs-descriptor = المستوى { $level }، الوصف
differs-learning = المستوى { $level }، نص التعلم
differs-practice = المستوى { $level }، نص الممارسة
differs-assessment = المستوى { $level }، نص التقييم
differs-evidence = الأدلة للمستوى { $level }
differs-evidence-rule = { $pieces ->
    [zero] بلا أدلة
    [one] دليل واحد
    [two] دليلان
    [few] { $pieces } أدلة
    [many] { $pieces } دليلًا
   *[other] { $pieces } دليل
}، { $cycles ->
    [zero] بلا دورة تعلم كاملة
    [one] منها واحد بدورة تعلم كاملة
    [two] منها اثنان بدورة تعلم كاملة
   *[other] منها { $cycles } بدورة تعلم كاملة
}؛ وللتجديد { $renewal }
differs-signers = الموقّعون للمستوى { $level }
differs-signers-one = واحد
differs-signers-two = اثنان
differs-valid = مدة صلاحية المستوى { $level }
differs-months = { $count ->
    [zero] بلا أشهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
differs-links = الروابط

## من يكسب مستوى أو يفقده بإصدار جديد؛ والاسم قبله.

level-change-of = «{ $title }»
level-change-and = { $all } و{ $next }
level-change-gained = يكسب المستوى { $level } من «{ $title }»، المكتسب باسم { $from }
level-change-retired = يفقد المستوى { $level } من «{ $title }» التي تُسحب؛ ويبقى في الجواز كما اكتُسب
level-change-merged = يفقد المستوى { $level } من «{ $title }» المدموجة في «{ $into }»، لنقص المستوى { $level } من { $missing }؛ ويبقى في الجواز كما اكتُسب
