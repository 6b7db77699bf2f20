# Kas gaidāms pirms aptaujas.
fieldwork-title = Pirms aptaujas
fieldwork-lead = Ja atbild visi, kas ir reģistrā: cik šūnu paliek paslēptas un kāda ir mazākā plaisa, ko var redzēt.
fieldwork-registered = Reģistrā
fieldwork-hidden = Paslēptās šūnas
fieldwork-gap = Mazākā redzamā plaisa
fieldwork-more = Atbildes, lai paslēpti būtu ne vairāk kā 10 %
fieldwork-points = { $value } punkti
fieldwork-default = Pieņemts, jo atbilžu vēl nav: { $contact } vērtējumu ir "nav kontakta" un { $unknown } ir "nezinu". Plaisu pamana ar 80 % varbūtību, ja standartnovirze ir { $deviation } punkti.
fieldwork-measured = No šīs instalācijas atbildēm: { $contact } vērtējumu ir "nav kontakta" un { $unknown } ir "nezinu". Plaisu pamana ar 80 % varbūtību, ja standartnovirze ir { $deviation } punkti.
fieldwork-none = nevar redzēt
