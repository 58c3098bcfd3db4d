### Importar marcos: por qué un archivo no se pudo leer, y qué se omitió o cambió al hacerlo.
### Lo que está mal termina sin punto; las notas son frases completas.

## Dónde está algo.

import-at-whole = el conjunto
import-at-line = línea { $line }
import-at-cell = línea { $line }, columna { $column }
import-at-column = columna { $column }
import-at-letter = línea { $line }, carácter { $column }
import-at-unit = unidad «{ $name }»
import-at-file = { $file }, { $at }
import-fault = { $at }: { $detail }
import-shown = «{ $text }»

## Por qué un archivo no se acepta.

import-sent = Lo enviado
import-file-large = { $file } es demasiado grande: { $detail }
import-file-encoding = { $file } no se puede leer como texto: { $detail }
import-file-unknown = { $file } no es un marco que Stampbook pueda leer: { $detail }
import-file-levels = { $said }. Indica cómo se convierten en tres, por ejemplo: --levels '{ $example }'
import-content = { $count ->
    [one] { $file } tiene un problema:
   *[other] { $file } tiene { $count } problemas:
}
import-content-more = { $count ->
    [one] … y { $count } más
   *[other] … y { $count } más
}

import-large-bytes = { $bytes } bytes, y se leen { $most } ({ $mebibytes } MiB): divídelo o quita lo que no sea del marco
import-large-rows = más de { $most } filas: divídelo o quita lo que no sea del marco
import-large-values = { $count } valores, y se leen { $most }: divide el marco
import-large-competencies = { $count } competencias, y en un marco caben { $most }: divídelo

import-encoding-zero = hay un byte cero en la línea { $line }, como en los programas y las imágenes: elige un archivo CSV o JSON
import-encoding-other = la línea { $line } no está en UTF-8: guarda el archivo en UTF-8 y vuelve a intentarlo
import-encoding-mixed = la línea { $line } no está en UTF-8, aunque otras partes sí: guarda el archivo en UTF-8 y vuelve a intentarlo
import-encoding-broken = la línea { $line } no está en { $name }, aunque el comienzo sí: guárdalo en UTF-8

import-unknown-folder = una carpeta se lee cuando contiene { $files }; para importar un solo archivo, indica ese archivo
import-unknown-empty = está vacío: elige el archivo que contiene el marco
import-unknown-yaml = es YAML: conviértelo en un CSV con una competencia por fila y una columna title, o en CASE JSON
import-unknown-json = este JSON no tiene ni «CFDocument» (un paquete CASE) ni «competencies» (el formato propio de Stampbook): exporta uno de los dos, o un CSV
import-unknown-zip = es un archivo zip o un libro de Excel: descomprímelo o guarda la hoja como CSV (UTF-8)
import-unknown-workbook = es un libro antiguo de Excel: guarda la hoja como CSV (UTF-8)
import-unknown-pdf = es un PDF: pide a quienes lo publican CASE JSON o CSV
import-unknown-xml = es XML o HTML: exporta el marco como CASE JSON o CSV
import-unknown-columns = su primera línea nombra las columnas { $columns }, y una hoja de cálculo necesita «title» (la propia de Stampbook) o «Full Statement» (CASE): añade ese título de columna

## Niveles.

import-levels-one = { $number } «{ $name }»
import-levels-found = { $count ->
    [one] hay { $count } nivel ({ $levels })
   *[other] hay { $count } niveles ({ $levels })
}, y una competencia tiene exactamente tres
import-levels-found-unfit = { $count ->
    [one] hay { $count } nivel ({ $levels })
   *[other] hay { $count } niveles ({ $levels })
}, y una competencia tiene exactamente tres; la correspondencia «{ $mapping }» no habla exactamente de estos
import-mapping-form = «{ $typed }» no tiene la forma «2,3>1» (números de los niveles del original, «>», uno de 1, 2, 3)
import-mapping-target = «{ $typed }» lleva a un nivel que no existe: después de «>» escribe 1, 2 o 3
import-mapping-missing = nada lleva al nivel { $level }: añade «N>{ $level }» con el nivel N del original del que sale
import-mapping-twice = el nivel { $from } lleva dos veces al nivel { $level }: escríbelo una vez
import-mapping-order = el nivel { $from } lleva al nivel { $level }, y el nivel inferior { $other } al nivel superior { $above }: conserva su orden
import-as-unknown = aquí no existe «{ $typed }»: escribe new o next

