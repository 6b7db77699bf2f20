# Datnes kā atbildes.

file-given = Jūs iesniedzāt:
file-hint = { $kinds }; ne vairāk kā { $size }. Datne tiek nosūtīta, kad turpināt.
file-list-anonymous = Šis pētījums ir anonīms. Failus var lejupielādēt tikai tad, kad var lejupielādēt visu reģionu un aptaujas kārtu atbildes; kuras vēl nevar, norādīts eksporta lapā.
file-list-empty = Neviena datne nav iesniegta.
file-list-lead = Datnes iesniegtajās atbildēs. Katra lejupielāde tiek ierakstīta audita žurnālā. LARS pārbauda, vai datne ir tā, par ko liecina tās nosaukums; vīrusi netiek meklēti.
file-list-respondent = Respondents
file-list-saved = Saņemta
file-list-title = Augšupielādētās datnes
file-list-what = Datne
file-named = { $name } ({ $size })
file-own = Jūsu datnes
file-remove = Noņemt šo datni
