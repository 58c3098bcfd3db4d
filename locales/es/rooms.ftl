# Sign-offs

signoff-title = Firmar el nivel { $level }
signoff-crumb = Firma
signoff-framework-version = { $title }, versión { $version }
signoff-second = Este nivel necesita una segunda persona que no haya intervenido. Contará cuando hayan firmado las dos.
signoff-descriptor = Cómo se ve el nivel
signoff-descriptor-then = Qué se firmó
signoff-evidence = Evidencias que has mirado
signoff-evidence-judged = Evidencias valoradas
signoff-no-evidence = Aún no hay evidencias para este nivel.
signoff-read = Leerla
signoff-comment = Comentario
signoff-comment-hint = La persona lo lee junto al sello.
signoff-prior = Aprendizaje previo reconocido
signoff-prior-hint = Para lo que alguien ya sabía hacer antes de llegar. Requiere tu motivo en lugar de evidencias, y así consta en el pasaporte.
signoff-prior-field = ¿Cómo lo sabes?
signoff-receipt = Recibirás por correo un comprobante que dice exactamente qué firmaste.
signoff-by = Firma de
signoff-by-first = Primera firma de
signoff-by-second = Segunda firma de
signoff-half = { $name } firmó el { $day }. Falta la segunda firma: el nivel contará cuando firme también otra persona que no haya intervenido.
signoff-cohort = Cohorte
signoff-framework = Marco
signoff-expires = Válido hasta
signoff-countersign = Poner la segunda firma
signoff-renew = Renovarla
signoff-settle = En pausa
signoff-settle-words = Quien consta como firmante dijo «no fui yo». Pregúntale, pregunta al participante y decide después.
signoff-settle-legend = Tu decisión
signoff-stands = Se mantiene
signoff-revoke = Revocarla
signoff-revoke-words = El sello sigue a la vista como revocado, con tu nombre, la fecha y tu motivo. El participante recibe un correo.
signoff-revoke-hint = Qué estaba mal, en una frase a la que el participante pueda responder.
not-me-title = ¿No fuiste tú?
not-me-words = Ponemos esta firma en pausa de inmediato. La secretaría lo mira y no cambia nada más.
not-me-button = No fui yo
not-me-done-title = Está en pausa
not-me-done = La secretaría ya lo sabe. Si alguien puede conocer tu contraseña, sal de todas partes y pon una nueva.
not-me-spent = Ya se usó, es demasiado antiguo o no se copió entero. Si necesitas ayuda, pregunta a la secretaría.
appeal-title = Otra revisión
appeal-text = Cómo lo ve el participante
appeal-field = ¿Cómo lo ves tú?
appeal-field-hint = Lo leen la secretaría y tu guía. Los dos textos quedan en el registro.
appeal-button = Pedir otra revisión
appeal-waits = Está en la secretaría, que decide.
appeal-decide = Tu decisión
appeal-again = Hay que revisarlo otra vez
appeal-stands = La decisión se mantiene
appeal-reason-hint = Lo leen las dos partes.

# People

