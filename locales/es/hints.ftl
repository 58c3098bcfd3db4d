# Lo que ayuda en una página las primeras veces

hint-label = Consejo
hint-dismiss = No volver a mostrar
hint-failed = No se ha podido guardar: el consejo volverá.
hint-passport = Cada competencia tiene sitio para tres sellos. Empieza con una foto y una frase en «Registrar evidencia»; para qué nivel sirve puede esperar.
hint-log = Basta un título, una frase o una foto: el borrador se guarda solo. Lo que envías lo lee tu guía. La reflexión privada no la lee nadie más que tú.
hint-queue = Quien espera desde hace más tiempo está primero. Abre una evidencia y responde a cada competencia por separado; al guardar se abre la siguiente. Con el teclado, j y k avanzan y retroceden, a acepta y firma donde se puede, y r devuelve.
hint-cohort = Cada casilla tiene tres barras, una por nivel. Tócala para ver lo que espera o el pasaporte. Encima de la tabla eliges el orden, o muestras solo a quienes llevan tiempo sin enviar nada.
hint-people = Bastan partes de un nombre, en cualquier escritura, y los errores pequeños no importan.
account-hints = Consejos
account-hints-words = Algunas páginas empiezan con un consejo, hasta que lo quitas allí o aquí. Pueden volver.
account-hints-away = Quitar todos los consejos
account-hints-button = Mostrar los consejos otra vez
done-hints = Los consejos se muestran otra vez.
done-hints-away = Ya no se muestran consejos.
refused-hint-unknown = Ese consejo no existe.
