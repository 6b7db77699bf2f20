# Ce à quoi s’attendre avant l’enquête.
fieldwork-title = Avant l’enquête
fieldwork-lead = Si toutes les organisations du registre répondent : combien de cellules restent masquées, et quel est le plus petit écart visible.
fieldwork-registered = Dans le registre
fieldwork-hidden = Cellules masquées
fieldwork-gap = Plus petit écart visible
fieldwork-more = Réponses pour 10 % masqués au plus
fieldwork-points = { $value } points
fieldwork-default = Hypothèse, faute de réponses : { $contact } des évaluations sont « pas de contact » et { $unknown } « je ne sais pas ». Un écart est détecté avec une probabilité de 80 % pour un écart type de { $deviation } points.
fieldwork-measured = D’après les réponses de cette installation : { $contact } des évaluations sont « pas de contact » et { $unknown } « je ne sais pas ». Un écart est détecté avec une probabilité de 80 % pour un écart type de { $deviation } points.
fieldwork-none = invisible
