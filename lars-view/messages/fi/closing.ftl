# Kierroksen sulkeminen ja avaaminen uudelleen.
audit-act-closed-wave = sulki kyselykierroksen
audit-act-reopened-wave = avasi kyselykierroksen uudelleen
closing-title = Sulje kysely
closing-text = Sen jälkeen kukaan ei voi vastata tai muuttaa vastauksiaan, muistutuksia ei lähetetä ja lopulliset tulokset lasketaan. Kyselyn voi avata uudelleen vuorokauden ajan.
closing-go = Sulje kysely nyt
closing-closed = Kysely on suljettu.
closing-reopen = Avaa kysely uudelleen
closing-reopen-text = Kyselyn sulkemisaika: { $when }. Kyselyn voi avata uudelleen vuorokauden ajan; silloin voi taas vastata.
closing-reopened = Kysely on taas auki.
closing-ended = Kyselyn päättymisaika: { $when }.
