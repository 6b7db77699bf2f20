# Vastajate nimetatud organisatsioonid ja millised nimed on sama.

audit-act-joined-name = ühendas nimetatud organisatsiooni
audit-act-parted-name = võttis organisatsiooni ühendamise tagasi
audit-act-read-named-organisations = luges, milliseid organisatsioone nimetati
named-anonymous = Uuring on anonüümne: nimetatud organisatsioonid on ainult vastuste failis.
named-caption = Organisatsioonid nii, nagu vastajad need kirjutasid
named-is = On sama mis
named-join = Ühenda
named-joined = Organisatsioonid on ühendatud.
named-lead = Milliseid organisatsioone vastajad partneritena nimetasid. Loete seda, sest teil on õigus vastuseid eksportida, ja see märgitakse auditilogisse. Ühendamine ei muuda ühtegi vastust: ühendatud nimi tähendab võrgustikus seda organisatsiooni.
named-name = Nimi nii, nagu kirjutatud
named-none = Keegi pole veel organisatsiooni nimetanud.
named-parted = Organisatsioonid on jälle eraldi.
named-times = Nimetamiste arv
named-title = Nimetatud organisatsioonid
named-undo = Võta tagasi
