# Apklausos eiga: kiek ji pažengusi, kvotos ir eiga pagal dienas.
audit-act-set-quotas = nustatytos kvotos
board-show-title = Apklausos eiga
board-show-lead = Kiek žmonių atsakė, kur trūksta atsakymų ir kur žmonės sustoja. Tik skaičiai, be atsakymų.
board-table = Eiga pagal regioną ir grupę
board-wanted = Tikslas
board-submitted = Pateikta
board-of-wanted = Pasiekto tikslo dalis
board-begun = Pradėta, nepateikta
board-links = Asmeninės nuorodos
board-rate = Atsakymo lygis
board-no-quota = Niekas nenurodė, kiek reikia.
board-no-links = Asmeninių nuorodų nesukurta; atsakymai iš failų jų neturi.
board-rate-hint = Atsakymo dažnis yra dalis asmeninių nuorodų, kuriomis pateikti atsakymai.
board-days-name = Pateikti atsakymai pagal dienas
board-days-subtitle = Kasdien pateiktų klausimynų skaičius (UTC)
board-days-title = { $n ->
    [one] Pateiktas { $nText } klausimynas
    [few] Pateikti { $nText } klausimynai
    [many] Pateikta { $nText } klausimyno
   *[other] Pateikta { $nText } klausimynų
}, daugiausia { $day } ({ $most })
board-days-description = Stulpeliai nuo { $first } iki { $last }, po vieną dienai. Aukščiausias stulpelis yra { $day }: { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Dar nieko nepateikta.
board-day = Diena
board-so-far = Iš viso iki šios dienos
board-stopped = Kur žmonės sustojo
board-stopped-hint = Iš tų, kurie pradėjo ir nepateikė: paskutinis puslapis, kuriame yra atsakymas.
board-stopped-agreed = Sutiko, nieko neatsakė
board-section = Puslapis
board-languages = Kalbos
board-language = Kalba
board-responses = Klausimynai
board-time-title = Laikas
board-time = Pusė pateiktų klausimynų (iš viso { $nText }) nuo sutikimo iki pateikimo užtruko ne daugiau kaip { $minutes } min.
board-time-few = Pateikta per mažai klausimynų, kad būtų galima pasakyti, kiek tai trunka.
board-quota-title = Kvotos
board-quota-link = Nustatyti kvotas
board-quota-text = Kiek atsakymų iš kiekvienos grupės reikia kiekviename regione. Tuščias laukelis: tikslas nenustatytas. Pasiekus kvotą, atsakymai priimami toliau.
board-quota-save = Įrašyti kvotas
board-quota-saved = Kvotos įrašytos.
board-quota-bad = { $case }, { $helix }: „{ $value }“ nėra sveikasis skaičius nuo 0 iki 9999. Nieko neįrašyta.
board-download = Eiga CSV faile
board-refresh = Atnaujinti
board-refreshed = Atnaujinta: { $when }
board-live = Šis puslapis atsinaujina pats.
