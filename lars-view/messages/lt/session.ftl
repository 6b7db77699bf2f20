# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Netrukus būsite atjungti
session-warning-text = Šis puslapis kurį laiką nenaudotas. Kad duomenys būtų apsaugoti, po kelių minučių būsite atjungti. Tai, ką parašėte, liks čia.
session-stay = Likti prisijungus
session-ended-title = Buvote atjungti
session-ended-text = Puslapis per ilgai nenaudotas. Tai, ką parašėte, bet neišsiuntėte, išsaugota šiame naršyklės lange. Norėdami tęsti, prisijunkite iš naujo.
session-sign-in-again = Prisijungti iš naujo
session-draft-title = Tai, ką rašėte anksčiau
session-draft-text = Kai baigėsi ankstesnis jūsų seansas, šiame puslapyje kai kas buvo parašyta, bet neišsiųsta.
session-draft-back = Sugrąžinti
session-draft-forget = Atmesti
session-held-title = Vėl esate prisijungę
session-held-text = Tai, ką išsiuntėte { $at }, gauta jau pasibaigus seansui, todėl niekas neišsaugota. Laikome tai vieną valandą.
session-held-send = Siųsti dabar
session-held-forget = Atmesti
session-held-sign-in = Jūsų seansas baigėsi prieš išsiunčiant formą. Niekas neišsaugota, bet tai, ką išsiuntėte, laikome vieną valandą: prisijunkite iš naujo ir galėsite išsiųsti dar kartą.
session-lost-sign-in = Jūsų seansas baigėsi prieš išsiunčiant formą, ir niekas neišsaugota. Prisijunkite iš naujo ir padarykite tai dar kartą.
