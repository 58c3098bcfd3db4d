## The list and a cohort

cohorts-join = Unirse con un código
cohort-dates = { $from } – { $until }
cohort-about = { $framework }, versión { $version } · { $taken } de { $places ->
    [one] 1 plaza
   *[other] { $places } plazas
}
cohort-about-waiting = { $about } · { $waiting } en lista de espera
cohort-wait-for-review = { $count } { $count ->
    [one] evidencia por revisar
   *[other] evidencias por revisar
}
cohort-nobody-signs = Nadie puede firmar aquí
cohort-live = En curso
cohort-to-come = Empieza el { $day }
cohort-grace = Terminada, se firma hasta el { $day }
cohort-ended = Terminada, sin cerrar
cohort-closed-on = Cerrada el { $day }
cohort-framework = { $title }, versión { $version }
cohort-places = { $taken } de { $places ->
    [one] 1 plaza ocupada
   *[other] { $places } plazas ocupadas
}
cohort-csv = Descargar como tabla
cohort-edit-button = Cambiar título, fechas o guías
cohort-digest = El correo de esta semana a sus guías
cohort-close-note = Unas palabras de cierre (opcional)
cohort-invite-end = Anular este enlace y este código
cohort-invite-works = Funciona hasta el { $day }, para { $uses ->
    [one] una persona más
   *[other] { $uses } personas más
}.
cohort-add-hint = De alguien que ya tiene cuenta aquí.
cohort-add-unknown = Nadie tiene aquí esta dirección. Envía el enlace de invitación o pide antes a la secretaría que dé de alta a la persona.
cohort-no-such-role = Elige participante o guía.
cohort-tile-levels = niveles firmados
cohort-tile-of = { $done } de { $all }
cohort-tile-waiting = { $count ->
    [one] evidencia por revisar
   *[other] evidencias por revisar
}
cohort-tile-stalled = { $count ->
    [one] participante
   *[other] participantes
} sin evidencias desde hace { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}
cohort-tile-target = { $count ->
    [one] participante
   *[other] participantes
} con { $level ->
    [0] su nivel objetivo en todo
   *[other] el nivel { $level } en todo
}
cohort-stalled-words = Sin evidencias desde hace { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}.
cohort-invite-address = Enviarla a una dirección de correo
cohort-invite-address-hint = A quien aún no tenga cuenta se le indica que te la pida.
cohort-invite-mail = Enviar la invitación
cohort-cell = { $name }, { $competency }: { $level ->
    [0] aún sin nivel
   *[other] nivel { $level }
}
cohort-cell-waiting = { $cell }, por revisar
cohort-cell-returned = { $cell }, devuelto
cohort-cell-suspended = { $cell }, en pausa
cohort-stalled-all = Ver { $count } participantes
cohort-stalled-never = aún no ha enviado nada
cohort-stalled-since = última evidencia hace { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}
cohort-attendance = { $attended } de { $taken ->
    [one] 1 sesión
   *[other] { $taken } sesiones
}
cohort-session-about = { $attended ->
    [one] { $attended } asistió
   *[other] { $attended } asistieron
}
cohort-session-apologised = { $apologised ->
    [one] { $apologised } se excusó
   *[other] { $apologised } se excusaron
}
cohort-session-absent = { $absent ->
    [one] { $absent } faltó
   *[other] { $absent } faltaron
}
cohort-session-next = la próxima
cohort-away = Si se ausenta un guía
cohort-away-words = Otra persona revisa y firma aquí durante unos días. En el registro constan los dos nombres.
cohort-away-lead = Quién se ausenta
cohort-away-to = Quién suple
cohort-away-button = Registrar la suplencia
cohort-away-end = Terminar
cohort-away-nobody = Nadie más tiene el rol de guía.
cohort-away-line = { $to } suple a { $lead } del { $from } al { $until }
cohort-away-none = Elige a alguien
cohort-lead-closed = La cuenta está cerrada. Elige a otra persona.
cohort-field-version-hint = Los niveles obtenidos con una versión anterior se conservan.
cohort-away-choose = Elige quién suple.
cohort-no-place-full = { $places ->
    [one] La única plaza está ocupada
   *[other] Las { $places } plazas están ocupadas
}. Añade plazas o espera a que quede una libre.
cohort-no-place-over = La cohorte terminó el { $day }. Dale una fecha de fin posterior antes de asignar plazas.
cohort-no-place-edit = Cambiar plazas o fechas
cohort-no-day = Escribe un día, por ejemplo 3 de marzo de 2026.
cohort-no-first-day = Escribe el primer día, por ejemplo 3 de marzo de 2026.
cohort-no-last-day = Escribe el último día, por ejemplo 30 de junio de 2026.
cohort-no-title = Pon un título a la cohorte.
cohort-away-no-first-day = Escribe desde qué día vale la suplencia, por ejemplo 3 de marzo de 2026.
cohort-away-no-last-day = Escribe hasta qué día vale, por ejemplo 17 de marzo de 2026.
cohort-no-number = Escribe un número de plazas, por ejemplo 12.
cohort-no-days = Escribe un número de días, por ejemplo 14.
cohort-no-such-unit = Elige una unidad de la lista, o ninguna.
cohort-field-grace = Días de margen
cohort-field-grace-hint = Cuánto tiempo se puede firmar aún después del último día.
cohort-field-unit = Unidad
cohort-field-unit-hint = Quien patrocina la unidad ve cómo va la cohorte.
cohort-field-unit-none = ninguna unidad
cohort-field-targets = Otro objetivo en algunas competencias
cohort-field-targets-as-all = como en todas
cohort-no-framework-chosen = Elige un marco.
cohort-no-lead-chosen = Elige quién la guía: una o dos personas.
cohort-many-leads = Una cohorte tiene uno o dos guías. Desmarca a los que sobren.
cohort-level-choice = Nivel { $level }
cohort-version-choice = { $title }, versión { $version }
cohort-version-now = { $title }, versión { $version } (la actual)

