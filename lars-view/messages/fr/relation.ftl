
relation-agree = Toutes les personnes ont le même écart. Les réponses ne sont pas dessinées une à une, car un point dirait ce que chacune a répondu.
relation-both = Les deux sens
relation-dots = Chaque petit point est une réponse ; le grand est l’écart moyen avec son intervalle de confiance à 95 %. Lignes pointillées : le seuil.
relation-elsewhere = La même relation dans les autres régions
relation-lead = Attentes : { $expectation }. Expérience : { $experience }. Écart : { $gap } ({ $interval } ; n { $nText }).
relation-next = Autres écarts nets
relation-numbers = Les nombres
