# Bandomasis tyrimas: pats LARS projektas (2017–2021 m.), kaip apie jį pasakoja viešas puslapis.
# Tik faktai; šaltiniai yra lentelėse šalia šio aplanko.

## Projektas

demo-title = LARS: Sumaniosios specializacijos mokymasis tarp regionų
demo-short = LARS
demo-about-who = LARS buvo dešimties partnerių iš septynių Baltijos jūros regiono šalių projektas. Jam vadovavo Ostrobotnijos regioninė taryba Suomijoje.
demo-about-what = Regionai klausė įmonių, mokslo institucijų, viešojo sektoriaus institucijų ir pilietinės visuomenės, ko jos viena iš kitos tikisi ir ką patiria. Kur tai skiriasi, bendradarbiavimas inovacijų srityje veikia ne taip gerai, kaip galėtų.
demo-about-how = Regionai palygino šiuos atotrūkius, mokėsi iš regionų, kuriuose toks pat ryšys veikia, ir pas save išbandė tai, ko išmoko.
demo-simulated = Interviu vyko iš tikrųjų. 141 atsakymų rinkinys šiame bandomajame tyrime yra sumodeliuotas. Sumodeliuoti atsakymai atitinka paskelbtų išvadų kryptį ir nieko nesako apie jokį tikrą regioną.

## Tikslai

demo-aim-shortcomings = Kartu su įmonėmis, aukštosiomis mokyklomis, mokslinių tyrimų institucijomis ir viešojo sektoriaus institucijomis išsiaiškinti, ko trūksta regiono sumaniosios specializacijos srityse.
demo-aim-capacity = Stiprinti nacionalinių, regioninių ir savivaldybių institucijų gebėjimus ir žinias.
demo-aim-learning = Sudaryti regionams sąlygas mokytis vieniems iš kitų tarptautiniu mastu ir perduoti tai, kas veikia.

## Numatyti rezultatai

demo-result-gaps = Atotrūkių palyginimas aštuoniais regioniniais atvejais.
demo-result-practices = Regionų gerosios praktikos pavyzdžiai, aprašyti taip, kad jais galėtų pasinaudoti kiti.
demo-result-instruments = Naujos viešojo, privačiojo ir akademinio sektorių bendradarbiavimo priemonės, ypač daug dėmesio skiriant inovacijoms regionuose.
demo-result-transfers = Praktika, kurią vienas regionas perdavė kitam.

## Būsena, trukmė, finansavimas

demo-status = Projektas vyko 2017–2021 metais ir yra baigtas.
demo-duration = 2017–2021 m.
demo-funding = LARS bendrai finansavo Europos Sąjunga Europos regioninės plėtros fondo lėšomis pagal 2014–2020 m. Interreg Baltijos jūros regiono programą ir Norvegija.

## Pastabos apie faktus

demo-note-partners = Viešuose puslapiuose nurodoma dešimt partnerių iš septynių šalių. Puslapiuose, kuriuos pavyko perskaityti, įvardyti devyni iš jų, jie yra iš šešių šalių. Viename puslapyje nurodoma vienuolika partnerių, tarp jų iš Prancūzijos ir Lenkijos, tačiau šie partneriai neįvardyti.
demo-note-dates = Kai kurios datos atitinkamame puslapyje nenurodytos. Jos nustatytos pagal kitus puslapius ir pažymėtos.
demo-note-areas = Kai nė vienas šaltinis neįvardija srities, kurią regionas tyrė, rašoma „sritis nenurodyta“.
demo-note-work-packages = Projekto pradžioje pristatyti šeši darbo paketai. Čia išvardyti penki. Šeštojo pavadinimas puslapiuose, kuriuos pavyko perskaityti, nenurodytas.
demo-note-spread = Paskelbta, kad aštuoniuose regionuose vyko 141 interviu, iš jų daugiau nei 20 Päijät-Häme regione. Kaip pasiskirstė kiti, nepaskelbta; šiame bandomajame tyrime juos paskirstėme patys.
demo-note-gaps = Nė vienas atotrūkis nepaskelbtas skaičiumi, kurį būtų galima perskaityti. Toliau pateiktos paskelbtos išvados išreikštos žodžiais.

