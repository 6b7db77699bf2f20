# Organizācijas, ko nosauca respondenti, un kuri nosaukumi ir viena un tā pati.

audit-act-joined-name = apvienoja nosauktu organizāciju
audit-act-parted-name = atcēla organizācijas apvienošanu
audit-act-read-named-organisations = lasīja, kādas organizācijas nosauktas
named-anonymous = Pētījums ir anonīms: nosauktās organizācijas ir tikai atbilžu failā.
named-caption = Organizācijas, kā tās ierakstīja respondenti
named-is = Ir tā pati, kas
named-join = Apvienot
named-joined = Organizācijas ir apvienotas.
named-lead = Kuras organizācijas respondenti nosauca par partneriem. Jūs to lasāt, jo drīkstat eksportēt atbildes, un tas tiek ierakstīts audita žurnālā. Apvienošana nemaina nevienu atbildi: apvienots nosaukums tīklā nozīmē šo organizāciju.
named-name = Nosaukums, kā ierakstīts
named-none = Neviens vēl nav nosaucis organizāciju.
named-parted = Organizācijas atkal ir atsevišķi.
named-times = Nosaukta reizes
named-title = Nosauktās organizācijas
named-undo = Atsaukt
