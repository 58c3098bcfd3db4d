### Lo que se rechaza: qué ha pasado y qué hacer.

## Qué ha ido mal, en una o dos palabras: el título de una página.

refused-title-unreadable = No se puede leer la petición
refused-title-not-signed-in = No has entrado
refused-title-not-allowed = No permitido
refused-title-not-found = No encontrado
refused-title-not-this-way = Así no se puede
refused-title-conflict = Conflicto
refused-title-gone = Ya no está
refused-title-too-large = Demasiado grande
refused-title-not-acceptable = Tal como está no se puede aceptar
refused-title-too-many = Demasiados intentos
refused-title-not-now = No disponible ahora
refused-title-broken = Algo ha ido mal
refused-title-not-possible = No es posible

## Lo que no está.

refused-missing = Aquí no existe { $thing }. Puede que se haya eliminado o que el enlace sea incorrecto.
refused-thing-account = esa cuenta
refused-thing-answer-to-this-revision = esa respuesta a esta versión
refused-thing-appeal = esa apelación
refused-thing-attachment = ese archivo adjunto
refused-thing-cohort = esa cohorte
refused-thing-competency = esa competencia
refused-thing-delegation = esa suplencia
refused-thing-draft = ese borrador
refused-thing-evidence = esa evidencia
refused-thing-file = ese archivo
refused-thing-framework = ese marco
refused-thing-framework-of-this-cohort = ese marco de esta cohorte
refused-thing-framework-of-yours = ese marco para ti
refused-thing-framework-version = esa versión del marco
refused-thing-invitation = esa invitación
refused-thing-invitation-that-still-works = esa invitación, o ya no vale
refused-thing-kind-of-mail = ese tipo de correo
refused-thing-learner = ese participante
refused-thing-mail = ese correo
refused-thing-member = ese miembro
refused-thing-page = esa página
refused-thing-passport = ese pasaporte
refused-thing-person = esa persona
refused-thing-portrait = ese retrato
refused-thing-return-or-revocation = esa devolución o revocación
refused-thing-return-to-object-to = ninguna devolución que se pueda apelar
refused-thing-revision = esa versión
refused-thing-revision-to-build-on = esa versión de la que partir
refused-thing-revocation-to-object-to = ninguna revocación que se pueda apelar
refused-thing-role = ese rol
refused-thing-session = esa sesión
refused-thing-sign-off = esa firma
refused-thing-statement-to-erase = ese asiento que borrar
refused-thing-thing = eso
refused-thing-thumbnail = esa miniatura
refused-thing-unit = esa unidad
refused-thing-version = esa versión
refused-thing-version-of-this-evidence = esa versión de esta evidencia
refused-thing-version-of-this-framework = esa versión de este marco
refused-thing-week = esa semana

## La propia petición.

refused-not-signed-in = Entra primero.
refused-fields = Algunos campos necesitan tu atención.
refused-too-many = Demasiados intentos. Espera { $seconds ->
    [one] { $seconds } segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
} y vuelve a intentarlo.
refused-internal = Aquí algo ha ido mal. Ha quedado anotado para la administración; no ha cambiado nada de lo que enviaste.
refused-database-busy = La base de datos está ocupada. No ha cambiado nada; vuelve a intentarlo en un momento.
refused-database-away = Ahora mismo no se llega a la base de datos. No ha cambiado nada; vuelve a intentarlo en un momento.
refused-disk-full = El disco del servidor está lleno: no se ha guardado nada. Avisa a la administración; en cuanto haya sitio, todo sigue solo.
refused-zero-byte-kept = Lo que enviaste no se puede guardar: un texto contiene un byte nulo, que no es ningún carácter.
refused-zero-byte-address = La dirección contiene un byte nulo (%00), que no es ningún carácter.
refused-zero-byte = { $place } contiene un byte nulo, que no es ningún carácter. Pégalo como texto sin formato.
refused-zero-byte-place = Lo que enviaste
refused-body-too-large = La petición ocupa más de { $most } bytes. Envía los archivos subiéndolos.
refused-body-unlike-headers = No se puede leer la petición: su contenido no es lo que dicen sus cabeceras.
refused-body-broken-off = No se puede leer la petición: se cortó por el camino, o no está comprimida como dice su Content-Encoding. Envíala otra vez.
refused-no-such-part = El archivo no es tan largo.
refused-media-type = El contenido viene en una forma que aquí no se acepta.
refused-not-possible = Esto aquí no es posible.
refused-form-unreadable = No se pudo leer el formulario: { $problem }. Vuelve atrás y envíalo otra vez.
refused-form-too-large = Los textos de este formulario ocupan juntos más de { $bytes } bytes, o hay más de { $parts } partes. Adjunta un archivo en su lugar.
refused-form-too-many-files = Como mucho { $most } archivos. Envía menos a la vez.
refused-form-from-elsewhere = Este formulario es demasiado antiguo o viene de otro sitio. Recarga la página y envíalo otra vez.
refused-form-from-another-site = Este formulario viene de otro sitio web. Abre la página aquí y envíalo otra vez.
refused-form-lost-evidence = Al formulario se le ha perdido una evidencia.
refused-form-lost-revision = Al formulario se le ha perdido su versión.
refused-form-lost-level = El formulario no dice qué nivel. Ábrelo otra vez.
refused-form-no-claim = «{ $key }» no es ningún nivel de una competencia.
refused-query = La dirección no es correcta después del signo de interrogación: { $problem }.
refused-query-unheard = La dirección no es correcta después del signo de interrogación: aquí no se pregunta nada con «{ $name }».
refused-csrf-header = Envía el token de la página en la cabecera X-CSRF-Token.
refused-role-needed = Para esto hace falta un rol que no tienes. Pregunta a la administración.
refused-call-underway = La primera llamada con este Idempotency-Key aún no tiene respuesta. Pregunta de nuevo en un segundo.
refused-cursor = Ese cursor no es de aquí: usa «next» tal como vino en la respuesta.
refused-log-size = Pide un tamaño de { $least } a { $most }.
refused-id-taken = Este id ya nombra otra cosa. No ha cambiado nada; envíalo otra vez con un id nuevo.
refused-day = «{ $typed }» no es un día: escríbelo como 2026-02-28.
refused-language = «{ $typed }» no se habla aquí: elige uno de { $spoken }.
refused-language-asked = «{ $typed }» no se habla aquí: pide uno de { $spoken }.
refused-sheet = «{ $typed }» no es un tamaño de hoja: pide a4 o letter.
refused-passport-day = Un pasaporte puede hablar de cualquier día hasta hoy, { $today }.
refused-clock = Esto está en el futuro. Comprueba el reloj del dispositivo.
refused-misplaced = Un asiento de este tipo no va en este lugar.
refused-statement-too-large = Esto ocupa { $bytes } bytes; el máximo es { $most }.

