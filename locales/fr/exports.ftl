# Les passeports de plusieurs personnes dans un fichier

exports-title = Exporter des passeports
exports-words = Les passeports de plusieurs personnes en PDF dans un fichier ZIP, avec un tableau des noms, identifiants et empreintes. Le serveur le prépare en arrière-plan : vous pouvez quitter cette page. Un fichier est gardé { $days } jours.
exports-new = Nouvel export
exports-of = Les passeports de qui
exports-cohort = Une cohorte
exports-which-cohort = Quelle cohorte
exports-unit = Une unité, avec celles qui en dépendent
exports-which-unit = Quelle unité
exports-choose = Choisissez
exports-since = Les personnes dont un niveau a été validé depuis un jour
exports-since-when = Depuis quel jour
exports-since-day = Niveaux validés depuis le { $day }
exports-everybody = Tout le monde
exports-everybody-hint = Toutes les personnes qui ont un jour appris dans une cohorte ou qui ont un niveau.
exports-untitled = Une cohorte ou unité qui n’existe plus
exports-language = Langue des documents
exports-paper = Papier
paper-a4 = A4
paper-letter = Lettre US
exports-begin = Préparer le fichier
exports-list = Exports jusqu’ici
exports-look-again = Regarder à nouveau
exports-none = Personne n’a encore demandé d’export, ou tous ont été supprimés.
exports-how-far = Avancement
exports-until = gardé jusqu’au
exports-fetch = Télécharger
exports-cancel = Annuler
exports-remove = Supprimer le fichier
exports-remove-words = Plus personne ne pourra le télécharger. Un fichier refait dira ce que les passeports diront alors.
export-progress = { $done } personnes sur { $people }
export-waiting = Attend son tour
export-running = En préparation
export-interrupted = Interrompu
export-interrupted-words = Le serveur s’est arrêté au milieu. Il reprendra là de lui-même.
export-done = Prêt
export-failed = Échoué
export-cancelled = Annulé
export-cancelled-words = Quelqu’un l’a annulé ; il n’y a pas de fichier.
export-erased = Quelqu’un a été effacé pendant que ce fichier existait ou se préparait ; il a donc été supprimé. Demandez-en un nouveau.
export-role-ended = La personne qui l’a demandé n’est plus gestionnaire. Demandez-le vous-même.
export-broken = Il n’a pas pu être préparé : { $why }
export-inside = { $count ->
    [one] { $count } passeport
   *[other] { $count } passeports
} dans le fichier.
export-left-out = { $count ->
    [one] Le passeport d’une personne n’y est pas : passports.csv, dans le fichier, dit pourquoi.
   *[other] Les passeports de { $count } personnes n’y sont pas : passports.csv, dans le fichier, dit pourquoi.
}
done-export-begun = Le serveur a commencé. Vous pouvez quitter cette page.
done-export-cancelled = L’export est annulé.
done-export-removed = Le fichier est supprimé.
refused-thing-export = export
refused-export-of = Dites de qui sont les passeports : tout le monde, une cohorte, une unité, ou les personnes dont un niveau a été validé depuis un jour.
refused-export-cohort = Choisissez une cohorte.
refused-export-unit = Choisissez une unité.
refused-export-since = Dites depuis quel jour.
refused-export-to-come = Ce jour est encore à venir.
refused-export-language = On ne fait pas de documents dans cette langue.
refused-export-paper = Il y a a4 et letter.
refused-export-nobody = Il n’y a personne, donc pas de passeports à exporter.
refused-export-too-many = { $most } exports ne sont pas terminés. Attendez-en un, ou annulez-le.
refused-export-too-many-of-yours = Vous avez { $most } exports terminés ou en cours. Supprimez un fichier dont vous n’avez plus besoin, ou attendez que son délai soit passé.
refused-export-room = Les exports terminés remplissent les { $mebibytes } Mio prévus pour eux. Supprimez un fichier dont plus personne n’a besoin, ou attendez que son délai soit passé.
refused-export-elsewhere = Le fichier est dans le dossier de données d’une autre copie de ce serveur. Demandez-le là, ou faites utiliser un même dossier à toutes les copies.
export-given-up = Il a été commencé cinq fois et interrompu chaque fois, peut-être parce que le serveur s’est arrêté. Demandez-le de nouveau, ou pour moins de personnes.
