# Organisasjoner som deltakerne oppga, og hvilke navn som er den samme.

audit-act-joined-name = slo sammen en oppgitt organisasjon
audit-act-parted-name = angret en sammenslått organisasjon
audit-act-read-named-organisations = leste hvilke organisasjoner som er oppgitt
named-anonymous = Studien er anonym: oppgitte organisasjoner finnes bare i filen med svar.
named-caption = Organisasjoner slik deltakerne skrev dem
named-is = Er den samme som
named-join = Slå sammen
named-joined = Organisasjonene er slått sammen.
named-lead = Hvilke organisasjoner deltakerne oppga som partnere. Du leser dette fordi du kan eksportere svar, og det noteres i revisjonsloggen. Sammenslåing endrer ingen svar: et sammenslått navn regnes som den organisasjonen i nettverket.
named-name = Navn slik det ble skrevet
named-none = Ingen har oppgitt noen organisasjon ennå.
named-parted = Organisasjonene er atskilt igjen.
named-times = Ganger oppgitt
named-title = Oppgitte organisasjoner
named-undo = Angre
