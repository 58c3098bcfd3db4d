# Importing a roster

roster-summary = Personas nuevas: { $new }; con cambios: { $changed }; sin cambios: { $same }.
roster-refused = No se puede incorporar nada hasta que se corrijan estas filas.
roster-nothing = Todas las personas y todo lo demás de la lista ya están aquí. No cambiaría nada.
roster-mail = Las personas nuevas reciben un correo con un enlace para poner una contraseña. Una lista nunca quita a nadie.
roster-mail-kept = Las personas nuevas no se enteran: su correo se guarda aquí y no sale a ninguna parte, porque no hay un servidor de correo configurado. Una lista nunca quita a nadie.
roster-framework = Marco de las cohortes nuevas
roster-framework-hint = Solo para cohortes que aún no estén abiertas y no indiquen un marco en una columna propia.
roster-framework-none = elige…
roster-too-large = Los archivos superan { $most } MB en total, o son más de { $files }. Envía solo una parte.
done-roster = { $count ->
    [0] La lista está incorporada. No había nadie nuevo.
    [one] La lista está incorporada. Hay una persona nueva; su invitación va en camino.
   *[other] La lista está incorporada. Hay { $count } personas nuevas; sus invitaciones van en camino.
}
done-roster-kept = { $count ->
    [0] La lista está incorporada. No había nadie nuevo.
    [one] La lista está incorporada. Hay una persona nueva. Su invitación se guarda aquí y no sale a ninguna parte, porque no hay un servidor de correo configurado.
   *[other] La lista está incorporada. Hay { $count } personas nuevas. Sus invitaciones se guardan aquí y no salen a ninguna parte, porque no hay un servidor de correo configurado.
}

# What is wrong with a roster; without a full stop at its end, but for the first. What begins with a place (“line 3:”) goes
# on as a sentence does there.

