# Hva som er galt i et skjema.
problem-summary = Det er noe du må gjøre først
problem-required = { $field }: svar på spørsmålet
problem-not-offered = { $field }: velg et av svarene som tilbys
problem-too-long = { $field }: gjør teksten kortere
problem-no-consent = Kryss av for at du samtykker før du begynner
