# Tråden fra et gap til en endring.
thread-again = Det samme gapet, spurt på nytt
thread-alike = forhold er omtrent de samme her
thread-answers = Svar
thread-answers-title = Folk sa hva de forventer og hva de får
thread-bar = Tråden for denne siden
thread-branches = Herfra også
thread-context = Kontekst
thread-cut = Deler av tråden hører til regioner du ikke har lov til å lese.
thread-data = Som data (JSON)
thread-figure = Gapet før og etter
thread-finding = Funn
thread-gap = Gap
thread-indicator = { $title }; mål { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = { $owner } prøver det ut.
thread-lead-practice = Det finnes en god praksis ({ $place }): { $title }.
thread-lesson = Lærdom
thread-match = Match
thread-match-assigned = Den er også med i den beste fordelingen for alle regionene samlet.
thread-match-title = Plass { $place } av { $of } for dette behovet
thread-now = Gapet var { $before } og er nå { $now }.
thread-of = { $good } av { $all }
thread-others = Andre tråder i undersøkelsen
thread-parts = av 1: { $parts }
thread-people = { $n ->
    [one] person hadde svart
   *[other] personer hadde svart
}
thread-pilot = Pilot
thread-practice = God praksis et annet sted
thread-review = Fagfellevurdering
thread-title = En tråd
thread-to-come = ikke ennå
thread-whole = Se hele tråden
thread-worked = steder der det virket
thread-worked-unknown = Det er ikke kjent hvor ellers det har virket.
