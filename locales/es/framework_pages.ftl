# Frameworks: reading them, bringing one in

framework-since = Versión { $version }, publicada el { $day }
framework-published = Publicados
framework-published-on = Publicado el { $day }
framework-followed = Le sigue la versión { $version }
framework-by = de { $name }
framework-foundation-first = El nivel { $level } de todas las competencias básicas va antes que el nivel { $above } de cualquier otra.
framework-pieces = { $count ->
    [one] { $count } evidencia aceptada
   *[other] { $count } evidencias aceptadas
}
framework-cycles = { $count ->
    [one] { $count } con un ciclo de aprendizaje completo
   *[other] { $count } con un ciclo de aprendizaje completo
}
framework-second-signer = una segunda firma
framework-holds = { $count ->
    [one] válido durante { $count } mes
   *[other] válido durante { $count } meses
}
framework-next-version = Importar la versión siguiente
framework-mine = { $cohort } trabaja con la versión { $version }.
framework-mine-open = Qué pide esa versión
framework-behind = Cohortes abiertas con una versión anterior
framework-behind-words = Siguen con ella hasta que se elija allí la versión nueva. Lo firmado se conserva.
done-framework-published = Publicado. Desde ahora está congelado: cualquier cambio será la versión siguiente.
import-no-file = Elige un archivo.
import-gone = Estos archivos ya no están aquí. Elígelos de nuevo.
import-too-large = Los archivos superan { $most } MB en total, o son más de { $files }. Envía solo el marco.
import-levels-wrong = { $file }: { $detail }. Indica abajo qué nivel corresponde a cuál, por ejemplo { $example }
import-chosen = Elegido: { $files }
import-next-of = La versión siguiente de { $title }: un archivo que salió de su exportación conserva los identificadores por los que se reconocen las competencias.
import-of-another = Este archivo no es una versión de { $title }: sus identificadores son otros. Si sigues, quedará al lado como un marco propio.
import-other-file = Elegir otro archivo
import-unchanged = { $title } ya está aquí como versión { $version }, y no cambia nada.
import-new = { $count ->
    [one] { $title } es nuevo aquí: versión 1 con { $count } competencia.
   *[other] { $title } es nuevo aquí: versión 1 con { $count } competencias.
}
import-next = { $title }, versión { $version }: competencias nuevas: { $new }; con cambios: { $changed }; retiradas: { $gone }.
import-levels-move = { $gains ->
    [0] { $losses ->
        [0] Nadie gana ni pierde ningún nivel.
       *[other] Niveles que nadie ganaría y que alguien perdería: { $losses }. Lo obtenido sigue en el pasaporte.
    }
   *[other] Niveles que alguien ganaría: { $gains }; que perdería: { $losses }. Lo obtenido sigue en el pasaporte.
}
import-somebody = Alguien
import-draft = Guardarlo como borrador
publish-look-again = Tus respuestas cambian el efecto de publicar. Mira qué cambiaría ahora y después publica.
import-publish = Publicarlo como versión { $version }
import-publish-all-the-same = Publicarlo de todos modos como versión { $version }
import-look-first = Arriba hay algo que falta, que se omitió o que se perdería, y lo publicado queda congelado. Guárdalo como borrador, corrígelo ahí y publícalo después.
import-stranger = ¿Es la versión siguiente de { $title } u otro marco?
import-stranger-words = Como otro marco recibe su propio identificador y los dos conviven. Como versión siguiente ocupa el lugar del que hay, y tú indicas en qué se convirtieron sus competencias.
import-as-new = Es otro marco
import-as-next = Es la versión siguiente de { $title }
import-undescribed = { $count ->
    [one] Uno de los { $all } niveles no tiene descriptor: nadie podría leer qué pide.
   *[other] { $count } de los { $all } niveles no tienen descriptor: nadie podría leer qué piden.
}
import-undescribed-all = Ningún nivel tiene descriptor: nadie podría leer qué pide cada uno.
import-alike = { $count ->
    [one] { $all ->
        [one] Su única competencia dice
       *[other] Una de las { $all } competencias dice
    }
   *[other] { $count } de las { $all } competencias dicen
} lo mismo en los tres niveles: escribe cómo se ve cada uno.
import-undescribed-at = { $title }: { $count ->
    [one] nivel
   *[other] niveles
} { $levels }
crossing-title = ¿En qué se convirtió cada una?
crossing-words = Los niveles obtenidos se trasladan como indiques aquí. Dos que pasan a ser la misma se fusionan: entonces hacen falta las dos. Una que conserva el nombre y se divide, o absorbe otras, pasa a ser ella misma y otras.
crossing-becomes = { $title } pasa a ser
crossing-also = y, si se dividió, también
crossing-retires = nada: se retira
crossing-choose = elige…
crossing-nothing = nada más
crossing-stays = { $title } es ahora
crossing-as-it-is = lo que era: los niveles se conservan
crossing-more = Pasó a ser una más
crossing-other = ¿Se dividió o se fusionó alguna otra?
crossing-ask = Indicar en qué se convirtió
crossing-unnamed = { $count ->
    [one] Una competencia más no cabe en estas listas. Indícala con --crosswalk en la línea de comandos.
   *[other] { $count } competencias más no caben en estas listas. Indícalas con --crosswalk en la línea de comandos.
}
crossing-again = Mostrar qué cambiaría ahora

# Writing a framework

