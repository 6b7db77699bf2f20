# Paštas: kvietimai, priminimai, laiškai apie paskyras ir kas su jais nutiko.
audit-act-noted-bounce = pažymėjo, ar laiškai pasiekia adresą
audit-act-planned-reminders = nustatė, kada siunčiami priminimai
mail-sent-local = El. pašto serveris nenustatytas, todėl niekas nesiunčiama. Parašyta laiškų, kuriuos galima skaityti skyriuje „El. laiškai“: { $nText }
mail-show-title = Kviesti el. paštu
mail-show-lead = Kiekvienu adresu siunčiamas laiškas su asmenine nuoroda. Adresai saugomi užšifruoti ir atskirai nuo atsakymų; juos mato tik tie, kas gali kviesti.
mail-local = Pašto serveris nenustatytas, todėl iš šio kompiuterio niekas neišsiunčiama: laiškai laukia, o paskyrų tvarkytojas gali juos perskaityti skiltyje „Paštas“.
mail-faults-title = Niekas neišsiųsta
mail-fault-none = Įveskite bent vieną adresą.
mail-fault-many = Vienoje formoje telpa ne daugiau kaip 500 adresų ir 2000 ženklų jūsų teksto.
mail-fault-address = „{ $value }“ nėra el. pašto adresas. Kiekvienoje eilutėje rašykite po vieną adresą.
mail-fault-invited = { $value } šioje bangoje jau pakviesta.
mail-fault-twice = { $value } sąraše yra dukart.
mail-fault-plan = Dienų skaičius turi būti sveikasis skaičius nuo 0 iki 365, priminimų skaičius nuo 0 iki 3.
mail-new-title = Pakviesti daugiau žmonių
mail-language = Laiško kalba
mail-addresses = Adresai
mail-addresses-hint = Po vieną adresą eilutėje; visi iš to paties regiono, tos pačios bangos ir grupės.
mail-own = Jūsų tekstas laiško pradžioje
mail-preview = Kas bus išsiųsta
mail-preview-to = Kam
mail-preview-button = Peržiūrėti
mail-send = Išsiųsti
mail-sent = { $n ->
    [one] { $nText } laiškas siunčiamas.
    [few] { $nText } laiškai siunčiami.
    [many] { $nText } laiško siunčiama.
   *[other] { $nText } laiškų siunčiama.
}
mail-reminders-title = Priminimai
mail-reminders-text = Primenama tik tiems, kas nepateikė atsakymų, ne daugiau kaip tris kartus ir niekada tiems, kas daugiau laiškų nenori. 0 dienų: automatiškai niekam neprimenama.
mail-plan-days = Dienos po paskutinio laiško
mail-plan-most = Didžiausias priminimų skaičius
mail-plan-save = Įrašyti
mail-plan-set = Priminimai nustatyti.
mail-remind-now = Priminti dabar
mail-reminded = { $n ->
    [0] Priminti nereikia niekam.
    [one] { $nText } priminimas siunčiamas.
    [few] { $nText } priminimai siunčiami.
    [many] { $nText } priminimo siunčiama.
   *[other] { $nText } priminimų siunčiama.
}
mail-recipients-title = Kam parašyta
mail-recipients-none = Dar niekam.
mail-address = Adresas
mail-reminders = Priminimai
mail-standing-finished = Pateikta
mail-standing-unsubscribed = Daugiau laiškų nenori
mail-standing-bounced = Laiškas grįžo
mail-standing-full = Nepristatyta: pašto dėžutė pilna
mail-standing-not-now = Nepristatyta; vėlesnis laiškas gali pasiekti
mail-standing-sending = Kol kas nepristatyta, bet ne dėl adreso: kreipkitės į pašto serverio prižiūrėtoją
mail-standing-open = Nepateikta
mail-arrives = Ar laiškai pasiekia adresatą
mail-note-bounced = Laiškai grįžta
mail-note-works = Adresas veikia
mail-noted-bounced = Pažymėta: laiškai adresu { $address } grįžta. Šiuo adresu daugiau nieko nesiunčiama.
mail-noted-works = Pažymėta: { $address } veikia. Laiškai šiuo adresu vėl siunčiami.
mail-invitation-subject = Kviečiame pareikšti nuomonę: { $study }
mail-invitation-body =
    Kviečiame dalyvauti tyrime „{ $study }“.
    Klausimynas atveriamas šia nuoroda. Ji skirta tik jums: prašome jos neperduoti. Paskyros nereikia, galite bet kada sustoti ir tęsti vėliau, o iki apklausos pabaigos galite keisti savo atsakymus.
    { $link }