## JSON.

import-json-broken = esto no es JSON válido ({ $reason }): exporta el archivo de nuevo o corrige este lugar
import-json-cut = termina a la mitad
import-json-comma = antes de este lugar falta una coma o un signo de cierre
import-json-comma-many = antes de este lugar sobra una coma
import-json-strange = aquí hay otra cosa
import-json-deep = hay listas y objetos anidados a más de 128 niveles: ningún marco lo está, así que expórtalo de nuevo
import-json-kind = aquí hay { $found } donde corresponde { $expected }: corrígelo o exporta el paquete de nuevo
import-json-nothing = nada
import-json-bool = verdadero o falso
import-json-number = un número
import-json-text = un texto
import-json-list = una lista
import-json-object = un objeto
import-json-no-object = no es un objeto JSON
import-json-format = { $written } no es «{ $known }»: lo escribió un Stampbook más nuevo; usa ese o exporta como CSV
import-json-level-names = { $count ->
    [one] hay { $count } nombre para tres niveles: escribe tres
   *[other] hay { $count } nombres para tres niveles: escribe tres
}
import-json-unknown-field = no existe el campo «{ $name }», sino { $known }: quítalo o corrige cómo está escrito
import-json-missing-field = falta el campo «{ $name }»: añádelo
import-json-unfit = esto no sirve aquí ({ $said }): corrígelo

## Tablas y sus celdas.

import-table-no-csv = esta línea no es CSV: corrígela
import-table-cells = { $count ->
    [one] hay más celdas que el único título de columna, a partir de { $cell }: pon entre comillas los textos con comas
   *[other] hay más celdas que los { $count } títulos de columna, a partir de { $cell }: pon entre comillas los textos con comas
}
import-table-headers = las columnas { $first } y { $second } se llaman ambas { $name }: cambia el nombre de una o quítala
import-table-no-rows = no hay ninguna fila bajo los títulos de columna: añade las competencias, una por fila
import-table-columns = hay más de { $most } columnas: guarda la hoja de nuevo como CSV
import-table-quotation = aquí se abren unas comillas que no se cierran: ciérralas
import-cell-empty = la celda está vacía: rellénala
import-cell-uuid = { $cell } no es un UUID: corrígelo, o quítalo para recibir uno
import-cell-level = { $cell } no es un nivel: escribe 1 o 2, o déjalo fuera
import-cell-differs = { $cell } no es lo que dice la línea { $line } ({ $other }): escribe lo mismo o déjalo vacío
import-cell-no-title = no hay título: pon uno
import-cell-code-shared = el código { $code } es también el de la línea { $line }: da a cada una el suyo
import-cell-links = esto no es una lista JSON de enlaces ({ $said }): corrígela o déjala fuera
import-cell-count = { $cell } no es un número entero de 0 a { $most }: escribe uno
import-cell-yes-no = { $cell } no es ni sí ni no: escribe uno de los dos
import-cell-no-row = ninguna fila tiene el identificador o el código { $name }: añade esa fila o vacía la celda
import-cell-sequence = { $cell } no es un número entero: escribe uno o vacía la celda

## La carpeta de DIRECT.

import-direct-file-missing = falta el archivo { $name }: una carpeta de DIRECT contiene { $files }
import-direct-column-missing = falta la columna { $name }: toma el archivo tal como lo publica DIRECT
import-direct-slug-shared = { $slug } es también el de la línea { $line }: da a cada una el suyo
import-direct-lost = no existe en { $column } el slug { $slug }: corrígelo o añade esa línea
import-direct-level = { $cell } no es un número entero: escribe el número del nivel
import-direct-level-twice = hay dos niveles { $number }: dales números distintos

## Paquetes CASE, y qué está debajo de qué.

