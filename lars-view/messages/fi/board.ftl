# Kyselyn tilanne: miten pitkällä se on, kiintiöt ja eteneminen päivittäin.
audit-act-set-quotas = asetti kiintiöt
board-show-title = Kyselyn tilanne
board-show-lead = Kuinka moni on vastannut, mistä vastauksia puuttuu ja mihin ihmiset lopettavat. Vain lukumääriä, ei vastauksia.
board-table = Tilanne alueittain ja ryhmittäin
board-wanted = Tavoite
board-submitted = Lähetetty
board-of-wanted = Osuus tavoitteesta
board-begun = Aloitettu, ei lähetetty
board-links = Henkilökohtaiset linkit
board-rate = Vastausprosentti
board-no-quota = Tavoitetta ei ole asetettu.
board-no-links = Henkilökohtaisia linkkejä ei ole luotu; tiedostosta tulleilla vastauksilla niitä ei ole.
board-rate-hint = Vastausprosentti on niiden henkilökohtaisten linkkien osuus, joilla vastaukset on lähetetty.
board-days-name = Lähetetyt vastaukset päivittäin
board-days-subtitle = Lähetettyjen kyselyjen määrä päivää kohden (UTC)
board-days-title = { $n ->
    [one] { $nText } lähetetty
   *[other] { $nText } lähetetty
}, eniten { $day } ({ $most })
board-days-description = Pylväät ajalta { $first } – { $last }, yksi päivää kohden. Korkein pylväs on { $day }: { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Mitään ei ole vielä lähetetty.
board-day = Päivä
board-so-far = Siihen mennessä
board-stopped = Missä kohdassa vastaaminen keskeytyi
board-stopped-hint = Niistä, jotka aloittivat eivätkä lähettäneet: viimeinen sivu, jossa on vastaus.
board-stopped-agreed = Suostui, ei vastannut mihinkään
board-section = Sivu
board-languages = Kielet
board-language = Kieli
board-responses = Kyselyt
board-time-title = Aika
board-time = Puolet { $nText } lähetetystä kyselystä vei suostumuksesta lähettämiseen enintään { $minutes } minuuttia.
board-time-few = Kyselyjä on lähetetty liian vähän, jotta voisi sanoa, kauanko vastaaminen kestää.
board-quota-title = Kiintiöt
board-quota-link = Määritä kiintiöt
board-quota-text = Montako vastausta kustakin ryhmästä tavoitellaan kullakin alueella. Tyhjä kenttä: tavoitetta ei ole asetettu. Vastauksia otetaan vastaan, vaikka kiintiö täyttyisi.
board-quota-save = Tallenna kiintiöt
board-quota-saved = Kiintiöt on tallennettu.
board-quota-bad = { $case }, { $helix }: ”{ $value }” ei ole kokonaisluku 0–9999. Mitään ei tallennettu.
board-download = Tilanne CSV-tiedostona
board-refresh = Päivitä
board-refreshed = Tilanne { $when }.
board-live = Sivu päivittyy itsestään.
