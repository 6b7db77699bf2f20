
relation-agree = Alle haben dieselbe Lücke. Einzelne Antworten werden nicht gezeichnet, denn ein Punkt würde nennen, was jede Person gesagt hat.
relation-both = Beide Richtungen
relation-dots = Jeder kleine Punkt ist eine Antwort; der große ist die mittlere Lücke mit 95-%-Konfidenzintervall. Gepunktete Linien: der Schwellenwert.
relation-elsewhere = Dieselbe Beziehung in den anderen Regionen
relation-lead = Erwartung: { $expectation }. Erfahrung: { $experience }. Lücke: { $gap } ({ $interval }; n { $nText }).
relation-next = Weitere eindeutige Lücken
relation-numbers = Die Zahlen
