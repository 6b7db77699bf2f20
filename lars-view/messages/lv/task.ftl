# Pētījuma uzdevumi.
task-study = Pētījums
task-sender = Aptaujas veicējs
task-protection = Datu aizsardzība
task-questionnaire = Anketa
task-register = Kam jautāt
task-asking = Aptauja
task-results = Rezultāti
task-findings = Secinājumi
task-public = Projekta publiskā lapa
task-next = Tālāk:
task-next-study = Aprakstīt pētījumu
task-next-sender = Norādīt aptaujas veicēju
task-next-protection = Aizpildīt datu aizsardzības ziņas
task-next-questionnaire = Sagatavot anketu
task-next-register = Norādīt, kam jautāt
task-next-asking = Sekot līdzi, kas atbildējis
task-next-results = Lasīt rezultātus
task-why-study = Nosaukums, reģioni un datumi ir vajadzīgi visās lapās.
task-why-sender = Bez tā nevienu nevar uzaicināt.
task-why-protection = Bez tā nekas netiek publicēts vai nosūtīts.
task-why-questionnaire = Lai varētu atbildēt, anketai jābūt publicētai.
task-why-register = Ja organizāciju ir par maz, lielākā daļa rezultātu paliek paslēpta.
task-why-asking = Uzaiciniet tos, kam vēl nav jautāts, un atgādiniet tiem, kas nav atbildējuši.
task-why-results = Atbilžu ir pietiekami daudz.
task-minutes = { $n ->
    [zero] Vajadzīgas aptuveni { $nText } minūtes.
    [one] Vajadzīga aptuveni { $nText } minūte.
   *[other] Vajadzīgas aptuveni { $nText } minūtes.
}
task-state-to-do = Jāizdara
task-state-begun = Iesākts
task-state-done = Izdarīts
task-state-later = Būs pieejams kādā no nākamajām versijām
task-state-next = Tālāk
task-needs-answers = Vajadzīgas atbildes
task-needs-questionnaire = Vajadzīga publicēta anketa
task-needs-sender = Jānorāda aptaujas veicējs un datu aizsardzības ziņas
task-about-questionnaire = Izvēlieties gatavu anketu vai nokopējiet cita pētījuma anketu
task-about-asking = Uzaicināti: { $asked }, atbildējuši: { $answered }
task-about-sender = Iestāde, kontaktinformācija un paraksts
task-about-protection = Pārzinis, tiesiskais pamats, kontaktinformācija, glabāšanas termiņš
task-about-register = { $n ->
    [0] Reģistrā vēl neviena nav
    [zero] Reģistrā { $nText } organizāciju
    [one] Reģistrā { $nText } organizācija
   *[other] Reģistrā { $nText } organizācijas
}
task-all-done = { $n ->
    [zero] { $nText } uzdevumu, visi izdarīti
    [one] { $nText } uzdevums, izdarīts
   *[other] { $nText } uzdevumi, visi izdarīti
}
task-list = Uzdevumi
task-known = Kas jau zināms
task-this-study = Šis pētījums
task-lead-new = Līdz rezultātiem ved astoņi uzdevumi. Katru var pārtraukt un turpināt vēlāk.
task-about-findings = { $n ->
    [0] Secinājumu vēl nav
    [zero] { $nText } secinājumu, ar atzinumu: { $judged }
    [one] { $nText } secinājums, ar atzinumu: { $judged }
   *[other] { $nText } secinājumi, ar atzinumu: { $judged }
}
task-next-findings = Uzdot secinājumus fokusgrupai
task-why-findings = Skaitlis kļūst par secinājumu, kad to izvērtējuši cilvēki, kas pazīst reģionu.
task-needs-results = Vajadzīgi rezultāti
