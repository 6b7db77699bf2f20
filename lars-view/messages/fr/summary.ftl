
summary-less = { $relation } : expérience supérieure aux attentes, différence en points : { $size } ({ $interval } ; n { $nText })
summary-more = { $relation } : attentes supérieures à l’expérience, différence en points : { $size } ({ $interval } ; n { $nText })
summary-none = Aucun écart n’est net ni probable.
summary-open = { $openText } relations sur { $allText } restent indéterminées, { $hiddenText } ont trop peu de réponses (affichage à partir de { $least }).
summary-open-none = Les { $allText } relations peuvent toutes être déterminées.
summary-works = { $relation } : conforme aux attentes (écart { $gap }, { $interval } ; n { $nText })
summary-works-none = Aucune relation n’est nettement satisfaisante.
