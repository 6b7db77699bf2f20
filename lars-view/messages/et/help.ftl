# Juhend programmis: üks sõnum lehe kohta, iga rida on lõik; esimene rida seisab ka sobivate lehtede kõrval.
help-title = Juhend
help-page-start =
    Uuring jõuab küsimusest „kellelt küsida“ aruandeni kaheksa ülesandega. Need on loetletud uuringu lehel, kus on ka näha, milline on järgmine.
    Iga ülesande võib pooleli jätta ja hiljem jätkata; salvestatu jääb alles.
    Näidisuuringus on kõik lehed simuleeritud vastustega. Miski, mida seal teete, ei jõua kellenigi.
help-page-study =
    Sisestage uuringu pealkiri, valige piirkonnad ja määrake küsitlemise aeg.
    Kirjutage osa piirkonna nimest ja vajutage „Otsi“. Märkige vajalikud. Piirkonna, mida loendis ei ole, saab kirjutada tühjale reale.
    Koodid, ajavöönd ja väikseim näidatav rühm on jaotises „Täpsemad seaded“. Enamik uuringuid neid ei vaja.
help-page-sender =
    Märkige, milline asutus küsib, kes allkirjastab ja kellele kirjutada. Vastajad loevad seda esimesel lehel, igas e-kirjas ja igas kirjas.
    Täitke üks kord uuringu igas keeles. Logo ei ole kohustuslik: PNG või JPEG, kuni 200 kB.
    Kuni see leht ei ole täidetud, ei saa kedagi kutsuda.
help-page-protection =
    Neli rida: kes on vastutav töötleja, milline on õiguslik alus, kellelt küsida, kui kaua vastuseid hoitakse.
    Nende põhjal koostab programm andmekaitsetingimused ja isikuandmete töötlemise toimingute registri PDF-ina. Näidake mõlemat andmekaitsespetsialistile.
    Kuni neli rida ei ole täidetud, ei avaldata ega saadeta midagi.
help-page-questionnaire =
    Alustage valmis küsimustikust või kopeerige teise uuringu oma. Küsimuse muutmiseks klõpsake sellel.
    Märkige uuringu keeled: ainult neid pakutakse ja ainult neisse on vaja tõlkida.
    Proovige läbi ja avaldage siis redaktsioon. Avaldatud redaktsioon ei muutu; muudatused tulevad järgmisse.
help-page-register =
    Registris on organisatsioonid, kellelt küsite. Importige need tabelist või sisestage käsitsi.
    Tabel „Enne küsitlust“ näitab, kui palju jääb olemasolevate organisatsioonidega peitu ja kui väikest lõhet on näha.
    Igas rühmas võiks olla vähemalt üheksa organisatsiooni.
help-page-asking =
    Kutsuge e-posti, kirja, avaliku lingi või intervjuuga. Küsitluse seisust näete, kes on vastanud ja mis puudub.
    Meeldetuletuse saavad ainult need, kes ei ole vastanud.
    Kui vastuseid on piisavalt, sulgege küsitlus küsitluse seisu lehel. Ööpäeva jooksul saab selle uuesti avada.
help-page-results =
    Tulemused ilmuvad, kui vastanuid on piisavalt. Liiga väheste vastustega lahtrid on peidetud, et kedagi ei saaks ära tunda.
    Positiivne lõhe tähendab, et oodatakse rohkem, kui saadakse.
    Tulemused saab alla laadida tabeli, diagrammi või aruandena.
help-page-finding =
    Leid ütleb ühe lausega, mida lõhe tähendab. Koostage see suhte lehel: lause saadakse arvudest ja te võite seda muuta.
    Printige fookusrühma jaoks selle leht. Pärast sisestage hinnang koos kuupäeva, põhjenduse ja protokolliga: kinnitatud, tagasi lükatud või selgitatud.
    Leid säilitab arvud, millest see tehti. See võib põhineda ka inimeste kirjutatul või dokumendil.
help-page-practice =
    Hea tava ütleb, mida teine piirkond teeb, milliste suhete jaoks, mis hinnaga ja mis näitab, et see toimib.
    Kirjutage üles ka ebaõnnestumised ja katkestatud ülekanded: neid arvestatakse tavade järjestamisel.
    Iga tava hindavad viie kriteeriumi järgi kaks eksperti. Oma tava ei hinda keegi. Avaldatud taval on avalik leht.
help-page-matching =
    Iga vajaduse jaoks järjestatakse teiste piirkondade tavad. Näete, mida iga osa lisab, mida ei saanud öelda ja kui kindel on järjestus.
    Muutke kaale, et näha, kas järjestus neist sõltub. Iga piirkonna enda parimate loendi kõrval on see, mis on parim kõigile piirkondadele koos.
    Pakkuge sobivust, leppige kokku kuupäev ja täitke enne ülekandmist kontekstileht.
help-page-pilot =
    Pilootprojekt algab lõhest ja ütleb, kui väike see peab olema järgmises küsitlusvoorus.
    Sisestage sammud, raha ja näitajad; partnerid esitavad perioodide aruanded ja juht allkirjastab need. Pärast allkirja muudetud aruanne tuleb uuesti allkirjastada.
    Pärast järgmist küsitlusvooru näitab leht lõhet enne ja pärast ning seda, kas muutus on juhuslikust kõikumisest suurem.
help-page-thread =
    Lõim näitab teed vastustest muutuseni: lõhe, leid, tava, sobivus, kontekst, pilootprojekt ja jälle sama lõhe.
    Lugege ülalt alla. Iga rida on kirje; avades näete, kes, millal ja miks mida otsustas.
help-page-people =
    Esimene konto on omaniku konto ja sellel on kõik rollid. Teised saavad vajalikud rollid kõikjal, ühes uuringus või ühes piirkonnas.
    Kui leht on keelatud, on seal kirjas, kes saab aidata.
    Iga muudatus märgitakse auditilogisse.
