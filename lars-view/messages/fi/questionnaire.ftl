# Vakiolomake. Tekstit kopioidaan lomakkeen versioon, kun se julkaistaan.
questionnaire-introduction =
    Kiitos, että osallistut. Sinulta kysytään neljänlaisista kumppaneista: yritykset, tutkimus, julkiset toimijat ja kansalaisyhteiskunta, kukin omalla alueellasi, muualla maassa ja ulkomailla.

    Annat kustakin kaksi arviota: mitä odotat yhteistyöltä ja mitä koet. Vastaaminen vie noin kymmenen minuuttia. Oikeita tai vääriä vastauksia ei ole.
questionnaire-privacy =
    Tutkimus tallentaa vastauksesi, ryhmäsi (yritys, tutkimus, julkinen toimija tai kansalaisyhteiskunta) ja vastausajan. Nimeäsi se ei tallenna. Tulokset näytetään vain niin suurista ryhmistä, ettei ketään voi tunnistaa.

    Vastauksiasi käytetään vain tähän tutkimukseen. Voit muuttaa tai poistaa ne henkilökohtaisella linkilläsi vastausajan loppuun asti. Kysymyksiin vastaa se, joka lähetti sinulle linkin.
questionnaire-consent = Olen lukenut tämän ja suostun osallistumaan.
questionnaire-expectation = Miten paljon odotat yhteistyöltä näiden kumppanien kanssa?
questionnaire-experience = Miten paljon saat siitä nykyisin?
questionnaire-importance = Miten tärkeää yhteistyö on sinulle?
questionnaire-low = hyvin vähän
questionnaire-high = hyvin paljon
questionnaire-no-contact = Ei yhteyttä
questionnaire-dont-know = En osaa sanoa
questionnaire-results = Tulokset valmistuvat vastausajan päätyttyä. Kutsun lähettäjä kertoo, mistä ne löytyvät.
questionnaire-size = Montako ihmistä organisaatiossasi työskentelee?
questionnaire-size-micro = 1–9
questionnaire-size-small = 10–49
questionnaire-size-medium = 50–249
questionnaire-size-large = 250 tai enemmän
questionnaire-years = Miten kauan olet tehnyt tällä alalla innovaatioyhteistyötä muiden kanssa?
questionnaire-years-few = Alle 3 vuotta
questionnaire-years-some = 3–10 vuotta
questionnaire-years-many = Yli 10 vuotta
questionnaire-hinders = Mikä haittaa yhteistyötä eniten?
questionnaire-helps = Mikä toimii hyvin, ja miksi?
questionnaire-open-hint = Älä mainitse henkilöiden nimiä.
