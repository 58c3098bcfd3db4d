# Auf einem Telefon, ohne Netz

waits-title = Noch nicht gesendet
waits-intro = Was Sie ohne Netz speichern, bleibt auf diesem Telefon und wird von selbst gesendet, sobald es wieder eines gibt.
waits-nothing = Nichts wartet
waits-nothing-words = Alles, was Sie auf diesem Telefon gespeichert haben, ist gesendet.
waits-line = Noch zu senden: { $what }. Zuletzt abgeglichen: { $time }.
waits-line-never = Noch zu senden: { $what }.
waits-both = { $items } und { $photos }
waits-items = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
waits-photos = { $count ->
    [one] 1 Foto
   *[other] { $count } Fotos
}
waits-attention = { $count ->
    [one] 1 Eintrag braucht Ihre Aufmerksamkeit.
   *[other] { $count } Einträge brauchen Ihre Aufmerksamkeit.
}
waits-ahead = { $count ->
    [one] Die Uhr dieses Telefons geht gegenüber dem Server eine Minute vor.
   *[other] Die Uhr dieses Telefons geht gegenüber dem Server { $count } Minuten vor.
}
waits-behind = { $count ->
    [one] Die Uhr dieses Telefons geht gegenüber dem Server eine Minute nach.
   *[other] Die Uhr dieses Telefons geht gegenüber dem Server { $count } Minuten nach.
}
waits-ended = Ihre Anmeldung ist abgelaufen: Melden Sie sich wieder an, dann wird es gesendet.
waits-offline = Sie sind ohne Netz. Stand: { $time }.
waits-slow = Das Netz antwortet nicht. Stand: { $time }.
waits-away = Sie sind ohne Netz. Was Sie speichern, bleibt auf diesem Telefon und wird später gesendet.
waits-kept = Auf diesem Telefon gespeichert. Es wird gesendet, sobald es ein Netz gibt.
waits-full = Auf diesem Telefon ist kein Platz mehr, um dies aufzubewahren. Lassen Sie diese Seite offen: Es wird gesendet, sobald es ein Netz gibt.
waits-state-waiting = Nur auf diesem Telefon
waits-state-attention = Braucht Aufmerksamkeit
waits-written = Geschrieben { $time }
waits-to-submit = wird zur Prüfung eingereicht
waits-to-save = wird als Entwurf gespeichert
waits-change = Ändern
waits-again = Noch einmal versuchen
waits-export = Als Datei speichern
waits-discard = Verwerfen
waits-discarded = „{ $title }“ wurde verworfen.
waits-send = Jetzt senden
waits-export-all = Alles als Datei speichern
waits-went = Von diesem Telefon gesendet
waits-went-submitted = Zur Prüfung eingereicht
waits-went-saved = Als Entwurf gespeichert
waits-went-beside = Es war inzwischen anderswo geändert worden, darum bleibt beides: Was Sie hier geschrieben haben, ist ein eigener Entwurf
waits-no-network = Es gibt noch kein Netz. Es wird von selbst gesendet, sobald es eines gibt.
waits-file = stampbook-ungesendet
waits-leaving = Bevor Sie sich abmelden
waits-leaving-words = Was unten steht, gibt es nur auf diesem Telefon. Das Abmelden entfernt es: Senden Sie es vorher, oder speichern Sie es als Datei.
waits-leave = Abmelden und entfernen
waits-no-page = Sie sind ohne Netz
waits-no-page-words = Diese Seite ist nicht auf Ihrem Telefon aufbewahrt. Einen Nachweis können Sie trotzdem erfassen: Er bleibt hier und wird gesendet, sobald es ein Netz gibt.
