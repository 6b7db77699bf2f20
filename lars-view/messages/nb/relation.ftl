
relation-agree = Alle har samme gap. Enkeltsvar tegnes ikke, fordi en prikk ville si hva hver enkelt svarte.
relation-both = Begge retninger
relation-dots = Hver liten prikk er ett svar; den store er det gjennomsnittlige gapet med 95 %-intervall. Prikkede linjer: grensen.
relation-elsewhere = Samme relasjon i de andre regionene
relation-lead = Forventning: { $expectation }. Erfaring: { $experience }. Gap: { $gap } ({ $interval }; n { $nText }).
relation-next = Andre klare gap
relation-numbers = Tallene