## Textos de todo tipo.

refused-name-agenda = El orden del día
refused-name-appeal = La apelación
refused-name-comment = El comentario
refused-name-decision = La decisión
refused-name-endorsement = El respaldo
refused-name-link-to-join = El enlace para unirse
refused-name-name = El nombre
refused-name-note = La nota
refused-name-part = Esta parte
refused-name-place = El lugar
refused-name-private-reflection = La reflexión privada
refused-name-reason = El motivo
refused-name-text = El texto
refused-name-title = El título
refused-name-unit = El nombre de la unidad

refused-text-missing = Falta algo: { $name }. Rellena este campo.
refused-text-unprintable = { $name } contiene el carácter «{ $character }» ({ $code }), y un pasaporte que lo lleve no se podría imprimir: ninguna fuente de aquí lo tiene. Escríbelo de otra manera.
refused-text-too-long = { $name } tiene { $length ->
    [one] { $length } carácter
    [many] { $length } de caracteres
   *[other] { $length } caracteres
}; el máximo es { $most }. Acorta el texto.
refused-text-too-long-attach = { $name } tiene { $length ->
    [one] { $length } carácter
    [many] { $length } de caracteres
   *[other] { $length } caracteres
}; el máximo es { $most }. Acorta el texto o adjúntalo como archivo.
refused-text-not-one-line = { $name } contiene un salto de línea o un carácter de control. Usa una sola línea.
refused-text-deceiving = { $name } contiene un carácter invisible ({ $code }) que hace que se lea de otra manera que como está escrito. Vuelve a teclear el texto.
refused-text-zero-byte = { $name } contiene un byte nulo. Pégalo como texto sin formato.
refused-text-all-too-long = Todos los textos juntos ocupan { $takes } KiB; el máximo son { $most } KiB, y este es el más largo. Acórtalo o adjúntalo como archivo.
refused-day-implausible = { $day } difícilmente puede ser el día correcto. Elige un día de los años 1970 a 2200.
refused-link = Un enlace empieza por https:// o http://, no lleva nombre ni contraseña antes de una @, ni espacios ni caracteres invisibles, y tiene como mucho { $most } bytes.

## Evidencias.

