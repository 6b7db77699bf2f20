# Avoimet linkit: yksi osoite monelle vastaajalle.
open-link-title = Avoimet linkit
open-link-lead = Avoin linkki voi olla uutiskirjeessä tai verkkosivulla. Jokainen, joka aloittaa siitä, saa oman henkilökohtaisen linkin, kunnes asettamanne määrä täyttyy. Avaajaa ei tunneta, joten joku voisi vastata kahdesti.
open-link-made = Kopioikaa avoin linkki nyt: sitä ei voi näyttää uudelleen.
open-link-new = Uuden avoimen linkin luominen
open-link-most = Enintään näin monta
open-link-bad-most = Kirjoittakaa kokonaisluku 1–9999. Mitään ei luotu.
open-link-make = Luo avoin linkki
open-link-list = Tähänastiset avoimet linkit
open-link-none = Ei vielä yhtään.
open-link-used = { $used } / { $most } on aloittanut.
open-link-closed = Suljettu; { $used } / { $most } on aloittanut.
open-link-close = Sulje
open-link-is-closed = Avoin linkki on suljettu. Sen antamat henkilökohtaiset linkit toimivat edelleen.
open-link-invited = Teidät on kutsuttu osallistumaan.
open-link-text = Kun aloitatte, saatte oman linkin. Säilyttäkää se tai lähettäkää se itsellenne: sillä voitte keskeyttää ja jatkaa myöhemmin sekä muuttaa vastauksianne tai poistaa ne.
open-link-begin = Aloita
open-link-full = Tämä linkki ei ota enää vastauksia: se on suljettu, tai toivottu määrä on jo aloittanut.
