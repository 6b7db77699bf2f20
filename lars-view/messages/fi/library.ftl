# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Tyhjä kyselylomake
library-capacity = Kuinka hyvin alueemme toteuttaa älykkään erikoistumisen strategiaansa (itsearviointi)
library-capacity-analysis = Meillä on ajantasainen analyysi siitä, mikä hidastaa innovointia ja digitalisaatiota.
library-capacity-cooperation = Yritykset, tutkimus, julkiset toimijat ja kansalaisyhteiskunta tekevät hyvää yhteistyötä uusien liiketoimintamahdollisuuksien etsimisessä (yrittäjämäinen etsintäprosessi).
library-capacity-improvement = Teemme toimia, jotka parantavat tutkimus- ja innovaatiojärjestelmäämme.
library-capacity-institution = Strategiasta vastaa toimivaltainen elin, jolla on henkilöstö ja valtuudet.
library-capacity-international = Teemme painopistealoillamme yhteistyötä ulkomaisten kumppanien kanssa.
library-capacity-introduction = Arvioikaa, miten alueenne toteuttaa nykyisin älykkään erikoistumisen strategiaansa. Väittämiä on seitsemän. Ne perustuvat edellytyksiin, jotka Euroopan unioni asettaa tällaisille strategioille. Vastaaminen vie noin viisi minuuttia.
library-capacity-monitoring = Seuranta ja arviointi osoittavat meille, toimiiko strategia.
library-capacity-next = Mitä alueen pitäisi tehdä seuraavaksi?
library-capacity-title = Alueenne strategia
library-capacity-transition = Tuemme yrityksiä ja ihmisiä teollisuuden muutosprosessissa.
library-relations-3 = Odotus ja kokemus kolmen toimijaryhmän välillä
library-relations-4 = Neljän toimijaryhmän keskinäiset odotukset ja kokemukset (LARS-kysely)
library-relations-5 = Viiden toimijaryhmän keskinäiset odotukset ja kokemukset, mukana ympäristöjärjestöt
library-relations-introduction =
    Kiitos osallistumisestanne. Teiltä kysytään monenlaisista kumppaneista, kustakin omalla alueellanne, muualla maassa ja ulkomailla.

    Annatte kustakin kaksi arviota: mitä odotatte yhteistyöltä ja mitä koette. Oikeita tai vääriä vastauksia ei ole.
library-scale-high = täysin samaa mieltä
library-scale-low = täysin eri mieltä
library-seminar = Palaute seminaarista
library-seminar-apply = Aiotteko käyttää jotakin siitä työssänne?
library-seminar-apply-no = En
library-seminar-apply-partly = Osittain
library-seminar-apply-yes = Kyllä
library-seminar-clear = Esitykset olivat selkeitä.
library-seminar-introduction = Kiitos osallistumisestanne. Palautteenne auttaa tekemään seuraavasta tilaisuudesta paremman. Vastaaminen vie kaksi minuuttia.
library-seminar-learned = Mikä oli tärkein asia, jonka opitte?
library-seminar-missing = Mitä jäitte kaipaamaan?
library-seminar-title = Seminaari
library-seminar-useful = Seminaarista oli hyötyä työssäni.
