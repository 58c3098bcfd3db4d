# Was auf einer Seite die ersten Male hilft

hint-label = Hinweis
hint-dismiss = Nicht mehr zeigen
hint-failed = Das ließ sich nicht merken: Der Hinweis kommt wieder.
hint-passport = Jede Kompetenz hat Platz für drei Stempel. Fangen Sie unter „Nachweis eintragen“ mit einem Foto und einem Satz an; für welche Stufe er spricht, kann warten.
hint-log = Ein Titel, ein Satz oder ein Foto genügt: Der Entwurf speichert sich selbst. Was Sie einreichen, liest Ihre Leitung. Die private Reflexion liest niemand außer Ihnen.
hint-queue = Wer am längsten wartet, steht oben. Öffnen Sie einen Nachweis und beantworten Sie jede Kompetenz für sich; nach dem Speichern öffnet sich der nächste. Mit der Tastatur führen j und k vor und zurück, a nimmt an und zeichnet, wo das geht, ab, r gibt zurück.
hint-cohort = Jedes Feld hat drei Balken, einen für jede Stufe. Tippen Sie darauf: Es führt zu dem, was wartet, oder zum Pass. Über der Tabelle wählen Sie die Reihenfolge oder zeigen nur, wer länger nichts eingereicht hat.
hint-people = Teile eines Namens genügen, in jeder Schrift, und kleine Tippfehler schaden nicht.
account-hints = Hinweise
account-hints-words = Über einigen Seiten stehen Hinweise, bis Sie sie dort oder hier wegräumen. Sie können wiederkommen.
account-hints-away = Alle Hinweise wegräumen
account-hints-button = Hinweise wieder zeigen
done-hints = Die Hinweise werden wieder gezeigt.
done-hints-away = Es werden keine Hinweise mehr gezeigt.
refused-hint-unknown = Diesen Hinweis gibt es nicht.
