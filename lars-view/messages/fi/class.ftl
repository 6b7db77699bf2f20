# Mitä kuilu kertoo suhteesta, ja miksi luku puuttuu.

class-dormant = Uinuva
    .inside = uinuva
    .meaning = Odotukset ovat vähäiset ja kuilu on pieni. Kyse on puuttuvasta yhteydestä, ei hyvästä.
class-exceeded = Odotukset ylittyvät
    .inside = odotukset ylittyvät
    .meaning = Vastaajat kokevat selvästi enemmän kuin odottavat.
class-noise = Virhemarginaalin rajoissa
    .inside = virhemarginaalin rajoissa
    .joined = { $class }, virhemarginaalin rajoissa
    .meaning = Kuilun 95 prosentin luottamusväliin mahtuu myös toisen luokan kuiluja. Pelkkä sattuma voisi vaihtaa luokan.
class-too-few = Liian vähän vastauksia
    .inside = liian vähän vastauksia
    .meaning = Vastaajia on vähemmän kuin tässä tutkimuksessa vaaditaan tulosten näyttämiseen. Mitään ei julkaista, ei edes vastaajien määrää.
class-undefined-no-data = ei määritelty: ei aineistoa
class-undefined-no-variation = ei määritelty: kaikki vastaukset ovat samat
class-undefined-not-requested = ei laskettu
class-undefined-too-few = ei määritelty: liian vähän vastauksia
class-unmet = Odotukset eivät täyty
    .inside = odotukset eivät täyty
    .meaning = Vastaajat odottavat selvästi enemmän kuin kokevat.
class-working = Toimiva
    .inside = toimiva
    .meaning = Odotukset ovat suuret ja kuilu on pieni. Suhde toimii.
