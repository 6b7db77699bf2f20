# Ko plaisa liecina par attiecībām un kāpēc trūkst skaitļa.

class-dormant = Neaktīvas
    .inside = neaktīvas
    .meaning = Gaidas ir mazas, un plaisa ir neliela. Tā ir iztrūkstoša, nevis laba saikne.
class-exceeded = Pārsniegtas
    .inside = pārsniegtas
    .meaning = Respondenti pieredz krietni vairāk, nekā sagaida.
class-noise = Nejaušības robežās
    .inside = nejaušības robežās
    .joined = { $class }, nejaušības robežās
    .meaning = Plaisas 95 % intervālā ietilpst arī citas klases plaisas. Klasi varētu mainīt nejaušība vien.
class-too-few = Pārāk maz atbilžu
    .inside = pārāk maz atbilžu
    .meaning = Atbildējis tik maz cilvēku, ka varētu atpazīt atsevišķas atbildes. Tāpēc nerāda neko, pat ne atbildējušo skaitu.
class-undefined-no-data = nav definēts: nav datu
class-undefined-no-variation = nav definēts: visas atbildes ir vienādas
class-undefined-not-requested = nav aprēķināts
class-undefined-too-few = nav definēts: pārāk maz atbilžu
class-unmet = Nepiepildītas
    .inside = nepiepildītas
    .meaning = Respondenti sagaida krietni vairāk, nekā pieredz.
class-working = Sekmīgas
    .inside = sekmīgas
    .meaning = Sagaida daudz, un plaisa ir neliela. Attiecības funkcionē labi.
