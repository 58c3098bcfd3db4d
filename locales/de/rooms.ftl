# Sign-offs

signoff-title = Stufe { $level } abzeichnen
signoff-crumb = Abzeichnung
signoff-framework-version = { $title }, Version { $version }
signoff-second = Diese Stufe braucht eine zweite, unbeteiligte Person. Sie zählt, sobald beide abgezeichnet haben.
signoff-descriptor = Wie die Stufe aussieht
signoff-descriptor-then = Was abgezeichnet wurde
signoff-evidence = Nachweise, die Sie angesehen haben
signoff-evidence-judged = Beurteilte Nachweise
signoff-no-evidence = Noch spricht kein Nachweis für diese Stufe.
signoff-read = Lesen
signoff-comment = Kommentar
signoff-comment-hint = Die lernende Person liest ihn neben dem Stempel.
signoff-prior = Anerkannte Vorkenntnisse
signoff-prior-hint = Für das, was jemand schon vorher konnte. Statt Nachweisen brauchen Sie einen Grund; im Lernpass ist es so gekennzeichnet.
signoff-prior-field = Woher wissen Sie das?
signoff-receipt = Sie erhalten per Mail eine Quittung, die genau sagt, was Sie abgezeichnet haben.
signoff-by = Abgezeichnet von
signoff-by-first = Zuerst abgezeichnet von
signoff-by-second = Gegengezeichnet von
signoff-half = { $name } hat am { $day } abgezeichnet. Die zweite Unterschrift fehlt: Die Stufe zählt, sobald auch eine andere, unbeteiligte Person abgezeichnet hat.
signoff-cohort = Kohorte
signoff-framework = Kompetenzrahmen
signoff-expires = Gilt bis
signoff-countersign = Gegenzeichnen
signoff-renew = Erneuern
signoff-settle = Die Abzeichnung ruht
signoff-settle-words = Die unterzeichnende Person sagte: „Das war ich nicht“. Fragen Sie sie und die lernende Person, und entscheiden Sie dann.
signoff-settle-legend = Ihre Entscheidung
signoff-stands = Bleibt bestehen
signoff-revoke = Widerrufen
signoff-revoke-words = Der Stempel bleibt als widerrufen sichtbar, mit Ihrem Namen, dem Datum und Ihrem Grund. Die lernende Person erhält eine Mail.
signoff-revoke-hint = Was nicht stimmte, in einem Satz, auf den die lernende Person antworten kann.
not-me-title = Waren Sie das nicht?
not-me-words = Diese Abzeichnung ruht dann sofort. Die Registratur geht der Sache nach, und sonst ändert sich nichts.
not-me-button = Das war ich nicht
not-me-done-title = Die Abzeichnung ruht
not-me-done = Die Registratur ist informiert. Wenn jemand anderes Ihr Passwort kennen könnte, melden Sie sich überall ab, und legen Sie ein neues fest.
not-me-spent = Er wurde schon benutzt, ist zu alt oder wurde nicht ganz kopiert. Wenn Sie Hilfe brauchen, fragen Sie die Registratur.
appeal-title = Erneute Prüfung
appeal-text = Wie die lernende Person es sieht
appeal-field = Wie sehen Sie es?
appeal-field-hint = Die Registratur und Ihre Leitung lesen das. Beide Texte bleiben im Register.
appeal-button = Um erneute Prüfung bitten
appeal-waits = Der Einspruch liegt bei der Registratur, und sie entscheidet.
appeal-decide = Ihre Entscheidung
appeal-again = Es ist noch einmal zu prüfen
appeal-stands = Die Entscheidung bleibt bestehen
appeal-reason-hint = Beide Seiten lesen das.

# People

