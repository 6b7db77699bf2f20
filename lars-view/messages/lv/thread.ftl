# Pavediens no plaisas līdz pārmaiņām.
thread-again = Tā pati plaisa, jautāta vēlreiz
thread-alike = apstākļi šeit ir gandrīz tādi paši
thread-answers = Atbildes
thread-answers-title = Cilvēki teica, ko sagaida un ko saņem
thread-bar = Šīs lapas pavediens
thread-branches = No šejienes arī
thread-context = Konteksts
thread-cut = Daļa šī pavediena attiecas uz reģioniem, kurus jūs nedrīkstat lasīt.
thread-data = Kā dati (JSON)
thread-figure = Plaisa pirms un pēc
thread-finding = Secinājums
thread-gap = Plaisa
thread-indicator = { $title }; mērķis { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = To izmēģina { $owner }.
thread-lead-practice = Šim nolūkam ir labā prakse ({ $place }): { $title }.
thread-lesson = Mācība
thread-match = Saskaņojums
thread-match-assigned = Tas ir arī visiem reģioniem kopā labākajā sadalījumā.
thread-match-title = { $place }. vieta no { $of } šai vajadzībai
thread-now = Plaisa bija { $before }, tagad tā ir { $now }.
thread-of = { $good } no { $all }
thread-others = Citi šī pētījuma pavedieni
thread-parts = no 1: { $parts }
thread-people = { $n ->
    [zero] cilvēku bija atbildējuši
    [one] cilvēks bija atbildējis
   *[other] cilvēki bija atbildējuši
}
thread-pilot = Pilotprojekts
thread-practice = Labā prakse citur
thread-review = Recenzija
thread-title = Pavediens
thread-to-come = vēl nav
thread-whole = Skatīt visu pavedienu
thread-worked = vietās tas izdevās
thread-worked-unknown = Nav zināms, kur vēl tas izdevies.