import-fault-items-alone = el paquete tiene elementos pero no CFDocument: exporta el paquete entero, no solo sus elementos
import-case-no-document = no hay documento: exporta el paquete entero
import-case-nothing = nada
import-case-no-parent = { $child } se pone debajo de { $parent }, que no está en el paquete: añade ese elemento o quita la asociación
import-case-no-child = { $child } se pone debajo de { $parent } y no está en el paquete: añade ese elemento o quita la asociación
import-case-criteria = { $count ->
    [one] { $name } tiene { $count } nivel
   *[other] { $name } tiene { $count } niveles
} y { $other } del mismo elemento tiene { $levels }: da los mismos niveles a todos los criterios de un elemento
import-case-criterion = el criterio { $name }
import-case-criterion-nameless = un criterio
import-tree-no-items = no hay elementos: exporta el marco con sus elementos
import-tree-no-statement = no hay enunciado: pon uno al elemento
import-tree-identifier-shared = el identificador { $identifier } es también el de { $other }: da a cada elemento el suyo
import-tree-code-shared = el código { $code } es también el de { $other }: da a cada competencia el suyo
import-tree-step = { $way } → { $next }
import-tree-own-child = { $names } está debajo de sí mismo: ponlo debajo de otro elemento o de ninguno
import-tree-circle = { $names } están unos debajo de otros en círculo: saca uno de ellos
import-tree-deep = { $name } está bajo { $most } encabezados: usa menos

## Qué se convirtió, se completó o se omitió.

import-note-encoding = { $file } se leyó como { $name }.
import-note-latin = { $file } se leyó como Windows-1252 (Latin-1), porque la línea { $line } no está en UTF-8. Mira las letras con acento antes de seguir.
import-note-fields = Se omitieron campos que no tienen lugar en Stampbook: { $names }.
import-note-columns = Se omitieron columnas desconocidas: { $columns }.
import-note-columns-placeless = Se omitieron columnas que no tienen lugar en Stampbook: { $columns }.
import-note-framework-id = El marco no tenía id; se formó uno a partir de su título.
import-note-competency-ids = { $count ->
    [one] Una competencia no tenía id; se formó uno a partir de su código.
   *[other] { $count } competencias no tenían id; se formaron a partir de sus códigos.
}
import-note-numbered = { $count ->
    [one] Una competencia no tenía código; se numeró.
   *[other] { $count } competencias no tenían código; se numeraron en orden de lectura.
}
import-note-levels-nameless = Los niveles no tenían nombre; se llaman { $names }.
import-note-levels-called = Los niveles se llaman { $names }.
import-note-no-level-columns = No hay columnas de niveles, así que el descriptor de cada nivel es el propio texto de la competencia. Escribe cómo es cada nivel antes de publicar.
import-note-no-levels = { $all ->
    [one] La única competencia viene sin niveles: el enunciado queda como descriptor de los tres. Escribe cómo es cada nivel antes de publicar.
   *[other] { $count ->
        [one] { $count } de { $all } competencias viene sin niveles: el enunciado queda como descriptor de los tres. Escribe cómo es cada nivel antes de publicar.
       *[other] { $count } de { $all } competencias vienen sin niveles: el enunciado queda como descriptor de los tres. Escribe cómo es cada nivel antes de publicar.
    }
}
import-note-level-zero = El nivel 0 del original cuenta como nivel { $level }; no pide nada, así que su texto se omitió.
import-note-mapped = { $count ->
    [one] El único nivel del original se convirtió en tres con la correspondencia «{ $mapping }».
   *[other] Los { $count } niveles del original se convirtieron en tres con la correspondencia «{ $mapping }».
}
import-note-mapping-unused = La correspondencia «{ $mapping }» no se usó donde ya hay tres niveles.
import-note-named-after-file = La hoja de cálculo no nombra el marco; se llama { $title }, como el archivo.
import-note-document-title = El documento no tenía título; se tomó el nombre del archivo.
import-note-short-repeats = { $count ->
    [one] Un enunciado abreviado solo nombra otra fila y se omitió; el título es el enunciado completo.
   *[other] { $count } enunciados abreviados solo nombran otra fila y se omitieron; el título es el enunciado completo.
}
import-note-direct = { $count ->
    [one] La única «skill» es una competencia, bajo su «domain» y su «competency».
   *[other] Cada una de las { $count } «skills» es una competencia, bajo su «domain» y su «competency»; en todas están los mismos textos de los niveles.
}
import-note-direct-related = { $count ->
    [one] Una «skill» relacionada no está en la carpeta; su enlace se conserva.
   *[other] { $count } «skills» relacionadas no están en la carpeta; sus enlaces se conservan.
}
import-note-criteria-outside = { $count ->
    [one] Un criterio de rúbrica habla de un elemento de fuera del paquete y se omitió.
   *[other] { $count } criterios de rúbrica hablan de elementos de fuera del paquete y se omitieron.
}
import-note-criteria-for-all = Los criterios de rúbrica que no nombran ningún elemento se leyeron como los niveles de todas las competencias.
import-note-associations-outside = { $count ->
    [one] Se omitió una asociación que empieza fuera del paquete.
   *[other] Se omitieron { $count } asociaciones que empiezan fuera del paquete.
}
import-note-associations-nowhere = { $count ->
    [one] Se omitió una asociación que no lleva a ninguna parte.
   *[other] Se omitieron { $count } asociaciones que no llevan a ninguna parte.
}
import-note-associations-renamed = { $count ->
    [one] Una asociación es de un tipo que CASE no conoce; ahora empieza por «ext:».
   *[other] { $count } asociaciones son de tipos que CASE no conoce; ahora empiezan por «ext:».
}
import-note-more-parents = { $count ->
    [one] Se omitió otro lugar de un elemento que está en varios; queda en el primero.
   *[other] Se omitieron otros { $count } lugares de elementos que están en varios; cada uno queda en el primero.
}
import-note-heading-links = { $count ->
    [one] Se omitió un enlace de un encabezado; solo las competencias tienen enlaces.
   *[other] Se omitieron { $count } enlaces de encabezados; solo las competencias tienen enlaces.
}
import-note-headings = Lo que los encabezados dicen además de su título está en la descripción del marco.
import-note-headings-full = { $count ->
    [one] Lo que un encabezado dice además de su título no cabe en la descripción del marco, que está llena, y se omitió.
   *[other] Lo que { $count } encabezados dicen además de su título no cabe en la descripción del marco, que está llena, y se omitió.
}
import-note-ladders = { $count ->
    [one] Los pasos debajo de un elemento se leyeron como niveles, no como competencias.
   *[other] Debajo de cada uno de { $count } elementos están los mismos pasos; se leyeron como niveles, no como competencias.
}
import-note-unplaced = { $count ->
    [one] Un elemento no está debajo de nada; se puso arriba del todo.
   *[other] { $count } elementos no están debajo de nada; se pusieron arriba del todo.
}
import-note-own-names = { $count ->
    [one] Un nivel tiene un nombre propio; está al comienzo de su descriptor.
   *[other] { $count } niveles tienen un nombre propio; está al comienzo de su descriptor.
}