mail-reminder-subject = Priminimas: { $study }
mail-reminder-body =
    Prieš kurį laiką kvietėme jus dalyvauti tyrime „{ $study }“. Jūsų atsakymai dar nepateikti. Jūsų nuomonė svarbi: grupės nedidelės, ir kiekvienas atsakymas keičia vaizdą.
    Jūsų asmeninė nuoroda:
    { $link }


mail-resume-subject = Jūsų klausimynas: { $study }
mail-resume-body =
    Prašėte nuorodos, kuria galite toliau atsakyti tyrime „{ $study }“. Viskas, ką įvedėte, išsaugota.
    { $link }
    Jei neprašėte, nieko daryti nereikia.


mail-closes = Atsakymai priimami iki { $when } (laiko juosta { $zone }).
mail-closes-day = Paskutinė atsakymų priėmimo diena: { $day } (iki vidurnakčio, laiko juosta { $zone }).
mail-stop =
    Atsisakyti laiškų apie šią apklausą:
    { $link }
mail-account-subject = Pasirinkite LARS slaptažodį
mail-account-body =
    Laba diena,
    šis laiškas skirtas adresatui { $name }. Spustelėję šią nuorodą nustatysite savo paskyros slaptažodį. Nuoroda galioja tris dienas, ją galima panaudoti vieną kartą:
    { $link }
    Jei šio laiško nelaukėte, nieko daryti nereikia: niekas nepasikeis.



mail-list-title = El. laiškai
mail-list-none = Dar neparašyta nė vieno laiško.
mail-sending-trouble = { $n ->
    [one] { $nText } laiškas laukia arba nepristatytas,
    [few] { $nText } laiškai laukia arba nepristatyti,
   *[other] { $nText } laiškų laukia arba nepristatyta,
} nes buvo atmestas siuntimas, o ne adresas. Nė vienas adresas nepažymėtas. Patikrinkite pašto serverį, siuntėją ir tekstą. Laukiantys laiškai siunčiami pakartotinai patys, o iš naujo paleidus programą – iš karto. Pavyzdžiui, atsakyta: { $reason }
mail-tries = Bandymai
mail-purpose-invitation = Kvietimas
mail-purpose-reminder = Priminimas
mail-purpose-resume = Nuoroda tęsti
mail-purpose-account = Nuoroda slaptažodžiui
mail-state-queued = laukia
mail-state-sent = išsiųsta
mail-state-bounced = pašto serveris atmetė
mail-state-not-delivered = pašto serveris priėmė, bet nepristatė
mail-state-given-up = siuntimas nutrauktas po daugelio bandymų
mail-unsubscribe-title = Atsisakyti laiškų
mail-unsubscribe-text = Nebegausite laiškų apie šią apklausą. Jūsų asmeninė nuoroda tebeveikia, o tai, ką įvedėte, lieka.
mail-unsubscribe = Atsisakyti laiškų apie šią apklausą
mail-unsubscribed = Atlikta: nebegausite laiškų apie šią apklausą.
mail-unsubscribe-answer = Į klausimyną
mail-resume-title = Tęsti vėliau
mail-resume-text = Atsiųsime jums asmeninę nuorodą. Adresas nesaugomas; lieka tik žyma, kad tai buvo šis adresas: kitu adresu nuoroda nesiunčiama.
mail-resume-send = Siųsti nuorodą
mail-resume-sent = Nuoroda siunčiama. Viskas, ką įvedėte, išsaugota.
mail-resume-bad = Tai nėra el. pašto adresas. Niekas neišsiųsta; jūsų atsakymai išsaugoti.
mail-resume-later = Nuorodą galima išsiųsti, kai duosite sutikimą ir išsaugosite vieną puslapį. Niekas neišsiųsta.
mail-resume-other = Jūsų nuoroda jau buvo išsiųsta kitu el. pašto adresu. Jūsų saugumui ji siunčiama tik tuo adresu. Niekas neišsiųsta; jūsų atsakymai išsaugoti.
mail-resume-many = Šiandien daugiau nuorodų išsiųsti negalima. Niekas neišsiųsta; jūsų atsakymai išsaugoti. Išsisaugokite šio puslapio adresą arba bandykite rytoj.
mail-forgotten-title = Pamiršote slaptažodį?
mail-forgotten-text = Įveskite savo el. pašto adresą. Jei su juo susieta paskyra, atsiųsime nuorodą naujam slaptažodžiui nustatyti.
mail-forgotten-send = Siųsti nuorodą
mail-forgotten-sent = Jei su šiuo adresu susieta paskyra, nuoroda išsiųsta. Ji galioja tris dienas, ją galima panaudoti vieną kartą.
mail-passed-on = Nuoroda išsiųsta ir el. paštu adresu { $address }.
mail-reminders-anonymous = Šis tyrimas anonimiškas: kas atsakė, nežinoma, todėl niekam neprimenama.
