# Studiens namn på andra språk.
names-title = Namn på andra språk
names-text = Titel, regioner och frågeomgångar så som de svarande läser dem på varje språk.
names-saved = Namnen är sparade.
