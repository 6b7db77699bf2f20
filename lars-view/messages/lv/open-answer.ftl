# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = lasītas respondentu pašu rakstītās atbildes
audit-act-tagged-answers = respondentu rakstītajām atbildēm pievienotas vai noņemtas birkas
open-answer-title = Pašu vārdiem
open-answer-lead = Respondentu rakstītās atbildes. Tās nekad netiek publicētas; jūs tās redzat, jo drīkstat eksportēt atbildes, un tas tiek ierakstīts audita žurnālā. Secība neliecina, kurš kad atbildējis.
open-answer-hint = Birkas palīdz atrast kopā atbildes par vienu un to pašu. Atdaliet tās ar komatiem; ne vairāk kā desmit, katra līdz 40 rakstzīmēm.
open-answer-tags = Birkas
open-answer-tag = Birka
open-answer-save = Saglabāt birkas
open-answer-saved = Birkas ir saglabātas.
open-answer-fault = Ne vairāk kā desmit birkas līdz 40 rakstzīmēm katra, atdalītas ar komatiem.
open-answer-no-question = Anketā nav jautājuma, uz kuru atbild pašu vārdiem.
open-answer-none = Uz šo jautājumu neviens nav atbildējis.
open-answer-none-chosen = Šai izvēlei neatbilst neviena atbilde.
open-answer-anonymous = Pētījums ir anonīms. Uzrakstītais ir atbilžu datnē lapā “Eksports”, kur to izsniedz tikai veselās kopās.
open-answer-read = Lasīt uzrakstīto
