# Signing in

sign-in-title = Anmelden
sign-in-button = Anmelden
sign-in-link-button = Lieber einen Link per Mail
sign-in-forgotten = Passwort vergessen?
sign-in-kept = Bitte melden Sie sich noch einmal an. Was Sie geschrieben haben, ist aufbewahrt.
sign-in-demo-title = Ausprobieren als
sign-in-demo-words = Jede dieser erfundenen Personen sieht Stampbook von einer anderen Seite.
sign-in-demo-button = Anmelden
demo-sign-in = Mit Adresse und Passwort anmelden
sign-in-no-email = Geben Sie Ihre E-Mail-Adresse ein.
sign-in-no-password = Geben Sie Ihr Passwort ein, oder lassen Sie sich einen Link mailen
sign-in-too-many = Das wurde zu oft versucht. Warten Sie { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, oder lassen Sie sich einen Link mailen.
unsent-back = Noch nicht gesendet: Was Sie hier zuvor getippt haben, steht wieder im Formular.
unsent-here = Noch nicht gesendet, von einem früheren Besuch:
unsent-take = Damit weitermachen
unsent-drop = Verwerfen
kept-title = Was Sie geschrieben haben, ist da
kept-words = Sie sind wieder angemeldet. Nichts ging verloren, und noch wurde nichts gesendet.
kept-button = Jetzt senden
kept-drop = Liegen lassen und zu Ihrer ersten Seite gehen
sign-in-wrong = Diese E-Mail-Adresse und das Passwort passen nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen Link mailen.
link-sent-title = Sehen Sie in Ihr Postfach
link-sent-words = Wenn { $email } hier jemandem gehört, ist ein Link unterwegs. Er gilt einmal, { $minutes } Minuten lang.
link-sent-hint = Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder fragen Sie die Person, die Sie eingeladen hat, welche Adresse sie verwendet hat.
link-sent-again = Andere Adresse versuchen
link-title = Anmelden
link-words = Einmal tippen, und Sie sind drin.
link-spent-title = Dieser Link gilt nicht mehr
link-spent-words = Er wurde schon benutzt oder ist zu alt. Lassen Sie sich einen neuen mailen.
link-spent-button = Zur Anmeldung
first-run-title = Ihr Stampbook einrichten
first-run-words = Sie sind die erste Person hier. Damit übernehmen Sie die Administration.
first-run-code = Einmalcode
first-run-code-hint = Er wurde dort ausgegeben, wo Stampbook gestartet wurde.
first-run-organisation = Organisation
first-run-organisation-hint = Steht auf jedem Lernpass.
first-run-no-name = Geben Sie Ihren Namen ein
first-run-organisation-long = Verwenden Sie höchstens 100 Zeichen
first-run-too-many = Von hier kamen zu oft falsche Codes. Warten Sie { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, und senden Sie das dann noch einmal. Was Sie getippt haben, steht noch hier; nur das Passwort müssen Sie neu eingeben.
first-run-button = Loslegen
set-password-title = Passwort festlegen
set-password-button = Speichern und anmelden
password-spent-words = Er wurde schon benutzt oder ist zu alt. Bitten Sie um einen neuen.
forgotten-title = Neues Passwort erhalten
forgotten-words = Wir mailen Ihnen einen Link, mit dem Sie eines festlegen.
forgotten-button = Link mailen lassen
forgotten-back = Zurück zur Anmeldung

# Passport

passport-title = Lernpass
passport-summary = { $signed } von { $possible ->
    [one] { $possible } Stufe
   *[other] { $possible } Stufen
} abgezeichnet.
passport-summary-review = { $count ->
    [one] { $count } wartet auf Prüfung.
   *[other] { $count } warten auf Prüfung.
}
passport-summary-half = { $count ->
    [one] { $count } wartet auf die zweite Unterschrift.
   *[other] { $count } warten auf die zweite Unterschrift.
}
passport-summary-returned = { $count ->
    [one] { $count } kam zur Überarbeitung zurück.
   *[other] { $count } kamen zur Überarbeitung zurück.
}
passport-summary-expired = { $count ->
    [one] { $count } ist abgelaufen.
   *[other] { $count } sind abgelaufen.
}
passport-summary-suspended = { $count ->
    [one] { $count } ruht.
   *[other] { $count } ruhen.
}
passport-summary-revoked = { $count ->
    [one] { $count } wurde widerrufen.
   *[other] { $count } wurden widerrufen.
}
passport-summary-earned = { $count ->
    [one] { $count } erworbene Stufe zählt für sich allein nicht.
   *[other] { $count } erworbene Stufen zählen für sich allein nicht.
}
passport-foundational = Grundkompetenz
passport-retired = Nicht mehr verlangt
passport-earned-as = Erworben als „{ $title }“
passport-earned-apart = Stufe { $level }: erworben als „{ $title }“, zählt für sich allein nicht.
passport-signed-as = Stufe { $level }: abgezeichnet als „{ $title }“.
passport-self-own = Ihre Selbsteinschätzung: Stufe { $level }, { $name }.
passport-self-own-none = Ihre Selbsteinschätzung: noch nicht so weit.
passport-self-other = Selbsteinschätzung: Stufe { $level }, { $name }.
passport-self-other-none = Selbsteinschätzung: noch nicht so weit.
passport-self-signed = Stufe { $level } ist abgezeichnet.
passport-self-unsigned = Es ist keine Stufe abgezeichnet.
passport-self-before = Davor: { $views }.
passport-self-view = Stufe { $level } am { $day }
passport-self-view-none = noch nicht so weit am { $day }
passport-signers = Wer wann und wo abgezeichnet hat
passport-sign-offs = Abzeichnungen
passport-portrait = Porträt von { $name }
passport-level = Stufe { $level }, { $name }
passport-signed-by = Abgezeichnet am { $day } von { $by }
passport-signed-twice = Abgezeichnet am { $day } von { $by }, gegengezeichnet am { $second-day } von { $second }
passport-in-cohort = Kohorte { $cohort }
passport-under-version = Rahmenversion { $version }
passport-valid-until = Gültig bis { $day }
passport-judged = Nachweise: { $titles }
passport-prior = Anerkannte Vorkenntnisse: { $reason }
passport-ended-on = { $state }, { $day }
passport-log-for = Nachweis für { $name } eintragen
passport-next = Als Nächstes:
passport-descriptors = Was die Stufen verlangen
passport-pdf-a4 = PDF herunterladen (A4)
passport-pdf-letter = US Letter
passport-as-of = Lernpass mit Stand vom
passport-as-of-button = Anzeigen
passport-as-of-past = So stand der Lernpass am { $day }.
passport-as-of-now = Heutigen Stand anzeigen
passport-empty-title = Hier kommen Ihre Stempel hin
passport-empty-words = Sobald Sie einer Kohorte beitreten, erscheinen deren Kompetenzen, jede mit Platz für drei Stempel. Fragen Sie Ihre Leitung nach dem Einladungslink.
slot-signed = { $day }, { $by }
slot-signed-until = { $by }, bis { $day }
slot-signed-twice-until = { $first } und { $second }, bis { $day }
slot-signed-twice = { $first }, { $first-day }; { $second }, { $second-day }
slot-expired = Abgelaufen am { $day }
slot-earned = Erworben, zählt für sich allein nicht
slot-across-earned = Zählt nicht
stamp-label = Stufe { $level }, { $name }: { $state }
stamp-label-signed = { $label }; Unterschrift: { $by }, { $day }
stamp-label-signed-twice = { $label }; Unterschriften: { $by }, { $day }, und { $second }, { $second-day }
stamp-label-half = { $label }; Unterschrift: { $by }, { $day }

# Logging evidence

log-evidence = Nachweis eintragen
log-title = Nachweis eintragen
log-title-revise = Ihren Nachweis ändern
log-follows = Fortsetzung von
log-returned = Der Nachweis kam mit diesen Worten zurück:
log-in-part = Der Nachweis wurde teilweise angenommen, mit diesen Worten:
log-field-title = Titel
log-field-title-hint = Ein paar Wörter, die Sie später wiedererkennen.
log-field-narrative = Was geschehen ist
log-field-narrative-hint = Was haben Sie getan, für wen, und was kam dabei heraus?
log-field-files = Fotos und Dateien
log-field-files-hint = Fotos bis { $photo }, PDFs bis { $document }, Ton bis { $audio }, kurze Videos bis { $video }. Der Aufnahmeort wird aus Fotos entfernt.
log-camera = Foto aufnehmen
log-keep = Behalten:
log-field-happened = Wann es geschah
log-field-cohort = Kohorte
log-claims = Was der Nachweis zeigt
log-claims-hint = Für welche Stufen spricht er? Sie können das später entscheiden; zum Einreichen wählen Sie mindestens eine.
log-claims-find = Kompetenz suchen
log-claims-none = Noch gibt es hier nichts zu wählen: Sie sind in keiner Kohorte.
log-cohort-over = Ihre Kohorte „{ $title }“ ist zu Ende: In ihr wird nichts mehr geprüft oder abgezeichnet. Was Sie schreiben, bleibt hier als Entwurf, bis Sie in einer anderen sind.
passport-cohort-over = { $title } (beendet)
log-level-held = Schon abgezeichnet
log-cycle = Lernzyklus
log-cycle-optional = freiwillig
log-cycle-hint = Vier kurze Antworten, die aus etwas Erlebtem etwas Gelerntes machen. Fangen Sie an, wo Sie möchten.
cycle-experience = Erfahrung
cycle-experience-hint = Was haben Sie erlebt?
cycle-reflection = Reflexion
cycle-reflection-hint = Was fällt Ihnen im Rückblick auf?
cycle-concept = Erkenntnis
cycle-concept-hint = Was funktioniert Ihrer Meinung nach, und warum?
cycle-experiment = Erprobung
cycle-experiment-hint = Was probieren Sie beim nächsten Mal? Wie es lief, können Sie dann als Fortsetzung eintragen.
log-private = Private Reflexion
log-private-who = Nur Sie können das lesen: nicht Ihre Leitung, nicht die Registratur, kein Export. Dass es diese Reflexion gibt, zählt für einen Lernzyklus.
log-private-field = Nur für Sie
log-submit = Zur Prüfung einreichen
log-save = Entwurf speichern
log-saving = Wird gespeichert …
log-saved = Gespeichert am
log-saved-just-now = Entwurf gespeichert
log-save-failed = Noch nicht gespeichert. Was Sie getippt haben, bleibt so lange in diesem Browser.
log-not-saved = Noch nicht gespeichert

# Evidence

log-day-wrong = Wählen Sie einen Tag bis heute.
log-other-words = Inzwischen anderswo gespeichert: „{ $title }“ { $text }
evidence-untitled = Ohne Titel
evidence-accepted = Angenommen
evidence-part-accepted = Teilweise angenommen
evidence-signed-meanwhile = Stufe inzwischen abgezeichnet
evidence-meanwhile-words = { $name } hat die Stufe am { $day } ohne diesen Nachweis abgezeichnet. Er bleibt Ihnen im Register erhalten, und zu entscheiden ist nichts mehr.
evidence-meanwhile-other = { $name } hat die Stufe am { $day } ohne diesen Nachweis abgezeichnet.
evidence-event-signed = { $name } hat { $competency }, Stufe { $level }, auf diesen Nachweis hin abgezeichnet
evidence-event-meanwhile = { $name } hat { $competency }, Stufe { $level }, auf andere Nachweise hin abgezeichnet
evidence-event-taken-back = { $name } hat die Abzeichnung von { $competency }, Stufe { $level }, widerrufen
evidence-see-sign-off = Abzeichnung ansehen
evidence-answer-again = Noch einmal antworten
evidence-out-of-sight = Verborgen seit { $day }: { $reason }
evidence-draft-waits = Sie haben Änderungen, die nicht eingereicht sind. Andere sehen, was zuletzt eingereicht wurde.
evidence-comment-empty = Schreiben Sie erst ein paar Worte.
evidence-event-submitted = { $name } hat Version { $number } eingereicht
evidence-event-accepted = { $name } hat den Nachweis für { $competency }, Stufe { $level }, angenommen
evidence-event-part-accepted = { $name } hat den Nachweis für { $competency }, Stufe { $level }, teilweise angenommen
evidence-event-returned = { $name } hat den Nachweis für { $competency }, Stufe { $level }, zurückgegeben
done-saved = Entwurf gespeichert.
done-submitted = Eingereicht. Ihre Leitung findet den Nachweis in der Prüfliste.
done-commented = Ihr Kommentar ist da.
done-endorsed = Sie stehen dahinter.
evidence-crumb = Nachweis
evidence-happened = geschehen am
evidence-what-happened = Was geschehen ist
evidence-forked = Aus einer Version wurden zwei
evidence-forked-words = Der Nachweis wurde an zwei Stellen zugleich geändert. Beide Versionen sind aufbewahrt. Wählen Sie die, die gilt, oder übernehmen Sie, was Sie brauchen, in eine neue.
evidence-keep-this = Diese gilt
evidence-cycle-complete = Vollständig
evidence-chain = Kette von Erprobungen
evidence-chain-words = Jeder Nachweis erprobt, was der vorige geplant hat.
evidence-chain-here = dieser
evidence-follow-up = Eintragen, wie die Erprobung lief
evidence-private-exists = Es gibt eine private Reflexion. Nur wer sie geschrieben hat, kann sie lesen.
evidence-comments = Kommentare
evidence-endorsed = steht dahinter
evidence-no-comments = Noch hat niemand etwas gesagt.
evidence-comment-field = Kommentar hinzufügen
evidence-comment-button = Kommentieren
evidence-review = Prüfen
evidence-edit = Ändern
evidence-endorse = Ich stehe dahinter
evidence-claims = Was der Nachweis zeigt
evidence-no-claims = Noch ist keine Stufe gewählt.
evidence-appeal = Ich sehe das anders: Registratur fragen
evidence-timeline = Was bisher geschah
evidence-list-title = Ihre Nachweise
evidence-list-find = Suchen
evidence-list-state = Stand
evidence-list-any = Alle
evidence-list-nothing = Nichts passt. Versuchen Sie es mit weniger Wörtern oder wählen Sie „Alle“.
evidence-list-empty-title = Noch nichts eingetragen
evidence-list-empty-words = Ein Satz oder ein Foto von etwas, das Sie bei der Arbeit getan haben, genügt für den Anfang. Ordnen können Sie es später.

# Queue

queue-title = Prüfliste
queue-total = { $count ->
    [one] { $count } Nachweis wartet auf Sie.
   *[other] { $count } Nachweise warten auf Sie, der älteste zuerst.
}
queue-empty-title = Niemand wartet auf Sie
queue-empty-words = Wenn Lernende Ihrer Kohorten Nachweise einreichen, erscheinen sie hier, und Sie erhalten eine Mail, wenn Sie möchten.
queue-cohort = Kohorte
queue-all-cohorts = Alle Kohorten
queue-filter = Anzeigen
queue-submitted = eingereicht am
queue-history = Verlauf ansehen
queue-cycle-parts = { $count } von 4 Teilen
queue-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
queue-decide = Ihre Entscheidung zu { $competency }, Stufe { $level }
queue-sign = Annehmen und abzeichnen
queue-sign-hint = Stempelt Stufe { $level } in den Lernpass.
queue-sign-hint-second = Stufe { $level } zählt, sobald auch eine zweite, unbeteiligte Person abgezeichnet hat.
queue-sign-with-others = Dafür braucht es auch andere Nachweise: Haken Sie an, welche Sie gelesen haben.
queue-pieces = { $level } ({ $count } Nachweise)
queue-others = { $count ->
    [one] Ein weiterer Nachweis wartet für diese Stufe
   *[other] { $count } weitere Nachweise warten für diese Stufe
}
queue-others-hint = { $count ->
    [one] Lesen Sie ihn hier, und haken Sie ihn an, um auch ihn anzunehmen. Wird die Stufe ohne ihn abgezeichnet, braucht er keine Antwort mehr.
   *[other] Lesen Sie sie hier, und haken Sie die an, die Sie auch annehmen. Wird die Stufe abgezeichnet, braucht keine Antwort mehr, was nicht angehakt ist.
}
queue-other-whole = Ganz ansehen
queue-other-too = Auch diesen annehmen
queue-accept = Annehmen
queue-accept-hint = Ein guter Nachweis; die Stufe wird noch nicht abgezeichnet.
queue-return = Zurückgeben
queue-return-hint = Sagen Sie, was fehlt. Der Nachweis geht an die lernende Person zurück.
queue-comment = Kommentar
queue-comment-hint = Die lernende Person liest ihn. Weglassen können Sie ihn nur, wenn Sie ganz annehmen.
queue-save = Entscheidungen speichern
queue-skip = Weiter zum nächsten
queue-keys = Tasten
keys-or = oder
queue-key-next = nächster
queue-key-previous = voriger
queue-key-accept = annehmen und, wo das geht, abzeichnen
queue-key-return = zurückgeben
queue-key-help = diese Liste

# Cohorts

cohorts-title = Kohorten
cohorts-new = Neue Kohorte
cohorts-closed = Abgeschlossen
cohorts-empty-title = Noch keine Kohorten
cohorts-empty-words = Eine Kohorte ist etwa ein Dutzend Menschen, die einige Monate lang gemeinsam einen Kompetenzrahmen durcharbeiten, mit ein oder zwei Personen als Leitung.
cohorts-empty-other = Hier stehen die Kohorten, die Sie leiten oder in denen Sie lernen.
cohort-account-closed = { $name } (Konto geschlossen)
cohort-led-by = Leitung:
cohort-no-lead = noch niemand
cohort-heat = Wer wo steht
cohort-key = So lesen Sie die Tabelle
cohort-key-levels = Abgezeichnete Stufen (hier zwei)
cohort-key-waiting = Wartet auf Prüfung
cohort-key-returned = Zurückgegeben
cohort-key-suspended = Ruht
cohort-learner = Lernende
cohort-empty-title = Noch keine Lernenden
cohort-empty-words = Laden Sie per Link oder E-Mail-Adresse ein. Jede Person bekommt hier eine Zeile.
cohort-stalled = Ein gutes Wort könnte helfen
cohort-sessions = Treffen
cohort-sessions-earlier = Frühere Treffen
cohort-session-new = Neues Treffen
cohort-no-sessions = Noch keine Treffen.
cohort-members = Mitglieder
cohort-role = Rolle
cohort-joined = dabei seit
cohort-no-members = Noch niemand.
cohort-remove = Entfernen
cohort-remove-yourself = Sie gehören dann nicht mehr zu dieser Kohorte, und jemand anders muss Sie wieder aufnehmen.
cohort-waiting-list = Warteliste
cohort-waits-since = wartet seit
cohort-admit = Platz geben
cohort-invite = Einladen
cohort-invite-link = Per Link oder Code
cohort-invite-link-field = Einladungslink
cohort-invite-code = Code
cohort-invite-none = Zurzeit gibt es keinen Einladungslink.
cohort-invite-make = Link erstellen
cohort-invite-renew = Neuen Link erstellen, diesen beenden
cohort-add = Per E-Mail-Adresse
cohort-add-button = Hinzufügen
cohort-close = Diese Kohorte abschließen
cohort-close-words = Mit dem Abschluss wird ihr Stand eingefroren. Sie kann wieder geöffnet werden; beides wird vermerkt.
cohort-close-leaves = { $count ->
    [one] Hier wartet ein Nachweis auf Prüfung. Beantworten Sie ihn zuerst: Ist die Kohorte abgeschlossen, kann das niemand mehr, bis sie
   *[other] Hier warten { $count } Nachweise auf Prüfung. Beantworten Sie sie zuerst: Ist die Kohorte abgeschlossen, kann das niemand mehr, bis sie
} wieder geöffnet wird.
cohort-left = { $count ->
    [one] Ein Nachweis blieb ungeprüft liegen. Er steht wieder in der Prüfliste
   *[other] { $count } Nachweise blieben ungeprüft liegen. Sie stehen wieder in der Prüfliste
}, wenn Sie die Kohorte wieder öffnen. Sind die Tage nach ihrem Ende, in denen die Leitung abzeichnen darf, schon vorbei, ändern Sie auch diese.
cohort-reopen = Wieder öffnen
cohort-reopen-words = Diese Kohorte ist abgeschlossen. Das erneute Öffnen wird mit Ihrem Grund vermerkt.
cohort-certificates = Zertifikate
cohort-field-title = Titel
cohort-field-title-hint = Zum Beispiel „Stationsleitungen, Herbst 2026“.
cohort-field-framework = Kompetenzrahmen
cohort-field-framework-hint = Die heute veröffentlichte Version bleibt bei der Kohorte.
cohort-no-framework = Noch ist kein Kompetenzrahmen veröffentlicht.
cohort-field-starts = Beginnt am
cohort-field-ends = Endet am
cohort-field-capacity = Plätze
cohort-field-capacity-hint = Wer später kommt, wartet in einer Liste.
cohort-field-target = Zielstufe
cohort-field-target-hint = Worauf alle hinarbeiten.
cohort-field-leads = Leitung
cohort-field-leads-hint = Ein oder zwei Personen, die prüfen und abzeichnen.
cohort-no-possible-lead = Noch hat niemand die Rolle Leitung.
cohort-no-other-lead = Sonst hat niemand mit offenem Konto die Rolle Leitung.
cohort-make-lead = Geben Sie jemandem die Rolle auf der Seite der Person
cohort-ask-for-lead = Bitten Sie die Administration, jemandem die Rolle zu geben.
cohort-create = Kohorte eröffnen
session-join = Am Treffen teilnehmen
session-agenda = Tagesordnung
session-attendance = Wer dabei war
session-no-members = Diese Kohorte hat noch keine Lernenden.
attendance-attended = Anwesend
attendance-apologised = Entschuldigt
attendance-absent = Abwesend
attendance-contributed = Hat mitgewirkt
session-save = Anwesenheit speichern
session-field-title = Titel
session-field-day = Tag
session-field-from = Von
session-field-until = Bis
session-field-place = Ort
session-field-join = Link zur Teilnahme
session-create = Treffen planen
join-full = Alle Plätze sind vergeben. Sie können sich auf die Warteliste setzen; die Leitung gibt Ihnen einen Platz, sobald einer frei ist.
join-others-wait = Andere warten schon vor Ihnen auf einen Platz. Sie können sich auf die Warteliste setzen; die Leitung gibt Ihnen einen Platz, wenn Sie an der Reihe sind.
join-as = Sie treten bei als { $name }.
join-wait = Auf die Warteliste setzen
join-button = Beitreten

queue-since = seit { $day }
queue-unsaved-title = Ihre Antwort wurde nicht gespeichert
queue-unsaved-words = Diesen Nachweis prüfen nicht mehr Sie: Vielleicht hat die lernende Person die Kohorte verlassen, während Ihre Seite offen war. Das hier haben Sie geschrieben; kopieren Sie es, wohin Sie es brauchen.
queue-unsaved-comment = Inzwischen hat jemand anderes geantwortet. Das haben Sie geschrieben; kopieren Sie es und sagen Sie es der lernenden Person, wenn Sie möchten, in einem Kommentar.
queue-unsaved-there = Dort kommentieren
queue-version = Das ist Version { $number }.
queue-side-by-side = Zwei Versionen stehen nebeneinander; Sie sehen Version { $number }.
queue-rule = { $needed ->
    [0] Verlangt keinen Nachweis.
    [one] Verlangt einen angenommenen Nachweis; vor diesem angenommen: { $accepted }.
   *[other] Verlangt { $needed } angenommene Nachweise; vor diesem angenommen: { $accepted }.
}
queue-not-yet-below = Die Stufe kann abgezeichnet werden, sobald Stufe { $level } abgezeichnet ist.
queue-not-yet-foundation = Die Stufe kann abgezeichnet werden, sobald „{ $competency }“ abgezeichnet ist: Diese Kompetenz kommt in diesem Kompetenzrahmen zuerst.
queue-not-yet-pieces = { $count ->
    [one] Die Stufe kann nach einem weiteren angenommenen Nachweis abgezeichnet werden.
   *[other] Die Stufe kann nach { $count } weiteren angenommenen Nachweisen abgezeichnet werden.
}
queue-return-why = Sagen Sie, was fehlt, damit die lernende Person weiß, was als Nächstes zu tun ist.
queue-decided-meanwhile = { $name } hat am { $when } darüber entschieden, nachdem Sie den Nachweis geöffnet hatten. So steht es jetzt: Sehen Sie noch einmal hin, und entscheiden Sie dann.
queue-before = Was bisher gesagt wurde
queue-again = kommt wieder
queue-other-returned = Zurückgegeben am { $day } von { $name }: { $reason }
queue-other-in-part = Teilweise angenommen am { $day } von { $name }: { $reason }
queue-other-overturned = Nach einem Einspruch ist er noch einmal zu prüfen.
queue-decide-one = Entscheiden Sie über mindestens eine Stufe, oder gehen Sie weiter zum nächsten Nachweis.
done-decided = Ihre Entscheidungen sind gespeichert.
done-decided-all = Ihre Entscheidungen zur Arbeit von { $name } sind gespeichert.
done-decided-signed = Abgezeichnet: { $name } hat die Stufe jetzt.
done-decided-half = Für { $name } abgezeichnet. Es zählt, sobald auch eine zweite, unbeteiligte Person abgezeichnet hat.
done-decided-accepted = Angenommen. { $name } erfährt davon; die Stufe ist noch nicht abgezeichnet.
done-decided-in-part = Teilweise angenommen. { $name } liest, was fehlt.
done-decided-returned = Zurückgegeben. { $name } liest Ihre Worte und kann den Nachweis noch einmal einreichen.
done-see-it = Ansehen
account-data = Ihre Daten
account-data-words = Alles, was über Sie gespeichert ist, in einer Datei: Ihr Konto und Ihre Rollen, was über Ihr Lernen gesagt wurde und von wem, Ihre privaten Gedanken und Entwürfe, die Liste Ihrer Dateien und der Nachrichten an Sie.
account-data-button = Daten herunterladen
account-data-erase = Wer dieses Stampbook verwaltet, kann endgültig löschen, was Sie hier sagen. Fragen Sie dort nach.
