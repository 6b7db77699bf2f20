# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Teid logitakse varsti välja
session-warning-text = Seda lehte pole mõnda aega kasutatud. Andmete kaitseks logitakse teid mõne minuti pärast välja. See, mille kirjutasite, jääb siia alles.
session-stay = Jää sisselogituks
session-ended-title = Teid logiti välja
session-ended-text = Lehte ei kasutatud liiga kaua. See, mille kirjutasite, kuid ei saatnud, on selles brauseriaknas alles. Jätkamiseks logige uuesti sisse.
session-sign-in-again = Logi uuesti sisse
session-draft-title = Varem kirjutatu
session-draft-text = Kui teie eelmine seanss lõppes, oli sellel lehel midagi kirjutatud, kuid saatmata.
session-draft-back = Too tagasi
session-draft-forget = Kustuta
session-held-title = Olete jälle sisse logitud
session-held-text = Saadetu jõudis meieni pärast teie seansi lõppu (aeg: { $at }), seega midagi ei salvestatud. Hoiame seda ühe tunni.
session-held-send = Saada nüüd
session-held-forget = Kustuta
session-held-sign-in = Teie seanss lõppes enne, kui vormi saatsite. Midagi ei salvestatud, kuid saadetut hoiame ühe tunni: logige uuesti sisse ja saate selle uuesti saata.
session-lost-sign-in = Teie seanss lõppes enne, kui vormi saatsite, ja midagi ei salvestatud. Logige uuesti sisse ja tehke seda veel kord.
