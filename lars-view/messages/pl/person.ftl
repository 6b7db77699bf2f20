# Accounts of staff: signing in, one's own account, people and their roles.
audit-act-closed-account = zamknięcie konta
audit-act-erased-person = usunięcie danych osobowych z zamkniętego konta
audit-act-exported-personal-data = wydanie danych osobowych
audit-act-made-account = założenie konta
audit-act-made-account-link = utworzenie linku do hasła
audit-act-removed-second-factor = wyłączenie logowania dwuetapowego
audit-act-set-password = wybór hasła
audit-act-set-second-factor = włączenie logowania dwuetapowego
audit-act-sign-in-refused = odmowa logowania
audit-act-signed-in = logowanie
person-sign-in-title = Logowanie
person-sign-in-text = Dla zespołu badania. Respondenci nie potrzebują konta: otwierają swój osobisty link.
person-sign-in-no-account = Nie ma jeszcze konta? Zakłada je osoba, która opiekuje się tą instalacją.
person-address = Adres e-mail
person-password = Hasło
person-sign-in-button = Zaloguj się
person-sign-in-wrong = Adres i hasło do siebie nie pasują.
person-sign-in-wait = Zbyt wiele prób. Prosimy odczekać { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
} i spróbować ponownie.
person-code-title = Drugi krok
person-code-text = Prosimy wpisać sześć cyfr z aplikacji uwierzytelniającej albo jeden z kodów odzyskiwania.
person-code = Kod
person-code-wrong = Ten kod nie pasuje albo został już użyty.
person-code-old = Od pierwszego kroku minęło zbyt dużo czasu. Prosimy zalogować się ponownie.
person-link-title = Wybór hasła
person-link-text = Prosimy wybrać hasło dla adresu { $address }. Co najmniej { $shortest } znaków; zdanie jest dobre, menedżer haseł jeszcze lepszy.
person-new-password = Nowe hasło
person-repeat-password = Nowe hasło jeszcze raz
person-old-password = Obecne hasło
person-old-password-wrong = To nie jest obecne hasło.
person-set-password = Zapisz hasło
person-password-set = Hasło zostało zapisane. Można się nim teraz zalogować.
person-password-too-short = Hasło jest za krótkie: potrzeba co najmniej { $shortest } znaków.
person-password-too-long = Hasło jest za długie: wystarczy { $longest } znaków.
person-password-guessable = To hasło łatwo odgadnąć: jest popularne albo zawiera imię, nazwisko, adres lub ciąg sąsiednich klawiszy.
person-password-not-repeated = Hasła się różnią.
person-account-title = Moje konto
person-account-roles = Moje role
person-account-no-roles = Nie przydzielono jeszcze żadnej roli. Prosimy zwrócić się do osoby, która założyła konto.
person-password-title = Hasło
person-password-text = Po zmianie hasła kończą się wszystkie pozostałe sesje.
person-factor-title = Logowanie dwuetapowe
person-factor-on = Logowanie dwuetapowe jest włączone. Po haśle trzeba podać kod z aplikacji uwierzytelniającej.
person-factor-off = Bez logowania dwuetapowego każdy, kto zna hasło, może się zalogować na to konto.
person-factor-codes-left = { $n ->
    [one] Pozostał { $n } kod odzyskiwania.
    [few] Pozostały { $n } kody odzyskiwania.
    [many] Pozostało { $n } kodów odzyskiwania.
   *[other] Pozostało { $n } kodu odzyskiwania.
}
person-factor-begin = Skonfiguruj logowanie dwuetapowe
person-factor-add = Prosimy zeskanować ten kod aplikacją uwierzytelniającą albo wpisać do niej klucz, a następnie podać sześć cyfr, które ona pokazuje.
person-factor-key = Klucz
person-factor-qr = Kod QR klucza, który poniżej podano jako tekst
person-factor-turn-on = Włącz
person-factor-turn-off = Wyłącz
person-factor-codes-title = Kody odzyskiwania
person-factor-codes-text = Kody należy przechowywać w bezpiecznym miejscu. Każdy z nich jeden raz otwiera konto w razie utraty telefonu. Nie można ich pokazać ponownie.
person-sessions-title = Otwarte sesje
person-sessions-text = Sesja kończy się po { $minutes } min bezczynności, a w każdym razie po dwunastu godzinach.
person-session-opened = Otwarta
person-session-seen = Ostatnio użyta
person-session-this = ta
person-session-end = Zakończ
person-list-title = Osoby
person-list-text = Wszyscy, którzy mają konto, oraz co mogą robić. Rola obowiązuje w całej instalacji, w jednym badaniu albo w jednym regionie.
person-list-empty = Nikt nie ma jeszcze konta. Wejście nastąpiło przez jednorazowy link; najpierw należy założyć konto dla siebie.
person-name = Imię i nazwisko
person-standing-active = aktywne
person-standing-invited = hasło nie zostało jeszcze wybrane
person-standing-closed = zamknięte
person-with-factor = z logowaniem dwuetapowym
person-new-title = Nowe konto
person-new-text = Pojawi się link do przekazania. Osoba wybiera za jego pomocą hasło. Działa jeden raz, przez trzy dni.
person-scope-installation = cała instalacja
person-make = Załóż konto
person-taken = Z tym adresem jest już powiązane konto.
person-bad-address = To nie jest adres e-mail.
person-bad-name = Potrzebne jest imię i nazwisko, najwyżej 100 znaków.
person-link-made = Link: { $name }
person-link-made-text = Prosimy skopiować go teraz i przekazać: nie można go pokazać ponownie.
person-give = Przydziel rolę
person-new-link = Nowy link do hasła
person-close = Zamknij konto
person-close-text = Zamknięcie usuwa hasło, role i sesje. Imię i nazwisko pozostają w dzienniku audytu.
person-given = Rola została przydzielona.
person-took = Rola została odebrana.
person-closed = Konto zostało zamknięte.
person-erase = Usuń imię, nazwisko i adres
person-erase-text = Imię, nazwisko i adres zamkniętego konta zostaną trwale usunięte. W dzienniku audytu pozostanie tylko identyfikator.
person-erased = Imię, nazwisko i adres zostały usunięte.
person-erased-name = Usunięte konto
person-data-title = Dane osobowe
person-data-text = Wszystko, co jest przechowywane o tej osobie: konto, role, sesje oraz wpisy dziennika audytu o jej działaniach.
person-data = Moje dane jako plik
person-owner = Pierwsze konto jest kontem właściciela: ma wszystkie role i może je nadawać innym.
person-owner-make = Utwórz konto właściciela
person-roles-change = Zmień role
person-roles-place = Gdzie role obowiązują
person-roles-save = Zapisz role
person-roles-saved = Role zapisano.
person-roles-none = Prosimy zaznaczyć co najmniej jedną rolę
