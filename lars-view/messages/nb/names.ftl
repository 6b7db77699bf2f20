# Navn i en studie på andre språk.
names-title = Navn på andre språk
names-text = Tittel, regioner og spørrerunder slik deltakerne leser dem på hvert språk.
names-saved = Navnene er lagret.