people-title = Personen
people-new = Person hinzufügen
people-import = Personenliste importieren
people-find = Nach Name oder Adresse suchen
people-role = Rolle
people-any-role = Alle Rollen
people-nobody = Niemand passt. Versuchen Sie es mit weniger Buchstaben.
person-still-leads = Diese Person leitet noch die folgenden Kohorten. Benennen Sie in jeder eine andere Leitung:
person-stands-in = Diese Person vertritt noch eine Leitung in den folgenden Kohorten. Beenden Sie das dort:
person-stands-in-line = { $cohort }: für { $lead }, { $from } bis { $until }
closure-ends = { $name } wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Links zum Anmelden oder zum Festlegen eines Passworts gelten nicht mehr.
closure-stays = Was diese Person geschrieben, entschieden und abgezeichnet hat, bleibt, bei Lernenden auch der Lernpass. Sie können das Konto jederzeit auf der Seite der Person wieder öffnen.
closure-leads = Diese Person leitet die folgenden Kohorten und bleibt dort eingetragen, auch wenn ihr Konto geschlossen ist. Benennen Sie in jeder eine andere Leitung:
closure-alone = { $cohort }: niemand sonst leitet sie
closure-stands-in = Diese Person vertritt eine Leitung in den folgenden Kohorten, und niemand mehr, sobald ihr Konto geschlossen ist:
closure-button = Konto schließen
person-mail-problem = Mails an diese Adresse kommen nicht an
person-unit = Bereich
person-unit-hint = Abteilung, Station oder Standort.
person-passport = Lernpass öffnen
person-edit = Name, Adresse oder Bereich ändern
person-roles = Rollen
person-no-roles = Keine vergeben. Zum Lernen in einer Kohorte braucht es keine.
person-scope = Wo
person-from = Von
person-until = Bis
person-open = offen
person-ended = Beendet
person-end = Heute beenden
person-grant = Rolle vergeben
person-granted-by = vergeben durch
person-access = Anmeldung
person-invite = Link zum Anmelden mailen
person-sign-out = Überall abmelden
person-devices = Angemeldet auf
person-close = Konto schließen
person-open-again = Konto wieder öffnen
person-everywhere = überall
person-by-operator = den Serverbetrieb
person-no-account = Hat kein Konto.
person-closed = Dieses Konto ist geschlossen.
person-grant-closed = Rollen sind für Personen, die sich anmelden können. Öffnen Sie das Konto wieder, um eine zu vergeben.
person-never-seen = War noch nie angemeldet.
person-not-signed-in = Ist nirgends angemeldet.
person-seen = Zuletzt hier: { $day }.
person-no-day = Wählen Sie einen Tag wie 2026-09-01
people-closed = geschlossen
people-invited = hat noch kein Passwort festgelegt
done-invited = Ein Link zum Festlegen eines Passworts ist unterwegs.
done-person-saved = Gespeichert.
done-granted = Die Rolle ist vergeben.
done-ended = Die Rolle ist beendet.
done-signed-out = Die Person ist überall abgemeldet.
done-closed = Das Konto ist geschlossen. Die Person ist überall abgemeldet.
done-opened = Das Konto ist wieder offen. Mailen Sie der Person einen Link, wenn sie einen braucht.
person-name-hint = So, wie die Person ihn schreibt, in jeder Schrift.
person-email-hint = Dorthin geht ein Link zum Festlegen eines Passworts.
person-role-hint = Weitere Rollen, mit Daten, danach.
person-add = Hinzufügen und einladen
person-scope-hint = Sponsoring: überall, ein Bereich oder eine Kohorte. Peers: überall oder eine Kohorte. Alle anderen: überall.
units-title = Bereiche
units-words = Die Teile der Organisation. Zu welchem jemand gehört, steht auf der Seite der Person.
units-none = Noch kein Bereich.
units-part-of = Teil von
units-new = Bereich hinzufügen
units-add = Hinzufügen
units-name = Name
units-name-hint = Alle sehen den neuen Namen sofort, auch in älteren Einträgen.
units-parent = Teil von
units-top = nichts weiter
done-unit-saved = Gespeichert.
erasure-title = Alles über diese Person löschen
erasure-for-good = Das lässt sich nicht rückgängig machen.
erasure-goes = Gelöscht werden Name, Rollen und Plätze in Kohorten, Nachweise mit ihren Dateien, Prüfungen, Abzeichnungen und Kommentare in ihrem Register, private Reflexionen, Entwürfe und das Konto.
erasure-stays = Was die Person über andere gesagt hat, bleibt bei den anderen, ohne ihren Namen. Dass hier etwas war, wann und auf wessen Wort, bleibt ebenfalls, als Lücke, mit der sich das Register weiter prüfen lässt. Sicherungskopien enthalten alles, bis sie ersetzt werden.
erasure-reason = Grund
erasure-reason-hint = Er bleibt für immer. Nennen Sie darin keine Namen.
erasure-sure = Ich möchte alles über { $name } löschen
erasure-not-sure = Haken Sie das an, wenn Sie es so möchten
erasure-now = Endgültig löschen
done-erased = Alles über diese Person ist gelöscht.
roster-title = Personenliste importieren
roster-words = Personen, Bereiche, Kohorten und wer zu welcher gehört, aus einer CSV-Datei oder den Dateien von OneRoster. Zuerst sehen Sie, was sich ändern würde.
roster-file = Datei
roster-file-hint = Eine CSV-Datei mit den Spalten name, email und, wenn Sie möchten, unit, cohort, role, starts_on, ends_on; oder alle CSV-Dateien von OneRoster 1.1 oder 1.2 auf einmal.

