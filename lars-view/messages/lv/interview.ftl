# Intervijas: aizpildīšana respondenta vietā.
audit-act-decided-copy = izlemts, kas paliek: intervija vai saglabātās atbildes
audit-act-entered-answers = aizpildīta anketa respondenta vietā
audit-act-kept-copy = intervija paturēta līdzās atbildēm
audit-act-read-copy = skatīta intervija līdzās atbildēm
audit-act-took-along = intervijas lejupielādētas ierīcē
interview-title = Intervijas
interview-lead = Ieinteresētās puses, kuras jums jāintervē. Persona, kuras vietā aizpildāt, vispirms sniedz piekrišanu pirmajā lapā; tiek reģistrēts, ka anketu aizpildījāt jūs.
interview-none = Jums nav piešķirta neviena intervija. Intervijas tiek piešķirtas ieinteresēto pušu reģistrā.
interview-begin = Aizpildīt
interview-anonymous = Šis pētījums ir anonīms, tāpēc neviens nevar aizpildīt citu vietā.
