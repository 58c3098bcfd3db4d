## Certificados: las páginas de la secretaría, las de su titular y la página donde cualquiera comprueba uno.

certificate-title = Certificado
certificates-title = Certificados
certificates-words = Todo lo que se ha emitido, lo más reciente primero. Un certificado dice lo que era cierto ese día; si sigue siendo válido lo dice su página de comprobación.
certificates-find = Buscar por código
certificates-no-such-code = Ningún certificado tiene este código. Compáralo con el papel, signo a signo.
certificates-none = Todavía no hay certificados
certificates-none-words = Emítelos para toda una cohorte desde la página de la cohorte, o para una persona desde la suya.
certificates-about = { $title } · { $count ->
    [one] { $count } competencia
   *[other] { $count } competencias
} · emitido el { $day }
certificate-in-force = Válido
certificate-revoked = Revocado
certificate-superseded = Sustituido por otro más reciente
certificate-expired = Caducado
certificate-framework = { $title }, versión { $version }
certificate-some = { $count } de { $all ->
    [one] { $all } competencia
   *[other] { $all } competencias
}
certificate-all = { $count ->
    [one] La única competencia, en el nivel { $level }
   *[other] Las { $count } competencias, todas en el nivel { $level } o superior
}
certificate-download = Descargar PDF
certificate-check = Ver la página de comprobación
certificate-issued-by = Emitido por { $name }
certificate-revoked-by = Revocado por { $name }
certificate-newer = Ver el más reciente
certificate-address = Página de comprobación
certificate-share = Mostrar o compartir
certificate-share-own = Quien escanee este código o abra la dirección verá, sin cuenta, lo que dice el certificado y si es válido. Tú decides a quién se lo enseñas.
certificate-share-words = Quien escanee este código o abra la dirección verá, sin cuenta, lo que dice el certificado y si es válido.
certificate-qr = Código QR con la dirección de la página de comprobación
certificate-again = Emitir uno nuevo
certificate-revoke = Revocar este certificado
certificate-revoke-words = A partir de ahora su página de comprobación dirá «No válido». Los niveles del pasaporte se quedan como están.
certificate-revoke-hint = Quien compruebe el certificado lee esto, y su titular lo recibe por correo.
certificate-new = Emitir un certificado
certificate-new-words = Indica el nivel vigente más alto de cada competencia, según el registro de hoy, y quién lo firmó.
certificate-issue = Emitir certificado
certificate-language = Idioma del documento
certificate-level-line = { $competency }, nivel { $level } ({ $name })
certificate-would-end = Será válido hasta el { $day }: entonces caduca el primero de sus niveles.
certificate-replaces = Sustituye al certificado del { $day }.
certificate-nothing = Todavía no hay nada que certificar
certificate-nothing-words = En cuanto se firme un nivel, un certificado podrá indicarlo.
certificates-of-cohort = Certificados de la cohorte
certificates-due = { $count ->
    [0] A nadie le corresponde un certificado.
    [one] A { $count } participante le corresponde un certificado.
   *[other] A { $count } participantes les corresponde un certificado.
}
certificates-cohort-open = Esta cohorte sigue abierta. Lo que se firme después no estará en los certificados que emitas ahora.
certificates-nobody-there = Los certificados se emiten a sus participantes.
certificates-who = Quién recibe uno
certificates-who-hint = Están marcados quienes tienen un nivel y a quienes nunca se emitió un certificado de esta cohorte.
certificates-holds = { $count ->
    [one] Nivel en { $count } competencia
   *[other] Niveles en { $count } competencias
}
certificates-holds-nothing = Todavía ningún nivel vigente
certificates-has-one = Ver su certificado
certificates-had-one = Ver su certificado, que ya no es válido
certificates-unprintable = El nombre tiene el signo «{ $character }», que ninguna fuente de aquí puede imprimir. Escríbelo antes de otra forma.
certificates-nobody = Marca al menos a un participante.
certificates-issue = Emitir certificados
certificates-has-one-since = A { $name } se le emitió un certificado después de abrir esta página. Vuelve a marcar para sustituirlo.
certificate-newer-since = Se emitió un certificado después de abrir esta página. Míralo abajo; emite otro solo si hay que sustituirlo.
certificate-returns = El certificado del { $day }, al que sustituyó, volverá a ser válido. Revoca también ese si es incorrecto.
due-certificates-undermined = Certificados que ya no son válidos
signoff-certified = Un certificado indica este nivel. Si lo revocas, el certificado dejará de ser válido; la secretaría lo verá en «Pendiente».
passport-certificates = Certificados
person-certificate = Emitir un certificado
due-certificates = Certificados por emitir
due-certificates-about = { $count ->
    [one] { $count } participante de esta cohorte cerrada tiene niveles y no tiene certificado
   *[other] { $count } participantes de esta cohorte cerrada tienen niveles y no tienen certificado
}
due-certificates-badge = Por emitir
due-certificates-expiring = Certificados que caducan
done-certificate-issued = Emitido. Su titular recibe un aviso por correo.
done-certificate-revoked = Revocado. Su página de comprobación lo dice.
done-certificates-issued = { $count ->
    [one] { $count } certificado emitido.
   *[other] { $count } certificados emitidos.
}