refused-evidence-untitled = Escribe un título o una frase, o añade una foto, para que puedas encontrarlo después.
refused-evidence-not-a-learner = No participas en esta cohorte.
refused-evidence-in-the-future = El día en que ocurrió está en el futuro.
refused-evidence-files-most = { $most ->
    [one] Como mucho { $most } archivo.
    [many] Como mucho { $most } de archivos.
   *[other] Como mucho { $most } archivos.
}
refused-evidence-links-most = { $most ->
    [one] Como mucho { $most } enlace.
    [many] Como mucho { $most } de enlaces.
   *[other] Como mucho { $most } enlaces.
}
refused-evidence-claims-most = { $most ->
    [one] Una evidencia demuestra como mucho { $most } nivel.
    [many] Una evidencia demuestra como mucho { $most } de niveles.
   *[other] Una evidencia demuestra como mucho { $most } niveles.
}
refused-evidence-file-twice = Este archivo está nombrado dos veces.
refused-evidence-file-not-there = Uno de los archivos aún no ha llegado. Súbelo primero.
refused-evidence-file-hidden = Este archivo se ocultó: «{ $reason }» Déjalo fuera o pregunta a la secretaría.
refused-evidence-follows-unknown = La evidencia de la que parte esta no está entre las tuyas.
refused-evidence-follows-itself = La evidencia de la que parte esta nació de esta misma. Elige una anterior.
refused-evidence-based-on = Esta evidencia ya se envió antes. Di qué versión sustituye la nueva.
refused-evidence-no-claims = Elige al menos una competencia y un nivel que esto demuestre. Hasta entonces queda en borrador.
refused-evidence-claim-outside = Una de las competencias no está en el marco de esta cohorte. Elige de su lista.
refused-evidence-claim-twice = Este nivel está dos veces.
refused-evidence-no-cohort = Elige la cohorte cuyo guía debe mirarlo. Si aún no estás en ninguna, únete primero a una con un enlace o un código: hasta entonces queda como borrador.
refused-evidence-only-author-changes = Solo quien lo escribió puede cambiarlo. Escribe un comentario en su lugar.
refused-evidence-only-author-chooses = Solo quien lo escribió puede elegir. Escribe un comentario en su lugar.
refused-draft-revision-missing = Di qué versión cambiaste, para no sobrescribir las palabras de nadie.
refused-draft-saved-elsewhere = Esto se guardó desde otro sitio después de que lo abrieras. Se conservan los dos textos: compara y vuelve a guardar.
refused-draft-submitted-meanwhile = Esto se envió después de que lo abrieras. Compara con lo que se envió; si vuelves a guardar, tus palabras empiezan la siguiente versión.
refused-draft-saved-while-submitting = Esto se guardó otra vez mientras se enviaba. Mira lo que hay ahora y luego envíalo.
refused-comment-empty = El comentario está vacío.
refused-endorsed-already = Ya has respaldado esto.
refused-only-those-who-see = Solo pueden hacerlo quien aprende, sus guías y los colegas nombrados para la cohorte.
refused-only-the-learner = Solo puede hacerlo el propio participante.
refused-file-only-hiders = Solo quien aprende, sus guías y la secretaría pueden ocultar un archivo.
refused-file-only-registrar = Solo la secretaría puede volver a mostrar un archivo.
refused-file-hidden-already = Este archivo ya está oculto.
refused-file-in-sight = Este archivo está a la vista.

## Revisiones y apelaciones.

refused-own-work = Nadie puede revisar, respaldar ni firmar su propio trabajo. Pídeselo a otro guía de la cohorte.
refused-stale-revision = Desde que abriste esto se ha enviado una versión más nueva. Mira la última y luego decide.
refused-decided-meanwhile = Desde que abriste esto, otra persona ha respondido de otra manera. Mira su respuesta y luego decide.
refused-review-only-leads = Solo un guía de la cohorte de esta persona puede revisar y firmar.
refused-review-only-lead = Solo un guía de la cohorte de esta persona puede revisar esto.
refused-review-not-a-learner = Esta persona no participa ahora en esa cohorte.
refused-review-other-framework = Esta evidencia es de otro marco que el de tu cohorte.
refused-review-no-claims = Responde al menos a un nivel.
refused-review-not-claimed = Esta versión no dice demostrar ese nivel.
refused-review-claim-twice = Este nivel está respondido dos veces.
refused-review-no-comment = Di qué falta, para que se sepa qué hacer a continuación.
refused-review-signed-on = Con esta evidencia se firmó el nivel { $level }. Revoca primero la firma y luego responde de otra manera.
refused-review-already = Ya se respondió así.
refused-for-lead = Nombra al guía a quien suples, y a nadie si guías tú.
refused-appeal-empty = Di qué objetas y por qué.
refused-appealed-already = Ya has apelado contra esto.
refused-appeal-only-learner = Solo quien aprende puede pedir otra revisión.
refused-appeal-only-registrar = Solo la secretaría puede decidir una apelación.
refused-appeal-decided-already = Esta apelación ya se decidió.
refused-appeal-involved = La decisión apelada es tuya. Decide otra persona de la secretaría.

## Firmas.

