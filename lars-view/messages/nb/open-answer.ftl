# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = leste det respondentene skrev
audit-act-tagged-answers = endret etiketter på det respondentene skrev
open-answer-title = Egne ord
open-answer-lead = Det respondentene skrev. Det publiseres aldri; du leser det fordi du kan eksportere svar, og det noteres i revisjonsloggen. Rekkefølgen sier ikke noe om hvem som svarte når.
open-answer-hint = Etiketter samler svar om det samme. Skill dem med komma; høyst ti på opptil 40 tegn.
open-answer-tags = Etiketter
open-answer-tag = Etikett
open-answer-save = Lagre etiketter
open-answer-saved = Etikettene er lagret.
open-answer-fault = Høyst ti etiketter på opptil 40 tegn, skilt med komma.
open-answer-no-question = Spørreskjemaet har ingen spørsmål som besvares med egne ord.
open-answer-none = Ingen har svart på dette spørsmålet.
open-answer-none-chosen = Ingen svar passer til dette valget.
open-answer-anonymous = Studien er anonym. Det som ble skrevet, står i svarfilen på siden Eksport, som bare gir det ut i hele sett.
open-answer-read = Les det som ble skrevet
