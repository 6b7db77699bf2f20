# Ses propres réponses à côté du résultat de son groupe.

group-back = Retour à vos réponses
group-chart-description = Une ligne par relation. Le point est votre propre écart, le losange l’écart moyen de votre groupe et le trait son intervalle de confiance à 95 %. L’axe va de { $low } à { $high } ; le zéro est marqué.
group-chart-hidden = Les moyennes de certaines relations ne sont pas affichées, car elles reposent sur moins de { $minimum } réponses de votre groupe. Relations masquées : { $nText }.
group-chart-measure = Votre écart et l’écart moyen de votre groupe, en points d’une échelle de 1 à 10. Écart = attentes − expérience.
group-chart-name = Votre écart à côté de la moyenne de votre groupe pour chaque relation
group-chart-row = { $relation } : votre écart { $own }, moyenne de votre groupe { $group }, réponses : { $nText }
group-chart-row-hidden = { $relation } : votre écart { $own } ; trop peu de réponses de votre groupe
group-chart-row-none = { $relation } : trop peu de réponses de votre groupe
group-chart-title = Vous vous écartez le plus de votre groupe ici : { $relation } (votre écart { $own }, votre groupe { $group })
group-chart-title-group = Les écarts de votre groupe
group-chart-title-hidden = Vos écarts. Trop peu de personnes de votre groupe ont répondu pour afficher les moyennes
group-coming = Après la clôture de l’enquête, votre lien vous montrera vos propres réponses à côté de la moyenne de votre groupe.
group-coming-date = L’enquête sera close le { $date }. À partir de là, votre lien vous montrera vos propres réponses à côté de la moyenne de votre groupe.
group-head-expectation = Attentes, groupe
group-head-expectation-own = Attentes, vous
group-head-experience = Expérience, groupe
group-head-experience-own = Expérience, vous
group-head-gap = Écart, groupe
group-head-gap-own = Écart, vous
group-interview = Ce lien sert à un entretien. Les résultats ne s’affichent qu’avec le lien personnel de la personne interrogée.
group-lead = Vos réponses, à côté de la moyenne de toutes les réponses de votre groupe. Votre groupe réunit les personnes du même type d’organisation dans votre région.
group-legend-group = votre groupe : moyenne et intervalle de confiance à 95 %
group-legend-own = vous
group-none = Cette étude ne présente pas de résultats aux personnes interrogées au moyen de leur lien.
group-table-caption = Vos réponses à côté de votre groupe ({ $group })
group-taken = Les moyennes ont été calculées le { $date }, après la clôture de l’enquête, et ne changent plus. Une moyenne est affichée quand au moins { $minimum } personnes de votre groupe ont répondu, afin que personne ne puisse déduire la réponse d’une autre en retranchant la sienne.
group-title = Vos réponses à côté du résultat de votre groupe
