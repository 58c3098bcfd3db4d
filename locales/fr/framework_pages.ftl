# Frameworks: reading them, bringing one in

framework-since = Version { $version }, publiée le { $day }
framework-published = Publié
framework-published-on = Publié le { $day }
framework-followed = Remplacé par la version { $version }
framework-by = par { $name }
framework-foundation-first = Le niveau { $level } de chaque compétence fondamentale vient avant le niveau { $above } de toute autre.
framework-pieces = { $count ->
    [one] { $count } preuve acceptée
   *[other] { $count } preuves acceptées
}
framework-cycles = { $count ->
    [one] { $count } avec un cycle d’apprentissage complet
   *[other] { $count } avec un cycle d’apprentissage complet
}
framework-second-signer = un second signataire
framework-holds = { $count ->
    [one] valable { $count } mois
   *[other] valable { $count } mois
}
framework-next-version = Importer la version suivante
framework-mine = { $cohort } travaille avec la version { $version }.
framework-mine-open = Ce que demande cette version
framework-behind = Cohortes ouvertes sur une version antérieure
framework-behind-words = Elles y restent jusqu’à ce que la nouvelle version y soit choisie. Ce qui est validé le reste.
done-framework-published = C’est publié. Désormais, cette version est figée ; toute modification donne la version suivante.
import-no-file = Choisissez un fichier.
import-gone = Ces fichiers ne sont plus ici. Choisissez-les de nouveau.
import-too-large = Les fichiers dépassent { $most } Mo au total, ou sont plus de { $files }. Envoyez le référentiel seul.
import-levels-wrong = { $file } : { $detail }. Indiquez ci-dessous quels niveaux deviennent lesquels, par exemple { $example }
import-chosen = Choix : { $files }
import-next-of = La version suivante de « { $title } » : un fichier issu de son export garde les identifiants qui permettent de reconnaître les compétences.
import-of-another = Ce fichier n’est pas une version de « { $title } » : ses identifiants sont autres. Si vous continuez, il sera un référentiel à part.
import-other-file = Choisir un autre fichier
import-unchanged = { $title } est déjà ici en version { $version }, et rien ne diffère.
import-new = { $count ->
    [one] { $title } est nouveau ici : version 1 avec { $count } compétence.
   *[other] { $title } est nouveau ici : version 1 avec { $count } compétences.
}
import-next = { $title }, version { $version } – compétences : { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $changed ->
    [one] { $changed } modifiée
   *[other] { $changed } modifiées
}, { $gone ->
    [one] { $gone } supprimée
   *[other] { $gone } supprimées
}.
import-levels-move = { $gains ->
    [0] { $losses ->
        [0] Personne ne gagne ni ne perd de niveau.
       *[other] Aucun niveau gagné ; niveaux perdus : { $losses }. Ce qui a été obtenu reste dans le passeport.
    }
   *[other] Niveaux gagnés : { $gains } ; niveaux perdus : { $losses }. Ce qui a été obtenu reste dans le passeport.
}
import-somebody = Quelqu’un
import-draft = Garder comme brouillon
publish-look-again = Vos réponses changent les effets de la publication. Regardez ce qui changerait maintenant, puis publiez.
import-publish = Publier comme version { $version }
import-publish-all-the-same = Publier quand même comme version { $version }
import-look-first = Parmi ce qui précède, quelque chose manque, a été laissé de côté ou serait perdu, et ce qui est publié est figé. Gardez-le comme brouillon, corrigez-le là, puis publiez-le.
import-stranger = Est-ce la version suivante de « { $title } », ou un autre référentiel ?
import-stranger-words = S’il s’agit d’un autre référentiel, il reçoit son propre identifiant et les deux coexistent. S’il s’agit de la version suivante, il prend la place de l’autre, et vous indiquez ce que sont devenues ses compétences.
import-as-new = C’est un autre référentiel
import-as-next = C’est la version suivante de « { $title } »
import-undescribed = { $count ->
    [one] { $count } niveau sur { $all } n’a pas de descripteur : personne ne pourrait y lire ce qu’il exige.
   *[other] { $count } niveaux sur { $all } n’ont pas de descripteur : personne ne pourrait y lire ce qu’ils exigent.
}
import-undescribed-all = Aucun niveau n’a de descripteur : personne ne pourrait lire ce qu’un niveau exige.
import-alike = { $count ->
    [one] { $all ->
        [one] Sa seule compétence dit
       *[other] { $count } compétence sur { $all } dit
    }
   *[other] { $count } compétences sur { $all } disent
} la même chose pour les trois niveaux : décrivez chacun d’eux.
import-undescribed-at = { $title } : { $count ->
    [one] niveau
   *[other] niveaux
} { $levels }
crossing-title = Que sont devenues ces compétences ?
crossing-words = Les niveaux obtenus sont repris comme vous l’indiquez ici. Deux compétences qui n’en font plus qu’une sont fusionnées : les deux sont alors nécessaires. Une compétence qui garde son nom et qui est scindée, ou qui en absorbe d’autres, devient elle-même et d’autres.
crossing-becomes = « { $title } » devient
crossing-also = et, si elle a été scindée, aussi
crossing-retires = rien : elle disparaît
crossing-choose = choisir…
crossing-nothing = rien d’autre
crossing-stays = « { $title } » est désormais
crossing-as-it-is = ce qu’elle était : les niveaux sont repris
crossing-more = Elle en est devenue une de plus
crossing-other = Une autre a-t-elle été scindée ou fusionnée ?
crossing-ask = Dire ce qu’elle est devenue
crossing-unnamed = { $count ->
    [one] { $count } autre compétence ne tient pas dans ces listes. Indiquez-la avec --crosswalk en ligne de commande.
   *[other] { $count } autres compétences ne tiennent pas dans ces listes. Indiquez-les avec --crosswalk en ligne de commande.
}
crossing-again = Voir ce qui changerait maintenant

