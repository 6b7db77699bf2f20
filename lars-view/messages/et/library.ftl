# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Tühi küsimustik
library-capacity = Kui hästi meie piirkond nutika spetsialiseerumise strateegiat ellu viib (enesehindamine)
library-capacity-analysis = Meie analüüs selle kohta, mis innovatsiooni ja digitaliseerimist takistab, on ajakohane.
library-capacity-cooperation = Ettevõtted, teadusasutused, avaliku sektori asutused ja kodanikuühiskond otsivad koos edukalt uusi ettevõtlusvõimalusi (ettevõtlik avastusprotsess).
library-capacity-improvement = Rakendame meetmeid, mis parandavad meie teadus- ja innovatsioonisüsteemi.
library-capacity-institution = Strateegia eest vastutab pädev asutus, kellel on töötajad ja volitused.
library-capacity-international = Teeme prioriteetsetes valdkondades koostööd välispartneritega.
library-capacity-introduction = Palun hinnake, kuidas teie piirkond nutika spetsialiseerumise strateegiat praegu ellu viib. Seitse väidet vastavad tingimustele, mille Euroopa Liit on sellistele strateegiatele seadnud. Selleks kulub umbes viis minutit.
library-capacity-monitoring = Seire ja hindamine näitavad meile, kas strateegia toimib.
library-capacity-next = Mida peaks piirkond järgmisena tegema?
library-capacity-title = Teie piirkonna strateegia
library-capacity-transition = Toetame ettevõtteid ja inimesi tööstuse üleminekul.
library-relations-3 = Ootus ja kogemus kolme rühma vahel
library-relations-4 = Nelja rühma vastastikused ootused ja kogemused (LARSi küsimustik)
library-relations-5 = Viie rühma vastastikused ootused ja kogemused, kaasa arvatud keskkonnaorganisatsioonid
library-relations-introduction =
    Täname, et osalete. Teilt küsitakse mitut liiki partnerite kohta teie piirkonnas, mujal riigis ja välismaal.

    Iga liigi kohta annate kaks hinnangut: mida te koostöölt ootate ja mida kogete. Õigeid ega valesid vastuseid ei ole.
library-scale-high = olen täiesti nõus
library-scale-low = ei ole üldse nõus
library-seminar = Tagasiside seminari kohta
library-seminar-apply = Kas kasutate midagi sellest oma töös?
library-seminar-apply-no = Ei
library-seminar-apply-partly = Osaliselt
library-seminar-apply-yes = Jah
library-seminar-clear = Räägitu oli arusaadav.
library-seminar-introduction = Aitäh, et tulite. Teie tagasiside aitab järgmise kohtumise paremaks teha. Selleks kulub kaks minutit.
library-seminar-learned = Mis oli kõige tähtsam, mida teada saite?
library-seminar-missing = Millest jäi puudu?
library-seminar-title = Seminar
library-seminar-useful = Seminar oli minu töö jaoks kasulik.
