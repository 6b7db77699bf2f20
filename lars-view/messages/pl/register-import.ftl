# Import rejestru: plik, kolumny i słowa, podgląd.
register-import-add = Importuj jako nową
register-import-after = Po imporcie
register-import-again = Odśwież podgląd
register-import-alike = { $n ->
    [one] { $nText } możliwy duplikat
    [few] { $nText } możliwe duplikaty
    [many] { $nText } możliwych duplikatów
   *[other] { $nText } możliwego duplikatu
}
register-import-alike-hint = Prosimy zdecydować o każdym wierszu. Wiersze pozostawione bez zmian nie zostaną zaimportowane.
register-import-before = Teraz
register-import-case = Przypadek dla wszystkich wierszy
register-import-case-in-file = jak w pliku
register-import-changed = { $n ->
    [one] { $nText } zmieniona
    [few] { $nText } zmienione
    [many] { $nText } zmienionych
   *[other] { $nText } zmienionej
}
register-import-changes = Zmiany w organizacjach z rejestru
register-import-choose = Proszę wybrać
register-import-columns = Kolumny pliku
register-import-decision = Decyzja
register-import-drop = Odrzuć plik
register-import-dropped = Plik został odrzucony. Nic nie zaimportowano.
register-import-example = Pierwsza wartość
register-import-faults = Pliku nie można jeszcze zaimportować
register-import-faults-hint = Proszę wybrać poniżej, co oznaczają słowa i kolumny, albo poprawić plik i przesłać go ponownie.
register-import-field = Pole rejestru
register-import-from = Z pliku „{ $file }”
register-import-gone = Nie ma przesłanego pliku do importu. Prosimy przesłać go ponownie.
register-import-groups = { $n ->
    [one] { $nText } wizytówka grupy nie zostanie zaimportowana.
    [few] { $nText } wizytówki grup nie zostaną zaimportowane.
    [many] { $nText } wizytówek grup nie zostanie zaimportowanych.
   *[other] { $nText } wizytówki grup nie zostanie zaimportowane.
}
register-import-header = Wiersz z nagłówkami
register-import-heading = Nagłówek w pliku
register-import-ignore = Bez importu
register-import-in-file = W pliku
register-import-kinds = CSV, XLSX, ODS, XLS lub wizytówki (vCard). Nagłówki w dowolnym z dziesięciu języków, w dowolnej kolejności.
register-import-known = { $n ->
    [one] { $nText } bez zmian
    [few] { $nText } bez zmian
    [many] { $nText } bez zmian
   *[other] { $nText } bez zmian
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } wiersz. Nic jeszcze nie zaimportowano.
    [few] { $file }: { $nText } wiersze. Nic jeszcze nie zaimportowano.
    [many] { $file }: { $nText } wierszy. Nic jeszcze nie zaimportowano.
   *[other] { $file }: { $nText } wiersza. Nic jeszcze nie zaimportowano.
}
register-import-line = Wiersz
register-import-look-again = Zmieniono kolumny lub słowa. Prosimy sprawdzić podgląd, a potem zaimportować.
register-import-means = Znaczenie
register-import-new = { $n ->
    [one] { $nText } nowa
    [few] { $nText } nowe
    [many] { $nText } nowych
   *[other] { $nText } nowej
}
register-import-new-title = Nowe organizacje
register-import-other = Możliwy duplikat wpisu
register-import-previewed = Podgląd został odświeżony.
register-import-register-changed = Plik lub rejestr zmienił się w międzyczasie. Prosimy sprawdzić podgląd, a potem zaimportować.
register-import-same = Ta sama organizacja: zaktualizuj ją
register-import-sheet = Rejestr
register-import-skip = Nie importuj
register-import-template = Szablon (XLSX) z listami wyboru
register-import-title = Import do rejestru
register-import-upload = Prześlij i pokaż podgląd
register-import-upload-lead = Prosimy przesłać listę z jednym wierszem dla każdej organizacji. Zmiany widać przed importem.
register-import-wait = Przesłany plik jest przechowywany w postaci zaszyfrowanej przez 30 minut, a potem usuwany.
register-import-waiting = Plik czeka na import: przejdź do podglądu
register-import-why = Powód
register-import-word = Słowo w pliku
register-import-word-empty = Pozostaw puste
register-import-words = Słowa z pliku nieznane w tym badaniu
register-import-words-hint = Wystarczy raz wybrać znaczenie każdego słowa. Badanie zapamięta je dla następnego pliku.
