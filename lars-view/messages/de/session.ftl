# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Sie werden bald abgemeldet
session-warning-text = Diese Seite wurde eine Weile nicht genutzt. Zum Schutz der Daten werden Sie in wenigen Minuten abgemeldet. Was Sie geschrieben haben, bleibt hier stehen.
session-stay = Angemeldet bleiben
session-ended-title = Sie wurden abgemeldet
session-ended-text = Die Seite wurde zu lange nicht genutzt. Was Sie geschrieben und nicht gesendet haben, ist in diesem Fenster des Browsers aufgehoben. Melden Sie sich wieder an, um weiterzumachen.
session-sign-in-again = Wieder anmelden
session-draft-title = Was Sie vorher geschrieben haben
session-draft-text = Als Ihre letzte Sitzung endete, war auf dieser Seite etwas geschrieben, aber nicht gesendet.
session-draft-back = Wiederherstellen
session-draft-forget = Verwerfen
session-held-title = Sie sind wieder angemeldet
session-held-text = Was Sie am { $at } gesendet haben, kam nach dem Ende Ihrer Sitzung; deshalb wurde nichts gespeichert. Es ist eine Stunde lang aufgehoben.
session-held-send = Jetzt senden
session-held-forget = Verwerfen
session-held-sign-in = Ihre Sitzung war schon zu Ende, als Sie das Formular gesendet haben. Es wurde nichts gespeichert, aber was Sie gesendet haben, ist eine Stunde lang aufgehoben: Melden Sie sich wieder an, dann können Sie es noch einmal senden.
session-lost-sign-in = Ihre Sitzung war schon zu Ende, als Sie das Formular gesendet haben, und es wurde nichts gespeichert. Melden Sie sich wieder an und machen Sie es noch einmal.
