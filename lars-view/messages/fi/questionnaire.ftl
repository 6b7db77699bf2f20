# Vakiolomake. Tekstit kopioidaan lomakkeen versioon, kun se julkaistaan.
questionnaire-introduction =
    Kiitos osallistumisestanne. Teiltä kysytään neljänlaisista kumppaneista: yrityksistä, tutkimuslaitoksista ja korkeakouluista, julkisista toimijoista ja kansalaisyhteiskunnasta, kustakin omalla alueellanne, muualla maassa ja ulkomailla.

    Annatte kustakin kaksi arviota: mitä odotatte yhteistyöltä ja mitä koette. Oikeita tai vääriä vastauksia ei ole.
questionnaire-privacy =
    Tutkimuksessa tallennetaan vastauksenne, ryhmänne (yritys, tutkimus, julkinen toimija tai kansalaisyhteiskunta) ja vastausaika. Nimeänne ei tallenneta. Tulokset näytetään vain niin suurista ryhmistä, ettei ketään voi tunnistaa.

    Vastauksianne käytetään vain tähän tutkimukseen. Voitte muuttaa niitä henkilökohtaisella linkillänne vastausajan loppuun asti. Kysymyksiinne vastaa henkilö, joka lähetti teille linkin.
questionnaire-consent = Olen lukenut tämän ja suostun osallistumaan.
questionnaire-expectation = Kuinka paljon odotatte yhteistyöltä näiden kumppanien kanssa?
questionnaire-experience = Kuinka paljon saatte tästä yhteistyöstä nykyisin?
questionnaire-importance = Kuinka tärkeää yhteistyö on teille?
questionnaire-low = hyvin vähän
questionnaire-high = hyvin paljon
questionnaire-no-contact = Ei yhteyttä
questionnaire-dont-know = En osaa sanoa
questionnaire-results = Tulokset valmistuvat vastausajan päätyttyä. Kutsun lähettäjä kertoo, mistä ne löytyvät.
questionnaire-size = Kuinka monta ihmistä organisaatiossanne työskentelee?
questionnaire-size-micro = 1–9
questionnaire-size-small = 10–49
questionnaire-size-medium = 50–249
questionnaire-size-large = 250 tai enemmän
questionnaire-years = Kuinka kauan olette tehnyt tällä alalla innovaatioyhteistyötä muiden kanssa?
questionnaire-years-few = Alle 3 vuotta
questionnaire-years-some = 3–10 vuotta
questionnaire-years-many = Yli 10 vuotta
questionnaire-hinders = Mikä haittaa yhteistyötä eniten?
questionnaire-helps = Mikä toimii hyvin, ja miksi?
questionnaire-open-hint = Älkää mainitko henkilöiden nimiä.
