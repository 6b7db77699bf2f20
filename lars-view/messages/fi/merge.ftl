# Forms that two people have open: what both changed.
merge-clash = Joku muu tallensi tähän juuri arvon ”{ $value }”. Merkintänne on tallella lomakkeessa: käyttäkää sitä tallentamalla uudelleen.
merge-clash-gone = Joku muu poisti juuri tässä olleen tiedon. Merkintänne on tallella lomakkeessa: käyttäkää sitä tallentamalla uudelleen.
merge-clash-logo = Joku muu tallensi juuri toisen logon tai poisti sen. Valitkaa tiedosto uudelleen ja tallentakaa.
