# Poczta: zaproszenia, przypomnienia, wiadomości o kontach i co się z nimi stało.
audit-act-noted-bounce = zapisanie, czy wiadomości docierają na adres
audit-act-planned-reminders = ustalenie terminów przypomnień
mail-sent-local = Nie skonfigurowano serwera poczty, więc nic nie jest wysyłane. Napisane wiadomości, które można przeczytać w sekcji „E-mail”: { $nText }
mail-show-title = Zapraszanie pocztą elektroniczną
mail-show-lead = Na każdy adres wysyłana jest wiadomość z osobistym linkiem. Adresy są przechowywane oddzielnie od odpowiedzi i zaszyfrowane; widzą je tylko osoby, które mogą zapraszać.
mail-local = Serwer poczty nie jest ustawiony, więc nic nie opuszcza tego komputera: wiadomości czekają, a osoba zarządzająca kontami może je przeczytać w części „Poczta”.
mail-faults-title = Nic nie zostało wysłane
mail-fault-none = Prosimy podać co najmniej jeden adres.
mail-fault-many = W jednym formularzu mieści się najwyżej 500 adresów i 2000 znaków własnego tekstu.
mail-fault-address = „{ $value }” nie jest adresem e-mail. Prosimy podać po jednym adresie w wierszu.
mail-fault-invited = { $value }: ta osoba została już zaproszona w tej fali.
mail-fault-twice = { $value } występuje na liście dwa razy.
mail-fault-plan = Liczba dni musi być całkowita, od 0 do 365, a liczba przypomnień od 0 do 3.
mail-new-title = Napisz do kolejnych osób
mail-language = Język wiadomości
mail-addresses = Adresy
mail-addresses-hint = Po jednym adresie w wierszu, wszystkie z tego samego regionu, fali badania i grupy.
mail-own = Własny tekst na początku wiadomości
mail-preview = Co zostanie wysłane
mail-preview-to = Do
mail-preview-button = Podgląd
mail-send = Wyślij
mail-sent = { $n ->
    [one] { $nText } wiadomość jest w drodze.
    [few] { $nText } wiadomości są w drodze.
    [many] { $nText } wiadomości jest w drodze.
   *[other] { $nText } wiadomości jest w drodze.
}
mail-reminders-title = Przypomnienia
mail-reminders-text = Przypomnienie dostają tylko osoby, które nie wysłały odpowiedzi, najwyżej trzy razy, i nigdy te, które nie chcą więcej poczty. 0 dni: nikt nie dostaje przypomnienia automatycznie.
mail-plan-days = Liczba dni po ostatniej wiadomości
mail-plan-most = Największa liczba przypomnień
mail-plan-save = Zapisz
mail-plan-set = Przypomnienia są ustawione.
mail-remind-now = Przypomnij teraz
mail-reminded = { $n ->
    [0] Nikt nie potrzebuje przypomnienia.
    [one] { $nText } przypomnienie jest w drodze.
    [few] { $nText } przypomnienia są w drodze.
    [many] { $nText } przypomnień jest w drodze.
   *[other] { $nText } przypomnienia jest w drodze.
}
mail-recipients-title = Do kogo napisano
mail-recipients-none = Jeszcze do nikogo.
mail-address = Adres
mail-reminders = Przypomnienia
mail-standing-finished = Wysłano
mail-standing-unsubscribed = Nie chce więcej wiadomości
mail-standing-bounced = Nie dostarczono
mail-standing-full = Nie dotarła: skrzynka jest pełna
mail-standing-not-now = Nie dotarła; późniejsza wiadomość może dotrzeć
mail-standing-sending = Dotąd niedoręczona, lecz nie z powodu adresu: prosimy zapytać osobę, która prowadzi serwer poczty
mail-standing-open = Nie wysłano
mail-arrives = Dostarczanie wiadomości
mail-note-bounced = Nie dochodzą
mail-note-works = Adres działa
mail-noted-bounced = Zapisano: wiadomości na adres { $address } nie dochodzą. Nic więcej nie zostanie tam wysłane.
mail-noted-works = Zapisano: { $address } działa. Wiadomości znów będą tam wysyłane.
mail-invitation-subject = Prosimy o Państwa opinię: { $study }
mail-invitation-body =
    Zapraszamy do udziału w badaniu „{ $study }”.
    Ten link otwiera ankietę. Jest przeznaczony tylko dla Państwa: prosimy nie przekazywać go innym osobom. Konto nie jest potrzebne, można przerwać w dowolnej chwili i wrócić później, a do końca badania można zmieniać odpowiedzi.
    { $link }


