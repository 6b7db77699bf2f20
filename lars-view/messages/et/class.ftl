# Mida lõhe suhte kohta ütleb ja miks arv puudub.

class-dormant = Uinuv
    .inside = uinuv
    .meaning = Oodatakse vähe ja lõhe on väike. See on puuduv side, mitte hea side.
class-exceeded = Ületatud
    .inside = ületatud
    .meaning = Vastajad kogevad selgelt rohkem, kui ootavad.
class-noise = Juhuse piires
    .inside = juhuse piires
    .joined = { $class }, juhuse piires
    .meaning = Lõhe 95% vahemik hõlmab ka mõne teise klassi lõhesid. Klassi võiks muuta juba ainult juhus.
class-too-few = Liiga vähe vastuseid
    .inside = liiga vähe vastuseid
    .meaning = Vastajaid on nii vähe, et üksikuid vastuseid võiks ära tunda. Midagi ei näidata, isegi mitte vastajate arvu.
class-undefined-no-data = määramata: andmed puuduvad
class-undefined-no-variation = määramata: kõik vastused on ühesugused
class-undefined-not-requested = arvutamata
class-undefined-too-few = määramata: liiga vähe vastuseid
class-unmet = Täitmata
    .inside = täitmata
    .meaning = Vastajad ootavad selgelt rohkem, kui kogevad.
class-working = Toimiv
    .inside = toimiv
    .meaning = Oodatakse palju ja lõhe on väike. Suhe toimib.
