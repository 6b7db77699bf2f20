# Datnes kā atbildes.

file-given = Jūs iesniedzāt:
file-hint = { $kinds }; ne vairāk kā { $size }. Datne tiek nosūtīta, kad turpināt.
file-list-empty = Neviena datne nav iesniegta.
file-list-lead = Datnes iesniegtajās atbildēs. Katra lejupielāde tiek ierakstīta audita žurnālā. LARS pārbauda, vai datne ir tā, par ko liecina tās nosaukums; vīrusi netiek meklēti.
file-list-respondent = Respondents
file-list-saved = Saņemta
file-list-title = Augšupielādētās datnes
file-list-what = Datne
file-named = { $name } ({ $size })
file-own = Jūsu datnes
file-remove = Noņemt šo datni
