# Zadania badania.
task-study = Badanie
task-sender = Kto pyta
task-protection = Ochrona danych
task-questionnaire = Kwestionariusz
task-register = Kogo zapytać
task-asking = Badanie ankietowe
task-results = Wyniki
task-findings = Ustalenia
task-public = Publiczna strona projektu
task-next = Dalej:
task-next-study = Opisz badanie
task-next-sender = Podaj, kto pyta
task-next-protection = Wypełnij dane o ochronie danych
task-next-questionnaire = Przygotuj kwestionariusz
task-next-register = Wymień, kogo zapytać
task-next-asking = Sprawdź, kto odpowiedział
task-next-results = Przeczytaj wyniki
task-why-study = Tytuł, regiony i daty są używane na wszystkich stronach.
task-why-sender = Przed wypełnieniem nikogo nie można zaprosić.
task-why-protection = Przed wypełnieniem nic nie zostanie opublikowane ani wysłane.
task-why-questionnaire = Odpowiadać można dopiero po publikacji.
task-why-register = Przy zbyt małej liczbie organizacji większość wyników pozostaje ukryta.
task-why-asking = Prosimy zaprosić jeszcze niezapytanych i przypomnieć tym, którzy nie odpowiedzieli.
task-why-results = Odpowiedziało wystarczająco wiele osób.
task-minutes = { $n ->
    [one] Zajmuje około { $nText } minuty.
    [few] Zajmuje około { $nText } minut.
   *[many] Zajmuje około { $nText } minut.
}
task-state-to-do = Do zrobienia
task-state-begun = W toku
task-state-done = Gotowe
task-state-later = Pojawi się w późniejszej wersji
task-state-next = Dalej
task-needs-answers = Potrzebne odpowiedzi
task-needs-questionnaire = Potrzebny opublikowany kwestionariusz
task-needs-sender = Potrzebne: „Kto pyta” i „Ochrona danych”
task-about-questionnaire = Gotowy albo skopiowany z innego badania
task-about-asking = Zaproszeni: { $asked }, odpowiedzieli: { $answered }
task-about-sender = Instytucja, kontakt i podpis
task-about-protection = Administrator, podstawa prawna, kontakt, okres przechowywania
task-about-register = { $n ->
    [0] W rejestrze nie ma jeszcze nikogo
    [one] { $nText } organizacja w rejestrze
    [few] { $nText } organizacje w rejestrze
   *[many] { $nText } organizacji w rejestrze
}
task-all-done = { $n ->
    [one] { $nText } zadanie, gotowe
    [few] { $nText } zadania, wszystkie gotowe
   *[many] { $nText } zadań, wszystkie gotowe
}
task-list = Zadania
task-known = Co już wiadomo
task-this-study = To badanie
task-lead-new = Do wyników prowadzi osiem zadań. Każde można przerwać i podjąć później.
task-about-findings = { $n ->
    [0] Nie ma jeszcze ustaleń
    [one] { $nText } ustalenie, z opinią: { $judged }
    [few] { $nText } ustalenia, z opinią: { $judged }
    [many] { $nText } ustaleń, z opinią: { $judged }
   *[other] { $nText } ustalenia, z opinią: { $judged }
}
task-next-findings = Omów ustalenia z grupą fokusową
task-why-findings = Liczba staje się ustaleniem, gdy ocenią ją osoby znające region.
task-needs-results = Potrzebne wyniki
