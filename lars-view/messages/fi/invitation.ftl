# Henkilökohtaiset linkit.
invitation-show-title = Henkilökohtaiset linkit
invitation-show-text = Jokainen vastaaja saa oman linkin eikä tarvitse käyttäjätunnusta. Linkki näytetään kerran, kun se luodaan.
invitation-made = Uudet linkit
invitation-made-text = Kopioikaa ne nyt: niitä ei voi näyttää uudelleen.
invitation-new-title = Uusien linkkien luominen
invitation-no-open-wave = Mikään tutkimuksen kierros ei ole auki, joten kukaan ei voi nyt vastata.
invitation-count = Montako
invitation-make = Luo linkit
invitation-respondent = Vastaaja
invitation-link = Linkki
invitation-board-title = Ketkä on kutsuttu
invitation-board-empty = Linkkejä ei ole vielä luotu. Tiedostosta tuodut vastaukset eivät tarvitse niitä.
invitation-standing = Tilanne
invitation-standing-not-opened = Ei aloitettu
invitation-standing-started = Aloitettu
invitation-standing-finished = Lähetetty
invitation-data = Tiedot tiedostona
