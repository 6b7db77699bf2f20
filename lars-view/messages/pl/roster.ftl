# Wskazywanie partnerów i sieć organizacji.

roster-add = Dodaj organizację
roster-chart-description = Sieć organizacji i grup. { $ties ->
        [one] { $tiesText } strzałka prowadzi
        [few] { $tiesText } strzałki prowadzą
        [many] { $tiesText } strzałek prowadzi
       *[other] { $tiesText } strzałki prowadzi
    } od wskazującego do wskazanego partnera. Szersza strzałka oznacza silniejszą współpracę. Wypełnione figury to organizacje, które zgodziły się na podanie nazwy, kontury to grupy. Tabela zawiera wszystkie powiązania.
roster-chart-measure = Szerokość strzałki: średnia siła współpracy, od 1 do 10. Wypełnione: organizacje, które zgodziły się na podanie nazwy. Kontur: wszystkie pozostałe, według grup.
roster-chart-name = Sieć organizacji
roster-chart-title = Najczęściej wskazywany partner: { $name } ({ $n ->
        [one] { $nText } respondent
        [few] { $nText } respondentów
        [many] { $nText } respondentów
       *[other] { $nText } respondenta
    })
roster-find = Wyszukaj nazwy w rejestrze
roster-find-hint = Od trzech liter podpowiadane są organizacje z rejestru tego badania. Można też wpisać dowolną inną nazwę.
roster-found = W rejestrze:
roster-head-between = Pośrednictwo (od 0 do 1)
roster-head-from = Kto wskazuje
roster-head-named-by = Wskazujący (organizacje i grupy)
roster-head-node = Organizacja lub grupa
roster-head-strength = Średnia siła
roster-head-strengths = Suma średnich sił
roster-head-to = Wskazany partner
roster-left = { $n ->
        [one] Nie narysowano { $nText } organizacji lub grupy o mniejszej liczbie powiązań; jest w tabeli.
        [few] Nie narysowano { $nText } organizacji i grup o mniejszej liczbie powiązań; są w tabeli.
        [many] Nie narysowano { $nText } organizacji i grup o mniejszej liczbie powiązań; są w tabeli.
       *[other] Nie narysowano { $nText } organizacji i grup o mniejszej liczbie powiązań; są w tabeli.
    }
roster-named = Nazwa mojej organizacji może być pokazana w sieci organizacji
roster-named-hint = Wówczas pokazani są także wskazani tu partnerzy i siła współpracy. Partnerzy występują z nazwy tylko wtedy, gdy sami wyrazili zgodę. Bez Państwa zgody organizacja jest liczona wyłącznie w swojej grupie.
roster-nodes-caption = Pozycja w sieci
roster-none = Powiązań z tego pytania nie można pokazać.
roster-rule = Organizacje są wymieniane z nazwy tylko za ich zgodą. Wszystkie pozostałe są liczone w grupach; powiązanie między grupami jest pokazywane, gdy liczba respondentów wynosi co najmniej { $least }.
roster-table-caption = Powiązania między organizacjami i grupami
roster-tie = { $from } → { $to }: siła { $strength }, { $n ->
        [one] { $nText } respondent
        [few] { $nText } respondentów
        [many] { $nText } respondentów
       *[other] { $nText } respondenta
    }
roster-whole = Udział istniejących powiązań we wszystkich możliwych (gęstość): { $density }. Udział wzajemnych wśród nich (wzajemność): { $reciprocity }.
