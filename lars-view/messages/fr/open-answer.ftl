# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = lecture des réponses libres
audit-act-tagged-answers = étiquettes des réponses libres modifiées
open-answer-title = Réponses libres
open-answer-lead = Ce que les répondants ont écrit. Ces réponses ne sont jamais publiées ; vous les lisez parce que vous pouvez exporter les réponses, et cette lecture est inscrite au journal d’audit. L’ordre ne dit pas qui a répondu ni quand.
open-answer-hint = Les étiquettes rassemblent les réponses sur un même sujet. Séparez-les par des virgules ; dix au plus, de 40 caractères au plus.
open-answer-tags = Étiquettes
open-answer-tag = Étiquette
open-answer-save = Enregistrer les étiquettes
open-answer-saved = Les étiquettes sont enregistrées.
open-answer-fault = Dix étiquettes au plus, de 40 caractères au plus, séparées par des virgules.
open-answer-no-question = Le questionnaire ne comporte pas de question à réponse libre.
open-answer-none = Personne n’a répondu à cette question.
open-answer-none-chosen = Aucune réponse ne correspond à ce choix.
open-answer-anonymous = L’étude est anonyme. Les réponses libres figurent dans le fichier des réponses de la page Export, qui ne les livre que par ensembles entiers.
open-answer-read = Lire ce qui a été écrit
