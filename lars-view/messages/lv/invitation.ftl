# Personīgās saites.
invitation-show-title = Personīgās saites
invitation-show-text = Katrs respondents saņem savu saiti, un konts viņam nav vajadzīgs. Saiti rāda vienreiz, kad to izveido.
invitation-made = Jaunas saites
invitation-made-text = Nokopējiet tās tagad: tās nevarēs parādīt vēlreiz.
invitation-new-title = Izveidot jaunas saites
invitation-no-open-wave = Neviena šī pētījuma kārta nav atvērta, tāpēc pašlaik neviens nevar atbildēt.
invitation-count = Cik
invitation-make = Izveidot saites
invitation-respondent = Respondents
invitation-link = Saite
invitation-board-title = Kas ir uzaicināts
invitation-board-empty = Saites vēl nav izveidotas. Atbildēm no failiem tās nav vajadzīgas.
invitation-standing = Stāvoklis
invitation-standing-not-opened = Nav sākts
invitation-standing-started = Sākts
invitation-standing-finished = Iesniegts
invitation-data = Dati kā fails
