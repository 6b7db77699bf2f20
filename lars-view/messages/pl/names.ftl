# Nazwy badania w innych językach.
names-title = Nazwy w innych językach
names-text = Tytuł, regiony i fale badania tak, jak respondenci czytają je w każdym języku.
names-saved = Nazwy zapisano.
