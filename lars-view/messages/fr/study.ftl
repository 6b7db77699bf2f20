# Les études et leurs cas.
audit-act-changed-study = a modifié une étude
audit-act-made-study = a créé une étude
study-list-title = Études
study-list-empty = Il n’y a pas encore d’étude.
study-list-first = Créer votre première étude
study-list-demo = Voir la démonstration
study-list-demo-text = La démonstration est une étude avec des réponses simulées : toutes les pages peuvent y être essayées, et rien n’est envoyé à qui que ce soit.
study-languages-title = Langues de cette étude
study-languages-hint = Elles seules sont proposées aux répondants et doivent être traduites.
study-languages-save = Enregistrer les langues
study-languages-saved = Les langues sont enregistrées.
study-fault-languages = Veuillez cocher au moins une langue
study-cases-count = { $n ->
    [one] { $nText } région
    [many] { $nText } de régions
   *[other] { $nText } régions
}
study-responses-count = { $n ->
    [0] Pas encore de réponses
    [one] { $nText } personne interrogée
    [many] { $nText } de personnes interrogées
   *[other] { $nText } personnes interrogées
}
study-responses-shown = Les groupes de moins de { $nText } réponses ne sont pas comptés ici.
study-responses-steps = Cette étude est anonyme : les réponses sont comptées par pas de { $nText }, et les totaux additionnent ces nombres.
study-show-lead = Choisissez une région pour voir où les attentes et l’expérience diffèrent.
study-public-page = Page publique du projet
study-cases-title = Régions
study-case = Région
study-wave = Vague d’enquête
study-helix = Groupe
study-hint-zone = Les jours de l’enquête commencent et finissent à minuit dans ce fuseau.
study-level = Niveau
study-item = Aspect
study-area = Domaine prioritaire
study-area-all = Tous les domaines prioritaires
study-area-not-recorded = Domaine prioritaire non renseigné
study-area-inferred = { $area } (déduit de plusieurs sources)
study-responses-title = Qui a répondu
study-responses-empty = Personne n’a encore envoyé de réponses.
study-total = Total
study-min-n = Les chiffres sont affichés à partir de { $nText } personnes interrogées.
study-demo-wave-2018 = 2018 (réponses simulées)
study-demo-wave-2021 = 2021 (réponses simulées)
study-demo-wave-try-out = Pour essayer
study-edit-hint = Utilisez les lignes vides pour ajouter un élément. Une région ou une vague d’enquête qui a des réponses ne peut pas être supprimée.
study-edit-saved = Enregistré.
study-edit-title = Paramètres de l’étude
study-fault-closes = { $value } : se termine avant de commencer
study-fault-code = { $value } : uniquement des minuscules, des chiffres et des traits d’union, 40 au plus
study-fault-date = { $value } : veuillez saisir une date
study-fault-in-use = { $value } : il y a des réponses ou des liens, suppression impossible
study-fault-min-n = Veuillez saisir un nombre entier d’au moins 3
study-fault-slug = { $value } : uniquement des minuscules, des chiffres et des traits d’union, 60 au plus
study-fault-taken = { $value } : une autre étude porte ce nom court
study-fault-title = Veuillez saisir un titre
study-field-area = Domaine prioritaire
study-field-areas = Domaines prioritaires
study-field-cases = Régions
study-field-closes = Dernier jour
study-field-min-n = Plus petit groupe affiché
study-field-name = Nom
study-field-nuts = Code NUTS
study-field-opens = Premier jour
study-field-slug = Nom court, pour les adresses
study-field-title = Titre
study-field-trial = Pour essayer seulement
study-field-waves = Vagues d’enquête
study-field-zone = Fuseau horaire
study-new-make = Créer l’étude
study-new-title = Nouvelle étude
study-save = Enregistrer
study-fault-twice = { $value } : ce code figure deux fois
study-fault-zone = { $value } : ce fuseau horaire est inconnu. Écrivez-le comme Europe/Paris.
audit-act-set-languages = a choisi les langues d’une étude
study-advanced = Avancé
study-find = Rechercher une région par nom ou code
study-find-go = Rechercher
study-find-hint = Régions NUTS de 2024, sous leur propre nom. Une région absente : saisissez son nom dans la ligne vide.
study-find-nothing = Aucune région de ce nom n’a été trouvée. Saisissez le nom dans la ligne vide pour l’utiliser tel quel.
study-find-found = Régions trouvées : cochez celles à ajouter
study-fault-name = { $value } : veuillez saisir un nom
