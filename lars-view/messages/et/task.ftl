# Uuringu ülesanded.
task-study = Uuring
task-sender = Kes küsib
task-protection = Andmekaitse
task-questionnaire = Küsimustik
task-register = Kellelt küsida
task-asking = Küsitlus
task-results = Tulemused
task-findings = Leiud
task-public = Projekti avalik leht
task-next = Järgmisena:
task-next-study = Kirjelda uuringut
task-next-sender = Märgi, kes küsib
task-next-protection = Täida andmekaitse read
task-next-questionnaire = Koosta küsimustik
task-next-register = Märgi, kellelt küsida
task-next-asking = Jälgi, kes on vastanud
task-next-results = Loe tulemusi
task-why-study = Pealkirja, piirkondi ja kuupäevi kasutatakse kõigil lehtedel.
task-why-sender = Ilma selleta ei saa kedagi kutsuda.
task-why-protection = Ilma selleta ei avaldata ega saadeta midagi.
task-why-questionnaire = Vastata saab alles siis, kui see on avaldatud.
task-why-register = Kui organisatsioone on liiga vähe, jääb enamik tulemusi peitu.
task-why-asking = Kutsuge need, kellelt ei ole küsitud, ja tuletage meelde neile, kes ei ole vastanud.
task-why-results = Vastanuid on piisavalt.
task-minutes = { $n ->
    [one] Võtab umbes { $nText } minuti.
   *[other] Võtab umbes { $nText } minutit.
}
task-state-to-do = Tegemata
task-state-begun = Pooleli
task-state-done = Tehtud
task-state-later = Tuleb hilisemas versioonis
task-state-next = Järgmine
task-needs-answers = Vajab vastuseid
task-needs-questionnaire = Vajab avaldatud küsimustikku
task-needs-sender = Vajab lehti „Kes küsib“ ja „Andmekaitse“
task-about-questionnaire = Valige valmis küsimustik või kopeerige teise uuringu oma
task-about-asking = Kutsutud: { $asked }, vastanud: { $answered }
task-about-sender = Asutus, kontakt ja allkiri
task-about-protection = Vastutav töötleja, õiguslik alus, kontakt, säilitusaeg
task-about-register = { $n ->
    [0] Registris ei ole veel kedagi
    [one] Registris on { $nText } organisatsioon
   *[other] Registris on { $nText } organisatsiooni
}
task-all-done = { $n ->
    [one] { $nText } ülesanne, tehtud
   *[other] { $nText } ülesannet, kõik tehtud
}
task-list = Ülesanded
task-known = Mida juba teatakse
task-this-study = See uuring
task-lead-new = Tulemusteni viib kaheksa ülesannet. Iga ülesande võib pooleli jätta ja hiljem jätkata.
task-about-findings = { $n ->
    [0] Leide veel ei ole
    [one] { $nText } leid, hinnanguga: { $judged }
   *[other] { $nText } leidu, hinnanguga: { $judged }
}
task-next-findings = Arutada leide fookusrühmaga
task-why-findings = Arvust saab leid, kui seda on hinnanud inimesed, kes piirkonda tunnevad.
task-needs-results = Vajab tulemusi