## Atvejai

demo-case-ostrobothnia = Ostrobotnija
demo-case-paijat-hame = Päijät-Häme
demo-case-vasterbotten = Västerbotten
demo-case-innlandet = Innlandet (Oppland)
demo-case-hamburg = Hamburgas
demo-case-latvia = Latvija
demo-case-lithuania-biogas = Lietuva (biodujos)
demo-case-panevezys = Panevėžys

## Sritys

demo-area-energy-technology = Energetikos technologijos
demo-area-grain-circular-economy = Grūdų klasteris ir žiedinė ekonomika
demo-area-energy = Energetika
demo-area-smart-materials = Sumaniosios medžiagos ir sumaniosios technologijos
demo-area-biogas = Biodujos iš mėšlo ir atliekų
demo-area-industry-4-0 = Pramonė 4.0

## Partnerių vaidmenys

demo-role-lead-partner = Pagrindinis partneris
demo-role-research-partner = Mokslinių tyrimų partneris
demo-role-regional-authority = Regiono valdžios institucija
demo-role-university = Universitetas
demo-role-research-institute = Mokslinių tyrimų institutas
demo-role-ministry = Nacionalinė ministerija
demo-role-innovation-agency = Inovacijų agentūra

## Veiklos

demo-activity-outreach = Kreipimasis į regionų atstovus
demo-activity-outreach-text = Įmonių, aukštųjų mokyklų, mokslinių tyrimų institucijų ir viešojo sektoriaus institucijų klausta, ko trūksta sumaniosios specializacijos srityse.
demo-activity-mapping = Suinteresuotųjų šalių nustatymas
demo-activity-mapping-text = Kiekvienas regionas išsiaiškino, kas jo srityje svarbus, vertindamas galią, teisėtumą ir skubumą.
demo-activity-interviews = Interviu
demo-activity-interviews-text = Aštuoniuose regionuose vyko 141 interviu su įmonėmis, viešosiomis organizacijomis, universitetais ir nevyriausybinėmis organizacijomis.
demo-activity-gap-analysis = Atotrūkių analizė
demo-activity-gap-analysis-text = Kiekviename regione palyginta, ko žmonės vieni iš kitų tikisi ir ką patiria.
demo-activity-focus-groups = Tikslinės diskusijų grupės
demo-activity-focus-groups-text = Regionų žmonės aptarė interviu rezultatus.
demo-activity-seminars = Mokymosi seminarai
demo-activity-seminars-text = Penki seminarai subūrė regionus partnerius. Vietos seminare Lietuvoje aptarta regionų partnerių geroji praktika.
demo-activity-practices = Keitimasis gerąja praktika
demo-activity-practices-text = Kiekvienas regionas įvardijo po vieną gerosios praktikos pavyzdį ir savo didžiausius atotrūkius. Tada problemoms parinkti tinkami praktikos pavyzdžiai.
demo-activity-transfers = Politikos perkėlimas
demo-activity-transfers-text = Regionai perdavė praktiką vieni kitiems.
demo-activity-capacity = Gebėjimų stiprinimas
demo-activity-capacity-text = Nacionalinės, regioninės ir savivaldybių institucijos sustiprino savo gebėjimus ir žinias.
demo-activity-instruments = Naujos bendradarbiavimo priemonės
demo-activity-instruments-text = Sukurtos viešojo, privačiojo ir akademinio sektorių bendradarbiavimo priemonės, ypač daug dėmesio skiriant inovacijoms regionuose.
demo-activity-newsletters = Naujienlaiškiai
demo-activity-newsletters-text = Naujienlaiškiuose visuomenei pasakota apie seminarus, perkėlimą ir bandymus.

## Darbo paketai

