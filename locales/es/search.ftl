# Search

search-title = Buscar
search-everything = Buscar en Stampbook
search-field = ¿Qué buscas?
search-hint = Un nombre, una competencia, palabras de tus evidencias, una cohorte.
search-for = Buscar: { $words }
search-people = Personas
search-competencies = Competencias
search-evidence = Evidencias
search-cohorts = Cohortes
search-days = { $from } a { $until }
search-ready = Resultados debajo. Elige con las flechas.
search-all = Ver todos los resultados
search-nothing = Nada contiene estas palabras
search-nothing-words = Prueba con menos palabras o solo con su comienzo. Se busca únicamente en lo que puedes ver, así que las evidencias de otras personas pueden quedar fuera.
search-nothing-short = No se encontró nada
search-nearly = Nadie se llama exactamente así. Estos nombres se escriben casi igual.
search-nearly-titles = Nada contiene exactamente estas palabras. Estos títulos se escriben casi igual.
search-more = Hay más. Otra palabra lo acota.
search-too-short = Escribe al menos dos letras.
search-too-long = Usa como máximo { $most } caracteres.
search-teaches-title = Un solo cuadro para todo
search-teaches-what = Encuentras lo que puedes ver: todas las competencias publicadas, tus propias evidencias y tus cohortes. Las y los guías encuentran también a sus participantes y las evidencias de estos; la secretaría y la administración encuentran a todo el mundo.
search-teaches-words = Basta el comienzo de las palabras, en cualquier orden: «ro ab» encuentra «Abrí la ronda».
search-teaches-letters = Las mayúsculas y los acentos no importan, y se perdonan los pequeños errores en los nombres y los títulos.
search-teaches-evidence = Las evidencias se encuentran por su título y su texto. Nunca se busca en borradores ni en reflexiones privadas.
search-teaches-key = La tecla / lleva al cuadro de búsqueda en cualquier página.
