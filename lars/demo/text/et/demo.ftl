# Näidisuuring: projekt LARS ise (2017–2021), nii nagu sellest räägib projekti avalik leht.
# Ainult faktid; allikad on selle kausta kõrval olevates tabelites.

## Projekt

demo-title = LARS: piirkonnad õpivad üksteiselt nutikat spetsialiseerumist
demo-short = LARS
demo-about-who = LARS oli kümne partneri projekt, milles osales seitse Läänemere piirkonna riiki. Seda juhtis Pohjanmaa maakonnaliit Soomes.
demo-about-what = Piirkonnad küsisid ettevõtetelt, teadusasutustelt, avaliku sektori asutustelt ja kodanikuühiskonnalt, mida nad üksteiselt ootavad ja mida kogevad. Seal, kus ootus ja kogemus erinevad, ei toimi innovatsioonialane koostöö nii hästi, kui võiks.
demo-about-how = Piirkonnad võrdlesid neid lõhesid, õppisid piirkondadelt, kus sama suhe toimib, ja katsetasid õpitut oma piirkonnas.
demo-simulated = Intervjuud toimusid tegelikult. Selle näidisuuringu 141 vastustekomplekti on simuleeritud. Need järgivad avaldatud leidude suunda ega ütle midagi ühegi tegeliku piirkonna kohta.

## Eesmärgid

demo-aim-shortcomings = Selgitada koos ettevõtete, kõrgkoolide, teadusasutuste ja avaliku sektori asutustega välja, mis on piirkonna nutika spetsialiseerumise valdkondades puudu.
demo-aim-capacity = Tugevdada riigi, piirkonna ja kohaliku tasandi asutuste võimekust ja teadmisi.
demo-aim-learning = Võimaldada piirkondadel üle riigipiiride üksteiselt õppida ja edasi anda seda, mis toimib.

## Kavandatud tulemused

demo-result-gaps = Lõhede võrdlus kaheksas piirkondlikus juhtumis.
demo-result-practices = Piirkondade head tavad, kirjeldatud nii, et teised saavad neid kasutada.
demo-result-instruments = Uued vahendid avaliku, era- ja teadussektori koostööks, pöörates erilist tähelepanu piirkondade innovatsioonile.
demo-result-transfers = Ühest piirkonnast teise edasi antud tavad.

## Seis, kestus, rahastamine

demo-status = Projekt kestis aastatel 2017–2021 ja on lõppenud.
demo-duration = 2017–2021
demo-funding = LARSi kaasrahastasid Euroopa Liit Euroopa Regionaalarengu Fondist Interregi Läänemere piirkonna programmi 2014–2020 kaudu ning Norra.

## Märkused faktide kohta

demo-note-partners = Avalikel lehtedel on juttu kümnest partnerist seitsmest riigist. Lehtedel, mida oli võimalik lugeda, on neist nimetatud üheksa, kes on kuuest riigist. Ühel lehel on juttu üheteistkümnest partnerist, sealhulgas Prantsusmaalt ja Poolast, kuid neid partnereid ei nimetata.
demo-note-dates = Osa kuupäevi ei ole vastaval lehel kirjas. Need on järeldatud teistelt lehtedelt ja märgistatud.
demo-note-areas = Kui ükski allikas ei nimeta valdkonda, mida piirkond uuris, on märgitud „valdkond ei ole kirjas“.
demo-note-work-packages = Projekti alguses tutvustati kuut tööpaketti. Siin on neist viis. Kuuenda nimi ei ole kirjas lehtedel, mida oli võimalik lugeda.
demo-note-spread = Avaldatud on, et kaheksas piirkonnas tehti 141 intervjuud, neist üle 20 Päijät-Hämes. Kuidas ülejäänud jagunesid, ei ole avaldatud; selle näidisuuringu jaotus on meie enda valik.
demo-note-gaps = Ühtegi lõhet ei ole avaldatud loetava arvuna. Allpool olevad avaldatud leiud on esitatud sõnades.