# What a dry run found

difference-title = Was sich ändern würde
difference-problems = Das steht im Weg
difference-missing = Fehlt
difference-added = Neu
difference-changed = Geändert
difference-removed = Entfällt
difference-asks = Was ihre Stufen verlangen
difference-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}
difference-try = Zeigen, was sich ändern würde
difference-import = Importieren
difference-again = Andere Datei wählen

# Frameworks

frameworks-title = Kompetenzrahmen
frameworks-import = Kompetenzrahmen importieren
frameworks-empty-title = Noch kein Kompetenzrahmen
frameworks-empty-words = Ein Kompetenzrahmen sagt, was man gut können kann, in je drei Stufen. Bringen Sie einen aus CASE, CSV oder dem eigenen Format von Stampbook mit.
frameworks-empty-other = Hier stehen die Kompetenzrahmen Ihrer Organisation.
framework-version = Version { $version }
framework-export = Exportieren als
framework-publish-words = Eine veröffentlichte Version ist eingefroren. Was erworben wurde, bleibt.
framework-contents = { $count ->
    [one] Eine Kompetenz
   *[other] { $count } Kompetenzen
}
framework-no-descriptor = Keine Beschreibung.
framework-more = Wie man dorthin kommt
framework-learning = Lernen
framework-practice = Üben
framework-assessment = Wie beurteilt wird
import-words = CASE 1.0 oder 1.1 (JSON), CSV oder das eigene JSON von Stampbook. Zuerst sehen Sie, was sich ändern würde.
import-file = Datei
import-file-hint = Eine JSON- oder CSV-Datei, oder alle CSV-Dateien eines Ordners auf einmal.
import-levels = Zuordnung der Stufen
import-levels-hint = Nur, wenn der Rahmen nicht drei Stufen hat. „0,1>1 2>2 3,4>3“ macht aus fünf Stufen drei.

# Mail

mail-list-title = Mails
mail-empty-title = Keine Mails
mail-empty-words = Berichte, Quittungen und Hinweise erscheinen hier, sobald es etwas zu sagen gibt.
mail-from = Von
mail-to = An
mail-attached = Angehängt
mail-retry = Jetzt noch einmal versuchen
mail-as-text = Als reiner Text

# Administration

admin-title = Administration
admin-well = Alles in Ordnung.
admin-attention = Hier ist etwas zu tun
admin-outbox = Mails
admin-outbox-counts = { $sent } gesendet{ $kept ->
    [0] {""}
   *[other] , { $kept } hier abgelegt
}, { $waiting } wartend, { $failed } fehlgeschlagen.
admin-open-mail = Postausgang öffnen
admin-failed-mail = Fehlgeschlagene ansehen
admin-record = Das Register
admin-record-words = Jeder Eintrag trägt einen Hash des vorigen, und in Stapeln werden sie signiert. Beim Prüfen wird alles neu berechnet.
admin-record-never = Noch nicht geprüft.
admin-verify = Register jetzt prüfen
admin-jobs = Arbeit im Hintergrund
admin-settings = Einstellungen
admin-settings-words = Geändert werden sie in der Konfigurationsdatei oder durch Variablen; sie gelten nach dem nächsten Start.
admin-setting = Einstellung
admin-value = Wert
admin-source = Herkunft
due-title = Fällig
due-empty-title = Nichts ist fällig
due-empty-words = Ruhende Abzeichnungen, Einsprüche und bald ablaufende Stufen erscheinen hier.

