# The queue without whole pages

queue-not-sent = Pas envoyé : aucune réponse. Ce que vous avez écrit est toujours là ; enregistrez à nouveau.
queue-not-loaded = La preuve n’a pas pu être ouverte : aucune réponse. Réessayez.
queue-sending = Enregistrement…
queue-key-save = enregistre la décision ; dans un commentaire, Ctrl+Entrée
queue-signed-since = Ce niveau est déjà validé, depuis le { $day }.
queue-all-decided = Il n’y a plus rien à décider sur cette preuve.

# Attendance by tapping names

attendance-tap = Touchez un nom : présent ou non. Chaque geste est enregistré. Le bouton à côté donne le reste.
attendance-everybody = Tous les autres étaient là
attendance-open = Pas encore noté
attendance-more = Plus
attendance-saving = Enregistrement…
attendance-saved = Enregistré.
attendance-failed = Pas encore enregistré : aucune réponse. Touchez à nouveau un nom, ou appuyez sur « Enregistrer les présences ».
