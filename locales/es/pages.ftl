# Signing in

sign-in-title = Entrar
sign-in-button = Entrar
sign-in-link-button = Pedir un enlace por correo
sign-in-forgotten = ¿Olvidaste tu contraseña?
sign-in-kept = Vuelve a entrar. Lo que escribiste se conserva.
sign-in-demo-title = Pruébalo como
sign-in-demo-words = Cada una de estas personas inventadas ve Stampbook desde otro lado.
sign-in-demo-button = Entrar
demo-sign-in = Entrar con una dirección y una contraseña
sign-in-no-email = Escribe tu correo electrónico.
sign-in-no-password = Escribe tu contraseña o pide un enlace por correo
sign-in-too-many = Demasiados intentos. Espera { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} o pide un enlace por correo.
unsent-back = Aún sin enviar: lo que escribiste aquí está de nuevo en el formulario.
unsent-here = Aún sin enviar, de una visita anterior:
unsent-take = Seguir con ello
unsent-drop = Descartarlo
kept-title = Lo que escribiste está aquí
kept-words = Ya has vuelto a entrar. No se perdió nada y aún no se ha enviado nada.
kept-button = Enviarlo ahora
kept-drop = Dejarlo e ir a tu página inicial
sign-in-wrong = Ese correo electrónico y esa contraseña no coinciden. Comprueba los dos o pide un enlace por correo.
link-sent-title = Mira tu correo
link-sent-words = Si { $email } es de alguien de aquí, hay un enlace en camino. Funciona una sola vez, durante { $minutes } minutos.
link-sent-hint = ¿No llega nada en unos minutos? Mira en la carpeta de spam o pregunta a quien te invitó qué dirección usó.
link-sent-again = Probar con otra dirección
link-title = Entrar
link-words = Un toque y estás dentro.
link-spent-title = Este enlace ya no funciona
link-spent-words = Ya se usó o es demasiado antiguo. Pide uno nuevo por correo.
link-spent-button = Ir a la entrada
first-run-title = Pon en marcha tu Stampbook
first-run-words = Eres la primera persona aquí. Con esto te encargas de su administración.
first-run-code = Código de un solo uso
first-run-code-hint = Se mostró donde se puso en marcha Stampbook.
first-run-organisation = Organización
first-run-organisation-hint = Aparece en cada pasaporte.
first-run-no-name = Escribe tu nombre
first-run-organisation-long = Usa 100 caracteres como máximo
first-run-too-many = Desde aquí llegaron demasiados códigos erróneos. Espera { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y envíalo otra vez. Lo que escribiste sigue aquí; solo tienes que volver a escribir la contraseña.
first-run-button = Empezar
set-password-title = Pon tu contraseña
set-password-button = Guardar y entrar
password-spent-words = Ya se usó o es demasiado antiguo. Pide uno nuevo.
forgotten-title = Pedir una contraseña nueva
forgotten-words = Te enviamos un enlace para ponerla.
forgotten-button = Enviarme el enlace
forgotten-back = Volver a la entrada

# Passport

passport-title = Pasaporte de aprendizaje
passport-summary = { $signed } de { $possible ->
    [one] { $possible } nivel firmado.
   *[other] { $possible } niveles firmados.
}
passport-summary-review = { $count ->
    [one] { $count } por revisar.
   *[other] { $count } por revisar.
}
passport-summary-half = { $count ->
    [one] { $count } sin la segunda firma.
   *[other] { $count } sin la segunda firma.
}
passport-summary-returned = { $count ->
    [one] { $count } devuelto.
   *[other] { $count } devueltos.
}
passport-summary-expired = { $count ->
    [one] { $count } caducado.
   *[other] { $count } caducados.
}
passport-summary-suspended = { $count ->
    [one] { $count } en pausa.
   *[other] { $count } en pausa.
}
passport-summary-revoked = { $count ->
    [one] { $count } revocado.
   *[other] { $count } revocados.
}
passport-summary-earned = { $count ->
    [one] { $count } nivel obtenido que no cuenta por sí solo.
   *[other] { $count } niveles obtenidos que no cuentan por sí solos.
}
passport-foundational = Básica
passport-retired = Ya no se pide
passport-earned-as = Se obtuvo como { $title }
passport-earned-apart = Nivel { $level }: obtenido como { $title }, no cuenta por sí solo.
passport-signed-as = Nivel { $level }: firmado como { $title }.
passport-self-own = Te ves en el nivel { $level }, { $name }.
passport-self-own-none = Crees que todavía no llegas.
passport-self-other = Se ve en el nivel { $level }, { $name }.
passport-self-other-none = Cree que todavía no llega.
passport-self-signed = Nivel { $level } firmado.
passport-self-unsigned = Ningún nivel firmado.
passport-self-before = Antes: { $views }.
passport-self-view = nivel { $level } ({ $day })
passport-self-view-none = todavía no ({ $day })
passport-signers = Quién firmó, cuándo y dónde
passport-sign-offs = Firmas
passport-portrait = Retrato de { $name }
passport-level = Nivel { $level }, { $name }
passport-signed-by = Firmado el { $day } por { $by }
passport-signed-twice = Firmado el { $day } por { $by }, con segunda firma de { $second } el { $second-day }
passport-in-cohort = Cohorte { $cohort }
passport-under-version = Versión { $version } del marco
passport-valid-until = Válido hasta el { $day }
passport-judged = Evidencias: { $titles }
passport-prior = Aprendizaje previo reconocido: { $reason }
passport-ended-on = { $state }, { $day }
passport-log-for = Registrar evidencia para { $name }
passport-next = Lo que sigue:
passport-descriptors = Qué piden los niveles
passport-pdf-a4 = Descargar PDF (A4)
passport-pdf-letter = Tamaño carta
passport-as-of = Mostrar el pasaporte a fecha de
passport-as-of-button = Mostrar
passport-as-of-past = Este es el pasaporte tal como estaba el { $day }.
passport-as-of-now = Mostrarlo como está hoy
passport-empty-title = Aquí estarán tus sellos
passport-empty-words = Cuando te unas a una cohorte aparecerán sus competencias, cada una con sitio para tres sellos. Pide a tu guía el enlace de invitación.
slot-signed = { $day }, { $by }
slot-signed-until = { $by }, hasta el { $day }
slot-signed-twice-until = { $first } y { $second }, hasta el { $day }
slot-signed-twice = { $first }, { $first-day }; { $second }, { $second-day }
slot-expired = Caducado el { $day }
slot-earned = Obtenido, no cuenta por sí solo
slot-across-earned = No cuenta
stamp-label = Nivel { $level }, { $name }: { $state }
stamp-label-signed = { $label }, firma de { $by } el { $day }
stamp-label-signed-twice = { $label }, firma de { $by } el { $day }, segunda firma de { $second } el { $second-day }
stamp-label-half = { $label }, primera firma de { $by } el { $day }

# Logging evidence

log-evidence = Registrar evidencia
log-title = Registrar evidencia
log-title-revise = Cambiar tu evidencia
log-follows = Continúa
log-returned = Te la devolvieron con estas palabras:
log-in-part = Se aceptó en parte, con estas palabras:
log-field-title = Título
log-field-title-hint = Unas palabras que reconozcas más adelante.
log-field-narrative = Qué pasó
log-field-narrative-hint = ¿Qué hiciste, para quién y qué resultó de ello?
log-field-files = Fotos y archivos
log-field-files-hint = Fotos de hasta { $photo }, PDF de hasta { $document }, audio de hasta { $audio }, videos cortos de hasta { $video }. El lugar donde se tomó una foto se elimina de ella.
log-camera = Hacer una foto
log-keep = Conservar
log-field-happened = Cuándo pasó
log-field-cohort = Cohorte
log-claims = Qué demuestra
log-claims-hint = ¿Qué niveles respalda? Puedes decidirlo más tarde; para enviar, elige al menos uno.
log-claims-find = Buscar una competencia
log-claims-none = Aún no hay niveles que elegir: no estás en ninguna cohorte.
log-cohort-over = Tu cohorte { $title } ha terminado: en ella ya no se revisa ni se firma nada. Lo que escribas queda aquí como borrador hasta que estés en otra.
passport-cohort-over = { $title } (terminada)
log-level-held = Ya firmado
log-cycle = Ciclo de aprendizaje
log-cycle-optional = opcional
log-cycle-hint = Cuatro respuestas breves que convierten algo que hiciste en algo que aprendiste. Empieza por la que quieras.
cycle-experience = Experiencia
cycle-experience-hint = ¿Qué viviste?
cycle-reflection = Reflexión
cycle-reflection-hint = Mirando atrás, ¿qué notaste?
cycle-concept = Concepto
cycle-concept-hint = ¿Qué crees ahora que funciona, y por qué?
cycle-experiment = Experimento
cycle-experiment-hint = ¿Qué probarás la próxima vez? Podrás registrar cómo fue como continuación.
log-private = Reflexión privada
log-private-who = Solo tú puedes leerla: ni tu guía, ni la secretaría, ni una exportación. Que exista cuenta para un ciclo de aprendizaje.
log-private-field = Para ti
log-submit = Enviar a revisión
log-save = Guardar borrador
log-saving = Guardando…
log-saved = Guardado el
log-saved-just-now = Borrador guardado
log-save-failed = Aún sin guardar. Lo que escribiste se queda en este navegador hasta que se guarde.
log-not-saved = Aún sin guardar

# Evidence

log-day-wrong = Elige un día no posterior a hoy.
log-other-words = Guardado en otro sitio entretanto: «{ $title }» { $text }
evidence-untitled = Sin título
evidence-accepted = Aceptado
evidence-part-accepted = Aceptado en parte
evidence-signed-meanwhile = Nivel firmado entretanto
evidence-meanwhile-words = { $name } firmó el nivel el { $day } sin esta evidencia. Sigue en tu registro y no queda nada por decidir.
evidence-meanwhile-other = { $name } firmó el nivel el { $day } sin esta evidencia.
evidence-event-signed = { $name } firmó { $competency }, nivel { $level }, con esta evidencia
evidence-event-meanwhile = { $name } firmó { $competency }, nivel { $level }, con otras evidencias
evidence-event-taken-back = { $name } revocó la firma de { $competency }, nivel { $level }
evidence-see-sign-off = Ver la firma
evidence-answer-again = Responder otra vez
evidence-out-of-sight = Oculto desde el { $day }: { $reason }
evidence-draft-waits = Tienes cambios sin enviar. Los demás ven lo último que enviaste.
evidence-comment-empty = Escribe antes alguna palabra.
evidence-event-submitted = { $name } envió la versión { $number }
evidence-event-accepted = { $name } aceptó { $competency }, nivel { $level }
evidence-event-part-accepted = { $name } aceptó en parte { $competency }, nivel { $level }
evidence-event-returned = { $name } devolvió { $competency }, nivel { $level }
done-saved = Borrador guardado.
done-submitted = Enviado. Tu guía lo encuentra en su cola.
done-commented = Tu comentario está publicado.
done-endorsed = Ya la respaldas.
evidence-crumb = Evidencia
evidence-happened = ocurrió el
evidence-what-happened = Qué pasó
evidence-forked = De una versión salieron dos
evidence-forked-words = Se cambió en dos lugares a la vez. Se conservan las dos. Elige la que cuenta o copia lo que necesites en una versión nueva.
evidence-keep-this = Esta es la que cuenta
evidence-cycle-complete = Completo
evidence-chain = Cadena de experimentos
evidence-chain-words = Cada evidencia prueba lo que planeó la anterior.
evidence-chain-here = esta
evidence-follow-up = Registrar cómo fue el experimento
evidence-private-exists = Hay una reflexión privada. Solo la puede leer quien la escribió.
evidence-comments = Comentarios
evidence-endorsed = la respalda
evidence-no-comments = Nadie ha dicho nada todavía.
evidence-comment-field = Añadir un comentario
evidence-comment-button = Comentar
evidence-review = Revisarla
evidence-edit = Cambiarla
evidence-endorse = La respaldo
evidence-claims = Qué demuestra
evidence-no-claims = Aún no se ha elegido ningún nivel.
evidence-appeal = No estoy de acuerdo: que lo vea la secretaría
evidence-timeline = Qué ha pasado
evidence-list-title = Tus evidencias
evidence-list-find = Buscar
evidence-list-state = Estado
evidence-list-any = Cualquiera
evidence-list-nothing = No hay coincidencias. Prueba con menos palabras o con cualquier estado.
evidence-list-empty-title = Aún no has registrado nada
evidence-list-empty-words = Basta una frase o una foto de algo que hiciste en el trabajo para empezar. Ya lo ordenarás más tarde.

# Queue

queue-title = Cola de revisión
queue-total = { $count ->
    [one] { $count } evidencia espera tu respuesta.
   *[other] { $count } evidencias esperan tu respuesta, primero la que más espera.
}
queue-empty-title = Nadie espera tu respuesta
queue-empty-words = Cuando un participante de tus cohortes envíe una evidencia, aparecerá aquí, y recibirás un correo si quieres.
queue-cohort = Cohorte
queue-all-cohorts = Todas las cohortes
queue-filter = Mostrar
queue-submitted = enviada el
queue-history = Ver su historial
queue-cycle-parts = { $count } de 4 partes
queue-comments = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}
queue-decide = Tu decisión sobre { $competency }, nivel { $level }
queue-sign = Aceptar y firmar
queue-sign-hint = Sella el nivel { $level } en el pasaporte.
queue-sign-hint-second = El nivel { $level } contará cuando firme también una segunda persona que no haya intervenido.
queue-sign-with-others = Hacen falta también otras evidencias: marca las que hayas leído.
queue-pieces = { $level } ({ $count } evidencias)
queue-others = { $count ->
    [one] Hay una evidencia más por revisar para este nivel
   *[other] Hay { $count } evidencias más por revisar para este nivel
}
queue-others-hint = { $count ->
    [one] Léela aquí y márcala para aceptarla también. Si el nivel se firma sin ella, ya no necesita respuesta.
   *[other] Léelas aquí y marca las que también aceptes. Si el nivel se firma, las que no marques ya no necesitan respuesta.
}
queue-other-whole = Verla entera
queue-other-too = Aceptar también esta
queue-accept = Aceptar
queue-accept-hint = Es buena evidencia; el nivel aún no se firma.
queue-return = Devolver
queue-return-hint = Di qué falta. Vuelve a quien la envió.
queue-comment = Comentario
queue-comment-hint = Lo lee quien la envió. Solo puedes omitirlo si aceptas del todo.
queue-save = Guardar decisiones
queue-skip = Pasar a la siguiente
queue-keys = Teclas
keys-or = o
queue-key-next = siguiente
queue-key-previous = anterior
queue-key-accept = aceptar y, donde se puede, firmar
queue-key-return = devolver
queue-key-help = esta lista

