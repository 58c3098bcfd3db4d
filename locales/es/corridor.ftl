# A level shown on the learner's phone and signed on the lead's.

corridor-show = Mostrar a mi guía
corridor-title = Muestra esto a tu guía
corridor-code = Código QR que abre la página donde firma tu guía
corridor-how = Tu guía lo enfoca con la cámara de su teléfono y firma en la página que se abre.
corridor-signers = Pueden firmarlo: { $names }
corridor-address = Sin cámara, esta dirección lleva a la misma página:
corridor-secret = El código contiene esta dirección y nada más. Solo quien puede firmar ve algo más con él.
corridor-again = ¿Ya está firmado? Mostrar el sello
corridor-awaits = El sello aparece aquí en cuanto se firme.
corridor-no-cohort = Ahora nadie puede firmarlo: no estás en ninguna cohorte en curso que lo trabaje. La secretaría sabe cuál viene después.
corridor-no-lead = Ahora nadie puede firmarlo: tu cohorte no tiene guía. Pregunta a la secretaría quién la guiará.
corridor-done = El nivel { $level } es tuyo
corridor-done-words = ¡Enhorabuena! Con firma de { $name }, { $day }.
corridor-half = Ya hay una firma
corridor-half-words = Con firma de { $name }. El nivel contará cuando firme también una segunda persona.
corridor-on-hold = Este nivel está en pausa
corridor-see = Ver la firma
corridor-back = Volver a tu pasaporte
# What was said, and of which piece: "Grace accepted Communication, level 2: Ward handover".
corridor-about = { $said }: { $title }
corridor-own = Este código es tuyo
corridor-own-words = Nadie firma lo suyo. Deja que lo escanee una de estas personas: { $names }
corridor-own-nobody = Nadie firma lo suyo, y ahora tampoco puede firmarlo nadie más: ninguna de tus cohortes en curso lo trabaja, o no tiene guía. La secretaría puede ayudarte.
corridor-own-show = Mostrar el código
corridor-closed = Aquí no puedes firmar
corridor-closed-words = Un código así se abre para quien guía la cohorte en curso y para quien le sustituye. Si deberías ser una de esas personas, pide a la secretaría que te añada o entra con tu propia cuenta.
corridor-after = Pasaporte de { $name }
corridor-undo = ¿No es correcto? Revocar con un motivo

# The heat map: order and part.
heat-sort = Orden
heat-sort-name = Por nombre
heat-sort-progress = Más niveles primero
heat-sort-activity = Más tiempo sin actividad primero
heat-sort-waiting = Más tiempo en espera primero
heat-only = Mostrar
heat-only-all = Todo el grupo
heat-only-stalled = Sin evidencia desde hace { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
}
heat-only-waiting = Con evidencia por revisar
heat-button = Mostrar
# "Who waits for review, by name: 3 of 12".
heat-part = Participantes { $from } a { $to } de { $all }
heat-shown = { $part } · { $order } · { $shown } de { $all }
heat-home = Todo el grupo por nombre

# Words of earlier returns, to be used again.
phrases-title = Tus palabras de otras veces
phrases-take = Toca lo que quieras volver a decir; aún podrás cambiarlo.
phrases-copy = Copia lo que quieras volver a decir.
