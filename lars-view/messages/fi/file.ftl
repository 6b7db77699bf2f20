# Tiedostot vastauksina.

file-given = Lähettämänne tiedosto:
file-hint = { $kinds }; enintään { $size }. Tiedosto lähtee mukaan, kun jatkatte.
file-list-anonymous = Tämä tutkimus on anonyymi. Tiedostot voi ladata vain, kun kaikkien alueiden ja kyselykierrosten vastaukset voi ladata; Vienti-sivulla kerrotaan, mitä ei voi.
file-list-empty = Tiedostoja ei ole lähetetty.
file-list-lead = Lähetettyjen vastausten tiedostot. Jokainen lataus kirjataan tapahtumalokiin. LARS tarkistaa, että tiedosto on nimensä mukainen; viruksia se ei etsi.
file-list-respondent = Vastaaja
file-list-saved = Saapunut
file-list-title = Lähetetyt tiedostot
file-list-what = Tiedosto
file-named = { $name } ({ $size })
file-own = Tiedostonne
file-remove = Poista tämä tiedosto
