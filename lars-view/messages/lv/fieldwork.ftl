# Kas gaidāms pirms aptaujas.
fieldwork-title = Pirms aptaujas
fieldwork-lead = Ja atbildēs visi, kas ir reģistrā: cik šūnu paliks paslēptas un kāda būs mazākā plaisa, ko varēs redzēt.
fieldwork-registered = Reģistrā
fieldwork-hidden = Paslēptās šūnas
fieldwork-gap = Mazākā redzamā plaisa
fieldwork-more = Cik atbilžu vajag, lai paslēpti būtu ne vairāk kā 10 %
fieldwork-points = { $value } punkti
fieldwork-default = Pieņemts, jo atbilžu vēl nav: { $contact } vērtējumu ir “nav sadarbības” un { $unknown } ir “nezinu”. Plaisa tiek pamanīta ar 80 % varbūtību, ja standartnovirze ir { $deviation } punkti.
fieldwork-measured = No šīs sistēmas atbildēm: { $contact } vērtējumu ir “nav sadarbības” un { $unknown } ir “nezinu”. Plaisa tiek pamanīta ar 80 % varbūtību, ja standartnovirze ir { $deviation } punkti.
fieldwork-none = nevar redzēt
