# Zamykanie i ponowne otwieranie fali.
audit-act-closed-wave = zamknięto falę badania
audit-act-reopened-wave = ponownie otwarto falę badania
closing-title = Zamknij badanie
closing-text = Od tej chwili nikt nie może odpowiadać ani zmieniać odpowiedzi, przypomnienia nie są wysyłane i powstają wyniki końcowe. W ciągu doby badanie można otworzyć ponownie.
closing-go = Zamknij badanie teraz
closing-closed = Badanie zamknięto.
closing-reopen = Otwórz badanie ponownie
closing-reopen-text = Czas zamknięcia badania: { $when }. W ciągu doby można je otworzyć ponownie; wtedy znów można odpowiadać.
closing-reopened = Badanie jest znów otwarte.
closing-ended = Koniec badania: { $when }.
