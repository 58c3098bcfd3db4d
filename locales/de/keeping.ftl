# Keeping the instance, and what is due

admin-from-command-line = Kommandozeile
admin-from-variable = Variable
admin-from-file = Einstellungsdatei
admin-from-first-run = erster Start
admin-from-default = Vorgabe
admin-transport = Versand über { $how }.
admin-transport-kept = Mails gehen nirgendwohin und liegen hier zum Lesen. Setzen Sie SMTP_URL, um sie zu versenden.
admin-oldest = Die älteste wartet seit
admin-held = { $count ->
    [one] Bei einer der wartenden ist ein Versuch gescheitert; sie wird noch einmal versucht.
   *[other] Bei { $count } der wartenden ist ein Versuch gescheitert; sie werden noch einmal versucht.
}
admin-jobs-words = Von selbst versendet der Server Mails, sobald sie fällig sind, schreibt montags und am Monatsersten um { $hour } die Berichte und räumt jede Stunde auf.
admin-progress-done = Die letzten Berichte waren die für { $period }, geschrieben am
admin-progress-running = Die Berichte für { $period } werden geschrieben, seit
admin-progress-never = Noch wurden keine Berichte geschrieben.
admin-people = Personen im Verzeichnis
admin-units = { $count ->
    [one] Einheit
   *[other] Einheiten
}
admin-accounts = { $count ->
    [0] offene Konten
   *[other] offene Konten, bisher ohne Passwort: { $count }; dort geht die Anmeldung über gemailte Links
}
admin-facts = Einträge im Register
admin-mail-held = { $count ->
    [one] Eine Mail hängt fest und wird noch einmal versucht
   *[other] { $count } Mails hängen fest und werden noch einmal versucht
}
admin-files = Dateien, { $size }, auf diesem Rechner
admin-files-away = Dateien, { $size }, in { $place }
admin-record-broken = { $count ->
    [one] Das Register hat ein Problem
   *[other] Das Register hat { $count } Probleme
}
admin-storage-broken = Dateien können nicht aufbewahrt werden: { $why }
admin-mail-failed = { $count ->
    [one] Eine Mail ist fehlgeschlagen
   *[other] { $count } Mails sind fehlgeschlagen
}
admin-mail-refused = { $count ->
    [one] Eine Adresse nimmt keine Mails an
   *[other] { $count } Adressen nehmen keine Mails an
}
admin-verified = in Ordnung
admin-broken = beschädigt
admin-verified-words = { $facts } Einträge in { $chains ->
    [one] { $chains } Kette.
   *[other] { $chains } Ketten.
}
done-verified = Das ganze Register wurde geprüft; was dabei herauskam, steht unten.
done-verifying = Das Register wird geprüft. Es ist lang: Sehen Sie in einigen Minuten wieder hier nach.
due-suspended = Ruhende Abzeichnungen
due-suspended-about = Abgezeichnet am { $day }. Die unterzeichnende Person sagt, sie sei es nicht gewesen.
due-half = Warten auf zweite Unterschrift
due-half-about = Abgezeichnet am { $day } von { $name }. Bevor es zählt, zeichnet eine zweite, unbeteiligte Person ab.
due-appeals = Einsprüche
due-appeal = Wartet auf Ihre Entscheidung
due-appeal-about = Einspruch vom { $day }
due-refused = Mails, die nicht ankamen
due-refused-since = Abgelehnt, { $day }
due-unsigned = Kohorten, in denen niemand abzeichnen kann
due-unsigned-badge = Braucht eine Leitung
due-unsigned-about = { $leads ->
    [0] Die Kohorte hat keine Leitung
    [one] Das Konto der Leitung ist geschlossen oder fehlt
   *[other] Die Konten der Leitung sind geschlossen oder fehlen
}, und heute gibt es keine Vertretung. Wählen Sie, wer leitet.
due-left = Liegen gebliebene Nachweise
due-left-about = { $count ->
    [one] Ein Nachweis blieb liegen, eingereicht am { $day }. Er wartet
   *[other] { $count } Nachweise blieben liegen, der erste eingereicht am { $day }. Sie warten
} wieder, wenn die Kohorte wieder geöffnet wird oder ein späteres Ende bekommt.
due-left-closed = Kohorte abgeschlossen
due-left-over = Frist vorbei
due-closing = Kohorten zum Abschließen
due-ends = Endet am { $day }
due-to-close = Abzuschließen
due-signs-until = Abzeichnen bis { $day }
due-expiring = Läuft in den nächsten 90 Tagen ab
due-days-left = { $count ->
    [0] Heute ist der letzte Tag.
    [one] Noch { $count } Tag.
   *[other] Noch { $count } Tage.
}
due-until = Bis { $day }
due-step = { $competency }, Stufe { $level }
due-more = Gezeigt werden die ersten { $count }. Weitere folgen, wenn diese erledigt sind.
due-exports = Lernpässe exportieren

# First steps of a fresh installation

guide-title = Erste Schritte
guide-intro = Bis hier jemand lernen kann, braucht es vier Dinge. Diese Liste verschwindet, wenn alle da sind.
guide-done = erledigt
guide-framework = Einen Kompetenzrahmen veröffentlichen
guide-framework-words = Importieren Sie einen aus einer Datei, oder schreiben Sie ihn: Kompetenzen mit je drei Stufen.
guide-people = Leitungen hinzufügen
guide-people-words = Mindestens eine Person, die Nachweise prüft und Stufen abzeichnet. Per E-Mail wählt sie ihr Passwort.
guide-cohort = Eine Kohorte eröffnen
guide-cohort-words = Ein Titel, ein Rahmen, Daten und eine Leitung.
guide-learners = Lernende einladen
guide-learners-words = Geben Sie Link oder Code der Kohorte weiter, importieren Sie eine Liste, oder fügen Sie Personen einzeln hinzu.
admin-checking-title = Das Register wird geprüft
admin-checking = { $done } von { $all } Einträgen
admin-checking-stop = Prüfung abbrechen
done-verification-stopped = Die Prüfung wird abgebrochen. Unten steht, was die letzte vollständige ergab.
admin-check-stopped = Die letzte Prüfung wurde vor ihrem Ende abgebrochen.
admin-check-silent = Die letzte Prüfung endete ohne ein Wort: Vielleicht wurde der Server angehalten.
admin-check-failed = Die letzte Prüfung ist gescheitert: { $why }