## Juhtumid

demo-case-ostrobothnia = Pohjanmaa
demo-case-paijat-hame = Päijät-Häme
demo-case-vasterbotten = Västerbotten
demo-case-innlandet = Innlandet (Oppland)
demo-case-hamburg = Hamburg
demo-case-latvia = Läti
demo-case-lithuania-biogas = Leedu (biogaas)
demo-case-panevezys = Panevėžys

## Valdkonnad

demo-area-energy-technology = Energiatehnoloogia
demo-area-grain-circular-economy = Teraviljaklaster ja ringmajandus
demo-area-energy = Energeetika
demo-area-smart-materials = Nutikad materjalid ja nutikad tehnoloogiad
demo-area-biogas = Biogaas sõnnikust ja jäätmetest
demo-area-industry-4-0 = Tööstus 4.0

## Partnerite rollid

demo-role-lead-partner = Juhtpartner
demo-role-research-partner = Teaduspartner
demo-role-regional-authority = Piirkondlik ametiasutus
demo-role-university = Ülikool
demo-role-research-institute = Teadusinstituut
demo-role-ministry = Riigi ministeerium
demo-role-innovation-agency = Innovatsiooniagentuur

## Tegevused

demo-activity-outreach = Pöördumine piirkondade poole
demo-activity-outreach-text = Ettevõtetelt, kõrgkoolidelt, teadusasutustelt ja avaliku sektori asutustelt küsiti, mis on nutika spetsialiseerumise valdkondades puudu.
demo-activity-mapping = Sidusrühmade kaardistamine
demo-activity-mapping-text = Iga piirkond selgitas välja, kes on tema valdkonnas olulised, hinnates mõjuvõimu, legitiimsust ja kiireloomulisust.
demo-activity-interviews = Intervjuud
demo-activity-interviews-text = Kaheksas piirkonnas tehti 141 intervjuud ettevõtete, avalike organisatsioonide, ülikoolide ja vabaühendustega.
demo-activity-gap-analysis = Lõheanalüüs
demo-activity-gap-analysis-text = Piirkondade kaupa võrreldi, mida inimesed üksteiselt ootavad ja mida nad kogevad.
demo-activity-focus-groups = Fookusrühmad
demo-activity-focus-groups-text = Piirkondade inimesed arutasid intervjuude tulemusi.
demo-activity-seminars = Õpiseminarid
demo-activity-seminars-text = Viis seminari tõid partnerpiirkonnad kokku. Leedus toimunud kohalikul seminaril arutati partnerpiirkondade häid tavasid.
demo-activity-practices = Heade tavade vahetamine
demo-activity-practices-text = Iga piirkond nimetas ühe hea tava ja oma suurimad lõhed. Seejärel viidi probleemid ja tavad kokku.
demo-activity-transfers = Poliitikasiire
demo-activity-transfers-text = Tavasid anti ühest piirkonnast teise edasi.
demo-activity-capacity = Võimekuse suurendamine
demo-activity-capacity-text = Riigi, piirkonna ja kohaliku tasandi asutused tugevdasid oma võimekust ja teadmisi.
demo-activity-instruments = Uued koostöövahendid
demo-activity-instruments-text = Loodi vahendid avaliku, era- ja teadussektori koostööks, pöörates erilist tähelepanu piirkondade innovatsioonile.
demo-activity-newsletters = Infokirjad
demo-activity-newsletters-text = Infokirjad rääkisid avalikkusele seminaridest, siirdest ja katsetustest.

## Tööpaketid