# Account

account-assessment = Ihre Selbsteinschätzung
account-assessment-words = Ihre eigene Sicht steht neben den Stempeln und ändert keinen davon.
account-mail = Mails, die Sie erhalten
account-mail-save = Mailauswahl speichern
account-away = Während Sie abwesend sind
account-away-words = Jemand anderes prüft und zeichnet für Ihre Kohorten ab. Das Register zeigt beide Namen.
account-away-to = Vertretung
account-away-button = Vertretung eintragen
account-password = Passwort
account-password-current = Aktuelles Passwort
account-password-none = Lassen Sie es leer, wenn Sie bisher nur gemailte Links benutzt haben.
account-password-save = Passwort speichern
done-password = Ihr Passwort ist gespeichert. Überall sonst sind Sie abgemeldet.
account-sessions = Wo Sie angemeldet sind
account-some-browser = Ein Browser
account-password-same = Das ist Ihr jetziges Passwort. Wählen Sie ein anderes.
account-password-wrong = Das ist nicht Ihr aktuelles Passwort
account-here = hier
account-since = seit
account-seen = zuletzt benutzt
account-sign-out-everywhere = Überall abmelden
assessment-title = Ihre Selbsteinschätzung
assessment-words = Wählen Sie, was heute passt. Nichts davon ändert einen Stempel.
assessment-none = Noch nicht so weit

# Problems

problem-missing = Diese Seite gibt es hier nicht
problem-missing-words = Vielleicht ist die Adresse vertippt, oder was hier war, ist nicht für Sie bestimmt.
problem-forbidden = Das steht Ihnen nicht offen
problem-forbidden-words = Ihre Rolle umfasst das nicht. Wenn sie es sollte, fragen Sie die Registratur.
problem-too-often = Eine kurze Pause, bitte
problem-too-often-words = Das wurde zu oft hintereinander versucht. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.
problem-broken = Hier ist etwas schiefgegangen
problem-broken-words = Das ist unser Fehler, nicht Ihrer, und er ist vermerkt. Nichts, was Sie gespeichert hatten, ist verloren. Versuchen Sie es gleich noch einmal.
problem-home = Zu Ihrer ersten Seite
problem-back = Zurück
problem-reference = Wenn Sie um Hilfe bitten, nennen Sie

# Unsubscribing

unsubscribe-title = Diese Mail abbestellen?
unsubscribe-words = { $email } erhält dann keine Mails dieser Art mehr: { $kind }.
unsubscribe-button = Abbestellen
unsubscribe-done-title = Abbestellt
unsubscribe-done = { $email } erhält keine Mails dieser Art mehr: { $kind }.
unsubscribe-all = Alle Mails ansehen, die Sie erhalten
unsubscribe-unknown = Jede Art von Mail können Sie in Ihrem Konto abbestellen.

# Demo

demo-title = Ein Lernpass, den man gern aufschlägt
demo-words = Sehen Sie sich mit erfundenen Personen um: Nachweise eintragen, prüfen, eine Stufe abzeichnen, den Lernpass drucken.

signoff-on-behalf = in Vertretung von { $name }
signoff-disputed-by = { $name } sagte: „Das war ich nicht“
signoff-settled-by = { $name } hat entschieden, dass sie bestehen bleibt
signoff-not-me = Waren Sie das nicht?
done-disputed = Die Abzeichnung ruht. Die Registratur ist informiert.
signoff-revoked-by = Widerrufen von { $name }
signoff-settle-choose = Wählen Sie, ob sie bestehen bleibt.
not-me-what = { $name }: { $competency }, Stufe { $level }, abgezeichnet am { $day }
done-revoked = Die Abzeichnung ist widerrufen. Die lernende Person erhält eine Mail.
done-settled = Ihre Entscheidung ist gespeichert.
done-countersigned = Sie haben gegengezeichnet. Die Stufe zählt ab jetzt.
