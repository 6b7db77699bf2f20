# Otwarte odnośniki: jeden adres dla wielu respondentów.
open-link-title = Otwarte odnośniki
open-link-lead = Otwarty odnośnik może znaleźć się w biuletynie lub na stronie internetowej. Każdy, kto tam zacznie, dostaje własny osobisty odnośnik, aż do ustalonej liczby. Nie wiadomo, kto go otwiera, więc ktoś mógłby odpowiedzieć dwa razy.
open-link-made = Proszę skopiować otwarty odnośnik teraz: nie można go pokazać ponownie.
open-link-new = Utwórz otwarty odnośnik
open-link-most = Najwyżej tyle osób
open-link-bad-most = Proszę podać liczbę całkowitą od 1 do 9999. Nic nie utworzono.
open-link-make = Utwórz otwarty odnośnik
open-link-list = Dotychczasowe otwarte odnośniki
open-link-none = Jeszcze żadnego.
open-link-used = Zaczęło: { $used } z { $most }.
open-link-closed = Zamknięty; zaczęło: { $used } z { $most }.
open-link-close = Zamknij
open-link-is-closed = Otwarty odnośnik jest zamknięty. Osobiste odnośniki, które wydał, nadal działają.
open-link-invited = Zapraszamy do udziału.
open-link-text = Na początku otrzymują Państwo własny odnośnik. Warto go zachować albo przesłać sobie: można z nim przerwać i wrócić później, a także zmienić lub usunąć odpowiedzi.
open-link-begin = Zacznij
open-link-full = Ten odnośnik nie przyjmuje już odpowiedzi: został zamknięty albo zaczęło już tyle osób, ile potrzeba.
