# Kto pyta w badaniu.
audit-act-set-sender = określono, kto pyta
sender-title = Kto pyta
sender-text = Respondenci czytają to na pierwszej stronie, w każdym e-mailu i w każdym liście. Bez tego nikogo nie można zaprosić.
sender-institution = Instytucja
sender-signature = Podpis
sender-signature-hint = Imię, nazwisko i stanowisko osoby, która podpisuje.
sender-contact = Kontakt w sprawie badania
sender-logo = Logo
sender-logo-hint = PNG lub JPEG, najwyżej 200 kB. Nieobowiązkowe.
sender-logo-gone = Usuń logo
sender-saved = Zapisano dane na stronie „Kto pyta”.
sender-fault-institution = Instytucja: prosimy podać nazwę, najwyżej 200 znaków
sender-fault-contact = Kontakt: prosimy podać jeden wiersz, najwyżej 300 znaków
sender-fault-signature = Podpis: prosimy podać imię i nazwisko, najwyżej 200 znaków
sender-fault-logo = Logo: prosimy wybrać plik PNG lub JPEG, najwyżej 200 kB
sender-asked-by = Badanie prowadzi
sender-write-to = Pytania o badanie: { $contact }