people-title = Personas
people-new = Añadir a una persona
people-import = Importar una lista
people-find = Buscar por nombre o dirección
people-role = Rol
people-any-role = Cualquier rol
people-nobody = No hay coincidencias. Prueba con menos letras.
person-still-leads = Todavía guía estas cohortes. Nombra otro guía en cada una:
person-stands-in = Todavía suple a un guía en estas cohortes. Termina ahí la suplencia:
person-stands-in-line = { $cohort }: suple a { $lead } del { $from } al { $until }
closure-ends = A { $name } se le cierran de inmediato todos los accesos y ya no podrá entrar. Los enlaces para entrar o poner una contraseña dejan de funcionar.
closure-stays = Lo que escribió, decidió y firmó se conserva, igual que su pasaporte, si lo tiene. Puedes volver a abrir la cuenta cuando quieras, en su página.
closure-leads = Guía estas cohortes y seguirá en ellas aunque se cierre su cuenta. Nombra otro guía en cada una:
closure-alone = { $cohort }: nadie más la guía
closure-stands-in = Suple a un guía en estas cohortes, y nadie lo hará cuando su cuenta esté cerrada:
closure-button = Cerrar la cuenta
person-mail-problem = El correo a esta dirección no llega
person-unit = Unidad
person-unit-hint = Departamento, servicio o sede.
person-passport = Abrir el pasaporte
person-edit = Cambiar nombre, dirección o unidad
person-roles = Roles
person-no-roles = No tiene ninguno. Para aprender en una cohorte no hace falta.
person-scope = Dónde
person-from = Desde
person-until = Hasta
person-open = sin fin
person-ended = terminado
person-end = Terminar hoy
person-grant = Dar un rol
person-granted-by = por
person-access = Acceso
person-invite = Enviar un enlace para entrar
person-sign-out = Cerrar todos sus accesos
person-devices = Accesos abiertos
person-close = Cerrar su cuenta
person-open-again = Volver a abrir su cuenta
person-everywhere = en todas partes
person-by-operator = quien opera el servidor
person-no-account = No tiene cuenta.
person-closed = Esta cuenta está cerrada.
person-grant-closed = Los roles son para quienes pueden entrar. Vuelve a abrir la cuenta para dar uno.
person-never-seen = Nunca ha entrado.
person-not-signed-in = No tiene ningún acceso abierto.
person-seen = Última visita: { $day }.
person-no-day = Elige un día como 2026-09-01
people-closed = cerrada
people-invited = aún sin contraseña
done-invited = Un enlace para poner una contraseña va en camino.
done-person-saved = Guardado.
done-granted = Ya tiene el rol.
done-ended = El rol ha terminado.
done-signed-out = Todos sus accesos están cerrados.
done-closed = Su cuenta está cerrada, y también todos sus accesos.
done-opened = Su cuenta vuelve a estar abierta. Envía un enlace si hace falta.
person-name-hint = Tal como lo escribe la persona, en cualquier alfabeto.
person-email-hint = Ahí recibe un enlace para poner una contraseña.
person-role-hint = Más roles, con fechas, después.
person-add = Añadir e invitar
person-scope-hint = Patrocinio: en todas partes, una unidad o una cohorte. Colega: en todas partes o una cohorte. Los demás: en todas partes.
units-title = Unidades
units-words = Las partes de la organización. A cuál pertenece cada persona está en su propia página.
units-none = Aún no hay unidades.
units-part-of = Parte de
units-new = Añadir una unidad
units-add = Añadir
units-name = Nombre
units-name-hint = Todo el mundo ve el nombre nuevo al momento, también en registros anteriores.
units-parent = Parte de
units-top = ninguna otra
done-unit-saved = Guardado.
erasure-title = Borrar todo lo suyo
erasure-for-good = Esto no se puede deshacer.
erasure-goes = Se borran su nombre, sus roles y plazas en cohortes, sus evidencias con los archivos, las revisiones, firmas y comentarios de su registro, las reflexiones privadas, los borradores y su cuenta.
erasure-stays = Lo que dijo de otras personas se queda con ellas, sin su nombre. También queda constancia de que aquí hubo algo, cuándo y por decisión de quién, como un hueco con el que el registro aún se puede verificar. Las copias de seguridad lo conservan todo hasta que se sustituyen.
erasure-reason = Motivo
erasure-reason-hint = Esto queda para siempre. No nombres a nadie.
erasure-sure = Quiero borrar todo lo de { $name }
erasure-not-sure = Marca esto si es lo que quieres
erasure-now = Borrar para siempre
done-erased = Todo lo suyo está borrado.
roster-title = Importar una lista
roster-words = Personas, unidades, cohortes y quién está en cuál, de un archivo CSV o de los archivos de OneRoster. Primero verás qué cambiaría.
roster-file = Archivo
roster-file-hint = Un archivo CSV con las columnas name, email y, si quieres, unit, cohort, role, starts_on, ends_on; o todos los archivos CSV de OneRoster 1.1 o 1.2 a la vez.

# What a dry run found

difference-title = Qué cambiaría
difference-problems = Esto lo impide
difference-missing = Falta
difference-added = Nuevo
difference-changed = Cambia
difference-removed = Se va
difference-asks = Qué piden sus niveles
difference-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
difference-try = Mostrar qué cambiaría
difference-import = Importar
difference-again = Elegir otro archivo

# Frameworks

frameworks-title = Marcos
frameworks-import = Importar un marco
frameworks-empty-title = Aún no hay marcos
frameworks-empty-words = Un marco dice en qué se puede ser bueno, con tres niveles en cada cosa. Trae uno de CASE, de CSV o del formato propio de Stampbook.
frameworks-empty-other = Aquí estarán los marcos de tu organización.
framework-version = Versión { $version }
framework-export = Exportar como
framework-publish-words = Una versión publicada queda congelada. Lo obtenido se conserva.
framework-contents = { $count ->
    [one] Una competencia
   *[other] { $count } competencias
}
framework-no-descriptor = Sin descripción.
framework-more = Cómo llegar
framework-learning = Aprender
framework-practice = Practicar
framework-assessment = Cómo se valora
import-words = CASE 1.0 o 1.1 (JSON), CSV o el JSON propio de Stampbook. Primero verás qué cambiaría.
import-file = Archivo
import-file-hint = Un archivo JSON o CSV, o todos los archivos CSV de una carpeta a la vez.
import-levels = Correspondencia de niveles
import-levels-hint = Solo si no tiene tres niveles. «0,1>1 2>2 3,4>3» convierte sus cinco niveles en tres.

