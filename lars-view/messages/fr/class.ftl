# Ce qu'un écart dit d'une relation, et pourquoi un chiffre manque.

class-dormant = En sommeil
    .inside = en sommeil
    .meaning = On attend peu et l'écart est faible. C'est un lien manquant, pas un bon lien.
class-exceeded = Dépassée
    .inside = dépassée
    .meaning = Les personnes interrogées vivent nettement mieux que ce qu'elles attendent.
class-noise = Dans la marge d'incertitude
    .inside = dans la marge d'incertitude
    .joined = { $class }, dans la marge d'incertitude
    .meaning = L'intervalle à 95 % de l'écart contient aussi des écarts d'une autre classe. Le hasard seul pourrait changer la classe.
class-too-few = Trop peu de réponses
    .inside = trop peu de réponses
    .meaning = Moins de personnes ont répondu que l'étude ne le permet pour l'affichage. Rien n'est publié, pas même leur nombre.
class-undefined-no-data = non défini : pas de données
class-undefined-no-variation = non défini : toutes les réponses sont identiques
class-undefined-not-requested = non calculé
class-undefined-too-few = non défini : trop peu de réponses
class-unmet = Non satisfaite
    .inside = non satisfaite
    .meaning = Les personnes interrogées attendent nettement plus que ce qu'elles vivent.
class-working = Satisfaisante
    .inside = satisfaisante
    .meaning = On attend beaucoup et l'écart est faible. La relation fonctionne.
