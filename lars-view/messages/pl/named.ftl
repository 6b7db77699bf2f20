# Organizacje wskazane przez respondentów i nazwy oznaczające tę samą.

audit-act-joined-name = połączył(a) wskazaną organizację
audit-act-parted-name = cofnął(ęła) połączenie organizacji
audit-act-read-named-organisations = odczytał(a) wskazane organizacje
named-anonymous = Badanie jest anonimowe: wskazane organizacje znajdują się wyłącznie w pliku odpowiedzi.
named-caption = Organizacje w zapisie respondentów
named-is = To ta sama co
named-join = Połącz
named-joined = Organizacje zostały połączone.
named-lead = Jakie organizacje respondenci wskazali jako partnerów. Widzą to Państwo dzięki prawu do eksportu odpowiedzi, a dziennik zdarzeń to odnotowuje. Połączenie nie zmienia żadnej odpowiedzi: połączona nazwa oznacza w sieci tę organizację.
named-name = Nazwa w zapisie
named-none = Nikt jeszcze nie wskazał organizacji.
named-parted = Organizacje są znów oddzielne.
named-times = Liczba wskazań
named-title = Wskazane organizacje
named-undo = Cofnij
