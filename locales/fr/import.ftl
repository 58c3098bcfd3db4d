### Importer des référentiels : pourquoi un fichier n’a pas pu être lu, et ce qui a été laissé de côté ou changé.
### Ce qui ne va pas se termine sans point ; les remarques sont des phrases entières.

## Où se trouve quelque chose.

import-at-whole = l’ensemble
import-at-line = ligne { $line }
import-at-cell = ligne { $line }, colonne { $column }
import-at-column = colonne { $column }
import-at-letter = ligne { $line }, caractère { $column }
import-at-unit = unité « { $name } »
import-at-file = { $file }, { $at }
import-fault = { $at } : { $detail }
import-shown = « { $text } »

## Pourquoi un fichier n’est pas accepté.

import-sent = L’envoi
import-file-large = { $file } est trop gros : { $detail }
import-file-encoding = { $file } ne se lit pas comme du texte : { $detail }
import-file-unknown = { $file } n’est pas un référentiel que Stampbook sait lire : { $detail }
import-file-levels = { $said }. Indiquez comment ils deviennent trois, par exemple : --levels '{ $example }'
import-content = { $count ->
    [one] { $file } comporte un problème :
   *[other] { $file } comporte { $count } problèmes :
}
import-content-more = { $count ->
    [one] … et { $count } de plus
   *[other] … et { $count } de plus
}

import-large-bytes = { $bytes } octets, alors que { $most } ({ $mebibytes } Mio) sont lus : divisez-le, ou retirez ce qui ne relève pas du référentiel
import-large-rows = plus de { $most } lignes : divisez-le, ou retirez ce qui ne relève pas du référentiel
import-large-values = { $count } valeurs, alors que { $most } sont lues : divisez le référentiel
import-large-competencies = { $count } compétences, alors qu’un référentiel peut en contenir { $most } : divisez-le

import-encoding-zero = la ligne { $line } contient un octet nul, comme les programmes et les images : choisissez un fichier CSV ou JSON
import-encoding-other = la ligne { $line } n’est pas en UTF-8 : enregistrez le fichier en UTF-8 et réessayez
import-encoding-mixed = la ligne { $line } n’est pas en UTF-8, alors que d’autres parties le sont : enregistrez le fichier en UTF-8 et réessayez
import-encoding-broken = la ligne { $line } n’est pas en { $name }, alors que le début l’est : enregistrez-le en UTF-8

import-unknown-folder = un dossier est lu s’il contient { $files } ; pour importer un seul fichier, indiquez ce fichier
import-unknown-empty = il est vide : choisissez le fichier qui contient le référentiel
import-unknown-yaml = c’est du YAML : faites-en un CSV avec une compétence par ligne et une colonne title, ou du JSON CASE
import-unknown-json = ce JSON ne contient ni « CFDocument » (un paquet CASE) ni « competencies » (le format propre à Stampbook) : exportez l’un des deux, ou un CSV
import-unknown-zip = c’est une archive zip ou un classeur Excel : décompressez-le, ou enregistrez la feuille en CSV (UTF-8)
import-unknown-workbook = c’est un ancien classeur Excel : enregistrez la feuille en CSV (UTF-8)
import-unknown-pdf = c’est un PDF : demandez à ses auteurs du JSON CASE ou un CSV
import-unknown-xml = c’est du XML ou du HTML : exportez le référentiel en JSON CASE ou en CSV
import-unknown-columns = sa première ligne nomme les colonnes { $columns }, alors qu’il faut « title » (format de Stampbook) ou « Full Statement » (CASE) : ajoutez cet en-tête

## Niveaux.

import-levels-one = { $number } « { $name } »
import-levels-found = { $count ->
    [one] il y a { $count } niveau ({ $levels })
   *[other] il y a { $count } niveaux ({ $levels })
}, alors qu’une compétence en a exactement trois
import-levels-found-unfit = { $count ->
    [one] il y a { $count } niveau ({ $levels })
   *[other] il y a { $count } niveaux ({ $levels })
}, alors qu’une compétence en a exactement trois, et la correspondance « { $mapping } » ne parle pas exactement de ceux-ci
import-mapping-form = « { $typed } » n’a pas la forme « 2,3>1 » (numéros des niveaux de la source, « > », puis 1, 2 ou 3)
import-mapping-target = « { $typed } » mène à un niveau qui n’existe pas : après « > », écrivez 1, 2 ou 3
import-mapping-missing = rien ne mène au niveau { $level } : ajoutez « N>{ $level } » avec le niveau N de la source dont il est fait
import-mapping-twice = le niveau { $from } mène deux fois au niveau { $level } : écrivez-le une fois
import-mapping-order = le niveau { $from } mène au niveau { $level }, et le niveau inférieur { $other } au niveau supérieur { $above } : gardez leur ordre
import-as-unknown = « { $typed } » n’existe pas ici : écrivez new ou next

