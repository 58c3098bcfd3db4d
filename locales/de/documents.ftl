# Words in PDF documents.

documents-title = Lernpass
documents-title-of = Lernpass von { $name }
documents-subject = Abgezeichnete Stufen, Stand { $date }
documents-cohorts = { $count ->
    [one] Kohorte
   *[other] Kohorten
}
documents-no-cohort = Zurzeit keine
documents-as-of = Stand
documents-issued = Ausgestellt
documents-as-of-date = Stand { $date }
documents-issued-date = Ausgestellt am { $date }
documents-evidence-count = { $count ->
    [0] Noch kein Nachweis eingereicht
    [one] 1 Nachweis eingereicht
   *[other] { $count } Nachweise eingereicht
}
documents-in-review-count = { $count ->
    [one] 1 Stufe wartet auf Prüfung
   *[other] { $count } Stufen warten auf Prüfung
}
documents-half-signed-count = { $count ->
    [one] 1 Stufe wartet auf zweite Unterschrift
   *[other] { $count } Stufen warten auf zweite Unterschrift
}
documents-returned-count = { $count ->
    [one] 1 Stufe zurückgegeben
   *[other] { $count } Stufen zurückgegeben
}
documents-expired-count = { $count ->
    [one] 1 Stufe abgelaufen
   *[other] { $count } Stufen abgelaufen
}
documents-suspended-count = { $count ->
    [one] 1 Stufe ruht
   *[other] { $count } Stufen ruhen
}
documents-revoked-count = { $count ->
    [one] 1 Stufe widerrufen
   *[other] { $count } Stufen widerrufen
}
documents-earned-count = { $count ->
    [one] 1 erworbene Stufe zählt für sich allein nicht
   *[other] { $count } erworbene Stufen zählen für sich allein nicht
}
documents-levels-signed = { $signed } von { $possible ->
    [one] 1 Stufe
   *[other] { $possible } Stufen
} abgezeichnet
documents-levels-held = { $possible ->
    [one] von 1 Stufe
   *[other] von { $possible } Stufen
}
documents-levels-held-spoken = { $signed } von { $possible ->
    [one] 1 Stufe
   *[other] { $possible } Stufen
} { $signed ->
    [one] ist
   *[other] sind
} abgezeichnet und in Kraft.
documents-share = { $signed } von { $possible }
documents-share-spoken = Stufe { $level }, { $name }: { $signed } von { $possible } Kompetenzen.
documents-share-spoken-only = Stufe { $level }, { $name }: { $signed } von 1 Kompetenz.
documents-version = Version { $version }
documents-competency-count = { $count ->
    [one] 1 Kompetenz
   *[other] { $count } Kompetenzen
}
documents-provenance = Auszug aus dem Lernregister von { $issuer } mit dem Stand am Ende des { $date }. Jede Abzeichnung hinter diesen Stempeln steht im Anhang.
documents-online = Der Lernpass mit heutigem Stand: { $address }

documents-competency = Kompetenz
documents-level = Stufe { $level }
documents-foundational = Grundkompetenz
documents-earned-as = Erworben als „{ $title }“
documents-retired = Nicht mehr Teil dieses Kompetenzrahmens
documents-earned-apart = Stufe { $level }: erworben als „{ $title }“, zählt für sich allein nicht
documents-signed-as = Stufe { $level }: abgezeichnet als „{ $title }“
documents-own-view = Selbsteinschätzung: { $says }; { $signed }
documents-own-view-level = Stufe { $level }
documents-own-view-none = noch nicht so weit
documents-own-view-signed = Stufe { $level } ist abgezeichnet
documents-own-view-unsigned = keine Stufe ist abgezeichnet
documents-nothing-yet = Dieser Kompetenzrahmen hat noch keine Kompetenzen.

# The words of the page: state-… in common.ftl, slot-… in pages.ftl.
documents-stamp-evidence = Nachweis liegt vor
documents-stamp-in-part = Teilweise angenommen
documents-stamp-in-review = Wartet auf Prüfung
documents-stamp-half = Wartet auf zweite Unterschrift
documents-stamp-returned = Zurückgegeben
documents-stamp-expired = Abgelaufen
documents-stamp-revoked = Widerrufen
documents-stamp-suspended = Ruht
documents-stamp-earned = Zählt nicht

