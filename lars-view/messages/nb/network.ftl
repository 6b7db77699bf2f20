# Det rettede nettverket: hvem som har relasjon til hvem, hvor sterk og med hvilket gap.

network-chart-description = Nettverk av partnergrupper. Den innerste ringen er nivået der de som svarte, befinner seg; hver ring utenfor er et annet nivå. { $ties ->
        [one] { $tiesText } pil går
       *[other] { $tiesText } piler går
    } fra gruppen som snakker, til gruppen den snakker om. Jo bredere pil, desto høyere gjennomsnittlig erfaring; fargen viser gapet. Listene nevner de sterkeste og de manglende båndene.
network-chart-measure = Pilens bredde: gjennomsnittlig erfaring på en skala fra 1 til 10. Farge: gjennomsnittsgap i poeng. Gap = forventning − erfaring.
network-chart-name = Nettverk av relasjoner
network-chart-title = Sterkeste bånd: { $relation } (erfaring { $experience })
network-chart-title-none = For få svar til å vise et bånd
network-list-missing = Manglende og hvilende bånd
network-list-missing-dormant = { $relation }: forventningene er lave ({ $expectation }), og det er lite som savnes (gap { $gap }).
network-list-missing-more = { $more ->
        [one] { $moreText } til, se tabellen over alle relasjoner.
       *[other] { $moreText } til, se tabellen over alle relasjoner.
    }
network-list-missing-no-contact = { $relation }: { $share } sier at de ikke har kontakt.
network-list-missing-none = Ingen av relasjonene som vises, er manglende eller hvilende.
network-list-strongest = Sterkeste bånd
network-list-strongest-item = { $relation }: erfaring { $experience }, gap { $gap }.
