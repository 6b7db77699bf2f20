# Nić od luki do zmiany.
thread-again = Ta sama luka, zapytano ponownie
thread-alike = warunków jest tu prawie takich samych
thread-answers = Odpowiedzi
thread-answers-title = Ludzie powiedzieli, czego oczekują i co otrzymują
thread-bar = Nić tej strony
thread-branches = Stąd także
thread-context = Kontekst
thread-cut = Części tej nici należą do regionów, do których nie mają Państwo dostępu.
thread-data = Jako dane (JSON)
thread-figure = Luka przed i po
thread-finding = Ustalenie
thread-gap = Luka
thread-indicator = { $title }; cel { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = Sprawdza to w praktyce: { $owner }.
thread-lead-practice = Istnieje na to dobra praktyka ({ $place }): { $title }.
thread-lesson = Wniosek na przyszłość
thread-match = Dopasowanie
thread-match-assigned = Należy też do najlepszego przydziału dla wszystkich regionów łącznie.
thread-match-title = Miejsce { $place } z { $of } dla tej potrzeby
thread-now = Luka wynosiła { $before }, a teraz wynosi { $now }.
thread-of = { $good } z { $all }
thread-others = Inne nici tego badania
thread-parts = z 1: { $parts }
thread-people = { $n ->
    [one] osoba odpowiedziała
    [few] osoby odpowiedziały
    [many] osób odpowiedziało
   *[other] osoby odpowiedziało
}
thread-pilot = Pilotaż
thread-practice = Dobra praktyka w innym miejscu
thread-review = Recenzja
thread-title = Nić
thread-to-come = jeszcze nie
thread-whole = Zobacz całą nić
thread-worked = miejsc, w których się sprawdziła
thread-worked-unknown = Nie wiadomo, gdzie jeszcze się sprawdziła.
