# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = Antworten in eigenen Worten gelesen
audit-act-tagged-answers = Schlagwörter von Antworten geändert
open-answer-title = In eigenen Worten
open-answer-lead = Was die Befragten geschrieben haben. Es wird nie veröffentlicht; Sie lesen es, weil Sie Antworten exportieren dürfen, und das Lesen steht im Protokoll. Die Reihenfolge sagt nichts darüber, wer wann geantwortet hat.
open-answer-hint = Schlagwörter führen Antworten zum selben Thema zusammen. Trennen Sie sie durch Kommas; höchstens zehn mit je bis zu 40 Zeichen.
open-answer-tags = Schlagwörter
open-answer-tag = Schlagwort
open-answer-save = Schlagwörter speichern
open-answer-saved = Die Schlagwörter sind gespeichert.
open-answer-fault = Höchstens zehn Schlagwörter mit je bis zu 40 Zeichen, durch Kommas getrennt.
open-answer-no-question = Der Fragebogen enthält keine Frage, die in eigenen Worten beantwortet wird.
open-answer-none = Diese Frage hat niemand beantwortet.
open-answer-none-chosen = Zu dieser Auswahl passt keine Antwort.
open-answer-anonymous = Die Studie ist anonym. Das Geschriebene steht in der Datei der Antworten auf der Seite „Export“, die es nur in ganzen Sätzen herausgibt.
open-answer-read = Lesen, was geschrieben wurde
