# Mis on vormis valesti.
problem-summary = Enne on vaja midagi teha
problem-required = { $field }: palun vastake
problem-not-offered = { $field }: palun valige üks pakutud vastustest
problem-too-long = { $field }: palun lühendage teksti
problem-no-consent = Palun märkige enne alustamist oma nõusolek
problem-not-a-code = { $field }: palun kasutage ainult väiketähti, numbreid ja sidekriipse, kõige rohkem 40
problem-not-a-date = { $field }: palun sisestage kuupäev
problem-not-a-number = { $field }: palun sisestage arv numbritega
problem-not-an-order = { $field }: palun andke iga koht ainult üks kord, alustades 1-st
problem-out-of-range = { $field }: see on väljaspool lubatud väärtusi
problem-roster-row = { $field }: palun täitke partneri kõik väljad ja nimetage iga partnerit üks kord
problem-too-many = { $field }: palun valige vähem vastuseid
