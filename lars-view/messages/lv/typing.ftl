# Atbilžu ievadīšana no papīra, divreiz, un salīdzināšana.
typing-title = Ievadīt no papīra
typing-lead = Katru anketu ievada divreiz, ja iespējams, divi cilvēki. Kur abi sakrīt, atbildes saglabā; kur tie atšķiras, kāds ieskatās papīrā un izlemj.
typing-lead-single = Katru šī pētījuma anketu ievada vienreiz.
typing-new-title = Sākt ar anketu
typing-edition-hint = redakcija norādīta katras lapas apakšā.
typing-respondent = Kods uz anketas
typing-respondent-hint = Respondenta kods vai personīgais kods. Ja anketai koda nav, atstājiet tukšu: tad tā saņem jaunu. Uzrakstiet to uz papīra.
typing-respondent-anonymous = Pētījums ir anonīms, tāpēc katra anketa saņem jaunu kodu. Uzrakstiet to uz papīra.
typing-begin = Ievadīt
typing-fault-unknown = Šajā gadījumā un kārtā kods “{ $value }” nav nevienam. Nekas netika saglabāts.
typing-fault-helix = Kods “{ $value }” pieder citai grupai: { $helix }. Nekas netika saglabāts.
typing-fault-answered = Atbildes ar kodu “{ $value }” jau ir iesniegtas. Nekas netika saglabāts.
typing-list-title = Iesāktās anketas
typing-list-empty = Vēl nav nevienas.
typing-paper = Anketa
typing-state = Stāvoklis
typing-who = Ievadīja
typing-state-none = Vēl nav ievadīta
typing-state-once = Ievadīta vienreiz, gaida otro reizi
typing-state-twice = Ievadīta divreiz, jāsalīdzina
typing-state-saved = Saglabāta
typing-next-first = Ievadīt
typing-next-second = Ievadīt otrreiz
typing-next-compare = Salīdzināt
typing-page-first = Ievadīt: { $respondent }
typing-page-second = Ievadīt otrreiz: { $respondent }
typing-page-lead = Rakstiet to, kas ir uz papīra, arī ja tas šķiet nepareizi. Ar tabulatora taustiņu pāriet uz nākamo lauku.
typing-page-same = Arī pirmoreiz šo anketu ievadījāt jūs. Jūsu kļūdas vieglāk pamana kāds cits.
typing-signs = No 1 līdz 10, { $noContact } nozīmē “{ $noContactLabel }”, { $dontKnow } nozīmē “{ $dontKnowLabel }”. Kas uz papīra ir tukšs, to atstājiet tukšu.
typing-consent = Piekrišanas lodziņš uz papīra ir iekrustots
typing-day = Diena pie piekrišanas
typing-day-hint = Ja dienas tur nav: diena, kad anketa saņemta.
typing-empty = Kas šeit atstāts tukšs, tas ir tukšs arī uz papīra
typing-store = Saglabāt
typing-fault-consent = Bez iekrustota lodziņa atbildes ievadīt nedrīkst. Nekas netika saglabāts.
typing-notice-stored = Saglabāts. Tagad kāds ievada to otrreiz.
typing-notice-saved = Atbildes ir saglabātas. Abas ievades ir izdzēstas; pierakstīts paliek, kas ievadīja.
typing-notice-taken = Kāds cits bija ātrāks: šī anketa jau ir ievadīta. Jūsu ievadītais netika saglabāts.
typing-notice-done = Kāds cits bija ātrāks: šī anketa jau ir saglabāta vai atlikta. Nekas netika mainīts.
typing-notice-answered = Respondents pa to laiku iesniedza atbildes. Tās paliek; atbildes no papīra netika saglabātas.
typing-notice-away = Anketa ir atlikta, un ievadītais izdzēsts. Ar papīru var sākt no jauna.
typing-notice-rule = Noteikums ir iestatīts. Tas attiecas uz anketām, ar kurām sāks turpmāk.
typing-compare-title = Salīdzināt: { $respondent }
typing-compare-lead = { $n ->
    [zero] Abas ievades atšķiras { $nText } vietās. Ieskatieties papīrā un izvēlieties, kas tur rakstīts.
    [one] Abas ievades atšķiras { $nText } vietā. Ieskatieties papīrā un izvēlieties, kas tur rakstīts.
   *[other] Abas ievades atšķiras { $nText } vietās. Ieskatieties papīrā un izvēlieties, kas tur rakstīts.
}
typing-compare-nothing = nekas
typing-compare-save = Saglabāt atbildes
typing-compare-open = { $field }: lūdzu, izvēlieties
typing-away = Atlikt
typing-away-text = Izdzēš to, kas no šīs anketas ievadīts. To nevar atsaukt; papīru var ievadīt no jauna.
typing-rule-title = Cik reižu ievada katru anketu
typing-rule-double = Divreiz, un salīdzina
typing-rule-single = Vienreiz
typing-rule-set = Iestatīt
