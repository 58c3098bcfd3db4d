# Lo que saben los patrocinadores

sponsor-small = menos de { $least } participantes
sponsor-small-note = { $count ->
    [one] Una cohorte tiene menos de { $least } participantes: sus cifras no se muestran ni entran en ninguna suma.
   *[other] { $count } cohortes tienen menos de { $least } participantes cada una: sus cifras no se muestran ni entran en ninguna suma.
}
sponsor-small-cohort = Las cifras se muestran a partir de { $least } participantes: con menos, dirían qué alcanzó cada cual.
sponsor-funnel = Hasta dónde llegaron
sponsor-funnel-words = Cada participante en cada competencia de su marco.
sponsor-level = Nivel
sponsor-held = Niveles vigentes
sponsor-could = En total
sponsor-participation = Asistencia en los últimos doce meses
sponsor-participation-words = De cada cien personas esperadas, cuántas vinieron. Faltan los meses en que apenas se anotó nada.
sponsor-attendance-percent = Asistencia en porcentaje
