# Vooru sulgemine ja uuesti avamine.
audit-act-closed-wave = sulges küsitlusvooru
audit-act-reopened-wave = avas küsitlusvooru uuesti
closing-title = Sulge küsitlus
closing-text = Pärast seda ei saa keegi enam vastata ega vastuseid muuta, meeldetuletusi ei saadeta ja koostatakse lõplikud tulemused. Ööpäeva jooksul saab küsitluse uuesti avada.
closing-go = Sulge küsitlus kohe
closing-closed = Küsitlus on suletud.
closing-reopen = Ava küsitlus uuesti
closing-reopen-text = Küsitluse sulgemise aeg: { $when }. Ööpäeva jooksul saab selle uuesti avada; siis saab jälle vastata.
closing-reopened = Küsitlus on jälle avatud.
closing-ended = Küsitluse lõpp: { $when }.
