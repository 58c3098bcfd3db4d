# Kinds of mail: what each is called, and what it says

mail-kind-digest-lead = Resumen semanal para guías
mail-kind-digest-lead-about = Los lunes: quién espera, de quién no hay noticias, cómo van tus cohortes.
mail-kind-digest-learner = Resumen semanal para participantes
mail-kind-digest-learner-about = Los lunes: lo que sigue, lo que te devolvieron, por dónde vas.
mail-kind-digest-sponsor = Resumen mensual para patrocinio
mail-kind-digest-sponsor-about = El primero de cada mes: cómo van, en cifras, las cohortes que patrocinas.
mail-kind-evidence-waiting = Evidencia por revisar
mail-kind-evidence-waiting-about = Cuando un participante de tus cohortes envía algo.
mail-kind-evidence-again = Evidencia por revisar otra vez
mail-kind-evidence-again-about = Cuando se acepta una apelación y una evidencia vuelve a esperar tu respuesta.
mail-kind-evidence-returned = Evidencia devuelta
mail-kind-evidence-returned-about = Cuando tu guía pide algo más.
mail-kind-evidence-accepted = Evidencia aceptada
mail-kind-evidence-accepted-about = Cuando tu guía acepta lo que enviaste.
mail-kind-level-signed = Nivel firmado
mail-kind-level-signed-about = Cuando se añade un sello a tu pasaporte.
mail-kind-certificate-issued = Certificado emitido
mail-kind-certificate-issued-about = Cuando se emite un certificado a tu nombre.
mail-kind-signoff-second = Se pide una segunda firma
mail-kind-signoff-second-about = Cuando un nivel necesita tu firma como segunda persona que no ha intervenido.
mail-kind-expiry-soon = Niveles que caducan
mail-kind-expiry-soon-about = Una vez al mes, mientras a una firma tuya le queden menos de dos meses.
mail-kind-place-free = Hay una plaza libre
mail-kind-place-free-about = Cuando queda libre una plaza en una cohorte tuya y alguien la espera.
mail-kind-session-cancelled = Sesión cancelada
mail-kind-session-cancelled-about = Cuando una sesión de una cohorte tuya no se celebra.
mail-kind-signoff-receipt = Comprobante de una firma
mail-kind-signoff-revoked = Firma revocada
mail-kind-certificate-revoked = Certificado revocado
mail-kind-signoff-disputed = «No fui yo»
mail-kind-signoff-settled = «No fui yo», decidido
mail-kind-appeal-made = Apelación por decidir
mail-kind-appeal-decided = Apelación decidida
mail-kind-cohort-invitation = Invitación a una cohorte
mail-kind-place-given = Una plaza que esperabas
mail-kind-account-sign-in = Enlace para entrar
mail-kind-account-password = Enlace para poner una contraseña
mail-kind-account-address = Cambio de la dirección de una cuenta

## Mail, for those who keep the instance

mail-state-due = en espera
mail-state-sent = enviado
mail-state-kept = guardado aquí
mail-state-skipped = no enviado
mail-state-failed = fallido
mail-is-due = espera su envío
mail-is-gathered = sale el { $when }
mail-is-sending = se está enviando
mail-is-tried-again = se reintenta el { $when }
mail-is-sent = enviado
mail-is-kept = guardado aquí
mail-is-skipped = no enviado
mail-is-failed = sin más intentos
mail-why = { $why } ({ $attempts ->
    [one] un intento
   *[other] { $attempts } intentos
})
mail-why-skipped = No se envió: { $why }.
mail-nothing-to-see = No hay nada que mostrar: { $why }.
mail-nobody = nadie del directorio
mail-kept-note = El correo se guarda aquí y no sale a ninguna parte, porque no hay un servidor de correo configurado. Define SMTP_URL para enviarlo.
mail-secret-note = Aquí se omiten los enlaces que actúan en nombre de quien lee.
mail-secret-shown = El enlace de abajo actúa en nombre de quien lo lee: no lo des a nadie más. Lo ves porque de este servidor no sale correo y tú lo administras.
mail-as-it-would-be = Esto es lo que dice ahora. Se redacta al enviarlo.
mail-unmatched = { $count ->
    [one] 1 aviso de correo rechazado no corresponde a ningún correo nuestro
   *[other] { $count } avisos de correo rechazado no corresponden a ningún correo nuestro
}
mail-unmatched-words = Cualquiera puede escribir un aviso así y enviarlo aquí, de modo que no cambió nada por ellos. Un aviso se da por bueno cuando contiene el Message-ID de un correo que salió de aquí; si tu servidor de correo lo omite, haz que devuelva el correo o sus encabezados.
mail-examples = Cómo es cada tipo de correo
mail-example-note = Un ejemplo con personas que no existen.
mail-digest-preview-note = Lo que leerían los guías de esta cohorte: sobre la última semana completa y lo que espera hoy.
done-mail-retry = Sale ahora.
mail-retry-all = Reintentar todos los correos fallidos
done-mail-retry-all = Todos los fallidos salen ahora.

