# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Teidät kirjataan pian ulos
session-warning-text = Tätä sivua ei ole käytetty hetkeen. Tietojen suojaamiseksi teidät kirjataan ulos muutaman minuutin kuluttua. Kirjoittamanne teksti säilyy tässä.
session-stay = Pysy kirjautuneena
session-ended-title = Teidät kirjattiin ulos
session-ended-text = Sivua ei käytetty liian pitkään aikaan. Se, minkä kirjoititte mutta ette lähettäneet, on tallessa tässä selaimen ikkunassa. Kirjautukaa uudelleen sisään jatkaaksenne.
session-sign-in-again = Kirjaudu uudelleen
session-draft-title = Aiemmin kirjoitettu
session-draft-text = Kun edellinen istuntonne päättyi, tällä sivulla oli jotain kirjoitettuna mutta lähettämättä.
session-draft-back = Tuo takaisin
session-draft-forget = Hylkää
session-held-title = Olette taas kirjautuneena
session-held-text = Se, minkä lähetitte { $at }, tuli istuntonne päättymisen jälkeen, joten mitään ei tallennettu. Se on tallessa tunnin ajan.
session-held-send = Lähetä nyt
session-held-forget = Hylkää
session-held-sign-in = Istuntonne oli päättynyt ennen lomakkeen lähettämistä. Mitään ei tallennettu, mutta lähettämänne on tallessa tunnin ajan: kirjautukaa uudelleen, niin voitte lähettää sen uudestaan.
session-lost-sign-in = Istuntonne oli päättynyt ennen lomakkeen lähettämistä, eikä mitään tallennettu. Kirjautukaa uudelleen ja tehkää sama uudestaan.
