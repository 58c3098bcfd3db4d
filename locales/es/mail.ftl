## Words that all mails share

mail-hello = Hola, { $name }:
mail-hello-nobody = Hola:
mail-day = { mail-weekday-name } { $day } de { mail-month-name } de { $year }
mail-day-short = { $day } { mail-month-abbreviated }
mail-month = { mail-month-name } de { $year }
mail-month-short = { mail-month-abbreviated }
mail-moment = { $day }, { $time }
mail-weekday-name = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
mail-month-name = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
mail-month-abbreviated = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
mail-step = { $competency }, nivel { $level } ({ $name })
mail-list-more = { $front }, { $item }
mail-list-last = { $front } y { $item }
mail-days = { $days ->
    [0] desde hoy
    [one] { $days } día
   *[other] { $days } días
}
mail-period = { $from } – { $to }
mail-of = { $part } de { $whole }
mail-link-fallback = Si el botón no funciona, copia esta dirección en tu navegador:
mail-foundational = básica
mail-signatures = { $signer } el { $day }
mail-signatures-two = { $signer } el { $day }, con segunda firma de { $second } el { $second-day }
mail-answered = { $lead }, { $at }

# The words of the passport's page, as they stand in the middle of a line.
mail-state-none = sin empezar
mail-state-evidence = con evidencia
mail-state-in-part = aceptado en parte
mail-state-in-review = por revisar
mail-state-half = falta la segunda firma
mail-state-returned = devuelto
mail-state-signed = firmado
mail-state-expired = caducado
mail-state-revoked = revocado
mail-state-suspended = en pausa
mail-state-earned = no cuenta

mail-heat-waiting = e
mail-heat-returned = d
mail-heat-legend = 1, 2, 3: nivel firmado · e: espera tu respuesta · d: devuelto al participante · punto: nada todavía
mail-heat-cut-columns = { $count ->
    [one] Hay una competencia más
   *[other] Hay { $count } competencias más
} en la página de la cohorte.
mail-heat-cut-rows = { $count ->
    [one] Hay un participante más
   *[other] Hay { $count } participantes más
} en la página de la cohorte.

mail-footer-sent = Enviado por Stampbook desde { $place } a { $address }
mail-footer-sent-example = Enviado por Stampbook desde { $place }
mail-footer-always = Este correo protege tu cuenta y tus firmas, por eso no se puede desactivar.
mail-footer-unsubscribe = Dejar de recibir estos correos
mail-footer-preferences = Elegir qué correos recibes

## Sign-in link

