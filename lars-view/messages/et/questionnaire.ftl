# Tüüpküsimustik. Need tekstid kopeeritakse väljaandesse selle avaldamisel.
questionnaire-introduction =
    Täname, et osalete. Teilt küsitakse nelja liiki partnerite kohta: ettevõtted, teadusasutused ja kõrgkoolid, avaliku sektori asutused ja kodanikuühiskond – teie piirkonnas, mujal riigis ja välismaal.

    Iga liigi kohta annate kaks hinnangut: mida te koostöölt ootate ja mida kogete. Õigeid ega valesid vastuseid ei ole.
questionnaire-privacy =
    Uuring salvestab teie vastused, teie rühma (ettevõte, teadus, avaliku sektori asutus või kodanikuühiskond) ja vastamise aja. Teie nime ei salvestata. Tulemusi näidatakse ainult nii suurte rühmade kohta, et kedagi ei saa ära tunda.

    Teie vastuseid kasutatakse ainult selles uuringus. Vastamise lõpuni saate neid isikliku lingiga muuta. Küsimustega pöörduge selle poole, kes teile lingi saatis.
questionnaire-consent = Olen selle läbi lugenud ja nõustun osalema.
questionnaire-expectation = Kui palju te koostöölt nende partneritega ootate?
questionnaire-experience = Kui palju te sellest koostööst praegu saate?
questionnaire-importance = Kui tähtis koostöö teile on?
questionnaire-low = väga vähe
questionnaire-high = väga palju
questionnaire-no-contact = Kontakt puudub
questionnaire-dont-know = Ei oska öelda
questionnaire-results = Tulemused avaldatakse pärast vastamise lõppu. Kutse saatja annab teada, kust neid leida.
questionnaire-size = Mitu inimest teie organisatsioonis töötab?
questionnaire-size-micro = 1 kuni 9
questionnaire-size-small = 10 kuni 49
questionnaire-size-medium = 50 kuni 249
questionnaire-size-large = 250 või rohkem
questionnaire-years = Kui kaua olete selles valdkonnas teistega innovatsiooni alal koostööd teinud?
questionnaire-years-few = Alla 3 aasta
questionnaire-years-some = 3 kuni 10 aastat
questionnaire-years-many = Üle 10 aasta
questionnaire-hinders = Mis koostööd kõige rohkem takistab?
questionnaire-helps = Mis toimib hästi ja miks?
questionnaire-open-hint = Palun ärge kirjutage isikute nimesid.
