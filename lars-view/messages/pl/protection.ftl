# Zasady badania dotyczące danych osobowych.
protection-ask = Pytania o dane osobowe: { $contact }
protection-basis = Podstawa prawna
protection-basis-consent = Zgoda
protection-basis-none = Nie ustalono
protection-basis-other = Inna; podaje ją informacja o prywatności
protection-basis-public-task = Zadanie w interesie publicznym
protection-contact = Kogo pytać o swoje dane
protection-contact-hint = Imię i nazwisko z adresem e-mail lub numerem telefonu, w jednym wierszu, najwyżej 300 znaków.
protection-months = Ile miesięcy odpowiedzi są przechowywane po zamknięciu ostatniej fali
protection-months-hint = Liczba całkowita od 1 do 1200. Puste: nie ma zasady. Polecenie „lars gdpr retention” usuwa to, czego termin minął.
protection-no-end = Odpowiedzi nie mają jeszcze terminu: nie ustalono miesięcy albo któraś fala nie ma czasu zamknięcia.
protection-save = Zapisz
protection-saved = Zasady zostały zapisane.
protection-text = Zasady te są w pliku, który respondenci otrzymują ze swoimi danymi; kontakt widnieje też na ich pierwszej i ostatniej stronie.
protection-title = Ochrona danych
protection-until = Odpowiedzi są przechowywane do { $until }.
protection-wrong = Niczego nie zapisano. Liczba miesięcy musi być całkowita, od 1 do 1200, lub pusta, a kontakt – jednym wierszem do 300 znaków.
