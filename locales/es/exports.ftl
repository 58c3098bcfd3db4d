# Pasaportes de muchas personas en un archivo

exports-title = Exportar pasaportes
exports-words = Pasaportes de muchas personas en PDF dentro de un archivo ZIP, con una tabla de nombres, identificadores y sumas de comprobación. El servidor lo hace en segundo plano: puedes salir de esta página. Cada archivo se guarda { $days } días.
exports-new = Nueva exportación
exports-of = Pasaportes de quién
exports-cohort = Una cohorte
exports-which-cohort = Qué cohorte
exports-unit = Una unidad, con las que dependen de ella
exports-which-unit = Qué unidad
exports-choose = Elige una
exports-since = Quienes tienen un nivel firmado desde un día
exports-since-when = Desde qué día
exports-since-day = Niveles firmados desde { $day }
exports-everybody = Todos
exports-everybody-hint = Quienes alguna vez aprendieron en una cohorte o tienen un nivel.
exports-untitled = Una cohorte o unidad que ya no existe
exports-language = Idioma de los documentos
exports-paper = Papel
paper-a4 = A4
paper-letter = Carta
exports-begin = Crear el archivo
exports-list = Exportaciones hasta ahora
exports-look-again = Mirar otra vez
exports-none = Nadie ha pedido todavía una exportación, o ya se eliminaron todas.
exports-how-far = Avance
exports-until = se guarda hasta
exports-fetch = Descargar
exports-cancel = Cancelar
exports-remove = Quitar el archivo
exports-remove-words = Nadie podrá descargarlo ya. Un archivo hecho de nuevo dice lo que los pasaportes digan entonces.
export-progress = { $done } de { $people } personas
export-waiting = Espera su turno
export-running = En preparación
export-interrupted = Interrumpida
export-interrupted-words = El servidor se detuvo a la mitad. Continuará desde ahí por sí solo.
export-done = Lista
export-failed = Fallida
export-cancelled = Cancelada
export-cancelled-words = Alguien la canceló; no hay archivo.
export-erased = Se borró a alguien mientras este archivo existía o se preparaba, por eso se quitó. Pide uno nuevo.
export-role-ended = Quien la pidió ya no es de la Secretaría. Pídela tú.
export-broken = No se pudo crear: { $why }
export-inside = { $count ->
    [one] { $count } pasaporte
   *[other] { $count } pasaportes
} en el archivo.
export-left-out = { $count ->
    [one] Falta el pasaporte de una persona: passports.csv, en el archivo, dice por qué.
   *[other] Faltan los pasaportes de { $count } personas: passports.csv, en el archivo, dice por qué.
}
done-export-begun = El servidor ha empezado. Puedes salir de esta página.
done-export-cancelled = La exportación está cancelada.
done-export-removed = El archivo se ha quitado.
refused-thing-export = exportación
refused-export-of = Di de quién son los pasaportes: todos, una cohorte, una unidad o quienes tienen un nivel firmado desde un día.
refused-export-cohort = Elige una cohorte.
refused-export-unit = Elige una unidad.
refused-export-since = Di desde qué día.
refused-export-to-come = Ese día aún no ha llegado.
refused-export-language = No se hacen documentos en ese idioma.
refused-export-paper = Hay a4 y letter.
refused-export-nobody = No hay nadie, así que no hay pasaportes que exportar.
refused-export-too-many = Hay { $most } exportaciones sin terminar. Espera a una de ellas o cancélala.
refused-export-too-many-of-yours = Tienes { $most } exportaciones terminadas o en camino. Quita un archivo que ya no necesites, o espera a que pase su tiempo.
refused-export-room = Las exportaciones terminadas llenan los { $mebibytes } MiB que hay para ellas. Quita un archivo que ya nadie necesite, o espera a que pase su tiempo.
refused-export-elsewhere = El archivo está en la carpeta de datos de otra copia de este servidor. Pídelo allí, o haz que todas las copias usen una misma carpeta.
export-given-up = Se empezó cinco veces y se interrumpió cada vez, quizá porque el servidor se detuvo. Pídela de nuevo, o para menos personas.
