# Pasts: uzaicinājumi, atgādinājumi, vēstules par kontiem un kas ar tām noticis.
audit-act-noted-bounce = atzīmēts, vai vēstules uz kādu adresi pienāk
audit-act-planned-reminders = iestatīts atgādinājumu laiks
mail-sent-local = E-pasta serveris nav iestatīts, tāpēc nekas netiek nosūtīts. Uzrakstītas vēstules, kas lasāmas sadaļā “E-pasts”: { $nText }
mail-show-title = Uzaicināt pa e-pastu
mail-show-lead = Uz katru adresi tiek nosūtīta vēstule ar personīgu saiti. Adreses tiek glabātas šifrētas un atsevišķi no atbildēm; tās redz tikai tie, kas drīkst uzaicināt.
mail-local = E-pasta serveris nav iestatīts, tāpēc no šī datora nekas netiek nosūtīts: vēstules gaida, un kontu pārvaldītājs var tās izlasīt sadaļā “E-pasts”.
mail-faults-title = Nekas nav nosūtīts
mail-fault-none = Lūdzu, ievadiet vismaz vienu adresi.
mail-fault-many = Vienā veidlapā ietilpst ne vairāk kā 500 adrešu un 2000 rakstzīmju jūsu teksta.
mail-fault-address = “{ $value }” nav e-pasta adrese. Lūdzu, katrā rindā rakstiet vienu adresi.
mail-fault-invited = Uz adresi { $value } šajā kārtā uzaicinājums jau ir nosūtīts.
mail-fault-twice = { $value } sarakstā ir divreiz.
mail-fault-plan = Dienu skaitam jābūt veselam skaitlim no 0 līdz 365, atgādinājumu skaitam no 0 līdz 3.
mail-new-title = Rakstīt vēl citiem
mail-language = Vēstules valoda
mail-addresses = Adreses
mail-addresses-hint = Katrā rindā viena adrese; visas no viena reģiona, vienas kārtas un vienas grupas.
mail-own = Jūsu teksts vēstules sākumā
mail-preview = Kas tiks nosūtīts
mail-preview-to = Kam
mail-preview-button = Priekšskatīt
mail-send = Nosūtīt
mail-sent = { $n ->
    [zero] Tiek nosūtītas { $nText } vēstules.
    [one] Tiek nosūtīta { $nText } vēstule.
   *[other] Tiek nosūtītas { $nText } vēstules.
}
mail-reminders-title = Atgādinājumi
mail-reminders-text = Atgādinājumi tiek sūtīti tikai tiem, kas nav iesnieguši atbildes, ne vairāk kā trīs reizes, un nekad tiem, kas vairs nevēlas saņemt e-pasta vēstules. 0 = bez automātiskiem atgādinājumiem.
mail-plan-days = Dienas pēc pēdējās vēstules
mail-plan-most = Lielākais atgādinājumu skaits
mail-plan-save = Saglabāt
mail-plan-set = Atgādinājumi ir iestatīti.
mail-remind-now = Atgādināt tagad
mail-reminded = { $n ->
    [0] Nevienam atgādinājums nav vajadzīgs.
    [zero] Tiek nosūtīti { $nText } atgādinājumi.
    [one] Tiek nosūtīts { $nText } atgādinājums.
   *[other] Tiek nosūtīti { $nText } atgādinājumi.
}
mail-recipients-title = Kam ir rakstīts
mail-recipients-none = Vēl nevienam.
mail-address = Adrese
mail-reminders = Atgādinājumi
mail-standing-finished = Iesniegts
mail-standing-unsubscribed = Vairs nevēlas saņemt e-pasta vēstules
mail-standing-bounced = Vēstule atgriezās
mail-standing-full = Nepienāca: pastkaste ir pilna
mail-standing-not-now = Nepienāca; vēlāka vēstule var pienākt
mail-standing-sending = Līdz šim nav piegādāta, bet ne adreses dēļ: vaicājiet e-pasta servera uzturētājam
mail-standing-open = Nav iesniegts
mail-arrives = Vai vēstules pienāk
mail-note-bounced = Vēstules atgriežas
mail-note-works = Adrese darbojas
mail-noted-bounced = Atzīmēts: vēstules uz { $address } atgriežas. Uz šo adresi vairs nekas netiek sūtīts.
mail-noted-works = Atzīmēts: { $address } darbojas. Vēstules uz šo adresi atkal tiek sūtītas.
mail-invitation-subject = Aicinām izteikt viedokli: { $study }
mail-invitation-body =
    Aicinām Jūs piedalīties pētījumā “{ $study }”.
    Anketu atver ar šo saiti. Tā ir tikai Jūsu: lūdzu, nenododiet to citiem. Konts nav vajadzīgs, varat jebkurā brīdī pārtraukt un turpināt vēlāk, un līdz aptaujas beigām varat mainīt savas atbildes.
    { $link }