## Choosing mail

account-mail-to = Llega a { $email }.
account-mail-choose = Marca lo que quieres recibir
account-mail-more = Adónde llega el correo y qué se envía siempre
account-mail-always = Se envía siempre
account-mail-always-words = Lo que protege tu cuenta y tu firma, y lo que pediste tú.
done-mail = Tus preferencias están guardadas.

# Por qué un correo no salió, o aún no: se dice tras dos puntos o tal cual, sin punto final.
unsent-refused = { $address } fue rechazada: { $reply }
unsent-not-allowed = { $server } no acepta nuestro correo: { $reply } (revisa SMTP_URL y STAMPBOOK_MAIL_FROM)
unsent-unreachable = no se puede llegar a { $server }: { $why } (revisa SMTP_URL y que el servidor esté en marcha)
unsent-unsafe = { $server } no ofreció una conexión segura: { $why }
unsent-timed-out = { $server } no respondió en { $seconds } s ({ $during })
unsent-dropped = { $server } cortó la conexión ({ $during }): { $why }
unsent-folder = no se pudo escribir ningún correo en { $folder }: { $why }
unsent-slow = el servidor de correo tardó más de { $seconds } s
unsent-no-answer = sin respuesta en { $seconds } s
unsent-no-address = no es una dirección de correo
unsent-ascii-only = el servidor de correo solo acepta direcciones en ASCII (sin SMTPUTF8)
unsent-no-starttls = no ofrece STARTTLS
unsent-password-open = una contraseña solo va por tls=required o smtps: (o, en un mismo equipo, tls=none)
unsent-at-connection = conexión nueva
unsent-at-greeting = saludo
unsent-at-mail = entrega del correo
unsent-came-back = fue devuelto: { $reason }
unsent-no-reason = no se dio ningún motivo
unsent-address = «{ $address }» no es una dirección de correo: corrígela en la página de la persona
unsent-sender = desde «{ $address }» no se puede enviar correo: escribe STAMPBOOK_MAIL_FROM como «Nombre <direccion@example.org>»
unsent-message-id = «{ $id }» no es un Message-ID
unsent-unsubscribe = «{ $address }» no es una dirección http o https para darse de baja: revisa STAMPBOOK_PUBLIC_URL
unsent-kind = no hay ningún tipo de correo llamado «{ $kind }»
unsent-not-made = no se pudo componer el correo: { $why }
unsent-not-in-words = no se pudo redactar el correo: { $why }
unsent-unreadable = lo que dice ya no se puede leer: { $why }
unsent-not-kept = lo que decía ya no se conserva
unsent-erased = aquello de lo que trata fue borrado
unsent-gone = aquello de lo que trata ya no está en el registro
unsent-cause-unreadable = su causa no es una declaración del registro
unsent-cause-missing = su causa no está en el registro
unsent-cause-other = su causa es de otro tipo
unsent-one-by-one = los correos de este tipo van de uno en uno
unsent-reader-gone = quien lo recibiría ya no está en el directorio
unsent-no-account = quien lo recibiría no tiene una cuenta abierta y, por tanto, no hay dirección
unsent-switched-off = quien lo recibiría desactivó este tipo de correo
unsent-leads-no-more = quien lo recibiría ya no guía esta cohorte
unsent-left-cohort = quien lo recibiría dejó la cohorte antes de que este correo pudiera salir
unsent-reviewed = quien lo recibiría revisó la evidencia, así que la segunda firma debe ser de otra persona
unsent-answered = se respondió antes de que este correo pudiera salir
unsent-sent-again = se envió de nuevo o se decidió otra cosa antes de que este correo pudiera salir
unsent-decided = se decidió antes de que este correo pudiera salir
unsent-told-by-signing = ya lo dice el correo sobre el nivel que se firmó con ello
unsent-taken-back = la firma se revocó antes de que este correo pudiera salir
unsent-certificate-taken-back = el certificado se revocó antes de que este correo pudiera salir
unsent-certificate-newer = un certificado más reciente ocupó su lugar antes de que este correo pudiera salir
unsent-signed-or-taken-back = se firmó o se revocó antes de que este correo pudiera salir
unsent-cohort-gone = la cohorte de la que trata ya no está en el registro
unsent-place-taken = la plaza se ocupó, o ya nadie la espera
unsent-session-gone = la sesión de la que trata ya no está en el registro
unsent-session-begun = la sesión habría empezado antes de que este correo pudiera salir
unsent-demo = demostración: es cosa del pasado
