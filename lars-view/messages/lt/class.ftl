# Ką atotrūkis sako apie ryšį ir kodėl trūksta skaičiaus.

class-dormant = Neaktyvus
    .inside = neaktyvus
    .meaning = Tikimasi mažai, o atotrūkis nedidelis. Tai ne geras ryšys, o jo trūkumas.
class-exceeded = Viršyti lūkesčiai
    .inside = viršyti lūkesčiai
    .meaning = Respondentai patiria aiškiai daugiau, nei tikisi.
class-noise = Atsitiktinumo ribose
    .inside = atsitiktinumo ribose
    .joined = { $class }, atsitiktinumo ribose
    .meaning = Atotrūkio 95 % intervalas apima ir kitos klasės atotrūkius. Klasę galėtų pakeisti vien atsitiktinumas.
class-too-few = Per mažai atsakymų
    .inside = per mažai atsakymų
    .meaning = Atsakė tiek mažai žmonių, kad būtų galima atpažinti atskirus atsakymus. Nerodoma nieko, net atsakiusiųjų skaičiaus.
class-undefined-no-data = neapibrėžta: nėra duomenų
class-undefined-no-variation = neapibrėžta: visi atsakymai vienodi
class-undefined-not-requested = neskaičiuota
class-undefined-too-few = neapibrėžta: per mažai atsakymų
class-unmet = Neišsipildę lūkesčiai
    .inside = neišsipildę lūkesčiai
    .meaning = Respondentai tikisi aiškiai daugiau, nei patiria.
class-working = Veikiantis
    .inside = veikiantis
    .meaning = Tikimasi daug, o atotrūkis nedidelis. Ryšys veikia.
