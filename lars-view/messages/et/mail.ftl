# Post: kutsed, meeldetuletused, kirjad kontode kohta ja mis neist sai.
audit-act-noted-bounce = märkis, kas kirjad jõuavad aadressile kohale
audit-act-planned-reminders = määras, millal meeldetuletusi saadetakse
mail-sent-local = E-posti serverit ei ole seadistatud, seega midagi ei saadeta. Kirjutatud kirju, mida saab lugeda jaotises „E-kirjad“: { $nText }
mail-show-title = Kutsumine e-postiga
mail-show-lead = Igale aadressile läheb kiri isikliku lingiga. Aadresse hoitakse krüptitult ja vastustest eraldi; neid näeb ainult see, kes tohib kutsuda.
mail-local = Postiserverit ei ole seadistatud, seega ei lahku sellest arvutist midagi: kirjad ootavad ja kontode haldaja saab neid lugeda jaotises „Post“.
mail-faults-title = Midagi ei saadetud
mail-fault-none = Palun sisestage vähemalt üks aadress.
mail-fault-many = Ühele vormile mahub kõige rohkem 500 aadressi ja 2000 tähemärki oma teksti.
mail-fault-address = „{ $value }“ ei ole e-posti aadress. Palun sisestage igale reale üks aadress.
mail-fault-invited = { $value } on selles voorus juba kutsutud.
mail-fault-twice = { $value } on loendis kaks korda.
mail-fault-plan = Päevade arv peab olema täisarv 0–365 ja meeldetuletuste arv 0–3.
mail-new-title = Kirjuta teistele
mail-language = Kirja keel
mail-addresses = Aadressid
mail-addresses-hint = Igal real üks aadress, kõik samast piirkonnast, voorust ja rühmast.
mail-own = Teie tekst kirja alguses
mail-preview = Mis saadetakse
mail-preview-to = Kellele
mail-preview-button = Eelvaade
mail-send = Saada
mail-sent = { $n ->
    [one] { $nText } kiri on teel.
   *[other] { $nText } kirja on teel.
}
mail-reminders-title = Meeldetuletused
mail-reminders-text = Meelde tuletatakse ainult neile, kes ei ole vastuseid saatnud, kõige rohkem kolm korda ja mitte kunagi neile, kes enam kirju ei soovi. 0 päeva: automaatselt ei tuletata kellelegi meelde.
mail-plan-days = Päevi pärast viimast kirja
mail-plan-most = Meeldetuletuste suurim arv
mail-plan-save = Salvesta
mail-plan-set = Meeldetuletused on seadistatud.
mail-remind-now = Tuleta kohe meelde
mail-reminded = { $n ->
    [0] Keegi ei vaja meeldetuletust.
    [one] { $nText } meeldetuletus on teel.
   *[other] { $nText } meeldetuletust on teel.
}
mail-recipients-title = Kellele on kirjutatud
mail-recipients-none = Veel mitte kellelegi.
mail-address = Aadress
mail-reminders = Meeldetuletused
mail-standing-finished = Saadetud
mail-standing-unsubscribed = Ei soovi enam kirju
mail-standing-bounced = Kiri tuli tagasi
mail-standing-full = Ei jõudnud kohale: postkast on täis
mail-standing-not-now = Ei jõudnud kohale; hilisem kiri võib jõuda
mail-standing-sending = Seni kohale toimetamata, kuid mitte aadressi tõttu: küsige postiserveri haldajalt
mail-standing-open = Saatmata
mail-arrives = Kas kirjad jõuavad kohale
mail-note-bounced = Kirjad tulevad tagasi
mail-note-works = Aadress töötab
mail-noted-bounced = Märgitud: kirjad aadressile { $address } tulevad tagasi. Sinna enam midagi ei saadeta.
mail-noted-works = Märgitud: { $address } töötab. Kirju saadetakse sinna jälle.
mail-invitation-subject = Palume teie arvamust: { $study }
mail-invitation-body =
    Kutsume teid osalema uuringus „{ $study }“.
    Küsimustik avaneb selle lingiga. See on ainult teie oma: palun ärge seda edasi andke. Kontot ei ole vaja, võite igal ajal katkestada ja hiljem jätkata ning kuni küsitluse lõpuni oma vastuseid muuta.
    { $link }


