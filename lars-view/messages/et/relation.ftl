
relation-agree = Kõigil on sama lõhe. Üksikuid vastuseid ei kujutata, sest täpp ütleks, mida igaüks vastas.
relation-both = Mõlemad suunad
relation-dots = Iga väike täpp on üks vastus; suur on keskmine lõhe koos 95% vahemikuga. Punktiirjooned: piirväärtus.
relation-elsewhere = Sama suhe teistes piirkondades
relation-lead = Ootus: { $expectation }. Kogemus: { $experience }. Lõhe: { $gap } ({ $interval }; n { $nText }).
relation-next = Teised selged lõhed
relation-numbers = Arvud