documents-spoken-none = Stufe { $level }, { $name }: nicht begonnen.
documents-spoken-evidence = Stufe { $level }, { $name }: Nachweis liegt vor.
documents-spoken-in-part = Stufe { $level }, { $name }: teilweise angenommen.
documents-spoken-in-review = Stufe { $level }, { $name }: wartet auf Prüfung.
documents-spoken-half = Stufe { $level }, { $name }: { $signed }, wartet auf zweite Unterschrift.
documents-spoken-returned = Stufe { $level }, { $name }: zurückgegeben.
documents-spoken-signed = Stufe { $level }, { $name }: { $signed }.
documents-spoken-expired = Stufe { $level }, { $name }: { $signed }, abgelaufen.
documents-spoken-revoked = Stufe { $level }, { $name }: { $signed }, widerrufen.
documents-spoken-suspended = Stufe { $level }, { $name }: { $signed }, ruht.
documents-spoken-earned = Stufe { $level }, { $name }: { $signed }, zählt für sich allein nicht.
documents-spoken-and-waiting = { $said } Neuer Nachweis wartet auf Prüfung.
documents-spoken-and-returned = { $said } Neuer Nachweis kam zurück.
documents-signed-once = abgezeichnet am { $date } von { $signer }
documents-signed-twice = abgezeichnet am { $date } von { $signer }, gegengezeichnet am { $second-date } von { $second }

documents-appendix = Anhang: Abzeichnungen
documents-appendix-continued = Anhang: Abzeichnungen (Fortsetzung)
documents-no-sign-offs = Noch ist keine Stufe abgezeichnet. Die erste Abzeichnung steht dann hier mit Datum, Unterschrift und Nachweisen.
documents-signed-by = Abgezeichnet von { $signers }
documents-signed-in-turn = Abgezeichnet am { $date } von { $signer }, gegengezeichnet am { $second-date } von { $second }
documents-and = { $first } und { $last }
documents-in-cohort = Kohorte { $cohort }
documents-under-version = Rahmenversion { $version }
documents-valid-until = Gültig bis { $date }
documents-state-expired = Abgelaufen am { $date }
documents-state-expired-undated = Abgelaufen
documents-state-revoked = Widerrufen
documents-state-half = Noch nicht in Kraft: wartet auf zweite Unterschrift
documents-state-suspended = Ruht: wartet auf die Registratur
documents-ended-on = { $state }, { $date }
documents-ended = { $state }: { $reason }
documents-evidence-judged = Nachweise
documents-prior-learning = Anerkannte Vorkenntnisse

