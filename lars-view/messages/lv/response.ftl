# Atbildēšanas gaita.
audit-act-deleted-response = dzēsta atbilde
audit-act-exported-responses = eksportētas atbildes
audit-act-imported-responses = importētas atbildes
response-title-problem = Kļūda: { $title }
response-position = { $step }. solis no { $of }
response-start-title = Jūsu skatījums uz sadarbību
response-privacy-title = Jūsu dati
response-consent-label = Piekrišana
response-consent-given = Jūs piekritāt piedalīties. Dalību varat atsaukt jebkurā laikā, arī pēc atbildēšanas beigām.
response-begin = Sākt
response-next = Saglabāt un turpināt
response-back = Atpakaļ
response-later = Katra lapa tiek saglabāta, kad turpināt. Lai turpinātu vēlāk, vēlreiz atveriet savu personīgo saiti.
response-saved = Saglabāts
response-not-saved = Vēl nav saglabāts. Lūdzu, pārbaudiet savienojumu; Jūsu atbildes joprojām ir šajā lapā.
response-finished-notice = Jūs jau iesniedzāt savas atbildes. Līdz atbildēšanas beigām varat tās mainīt.
response-background-title = Par Jums
response-open-title = Saviem vārdiem
response-check-title = Pārbaudiet savas atbildes
response-check-text = Atbildes tiek ieskaitītas tikai pēc iesniegšanas. Lūdzu, pārskatiet tās.
response-change = Mainīt
response-finish = Iesniegt atbildes
response-finish-again = Saglabāt izmaiņas
response-side-expectation = Gaidas
response-side-experience = Pieredze
response-side-importance = Svarīgums
response-digits = Ar tastatūru: taustiņi 1 līdz 9 izvēlas vērtējumu, 0 izvēlas 10.
response-importance-summary = Cik tas Jums ir svarīgi? (neobligāti)
response-scale = skalā no 1 ({ $low }) līdz 10 ({ $high })
response-not-answered = nav atbildēts
response-pair = Gaidas { $expectation }, pieredze { $experience }
response-pair-importance = { $pair }, svarīgums { $importance }
response-thanks-title = Paldies
response-thanks-text = Jūsu atbildes ir iesniegtas.
response-thanks-change = Mainīt manas atbildes
response-own-answers = Jūsu atbildes
response-own-answers-hint = Šo lapu varat izdrukāt vai pārlūkprogrammā saglabāt kā PDF.
response-data = Lejupielādēt manus datus
response-data-hint = Viss, kas tiek glabāts no Jūsu atbildēm, kopā ar jautājumiem un Jūsu piekrišanu, JSON datnē.
response-closed-title = Atbildēšana ir beigusies
response-closed-text = Šīs ir Jūsu saglabātās atbildes. Tas, kas netika iesniegts, netiek ieskaitīts.
response-delete-summary = Atsaukt dalību: dzēst manas atbildes
response-delete-text = Tiks dzēsts viss, ko atbildējāt. To nevar atsaukt. Ar to pašu saiti līdz atbildēšanas beigām varēsiet atbildēt no jauna.
response-delete = Dzēst visas manas atbildes
response-deleted-title = Jūsu atbildes ir dzēstas
response-deleted-text = No Jūsu atbildēm vairs nekas netiek glabāts.
response-demo = Šis ir paraugpētījums izmēģināšanai. Pārējās atbildes tajā ir simulētas.
response-multiple = Varat atzīmēt vairākas atbildes.
response-multiple-most = { $n ->
    [zero] Atzīmējiet ne vairāk kā { $nText } atbilžu.
    [one] Atzīmējiet ne vairāk kā { $nText } atbildi.
   *[other] Atzīmējiet ne vairāk kā { $nText } atbildes.
}
response-optional = { $question } (neobligāti)
response-ranking = { $n ->
    [zero] Pie svarīgākā rakstiet 1, pie nākamā 2 un tā līdz { $nText }.
    [one] Pie svarīgākā rakstiet 1, un tā līdz { $nText }.
   *[other] Pie svarīgākā rakstiet 1, pie nākamā 2 un tā līdz { $nText }.
}
response-tie = { $nText }. partneris
response-tie-organisation = Organizācija
response-tie-strength = Sadarbības ciešums no 1 līdz 10
response-trial = Jūs šo anketu izmēģināt. Šeit ievadītais nekad netiek ieskaitīts.
response-anonymous = Šī aptauja ir anonīma: netiek glabāts nekas, kas no Jūsu saites ved uz Jūsu atbildēm. Atrast, mainīt vai dzēst tās var tikai ar Jūsu saiti.
response-withdraw = Dalību varat atsaukt, kad vien vēlaties, arī pēc atbildēšanas beigām: ar savu saiti izdzēšat visu, ko atbildējāt. Iepriekš aprēķinātās vidējās vērtības paliek; Jūsu atbildes tajās nav atpazīstamas.
response-delete-text-closed = Tiks neatgriezeniski dzēsts viss, ko atbildējāt. Atbildēšana ir beigusies, tāpēc atbildēt no jauna nevarēsiet. Turpmāk rezultāti tiks aprēķināti bez Jums. Agrāk iegūtās vidējās vērtības un tabulas paliek, tāpat datnes bez Jūsu vārda, kas pētījumā jau saglabātas.
response-multiple-least = { $n ->
    [zero] Atzīmējiet vismaz { $nText }.
    [one] Atzīmējiet vismaz { $nText }.
   *[other] Atzīmējiet vismaz { $nText }.
}
response-words-least = { $n ->
    [zero] Vismaz { $nText } rakstzīmju.
    [one] Vismaz { $nText } rakstzīme.
   *[other] Vismaz { $nText } rakstzīmes.
}
response-bounds = Atļautās robežas: { $least } – { $most }.
response-bounds-least = Apakšējā robeža: { $least }.
response-bounds-most = Augšējā robeža: { $most }.
response-minutes = { $n ->
    [zero] Tas aizņem apmēram { $nText } minūšu.
    [one] Tas aizņem apmēram { $nText } minūti.
   *[other] Tas aizņem apmēram { $nText } minūtes.
}
