# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] El nivel se podrá firmar con una evidencia aceptada más, con un ciclo de aprendizaje completo.
   *[other] El nivel se podrá firmar con { $count } evidencias aceptadas más, { $cycles } de ellas con un ciclo de aprendizaje completo.
}
ready-rule = { $needed ->
    [0] No requiere evidencias.
    [one] Requiere una evidencia aceptada; aceptadas hasta ahora: { $accepted }.
   *[other] Requiere { $needed } evidencias aceptadas; aceptadas hasta ahora: { $accepted }.
}
ready-rule-cycles = { $count ->
    [one] Una de ellas necesita un ciclo de aprendizaje completo.
   *[other] { $count } de ellas necesitan un ciclo de aprendizaje completo.
}
ready-rule-renewal = { $needed ->
    [0] Renovarlo no requiere evidencias nuevas.
    [one] Renovarlo requiere una evidencia aceptada posterior a la última firma.
   *[other] Renovarlo requiere { $needed } evidencias aceptadas posteriores a la última firma.
}

# Signing from a passport

signing-framework = { $title }, versión { $version }
signing-evidence-hint = Lo que marques y esté aún por revisar queda aceptado con tu firma.
signing-registrar = No guías la cohorte de esta persona. Desde la secretaría puedes reconocer aprendizaje previo, indicando el motivo.
signing-renews = Este nivel está firmado y es válido hasta el { $day }. Firmarlo otra vez lo renueva: se añade el sello nuevo y el anterior sigue en el registro.
signing-signed = Este nivel ya está firmado, desde el { $day }, sin vencimiento. No necesita otra firma.
signing-on-hold = Este nivel se firmó el { $day } y está en pausa hasta que decida la secretaría.
signing-half = Este nivel se firmó el { $day } y le falta la segunda firma.
signing-expired = Este nivel se firmó y caducó el { $day }. Firmarlo otra vez lo renueva: el sello anterior sigue en el registro.
signing-revoked = Este nivel se había firmado y la firma se revocó el { $day }: { $reason }
done-signed = Firmado. Recibirás un comprobante por correo.
done-signed-first = Firmado. Contará cuando firme también una segunda persona.

# Passport

passport-sign = Firmar el nivel { $level }
passport-recognise = Reconocer aprendizaje previo
passport-assess = Cómo te ves
passport-json = Datos (JSON)
passport-as-of-wrong = Elige un día no posterior a hoy, por ejemplo { $day }.
passport-empty-other-title = Aún no hay sellos
passport-empty-other-words = Cuando { $name } se una a una cohorte, aquí aparecerán sus competencias, cada una con sitio para tres sellos.
next-returned = Te devolvieron «{ $title }»: { $comment }
next-returned-plain = Te devolvieron «{ $title }».
next-returned-button = Cambiarla
next-in-part = Se aceptó una parte de «{ $title }». Lo que falta: { $comment }
next-renew = { $competency }, nivel { $level }, es válido hasta el { $day }. Registra algo más reciente para poder renovarlo.
next-draft = Tu borrador «{ $title }» aún no está enviado.
next-draft-button = Seguir con él
next-pieces = { $pieces ->
    [one] { $competency }, nivel { $level }: falta una evidencia aceptada.
   *[other] { $competency }, nivel { $level }: faltan { $pieces } evidencias aceptadas.
}
next-cycles = { $pieces ->
    [one] { $competency }, nivel { $level }: falta una evidencia aceptada, con un ciclo de aprendizaje completo.
   *[other] { $competency }, nivel { $level }: faltan { $pieces } evidencias aceptadas, { $cycles } con un ciclo de aprendizaje completo.
}
next-ready = { $competency }, nivel { $level }: todo lo que pide está aceptado. Pide a tu guía que lo firme.
next-waits = { $competency }, nivel { $level }, espera a tu guía. Por ahora no tienes que hacer nada.
next-done = Tienes todos los niveles que persigue { $cohort }.

# Drafts that were begun and not submitted

unfinished-title = { $count ->
    [one] Tienes un borrador sin terminar:
   *[other] Tienes borradores sin terminar:
}
unfinished-go-on = Seguir con «{ $title }»
unfinished-saved = guardado el
unfinished-waits = En este navegador hay un texto más reciente
unfinished-all = Todos tus borradores

