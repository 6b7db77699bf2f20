# Išvados: ką sako skaičiai, atviri atsakymai ir ankstesni darbai ir ką apie tai mano tikslinės grupės.
audit-act-changed-finding = pakeista išvada
audit-act-judged-finding = užregistruotas tikslinės grupės vertinimas
audit-act-made-finding = sukurta išvada
finding-against = Kiek žmonių nesutiko
finding-agenda = Darbotvarkė
finding-agenda-begin = Įžanga ir susitikimo tikslas (10 minučių)
finding-agenda-each = { $n ->
    [one] Kiekviena iš { $nText } išvados: perskaityti, apžvelgti skaičius, aptarti klausimus (po 20 minučių)
    [few] Kiekviena iš { $nText } išvadų: perskaityti, apžvelgti skaičius, aptarti klausimus (po 20 minučių)
    [many] Kiekviena iš { $nText } išvados: perskaityti, apžvelgti skaičius, aptarti klausimus (po 20 minučių)
   *[other] Kiekviena iš { $nText } išvadų: perskaityti, apžvelgti skaičius, aptarti klausimus (po 20 minučių)
}
finding-agenda-end = Kas toliau ir kas tuo užsiims (10 minučių)
finding-agenda-verdict = Vertinimas: patvirtinta, atmesta arba paaiškinta, ir kodėl (po 5 minutes)
finding-any = Nenurodyta
finding-ask-dormant = Ar čia reikėtų daugiau ryšių? Kam jie būtų naudingi?
finding-ask-known = Ar atpažįstate tai iš savo darbo? Pateikite pavyzdį.
finding-ask-less = Kodėl tai veikia geriau, nei tikėtasi? Ar tuo galėtų pasinaudoti kiti?
finding-ask-more = Ko tiksliai trūksta? Ko tikėtasi ir kas neįvyko?
finding-ask-open = Atsakymai skiriasi arba jų mažai. Kas galėtų tai paaiškinti?
finding-ask-who = Kas galėtų tai pakeisti ir koks būtų pirmas žingsnis?
finding-ask-why = Kas už to slypi: žmonės, pinigai, taisyklės, įpročiai, atstumas?
finding-ask-words = Ar taip yra ir šiandien, ir kam?
finding-ask-works = Kodėl tai veikia? Ko negalima prarasti?
finding-clash-text = Jūsų tekstas neįrašytas. Čia matote, ką parašė kitas žmogus; jūsų tekstas yra toliau esančioje formoje. Jei įrašysite dar kartą, jis pakeis kito parašytą tekstą.
finding-clash-title = Tuo metu šią išvadą pakeitė kitas žmogus
finding-day = Tikslinės grupės diena
finding-disagreed = { $n ->
    [0] niekas neprieštaravo
    [one] nesutiko { $nText }
    [few] nesutiko { $nText }
    [many] nesutiko { $nText }
   *[other] nesutiko { $nText }
}
finding-edit = Taisyti
finding-edit-title = Taisyti: { $name }
finding-fault-count = Įrašykite sveikąjį skaičių iki 999 arba palikite tuščią.
finding-fault-future-day = Tikslinės grupės diena dar neatėjo.
finding-fault-missing = Tai būtina.
finding-fault-more-than-present = Nesutikusių daugiau, nei dalyvavo.
finding-fault-no-address = Nurodykite svetainės adresą, kuriuo tai paskelbta.
finding-fault-no-day = Nurodykite tikslinės grupės dieną.
finding-fault-no-reason = Vertinimui reikia pagrindimo.
finding-fault-too-long = Tekstas per ilgas.
finding-fault-unknown-code = Tokios grupės ar lygmens tyrime nėra.
finding-from = Kas tai sako
finding-generated = Šis sakinys sudarytas iš skaičių.
finding-hidden = Per mažai atsakymų: iš paslėpto ryšio išvados sukurti negalima.
finding-judge = Užregistruoti vertinimą
finding-judge-again = Užregistruoti naują vertinimą
finding-judge-clash = Tuo metu vertinimą užregistravo kitas žmogus
finding-judge-clash-text = Jūsų vertinimas neįrašytas. Jei išsiųsite dar kartą, jis eis po ankstesnio; galioja paskutinis.
finding-judge-save = Užregistruoti vertinimą
finding-judge-title = Vertinimas: { $name }
finding-judged = Vertinimas užregistruotas.
finding-list-empty = Išvadų dar nėra. Rezultatuose atverkite atotrūkį ir pasirinkite „Sukurti išvadą“ arba parašykite ją žodžiais.
finding-list-lead = Ką sako skaičiai, atviri atsakymai ir ankstesni darbai ir ką apie tai mano tikslinės grupės.
finding-list-none = Šio filtro neatitinka jokia išvada.
finding-list-title = Išvados
finding-made = Kilmė
finding-made-done = Išvada sukurta kaip juodraštis. Jos sakinį ir klausimus galima taisyti.
finding-make = Sukurti išvadą
finding-minutes = Protokolas
finding-minutes-hint = Mato tik tie, kas kuria ir vertina išvadas. Rašykite pareigas, o ne vardus.
finding-minutes-none = Protokolas nerašytas.
finding-minutes-pdf = Protokolas (PDF)
finding-minutes-title = Protokolas: { $head }
finding-new-title = Išvada žodžiais
finding-noted-by = užregistravo: { $role }
finding-numbers-hidden = Skaičiai nerodomi: pagal šiandienos taisykles atsakymų per mažai.
finding-numbers-now = Dabar
finding-numbers-then = Paskelbta { $date }
finding-numbers-when = Kada
finding-origin = Kuo ji remiasi
finding-origin-answers = Atviri atsakymai
finding-origin-numbers = Ryšio skaičiai
finding-origin-past = Ankstesni darbai regione
finding-origin-source = Publikacija
finding-outcome = Ką grupė nusprendė
finding-people = { $n ->
    [one] dalyvavo { $nText } žmogus
    [few] dalyvavo { $nText } žmonės
    [many] dalyvavo { $nText } žmogaus
   *[other] dalyvavo { $nText } žmonių
}
finding-practices = Ieškoti gerosios patirties kitur
finding-present = Dalyviai pagal grupes
finding-published = Paskelbta žodžiais; skaičių nepaskelbta.
finding-questions = Klausimai tikslinei grupei
finding-questions-hint = Kiekvienoje eilutėje po vieną klausimą.
finding-reason = Pagrindimas
finding-reason-hint = Vienu ar dviem sakiniais visiems, kas skaito išvadą.
finding-relation = Apie kurį ryšį ji yra
finding-released = Paskelbta
finding-rests-on = Kuo ji remiasi
finding-run = Skaičiavimas
finding-save = Įrašyti
finding-save-new = Įrašyti kaip juodraštį
finding-saved = Išvada įrašyta.
finding-sentence = Kas nustatyta
finding-sentence-dormant = { $relation }: mažai tikimasi ir mažai vyksta (lūkestis { $expectation }, patirtis { $experience }; n { $nText })
finding-sentence-hint = Vienas sakinys šio puslapio kalba.
finding-sentence-less = { $relation }: { $size } balo daugiau, nei tikėtasi (lūkestis { $expectation }, patirtis { $experience }; atotrūkis { $gap }, 95 % intervalas { $interval }; n { $nText })
finding-sentence-more = { $relation }: { $size } balo mažiau, nei tikėtasi (lūkestis { $expectation }, patirtis { $experience }; atotrūkis { $gap }, 95 % intervalas { $interval }; n { $nText })
finding-sentence-open = { $relation }: iš skaičių dar negalima spręsti (lūkestis { $expectation }, patirtis { $experience }; atotrūkis { $gap }, 95 % intervalas { $interval }; n { $nText })
finding-sentence-works = { $relation }: veikia, kaip tikėtasi (lūkestis { $expectation }, patirtis { $experience }; atotrūkis { $gap }, 95 % intervalas { $interval }; n { $nText })
finding-sheet = Lapas tikslinei grupei (PDF)
finding-sheet-notes = Pastabos
finding-sheet-source = Paskelbta { $date }; skaičiavimas { $run }.
finding-sheet-title = Aptartinos išvados
finding-sheets = Visų neįvertintų išvadų lapai (PDF)
finding-source = Šaltinis
finding-source-hint = Pavadinimas, puslapis, svetainės adresas. Publikacijai adresas būtinas.
finding-source-open = atverti
finding-status = Būsena
finding-status-confirmed = Patvirtinta
    .meaning = Grupė tai atpažįsta: taip yra.
finding-status-discussed = Aptarta
    .meaning = Grupė tai aptarė ir vertinimo nepateikė.
finding-status-draft = Juodraštis
finding-status-explained = Paaiškinta
    .meaning = Tam yra kita priežastis nei pats ryšys.
finding-status-rejected = Atmesta
    .meaning = Grupė sako, kad taip nėra.
finding-title = { $number } išvada
finding-to = Apie ką
finding-verdict = Vertinimas
finding-verdict-earlier = Ankstesni vertinimai
finding-verdict-none = Jokia tikslinė grupė jos dar neaptarė.
finding-version = { $version } versija, { $when }: { $status }
finding-versions = Versijos
finding-whole-study = Visas tyrimas
finding-write = Parašyti išvadą žodžiais