# Cohorts

cohorts-title = Cohortes
cohorts-new = Nueva cohorte
cohorts-closed = Cerradas
cohorts-empty-title = Aún no hay cohortes
cohorts-empty-words = Una cohorte es una docena de personas que recorren juntas un marco durante unos meses, con uno o dos guías.
cohorts-empty-other = Aquí estarán las cohortes que guías o en las que aprendes.
cohort-account-closed = { $name } (cuenta cerrada)
cohort-led-by = A cargo de
cohort-no-lead = nadie todavía
cohort-heat = Por dónde va cada quien
cohort-key = Cómo leerlo
cohort-key-levels = Niveles firmados (aquí, dos)
cohort-key-waiting = Por revisar
cohort-key-returned = Devuelto
cohort-key-suspended = En pausa
cohort-learner = Participante
cohort-empty-title = Aún no hay participantes
cohort-empty-words = Invita a la gente por enlace o por correo. Cada persona tendrá aquí su fila.
cohort-stalled = Les vendría bien una palabra
cohort-sessions = Sesiones
cohort-sessions-earlier = Sesiones anteriores
cohort-session-new = Nueva sesión
cohort-no-sessions = Aún no hay sesiones.
cohort-members = Miembros
cohort-role = Rol
cohort-joined = desde el
cohort-no-members = Nadie todavía.
cohort-remove = Quitar
cohort-remove-yourself = Entonces ya no formas parte de esta cohorte, y otra persona tiene que volver a incluirte.
cohort-waiting-list = Lista de espera
cohort-waits-since = espera desde el
cohort-admit = Dar plaza
cohort-invite = Invitar a gente
cohort-invite-link = Por enlace o código
cohort-invite-link-field = Enlace de invitación
cohort-invite-code = Código
cohort-invite-none = Ahora mismo no hay enlace de invitación.
cohort-invite-make = Crear un enlace
cohort-invite-renew = Crear otro enlace y anular este
cohort-add = Por dirección de correo
cohort-add-button = Añadir
cohort-close = Cerrar esta cohorte
cohort-close-words = Al cerrarla se congela su registro. Se puede volver a abrir; las dos cosas quedan registradas.
cohort-close-leaves = { $count ->
    [one] Aquí hay una evidencia por revisar. Respóndela antes: con la cohorte cerrada nadie puede hacerlo hasta que se vuelva a
   *[other] Aquí hay { $count } evidencias por revisar. Respóndelas antes: con la cohorte cerrada nadie puede hacerlo hasta que se vuelva a
} abrir.
cohort-left = { $count ->
    [one] Quedó una evidencia por revisar. Volverá a la cola
   *[other] Quedaron { $count } evidencias por revisar. Volverán a la cola
} cuando abras de nuevo la cohorte, si no han pasado los días de margen tras su fin en los que se puede firmar: en ese caso, cambia también las fechas.
cohort-reopen = Volver a abrirla
cohort-reopen-words = Esta cohorte está cerrada. Si la vuelves a abrir, queda registrado con tu motivo.
cohort-certificates = Certificados
cohort-field-title = Título
cohort-field-title-hint = Por ejemplo, «Supervisión de enfermería, otoño de 2026».
cohort-field-framework = Marco
cohort-field-framework-hint = La cohorte se queda con la versión publicada hoy.
cohort-no-framework = Aún no hay ningún marco publicado.
cohort-field-starts = Empieza el
cohort-field-ends = Termina el
cohort-field-capacity = Plazas
cohort-field-capacity-hint = Quien llegue después entra en una lista de espera.
cohort-field-target = Nivel objetivo
cohort-field-target-hint = Lo que persigue todo el grupo.
cohort-field-leads = Guías
cohort-field-leads-hint = Una o dos personas que revisan y firman.
cohort-no-possible-lead = Nadie tiene aún el rol de guía.
cohort-no-other-lead = Nadie más con una cuenta abierta tiene el rol de guía.
cohort-make-lead = Dar el rol a alguien en su página
cohort-ask-for-lead = Pide a la administración que dé el rol a alguien.
cohort-create = Abrir la cohorte
session-join = Entrar en la reunión
session-agenda = Orden del día
session-attendance = Quién asistió
session-no-members = Esta cohorte aún no tiene participantes.
attendance-attended = Asistió
attendance-apologised = Se excusó
attendance-absent = Faltó
attendance-contributed = Participó
session-save = Guardar la asistencia
session-field-title = Título
session-field-day = Día
session-field-from = Desde
session-field-until = Hasta
session-field-place = Lugar
session-field-join = Enlace de la reunión
session-create = Planificar la sesión
join-full = Todas las plazas están ocupadas. Puedes apuntarte a la lista de espera; sus guías te darán plaza cuando quede una libre.
join-others-wait = Hay quien espera plaza antes que tú. Puedes apuntarte a la lista de espera; sus guías te darán plaza cuando te toque.
join-as = Te unes como { $name }.
join-wait = Apuntarme a la lista de espera
join-button = Unirme

