
relation-agree = Visiem plaisa ir vienāda. Atsevišķas atbildes nav attēlotas, jo punkts atklātu, ko katrs atbildējis.
relation-both = Abi virzieni
relation-dots = Katrs mazais punkts ir viena atbilde; lielais ir vidējā plaisa ar 95 % intervālu. Punktētās līnijas: robežvērtība.
relation-elsewhere = Tās pašas attiecības citos reģionos
relation-lead = Gaidas: { $expectation }. Pieredze: { $experience }. Plaisa: { $gap } ({ $interval }; n { $nText }).
relation-next = Citas skaidras plaisas
relation-numbers = Skaitļi
