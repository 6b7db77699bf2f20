# Tutkimuksen tehtävät.
task-study = Tutkimus
task-sender = Kuka kysyy
task-protection = Tietosuoja
task-questionnaire = Kyselylomake
task-register = Keneltä kysytään
task-asking = Kysely
task-results = Tulokset
task-findings = Havainnot
task-public = Hankkeen julkinen sivu
task-next = Seuraavaksi:
task-next-study = Kuvaa tutkimus
task-next-sender = Kerro, kuka kysyy
task-next-protection = Täytä tietosuojan tiedot
task-next-questionnaire = Laadi kyselylomake
task-next-register = Luettele, keneltä kysytään
task-next-asking = Seuraa, kuka on vastannut
task-next-results = Lue tulokset
task-why-study = Nimeä, alueita ja päivämääriä käytetään kaikilla sivuilla.
task-why-sender = Ketään ei voi kutsua, ennen kuin tämä on täytetty.
task-why-protection = Mitään ei julkaista eikä lähetetä, ennen kuin tämä on täytetty.
task-why-questionnaire = Vastata voi vasta, kun se on julkaistu.
task-why-register = Jos organisaatioita on liian vähän, useimmat tulokset jäävät piiloon.
task-why-asking = Kutsukaa ne, joilta ei ole kysytty, ja muistuttakaa niitä, jotka eivät ole vastanneet.
task-why-results = Vastaajia on tarpeeksi.
task-minutes = { $n ->
    [one] Kestää noin { $nText } minuutin.
   *[other] Kestää noin { $nText } minuuttia.
}
task-state-to-do = Tekemättä
task-state-begun = Kesken
task-state-done = Valmis
task-state-later = Tulee myöhempään versioon
task-state-next = Seuraava
task-needs-answers = Vaatii vastauksia
task-needs-questionnaire = Vaatii julkaistun kyselylomakkeen
task-needs-sender = Vaatii kohdat ”Kuka kysyy” ja ”Tietosuoja”
task-about-questionnaire = Valitkaa valmis tai kopioikaa toisen tutkimuksen lomake
task-about-asking = Kutsuttu: { $asked }, vastannut: { $answered }
task-about-sender = Organisaatio, yhteystieto ja allekirjoitus
task-about-protection = Rekisterinpitäjä, oikeusperuste, yhteystieto, säilytysaika
task-about-register = { $n ->
    [0] Rekisterissä ei ole vielä ketään
    [one] Rekisterissä on { $nText } organisaatio
   *[other] Rekisterissä on { $nText } organisaatiota
}
task-all-done = { $n ->
    [one] { $nText } tehtävä, valmis
   *[other] { $nText } tehtävää, kaikki valmiita
}
task-list = Tehtävät
task-known = Mitä tiedetään tähän mennessä
task-this-study = Tämä tutkimus
task-lead-new = Kahdeksan tehtävää johtaa tuloksiin. Jokaisen voi jättää kesken ja jatkaa myöhemmin.
task-about-findings = { $n ->
    [0] Havaintoja ei vielä ole
    [one] { $nText } havainto, arvioitu: { $judged }
   *[other] { $nText } havaintoa, arvioitu: { $judged }
}
task-next-findings = Käsittele havainnot fokusryhmässä
task-why-findings = Luvusta tulee havainto, kun alueen tuntevat ihmiset ovat arvioineet sen.
task-needs-results = Vaatii tuloksia
