# Keeping the instance, and what is due

admin-from-command-line = línea de comandos
admin-from-variable = variable
admin-from-file = archivo de configuración
admin-from-first-run = primer inicio
admin-from-default = valor predeterminado
admin-transport = Sale por { $how }.
admin-transport-kept = No sale a ninguna parte y se guarda aquí para leerlo. Define SMTP_URL para enviarlo.
admin-oldest = El más antiguo espera desde el
admin-held = { $count ->
    [one] Uno de los que esperan ya se intentó enviar y se volverá a intentar.
   *[other] { $count } de los que esperan ya se intentaron enviar y se volverán a intentar.
}
admin-jobs-words = El servidor envía por sí solo el correo cuando toca, escribe los resúmenes los lunes y el primero de cada mes a las { $hour }, y hace limpieza cada hora.
admin-progress-done = Los últimos resúmenes fueron los de { $period }, escritos el
admin-progress-running = Se están escribiendo los resúmenes de { $period }, desde el
admin-progress-never = Aún no se ha escrito ningún resumen.
admin-people = personas en el directorio
admin-units = { $count ->
    [one] unidad
   *[other] unidades
}
admin-accounts = { $count ->
    [0] cuentas abiertas
   *[other] cuentas abiertas, { $count } de ellas aún sin contraseña: entran con un enlace por correo
}
admin-facts = asientos en el registro
admin-mail-held = { $count ->
    [one] Un correo está retenido y se volverá a intentar
   *[other] { $count } correos están retenidos y se volverán a intentar
}
admin-files = archivos, { $size }, en este equipo
admin-files-away = archivos, { $size }, en { $place }
admin-record-broken = { $count ->
    [one] El registro tiene un problema
   *[other] El registro tiene { $count } problemas
}
admin-storage-broken = No se pueden guardar archivos: { $why }
admin-mail-failed = { $count ->
    [one] Falló un correo
   *[other] Fallaron { $count } correos
}
admin-mail-refused = { $count ->
    [one] Una dirección rechaza el correo
   *[other] { $count } direcciones rechazan el correo
}
admin-verified = verificado
admin-broken = dañado
admin-verified-words = { $facts } asientos en { $chains ->
    [one] { $chains } cadena.
   *[other] { $chains } cadenas.
}
done-verified = Se comprobó todo el registro; abajo está lo que se encontró.
done-verifying = Se está comprobando el registro. Es largo: vuelve a mirar aquí dentro de unos minutos.
due-suspended = Firmas en pausa
due-suspended-about = Firmado el { $day }. Quien consta como firmante dice que no firmó.
due-half = Falta la segunda firma
due-half-about = Firmado el { $day } por { $name }. Antes de contar, firma una segunda persona que no haya intervenido.
due-appeals = Apelaciones
due-appeal = Espera tu decisión
due-appeal-about = Apelación del { $day }
due-refused = Correo que no llegó
due-refused-since = Rechazado, { $day }
due-unsigned = Cohortes en las que nadie puede firmar
due-unsigned-badge = Necesita guía
due-unsigned-about = { $leads ->
    [0] No tiene guía
    [one] La cuenta de su guía está cerrada o no existe
   *[other] Las cuentas de sus guías están cerradas o no existen
}, y hoy nadie suple. Elige quién la guía.
due-left = Evidencias que quedaron sin revisar
due-left-about = { $count ->
    [one] Quedó una evidencia, enviada el { $day }. Se podrá revisar
   *[other] Quedaron { $count } evidencias, la primera enviada el { $day }. Se podrán revisar
} si la cohorte se vuelve a abrir o se le da una fecha de fin posterior.
due-left-closed = Cohorte cerrada
due-left-over = Cohorte terminada
due-closing = Cohortes por cerrar
due-ends = Termina el { $day }
due-to-close = Por cerrar
due-signs-until = Se firma hasta el { $day }
due-expiring = Caducan en los próximos 90 días
due-days-left = { $count ->
    [0] Hoy es su último día.
    [one] Queda { $count } día.
   *[other] Quedan { $count } días.
}
due-until = Hasta el { $day }
due-step = { $competency }, nivel { $level }
due-more = Se muestran los primeros { $count }. Seguirán otros cuando estos estén resueltos.
due-exports = Exportar pasaportes

# First steps of a fresh installation

guide-title = Primeros pasos
guide-intro = Hacen falta cuatro cosas para que alguien pueda aprender aquí. Esta lista desaparece cuando estén todas.
guide-done = hecho
guide-framework = Publica un marco
guide-framework-words = Impórtalo de un archivo o escríbelo: competencias con tres niveles cada una.
guide-people = Añade a quienes guían
guide-people-words = Al menos un guía, que revisa evidencias y firma niveles. Un correo le permite elegir su contraseña.
guide-cohort = Abre una cohorte
guide-cohort-words = Un título, un marco, fechas y un guía.
guide-learners = Invita a participantes
guide-learners-words = Pasa el enlace o el código de la cohorte, importa una lista o añade personas a mano.
admin-checking-title = Se comprueba el registro
admin-checking = { $done } de { $all } asientos
admin-checking-stop = Detener la comprobación
done-verification-stopped = La comprobación se está deteniendo. Abajo está lo que encontró la última completa.
admin-check-stopped = La última comprobación se detuvo antes de terminar.
admin-check-silent = La última comprobación se interrumpió sin decir nada: quizá se detuvo el servidor.
admin-check-failed = La última comprobación falló: { $why }