refused-level-missing = El nivel { $above } no se puede firmar antes que el nivel { $missing }. Firma primero el nivel { $missing }, o reconoce aprendizaje previo indicando el motivo.
refused-foundation-missing = «{ $competency }» va primero: este marco pide su nivel { $level } antes de que suba cualquier otra competencia.
refused-pieces-missing = El nivel { $level } de «{ $competency }» necesita { $need ->
    [one] { $need } evidencia aceptada
    [many] { $need } de evidencias aceptadas
   *[other] { $need } evidencias aceptadas
}; nombradas: { $have }. Pide más evidencias o acepta lo que espera; lo aceptado en parte no basta.
refused-newer-pieces-missing = El nivel { $level } de «{ $competency }» necesita { $need ->
    [one] { $need } evidencia aceptada posterior
    [many] { $need } de evidencias aceptadas posteriores
   *[other] { $need } evidencias aceptadas posteriores
} a la última firma; nombradas: { $have }. Pide más evidencias o acepta lo que espera; lo aceptado en parte no basta.
refused-cycles-missing = El nivel { $level } de «{ $competency }» necesita { $need ->
    [one] { $need } evidencia aceptada
    [many] { $need } de evidencias aceptadas
   *[other] { $need } evidencias aceptadas
} con un ciclo de aprendizaje completo; nombradas: { $have }. Pide más evidencias o acepta lo que espera; lo aceptado en parte no basta.
refused-sign-only-live-lead = Solo puede firmarlo un guía de una cohorte en curso en la que participe esta persona y cuyo marco tenga esta competencia.
refused-sign-only-lead = Solo un guía de la cohorte de esta persona puede firmar. La secretaría puede reconocer aprendizaje previo indicando el motivo.
refused-sign-together-only-lead = Solo un guía de una cohorte en curso firma a sus miembros.
refused-sign-together-choose = Elige una competencia y un nivel en la página de la sesión.
refused-sign-together-people = Nombra entre 1 y { $most } personas.
refused-sign-other-version = La cohorte trabaja con otra versión del marco.
refused-sign-descriptor = El descriptor no es el de esta versión del marco.
refused-sign-who = Quién firma lo dice el marco.
refused-sign-how-long = Cuánto vale una firma lo dice el marco.
refused-signed-already = Este nivel ya está firmado.
refused-signed-half = Este nivel está firmado y espera su segunda firma.
refused-sign-suspended = La firma de este nivel está en pausa. Primero tiene que decidir la secretaría.
refused-sign-evidence-twice = La misma evidencia está nombrada dos veces.
refused-sign-evidence-not-claiming = Esta evidencia no dice demostrar el nivel que se firma.
refused-sign-evidence-waiting = Esta evidencia aún no está aceptada. Revísala primero.
refused-sign-evidence-returned = Esta evidencia se devolvió. Acéptala primero en una revisión aparte, o firma sin ella.
refused-second-only = Solo un guía de una cohorte en curso de esta persona, o la secretaría, puede poner la segunda firma.
refused-second-not-waiting = Esta firma no espera una segunda firma.
refused-second-involved = Quien pone la segunda firma no puede haber revisado ni firmado esto.
refused-revoke-only = Solo quien firmó, un guía de una cohorte en curso de esta persona o la secretaría puede revocar una firma.
refused-revoked-already = Esta firma ya se revocó.
refused-dispute-only-signer = Solo quien figura como firmante puede decir que no firmó.
refused-dispute-already = Esta firma ya está en pausa o revocada.
refused-dispute-only-registrar = Solo puede resolverlo alguien de la secretaría que no haya intervenido.
refused-dispute-none = Esta firma no está en pausa.

## Cohortes.

refused-cohort-end = La cohorte terminaría antes de empezar. Elige un final posterior.
refused-cohort-places = Una cohorte tiene entre 1 y 1000 plazas.
refused-cohort-grace = El plazo adicional es como mucho de 366 días.
refused-cohort-framework-unknown = No existe ese marco. Impórtalo primero.
refused-cohort-version-unknown = No existe esa versión de este marco. Elige una publicada.
refused-cohort-version-earlier = La cohorte ya está en la versión { $version }. Elige esa o una posterior.
refused-cohort-framework-stays = Una cohorte se queda con su marco. Para otro marco, abre otra cohorte.
refused-cohort-only-openers = Solo guías, secretaría y administración pueden abrir una cohorte.
refused-cohort-only-keepers = Solo los guías de la cohorte, la secretaría y la administración pueden cambiarla.
refused-cohort-only-inviters = Solo los guías de la cohorte, la secretaría y la administración pueden invitar.
refused-cohort-only-leads-see = El progreso de todos solo lo ve quien guía la cohorte.
refused-cohort-open-already = Esta cohorte ya está abierta.
refused-cohort-open = Esta cohorte está abierta.
refused-cohort-closed = «{ $title }» está cerrada y su registro, congelado. Reabre primero la cohorte.
refused-cohort-closed-ask = «{ $title }» está cerrada y su registro, congelado. Un guía puede reabrir la cohorte.
refused-cohort-closed-invite = «{ $title }» está cerrada. Reabre primero la cohorte.
refused-cohort-starts-on = «{ $title }» empieza el { $day }.
refused-cohort-ended-on = «{ $title }» terminó el { $day }.
refused-cohort-over = «{ $title }» terminó el { $day } y su plazo adicional ha pasado.
refused-cohort-nothing-changes = No cambiaría nada. Nombra al menos un campo.
refused-cohort-places-taken = { $learners ->
    [one] { $learners } participante ya tiene plaza.
    [many] { $learners } de participantes ya tienen plaza.
   *[other] { $learners } participantes ya tienen plaza.
}
refused-cohort-targets-version = Di de qué versión del marco son los niveles objetivo.
refused-cohort-targets = Un nivel objetivo es para una competencia de la versión del marco de la cohorte.
refused-cohort-leads-number = Una cohorte tiene uno o dos guías. Nómbralos.

## Miembros, invitaciones y suplencias.