# Writing a framework

drafts-title = En cours de rédaction
drafts-words = Un brouillon reste jusqu’à ce qu’il soit publié ou que quelqu’un le supprime.
draft-new = Rédiger un référentiel
draft-new-words = Rien n’est demandé à personne avant la publication. Vous pouvez continuer plus tard, comme toute personne autorisée à publier.
draft-begin = Commencer
draft-field-title = Titre
draft-field-title-hint = Si vous partez d’une version existante, laissez vide pour garder son titre.
draft-field-from = Partir de
draft-field-from-hint = Une version publiée reste telle quelle ; ce que vous rédigez devient la suivante.
draft-from-nothing = rien : commencer à vide
draft-from-version = { $title }, version { $version }
draft-from-file = L’importer depuis un fichier
draft-from-this = Rédiger la version suivante
draft-title-missing = Donnez un titre, ou choisissez une version de départ.
draft-untitled = Sans nom
draft-first = Nouveau
draft-follows = Fait suite à la version { $version }
draft-about = { $begun } · commencé par { $name } · dernier enregistrement { $saved }
draft-whole = Le référentiel
draft-field-description = Description
draft-markdown = Markdown : **gras**, listes, liens.
draft-level-names = Les trois niveaux
draft-level-names-hint = Du premier au plus élevé. Ils figurent sur les tampons : choisissez des noms courts.
draft-field-foundation = Compétences fondamentales
draft-field-foundation-hint = Viennent-elles avant les autres ? Marquez au moins une compétence comme fondamentale.
draft-no-foundation = Aucune règle : chaque compétence est indépendante
draft-field-language = Langue des textes
draft-field-language-hint = Un code comme fr ou de-AT ; peut rester vide.
draft-competencies = Compétences
draft-no-competencies = Aucune pour l’instant.
draft-described = { $count ->
    [0] aucun niveau décrit pour l’instant
    [1] 1 niveau décrit sur 3
   *[other] { $count } niveaux décrits sur 3
}
draft-alike = les trois niveaux disent la même chose : décrivez-les un par un
draft-up = Monter
draft-down = Descendre
draft-add = Ajouter une compétence
draft-add-button = Ajouter
draft-field-competency = Ce que la personne sait faire
draft-field-code = Code
draft-field-code-hint = Peut rester vide : le prochain code libre est attribué.
draft-field-code-short = Court, et différent de tous les autres.
draft-field-group = Rubrique
draft-field-group-hint = De la plus générale à la plus précise : Relation > Écoute. Peut rester vide.
draft-field-foundational = Fondamentale
draft-field-foundational-hint = D’autres peuvent en dépendre.
draft-field-descriptor = Descripteur
draft-field-descriptor-hint = Ce que fait une personne à ce niveau, pour que deux évaluateurs arrivent au même avis.
draft-field-pieces = Preuves acceptées
draft-field-cycles = … avec un cycle d’apprentissage complet
draft-field-months = Durée de validité en mois
draft-field-months-hint = Vide : sans limite.
draft-field-renewal = Nouvelles preuves pour un renouvellement
draft-field-second = Une seconde personne signe aussi
draft-competency-untitled = Indiquez ce que la personne sait faire.
draft-no-number = Niveau { $level } : saisissez un nombre entier de 0 à { $most }.
draft-save-back = Enregistrer et revenir
draft-save-next = Enregistrer et ouvrir la suivante
draft-remove = Supprimer cette compétence
draft-remove-words = Ce qui a été obtenu reste. Avant de publier, vous indiquerez ce qu’elle est devenue.
draft-remove-sure = La supprimer maintenant
draft-look = Voir les effets d’une publication
draft-look-words = Tout est d’abord enregistré. Vous voyez qui gagnerait ou perdrait un niveau, et ce qui manque encore.
draft-publish = Avant de publier
draft-back = Retour au brouillon
draft-follow = J’ai regardé : il fait suite à la version { $version }
draft-discard = Supprimer ce brouillon
draft-discard-words = Ce qui a été modifié depuis la dernière version publiée disparaît pour de bon. Ce qui est publié reste.
draft-discard-sure = Le supprimer maintenant
draft-overtaken = Quelqu’un a enregistré ce brouillon entre-temps. Votre saisie est toujours là : enregistrez de nouveau pour garder la vôtre, ou rouvrez le brouillon pour voir l’autre.
draft-too-large = Le référentiel dépasserait { $most } Mio. Raccourcissez ses textes, ou faites-en deux.
done-draft-begun = Le brouillon est commencé.
done-draft-saved = Enregistré.
done-draft-added = La compétence est ajoutée. Ouvrez-la pour décrire ses niveaux.
done-draft-removed = La compétence n’est plus dans le brouillon.
done-draft-discarded = Le brouillon est supprimé.

table-title = Toutes les compétences dans un tableau
table-words = Entrée et les flèches mènent de ligne en ligne ; Maj avec Entrée commence une nouvelle ligne de texte. Ce que vous avez copié dans un tableur peut être collé dans n’importe quelle cellule : les cellules à côté et en dessous se remplissent.
table-row = Ligne
table-out = Retirer
table-more = Ajouter des lignes
table-part = Lignes { $first } à { $last } sur { $all }
table-paste = Ajouter des lignes d’un tableur
table-pasted = Lignes à ajouter
table-pasted-hint = Copiez-les dans votre tableur, les colonnes dans l’ordre du tableau : code, ce que la personne sait faire, rubrique, fondamentale (oui ou non) et une colonne par niveau.
table-pasted-wide = La ligne { $row } a { $count } cellules et le tableau sept colonnes : laissez les autres de côté.
table-pasted-neither = Ligne { $row } : « { $cell } », dans la colonne des compétences fondamentales, n’est ni oui ni non.
table-undo = Annuler
table-spread = Cellules remplies :
table-cut = Sans place dans le tableau, laissées de côté :
table-neither-others = Autres du même genre :
table-undone = Annulé.
