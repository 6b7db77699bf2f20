# Kuka tutkimuksessa kysyy.
audit-act-set-sender = ilmoitti, kuka kysyy
sender-title = Kuka kysyy
sender-text = Vastaajat lukevat tämän ensimmäisellä sivullaan, jokaisessa sähköpostissa ja jokaisessa kirjeessä. Ilman sitä ketään ei voi kutsua.
sender-institution = Organisaatio
sender-signature = Allekirjoitus
sender-signature-hint = Allekirjoittajan nimi ja tehtävä.
sender-contact = Keneltä tutkimuksesta voi kysyä
sender-logo = Logo
sender-logo-hint = PNG tai JPEG, enintään 200 kt. Vapaaehtoinen.
sender-logo-gone = Poista logo
sender-saved = Kysyjä on tallennettu.
sender-fault-institution = Organisaatio: antakaa nimi, enintään 200 merkkiä
sender-fault-contact = Yhteystieto: antakaa yksi rivi, enintään 300 merkkiä
sender-fault-signature = Allekirjoitus: antakaa nimi, enintään 200 merkkiä
sender-fault-logo = Logo: valitkaa PNG- tai JPEG-tiedosto, enintään 200 kt
sender-asked-by = Kysyjä:
sender-write-to = Kysymykset tutkimuksesta: { $contact }