## Comprobar, para cualquiera

verify-title = Comprobar un certificado
verify-words = Escribe el código que figura en un certificado de { $organisation }, o escanea su código QR.
verify-code = Código del certificado
verify-code-hint = Doce letras y cifras, como 7K3M-Q9TX-WPVN
verify-code-shape = Un código tiene doce letras y cifras, como 7K3M-Q9TX-WPVN. Compáralo con el certificado.
verify-code-mistyped = Este código tiene un error: su último signo no encaja con los demás. Compáralo con el certificado.
verify-button = Comprobar
check-title = Comprobación de certificado
check-valid = Válido
check-not-valid = No válido
check-cannot-tell = No se puede saber
check-reason-valid = Este certificado se emitió aquí, dice lo que figura abajo y es válido hoy.
check-reason-revoked = Se revocó el { $day }.
check-reason-superseded = Un certificado más reciente lo sustituyó el { $day }. Pide ese.
check-reason-expired = Fue válido hasta el { $day }.
check-reason-level-revoked = Uno de sus niveles se revocó después de emitirlo. Abajo se ve cuál.
check-reason-level-expired = Uno de sus niveles ha caducado. Abajo se ve cuál.
check-reason-level-suspended = Uno de sus niveles está en suspenso: se está aclarando si lo firmó la persona indicada. Vuelve a comprobarlo más tarde.
check-reason-level-missing = El registro en que se basa uno de sus niveles ya no está aquí, así que ese nivel no se puede confirmar.
check-reason-damaged = Lo que hay guardado aquí no concuerda con la firma con que se guardó. Pregunta a la organización que figura en el certificado.
check-reason-unknown = Aquí no se emitió ningún certificado con este código, o se borró el registro de su titular porque así lo quiso. Compara el código y la dirección con el papel.
check-says = Lo que dice
check-holder = Titular
check-issuer = Emitido por
check-framework = Para
check-issued = Emitido el
check-code = Código
check-levels = Niveles
check-competency = Competencia
check-level = Nivel
check-signed = Firmado
check-now = Hoy
check-level-holds = Vigente
check-level-since = { $state } desde el { $day }
check-level-missing = No se puede confirmar
check-how = Consultado y comparado con su firma: { $moment }. Compara el nombre y los niveles con el papel: cuenta lo que figura aquí.
check-another = Comprobar otro certificado

## Lo que se rechaza

refused-thing-certificate = ese certificado
refused-certificate-only-registrar = Los certificados los emiten, listan y revocan la secretaría y la administración.
refused-certificate-nothing = No hay ningún nivel vigente que un certificado pueda indicar.
refused-certificate-too-many = Un certificado indica como mucho { $most } niveles.
refused-certificate-twice = El certificado nombra dos veces «{ $competency }».
refused-certificate-unprintable = «{ $competency }» tiene el signo «{ $character }» ({ $code }), que ninguna fuente de aquí puede imprimir, así que ningún certificado puede nombrarla. Publica una versión del marco que lo escriba de otra forma.
refused-certificate-not-the-version = El certificado no indica el marco tal como lo tiene su versión { $version }.
refused-certificate-expiry = Un certificado es válido hasta que caduca el primero de sus niveles.
refused-certificate-not-in-force = El nivel { $level } de «{ $competency }» no está vigente tal como lo indica el certificado.
refused-certificate-revoked-already = Este certificado ya se revocó.
refused-certificate-language = «{ $language }» no es un idioma en que se impriman documentos.
refused-certificate-of-what = Indica un marco o una cohorte.
refused-certificate-other-framework = La cohorte trabaja con otro marco.
refused-certificate-other-cohort = Esa persona no está en esta cohorte.
