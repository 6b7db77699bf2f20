# Kas veidlapā nav kārtībā.
problem-summary = Vispirms kaut kas jāizdara
problem-required = { $field }: lūdzu, atbildiet
problem-not-offered = { $field }: lūdzu, izvēlieties vienu no piedāvātajām atbildēm
problem-too-long = { $field }: lūdzu, saīsiniet tekstu
problem-no-consent = Pirms sākat, lūdzu, atzīmējiet savu piekrišanu
problem-not-a-code = { $field }: lūdzu, lietojiet tikai mazos burtus, ciparus un defises, ne vairāk kā 40
problem-not-a-date = { $field }: lūdzu, ievadiet datumu
problem-not-a-number = { $field }: lūdzu, ievadiet skaitli ar cipariem
problem-not-an-order = { $field }: lūdzu, katru vietu piešķiriet tikai vienreiz, sākot ar 1
problem-out-of-range = { $field }: tas ir ārpus pieņemamajām vērtībām
problem-roster-row = { $field }: lūdzu, aizpildiet visus partnera laukus un katru partneri nosauciet vienreiz
problem-too-many = { $field }: lūdzu, izvēlieties mazāk atbilžu
