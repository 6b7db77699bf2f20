# Osobiste odnośniki.
invitation-show-title = Osobiste odnośniki
invitation-show-text = Każdy respondent otrzymuje własny odnośnik i nie potrzebuje konta. Odnośnik wyświetla się tylko raz, przy utworzeniu.
invitation-made = Nowe odnośniki
invitation-made-text = Prosimy je teraz skopiować: nie będzie można ich ponownie wyświetlić.
invitation-new-title = Tworzenie nowych odnośników
invitation-no-open-wave = Żadna fala tego badania nie jest otwarta, więc obecnie nikt nie może odpowiadać.
invitation-count = Liczba odnośników
invitation-make = Utwórz odnośniki
invitation-respondent = Respondent
invitation-link = Odnośnik
invitation-board-title = Kto otrzymał zaproszenie
invitation-board-empty = Nie utworzono jeszcze odnośników. Odpowiedzi z plików ich nie potrzebują.
invitation-standing = Stan
invitation-standing-not-opened = Nie rozpoczęto
invitation-standing-started = Rozpoczęto
invitation-standing-finished = Wysłano
invitation-data = Dane jako plik
