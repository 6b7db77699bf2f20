
relation-agree = Visų atotrūkis vienodas. Atskiri atsakymai nevaizduojami, nes taškas pasakytų, ką kiekvienas atsakė.
relation-both = Abi kryptys
relation-dots = Kiekvienas mažas taškas – vienas atsakymas; didelis – vidutinis atotrūkis su 95 % intervalu. Taškuotos linijos: riba.
relation-elsewhere = Tas pats ryšys kituose regionuose
relation-lead = Lūkestis: { $expectation }. Patirtis: { $experience }. Atotrūkis: { $gap } ({ $interval }; n { $nText }).
relation-next = Kiti aiškūs atotrūkiai
relation-numbers = Skaičiai