mail-reminder-subject = Przypomnienie: { $study }
mail-reminder-body =
    Jakiś czas temu zaprosiliśmy Państwa do udziału w badaniu „{ $study }”. Odpowiedzi nie zostały jeszcze wysłane. Państwa opinia jest ważna: grupy są małe i każda odpowiedź wpływa na wynik.
    Osobisty link:
    { $link }


mail-resume-subject = Państwa ankieta: { $study }
mail-resume-body =
    Na Państwa prośbę przesyłamy link, za pomocą którego można dalej odpowiadać w badaniu „{ $study }”. Wszystko, co zostało wpisane, jest zachowane.
    { $link }
    Jeśli to nie była Państwa prośba, nic nie trzeba robić.


mail-closes = Odpowiedzi są przyjmowane do { $when } (strefa czasowa { $zone }).
mail-closes-day = Ostatni dzień przyjmowania odpowiedzi: { $day } (do północy, strefa czasowa { $zone }).
mail-stop =
    Rezygnacja z wiadomości o tym badaniu:
    { $link }
mail-account-subject = Hasło do LARS
mail-account-body =
    Dzień dobry,
    ten link (dla: { $name }) służy do ustawienia hasła do konta. Działa raz, przez trzy dni:
    { $link }
    Jeśli ta wiadomość jest niespodziewana, nic nie trzeba robić: nic się nie zmieni.



mail-list-title = E-mail
mail-list-none = Nie napisano jeszcze żadnej wiadomości.
mail-sending-trouble = { $n ->
    [one] { $nText } wiadomość czeka lub nie dotarła,
    [few] { $nText } wiadomości czekają lub nie dotarły,
   *[many] { $nText } wiadomości czeka lub nie dotarło,
} ponieważ odmówiono wysyłki, a nie z powodu adresu. Żaden adres nie został oznaczony. Prosimy sprawdzić serwer poczty, nadawcę i treść. Oczekujące wiadomości są wysyłane ponownie samoczynnie, a po ponownym uruchomieniu programu od razu. Odpowiedź brzmiała na przykład: { $reason }
mail-tries = Próby
mail-purpose-invitation = Zaproszenie
mail-purpose-reminder = Przypomnienie
mail-purpose-resume = Link do dalszego wypełniania
mail-purpose-account = Link do hasła
mail-state-queued = czeka
mail-state-sent = wysłana
mail-state-bounced = odrzucona przez serwer poczty
mail-state-not-delivered = przyjęta przez serwer poczty, lecz niedoręczona
mail-state-given-up = przerwano po wielu próbach
mail-unsubscribe-title = Rezygnacja z wiadomości
mail-unsubscribe-text = Nie będziemy już wysyłać wiadomości o tym badaniu. Osobisty link nadal działa, a to, co wpisano, pozostaje.
mail-unsubscribe = Nie chcę więcej wiadomości o tym badaniu
mail-unsubscribed = Gotowe: nie będziemy już wysyłać wiadomości o tym badaniu.
mail-unsubscribe-answer = Do ankiety
mail-resume-title = Dokończ później
mail-resume-text = Wyślemy osobisty link. Adresu nie przechowujemy; zostaje tylko znak, że był to ten adres: na inny link nie trafi.
mail-resume-send = Wyślij link
mail-resume-sent = Link jest w drodze. Wszystko, co zostało wpisane, jest zachowane.
mail-resume-bad = To nie jest adres e-mail. Nic nie zostało wysłane; odpowiedzi są zachowane.
mail-resume-later = Link można wysłać po wyrażeniu zgody i zapisaniu jednej strony. Nic nie zostało wysłane.
mail-resume-other = Link wysłano wcześniej na inny adres poczty. Dla bezpieczeństwa trafia tylko tam. Nic nie zostało wysłane; odpowiedzi są zachowane.
mail-resume-many = Dziś nie można wysłać więcej linków. Nic nie zostało wysłane; odpowiedzi są zachowane. Prosimy zachować adres tej strony albo spróbować jutro.
mail-forgotten-title = Nie pamiętają Państwo hasła?
mail-forgotten-text = Prosimy podać adres e-mail. Jeśli jest z nim powiązane konto, wyślemy wiadomość z linkiem do ustawienia nowego hasła.
mail-forgotten-send = Wyślij link
mail-forgotten-sent = Jeśli z tym adresem jest powiązane konto, link jest w drodze. Działa raz, przez trzy dni.
mail-passed-on = Link wysłano także e-mailem na adres { $address }.
mail-reminders-anonymous = To badanie jest anonimowe: nie wiadomo, kto odpowiedział, więc nikt nie dostaje przypomnień.
