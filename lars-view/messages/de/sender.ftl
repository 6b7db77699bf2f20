# Wer in einer Studie fragt.
audit-act-set-sender = hat angegeben, wer fragt
sender-title = Wer fragt
sender-text = Die Befragten lesen dies auf ihrer ersten Seite, in jeder E-Mail und in jedem Brief. Ohne diese Angaben kann niemand eingeladen werden.
sender-institution = Einrichtung
sender-signature = Unterschrift
sender-signature-hint = Name und Funktion der Person, die unterschreibt.
sender-contact = Kontakt für Fragen zur Studie
sender-logo = Logo
sender-logo-hint = PNG oder JPEG, höchstens 200 kB. Freiwillig.
sender-logo-gone = Logo entfernen
sender-saved = Die Angaben, wer fragt, sind gespeichert.
sender-fault-institution = Einrichtung: Bitte geben Sie einen Namen mit höchstens 200 Zeichen ein
sender-fault-contact = Kontakt: Bitte geben Sie eine Zeile mit höchstens 300 Zeichen ein
sender-fault-signature = Unterschrift: Bitte geben Sie einen Namen mit höchstens 200 Zeichen ein
sender-fault-logo = Logo: Bitte wählen Sie eine PNG- oder JPEG-Datei mit höchstens 200 kB
sender-asked-by = Die Befragung führt durch:
sender-write-to = Fragen zur Studie: { $contact }
