# The queue without whole pages

queue-not-sent = Nicht gesendet: Es kam keine Antwort. Was Sie geschrieben haben, steht noch hier; speichern Sie es noch einmal.
queue-not-loaded = Der Nachweis konnte nicht geöffnet werden: Es kam keine Antwort. Versuchen Sie es noch einmal.
queue-sending = Wird gespeichert …
queue-key-save = speichert die Entscheidung; im Kommentar Strg+Enter
queue-signed-since = Diese Stufe ist schon abgezeichnet, seit { $day }.
queue-all-decided = An diesem Nachweis ist nichts mehr zu entscheiden.

# Attendance by tapping names

attendance-tap = Tippen Sie auf einen Namen: da oder nicht. Jedes Tippen wird gespeichert. Hinter dem Knopf daneben steht der Rest.
attendance-everybody = Alle anderen waren da
attendance-open = Noch nicht notiert
attendance-more = Mehr
attendance-saving = Wird gespeichert …
attendance-saved = Gespeichert.
attendance-failed = Noch nicht gespeichert: Es kam keine Antwort. Tippen Sie noch einmal auf einen Namen, oder drücken Sie „Anwesenheit speichern“.
