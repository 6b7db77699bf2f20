# Kas veidlapā nav kārtībā.
problem-summary = Vispirms kaut kas jāizdara
problem-required = { $field }: lūdzu, atbildiet
problem-not-offered = { $field }: lūdzu, izvēlieties vienu no piedāvātajām atbildēm
problem-too-long = { $field }: lūdzu, saīsiniet tekstu
problem-no-consent = Pirms sākat, lūdzu, atzīmējiet savu piekrišanu
