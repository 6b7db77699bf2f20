# Ce qui ne va pas dans un formulaire.
problem-summary = Des réponses sont à compléter ou à corriger
problem-required = { $field } : veuillez répondre
problem-not-offered = { $field } : veuillez choisir une des réponses proposées
problem-too-long = { $field } : veuillez raccourcir le texte
problem-no-consent = Veuillez cocher la case pour donner votre accord avant de commencer
problem-not-a-code = { $field } : uniquement des minuscules, des chiffres et des traits d'union, 40 au plus
problem-not-a-date = { $field } : veuillez saisir une date
problem-not-a-number = { $field } : veuillez saisir un nombre en chiffres
problem-not-an-order = { $field } : veuillez attribuer chaque place une seule fois, à partir de 1
problem-out-of-range = { $field } : cette valeur est hors des limites acceptées
problem-roster-row = { $field } : veuillez remplir chaque champ d'un partenaire et nommer chacun une seule fois
problem-too-many = { $field } : veuillez choisir moins de réponses