refused-member-only-invited = Solo quien recibe una invitación puede aceptarla.
refused-member-you-already = Ya estás en esta cohorte.
refused-member-already = Esta persona ya está en la cohorte.
refused-member-leads-wait = Los guías no esperan plaza.
refused-member-two-leads = Una cohorte tiene uno o dos guías. Antes tiene que dejarla uno.
refused-member-learner-leads = Quien participa en esta cohorte no puede guiarla.
refused-member-lead-learns = Quien guía esta cohorte no puede participar en ella: nadie firma para sí.
refused-member-no-place = { $places ->
    [one] La única plaza está ocupada ({ $places }). Espera a que quede libre o añade plazas.
    [many] Las { $places } de plazas están ocupadas. Espera a que quede una libre o añade plazas.
   *[other] Las { $places } plazas están ocupadas. Espera a que quede una libre o añade plazas.
}
refused-member-stands-in = Esta persona suple a un guía de la cohorte hasta el { $until }. Termina eso primero: nadie firma para sí.
refused-member-last-lead = Una cohorte necesita un guía. Añade antes a otra persona.
refused-invitation-people = Una invitación es para entre 1 y 1000 personas.
refused-invitation-days = Una invitación vale entre 1 y 366 días.
refused-delegation-ended = Esto ya ha terminado.
refused-delegation-only-lead = Solo se puede suplir a un guía de esta cohorte.
refused-delegation-only-open = Solo se puede suplir a quien guía una cohorte abierta.
refused-delegation-learner = Quien participa en esta cohorte no puede suplir a su guía.
refused-delegation-self = Nadie se suple a sí mismo. Elige a otra persona.
refused-delegation-until = El último día quedaría antes que el primero.

## Sesiones.

refused-session-cancelled-already = Esta sesión ya está cancelada.
refused-session-cancelled = Esta sesión está cancelada.
refused-session-cancelled-plan = Esta sesión está cancelada. Planifica una nueva.
refused-session-took-place = Se pasó lista, así que esta sesión sí se celebró.
refused-session-to-come = Esta sesión aún está por celebrarse.
refused-session-not-a-member = Alguien de esta lista no está en la cohorte.
refused-session-twice = Esta persona está dos veces en la lista. Deja solo una.
refused-session-contributed = Quien no estuvo no participó. Marca su asistencia o quita esto.
refused-session-join = Escribe el enlace para unirse como https://meet.example.org/ward-4.
refused-session-minutes = Una sesión dura entre 5 minutos y 24 horas.
refused-session-zone = No existe esa zona horaria. Escríbela como Europe/Berlin.
refused-session-far = La cohorte va del { $first } al { $last }, y { $day } queda a más de un año. Corrige el día.
refused-session-other-id = La dirección nombra otra sesión. Quita el id.

## Personas, unidades y roles.

refused-person-only-keepers = Solo la administración o la secretaría pueden cambiar el directorio.
refused-person-only-registrar = Solo la secretaría o la administración pueden cambiar personas.
refused-person-only-leads-see = Solo guías, secretaría y administración ven quién está aquí.
refused-person-already = Esta persona ya está en el directorio.
refused-person-unknown = Nadie tiene aquí ese id. Puede que se haya eliminado a la persona.
refused-person-closed = La cuenta de esta persona está cerrada, así que no podría entrar para hacerlo. Vuelve a abrir la cuenta o elige a otra persona.
refused-person-admin-account = Solo la administración puede cerrar la cuenta de alguien de la administración.
refused-person-keeper-address = Solo la administración puede cambiar la dirección de alguien de la administración o de la secretaría: quien tiene la dirección puede hacerse pasar por esa persona.
refused-person-own-account = No puedes cerrar tu propia cuenta. Pídeselo a otra persona de la administración.
refused-person-no-account = Esta persona no tiene una cuenta abierta. Dale primero una dirección de correo.
refused-person-scope = Escribe organisation, unit/ID o cohort/ID.
refused-email-missing = Falta la dirección de correo.
refused-email-wrong = Esto no es una dirección de correo como name@example.org. Corrígela.
refused-email-taken = Ya hay aquí alguien con esta dirección de correo. Busca a esa persona o usa otra dirección.
refused-unit-already = Esta unidad ya existe.
refused-unit-in-itself = Una unidad no puede ser parte de sí misma ni de una unidad que sea parte de ella. Elige otra.
refused-unit-unknown = No existe esa unidad. Elige una de la lista o ninguna.
refused-unit-unknown-choose = No existe esa unidad. Elige una que exista.
refused-unit-none = No existe esa unidad.
refused-role-cohort-unknown = No existe esa cohorte. Elige una que exista.
refused-role-whole = La administración y la secretaría se ocupan de toda la organización. Da el rol para toda la organización o no lo des.
refused-role-in-cohort = Quién guía o participa en una cohorte se dice en la propia cohorte: añade allí a la persona. Este rol solo se da para toda la organización.
refused-role-peer = Los colegas se nombran para una cohorte o para toda la organización. Elige una de las dos cosas.
refused-role-only-admin-grants = Solo la administración puede dar roles.
refused-role-only-admin-ends = Solo la administración puede terminar roles.
refused-role-end = El rol terminaría antes de empezar. Elige un último día posterior.
refused-role-already = Esta persona ya tiene este rol.
refused-role-ended-already = Este rol ya ha terminado.
refused-role-last-administrator = Es la última persona de la administración. Da antes el rol a otra persona.
refused-role-last-who-signs-in = Es la última persona de la administración que puede entrar. Da antes el rol a otra persona.
refused-only-sponsors = Esta página es para quienes patrocinan.
refused-only-peers = Esto es para quienes están nombrados como colegas.
refused-sign-in-wrong = Esa dirección de correo y esa contraseña no van juntas. Comprueba ambas o pide que te enviemos un enlace.
refused-first-code = Ese no es el código. Aparece donde se inició Stampbook y vale una vez.

