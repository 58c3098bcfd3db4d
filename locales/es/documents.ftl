# Words in PDF documents.

documents-title = Pasaporte de aprendizaje
documents-title-of = Pasaporte de aprendizaje de { $name }
documents-subject = Niveles firmados a fecha de { $date }
documents-cohorts = { $count ->
    [one] Cohorte
   *[other] Cohortes
}
documents-no-cohort = Ninguna por ahora
documents-as-of = A fecha de
documents-issued = Emitido el
documents-as-of-date = A fecha de { $date }
documents-issued-date = Emitido el { $date }
documents-evidence-count = { $count ->
    [0] Aún no hay evidencias enviadas
    [one] 1 evidencia enviada
   *[other] { $count } evidencias enviadas
}
documents-in-review-count = { $count ->
    [one] 1 nivel por revisar
   *[other] { $count } niveles por revisar
}
documents-half-signed-count = { $count ->
    [one] 1 nivel sin la segunda firma
   *[other] { $count } niveles sin la segunda firma
}
documents-returned-count = { $count ->
    [one] 1 nivel devuelto
   *[other] { $count } niveles devueltos
}
documents-expired-count = { $count ->
    [one] 1 nivel caducado
   *[other] { $count } niveles caducados
}
documents-suspended-count = { $count ->
    [one] 1 nivel en pausa
   *[other] { $count } niveles en pausa
}
documents-revoked-count = { $count ->
    [one] 1 nivel revocado
   *[other] { $count } niveles revocados
}
documents-earned-count = { $count ->
    [one] 1 nivel obtenido que no cuenta por sí solo
   *[other] { $count } niveles obtenidos que no cuentan por sí solos
}
documents-levels-signed = { $signed } de { $possible ->
    [one] 1 nivel firmado
   *[other] { $possible } niveles firmados
}
documents-levels-held = { $possible ->
    [one] de 1 nivel
   *[other] de { $possible } niveles
}
documents-levels-held-spoken = { $signed } de { $possible ->
    [one] 1 nivel
   *[other] { $possible } niveles
} { $signed ->
    [one] firmado y vigente
   *[other] firmados y vigentes
}.
documents-share = { $signed } de { $possible }
documents-share-spoken = Nivel { $level }, { $name }: { $signed } de { $possible } competencias.
documents-share-spoken-only = Nivel { $level }, { $name }: { $signed } de 1 competencia.
documents-version = Versión { $version }
documents-competency-count = { $count ->
    [one] 1 competencia
   *[other] { $count } competencias
}
documents-provenance = Extraído del registro de aprendizaje de { $issuer } tal como estaba al final del { $date }. Todas las firmas que respaldan estos sellos figuran en el anexo.
documents-online = El pasaporte tal como está hoy: { $address }

documents-competency = Competencia
documents-level = Nivel { $level }
documents-foundational = Básica
documents-earned-as = Se obtuvo como { $title }
documents-retired = Ya no forma parte de este marco
documents-earned-apart = Nivel { $level }: obtenido como { $title }, no cuenta por sí solo
documents-signed-as = Nivel { $level }: firmado como { $title }
documents-own-view = Visión propia: { $says }; { $signed }
documents-own-view-level = nivel { $level }
documents-own-view-none = todavía no
documents-own-view-signed = nivel { $level } firmado
documents-own-view-unsigned = ningún nivel firmado
documents-nothing-yet = Este marco aún no tiene competencias.

# The words of the page: state-… in common.ftl, slot-… in pages.ftl.
documents-stamp-evidence = Con evidencia
documents-stamp-in-part = Aceptado en parte
documents-stamp-in-review = Por revisar
documents-stamp-half = Falta la segunda firma
documents-stamp-returned = Devuelto
documents-stamp-expired = Caducado
documents-stamp-revoked = Revocado
documents-stamp-suspended = En pausa
documents-stamp-earned = No cuenta

documents-spoken-none = Nivel { $level }, { $name }: sin empezar.
documents-spoken-evidence = Nivel { $level }, { $name }: con evidencia.
documents-spoken-in-part = Nivel { $level }, { $name }: aceptado en parte.
documents-spoken-in-review = Nivel { $level }, { $name }: por revisar.
documents-spoken-half = Nivel { $level }, { $name }: { $signed }, falta la segunda firma.
documents-spoken-returned = Nivel { $level }, { $name }: devuelto.
documents-spoken-signed = Nivel { $level }, { $name }: { $signed }.
documents-spoken-expired = Nivel { $level }, { $name }: { $signed }, caducado.
documents-spoken-revoked = Nivel { $level }, { $name }: { $signed }, revocado.
documents-spoken-suspended = Nivel { $level }, { $name }: { $signed }, en pausa.
documents-spoken-earned = Nivel { $level }, { $name }: { $signed }, no cuenta por sí solo.
documents-spoken-and-waiting = { $said } Hay evidencia nueva por revisar.
documents-spoken-and-returned = { $said } La evidencia nueva se devolvió.
documents-signed-once = firmado el { $date } por { $signer }
documents-signed-twice = firmado el { $date } por { $signer }, con segunda firma de { $second } el { $second-date }

