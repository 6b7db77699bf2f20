# Virzītais tīkls: kas ar ko saistīts, cik stipri un ar kādu plaisu.

network-chart-description = Partneru grupu tīkls. Iekšējais aplis ir līmenis, kurā atrodas respondenti; katrs nākamais aplis ir cits līmenis. { $ties ->
        [zero] { $tiesText } bultu ved
        [one] { $tiesText } bulta ved
       *[other] { $tiesText } bultas ved
    } no grupas, kas vērtē, uz grupu, par kuru tā vērtē. Platāka bulta nozīmē vairāk pieredzes, krāsa rāda plaisu. Sarakstos nosauktas stiprākās un trūkstošās saiknes.
network-chart-measure = Bultas platums: vidējā pieredze skalā no 1 līdz 10. Krāsa: vidējā plaisa punktos. Plaisa = gaidas − pieredze.
network-chart-name = Attiecību tīkls
network-chart-title = Stiprākā saikne: { $relation } (pieredze { $experience })
network-chart-title-none = Pārāk maz atbilžu, lai rādītu saikni
network-list-missing = Trūkstošās un neaktīvās saiknes
network-list-missing-dormant = { $relation }: sagaida maz ({ $expectation }), un pietrūkst maz (plaisa { $gap }).
network-list-missing-more = { $more ->
        [zero] Vēl { $moreText }, skatīt visu attiecību tabulu.
        [one] Vēl { $moreText }, skatīt visu attiecību tabulu.
       *[other] Vēl { $moreText }, skatīt visu attiecību tabulu.
    }
network-list-missing-no-contact = { $relation }: { $share } atbild, ka sadarbības nav.
network-list-missing-none = Starp rādītajām attiecībām nav ne trūkstošu, ne neaktīvu.
network-list-strongest = Stiprākās saiknes
network-list-strongest-item = { $relation }: pieredze { $experience }, plaisa { $gap }.
