# Status for undersøkelsen: hvor langt den er kommet, kvoter og utviklingen dag for dag.
audit-act-set-quotas = anga kvoter
board-show-title = Status for undersøkelsen
board-show-lead = Hvor mange som har svart, hvor det mangler svar, og hvor folk slutter å svare. Bare antall, ingen svar.
board-table = Status per region og gruppe
board-wanted = Ønsket antall
board-submitted = Sendt inn
board-of-wanted = Andel av ønsket antall
board-begun = Begynt, ikke sendt inn
board-links = Personlige lenker
board-rate = Svarprosent
board-no-quota = Det er ikke oppgitt hvor mange som ønskes.
board-no-links = Ingen personlige lenker er laget; svar fra filer har ingen.
board-rate-hint = Svarprosenten er andelen personlige lenker som det er sendt inn svar med.
board-days-name = Innsendte svar per dag
board-days-subtitle = Antall innsendte skjemaer per dag (UTC)
board-days-title = { $n ->
    [one] { $nText } skjema sendt inn
   *[other] { $nText } skjemaer sendt inn
}, flest { $day } ({ $most })
board-days-description = Søyler fra { $first } til { $last }, én per dag. Den høyeste søylen er { $day } med { $most }.
board-days-bar = { $day }: { $nText }
board-days-none = Ingenting er sendt inn ennå.
board-day = Dag
board-so-far = Hittil
board-stopped = Hvor folk sluttet å svare
board-stopped-hint = Av dem som har begynt og ikke sendt inn: den siste siden med et svar.
board-stopped-agreed = Samtykket, svarte ikke på noe
board-section = Side
board-languages = Språk
board-language = Språk
board-responses = Skjemaer
board-time-title = Tid
board-time = Halvparten av de { $nText } innsendte skjemaene tok høyst { $minutes } minutter fra samtykke til innsending.
board-time-few = Det er sendt inn for få skjemaer til å kunne si hvor lang tid det tar.
board-quota-title = Kvoter
board-quota-link = Angi kvoter
board-quota-text = Hvor mange svar som ønskes fra hver gruppe i hver region. Tomt: ikke noe mål er oppgitt. Det går an å svare også når en kvote er fylt.
board-quota-save = Lagre kvotene
board-quota-saved = Kvotene er lagret.
board-quota-bad = { $case }, { $helix }: «{ $value }» er ikke et heltall fra 0 til 9999. Ingenting ble lagret.
board-download = Status som CSV
board-refresh = Oppdater
board-refreshed = Status { $when }.
board-live = Siden oppdateres av seg selv.
