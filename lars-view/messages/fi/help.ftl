# Ohjelman opas: yksi viesti sivua kohden, kukin rivi on kappale; ensimmäinen rivi näkyy myös sopivien sivujen vieressä.
help-title = Opas
help-page-start =
    Tutkimus etenee kysymyksestä ”keneltä kysytään” raporttiin kahdeksassa tehtävässä. Ne on lueteltu tutkimuksen sivulla, josta näkyy myös, mikä on seuraava.
    Jokaisen tehtävän voi jättää kesken ja jatkaa myöhemmin; tallennettu säilyy.
    Esimerkkitutkimuksessa kaikki sivut näkyvät simuloiduin vastauksin. Mikään siellä tehty ei lähde kenellekään.
help-page-study =
    Antakaa tutkimukselle nimi, valitkaa alueet ja antakaa kyselyn ensimmäinen ja viimeinen päivä.
    Kirjoittakaa osa alueen nimestä ja painakaa ”Hae”. Merkitkää tarvittavat. Alueen, jota luettelossa ei ole, voi kirjoittaa tyhjälle riville.
    Koodit, aikavyöhyke ja pienin näytettävä ryhmä ovat kohdassa ”Lisäasetukset”. Useimmissa tutkimuksissa niitä ei tarvita.
help-page-sender =
    Kertokaa, mikä organisaatio kysyy, kuka allekirjoittaa ja kenelle voi kirjoittaa. Vastaajat lukevat sen ensimmäisellä sivullaan, jokaisessa sähköpostissa ja jokaisessa kirjeessä.
    Täyttäkää kerran kullakin tutkimuksen kielellä. Logo on vapaaehtoinen: PNG tai JPEG, enintään 200 kt.
    Ketään ei voi kutsua ennen kuin tämä sivu on valmis.
help-page-protection =
    Neljä riviä: kuka on rekisterinpitäjä, mikä on käsittelyn oikeusperuste, keneltä voi kysyä ja kuinka kauan vastauksia säilytetään.
    Niistä ohjelma tekee tietosuojaselosteen ja selosteen käsittelytoimista PDF-tiedostoina. Näyttäkää molemmat tietosuojavastaavalle.
    Mitään ei julkaista eikä lähetetä ennen kuin neljä riviä on täytetty.
help-page-questionnaire =
    Aloittakaa valmiista kyselylomakkeesta tai kopioikaa toisen tutkimuksen lomake. Kysymystä muutetaan napsauttamalla sitä.
    Merkitkää tutkimuksen kielet: vain niitä tarjotaan ja vain ne on käännettävä.
    Kokeilkaa lomaketta ja julkaiskaa sitten versio. Julkaistu versio ei muutu; muutokset tulevat seuraavaan.
help-page-register =
    Rekisterissä ovat organisaatiot, joilta kysytään. Tuokaa ne taulukosta tai kirjoittakaa.
    Taulukko ”Ennen kyselyä” kertoo, kuinka paljon jää piiloon nykyisillä organisaatioilla ja kuinka pieni kuilu näkyy.
    Tavoitelkaa vähintään yhdeksää organisaatiota kuhunkin ryhmään.
help-page-asking =
    Kutsukaa sähköpostilla, kirjeellä, avoimella linkillä tai haastattelulla. Kyselyn tilanteesta näkyy, kuka on vastannut ja mitä puuttuu.
    Muistutus lähetetään vain niille, jotka eivät ole vastanneet.
    Kun vastauksia on tarpeeksi, sulkekaa kysely kyselyn tilanteen sivulla. Sen voi avata uudelleen vuorokauden ajan.
help-page-results =
    Tulokset tulevat näkyviin, kun vastaajia on tarpeeksi. Solut, joissa vastauksia on liian vähän, on piilotettu, jotta ketään ei voi tunnistaa.
    Positiivinen kuilu tarkoittaa, että odotetaan enemmän kuin saadaan.
    Tulokset voi ladata taulukkona, kaaviona tai raporttina.
help-page-finding =
    Havainto kertoo yhdellä virkkeellä, mitä kuilu tarkoittaa. Tehkää se suhteen sivulla: virke muodostetaan luvuista, ja sitä voi muuttaa.
    Tulostakaa havainnon lomake kohderyhmäkeskustelua varten. Kirjatkaa sen jälkeen arvio päivämäärineen, perusteluineen ja muistioineen: vahvistettu, hylätty tai selitetty.
    Havainto säilyttää luvut, joista se tehtiin. Se voi perustua myös siihen, mitä ihmiset kirjoittivat, tai asiakirjaan.
help-page-practice =
    Hyvä käytäntö kertoo, mitä toinen alue tekee, mitä suhteita varten, millä kustannuksilla ja mistä tiedetään, että se toimii.
    Kirjatkaa myös epäonnistumiset ja keskeytetyt siirrot: ne otetaan huomioon, kun käytännöt asetetaan järjestykseen.
    Kaksi asiantuntijaa arvioi jokaisen käytännön viidellä kriteerillä. Kukaan ei arvioi omaansa. Julkaistulla käytännöllä on julkinen sivu.
help-page-matching =
    Kutakin tarvetta varten muiden alueiden käytännöt asetetaan järjestykseen. Näette, mitä kukin osa lisää, mitä ei voitu sanoa ja kuinka vakaa järjestys on.
    Muuttakaa painoja nähdäksenne, riippuuko järjestys niistä. Kunkin alueen oman listan vieressä on se, mikä on parasta kaikille alueille yhdessä.
    Ehdottakaa vastaavuutta, sopikaa päivästä ja täyttäkää kontekstilomake ennen kuin mitään siirretään.
help-page-pilot =
    Pilotti alkaa kuilusta ja kertoo, kuinka pieni sen pitää olla seuraavalla kyselykierroksella.
    Kirjatkaa vaiheet, rahat ja indikaattorit; kumppanit raportoivat kausittain, ja johtaja allekirjoittaa. Allekirjoituksen jälkeen muutettu raportti on allekirjoitettava uudelleen.
    Seuraavan kyselykierroksen jälkeen sivu näyttää kuilun ennen ja jälkeen sekä sen, onko muutos sattuman vaihtelua suurempi.
help-page-thread =
    Ketju näyttää tien vastauksista muutokseen: kuilu, havainto, käytäntö, vastaavuus, konteksti, pilotti ja taas sama kuilu.
    Lukekaa ylhäältä alas. Jokainen rivi on tallenne; avaamalla näette, kuka päätti mitä, milloin ja miksi.
help-page-people =
    Ensimmäinen tili on omistajan tili, jolla on kaikki roolit. Muut saavat tarvitsemansa roolit kaikkialle, yhteen tutkimukseen tai yhdelle alueelle.
    Jos sivulle ei pääse, siinä kerrotaan, kuka voi auttaa.
    Jokainen muutos kirjataan tapahtumalokiin.