mail-sign-in-subject = Tu enlace para entrar
mail-sign-in-kicker = Entrar
mail-sign-in-headline = Tu acceso está listo
mail-sign-in-intro = Alguien, esperamos que tú, pidió entrar con esta dirección.
mail-sign-in-from = Se pidió desde { $device }.
mail-sign-in-button = Entrar
mail-sign-in-valid = El enlace funciona una sola vez, durante { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
mail-sign-in-not-you = Si no fuiste tú, no hagas nada: sin el enlace nadie entra.

## Another address

mail-address-subject = El correo electrónico de tu cuenta ha cambiado
mail-address-kicker = Tu cuenta
mail-address-headline = Tu correo electrónico ha cambiado
mail-address-intro = { $by } cambió el correo electrónico de tu cuenta en { $organisation } el { $at }. Desde ahora entras con la dirección nueva y tus correos llegan a ella.
mail-address-unknown = Si no sabes nada de esto, avisa cuanto antes a { $organisation }: quien lea la dirección nueva puede entrar como si fueras tú.

## Set a password

mail-password-subject-invitation = Tu cuenta en { $organisation }
mail-password-subject-reset = Pon una contraseña nueva
mail-password-kicker = Tu cuenta
mail-password-headline-invitation = Te damos la bienvenida a tu pasaporte de aprendizaje
mail-password-headline-reset = Pon una contraseña nueva
mail-password-intro-invitation = { $by } abrió una cuenta para ti en { $organisation }. En ella están tus evidencias, tus firmas y el pasaporte que puedes llevarte.
mail-password-intro-invitation-nobody = Se abrió una cuenta para ti en { $organisation }. En ella están tus evidencias, tus firmas y el pasaporte que puedes llevarte.
mail-password-intro-reset = Alguien, esperamos que tú, pidió una contraseña nueva para tu cuenta en { $organisation }.
mail-password-button-invitation = Elegir una contraseña
mail-password-button-reset = Poner una contraseña nueva
mail-password-valid = El enlace funciona una sola vez, hasta el { $until }.
mail-password-not-you = Si no fuiste tú, no hagas nada: tu contraseña se queda como está.

## Evidence waits

mail-waiting-subject = { $learner } envió «{ $title }»
mail-waiting-subject-revised = { $learner } corrigió «{ $title }»
mail-waiting-subject-several = { $learner } envió { $count } evidencias
mail-waiting-kicker = Por revisar
mail-waiting-headline = { $learner } espera tu respuesta
mail-waiting-intro = { $learner } ({ $cohort }) te envió una evidencia para que la revises.
mail-waiting-intro-revised = { $learner } ({ $cohort }) corrigió una evidencia que se le había devuelto.
mail-waiting-intro-several = { $learner } te envió { $count } evidencias para que las revises.
mail-waiting-revised = corregida tras devolverse
mail-waiting-claims = Qué demuestra
mail-waiting-happened = Cuándo pasó
mail-waiting-submitted = Enviada
mail-waiting-attachments = Archivos
mail-waiting-attachments-count = { $count ->
    [one] un archivo
   *[other] { $count } archivos
}
mail-waiting-button = Leer y responder
mail-waiting-queue = { $count ->
    [one] Ahora hay una evidencia que espera tu respuesta.
   *[other] Ahora hay { $count } evidencias que esperan tu respuesta.
}
mail-waiting-queue-link = Abrir la cola de revisión

## Evidence returned

mail-returned-subject = Te devolvieron «{ $title }»
mail-returned-subject-several = Te devolvieron { $count } evidencias
mail-returned-kicker = Devuelto
mail-returned-headline = Te devolvieron «{ $title }»
mail-returned-headline-several = Te devolvieron { $count } evidencias
mail-returned-intro = { $lead } leyó tu evidencia y pide algo más. Lo que escribiste se conserva: corrígela y envíala otra vez.
mail-returned-intro-several = { $count ->
    [one] { $leads } leyó tus evidencias y pide
   *[other] { $leads } leyeron tus evidencias y piden
} algo más. Lo que escribiste se conserva: corrige cada una y envíala otra vez.
mail-returned-what = Qué añadir o cambiar
mail-returned-accepted = Ya aceptado
mail-part-subject = Se aceptó una parte de «{ $title }»
mail-part-kicker = Aceptado en parte
mail-part-headline = Se aceptó una parte de «{ $title }»
mail-part-subject-several = Se aceptaron partes de { $count } evidencias
mail-part-headline-several = Se aceptaron partes de { $count } evidencias
mail-part-intro = { $lead } leyó tu evidencia, aceptó una parte y te dice qué falta. Lo que escribiste se conserva: complétala y envíala otra vez.
mail-part-what = Aceptado en parte, y lo que falta
mail-part-button = Añadir lo que falta
mail-returned-button = Corregirla

## Evidence accepted

mail-accepted-subject = Se aceptó «{ $title }»
mail-accepted-subject-several = Se aceptaron { $count } evidencias
mail-accepted-kicker = Aceptado
mail-accepted-headline = Se aceptó «{ $title }»
mail-accepted-intro = Lo que enviaste fue leído y aceptado por { $lead }.
mail-accepted-needed = Qué falta todavía
mail-accepted-button = Ver tu evidencia

## Level signed

mail-signed-subject = Firmado: { $step }
mail-signed-subject-several = Te firmaron { $count } niveles
mail-signed-kicker = Firmado
mail-signed-headline = Nivel { $level } en { $competency }
mail-signed-intro = { $signer } te firmó el nivel { $level } ({ $name }) en { $competency } el { $day }.
mail-signed-intro-two = { $signer } te firmó el nivel { $level } ({ $name }) en { $competency } el { $day }, y { $second } puso la segunda firma el { $second-day }. Cuenta desde ese día.
mail-signed-intro-several = Cada uno tiene un sello nuevo en tu pasaporte.
mail-signed-by = Firmado por { $signatures }
mail-signed-cohort = Cohorte
mail-signed-comment = { $signer } escribió
mail-signed-expires = Válido hasta
mail-signed-totals = { $signed } de { $possible ->
    [one] 1 nivel firmado
   *[other] { $possible } niveles firmados
}
mail-signed-next = Un próximo paso podría ser { $step }.
mail-signed-next-waits = Lo que enviaste para { $step } ya espera respuesta.
mail-signed-button = Abrir tu pasaporte

## Sign-off receipt

mail-receipt-subject = Comprobante: firmaste { $step } para { $learner }
mail-receipt-subject-second = Comprobante: pusiste la segunda firma en { $step } para { $learner }
mail-receipt-subject-several = Comprobantes: firmaste { $count } niveles
mail-receipt-kicker = Comprobante
mail-receipt-headline = Firmaste un nivel
mail-receipt-headline-first = Pusiste la primera firma: falta la segunda
mail-receipt-headline-second = Pusiste la segunda firma de un nivel
mail-receipt-headline-several = Firmaste { $count } niveles
mail-receipt-intro = Esto es exactamente lo que se firmó en tu nombre. Consérvalo.
mail-receipt-intro-second = Esto es exactamente lo que se firmó en tu nombre. Falta la segunda firma: contará cuando firme también una segunda persona que no haya intervenido.
mail-receipt-intro-countersigned = Esto es exactamente lo que se firmó en tu nombre, en segundo lugar: antes firmó { $signature }. Con tu firma ya cuenta. Consérvalo.
mail-receipt-intro-several = Esto es exactamente lo que se firmó en tu nombre. Consérvalo.
mail-receipt-first = Primera firma
mail-receipt-second = Segunda firma
mail-receipt-missing = falta; contará cuando firme también una segunda persona
mail-receipt-learner = Participante
mail-receipt-level = Firmado
mail-receipt-framework = Marco
mail-receipt-framework-version = { $framework }, versión { $version }
mail-receipt-descriptor = Qué pide
mail-receipt-evidence = Evidencias valoradas
mail-receipt-evidence-line = «{ $title }», versión { $revision }
mail-receipt-evidence-line-dated = «{ $title }», versión { $revision }, del { $day }
mail-receipt-no-evidence = ninguna
mail-receipt-prior = Aprendizaje previo
mail-receipt-comment = Comentario
mail-receipt-cohort = Cohorte
mail-receipt-behalf = En suplencia de
mail-receipt-when = Fecha de firma
mail-receipt-device = Dispositivo
mail-receipt-expires = Válido hasta
mail-receipt-id = Firma
mail-receipt-button = Abrir la firma
mail-receipt-not-me = ¿No fuiste tú?
mail-receipt-not-me-why = Si no firmaste esto, dilo con el enlace de abajo. Funciona una sola vez y deja la firma en pausa hasta que decida la secretaría.
mail-receipt-not-me-why-several = Si no firmaste alguno de ellos, dilo con su enlace «No fui yo». El enlace funciona una sola vez y deja esa firma en pausa hasta que decida la secretaría.
mail-receipt-not-me-button = No fui yo

## Second signature

mail-second-subject = Se pide tu firma: { $step }, { $learner }
mail-second-kicker = Segunda firma
mail-second-headline = { $learner } necesita una segunda firma
mail-second-intro = { $signer } firmó { $step } para { $learner } el { $day }. El marco pide una segunda persona que no haya intervenido, y te lo pedimos a ti.
mail-second-descriptor = Qué pide el nivel
mail-second-button = Leer y decidir

## Waiting list

mail-place-kicker = Lista de espera
mail-place-free-headline = Hay plaza en { $cohort }
mail-place-free-intro = { $free ->
    [one] Hay una plaza libre
   *[other] Hay { $free } plazas libres
} y { $waiting ->
    [one] una persona en espera
   *[other] { $waiting } personas en espera
}. Nadie avanza por su cuenta: las plazas las das tú.
mail-place-free-first = Quien más tiempo lleva esperando: { $first }.
mail-place-free-button = Abrir la cohorte
mail-place-given-subject = Tienes plaza en { $cohort }
mail-place-given-headline = Tienes plaza
mail-place-given-intro = { $by } te dio una plaza en { $cohort }. Estabas en su lista de espera.
mail-place-given-button = Abrir la cohorte

## Session cancelled

mail-session-cancelled-subject = Cancelada: { $title }, { $when }
mail-session-cancelled-kicker = Sesión cancelada
mail-session-cancelled-headline = «{ $title }» se cancela
mail-session-cancelled-intro = { $by } canceló esta sesión de { $cohort }. No tendrá lugar.
mail-session-cancelled-when = Iba a empezar
mail-session-cancelled-place = Dónde
mail-session-cancelled-next = La próxima
mail-session-cancelled-then = { $title }, { $when }
mail-session-cancelled-button = Abrir la cohorte

## Cohort invitation

mail-invitation-subject = Únete a { $cohort }
mail-invitation-kicker = Invitación
mail-invitation-headline = Te invitan a { $cohort }
mail-invitation-intro = { $by } te invita a recorrer { $framework } junto con otras personas en { $organisation }.
mail-invitation-leads = A cargo de
mail-invitation-starts = Empieza
mail-invitation-ends = Termina
mail-invitation-places = Plazas libres
mail-invitation-waiting-list = ninguna: entrarías en la lista de espera
mail-invitation-code = Código
mail-invitation-answer-by = Respuesta hasta
mail-invitation-button = Unirme a la cohorte
mail-invitation-account = Para unirte necesitas una cuenta aquí. Si aún no la tienes, pide a { $by } que te la abran.

## Lead's week

mail-lead-subject-waiting = { $waiting ->
    [one] Una evidencia espera tu respuesta
   *[other] { $waiting } evidencias esperan tu respuesta
}
mail-lead-subject-stalled = { $stalled ->
    [one] Sin noticias de un participante
   *[other] Sin noticias de { $stalled } participantes
}
mail-lead-subject-quiet = Tus cohortes esta semana
mail-lead-kicker = Tu semana
mail-lead-headline-waiting = { $waiting ->
    [one] Una evidencia espera tu respuesta
   *[other] { $waiting } evidencias esperan tu respuesta
}
mail-lead-headline-clear = No tienes nada por revisar
mail-lead-tile-waiting = por revisar
mail-lead-tile-submitted = enviadas
mail-lead-tile-signed = firmados
mail-lead-tile-quiet = sin noticias
mail-lead-waiting = Quién lleva más tiempo esperando
mail-lead-waiting-since = desde el { $day }
mail-lead-waiting-more = { $count ->
    [one] y una más en la cola
   *[other] y { $count } más en la cola
}
mail-lead-stalled = De quién no hay noticias
mail-lead-stalled-line = { $weeks ->
    [one] sin evidencias desde hace una semana
   *[other] sin evidencias desde hace { $weeks } semanas
}
mail-lead-stalled-last = la última, el { $day }
mail-lead-stalled-never = ninguna hasta ahora
mail-lead-heat = Cómo va la cohorte
mail-lead-session = Próxima sesión
mail-lead-button = Abrir la cola de revisión
mail-lead-button-clear = Abrir tus cohortes

## Learner's week

mail-learner-subject-returned = { $returned ->
    [one] Te devolvieron una evidencia
   *[other] Te devolvieron { $returned } evidencias
}
mail-learner-subject-next = Lo que sigue: { $step }
mail-learner-subject-signed = { $signed ->
    [one] Te firmaron un nivel
   *[other] Te firmaron { $signed } niveles
}
mail-learner-subject = Tu pasaporte esta semana
mail-learner-kicker = Tu semana
mail-learner-headline = { $signed } de { $possible ->
    [one] 1 nivel firmado
   *[other] { $possible } niveles firmados
}
mail-learner-headline-start = Tu pasaporte está listo para llenarse
mail-learner-new = Sellos nuevos
mail-learner-returned = Te devolvieron
mail-learner-returned-by = { $lead }, { $day }
mail-learner-revise = Corregirla
mail-learner-next = Lo que sigue
mail-needs-nothing = Tus evidencias bastan: solo falta que un guía firme el nivel.
mail-needs-pieces = { $pieces ->
    [one] Falta una evidencia aceptada.
   *[other] Faltan { $pieces } evidencias aceptadas.
}
mail-needs-cycles = { $cycles ->
    [one] Falta una evidencia aceptada con un ciclo de aprendizaje completo.
   *[other] Faltan { $cycles } evidencias aceptadas con un ciclo de aprendizaje completo.
}
mail-needs-both = { $pieces ->
    [one] Falta una evidencia aceptada, con un ciclo de aprendizaje completo.
   *[other] Faltan { $pieces } evidencias aceptadas, { $cycles ->
        [one] una de ellas
       *[other] { $cycles } de ellas
    } con un ciclo de aprendizaje completo.
}
mail-needs-answer = Lo que enviaste ya espera respuesta.
mail-needs-second = Tiene una firma y contará con la segunda.
mail-needs-of = { $step }: { $needs }
mail-learner-next-link = Registrar una evidencia para esto
mail-learner-half = firmado por { $signature }; falta la segunda firma
mail-learner-waiting = En manos de tu guía
mail-learner-waiting-line = { $count ->
    [0] en espera desde el { $day }
   *[other] espera respuesta de { $leads } desde el { $day }
}
mail-learner-session = Próxima sesión
mail-learner-progress = Tus sellos
mail-learner-button = Registrar evidencia
mail-learner-passport = Abrir tu pasaporte

## Sponsor's month

mail-sponsor-subject = { $scope } en { $month }
mail-sponsor-kicker = { $month }
mail-sponsor-headline = { $signed ->
    [0] No se firmó ningún nivel
    [one] Se firmó un nivel
   *[other] Se firmaron { $signed } niveles
} en { $month }
mail-sponsor-intro = Participantes de { $scope } que enviaron evidencias ese mes: { $active } de { $learners }.
mail-sponsor-tile-learners = participantes
mail-sponsor-tile-active = con evidencias
mail-sponsor-tile-signed = niveles firmados
mail-sponsor-months = Niveles firmados por mes
mail-sponsor-cohort = { $active } de { $learners ->
    [one] 1 participante
   *[other] { $learners } participantes
} con evidencias · { $evidence ->
    [one] una evidencia
   *[other] { $evidence } evidencias
} · { $signed ->
    [one] un nivel firmado
   *[other] { $signed } niveles firmados
}
mail-sponsor-levels = Niveles alcanzados, de todos los posibles
mail-sponsor-attendance = Asistencia a las sesiones: { $percent } %
mail-sponsor-note = Solo cifras: este correo nunca nombra a nadie.
mail-sponsor-button = Abrir el panorama completo

## Sign-off taken back

mail-revoked-subject = Firma revocada: { $step }
mail-revoked-kicker = Firma revocada
mail-revoked-headline = El nivel { $level } en { $competency } ya no vale
mail-revoked-intro = { $who } revocó la firma de { $step } el { $day }. La firma era de { $signatures }.
mail-revoked-why = { $who } escribió
mail-revoked-appeal = Si crees que es un error, puedes apelar en la página de la firma; decide la secretaría. Tus evidencias se quedan como están.
mail-revoked-button = Ver la firma

## Certificates

mail-certificate-subject = Tu certificado: { $framework }
mail-certificate-kicker = Certificado
mail-certificate-headline = Enhorabuena por tu certificado
mail-certificate-intro = { $issuer } te ha emitido un certificado: has demostrado { $count } de las { $all } competencias de «{ $framework }».
mail-certificate-intro-all = { $issuer } te ha emitido un certificado: has demostrado { $count ->
    [one] la única competencia de «{ $framework }»
   *[other] las { $all } competencias de «{ $framework }», todas
} en el nivel { $level } ({ $name }) o superior.
mail-certificate-intro-all-highest = { $issuer } te ha emitido un certificado: has demostrado { $count ->
    [one] la única competencia de «{ $framework }»
   *[other] las { $all } competencias de «{ $framework }», todas
} en el nivel { $level } ({ $name }).
mail-certificate-until = Vigente hasta el
mail-certificate-code = Código
mail-certificate-button = Abrir tu certificado
mail-certificate-check = Puedes compartir esta dirección. Quien la abre no necesita cuenta y ve si el certificado está vigente y qué dice:

## Certificate taken back

mail-certificate-revoked-subject = Revocado: tu certificado de { $framework }
mail-certificate-revoked-kicker = Certificado revocado
mail-certificate-revoked-headline = Un certificado tuyo ya no es válido
mail-certificate-revoked-intro = { $who } revocó tu certificado de «{ $framework }» el { $day }. Se emitió el { $issued } y tiene el código { $code }.
mail-certificate-revoked-levels = Los niveles de tu pasaporte quedan como están. Quien comprueba el certificado lee que se revocó y por qué. Si crees que es un error, pregunta a la secretaría.
mail-certificate-revoked-button = Ver el certificado

## To registrars: somebody says a sign-off in their name is not theirs

mail-disputed-subject = En pausa: { $learner }, { $step }
mail-disputed-kicker = Firma no reconocida
mail-disputed-headline = { $signer } dice: no fui yo
mail-disputed-intro = El { $day } se firmó { $step } para { $learner } en nombre de { $signer }, que ahora dice que lo hizo otra persona. Está en pausa y no cuenta.
mail-disputed-next = Pregunta a las dos personas qué pasó y decide después si se mantiene. Si alguien conoce la contraseña, cierra los accesos en la página de quien consta como firmante.
mail-disputed-button = Verlo y decidir
mail-disputed-own-subject = En pausa: { $step }
mail-disputed-own-headline = Un nivel tuyo está en pausa
mail-disputed-own-intro = El { $day } se te firmó { $step } en nombre de { $signer }, que ahora dice que lo hizo otra persona. Hasta que decida la secretaría, está en pausa y no cuenta.
mail-disputed-own-next = Recibirás un correo cuando se decida; hasta entonces no tienes que hacer nada. Si sabes qué pasó, cuéntaselo a la secretaría.

## Whether a disputed sign-off stands

mail-settled-subject = Decidido: { $learner }, { $step }
mail-settled-kicker = «No fui yo»
mail-settled-headline-stands = La firma se mantiene
mail-settled-headline-falls = La firma no se mantiene
mail-settled-intro-stands = La firma de { $step } para { $learner } estaba en pausa porque alguien dijo no haber firmado. El { $day }, { $registrar } decidió que se mantiene. Vuelve a contar.
mail-settled-intro-stands-half = La primera firma de { $step } para { $learner } estaba en pausa porque alguien dijo no haber firmado. El { $day }, { $registrar } decidió que se mantiene. El nivel vuelve a esperar su segunda firma.
mail-settled-intro-falls = La firma de { $step } para { $learner } estaba en pausa porque alguien dijo no haber firmado. El { $day }, { $registrar } decidió que no se mantiene. El nivel ya no cuenta.
mail-settled-why = { $registrar } escribió

## To registrars: an appeal

mail-appealed-subject = Apelación: { $learner }, { $step }
mail-appealed-kicker = Apelación
mail-appealed-headline = { $learner } pide otra revisión
mail-appealed-intro = Se revocó la firma de { $step } para { $learner }, que no está de acuerdo. { $learner } te pide que decidas.
mail-appealed-intro-evidence = Se devolvió «{ $evidence }», de { $learner }, para { $step }. { $learner } no está de acuerdo y te pide que decidas.
mail-appealed-wrote = { $learner } escribió
mail-appealed-button = Leer las dos partes y decidir

## To leads: evidence waits again

mail-again-subject = Otra vez por revisar: { $learner }, { $title }
mail-again-kicker = Tras una apelación
mail-again-headline = { $learner } espera otra revisión
mail-again-intro = { $registrar } aceptó una apelación: hay que revisar otra vez «{ $title }», de { $learner }, para { $step }. Está de nuevo en tu cola, tal como estaba.
mail-again-wrote = { $registrar } escribió
mail-again-button = Revisarla otra vez

## Appeal decided

mail-appeal-subject = Tu apelación sobre { $step }
mail-appeal-kicker = Apelación
mail-appeal-headline-upheld = Tu apelación fue aceptada
mail-appeal-headline-dismissed = Tu apelación no fue aceptada
mail-appeal-intro = { $registrar } decidió tu apelación sobre { $step } el { $day }.
mail-appeal-intro-evidence = { $registrar } decidió tu apelación sobre «{ $evidence }» para { $step } el { $day }.
mail-appeal-yours = Tú escribiste
mail-appeal-decision = { $registrar } escribió
mail-appeal-button = Leer el caso completo

## Expiring soon

mail-expiring-subject = { $count ->
    [one] { $step } caduca el { $day }
   *[other] { $count } de tus niveles caducan pronto
}
mail-expiring-kicker = Renovación
mail-expiring-headline = { $count ->
    [one] Un nivel caduca pronto
   *[other] { $count } niveles caducan pronto
}
mail-expiring-intro = Al renovar se añade un sello nuevo; el anterior sigue en tu pasaporte.
mail-expiring-line = hasta el { $day }
mail-expiring-left = { $days ->
    [0] último día
    [one] queda { $days } día
   *[other] quedan { $days } días
}
mail-expiring-button = Abrir tu pasaporte
