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
