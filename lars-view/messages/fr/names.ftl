# Les noms d’une étude dans d’autres langues.
names-title = Noms dans d’autres langues
names-text = Titre, régions et vagues d’enquête tels que les répondants les lisent dans chaque langue.
names-saved = Les noms sont enregistrés.
