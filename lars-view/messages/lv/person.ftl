# Accounts of staff: signing in, one's own account, people and their roles.
person-sign-in-title = Pieteikšanās
person-sign-in-text = Pētījuma darbiniekiem. Respondentiem konts nav vajadzīgs: viņi atver savu personīgo saiti.
person-sign-in-no-account = Vēl nav konta? To jums izveidos persona, kas uztur šo instalāciju.
person-address = E-pasta adrese
person-password = Parole
person-sign-in-button = Pieteikties
person-sign-in-wrong = Adrese un parole nesader.
person-sign-in-wait = Pārāk daudz mēģinājumu. Uzgaidiet { $minutes ->
    [zero] { $minutes } minūtes
    [one] { $minutes } minūti
   *[other] { $minutes } minūtes
} un mēģiniet vēlreiz.
person-code-title = Otrais solis
person-code-text = Ievadiet sešus ciparus, ko rāda autentifikācijas lietotne, vai vienu no saviem atkopšanas kodiem.
person-code = Kods
person-code-wrong = Šis kods neder vai jau ir izmantots.
person-code-old = Kopš pirmā soļa pagājis pārāk ilgs laiks. Lūdzu, piesakieties vēlreiz.
person-link-title = Paroles izvēle
person-link-text = Izvēlieties paroli adresei { $address }. Vismaz { $shortest } rakstzīmes; teikums ir labs, paroļu pārvaldnieks – vēl labāks.
person-new-password = Jaunā parole
person-repeat-password = Jaunā parole vēlreiz
person-old-password = Pašreizējā parole
person-old-password-wrong = Šī nav jūsu pašreizējā parole.
person-set-password = Saglabāt paroli
person-password-set = Parole ir saglabāta. Tagad ar to varat pieteikties.
person-password-too-short = Parole ir par īsu: vajadzīgas vismaz { $shortest } rakstzīmes.
person-password-too-long = Parole ir par garu: pietiek ar { $longest } rakstzīmēm.
person-password-guessable = Šo paroli ir viegli uzminēt: tā ir izplatīta vai satur jūsu vārdu, adresi vai taustiņu rindu.
person-password-not-repeated = Paroles atšķiras.
person-account-title = Mans konts
person-account-roles = Manas lomas
person-account-no-roles = Jums vēl nav nevienas lomas. Vērsieties pie personas, kas izveidoja jūsu kontu.
person-password-title = Parole
person-password-text = Kad paroli nomaināt, visas pārējās jūsu sesijas beidzas.
person-factor-title = Divpakāpju pieteikšanās
person-factor-on = Divpakāpju pieteikšanās ir ieslēgta. Pēc paroles tiek prasīts kods no autentifikācijas lietotnes.
person-factor-off = Bez divpakāpju pieteikšanās ikviens, kas zina jūsu paroli, var pieteikties jūsu vārdā.
person-factor-codes-left = { $n ->
    [zero] Atlikuši { $n } atkopšanas kodu.
    [one] Atlicis { $n } atkopšanas kods.
   *[other] Atlikuši { $n } atkopšanas kodi.
}
person-factor-begin = Iestatīt divpakāpju pieteikšanos
person-factor-add = Noskenējiet šo kodu ar savu autentifikācijas lietotni vai ierakstiet tajā atslēgu. Pēc tam ievadiet sešus ciparus, ko tā parāda.
person-factor-key = Atslēga
person-factor-qr = QR kods ar atslēgu, kas zemāk dota tekstā
person-factor-turn-on = Ieslēgt
person-factor-turn-off = Izslēgt
person-factor-codes-title = Atkopšanas kodi
person-factor-codes-text = Glabājiet šos kodus drošā vietā. Katrs no tiem vienreiz atver jūsu kontu, ja pazaudējat tālruni. Tos nevar parādīt vēlreiz.
person-sessions-title = Atvērtās sesijas
person-sessions-text = Sesija beidzas pēc { $minutes } min bez darbības un jebkurā gadījumā pēc divpadsmit stundām.
person-session-opened = Atvērta
person-session-seen = Pēdējoreiz lietota
person-session-this = šī
person-session-end = Beigt
person-list-title = Personas
person-list-text = Visi, kam ir konts, un ko viņi drīkst darīt. Loma attiecas uz visu instalāciju, vienu pētījumu vai vienu gadījumu.
person-list-empty = Nevienam vēl nav konta. Jūs ienācāt ar vienreizējo saiti; vispirms izveidojiet kontu sev.
person-name = Vārds
person-standing-active = aktīvs
person-standing-invited = vēl nav izvēlēta parole
person-standing-closed = slēgts
person-with-factor = ar divpakāpju pieteikšanos
person-new-title = Jauns konts
person-new-text = Jūs saņemsiet saiti, ko nodot tālāk. Ar to persona izvēlas paroli. Saite darbojas vienreiz, trīs dienas.
person-role = Loma
person-scope = Kur
person-scope-installation = visa instalācija
person-make = Izveidot kontu
person-taken = Šai adresei konts jau ir.
person-bad-address = Šī nav e-pasta adrese.
person-bad-name = Vajadzīgs vārds, ne garāks par 100 rakstzīmēm.
person-link-made = Saite: { $name }
person-link-made-text = Nokopējiet to tagad un nododiet tālāk: to nevar parādīt vēlreiz.
person-give = Piešķirt lomu
person-take = Atņemt
person-new-link = Jauna paroles saite
person-close = Slēgt kontu
person-close-text = Slēdzot kontu, zūd parole, lomas un sesijas. Vārds paliek audita žurnālā.
person-given = Loma ir piešķirta.
person-took = Loma ir atņemta.
person-closed = Konts ir slēgts.
person-erase = Dzēst vārdu un adresi
person-erase-text = Slēgtā konta vārds un adrese tiek neatgriezeniski dzēsti. Audita žurnālā paliek tikai identifikators.
person-erased = Vārds un adrese ir dzēsti.
person-erased-name = Dzēsts konts
person-data-title = Jūsu dati
person-data-text = Viss, kas par jums glabājas: konts, lomas, sesijas un audita žurnāla ieraksti par jūsu darbībām.
person-data = Mani dati kā fails
