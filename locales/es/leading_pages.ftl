# The queue without whole pages

queue-not-sent = Sin enviar: no hubo respuesta. Lo que escribiste sigue aquí; guárdalo otra vez.
queue-not-loaded = No se pudo abrir la evidencia: no hubo respuesta. Inténtalo otra vez.
queue-sending = Guardando…
queue-key-save = guarda la decisión; en un comentario, Ctrl+Enter
queue-signed-since = Este nivel ya está firmado desde el { $day }.
queue-all-decided = No queda nada por decidir sobre esta evidencia.

# Attendance by tapping names

attendance-tap = Toca un nombre: estuvo o no. Cada toque se guarda. En el botón de al lado está lo demás.
attendance-everybody = Los demás estuvieron
attendance-open = Sin anotar
attendance-more = Más
attendance-saving = Guardando…
attendance-saved = Guardado.
attendance-failed = Aún sin guardar: no hubo respuesta. Toca otra vez un nombre o pulsa «Guardar la asistencia».
