# Ce qui aide sur une page les premières fois

hint-label = Conseil
hint-dismiss = Ne plus afficher
hint-failed = Cela n’a pas pu être enregistré : le conseil reviendra.
hint-passport = Chaque compétence a de la place pour trois tampons. Commencez par une photo et une phrase sous « Ajouter une preuve » ; le niveau concerné peut attendre.
hint-log = Un titre, une phrase ou une photo suffit : le brouillon s’enregistre tout seul. Ce que vous soumettez est lu par votre référent. La réflexion privée n’est lue que par vous.
hint-queue = Qui attend depuis le plus longtemps vient en premier. Ouvrez une preuve et répondez à chaque compétence séparément ; la suivante s’ouvre après l’enregistrement. Au clavier, j et k avancent et reculent, a accepte et valide quand c’est possible, r renvoie.
hint-cohort = Chaque case a trois barres, une par niveau. Touchez-la pour voir ce qui attend ou le passeport. Au-dessus du tableau, choisissez l’ordre, ou n’affichez que les personnes restées silencieuses.
hint-people = Des parties d’un nom suffisent, dans toute écriture, et les petites fautes sont pardonnées.
account-hints = Conseils
account-hints-words = Certaines pages commencent par un conseil, jusqu’à ce que vous le masquiez, là-bas ou ici. Ils peuvent revenir.
account-hints-away = Masquer tous les conseils
account-hints-button = Afficher à nouveau les conseils
done-hints = Les conseils s’affichent à nouveau.
done-hints-away = Les conseils ne s’affichent plus.
refused-hint-unknown = Ce conseil n’existe pas.