## JSON.

import-json-broken = ce n’est pas du JSON valide ({ $reason }) : exportez de nouveau le fichier, ou corrigez cet endroit
import-json-cut = il s’arrête au milieu
import-json-comma = il manque une virgule ou un signe fermant avant cet endroit
import-json-comma-many = il y a une virgule de trop avant cet endroit
import-json-strange = il y a autre chose ici
import-json-deep = des listes et des objets sont imbriqués à plus de 128 niveaux : aucun référentiel ne l’est, exportez-le donc de nouveau
import-json-kind = ici se trouve { $found } là où il faut { $expected } : corrigez, ou exportez de nouveau le paquet
import-json-nothing = rien
import-json-bool = vrai ou faux
import-json-number = un nombre
import-json-text = du texte
import-json-list = une liste
import-json-object = un objet
import-json-no-object = ce n’est pas un objet JSON
import-json-format = { $written } n’est pas « { $known } » : un Stampbook plus récent l’a écrit ; utilisez celui-là, ou exportez en CSV
import-json-level-names = { $count ->
    [one] il y a { $count } nom pour trois niveaux : écrivez-en trois
   *[other] il y a { $count } noms pour trois niveaux : écrivez-en trois
}
import-json-unknown-field = il n’y a pas de champ « { $name } », mais { $known } : retirez-le, ou corrigez son orthographe
import-json-missing-field = le champ « { $name } » manque : ajoutez-le
import-json-unfit = cela ne convient pas ici ({ $said }) : corrigez-le

## Tableaux et cellules.

import-table-no-csv = cette ligne n’est pas du CSV : corrigez-la
import-table-cells = { $count ->
    [one] il y a plus de cellules que l’unique en-tête, à partir de { $cell } : mettez entre guillemets les textes avec des virgules
   *[other] il y a plus de cellules que les { $count } en-têtes, à partir de { $cell } : mettez entre guillemets les textes avec des virgules
}
import-table-headers = les colonnes { $first } et { $second } s’appellent toutes deux { $name } : renommez-en une ou retirez-la
import-table-no-rows = il n’y a aucune ligne sous les en-têtes : ajoutez les compétences, une par ligne
import-table-columns = il y a plus de { $most } colonnes : enregistrez de nouveau la feuille en CSV
import-table-quotation = un guillemet s’ouvre ici et ne se referme jamais : fermez-le
import-cell-empty = la cellule est vide : remplissez-la
import-cell-uuid = { $cell } n’est pas un UUID : corrigez-le, ou retirez-le pour en recevoir un
import-cell-level = { $cell } n’est pas un niveau : écrivez 1 ou 2, ou n’en mettez pas
import-cell-differs = { $cell } n’est pas ce que dit la ligne { $line } ({ $other }) : écrivez la même chose, ou laissez vide
import-cell-no-title = il n’y a pas de titre : donnez-en un
import-cell-code-shared = le code { $code } est aussi celui de la ligne { $line } : donnez à chacune le sien
import-cell-links = ce n’est pas une liste JSON de liens ({ $said }) : corrigez-la, ou retirez-la
import-cell-count = { $cell } n’est pas un nombre entier de 0 à { $most } : écrivez-en un
import-cell-yes-no = { $cell } n’est ni oui ni non : écrivez l’un des deux
import-cell-no-row = aucune ligne n’a l’identifiant ou le code { $name } : ajoutez cette ligne, ou videz la cellule
import-cell-sequence = { $cell } n’est pas un nombre entier : écrivez-en un, ou videz la cellule

## Le dossier de DIRECT.

import-direct-file-missing = le fichier { $name } manque : un dossier DIRECT contient { $files }
import-direct-column-missing = la colonne { $name } manque : prenez le fichier tel que DIRECT le publie
import-direct-slug-shared = { $slug } est aussi celui de la ligne { $line } : donnez à chacune le sien
import-direct-lost = il n’y a pas dans { $column } de slug { $slug } : corrigez-le, ou ajoutez cette ligne
import-direct-level = { $cell } n’est pas un nombre entier : écrivez le numéro du niveau
import-direct-level-twice = il y a deux niveaux { $number } : donnez à chacun son numéro

## Paquets CASE, et ce qui est sous quoi.