## Contraseñas.

refused-password-short = Usa al menos { $least } caracteres. Una frase es fácil de recordar y difícil de adivinar.
refused-password-long = Usa como mucho { $most } caracteres.
refused-password-own = Elige algo distinto de tu nombre o tu dirección de correo: es lo primero que se prueba.
refused-password-guessed = Esta contraseña está en todas las listas de contraseñas adivinadas. Elige otra.
refused-password-busy = En este momento entra demasiada gente. Vuelve a intentarlo en un momento.

## Borrar.

refused-erase-only-admin = Solo la administración puede borrar lo que se dijo.
refused-erase-nothing = Nombra al menos un asiento que borrar.
refused-erase-either = Nombra asientos en facts o a alguien en person_id, no ambas cosas.
refused-erase-erasure = Un borrado no se puede borrar: es lo que muestra que el hueco en el registro es intencionado.
refused-erase-end = Esto terminó algo que sin ello volvería a estar en vigor. Borra también lo que terminó.
refused-erase-version = La versión { $version } de este marco está en uso: en ella se apoya algo ({ $counted }) y todos lo perderían. Publica una versión nueva en su lugar.
refused-erase-cohort = La cohorte «{ $title }» está en uso: en ella se apoya algo ({ $counted }). Cierra la cohorte en su lugar.
refused-resting-sign-offs = { $count ->
    [one] { $count } firma
    [many] { $count } de firmas
   *[other] { $count } firmas
}
refused-resting-evidence = { $count ->
    [one] { $count } evidencia
    [many] { $count } de evidencias
   *[other] { $count } evidencias
}
refused-resting-cohorts = { $count ->
    [one] { $count } cohorte
    [many] { $count } de cohortes
   *[other] { $count } cohortes
}
refused-resting-places = { $count ->
    [one] { $count } plaza de participante
    [many] { $count } de plazas de participantes
   *[other] { $count } plazas de participantes
}

## Marcos.

refused-framework-only-keepers = Solo la administración o la secretaría pueden publicar marcos.
refused-framework-id = El id del marco no coincide con su lugar.
refused-framework-next-version = La siguiente versión de este marco es la { $next }. Puede que alguien haya publicado entretanto: míralo otra vez.
refused-framework-draft-overtaken = Entretanto alguien guardó, publicó o descartó este borrador. Míralo otra vez y luego publica.
refused-framework-draft-saved = Entretanto se guardó la revisión { $revision } de este borrador. Incorpora lo que dice y vuelve a guardar.
refused-framework-draft-large = El borrador ocupa { $bytes } bytes, más de los { $most } que puede ocupar un marco. Acorta sus textos o divídelo.
refused-framework-shorten = Acórtalo a { $most } caracteres.
refused-framework-of-version = Nombra también el marco del que esto es una versión.
refused-framework-files-large = Los archivos ocupan juntos más de { $most } bytes, lo máximo que se lee. Envía solo el marco o divídelo.
refused-framework-as = Escribe new o next.

## Correo.

refused-mail-always = Este correo protege una cuenta o una firma y siempre se envía.
refused-mail-sent-already = Este correo ya se envió.
refused-mail-being-sent = Este correo se está enviando en este momento. Vuelve a mirar en unos minutos.

## Archivos.

refused-photo-large = Una foto tiene como mucho { $most } bytes.
refused-portrait = esta foto no sirve de retrato: { $problem }
refused-photo-unread = No se pudo leer la foto: { $problem }. Envíala otra vez.
refused-file-empty = El archivo está vacío.
refused-file-too-large = El archivo ocupa { $size } bytes; el máximo para { $kinds } es de { $limit } bytes ({ $about }). { $advice }
refused-file-kinds-photo = fotos
refused-file-kinds-document = documentos PDF
refused-file-kinds-audio = grabaciones de sonido
refused-file-kinds-video = vídeos
refused-file-kinds-text = archivos de texto
refused-file-smaller-photo = Envía una copia más pequeña.
refused-file-smaller-document = Divídelo o guárdalo con imágenes más pequeñas.
refused-file-smaller-recording = Recorta la parte que muestra el trabajo o da su dirección como enlace.
refused-file-smaller-text = Divídelo o guárdalo como PDF.
refused-photo-pixels = La foto mide { $width } × { $height } píxeles; se aceptan como mucho { $side } por lado y { $millions } millones en total. Envía una copia más pequeña.
refused-file-svg = Esto es un dibujo SVG. Un SVG puede llevar programas y no se acepta: guárdalo como PNG.
refused-file-svg-script = Esto es un dibujo SVG con un script dentro. Un SVG puede llevar programas y no se acepta: guárdalo como PNG.
refused-file-web-page = Esto es una página web. Las páginas web pueden llevar programas y no se aceptan: imprímela en PDF o da su dirección como enlace.
refused-file-program = Esto es un programa ({ $what }). No se aceptan programas; muestra lo que hace en una foto, un PDF o un vídeo corto.
refused-file-archive = Esto es un archivo comprimido ({ $what }). Los archivos comprimidos no se abren ni se guardan: añade uno a uno los que contiene.
refused-file-office = Esto es { $what }. Guárdalo como PDF y añade el PDF: se ve igual en todas partes y no lleva macros.
refused-photo-format = Esto es una imagen { $what }, que no todos los navegadores muestran. Guárdala como JPEG o PNG. (En un teléfono: ajustes de la cámara, «Más compatible».)
refused-recording-format = Esto es una grabación { $what }, que no todos los navegadores reproducen. Guarda el sonido como MP3 o M4A y el vídeo como MP4.
refused-video-telemetry = Este vídeo lleva el registro de lugares de su cámara ({ $what }). Expórtalo una vez desde un editor de vídeo, que deja fuera ese registro, y añade el resultado.
refused-file-encoding = Esto parece texto, pero no en UTF-8 (el byte { $at } no encaja). Guárdalo otra vez con la codificación UTF-8.
refused-file-damaged = El archivo empieza como { $what }, pero está dañado o cortado: { $detail }. Ábrelo donde lo obtuviste y guárdalo otra vez.
refused-damage-cut = termina a la mitad
refused-damage-scans = sus pasadas de imagen no tienen sentido
refused-damage-size = no tiene tamaño
refused-damage-no-picture = no contiene ninguna imagen
refused-damage-unfinished = la grabación no se terminó (no tiene índice)
refused-damage-index = su índice no tiene sentido
refused-file-unreadable = No se puede leer el archivo. Ábrelo donde lo obtuviste, guárdalo otra vez y añade el nuevo.
refused-file-unknown = Este tipo de archivo no se acepta. Sí se aceptan fotos (JPEG, PNG, WebP), PDF, sonido (MP3, M4A, OGG, WAV), vídeo corto (MP4, MOV, WebM) y texto sin formato.
refused-file-hash = El archivo que llegó no es el anunciado: su huella es distinta. Envíalo otra vez.
refused-file-named = { $file }: { $why }

