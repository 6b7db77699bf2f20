# Les études et leurs cas.
study-list-title = Études
study-list-empty = Il n'y a pas encore d'étude. Importez des réponses depuis un fichier pour la créer :
study-cases-count = { $n ->
    [one] { $nText } cas
    [many] { $nText } de cas
   *[other] { $nText } cas
}
study-responses-count = { $n ->
    [0] Pas encore de réponses
    [one] { $nText } personne interrogée
    [many] { $nText } de personnes interrogées
   *[other] { $nText } personnes interrogées
}
study-show-lead = Choisissez un cas pour voir où l'attente et l'expérience diffèrent.
study-public-page = Page publique du projet
study-cases-title = Cas
study-case = Cas
study-wave = Vague
study-helix = Groupe
study-level = Niveau
study-item = Aspect
study-area = Domaine
study-area-all = Tous les domaines
study-area-not-recorded = Domaine non renseigné
study-area-inferred = { $area } (déduit de plusieurs sources)
study-responses-title = Qui a répondu
study-responses-empty = Personne n'a encore envoyé de réponses.
study-total = Total
study-min-n = Les chiffres sont affichés à partir de { $nText } personnes interrogées.
study-demo-wave-2018 = 2018 (réponses simulées)
study-demo-wave-try-out = À l'essai
