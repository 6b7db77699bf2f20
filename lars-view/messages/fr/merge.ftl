# Forms that two people have open: what both changed.
merge-clash = Une autre personne vient d’enregistrer ici « { $value } ». Votre saisie est conservée dans le formulaire : enregistrez de nouveau pour l’utiliser.
merge-clash-gone = Une autre personne vient de supprimer ce qui figurait ici. Votre saisie est conservée dans le formulaire : enregistrez de nouveau pour l’utiliser.
merge-clash-logo = Une autre personne vient d’enregistrer un autre logo ou de le supprimer. Choisissez de nouveau votre fichier et enregistrez pour l’utiliser.
