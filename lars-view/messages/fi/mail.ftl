# Sähköposti: kutsut, muistutukset, tilejä koskevat viestit ja mitä niille tapahtui.
audit-act-noted-bounce = merkitsi, tulevatko viestit osoitteeseen perille
audit-act-planned-reminders = asetti, milloin muistutuksia lähetetään
mail-sent-local = Sähköpostipalvelinta ei ole määritetty, joten mitään ei lähetetä. Kirjoitettuja viestejä, jotka voi lukea kohdassa ”Sähköposti”: { $nText }
mail-show-title = Kutsuminen sähköpostilla
mail-show-lead = Jokaiseen osoitteeseen lähetetään viesti, jossa on henkilökohtainen linkki. Osoitteet säilytetään salattuina ja erillään vastauksista, ja ne näkevät vain ne, joilla on oikeus kutsua.
mail-local = Sähköpostipalvelinta ei ole määritetty, joten mitään ei lähde tältä koneelta: viestit odottavat, ja käyttäjätilien hallinnoija voi lukea ne kohdasta ”Sähköposti”.
mail-faults-title = Mitään ei lähetetty
mail-fault-none = Kirjoittakaa vähintään yksi osoite.
mail-fault-many = Yhteen lomakkeeseen mahtuu enintään 500 osoitetta ja 2 000 merkkiä omaa tekstiä.
mail-fault-address = ”{ $value }” ei ole sähköpostiosoite. Kirjoittakaa yksi osoite riville.
mail-fault-invited = { $value } on jo kutsuttu tällä kierroksella.
mail-fault-twice = { $value } on luettelossa kahdesti.
mail-fault-plan = Päivien on oltava kokonaisluku 0–365 ja muistutusten määrän 0–3.
mail-new-title = Kutsu lisää vastaajia
mail-language = Viestin kieli
mail-addresses = Osoitteet
mail-addresses-hint = Yksi osoite riville, kaikki samalta alueelta, kierrokselta ja ryhmästä.
mail-own = Oma tekstinne viestin alkuun
mail-preview = Mitä lähetetään
mail-preview-to = Vastaanottajat
mail-preview-button = Esikatsele
mail-send = Lähetä
mail-sent = { $n ->
    [one] { $nText } viesti lähetetään.
   *[other] { $nText } viestiä lähetetään.
}
mail-reminders-title = Muistutukset
mail-reminders-text = Muistutus lähetetään vain niille, jotka eivät ole lähettäneet vastauksiaan, enintään kolme kertaa, eikä koskaan niille, jotka ovat kieltäneet viestit. 0 päivää: muistutuksia ei lähetetä automaattisesti.
mail-plan-days = Päiviä viimeisestä viestistä
mail-plan-most = Enintään kuinka monta kertaa
mail-plan-save = Tallenna
mail-plan-set = Muistutukset on asetettu.
mail-remind-now = Muistuta nyt
mail-reminded = { $n ->
    [0] Kukaan ei tarvitse muistutusta.
    [one] { $nText } muistutus lähetetään.
   *[other] { $nText } muistutusta lähetetään.
}
mail-recipients-title = Kenelle on kirjoitettu
mail-recipients-none = Ei vielä kenellekään.
mail-address = Osoite
mail-reminders = Muistutukset
mail-standing-finished = Lähetetty
mail-standing-unsubscribed = On kieltänyt viestit
mail-standing-bounced = Viesti palautui
mail-standing-full = Ei tullut perille: postilaatikko on täynnä
mail-standing-not-now = Ei tullut perille; myöhempi viesti voi tulla
mail-standing-sending = Ei vielä perillä, mutta ei osoitteen vuoksi: kysykää postipalvelimen ylläpitäjältä
mail-standing-open = Ei lähetetty
mail-arrives = Viestien perillemeno
mail-note-bounced = Viestit palautuvat
mail-note-works = Osoite toimii
mail-noted-bounced = Merkitty: viestit osoitteeseen { $address } palautuvat. Sinne ei lähetetä enää mitään.
mail-noted-works = Merkitty: { $address } toimii. Viestejä lähetetään sinne taas.
mail-invitation-subject = Pyydämme näkemystänne: { $study }
mail-invitation-body =
    Kutsumme teidät vastaamaan kyselyyn ”{ $study }”.
    Kysely avautuu tästä linkistä. Linkki on henkilökohtainen: älkää antako sitä muille. Ette tarvitse käyttäjätiliä. Voitte keskeyttää milloin tahansa, jatkaa myöhemmin ja muuttaa vastauksianne kyselyn loppuun asti.
    { $link }


