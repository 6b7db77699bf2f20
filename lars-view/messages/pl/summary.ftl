
summary-less = { $relation }: doświadcza się o { $size } punktu więcej, niż się oczekuje ({ $interval }; n { $nText })
summary-more = { $relation }: oczekuje się o { $size } punktu więcej, niż się doświadcza ({ $interval }; n { $nText })
summary-none = Żadna luka nie jest wyraźna ani prawdopodobna.
summary-open = { $openText } z { $allText } relacji nie można ocenić, { $hiddenText } ma zbyt mało odpowiedzi (pokazuje się od { $least }).
summary-open-none = Wszystkie relacje ({ $allText }) można ocenić.
summary-works = { $relation }: zgodnie z oczekiwaniami (luka { $gap }, { $interval }; n { $nText })
summary-works-none = O żadnej relacji nie wiadomo wyraźnie, że działa.