documents-appendix = Anexo: firmas
documents-appendix-continued = Anexo: firmas (continuación)
documents-no-sign-offs = Aún no se ha firmado ningún nivel. La primera firma figurará aquí con su fecha, quién firmó y las evidencias.
documents-signed-by = Firmado por { $signers }
documents-signed-in-turn = Firmado el { $date } por { $signer }, con segunda firma de { $second } el { $second-date }
documents-and = { $first } y { $last }
documents-in-cohort = Cohorte { $cohort }
documents-under-version = Versión { $version } del marco
documents-valid-until = Válido hasta el { $date }
documents-state-expired = Caducado el { $date }
documents-state-expired-undated = Caducado
documents-state-revoked = Revocado
documents-state-half = Aún no vigente: falta la segunda firma
documents-state-suspended = En pausa: decide la secretaría
documents-ended-on = { $state }, { $date }
documents-ended = { $state }: { $reason }
documents-evidence-judged = Evidencias
documents-prior-learning = Aprendizaje previo reconocido

documents-certificate = Certificado
documents-certificate-of = Certificado de { $name }
documents-certificate-subject = { $title }, versión { $version }: { $code }
documents-certificate-shown = ha demostrado { $count } de las { $all } competencias del marco
documents-certificate-shown-all = ha demostrado { $count ->
    [one] la única competencia, en el nivel { $level } ({ $name }) o superior,
   *[other] las { $count } competencias, todas en el nivel { $level } ({ $name }) o superior,
} del marco
documents-certificate-shown-all-highest = ha demostrado { $count ->
    [one] la única competencia, en el nivel { $level } ({ $name }),
   *[other] las { $count } competencias, todas en el nivel { $level } ({ $name }),
} del marco
documents-certificate-follows = Todos los niveles figuran en las páginas siguientes
documents-certificate-issued = Emitido el
documents-certificate-until = Vigente hasta el
documents-certificate-code = Código
documents-certificate-check = Compruébalo en
documents-certificate-camera = Un código para la cámara de un teléfono. Abre { $address }
documents-certificate-out-of = { $all ->
    [one] de 1 competencia
   *[other] de { $all } competencias
}
documents-certificate-seal = Sello: { $count } de { $all ->
    [one] 1 competencia
   *[other] { $all } competencias
}, emitido el { $date }.
documents-certificate-levels = Los niveles de este certificado
documents-certificate-levels-continued = Los niveles de este certificado (continuación)
documents-certificate-since = Vigente desde el { $date }
documents-certificate-revoked = Revocado el { $date }: este certificado ya no es válido
documents-certificate-superseded = Sustituido el { $date }: un certificado más reciente ocupa su lugar
documents-certificate-expired = Caducado: este certificado estuvo vigente hasta el { $date }
documents-certificate-undermined = Uno de sus niveles ya no es válido: este certificado ya no es válido
documents-certificate-doubtful = Uno de sus niveles se está revisando: consulta la página de comprobación antes de fiarte
documents-certificate-strip-undermined = No válido
documents-certificate-strip-doubtful = En suspenso
documents-certificate-strip-revoked = Revocado
documents-certificate-strip-superseded = Sustituido
documents-certificate-strip-expired = Caducado

documents-page = { $page } de { $pages }

documents-date-long = { $day } de { $month } de { $year }
documents-date-short = { $day } { $month } { $year }
documents-month-1 = enero
    .short = ene
documents-month-2 = febrero
    .short = feb
documents-month-3 = marzo
    .short = mar
documents-month-4 = abril
    .short = abr
documents-month-5 = mayo
    .short = may
documents-month-6 = junio
    .short = jun
documents-month-7 = julio
    .short = jul
documents-month-8 = agosto
    .short = ago
documents-month-9 = septiembre
    .short = sep
documents-month-10 = octubre
    .short = oct
documents-month-11 = noviembre
    .short = nov
documents-month-12 = diciembre
    .short = dic

# In the place of a document that cannot be printed

unprinted-title = Aún no hay un PDF de este pasaporte
unprinted-words = Un PDF necesita una fuente para cada carácter, y las nuestras no tienen ninguna para lo que ves aquí. Un recuadro en su lugar haría que el pasaporte dijera otra cosa, así que antes hay que escribir esto de otra manera:
unprinted-character = El carácter { $character } ({ $code })
unprinted-learner = El nombre de la persona
unprinted-learner-advice = La secretaría puede escribirlo con otras letras, en Personas.
unprinted-unit = El nombre de una unidad
unprinted-unit-advice = La secretaría puede escribirlo de otra manera en Personas, Unidades.
unprinted-cohort = El título de una cohorte
unprinted-cohort-advice = La secretaría puede cambiarlo en la página de la cohorte.
unprinted-issuer = El nombre de la organización
unprinted-issuer-advice = Quien opera el servidor puede escribirlo de otra manera en el ajuste STAMPBOOK_ORGANISATION.
unprinted-framework = Un marco
unprinted-framework-advice = La secretaría puede publicar una versión sin este carácter.
unprinted-signer = El nombre de alguien que firmó
unprinted-signer-advice = La secretaría puede escribirlo con otras letras, en Personas.
unprinted-signed = Un texto que se firmó
unprinted-signed-advice = Lo firmado nunca se modifica. El nivel se puede firmar de nuevo con otras palabras y revocar la firma anterior.
unprinted-change = Cambiarlo
unprinted-look = Verlo
unprinted-meanwhile = Mientras tanto, la página del pasaporte lo muestra todo y puedes imprimirla desde el navegador.
unprinted-back = Volver al pasaporte
