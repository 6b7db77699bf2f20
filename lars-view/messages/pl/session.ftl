# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Wkrótce nastąpi wylogowanie
session-warning-text = Ta strona nie była przez jakiś czas używana. Dla ochrony danych za kilka minut nastąpi wylogowanie. To, co wpisano, pozostanie na stronie.
session-stay = Przedłuż sesję
session-ended-title = Nastąpiło wylogowanie
session-ended-text = Strona nie była używana zbyt długo. To, co wpisano, a czego nie wysłano, jest zachowane w tym oknie przeglądarki. Aby kontynuować, prosimy zalogować się ponownie.
session-sign-in-again = Zaloguj się ponownie
session-draft-title = To, co wpisano wcześniej
session-draft-text = Gdy ostatnia sesja się kończyła, na tej stronie było coś wpisane, ale niewysłane.
session-draft-back = Przywróć
session-draft-forget = Odrzuć
session-held-title = Logowanie powiodło się
session-held-text = To, co wysłano { $at }, nadeszło po zakończeniu sesji, więc niczego nie zapisano. Jest zachowane przez godzinę.
session-held-send = Wyślij teraz
session-held-forget = Odrzuć
session-held-sign-in = Sesja skończyła się przed wysłaniem formularza. Niczego nie zapisano, ale to, co wysłano, jest zachowane przez godzinę: po ponownym zalogowaniu można wysłać to jeszcze raz.
session-lost-sign-in = Sesja skończyła się przed wysłaniem formularza i niczego nie zapisano. Prosimy zalogować się ponownie i zrobić to jeszcze raz.
