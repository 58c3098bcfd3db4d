# En un teléfono, sin red

waits-title = Pendiente de enviar
waits-intro = Lo que guardas sin red se conserva en este teléfono y se envía solo cuando vuelve a haberla.
waits-nothing = No hay nada pendiente
waits-nothing-words = Todo lo que guardaste en este teléfono está enviado.
waits-line = Pendiente de enviar: { $what }. Última sincronización: { $time }.
waits-line-never = Pendiente de enviar: { $what }.
waits-both = { $items } y { $photos }
waits-items = { $count ->
    [one] 1 elemento
   *[other] { $count } elementos
}
waits-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
}
waits-attention = { $count ->
    [one] 1 elemento necesita tu atención.
   *[other] { $count } elementos necesitan tu atención.
}
waits-ahead = { $count ->
    [one] El reloj de este teléfono va un minuto por delante del servidor.
   *[other] El reloj de este teléfono va { $count } minutos por delante del servidor.
}
waits-behind = { $count ->
    [one] El reloj de este teléfono va un minuto por detrás del servidor.
   *[other] El reloj de este teléfono va { $count } minutos por detrás del servidor.
}
waits-ended = Tu sesión ha terminado: inicia sesión de nuevo y se enviará.
waits-offline = Estás sin conexión. Última versión guardada: { $time }.
waits-slow = La red no responde. Última versión guardada: { $time }.
waits-away = Estás sin conexión. Lo que guardes se conserva en este teléfono y se envía después.
waits-kept = Guardado en este teléfono. Se enviará cuando haya red.
waits-full = No queda sitio en este teléfono para conservar esto. Deja esta página abierta: se enviará cuando haya red.
waits-state-waiting = Solo en este teléfono
waits-state-attention = Necesita atención
waits-written = Escrito: { $time }
waits-to-submit = se presentará para revisión
waits-to-save = se guardará como borrador
waits-change = Cambiarlo
waits-again = Intentarlo otra vez
waits-export = Guardar como archivo
waits-discard = Descartarlo
waits-discarded = «{ $title }» se ha descartado.
waits-send = Enviar ahora
waits-export-all = Guardar todo como archivo
waits-went = Enviado desde este teléfono
waits-went-submitted = Presentado para revisión
waits-went-saved = Guardado como borrador
waits-went-beside = Entretanto había cambiado en otro sitio, así que se conservan ambos: lo que escribiste aquí es un borrador aparte
waits-no-network = Todavía no hay red. Se enviará solo cuando la haya.
waits-file = stampbook-sin-enviar
waits-leaving = Antes de cerrar sesión
waits-leaving-words = Lo que ves abajo está solo en este teléfono. Al cerrar sesión se borra: envíalo antes o guárdalo como archivo.
waits-leave = Cerrar sesión y borrarlo
waits-no-page = Estás sin conexión
waits-no-page-words = Esta página no está guardada en tu teléfono. Aun así puedes registrar evidencia: se conserva aquí y se envía cuando haya red.