demo-wp-wp1 = 1. tööpakett: juhtimine
demo-wp-wp1-text = Projekti juhtimine. Nimi on järeldatud juhtpartneri rollist.
demo-wp-wp2 = 2. tööpakett: kaardistamine
demo-wp-wp2-text = Kes on iga piirkonna sidusrühmad ja kui suur on nende kaal.
demo-wp-wp3 = 3. tööpakett: lõheanalüüs
demo-wp-wp3-text = Intervjuud piirkondades ning võrdlus, mida inimesed ootavad ja mida kogevad.
demo-wp-wp4 = 4. tööpakett: riikidevaheline õppimine
demo-wp-wp4-text = Seminarid, kus piirkonnad õpivad üksteise headest tavadest.
demo-wp-wp5 = 5. tööpakett: poliitikasiire
demo-wp-wp5-text = Tavade ja poliitikameetmete edasiandmine ühest piirkonnast teise.

## Sündmused

demo-event-kick-off = Avakohtumine
demo-event-kick-off-text = Partnerid tutvustasid kuut tööpaketti ja külastasid VEBICi Vaasas.
demo-event-seminar-1 = 1. riikidevaheline õpiseminar
demo-event-seminar-1-text = Kaardistamise tulemused, sidusrühmade kaal (kiireloomulisus, legitiimsus, mõjuvõim) ja Vaasa Ülikooli intervjuujuhend.
demo-event-seminar-2 = 2. riikidevaheline õpiseminar
demo-event-seminar-2-text = Sidusrühmade analüüsid ja intervjuuandmed; kokkulepe meetodi ja mõistete kohta; ettepanek lisada juhtumina Pomorze.
demo-event-workshop-paijat-hame = Piirkondlik töötuba Päijät-Hämes (fookusrühm)
demo-event-workshop-paijat-hame-text = Arutati probleeme, mis tulid välja enam kui 20 intervjuus.
demo-event-seminar-3 = 3. riikidevaheline õpiseminar
demo-event-seminar-3-text = Võrreldi piirkondade lõheanalüüse ja fookusrühmi; Vaasa Ülikool esitas võrdleva analüüsi.
demo-event-seminar-lithuania = Kohalik õpiseminar Leedus
demo-event-seminar-lithuania-text = 20 osalejat ettevõtetest, teadusasutustest, avaliku sektori asutustest ja kodanikuühiskonnast arutasid partnerpiirkondade häid tavasid.
demo-event-seminar-4 = 4. riikidevaheline õpiseminar
demo-event-seminar-4-text = Iga piirkond tutvustas ühte head tava ja oma suurimaid lõhesid. Koostati loend, mis viis probleemid ja head tavad kokku.
demo-event-seminar-5 = 5. riikidevaheline õpiseminar
demo-event-seminar-5-text = Mõtteid poliitikasoovituste kohta. Toimumiskoht ei ole kirjas; seminarist teatati 2020. aasta mais.
demo-event-newsletter-2 = 2. infokiri
demo-event-newsletter-5 = 5. infokiri
demo-event-newsletter-5-text = Poliitikasiire, tavade kirjeldused ja Pomorze juhtum 20 leheküljel.
demo-event-newsletter-6 = 6. infokiri
demo-event-newsletter-6-text = Katsetused ja projekti sõnumid 22 leheküljel.

## Avaldatud leiud

