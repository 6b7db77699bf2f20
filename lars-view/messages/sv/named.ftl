# Organisationer som de svarande angav, och vilka namn som är samma.

audit-act-joined-name = slog ihop en angiven organisation
audit-act-parted-name = ångrade en sammanslagen organisation
audit-act-read-named-organisations = läste vilka organisationer som angetts
named-anonymous = Studien är anonym: angivna organisationer finns bara i filen med svar.
named-caption = Organisationer som de svarande skrev dem
named-is = Är densamma som
named-join = Slå ihop
named-joined = Organisationerna är sammanslagna.
named-lead = Vilka organisationer de svarande angav som partner. Du läser detta för att du får exportera svar, och det noteras i granskningsloggen. Sammanslagningen ändrar inga svar: ett sammanslaget namn räknas som den organisationen i nätverket.
named-name = Namn som det skrevs
named-none = Ingen har angett någon organisation ännu.
named-parted = Organisationerna är åtskilda igen.
named-times = Antal gånger angiven
named-title = Angivna organisationer
named-undo = Ångra
