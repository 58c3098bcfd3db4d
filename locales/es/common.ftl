# Words that many pages share.

language-own-name = Español
language-choose = Idioma
language-field = Idioma en que lees
language-hint = Para páginas, correos y documentos. Lo que escriben las personas se queda como lo escribieron.
language-save = Guardar idioma
language-unknown = Elige uno de los idiomas de la lista.
done-language = Ahora lees Stampbook en este idioma.

list-comma = ,{ " " }
list-semicolon = ;{ " " }
# Between what something is called and what it is.
colon = :
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB

skip-to-content = Ir al contenido
nav-label = Secciones
nav-more = Más
nav-here = (estás aquí)
nav-waiting = en espera
nav-account = Tu cuenta
nav-sign-out = Salir
nav-passport = Pasaporte
nav-evidence = Evidencias
nav-queue = Revisión
nav-cohorts = Cohortes
nav-people = Personas
nav-frameworks = Marcos
nav-mail = Correo
nav-administration = Administración
foot-words = Stampbook, al cuidado de tu organización
demo-note-label = Acerca de esta demostración
demo-note = Esto es una demostración con personas inventadas. Explora con libertad: nada es real.

save = Guardar
cancel = Cancelar
actions = Acciones
copied = Copiado
find-button = Buscar
problems-title = Hay un problema
pager-label = Más de esta lista
pager-earlier = Página anterior
pager-later = Página siguiente

field-name = Nombre
field-name-hint = Tal como tú lo escribes, en cualquier alfabeto.
field-email = Correo electrónico
field-password = Contraseña
field-new-password = Contraseña nueva
field-new-password-hint = Al menos 10 caracteres. Una frase es fácil de recordar y difícil de adivinar.
field-reason = Motivo

count-levels = { $count ->
    [one] { $count } nivel
   *[other] { $count } niveles
}
level-named = Nivel { $level }, { $name }

date-long = { $day } de { $month } de { $year }
date-short = { $day } { $month } { $year }
date-no-year = { $day } de { $month }
date-moment = { $day }, { $time } UTC
date-today = hoy
date-yesterday = ayer
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic

state-none = Sin empezar
state-draft = Borrador
state-evidence = Con evidencia
state-waiting = Por revisar
state-half = Falta la segunda firma
state-returned = Devuelto
state-signed = Firmado
state-expired = Caducado
state-revoked = Revocado
state-suspended = En pausa
state-earned = Obtenido, no cuenta

role-learner = Participante
role-lead = Guía
role-registrar = Secretaría
role-administrator = Administración
role-sponsor = Patrocinio
role-peer = Colega

nav-due = Pendiente
level-number = Nivel { $level }

toast-undo = Deshacer
paste-too-long = Ese texto es demasiado largo para este campo y no se ha pegado. Sigue copiado: pega una parte o adjúntalo como archivo.
dialog-close = Cerrar

# What somebody signs in with.

device-on-android = { $browser } en Android
device-on-iphone = { $browser } en un iPhone
device-on-ipad = { $browser } en un iPad
device-on-windows = { $browser } en Windows
device-on-mac = { $browser } en un Mac
device-on-chromeos = { $browser } en ChromeOS
device-on-linux = { $browser } en Linux
