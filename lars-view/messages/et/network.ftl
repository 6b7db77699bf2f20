# Suunatud võrgustik: kes on kellega seotud, kui tugevalt ja millise lõhega.

network-chart-description = Partnerirühmade võrgustik. Sisemine ring on tasand, kus vastajad asuvad; iga järgmine ring on teine tasand. { $ties ->
        [one] { $tiesText } nool kulgeb
       *[other] { $tiesText } noolt kulgeb
    } kõnelevast rühmast rühmani, kellest kõneldakse. Laiem nool tähendab rohkem kogemust, värv näitab lõhet. Loendites on nimetatud tugevaimad ja puuduvad sidemed.
network-chart-measure = Noole laius: keskmine kogemus skaalal 1 kuni 10. Värv: keskmine lõhe punktides. Lõhe = ootus − kogemus.
network-chart-name = Suhete võrgustik
network-chart-title = Tugevaim side: { $relation } (kogemus { $experience })
network-chart-title-none = Sideme näitamiseks on liiga vähe vastuseid
network-list-missing = Puuduvad ja uinuvad sidemed
network-list-missing-dormant = { $relation }: oodatakse vähe ({ $expectation }) ja puudust tuntakse vähe (lõhe { $gap }).
network-list-missing-more = { $more ->
        [one] Veel { $moreText }, vaata kõigi suhete tabelit.
       *[other] Veel { $moreText }, vaata kõigi suhete tabelit.
    }
network-list-missing-no-contact = { $relation }: { $share } ütleb, et kontakt puudub.
network-list-missing-none = Näidatud suhete seas ei ole puuduvaid ega uinuvaid suhteid.
network-list-strongest = Tugevaimad sidemed
network-list-strongest-item = { $relation }: kogemus { $experience }, lõhe { $gap }.
