# Ce qu'un écart dit d'une relation, et pourquoi un chiffre manque.

class-dormant = En sommeil
    .inside = en sommeil
    .meaning = Les attentes sont faibles et l'écart aussi. C'est un lien manquant, et non une bonne relation.
class-exceeded = Attentes dépassées
    .inside = attentes dépassées
    .meaning = L'expérience des personnes interrogées dépasse nettement leurs attentes.
class-noise = Dans la marge d'incertitude
    .inside = dans la marge d'incertitude
    .joined = { $class }, dans la marge d'incertitude
    .meaning = L'intervalle de confiance à 95 % de l'écart contient aussi des écarts d'une autre classe. Le hasard seul pourrait changer la classe.
class-too-few = Trop peu de réponses
    .inside = trop peu de réponses
    .meaning = Le nombre de réponses est inférieur au minimum fixé par l'étude pour l'affichage. Rien n'est publié, pas même ce nombre.
class-undefined-no-data = non défini : pas de données
class-undefined-no-variation = non défini : toutes les réponses sont identiques
class-undefined-not-requested = non calculé
class-undefined-too-few = non défini : trop peu de réponses
class-unmet = Attentes non satisfaites
    .inside = attentes non satisfaites
    .meaning = Les attentes des personnes interrogées dépassent nettement leur expérience.
class-working = Satisfaisante
    .inside = satisfaisante
    .meaning = Les attentes sont fortes et l'écart est faible. La relation fonctionne.
