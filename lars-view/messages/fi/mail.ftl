# Sähköposti: kutsut, muistutukset, tilejä koskevat kirjeet ja mitä niille tapahtui.
audit-act-noted-bounce = merkitsi, tulevatko kirjeet osoitteeseen perille
audit-act-planned-reminders = asetti, milloin muistutuksia lähetetään
mail-show-title = Kutsuminen sähköpostilla
mail-show-lead = Jokaiseen osoitteeseen lähtee kirje, jossa on henkilökohtainen linkki. Osoitteet säilytetään salattuina ja erillään vastauksista, ja ne näkee vain se, joka saa kutsua.
mail-local = Postipalvelinta ei ole asetettu, joten mitään ei lähde tältä koneelta: kirjeet odottavat, ja tilejä hallinnoiva voi lukea ne kohdasta ”Sähköposti”.
mail-faults-title = Mitään ei lähetetty
mail-fault-none = Kirjoittakaa vähintään yksi osoite.
mail-fault-many = Yhteen lomakkeeseen mahtuu enintään 500 osoitetta ja 2000 merkkiä omaa tekstiä.
mail-fault-address = ”{ $value }” ei ole sähköpostiosoite. Kirjoittakaa yksi osoite riville.
mail-fault-invited = { $value } on jo kutsuttu tällä kierroksella.
mail-fault-twice = { $value } on luettelossa kahdesti.
mail-fault-plan = Päivien on oltava kokonaisluku 0–365 ja muistutusten määrän 0–3.
mail-new-title = Kirjeitä useammille
mail-language = Kirjeen kieli
mail-addresses = Osoitteet
mail-addresses-hint = Yksi osoite riville, kaikki samasta tapauksesta, kierroksesta ja ryhmästä.
mail-own = Omat sananne ennen muuta kirjettä
mail-preview = Mitä lähetetään
mail-preview-to = Vastaanottajat
mail-preview-button = Esikatsele
mail-send = Lähetä
mail-sent = { $n ->
    [one] { $nText } kirje on matkalla.
   *[other] { $nText } kirjettä on matkalla.
}
mail-reminders-title = Muistutukset
mail-reminders-text = Muistutus lähtee vain niille, jotka eivät ole lähettäneet vastauksiaan, enintään kolmesti, eikä koskaan niille, jotka eivät halua enempää postia. 0 päivää: ketään ei muistuteta automaattisesti.
mail-plan-days = Päiviä viimeisestä kirjeestä
mail-plan-most = Enintään kuinka monta kertaa
mail-plan-save = Tallenna
mail-plan-set = Muistutukset on asetettu.
mail-remind-now = Muistuta nyt
mail-reminded = { $n ->
    [0] Kukaan ei tarvitse muistutusta.
    [one] { $nText } muistutus on matkalla.
   *[other] { $nText } muistutusta on matkalla.
}
mail-recipients-title = Kenelle on kirjoitettu
mail-recipients-none = Ei vielä kenellekään.
mail-address = Osoite
mail-reminders = Muistutukset
mail-standing-finished = Lähetetty
mail-standing-unsubscribed = Ei halua enempää postia
mail-standing-bounced = Kirje palautui
mail-standing-open = Ei lähetetty
mail-arrives = Tulevatko kirjeet perille
mail-note-bounced = Kirjeet palautuvat
mail-note-works = Osoite toimii
mail-noted-bounced = Merkitty: kirjeet osoitteeseen { $address } palautuvat. Sinne ei lähetetä enää mitään.
mail-noted-works = Merkitty: { $address } toimii. Kirjeitä lähetetään sinne taas.
mail-invitation-subject = Näkemystänne kysytään: { $study }
mail-invitation-body =
    Teidät on kutsuttu osallistumaan kyselyyn ”{ $study }”.

    Kysely avautuu tästä linkistä. Se on vain teidän: älkää antako sitä muille. Ette tarvitse tiliä, voitte lopettaa milloin tahansa ja jatkaa myöhemmin, ja voitte muuttaa vastauksianne kyselyn loppuun asti.

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
    Ei enempää postia tästä kyselystä:
    { $link }
mail-account-subject = Asettakaa LARS-salasananne
mail-account-body =
    Hyvä { $name },

    tällä linkillä asetatte tilinne salasanan. Se toimii kerran, kolmen päivän ajan:

    { $link }

    Jos ette odottanut tätä kirjettä, teidän ei tarvitse tehdä mitään: mikään ei muutu.
mail-list-title = Sähköposti
mail-list-none = Yhtään kirjettä ei ole vielä kirjoitettu.
mail-tries = Yritykset
mail-purpose-invitation = Kutsu
mail-purpose-reminder = Muistutus
mail-purpose-resume = Linkki jatkamiseen
mail-purpose-account = Linkki salasanaa varten
mail-state-queued = odottaa
mail-state-sent = lähetetty
mail-state-bounced = postipalvelin hylkäsi
mail-state-given-up = luovuttiin monen yrityksen jälkeen
mail-unsubscribe-title = Ei enempää postia
mail-unsubscribe-text = Ette saa enempää postia tästä kyselystä. Henkilökohtainen linkkinne toimii edelleen, ja kirjoittamanne säilyy.
mail-unsubscribe = Ei enempää postia tästä kyselystä
mail-unsubscribed = Valmis: ette saa enempää postia tästä kyselystä.
mail-unsubscribe-answer = Kyselyyn
mail-resume-title = Jatka myöhemmin
mail-resume-text = Lähetämme teille kerran henkilökohtaisen linkkinne. Osoitetta ei säilytetä.
mail-resume-send = Lähetä linkki
mail-resume-sent = Linkki on matkalla. Kaikki kirjoittamanne on tallessa.
mail-resume-bad = Tämä ei ole sähköpostiosoite. Mitään ei lähetetty; vastauksenne ovat tallessa.
mail-forgotten-title = Unohtuiko salasana?
mail-forgotten-text = Kirjoittakaa sähköpostiosoitteenne. Jos sillä on täällä tili, linkki uutta salasanaa varten tulee sähköpostilla.
mail-forgotten-send = Lähetä linkki
mail-forgotten-sent = Jos osoitteella on tili, linkki on matkalla. Se toimii kerran, kolmen päivän ajan.
mail-passed-on = Linkki lähetettiin myös sähköpostilla osoitteeseen { $address }.
mail-reminders-anonymous = Tämä tutkimus on anonyymi: ei tiedetä, kuka on vastannut, joten ketään ei muistuteta.
