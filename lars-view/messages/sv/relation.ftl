
relation-agree = Alla har samma gap. Enskilda svar ritas inte, eftersom en punkt skulle säga vad var och en svarade.
relation-both = Båda riktningarna
relation-dots = Varje liten punkt är ett svar; den stora är det genomsnittliga gapet med 95 %-intervall. Prickade linjer: gränsen.
relation-elsewhere = Samma relation i de andra regionerna
relation-lead = Förväntan: { $expectation }. Upplevelse: { $experience }. Gap: { $gap } ({ $interval }; n { $nText }).
relation-next = Andra klara gap
relation-numbers = Talen