account-away-line = { $to } firma por ti del { $from } al { $until }.

## As a learner sees it

cohort-with-you = Con quién aprendes
cohort-with-you-words = Por dónde va cada participante queda entre esa persona y sus guías.
cohort-own-levels = niveles firmados en tu pasaporte
cohort-own-attendance = sesiones a las que asististe
cohort-own-waiting = { $count ->
    [one] nivel por revisar
   *[other] niveles por revisar
}
cohort-you-wait = Aún no hay plaza para ti. Tienes el número { $place } en la lista de espera; tus guías van dando las plazas que quedan libres.
cohort-you-attended = Asististe.
cohort-you-contributed = Asististe y participaste.
cohort-you-apologised = Te excusaste.
cohort-you-absent = No asististe.
cohort-leave = Dejar esta cohorte
cohort-leave-words = Lo que has obtenido queda en tu pasaporte. Para volver necesitarás una invitación.

## Sessions

session-edit = Cambiar el plan
session-zone = Horas de { $zone }.
session-hours = { $weekday } { $day }, de { $from } a { $until } ({ $zone })
session-hours-over = { $weekday } { $day }, de { $from } a { $until } del día siguiente ({ $zone })
session-agenda-hint = Un punto por línea. Lo ve toda la cohorte.
session-no-from = Escribe la hora a la que empieza, por ejemplo 14:30.
session-no-until = Escribe la hora a la que termina, por ejemplo 16:00.
session-ends-early = La sesión debe terminar después de empezar.
session-is-cancelled = Cancelada
session-is-cancelled-because = Cancelada: { $reason }
session-cancel = Cancelar esta sesión
session-cancel-words = Sigue en la lista como cancelada y no cuenta en la asistencia de nadie.
session-cancel-reason = Por qué (opcional)
session-cancel-button = Cancelar la sesión
session-mark-unknown = Elige «Asistió», «Se excusó» o «Faltó».
session-no-marks = No has marcado a nadie, así que no se guardó nada. Elige «Asistió», «Se excusó» o «Faltó» para al menos una persona.
session-together = Firmar en grupo
session-together-words = Elige un nivel. Verás qué puede mostrar cada participante y firmarás para quienes estén presentes.
session-together-competency = Competencia
session-together-level = Nivel
session-together-look = Ver quién está a punto
together-title = Firmar en grupo
together-level = Nivel { $level }, { $name }
together-asks = Qué pide el nivel
together-rule = { $pieces ->
    [0] No requiere evidencias
    [one] Requiere una evidencia
   *[other] Requiere { $pieces } evidencias
}{ $cycles ->
    [0] {""}
    [one] , con un ciclo de aprendizaje completo
   *[other] , con { $cycles } ciclos de aprendizaje completos
}.
together-who = Para quién
together-who-hint = Las evidencias por revisar para este nivel quedan aceptadas con tu firma. Cada persona se valora por separado.
together-nobody-ready = Ahora mismo este nivel no se puede firmar para nadie. Junto a cada nombre se explica por qué.
together-nobody = Elige al menos a un participante.
together-holds = Ya tiene este nivel
together-nothing = Aún no ha enviado nada para este nivel
together-piece-waits = { $title } (por revisar)
together-piece-accepted = { $title } (aceptada)
together-piece-returned = { $title } (devuelta)
together-piece-part = { $title } (aceptada en parte)
together-piece-meanwhile = { $title } (nivel firmado entretanto)
together-comment = Unas palabras para todos (opcional)
together-comment-hint = Aparecen en cada firma.
together-button = Firmar para quienes elegiste
together-back = Volver a la sesión
together-signed = Firmado
together-not-signed = Sin firmar
together-see-signoff = Ver la firma de { $name }
together-see-passport = Ver el pasaporte de { $name }
together-summary = { $signed ->
    [0] No se firmó para nadie
    [one] Se firmó para una persona
   *[other] Se firmó para { $signed } personas
}{ $not ->
    [0] {""}
    [one] , para una no
   *[other] , para { $not } no
}