demo-finding-regional-actors = Kõigis piirkondades peetakse kõige tähtsamateks innovatsioonipartneriteks oma piirkonna osalisi.
demo-finding-hamburg-civil-society = Hamburgis on piirkonna vabaühendustel tugev roll ja suur mõju.
demo-finding-universities-valued = Leedus, Pohjanmaal ja Västerbottenis väärtustavad piirkonna ülikoole kõik osaliste rühmad.
demo-finding-universities-weak = Lätis, Hamburgis ja Opplandis on ettevõtetel piirkonna ülikoolidega nõrgemad sidemed.
demo-finding-biogas-civil-society = Leedu biogaasi juhtumis näeb kodanikuühiskond kõige suuremat lõhet selle vahel, mida ta teistelt rühmadelt ootab ja mida kogeb.
demo-finding-biogas-government = Leedu biogaasi juhtumis on valitsussektor koostöö kõige eraldatum osa.
demo-finding-ostrobothnia-companies = Pohjanmaa, 2013: ettevõtted on seotud peamiselt teiste ettevõtetega. Lõhed on üsna väikesed ja suhted erinevad suuna järgi.
demo-finding-energy-suppliers = Pohjanmaa, energiatehnoloogia, 2013: ettevõtete suurim lõhe on seotud tarnijatega, kes on väikesed või keskmise suurusega ettevõtted.
demo-finding-energy-public = Pohjanmaa, energiatehnoloogia, 2013: ettevõtetel on lõhe avaliku sektoriga ruumilises planeerimises ja regionaalarengus.
demo-finding-energy-universities = Pohjanmaa, energiatehnoloogia, 2013: innovatsiooni jaoks on väljaspool piirkonda asuvad ülikoolid ettevõtetele tähtsamad kui piirkonna oma ülikoolid. Piirkonna ülikoolid on tähtsad oskustööjõu tõttu.
demo-finding-boats-logistics = Pohjanmaa, paaditööstus, 2013: ettevõtete suurim lõhe on seotud avaliku sektoriga logistikalahenduste alal.

## Head tavad ja nende siire

demo-practice-dpsir-text = Hea tava Pohjanmaal, kirjeldatud tõukejõu, surve, seisundi, mõju ja vastumeetme kaudu.
demo-practice-vaasa-platforms = Vaasa Ülikooli teadusplatvormid
demo-practice-grain-cluster = Teraviljaklaster, Päijät-Häme
demo-practice-grain-cluster-text = Ettevõtete juhitud koostöö alates 2003. aastast: 14 ettevõtet, 2 nõustamisorganisatsiooni ja umbes 1000 põllumajandustootjat.
demo-practice-industry-4-panevezys-text = Hea tava Panevėžyses: nõuandev kogu ja selle tegevus.
demo-practice-described = Kirjeldatud seal. Saavutatut siia üle ei kantud.
demo-practice-development-agency = Piirkondlik arenguagentuur Panevėžysele
demo-practice-development-agency-text = Siire Pohjanmaalt Panevėžysesse: kuidas luua piirkondlik arenguagentuur.
demo-practice-industry-4-panevezys-cost = RoboLabase loomine: 470 000 eurot. STEAM-keskus: 350 000 eurot omavalitsuselt ja 450 000 eurot ELi fondidest. Mõlemale lisanduvad personali- ja hoonekulud. Regionaalarengu agentuur: 290 000 eurot aastas.
demo-practice-industry-4-exchange = Tööstus 4.0 Jakobstadis ja Panevėžyses
demo-practice-industry-4-exchange-text = Siire mõlemas suunas: tööstus 4.0 arendamine.
demo-practice-lahti-exchange = Heade tavade vahetamine Lahtis
demo-practice-lahti-exchange-text = 5. infokiri nimetab seda siirete seas.
demo-practice-hamburg-workshop = Ringmajanduse töötuba Hamburgis
demo-practice-hamburg-workshop-text = Toimus ELi algatuse „City Science Initiative“ raames.
demo-practice-pomorskie = Pomorze, Poola
demo-practice-pomorskie-text = Infotehnoloogia ja energeetika, mõõdetud LARSi meetodiga.

## Eelarve

demo-budget-total = Projekti kogueelarve
demo-budget-erdf = Euroopa Regionaalarengu Fond (allikas ümardanud)
demo-budget-norway = Norra panus
demo-budget-varam-total = Ministeerium Lätis: kokku
demo-budget-varam-erdf = Ministeerium Lätis: Euroopa Regionaalarengu Fond
demo-budget-varam-own = Ministeerium Lätis: omaosalus
demo-budget-vaasa-total = Vaasa Ülikool: eelarve
demo-budget-vaasa-external = Vaasa Ülikool: välisrahastus
demo-budget-haw-total = Hamburgi rakenduskõrgkool: eelarve