# Queue

queue-jump = Ir a la decisión
queue-chain-steps = { $count ->
    [one] { $count } evidencia
   *[other] { $count } evidencias
}
queue-part = Aceptar en parte
slot-and-waiting = { $said }; hay evidencia nueva por revisar
slot-and-returned = { $said }; la evidencia nueva se devolvió
slot-in-part = Aceptado en parte
queue-part-hint = Hay una parte, pero no basta para el nivel. Di qué falta.

# Appeals

appeal-about-signoff = { $competency }, nivel { $level }
appeal-claim = { $competency }, nivel { $level }
appeal-decided-by = Qué decidió { $name }
appeal-made = { $name } no está de acuerdo y pidió otra revisión
appeal-upheld-by = { $name } dio la razón a quien apeló
appeal-rejected-by = { $name } decidió: se mantiene
appeal-upheld = { $name } decidió el { $day }: hay que revisarlo otra vez
appeal-undone = { $name } decidió el { $day }: el nivel vuelve a valer
appeal-undo = El nivel vuelve a valer
appeal-rejected = { $name } decidió el { $day }: se mantiene
appeal-open = Leer las dos partes
appeal-yours = Esta decisión la tomaste tú. La mira otra persona de la secretaría.
appeal-choose = Elige qué pasa ahora.
done-appealed = Ya está en la secretaría. Recibirás un correo cuando se decida.
done-appeal-decided = Tu decisión está guardada. La persona recibe un correo.

# Evidence

evidence-read-version = Versión { $number }
evidence-former = Esta es la versión { $number } de { $all }, tal como se envió.
evidence-version-of = Esta es la versión { $number } de { $all }; las anteriores se conservan abajo.
evidence-beside = Niveles e historial
signoff-stamp = Sello
evidence-newest = Ver la más reciente
evidence-for-lead = { $name } en nombre de { $lead }
evidence-left-closed = «{ $cohort }» se cerró el { $day }, antes de que nadie respondiera a esto. Queda como lo enviaste, y sus guías podrán revisarlo si la cohorte se vuelve a abrir. Si ahora aprendes en otra cohorte, puedes cambiarlo y enviarlo allí.
evidence-left-over = Los días tras el final de «{ $cohort }» en los que sus guías podían responder terminaron el { $day }. Queda como lo enviaste, y podrán revisarlo si a la cohorte se le da una fecha de fin posterior. Si ahora aprendes en otra cohorte, puedes cambiarlo y enviarlo allí.
evidence-left-closed-other = Estaba por revisar cuando «{ $cohort }» se cerró el { $day }. Nadie puede responder hasta que la cohorte se vuelva a abrir.
evidence-left-over-other = Estaba por revisar cuando terminaron, el { $day }, los días en los que los guías de «{ $cohort }» podían responder. Nadie puede hacerlo hasta que a la cohorte se le dé una fecha de fin posterior.
evidence-clock-ahead = { $minutes ->
    [one] El reloj del dispositivo en el que se escribió iba un minuto adelantado. Llegó aquí el { $received }.
   *[other] El reloj del dispositivo en el que se escribió iba { $minutes } minutos adelantado. Llegó aquí el { $received }.
}
evidence-clock-behind = { $minutes ->
    [one] El reloj del dispositivo en el que se escribió iba un minuto atrasado. Llegó aquí el { $received }.
   *[other] El reloj del dispositivo en el que se escribió iba { $minutes } minutos atrasado. Llegó aquí el { $received }.
}
evidence-event-hidden = { $name } ocultó «{ $file }»
evidence-event-shown = { $name } volvió a mostrar «{ $file }»
file-location-removed = Se eliminó el lugar donde se tomó.
file-metadata-removed = Se eliminó lo que la cámara guardó en ella.
file-type-differs = Su nombre indicaba un tipo distinto del de su contenido. Lleva el de su contenido.
file-type-image-jpeg = Foto JPEG
file-type-image-png = Imagen PNG
file-type-image-webp = Imagen WebP
file-type-application-pdf = Documento PDF
file-type-audio-mpeg = Grabación MP3
file-type-audio-mp4 = Grabación M4A
file-type-audio-ogg = Grabación Ogg
file-type-audio-wav = Grabación WAV
file-type-audio-webm = Grabación WebM
file-type-video-mp4 = Video MP4
file-type-video-quicktime = Video QuickTime
file-type-video-webm = Video WebM
file-type-text-plain = Texto
file-type-text-markdown = Texto Markdown
file-type-other = Archivo
evidence-forked-other = Se cambió en dos lugares a la vez. Quien la escribió elige qué versión cuenta; hasta entonces se revisa la más reciente.
evidence-hide = Un archivo muestra a alguien que no dio su permiso
evidence-hide-words = Se oculta al momento y para todo el mundo. En el registro consta quién lo hizo y por qué; la secretaría puede volver a mostrarlo.
evidence-hide-file = Qué archivo
evidence-hide-reason = Por ejemplo, «se ve la cara de un paciente».
evidence-hide-button = Ocultar o volver a mostrar
evidence-bring-back = Volver a mostrar: { $name }
done-joined = Esta versión es la que cuenta, y tu guía la ve. Las demás quedan en el historial.
done-discarded = El borrador se ha descartado.
done-quarantined = El archivo está oculto.
done-released = El archivo se vuelve a ver.
done-saved-without-files = Borrador guardado. Adjunta tus archivos otra vez antes de enviarlo.