refused-kind-jpeg = una foto JPEG
refused-kind-png = una imagen PNG
refused-kind-webp = una imagen WebP
refused-kind-pdf = un documento PDF
refused-kind-mp3 = una grabación MP3
refused-kind-m4a = una grabación M4A
refused-kind-ogg = una grabación Ogg
refused-kind-wav = una grabación WAV
refused-kind-webm-audio = una grabación WebM
refused-kind-mp4 = un vídeo MP4
refused-kind-mov = un vídeo QuickTime
refused-kind-webm = un vídeo WebM
refused-kind-text = un texto
refused-kind-markdown = un texto Markdown
refused-kind-office-text = un documento de texto de un programa de oficina
refused-kind-spreadsheet = una hoja de cálculo
refused-kind-presentation = una presentación
refused-kind-office = un documento de un programa de oficina
refused-kind-rich-text = un documento de texto enriquecido
refused-kind-postscript = un documento PostScript
refused-kind-book = un libro electrónico
refused-program-script = un script
refused-program-windows = para Windows
refused-program-linux = para Linux
refused-program-macos = para macOS
refused-program-android = para Android
refused-program-machine-code = código máquina
refused-program-extension = una extensión del navegador
refused-program-package = un paquete
refused-program-java-or-android = Java o Android

## Subir archivos.

refused-upload-version = Envía `Tus-Resumable: 1.0.0`: es la versión del protocolo que se habla aquí.
refused-upload-header = La cabecera { $name } no es correcta: { $problem }.
refused-upload-content-type = Envía los bytes con `Content-Type: application/offset+octet-stream`.
refused-upload-unknown = No existe esa subida. Empieza una nueva.
refused-upload-expired = Esta subida empezó hace más de 72 horas y se ha olvidado. Empieza una nueva.
refused-upload-offset = Han llegado { $arrived } bytes: los siguientes tienen que empezar ahí y no en { $got }.
refused-upload-too-large = Son demasiados bytes: aquí se aceptan como mucho { $limit }.
refused-upload-no-room = Tus archivos ocupan todo el sitio que se da a una persona; quedan { $left } bytes. Los archivos que no están adjuntos a nada se eliminan pasado un tiempo; si necesitas más, pídeselo a quien opera el servidor.
refused-upload-busy = Tienes varias subidas en curso. Espera a que termine una y luego sigue.
refused-upload-checksum = La suma de comprobación no encaja con los bytes que llegaron. Envíalos otra vez.
refused-upload-pieces = El archivo llega en demasiados trozos. Envía al menos 64 KiB cada vez.
refused-upload-cut-off = La conexión terminó antes de tiempo; han llegado { $arrived } bytes. Sigue desde ahí.
refused-upload-incomplete = Han llegado { $arrived } de { $length } bytes. Envía primero el resto.
refused-upload-disk-full = El disco donde se guardan los archivos está lleno. No se ha perdido nada de lo guardado; avisa a la administración.
refused-upload-away = Ahora mismo no se llega a los archivos. Lo que ha llegado se conserva; sigue en un momento.

## Lo que impide publicar un marco; sin punto al final.