roster-problem = { $said }.
roster-large-bytes = { $bytes } bytes, y se leen { $most } ({ $mebibytes } MiB): divídelo
roster-large-rows = más de { $most } filas: divídelo
roster-unknown-pdf = es un PDF: pide un archivo CSV
roster-unknown-xml = es XML o HTML: exporta la lista como CSV
roster-table-no-rows = no hay ninguna fila bajo los títulos de columna: añade personas, una por fila
roster-fault-neither = no son los archivos de OneRoster (users.csv, enrollments.csv…) ni un solo archivo CSV con las columnas name y email: elige una de las dos cosas
roster-fault-columns = una lista tiene las columnas name y email; aquí están { $columns }. Cambia el nombre de las tuyas o añádelas
roster-fault-day = «{ $typed }» en { $column } no es un día: escríbelo como 2026-02-28
roster-fault-unit = una unidad necesita un sourcedId y un nombre: añade lo que falta
roster-fault-class = una clase necesita un sourcedId y un título: añade lo que falta
roster-fault-class-twice = «{ $title }» está dos veces: da a cada clase su propio título
roster-fault-id-twice = el sourcedId { $id } está dos veces: deja uno
roster-fault-no-id = falta el sourcedId: exporta la lista de nuevo
roster-fault-no-names = falta el nombre: rellena givenName y familyName
roster-fault-no-name = falta el nombre: añádelo
roster-fault-no-email = { $name } no tiene dirección de correo: añádela
roster-fault-nobody-email = esta persona no tiene dirección de correo: añádela
roster-fault-email = «{ $typed }» no es una dirección de correo: escríbela como name@example.org
roster-fault-email-twice = { $email } ya está en { $at }: deja una de las dos o corrige la dirección
roster-fault-no-user = en users.csv no existe { $id }: exporta los dos archivos a la vez
roster-fault-no-class = en classes.csv no existe { $id }: exporta los dos archivos a la vez
roster-fault-role = «{ $typed }» no es un rol: escribe uno de { $roles }
roster-fault-role-of-cohort = el rol «{ $role }» no se da para una sola cohorte: quita la cohorte o da a esta persona una fila propia para ella
roster-fault-grant = solo la administración puede dar el rol «{ $role }»: pídelo allí o quita el rol
roster-fault-account-closed = la cuenta de { $name } está cerrada: vuelve a abrirla antes o da el rol a otra persona
roster-fault-ends-first = «{ $title }» terminaría antes de empezar: corrige uno de sus días
roster-fault-two-spellings = «{ $title }» está escrito «{ $other }» en { $at }: escríbelo de una sola manera o da otro título a uno de los dos
roster-fault-contradicts = «{ $title }» tiene otros días u otro marco en { $at }: haz que coincidan
roster-fault-no-cohort = no existe la cohorte «{ $title }»: ábrela antes o indica aquí su primer y su último día
roster-fault-cohort-like = no existe la cohorte «{ $title }», pero sí «{ $there }»: escribe su título tal como está o da otro título a la nueva
roster-fault-cohort-closed = «{ $title }» está cerrada: reábrela antes o elige otra cohorte
roster-fault-cohort-ended = «{ $title }» terminó el { $day }: elige otra cohorte
roster-fault-cohorts-alike = varias cohortes se llaman «{ $title }»: da a cada una su propio título
roster-fault-no-lead = nadie guía «{ $title }»: añade una fila con el rol lead para ella
roster-fault-two-leads = «{ $title }» ya tiene dos guías, y no puede haber más: antes tiene que dejarla uno
roster-fault-leads-and-learns = nadie guía y aprende en la misma cohorte, «{ $title }»: deja una de las dos cosas
roster-fault-framework-needed = «{ $title }» sería nueva, y no se nombra ningún marco publicado para ella: nombra uno por su título
roster-fault-framework = ningún marco publicado se llama «{ $typed }»: escribe { $titles }
roster-fault-framework-of-many = ningún marco publicado se llama «{ $typed }»: escribe { $titles }, u otro de la lista de marcos
roster-fault-no-framework-yet = ningún marco publicado se llama «{ $typed }»: publica antes uno
roster-text-name = el nombre
roster-text-title = el título de la cohorte
roster-text-unit = el nombre de la unidad
roster-framework-called = «{ $title }»
roster-framework-or = { $all } o { $next }

# What is left out of a roster.

roster-note-gone = { $count ->
    [one] Una fila está marcada como eliminada o desactivada y se pasa por alto: nadie pierde nada por una lista.
   *[other] { $count } filas están marcadas como eliminadas o desactivadas y se pasan por alto: nadie pierde nada por una lista.
}
roster-note-files = Los archivos que no hacen falta se pasan por alto: { $files }.
roster-note-columns = Las columnas que aquí no significan nada se pasan por alto: { $columns }.
roster-note-password = La columna «{ $column }» se pasa por alto: ninguna contraseña viene de un archivo. Cada persona pone la suya con un enlace enviado por correo.
roster-note-password-of = La columna «password» de { $file } se pasa por alto: ninguna contraseña viene de un archivo. Cada persona pone la suya con un enlace enviado por correo.
roster-note-enrolments = { $count ->
    [one] Una inscripción como «{ $role }» se pasa por alto: aquí solo significan algo student y teacher.
   *[other] { $count } inscripciones como «{ $role }» se pasan por alto: aquí solo significan algo student y teacher.
}

# What a roster changes; the name of whoever or whatever it is about stands before it.

roster-change-unit = unidad
roster-change-name = nombre: «{ $from }» pasa a ser «{ $to }»
roster-change-moved = unidad: { $unit }
roster-change-role = rol: { $role }
roster-change-beside = { $role } de { $cohort }
roster-change-waits = espera una plaza en { $cohort }
roster-change-leads = guía { $cohort }
roster-change-joins = entra en { $cohort }
roster-change-cohort = cohorte con { $framework }, del { $from } al { $until }
roster-role-administrator = administración
roster-role-registrar = secretaría
roster-role-lead = guía
roster-role-learner = participante
roster-role-sponsor = patrocinio
roster-role-peer = colega
