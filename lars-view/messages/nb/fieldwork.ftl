# Hva man kan vente seg før undersøkelsen.
fieldwork-title = Før undersøkelsen
fieldwork-lead = Hvis alle i registeret svarer: hvor mange celler som forblir skjult, og hvor små gap som kan ses.
fieldwork-registered = I registeret
fieldwork-hidden = Skjulte celler
fieldwork-gap = Minste synlige gap
fieldwork-more = Svar for høyst 10 % skjult
fieldwork-points = { $value } poeng
fieldwork-default = Antatt, siden det ikke finnes svar ennå: { $contact } av vurderingene er «ingen kontakt» og { $unknown } «vet ikke». Gap oppdages med 80 % sannsynlighet ved et standardavvik på { $deviation } poeng.
fieldwork-measured = Fra svarene i denne installasjonen: { $contact } av vurderingene er «ingen kontakt» og { $unknown } «vet ikke». Gap oppdages med 80 % sannsynlighet ved et standardavvik på { $deviation } poeng.
fieldwork-none = kan ikke ses
