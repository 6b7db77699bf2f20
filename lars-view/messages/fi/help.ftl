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
help-page-people =
    Ensimmäinen tili on omistajan tili, jolla on kaikki roolit. Muut saavat tarvitsemansa roolit kaikkialle, yhteen tutkimukseen tai yhdelle alueelle.
    Jos sivulle ei pääse, siinä kerrotaan, kuka voi auttaa.
    Jokainen muutos kirjataan tapahtumalokiin.
