# Hva som er galt i et skjema.
problem-summary = Det er noe du må gjøre først
problem-required = { $field }: svar på spørsmålet
problem-not-offered = { $field }: velg et av svarene som tilbys
problem-too-long = { $field }: gjør teksten kortere
problem-no-consent = Kryss av for at du samtykker før du begynner
problem-not-a-code = { $field }: bruk bare små bokstaver, sifre og bindestreker, høyst 40 tegn
problem-not-a-date = { $field }: oppgi en dato
problem-not-a-number = { $field }: skriv et tall med sifre
problem-not-an-order = { $field }: bruk hver plassering bare én gang, og begynn med 1
problem-out-of-range = { $field }: verdien er utenfor det som godtas
problem-roster-row = { $field }: fyll ut alle feltene for en partner, og nevn hver partner bare én gang
problem-too-many = { $field }: velg færre svar