demo-wp-wp1 = 1-asis darbo paketas: valdymas
demo-wp-wp1-text = Vadovavimas projektui. Pavadinimas nustatytas pagal pagrindinio partnerio vaidmenį.
demo-wp-wp2 = 2-asis darbo paketas: suinteresuotųjų šalių nustatymas
demo-wp-wp2-text = Kas kiekviename regione yra suinteresuotosios šalys ir kokia jų svarba.
demo-wp-wp3 = 3-iasis darbo paketas: atotrūkių analizė
demo-wp-wp3-text = Interviu regionuose ir palyginimas, ko žmonės tikisi ir ką patiria.
demo-wp-wp4 = 4-asis darbo paketas: tarpvalstybinis mokymasis
demo-wp-wp4-text = Seminarai, kuriuose regionai mokosi iš vieni kitų gerosios praktikos.
demo-wp-wp5 = 5-asis darbo paketas: politikos perkėlimas
demo-wp-wp5-text = Praktikos ir politikos perdavimas iš vieno regiono kitam.

## Renginiai

demo-event-kick-off = Įžanginis susitikimas
demo-event-kick-off-text = Partneriai pristatė šešis darbo paketus ir aplankė VEBIC Vasoje.
demo-event-seminar-1 = 1-asis tarpvalstybinio mokymosi seminaras
demo-event-seminar-1-text = Suinteresuotųjų šalių nustatymo rezultatai, jų svarba (skubumas, teisėtumas, galia) ir Vasos universiteto interviu gairės.
demo-event-seminar-2 = 2-asis tarpvalstybinio mokymosi seminaras
demo-event-seminar-2-text = Suinteresuotųjų šalių analizė ir interviu duomenys; susitarta dėl metodo ir terminų; Pamario vaivadija pasiūlyta kaip dar vienas atvejis.
demo-event-workshop-paijat-hame = Regioninės dirbtuvės Päijät-Häme regione (tikslinė diskusijų grupė)
demo-event-workshop-paijat-hame-text = Aptarti iššūkiai, paaiškėję per daugiau nei 20 interviu.
demo-event-seminar-3 = 3-iasis tarpvalstybinio mokymosi seminaras
demo-event-seminar-3-text = Palygintos regionų atotrūkių analizės ir tikslinių diskusijų grupių rezultatai, pateikta Vasos universiteto lyginamoji analizė.
demo-event-seminar-lithuania = Vietos mokymosi seminaras Lietuvoje
demo-event-seminar-lithuania-text = 20 dalyvių iš įmonių, mokslo institucijų, viešojo sektoriaus institucijų ir pilietinės visuomenės aptarė regionų partnerių gerąją praktiką.
demo-event-seminar-4 = 4-asis tarpvalstybinio mokymosi seminaras
demo-event-seminar-4-text = Kiekvienas regionas pristatė po vieną gerosios praktikos pavyzdį ir savo didžiausius atotrūkius. Sudarytas sąrašas, kuriame problemoms parinkti gerosios praktikos pavyzdžiai.
demo-event-seminar-5 = 5-asis tarpvalstybinio mokymosi seminaras
demo-event-seminar-5-text = Mintys apie politikos rekomendacijas. Vieta nenurodyta; apie seminarą pranešta 2020 m. gegužę.
demo-event-newsletter-2 = 2-asis naujienlaiškis
demo-event-newsletter-5 = 5-asis naujienlaiškis
demo-event-newsletter-5-text = Politikos perkėlimas, praktikos aprašymas ir Pamario vaivadijos atvejis; 20 puslapių.
demo-event-newsletter-6 = 6-asis naujienlaiškis
demo-event-newsletter-6-text = Bandymai ir svarbiausios projekto mintys; 22 puslapiai.

## Paskelbtos išvados

