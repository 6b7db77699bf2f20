# Det riktade nätverket: vem som har relation till vem, hur stark och med vilket gap.

network-chart-description = Nätverk av partnergrupper. Den inre ringen är den nivå där de svarande finns; varje ring utanför är en annan nivå. { $ties ->
        [one] { $tiesText } pil går
       *[other] { $tiesText } pilar går
    } från gruppen som talar till gruppen den talar om. Ju bredare pil, desto högre genomsnittlig upplevelse; färgen visar gapet. Listorna nämner de starkaste banden och dem som saknas.
network-chart-measure = Pilens bredd: genomsnittlig upplevelse på en skala från 1 till 10. Färg: medelgap i poäng. Gap = förväntan − upplevelse.
network-chart-name = Nätverk av relationer
network-chart-title = Starkaste bandet: { $relation } (upplevelse { $experience })
network-chart-title-none = För få svar för att visa ett band
network-list-missing = Band som saknas och vilande band
network-list-missing-dormant = { $relation }: förväntningarna är låga ({ $expectation }) och inte mycket saknas (gap { $gap }).
network-list-missing-more = { $more ->
        [one] { $moreText } till, se tabellen över alla relationer.
       *[other] { $moreText } till, se tabellen över alla relationer.
    }
network-list-missing-no-contact = { $relation }: { $share } säger att de inte har någon kontakt.
network-list-missing-none = Ingen av de relationer som visas saknas eller är vilande.
network-list-strongest = Starkaste banden
network-list-strongest-item = { $relation }: upplevelse { $experience }, gap { $gap }.
