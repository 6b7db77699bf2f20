# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = luges vastajate oma sõnadega antud vastuseid
audit-act-tagged-answers = muutis vastajate vastuste märksõnu
open-answer-title = Oma sõnadega
open-answer-lead = Mida vastajad kirjutasid. Seda ei avaldata kunagi; teie loete seda, sest võite vastuseid eksportida, ja see märgitakse auditilogisse. Järjekord ei ütle, kes millal vastas.
open-answer-hint = Märksõnad koondavad sama asja puudutavad vastused. Eraldage need komadega; kõige rohkem kümme, igaüks kuni 40 tähemärki.
open-answer-tags = Märksõnad
open-answer-tag = Märksõna
open-answer-save = Salvesta märksõnad
open-answer-saved = Märksõnad on salvestatud.
open-answer-fault = Kõige rohkem kümme kuni 40 tähemärgiga märksõna, eraldatud komadega.
open-answer-no-question = Küsimustikus ei ole ühtegi küsimust, millele vastatakse oma sõnadega.
open-answer-none = Sellele küsimusele ei ole keegi vastanud.
open-answer-none-chosen = Sellele valikule ei vasta ükski vastus.
open-answer-anonymous = Uuring on anonüümne. Kirjutatu on vastuste failis lehel „Eksport“, kus seda väljastatakse ainult tervete kogumitena.
open-answer-read = Loe, mida kirjutati