mail-reminder-subject = Atgādinājums: { $study }
mail-reminder-body =
    Pirms kāda laika aicinājām Jūs piedalīties pētījumā “{ $study }”. Jūsu atbildes vēl nav iesniegtas. Jūsu viedoklis ir svarīgs: grupas ir nelielas, un katra atbilde maina ainu.
    Jūsu personīgā saite:
    { $link }


mail-resume-subject = Jūsu anketa: { $study }
mail-resume-body =
    Jūs lūdzāt saiti, ar kuru turpināt atbildēt pētījumā “{ $study }”. Viss, ko ievadījāt, ir saglabāts.
    { $link }
    Ja to nelūdzāt, Jums nekas nav jādara.


mail-closes = Atbilžu pieņemšanas beigas: { $when } (laika josla { $zone }).
mail-closes-day = Atbilžu pieņemšanas pēdējā diena: { $day } (līdz pusnaktij, laika josla { $zone }).
mail-stop =
    Atteikties no e-pasta vēstulēm par šo aptauju:
    { $link }
mail-account-subject = Izvēlieties LARS paroli
mail-account-body =
    Labdien!
    Šī ir personīga vēstule adresātam { $name }. Ar šo saiti iestatiet sava konta paroli. Saite ir derīga trīs dienas un izmantojama vienu reizi:
    { $link }
    Ja šo vēstuli negaidījāt, Jums nekas nav jādara: nekas nemainīsies.



mail-list-title = E-pasts
mail-list-none = Neviena vēstule vēl nav uzrakstīta.
mail-sending-trouble = { $n ->
    [zero] { $nText } vēstuļu gaida vai nepienāca,
    [one] { $nText } vēstule gaida vai nepienāca,
   *[other] { $nText } vēstules gaida vai nepienāca,
} jo tika noraidīta sūtīšana, nevis adrese. Neviena adrese nav atzīmēta. Lūdzu, pārbaudiet e-pasta serveri, sūtītāju un tekstu. Vēstules, kas gaida, tiek automātiski sūtītas atkārtoti, bet pēc programmas pārstartēšanas – uzreiz. Piemēram, tika atbildēts: { $reason }
mail-tries = Mēģinājumi
mail-purpose-invitation = Uzaicinājums
mail-purpose-reminder = Atgādinājums
mail-purpose-resume = Saite turpināšanai
mail-purpose-account = Saite parolei
mail-state-queued = gaida
mail-state-sent = nosūtīta
mail-state-bounced = e-pasta serveris noraidīja
mail-state-not-delivered = e-pasta serveris pieņēma, bet nepiegādāja
mail-state-given-up = sūtīšana pārtraukta pēc daudziem mēģinājumiem
mail-unsubscribe-title = Atteikties no e-pasta vēstulēm
mail-unsubscribe-text = Jūs vairs nesaņemsiet e-pasta vēstules par šo aptauju. Jūsu personīgā saite joprojām darbojas, un ievadītais paliek.
mail-unsubscribe = Atteikties no e-pasta vēstulēm par šo aptauju
mail-unsubscribed = Jūs vairs nesaņemsiet e-pasta vēstules par šo aptauju.
mail-unsubscribe-answer = Uz anketu
mail-resume-title = Turpināt vēlāk
mail-resume-text = Mēs Jums nosūtīsim Jūsu personīgo saiti. Adrese netiek glabāta; paliek tikai zīme, ka tā bija šī adrese: uz citu adresi saite netiek sūtīta.
mail-resume-send = Nosūtīt saiti
mail-resume-sent = Saite tiek nosūtīta. Viss, ko ievadījāt, ir saglabāts.
mail-resume-bad = Tā nav e-pasta adrese. Nekas nav nosūtīts; Jūsu atbildes ir saglabātas.
mail-resume-later = Saiti var nosūtīt, kad esat devis piekrišanu un saglabājis vienu lapu. Nekas nav nosūtīts.
mail-resume-other = Jūsu saite jau tika nosūtīta uz citu e-pasta adresi. Jūsu drošībai tā tiek sūtīta tikai uz to adresi. Nekas nav nosūtīts; Jūsu atbildes ir saglabātas.
mail-resume-many = Šodien vairāk saišu nosūtīt nevar. Nekas nav nosūtīts; Jūsu atbildes ir saglabātas. Lūdzu, saglabājiet šīs lapas adresi vai mēģiniet rīt.
mail-forgotten-title = Aizmirsāt paroli?
mail-forgotten-text = Ievadiet savu e-pasta adresi. Ja ar to ir saistīts konts, nosūtīsim saiti jaunas paroles iestatīšanai.
mail-forgotten-send = Nosūtīt saiti
mail-forgotten-sent = Ja šai adresei ir konts, saiti nosūtīsim uz to. Saite ir derīga trīs dienas un izmantojama vienu reizi.
mail-passed-on = Saite nosūtīta arī pa e-pastu uz { $address }.
mail-reminders-anonymous = Šis pētījums ir anonīms: nav zināms, kas ir atbildējis, tāpēc atgādinājumi netiek sūtīti.