demo-finding-regional-actors = Visuose regionuose svarbiausiais inovacijų partneriais laikomi paties regiono dalyviai.
demo-finding-hamburg-civil-society = Hamburge regioninės nevyriausybinės organizacijos atlieka svarbų vaidmenį ir turi didelę įtaką.
demo-finding-universities-valued = Lietuvoje, Ostrobotnijoje ir Västerbotten regione visos dalyvių grupės vertina regiono universitetus.
demo-finding-universities-weak = Latvijoje, Hamburge ir Oppland regione įmonių ryšiai su regiono universitetais silpnesni.
demo-finding-biogas-civil-society = Lietuvos biodujų atveju didžiausią atotrūkį tarp to, ko tikisi iš kitų grupių, ir to, ką patiria, mato pilietinė visuomenė.
demo-finding-biogas-government = Lietuvos biodujų atveju valdžios institucijos yra labiausiai izoliuota bendradarbiavimo dalis.
demo-finding-ostrobothnia-companies = Ostrobotnija, 2013 m.: įmonės daugiausia susijusios su įmonėmis. Atotrūkiai palyginti nedideli, o ryšiai skiriasi pagal kryptį.
demo-finding-energy-suppliers = Ostrobotnija, energetikos technologijos, 2013 m.: didžiausias įmonių atotrūkis susijęs su tiekėjais, kurie yra mažosios ar vidutinės įmonės.
demo-finding-energy-public = Ostrobotnija, energetikos technologijos, 2013 m.: įmonių atotrūkis susijęs su viešuoju sektoriumi teritorijų planavimo ir regioninės plėtros srityse.
demo-finding-energy-universities = Ostrobotnija, energetikos technologijos, 2013 m.: inovacijoms įmonėms svarbesni universitetai už regiono ribų nei regiono universitetai. Regiono universitetai svarbūs dėl kvalifikuotos darbo jėgos.
demo-finding-boats-logistics = Ostrobotnija, mažųjų laivų pramonė, 2013 m.: didžiausias įmonių atotrūkis susijęs su viešuoju sektoriumi logistikos sprendimų srityje.

## Geroji praktika ir jos perkėlimas

demo-practice-dpsir-text = Gerosios praktikos pavyzdys Ostrobotnijoje, aprašytas pagal varomąją jėgą, spaudimą, būklę, poveikį ir atsaką.
demo-practice-vaasa-platforms = Vasos universiteto mokslinių tyrimų platformos
demo-practice-grain-cluster = Grūdų klasteris, Päijät-Häme
demo-practice-grain-cluster-text = Įmonių vadovaujamas bendradarbiavimas nuo 2003 m.: 14 įmonių, 2 konsultavimo organizacijos ir apie 1000 ūkininkų.
demo-practice-industry-4-panevezys-text = Gerosios praktikos pavyzdys Panevėžyje: patariamoji taryba ir jos veikla.
demo-practice-described = Aprašyta ten. Pasiekti rezultatai čia neperkelti.
demo-practice-development-agency = Regiono plėtros agentūra Panevėžiui
demo-practice-development-agency-text = Perkėlimas iš Ostrobotnijos į Panevėžį: kaip įsteigti regiono plėtros agentūrą.
demo-practice-industry-4-panevezys-cost = „RoboLabas“ įkūrimas: 470 000 eurų. STEAM centras: 350 000 eurų iš savivaldybės ir 450 000 eurų iš ES fondų. Abiem dar personalo ir pastatų išlaikymo išlaidos. Regiono plėtros agentūra: 290 000 eurų per metus.
demo-practice-industry-4-exchange = Pramonė 4.0 Jakobstade ir Panevėžyje
demo-practice-industry-4-exchange-text = Perkėlimas abiem kryptimis: pramonės 4.0 plėtra.
demo-practice-lahti-exchange = Keitimasis gerąja praktika Lahtyje
demo-practice-lahti-exchange-text = 5-ajame naujienlaiškyje tai minima tarp perkėlimo pavyzdžių.
demo-practice-hamburg-workshop = Žiedinės ekonomikos dirbtuvės Hamburge
demo-practice-hamburg-workshop-text = Vyko pagal ES iniciatyvą „City Science Initiative“.
demo-practice-pomorskie = Pamario vaivadija, Lenkija
demo-practice-pomorskie-text = Informacinės technologijos ir energetika, įvertintos LARS metodu.

## Biudžetas

demo-budget-total = Visas projekto biudžetas
demo-budget-erdf = Europos regioninės plėtros fondas (šaltinyje suapvalinta)
demo-budget-norway = Norvegijos įnašas
demo-budget-varam-total = Ministerija Latvijoje: iš viso
demo-budget-varam-erdf = Ministerija Latvijoje: Europos regioninės plėtros fondas
demo-budget-varam-own = Ministerija Latvijoje: nuosavos lėšos
demo-budget-vaasa-total = Vasos universitetas: biudžetas
demo-budget-vaasa-external = Vasos universitetas: išorinis finansavimas
demo-budget-haw-total = Hamburgo taikomųjų mokslų universitetas: biudžetas
