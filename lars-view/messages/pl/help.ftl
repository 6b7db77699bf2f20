# Przewodnik w programie: jeden komunikat na stronę, każdy wiersz to akapit; pierwszy wiersz stoi też obok stron, do których pasuje.
help-title = Przewodnik
help-page-start =
    Badanie prowadzi od pytania „kogo zapytać” do raportu w ośmiu zadaniach. Wymienia je strona badania; widać tam, które jest następne.
    Każde zadanie można przerwać i podjąć później; to, co zapisano, zostaje.
    Badanie przykładowe pokazuje wszystkie strony z symulowanymi odpowiedziami. Nic, co się tam robi, nie jest do nikogo wysyłane.
help-page-study =
    Prosimy podać tytuł badania, wybrać regiony i określić czas badania.
    Wystarczy wpisać część nazwy regionu, nacisnąć „Szukaj” i zaznaczyć potrzebne. Region spoza listy można wpisać w pustym wierszu.
    Kody, strefa czasowa i najmniejsza pokazywana grupa są w części „Zaawansowane”. W większości badań nie trzeba ich zmieniać.
help-page-sender =
    Prosimy podać, która instytucja pyta, kto podpisuje i do kogo pisać. Respondenci czytają to na pierwszej stronie, w każdym e-mailu i w każdym liście.
    Należy wypełnić raz w każdym języku badania. Logo nie jest wymagane: PNG lub JPEG, najwyżej 200 kB.
    Przed wypełnieniem tej strony nikogo nie można zaprosić.
help-page-protection =
    Cztery wiersze: kto jest administratorem, jaka jest podstawa prawna, kogo pytać, jak długo przechowuje się odpowiedzi.
    Program tworzy z nich klauzulę informacyjną o przetwarzaniu danych i rejestr czynności przetwarzania jako PDF. Prosimy pokazać je inspektorowi ochrony danych.
    Przed wypełnieniem czterech wierszy nic nie zostanie opublikowane ani wysłane.
help-page-questionnaire =
    Można zacząć od gotowego kwestionariusza lub skopiować go z innego badania. Aby zmienić pytanie, należy je kliknąć.
    Prosimy zaznaczyć języki badania: tylko one są oferowane i wymagają tłumaczenia.
    Kwestionariusz warto wypróbować, a potem opublikować wydanie. Opublikowane wydanie się nie zmienia; zmiany trafią do następnego.
help-page-register =
    Rejestr zawiera organizacje zapraszane do badania. Można je zaimportować z arkusza lub wpisać.
    Tabela „Przed badaniem” mówi, ile będzie ukryte przy obecnych organizacjach i jak małą lukę będzie widać.
    Warto mieć co najmniej dziewięć organizacji w każdej grupie.
help-page-asking =
    Zapraszać można e-mailem, listem, otwartym linkiem lub w wywiadzie. Stan badania pokazuje, kto odpowiedział i czego brakuje.
    Przypomnienia dostają tylko ci, którzy nie odpowiedzieli.
    Gdy odpowiedzi wystarczy, badanie zamyka się na stronie stanu badania. W ciągu doby można je otworzyć ponownie.
help-page-results =
    Wyniki pojawiają się, gdy odpowie wystarczająco wiele osób. Komórki ze zbyt małą liczbą odpowiedzi są ukryte, aby nikogo nie dało się rozpoznać.
    Dodatnia luka oznacza, że oczekuje się więcej, niż się otrzymuje.
    Wyniki można pobrać jako tabelę, wykres lub raport.
help-page-people =
    Pierwsze konto jest kontem właściciela i ma wszystkie role. Pozostałe osoby dostają potrzebne role wszędzie albo w jednym badaniu lub regionie.
    Jeśli brak dostępu do strony, jest na niej napisane, kto może pomóc.
    Każda zmiana jest zapisywana w dzienniku audytu.
