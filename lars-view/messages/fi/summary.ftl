
summary-less = { $relation }: koetaan { $size } pistettä enemmän kuin odotetaan ({ $interval }; n { $nText })
summary-more = { $relation }: odotetaan { $size } pistettä enemmän kuin koetaan ({ $interval }; n { $nText })
summary-none = Mikään kuilu ei ole selvä eikä todennäköinen.
summary-open = Suhteista { $openText }/{ $allText } ei voi sanoa mitään, { $hiddenText } on saanut liian vähän vastauksia (näytetään, kun vastauksia on vähintään { $least }).
summary-open-none = Kaikista { $allText } suhteesta voi sanoa jotakin.
summary-works = { $relation }: kuten odotetaan (kuilu { $gap }, { $interval }; n { $nText })
summary-works-none = Yhdenkään suhteen ei tiedetä selvästi toimivan.
