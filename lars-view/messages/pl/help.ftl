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
help-page-finding =
    Ustalenie mówi jednym zdaniem, co oznacza luka. Tworzy się je na stronie relacji: zdanie powstaje z liczb i można je zmienić.
    Proszę wydrukować arkusz dla grupy fokusowej, a potem wpisać opinię z datą, uzasadnieniem i protokołem: potwierdzone, odrzucone lub wyjaśnione.
    Ustalenie zachowuje liczby, z których powstało. Może też opierać się na wypowiedziach lub na dokumencie.
help-page-practice =
    Dobra praktyka mówi, co robi inny region, dla jakich relacji, za jaką cenę i co świadczy o tym, że to działa.
    Proszę zapisywać także niepowodzenia i przerwane transfery: liczą się przy porządkowaniu praktyk.
    Każdą praktykę ocenia według pięciu kryteriów dwoje ekspertów. Nikt nie ocenia własnej. Opublikowana praktyka ma stronę publiczną.
help-page-matching =
    Dla każdej potrzeby praktyki innych regionów są uporządkowane. Widać, co wnosi każda część, czego nie dało się określić i jak trwała jest kolejność.
    Zmiana wag pokaże, czy kolejność od nich zależy. Obok listy najlepszych praktyk dla regionu podano, co jest najlepsze dla wszystkich regionów razem.
    Proszę zaproponować dopasowanie, uzgodnić termin i przed przeniesieniem wypełnić arkusz kontekstu.
help-page-pilot =
    Pilotaż zaczyna się od luki i mówi, jak mała ma być w następnej rundzie badania.
    Proszę wpisać kroki, środki i wskaźniki; partnerzy składają sprawozdania za okresy, a lider je podpisuje. Sprawozdanie zmienione po podpisaniu trzeba podpisać ponownie.
    Po następnej rundzie badania strona pokazuje lukę przed i po oraz to, czy zmiana jest większa od wahań losowych.
help-page-thread =
    Wątek pokazuje drogę od odpowiedzi do zmiany: luka, ustalenie, praktyka, dopasowanie, kontekst, pilotaż i znowu ta sama luka.
    Proszę czytać od góry. Każdy wiersz to zapis; po otwarciu widać, kto, co, kiedy i dlaczego postanowił.
help-page-people =
    Pierwsze konto jest kontem właściciela i ma wszystkie role. Pozostałe osoby dostają potrzebne role wszędzie albo w jednym badaniu lub regionie.
    Jeśli brak dostępu do strony, jest na niej napisane, kto może pomóc.
    Każda zmiana jest zapisywana w dzienniku audytu.
