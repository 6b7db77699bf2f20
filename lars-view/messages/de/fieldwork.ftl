# Was vor der Befragung zu erwarten ist.
fieldwork-title = Vor der Befragung
fieldwork-lead = Wenn alle im Verzeichnis antworten: wie viele Zellen verborgen bleiben und wie kleine Lücken zu sehen sind.
fieldwork-registered = Im Verzeichnis
fieldwork-hidden = Verborgene Zellen
fieldwork-gap = Kleinste sichtbare Lücke
fieldwork-more = Antworten für höchstens 10 % verborgene
fieldwork-points = { $value } Punkte
fieldwork-default = Angenommen, da es noch keine Antworten gibt: { $contact } der Bewertungen sind „kein Kontakt“ und { $unknown } „weiß nicht“. Lücken werden mit 80 % Wahrscheinlichkeit erkannt, bei einer Standardabweichung von { $deviation } Punkten.
fieldwork-measured = Aus den Antworten dieser Installation: { $contact } der Bewertungen sind „kein Kontakt“ und { $unknown } „weiß nicht“. Lücken werden mit 80 % Wahrscheinlichkeit erkannt, bei einer Standardabweichung von { $deviation } Punkten.
fieldwork-none = nicht zu sehen
