# Le fil, d’un écart à un changement.
thread-again = Le même écart, réinterrogé
thread-alike = conditions sont à peu près les mêmes ici
thread-answers = Réponses
thread-answers-title = Des personnes ont dit ce qu’elles attendent et ce qu’elles obtiennent
thread-bar = Le fil de cette page
thread-branches = À partir d’ici aussi
thread-context = Contexte
thread-cut = Une partie de ce fil concerne des régions que vous ne pouvez pas consulter.
thread-data = En données (JSON)
thread-figure = L’écart, avant et après
thread-finding = Constat
thread-gap = Écart
thread-indicator = { $title } ; cible { $target }
thread-interval = { $interval } ; n { $nText }
thread-lead-pilot = Mise à l’essai par : { $owner }.
thread-lead-practice = Une pratique existe pour cela ({ $place }) : { $title }.
thread-lesson = Enseignement
thread-match = Appariement
thread-match-assigned = Il figure aussi dans la meilleure répartition pour l’ensemble des régions.
thread-match-title = Rang { $place } sur { $of } pour ce besoin
thread-now = L’écart était de { $before } ; il est maintenant de { $now }.
thread-of = { $good } sur { $all }
thread-others = Autres fils de cette étude
thread-parts = sur 1 : { $parts }
thread-people = { $n ->
    [one] personne avait répondu
   *[other] personnes avaient répondu
}
thread-pilot = Projet pilote
thread-practice = Pratique ailleurs
thread-review = Évaluation
thread-title = Un fil
thread-to-come = pas encore
thread-whole = Voir tout le fil
thread-worked = lieux où cela a fonctionné
thread-worked-unknown = On ignore où ailleurs cela a fonctionné.