refused-part-framework-title = título del marco
refused-part-framework-description = descripción del marco
refused-part-source-address = dirección de la fuente
refused-part-source-creator = autoría de la fuente
refused-part-source-licence = licencia de la fuente
refused-part-level-name = nombre del nivel { $level }
refused-part-competency-number = competencia { $number }
refused-part-competency = competencia «{ $code }»
refused-part-level = { $of }, nivel { $level }
refused-part-link = { $of }, enlace { $number }
refused-part-heading = { $of }, encabezado { $number }
refused-part-code = { $of }, código
refused-part-title = { $of }, título
refused-part-description = { $of }, descripción
refused-part-descriptor = { $of }, descriptor
refused-part-learning = { $of }, texto de aprendizaje
refused-part-practice = { $of }, texto de práctica
refused-part-assessment = { $of }, texto de evaluación
refused-part-kind = { $of }, tipo
refused-part-identifier = { $of }, identificador
refused-part-address = { $of }, dirección

refused-part-empty = { $what }: está vacío; escribe algo
refused-part-spaces = { $what }: hay espacios alrededor; quítalos
refused-part-lines = { $what }: contiene un salto de línea o un carácter de control; usa una sola línea
refused-part-long = { $what }: tiene { $length } caracteres; acórtalo a { $most }
refused-part-large = { $what }: ocupa { $bytes } bytes; acórtalo a { $most } o enlaza el resto
refused-part-nul = { $what }: contiene un carácter NUL, que las bases de datos rechazan; quítalo
refused-framework-language = «{ $typed }» no es una etiqueta de idioma: escribe una como «en», «de-AT» o «zh-Hant», o no pongas ninguna
refused-framework-source = la fuente no dice nada: rellena su dirección, autoría o licencia, o quítala
refused-framework-level-names = los niveles { $first } y { $second } se llaman ambos «{ $name }»: dale a cada uno su nombre
refused-framework-nothing-above = no hay nada por encima del nivel 3, así que no se puede pedir primero: pon 1 o 2, o quita la regla
refused-framework-no-foundation = la regla necesita una competencia básica: marca una como básica o quita la regla
refused-framework-no-competency = el marco no tiene ninguna competencia: añade al menos una
refused-framework-competencies = { $count } competencias son más que las { $most } que caben en un marco: divídelo
refused-framework-code-shared = las competencias { $first } y { $second } («{ $one }», «{ $other }») comparten el código «{ $code }»: dale a cada una el suyo
refused-framework-id-shared = las competencias «{ $one }» y «{ $other }» comparten el id { $id }: elimina una de ellas o quítale el id para que reciba uno nuevo
refused-framework-headings = { $what }: está bajo { $count } encabezados; usa como mucho { $most }
refused-framework-links = { $what }: tiene { $count } enlaces; deja como mucho { $most }
refused-framework-cycles = { $what }: pide { $cycles } ciclos de aprendizaje completos entre { $pieces } evidencias; pide al menos tantas evidencias como ciclos
refused-framework-no-months = { $what }: una firma valdría 0 meses; pon al menos 1 o déjalo vacío para que no caduque
refused-framework-months = { $what }: una firma valdría { $months } meses; pon como mucho { $most } o déjalo vacío para que no caduque
refused-framework-link-kind = { $what }: el tipo «{ $kind }» es desconocido; usa uno de { $kinds }, o uno propio que empiece por «ext:»
refused-framework-link-nowhere = { $what }: no lleva a ninguna parte; dale un identificador o una dirección
refused-framework-large = el marco ocupa { $bytes } bytes, más de los { $most } que puede ocupar: acorta sus textos o divídelo
refused-framework-draft-behind = la versión { $version } se publicó después de empezar este borrador: mira en qué se diferencia y luego di que el borrador sigue a la versión { $version }
refused-framework-stranger = «{ $title }» tiene el identificador de «{ $here }», que ya está aquí, y nada más en común: di si es otro marco o la siguiente versión de aquel

## Lo que una versión nueva dice de las competencias de la anterior.

refused-crossing-first = es la primera versión, así que nada se convirtió en nada: quita la correspondencia
refused-crossing-twice = { $name } está nombrada dos veces: nómbrala una vez
refused-crossing-both = { $name } está nombrada en las correspondencias { $first } y { $second }: deja una de ellas
refused-crossing-no-earlier = la versión anterior no tiene la competencia { $id }: nombra una de las suyas
refused-crossing-no-later = la versión nueva no tiene la competencia { $id }: añádela allí o nombra una que esté
refused-crossing-gone = «{ $title }» ({ $code }) no está en la versión nueva y ninguna correspondencia dice qué fue de ella: haz que se convierta en otra, se una o se retire
refused-crossing-circle = { $names } se convierten unas en otras en círculo: quita una de estas correspondencias
refused-crossing-nothing = { $name } no se convierte en nada: nombra en qué se convierte o retírala
refused-crossing-into-twice = una competencia está nombrada dos veces: nómbrala una vez
refused-crossing-needless = { $name } conserva su id y no necesita correspondencia: quítala
refused-crossing-still-there = { $name } sigue en la versión nueva: nómbrala entre aquello en lo que se convierte o sácala de allí
refused-crossing-merge-of-one = para unir hacen falta al menos dos competencias: si es una, haz que se convierta en la otra
refused-crossing-merged-there = { $name } se une a otra y sigue en la versión nueva: sácala de allí o de la unión
refused-crossing-retired-there = { $name } se retira y sigue en la versión nueva: sácala de allí o quita esta correspondencia
