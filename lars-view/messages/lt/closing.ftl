# Bangos uždarymas ir atvėrimas iš naujo.
audit-act-closed-wave = uždarė apklausos bangą
audit-act-reopened-wave = vėl atvėrė apklausos bangą
closing-title = Uždaryti apklausą
closing-text = Po to niekas negalės atsakyti ar keisti atsakymų, priminimai nebus siunčiami, bus parengti galutiniai rezultatai. Per parą apklausą galima vėl atverti.
closing-go = Uždaryti apklausą dabar
closing-closed = Apklausa uždaryta.
closing-reopen = Vėl atverti apklausą
closing-reopen-text = Apklausa uždaryta { $when }. Per parą ją galima vėl atverti; tada vėl bus galima atsakyti.
closing-reopened = Apklausa vėl atverta.
closing-ended = Apklausa baigėsi { $when }.
