# Personliga länkar.
invitation-show-title = Personliga länkar
invitation-show-text = Varje svarande får en egen länk och behöver inget konto. En länk visas en gång, när den skapas.
invitation-made = Nya länkar
invitation-made-text = Kopiera dem nu: de kan inte visas igen.
invitation-new-title = Skapa nya länkar
invitation-no-open-wave = Ingen omgång i studien är öppen, så ingen kan svara just nu.
invitation-count = Hur många
invitation-make = Skapa länkar
invitation-respondent = Svarande
invitation-link = Länk
invitation-board-title = Vilka som är inbjudna
invitation-board-empty = Inga länkar har skapats ännu. Svar som hämtas från filer behöver ingen länk.
invitation-standing = Status
invitation-standing-not-opened = Inte påbörjat
invitation-standing-started = Påbörjat
invitation-standing-finished = Inskickat
invitation-data = Uppgifter som fil
