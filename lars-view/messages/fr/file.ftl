# Les fichiers comme réponses.

file-given = Vous avez fourni :
file-hint = { $kinds } ; { $size } au plus. Le fichier est envoyé quand vous continuez.
file-list-anonymous = Cette étude est anonyme. Les fichiers ne peuvent être téléchargés que lorsque les réponses de toutes les régions et de toutes les vagues d’enquête peuvent l’être ; la page Export indique lesquelles ne le peuvent pas.
file-list-empty = Aucun fichier n’a été envoyé.
file-list-lead = Fichiers joints aux réponses envoyées. Chaque téléchargement est inscrit au journal d’audit. LARS vérifie qu’un fichier est bien ce que dit son nom ; il ne cherche pas de virus.
file-list-respondent = Personne interrogée
file-list-saved = Reçu le
file-list-title = Fichiers téléversés
file-list-what = Fichier
file-named = { $name } ({ $size })
file-own = Vos fichiers
file-remove = Retirer ce fichier
