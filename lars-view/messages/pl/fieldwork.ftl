# Czego oczekiwać przed badaniem.
fieldwork-title = Przed badaniem
fieldwork-lead = Jeśli odpowiedzą wszyscy z rejestru: ile komórek pozostanie ukrytych i jaką najmniejszą lukę będzie widać.
fieldwork-registered = W rejestrze
fieldwork-hidden = Ukryte komórki
fieldwork-gap = Najmniejsza widoczna luka
fieldwork-more = Odpowiedzi, by ukrytych było najwyżej 10 %
fieldwork-points = { $value } punktu
fieldwork-default = Założenie, bo odpowiedzi jeszcze nie ma: { $contact } ocen to „brak kontaktu”, a { $unknown } „nie wiem”. Lukę widać z prawdopodobieństwem 80 % przy odchyleniu standardowym { $deviation } punktu.
fieldwork-measured = Z odpowiedzi w tej instalacji: { $contact } ocen to „brak kontaktu”, a { $unknown } „nie wiem”. Lukę widać z prawdopodobieństwem 80 % przy odchyleniu standardowym { $deviation } punktu.
fieldwork-none = nie widać