documents-certificate = Zertifikat
documents-certificate-of = Zertifikat von { $name }
documents-certificate-subject = { $title }, Version { $version }: { $code }
documents-certificate-shown = hat { $count } der { $all } Kompetenzen nachgewiesen im Kompetenzrahmen
documents-certificate-shown-all = hat { $count ->
    [one] die einzige Kompetenz auf Stufe { $level } ({ $name }) oder höher
   *[other] alle { $count } Kompetenzen auf Stufe { $level } ({ $name }) oder höher
} nachgewiesen im Kompetenzrahmen
documents-certificate-shown-all-highest = hat { $count ->
    [one] die einzige Kompetenz auf Stufe { $level } ({ $name })
   *[other] alle { $count } Kompetenzen auf Stufe { $level } ({ $name })
} nachgewiesen im Kompetenzrahmen
documents-certificate-follows = Jede Stufe steht auf den folgenden Seiten
documents-certificate-issued = Ausgestellt am
documents-certificate-until = Gültig bis
documents-certificate-code = Prüfcode
documents-certificate-check = Zu prüfen unter
documents-certificate-camera = Ein Code für die Kamera eines Telefons. Er öffnet { $address }
documents-certificate-out-of = { $all ->
    [one] von 1 Kompetenz
   *[other] von { $all } Kompetenzen
}
documents-certificate-seal = Siegel: { $count } von { $all ->
    [one] 1 Kompetenz
   *[other] { $all } Kompetenzen
}, ausgestellt am { $date }.
documents-certificate-levels = Die Stufen dieses Zertifikats
documents-certificate-levels-continued = Die Stufen dieses Zertifikats (Fortsetzung)
documents-certificate-since = In Kraft seit { $date }
documents-certificate-revoked = Widerrufen am { $date }: Dieses Zertifikat gilt nicht mehr
documents-certificate-superseded = Ersetzt am { $date }: Ein neueres Zertifikat ist an seine Stelle getreten
documents-certificate-expired = Abgelaufen: Dieses Zertifikat galt bis { $date }
documents-certificate-undermined = Eine Stufe darauf gilt nicht mehr: Dieses Zertifikat gilt nicht mehr
documents-certificate-doubtful = Eine Stufe darauf wird geprüft: Sehen Sie auf der Prüfseite nach, bevor Sie sich darauf verlassen
documents-certificate-strip-undermined = Ungültig
documents-certificate-strip-doubtful = Ruht
documents-certificate-strip-revoked = Widerrufen
documents-certificate-strip-superseded = Ersetzt
documents-certificate-strip-expired = Abgelaufen

documents-page = { $page } von { $pages }

documents-date-long = { $day }. { $month } { $year }
documents-date-short = { $day }. { $month } { $year }
documents-month-1 = Januar
    .short = Jan.
documents-month-2 = Februar
    .short = Feb.
documents-month-3 = März
    .short = März
documents-month-4 = April
    .short = Apr.
documents-month-5 = Mai
    .short = Mai
documents-month-6 = Juni
    .short = Juni
documents-month-7 = Juli
    .short = Juli
documents-month-8 = August
    .short = Aug.
documents-month-9 = September
    .short = Sept.
documents-month-10 = Oktober
    .short = Okt.
documents-month-11 = November
    .short = Nov.
documents-month-12 = Dezember
    .short = Dez.

# In the place of a document that cannot be printed

unprinted-title = Von diesem Lernpass gibt es noch kein PDF
unprinted-words = Ein PDF braucht für jedes Zeichen eine Schrift, und unsere haben keine für das, was hier steht. Ein Kästchen an der Stelle würde den Lernpass etwas anderes sagen lassen, deshalb muss zuerst das anders geschrieben werden:
unprinted-character = Das Zeichen { $character } ({ $code })
unprinted-learner = Der Name der lernenden Person
unprinted-learner-advice = Die Registratur kann ihn unter „Personen“ mit anderen Buchstaben schreiben.
unprinted-unit = Der Name eines Bereichs
unprinted-unit-advice = Die Registratur kann ihn unter „Personen“, „Bereiche“ anders schreiben.
unprinted-cohort = Der Titel einer Kohorte
unprinted-cohort-advice = Die Registratur kann ihn auf der Seite der Kohorte ändern.
unprinted-issuer = Der Name der Organisation
unprinted-issuer-advice = Wer den Server betreibt, kann ihn in der Einstellung STAMPBOOK_ORGANISATION anders schreiben.
unprinted-framework = Ein Kompetenzrahmen
unprinted-framework-advice = Die Registratur kann eine Version ohne dieses Zeichen veröffentlichen.
unprinted-signer = Der Name einer Person, die abgezeichnet hat
unprinted-signer-advice = Die Registratur kann ihn unter „Personen“ mit anderen Buchstaben schreiben.
unprinted-signed = Ein Text, der abgezeichnet wurde
unprinted-signed-advice = Was abgezeichnet wurde, wird nie geändert. Die Stufe kann mit anderen Worten neu abgezeichnet und die alte Abzeichnung widerrufen werden.
unprinted-change = Ändern
unprinted-look = Ansehen
unprinted-meanwhile = Bis dahin zeigt die Seite des Lernpasses alles, und Ihr Browser kann diese Seite drucken.
unprinted-back = Zurück zum Lernpass
