# Bangos uždarymas ir atvėrimas iš naujo.
audit-act-closed-wave = uždaryta apklausos banga
audit-act-reopened-wave = vėl atverta apklausos banga
closing-title = Uždaryti apklausą
closing-text = Po to niekas negalės atsakyti ar keisti atsakymų, priminimai nebus siunčiami, bus parengti galutiniai rezultatai. Per parą apklausą galima vėl atverti.
closing-go = Uždaryti apklausą dabar
closing-closed = Apklausa uždaryta.
closing-reopen = Vėl atverti apklausą
closing-reopen-text = Apklausos uždarymo laikas: { $when }. Per parą ją galima vėl atverti; tada vėl bus galima atsakyti.
closing-reopened = Apklausa vėl atverta.
closing-ended = Apklausos pabaiga: { $when }.
