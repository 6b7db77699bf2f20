# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = läste vad de svarande skrev
audit-act-tagged-answers = ändrade etiketter på vad de svarande skrev
open-answer-title = Egna ord
open-answer-lead = Vad de svarande skrev. Det publiceras aldrig; du läser det eftersom du får exportera svar, och det noteras i granskningsloggen. Ordningen säger inget om vem som svarade när.
open-answer-hint = Etiketter samlar svar om samma sak. Skilj dem åt med kommatecken; högst tio med upp till 40 tecken.
open-answer-tags = Etiketter
open-answer-tag = Etikett
open-answer-save = Spara etiketter
open-answer-saved = Etiketterna är sparade.
open-answer-fault = Högst tio etiketter med upp till 40 tecken, åtskilda med kommatecken.
open-answer-no-question = Frågeformuläret har ingen fråga som besvaras med egna ord.
open-answer-none = Ingen har svarat på frågan.
open-answer-none-chosen = Inget svar passar det valet.
open-answer-anonymous = Studien är anonym. Det som skrevs finns i svarsfilen på sidan Export, som bara lämnar ut hela uppsättningar.
open-answer-read = Läs vad som skrevs