drafts-title = En preparación
drafts-words = Un borrador se conserva hasta que se publica o alguien lo descarta.
draft-new = Escribir un marco
draft-new-words = No se le pide nada a nadie hasta que se publica. Puedes seguir más tarde, igual que cualquiera que pueda publicar.
draft-begin = Empezar
draft-field-title = Título
draft-field-title-hint = Si partes de una versión, déjalo vacío para conservar el título.
draft-field-from = Partir de
draft-field-from-hint = Una versión publicada se queda como está; lo que escribas será la siguiente.
draft-from-nothing = nada: empezar con uno vacío
draft-from-version = { $title }, versión { $version }
draft-from-file = Importarlo de un archivo
draft-from-this = Escribir la versión siguiente
draft-title-missing = Ponle un título o elige una versión de la que partir.
draft-untitled = Sin nombre
draft-first = Nuevo
draft-follows = Sigue a la versión { $version }
draft-about = { $begun } · empezado por { $name } · guardado { $saved ->
    [hoy] hoy
    [ayer] ayer
   *[other] el { $saved }
}
draft-whole = El marco
draft-field-description = Descripción
draft-markdown = Markdown: **negrita**, listas, enlaces.
draft-level-names = Los tres niveles
draft-level-names-hint = Del primero al más alto. Van en los sellos, así que mejor cortos.
draft-field-foundation = Competencias básicas
draft-field-foundation-hint = Si van antes que las demás. Marca al menos una competencia como básica.
draft-no-foundation = Sin regla: cada competencia por su cuenta
draft-field-language = Idioma de los textos
draft-field-language-hint = Una etiqueta como en o de-AT; puede quedar vacía.
draft-competencies = Competencias
draft-no-competencies = Aún no hay ninguna.
draft-described = { $count ->
    [0] ningún nivel descrito todavía
    [1] 1 de 3 niveles descrito
   *[other] { $count } de 3 niveles descritos
}
draft-alike = los tres niveles dicen lo mismo: describe cada uno
draft-up = Subir
draft-down = Bajar
draft-add = Añadir una competencia
draft-add-button = Añadir
draft-field-competency = Qué sabe hacer la persona
draft-field-code = Código
draft-field-code-hint = Puede quedar vacío: se usa el siguiente libre.
draft-field-code-short = Corto y distinto de todos los demás.
draft-field-group = Encabezado
draft-field-group-hint = Primero el más general: Personas > Conversar. Puede quedar vacío.
draft-field-foundational = Básica
draft-field-foundational-hint = Otras pueden depender de ella.
draft-field-descriptor = Cómo se ve
draft-field-descriptor-hint = Qué hace alguien en este nivel, de modo que dos personas lo valorarían igual.
draft-field-pieces = Evidencias aceptadas
draft-field-cycles = … con un ciclo de aprendizaje completo
draft-field-months = Meses de validez
draft-field-months-hint = Vacío: sin límite.
draft-field-renewal = Evidencias nuevas para renovar
draft-field-second = Firma también una segunda persona
draft-competency-untitled = Escribe qué sabe hacer la persona.
draft-no-number = Nivel { $level }: escribe un número entero de 0 a { $most }.
draft-save-back = Guardar y volver
draft-save-next = Guardar y abrir la siguiente
draft-remove = Quitar esta competencia
draft-remove-words = Lo que la gente obtuvo se conserva. Antes de publicar se te pregunta en qué se convirtió.
draft-remove-sure = Quitarla ahora
draft-look = Ver qué haría la publicación
draft-look-words = Primero se guarda todo. Verás quién ganaría o perdería un nivel y qué falta todavía.
draft-publish = Antes de publicar
draft-back = Volver al borrador
draft-follow = Ya lo miré: que siga a la versión { $version }
draft-discard = Descartar este borrador
draft-discard-words = Lo que se cambió desde la última versión publicada se pierde para siempre. Lo publicado se queda.
draft-discard-sure = Descartarlo ahora
draft-overtaken = Alguien guardó este borrador entretanto. Lo que escribiste sigue aquí: guarda de nuevo para quedarte con lo tuyo o vuelve a abrir el borrador para ver lo suyo.
draft-too-large = El marco superaría { $most } MiB. Acorta sus textos o divídelo en dos.
done-draft-begun = El borrador está empezado.
done-draft-saved = Guardado.
done-draft-added = La competencia está dentro. Ábrela para describir sus niveles.
done-draft-removed = La competencia ya no está en el borrador.
done-draft-discarded = El borrador se ha descartado.

table-title = Todas las competencias en una tabla
table-words = Intro y las flechas llevan de fila en fila; Mayús con Intro empieza una línea nueva. Lo que copiaste en una hoja de cálculo se puede pegar en cualquier celda: llena las celdas de al lado y de debajo.
table-row = Fila
table-out = Quitar
table-more = Añadir filas
table-part = Filas { $first } a { $last } de { $all }
table-paste = Añadir filas de una hoja de cálculo
table-pasted = Filas que se añaden
table-pasted-hint = Cópialas en tu hoja de cálculo, con las columnas en el orden de la tabla: código, lo que alguien sabe hacer, encabezado, fundamental (sí o no) y una columna por cada nivel.
table-pasted-wide = La fila { $row } tiene { $count } celdas y la tabla siete columnas: omite las demás.
table-pasted-neither = Fila { $row }: «{ $cell }», en la columna de fundamental, no es ni sí ni no.
table-undo = Deshacer
table-spread = Celdas llenadas:
table-cut = Sin sitio en la tabla, omitidas:
table-neither-others = Otras como estas:
table-undone = Deshecho.
