# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = odczytano odpowiedzi respondentów własnymi słowami
audit-act-tagged-answers = zmieniono etykiety odpowiedzi respondentów
open-answer-title = Własnymi słowami
open-answer-lead = Co napisali respondenci. Nie jest to nigdy publikowane; widzą to Państwo, ponieważ mogą Państwo eksportować odpowiedzi, a odczyt jest zapisywany w dzienniku zdarzeń. Kolejność nie mówi, kto kiedy odpowiedział.
open-answer-hint = Etykiety zbierają odpowiedzi na ten sam temat. Należy je oddzielać przecinkami; najwyżej dziesięć, każda do 40 znaków.
open-answer-tags = Etykiety
open-answer-tag = Etykieta
open-answer-save = Zapisz etykiety
open-answer-saved = Etykiety zapisano.
open-answer-fault = Najwyżej dziesięć etykiet do 40 znaków, oddzielonych przecinkami.
open-answer-no-question = W kwestionariuszu nie ma pytania, na które odpowiada się własnymi słowami.
open-answer-none = Nikt nie odpowiedział na to pytanie.
open-answer-none-chosen = Żadna odpowiedź nie pasuje do tego wyboru.
open-answer-anonymous = Badanie jest anonimowe. Wypowiedzi znajdują się w pliku odpowiedzi na stronie „Eksport”, gdzie są wydawane tylko w całych zestawach.
open-answer-read = Przeczytaj, co napisano
