# Atsakymų suvedimas iš popieriaus, du kartus, ir palyginimas.
typing-title = Suvesti iš popieriaus
typing-lead = Kiekvienas klausimynas suvedamas du kartus, jei įmanoma, dviejų žmonių. Kur abu sutampa, atsakymai įrašomi; kur skiriasi, kas nors pažiūri į popierių ir nusprendžia.
typing-lead-single = Kiekvienas šio tyrimo klausimynas suvedamas vieną kartą.
typing-new-title = Imtis klausimyno
typing-edition-hint = leidimas nurodytas kiekvieno puslapio apačioje.
typing-respondent = Kodas ant klausimyno
typing-respondent-hint = Respondento kodas arba asmeninis kodas. Jei klausimynas kodo neturi, palikite tuščią: jis gaus naują. Užrašykite jį ant popieriaus.
typing-respondent-anonymous = Tyrimas anonimiškas, todėl kiekvienas klausimynas gauna naują kodą. Užrašykite jį ant popieriaus.
typing-begin = Suvesti
typing-fault-unknown = Šiame atvejyje ir bangoje kodo „{ $value }“ niekas neturi. Nieko neįrašyta.
typing-fault-helix = Kodas „{ $value }“ priklauso kitai grupei: { $helix }. Nieko neįrašyta.
typing-fault-answered = Atsakymai su kodu „{ $value }“ jau pateikti. Nieko neįrašyta.
typing-list-title = Pradėti klausimynai
typing-list-empty = Kol kas nėra.
typing-paper = Klausimynas
typing-state = Būsena
typing-who = Suvedė
typing-state-none = Dar nesuvestas
typing-state-once = Suvestas vieną kartą, laukia antro
typing-state-twice = Suvestas du kartus, reikia palyginti
typing-state-saved = Įrašytas
typing-next-first = Suvesti
typing-next-second = Suvesti antrą kartą
typing-next-compare = Palyginti
typing-page-first = Suvesti: { $respondent }
typing-page-second = Suvesti antrą kartą: { $respondent }
typing-page-lead = Rašykite tai, kas yra popieriuje, net jei atrodo neteisinga. Tabuliacijos klavišu pereinama į kitą lauką.
typing-page-same = Ir pirmą kartą šį klausimyną suvedėte jūs. Jūsų klaidas lengviau pastebi kitas žmogus.
typing-signs = Nuo 1 iki 10, { $noContact } reiškia „{ $noContactLabel }“, { $dontKnow } reiškia „{ $dontKnowLabel }“. Kas popieriuje tuščia, palikite tuščią.
typing-consent = Sutikimo langelis popieriuje pažymėtas
typing-day = Diena prie sutikimo
typing-day-hint = Jei dienos ten nėra: diena, kurią klausimynas gautas.
typing-empty = Kas čia palikta tuščia, tuščia ir popieriuje
typing-store = Įrašyti
typing-fault-consent = Nepažymėjus langelio atsakymų suvesti negalima. Nieko neįrašyta.
typing-notice-stored = Įrašyta. Dabar kas nors suveda antrą kartą.
typing-notice-saved = Atsakymai įrašyti. Abu suvedimai ištrinti; lieka užrašyta, kas suvedė.
typing-notice-taken = Kažkas buvo greitesnis: šis klausimynas jau suvestas. Tai, ką suvedėte jūs, neįrašyta.
typing-notice-done = Kažkas buvo greitesnis: šis klausimynas jau įrašytas arba atidėtas. Niekas nepakeista.
typing-notice-answered = Respondentas tuo metu pateikė atsakymus. Jie lieka; atsakymai iš popieriaus neįrašyti.
typing-notice-away = Klausimynas atidėtas, o suvesti duomenys ištrinti. Popierių galima imti iš naujo.
typing-notice-rule = Taisyklė nustatyta. Ji galioja klausimynams, kurių bus imtasi nuo šiol.
typing-compare-title = Palyginti: { $respondent }
typing-compare-lead = { $n ->
    [one] Abu suvedimai skiriasi { $nText } vietoje. Pažiūrėkite į popierių ir pasirinkite, kas ten parašyta.
    [few] Abu suvedimai skiriasi { $nText } vietose. Pažiūrėkite į popierių ir pasirinkite, kas ten parašyta.
   *[other] Abu suvedimai skiriasi { $nText } vietų. Pažiūrėkite į popierių ir pasirinkite, kas ten parašyta.
}
typing-compare-nothing = nieko
typing-compare-save = Įrašyti atsakymus
typing-compare-open = { $field }: prašome pasirinkti
typing-away = Atidėti
typing-away-text = Ištrina tai, kas iš šio klausimyno suvesta. To atšaukti negalima; popierių galima suvesti iš naujo.
typing-rule-title = Kiek kartų suvedamas kiekvienas klausimynas
typing-rule-double = Du kartus, ir palyginama
typing-rule-single = Vieną kartą
typing-rule-set = Nustatyti
