
summary-less = { $relation }: { $size } Punkte mehr erfahren als erwartet ({ $interval }; n { $nText })
summary-more = { $relation }: { $size } Punkte mehr erwartet als erfahren ({ $interval }; n { $nText })
summary-none = Keine Lücke ist eindeutig oder wahrscheinlich.
summary-open = Bei { $openText } von { $allText } Beziehungen lässt sich nichts sagen, { $hiddenText } haben zu wenige Antworten (gezeigt ab { $least }).
summary-open-none = Bei allen { $allText } Beziehungen lässt sich etwas sagen.
summary-works = { $relation }: wie erwartet (Lücke { $gap }, { $interval }; n { $nText })
summary-works-none = Keine Beziehung funktioniert eindeutig.