import-fault-items-alone = le paquet a des éléments mais pas de CFDocument : exportez le paquet entier, pas seulement ses éléments
import-case-no-document = il n’y a pas de document : exportez le paquet entier
import-case-nothing = rien
import-case-no-parent = { $child } est placé sous { $parent }, qui n’est pas dans le paquet : ajoutez cet élément, ou retirez l’association
import-case-no-child = { $child } est placé sous { $parent } et n’est pas dans le paquet : ajoutez cet élément, ou retirez l’association
import-case-criteria = { $count ->
    [one] { $name } a { $count } niveau
   *[other] { $name } a { $count } niveaux
}, alors que { $other } du même élément en a { $levels } : donnez les mêmes niveaux à tous les critères d’un élément
import-case-criterion = le critère { $name }
import-case-criterion-nameless = un critère
import-tree-no-items = il n’y a pas d’éléments : exportez le référentiel avec ses éléments
import-tree-no-statement = il n’y a pas d’énoncé : donnez-en un à l’élément
import-tree-identifier-shared = l’identifiant { $identifier } est aussi celui de { $other } : donnez à chaque élément le sien
import-tree-code-shared = le code { $code } est aussi celui de { $other } : donnez à chaque compétence le sien
import-tree-step = { $way } → { $next }
import-tree-own-child = { $names } est placé sous lui-même : placez-le sous un autre élément, ou sous aucun
import-tree-circle = { $names } sont placés les uns sous les autres en cercle : retirez-en un
import-tree-deep = { $name } est sous { $most } intitulés : utilisez-en moins

## Ce qui a été mis en correspondance, complété ou laissé de côté.

import-note-encoding = { $file } a été lu comme { $name }.
import-note-latin = { $file } a été lu comme Windows-1252 (Latin-1), car la ligne { $line } n’est pas en UTF-8. Vérifiez les lettres accentuées avant de continuer.
import-note-fields = Des champs qui n’ont pas de place dans Stampbook ont été laissés de côté : { $names }.
import-note-columns = Des colonnes inconnues ont été laissées de côté : { $columns }.
import-note-columns-placeless = Des colonnes qui n’ont pas de place dans Stampbook ont été laissées de côté : { $columns }.
import-note-framework-id = Le référentiel n’avait pas d’identifiant ; il a été formé d’après son titre.
import-note-competency-ids = { $count ->
    [one] Une compétence n’avait pas d’identifiant ; il a été formé d’après son code.
   *[other] { $count } compétences n’avaient pas d’identifiant ; ils ont été formés d’après leurs codes.
}
import-note-numbered = { $count ->
    [one] Une compétence n’avait pas de code ; elle a été numérotée.
   *[other] { $count } compétences n’avaient pas de code ; elles ont été numérotées dans l’ordre de lecture.
}
import-note-levels-nameless = Les niveaux n’avaient pas de nom ; ils s’appellent { $names }.
import-note-levels-called = Les niveaux s’appellent { $names }.
import-note-no-level-columns = Il n’y a pas de colonnes de niveaux ; le descripteur de chaque niveau est donc le texte de la compétence elle-même. Écrivez à quoi ressemble chaque niveau avant de publier.
import-note-no-levels = { $all ->
    [one] L’unique compétence vient sans niveaux : l’énoncé sert de descripteur aux trois. Écrivez à quoi ressemble chaque niveau avant de publier.
   *[other] { $count ->
        [one] { $count } compétence sur { $all } vient sans niveaux : l’énoncé sert de descripteur aux trois. Écrivez à quoi ressemble chaque niveau avant de publier.
       *[other] { $count } compétences sur { $all } viennent sans niveaux : l’énoncé sert de descripteur aux trois. Écrivez à quoi ressemble chaque niveau avant de publier.
    }
}
import-note-level-zero = Le niveau 0 de la source compte comme niveau { $level } ; il ne demande rien, son texte est donc laissé de côté.
import-note-mapped = { $count ->
    [one] L’unique niveau de la source est devenu trois par la correspondance « { $mapping } ».
   *[other] Les { $count } niveaux de la source sont devenus trois par la correspondance « { $mapping } ».
}
import-note-mapping-unused = La correspondance « { $mapping } » n’a pas servi là où il y a déjà trois niveaux.
import-note-named-after-file = La feuille de calcul ne nomme pas le référentiel ; il s’appelle { $title }, d’après le fichier.
import-note-document-title = Le document n’avait pas de titre ; le nom du fichier a été pris.
import-note-short-repeats = { $count ->
    [one] Un énoncé abrégé ne fait que nommer une autre ligne et a été laissé de côté ; l’énoncé complet est le titre.
   *[other] { $count } énoncés abrégés ne font que nommer une autre ligne et ont été laissés de côté ; l’énoncé complet est le titre.
}
import-note-direct = { $count ->
    [one] L’unique « skill » est une compétence, sous son « domain » et sa « competency ».
   *[other] Chacune des { $count } « skills » est une compétence, sous son « domain » et sa « competency » ; toutes portent les mêmes textes de niveau.
}
import-note-direct-related = { $count ->
    [one] Une « skill » apparentée n’est pas dans le dossier ; son lien est conservé.
   *[other] { $count } « skills » apparentées ne sont pas dans le dossier ; leurs liens sont conservés.
}
import-note-criteria-outside = { $count ->
    [one] Un critère de grille parle d’un élément hors du paquet et a été laissé de côté.
   *[other] { $count } critères de grille parlent d’éléments hors du paquet et ont été laissés de côté.
}
import-note-criteria-for-all = Les critères de grille qui ne nomment aucun élément ont été lus comme les niveaux de toutes les compétences.
import-note-associations-outside = { $count ->
    [one] Une association qui commence hors du paquet a été laissée de côté.
   *[other] { $count } associations qui commencent hors du paquet ont été laissées de côté.
}
import-note-associations-nowhere = { $count ->
    [one] Une association qui ne mène nulle part a été laissée de côté.
   *[other] { $count } associations qui ne mènent nulle part ont été laissées de côté.
}
import-note-associations-renamed = { $count ->
    [one] Une association est d’un type que CASE ne connaît pas ; elle commence maintenant par « ext: ».
   *[other] { $count } associations sont de types que CASE ne connaît pas ; elles commencent maintenant par « ext: ».
}
import-note-more-parents = { $count ->
    [one] Une autre place d’un élément qui en a plusieurs a été laissée de côté ; il reste à la première.
   *[other] { $count } autres places d’éléments qui en ont plusieurs ont été laissées de côté ; chacun reste à la première.
}
import-note-heading-links = { $count ->
    [one] Un lien d’un intitulé a été laissé de côté ; seules les compétences ont des liens.
   *[other] { $count } liens d’intitulés ont été laissés de côté ; seules les compétences ont des liens.
}
import-note-headings = Ce que les intitulés disent en plus de leur titre se trouve dans la description du référentiel.
import-note-headings-full = { $count ->
    [one] Ce qu’un intitulé dit en plus de son titre ne tient pas dans la description du référentiel, qui est pleine, et a été laissé de côté.
   *[other] Ce que { $count } intitulés disent en plus de leur titre ne tient pas dans la description du référentiel, qui est pleine, et a été laissé de côté.
}
import-note-ladders = { $count ->
    [one] Les étapes sous un élément ont été lues comme des niveaux, non comme des compétences.
   *[other] Les mêmes étapes se trouvent sous chacun de { $count } éléments ; elles ont été lues comme des niveaux, non comme des compétences.
}
import-note-unplaced = { $count ->
    [one] Un élément n’est sous aucun autre ; il a été mis tout en haut.
   *[other] { $count } éléments ne sont sous aucun autre ; ils ont été mis tout en haut.
}
import-note-own-names = { $count ->
    [one] Un niveau a un nom à lui ; il se trouve au début de son descripteur.
   *[other] { $count } niveaux ont un nom à eux ; il se trouve au début de leur descripteur.
}