# Self-assessment and sessions

assessment-choose = Elige una opción en al menos una competencia.
assessment-last = Última vez: { $day }
assessment-wrong = Elige una de las cuatro.
done-assessed = Guardado. Aparece junto a tus sellos.
done-session-ended = Acceso cerrado.
done-portrait = Tu retrato está guardado.
done-portrait-gone = Tu retrato se ha quitado.
account-portrait = Tu retrato
account-portrait-words = Una foto para tu pasaporte, si quieres. La ve quien puede ver tu pasaporte. El lugar, la cámara y todo lo que haya en el archivo salvo la imagen se eliminan.
account-portrait-alt = Tu retrato
account-portrait-file = Foto
account-portrait-hint = JPEG, PNG o WebP, hasta { $most } MB. Se recorta por el centro con la forma de una foto de pasaporte.
account-portrait-printed = Imprimirlo en la portada de mi pasaporte
account-portrait-save = Guardar el retrato
account-portrait-remove = Quitar el retrato
account-portrait-choose = Elige una foto.
account-portrait-too-large = La foto supera { $most } MB. Elige una más pequeña.
account-portrait-wrong = Elige otra foto: { $problem }.
account-end-session = Cerrar este acceso
kept-files = Los archivos no se pudieron conservar. Adjúntalos otra vez antes de enviar: { $names }
kept-save = Guardarlo como borrador

# Logging evidence

log-file-sending = Enviándose…
log-file-remove = Quitar
log-file-later = Aún sin enviar
log-part-saved = Texto guardado; falta enviar una foto o un archivo
log-sending-files = Primero se envía la foto o el archivo…
log-sending-words = Enviando…
log-offline = Sin conexión. Lo que escribiste se conserva en este navegador: deja esta página abierta y se enviará cuando vuelva la conexión.
log-stop = No enviar todavía
log-field-links = Enlaces
log-field-links-hint = Direcciones de cosas que están en otro sitio, una en cada campo. Al guardar aparece espacio para más.
log-field-link = Enlace { $number }
log-discard = Descartar este borrador
log-discard-words = Lo que escribiste aquí se pierde para siempre. Los archivos que no adjuntaste a nada más se eliminan al cabo de unas semanas.
log-discard-revision-words = Tus cambios se pierden para siempre. Lo que enviaste se queda como está.
log-discard-button = Descartarlo

# What a peer may read

shown-title = Compartido contigo
shown-words = Evidencias de las cohortes en las que eres colega. Léelas, coméntalas y respalda lo que hayas visto. Nunca cambia un nivel.
shown-empty-title = Aún no hay nada compartido contigo
shown-empty-words = Cuando un participante de tus cohortes envíe una evidencia, aparecerá aquí.