mail-reminder-subject = Muistutus: { $study }
mail-reminder-body =
    Jokin aika sitten kutsuimme teidät osallistumaan kyselyyn ”{ $study }”. Vastauksianne ei ole vielä lähetetty. Näkemyksellänne on merkitystä: ryhmät ovat pieniä, ja jokainen vastaus muuttaa kuvaa.
    Henkilökohtainen linkkinne:
    { $link }


mail-resume-subject = Kyselynne: { $study }
mail-resume-body =
    Pyysitte linkkiä, jolla voitte jatkaa vastaamista kyselyyn ”{ $study }”. Kaikki kirjoittamanne on tallessa.
    { $link }
    Jos ette pyytäneet linkkiä, teidän ei tarvitse tehdä mitään.


mail-closes = Vastauksia otetaan vastaan { $when } asti (aikavyöhyke { $zone }).
mail-closes-day = Viimeinen vastauspäivä: { $day } (keskiyöhön asti, aikavyöhyke { $zone }).
mail-stop =
    Peruuttakaa viestit tästä kyselystä:
    { $link }
mail-account-subject = Luokaa salasana LARS-palveluun
mail-account-body =
    Hyvä { $name },
    tällä linkillä luotte käyttäjätilinne salasanan. Linkki toimii kerran ja on voimassa kolme päivää:
    { $link }
    Jos ette odottanut tätä viestiä, teidän ei tarvitse tehdä mitään: mikään ei muutu.



mail-list-title = Sähköposti
mail-list-none = Yhtään viestiä ei ole vielä kirjoitettu.
mail-sending-trouble = { $n ->
    [one] { $nText } viesti odottaa tai ei tullut perille,
   *[other] { $nText } viestiä odottaa tai ei tullut perille,
} koska lähetys hylättiin, ei osoitteen vuoksi. Yhtään osoitetta ei merkitty. Tarkistakaa postipalvelin, lähettäjä ja teksti. Odottavia viestejä yritetään itsestään uudelleen, ja heti kun ohjelma käynnistetään uudelleen. Vastaus oli esimerkiksi: { $reason }
mail-tries = Yritykset
mail-purpose-invitation = Kutsu
mail-purpose-reminder = Muistutus
mail-purpose-resume = Linkki jatkamiseen
mail-purpose-account = Linkki salasanaa varten
mail-state-queued = odottaa
mail-state-sent = lähetetty
mail-state-bounced = postipalvelin hylkäsi
mail-state-not-delivered = postipalvelin otti vastaan, mutta ei toimittanut perille
mail-state-given-up = lähetys keskeytettiin monen yrityksen jälkeen
mail-unsubscribe-title = Viestien peruuttaminen
mail-unsubscribe-text = Ette saa enää viestejä tästä kyselystä. Henkilökohtainen linkkinne toimii edelleen, ja antamanne vastaukset säilyvät.
mail-unsubscribe = Peruuttakaa viestit tästä kyselystä
mail-unsubscribed = Valmis: ette saa enää viestejä tästä kyselystä.
mail-unsubscribe-answer = Kyselyyn
mail-resume-title = Jatka myöhemmin
mail-resume-text = Lähetämme teille henkilökohtaisen linkkinne. Osoitetta ei säilytetä; jäljelle jää vain merkintä siitä, että se oli tämä: muualle linkkiä ei lähetetä.
mail-resume-send = Lähetä linkki
mail-resume-sent = Linkki lähetetään. Kaikki kirjoittamanne on tallessa.
mail-resume-bad = Tämä ei ole sähköpostiosoite. Mitään ei lähetetty; vastauksenne ovat tallessa.
mail-resume-later = Linkin voi lähettää, kun olette antanut suostumuksen ja tallentanut yhden sivun. Mitään ei lähetetty.
mail-resume-other = Linkkinne lähetettiin aiemmin toiseen sähköpostiosoitteeseen. Turvallisuutenne vuoksi se lähetetään vain siihen. Mitään ei lähetetty; vastauksenne ovat tallessa.
mail-resume-many = Tänään ei voi lähettää enempää linkkejä. Mitään ei lähetetty; vastauksenne ovat tallessa. Ottakaa tämän sivun osoite talteen tai yrittäkää huomenna uudelleen.
mail-forgotten-title = Unohtuiko salasana?
mail-forgotten-text = Kirjoittakaa sähköpostiosoitteenne. Jos siihen liittyy käyttäjätili, lähetämme linkin uuden salasanan luomiseen.
mail-forgotten-send = Lähetä linkki
mail-forgotten-sent = Jos osoitteella on tili, linkki lähetetään. Se toimii kerran ja on voimassa kolme päivää.
mail-passed-on = Linkki lähetettiin myös sähköpostilla osoitteeseen { $address }.
mail-reminders-anonymous = Tämä tutkimus on anonyymi: ei tiedetä, kuka on vastannut, joten ketään ei muistuteta.
