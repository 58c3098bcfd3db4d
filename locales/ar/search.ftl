# Search

search-title = بحث
search-everything = البحث في Stampbook
search-field = عمّ تبحث؟
search-hint = اسم، أو كفاءة، أو كلمات من أدلتك، أو دفعة.
search-for = بحث: { $words }
search-people = الأشخاص
search-competencies = الكفاءات
search-evidence = الأدلة
search-cohorts = الدفعات
search-days = من { $from } إلى { $until }
search-ready = النتائج أدناه. يمكن الاختيار بمفاتيح الأسهم.
search-all = عرض جميع النتائج
search-nothing = لا شيء يحتوي على هذه الكلمات
search-nothing-words = يُنصح بكلمات أقل أو ببدايات الكلمات فقط. لا يشمل البحث إلا ما يحق لك الاطلاع عليه، لذلك قد لا تظهر أدلة الآخرين.
search-nothing-short = لا توجد نتائج
search-nearly = لا يوجد من يحمل هذا الاسم بالضبط. هذه أسماء تُكتب بطريقة قريبة منه.
search-nearly-titles = لا شيء يحتوي على هذه الكلمات بالضبط. هذه عناوين تُكتب بطريقة قريبة منها.
search-more = توجد نتائج أخرى. كلمة إضافية تضيّق البحث.
search-too-short = يلزم حرفان على الأقل.
search-too-long = الحد الأقصى لعدد الأحرف هو { $most }.
search-teaches-title = خانة واحدة لكل شيء
search-teaches-what = يشمل البحث ما يحق لك الاطلاع عليه: جميع الكفاءات المنشورة وأدلتك ودفعاتك. ويجد المشرفون أيضًا من يشرفون عليهم وأدلتهم، ويجد أمناء السجل ومديرو النظام الجميع.
search-teaches-words = تكفي بدايات الكلمات بأي ترتيب: «الجل افت» تجد «افتتحتُ الجلسة».
search-teaches-letters = لا تهم الحركات ولا حالة الأحرف، وتُغتفر الأخطاء الصغيرة في كتابة الأسماء والعناوين.
search-teaches-evidence = يُعثر على الأدلة بعنوانها ونصها. لا يشمل البحث المسودات ولا التأملات الخاصة أبدًا.
search-teaches-key = ينقلك المفتاح / إلى خانة البحث في كل صفحة.
