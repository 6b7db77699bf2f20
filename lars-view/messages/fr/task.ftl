# Les tâches d’une étude.
task-study = L’étude
task-sender = Qui interroge
task-protection = Protection des données
task-questionnaire = Questionnaire
task-register = Qui interroger
task-asking = Enquête
task-results = Résultats
task-findings = Constats
task-public = Page publique du projet
task-next = À suivre :
task-next-study = Décrire l’étude
task-next-sender = Indiquer qui interroge
task-next-protection = Remplir les données de protection
task-next-questionnaire = Préparer le questionnaire
task-next-register = Indiquer qui interroger
task-next-asking = Suivre qui a répondu
task-next-results = Lire les résultats
task-why-study = Le titre, les régions et les dates servent sur toutes les pages.
task-why-sender = Personne ne peut être invité tant que ce n’est pas rempli.
task-why-protection = Rien n’est publié ni envoyé tant que ce n’est pas rempli.
task-why-questionnaire = Il doit être publié pour que l’on puisse répondre.
task-why-register = Avec trop peu d’organisations, la plupart des résultats restent masqués.
task-why-asking = Invitez les organisations qui ne l’ont pas été et envoyez un rappel à celles qui n’ont pas répondu.
task-why-results = Assez de personnes ont répondu.
task-minutes = { $n ->
    [one] Demande environ { $nText } minute.
   *[other] Demande environ { $nText } minutes.
}
task-state-to-do = À faire
task-state-begun = En cours
task-state-done = Fait
task-state-later = Viendra dans une version ultérieure
task-state-next = À suivre
task-needs-answers = Il faut des réponses
task-needs-questionnaire = Il faut un questionnaire publié
task-needs-sender = Il faut « Qui interroge » et « Protection des données »
task-about-questionnaire = Choisir un questionnaire prêt ou copier celui d’une autre étude
task-about-asking = Invités : { $asked }, ont répondu : { $answered }
task-about-sender = Institution, contact et signature
task-about-protection = Responsable, base juridique, contact, durée de conservation
task-about-register = { $n ->
    [0] Personne dans le registre
    [one] { $nText } organisation dans le registre
   *[other] { $nText } organisations dans le registre
}
task-all-done = { $n ->
    [one] { $nText } tâche, faite
   *[other] { $nText } tâches, toutes faites
}
task-list = Tâches
task-known = Ce que l’on sait déjà
task-this-study = Cette étude
task-lead-new = Huit tâches mènent d’ici aux résultats. Chacune peut être interrompue et reprise plus tard.
task-about-findings = { $n ->
    [0] Aucun constat pour l’instant
    [one] { $nText } constat, avec avis : { $judged }
   *[other] { $nText } constats, avec avis : { $judged }
}
task-next-findings = Soumettre les constats à un groupe de discussion
task-why-findings = Un chiffre devient un constat quand des personnes qui connaissent la région se sont prononcées.
task-needs-results = Il faut des résultats
