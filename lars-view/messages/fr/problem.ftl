# Ce qui ne va pas dans un formulaire.
problem-summary = Des réponses sont à compléter ou à corriger
problem-required = { $field } : veuillez répondre
problem-not-offered = { $field } : veuillez choisir une des réponses proposées
problem-too-long = { $field } : veuillez raccourcir le texte
problem-no-consent = Veuillez cocher la case pour donner votre accord avant de commencer