# Mail

mail-list-title = Correo
mail-empty-title = No hay correos
mail-empty-words = Los resúmenes, comprobantes y avisos aparecerán aquí cuando haya algo que decir.
mail-from = De
mail-to = Para
mail-attached = Adjuntos
mail-retry = Reintentar ahora
mail-as-text = Como texto sin formato

# Administration

admin-title = Administración
admin-well = Todo va bien.
admin-attention = Necesita atención
admin-outbox = Correo
admin-outbox-counts = Enviados: { $sent }{ $kept ->
    [0] {""}
   *[other] ; guardados aquí: { $kept }
}; en espera: { $waiting }; fallidos: { $failed }.
admin-open-mail = Abrir la bandeja de salida
admin-failed-mail = Los que fallaron
admin-record = El registro
admin-record-words = Cada asiento lleva el hash del anterior y se firma por lotes. Al verificar se vuelven a calcular todos.
admin-record-never = Aún sin verificar.
admin-verify = Verificar el registro ahora
admin-jobs = Tareas en segundo plano
admin-settings = Ajustes
admin-settings-words = Se cambian en el archivo de configuración o con variables; valen desde el próximo arranque.
admin-setting = Ajuste
admin-value = Valor
admin-source = Origen
due-title = Pendiente
due-empty-title = No hay nada pendiente
due-empty-words = Aquí aparecen las firmas en pausa, las apelaciones y los niveles a punto de caducar.

# Account

account-assessment = Cómo te ves
account-assessment-words = Tu propia visión aparece junto a los sellos y no cambia ninguno.
account-mail = Correos que recibes
account-mail-save = Guardar preferencias
account-away = Mientras te ausentas
account-away-words = Otra persona revisa y firma en tus cohortes. En el registro constan los dos nombres.
account-away-to = Quién suple
account-away-button = Registrar la suplencia
account-password = Contraseña
account-password-current = Contraseña actual
account-password-none = Déjala vacía si hasta ahora solo has usado enlaces por correo.
account-password-save = Guardar contraseña
done-password = Tu contraseña está guardada. Tus demás accesos se han cerrado.
account-sessions = Tus accesos abiertos
account-some-browser = Un navegador
account-password-same = Esta es la contraseña que ya tienes. Elige otra.
account-password-wrong = Esa no es tu contraseña actual
account-here = aquí
account-since = desde el
account-seen = último uso
account-sign-out-everywhere = Salir de todas partes
assessment-title = Cómo te ves
assessment-words = Elige lo que encaja hoy. Nada de lo que elijas cambia un sello.
assessment-none = Todavía no

# Problems

problem-missing = Esta página no está aquí
problem-missing-words = Puede que la dirección esté mal escrita o que lo que había aquí no sea para ti.
problem-forbidden = Aquí no tienes acceso
problem-forbidden-words = Tu rol no lo incluye. Si debería incluirlo, pregunta a la secretaría.
problem-too-often = Una pausa breve, por favor
problem-too-often-words = Demasiados intentos seguidos. Espera un minuto y prueba otra vez.
problem-broken = Algo salió mal aquí
problem-broken-words = Es fallo nuestro, no tuyo, y ha quedado anotado. No se perdió nada de lo que habías guardado. Prueba otra vez dentro de un momento.
problem-home = Ir a tu página inicial
problem-back = Volver
problem-reference = Si pides ayuda, menciona

# Unsubscribing

unsubscribe-title = ¿Dejar de recibir este correo?
unsubscribe-words = { $email } dejará de recibir este tipo de correo: { $kind }.
unsubscribe-button = Dejar de recibirlo
unsubscribe-done-title = Hecho
unsubscribe-done = { $email } ya no recibirá este tipo de correo: { $kind }.
unsubscribe-all = Ver todos los correos que recibes
unsubscribe-unknown = Puedes activar o desactivar cada tipo de correo en tu cuenta.

# Demo

demo-title = Un pasaporte de aprendizaje que da gusto abrir
demo-words = Explora con personas inventadas: registra una evidencia, revísala, firma un nivel, imprime el pasaporte.

signoff-on-behalf = en nombre de { $name }, por ausencia
signoff-disputed-by = { $name } dijo «no fui yo»
signoff-settled-by = { $name } decidió que se mantiene
signoff-not-me = ¿No fuiste tú?
done-disputed = La firma está en pausa. La secretaría ya lo sabe.
signoff-revoked-by = Revocada por { $name }
signoff-settle-choose = Elige si se mantiene.
not-me-what = { $name }: { $competency }, nivel { $level }, firmado el { $day }
done-revoked = La firma está revocada. El participante recibe un correo.
done-settled = Tu decisión está guardada.
done-countersigned = Has puesto la segunda firma. El nivel cuenta desde ahora.
