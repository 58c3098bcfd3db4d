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
