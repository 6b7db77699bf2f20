# Intervijas: aizpildīšana respondenta vietā.
interview-title = Intervijas
interview-lead = Ieinteresētās puses, kuras jums jāintervē. Tas, kura vietā aizpildāt, vispirms piekrīt pirmajā lapā; tiek pierakstīts, ka aizpildījāt jūs.
interview-none = Jums neviens nav piešķirts. Piešķir ieinteresēto pušu reģistrā.
interview-begin = Aizpildīt
interview-anonymous = Šis pētījums ir anonīms, tāpēc neviens nevar aizpildīt citu vietā.