queue-since = { $day ->
    [hoy] desde hoy
    [ayer] desde ayer
   *[other] desde el { $day }
}
queue-unsaved-title = Tu respuesta no se guardó
queue-unsaved-words = Esta evidencia ya no te toca revisarla: quizá la persona dejó la cohorte mientras tenías la página abierta. Esto es lo que escribiste, para que lo copies donde lo necesites.
queue-unsaved-comment = Entretanto respondió otra persona. Esto es lo que escribiste; cópialo y, si quieres, díselo en un comentario.
queue-unsaved-there = Comentar allí
queue-version = Esta es la versión { $number }.
queue-side-by-side = Hay dos versiones en paralelo; ves la versión { $number }.
queue-rule = { $needed ->
    [0] No requiere evidencias.
    [one] Requiere una evidencia aceptada; aceptadas antes de esta: { $accepted }.
   *[other] Requiere { $needed } evidencias aceptadas; aceptadas antes de esta: { $accepted }.
}
queue-not-yet-below = El nivel se podrá firmar cuando lo esté el nivel { $level }.
queue-not-yet-foundation = El nivel se podrá firmar cuando lo esté «{ $competency }»: en este marco va primero.
queue-not-yet-pieces = { $count ->
    [one] El nivel se podrá firmar con una evidencia aceptada más.
   *[other] El nivel se podrá firmar con { $count } evidencias aceptadas más.
}
queue-return-why = Di qué falta, para que quien la envió sepa qué hacer después.
queue-decided-meanwhile = { $name } decidió sobre esto el { $when }, después de que lo abrieras. Así está ahora: mira otra vez y luego decide.
queue-before = Qué se dijo antes
queue-again = llega otra vez
queue-other-returned = Devuelta el { $day } por { $name }: { $reason }
queue-other-in-part = Aceptada en parte el { $day } por { $name }: { $reason }
queue-other-overturned = Tras una apelación, hay que revisarla otra vez.
queue-decide-one = Decide sobre al menos un nivel o pasa a la siguiente.
done-decided = Tus decisiones están guardadas.
done-decided-all = Tus decisiones sobre el trabajo de { $name } están guardadas.
done-decided-signed = Firmado: { $name } ya tiene el nivel.
done-decided-half = Firmado para { $name }. Contará cuando firme también una segunda persona que no haya intervenido.
done-decided-accepted = Aceptado. { $name } lo sabrá; el nivel aún no está firmado.
done-decided-in-part = Aceptado en parte. { $name } leerá qué falta.
done-decided-returned = Devuelto. { $name } leerá tus palabras y podrá enviarlo otra vez.
done-see-it = Verlo
account-data = Tus datos
account-data-words = Todo lo que se guarda sobre ti en un archivo: tu cuenta y tus funciones, lo que se dijo de tu aprendizaje y quién lo dijo, tus reflexiones privadas y borradores, la lista de tus archivos y de los mensajes que se te enviaron.
account-data-button = Descargar tus datos
account-data-erase = Quien administra este Stampbook puede borrar para siempre lo que dices aquí. Pídeselo.