mail-reminder-subject = Meeldetuletus: { $study }
mail-reminder-body =
    Mõni aeg tagasi kutsusime teid osalema uuringus „{ $study }“. Teie vastused ei ole veel saadetud. Teie arvamus loeb: rühmad on väikesed ja iga vastus muudab pilti.
    Teie isiklik link:
    { $link }


mail-resume-subject = Teie küsimustik: { $study }
mail-resume-body =
    Palusite linki, millega saate uuringus „{ $study }“ edasi vastata. Kõik, mida sisestasite, on alles.
    { $link }
    Kui te seda ei palunud, ei ole vaja midagi teha.


mail-closes = Vastuseid võetakse vastu kuni { $when } (ajavöönd { $zone }).
mail-closes-day = Viimane vastamise päev: { $day } (kuni südaööni, ajavöönd { $zone }).
mail-stop =
    Loobu selle küsitluse e-kirjadest:
    { $link }
mail-account-subject = Valige oma LARSi parool
mail-account-body =
    Tere, { $name }!
    Selle lingiga määrate oma konto parooli. Link toimib ühe korra ja kehtib kolm päeva:
    { $link }
    Kui te seda kirja ei oodanud, ei ole vaja midagi teha: midagi ei muutu.



mail-list-title = E-kirjad
mail-list-none = Ühtegi kirja ei ole veel kirjutatud.
mail-sending-trouble = { $n ->
    [one] { $nText } kiri ootab või ei jõudnud kohale,
   *[other] { $nText } kirja ootab või ei jõudnud kohale,
} sest keelduti saatmisest, mitte aadressist. Ühtegi aadressi ei märgitud. Palun kontrollige postiserverit, saatjat ja teksti. Ootavaid kirju proovitakse ise uuesti saata, programmi taaskäivitamisel kohe. Vastus oli näiteks: { $reason }
mail-tries = Katseid
mail-purpose-invitation = Kutse
mail-purpose-reminder = Meeldetuletus
mail-purpose-resume = Link jätkamiseks
mail-purpose-account = Link parooli jaoks
mail-state-queued = ootab
mail-state-sent = saadetud
mail-state-bounced = postiserver lükkas tagasi
mail-state-not-delivered = postiserver võttis vastu, kuid ei toimetanud kohale
mail-state-given-up = pärast paljusid katseid loobutud
mail-unsubscribe-title = E-kirjadest loobumine
mail-unsubscribe-text = Te ei saa selle küsitluse kohta enam kirju. Teie isiklik link toimib edasi ja sisestatu jääb alles.
mail-unsubscribe = Loobu selle küsitluse e-kirjadest
mail-unsubscribed = Tehtud: te ei saa selle küsitluse kohta enam kirju.
mail-unsubscribe-answer = Küsimustikku
mail-resume-title = Jätka hiljem
mail-resume-text = Saadame teile teie isikliku lingi. Aadressi ei säilitata; alles jääb vaid märge, et see oli just see aadress: mujale linki ei saadeta.
mail-resume-send = Saada link
mail-resume-sent = Link on teel. Kõik, mida sisestasite, on alles.
mail-resume-bad = See ei ole e-posti aadress. Midagi ei saadetud; teie vastused on alles.
mail-resume-later = Lingi saab saata pärast seda, kui olete nõusoleku andnud ja ühe lehe salvestanud. Midagi ei saadetud.
mail-resume-other = Teie link saadeti varem teisele e-posti aadressile. Teie kaitseks saadetakse see ainult sinna. Midagi ei saadetud; teie vastused on alles.
mail-resume-many = Täna ei saa rohkem linke saata. Midagi ei saadetud; teie vastused on alles. Palun jätke selle lehe aadress meelde või proovige homme uuesti.
mail-forgotten-title = Kas unustasite parooli?
mail-forgotten-text = Sisestage oma e-posti aadress. Kui sellega on seotud konto, saadame sinna lingi uue parooli määramiseks.
mail-forgotten-send = Saada link
mail-forgotten-sent = Kui sellel aadressil on konto, on link teel. Link toimib ühe korra ja kehtib kolm päeva.
mail-passed-on = Link saadeti ka e-postiga aadressile { $address }.
mail-reminders-anonymous = See uuring on anonüümne: ei ole teada, kes on vastanud, seega ei tuletata kellelegi meelde.
