# Les études et leurs cas.
study-list-title = Études
study-list-empty = Il n'y a pas encore d'étude. Importez des réponses depuis un fichier, et l'étude est créée :
study-cases-count = { $n ->
    [one] { $nText } cas
   *[other] { $nText } cas
}
study-responses-count = { $n ->
    [0] Pas encore de réponses
    [one] { $nText } personne a répondu
   *[other] { $nText } personnes ont répondu
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
study-area-not-recorded = Domaine non consigné
study-area-inferred = { $area } (déduit de plusieurs sources)
study-responses-title = Qui a répondu
study-responses-empty = Personne n'a encore envoyé de réponses.
study-total = Total
study-min-n = Les chiffres sont affichés à partir de { $nText } personnes.
study-demo-wave-2018 = 2018 (réponses simulées)
study-demo-wave-try-out = Essai
