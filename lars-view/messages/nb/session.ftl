# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Du blir snart logget ut
session-warning-text = Denne siden har ikke vært brukt på en stund. For å verne opplysningene blir du logget ut om noen minutter. Det du har skrevet, blir stående her.
session-stay = Forbli innlogget
session-ended-title = Du ble logget ut
session-ended-text = Siden var ubrukt for lenge. Det du skrev, men ikke sendte, er tatt vare på i dette nettleservinduet. Logg inn igjen for å fortsette.
session-sign-in-again = Logg inn igjen
session-draft-title = Det du skrev tidligere
session-draft-text = Da den forrige økten din ble avsluttet, var noe på denne siden skrevet, men ikke sendt.
session-draft-back = Hent det tilbake
session-draft-forget = Forkast
session-held-title = Du er logget inn igjen
session-held-text = Det du sendte { $at }, kom etter at økten din var avsluttet, så ingenting ble lagret. Det er tatt vare på i en time.
session-held-send = Send det nå
session-held-forget = Forkast
session-held-sign-in = Økten din var avsluttet før du sendte skjemaet. Ingenting ble lagret, men det du sendte, er tatt vare på i en time: logg inn igjen, så kan du sende det en gang til.
session-lost-sign-in = Økten din var avsluttet før du sendte skjemaet, og ingenting ble lagret. Logg inn igjen, og gjør det en gang til.
