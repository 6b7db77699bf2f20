
summary-less = { $relation }: pieredz par { $size } punktiem vairāk, nekā sagaida ({ $interval }; n { $nText })
summary-more = { $relation }: sagaida par { $size } punktiem vairāk, nekā pieredz ({ $interval }; n { $nText })
summary-none = Neviena plaisa nav ne skaidra, ne ticama.
summary-open = { $openText } no { $allText } attiecībām nevar novērtēt, { $hiddenText } ir pārāk maz atbilžu (vajadzīgas vismaz { $least }).
summary-open-none = Visas { $allText } attiecības var novērtēt.
summary-works = { $relation }: gaidas piepildās (plaisa { $gap }, { $interval }; n { $nText })
summary-works-none = Ne par vienām attiecībām nav skaidri zināms, ka tās ir sekmīgas.
