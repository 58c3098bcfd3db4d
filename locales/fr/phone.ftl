# Sur un téléphone, sans réseau

waits-title = En attente d’envoi
waits-intro = Ce que vous enregistrez sans réseau reste sur ce téléphone et part de lui-même dès qu’il y en a de nouveau.
waits-nothing = Rien n’attend
waits-nothing-words = Tout ce que vous avez enregistré sur ce téléphone est envoyé.
waits-line = En attente d’envoi : { $what }. Dernière synchronisation : { $time }.
waits-line-never = En attente d’envoi : { $what }.
waits-both = { $items } et { $photos }
waits-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
waits-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
waits-attention = { $count ->
    [one] { $count } élément demande votre attention.
   *[other] { $count } éléments demandent votre attention.
}
waits-ahead = { $count ->
    [one] L’horloge de ce téléphone avance de { $count } minute sur le serveur.
   *[other] L’horloge de ce téléphone avance de { $count } minutes sur le serveur.
}
waits-behind = { $count ->
    [one] L’horloge de ce téléphone retarde de { $count } minute sur le serveur.
   *[other] L’horloge de ce téléphone retarde de { $count } minutes sur le serveur.
}
waits-ended = Votre session est terminée : reconnectez-vous, et l’envoi se fera.
waits-offline = Vous êtes hors ligne. Dernier état connu : { $time }.
waits-slow = Le réseau ne répond pas. Dernier état connu : { $time }.
waits-away = Vous êtes hors ligne. Ce que vous enregistrez reste sur ce téléphone et part plus tard.
waits-kept = Enregistré sur ce téléphone. L’envoi se fera dès qu’il y aura du réseau.
waits-full = Il n’y a plus de place sur ce téléphone pour garder ceci. Laissez cette page ouverte : l’envoi se fera dès qu’il y aura du réseau.
waits-state-waiting = Sur ce téléphone seulement
waits-state-attention = Demande votre attention
waits-written = Écrit : { $time }
waits-to-submit = sera soumis pour évaluation
waits-to-save = sera enregistré comme brouillon
waits-change = Modifier
waits-again = Réessayer
waits-export = Enregistrer dans un fichier
waits-discard = Supprimer
waits-discarded = « { $title } » a été supprimé.
waits-send = Envoyer maintenant
waits-export-all = Tout enregistrer dans un fichier
waits-went = Envoyé depuis ce téléphone
waits-went-submitted = Soumis pour évaluation
waits-went-saved = Enregistré comme brouillon
waits-went-beside = Une modification avait été faite ailleurs entre-temps, les deux sont donc gardées : ce que vous avez écrit ici est un brouillon à part
waits-no-network = Il n’y a pas encore de réseau. L’envoi se fera de lui-même dès qu’il y en aura.
waits-file = stampbook-non-envoye
waits-leaving = Avant de vous déconnecter
waits-leaving-words = Ce qui suit n’est que sur ce téléphone. La déconnexion le supprime : envoyez-le d’abord, ou enregistrez-le dans un fichier.
waits-leave = Se déconnecter et supprimer
waits-no-page = Vous êtes hors ligne
waits-no-page-words = Cette page n’est pas gardée sur votre téléphone. Vous pouvez tout de même ajouter une preuve : elle reste ici et part dès qu’il y a du réseau.