## What is written into a framework, in its own language.

framework-notes = Notas: { $notes }

## En qué se diferencian dos versiones de un marco.

differs-line = { $what }: { $became }
differs-now = ahora «{ $to }»
differs-no-longer = ya no «{ $from }»
differs-becomes = «{ $from }» pasa a ser «{ $to }»
differs-order = las competencias vienen en otro orden
differs-title = título
differs-description = descripción
differs-language = idioma
differs-source-address = dirección de la fuente
differs-source-creator = autoría de la fuente
differs-source-licence = licencia de la fuente
differs-level-name = nombre del nivel { $level }
differs-foundation = competencias básicas primero
differs-level = nivel { $level }
differs-code = código
differs-heading = encabezado
differs-role = tipo de competencia
differs-foundational = básica
differs-descriptor = nivel { $level }, descriptor
differs-learning = nivel { $level }, texto de aprendizaje
differs-practice = nivel { $level }, texto de práctica
differs-assessment = nivel { $level }, texto de evaluación
differs-evidence = evidencias para el nivel { $level }
differs-evidence-rule = { $pieces ->
    [one] { $pieces } evidencia
   *[other] { $pieces } evidencias
}, { $cycles ->
    [one] { $cycles } con un ciclo de aprendizaje completo
   *[other] { $cycles } con un ciclo de aprendizaje completo
}; { $renewal } para renovar
differs-signers = firmas para el nivel { $level }
differs-signers-one = una
differs-signers-two = dos
differs-valid = validez del nivel { $level }
differs-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
differs-links = enlaces

## Quién gana o pierde un nivel con una versión nueva; delante está el nombre.

level-change-of = «{ $title }»
level-change-and = { $all } y { $next }
level-change-gained = gana el nivel { $level } de «{ $title }», obtenido como { $from }
level-change-retired = pierde el nivel { $level } de «{ $title }», que se retira; en el pasaporte queda como obtenido
level-change-merged = pierde el nivel { $level } de «{ $title }», fusionada en «{ $into }», porque falta el nivel { $level } de { $missing }; en el pasaporte queda como obtenido