## Joining

join-title = Unirse a una cohorte
join-code = Código
join-code-hint = Doce letras y cifras que te da tu guía, por ejemplo H7RK-2MPD-X9QT. Los guiones dan igual.
join-look = Buscarlo
join-none = Este código no funciona. Comprueba cada letra o pide uno nuevo a tu guía.
join-about = { $framework } · { $dates } · a cargo de { $leads }
join-about-nobody = { $framework } · { $dates }
join-spent = Esta invitación ya no funciona. Pide una nueva a quien te la envió.
join-already = Ya estás en esta cohorte.

## Sponsors

nav-sponsor = Panorama
nav-shown = Compartido
sponsor-title = Panorama
sponsor-empty-title = Aún no hay nada que mostrar
sponsor-empty-words = Aquí verás las cohortes que patrocinas: cuántas personas aprenden, cuántos niveles alcanzan, cuántas asisten. Nunca quiénes.
sponsor-csv = Descargar como tabla
sponsor-no-names = Solo cifras: aquí no se muestra quiénes son los participantes.
sponsor-no-learners = Aún no hay participantes.
sponsor-reached = Participantes en cada nivel
sponsor-competency = Competencia
sponsor-months = Niveles firmados en los últimos doce meses
sponsor-month = Mes
sponsor-signed = Niveles firmados
sponsor-cohort = Cohorte
sponsor-learners = Participantes
sponsor-levels = Niveles firmados
sponsor-attendance = Asistencia
sponsor-evidence = Evidencias en 30 días
sponsor-percent = { $percent } %
sponsor-tile-cohorts = { $count ->
    [one] cohorte
   *[other] cohortes
}
sponsor-tile-learners = { $count ->
    [one] participante
   *[other] participantes
}
sponsor-tile-levels = niveles firmados
sponsor-tile-active = con evidencias en los últimos 30 días
sponsor-tile-attendance = de asistencia a las sesiones

## What just happened

done-cohort-opened = La cohorte está abierta. El paso siguiente: invitar a la gente.
done-cohort-saved = Guardado.
done-cohort-closed = La cohorte está cerrada y su registro, congelado.
done-cohort-reopened = La cohorte vuelve a estar abierta.
done-member-added = Ya está en la cohorte.
done-member-waits = No hay plazas libres o hay quien espera antes. Está en la lista de espera.
done-member-removed = Ya no está en la cohorte.
done-member-admitted = Ya tiene plaza.
done-invitation = El nuevo enlace y el nuevo código están listos. Los anteriores ya no funcionan.
done-invitation-mailed = La invitación va en camino.
done-invitations-ended = Ya no funciona ninguna invitación a esta cohorte.
done-stands-in = Anotado. En esos días puede revisar y firmar.
done-stand-in-ended = La suplencia ha terminado.
done-left = Has dejado la cohorte.
done-place = Te damos la bienvenida. Tienes plaza.
done-place-waits = Estás en la lista de espera.
done-session-planned = La sesión está planificada.
done-session-saved = El plan está actualizado.
done-session-cancelled = La sesión está cancelada.
done-attendance = La asistencia está guardada.
