# The queue without whole pages

queue-not-sent = لم يُرسل: لم يصل جواب. ما كتبته ما زال هنا، احفظه مرة أخرى.
queue-not-loaded = تعذّر فتح الدليل: لم يصل جواب. حاول مرة أخرى.
queue-sending = جارٍ الحفظ…
queue-key-save = حفظ القرار، وفي التعليق Ctrl+Enter
queue-signed-since = هذا المستوى معتمد بالفعل منذ { $day }.
queue-all-decided = لم يبق ما يُقرَّر بشأن هذا الدليل.

# Attendance by tapping names

attendance-tap = المس اسماً: حاضر أو لا. كل لمسة تُحفظ. والبقية خلف الزر بجانبه.
attendance-everybody = الباقون كانوا حاضرين
attendance-open = لم يُسجَّل بعد
attendance-more = المزيد
attendance-saving = جارٍ الحفظ…
attendance-saved = حُفظ.
attendance-failed = لم يُحفظ بعد: لم يصل جواب. المس اسماً مرة أخرى، أو اضغط «حفظ الحضور».
