# Die Regeln einer Studie zu personenbezogenen Daten.
protection-ask = Fragen zu Ihren Daten: { $contact }
protection-basis = Rechtsgrundlage
protection-basis-consent = Einwilligung
protection-basis-none = Nicht festgelegt
protection-basis-other = Eine andere; der Datenschutzhinweis nennt sie
protection-basis-public-task = Aufgabe im öffentlichen Interesse
protection-contact = Wen man nach den eigenen Daten fragt
protection-contact-hint = Ein Name mit Mailadresse oder Telefonnummer, in einer Zeile, höchstens 300 Zeichen.
protection-months = Wie viele Monate Antworten nach dem Ende der letzten Welle aufbewahrt werden
protection-months-hint = Eine ganze Zahl von 1 bis 1200. Leer: keine Regel. Der Befehl „lars gdpr retention“ löscht, dessen Zeit um ist.
protection-no-end = Für die Antworten gibt es noch kein Ende: Es sind keine Monate festgelegt, oder eine Welle hat keinen Schluss.
protection-save = Speichern
protection-saved = Die Regeln sind gespeichert.
protection-text = Diese Regeln stehen in der Datei, die Befragte mit den eigenen Daten erhalten; der Kontakt steht auch auf ihrer ersten und letzten Seite.
protection-title = Datenschutz
protection-until = Die Antworten werden bis { $until } aufbewahrt.
protection-wrong = Nichts wurde gespeichert. Die Monate müssen eine ganze Zahl von 1 bis 1200 oder leer sein, der Kontakt eine Zeile mit höchstens 300 Zeichen.