## What is written into a framework, in its own language.

framework-notes = Remarques : { $notes }

## Ce qui diffère entre deux versions d’un référentiel.

differs-line = { $what } : { $became }
differs-now = maintenant « { $to } »
differs-no-longer = plus « { $from } »
differs-becomes = « { $from } » devient « { $to } »
differs-order = les compétences viennent dans un autre ordre
differs-title = titre
differs-description = description
differs-language = langue
differs-source-address = adresse de la source
differs-source-creator = auteur de la source
differs-source-licence = licence de la source
differs-level-name = nom du niveau { $level }
differs-foundation = compétences fondamentales d’abord
differs-level = niveau { $level }
differs-code = code
differs-heading = intitulé
differs-role = type de compétence
differs-foundational = fondamentale
differs-descriptor = niveau { $level }, descripteur
differs-learning = niveau { $level }, texte sur l’apprentissage
differs-practice = niveau { $level }, texte sur la pratique
differs-assessment = niveau { $level }, texte sur l’évaluation
differs-evidence = preuves pour le niveau { $level }
differs-evidence-rule = { $pieces ->
    [one] { $pieces } preuve
   *[other] { $pieces } preuves
}, { $cycles ->
    [one] dont { $cycles } avec un cycle d’apprentissage complet
   *[other] dont { $cycles } avec un cycle d’apprentissage complet
} ; { $renewal } pour un renouvellement
differs-signers = signataires pour le niveau { $level }
differs-signers-one = un
differs-signers-two = deux
differs-valid = durée de validité du niveau { $level }
differs-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
differs-links = liens

## Qui gagne ou perd un niveau par une nouvelle version ; le nom est devant.

level-change-of = « { $title } »
level-change-and = { $all } et { $next }
level-change-gained = gagne le niveau { $level } de « { $title } », obtenu comme { $from }
level-change-retired = perd le niveau { $level } de « { $title } », qui disparaît ; il reste au passeport comme obtenu
level-change-merged = perd le niveau { $level } de « { $title } », fusionnée dans « { $into } », faute du niveau { $level } de { $missing } ; il reste au passeport comme obtenu
