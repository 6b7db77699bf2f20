# Aptaujas gaita: cik tālu tā ir, kvotas un norise pa dienām.
audit-act-set-quotas = noteiktas kvotas
board-show-title = Aptaujas gaita
board-show-lead = Cik ir atbildējuši, kur atbilžu trūkst un kur pārtrauc atbildēt. Redzams tikai skaits, ne atbildes.
board-table = Gaita pa reģioniem un grupām
board-wanted = Mērķis
board-submitted = Iesniegts
board-of-wanted = Īpatsvars no mērķa
board-begun = Sākts, nav iesniegts
board-links = Personīgās saites
board-rate = Atsaucība
board-no-quota = Mērķis nav noteikts.
board-no-links = Personīgās saites nav izveidotas; atbildēm no datnēm to nav.
board-rate-hint = Atsaucība ir to personīgo saišu daļa, ar kurām atbildes iesniegtas.
board-days-name = Iesniegtās atbildes pa dienām
board-days-subtitle = Iesniegto anketu skaits katrā dienā (UTC)
board-days-title = { $n ->
    [zero] Iesniegtas { $nText } anketas
    [one] Iesniegta { $nText } anketa
   *[other] Iesniegtas { $nText } anketas
}, visvairāk vienā dienā: { $day } ({ $most })
board-days-description = Katrai dienai viens stabiņš; pirmā diena: { $first }, pēdējā: { $last }. Augstākais stabiņš: { $day } ({ $most }).
board-days-bar = { $day }: { $nText }
board-days-none = Vēl nekas nav iesniegts.
board-day = Diena
board-so-far = Kopā līdz šai dienai
board-stopped = Kur respondenti pārtrauca atbildēt
board-stopped-hint = No tiem, kas sāka un nav iesnieguši: pēdējā lapa, kurā ir atbilde.
board-stopped-agreed = Piekrita, neko neatbildēja
board-section = Lapa
board-languages = Valodas
board-language = Valoda
board-responses = Anketas
board-time-title = Laiks
board-time = Puse no iesniegtajām anketām (pavisam { $nText }) no piekrišanas līdz iesniegšanai aizņēma ne vairāk kā { $minutes } min.
board-time-few = Iesniegts pārāk maz anketu, lai pateiktu, cik ilgi tas aizņem.
board-quota-title = Kvotas
board-quota-link = Noteikt kvotas
board-quota-text = Cik atbilžu vajadzīgs no katras grupas katrā reģionā. Tukšs lauks: mērķis nav noteikts. Atbildes tiek pieņemtas arī pēc kvotas sasniegšanas.
board-quota-save = Saglabāt kvotas
board-quota-saved = Kvotas ir saglabātas.
board-quota-bad = { $case }, { $helix }: “{ $value }” nav vesels skaitlis no 0 līdz 9999. Nekas nav saglabāts.
board-download = Gaita CSV datnē
board-refresh = Atsvaidzināt
board-refreshed = Atjaunots: { $when }
board-live = Šī lapa atsvaidzinās pati.
