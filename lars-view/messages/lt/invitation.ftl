# Asmeninės nuorodos.
invitation-show-title = Asmeninės nuorodos
invitation-show-text = Kiekvienas respondentas gauna savo nuorodą, paskyros jam nereikia. Nuoroda parodoma vieną kartą, kai ji sukuriama.
invitation-made = Naujos nuorodos
invitation-made-text = Nukopijuokite jas dabar: dar kartą parodyti jų nebus galima.
invitation-new-title = Kurti naujas nuorodas
invitation-no-open-wave = Nė viena šio tyrimo banga neatverta, todėl dabar niekas negali atsakyti.
invitation-count = Kiek
invitation-make = Kurti nuorodas
invitation-respondent = Respondentas
invitation-link = Nuoroda
invitation-board-title = Kas pakviestas
invitation-board-empty = Nuorodų dar nesukurta. Atsakymams iš failų jų nereikia.
invitation-standing = Būsena
invitation-standing-not-opened = Nepradėta
invitation-standing-started = Pradėta
invitation-standing-finished = Pateikta
invitation-data = Duomenys kaip failas
